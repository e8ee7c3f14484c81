//! The table format against what awscli's own code prints. Never: a rule that holds inside one file; those
//! are tested there.

use super::{Colour, Table, WIDTH, write};
use crate::data::{Value, json};
use crate::output::Error;

fn draw(document: &str, width: usize, colour: Colour) -> Result<String, Error> {
    let value = json::parse(document).unwrap();
    let mut out = Vec::new();
    write(&value, &Table { title: "Op", width, colour }, &mut out)?;
    Ok(String::from_utf8(out).unwrap())
}

#[track_caller]
fn check(document: &str, lines: &[&str]) {
    let expected: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
    assert_eq!(draw(document, WIDTH, Colour::Plain).unwrap(), expected, "{document}");
}

#[track_caller]
fn refused(document: &str, text: &str) {
    assert_eq!(draw(document, WIDTH, Colour::Plain).unwrap_err().to_string(), text, "{document}");
}

#[test]
fn what_python_takes_for_false_prints_nothing() {
    for document in ["null", "false", "0", "0.0", "-0.0", "\"\"", "[]", "{}"] {
        assert_eq!(draw(document, WIDTH, Colour::Plain).unwrap(), "", "{document}");
    }
}

#[test]
fn a_scalar_is_only_a_title() {
    for document in ["true", "1", "-0.5", "NaN", "\"x\"", "10000000000000000000000"] {
        check(document, &["----", "|Op|", "+--+"]);
    }
}

#[test]
fn one_member_is_a_row_and_more_are_headers() {
    check(
        r#"{"a":"b"}"#,
        &["------------", "|    Op    |", "+----+-----+", "|  a |  b  |", "+----+-----+"],
    );
    check(
        r#"{"b":null,"a":true}"#,
        &[
            "------------------",
            "|       Op       |",
            "+-------+--------+",
            "|   a   |   b    |",
            "+-------+--------+",
            "|  True |  None  |",
            "+-------+--------+",
        ],
    );
}

#[test]
fn members_that_nest_are_boxes_inside() {
    check(
        r#"{"c":[1],"b":{"x":2},"a":"s","d":[],"":["t"]}"#,
        &[
            "--------------",
            "|     Op     |",
            "+-----+------+",
            "|  a  |  s   |",
            "+-----+------+",
            "|+----------+|",
            "||  t       ||",
            "|+----------+|",
            "||     b    ||",
            "|+----+-----+|",
            "||  x |  2  ||",
            "|+----+-----+|",
            "||     c    ||",
            "|+----------+|",
            "||  1       ||",
            "|+----------+|",
        ],
    );
}

#[test]
fn objects_share_headers_until_one_has_a_box() {
    check(
        r#"[{"a":1},{"b":2}]"#,
        &[
            "------------",
            "|    Op    |",
            "+----+-----+",
            "|  a |  b  |",
            "+----+-----+",
            "|  1 |     |",
            "|    |  2  |",
            "+----+-----+",
        ],
    );
}

#[test]
fn an_object_with_a_box_repeats_title_and_headers() {
    check(
        r#"[{"a":1},{"b":2,"a":{"k":[1.0]},"d":{}},{"d":"x"}]"#,
        &[
            "-----------------------------",
            "|            Op             |",
            "+-------+---------+---------+",
            "|   a   |    b    |    d    |",
            "+-------+---------+---------+",
            "|  1    |         |         |",
            "+-------+---------+---------+",
            "||            a            ||",
            "|+-------------------------+|",
            "|            Op             |",
            "+---------------+----+------+",
            "|       a       | b  |  d   |",
            "+---------------+----+------+",
            "|  {'k': [1.0]} |  2 |  {}  |",
            "+---------------+----+------+",
            "||            a            ||",
            "|+-------------------------+|",
            "|||           k           |||",
            "||+-----------------------+||",
            "|||  1.0                  |||",
            "||+-----------------------+||",
            "|            Op             |",
            "+-------+---------+---------+",
            "|   a   |    b    |    d    |",
            "+-------+---------+---------+",
            "|       |         |  x      |",
            "+-------+---------+---------+",
            "||            d            ||",
            "|+-------------------------+|",
        ],
    );
    check("[{},{}]", &["----", "|Op|"]);
}

#[test]
fn a_list_of_lists_is_rows() {
    check(
        r#"[[1,"x"],[null,true]]"#,
        &[
            "------------------",
            "|       Op       |",
            "+-------+--------+",
            "|  1    |  x     |",
            "|  None |  True  |",
            "+-------+--------+",
        ],
    );
    check(
        r#"["a",{"k":[]},"b"]"#,
        &["-------", "| Op  |", "+-----+", "|  a  |", "|  k  |", "|  b  |", "+-----+"],
    );
}

#[test]
fn a_list_inside_a_list_of_rows_goes_on_in_the_same_box() {
    check(
        r#"[[["a","b"],["c","d"]],["e","f"]]"#,
        &[
            "------------",
            "|    Op    |",
            "+----+-----+",
            "|  a |  b  |",
            "|  c |  d  |",
            "|  e |  f  |",
            "+----+-----+",
        ],
    );
}

