//! Where aliases lead, by the rules of awscli 2.9.19 (alias.py, clidriver.py), which 2.36.7 has kept.

use std::fs;

use super::AliasFile;
use crate::cli::environment::Environment;
use crate::cli::failure::Failure;
use crate::cli::globals::Globals;
use crate::cli::line::{Line, ProgramName, read_with};

/// What a line of a user with that alias file comes to; words end at spaces.
fn led(name: ProgramName, file: &str, line: &str) -> String {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(home.path().join(".aws/cli")).unwrap();
    fs::write(home.path().join(".aws/cli/alias"), file).unwrap();
    let environment = Environment::of(&[("HOME", home.path().to_str().unwrap())]);
    let file = AliasFile::of(&environment, name);
    let argv = line.split(' ').filter(|word| !word.is_empty()).map(Into::into).collect();
    let mut check = |globals: &Globals| globals.check();
    match read_with(name, argv, &file, &mut check) {
        Ok(Line::Call(call)) => {
            let members = call.target.interface().members;
            let given = members.iter().zip(&call.arguments.members);
            let given: Vec<String> = given
                .filter_map(|(member, value)| {
                    Some(format!(" {}={:?}", member.name, value.as_ref()?))
                })
                .collect();
            let output = call.globals.output.map_or_else(String::new, |text| format!(" {text}"));
            format!("{}{}{output}", call.target.interface().name, given.concat())
        }
        Ok(line) => format!("{line:?}"),
        Err(Failure::Usage { message, .. }) => message,
        Err(Failure::UnknownOptions(words)) => format!("unknown {}", words.join(", ")),
        Err(Failure::Check(text) | Failure::General(text) | Failure::Own(text)) => {
            text.replace(home.path().to_str().unwrap(), "~")
        }
        Err(Failure::Local(error)) => error.to_string(),
        Err(other) => format!("{other:?}"),
    }
}

fn aws(file: &str, line: &str) -> String {
    led(ProgramName::Aws, file, line)
}

#[test]
fn leads_to_a_command_or_an_operation() {
    let file = "[toplevel]\nX = kms list-aliases --limit 1\nk = kms\nn = x\n[command kms]\nla =\n  \
                list-aliases\n  --limit 2\n[command  sts]\nme = get-caller-identity\n";
    let cases = [
        ("x", "ListAliases Limit=Text(\"1\")"),
        ("X", "argument command: Found invalid choice 'X'\n"),
        ("n --limit 3", "ListAliases Limit=Text(\"3\")"),
        ("k la", "ListAliases Limit=Text(\"2\")"),
        ("kms la --limit 3", "ListAliases Limit=Text(\"3\")"),
        ("kms la help", "Help([\"kms\", \"list-aliases\"])"),
        ("sts me --output text", "GetCallerIdentity text"),
        ("sts la", "argument operation: Found invalid choice 'la'\n"),
        ("kms --limit=4 la", "ListAliases Limit=Text(\"4\")"),
    ];
    for (line, expected) in cases {
        assert_eq!(aws(file, line), expected, "{line}");
    }
}

#[test]
fn words_lose_the_line_breaks_at_their_ends() {
    let file = "[command kms]\na =\n  list-aliases '--limit\n  ' '\n  3'\n";
    assert_eq!(aws(file, "kms a"), "ListAliases Limit=Text(\"3\")");
}

#[test]
fn of_two_sections_for_one_command_the_later_counts() {
    let file = "[command kms]\na = list-keys\n[command  kms ]\nb = list-aliases\n[ command kms]\nc = list-keys\n";
    assert_eq!(aws(file, "kms b"), "ListAliases");
    for line in ["kms a", "kms c"] {
        assert!(aws(file, line).starts_with("argument operation: Found invalid"), "{line}");
    }
}

