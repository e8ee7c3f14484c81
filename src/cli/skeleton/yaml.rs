//! The sample of an operation's input as commented YAML, for `--cli-input-yaml`.
//!
//! Reference: `aws-cli.md` (c), and the layout of ruamel.yaml's writer: the comment behind the first member of
//! an object stands two blanks away, the others one. Never: AWS's words; the comments are the tables' own.

use crate::kms::shape::{Member, Shape};

/// The sample of `members`; `{}` of none.
pub(crate) fn input(members: &[Member]) -> String {
    let mut text = String::new();
    if members.is_empty() {
        text.push_str("{}\n");
    }
    structure(&mut text, members, "", "");
    text
}

/// The lines of an object: the first begins with `first`, the others with `indent`.
fn structure(text: &mut String, members: &[Member], first: &str, indent: &str) {
    for (at, member) in members.iter().enumerate() {
        let (start, gap) = if at == 0 { (first, "  ") } else { (indent, " ") };
        text.extend([start, member.name, ":", &scalar(member.shape), gap, "# ", &comment(member)]);
        text.push('\n');
        nested(text, member.shape, indent);
    }
}

/// The value on the line of its name, none for what is written below it.
fn scalar(shape: &Shape) -> String {
    match shape {
        Shape::Text { values, .. } => format!(" {}", values.first().unwrap_or(&"''")),
        Shape::Blob { .. } => " !!binary ''".to_owned(),
        Shape::Integer { .. } => " 0".to_owned(),
        Shape::Boolean => " true".to_owned(),
        Shape::Timestamp => " 1970-01-01 00:00:00".to_owned(),
        Shape::Structure(_) | Shape::List { .. } | Shape::Map { .. } => String::new(),
    }
}

/// The lines below a name.
fn nested(text: &mut String, shape: &Shape, indent: &str) {
    let inner = format!("{indent}  ");
    match shape {
        Shape::Structure(members) => structure(text, members, &inner, &inner),
        Shape::List { item: Shape::Structure(members), .. } => {
            structure(text, members, &format!("{indent}- "), &inner);
        }
        Shape::List { item, .. } => text.extend([indent, "-", &scalar(item), "\n"]),
        Shape::Map { value, .. } => text.extend([&inner, "KeyName:", &scalar(value), "\n"]),
        _ => {}
    }
}

fn comment(member: &Member) -> String {
    let required = member.required.then(|| "[REQUIRED]".to_owned());
    let help = (!member.help.is_empty()).then(|| format!("{}.", member.help));
    let values = match member.shape {
        Shape::Text { values, .. } if !values.is_empty() => {
            Some(format!("Valid values are: {}.", values.join(", ")))
        }
        _ => None,
    };
    let parts: Vec<String> = [required, help, values].into_iter().flatten().collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::input;
    use crate::cli::given::Given;
    use crate::data::yaml;
    use crate::kms::{Interface, ops};

    fn of(name: &str) -> String {
        let found = ops::ALL.into_iter().find(|o| o.interface.name == name).unwrap();
        input(found.interface.members)
    }

    #[test]
    fn lays_out_as_ruamel_does() {
        assert_eq!(
            of("TagResource"),
            "KeyId: ''  # [REQUIRED] The KMS key: its id or key ARN.\n\
             Tags: # [REQUIRED] Tags to attach.\n\
             - TagKey: ''  # [REQUIRED] The name of the tag.\n  \
               TagValue: '' # [REQUIRED] The value of the tag.\n"
        );
        let grant = of("CreateGrant");
        assert!(grant.contains("\n- Decrypt\nConstraints: # "), "{grant}");
        assert!(grant.contains("\n  EncryptionContextSubset:  # A part of the context.\n    KeyName: ''\n  EncryptionContextEquals: # "), "{grant}");
        let import = of("ImportKeyMaterial");
        assert!(import.contains("\nValidTo: 1970-01-01 00:00:00 # "), "{import}");
        assert!(import.contains("\nImportToken: !!binary '' # [REQUIRED] "), "{import}");
        assert_eq!(input(&[]), "{}\n");
    }

    #[test]
    fn reads_back_as_the_sample_in_json() {
        for operation in ops::ALL {
            let Interface { name, members, .. } = &operation.interface;
            let sample = Given::of(&crate::cli::skeleton::input(members), false);
            let read = Given::of_yaml(&yaml::parse(&input(members)).unwrap()).unwrap();
            // Bytes are a null in JSON.
            assert_eq!(read.repr().replace("b''", "None"), sample.repr(), "{name}");
        }
    }

    #[test]
    fn every_member_is_explained() {
        for operation in ops::ALL {
            let text = input(operation.interface.members);
            assert!(!text.lines().any(|line| line.ends_with("# ")), "{text}");
        }
    }
}
