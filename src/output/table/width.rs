//! How many columns a text takes in a table (reference: aws-cli.md, (a) TABLE). Never: what a terminal shows;
//! the AWS CLI counts two columns for an ambiguous letter such as `é`, and one for a character of no width.

use super::wide::WIDE;

/// The columns of `text`: two for a wide, full-width or ambiguous character, one for any other.
pub(super) fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().map(of_char).sum() }
}

fn of_char(letter: char) -> usize {
    let code = u32::from(letter);
    let at = WIDE.partition_point(|(_, last)| *last < code);
    if WIDE.get(at).is_some_and(|(first, _)| *first <= code) { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::{WIDE, columns, of_char};

    #[test]
    fn counts_as_python_does() {
        let cases = [
            ("", 0),
            ("alias/x", 7),
            ("\u{7f}\u{80}", 2),
            ("é", 2),
            ("ç", 1),
            ("日本", 4),
            ("ｱ", 1),
            ("Ａ", 2),
            ("e\u{301}", 3),
            ("\u{200b}", 1),
            ("😀", 2),
            ("\u{378}", 2),
            ("\u{10ffff}", 2),
        ];
        for (text, width) in cases {
            assert_eq!(columns(text), width, "{text:?}");
        }
    }

    #[test]
    fn a_range_ends_where_it_says() {
        for (first, last) in WIDE {
            let width = |code| char::from_u32(code).map_or(2, of_char);
            assert_eq!((width(first), width(last)), (2, 2), "{first:x}");
        }
        assert_eq!((of_char('\u{a0}'), of_char('\u{a1}'), of_char('\u{a2}')), (1, 2, 1));
    }

    #[test]
    fn ranges_are_in_order_and_apart() {
        assert!(WIDE.iter().all(|(first, last)| first <= last));
        assert!(WIDE.windows(2).all(|pair| pair[0].1 + 1 < pair[1].0));
    }
}
