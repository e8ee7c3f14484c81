//! The functions of strings. Must never know a locale: characters are code points.

use super::super::eval::elements;
use super::super::item::Item;
use super::Answer;
use crate::data::Value;

/// Whether a string ends with another.
pub(super) fn ends_with<'q>(text: &Item<'q>, end: &Item<'q>) -> Answer<'q> {
    Ok(Value::Bool(string(text).ends_with(string(end))).into())
}

/// Whether a string starts with another.
pub(super) fn starts_with<'q>(text: &Item<'q>, start: &Item<'q>) -> Answer<'q> {
    Ok(Value::Bool(string(text).starts_with(string(start))).into())
}

/// The strings of a list with another between each two.
pub(super) fn join<'q>(between: &Item<'q>, list: &Item<'q>) -> Answer<'q> {
    let mut joined = String::new();
    for (index, part) in elements(list).iter().enumerate() {
        joined.push_str(if index == 0 { "" } else { string(between) });
        joined.push_str(string(&part));
    }
    Ok(Value::from(joined).into())
}

fn string<'i>(item: &'i Item) -> &'i str {
    item.text().map_or("", AsRef::as_ref)
}
