//! Text: scalars as Python's `str`, objects as columns parted by tabs (reference: aws-cli.md, (a) TEXT).
//! Never: which page a value came from; a paginated answer is written one page at a time.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{self, Write};

use super::{DEPTH, Error};
use crate::data::{Key, Map, Value, python};

/// Writes `value`; an empty list and an empty object print nothing.
///
/// # Errors
///
/// [`Error::Io`] when `out` fails, [`Error::NotAnObject`] when a list holds objects and something
/// else, [`Error::TooDeep`] beyond Python's nesting.
pub(crate) fn write(value: &Value, out: &mut dyn Write) -> Result<(), Error> {
    item(value, Place { name: None, columns: None, depth: 0 }, out)
}

/// Where an item stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// The key it was found under: the first column, in capitals.
    name: Option<&'a str>,
    /// The columns of the list of objects it belongs to.
    columns: Option<&'a BTreeSet<&'a str>>,
    depth: usize,
}

impl<'a> Place<'a> {
    fn inside(self, name: Option<&'a str>) -> Result<Place<'a>, Error> {
        let depth = self.depth + 1;
        if depth > DEPTH { Err(Error::TooDeep) } else { Ok(Place { name, columns: None, depth }) }
    }
}

fn item(value: &Value, place: Place<'_>, out: &mut dyn Write) -> Result<(), Error> {
    match value {
        Value::Map(members) => map(members, place, out),
        Value::List(items) => list(items, place, out),
        scalar => {
            out.write_all(plain(scalar).as_bytes())?;
            Ok(out.write_all(b"\n")?)
        }
    }
}

fn map(members: &Map, place: Place<'_>, out: &mut dyn Write) -> Result<(), Error> {
    let mut sorted: Vec<(&Key, &Value)> = members.iter().collect();
    sorted.sort_unstable_by_key(|(key, _)| *key);
    let is_column = |key: &str, value: &Value| match place.columns {
        Some(columns) => columns.contains(key),
        None => !is_nested(value),
    };
    let row: Vec<Cow<'_, str>> = match place.columns {
        Some(columns) => columns
            .iter()
            .map(|column| members.get(*column).map_or(Cow::Borrowed(""), plain))
            .collect(),
        None => sorted
            .iter()
            .filter(|(_, value)| !is_nested(value))
            .map(|(_, value)| plain(value))
            .collect(),
    };
    if !row.is_empty() {
        line(place.name, &row, out)?;
    }
    for (key, value) in sorted {
        if !is_column(key, value) {
            item(value, place.inside(Some(key))?, out)?;
        }
    }
    Ok(())
}

fn list(items: &[Value], place: Place<'_>, out: &mut dyn Write) -> Result<(), Error> {
    let inside = place.inside(place.name)?;
    if items.iter().any(|element| matches!(element, Value::Map(_))) {
        let columns = columns(items)?;
        let row = Place { columns: Some(&columns), ..inside };
        return items.iter().try_for_each(|element| item(element, row, out));
    }
    scalars(items, place.name, out)?;
    items
        .iter()
        .filter(|element| is_nested(element))
        .try_for_each(|element| item(element, inside, out))
}

/// The keys that hold a scalar in any of the objects.
fn columns(items: &[Value]) -> Result<BTreeSet<&str>, Error> {
    let mut columns = BTreeSet::new();
    for element in items {
        let Value::Map(members) = element else {
            return Err(Error::NotAnObject(python::type_name(element)));
        };
        let scalars = members.iter().filter(|(_, value)| !is_nested(value));
        columns.extend(scalars.map(|(key, _)| key.as_ref()));
    }
    Ok(columns)
}

/// The scalars of a list: one line each below a name, one line in all without.
fn scalars(items: &[Value], name: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    let row: Vec<Cow<'_, str>> =
        items.iter().filter(|element| !is_nested(element)).map(plain).collect();
    match name {
        Some(_) => row.iter().try_for_each(|cell| line(name, std::slice::from_ref(cell), out)),
        None if row.is_empty() => Ok(()),
        None => line(None, &row, out),
    }
}

