//! Walks an expression's tree over a value. Owns what each part yields and whether it is a new object; must
//! never know how an expression is written, nor what a function does.

use std::rc::Rc;

use super::ast::{Node, Shape};
use super::compare::compare;
use super::error::QueryError;
use super::functions;
use super::item::{Elements, Expref, Item, Members};
use crate::data::{Key, Value};

/// What `node` yields for `item`.
///
/// # Errors
///
/// The first [`QueryError`] on the way, arguments before their function.
pub(super) fn evaluate<'q>(node: &'q Node, item: &Item<'q>) -> Result<Item<'q>, QueryError> {
    match &node.shape {
        Shape::Current => Ok(item.clone()),
        Shape::Field(name) => Ok(item.field(name)),
        Shape::Literal(value) => Ok(Item::Value(value.clone())),
        Shape::Index(place) => Ok(index(item, *place)),
        Shape::Slice(parts) => slice(item, parts),
        Shape::Expref(inner) => Ok(Item::Expref(Rc::new(Expref(inner)))),
        Shape::Subexpression(steps) | Shape::IndexExpression(steps) => chain(steps, item),
        Shape::Pipe(steps) => chain(steps.as_slice(), item),
        Shape::Flatten(inner) => flatten(inner, item),
        Shape::Projection(parts) => projection(parts, item),
        Shape::ValueProjection(parts) => value_projection(parts, item),
        Shape::FilterProjection(parts) => filter_projection(parts, item),
        Shape::Or(sides) => either(sides, item, true),
        Shape::And(sides) => either(sides, item, false),
        Shape::Not(inner) => Ok(Value::Bool(evaluate(inner, item)?.is_false()).into()),
        Shape::Comparison(comparator, sides) => {
            let [left, right] = sides.as_ref();
            Ok(compare(*comparator, &evaluate(left, item)?, &evaluate(right, item)?)?.into())
        }
        Shape::MultiSelectList(children) => multi_select_list(children, item),
        Shape::MultiSelectHash(pairs) => multi_select_hash(pairs, item),
        Shape::Call(name, arguments) => functions::call(name, &all(arguments, item)?),
    }
}

fn chain<'q>(steps: &'q [Node], item: &Item<'q>) -> Result<Item<'q>, QueryError> {
    let mut result = item.clone();
    for step in steps {
        result = evaluate(step, &result)?;
    }
    Ok(result)
}

fn index<'q>(item: &Item<'q>, place: i64) -> Item<'q> {
    let found = item.elements().and_then(|elements| {
        let length = i64::try_from(elements.len()).ok()?;
        let place = if place < 0 { length.checked_add(place)? } else { place };
        elements.get(usize::try_from(place).ok()?)
    });
    found.unwrap_or(Item::NULL)
}

fn slice<'q>(item: &Item<'q>, parts: &[Option<i64>; 3]) -> Result<Item<'q>, QueryError> {
    let Some(elements) = item.elements() else {
        return Ok(Item::NULL);
    };
    let [from, to, step] = *parts;
    let step = step.unwrap_or(1);
    if step == 0 {
        return Err(QueryError::StepZero);
    }
    let length = i64::try_from(elements.len()).unwrap_or(i64::MAX);
    let (low, high) = if step < 0 { (-1, length - 1) } else { (0, length) };
    let bound = |place: i64| {
        if place < 0 { place.saturating_add(length).max(low) } else { place.min(high) }
    };
    let (first, last) = if step < 0 { (high, low) } else { (low, high) };
    let mut place = from.map_or(first, bound);
    let end = to.map_or(last, bound);
    let mut taken = Vec::new();
    while if step < 0 { place > end } else { place < end } {
        taken.extend(usize::try_from(place).ok().and_then(|place| elements.get(place)));
        place = place.saturating_add(step);
    }
    Ok(Item::list(taken))
}

fn flatten<'q>(inner: &'q Node, item: &Item<'q>) -> Result<Item<'q>, QueryError> {
    let Some(elements) = evaluate(inner, item)?.elements() else {
        return Ok(Item::NULL);
    };
    let mut flat = Vec::with_capacity(elements.len());
    for element in elements.iter() {
        match element.elements() {
            Some(inner) => flat.extend(inner.iter()),
            None => flat.push(element),
        }
    }
    Ok(Item::list(flat))
}

fn projection<'q>(parts: &'q [Node; 2], item: &Item<'q>) -> Result<Item<'q>, QueryError> {
    let [base, right] = parts;
    match evaluate(base, item)?.elements() {
        Some(elements) => project(elements.iter(), right),
        None => Ok(Item::NULL),
    }
}

fn value_projection<'q>(parts: &'q [Node; 2], item: &Item<'q>) -> Result<Item<'q>, QueryError> {
    let [base, right] = parts;
    match evaluate(base, item)?.values() {
        Some(values) => project(values.into_iter(), right),
        None => Ok(Item::NULL),
    }
}

fn filter_projection<'q>(parts: &'q [Node; 3], item: &Item<'q>) -> Result<Item<'q>, QueryError> {
    let [base, right, condition] = parts;
    let Some(elements) = evaluate(base, item)?.elements() else {
        return Ok(Item::NULL);
    };
    let mut collected = Vec::new();
    for element in elements.iter() {
        if !evaluate(condition, &element)?.is_false() {
            collected.push(evaluate(right, &element)?);
        }
    }
    collected.retain(|item| !item.is_null());
    Ok(Item::list(collected))
}

fn project<'q>(
    elements: impl Iterator<Item = Item<'q>>,
    right: &'q Node,
) -> Result<Item<'q>, QueryError> {
    let mut collected = Vec::with_capacity(elements.size_hint().0);
    for element in elements {
        let result = evaluate(right, &element)?;
        if !result.is_null() {
            collected.push(result);
        }
    }
    Ok(Item::list(collected))
}

/// The left side; the right one where the left one's being false is `passed`.
fn either<'q>(sides: &'q [Node; 2], item: &Item<'q>, passed: bool) -> Result<Item<'q>, QueryError> {
    let [left, right] = sides;
    let result = evaluate(left, item)?;
    if result.is_false() == passed { evaluate(right, item) } else { Ok(result) }
}

fn multi_select_list<'q>(children: &'q [Node], item: &Item<'q>) -> Result<Item<'q>, QueryError> {
    if item.is_null() { Ok(Item::NULL) } else { Ok(Item::list(all(children, item)?)) }
}

fn multi_select_hash<'q>(
    pairs: &'q [(Key, Node)],
    item: &Item<'q>,
) -> Result<Item<'q>, QueryError> {
    if item.is_null() {
        return Ok(Item::NULL);
    }
    let mut members = Members::with_capacity(pairs.len());
    for (key, node) in pairs {
        members.insert(key.clone(), evaluate(node, item)?);
    }
    Ok(Item::map(members))
}

fn all<'q>(nodes: &'q [Node], item: &Item<'q>) -> Result<Vec<Item<'q>>, QueryError> {
    nodes.iter().map(|node| evaluate(node, item)).collect()
}

/// What an expression argument yields for `item`.
///
/// # Errors
///
/// As [`evaluate`].
pub(super) fn apply<'q>(expref: &Expref<'q>, item: &Item<'q>) -> Result<Item<'q>, QueryError> {
    evaluate(expref.0, item)
}

/// The elements of a list argument; none for what is no list.
pub(super) fn elements<'q>(item: &Item<'q>) -> Elements<'q> {
    item.elements().unwrap_or_else(|| Elements::Mixed(Rc::default()))
}
