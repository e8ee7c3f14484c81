//! From an invocation to what is called with which parameters: the steps between the grammar and the
//! settings.
//!
//! Reference: `aws-cli.md` (b), (c) and (c''). Never: the service's answer.

use num_bigint::Sign;

use super::argparse::Taken;
use super::arguments::{Arguments, option_name};
use super::failure::Failure;
use super::given::{Given, Params};
use super::line::Invocation;
use super::paramfile::{Loaded, Variables};
use super::skeleton;
use super::value::{self, parameter_failure};
use crate::data::json::JsonError;
use crate::data::yaml::{self, Fault};
use crate::data::{Value, json};
use crate::kms::Interface;

/// What stands around a command while its parameters are read.
pub(crate) struct Surroundings<'s> {
    /// The environment, for `~` and `$NAME` in the names of files.
    pub(crate) variables: Variables<'s>,
    /// Prints a line of warning on standard error, at once.
    pub(crate) warn: &'s mut dyn FnMut(&str),
}

/// What a command wants.
#[derive(Debug)]
pub(crate) enum Request {
    /// A call, or one call for each page.
    Call(Call),
    /// A sample to print as JSON with four blanks of indentation, whatever `--output` says; an empty one
    /// is printed as `{}`.
    Sample(Value),
    /// A sample in YAML to print as it is.
    Text(String),
    /// A sample of the call's answer, shown as the answer would be, without a call.
    Answer(Call),
}

/// A call that is ready but for its checks.
#[derive(Debug)]
pub(crate) struct Call {
    /// What goes in.
    pub(crate) interface: &'static Interface,
    /// The parameters, the paging options among them as `PaginationConfig`.
    pub(crate) params: Params,
    /// Whether the pages of the answer are walked.
    pub(crate) paged: bool,
    /// Whether every parameter has a text for its name: YAML has others, which Python cannot pass on.
    pub(crate) named: bool,
}

impl Call {
    /// Refuses a parameter without a text for its name, as Python does when the client is called.
    ///
    /// # Errors
    /// Python's message, status 255.
    pub(crate) fn check_names(&self) -> Result<(), Failure> {
        let refused = || Failure::General("keywords must be strings".to_owned());
        if self.named { Ok(()) } else { Err(refused()) }
    }

    /// Whether the listing goes on from a starting token.
    pub(crate) fn is_resumed(&self) -> bool {
        let Some(Given::Map(config)) = self.params.get("PaginationConfig") else { return false };
        config.members.contains_key("StartingToken")
    }
}

/// The warning about `--max-items` below one.
const NON_POSITIVE: &str =
    "warning: Non-positive values for --max-items may result in undefined behavior.";

impl Invocation {
    /// Reads the parameters: conflicts of paging options, files and numbers in the order of the options,
    /// then `--cli-input-json` or `--cli-input-yaml`, then the skeleton.
    ///
    /// # Errors
    /// The first complaint in that order.
    pub(crate) fn request(self, around: &mut Surroundings<'_>) -> Result<Request, Failure> {
        let interface = self.target.interface();
        let mut paged = interface.paged.is_some();
        if paged && (self.globals.no_paginate || names_page(interface, &self.arguments)) {
            refuse_paging_options(&self.arguments)?;
            paged = false;
        }
        let skeleton = self.arguments.skeleton.clone();
        let (params, named) = params(interface, self.arguments, around)?;
        paged &= !["Marker", "Limit"].iter().any(|name| params.contains_key(*name));
        let call = Call { interface, params, paged, named };
        match skeleton.as_deref() {
            None => Ok(Request::Call(call)),
            Some("input") => Ok(Request::Sample(skeleton::input(interface.members))),
            Some("yaml-input") => Ok(Request::Text(skeleton::yaml_input(interface.members))),
            Some(_) => Ok(Request::Answer(call)),
        }
    }
}

/// Whether the operation's own paging members were given, which turns paging off.
fn names_page(interface: &Interface, arguments: &Arguments) -> bool {
    arguments.has(interface, "Marker") || arguments.has(interface, "Limit")
}

fn refuse_paging_options(arguments: &Arguments) -> Result<(), Failure> {
    let is_more = |number: &Option<num_bigint::BigInt>| {
        number.as_ref().is_some_and(|number| number.sign() != Sign::NoSign)
    };
    let used: Vec<&str> = [
        ("--starting-token", arguments.starting_token.as_ref().is_some_and(|t| !t.is_empty())),
        ("--page-size", is_more(&arguments.page_size)),
        ("--max-items", is_more(&arguments.max_items)),
    ]
    .into_iter()
    .filter_map(|(name, used)| used.then_some(name))
    .collect();
    if used.is_empty() {
        return Ok(());
    }
    let used = used.join(", ");
    Err(Failure::Check(format!(
        "Cannot specify --no-paginate along with pagination arguments: {used}"
    )))
}