#[test]
fn names_what_it_hides_to_reach_it() {
    let file = "[toplevel]\nkms = kms --output text\ns3 = kms list-aliases\nec2 = help\n[command kms]\n\
                list-aliases = list-aliases --limit 1\nlist-keys = --limit 2\ndisable-key = zzz --key-id k\n\
                help = list-aliases\n";
    let cases = [
        ("kms list-aliases", "ListAliases Limit=Text(\"1\") text"),
        ("s3", "ListAliases Limit=Text(\"1\") text"),
        ("ec2", "Help([])"),
        // The first word is taken for the name of what is hidden, whatever it is.
        ("kms list-keys", "unknown 2"),
        ("kms disable-key", "DisableKey KeyId=Text(\"k\") text"),
        ("kms help", "Help([\"kms\"])"),
    ];
    for (line, expected) in cases {
        assert_eq!(aws(file, line), expected, "{line}");
    }
}

#[test]
fn an_operations_own_aliases_are_its_only_word() {
    let file = "[command kms list-aliases]\none = --limit 1\n[command kms]\nlist-keys = list-keys\n\
                [command list-keys]\ntwo = --limit 2\n";
    let cases = [
        ("kms list-aliases one", "ListAliases Limit=Text(\"1\")"),
        ("kms list-aliases --limit 3", "ListAliases Limit=Text(\"3\")"),
        ("kms list-aliases help", "Help([\"kms\", \"list-aliases\"])"),
        (
            "kms list-aliases on",
            "argument subcommand: Found invalid choice 'on'\n\nMaybe you meant:\n\n  * one",
        ),
        ("kms list-keys two", "ListKeys Limit=Text(\"2\")"),
    ];
    for (line, expected) in cases {
        assert_eq!(aws(file, line), expected, "{line}");
    }
}

#[test]
fn faults_are_told_when_the_alias_is_met() {
    let file = "[toplevel]\nq = kms 'x\nb = kms x\\\np = kms --profile x --debug\no = kms --output xml\n\
                e =\nn = zzz\nl = m\nm = l\nu = kms la --endpoint-url x\nv = --version\n\
                [command kms]\nla = list-aliases --profile x\nlb = lb\nlc = list-aliases --endpoint-url x --bogus\n";
    let unsupported = |option: &str, alias: &str| {
        format!(
            "Global parameter \"--{option}\" detected in alias \"{alias}\" which is not supported in subcommand aliases."
        )
    };
    let bad_endpoint = "Bad value for --endpoint-url \"x\": scheme is missing.  Must be of the form \
                        http://<hostname>/ or https://<hostname>/";
    let unread = "could not be parsed. Received error:";
    let cases = [
        ("q", format!("Value of alias \"q\" {unread} No closing quotation when parsing:\nkms 'x")),
        ("b", format!("Value of alias \"b\" {unread} No escaped character when parsing:\nkms x\\")),
        ("p", unsupported("debug", "p")),
        ("o", "argument --output: Found invalid choice 'xml'\n".to_owned()),
        ("e", "the following arguments are required: command".to_owned()),
        ("n", "argument command: Found invalid choice 'zzz'\n".to_owned()),
        ("l", "alias \"l\" leads back to itself, or through more than 200 others".to_owned()),
        ("u", bad_endpoint.to_owned()),
        ("v", "Version".to_owned()),
        ("kms la", unsupported("profile", "la")),
        ("kms lb", "alias \"lb\" leads back to itself, or through more than 200 others".to_owned()),
        ("kms lc", bad_endpoint.to_owned()),
        ("kms zz --output xml", "argument --output: Found invalid choice 'xml'\n".to_owned()),
        ("q --endpoint-url x", bad_endpoint.to_owned()),
    ];
    for (line, expected) in cases {
        assert_eq!(aws(file, line), expected, "{line}");
    }
}

#[test]
fn is_among_the_choices_once() {
    let file = "[toplevel]\nkmz = !x\nkms = kms\n[command kms]\nlist-alias = list-aliases\n\
                list-aliases = list-aliases\n";
    let choices = |line: &str| aws(file, line).replace("\n  * ", " ");
    assert_eq!(
        choices("kmss"),
        "argument command: Found invalid choice 'kmss'\n\nMaybe you meant:\n kms"
    );
    assert_eq!(
        choices("kmzz"),
        "argument command: Found invalid choice 'kmzz'\n\nMaybe you meant:\n kmz"
    );
    assert_eq!(
        choices("kms list-aliase"),
        "argument operation: Found invalid choice 'list-aliase'\n\nMaybe you meant:\n list-aliases list-alias"
    );
}

