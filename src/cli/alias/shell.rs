//! Aliases that are commands for the shell (`!command`): whether they may run, and what the shell is told. Never:
//! how it is started.

use crate::cli::failure::Failure;
use crate::cli::line::ProgramName;
use crate::cli::quote::in_shell;

/// Whether commands of the shell may be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Permission {
    /// They may.
    Given,
    /// `KMSALIAS_SHELL_ALIASES=0`.
    Refused,
    /// Nobody has said so, and the program was not called `aws`.
    Unset,
    /// `KMSALIAS_SHELL_ALIASES` holds something else.
    Unclear,
}

impl Permission {
    /// By the value of `KMSALIAS_SHELL_ALIASES`, else by the name that the program was called by.
    pub(super) fn of(variable: Option<&str>, name: ProgramName) -> Permission {
        match (variable, name) {
            (Some("0"), _) => Permission::Refused,
            (Some("1"), _) | (None | Some(""), ProgramName::Aws) => Permission::Given,
            (None | Some(""), ProgramName::Own) => Permission::Unset,
            (Some(_), _) => Permission::Unclear,
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
            Permission::Refused => Err(refuse("which KMSALIAS_SHELL_ALIASES=0 forbids")),
            Permission::Unset => Err(refuse(
                "which is run only where the program is called aws or awslocal, or with KMSALIAS_SHELL_ALIASES=1",
            )),
            Permission::Unclear => Err(refuse("and KMSALIAS_SHELL_ALIASES is neither 1 nor 0")),
            Permission::Given => {
                Ok(words.iter().fold(command.to_owned(), |line, word| line + " " + &in_shell(word)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Permission;
    use crate::cli::failure::Failure;
    use crate::cli::line::ProgramName;

    #[test]
    fn leave_is_given_by_the_name_or_the_variable() {
        use ProgramName::{Aws, Own};
        let cases = [
            (None, Aws, Permission::Given),
            (None, Own, Permission::Unset),
            (Some("1"), Own, Permission::Given),
            (Some("0"), Aws, Permission::Refused),
            (Some("0"), Own, Permission::Refused),
            (Some("yes"), Own, Permission::Unclear),
            (Some("true"), Aws, Permission::Unclear),
            (Some(""), Aws, Permission::Given),
        ];
        for (variable, name, leave) in cases {
            assert_eq!(Permission::of(variable, name), leave, "{variable:?} {name:?}");
        }
    }

    #[test]
    fn tells_how_to_give_leave() {
        let words = ["a".to_owned(), "b c".to_owned()];
        assert_eq!(Permission::Given.command("x", "echo", &words).unwrap(), "echo a 'b c'");
        for (leave, told) in [
            (Permission::Refused, "SHELL_ALIASES=0"),
            (Permission::Unset, "SHELL_ALIASES=1"),
            (Permission::Unclear, "neither 1 nor 0"),
        ] {
            let Err(Failure::Own(text)) = leave.command("x", "echo", &words) else { panic!() };
            assert!(text.contains(told) && text.starts_with("alias \"x\" is"), "{text}");
        }
    }
}