fn params(
    interface: &Interface,
    mut arguments: Arguments,
    around: &mut Surroundings<'_>,
) -> Result<(Params, bool), Failure> {
    let mut params = Params::new();
    let taken: Vec<Option<Taken>> = std::mem::take(&mut arguments.members);
    for (member, taken) in interface.members.iter().zip(taken) {
        if let Some(taken) = taken {
            let name = option_name(member);
            let given = value::read(&name, member.shape, taken, around.variables)?;
            params.insert(member.name.to_owned(), given);
        }
    }
    let load = |name: &str, text: Option<String>| {
        text.map(|text| value::load(name, text, around.variables)).transpose()
    };
    let input_json = load("cli-input-json", arguments.input_json.take())?;
    let input_yaml = load("cli-input-yaml", arguments.input_yaml.take())?;
    let start = load("starting-token", arguments.starting_token.take())?;
    let paging = paging(start, arguments, &mut *around.warn);
    if !paging.is_empty() {
        params.insert("PaginationConfig".to_owned(), Given::dict(paging));
    }
    let named = merge_input(&mut params, input_json, input_yaml)?;
    Ok((params, named))
}

fn paging(token: Option<Loaded>, arguments: Arguments, warn: &mut dyn FnMut(&str)) -> Params {
    let mut paging = Params::new();
    let token = token.map(|token| match token {
        Loaded::Text(text) => Given::text(text),
        Loaded::Bytes(bytes) => Given::Bytes(bytes),
    });
    if let Some(token) = token {
        paging.insert("StartingToken".to_owned(), token);
    }
    if let Some(size) = arguments.page_size {
        paging.insert("PageSize".to_owned(), Given::Scalar(size.into()));
    }
    if let Some(items) = arguments.max_items {
        if items.sign() != Sign::Plus {
            warn(NON_POSITIVE);
        }
        paging.insert("MaxItems".to_owned(), Given::Scalar(items.into()));
    }
    paging
}

/// Adds the members of `--cli-input-json` or `--cli-input-yaml` that no option gave; whether all of them have a
/// text for a name.
fn merge_input(
    params: &mut Params,
    input_json: Option<Loaded>,
    input_yaml: Option<Loaded>,
) -> Result<bool, Failure> {
    let (option, given) = match (input_json, input_yaml) {
        (None, None) => return Ok(true),
        (Some(_), Some(_)) => {
            let complaint = "Only one --cli-input- parameter may be specified.";
            return Err(Failure::Check(complaint.to_owned()));
        }
        (Some(input), None) => ("--cli-input-json", json_of(&input)?),
        (None, Some(input)) => ("--cli-input-yaml", yaml_of(&input)?),
    };
    let Given::Map(object) = given else {
        let complaint = format!("Invalid type: expecting map, received {}", given.class());
        return Err(parameter_failure(option, &complaint));
    };
    for (name, given) in object.members {
        params.entry(name).or_insert(given);
    }
    Ok(object.odd.is_empty())
}

/// The JSON of an input; bytes may begin with a mark of their encoding.
fn json_of(input: &Loaded) -> Result<Given, Failure> {
    let text = match input {
        Loaded::Text(text) => Some(text.as_str()),
        Loaded::Bytes(bytes) => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            std::str::from_utf8(bytes).ok()
        }
    };
    let invalid = || parameter_failure("cli-input-json", "Invalid JSON received.");
    let value = json::parse(text.ok_or_else(invalid)?).map_err(|error| match error {
        JsonError::Depth(_) => Failure::General(error.to_string()),
        _ => invalid(),
    })?;
    Ok(Given::of(&value, false))
}

