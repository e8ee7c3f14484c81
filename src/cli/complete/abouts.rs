//! A phrase for each option that no interface describes: those that stand anywhere, and those of every operation.
//!
//! Never: what an option takes.

/// What an option is for, in one phrase; none is empty.
pub(super) fn of(name: &str) -> &'static str {
    ABOUTS.iter().find(|(known, _)| *known == name).map_or("", |(_, about)| about)
}

const ABOUTS: [(&str, &str); 25] = [
    ("--debug", "Accepted, and of no effect"),
    ("--endpoint-url", "Checked, and never called"),
    ("--no-verify-ssl", "Accepted, and of no effect"),
    ("--no-paginate", "Make one request only"),
    ("--output", "The output format"),
    ("--query", "A JMESPath expression on the answer"),
    ("--profile", "The profile of the config file"),
    ("--region", "The Region"),
    ("--color", "Whether tables are coloured"),
    ("--no-sign-request", "Accepted, and of no effect"),
    ("--ca-bundle", "Accepted, and of no effect"),
    ("--cli-read-timeout", "Checked, and of no effect"),
    ("--cli-connect-timeout", "Checked, and of no effect"),
    ("--cli-binary-format", "How blobs are written in arguments"),
    ("--no-cli-pager", "Do not use a pager"),
    ("--cli-auto-prompt", "Refused: there is no prompt"),
    ("--no-cli-auto-prompt", "Accepted, and of no effect"),
    ("--cli-error-format", "The shape of errors"),
    ("--version", "Print the version"),
    ("--cli-input-json", "Take parameters from JSON"),
    ("--cli-input-yaml", "Take parameters from YAML"),
    ("--starting-token", "Where to go on: NextToken of a listing before"),
    ("--page-size", "How many items one request asks for"),
    ("--max-items", "How many items are printed at most"),
    ("--generate-cli-skeleton", "Print a sample of the parameters and do nothing"),
];

#[cfg(test)]
mod tests {
    use super::{ABOUTS, of};
    use crate::cli::{arguments, globals};
    use crate::kms::ops::ALL;

    #[test]
    fn every_option_of_the_tables_has_a_phrase_and_nothing_else_has() {
        let mut names: Vec<String> = globals::TABLE.iter().map(|(n, _)| (*n).to_owned()).collect();
        for operation in ALL {
            let interface = &operation.interface;
            let options = arguments::options(interface, false).into_iter();
            let common = options.filter(|option| option.slot >= interface.members.len());
            names.extend(common.map(|option| option.name.into_owned()));
        }
        for name in &names {
            assert!(!of(name).is_empty(), "{name}");
        }
        assert!(ABOUTS.iter().all(|(name, _)| names.iter().any(|known| known == name)));
    }
}
