//! From a topic to its page: what the tables say, and the text of `pages/` between. Never: how it is shown.

use clap::Command;

use super::super::line::{ProgramName, Target};
use super::super::{kebab::kebab, lab, serve};
use super::options::{self, Described};
use super::page::{Block, Page, Section, Span};
use super::topic::Topic;
use super::{markdown, spoken, texts};
use crate::kms::{Interface, ops};

/// The title of the list of the commands of `lab`.
pub(super) const COMMANDS: &str = "Commands";

/// Where AWS describes its operations.
const AWS: &str = "https://docs.aws.amazon.com/";

/// The page about `topic`, for one who called the program by `name`.
pub(crate) fn page(topic: &Topic, name: ProgramName) -> Page {
    let man_name = [vec!["kmsalias".to_owned()], topic.words()].concat().join("-");
    let mut sections = vec![
        Section::new("Name", vec![Block::text(format!("{man_name} - {}", summary(topic)))]),
        Section::new("Synopsis", synopsis(topic, name)),
    ];
    if matches!(topic, Topic::Program) && name == ProgramName::Own {
        sections.push(Section::new("First steps", first_steps()));
    }
    let (lead, rest): (Vec<_>, Vec<_>) = markdown::sections(texts::text(&topic.text_name()))
        .into_iter()
        .partition(|section| section.title == markdown::LEAD.to_uppercase());
    sections.extend(lead);
    sections.extend(tables(topic, name));
    sections.extend(rest);
    finish(topic, &mut sections);
    for section in &mut sections {
        spoken::by(name, section);
    }
    Page { name: man_name, sections }
}

/// What it does, in one phrase.
fn summary(topic: &Topic) -> String {
    match topic {
        Topic::Program => "AWS KMS aliases on the command line, without AWS".to_owned(),
        Topic::Kms => "The operations of AWS Key Management Service".to_owned(),
        Topic::Sts => "The one operation of AWS Security Token Service that is spoken".to_owned(),
        Topic::Operation(target) => target.interface().summary.to_owned(),
        Topic::Lab(command) => command.get_about().map(ToString::to_string).unwrap_or_default(),
    }
}

fn synopsis(topic: &Topic, name: ProgramName) -> Vec<Block> {
    let line = |words: &str, options: &[Described]| {
        let spans = options.iter().flat_map(Described::in_synopsis);
        Block::Line([Span::bold(words)].into_iter().chain(spans).collect())
    };
    let own = name == ProgramName::Own;
    match topic {
        Topic::Program if own => vec![
            line("kmsalias [<options>] [kms] <operation> [<options>]", &[]),
            line("kmsalias sts get-caller-identity [<options>]", &[]),
            line("kmsalias lab <command> [<options>]", &[]),
            line("kmsalias serve [<options>]", &[]),
            line("kmsalias help [<command>]", &[]),
        ],
        Topic::Program => vec![
            line("aws [<options>] kms <operation> [<options>]", &[]),
            line("aws sts get-caller-identity [<options>]", &[]),
        ],
        Topic::Kms => vec![line("kmsalias [kms] <operation> [<options>]", &[])],
        Topic::Sts => vec![line("kmsalias sts <operation> [<options>]", &[])],
        Topic::Operation(target) => {
            let words = format!("kmsalias {}", topic.words().join(" "));
            vec![line(&words, &options::operation(target.interface()))]
        }
        Topic::Lab(command) if is_all_of_lab(command) => {
            vec![line("kmsalias lab <command> [<options>]", &[])]
        }
        Topic::Lab(command) => {
            let words = format!("kmsalias {}", topic.words().join(" "));
            let alone = (!command.is_subcommand_required_set()).then_some((&words, &**command));
            let under = command.get_subcommands();
            let under: Vec<_> =
                under.map(|sub| (format!("{words} {}", sub.get_name()), sub)).collect();
            let forms = alone.into_iter().chain(under.iter().map(|(words, sub)| (words, *sub)));
            forms.map(|(words, form)| line(words, &options::lab(form))).collect()
        }
    }
}

