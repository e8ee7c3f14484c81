//! Standard output: as the process has it, or through a pager. Never: what is written; which pager.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::{Child, ChildStdin};

use super::child;
use super::failure::Failure;
use super::words::Fault;

/// Where a run writes to.
pub(crate) struct Outlet<'a> {
    plain: &'a mut dyn Write,
    state: State,
    /// What is written when all else has been, and read.
    ending: &'static str,
}

/// A program that shows what it reads, page by page.
pub(crate) struct Pager {
    /// Its name and its arguments.
    pub(crate) words: Result<Vec<String>, Fault>,
    /// Variables that are set for it.
    pub(crate) variables: &'static [(&'static str, &'static str)],
    /// Whether one that cannot be started is done without.
    pub(crate) optional: bool,
}

/// How far a pager is.
enum State {
    /// Nothing was written yet.
    Waiting(Pager),
    /// It reads.
    Running(Child, BufWriter<ChildStdin>),
    /// It is done without.
    Without,
}

/// A pager that cannot be started.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PagerError {
    /// It is not there.
    #[error("there is no {0}")]
    Absent(String),
    /// Its command cannot be read; what Python says of it.
    #[error("{0}")]
    Unreadable(String),
}

impl<'a> Outlet<'a> {
    /// Writes to `plain` until a pager is named.
    pub(crate) fn new(plain: &'a mut dyn Write) -> Outlet<'a> {
        Outlet { plain, state: State::Without, ending: "" }
    }

    /// Writes to `pager` from here on, which is started when the first byte is there for it.
    pub(crate) fn page(&mut self, pager: Pager) {
        self.state = State::Waiting(pager);
    }

    /// Whether a pager shows what is written.
    pub(crate) fn is_paged(&self) -> bool {
        !matches!(self.state, State::Without)
    }

    /// Writes `ending` when it is closed, after a pager has ended.
    pub(crate) fn end_with(&mut self, ending: &'static str) {
        self.ending = ending;
    }

    /// Writes what is held back, and waits until a pager that was started has ended. What becomes of it is
    /// no failure.
    ///
    /// # Errors
    /// Those of standard output.
    pub(crate) fn close(&mut self) -> Result<(), Failure> {
        if let State::Running(mut child, input) = std::mem::replace(&mut self.state, State::Without)
        {
            // A reader who has seen enough closes the pipe.
            input.into_inner().map(drop).ok();
            child.wait().ok();
        }
        self.plain.write_all(self.ending.as_bytes())?;
        Ok(self.plain.flush()?)
    }

    /// Starts the pager if one waits.
    fn start(&mut self) -> io::Result<()> {
        let State::Waiting(pager) = &self.state else { return Ok(()) };
        let started = Outlet::started(pager);
        self.state = match started {
            Ok(running) => running,
            // Help is shown, whatever is wrong with the pager.
            Err(_) if pager.optional => State::Without,
            Err(error) => return Err(error),
        };
        Ok(())
    }

    fn started(pager: &Pager) -> io::Result<State> {
        let unreadable = |text: String| io::Error::other(PagerError::Unreadable(text));
        let words = pager.words.as_ref().map_err(|fault| unreadable(fault.to_string()))?;
        // What Python says who takes the first word of none.
        let none = || unreadable("list index out of range".to_owned());
        let (name, arguments) = words.split_first().ok_or_else(none)?;
        match child::reader(name, arguments, pager.variables) {
            Ok((child, input)) => {
                Ok(State::Running(child, BufWriter::with_capacity(1 << 16, input)))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Err(io::Error::other(PagerError::Absent(name.clone())))
            }
            // The AWS CLI takes any other failure for a pager that was closed.
            Err(_) => Err(ErrorKind::BrokenPipe.into()),
        }
    }
}

impl Write for Outlet<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.start()?;
        match &mut self.state {
            State::Running(_, input) => input.write(bytes),
            _ => self.plain.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.state {
            State::Running(_, input) => input.flush(),
            _ => self.plain.flush(),
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::io::Write as _;

    use super::{Outlet, Pager};
    use crate::cli::failure::Failure;
    use crate::cli::words::Fault;

    /// What is left of "text" behind the pager, and how it ended.
    fn paged(words: &[&str], optional: bool) -> (String, Result<(), Failure>) {
        let mut plain = Vec::new();
        let mut outlet = Outlet::new(&mut plain);
        let words = Ok(words.iter().map(|word| (*word).to_owned()).collect());
        outlet.page(Pager { words, variables: &[], optional });
        let written = outlet.write_all(b"text").map_err(Failure::from);
        let ended = written.and(outlet.close());
        drop(outlet);
        (String::from_utf8(plain).unwrap(), ended)
    }

    #[test]
    fn the_pager_reads_all_of_it() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let (plain, ended) = paged(&["tee", file.path().to_str().unwrap()], false);
        assert!(plain.is_empty() && ended.is_ok());
        assert_eq!(std::fs::read_to_string(file.path()).unwrap(), "text");
    }

    #[test]
    fn one_that_fails_or_reads_nothing_is_no_failure() {
        assert!(paged(&["false"], false).1.is_ok());
        let unstartable = paged(&["/"], false).1.unwrap_err();
        assert!(unstartable.is_closed_pipe(), "{unstartable:?}");
    }

    #[test]
    fn one_that_is_not_there_is_told_or_done_without() {
        let (plain, ended) = paged(&["no-such-pager", "-x"], false);
        assert_eq!(plain, "");
        assert!(matches!(ended, Err(Failure::Pager(name)) if name == "no-such-pager"));
        let (plain, ended) = paged(&["no-such-pager"], true);
        assert!(plain == "text" && ended.is_ok());
        for words in [&["/"][..], &[]] {
            let (plain, ended) = paged(words, true);
            assert!(plain == "text" && ended.is_ok());
        }
        assert!(
            matches!(paged(&[], false).1, Err(Failure::General(text)) if text == "list index out of range")
        );
    }

    #[test]
    fn nothing_is_started_for_nothing() {
        let mut plain = Vec::new();
        let mut outlet = Outlet::new(&mut plain);
        outlet.page(Pager { words: Err(Fault::Quotation), variables: &[], optional: false });
        assert!(outlet.close().is_ok());
    }
}
