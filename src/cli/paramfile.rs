//! Values that stand in files: `file://` for text, `fileb://` for bytes.
//!
//! Reference: `aws-cli.md` (c). Never: which parameter a value is for.

use std::io;

use super::{decoding, user_home};
use crate::data::python::str_repr;

/// The environment, as far as a path needs it.
pub(crate) type Variables<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Loaded {
    /// Text, its line breaks as `\n`.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// Why a file gives nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LoadError {
    /// The AWS CLI's complaint about a parameter whose file cannot be read.
    Parameter(String),
    /// An accident of Python's, whichever the parameter is.
    Accident(String),
}

impl LoadError {
    /// The words, where it does not matter whose they are.
    pub(crate) fn into_text(self) -> String {
        let (LoadError::Parameter(text) | LoadError::Accident(text)) = self;
        text
    }
}

/// What the file that `value` names holds; `None` for a value that names none. `~` and `$NAME` in the
/// path stand for the home directory and the variable.
///
/// # Errors
/// A file that cannot be read, and an encoding that is unknown.
pub(crate) fn load(value: &str, variables: Variables<'_>) -> Result<Option<Loaded>, LoadError> {
    let (path, binary) = match (value.strip_prefix("file://"), value.strip_prefix("fileb://")) {
        (Some(path), _) => (path, false),
        (_, Some(path)) => (path, true),
        _ => return Ok(None),
    };
    let path = expand_variables(&expand_home(path, variables), variables);
    let bytes = std::fs::read(&path).map_err(|error| {
        let complaint = complaint(&error, &path);
        LoadError::Parameter(format!("Unable to load paramfile {value}: {complaint}"))
    })?;
    if binary {
        return Ok(Some(Loaded::Bytes(bytes)));
    }
    let encoding = variables(decoding::VARIABLE);
    let text = decoding::decode(encoding.as_deref(), bytes).map_err(|fault| match fault {
        decoding::Fault::Bytes => LoadError::Parameter(format!(
            "Unable to load paramfile ({path}), text contents could not be decoded.  If this is a \
             binary file, please use the fileb:// prefix instead of the file:// prefix."
        )),
        accident => LoadError::Accident(accident.to_string()),
    })?;
    Ok(Some(Loaded::Text(text.replace("\r\n", "\n").replace('\r', "\n"))))
}

/// Python's words for a fault of the system.
fn complaint(error: &io::Error, path: &str) -> String {
    let text = error.to_string();
    match error.raw_os_error() {
        Some(code) => {
            let words = text.strip_suffix(&format!(" (os error {code})")).unwrap_or(&text);
            format!("[Errno {code}] {words}: {}", str_repr(path))
        }
        None => text,
    }
}

/// `~` for the home directory, `~name` for another user's; what is nobody's is left as it stands.
fn expand_home(path: &str, variables: Variables<'_>) -> String {
    let Some(named) = path.strip_prefix('~') else { return path.to_owned() };
    let (user, _) = named.split_once('/').unwrap_or((named, ""));
    let home = match user {
        "" => variables("HOME").or_else(user_home::own),
        name => user_home::of(name),
    };
    let rest = named.strip_prefix(user).unwrap_or_default();
    match home.map(|home| format!("{}{rest}", home.trim_end_matches('/'))) {
        None => path.to_owned(),
        Some(root) if root.is_empty() => "/".to_owned(),
        Some(path) => path,
    }
}

/// `$NAME` and `${NAME}` for the variables that are set; the others are left as they stand.
fn expand_variables(path: &str, variables: Variables<'_>) -> String {
    let mut expanded = String::with_capacity(path.len());
    let mut parts = path.split('$');
    expanded.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let name = part.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).next();
        let braced = part.strip_prefix('{').and_then(|part| part.split_once('}'));
        let (name, rest) = match (name.filter(|name| !name.is_empty()), braced) {
            (Some(name), _) => (name, part.strip_prefix(name).unwrap_or_default()),
            (None, Some((name, rest))) => (name, rest),
            (None, None) => ("", part),
        };
        if let Some(value) = variables(name).filter(|_| !name.is_empty()) {
            expanded.extend([value.as_str(), rest]);
        } else {
            expanded.extend(["$", part]);
        }
    }
    expanded
}

#[cfg(test)]
mod tests {
    use super::{Loaded, expand_home, expand_variables, load};

    fn variables(name: &str) -> Option<String> {
        match name {
            "HOME" => Some("/home/x/".to_owned()),
            "D" => Some("sub".to_owned()),
            _ => None,
        }
    }

    #[test]
    fn expands_as_python_does() {
        let cases = [
            ("$D/a", "sub/a"),
            ("${D}a", "suba"),
            ("$Da", "$Da"),
            ("$", "$"),
            ("a$D$D", "asubsub"),
            ("${D", "${D"),
            ("${}x", "${}x"),
        ];
        for (path, expanded) in cases {
            assert_eq!(expand_variables(path, &variables), expanded);
        }
        for (path, expanded) in
            [("~", "/home/x"), ("~/a", "/home/x/a"), ("~no-such-user/a", "~no-such-user/a")]
        {
            assert_eq!(expand_home(path, &variables), expanded);
        }
        assert_eq!(expand_home("~", &|_| Some("/".to_owned())), "/");
    }

    #[cfg(unix)]
    #[test]
    fn another_users_home_is_the_systems() {
        let root = expand_home("~root/a", &variables);
        assert!(root.starts_with('/') && root.ends_with("/a"), "{root}");
        assert!(!expand_home("~", &|_| None).is_empty(), "nobody may have no HOME");
    }

    #[test]
    fn reads_text_and_bytes() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("f");
        std::fs::write(&path, b"a\r\nb\rc").unwrap();
        let path = path.to_str().unwrap();
        let read = |prefix: &str| load(&format!("{prefix}{path}"), &variables).unwrap();
        assert_eq!(read("file://"), Some(Loaded::Text("a\nb\nc".to_owned())));
        assert_eq!(read("fileb://"), Some(Loaded::Bytes(b"a\r\nb\rc".to_vec())));
        assert_eq!(read("File://"), None);
        std::fs::write(path, b"\xff").unwrap();
        let complaint = load(&format!("file://{path}"), &variables).unwrap_err().into_text();
        assert!(complaint.contains(&format!("({path}), text contents could not be decoded.  If")));
    }

    #[test]
    fn complains_as_python_does() {
        let complaint = |value: &str| load(value, &variables).unwrap_err().into_text();
        assert_eq!(
            complaint("file://nope"),
            "Unable to load paramfile file://nope: [Errno 2] No such file or directory: 'nope'"
        );
        assert_eq!(
            complaint("file://."),
            "Unable to load paramfile file://.: [Errno 21] Is a directory: '.'"
        );
        assert_eq!(
            complaint("fileb://"),
            "Unable to load paramfile fileb://: [Errno 2] No such file or directory: ''"
        );
    }
}
