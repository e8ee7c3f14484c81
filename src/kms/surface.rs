//! The operation tables held against botocore's model, whole: names, members, order, types, bounds,
//! enums, patterns, errors, what paginators collect, which answers are empty. A test only.
//!
//! The model lies beside the repository (`../shared/reference/kms-model.json`); where it does not,
//! only the patterns are tried. Never: behaviour.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::operation::Interface;
use super::ops::ALL;
use super::shape::{Bounds, Member, Shape};

#[test]
fn the_tables_are_the_model() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reference/kms-model.json");
    let Ok(text) = fs::read_to_string(&path) else {
        #[expect(clippy::print_stdout, reason = "says why nothing was compared")]
        {
            println!("skipped: no {}", path.display());
        }
        return;
    };
    let model: Value = serde_json::from_str(&text).unwrap();
    let operations = model["operations"].as_object().unwrap();
    let theirs: Vec<&str> = operations.keys().map(String::as_str).collect();
    let ours: Vec<&str> = ALL.iter().map(|operation| operation.interface.name).collect();
    assert_eq!(ours, theirs);
    for operation in ALL {
        let interface = &operation.interface;
        assert_eq!(table(interface), table_of_model(interface.name, &operations[interface.name]));
    }
}

#[test]
fn every_pattern_compiles_as_a_whole_match() {
    let mut tried = 0;
    let mut lines = Vec::new();
    for operation in ALL {
        members(operation.interface.members, "", &mut lines);
    }
    for pattern in lines.iter().filter_map(|line| Some(line.split_once(" pattern ")?.1)) {
        let whole = regex_lite::Regex::new(&format!("^(?:{pattern})$"));
        assert!(whole.is_ok(), "{pattern}: {whole:?}");
        tried += 1;
    }
    assert!(tried >= 20, "{tried}");
}

/// An operation, a line for each thing that the model says of it.
fn table(interface: &Interface) -> Vec<String> {
    let mut lines = vec![
        interface.name.to_owned(),
        format!("errors {}", interface.errors.join(" ")),
        format!("pages {:?}", interface.paged),
        format!("silent {}", interface.silent),
    ];
    members(interface.members, "", &mut lines);
    lines.push("answer".to_owned());
    members(interface.answer, "", &mut lines);
    lines
}

fn members(members: &[Member], path: &str, lines: &mut Vec<String>) {
    for member in members {
        let required = if member.required { " required" } else { "" };
        shape(member.shape, &format!("{path}.{}", member.name), required, lines);
    }
}

fn shape(shape: &Shape, path: &str, required: &str, lines: &mut Vec<String>) {
    let mut line = format!("{path}: ");
    match shape {
        Shape::Text { length, pattern, values, sensitive } => {
            write!(line, "string{required}{}{}", bounds(*length), secret(*sensitive)).unwrap();
            if !values.is_empty() {
                write!(line, " enum {}", values.join(" ")).unwrap();
            }
            if let Some(pattern) = pattern {
                write!(line, " pattern {pattern}").unwrap();
            }
            lines.push(line);
        }
        Shape::Blob { length, sensitive } => {
            lines.push(format!("{line}blob{required}{}{}", bounds(*length), secret(*sensitive)));
        }
        Shape::Integer { min, max } => lines.push(format!("{line}integer{required} {min}..{max}")),
        Shape::Boolean => lines.push(format!("{line}boolean{required}")),
        Shape::Timestamp => lines.push(format!("{line}timestamp{required}")),
        Shape::Structure(inner) => {
            lines.push(format!("{line}structure{required}"));
            members(inner, path, lines);
        }
        Shape::List { item, length, .. } => {
            lines.push(format!("{line}list{required}{}", bounds(*length)));
            self::shape(item, &format!("{path}[]"), "", lines);
        }
        Shape::Map { key, value } => {
            lines.push(format!("{line}map{required}"));
            self::shape(key, &format!("{path}.<key>"), "", lines);
            self::shape(value, &format!("{path}.<value>"), "", lines);
        }
    }
}

fn bounds(bounds: Bounds) -> String {
    bounds.map_or_else(String::new, |(min, max)| format!(" {min}..{max}"))
}

fn secret(sensitive: bool) -> &'static str {
    if sensitive { " sensitive" } else { "" }
}

fn table_of_model(name: &str, operation: &Value) -> Vec<String> {
    let paged = operation["paginator"]["result_key"].as_str();
    let mut lines = vec![
        name.to_owned(),
        format!("errors {}", words(&operation["errors"])),
        format!("pages {paged:?}"),
        format!("silent {}", operation["output"].is_null()),
    ];
    members_of_model(&operation["input"], "", &mut lines);
    lines.push("answer".to_owned());
    members_of_model(&operation["output"], "", &mut lines);
    lines
}

fn members_of_model(structure: &Value, path: &str, lines: &mut Vec<String>) {
    for (name, shape) in structure["members"].as_object().into_iter().flatten() {
        shape_of_model(shape, &format!("{path}.{name}"), lines);
    }
}

fn shape_of_model(shape: &Value, path: &str, lines: &mut Vec<String>) {
    let kind = shape["type"].as_str().unwrap();
    let mut line = format!("{path}: {kind}");
    if shape["required"] == true {
        line += " required";
    }
    if !shape["max"].is_null() {
        write!(line, " {}..{}", shape["min"], shape["max"]).unwrap();
    }
    line += secret(shape["sensitive"] == true);
    if !shape["enum"].is_null() {
        write!(line, " enum {}", words(&shape["enum"])).unwrap();
    }
    if let Some(pattern) = shape["pattern"].as_str() {
        write!(line, " pattern {pattern}").unwrap();
    }
    lines.push(line);
    members_of_model(shape, path, lines);
    for (part, place) in [("member", "[]"), ("key", ".<key>"), ("value", ".<value>")] {
        if shape[part].is_object() {
            shape_of_model(&shape[part], &format!("{path}{place}"), lines);
        }
    }
}

fn words(list: &Value) -> String {
    let words: Vec<&str> = list.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    words.join(" ")
}
