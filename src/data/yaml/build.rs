//! From nodes to values, as ruamel.yaml's safe constructor makes them: level by level, so that the first fault is
//! the one that Python meets. Never: how nodes were written.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use super::composer::{Document, NESTING};
use super::node::{Content, Id, Node};
use super::resolve::Version;
use super::{Fault, Item, Pairs, identity, merge, scalar};
use crate::data::Value;

type Step<T> = Result<T, Fault>;

/// The value of the document.
///
/// # Errors
/// What the constructor refuses or stumbles over.
pub(super) fn build(document: Document) -> Step<Item> {
    let Document { nodes, root, version } = document;
    let Some(root) = root else { return Ok(Item::Scalar(Value::Null)) };
    let mut builder = Builder {
        nodes,
        version,
        done: BTreeMap::new(),
        open: BTreeSet::new(),
        seen: BTreeSet::new(),
        checked: BTreeSet::new(),
        keys: 0,
        queue: VecDeque::new(),
        grown: 0,
    };
    builder.visit(root)?;
    while let Some(id) = builder.queue.pop_front() {
        builder.check(id)?;
    }
    builder.assemble(root)
}

/// What a node becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Scalar,
    List,
    Map,
    Ordered,
    Pairs,
    Set,
}

struct Builder {
    nodes: Vec<Node>,
    version: Version,
    /// What is made, and how deep it nests, through aliases too.
    done: BTreeMap<Id, (Item, usize)>,
    /// What is being made.
    open: BTreeSet<Id>,
    /// The collections that were queued.
    seen: BTreeSet<Id>,
    /// The collections whose parts were looked at.
    checked: BTreeSet<Id>,
    /// How many keys are being made around this place.
    keys: usize,
    /// The collections whose parts are not looked at yet.
    queue: VecDeque<Id>,
    /// How many pairs merge keys brought in.
    grown: usize,
}

impl Builder {
    fn node(&self, id: Id) -> Step<&Node> {
        self.nodes.get(id).ok_or(Fault::Invalid)
    }

    fn form(&self, id: Id) -> Step<Form> {
        Ok(match self.node(id)?.kind() {
            Some("null" | "bool" | "int" | "float" | "binary" | "timestamp" | "str") => {
                Form::Scalar
            }
            Some("seq") => Form::List,
            Some("map") => Form::Map,
            Some("omap") => Form::Ordered,
            Some("pairs") => Form::Pairs,
            Some("set") => Form::Set,
            _ => return Err(Fault::Invalid),
        })
    }

    /// Makes a scalar; a collection waits for its turn.
    fn visit(&mut self, id: Id) -> Step<()> {
        if self.form(id)? != Form::Scalar {
            if self.seen.insert(id) {
                self.queue.push_back(id);
            }
            return Ok(());
        }
        if !self.done.contains_key(&id) {
            let item = self.scalar(id)?;
            self.done.insert(id, (item, 0));
        }
        Ok(())
    }

    fn scalar(&self, id: Id) -> Step<Item> {
        let node = self.node(id)?;
        let kind = node.kind().unwrap_or_default();
        if kind == "timestamp" {
            let Content::Scalar(text) = &node.content else { return Err(Fault::Invalid) };
            return scalar::moment(text).map(Item::Scalar);
        }
        let text = self.text(id)?;
        Ok(Item::Scalar(match kind {
            "null" => Value::Null,
            "bool" => scalar::truth(text)?,
            "int" => scalar::integer(text, self.version)?,
            "float" => scalar::float(text, self.version)?,
            "binary" => return scalar::binary(text),
            _ => text.into(),
        }))
    }

    /// The text of a scalar, or of what stands under `=` in an object.
    fn text(&self, id: Id) -> Step<&str> {
        match &self.node(id)?.content {
            Content::Scalar(text) => Ok(text),
            Content::Sequence(_) => Err(Fault::Invalid),
            Content::Mapping(pairs) => {
                let is_value = |(key, _): &&(Id, Id)| {
                    self.nodes.get(*key).and_then(Node::kind) == Some("value")
                };
                let (_, value) = pairs.iter().find(is_value).ok_or(Fault::Invalid)?;
                self.text(*value)
            }
        }
    }

    /// Looks at the parts of a collection.
    fn check(&mut self, id: Id) -> Step<()> {
        if !self.checked.insert(id) {
            return Ok(());
        }
        match self.form(id)? {
            Form::Scalar => Ok(()),
            Form::List => self.items(id)?.into_iter().try_for_each(|item| self.visit(item)),
            Form::Map | Form::Set => self.check_map(id),
            form => self.check_pairs(id, form),
        }
    }

    fn check_map(&mut self, id: Id) -> Step<()> {
        if !matches!(self.node(id)?.content, Content::Mapping(_)) {
            return Err(Fault::Invalid);
        }
        merge::flatten(&mut self.nodes, id, &mut self.grown)?;
        let mut known = BTreeSet::new();
        let merges = self.node(id)?.merged.is_some();
        for (key, value) in self.pairs(id)? {
            let item = self.key(key)?;
            self.visit(value)?;
            let is_new = known.insert(identity::of(&item)?);
            if !is_new && !merges {
                return Err(Fault::Invalid);
            }
        }
        Ok(())
    }

