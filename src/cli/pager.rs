//! Which pager shows the output at a terminal, as the AWS CLI chooses it (reference: aws-cli.md, (d) "Pager").
//!
//! Never: how it is started.

use super::outlet::Pager;
use super::profile::Profile;
use super::words;

/// The pager of those who have set none.
const DEFAULT: &str = "less";

/// How `less` behaves for those who have not said: it ends where all fits on the screen, passes colours on and
/// leaves the text on the screen.
const LESS: &[(&str, &str)] = &[("LESS", "FRX")];

/// The pager of `AWS_PAGER`, else of the profile's `cli_pager`, else of `PAGER`, else `less`; none where the
/// first of them is empty. One that is `optional` is done without where it is not installed.
pub(crate) fn choose(
    variable: &dyn Fn(&str) -> Option<String>,
    profile: Option<Profile<'_>>,
    optional: bool,
) -> Option<Pager> {
    let command = variable("AWS_PAGER")
        .or_else(|| profile?.value("cli_pager").map(str::to_owned))
        .or_else(|| variable("PAGER"))
        .unwrap_or_else(|| DEFAULT.to_owned());
    if command.is_empty() {
        return None;
    }
    let variables = if variable("LESS").is_some() { &[] } else { LESS };
    Some(Pager { words: words::split(&command), variables, optional })
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
    fn a_quotation_that_does_not_close_is_kept_until_something_is_shown() {
        let pager = choose(&|_| Some("less '".to_owned()), None, false).unwrap();
        assert_eq!(pager.words.unwrap_err().to_string(), "No closing quotation");
    }
}
