//! A page of help as data: sections of blocks, so that a terminal and a man page show the same words.
//!
//! Never: what a page says, how it is shown.

/// A page of help.
#[derive(Debug)]
pub(crate) struct Page {
    /// The command as its man page is named, such as `kmsalias-create-alias`.
    pub(crate) name: String,
    /// The sections, in order.
    pub(crate) sections: Vec<Section>,
}

/// A part of a page under a title.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    /// The title, in capital letters.
    pub(crate) title: String,
    /// What stands below it.
    pub(crate) blocks: Vec<Block>,
}

/// What stands in a section.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// Running text.
    Paragraph(Vec<Span>),
    /// A command line; its further lines are indented.
    Line(Vec<Span>),
    /// A term, and what is said of it, a paragraph each.
    Item(Vec<Span>, Vec<Vec<Span>>),
    /// A short term with a phrase beside it, in a list of such.
    Row(String, String),
    /// Lines that stand as they are.
    Verbatim(String),
}

/// Text in one style. A no-break space keeps words on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// The text.
    pub(crate) text: String,
    /// How it looks.
    pub(crate) style: Style,
}

/// How text looks where it can look like anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Like all text.
    Plain,
    /// What is typed as it stands.
    Bold,
    /// What is typed in its place.
    Underlined,
}

impl Section {
    /// A section of that title.
    pub(crate) fn new(title: &str, blocks: Vec<Block>) -> Section {
        Section { title: title.to_uppercase(), blocks }
    }
}

impl Span {
    /// Text like all text.
    pub(crate) fn plain(text: impl Into<String>) -> Span {
        Span { text: text.into(), style: Style::Plain }
    }

    /// Text that is typed as it stands.
    pub(crate) fn bold(text: impl Into<String>) -> Span {
        Span { text: text.into(), style: Style::Bold }
    }

    /// A name in whose place something is typed.
    pub(crate) fn underlined(text: impl Into<String>) -> Span {
        Span { text: text.into(), style: Style::Underlined }
    }
}

impl Block {
    /// Running text in one style.
    pub(crate) fn text(text: impl Into<String>) -> Block {
        Block::Paragraph(vec![Span::plain(text)])
    }
}
