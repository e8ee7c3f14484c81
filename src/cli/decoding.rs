//! `AWS_CLI_FILE_ENCODING`: the encoding of text that stands in files of parameters, UTF-8 unless it is set.
//!
//! Of Python's codecs UTF-8, UTF-16, ASCII, Latin-1 and Windows-1252 are spoken; every other name is unknown.
//! Never: which file; where the variable comes from.

use super::encoding::{Codec, normal};

/// The variable that names the encoding; one that is set and empty names none that is known.
pub(crate) const VARIABLE: &str = "AWS_CLI_FILE_ENCODING";

/// What Windows-1252 has from 0x80 on, where Latin-1 has control characters; U+FFFD where it has nothing.
const WINDOWS: &str = "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ";

/// Why there is no text.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Fault {
    /// The name is none; Python's words.
    #[error("unknown encoding: {0}")]
    Unknown(String),
    /// UTF-16 that does not say in which order its bytes are; Python's words.
    #[error("UTF-16 stream does not start with BOM")]
    Unmarked,
    /// The bytes are no text of the encoding.
    #[error("undecodable")]
    Bytes,
}

/// The text that `bytes` are in the encoding of that name, in UTF-8 where none is named.
///
/// # Errors
/// A name that is unknown, and bytes that are no text.
pub(crate) fn decode(name: Option<&str>, bytes: Vec<u8>) -> Result<String, Fault> {
    let Some(name) = name.filter(|name| *name != "locale") else { return utf8(bytes) };
    match Codec::named(name).map(Codec::name) {
        Some("utf-8") => return utf8(bytes),
        Some("ascii") if bytes.is_ascii() => return utf8(bytes),
        Some("latin-1") => return Ok(bytes.into_iter().map(char::from).collect()),
        Some(_) => return Err(Fault::Bytes),
        None => {}
    }
    match normal(name).as_str() {
        "utf_8_sig" => utf8(bytes).map(|text| match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        }),
        "utf_16" | "utf16" | "u16" => marked(&bytes),
        "utf_16_le" | "utf_16le" | "unicodelittleunmarked" => utf16(&bytes, u16::from_le_bytes),
        "utf_16_be" | "utf_16be" | "unicodebigunmarked" => utf16(&bytes, u16::from_be_bytes),
        "cp1252" | "windows_1252" | "1252" => {
            bytes.into_iter().map(windows).collect::<Option<_>>().ok_or(Fault::Bytes)
        }
        _ => Err(Fault::Unknown(name.to_owned())),
    }
}

fn utf8(bytes: Vec<u8>) -> Result<String, Fault> {
    String::from_utf8(bytes).map_err(|_| Fault::Bytes)
}

/// UTF-16 whose first character tells the order of its bytes. Python reads all of it before it misses that one.
fn marked(bytes: &[u8]) -> Result<String, Fault> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [] => Ok(String::new()),
        _ => utf16(bytes, u16::from_ne_bytes).and(Err(Fault::Unmarked)),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Fault> {
    let (pairs, []) = bytes.as_chunks::<2>() else { return Err(Fault::Bytes) };
    let letters = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
    letters.collect::<Result<_, _>>().map_err(|_| Fault::Bytes)
}

fn windows(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9f => {
            WINDOWS.chars().nth(usize::from(byte) - 0x80).filter(|letter| *letter != '\u{fffd}')
        }
        other => Some(char::from(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, decode};

    fn read(name: &str, bytes: &[u8]) -> Result<String, Fault> {
        decode(Some(name), bytes.to_vec())
    }

    #[test]
    fn names_are_pythons() {
        for (names, bytes) in [
            (&["utf-8", "UTF8", "u8", "locale"][..], &b"\xc3\xa9"[..]),
            (&["utf-8-sig", "UTF_8_SIG"], b"\xef\xbb\xbf\xc3\xa9"),
            (&["utf-8-sig"], b"\xc3\xa9"),
            (&["latin-1", "ISO-8859-1", "l1", "cp819", "iso-ir-100"], b"\xe9"),
            (&["cp1252", "Windows-1252", "1252"], b"\xe9"),
            (&["utf-16", "U16", "utf16"], b"\xff\xfe\xe9\0"),
            (&["utf-16"], b"\xfe\xff\0\xe9"),
            (&["utf-16-le", "UTF-16LE"], b"\xe9\0"),
            (&["utf-16-be", "utf_16BE"], b"\0\xe9"),
        ] {
            for name in names {
                assert_eq!(read(name, bytes).as_deref(), Ok("é"), "{name}");
            }
        }
        for name in ["nope", "", "utf8-sig", "utf16le", "cp-1252"] {
            let unknown = format!("unknown encoding: {name}");
            assert_eq!(read(name, b"a").map_err(|fault| fault.to_string()), Err(unknown));
        }
    }

    #[test]
    fn what_is_no_text_of_the_encoding_is_refused() {
        for (name, bytes) in [
            ("utf-8", &b"\xff"[..]),
            ("utf-8-sig", b"\xff"),
            ("ascii", b"\xe9"),
            ("cp1252", b"\x81"),
            ("utf-16", b"a"),
            ("utf-16", b"\xff\xfea"),
            ("utf-16-le", b"\0\xd8"),
            ("utf-16-be", b"\xd8\0"),
        ] {
            assert_eq!(read(name, bytes), Err(Fault::Bytes), "{name} {bytes:?}");
        }
        assert_eq!(read("utf-16", b"ab"), Err(Fault::Unmarked));
        assert_eq!(read("utf-16", b"\xff\xfe\xff\xfe"), Ok("\u{feff}".to_owned()));
    }

    #[test]
    fn empty_text_and_the_letters_of_windows() {
        for name in ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "ascii", "latin-1"] {
            assert_eq!(read(name, b"").as_deref(), Ok(""), "{name}");
        }
        assert_eq!(read("cp1252", b"\x80\x8a\x8e\x91\x9c\x9e\x9f").as_deref(), Ok("€ŠŽ‘œžŸ"));
        assert_eq!(read("latin-1", b"\x80").as_deref(), Ok("\u{80}"));
        assert_eq!(read("ascii", b"a\r\n").as_deref(), Ok("a\r\n"));
    }
}