/// The YAML of an input.
fn yaml_of(input: &Loaded) -> Result<Given, Failure> {
    let item = match input {
        Loaded::Text(text) => yaml::parse(text),
        Loaded::Bytes(bytes) => yaml::parse_bytes(bytes),
    };
    item.and_then(|item| Given::of_yaml(&item)).map_err(|fault| match fault {
        Fault::Invalid => parameter_failure("cli-input-yaml", &fault.to_string()),
        Fault::TooMuch => Failure::Own(format!("--cli-input-yaml: {fault}")),
        Fault::Accident(_) | Fault::TooDeep => Failure::General(fault.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::{Request, Surroundings};
    use crate::cli::failure::Failure;
    use crate::cli::given::Given;
    use crate::cli::line::{Line, ProgramName, read};

    fn request(words: &[&str]) -> (Result<Request, Failure>, Vec<String>) {
        let argv = [&["kms"], words].concat().into_iter().map(OsString::from).collect();
        let line = read(ProgramName::Aws, argv, &mut |_| Ok(())).unwrap();
        let Line::Call(invocation) = line else { panic!("{line:?}") };
        let mut warnings = Vec::new();
        let mut warn = |line: &str| warnings.push(line.to_owned());
        let mut around = Surroundings { variables: &|_| None, warn: &mut warn };
        (invocation.request(&mut around), warnings)
    }

    fn shown(words: &[&str]) -> String {
        match request(words).0 {
            Ok(Request::Call(call)) => {
                format!("{} {}", call.paged, Given::dict(call.params).repr())
            }
            Ok(other) => format!("{other:?}"),
            Err(Failure::Check(text)) => format!("252 {text}"),
            Err(Failure::General(text)) => format!("255 {text}"),
            Err(Failure::Own(text)) => format!("own {text}"),
            Err(other) => format!("{other:?}"),
        }
    }

    #[test]
    fn paging_goes_off_with_the_members_of_a_page() {
        let cases: [(&[&str], &str); 7] = [
            (&[], "true {}"),
            (&["--no-paginate"], "false {}"),
            (&["--limit", "2"], "false {'Limit': 2}"),
            (&["--cli-input-json", r#"{"Marker": "m"}"#], "false {'Marker': 'm'}"),
            (&["--max-items", "2"], "true {'PaginationConfig': {'MaxItems': 2}}"),
            (
                &["--no-paginate", "--max-items", "1", "--page-size", "1", "--starting-token", "x"],
                "252 Cannot specify --no-paginate along with pagination arguments: \
                 --starting-token, --page-size, --max-items",
            ),
            (
                &["--limit", "1", "--page-size", "0", "--starting-token", ""],
                "false {'Limit': 1, 'PaginationConfig': {'StartingToken': '', 'PageSize': 0}}",
            ),
        ];
        for (words, expected) in cases {
            assert_eq!(shown(&[&["list-aliases"], words].concat()), expected);
        }
    }

    #[test]
    fn warns_of_no_items_and_goes_on() {
        let (request, warnings) = request(&["list-aliases", "--max-items", "0"]);
        assert!(request.is_ok());
        assert_eq!(
            warnings,
            ["warning: Non-positive values for --max-items may result in undefined behavior."]
        );
    }

    #[test]
    fn options_win_over_the_input() {
        let input = r#"{"AliasName": "a", "Foo": 1}"#;
        assert_eq!(
            shown(&["create-alias", "--alias-name", "b", "--cli-input-json", input]),
            "false {'AliasName': 'b', 'Foo': 1}"
        );
    }

    #[test]
    fn refuses_an_input_that_is_no_object() {
        let cases = [
            ("[]", "'--cli-input-json': Invalid type: expecting map, received <class 'list'>"),
            ("{bad", "'cli-input-json': Invalid JSON received."),
            ("\u{feff}{}", "'cli-input-json': Invalid JSON received."),
        ];
        for (input, complaint) in cases {
            assert_eq!(
                shown(&["create-alias", "--cli-input-json", input]),
                format!("252 Error parsing parameter {complaint}")
            );
        }
        let both = ["create-alias", "--cli-input-json", "{}", "--cli-input-yaml", "x"];
        assert_eq!(shown(&both), "252 Only one --cli-input- parameter may be specified.");
    }

    #[test]
    fn yaml_is_an_input_too() {
        let read =
            |input: &str| shown(&["create-alias", "--alias-name", "b", "--cli-input-yaml", input]);
        assert_eq!(
            read("{AliasName: a, 5: !!binary YQ==, When: 2018-03-15}"),
            "false {'AliasName': 'b', '5': b'a', 'When': datetime.date(2018, 3, 15)}"
        );
        let parsing = "252 Error parsing parameter";
        let not_a_map = "Invalid type: expecting map, received";
        let set = format!("{parsing} '--cli-input-yaml': {not_a_map} <class 'set'>");
        assert_eq!(read("!!set {a}"), set);
        assert_eq!(read("a: [b"), format!("{parsing} 'cli-input-yaml': Invalid YAML received."));
        assert_eq!(read("!!bool x"), "255 'x'");
        let deep = "- ".repeat(500);
        assert_eq!(read(&deep), "255 maximum recursion depth exceeded");
        let mut bomb = "a0: &a0 [x]\n".to_owned();
        for level in 1..12 {
            let below = format!("*a{}, ", level - 1).repeat(10);
            bomb.extend([&format!("a{level}: &a{level} [{below}]"), "\n"]);
        }
        assert!(read(&bomb).starts_with("own --cli-input-yaml: the aliases "));
    }

    #[test]
    fn numbers_fail_before_the_input() {
        let words = ["list-aliases", "--limit", "x", "--cli-input-json", "{"];
        assert_eq!(shown(&words), "255 invalid literal for int() with base 10: 'x'");
    }

    #[test]
    fn skeletons() {
        assert!(shown(&["list-keys", "--generate-cli-skeleton"]).starts_with("Sample(Map("));
        let alias = ["create-alias", "--alias-name", "a", "--target-key-id", "b"];
        let output = ["--generate-cli-skeleton", "output"];
        assert!(shown(&[&alias[..], &output].concat()).starts_with("Answer(Call "));
        let yaml = ["list-keys", "--generate-cli-skeleton", "yaml-input"];
        assert!(shown(&yaml).starts_with("Text(\"Limit: 0  # "));
    }
}
