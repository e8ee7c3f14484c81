//! Value to text: the formats of `--output`, one file each. Pure: a [`Value`] goes in, bytes come out.
//! Never: an operation's name, a page of the store, a setting, a terminal.

mod error;
pub(crate) mod json;
mod table;
pub(crate) mod text;
pub(crate) mod yaml;

use std::io::Write;

use crate::data::Value;

pub use error::Error;
pub(crate) use table::RESET;
pub use table::{Colour, Table, WIDTH};

/// How deep a value may nest before a writer gives up, which is about where Python does.
const DEPTH: usize = 900;

/// A format of `--output` (reference: aws-cli.md, (a)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
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
    pub const NAMES: [&str; 6] = ["json", "text", "table", "yaml", "yaml-stream", "off"];

    /// The format of that exact name; case counts.
    pub fn named(name: &str) -> Option<Format> {
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

/// Writes one whole result, newline included; `table` is what [`Format::Table`] is told besides.
///
/// # Errors
///
/// [`Error::Io`] when `out` fails, the others when the format cannot show the value; what was
/// written before stays written, as with the AWS CLI.
pub fn write(
    format: Format,
    value: &Value,
    table: &Table<'_>,
    out: &mut dyn Write,
) -> Result<(), Error> {
    match format {
        Format::Json => json::write(value, out),
        Format::Text => text::write(value, out),
        Format::Table => table::write(value, table, out),
        Format::Yaml => yaml::write(value, out),
        Format::YamlStream => yaml::write_stream(value, out),
        Format::Off => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, Format, Table, WIDTH, write};
    use crate::data::json;

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
    fn every_format_has_its_own_writer() {
        let table = Table { title: "T", width: WIDTH, colour: Colour::Plain };
        let value = json::parse(r#"{"a":"b"}"#).unwrap();
        let prints = [
            (Format::Json, "{\n    \"a\": \"b\"\n}\n"),
            (Format::Text, "b\n"),
            (
                Format::Table,
                "------------\n|     T    |\n+----+-----+\n|  a |  b  |\n+----+-----+\n",
            ),
            (Format::Yaml, "a: b\n"),
            (Format::YamlStream, "- a: b\n"),
            (Format::Off, ""),
        ];
        for (format, text) in prints {
            let mut out = Vec::new();
            write(format, &value, &table, &mut out).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), text, "{format:?}");
        }
    }
}
