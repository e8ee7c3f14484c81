//! The commands on a page as the reader types them: `aws kms create-alias` for one who called the program
//! `aws`. Never: what a page says.

use super::super::kebab::is_kebab_of;
use super::super::line::ProgramName;
use super::page::{Block, Section, Span};
use crate::kms::ops;

/// Spells the commands of a section for one who called the program by `name`. The files of `pages/` have
/// them by our own.
pub(super) fn by(name: ProgramName, section: &mut Section) {
    if name == ProgramName::Own {
        return;
    }
    let spell =
        |spans: &mut Vec<Span>| spans.iter_mut().for_each(|span| span.text = aws(&span.text));
    for block in &mut section.blocks {
        match block {
            Block::Paragraph(spans) | Block::Line(spans) => spell(spans),
            Block::Item(_, body) => body.iter_mut().for_each(spell),
            Block::Row(..) => {}
            Block::Verbatim(lines) => *lines = aws(lines),
        }
    }
}

/// `text` with `aws kms` and `aws sts` for our own name, where a command of theirs follows it.
fn aws(text: &str) -> String {
    let mut spelled = String::with_capacity(text.len() + 16);
    let mut parts = text.split("kmsalias ");
    spelled.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let mut words = words(part.lines().next().unwrap_or_default());
        let word = words.next().unwrap_or_default();
        spelled.push_str(match word {
            "kms" | "sts" | "help" => "aws ",
            "[kms]" => "aws kms ",
            _ if is_operation(word) => "aws kms ",
            _ if word.starts_with("--") && words.any(is_operation) => "aws kms ",
            _ => "kmsalias ",
        });
        spelled.push_str(part.strip_prefix("[kms] ").unwrap_or(part));
    }
    // What only our own name knows is named in full.
    match spelled.strip_prefix("lab") {
        Some(rest) if rest.is_empty() || rest.starts_with(' ') => format!("kmsalias {spelled}"),
        _ => spelled,
    }
}

/// The words of a command line, without what stands around them.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(' ')
        .map(|word| word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != ']'))
}

fn is_operation(word: &str) -> bool {
    ops::ALL.iter().any(|operation| is_kebab_of(word, operation.interface.name))
}

#[cfg(test)]
mod tests {
    use super::aws;

    #[test]
    fn spells_commands_as_aws_has_them() {
        let cases = [
            (
                "$ kmsalias create-alias --x\n$ kmsalias lab load docs\n",
                "$ aws kms create-alias --x\n$ kmsalias lab load docs\n",
            ),
            ("x=$(kmsalias list-keys)", "x=$(aws kms list-keys)"),
            ("kmsalias --region eu-west-1 list-keys", "aws kms --region eu-west-1 list-keys"),
            ("kmsalias --region x lab import f", "kmsalias --region x lab import f"),
            ("kmsalias sts get-caller-identity", "aws sts get-caller-identity"),
            ("kmsalias [kms] <operation>", "aws kms <operation>"),
            ("kmsalias kms list-keys", "aws kms list-keys"),
            ("kmsalias is", "kmsalias is"),
            ("lab", "kmsalias lab"),
            ("lab import", "kmsalias lab import"),
            ("label", "label"),
        ];
        for (text, expected) in cases {
            assert_eq!(aws(text), expected);
        }
    }
}
