//! A phrase for each option that no interface describes: those that stand anywhere, and those of every operation.
//!
//! Never: what an option takes.

/// What an option is for, in one phrase; none is empty.
pub(crate) fn of(name: &str) -> &'static str {
    ABOUTS.iter().find(|(known, _)| *known == name).map_or("", |(_, about)| about)
}

const ABOUTS: [(&str, &str); 25] = [
    ("--debug", "Taken and of no effect"),
    ("--endpoint-url", "Must have a scheme such as http://; no endpoint is ever called"),
    ("--no-verify-ssl", "Taken and of no effect: nothing is sent"),
    ("--no-paginate", "Make one request of a listing, and print its answer as it came"),
    ("--output", "The format of the answer; json when nothing is set"),
    ("--query", "A JMESPath expression: print what it makes of the answer"),
    ("--profile", "The profile of ~/.aws/config whose settings are used"),
    ("--region", "The Region; us-west-2 when nothing is set"),
    ("--color", "Colour in tables; auto means at a terminal"),
    ("--no-sign-request", "Taken and of no effect: no request is signed"),
    ("--ca-bundle", "Taken and of no effect: nothing is sent"),
    ("--cli-read-timeout", "A number of seconds; of no effect: nothing is sent"),
    ("--cli-connect-timeout", "A number of seconds; of no effect: nothing is sent"),
    ("--cli-binary-format", "How bytes are given in options: in base64, or as they are"),
    ("--no-cli-pager", "Print at a terminal without a pager"),
    ("--cli-auto-prompt", "Refused in a sentence: there is no prompt"),
    ("--no-cli-auto-prompt", "Taken and of no effect: there is no prompt"),
    ("--cli-error-format", "The form of errors; enhanced when nothing is set"),
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
