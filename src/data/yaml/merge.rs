//! Merge keys: the pairs that `<<` brings into an object. Never: what the pairs hold.

use super::node::{Content, Id, Node};
use super::{Fault, MOST};

/// Replaces the merge key of the object `id` by the pairs it names, in front of its own, and counts them in
/// `grown`; `=` among its keys becomes a text.
///
/// # Errors
/// Two merge keys, or one that names no objects.
pub(super) fn flatten(nodes: &mut [Node], id: Id, grown: &mut usize) -> Result<(), Fault> {
    let mut merge: Option<Vec<(Id, Id)>> = None;
    let mut at = 0;
    while let Some((key, value)) = pair(nodes, id, at) {
        match nodes.get(key).and_then(Node::kind) {
            Some("merge") => {
                if merge.as_ref().is_some_and(|pairs| !pairs.is_empty()) {
                    return Err(Fault::Invalid);
                }
                remove(nodes, id, at);
                merge = Some(named(nodes, value, grown)?);
            }
            Some("value") => {
                if let Some(node) = nodes.get_mut(key) {
                    "tag:yaml.org,2002:str".clone_into(&mut node.tag);
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    let Some(merge) = merge.filter(|pairs| !pairs.is_empty()) else { return Ok(()) };
    if let Some(node) = nodes.get_mut(id) {
        if let Content::Mapping(pairs) = &mut node.content {
            *grown += merge.len() + pairs.len();
            pairs.splice(0..0, merge.iter().copied());
        }
        node.merged = Some(merge);
    }
    if *grown > MOST { Err(Fault::TooMuch) } else { Ok(()) }
}

/// The pairs of the object, or the objects, that a merge key names; the first object wins, so it is last.
fn named(nodes: &mut [Node], id: Id, grown: &mut usize) -> Result<Vec<(Id, Id)>, Fault> {
    let many = match nodes.get(id).map(|node| &node.content) {
        Some(Content::Mapping(_)) => vec![id],
        Some(Content::Sequence(items)) => items.clone(),
        _ => return Err(Fault::Invalid),
    };
    let mut parts = Vec::new();
    for id in many {
        if pairs(nodes, id).is_none() {
            return Err(Fault::Invalid);
        }
        flatten(nodes, id, grown)?;
        let found = pairs(nodes, id).unwrap_or_default();
        *grown += found.len();
        if *grown > MOST {
            return Err(Fault::TooMuch);
        }
        parts.push(found);
    }
    Ok(parts.into_iter().rev().flatten().collect())
}

fn pairs(nodes: &[Node], id: Id) -> Option<Vec<(Id, Id)>> {
    match &nodes.get(id)?.content {
        Content::Mapping(pairs) => Some(pairs.clone()),
        _ => None,
    }
}

fn pair(nodes: &[Node], id: Id, at: usize) -> Option<(Id, Id)> {
    match &nodes.get(id)?.content {
        Content::Mapping(pairs) => pairs.get(at).copied(),
        _ => None,
    }
}

fn remove(nodes: &mut [Node], id: Id, at: usize) {
    if let Some(Node { content: Content::Mapping(pairs), .. }) = nodes.get_mut(id) {
        pairs.remove(at);
    }
}
