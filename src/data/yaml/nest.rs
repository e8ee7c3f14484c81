//! The parts of lists and objects, in blocks and between brackets, where much may be left out. Never: what a part
//! means.

use super::Fault;
use super::composer::{Composer, Place};
use super::node::{Content, Id, Node, YAML};
use super::token::Kind;

type Step<T> = Result<T, Fault>;

impl Composer {
    fn push_item(&mut self, id: Id, item: Id) {
        if let Some(Node { content: Content::Sequence(items), .. }) = self.nodes.get_mut(id) {
            items.push(item);
        }
    }

    fn push_pair(&mut self, id: Id, key: Id, value: Id) {
        if let Some(Node { content: Content::Mapping(pairs), .. }) = self.nodes.get_mut(id) {
            pairs.push((key, value));
        }
    }

    /// A node, or nothing where one of `ends` follows.
    fn node_unless(&mut self, ends: &[Kind], place: Place) -> Step<Id> {
        if self.is_any(ends)? { self.empty() } else { self.node(place) }
    }

    pub(super) fn block_sequence(&mut self, id: Id) -> Step<()> {
        while self.takes(&Kind::BlockEntry)? {
            let item = self.node_unless(&[Kind::BlockEntry, Kind::BlockEnd], Place::Block)?;
            self.push_item(id, item);
        }
        if self.takes(&Kind::BlockEnd)? { Ok(()) } else { Err(Fault::Invalid) }
    }

    pub(super) fn indentless(&mut self, id: Id) -> Step<()> {
        let ends = [Kind::BlockEntry, Kind::Key, Kind::Value, Kind::BlockEnd];
        while self.takes(&Kind::BlockEntry)? {
            let item = self.node_unless(&ends, Place::Block)?;
            self.push_item(id, item);
        }
        Ok(())
    }

    pub(super) fn block_mapping(&mut self, id: Id) -> Step<()> {
        let ends = [Kind::Key, Kind::Value, Kind::BlockEnd];
        loop {
            let key = if self.takes(&Kind::Key)? {
                self.node_unless(&ends, Place::Indentless)?
            } else if !self.scanner.is_old() && self.is(&Kind::Value)? {
                self.empty()?
            } else {
                break;
            };
            let value = if self.takes(&Kind::Value)? {
                self.node_unless(&ends, Place::Indentless)?
            } else {
                self.empty()?
            };
            self.push_pair(id, key, value);
        }
        if self.takes(&Kind::BlockEnd)? { Ok(()) } else { Err(Fault::Invalid) }
    }

    pub(super) fn flow_sequence(&mut self, id: Id) -> Step<()> {
        let mut is_first = true;
        loop {
            if self.takes(&Kind::FlowSequenceEnd)? {
                return Ok(());
            }
            if !is_first && !self.takes(&Kind::FlowEntry)? {
                return Err(Fault::Invalid);
            }
            is_first = false;
            let item = if self.takes(&Kind::Key)? {
                self.flow_pair()?
            } else if self.is(&Kind::FlowSequenceEnd)? {
                continue;
            } else {
                self.node(Place::Flow)?
            };
            self.push_item(id, item);
        }
    }

    /// An object of one pair without braces.
    fn flow_pair(&mut self) -> Step<Id> {
        let id = self.add(format!("{YAML}map"), Content::Mapping(Vec::new()));
        let ends = [Kind::Value, Kind::FlowEntry, Kind::FlowSequenceEnd];
        self.depth += 1;
        let key = self.node_unless(&ends, Place::Flow)?;
        let value = if self.takes(&Kind::Value)? {
            self.node_unless(&[Kind::FlowEntry, Kind::FlowSequenceEnd], Place::Flow)?
        } else {
            self.empty()?
        };
        self.depth -= 1;
        self.push_pair(id, key, value);
        Ok(id)
    }

    pub(super) fn flow_mapping(&mut self, id: Id) -> Step<()> {
        let mut is_first = true;
        loop {
            if self.takes(&Kind::FlowMappingEnd)? {
                return Ok(());
            }
            if !is_first && !self.takes(&Kind::FlowEntry)? {
                return Err(Fault::Invalid);
            }
            is_first = false;
            let ends = [Kind::Value, Kind::FlowEntry, Kind::FlowMappingEnd];
            let key = if self.takes(&Kind::Key)? {
                self.node_unless(&ends, Place::Flow)?
            } else if !self.scanner.is_old() && self.is(&Kind::Value)? {
                self.empty()?
            } else if self.is(&Kind::FlowMappingEnd)? {
                continue;
            } else {
                let key = self.node(Place::Flow)?;
                let value = self.empty()?;
                self.push_pair(id, key, value);
                continue;
            };
            let value = if self.takes(&Kind::Value)? {
                self.node_unless(&[Kind::FlowEntry, Kind::FlowMappingEnd], Place::Flow)?
            } else {
                self.empty()?
            };
            self.push_pair(id, key, value);
        }
    }
}
