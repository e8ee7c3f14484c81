//! Key ids cut short where many stand side by side: as short as tells them apart.

use crate::model::KeyId;

/// The fewest digits that are shown, as many as the first group of an id has.
const LEAST: usize = 8;

/// How many characters of each id are enough.
pub(super) struct Short(usize);

impl Short {
    /// Enough for these ids, in any order.
    pub(super) fn of<'a>(ids: impl IntoIterator<Item = &'a KeyId>) -> Short {
        let mut ids: Vec<&str> = ids.into_iter().map(KeyId::as_str).collect();
        ids.sort_unstable();
        ids.dedup();
        let pairs = ids.iter().zip(ids.iter().skip(1));
        let common = pairs.map(|(one, other)| shared(one, other)).max().unwrap_or(0);
        let marked = ids.iter().any(|id| id.starts_with("mrk-"));
        Short((common + 1).max(if marked { LEAST + 4 } else { LEAST }))
    }

    /// The id as it is shown.
    pub(super) fn show(&self, id: &KeyId) -> String {
        let least = if id.as_str().starts_with("mrk-") { LEAST + 4 } else { LEAST };
        id.as_str().chars().take(self.0.max(least)).collect()
    }
}

/// How many characters two texts begin with alike.
fn shared(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(left, right)| left == right).count()
}

#[cfg(test)]
mod tests {
    use super::Short;
    use crate::model::KeyId;

    #[test]
    fn ids_are_cut_where_they_still_differ() {
        let id = |text: &str| KeyId::new(text).unwrap();
        let one = id("1234abcd-12ab-34cd-56ef-1234567890ab");
        let other = id("0987dcba-09fe-87dc-65ba-ab0987654321");
        let twin = id("1234abcd-12ab-34cd-0000-1234567890ab");
        let many = id("mrk-1234abcd12ab34cd56ef1234567890ab");
        assert_eq!(Short::of([&one, &other, &one]).show(&one), "1234abcd");
        assert_eq!(Short::of([&one, &twin, &other]).show(&twin), "1234abcd-12ab-34cd-0");
        assert_eq!(Short::of([&many]).show(&many), "mrk-1234abcd");
        assert_eq!(Short::of([]).show(&one), "1234abcd");
    }
}
