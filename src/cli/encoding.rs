//! `AWS_CLI_OUTPUT_ENCODING`: the encoding of standard output, UTF-8 unless it is set.
//!
//! Reference: `aws-cli.md` (a). Of Python's codecs UTF-8, ASCII and Latin-1 are spoken; every other name is
//! unknown. Never: what is printed.

use std::io::{self, Write};

use super::environment::Environment;
use super::failure::Failure;

/// The names of the codecs that are spoken, as Python compares them: in small letters, each run of
/// other characters an underscore. The number is the first code point that it cannot hold.
const CODECS: [(&str, u32, &[&str]); 3] = [
    ("utf-8", 0x11_0000, &["utf_8", "utf8", "u8", "utf", "cp65001", "utf8_ucs2", "utf8_ucs4"]),
    (
        "ascii",
        128,
        &[
            "ascii",
            "us_ascii",
            "646",
            "ansi_x3_4_1968",
            "ansi_x3_4_1986",
            "cp367",
            "csascii",
            "ibm367",
            "iso646_us",
            "iso_646_irv_1991",
            "iso_ir_6",
            "us",
        ],
    ),
    (
        "latin-1",
        256,
        &[
            "latin_1",
            "latin1",
            "latin",
            "l1",
            "iso_8859_1",
            "iso8859_1",
            "iso8859",
            "8859",
            "cp819",
            "csisolatin1",
            "ibm819",
            "iso_8859_1_1987",
            "iso_ir_100",
        ],
    ),
];

/// A codec that is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Codec {
    name: &'static str,
    end: u32,
}

impl Codec {
    /// The codec of that name.
    pub(crate) fn named(name: &str) -> Option<Codec> {
        let normal = normal(name);
        let known = CODECS.into_iter().find(|(.., names)| names.contains(&normal.as_str()));
        known.map(|(name, end, _)| Codec { name, end })
    }

    /// Its name, as it is told.
    pub(crate) fn name(self) -> &'static str {
        self.name
    }

    fn encode(self, text: &str) -> io::Result<Vec<u8>> {
        if let Some((at, letter)) =
            text.chars().enumerate().find(|(_, c)| u32::from(*c) >= self.end)
        {
            let (name, end) = (self.name, self.end);
            let letter = crate::data::json::to_json(&letter.to_string().into());
            let letter = letter.trim_matches('"').replace("\\u00", "\\x");
            return Err(io::Error::other(format!(
                "'{name}' codec can't encode character '{letter}' in position {at}: ordinal not in range({end})"
            )));
        }
        if self.end > 256 {
            return Ok(text.as_bytes().to_vec());
        }
        Ok(text.chars().filter_map(|letter| u8::try_from(u32::from(letter)).ok()).collect())
    }
}

/// The name of a codec as names are compared.
pub(crate) fn normal(name: &str) -> String {
    let words = name.to_lowercase();
    let words = words.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_")
}

/// The codec that the environment asks for, if it does.
///
/// # Errors
/// A name that is none, status 255.
pub(crate) fn of(environment: &Environment) -> Result<Option<Codec>, Failure> {
    const VARIABLE: &str = "AWS_CLI_OUTPUT_ENCODING";
    let name = environment.get(VARIABLE).filter(|name| !name.is_empty());
    let unknown =
        |name| Failure::General(format!("Unknown codec `{name}` specified for {VARIABLE}."));
    name.map(|name| Codec::named(name).ok_or_else(|| unknown(name))).transpose()
}

/// Passes text on in another encoding.
pub(crate) struct Encoded<W> {
    out: W,
    codec: Codec,
    /// The bytes of a character that is not whole yet.
    begun: Vec<u8>,
}

impl<W: Write> Encoded<W> {
    /// Text that is written here is written to `out` in `codec`.
    pub(crate) fn new(out: W, codec: Codec) -> Encoded<W> {
        Encoded { out, codec, begun: Vec::new() }
    }
}

impl<W: Write> Write for Encoded<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.begun.extend(bytes);
        let whole = match std::str::from_utf8(&self.begun) {
            Ok(text) => text.len(),
            Err(error) => error.valid_up_to(),
        };
        let rest = self.begun.split_off(whole);
        let text = String::from_utf8(std::mem::replace(&mut self.begun, rest));
        self.out.write_all(&self.codec.encode(&text.map_err(io::Error::other)?)?)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::{Codec, Encoded};

    #[test]
    fn names_are_compared_as_python_does() {
        let name = |name: &str| Codec::named(name).map(|codec| codec.name);
        assert_eq!(name("UTF-8"), Some("utf-8"));
        assert_eq!(name("iso 8859-1"), Some("latin-1"));
        assert_eq!(name("US_ASCII"), Some("ascii"));
        assert_eq!((name("nope"), name("")), (None, None));
    }

    #[test]
    fn text_is_passed_on_in_the_codec() {
        let encode = |name: &str, text: &str| {
            let mut out = Vec::new();
            let mut encoded = Encoded::new(&mut out, Codec::named(name).unwrap());
            // Byte by byte: a character may come in parts.
            let written = text.bytes().try_for_each(|byte| encoded.write_all(&[byte]));
            written.map(|()| out).map_err(|error| error.to_string())
        };
        assert_eq!(encode("latin-1", "é!"), Ok(vec![0xe9, b'!']));
        assert_eq!(encode("utf8", "é日"), Ok("é日".as_bytes().to_vec()));
        let refused = |letter, name, end| {
            format!(
                "'{name}' codec can't encode character '{letter}' in position 0: ordinal not in range({end})"
            )
        };
        assert_eq!(encode("ascii", "é"), Err(refused("\\xe9", "ascii", 128)));
        assert_eq!(encode("latin1", "日"), Err(refused("\\u65e5", "latin-1", 256)));
    }
}
