//! Base64 as Python decodes it: what is not of the alphabet is passed over, and the text ends at its padding.
//!
//! Never: which parameter is decoded.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The canonical base64 of `bytes`.
pub(crate) fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// What Python's `base64.b64decode` makes of `text`; `None` where its padding is wrong.
pub(crate) fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut place, mut pads, mut left) = (0_u8, 0_u8, 0_u8);
    for byte in text {
        if *byte == b'=' {
            pads = pads.saturating_add(1);
            if place < 2 {
                pads = 0;
            } else if place + pads >= 4 {
                return Some(bytes);
            }
            continue;
        }
        let Some(six) = sextet(*byte) else { continue };
        pads = 0;
        match place {
            0 => {}
            1 => bytes.push((left << 2) | (six >> 4)),
            2 => bytes.push((left << 4) | (six >> 2)),
            _ => bytes.push((left << 6) | six),
        }
        left = six;
        place = (place + 1) % 4;
    }
    (place == 0).then_some(bytes)
}

fn sextet(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn decodes_as_python_does() {
        let cases: [(&[u8], Option<&[u8]>); 11] = [
            (b"aGVsbG8=", Some(b"hello")),
            (b" aGVs\nbG8=", Some(b"hello")),
            (b"aGVsbG8", None),
            (b"aGVsbG8=junk", Some(b"hello")),
            (b"hello world", None),
            (b"!!", Some(b"")),
            (b"=", Some(b"")),
            (b"a=b=c=d=", Some(b"i\xb7")),
            (b"aa=a", None),
            (b"aa==", Some(b"i")),
            (b"A", None),
        ];
        for (text, bytes) in cases {
            assert_eq!(decode(text).as_deref(), bytes, "{}", String::from_utf8_lossy(text));
        }
        assert_eq!(encode(b"hello"), "aGVsbG8=");
    }
}
