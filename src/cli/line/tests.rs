//! What each line asks for, by either name. Never: what an operation does.

use std::ffi::OsString;

use super::{Line, ProgramName, Target, read};
use crate::cli::failure::Failure;

fn line(name: ProgramName, text: &str) -> Result<Line, Failure> {
    let argv = text.split_whitespace().map(OsString::from).collect();
    read(name, argv, &mut |globals| globals.check())
}

fn shown(name: ProgramName, text: &str) -> String {
    match line(name, text) {
        Ok(Line::Call(call)) => format!("call {}", call.target.interface().name),
        Ok(Line::Own { before, command, rest }) => format!("{before:?} {command} {rest:?}"),
        Ok(other) => format!("{other:?}"),
        Err(Failure::Usage { message, .. }) => message,
        Err(Failure::Own(text) | Failure::Check(text)) => text,
        Err(other) => format!("{other:?}"),
    }
}

#[test]
fn aws_leaves_nothing_out() {
    let aws = |text| shown(ProgramName::Aws, text);
    assert_eq!(aws("kms list-aliases"), "call ListAliases");
    assert_eq!(aws("sts get-caller-identity"), "call GetCallerIdentity");
    assert_eq!(aws("list-aliases"), "argument command: Found invalid choice 'list-aliases'\n");
    assert_eq!(aws(""), "the following arguments are required: command");
    assert_eq!(aws("--help"), "the following arguments are required: command");
    assert_eq!(aws("kms"), "the following arguments are required: operation");
    assert_eq!(aws("s3 ls --x"), "OtherService(\"s3\")");
    assert_eq!(aws("--version kms"), "Version");
    assert_eq!(aws("kms help"), "Help([\"kms\"])");
    assert_eq!(aws("sts help"), "Help([\"sts\"])");
    assert_eq!(aws("kms create-alias help"), "Help([\"kms\", \"create-alias\"])");
    assert_eq!(aws("lab"), "argument command: Found invalid choice 'lab'\n");
    assert_eq!(
        aws("sts get-caller-identit"),
        "argument operation: Found invalid choice 'get-caller-identit'\n\n\
         Maybe you meant:\n\n  * get-caller-identity"
    );
}

#[test]
fn our_own_name_implies_kms() {
    let own = |text| shown(ProgramName::Own, text);
    assert_eq!(own("list-aliases --output text"), "call ListAliases");
    assert_eq!(own("kms list-aliases"), "call ListAliases");
    assert_eq!(own("lst-aliases"), "\"lst-aliases\" is unknown; did you mean list-aliases?");
    assert_eq!(own("labs"), "\"labs\" is unknown; did you mean lab?");
    assert_eq!(
        own("zzz"),
        "\"zzz\" is no operation of kms, no service (kms, sts) and no command (lab, serve)"
    );
    assert_eq!(
        own("--region x lab show --output nope"),
        "[\"--region\", \"x\"] lab [\"show\", \"--output\", \"nope\"]"
    );
    assert_eq!(own("create-alias --help"), "Help([\"create-alias\"])");
    assert_eq!(own("kms create-alias -h"), "Help([\"kms\", \"create-alias\"])");
    assert_eq!(own("-h"), "Help([])");
    assert_eq!(own("help"), "Help([])");
    assert_eq!(own("help lab import"), "Help([\"lab\", \"import\"])");
    for line in ["lab import -h", "lab help import x", "--region x lab import --help f"] {
        assert_eq!(own(line), "Help([\"lab\", \"import\"])", "{line}");
    }
    assert_eq!(own("kms --region x create-alias y -h"), "Help([\"kms\", \"create-alias\"])");
    assert_eq!(own("create-alias y -h"), "Help([\"create-alias\"])");
    assert_eq!(own("lab import -- -h"), "[] lab [\"import\", \"--\", \"-h\"]");
    assert_eq!(own("--version"), "Version");
}

#[test]
fn the_globals_are_checked_before_the_operation() {
    assert!(shown(ProgramName::Aws, "kms nope --endpoint-url x").starts_with("Bad value for"));
    assert!(shown(ProgramName::Aws, "nope --endpoint-url x").starts_with("argument command"));
}

#[cfg(unix)]
#[test]
fn reads_what_is_not_utf8() {
    use std::os::unix::ffi::OsStringExt as _;
    let argv = vec!["kms".into(), OsString::from_vec(vec![0x66, 0xff])];
    let failure = read(ProgramName::Aws, argv, &mut |_| Ok(())).unwrap_err();
    assert!(matches!(failure, Failure::Usage { .. }));
}

#[test]
fn knows_every_operation() {
    for operation in crate::kms::ops::ALL {
        let word = crate::cli::kebab::kebab(operation.interface.name);
        let found = line(ProgramName::Aws, &format!("kms {word} --generate-cli-skeleton"));
        let Ok(Line::Call(call)) = found else { panic!("{word}") };
        assert!(matches!(call.target, Target::Kms(found) if std::ptr::eq(found, operation)));
    }
}
