//! From the raw values of options to parameters: files, numbers, JSON and shorthand.
//!
//! Reference: `aws-cli.md` (c). Never: whether a value is allowed.

use super::argparse::Taken;
use super::failure::Failure;
use super::given::{Given, bytes_repr};
use super::integer;
use super::paramfile::{self, LoadError, Loaded, Variables};
use super::shorthand::{self, ShorthandError};
use crate::data::json::JsonError;
use crate::data::{Value, json};
use crate::kms::shape::Shape;

/// A raw value, after its file was read.
enum Raw {
    Text(String),
    Bytes(Vec<u8>),
    Words(Vec<String>),
}

/// The parameter that the option `--name` stands for.
///
/// # Errors
/// The AWS CLI's complaint: status 252 about a file, JSON or shorthand, 255 about a number.
pub(crate) fn read(
    name: &str,
    shape: &Shape,
    taken: Taken,
    variables: Variables<'_>,
) -> Result<Given, Failure> {
    let reader = Reader { name, variables };
    match taken {
        Taken::Truth(truth) => Ok(Given::Scalar(truth.into())),
        Taken::Integer(number) => Ok(Given::Scalar(number.into())),
        Taken::Text(text) => reader.read(shape, reader.load(text)?),
        Taken::Texts(mut words) => match words.as_mut_slice() {
            [single] => match reader.loaded(single)? {
                Some(raw) => reader.read(shape, raw),
                None => reader.read(shape, Raw::Words(words)),
            },
            _ => reader.read(shape, Raw::Words(words)),
        },
    }
}

/// The text or bytes that an option's value stands for, which may be in a file.
///
/// # Errors
/// A file that cannot be read.
pub(crate) fn load(name: &str, text: String, variables: Variables<'_>) -> Result<Loaded, Failure> {
    match paramfile::load(&text, variables) {
        Ok(Some(loaded)) => Ok(loaded),
        Ok(None) => Ok(Loaded::Text(text)),
        Err(fault) => Err(file_failure(name, fault)),
    }
}

/// A complaint about the file of the option `--name`.
fn file_failure(name: &str, fault: LoadError) -> Failure {
    match fault {
        LoadError::Parameter(complaint) => parameter_failure(&format!("--{name}"), &complaint),
        LoadError::Accident(words) => Failure::General(words),
    }
}

/// A complaint about a parameter.
pub(crate) fn parameter_failure(name: &str, complaint: &str) -> Failure {
    Failure::Check(format!("Error parsing parameter '{name}': {complaint}"))
}

struct Reader<'r> {
    name: &'r str,
    variables: Variables<'r>,
}

impl Reader<'_> {
    fn load(&self, text: String) -> Result<Raw, Failure> {
        Ok(match load(self.name, text, self.variables)? {
            Loaded::Text(text) => Raw::Text(text),
            Loaded::Bytes(bytes) => Raw::Bytes(bytes),
        })
    }

    fn loaded(&self, text: &str) -> Result<Option<Raw>, Failure> {
        match paramfile::load(text, self.variables) {
            Ok(Some(Loaded::Text(text))) => Ok(Some(Raw::Text(text))),
            Ok(Some(Loaded::Bytes(bytes))) => Ok(Some(Raw::Bytes(bytes))),
            Ok(None) => Ok(None),
            Err(fault) => Err(file_failure(self.name, fault)),
        }
    }

    fn read(&self, shape: &Shape, raw: Raw) -> Result<Given, Failure> {
        if is_complex(shape) && !looks_like_json(&raw) {
            return self.shorthand(shape, raw);
        }
        match (shape, raw) {
            (Shape::List { item, .. }, raw) => self.list(item, raw),
            (Shape::Structure(_) | Shape::Map { .. }, Raw::Text(text)) => self.object(&text),
            (_, raw) => scalar(shape, raw),
        }
    }

    fn shorthand(&self, shape: &Shape, raw: Raw) -> Result<Given, Failure> {
        let mut given = match raw {
            Raw::Text(text) => self.one_shorthand(&text)?,
            Raw::Words(words) => {
                let items = words.iter().map(|word| self.one_shorthand(word));
                Given::List(items.collect::<Result<_, _>>()?)
            }
            Raw::Bytes(bytes) => return Err(bytes_accident(&bytes)),
        };
        shorthand::bend(&mut given, shape);
        Ok(given)
    }

    fn one_shorthand(&self, text: &str) -> Result<Given, Failure> {
        shorthand::parse(text, self.variables).map_err(|error| match error {
            ShorthandError::Syntax(complaint) => self.failure(&complaint),
            ShorthandError::Other(complaint) => Failure::General(complaint),
        })
    }

    fn list(&self, item: &Shape, raw: Raw) -> Result<Given, Failure> {
        let words = match raw {
            Raw::Bytes(bytes) => {
                let numbers = bytes.into_iter().map(|b| Given::Scalar(i64::from(b).into()));
                return Ok(Given::List(numbers.collect()));
            }
            Raw::Text(text) if first_letter(&text)? == '[' => return self.json(&text),
            Raw::Text(text) => text.chars().map(String::from).collect(),
            Raw::Words(words) => match words.as_slice() {
                [single] if strip(single).starts_with('[') => return self.json(single),
                _ => words,
            },
        };
        let items = words.into_iter().map(|word| match item {
            Shape::Structure(_) | Shape::Map { .. } => self.object(&word),
            _ => scalar(item, Raw::Text(word)),
        });
        Ok(Given::List(items.collect::<Result<_, _>>()?))
    }

    fn object(&self, text: &str) -> Result<Given, Failure> {
        if first_letter(text)? == '{' {
            return self.json(text);
        }
        Err(self.failure(&format!("Invalid JSON:\n{text}")))
    }

    fn json(&self, text: &str) -> Result<Given, Failure> {
        match json::parse(text) {
            Ok(value) => Ok(Given::of(&value, true)),
            Err(error @ JsonError::Depth(_)) => Err(Failure::General(error.to_string())),
            Err(error) => {
                Err(self.failure(&format!("Invalid JSON: {error}\nJSON received: {text}")))
            }
        }
    }

    fn failure(&self, complaint: &str) -> Failure {
        parameter_failure(&format!("--{}", self.name), complaint)
    }
}

