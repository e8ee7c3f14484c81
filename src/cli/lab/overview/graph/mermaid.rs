//! The graph as a flowchart for Mermaid: a box for each account and Region, an arrow from each name to its key, a
//! dotted line between the members of a family.

use std::fmt::Write as _;

use super::{Family, Node, Part};
use crate::model::KeyState;

/// The whole drawing. Nodes are numbered: key ids and names are no names of Mermaid's.
pub(super) fn drawn(parts: &[Part], families: &[Family]) -> String {
    let mut text = "flowchart LR\n".to_owned();
    for (at, part) in parts.iter().enumerate() {
        // Nothing fails that is written to a String.
        let label = escaped(&format!("{} {}", part.place.account, part.place.region));
        writeln!(text, "    subgraph p{at}[\"{label}\"]").ok();
        for (number, node) in part.nodes.iter().enumerate() {
            text.push_str(&key(&format!("p{at}k{number}"), node));
        }
        text.push_str("    end\n");
    }
    for family in families {
        let mut members = family.members.iter().filter_map(|place| {
            let (at, part) = parts.iter().enumerate().find(|(_, part)| part.place == *place)?;
            let number = part.nodes.iter().position(|node| node.key.id == family.id)?;
            Some(format!("p{at}k{number}"))
        });
        let Some(primary) = members.next() else { continue };
        for replica in members {
            writeln!(text, "    {primary} -.-|replica| {replica}").ok();
        }
    }
    text
}

fn key(node: &str, of: &Node) -> String {
    let state = match of.key.state {
        KeyState::Enabled => String::new(),
        state => format!("<br/>{}", state.as_str()),
    };
    let mut text = format!("        {node}(\"{}{state}\")\n", escaped(of.key.id.as_str()));
    for (at, name) in of.names.iter().enumerate() {
        let name = escaped(name.as_str());
        writeln!(text, "        {node}n{at}[\"{name}\"] --> {node}").ok();
    }
    text
}

/// Text between the quotes of a label: what would end it or be read as markup is written as Mermaid's entity.
fn escaped(text: &str) -> String {
    let entity = |c: char| match c {
        '"' | '<' | '>' | '&' | '#' | ';' | '`' => format!("#{};", u32::from(c)),
        c if c.is_control() => format!("#{};", u32::from(c)),
        c => c.to_string(),
    };
    text.chars().map(entity).collect()
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_label_ends_where_it_is_meant_to() {
        assert_eq!(escaped("alias/a-b_c/d"), "alias/a-b_c/d");
        assert_eq!(escaped("a\"<b>#\n"), "a#34;#60;b#62;#35;#10;");
    }
}