fn line(name: Option<&str>, row: &[Cow<'_, str>], out: &mut dyn Write) -> io::Result<()> {
    let mut mark = "";
    if let Some(name) = name {
        out.write_all(name.to_uppercase().as_bytes())?;
        mark = "\t";
    }
    for cell in row {
        out.write_all(mark.as_bytes())?;
        out.write_all(cell.as_bytes())?;
        mark = "\t";
    }
    out.write_all(b"\n")
}

fn is_nested(value: &Value) -> bool {
    matches!(value, Value::List(_) | Value::Map(_))
}

/// Python's `str`.
fn plain(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Str(text) => Cow::Borrowed(text),
        other => Cow::Owned(python::str(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::write;
    use crate::data::{Map, Value};

    fn object(members: Vec<(&'static str, Value)>) -> Value {
        Value::map(members.into_iter().map(|(key, value)| (key.into(), value)).collect::<Map>())
    }

    fn list<const N: usize>(items: [Value; N]) -> Value {
        Value::list(items.into())
    }

    fn printed(value: &Value) -> String {
        let mut out = Vec::new();
        write(value, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_scalar_is_pythons_str() {
        let cases = [
            (Value::Null, "None\n"),
            (true.into(), "True\n"),
            (false.into(), "False\n"),
            ((-5).into(), "-5\n"),
            (Value::Float(1e16), "1e+16\n"),
            (Value::Float(f64::NAN), "nan\n"),
            ("".into(), "\n"),
            ("é\t\"".into(), "é\t\"\n"),
        ];
        for (value, text) in cases {
            assert_eq!(printed(&value), text);
        }
    }

    #[test]
    fn an_object_is_a_row_of_its_sorted_scalars_and_then_the_rest() {
        let value = object(vec![
            ("b", 2.into()),
            ("Nested", object(vec![("x", "y".into())])),
            ("a", Value::Null),
            ("Empty", object(vec![])),
            ("List", list([1.into(), "two".into()])),
        ]);
        assert_eq!(printed(&value), "None\t2\nLIST\t1\nLIST\ttwo\nNESTED\ty\n");
        assert_eq!(printed(&object(vec![])), "");
        assert_eq!(printed(&object(vec![("ß", object(vec![("a", 1.into())]))])), "SS\t1\n");
    }

    #[test]
    fn a_list_of_objects_has_the_columns_of_all() {
        let aliases = list([
            object(vec![("Name", "a".into()), ("Id", "i".into())]),
            object(vec![("Name", "b".into()), ("Tags", list(["t".into()]))]),
            object(vec![("Date", Value::Null)]),
            object(vec![]),
        ]);
        let rows = "ALIASES\t\ti\ta\nALIASES\t\t\tb\nTAGS\tt\nALIASES\tNone\t\t\nALIASES\t\t\t\n";
        assert_eq!(printed(&object(vec![("Aliases", aliases)])), rows);
    }

    #[test]
    fn a_column_shows_what_is_nested_in_pythons_words() {
        let inner = object(vec![("b", list([2.into(), "it's".into()]))]);
        let value = list([object(vec![("a", 1.into())]), object(vec![("a", inner)])]);
        assert_eq!(printed(&value), "1\n{'b': [2, \"it's\"]}\n");
    }

    #[test]
    fn a_list_of_lists_puts_its_scalars_first() {
        let value =
            list([list([1.into(), 2.into()]), 3.into(), list([]), 4.into(), list([5.into()])]);
        assert_eq!(printed(&value), "3\t4\n1\t2\n5\n");
        assert_eq!(printed(&object(vec![("k", value)])), "K\t3\nK\t4\nK\t1\nK\t2\nK\t5\n");
        assert_eq!(printed(&list([])), "");
        assert_eq!(printed(&list(["".into()])), "\n");
    }

    #[test]
    fn a_mixed_list_is_refused_before_its_first_row() {
        let cases = [
            (1.into(), "int"),
            ("x".into(), "str"),
            (Value::Null, "NoneType"),
            (true.into(), "bool"),
            (Value::Float(1.0), "float"),
            (list([]), "list"),
        ];
        for (stranger, name) in cases {
            let value = list([object(vec![("a", 1.into())]), stranger]);
            let mut out = Vec::new();
            let refusal = write(&value, &mut out).unwrap_err();
            assert_eq!(refusal.to_string(), format!("'{name}' object has no attribute 'items'"));
            assert!(out.is_empty());
        }
    }

    #[test]
    fn a_nesting_python_refuses_is_refused() {
        let nest = |levels: usize| (0..levels).fold(Value::Null, |inner, _| list([inner]));
        assert_eq!(printed(&nest(800)), "None\n");
        let refusal = write(&nest(1000), &mut Vec::new()).unwrap_err();
        assert_eq!(refusal.to_string(), "maximum recursion depth exceeded");
    }
}