    fn check_pairs(&mut self, id: Id, form: Form) -> Step<()> {
        let mut known = BTreeSet::new();
        for item in self.items(id)? {
            let [(key, value)] = self.pairs(item)?[..] else { return Err(Fault::Invalid) };
            self.visit(key)?;
            if form == Form::Ordered {
                let key = self.assemble(key)?;
                if !known.insert(identity::of(&key)?) {
                    return Err(Fault::Accident(String::new()));
                }
            }
            self.visit(value)?;
        }
        Ok(())
    }

    fn items(&self, id: Id) -> Step<Vec<Id>> {
        match &self.node(id)?.content {
            Content::Sequence(items) => Ok(items.clone()),
            _ => Err(Fault::Invalid),
        }
    }

    fn pairs(&self, id: Id) -> Step<Vec<(Id, Id)>> {
        match &self.node(id)?.content {
            Content::Mapping(pairs) => Ok(pairs.clone()),
            _ => Err(Fault::Invalid),
        }
    }

    /// A key of an object: a list becomes a tuple, other collections are refused.
    fn key(&mut self, id: Id) -> Step<Item> {
        self.keys += 1;
        let key = self.assemble(id)?;
        self.keys -= 1;
        match key {
            Item::List(items) => Ok(Item::Tuple(items)),
            Item::Map(_) | Item::Ordered(_) | Item::Set(_) | Item::Again(_) => Err(Fault::Invalid),
            scalar => Ok(scalar),
        }
    }

    /// The value of a node, its parts first.
    fn assemble(&mut self, id: Id) -> Step<Item> {
        if let Some((item, _)) = self.done.get(&id) {
            return Ok(item.clone());
        }
        let form = self.form(id)?;
        if self.open.contains(&id) && self.keys > 0 {
            // Python has nothing to show yet of what it makes for a key.
            return Ok(Item::Scalar(Value::Null));
        }
        if !self.open.insert(id) {
            return Ok(Item::Again(if form == Form::List { "[...]" } else { "{...}" }));
        }
        let item = self.assembled(id, form)?;
        self.open.remove(&id);
        let depth = self.depth(id)?;
        if depth > NESTING {
            return Err(Fault::TooDeep);
        }
        self.done.insert(id, (item.clone(), depth));
        Ok(item)
    }

    /// How deep the parts of a node nest.
    fn depth(&self, id: Id) -> Step<usize> {
        let parts: Vec<Id> = match &self.node(id)?.content {
            Content::Scalar(_) => return Ok(0),
            Content::Sequence(items) => items.clone(),
            Content::Mapping(pairs) => {
                pairs.iter().flat_map(|(key, value)| [*key, *value]).collect()
            }
        };
        let depths = parts.iter().filter_map(|part| Some(self.done.get(part)?.1));
        Ok(1 + depths.max().unwrap_or(0))
    }

    fn assembled(&mut self, id: Id, form: Form) -> Step<Item> {
        // A key is made whole where it is met, before its turn.
        self.check(id)?;
        match form {
            Form::Scalar => self.scalar(id),
            Form::List => {
                let items = self.items(id)?.into_iter().map(|item| self.assemble(item));
                Ok(Item::List(Rc::new(items.collect::<Step<_>>()?)))
            }
            Form::Map => Ok(Item::Map(Rc::new(self.members(id)?))),
            Form::Set => {
                let members = self.members(id)?;
                Ok(Item::Set(Rc::new(members.into_iter().map(|(key, _)| key).collect())))
            }
            Form::Ordered => Ok(Item::Ordered(Rc::new(self.single_pairs(id)?))),
            Form::Pairs => {
                let pairs = self.single_pairs(id)?.into_iter();
                let tuples = pairs.map(|(key, value)| Item::Tuple(Rc::new(vec![key, value])));
                Ok(Item::List(Rc::new(tuples.collect())))
            }
        }
    }

    /// The members of an object: a later one replaces the value of an equal key.
    fn members(&mut self, id: Id) -> Step<Pairs> {
        let mut members: Pairs = Vec::new();
        let mut places = BTreeMap::new();
        for (key, value) in self.pairs(id)? {
            let (key, value) = (self.key(key)?, self.assemble(value)?);
            let place = *places.entry(identity::of(&key)?).or_insert(members.len());
            match members.get_mut(place) {
                Some(member) => member.1 = value,
                None => members.push((key, value)),
            }
        }
        Ok(members)
    }

    fn single_pairs(&mut self, id: Id) -> Step<Pairs> {
        let mut pairs = Vec::new();
        for item in self.items(id)? {
            for (key, value) in self.pairs(item)? {
                pairs.push((self.assemble(key)?, self.assemble(value)?));
            }
        }
        Ok(pairs)
    }
}
