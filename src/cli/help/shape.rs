//! A member's shape in words: what may be given for it, and its placeholder in a synopsis.
//!
//! Never: a rule of the service that its tables do not hold.

use crate::kms::shape::{Bounds, Member, Shape};

/// What stands for a value in a synopsis.
pub(super) fn placeholder(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text { values: [_, ..], .. } => "<value>",
        Shape::Text { .. } => "<text>",
        Shape::Blob { .. } => "<blob>",
        Shape::Integer { .. } => "<number>",
        Shape::Timestamp => "<time>",
        Shape::Boolean => "",
        Shape::Structure(_) => "<structure>",
        Shape::List { .. } => "<item>\u{a0}[<item>\u{a0}...]",
        Shape::Map { .. } => "<key>=<value>[,...]",
    }
}

/// What may be given, in sentences; empty where anything may.
pub(super) fn sentences(shape: &Shape) -> Vec<String> {
    let mut said = Vec::new();
    match shape {
        Shape::Boolean => {}
        Shape::List { item, length, .. } => {
            let count =
                bounds(*length, "item").map_or_else(String::new, |count| format!(" of {count}"));
            said.push(format!("A list{count}; each item: {}.", phrase(item)));
            said.extend(members(item));
        }
        Shape::Structure(_) => {
            said.push(format!("{}.", capital(&phrase(shape))));
            said.extend(members(shape));
        }
        shape => said.push(format!("{}.", capital(&phrase(shape)))),
    }
    said
}

fn phrase(shape: &Shape) -> String {
    match shape {
        Shape::Text { values, .. } if !values.is_empty() => format!("one of {}", values.join(", ")),
        Shape::Text { length, pattern, .. } => {
            let length = bounds(*length, "character").unwrap_or_else(|| "text".to_owned());
            match pattern {
                Some(pattern) => format!("{length}, all of it matching {pattern}"),
                None => length,
            }
        }
        Shape::Blob { length, .. } => {
            let length = bounds(*length, "byte").unwrap_or_else(|| "bytes".to_owned());
            format!("{length}, in base64 or as fileb://PATH")
        }
        Shape::Integer { min, max } if *max >= i64::from(i32::MAX) => match min {
            0.. => format!("a whole number, {min} or more"),
            _ => "a whole number".to_owned(),
        },
        Shape::Integer { min, max } => format!("a whole number, {min} to {max}"),
        Shape::Boolean => "true or false".to_owned(),
        Shape::Timestamp => "a time: ISO 8601, or seconds since 1970".to_owned(),
        Shape::Structure(members) => {
            let pairs: Vec<String> = members.iter().map(pair).collect();
            format!("JSON, or {}", pairs.join(","))
        }
        Shape::List { item, .. } => format!("a list; each item: {}", phrase(item)),
        Shape::Map { .. } => "JSON, or pairs such as name=value".to_owned(),
    }
}

fn pair(member: &Member) -> String {
    format!("{}=<{}>", member.name, kind(member.shape))
}

fn kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Integer { .. } => "number",
        Shape::Boolean => "true|false",
        Shape::Blob { .. } => "blob",
        _ => "value",
    }
}

/// The members of a structure, a sentence each.
fn members(shape: &Shape) -> Vec<String> {
    let Shape::Structure(members) = shape else { return Vec::new() };
    let sentence = |member: &Member| {
        let required = if member.required { " (required)" } else { "" };
        format!("{}{required}: {}; {}.", member.name, member.help, phrase(member.shape))
    };
    members.iter().map(sentence).collect()
}

fn bounds(bounds: Bounds, noun: &str) -> Option<String> {
    Some(match bounds? {
        (1, 1) => format!("1 {noun}"),
        (least, most) if least == most => format!("{most} {noun}s"),
        (least, usize::MAX) => format!("{least} or more {noun}s"),
        (least, most) => format!("{least} to {most} {noun}s"),
    })
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::sentences;
    use crate::kms::shape::{Member, Shape};

    #[test]
    fn says_what_may_be_given() {
        static TAG: Shape =
            Shape::Structure(&[Member::required("Key", &Shape::text(1, 128), "The name")]);
        let cases: [(Shape, &[&str]); 9] = [
            (Shape::text(1, 256), &["1 to 256 characters."]),
            (
                Shape::text(12, 12).matching("[0-9]{12}"),
                &["12 characters, all of it matching [0-9]{12}."],
            ),
            (Shape::any_text(), &["Text."]),
            (Shape::one_of(&["A", "B"]), &["One of A, B."]),
            (Shape::blob(1, 4096), &["1 to 4096 bytes, in base64 or as fileb://PATH."]),
            (Shape::Integer { min: 1, max: 1000 }, &["A whole number, 1 to 1000."]),
            (Shape::Boolean, &[]),
            (Shape::Timestamp, &["A time: ISO 8601, or seconds since 1970."]),
            (
                Shape::List { item: &TAG, length: Some((0, 50)), name: "" },
                &[
                    "A list of 0 to 50 items; each item: JSON, or Key=<value>.",
                    "Key (required): The name; 1 to 128 characters.",
                ],
            ),
        ];
        for (shape, expected) in cases {
            assert_eq!(sentences(&shape), expected, "{shape:?}");
        }
    }
}
