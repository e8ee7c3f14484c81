//! Signals that would end this program at once, while another goes on that it has started: they are handed on to that
//! one, which ends as it likes, and then this one cleans up. Never: what is started.

use std::io;
use std::process::{Child, ExitStatus};

#[cfg(unix)]
pub(crate) use unix::Signals;

#[cfg(not(unix))]
pub(crate) use elsewhere::Signals;

#[cfg(unix)]
mod unix {
    use std::io::{ErrorKind, IsTerminal as _, Read as _};
    use std::os::unix::net::UnixStream;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use rustix::process::{Pid, Signal, kill_process, kill_process_group};
    use signal_hook::consts::{SIGCHLD, SIGHUP, SIGINT, SIGTERM};
    use signal_hook::{flag, low_level::pipe};

    use super::{Child, ExitStatus, io};

    /// Signals that are noted from now on instead of ending this program.
    #[derive(Debug)]
    pub(crate) struct Signals {
        /// Rings when one has come, or a program that was started has ended.
        bell: UnixStream,
        noted: Vec<(Signal, Arc<AtomicBool>)>,
        /// Whether the started program leads a group of its own, which is to get them.
        is_group: bool,
    }

    impl Signals {
        /// Those that ask a program to end, for one that keeps our streams: where one of them is a terminal's, the program
        /// stays in our group, and Ctrl-C is its own. Elsewhere it leads a group, so that all of it ends.
        ///
        /// # Errors
        /// What the system says.
        pub(crate) fn of_endings() -> io::Result<Signals> {
            let (input, output, errors) = (io::stdin(), io::stdout(), io::stderr());
            if input.is_terminal() || output.is_terminal() || errors.is_terminal() {
                Signals::note(&[Signal::TERM, Signal::HUP], false)
            } else {
                Signals::of_groups()
            }
        }

        /// The same and Ctrl-C, for programs that lead groups of their own.
        ///
        /// # Errors
        /// What the system says.
        pub(crate) fn of_groups() -> io::Result<Signals> {
            Signals::note(&[Signal::TERM, Signal::HUP, Signal::INT], true)
        }

        /// Whether what is started is to lead a group of its own.
        pub(crate) fn wants_group(&self) -> bool {
            self.is_group
        }

        fn note(signals: &[Signal], is_group: bool) -> io::Result<Signals> {
            let (bell, rung) = UnixStream::pair()?;
            pipe::register(SIGCHLD, rung.try_clone()?)?;
            let mut noted = Vec::new();
            for signal in signals.iter().filter(|signal| !is_ignored(**signal)) {
                let is_here = Arc::default();
                flag::register(number(*signal), Arc::clone(&is_here))?;
                pipe::register(number(*signal), rung.try_clone()?)?;
                noted.push((*signal, is_here));
            }
            Ok(Signals { bell, noted, is_group })
        }

        /// Waits for the program's end, and hands on to it what comes meanwhile or has come before. Gives also the
        /// number of the last signal that came.
        ///
        /// # Errors
        /// What the system says.
        pub(crate) fn wait(&self, child: &mut Child) -> io::Result<(ExitStatus, Option<u8>)> {
            let mut last = None;
            loop {
                for (signal, is_here) in &self.noted {
                    if is_here.swap(false, Ordering::Relaxed) {
                        last = u8::try_from(number(*signal)).ok();
                        self.hand_on(*signal, child);
                    }
                }
                if let Some(status) = child.try_wait()? {
                    return Ok((status, last));
                }
                match (&self.bell).read(&mut [0; 64]) {
                    Err(error) if error.kind() != ErrorKind::Interrupted => return Err(error),
                    _ => {}
                }
            }
        }

        /// It was not waited for yet, so the number is nobody else's.
        fn hand_on(&self, signal: Signal, child: &Child) {
            let process = Pid::from_child(child);
            let sent = if self.is_group {
                kill_process_group(process, signal)
            } else {
                kill_process(process, signal)
            };
            // One that has ended already needs none.
            sent.ok();
        }
    }

    fn number(signal: Signal) -> i32 {
        match signal {
            Signal::HUP => SIGHUP,
            Signal::INT => SIGINT,
            _ => SIGTERM,
        }
    }

    /// Whether whoever has started us, such as nohup, has it ignored, and the program that we start with us. Where the
    /// system does not tell, it is not.
    fn is_ignored(signal: Signal) -> bool {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
        mask.unwrap_or_default() >> (number(signal) - 1) & 1 == 1
    }
}

#[cfg(not(unix))]
mod elsewhere {
    use super::{Child, ExitStatus, io};

    /// Elsewhere there are none to hand on.
    #[derive(Debug)]
    pub(crate) struct Signals;

    impl Signals {
        /// None.
        ///
        /// # Errors
        /// Never.
        pub(crate) fn of_endings() -> io::Result<Signals> {
            Ok(Signals)
        }

        /// None.
        ///
        /// # Errors
        /// Never.
        pub(crate) fn of_groups() -> io::Result<Signals> {
            Ok(Signals)
        }

        /// There are no groups.
        pub(crate) fn wants_group(&self) -> bool {
            false
        }

        /// Waits for the program's end.
        ///
        /// # Errors
        /// What the system says.
        pub(crate) fn wait(&self, child: &mut Child) -> io::Result<(ExitStatus, Option<u8>)> {
            Ok((child.wait()?, None))
        }
    }
}
