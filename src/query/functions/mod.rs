//! The functions of a query and the one table they stand in. Owns how a function is found and its arguments
//! are checked; must never know what one computes.
//!
//! To add a function:
//!
//! 1. Write `pub(super) fn name<'q>(argument: &Item<'q>) -> Answer<'q>` beside its kin: [`math`] for
//!    numbers, [`text`] for strings, [`list`] for lists and objects, [`order`] for what compares or asks
//!    each element for a key, [`convert`] for types. Two arguments are two parameters, any number of
//!    them is a slice. What it makes is made with `Item::list` and `Item::map`.
//! 2. Add its line to [`TABLE`], which is in the order of names: `one`, `two` or `many`, the name, the types
//!    it takes (in the order in which an error shall list them; [`ANY`] for all), the function.
//!
//! 3. Try it in `query/tests.rs`, and name it in `tests/query_fuzz/corpus.rs`. A name that the AWS CLI
//!    does not know is `Unknown function` to the transcripts and to `scripts/query-oracle.py`, which
//!    asks jmespath.py: such a function does not belong here.
//!
//! The number and the types of the arguments are checked before the function is called, so it may take them
//! for granted; it complains of what is inside them with `check::fault`. An expression argument is run
//! with [`super::eval::apply`]; how many levels a result may be deeper than the input is counted in
//! `ast.rs` (`growth`: one for a function with an expression argument), so a function that puts two
//! levels around its argument says so there.

#![expect(
    clippy::unnecessary_wraps,
    reason = "all functions have the one type that the table holds"
)]

mod check;
mod convert;
mod list;
mod math;
mod order;
mod text;

use std::rc::Rc;

use super::error::QueryError;
use super::item::Item;
use check::Type::{self, Array, ArrayNumber, ArrayString, Expref, Number, Object, Text};

/// What a function returns.
type Answer<'q> = Result<Item<'q>, QueryError>;

/// A function by its name.
struct Function {
    name: &'static str,
    takes: Takes,
}

/// The types each argument may have, and the function.
enum Takes {
    One(&'static [Type], for<'q> fn(&Item<'q>) -> Answer<'q>),
    Two([&'static [Type]; 2], for<'q> fn(&Item<'q>, &Item<'q>) -> Answer<'q>),
    /// One or more; only the first one's type is checked.
    Many(&'static [Type], for<'q> fn(&[Item<'q>]) -> Answer<'q>),
}

/// Every type.
const ANY: &[Type] = &[];

/// All functions, in the order of their names.
const TABLE: &[Function] = &[
    one("abs", &[Number], math::abs),
    one("avg", &[ArrayNumber], math::avg),
    one("ceil", &[Number], math::ceil),
    two("contains", [&[Array, Text], ANY], list::contains),
    two("ends_with", [&[Text], &[Text]], text::ends_with),
    one("floor", &[Number], math::floor),
    two("join", [&[Text], &[ArrayString]], text::join),
    one("keys", &[Object], list::keys),
    one("length", &[Text, Array, Object], list::length),
    two("map", [&[Expref], &[Array]], list::map),
    one("max", &[ArrayNumber, ArrayString], order::max),
    two("max_by", [&[Array], &[Expref]], order::max_by),
    many("merge", &[Object], list::merge),
    one("min", &[ArrayNumber, ArrayString], order::min),
    two("min_by", [&[Array], &[Expref]], order::min_by),
    many("not_null", ANY, convert::not_null),
    one("reverse", &[Array, Text], list::reverse),
    one("sort", &[ArrayString, ArrayNumber], order::sort),
    two("sort_by", [&[Array], &[Expref]], order::sort_by),
    two("starts_with", [&[Text], &[Text]], text::starts_with),
    one("sum", &[ArrayNumber], math::sum),
    one("to_array", ANY, convert::to_array),
    one("to_number", ANY, convert::to_number),
    one("to_string", ANY, convert::to_string),
    one("type", ANY, convert::type_of),
    one("values", &[Object], list::values),
];

const fn one(
    name: &'static str,
    types: &'static [Type],
    run: for<'q> fn(&Item<'q>) -> Answer<'q>,
) -> Function {
    Function { name, takes: Takes::One(types, run) }
}

const fn two(
    name: &'static str,
    types: [&'static [Type]; 2],
    run: for<'q> fn(&Item<'q>, &Item<'q>) -> Answer<'q>,
) -> Function {
    Function { name, takes: Takes::Two(types, run) }
}

const fn many(
    name: &'static str,
    types: &'static [Type],
    run: for<'q> fn(&[Item<'q>]) -> Answer<'q>,
) -> Function {
    Function { name, takes: Takes::Many(types, run) }
}

/// What the function `name` makes of its arguments.
///
/// # Errors
///
/// [`QueryError::UnknownFunction`], [`QueryError::Arity`], [`QueryError::Type`] in this order, and the
/// function's own.
pub(super) fn call<'q>(name: &Rc<str>, arguments: &[Item<'q>]) -> Answer<'q> {
    let found = TABLE.iter().find(|function| function.name == name.as_ref());
    let Function { name, takes } =
        found.ok_or_else(|| QueryError::UnknownFunction(Rc::clone(name)))?;
    match (takes, arguments) {
        (Takes::One(types, run), [argument]) => {
            check::argument(name, argument, types)?;
            run(argument)
        }
        (Takes::Two([before, after], run), [first, second]) => {
            check::argument(name, first, before)?;
            check::argument(name, second, after)?;
            run(first, second)
        }
        (Takes::Many(types, run), [first, ..]) => {
            check::argument(name, first, types)?;
            run(arguments)
        }
        _ => Err(arity(name, takes, arguments.len())),
    }
}

fn arity(function: &'static str, takes: &Takes, received: usize) -> QueryError {
    let (expected, at_least) = match takes {
        Takes::One(..) => (1, false),
        Takes::Two(..) => (2, false),
        Takes::Many(..) => (1, true),
    };
    QueryError::Arity { function, expected, at_least, received }
}

#[cfg(test)]
mod tests {
    use super::TABLE;

    #[test]
    fn the_table_is_in_the_order_of_names() {
        let names: Vec<&str> = TABLE.iter().map(|function| function.name).collect();
        assert!(names.is_sorted_by(|left, right| left < right), "{names:?}");
    }
}
