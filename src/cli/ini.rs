//! The INI files of the AWS CLI, read as botocore reads them: Python's `RawConfigParser` with its
//! defaults, then one level of indented sub-sections (reference: aws-cli.md, (d)). Keeps the values it is
//! asked for and of the others only that they are there: no secret outlives the line it stands on.
//! Never: what a section or an option means.

use std::io::BufRead;

use indexmap::IndexMap;

/// The section whose options count as every section's.
const DEFAULTS: &str = "DEFAULT";

/// A file that Python would refuse: no header, a line without `=` or `:`, a duplicate, bytes that
/// are not UTF-8.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Malformed;

/// The sections of a file in their order, [`DEFAULTS`] worked into each.
pub(crate) type Sections = IndexMap<String, Section>;

/// What a section holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Section {
    options: IndexMap<String, Entry>,
}

impl Section {
    /// The value of an option whose name was asked for; `None` for a sub-section.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.options.get(name)?.value.as_deref()
    }

    /// The names of all options, in lower case.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.options.keys().map(String::as_str)
    }

    /// Whether there is no option at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.options.is_empty()
    }
}

/// Reads a file; `keeps` tells which option names, in lower case, are worth their value. A file that
/// breaks off with an input error holds no section.
///
/// # Errors
///
/// [`Malformed`].
pub(crate) fn read(input: impl BufRead, keeps: fn(&str) -> bool) -> Result<Sections, Malformed> {
    fill(input, Reader::new(keeps, true))
}

/// Reads a file with every value, and lines below a bare option as that option's value.
///
/// # Errors
///
/// [`Malformed`].
pub(crate) fn read_flat(input: impl BufRead) -> Result<Sections, Malformed> {
    fill(input, Reader::new(|_| true, false))
}

fn fill(mut input: impl BufRead, mut reader: Reader) -> Result<Sections, Malformed> {
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        match input.read_until(b'\n', &mut bytes) {
            Ok(0) => return reader.finish(),
            Ok(_) => reader.physical_line(&bytes)?,
            Err(_) => return Ok(Sections::new()),
        }
    }
}

/// An option's value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entry {
    /// The text, when it is kept.
    value: Option<String>,
    /// Nothing stands on the option's own line, so that lines below make a sub-section.
    bare: bool,
    /// There is a line below.
    nested: bool,
    /// A line of the sub-section has no `=`.
    broken: bool,
}

impl Entry {
    fn new(text: &str, kept: bool, nests: bool) -> Entry {
        let bare = nests && text.is_empty();
        Entry { value: kept.then(|| text.to_owned()), bare, ..Entry::default() }
    }

    fn more(&mut self, line: &str) {
        if let Some(value) = &mut self.value {
            value.push('\n');
            value.push_str(line);
        }
        if self.bare && !line.is_empty() {
            self.nested = true;
            let mut parts = line.split(is_line_break).filter(|part| !strip(part).is_empty());
            self.broken |= parts.any(|part| !part.contains('='));
        }
    }

    fn finish(mut self) -> Entry {
        if self.nested {
            self.value = None;
        }
        if let Some(value) = &mut self.value {
            value.truncate(value.trim_end_matches(is_space).len());
        }
        self
    }
}

/// The state between two lines.
struct Reader {
    keeps: fn(&str) -> bool,
    /// Whether lines below a bare option make a sub-section.
    nests: bool,
    defaults: Section,
    sections: Sections,
    /// The section the lines belong to.
    section: Option<String>,
    /// The option that deeper lines continue.
    option: Option<(String, Entry)>,
    indent: usize,
}

impl Reader {
    fn new(keeps: fn(&str) -> bool, nests: bool) -> Reader {
        let (defaults, sections) = (Section::default(), Sections::new());
        Reader { keeps, nests, defaults, sections, section: None, option: None, indent: 0 }
    }

