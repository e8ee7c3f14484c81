//! From tokens to the nodes of the one document, as ruamel.yaml's parser and composer nest them. Never: what a
//! scalar means beyond its tag.

use std::collections::BTreeMap;

use super::Fault;
use super::node::{Content, Id, Node, YAML};
use super::resolve::{self, Version};
use super::scanner::Scanner;
use super::token::{Directive, Kind};

type Step<T> = Result<T, Fault>;

/// How deep nodes may nest; there Python gives up within the AWS CLI.
pub(super) const NESTING: usize = 484;

/// A tag as it was written.
#[derive(PartialEq, Eq)]
enum Tag {
    None,
    /// `!`: no tag, but plain.
    Bare,
    Whole(String),
}

/// What stands before a node.
struct Properties {
    anchor: Option<String>,
    tag: Tag,
    any: bool,
}

/// Where a node stands, which says what may begin there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Flow,
    Block,
    /// A block where a list need not be indented.
    Indentless,
}

/// A document.
pub(super) struct Document {
    /// The nodes by number.
    pub(super) nodes: Vec<Node>,
    /// The outermost node; none of an empty stream.
    pub(super) root: Option<Id>,
    /// The version of its rules.
    pub(super) version: Version,
}

/// Reads the one document of a stream.
///
/// # Errors
/// What ruamel.yaml refuses, a second document among it.
pub(super) fn compose(text: &str) -> Step<Document> {
    let scanner = Scanner::new(text);
    let mut composer = Composer {
        scanner,
        handles: BTreeMap::new(),
        anchors: BTreeMap::new(),
        nodes: Vec::new(),
        depth: 0,
    };
    let root = composer.single_document()?;
    let version = composer.version()?;
    Ok(Document { nodes: composer.nodes, root, version })
}

pub(super) struct Composer {
    pub(super) scanner: Scanner,
    handles: BTreeMap<String, String>,
    anchors: BTreeMap<String, Id>,
    pub(super) nodes: Vec<Node>,
    pub(super) depth: usize,
}

impl Composer {
    fn peek(&mut self) -> Step<&Kind> {
        Ok(&self.scanner.peek()?.kind)
    }

    pub(super) fn is(&mut self, kind: &Kind) -> Step<bool> {
        Ok(self.peek()? == kind)
    }

    pub(super) fn is_any(&mut self, kinds: &[Kind]) -> Step<bool> {
        Ok(kinds.contains(self.peek()?))
    }

    /// Takes a token of a kind, if it is next.
    pub(super) fn takes(&mut self, kind: &Kind) -> Step<bool> {
        let found = self.is(kind)?;
        if found {
            self.scanner.next()?;
        }
        Ok(found)
    }

    fn single_document(&mut self) -> Step<Option<Id>> {
        let root = self.document(true)?;
        if root.is_none() {
            return Ok(None);
        }
        let explicit = self.end_document()?;
        // YAML 1.2 lets a document without a mark follow the end of one.
        let implicit_may_follow = explicit && !self.scanner.is_old();
        if !self.is_stream_end(implicit_may_follow)? {
            return Err(Fault::Invalid);
        }
        Ok(root)
    }

    /// The first document; none at the end of the stream.
    fn document(&mut self, implicit: bool) -> Step<Option<Id>> {
        let marked =
            matches!(self.peek()?, Kind::Directive(_) | Kind::DocumentStart | Kind::StreamEnd);
        if implicit && !marked {
            self.default_handles();
            return self.node(Place::Block).map(Some);
        }
        while self.takes(&Kind::DocumentEnd)? {}
        if self.is(&Kind::StreamEnd)? {
            return Ok(None);
        }
        self.directives()?;
        if !self.takes(&Kind::DocumentStart)? {
            return Err(Fault::Invalid);
        }
        let is_empty = matches!(
            self.peek()?,
            Kind::Directive(_) | Kind::DocumentStart | Kind::DocumentEnd | Kind::StreamEnd
        );
        if is_empty { self.empty().map(Some) } else { self.node(Place::Block).map(Some) }
    }