#[test]
fn objects_inside_a_list_of_rows_rename_its_columns() {
    check(
        r#"[[{"a":1},{"a":2}],[{"b":3}]]"#,
        &[
            "-------", "| Op  |", "+-----+", "|  b  |", "+-----+", "|  1  |", "|  2  |", "|  3  |",
            "+-----+",
        ],
    );
    check(
        r#"[[{"a":1,"x":[5]},{"a":2}],3]"#,
        &[
            "---------",
            "|  Op   |",
            "+-------+",
            "|   a   |",
            "+-------+",
            "|  1    |",
            "+-------+",
            "||  x  ||",
            "|+-----+|",
            "||  5  ||",
            "|+-----+|",
            "+-------+",
            "|   a   |",
            "+-------+",
            "|  2    |",
            "|  3    |",
            "+-------+",
        ],
    );
}

#[test]
fn rows_that_do_not_fit_are_refused_before_anything_is_written() {
    refused("[1,[2,3]]", "Row should have 1 elements, instead it has 2");
    refused("[[1,2],[3]]", "Row should have 2 elements, instead it has 1");
    refused(r#"[1,[{"a":1,"b":2}]]"#, "list index out of range");
    refused(r#"[{"a":1},2]"#, "'int' object is not iterable");
    refused(r#"[{"a":1},null]"#, "'NoneType' object is not iterable");
    refused(r#"[{"a":1},"x"]"#, "string indices must be integers, not 'str'");
    refused(r#"[{"a":1},""]"#, "'str' object has no attribute 'get'");
    refused(r#"[{"a":1},[]]"#, "'list' object has no attribute 'get'");
    refused(r#"[{"a":1},["x"]]"#, "list indices must be integers or slices, not str");
    refused(r#"[{"a":1},[-2]]"#, "list index out of range");
    refused(r#"[{"a":1},[false,true]]"#, "'list' object has no attribute 'get'");
    refused(r#"[{"a":1},[true]]"#, "list index out of range");
    refused("[{},[10000000000000000000000]]", "cannot fit 'int' into an index-sized integer");
    check("[{},[]]", &["----", "|Op|"]);
    let mut out = Vec::new();
    let table = Table { title: "Op", width: WIDTH, colour: Colour::Plain };
    write(&json::parse("[[1,2],[3]]").unwrap(), &table, &mut out).unwrap_err();
    assert!(out.is_empty());
}

#[test]
fn refuses_a_nesting_python_refuses() {
    let nest =
        |levels: usize| (0..levels).fold(Value::from(1), |inner, _| Value::list(vec![inner]));
    let table = Table { title: "Op", width: WIDTH, colour: Colour::Plain };
    assert!(write(&nest(890), &table, &mut Vec::new()).is_ok());
    let refusal = write(&nest(1000), &table, &mut Vec::new()).unwrap_err();
    assert_eq!(refusal.to_string(), "maximum recursion depth exceeded");
}

#[test]
fn turns_a_row_on_its_side_where_the_terminal_ends() {
    let document = r#"{"a":1,"b":2}"#;
    let wide = "------------\n\
        |    Op    |\n\
        +----+-----+\n\
        |  a |  b  |\n\
        +----+-----+\n\
        |  1 |  2  |\n\
        +----+-----+\n";
    let turned = "------------\n\
        |    Op    |\n\
        +----+-----+\n\
        |  a |  1  |\n\
        |  b |  2  |\n\
        +----+-----+\n";
    assert_eq!(draw(document, 12, Colour::Plain).unwrap(), wide);
    assert_eq!(draw(document, 11, Colour::Plain).unwrap(), turned);
    assert_eq!(draw(document, 0, Colour::Plain).unwrap(), turned);
}

#[test]
fn colour_is_on_cells_and_bars_and_reset_after_every_part() {
    let (bold, bar, off) = ("\x1b[1m\x1b[34m", "\x1b[2m\x1b[33m|\x1b[0m", "\x1b[0m");
    let line = |bars: &str, text: &str| format!("{bars}{off}{text}{off}{bars}{off}\n{off}");
    let expected = [
        format!("---------\n{off}"),
        line("", "|  Op   |"),
        line("", "+-------+"),
        line(bar, "|  k  |"),
        line(bar, "+-----+"),
        line(bar, &format!("|  {bold}x{off}  |")),
        line(bar, "+-----+"),
    ];
    let drawn = |colour| draw(r#"{"k":["x"]}"#, WIDTH, colour).unwrap();
    assert_eq!(drawn(Colour::Reset), expected.concat());
    let cells = format!(
        "---------\n|  Op   |\n+-------+\n{bar}|  k  |{bar}\n{bar}+-----+{bar}\n\
         {bar}|  {bold}x{off}  |{bar}\n{bar}+-----+{bar}\n"
    );
    assert_eq!(drawn(Colour::Cells), cells);
}
