//! What is wrong with a command line of our own, in one sentence with what may be meant and where it is told.
//!
//! Never: what a command does; AWS's grammar.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::{suggest, tree};

/// The command that `words`, those after the program's name, lead to, and the words that name it.
struct Reached {
    path: Vec<String>,
    command: Command,
}

/// The complaint of the parser about `words`, those after the program's name.
pub(crate) fn told(words: &[&str], error: &Error) -> String {
    let reached = Reached::by(words);
    let text = error.to_string();
    let said = text.split("\n\n").next().unwrap_or_default();
    let said: Vec<_> = said.split_whitespace().skip_while(|word| *word == "error:").collect();
    let (said, more) = (said.join(" "), reached.more());
    match (reached.meant(error), reached.wanted(error)) {
        (Some(meant), _) => format!("{said}; did you mean {meant}? {more}"),
        (None, Some(wanted)) => format!("{said} ({wanted}); {more}"),
        (None, None) => format!("{said}; {more}"),
    }
}

/// Whether `words` are the name of a command that wants another one behind it, and the parser misses that one.
pub(crate) fn is_bare(words: &[&str], name: &str, error: &Error) -> bool {
    error.kind() == ErrorKind::MissingSubcommand && Reached::by(words).path == [name]
}

impl Reached {
    fn by(words: &[&str]) -> Reached {
        let (mut path, mut command) = (Vec::new(), tree::own());
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if ["--region", "--profile"].contains(word) {
                words.next();
            } else if !word.starts_with('-') {
                let Some(next) = command.find_subcommand(word).cloned() else { break };
                path.push(next.get_name().to_owned());
                command = next;
            }
        }
        Reached { path, command }
    }

    /// What may be meant by a word that the command does not know.
    fn meant(&self, error: &Error) -> Option<String> {
        let text = |kind| match error.get(kind) {
            Some(ContextValue::String(text)) => Some(text.as_str()),
            _ => None,
        };
        let below: Vec<&str> = self.command.get_subcommands().map(Command::get_name).collect();
        let path = self.path.join(" ");
        match error.kind() {
            ErrorKind::InvalidSubcommand => {
                likely(text(ContextKind::InvalidSubcommand)?, &below, &format!("{path} "))
            }
            ErrorKind::UnknownArgument => {
                let option = text(ContextKind::InvalidArg)?.strip_prefix("--")?;
                likely(option, &self.options(), "--")
            }
            ErrorKind::InvalidValue => {
                let Some(ContextValue::Strings(valid)) = error.get(ContextKind::ValidValue) else {
                    return None;
                };
                let valid: Vec<&str> = valid.iter().map(String::as_str).collect();
                likely(text(ContextKind::InvalidValue)?, &valid, "")
            }
            _ => None,
        }
    }

    fn options(&self) -> Vec<&str> {
        let own = self.command.get_arguments().filter_map(clap::Arg::get_long);
        own.chain(["region", "profile"]).collect()
    }

    /// What the arguments are that are missing.
    fn wanted(&self, error: &Error) -> Option<String> {
        let Some(ContextValue::Strings(missing)) = error
            .get(ContextKind::InvalidArg)
            .filter(|_| error.kind() == ErrorKind::MissingRequiredArgument)
        else {
            return None;
        };
        let mut command = self.command.clone();
        // Arguments know how they are shown when the tree is built.
        command.build();
        let helps = missing.iter().filter_map(|name| {
            let of_name = |argument: &&clap::Arg| argument.to_string() == *name;
            let help = command.get_arguments().find(of_name)?.get_help()?.to_string();
            Some(in_a_sentence(&help))
        });
        Some(helps.collect::<Vec<_>>().join("; ")).filter(|told| !told.is_empty())
    }

    /// Where the command is told of.
    fn more(&self) -> String {
        match self.path.as_slice() {
            [lab] if lab == "lab" => "kmsalias help lab shows the commands".to_owned(),
            [first, second, ..] => format!("kmsalias help {first} {second} tells how it is used"),
            [first] => format!("kmsalias help {first} tells how it is used"),
            [] => "kmsalias help lists what there is".to_owned(),
        }
    }
}

/// The choices that resemble a word, each behind `before`.
fn likely(word: &str, choices: &[&str], before: &str) -> Option<String> {
    let close = suggest::likely(word, choices.iter().copied());
    let close: Vec<String> = close.iter().map(|choice| format!("{before}{choice}")).collect();
    Some(close.join(" or ")).filter(|close| !close.is_empty())
}

/// A help text with a small letter first, unless it begins with an abbreviation.
fn in_a_sentence(text: &str) -> String {
    let mut letters = text.chars();
    let (first, rest) = (letters.next(), letters.as_str());
    match first {
        Some(first) if !rest.starts_with(char::is_uppercase) => {
            first.to_lowercase().to_string() + rest
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree;

    fn told(line: &str) -> String {
        let words: Vec<&str> = line.split_whitespace().collect();
        let tree = tree::own().try_get_matches_from(["kmsalias"].iter().chain(&words));
        super::told(&words, &tree.unwrap_err())
    }

    #[test]
    fn a_word_that_resembles_another_is_told_with_it() {
        let cases = [
            ("lab dif yesterday", "unrecognized subcommand 'dif'; did you mean lab diff?"),
            ("lab --region lab explian", "'explian'; did you mean lab explain?"),
            ("lab snapshot laod x", "'laod'; did you mean lab snapshot load?"),
            ("lab clock advnce 1d", "'advnce'; did you mean lab clock advance?"),
            ("lab keys --maneger aws", "'--maneger' found; did you mean --manager?"),
            ("lab keys --manager asw", "[possible values: customer, aws]; did you mean aws?"),
            ("serve --prot 1", "'--prot' found; did you mean --port?"),
        ];
        for (line, want) in cases {
            assert!(told(line).contains(want), "{line}: {}", told(line));
        }
        assert!(!told("lab zzz").contains("mean"), "{}", told("lab zzz"));
    }

    #[test]
    fn the_command_that_was_reached_is_where_it_is_told() {
        let cases = [
            ("lab zzz", "; kmsalias help lab shows the commands"),
            ("lab diff", "; kmsalias help lab diff tells how it is used"),
            ("lab snapshot zzz", "; kmsalias help lab snapshot tells how it is used"),
            ("serve x", "; kmsalias help serve tells how it is used"),
            ("--region", "; kmsalias help lists what there is"),
        ];
        for (line, want) in cases {
            assert!(told(line).ends_with(want), "{line}: {}", told(line));
        }
    }

    #[test]
    fn a_missing_argument_is_told_with_what_it_is() {
        let said = told("lab diff");
        let want = "not provided: <A> (a snapshot or an export file, ";
        assert!(said.contains(want), "{said}");
        let said = told("lab shim");
        assert!(said.contains("<DIR|--check>; "), "{said}");
    }
}
