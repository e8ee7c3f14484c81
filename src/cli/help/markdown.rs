//! From the Markdown of `pages/` to sections. Comments, which hold what only a test runs, are left out.
//!
//! Spoken are headings, paragraphs, lists, code, emphasis and addresses: what our pages use. Never: what a
//! page says.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::page::{Block, Section, Span, Style};

/// The title of what stands before the first heading.
pub(super) const LEAD: &str = "Description";

/// The sections of `text`.
pub(super) fn sections(text: &str) -> Vec<Section> {
    let mut reader = Reader::default();
    for event in Parser::new(text) {
        reader.take(event);
    }
    reader.end_section(LEAD);
    reader.sections
}

#[derive(Default)]
struct Reader {
    sections: Vec<Section>,
    title: Option<String>,
    blocks: Vec<Block>,
    spans: Vec<Span>,
    code: Option<String>,
    bold: bool,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Heading { .. }) => self.end_section(LEAD),
            Event::End(TagEnd::Heading(_)) => self.title = Some(plain(self.spans.drain(..))),
            Event::Start(Tag::CodeBlock(_)) => {
                self.end_paragraph();
                self.code = Some(String::new());
            }
            Event::End(TagEnd::CodeBlock) => {
                self.blocks.extend(self.code.take().map(|text| Block::Verbatim(shown(&text))));
            }
            Event::Start(Tag::Strong) => self.bold = true,
            Event::End(TagEnd::Strong) => self.bold = false,
            Event::End(TagEnd::Paragraph | TagEnd::Item) => self.end_paragraph(),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => self.spans.push(Span::bold(text.as_ref())),
            Event::SoftBreak | Event::HardBreak => self.spans.push(Span::plain(" ")),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let style = if self.bold { Style::Bold } else { Style::Plain };
        match &mut self.code {
            Some(code) => code.push_str(text),
            None => self.spans.push(Span { text: text.to_owned(), style }),
        }
    }

    fn end_paragraph(&mut self) {
        let spans = std::mem::take(&mut self.spans);
        if !spans.is_empty() {
            self.blocks.push(item(&spans).unwrap_or(Block::Paragraph(spans)));
        }
    }

    fn end_section(&mut self, lead: &str) {
        self.end_paragraph();
        let (title, blocks) = (self.title.take(), std::mem::take(&mut self.blocks));
        if !blocks.is_empty() {
            self.sections.push(Section::new(&title.unwrap_or_else(|| lead.to_owned()), blocks));
        }
    }
}

/// `` `Term`: what is said of it `` as an item.
fn item(spans: &[Span]) -> Option<Block> {
    let (term, rest) = spans.split_first().filter(|(term, _)| term.style == Style::Bold)?;
    let (first, rest) = rest.split_first()?;
    let said = first.text.strip_prefix(": ").or_else(|| first.text.strip_prefix(':'))?;
    let body = [Span::plain(said)].into_iter().chain(rest.iter().cloned());
    Some(Block::Item(vec![term.clone()], vec![body.collect()]))
}

/// The text of a block that a test runs, without the marks that are the test's.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for line in text.lines().filter(|line| *line != "\\ no newline") {
        match line.strip_prefix("? ") {
            Some(status) => shown.extend(["(exit status ", status, ")"]),
            None => shown.push_str(line.strip_prefix('\\').unwrap_or(line)),
        }
        shown.push('\n');
    }
    shown
}

/// The letters of spans.
fn plain(spans: impl Iterator<Item = Span>) -> String {
    spans.map(|span| span.text).collect()
}

#[cfg(test)]
mod tests {
    use super::sections;
    use crate::cli::help::page::{Block, Span};

    #[test]
    fn reads_what_our_pages_use() {
        let page = "Does *this*.\nAnd **that**.\n\n## What is refused\n\n- `NoneException`: a `x`\n  more.\n- bare\n\n\
                    ## Examples\n\n<!--\n```console\n$ hidden\n```\n-->\n\nSay:\n\n```console\n$ a\n\\$ b\n? 254\n```\n";
        let sections = sections(page);
        let titles: Vec<_> = sections.iter().map(|section| section.title.as_str()).collect();
        assert_eq!(titles, ["DESCRIPTION", "WHAT IS REFUSED", "EXAMPLES"]);
        let Block::Paragraph(lead) = &sections[0].blocks[0] else { panic!() };
        assert_eq!(
            lead.iter().map(|s| s.text.as_str()).collect::<String>(),
            "Does this. And that."
        );
        assert!(lead.contains(&Span::bold("that")));
        let Block::Item(term, body) = &sections[1].blocks[0] else { panic!() };
        assert_eq!(*term, [Span::bold("NoneException")]);
        assert_eq!(body[0][1], Span::bold("x"));
        assert!(
            matches!(&sections[1].blocks[1], Block::Paragraph(spans) if spans[0].text == "bare")
        );
        let Block::Verbatim(code) = &sections[2].blocks[1] else { panic!() };
        assert_eq!(code, "$ a\n$ b\n(exit status 254)\n");
    }
}