    /// Takes the mark of the document's end, if there is one; nothing may stand behind it.
    fn end_document(&mut self) -> Step<bool> {
        if !self.is(&Kind::DocumentEnd)? {
            return Ok(false);
        }
        let line = self.scanner.next()?.line;
        let next = self.scanner.peek()?;
        if next.kind != Kind::StreamEnd && next.line == line {
            return Err(Fault::Invalid);
        }
        Ok(true)
    }

    /// Whether nothing follows but ends of documents.
    fn is_stream_end(&mut self, implicit: bool) -> Step<bool> {
        if implicit && self.is(&Kind::DocumentEnd)? {
            return Ok(false);
        }
        while self.takes(&Kind::DocumentEnd)? {}
        self.is(&Kind::StreamEnd)
    }

    fn default_handles(&mut self) {
        for (handle, prefix) in [("!", "!"), ("!!", YAML)] {
            self.handles.entry(handle.to_owned()).or_insert_with(|| prefix.to_owned());
        }
    }

    fn directives(&mut self) -> Step<()> {
        let mut has_version = false;
        while matches!(self.peek()?, Kind::Directive(_)) {
            match self.scanner.next()?.kind {
                Kind::Directive(Directive::Version(major, _)) => {
                    if has_version || major != 1 {
                        return Err(Fault::Invalid);
                    }
                    has_version = true;
                }
                Kind::Directive(Directive::Tag(handle, prefix)) => {
                    let known = self.handles.insert(handle, prefix);
                    known.map_or(Ok(()), |_| Err(Fault::Invalid))?;
                }
                _ => {}
            }
        }
        self.version()?;
        self.default_handles();
        Ok(())
    }

    fn version(&self) -> Step<Version> {
        match self.scanner.version {
            None | Some((1, 2)) => Ok(Version::Two),
            Some((1, 1)) => Ok(Version::One),
            Some((major, minor)) => Err(Fault::Accident(format!(
                "version minor part can only be 2 or 1, got ({major}, {minor})"
            ))),
        }
    }

    pub(super) fn add(&mut self, tag: String, content: Content) -> Id {
        self.nodes.push(Node { tag, content, merged: None });
        self.nodes.len() - 1
    }

    /// An empty text that nobody wrote.
    pub(super) fn empty(&mut self) -> Step<Id> {
        let tag = self.resolved("")?;
        Ok(self.add(tag, Content::Scalar(String::new())))
    }

    fn resolved(&self, text: &str) -> Step<String> {
        Ok(format!("{YAML}{}", resolve::kind(text, self.version()?).tag()))
    }

    pub(super) fn node(&mut self, place: Place) -> Step<Id> {
        if matches!(self.peek()?, Kind::Alias(_)) {
            let Kind::Alias(name) = self.scanner.next()?.kind else { return Err(Fault::Invalid) };
            return self.anchors.get(&name).copied().ok_or(Fault::Invalid);
        }
        let properties = self.properties()?;
        self.depth += 1;
        if self.depth > NESTING {
            return Err(Fault::TooDeep);
        }
        let id = self.content(place, properties)?;
        self.depth -= 1;
        Ok(id)
    }

    fn properties(&mut self) -> Step<Properties> {
        let mut properties = Properties { anchor: None, tag: Tag::None, any: false };
        for _ in 0..2 {
            match self.peek()? {
                Kind::Anchor(_) if properties.anchor.is_none() => {
                    if let Kind::Anchor(name) = self.scanner.next()?.kind {
                        properties.anchor = Some(name);
                    }
                }
                Kind::Tag(..) if properties.tag == Tag::None => {
                    if let Kind::Tag(handle, suffix) = self.scanner.next()?.kind {
                        properties.tag = self.tag(handle, &suffix)?;
                    }
                }
                _ => break,
            }
            properties.any = true;
        }
        Ok(properties)
    }

