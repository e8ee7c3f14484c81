//! A page as a man page. Never: what a page says.

use roff::{Inline, Roff, bold, italic, roman};

use super::page::{Block, Page, Section, Span, Style};

/// A word of so many bytes may be too long for a line.
const LONG: usize = 50;

/// What stands for an empty line, which the language has no other word for.
const NOTHING: &str = "\u{200b}";

/// The page in the language of `man`. It bears the program's version and no date: a build made twice is the
/// same.
pub(crate) fn text(page: &Page) -> String {
    let mut out = Roff::new();
    let version = concat!("kmsalias ", env!("CARGO_PKG_VERSION"));
    // A date that is none would be shown as today's.
    out.control("TH", [page.name.to_uppercase().as_str(), "1", "\"\"", version]);
    out.control("nh", []).control("ad", ["l"]);
    for part in &page.sections {
        section(part, &mut out);
    }
    as_typed(&out.render())
}

fn section(section: &Section, out: &mut Roff) {
    out.control("SH", [section.title.as_str()]);
    let mut first = true;
    for part in &section.blocks {
        match part {
            Block::Paragraph(spans) if section.title == "SEE ALSO" => {
                out.text(spans.iter().flat_map(reference).collect::<Vec<_>>());
            }
            part => block(part, first, out),
        }
        first = false;
    }
}

fn block(block: &Block, first: bool, out: &mut Roff) {
    match block {
        Block::Paragraph(spans) => {
            if !first {
                out.control("PP", []);
            }
            out.text(inlines(spans));
        }
        Block::Line(spans) => {
            if !first {
                out.control("br", []);
            }
            out.text(inlines(spans));
        }
        Block::Item(term, body) => {
            out.control("TP", []).text(inlines(term));
            for (at, spans) in body.iter().enumerate() {
                if at > 0 {
                    out.control("br", []);
                }
                out.text(inlines(spans));
            }
        }
        Block::Row(term, said) => {
            out.control("TP", []).text([bold(term.as_str())]).text([roman(said.as_str())]);
        }
        Block::Verbatim(lines) => {
            out.control("PP", []).control("nf", []);
            for line in lines.lines() {
                out.text([roman(if line.is_empty() { NOTHING } else { line })]);
            }
            out.control("fi", []);
        }
    }
}

/// The name of another page as `man` finds it: `kmsalias-lab-import(1)` for `lab import`.
fn reference(span: &Span) -> Vec<Inline> {
    match (span.style, span.text.as_str()) {
        (Style::Plain, text) => vec![roman(text)],
        (_, "kmsalias") => vec![bold("kmsalias"), roman("(1)")],
        (_, text) => vec![bold(format!("kmsalias-{}", text.replace(' ', "-"))), roman("(1)")],
    }
}

fn inlines(spans: &[Span]) -> Vec<Inline> {
    let inline = |span: &Span| {
        let text = breakable(&span.text.replace('\u{a0}', " "));
        match span.style {
            Style::Plain => roman(text),
            Style::Bold => bold(text),
            Style::Underlined => italic(text),
        }
    };
    spans.iter().map(inline).collect()
}

/// A word that is longer than a narrow line may be broken within: a regular expression, say.
fn breakable(text: &str) -> String {
    let word = |word: &str| match word.len() {
        ..LONG => word.to_owned(),
        _ => word.replace('/', "/\u{200c}").replace('|', "|\u{200c}"),
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Names the characters that typesetting would make prettier: what is copied from the page must be what is
/// typed. No request of ours has them.
fn as_typed(text: &str) -> String {
    let named = text.replace('`', r"\(ga").replace('^', r"\(ha").replace('~', r"\(ti");
    named.replace(NOTHING, r"\&").replace('\u{200c}', r"\:")
}