fn scalar(shape: &Shape, raw: Raw) -> Result<Given, Failure> {
    match (shape, raw) {
        (Shape::Integer { .. }, Raw::Text(text)) => {
            Ok(Given::Scalar(Value::from(integer::late(&text)?)))
        }
        (Shape::Integer { .. }, Raw::Bytes(bytes)) => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let complaint =
                format!("invalid literal for int() with base 10: {}", bytes_repr(&bytes));
            let number = integer::read(&text).map_err(|_| Failure::General(complaint))?;
            Ok(Given::Scalar(number.into()))
        }
        (_, Raw::Text(text)) => Ok(Given::text(text)),
        (_, Raw::Bytes(bytes)) => Ok(Given::Bytes(bytes)),
        (Shape::Integer { .. }, Raw::Words(_)) => Err(Failure::General(
            "int() argument must be a string, a bytes-like object or a real number, not 'list'"
                .to_owned(),
        )),
        (_, Raw::Words(words)) => Ok(Given::List(words.into_iter().map(Given::text).collect())),
    }
}

/// Whether shorthand may stand for a value: an object, or a list of what is no scalar.
fn is_complex(shape: &Shape) -> bool {
    match shape {
        Shape::Structure(_) | Shape::Map { .. } => true,
        Shape::List { item, .. } => {
            matches!(item, Shape::Structure(_) | Shape::Map { .. } | Shape::List { .. })
        }
        _ => false,
    }
}

fn looks_like_json(raw: &Raw) -> bool {
    let text = match raw {
        Raw::Text(text) => text,
        Raw::Words(words) => match words.first() {
            Some(word) => word,
            None => return false,
        },
        Raw::Bytes(_) => return false,
    };
    strip(text).starts_with(['[', '{'])
}

/// What Python says when shorthand is read from bytes.
fn bytes_accident(bytes: &[u8]) -> Failure {
    let text = if bytes.is_empty() {
        "a bytes-like object is required, not 'str'"
    } else {
        "'in <string>' requires string as left operand, not int"
    };
    Failure::General(text.to_owned())
}

/// The first letter that is no blank.
fn first_letter(text: &str) -> Result<char, Failure> {
    let missing = || Failure::General("string index out of range".to_owned());
    strip(text).chars().next().ok_or_else(missing)
}

