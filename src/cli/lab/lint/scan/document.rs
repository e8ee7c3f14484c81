//! Here-documents: where one ends, and the commands that the shell looks for in it. Never: what announces one.

use super::{MAX_DEPTH, Scanner};
use crate::cli::lab::lint::shell::Word;

/// A here-document that is announced.
pub(super) struct Here {
    end: String,
    /// Whether tabs before its end do not count.
    has_tabs: bool,
    /// Whether its end was quoted: then all of it is text.
    is_text: bool,
}

impl Here {
    /// A document up to `end`, which is written as `raw`.
    pub(super) fn new(end: String, has_tabs: bool, raw: &str) -> Here {
        Here { end, has_tabs, is_text: raw.contains(['\'', '"', '\\']) }
    }
}

impl Scanner<'_> {
    /// Reads the documents that begin here; what is in them is text, but for what the shell puts in its place.
    pub(super) fn here_documents(&mut self) -> Vec<Word> {
        let mut documents = Vec::new();
        for here in std::mem::take(&mut self.here) {
            let (line, text) = (self.line, self.document(&here));
            if !here.is_text && self.depth < MAX_DEPTH {
                let mut inner = Scanner::new(&text, line, self.depth + 1);
                let mut word = Word { line, parts: Vec::new() };
                inner.quoted(&mut word, None);
                self.comments.append(&mut inner.comments);
                documents.push(word);
            }
        }
        documents
    }

    /// The lines of a document, to its end.
    fn document(&mut self, here: &Here) -> String {
        let mut document = String::new();
        while self.peek().is_some() {
            let mut text = String::new();
            while let Some(letter) = self.next().filter(|letter| *letter != '\n') {
                text.push(letter);
            }
            if here.end == if here.has_tabs { text.trim_start_matches('\t') } else { &text } {
                break;
            }
            document.extend([&text, "\n"]);
        }
        document
    }
}
