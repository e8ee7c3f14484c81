//! Value to text: the formats of `--output`, one file each. Pure: a [`Value`] goes in, bytes come out.
//! Never: an operation's name, a page of the store, a setting, a terminal.

mod error;
pub(crate) mod json;
pub(crate) mod text;

use std::io::Write;

use crate::data::Value;

pub(crate) use error::Error;

/// How deep a value may nest before a writer gives up, which is about where Python does.
const DEPTH: usize = 900;

/// A format of `--output` (reference: aws-cli.md, (a)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Indented JSON, the default.
    Json,
    /// Lines of columns parted by tabs.
    Text,
    /// Boxes.
    Table,
    /// One YAML document.
    Yaml,
    /// One YAML list item per page.
    YamlStream,
    /// Nothing at all.
    Off,
}

impl Format {
    /// The names, in the order in which the AWS CLI lists them.
    pub(crate) const NAMES: [&str; 6] = ["json", "text", "table", "yaml", "yaml-stream", "off"];

    /// The format of that exact name; case counts.
    pub(crate) fn named(name: &str) -> Option<Format> {
        Some(match name {
            "json" => Format::Json,
            "text" => Format::Text,
            "table" => Format::Table,
            "yaml" => Format::Yaml,
            "yaml-stream" => Format::YamlStream,
            "off" => Format::Off,
            _ => return None,
        })
    }
}

/// Writes one whole result, newline included.
///
/// # Errors
///
/// [`Error::Io`] when `out` fails, the others when the format cannot show the value; what was
/// written before stays written, as with the AWS CLI.
pub(crate) fn write(format: Format, value: &Value, out: &mut dyn Write) -> Result<(), Error> {
    match format {
        Format::Json => json::write(value, out),
        Format::Text => text::write(value, out),
        Format::Off => Ok(()),
        Format::Table => Err(Error::NotBuilt("table")),
        Format::Yaml => Err(Error::NotBuilt("yaml")),
        Format::YamlStream => Err(Error::NotBuilt("yaml-stream")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Error, Format, write};
    use crate::data::Value;

    #[test]
    fn every_name_has_its_own_format() {
        for (place, name) in Format::NAMES.into_iter().enumerate() {
            let format = Format::named(name).unwrap();
            assert!(
                Format::NAMES[..place].iter().all(|other| Format::named(other) != Some(format))
            );
        }
        assert_eq!(Format::named("JSON"), None);
        assert_eq!(Format::named(""), None);
    }

    #[test]
    fn off_prints_nothing_and_the_unbuilt_say_so() {
        let mut out = Vec::new();
        write(Format::Off, &Value::Bool(true), &mut out).unwrap();
        assert!(out.is_empty());
        let refusal = write(Format::Yaml, &Value::Null, &mut out).unwrap_err();
        assert!(matches!(refusal, Error::NotBuilt("yaml")));
        assert_eq!(refusal.to_string(), "--output yaml is not built yet");
    }
}