/// The sections that follow from the tables; those that hold nothing are left out.
fn tables(topic: &Topic, name: ProgramName) -> Vec<Section> {
    let operations = |blocks| Section::new("Operations", blocks);
    let anywhere = || Section::new("Options of every command", items(options::globals()));
    let mut sections = match topic {
        Topic::Program => {
            let own = if name == ProgramName::Own { own_commands() } else { Vec::new() };
            vec![operations(known(true)), Section::new("Commands of our own", own), anywhere()]
        }
        Topic::Kms => {
            let unbuilt = Section::new("Known, and not built yet", known(false));
            vec![operations(known(true)), unbuilt, anywhere()]
        }
        Topic::Sts => vec![operations(vec![row(Target::CallerIdentity.interface())]), anywhere()],
        Topic::Operation(target) => vec![of_operation(target.interface())],
        Topic::Lab(command) if is_all_of_lab(command) => {
            vec![Section::new(COMMANDS, commands())]
        }
        Topic::Lab(command) => {
            let under = command.get_subcommands().map(|sub| {
                let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
                Block::Row(format!("{} {}", command.get_name(), sub.get_name()), about)
            });
            let under = Section::new("Subcommands", under.collect());
            vec![under, Section::new("Options", items(options_of_all(command)))]
        }
    };
    sections.retain(|section| !section.blocks.is_empty());
    sections
}

/// Whether it is `lab` itself.
fn is_all_of_lab(command: &Command) -> bool {
    command.get_name() == "lab"
}

/// The options of a command and of what stands below it, each once.
fn options_of_all(command: &Command) -> Vec<Described> {
    let mut all: Vec<Described> = Vec::new();
    for command in std::iter::once(command).chain(command.get_subcommands()) {
        for option in options::lab(command) {
            if !all.iter().any(|known| known.is_called_as(&option)) {
                all.push(option);
            }
        }
    }
    all
}

fn of_operation(interface: &Interface) -> Section {
    let mut blocks = items(options::operation(interface));
    blocks.push(Block::text(
        "The options of every command, such as --output, --query and --region, are those of kmsalias help.",
    ));
    Section::new("Options", blocks)
}

fn items(options: Vec<Described>) -> Vec<Block> {
    options.into_iter().map(Described::item).collect()
}

/// The operations that are built, or those that are not.
fn known(built: bool) -> Vec<Block> {
    let all = ops::ALL.into_iter().filter(|operation| operation.built.is_some() == built);
    all.map(|operation| row(&operation.interface)).collect()
}

fn row(interface: &Interface) -> Block {
    Block::Row(kebab(interface.name), interface.summary.to_owned())
}

/// The commands that AWS does not have.
fn own_commands() -> Vec<Block> {
    let serve = serve::command();
    std::iter::once(command(&serve, "serve")).chain(commands()).collect()
}

/// Where to begin, for one who knows nothing of the program.
fn first_steps() -> Vec<Block> {
    let steps = [
        ("lab tour", "A walk through aliases, with what really prints"),
        ("lab lesson list", "Lessons: learn by doing"),
        ("lab", "Why, when, what if: the list of its commands"),
        ("serve", "The same stores for programs with an AWS SDK"),
        ("help", "All of it; kmsalias help create-alias: one page"),
    ];
    steps.map(|(words, said)| Block::Row(format!("kmsalias {words}"), said.to_owned())).into()
}

/// Those of `lab`.
fn commands() -> Vec<Block> {
    let lab = lab::command();
    let row = |found: &Command| command(found, &format!("lab {}", found.get_name()));
    lab.get_subcommands().map(row).collect()
}

fn command(command: &Command, words: &str) -> Block {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    Block::Row(words.to_owned(), about)
}

/// What the model and AWS say of an operation.
fn finish(topic: &Topic, sections: &mut Vec<Section>) {
    let Topic::Operation(target) = topic else { return };
    let interface = target.interface();
    let is_built = !matches!(target, Target::Kms(operation) if operation.built.is_none());
    if !is_built {
        let line = "It is not built yet: every call of it answers UnknownOperationException.";
        sections.insert(2.min(sections.len()), Section::new("State", vec![Block::text(line)]));
    }
    if !interface.errors.is_empty() {
        let text = format!("AWS's model of the operation lists: {}.", interface.errors.join(", "));
        let refused = sections.iter_mut().find(|section| section.title == "WHAT IS REFUSED");
        match refused {
            Some(section) => section.blocks.push(Block::text(text)),
            None => sections.push(Section::new("What is refused", vec![Block::text(text)])),
        }
    }
    let service = match target {
        Target::Kms(_) => "kms/latest",
        Target::CallerIdentity => "STS/latest",
    };
    let address = format!("{AWS}{service}/APIReference/API_{}.html", interface.name);
    sections.push(Section::new("AWS page", vec![Block::Verbatim(address)]));
}
