//! Aliases that are commands for the shell (`!command`): whether they may run, and what the shell is told. Never:
//! how it is started.

use crate::cli::failure::Failure;
use crate::cli::line::ProgramName;

/// Whether commands of the shell may be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leave {
    /// They may.
    Given,
    /// `KMSALIAS_SHELL_ALIASES=0`.
    Taken,
    /// Nobody has said so, and the program was not called `aws`.
    Missing,
}

impl Leave {
    /// By the value of `KMSALIAS_SHELL_ALIASES`, else by the name that the program was called by.
    pub(super) fn of(variable: Option<&str>, name: ProgramName) -> Leave {
        match (variable, name) {
            (Some("0"), _) => Leave::Taken,
            (Some("1"), _) | (_, ProgramName::Aws) => Leave::Given,
            (_, ProgramName::Own) => Leave::Missing,
        }
    }

    /// What the shell is told: the alias's command and, quoted, the words that follow the alias.
    ///
    /// # Errors
    /// That there is no leave, and how to give it.
    pub(super) fn command(
        self,
        name: &str,
        command: &str,
        words: &[String],
    ) -> Result<String, Failure> {
        let refuse =
            |why: &str| Failure::Own(format!("alias \"{name}\" is a command for the shell, {why}"));
        match self {
            Leave::Taken => Err(refuse("which KMSALIAS_SHELL_ALIASES=0 forbids")),
            Leave::Missing => Err(refuse(
                "which is run only where the program is called aws, or with KMSALIAS_SHELL_ALIASES=1",
            )),
            Leave::Given => {
                Ok(words.iter().fold(command.to_owned(), |line, word| line + " " + &quoted(word)))
            }
        }
    }
}

/// A word as the shell reads it back, quoted the way of Python's `shlex.quote`.
fn quoted(word: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_@%+=:,./-".contains(&byte);
    if !word.is_empty() && word.bytes().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\"'\"'"))
}

#[cfg(test)]
mod tests {
    use super::{Leave, quoted};
    use crate::cli::failure::Failure;
    use crate::cli::line::ProgramName;

    #[test]
    fn leave_is_given_by_the_name_or_the_variable() {
        use ProgramName::{Aws, Own};
        let cases = [
            (None, Aws, Leave::Given),
            (None, Own, Leave::Missing),
            (Some("1"), Own, Leave::Given),
            (Some("0"), Aws, Leave::Taken),
            (Some("0"), Own, Leave::Taken),
            (Some("yes"), Own, Leave::Missing),
            (Some(""), Aws, Leave::Given),
        ];
        for (variable, name, leave) in cases {
            assert_eq!(Leave::of(variable, name), leave, "{variable:?} {name:?}");
        }
    }

    #[test]
    fn quotes_what_the_shell_would_read_otherwise() {
        let cases = [
            ("", "''"),
            ("a/b=c,d:e@f%g+h.i-j_k", "a/b=c,d:e@f%g+h.i-j_k"),
            ("a b", "'a b'"),
            ("it's", "'it'\"'\"'s'"),
            ("é", "'é'"),
            ("$x", "'$x'"),
        ];
        for (word, expected) in cases {
            assert_eq!(quoted(word), expected);
        }
    }

    #[test]
    fn tells_how_to_give_leave() {
        let words = ["a".to_owned(), "b c".to_owned()];
        assert_eq!(Leave::Given.command("x", "echo", &words).unwrap(), "echo a 'b c'");
        for (leave, told) in
            [(Leave::Taken, "SHELL_ALIASES=0"), (Leave::Missing, "SHELL_ALIASES=1")]
        {
            let Err(Failure::Own(text)) = leave.command("x", "echo", &words) else { panic!() };
            assert!(text.contains(told) && text.starts_with("alias \"x\" is"), "{text}");
        }
    }
}
