//! Which pager shows the output at a terminal, as the AWS CLI chooses it (reference: aws-cli.md, (d) "Pager").
//!
//! Never: how it is started.

use std::path::Path;

use super::outlet::Pager;
use super::profile::Profile;
use super::words;

/// The pager of those who have set none.
const DEFAULT: &str = "less";

/// How `less` behaves for those who have not said: it ends where all fits on the screen, passes colours on and
/// leaves the text on the screen.
const LESS: &[(&str, &str)] = &[("LESS", "FRX")];

/// The pager of `AWS_PAGER`, else of the profile's `cli_pager`, else of `PAGER`, else `less`; none where the
/// first of them is empty. One for `help` is done without where it cannot be started; `less` passes its bold
/// and underlined words on, whatever `LESS` says, as the AWS CLI has it for help.
pub(crate) fn choose(
    variable: &dyn Fn(&str) -> Option<String>,
    profile: Option<Profile<'_>>,
    help: bool,
) -> Option<Pager> {
    let command = variable("AWS_PAGER")
        .or_else(|| profile?.value("cli_pager").map(str::to_owned))
        .or_else(|| variable("PAGER"))
        .unwrap_or_else(|| DEFAULT.to_owned());
    if command.is_empty() {
        return None;
    }
    let variables = if variable("LESS").is_some() { &[] } else { LESS };
    let mut words = words::split(&command);
    if let (true, Ok(words)) = (help, &mut words)
        && words.first().is_some_and(|name| is_less(name))
    {
        words.insert(1, "-R".to_owned());
    }
    Some(Pager { words, variables, optional: help })
}

fn is_less(name: &str) -> bool {
    Path::new(name).file_name().is_some_and(|name| name == "less")
}

#[cfg(test)]
mod tests {
    use super::choose;

    fn chosen(variables: &[(&str, &str)]) -> Option<(String, usize)> {
        let variable = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        let pager = choose(&variable, None, false)?;
        Some((pager.words.unwrap().join("|"), pager.variables.len()))
    }

    #[test]
    fn the_first_that_is_set_wins_be_it_empty() {
        let some = |words: &str, variables| Some((words.to_owned(), variables));
        assert_eq!(chosen(&[]), some("less", 1));
        assert_eq!(chosen(&[("PAGER", "more -d")]), some("more|-d", 1));
        assert_eq!(chosen(&[("PAGER", "more"), ("AWS_PAGER", "bat 'a b'")]), some("bat|a b", 1));
        assert_eq!(chosen(&[("PAGER", "more"), ("AWS_PAGER", "")]), None);
        assert_eq!(chosen(&[("PAGER", ""), ("LESS", "")]), None);
        assert_eq!(chosen(&[("LESS", "")]), some("less", 0));
        assert_eq!(chosen(&[("PAGER", " ")]), some("", 1));
    }

    #[test]
    fn less_passes_the_styles_of_help_on_whatever_it_is_set_to() {
        let words = |command: &str, help| {
            let pager = choose(&|name| (name == "PAGER").then(|| command.to_owned()), None, help);
            pager.unwrap().words.unwrap().join(" ")
        };
        assert_eq!(words("less -i", true), "less -R -i");
        assert_eq!(words("/usr/bin/less", true), "/usr/bin/less -R");
        assert_eq!(words("less -i", false), "less -i");
        assert_eq!(words("more", true), "more");
    }

    #[test]
    fn a_quotation_that_does_not_close_is_kept_until_something_is_shown() {
        let pager = choose(&|_| Some("less '".to_owned()), None, false).unwrap();
        assert_eq!(pager.words.unwrap_err().to_string(), "No closing quotation");
    }
}
