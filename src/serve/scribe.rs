//! The lines of the log, written by a thread of its own: where nobody reads them, nobody else waits. Never: what they
//! tell.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};

use super::log::{Entry, LogForm};
use super::threads::{self, Done};

/// How many lines may wait to be written; more are lost, and counted.
const WAITING: usize = 1024;

/// Takes lines.
#[derive(Debug)]
pub(super) struct Scribe {
    form: LogForm,
    lines: SyncSender<String>,
    lost: Arc<AtomicU64>,
}

impl Scribe {
    /// Starts the thread, which writes `first` and ends when the scribe is gone and every line is written.
    ///
    /// # Errors
    /// A system that gives no thread.
    pub(super) fn start(
        form: LogForm,
        first: String,
        mut to: impl Write + Send + 'static,
    ) -> io::Result<(Scribe, Done)> {
        let (sender, lines) = sync_channel::<String>(WAITING);
        let lost = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&lost);
        let done = threads::start("log", move || {
            for line in [first].into_iter().chain(lines) {
                // One that cannot be written cannot be told of.
                to.write_all(line.as_bytes()).ok();
                let lost = counted.swap(0, Ordering::Relaxed);
                if lost > 0 {
                    to.write_all(form.lost(lost).as_bytes()).ok();
                }
            }
        })?;
        Ok((Scribe { form, lines: sender, lost }, done))
    }

    /// Takes a line, unless too many wait.
    pub(super) fn write(&self, entry: &Entry<'_>) {
        if self.lines.try_send(self.form.line(entry)).is_err() {
            self.lost.fetch_add(1, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};
    use std::time::Duration;

    use super::*;

    /// Writes a line whenever it is allowed to.
    struct Slow(Receiver<()>, Sender<String>);

    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.recv().ok();
            self.1.send(String::from_utf8(bytes.to_vec()).unwrap()).unwrap();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_nobody_reads_keeps_nobody_waiting_and_is_counted() {
        let ((go, allowed), (written, lines)) = (channel(), channel());
        let (scribe, done) =
            Scribe::start(LogForm::Json, "first".to_owned(), Slow(allowed, written)).unwrap();
        let entry = Entry {
            time: 0,
            id: "id",
            status: Some(200),
            operation: "ListKeys",
            place: None,
            code: None,
            took: Duration::ZERO,
        };
        for _ in 0..2 * WAITING {
            scribe.write(&entry);
        }
        drop((go, scribe));
        done.blocking_recv().unwrap_err();
        assert_eq!(lines.recv().unwrap(), "first");
        let lines: Vec<_> = lines.iter().collect();
        let (told, lost): (Vec<_>, Vec<_>) = lines.iter().partition(|l| l.contains("ListKeys"));
        assert_eq!(told.len(), WAITING);
        assert_eq!(lost, [&format!("{{\"lost\":{}}}\n", 2 * WAITING - told.len())]);
    }
}
