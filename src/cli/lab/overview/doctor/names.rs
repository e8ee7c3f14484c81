//! Names that a reader may take for one another. The letters of a name are ASCII's, so that the few that look alike
//! can be told by hand; `unicode-security` would bring the tables of all scripts.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::kms::overview::Holdings;
use crate::model::AliasName;

/// What a reader may see in a name.
type Look = fn(&str) -> String;

/// The ways in which names are alike, and what is said of them.
const LOOKS: [(Look, &str); 2] = [
    (without_case, "differ in case or in - _ / only"),
    (by_shape, "differ in letters that look alike only"),
];

/// The names of one store that look alike, each pair of neighbours once.
pub(super) fn findings(of: &Holdings) -> Vec<Finding> {
    let names: Vec<_> = of.aliases.iter().map(|alias| &alias.name).collect();
    let alike = |(one, other, how): (&AliasName, &AliasName, &str)| {
        Finding::new("names look alike", &of.place, one.as_str(), format!("and {other} {how}"))
    };
    pairs(&names).into_iter().map(alike).collect()
}

fn pairs<'a>(names: &[&'a AliasName]) -> Vec<(&'a AliasName, &'a AliasName, &'static str)> {
    let mut pairs = Vec::new();
    let mut told = BTreeSet::new();
    for (look, how) in LOOKS {
        let mut seen: BTreeMap<String, &AliasName> = BTreeMap::new();
        for name in names {
            if let Some(before) = seen.insert(look(name.as_str()), name)
                && told.insert((before, *name))
            {
                pairs.push((before, *name, how));
            }
        }
    }
    pairs
}

/// Without case, every separator alike.
fn without_case(name: &str) -> String {
    name.to_ascii_lowercase().replace(['_', '/'], "-")
}

/// By the shapes of the letters: `I`, `l` and `1`, `O` and `0`, `rn` and `m`, `vv` and `w`; without case besides,
/// once the shapes are told.
fn by_shape(name: &str) -> String {
    let shape = |c: char| match c {
        'I' | '1' => 'l',
        '0' => 'o',
        c => c.to_ascii_lowercase(),
    };
    let text: String = name.chars().map(shape).collect();
    text.replace("rn", "m").replace("vv", "w").replace(['_', '/'], "-")
}

#[cfg(test)]
mod tests {
    use super::{LOOKS, pairs};
    use crate::model::AliasName;

    fn told(names: &[&str]) -> Vec<(String, String, &'static str)> {
        let names: Vec<_> = names.iter().map(|name| AliasName(format!("alias/{name}"))).collect();
        let pairs = pairs(&names.iter().collect::<Vec<_>>());
        let bare = |name: &AliasName| name.as_str().replacen("alias/", "", 1);
        pairs.into_iter().map(|(one, other, how)| (bare(one), bare(other), how)).collect()
    }

    #[test]
    fn names_are_told_that_a_reader_may_confuse() {
        let [(_, case), (_, shape)] = LOOKS;
        let cases = [
            ("App", "app", Some(case)),
            ("app-prod", "app_prod", Some(case)),
            ("app/prod", "app-Prod", Some(case)),
            ("bill", "biIl", Some(shape)),
            ("key1", "keyl", Some(shape)),
            ("key0", "keyO", Some(shape)),
            ("modern", "modem", Some(shape)),
            ("mail", "mall", None),
            ("app1", "app2", None),
            ("app", "apps", None),
        ];
        for (one, other, how) in cases {
            let want: Vec<_> =
                how.into_iter().map(|how| (one.to_owned(), other.to_owned(), how)).collect();
            assert_eq!(told(&[one, other]), want, "{one} {other}");
        }
        let of_three = told(&["APP", "App", "app"]);
        assert_eq!(of_three.len(), 2, "{of_three:?}");
    }
}