    fn tag(&self, handle: Option<String>, suffix: &str) -> Step<Tag> {
        let prefix = match handle {
            None => String::new(),
            Some(handle) => self.handles.get(&handle).cloned().ok_or(Fault::Invalid)?,
        };
        let tag = prefix + &unescaped(suffix)?;
        Ok(if tag == "!" { Tag::Bare } else { Tag::Whole(tag) })
    }

    fn content(&mut self, place: Place, properties: Properties) -> Step<Id> {
        let is_block = place != Place::Flow;
        if place == Place::Indentless && self.is(&Kind::BlockEntry)? {
            let id = self.collection(properties, "seq", Content::Sequence(Vec::new()));
            self.indentless(id)?;
            return Ok(id);
        }
        match self.peek()? {
            Kind::Scalar { .. } => self.scalar(properties),
            Kind::FlowSequenceStart => self.sequence(properties, Composer::flow_sequence),
            Kind::BlockSequenceStart if is_block => {
                self.sequence(properties, Composer::block_sequence)
            }
            Kind::FlowMappingStart => self.mapping(properties, Composer::flow_mapping),
            Kind::BlockMappingStart if is_block => {
                self.mapping(properties, Composer::block_mapping)
            }
            _ if properties.any => {
                let implicit = !matches!(properties.tag, Tag::Whole(_));
                self.text_node(properties, String::new(), implicit)
            }
            _ => Err(Fault::Invalid),
        }
    }

    fn scalar(&mut self, properties: Properties) -> Step<Id> {
        let Kind::Scalar { text, plain } = self.scanner.next()?.kind else {
            return Err(Fault::Invalid);
        };
        let is_plain = properties.tag == Tag::Bare || plain && properties.tag == Tag::None;
        self.text_node(properties, text, is_plain)
    }

    fn text_node(&mut self, properties: Properties, text: String, is_plain: bool) -> Step<Id> {
        let tag = match properties.tag {
            Tag::Whole(tag) => tag,
            _ if is_plain => self.resolved(&text)?,
            _ => format!("{YAML}str"),
        };
        let id = self.add(tag, Content::Scalar(text));
        self.anchor(properties.anchor, id);
        Ok(id)
    }

    fn anchor(&mut self, name: Option<String>, id: Id) {
        if let Some(name) = name {
            self.anchors.insert(name, id);
        }
    }

    fn collection(&mut self, properties: Properties, kind: &str, content: Content) -> Id {
        let tag = match properties.tag {
            Tag::Whole(tag) => tag,
            _ => format!("{YAML}{kind}"),
        };
        let id = self.add(tag, content);
        self.anchor(properties.anchor, id);
        id
    }

    fn sequence(
        &mut self,
        properties: Properties,
        read: impl Fn(&mut Composer, Id) -> Step<()>,
    ) -> Step<Id> {
        self.scanner.next()?;
        let id = self.collection(properties, "seq", Content::Sequence(Vec::new()));
        read(self, id)?;
        Ok(id)
    }

    fn mapping(
        &mut self,
        properties: Properties,
        read: impl Fn(&mut Composer, Id) -> Step<()>,
    ) -> Step<Id> {
        self.scanner.next()?;
        let id = self.collection(properties, "map", Content::Mapping(Vec::new()));
        read(self, id)?;
        Ok(id)
    }
}

/// A tag's text with its escapes read once more, as ruamel.yaml does: each is one character.
fn unescaped(text: &str) -> Step<String> {
    let mut parts = text.split('%');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.char_indices().nth(2).map_or(part.len(), |(at, _)| at);
        let (digits, rest) = part.split_at(end);
        let code = u8::from_str_radix(digits, 16).map_err(|_| {
            let digits = crate::data::python::str_repr(digits);
            Fault::Accident(format!("invalid literal for int() with base 16: {digits}"))
        })?;
        whole.push(char::from(code));
        whole += rest;
    }
    Ok(whole)
}
