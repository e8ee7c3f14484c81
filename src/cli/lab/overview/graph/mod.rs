//! `lab graph`: the names of a home, the keys they point at, and the families that hold Regions together.

mod mermaid;
mod tree;

use clap::{Arg, ArgMatches, Command};

use super::super::{Lab, view};
use super::{Eyes, object, texts};
use crate::cli::failure::Failure;
use crate::data::Value;
use crate::kms::overview::Holdings;
use crate::model::{Alias, AliasName, Instant, Key, KeyId, Place, Region};

pub(super) fn command() -> Command {
    Command::new("graph")
        .about("Draw which name points at which key, in every Region and account of the home")
        .arg(
            Arg::new("format")
                .long("format")
                .value_parser(["text", "mermaid"])
                .default_value("text")
                .help("Draw a tree of lines, or a flowchart for Mermaid"),
        )
}

/// The keys of one account in one Region, each with its names. An alias of AWS's own that has no key yet is no part
/// of it.
struct Part {
    place: Place,
    nodes: Vec<Node>,
}

/// A key and its names.
struct Node {
    key: Key,
    names: Vec<AliasName>,
}

/// A multi-Region key, and where its members are: the primary key first.
struct Family {
    id: KeyId,
    primary: Place,
    members: Vec<Place>,
}

/// Draws what the home holds.
///
/// # Errors
/// Stores none of which can be read; [`Failure::No`] where one cannot.
pub(super) fn run(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let eyes = Eyes::of(lab);
    let look = |place: &Place| Ok(part(eyes.sight().holdings(place)?));
    let seen = lab.look_over(eyes.home.places()?, look)?;
    let parts = &seen.found;
    let families = families(parts, eyes.world.now(0));
    if view::wants_json(given) {
        lab.show_json(&value(parts, &families))?;
        return seen.ended();
    }
    let format = given.get_one::<String>("format").map(String::as_str);
    let text = match format {
        Some("mermaid") => mermaid::drawn(parts, &families),
        _ => tree::drawn(parts, &families),
    };
    write!(lab.out, "{text}")?;
    seen.ended()
}

fn part(holdings: Holdings) -> Part {
    let Holdings { place, aliases, keys } = holdings;
    let mut nodes: Vec<_> = keys.into_iter().map(|key| Node { key, names: Vec::new() }).collect();
    for Alias { name, target, .. } in aliases {
        let at = target.and_then(|id| nodes.binary_search_by(|node| node.key.id.cmp(&id)).ok());
        if let Some(node) = at.and_then(|at| nodes.get_mut(at)) {
            node.names.push(name);
        }
    }
    Part { place, nodes }
}

/// The families of multi-Region keys, by account and id. A member is told by its own store, its place by the primary
/// key's row or its own.
fn families(parts: &[Part], now: Instant) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    let nodes =
        parts.iter().flat_map(|part| part.nodes.iter().map(|node| (&part.place, &node.key)));
    for (place, key) in nodes {
        let Some(family) = &key.multi_region else { continue };
        let at = |region: &str| {
            Some(Place { account: place.account.clone(), region: Region::new(region)? })
        };
        let known = families.iter().any(|f| f.id == key.id && f.primary.account == place.account);
        let Some(primary) = at(&family.primary_key.region).filter(|_| !known) else { continue };
        let replicas = family.replicas_at(now).filter_map(|replica| at(&replica.region));
        let members = std::iter::once(primary.clone()).chain(replicas).collect();
        families.push(Family { id: key.id.clone(), primary, members });
    }
    families
}

fn value(parts: &[Part], families: &[Family]) -> Value {
    let of_place = |place: &Place| {
        [("Account", place.account.as_str().into()), ("Region", place.region.as_str().into())]
    };
    let key = |place: &Place, node: &Node| {
        let [account, region] = of_place(place);
        object([
            account,
            region,
            ("KeyId", node.key.id.as_str().into()),
            ("KeyState", node.key.state.as_str().into()),
            ("Aliases", texts(&node.names)),
        ])
    };
    let keys = parts.iter().flat_map(|part| part.nodes.iter().map(|node| key(&part.place, node)));
    let family = |family: &Family| {
        object([
            ("Account", family.primary.account.as_str().into()),
            ("KeyId", family.id.as_str().into()),
            ("PrimaryRegion", family.primary.region.as_str().into()),
            ("Regions", texts(family.members.iter().map(|place| &place.region))),
        ])
    };
    object([
        ("Keys", Value::list(keys.collect())),
        ("MultiRegionKeys", Value::list(families.iter().map(family).collect())),
    ])
}