    /// A line up to its line feed; a carriage return alone ends a line too.
    fn physical_line(&mut self, bytes: &[u8]) -> Result<(), Malformed> {
        let text = std::str::from_utf8(bytes).map_err(|_| Malformed)?;
        let text = text.strip_suffix('\n').unwrap_or(text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        text.split('\r').try_for_each(|line| self.line(line))
    }

    fn line(&mut self, line: &str) -> Result<(), Malformed> {
        let text = strip(line);
        if text.starts_with(['#', ';']) {
            return Ok(());
        }
        let indent = line.chars().take_while(|letter| is_space(*letter)).count();
        match &mut self.option {
            Some((_, entry)) if text.is_empty() || indent > self.indent => {
                entry.more(text);
                return Ok(());
            }
            _ if text.is_empty() => return Ok(()),
            _ => self.indent = indent,
        }
        self.close();
        match header(text) {
            Some(name) => self.open_section(name),
            None => self.open_option(text),
        }
    }

    fn open_section(&mut self, name: &str) -> Result<(), Malformed> {
        self.section = Some(name.to_owned());
        if name == DEFAULTS {
            return Ok(());
        }
        let before = self.sections.insert(name.to_owned(), Section::default());
        if before.is_some() { Err(Malformed) } else { Ok(()) }
    }

    fn open_option(&mut self, text: &str) -> Result<(), Malformed> {
        let at = text.find(['=', ':']).ok_or(Malformed)?;
        let (name, value) = text.split_at(at);
        let name = name.trim_end_matches(is_space).to_lowercase();
        let value = strip(value.get(1..).unwrap_or_default());
        let is_new = self.current().is_some_and(|section| !section.options.contains_key(&name));
        if name.is_empty() || !is_new {
            return Err(Malformed);
        }
        let entry = Entry::new(value, (self.keeps)(&name), self.nests);
        self.option = Some((name, entry));
        Ok(())
    }

    /// Files the option that was being read.
    fn close(&mut self) {
        if let Some((name, entry)) = self.option.take()
            && let Some(section) = self.current()
        {
            section.options.insert(name, entry.finish());
        }
    }

    fn current(&mut self) -> Option<&mut Section> {
        match self.section.as_deref()? {
            DEFAULTS => Some(&mut self.defaults),
            name => self.sections.get_mut(name),
        }
    }

    fn finish(mut self) -> Result<Sections, Malformed> {
        self.close();
        let Reader { defaults, mut sections, .. } = self;
        for section in sections.values_mut() {
            for (name, entry) in &defaults.options {
                section.options.entry(name.clone()).or_insert_with(|| entry.clone());
            }
            if section.options.values().any(|entry| entry.broken) {
                return Err(Malformed);
            }
        }
        Ok(sections)
    }
}

/// The name in a section's header: all between the first bracket and the last.
fn header(text: &str) -> Option<&str> {
    let (name, _) = text.strip_prefix('[')?.rsplit_once(']')?;
    (!name.is_empty()).then_some(name)
}

/// Python's `str.strip`.
pub(crate) fn strip(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// Python's `str.isspace`.
pub(crate) fn is_space(letter: char) -> bool {
    letter.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&letter)
}

/// Where Python's `str.splitlines` parts a line that has no line feed and no carriage return.
fn is_line_break(letter: char) -> bool {
    matches!(letter, '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::{Malformed, Sections, read};

    fn parsed(text: &str) -> Result<Sections, Malformed> {
        read(text.as_bytes(), |name| name != "secret")
    }

    /// The names of the sections, in order.
    fn names(text: &str) -> Vec<String> {
        parsed(text).unwrap().into_keys().collect()
    }

    /// The value of the first option.
    fn one(text: &str) -> Option<String> {
        parsed(text).unwrap()[0].options[0].value.clone()
    }

    #[test]
    fn reads_options_as_python_does() {
        assert_eq!(one("[a]\nKey = v # w ; x\n"), Some("v # w ; x".to_owned()));
        assert_eq!(one("[a]\nkey: v = w"), Some("v = w".to_owned()));
        assert_eq!(one("[a]\r\nkey=\r\n"), Some(String::new()));
        assert_eq!(one("[a]\rkey=v\rb=w"), Some("v".to_owned()));
        assert_eq!(one("[a]\nkey = v\n  w\n\n # no\n  [x]\n\n"), Some("v\nw\n\n[x]".to_owned()));
        assert_eq!(one("# c\n\n  [a]\n    key = v\n  b = w"), Some("v".to_owned()));
        assert_eq!(
            names(
                "[a]
KEY=1
[b]]
[ c ] x
"
            ),
            ["a", "b]", " c "]
        );
    }

    #[test]
    fn takes_lines_below_a_bare_option_for_a_sub_section() {
        assert_eq!(one("[a]\ns3 =\n  x = 1\n  y = 2\nb = 1"), None);
        assert_eq!(one("[a]\ns3 =\n\n"), Some(String::new()));
        assert_eq!(one("[a]\nkey = 1\n  x"), Some("1\nx".to_owned()));
        assert_eq!(parsed("[a]\ns3 =\n  x\n"), Err(Malformed));
        assert_eq!(parsed("[a]\nsecret =\n  x = 1\u{2028}y\n"), Err(Malformed));
    }

    #[test]
    fn spreads_the_defaults_over_every_section() {
        let text = "[DEFAULT]\nx=1\ns3=\n  y\n[DEFAULT]\ny=2\n";
        assert_eq!(parsed(text), Ok(Sections::new()));
        assert_eq!(parsed(&format!("{text}[a]\n")), Err(Malformed));
        assert_eq!(parsed(&format!("{text}[a]\ns3=z\nx=3\n")).unwrap()["a"].value("x"), Some("3"));
        assert_eq!(parsed(&format!("{text}[a]\ns3=z\n")).unwrap()["a"].value("y"), Some("2"));
    }

    #[test]
    fn forgets_what_nobody_asked_for() {
        let sections = parsed("[a]\nSecret = s3cr3t\n  s3cr3t\nregion = r\n").unwrap();
        assert!(!format!("{sections:?}").contains("s3cr3t"));
        assert_eq!(sections["a"].value("secret"), None);
        assert!(!sections["a"].is_empty());
    }

    #[test]
    fn refuses_what_python_refuses() {
        for text in [
            "x=1\n",
            "not an ini\n",
            "[default\nx=1\n",
            "[]\nx=1\n",
            "[a]\nx\n",
            "[a]\n=x\n",
            "[a]\nx=1\nX:2\n",
            "[a]\n[b]\n[a]\n",
            "[DEFAULT]\nx=1\n[DEFAULT]\nx=1\n",
            "\u{feff}[a]\n",
        ] {
            assert_eq!(parsed(text), Err(Malformed), "{text}");
        }
        assert_eq!(read(&b"[a]\nx=\xff\n"[..], |_| true), Err(Malformed));
    }
}