#[test]
fn our_own_name_leaves_kms_out_and_its_own_words_in() {
    let own = |file: &str, line: &str| led(ProgramName::Own, file, line);
    let file = "[toplevel]\nlab = kms\nserve = kms\nhelp = kms\nx = list-aliases --limit 1\n\
                ll = kms list-keys\ny = lab show\n[command kms]\nla = list-aliases\nll = list-aliases\n\
                list-keys = list-keys --limit 2\ns = !echo\n";
    let cases = [
        ("la", "ListAliases"),
        ("kms la", "ListAliases"),
        ("ll", "ListKeys Limit=Text(\"2\")"),
        ("list-keys", "ListKeys Limit=Text(\"2\")"),
        ("x", "ListAliases Limit=Text(\"1\")"),
        ("help", "Help([])"),
        ("lab tour", "Own { before: [], command: \"lab\", rest: [\"tour\"] }"),
        ("la -h", "Help([\"kms\", \"list-aliases\"])"),
        ("kms la --help", "Help([\"kms\", \"list-aliases\"])"),
        ("x --help", "Help([\"kms\", \"list-aliases\"])"),
        ("kms -h", "Help([\"kms\"])"),
        ("create-key -h", "Help([\"create-key\"])"),
        ("y", "lab is a command of kmsalias's own, which an alias cannot stand for"),
        ("las", "\"las\" is unknown; did you mean la?"),
    ];
    for (line, expected) in cases {
        assert_eq!(own(file, line), expected, "{line}");
    }
    let through = "[toplevel]\nkms = kms --output text\nll = sts get-caller-identity\n[command kms]\n\
                   la = list-aliases\nll = list-keys\n";
    assert_eq!(own(through, "ll"), "GetCallerIdentity");
    assert_eq!(own(through, "la --limit 1"), "ListAliases Limit=Text(\"1\") text");
    assert_eq!(own(through, "list-keys"), "ListKeys text");
    assert_eq!(own(through, "help"), "Help([])");
    let refusal = "alias \"s\" is a command for the shell, which is run only where the program is called aws or awslocal, or \
                   with KMSALIAS_SHELL_ALIASES=1";
    assert_eq!(own(file, "s"), refusal);
}

#[test]
fn a_command_for_the_shell_gets_what_follows_it() {
    let file = "[toplevel]\ns = ! f() { x; }; f\nt = s a\n[command kms]\ns = !echo\n  more\n";
    let cases = [
        ("s it's --output text help", "Shell(\" f() { x; }; f 'it'\\\"'\\\"'s' help\")"),
        ("t b", "Shell(\" f() { x; }; f a b\")"),
        ("kms s x --y=z", "Shell(\"echo\\nmore x --y=z\")"),
        (
            "s --endpoint-url x",
            "Bad value for --endpoint-url \"x\": scheme is missing.  Must be of the \
          form http://<hostname>/ or https://<hostname>/",
        ),
    ];
    for (line, expected) in cases {
        assert_eq!(aws(file, line), expected, "{line}");
    }
}

#[test]
fn a_bad_file_stops_every_line_after_the_first_pass() {
    let bad = "Unable to parse config file: ~/.aws/cli/alias";
    for line in ["kms list-aliases", "--version", "kms --output xml", ""] {
        assert_eq!(aws("x = y\n", line), bad, "{line}");
    }
    assert_eq!(aws("x = y\n", "--debug=1"), "argument --debug: ignored explicit argument '1'");
    assert!(led(ProgramName::Own, "x = y\n", "lab tour").starts_with("Own"));
}

#[test]
fn a_directory_is_no_alias_file_and_an_absent_one_holds_nothing() {
    let home = tempfile::tempdir().unwrap();
    let environment = Environment::of(&[("HOME", home.path().to_str().unwrap())]);
    let file = AliasFile::of(&environment, ProgramName::Aws);
    assert!(file.read().is_ok());
    fs::create_dir_all(home.path().join(".aws/cli/alias")).unwrap();
    let Err(Failure::General(text)) = file.read() else { panic!() };
    let path = home.path().display();
    assert_eq!(
        text,
        format!("The specified config file ({path}/.aws/cli/alias) could not be found.")
    );
}
