//! What there is help on, and which of it words name. Never: what a page says.

use clap::Command;

use super::super::failure::Failure;
use super::super::kebab::{is_kebab_of, kebab};
use super::super::line::{ProgramName, Target};
use super::super::{lab, serve, suggest};
use crate::kms::ops;

/// What a page is about.
#[derive(Clone, Debug)]
pub(crate) enum Topic {
    /// The program.
    Program,
    /// `kms`.
    Kms,
    /// `sts`.
    Sts,
    /// An operation of either.
    Operation(Target),
    /// `serve`, `lab`, or one of its commands.
    Lab(Box<Command>),
}

impl Topic {
    /// Every topic that there is.
    pub(crate) fn all() -> Vec<Topic> {
        let operations = ops::ALL.into_iter().map(|found| Topic::Operation(Target::Kms(found)));
        let services = [Topic::Program, Topic::Kms, Topic::Sts];
        let caller = Topic::Operation(Target::CallerIdentity);
        let all = services.into_iter().chain(operations).chain([
            caller,
            lab(serve::command()),
            lab(lab::command()),
        ]);
        all.chain(lab::command().get_subcommands().cloned().map(lab)).collect()
    }

    /// `lab` as a whole.
    pub(crate) fn lab() -> Topic {
        lab(lab::command())
    }

    /// The topic that `words` name. `help` among them is left out.
    ///
    /// # Errors
    /// Words that name nothing, in one sentence with what may be meant.
    pub(crate) fn named(name: ProgramName, words: &[String]) -> Result<Topic, Failure> {
        let words: Vec<&str> = words.iter().map(String::as_str).filter(|w| *w != "help").collect();
        let found = match words.as_slice() {
            [] | ["kmsalias"] => return Ok(Topic::Program),
            ["kms"] => return Ok(Topic::Kms),
            ["kms", word] => kms(word),
            ["sts"] => return Ok(Topic::Sts),
            ["sts", word] => sts(word),
            ["lab"] if name == ProgramName::Own => return Ok(lab(lab::command())),
            ["serve"] if name == ProgramName::Own => return Ok(lab(serve::command())),
            ["lab", word] if name == ProgramName::Own => lab_command(word),
            [word] => kms(word).or_else(|| sts(word)),
            _ => None,
        };
        found.ok_or_else(|| unknown(&words))
    }

    /// The words after the program's name that name it.
    pub(crate) fn words(&self) -> Vec<String> {
        match self {
            Topic::Program => Vec::new(),
            Topic::Kms => vec!["kms".to_owned()],
            Topic::Sts => vec!["sts".to_owned()],
            Topic::Operation(Target::CallerIdentity) => {
                vec!["sts".to_owned(), self.short()]
            }
            Topic::Operation(_) => vec![self.short()],
            Topic::Lab(command) if ["lab", "serve"].contains(&command.get_name()) => {
                vec![self.short()]
            }
            Topic::Lab(_) => vec!["lab".to_owned(), self.short()],
        }
    }

    /// The name of its text.
    pub(super) fn text_name(&self) -> String {
        match self {
            Topic::Lab(_) => self.words().join("-"),
            _ => self.short(),
        }
    }

    /// The last of its words; the program's name if there is none.
    pub(crate) fn short(&self) -> String {
        match self {
            Topic::Program => "kmsalias".to_owned(),
            Topic::Kms => "kms".to_owned(),
            Topic::Sts => "sts".to_owned(),
            Topic::Operation(target) => kebab(target.interface().name),
            Topic::Lab(command) => command.get_name().to_owned(),
        }
    }
}

fn lab(command: Command) -> Topic {
    Topic::Lab(Box::new(command))
}

fn kms(word: &str) -> Option<Topic> {
    let mut all = ops::ALL.into_iter();
    let found = all.find(|operation| is_kebab_of(word, operation.interface.name))?;
    Some(Topic::Operation(Target::Kms(found)))
}

fn sts(word: &str) -> Option<Topic> {
    let target = Target::CallerIdentity;
    is_kebab_of(word, target.interface().name).then_some(Topic::Operation(target))
}

fn lab_command(word: &str) -> Option<Topic> {
    lab::command().find_subcommand(word).cloned().map(lab)
}

fn unknown(words: &[&str]) -> Failure {
    let asked = words.join(" ");
    let all: Vec<String> = Topic::all().iter().map(|topic| topic.words().join(" ")).collect();
    let spoken = asked.strip_prefix("kms ").unwrap_or(&asked);
    let close = suggest::close_matches(spoken, all.iter().map(String::as_str));
    Failure::Own(match close.as_slice() {
        [] => format!("there is no help on {asked:?}: kmsalias help lists what there is"),
        close => format!("there is no help on {asked:?}; did you mean {}?", close.join(" or ")),
    })
}

#[cfg(test)]
mod tests {
    use super::Topic;
    use crate::cli::failure::Failure;
    use crate::cli::line::ProgramName;

    fn named(name: ProgramName, words: &str) -> String {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        match Topic::named(name, &words) {
            Ok(topic) => topic.words().join(" "),
            Err(Failure::Own(text)) => text,
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn finds_each_by_its_words() {
        for topic in Topic::all() {
            let words = topic.words().join(" ");
            assert_eq!(named(ProgramName::Own, &words), words);
        }
        let own = |words| named(ProgramName::Own, words);
        assert_eq!(own("kms create-alias"), "create-alias");
        assert_eq!(own("create-alias help"), "create-alias");
        assert_eq!(own("get-caller-identity"), "sts get-caller-identity");
    }

    #[test]
    fn says_what_may_be_meant() {
        let own = |words| named(ProgramName::Own, words);
        assert_eq!(
            own("kms create-alia"),
            "there is no help on \"kms create-alia\"; did you mean create-alias?"
        );
        assert_eq!(
            own("lab inport"),
            "there is no help on \"lab inport\"; did you mean lab import or lab export?"
        );
        assert_eq!(own("zzz"), "there is no help on \"zzz\": kmsalias help lists what there is");
        assert!(named(ProgramName::Aws, "lab").starts_with("there is no help on \"lab\""));
    }
}
