//! A page as text of some width, bold and underlined where that can be shown. Never: what a page says.

use textwrap::{Options, WordSplitter};

use super::page::{Block, Page, Section, Span, Style};

/// The width where nobody says one.
const WIDTH: usize = 80;

/// Lines longer than this are tiresome to read.
const WIDEST: usize = 100;

/// Narrower than this a page is not made.
const NARROWEST: usize = 40;

/// How far text stands to the right of its title, and what is said of a term to the right of the term.
const INDENT: &str = "    ";
const DEEPER: &str = "        ";

/// How text looks where it is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    width: usize,
    styled: bool,
}

impl Look {
    /// The look on a terminal of `columns`, or away from one; `plain` wants no bold and no underline.
    pub(crate) fn new(columns: Option<usize>, plain: bool) -> Look {
        let width = columns.filter(|columns| *columns > 0).unwrap_or(WIDTH);
        Look { width: width.clamp(NARROWEST, WIDEST), styled: columns.is_some() && !plain }
    }
}

/// The page's text.
pub(crate) fn text(page: &Page, look: Look) -> String {
    let sections: Vec<String> = page.sections.iter().map(|part| section(part, look)).collect();
    sections.join("\n")
}

fn section(section: &Section, look: Look) -> String {
    let mut text = look.span(&section.title, Style::Bold) + "\n";
    let column = rows(&section.blocks);
    let mut before: Option<&Block> = None;
    for block in &section.blocks {
        let in_list = matches!((before, block), (Some(Block::Row(..)), Block::Row(..)))
            || matches!((before, block), (Some(Block::Line(_)), Block::Line(_)));
        if before.is_some() && !in_list {
            text.push('\n');
        }
        look.block(block, column, &mut text);
        before = Some(block);
    }
    text
}

/// How wide the terms of rows are.
fn rows(blocks: &[Block]) -> usize {
    let terms = blocks.iter().map(|block| match block {
        Block::Row(term, _) => term.chars().count(),
        _ => 0,
    });
    terms.max().unwrap_or(0)
}

impl Look {
    fn block(self, block: &Block, column: usize, out: &mut String) {
        match block {
            Block::Paragraph(spans) => self.fill(spans, INDENT, INDENT, out),
            Block::Line(spans) => self.fill(spans, INDENT, DEEPER, out),
            Block::Item(term, body) => {
                self.fill(term, INDENT, DEEPER, out);
                for spans in body {
                    self.fill(spans, DEEPER, DEEPER, out);
                }
            }
            Block::Row(term, said) => self.row(term, said, column, out),
            Block::Verbatim(lines) => {
                for line in lines.lines() {
                    out.push_str(if line.is_empty() { "" } else { INDENT });
                    out.push_str(line);
                    out.push('\n');
                }
            }
        }
    }

    fn row(self, term: &str, said: &str, column: usize, out: &mut String) {
        let gap = " ".repeat(column.saturating_sub(term.chars().count()) + 2);
        let first = format!("{INDENT}{}{gap}", self.span(term, Style::Bold));
        let next = format!("{INDENT}{}", " ".repeat(column + 2));
        self.fill(&[Span::plain(said)], &first, &next, out);
    }

    fn fill(self, spans: &[Span], first: &str, next: &str, out: &mut String) {
        let text: String = spans.iter().map(|span| self.span(&span.text, span.style)).collect();
        let options = Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(next)
            .break_words(false)
            .word_splitter(WordSplitter::NoHyphenation);
        let lines = textwrap::wrap(&text, options);
        for line in lines {
            out.push_str(&line.replace('\u{a0}', " "));
            out.push('\n');
        }
    }

    /// Each word is styled by itself, so that no style reaches into the margin of the next line.
    fn span(self, text: &str, style: Style) -> String {
        let on = match style {
            Style::Bold if self.styled => "\x1b[1m",
            Style::Underlined if self.styled => "\x1b[4m",
            _ => return text.to_owned(),
        };
        let word = |word: &str| match word {
            "" => String::new(),
            word => format!("{on}{word}\x1b[0m"),
        };
        text.split(' ').map(word).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, text};
    use crate::cli::help::page::{Block, Page, Section, Span};

    fn page() -> Page {
        let spans = vec![
            Span::plain("One "),
            Span::bold("two three"),
            Span::plain(", and "),
            Span::underlined("four"),
            Span::plain(" with many more words behind it."),
        ];
        let blocks = vec![
            Block::Line(vec![
                Span::bold("kmsalias x"),
                Span::plain(" [--one\u{a0}two] [--three\u{a0}four] [--five]"),
            ]),
            Block::Paragraph(spans),
            Block::Row("a".into(), "one".into()),
            Block::Row("bcd".into(), "two words that go on into a second line".into()),
            Block::Item(vec![Span::bold("--x")], vec![vec![Span::plain("is said")]]),
            Block::Verbatim("$ left   as it is, however long the line may be\n\nend\n".into()),
        ];
        Page { name: "x".into(), sections: vec![Section::new("Title", blocks)] }
    }

    #[test]
    fn fills_lines_and_keeps_what_belongs_together() {
        let expected = "\
TITLE
    kmsalias x [--one two]
        [--three four] [--five]

    One two three, and four with many
    more words behind it.

    a    one
    bcd  two words that go on into a
         second line

    --x
        is said

    $ left   as it is, however long the line may be

    end
";
        assert_eq!(text(&page(), Look { width: 40, styled: false }), expected);
    }

    #[test]
    fn styles_words_without_counting_the_styles() {
        let shown = text(&page(), Look { width: 40, styled: true });
        assert!(shown.starts_with(
            "\x1b[1mTITLE\x1b[0m\n    \x1b[1mkmsalias\x1b[0m \x1b[1mx\x1b[0m [--one two]\n"
        ));
        assert!(shown.contains(
            "    One \x1b[1mtwo\x1b[0m \x1b[1mthree\x1b[0m, and \x1b[4mfour\x1b[0m with many\n"
        ));
        assert!(shown.contains("    \x1b[1ma\x1b[0m    one\n"));
    }

    #[test]
    fn is_as_wide_as_the_terminal_within_reason() {
        let look = |columns, plain| {
            let Look { width, styled } = Look::new(columns, plain);
            (width, styled)
        };
        assert_eq!(look(None, false), (80, false));
        assert_eq!(look(Some(72), false), (72, true));
        assert_eq!(look(Some(72), true), (72, false));
        assert_eq!(look(Some(0), false), (80, true));
        assert_eq!(look(Some(300), false), (100, true));
        assert_eq!(look(Some(10), false), (40, true));
    }
}
