//! Reads one JSON string. Owns the escapes; must never look past the closing quote.

use super::JsonError;

/// The string whose opening quote stands at byte `start` of `text`, and the index after its closing quote.
///
/// # Errors
///
/// What Python says of a string without end, a control character or a wrong escape.
pub(super) fn read(text: &str, start: usize) -> Result<(String, usize), JsonError> {
    let mut string = Unquoted { text, out: String::new(), high: None };
    let mut index = start + 1;
    loop {
        let run = plain_run(text, index);
        string.push_str(text.get(index..run).unwrap_or_default());
        index = match text.as_bytes().get(run) {
            Some(b'"') => return Ok((string.finish(), run + 1)),
            Some(b'\\') => string.escape(run, start)?,
            Some(_) => return Err(JsonError::at(text, run, "Invalid control character at")),
            None => return Err(JsonError::at(text, start, "Unterminated string starting at")),
        };
    }
}

/// Where the characters that stand for themselves end.
fn plain_run(text: &str, start: usize) -> usize {
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let stops = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
    rest.iter().position(stops).map_or(text.len(), |length| start + length)
}

struct Unquoted<'t> {
    text: &'t str,
    out: String,
    /// The first half of a surrogate pair, while the second may follow.
    high: Option<u32>,
}

impl Unquoted<'_> {
    /// Reads the escape whose backslash stands at `index`; the index after it.
    fn escape(&mut self, index: usize, start: usize) -> Result<usize, JsonError> {
        let character = match self.text.as_bytes().get(index + 1) {
            None => return Err(JsonError::at(self.text, start, "Unterminated string starting at")),
            Some(b'u') => return self.unicode(index + 1),
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(_) => return Err(JsonError::at(self.text, index, "Invalid \\escape")),
        };
        self.settle();
        self.out.push(character);
        Ok(index + 2)
    }

    /// Reads the four digits after the `u` at `index`.
    fn unicode(&mut self, index: usize) -> Result<usize, JsonError> {
        let end = index + 5;
        let digits = self.text.as_bytes().get(index + 1..end).filter(|_| end < self.text.len());
        let digits = digits.filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let code = digits.and_then(|digits| str::from_utf8(digits).ok());
        let Some(code) = code.and_then(|digits| u32::from_str_radix(digits, 16).ok()) else {
            return Err(JsonError::at(self.text, index, "Invalid \\uXXXX escape"));
        };
        self.push_code(code);
        Ok(end)
    }

    fn push_code(&mut self, code: u32) {
        if let (Some(high), 0xdc00..=0xdfff) = (self.high, code) {
            self.high = None;
            let joined = 0x10000 + ((high - 0xd800) << 10) + (code - 0xdc00);
            self.out.push(char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER));
            return;
        }
        self.settle();
        if (0xd800..=0xdbff).contains(&code) {
            self.high = Some(code);
        } else {
            self.out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
    }

    fn push_str(&mut self, run: &str) {
        if !run.is_empty() {
            self.settle();
            self.out.push_str(run);
        }
    }

    /// Gives up waiting for the second half of a pair.
    fn settle(&mut self) {
        if self.high.take().is_some() {
            self.out.push(char::REPLACEMENT_CHARACTER);
        }
    }

    fn finish(mut self) -> String {
        self.settle();
        self.out
    }
}