fn strip(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}'))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::cli::argparse::Taken;
    use crate::cli::failure::Failure;
    use crate::kms::ops;
    use crate::kms::shape::Shape;

    fn shown(shape: &Shape, taken: Taken) -> String {
        match read("x", shape, taken, &|_| None) {
            Ok(given) => given.repr(),
            Err(Failure::Check(text)) => format!("252 {text}"),
            Err(Failure::General(text)) => format!("255 {text}"),
            Err(other) => format!("{other:?}"),
        }
    }

    fn member(operation: &str, name: &str) -> &'static Shape {
        let found = ops::ALL.into_iter().find(|o| o.interface.name == operation).unwrap();
        found.interface.members.iter().find(|member| member.name == name).unwrap().shape
    }

    fn tags() -> &'static Shape {
        member("TagResource", "Tags")
    }

    fn tag_keys() -> &'static Shape {
        member("UntagResource", "TagKeys")
    }

    fn words(words: &[&str]) -> Taken {
        Taken::Texts(words.iter().map(|word| (*word).to_owned()).collect())
    }

    fn text(text: &str) -> Taken {
        Taken::Text(text.to_owned())
    }

    #[test]
    fn reads_lists() {
        let tag = "{'TagKey': 'a', 'TagValue': 'b'}";
        let ordered = "OrderedDict([('TagKey', 'a')])";
        let cases = [
            (tags(), words(&["TagKey=a,TagValue=b"]), format!("[{tag}]")),
            (tags(), words(&["TagKey=a,TagValue=b"; 2]), format!("[{tag}, {tag}]")),
            (tags(), words(&[r#"[{"TagKey": "a"}]"#]), format!("[{ordered}]")),
            (tags(), words(&[r#"{"TagKey": "a"}"#; 2]), format!("[{ordered}, {ordered}]")),
            (tags(), words(&[]), "[]".to_owned()),
            (tag_keys(), words(&["a", "[b"]), "['a', '[b']".to_owned()),
            (tag_keys(), words(&[" [\"a\"]"]), "['a']".to_owned()),
            (tag_keys(), words(&[""]), "['']".to_owned()),
        ];
        for (shape, taken, expected) in cases {
            assert_eq!(shown(shape, taken), expected);
        }
    }

    #[test]
    fn complains_about_lists() {
        let cases = [
            (
                words(&["{\"a\""]),
                "252 Error parsing parameter '--x': Invalid JSON: Expecting ':' delimiter: \
                 line 1 column 5 (char 4)\nJSON received: {\"a\"",
            ),
            (words(&["{}", "a=b"]), "252 Error parsing parameter '--x': Invalid JSON:\na=b"),
            (words(&["{}", ""]), "255 string index out of range"),
            (
                words(&["a"]),
                "252 Error parsing parameter '--x': Expected: '=', received: 'EOF' for input:\na\n ^",
            ),
        ];
        for (taken, expected) in cases {
            assert_eq!(shown(tags(), taken), expected);
        }
    }

    #[test]
    fn reads_scalars_and_objects() {
        let limit = member("ListKeys", "Limit");
        let spec = member("GenerateDataKey", "KeySpec");
        let recipient = member("GenerateDataKey", "Recipient");
        let cases = [
            (limit, text(" 1_0 "), "10"),
            (limit, text("x"), "255 invalid literal for int() with base 10: 'x'"),
            (spec, text("[x"), "'[x'"),
            (recipient, text("AttestationDocument=a"), "{'AttestationDocument': 'a'}"),
            (recipient, text("{}"), "OrderedDict()"),
            (recipient, text("[]"), "252 Error parsing parameter '--x': Invalid JSON:\n[]"),
        ];
        for (shape, taken, expected) in cases {
            assert_eq!(shown(shape, taken), expected);
        }
    }

    #[test]
    fn reads_files_where_values_stand() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("f");
        std::fs::write(&path, "[\"a\"]").unwrap();
        let path = path.to_str().unwrap();
        let file = || words(&[&format!("file://{path}")]);
        let bytes = || words(&[&format!("fileb://{path}")]);
        assert_eq!(shown(tag_keys(), file()), "['a']");
        assert_eq!(shown(tag_keys(), bytes()), "[91, 34, 97, 34, 93]");
        assert!(shown(tags(), bytes()).starts_with("255 'in <string>' requires"));
        std::fs::write(path, "ab").unwrap();
        assert_eq!(shown(tag_keys(), file()), "['a', 'b']");
        std::fs::write(path, " 7\n").unwrap();
        assert_eq!(shown(member("ListKeys", "Limit"), text(&format!("fileb://{path}"))), "7");
        std::fs::write(path, "TagKey=a").unwrap();
        assert_eq!(shown(tags(), file()), "{'TagKey': 'a'}");
    }

    /// Shorthand would turn the texts of such members into numbers and truths.
    #[test]
    fn no_object_holds_a_number_or_a_truth() {
        fn plain(shape: &Shape) -> bool {
            match shape {
                Shape::Structure(members) => members.iter().all(|member| plain(member.shape)),
                Shape::List { item, .. } => plain(item),
                Shape::Map { value, .. } => plain(value),
                Shape::Integer { .. } | Shape::Boolean => false,
                _ => true,
            }
        }
        let members = ops::ALL.iter().flat_map(|operation| operation.interface.members);
        for member in members.filter(|member| super::is_complex(member.shape)) {
            assert!(plain(member.shape), "{}", member.name);
        }
    }
}
