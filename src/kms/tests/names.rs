//! What the tables say of a member's names is what the operations do.

use serde_json::json;

use super::*;
use crate::kms::Names;
use crate::kms::shape::{Member, Shape};

#[test]
fn an_alias_stands_for_a_key_where_the_table_says_so() {
    let mut lab = Lab::new();
    let mut tried = 0;
    for operation in ops::ALL.iter().filter(|operation| operation.built.is_some()) {
        let interface = &operation.interface;
        for member in interface.members {
            let Some(names @ (Names::Key | Names::KeyOrAlias)) = interface.names(member) else {
                continue;
            };
            // It wants a real ciphertext first: `identifiers.rs` has one.
            if member.name == "DestinationKeyId" {
                continue;
            }
            let (code, message) = lab.refused(interface.name, request(interface.members, member));
            let by_alias = code == "NotFoundException";
            let message = message.unwrap_or_default();
            let only_keys = message.contains("Key Aliases are not supported")
                || message.contains("Aliases must refer");
            assert!(by_alias != only_keys, "{} {code} {message}", interface.name);
            assert_eq!(by_alias, names == Names::KeyOrAlias, "{}", interface.name);
            tried += 1;
        }
    }
    assert!(tried >= 15, "{tried}");
}

/// A request with an alias for `named`, and something sound for what else must be there.
fn request(members: &[Member], named: &Member) -> Json {
    let sound = |member: &Member| match member.shape {
        _ if member.name == named.name => json!("alias/nothing"),
        _ if member.name.ends_with("Region") => json!("eu-west-1"),
        Shape::List { item: Shape::Structure(_), .. } => json!([{"TagKey": "a", "TagValue": "b"}]),
        Shape::List { .. } => json!(["a"]),
        Shape::Blob { .. } => json!("AAAA"),
        Shape::Integer { .. } => json!(16),
        Shape::Text { values: [first, ..], .. } => json!(first),
        _ => json!("alias/x"),
    };
    // The model calls some members optional that the service asks for first.
    let given = members.iter().filter(|member| {
        let asked_first = ["CiphertextBlob", "NumberOfBytes"].contains(&member.name);
        member.required || member.name == named.name || asked_first
    });
    given
        .map(|member| (member.name.to_owned(), sound(member)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}
