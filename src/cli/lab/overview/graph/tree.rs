//! The graph as a tree of lines: accounts, their Regions, the names and keys in them; then the families.

use super::{Family, Node, Part};
use crate::model::{Key, KeyState, Place};

/// A line and what hangs below it.
struct Tree {
    label: String,
    below: Vec<Tree>,
}

/// The whole drawing.
pub(super) fn drawn(parts: &[Part], families: &[Family]) -> String {
    if parts.is_empty() {
        return "The home holds nothing yet.\n".to_owned();
    }
    let mut text = String::new();
    for tree in accounts(parts) {
        draw(&tree, "", &mut text);
    }
    let below: Vec<_> = families.iter().map(|one| family(one, parts)).collect();
    if !below.is_empty() {
        draw(&Tree { label: "multi-Region keys".to_owned(), below }, "", &mut text);
    }
    text
}

fn accounts(parts: &[Part]) -> Vec<Tree> {
    let mut trees: Vec<Tree> = Vec::new();
    for part in parts {
        let account = part.place.account.as_str();
        if trees.last().is_none_or(|tree| tree.label != account) {
            trees.push(Tree { label: account.to_owned(), below: Vec::new() });
        }
        if let Some(tree) = trees.last_mut() {
            tree.below.push(region(part));
        }
    }
    trees
}

/// The names of a Region in their order, then the keys without one.
fn region(part: &Part) -> Tree {
    let mut named: Vec<_> = part
        .nodes
        .iter()
        .flat_map(|node| node.names.iter().map(|name| (name.as_str(), &node.key)))
        .collect();
    named.sort_by_key(|(name, _)| *name);
    let bare = part.nodes.iter().filter(|node| node.names.is_empty());
    let lines = named.into_iter().chain(bare.map(|node| ("(no alias)", &node.key)));
    let leaf = |(name, key): (&str, &Key)| leaf(format!("{name} -> {}{}", key.id, state(key)));
    let below: Vec<_> = lines.map(leaf).collect();
    let empty = if below.is_empty() { ": no key" } else { "" };
    Tree { label: format!("{}{empty}", part.place.region), below }
}

fn family(family: &Family, parts: &[Part]) -> Tree {
    let member = |place: &Place| {
        let what = if *place == family.primary { "primary key" } else { "replica" };
        let found = parts.iter().find(|part| part.place == *place);
        let node = found.and_then(|part| part.nodes.iter().find(|node| node.key.id == family.id));
        leaf(format!("{} {what}{}", place.region, names(node)))
    };
    Tree {
        label: format!("{} {}", family.primary.account, family.id),
        below: family.members.iter().map(member).collect(),
    }
}

fn names(node: Option<&Node>) -> String {
    let Some(node) = node else { return ": not in this home".to_owned() };
    if node.names.is_empty() {
        return ": no alias".to_owned();
    }
    let names: Vec<_> = node.names.iter().map(ToString::to_string).collect();
    format!(": {}", names.join(", "))
}

/// What is said of a key that is not simply enabled.
fn state(key: &Key) -> String {
    if key.state == KeyState::Enabled {
        return String::new();
    }
    format!(" ({})", key.state.as_str())
}

fn leaf(label: String) -> Tree {
    Tree { label, below: Vec::new() }
}

/// Draws a tree whose branches begin with `indent`: it is four deep at the most.
fn draw(tree: &Tree, indent: &str, text: &mut String) {
    text.push_str(&tree.label);
    text.push('\n');
    let last = tree.below.len().saturating_sub(1);
    for (at, branch) in tree.below.iter().enumerate() {
        let (turn, on) = if at == last { ("└── ", "    ") } else { ("├── ", "│   ") };
        text.push_str(indent);
        text.push_str(turn);
        draw(branch, &format!("{indent}{on}"), text);
    }
}
