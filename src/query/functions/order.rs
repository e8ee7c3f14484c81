//! The functions that compare: the greatest, the least, the sorted, by themselves or by a key. Owns when a
//! key is computed and checked, which decides which fault is seen first; must never sort otherwise than
//! stably.

use std::cmp::Ordering;

use super::super::compare::order;
use super::super::error::QueryError;
use super::super::eval::{apply, elements};
use super::super::item::Item;
use super::Answer;
use super::check::fault;

/// The greatest element, the first among equals; null for none.
pub(super) fn max<'q>(list: &Item<'q>) -> Answer<'q> {
    extreme(list, Ordering::Greater, |element| Ok(element.clone()))
}

/// The least element, the first among equals; null for none.
pub(super) fn min<'q>(list: &Item<'q>) -> Answer<'q> {
    extreme(list, Ordering::Less, |element| Ok(element.clone()))
}

/// The element with the greatest key, the first among equals; null for none.
pub(super) fn max_by<'q>(list: &Item<'q>, expression: &Item<'q>) -> Answer<'q> {
    extreme(list, Ordering::Greater, |element| {
        key("max_by", expression, element, &["number", "string"])
    })
}

/// The element with the least key, the first among equals; null for none.
pub(super) fn min_by<'q>(list: &Item<'q>, expression: &Item<'q>) -> Answer<'q> {
    extreme(list, Ordering::Less, |element| {
        key("min_by", expression, element, &["number", "string"])
    })
}

/// The elements in ascending order, a new list.
pub(super) fn sort<'q>(list: &Item<'q>) -> Answer<'q> {
    let keyed = elements(list).iter().map(|element| (element.clone(), element)).collect();
    Ok(Item::list(sorted(keyed)))
}

/// The elements in ascending order of their keys: a new list, but for an empty one, which stays itself.
pub(super) fn sort_by<'q>(list: &Item<'q>, expression: &Item<'q>) -> Answer<'q> {
    let elements = elements(list);
    let Some(first) = elements.get(0) else {
        return Ok(list.clone());
    };
    let required = run(expression, &first)?.jmespath_type();
    if !matches!(required, "number" | "string") {
        return Err(fault("sort_by", &first, vec!["string", "number"], required));
    }
    let keyed = |element| Ok((key("sort_by", expression, &element, &[required])?, element));
    let keyed: Result<Vec<_>, QueryError> = elements.iter().map(keyed).collect();
    Ok(Item::list(sorted(keyed?)))
}

/// The element whose key stands so to that of every one before it.
fn extreme<'q>(
    list: &Item<'q>,
    wanted: Ordering,
    key: impl Fn(&Item<'q>) -> Answer<'q>,
) -> Answer<'q> {
    let symbol = if wanted == Ordering::Greater { ">" } else { "<" };
    let mut best: Option<(Item<'q>, Item<'q>)> = None;
    for element in elements(list).iter() {
        let key = key(&element)?;
        let better = match &best {
            Some((best, _)) => order(symbol, &key, best)? == Some(wanted),
            None => true,
        };
        if better {
            best = Some((key, element));
        }
    }
    Ok(best.map_or(Item::NULL, |(_, element)| element))
}

/// What the expression yields for an element, of one of the types.
fn key<'q>(
    function: &'static str,
    expression: &Item<'q>,
    element: &Item<'q>,
    types: &[&'static str],
) -> Answer<'q> {
    let key = run(expression, element)?;
    let kind = key.jmespath_type();
    if types.contains(&kind) { Ok(key) } else { Err(fault(function, &key, types.to_vec(), kind)) }
}

fn run<'q>(expression: &Item<'q>, element: &Item<'q>) -> Answer<'q> {
    match expression {
        Item::Expref(expression) => apply(expression, element),
        _ => Ok(Item::NULL),
    }
}

/// How many elements Python sorts by insertion alone.
const SHORT: usize = 64;

/// The elements in ascending order of their keys, which are all numbers or all strings.
fn sorted<'q>(mut keyed: Vec<(Item<'q>, Item<'q>)>) -> Vec<Item<'q>> {
    let total = keyed.iter().all(|(key, _)| !is_nan(key));
    if total || keyed.len() >= SHORT {
        keyed.sort_by(|(left, _), (right, _)| {
            compared(left, right).unwrap_or_else(|| is_nan(left).cmp(&is_nan(right)))
        });
    } else {
        insertion_sort(&mut keyed);
    }
    keyed.into_iter().map(|(_, element)| element).collect()
}

/// Python's sort of a short list, for where a NaN lies depends on its steps: a run at the start is taken as
/// it stands, or turned round, and the rest is inserted by bisection.
fn insertion_sort(keyed: &mut [(Item, Item)]) {
    let falls = keyed.windows(2).map(descends).collect::<Vec<_>>();
    let falling = falls.first() == Some(&true);
    let run = 1 + falls.iter().take_while(|falls| **falls == falling).count();
    if let (true, Some(start)) = (falling, keyed.get_mut(..run)) {
        start.reverse();
    }
    for end in run..keyed.len() {
        let Some((before, [pivot, ..])) = keyed.split_at_checked(end) else {
            return;
        };
        let place = bisect(before, &pivot.0);
        if let Some(rest) = keyed.get_mut(place..=end) {
            rest.rotate_right(1);
        }
    }
}

/// The place behind all that are not greater, by the halves that Python looks at.
fn bisect(keyed: &[(Item, Item)], pivot: &Item) -> usize {
    let (mut low, mut high) = (0, keyed.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        if keyed.get(middle).is_some_and(|(key, _)| less(pivot, key)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

fn descends(pair: &[(Item, Item)]) -> bool {
    matches!(pair, [(left, _), (right, _)] if less(right, left))
}

fn less(left: &Item, right: &Item) -> bool {
    compared(left, right) == Some(Ordering::Less)
}

fn compared(left: &Item, right: &Item) -> Option<Ordering> {
    order("<", left, right).unwrap_or_default()
}

fn is_nan(item: &Item) -> bool {
    compared(item, item).is_none()
}
