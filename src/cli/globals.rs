//! The options that stand anywhere on the line, and the two passes that read them.
//!
//! Reference: `aws-cli.md` (c), (c'') and "Additions". Never: what a setting means.

use std::borrow::Cow;

use super::argparse::{self, Grammar, Opt, Outcome, Parsed, Takes, Word};
use super::failure::{FIRST_PASS_USAGE, Failure, USAGE};
use super::integer;
use crate::output::Format;

/// The options that stand anywhere on the line, as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Globals {
    /// `--debug`.
    pub(crate) debug: bool,
    /// `--no-paginate`.
    pub(crate) no_paginate: bool,
    /// `--endpoint-url`; [`Globals::check`] looks at its scheme.
    pub(crate) endpoint_url: Option<String>,
    /// `--output`, one of the AWS CLI's formats.
    pub(crate) output: Option<String>,
    /// `--query`, not compiled.
    pub(crate) query: Option<String>,
    /// `--profile`.
    pub(crate) profile: Option<String>,
    /// `--region`.
    pub(crate) region: Option<String>,
    /// `--color`: `on`, `off` or `auto`.
    pub(crate) color: Option<String>,
    /// `--cli-binary-format`: `base64` or `raw-in-base64-out`.
    pub(crate) binary_format: Option<String>,
    /// `--cli-error-format`.
    pub(crate) error_format: Option<String>,
    /// `--no-cli-pager`.
    pub(crate) no_pager: bool,
    read_timeout: Option<String>,
    connect_timeout: Option<String>,
}

/// What the main pass leaves for the service.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Main {
    /// The options.
    pub(crate) globals: Globals,
    /// The command.
    pub(crate) command: String,
    /// The other tokens, in order.
    pub(crate) rest: Vec<String>,
}

/// The table of the main pass, in the order in which the AWS CLI defines it: `(name, what it takes)`.
pub(crate) const TABLE: [(&str, Takes); 19] = [
    ("--debug", Takes::Truth(true)),
    ("--endpoint-url", Takes::One),
    ("--no-verify-ssl", Takes::Truth(false)),
    ("--no-paginate", Takes::Truth(false)),
    ("--output", Takes::OneOf(&Format::NAMES)),
    ("--query", Takes::One),
    ("--profile", Takes::One),
    ("--region", Takes::One),
    ("--color", Takes::OneOf(&["on", "off", "auto"])),
    ("--no-sign-request", Takes::Truth(false)),
    ("--ca-bundle", Takes::One),
    ("--cli-read-timeout", Takes::One),
    ("--cli-connect-timeout", Takes::One),
    ("--cli-binary-format", Takes::OneOf(&["base64", "raw-in-base64-out"])),
    ("--no-cli-pager", Takes::Truth(true)),
    ("--cli-auto-prompt", Takes::Truth(true)),
    ("--no-cli-auto-prompt", Takes::Truth(true)),
    ("--cli-error-format", Takes::OneOf(&["legacy", "json", "yaml", "text", "table", "enhanced"])),
    ("--version", Takes::Version),
];

/// The first pass over the whole line, which knows `--profile` and `--debug` only.
///
/// # Errors
/// Its own complaints about the two, the refusal of both prompts at once, and of the prompt, which the AWS
/// CLI opens here.
pub(crate) fn first_pass(tokens: &[String]) -> Result<(), Failure> {
    first_parse(tokens)?;
    let given = |name: &str| tokens.iter().any(|token| token == name);
    if given("--cli-auto-prompt") && given("--no-cli-auto-prompt") {
        return Err(Failure::Check(
            "Both --cli-auto-prompt and --no-cli-auto-prompt cannot be specified at the same time."
                .to_owned(),
        ));
    }
    if given("--cli-auto-prompt") && !given("help") && !given("--version") {
        return Err(Failure::Own(
            "--cli-auto-prompt asks for a prompt, which kmsalias does not have; leave it out"
                .to_owned(),
        ));
    }
    Ok(())
}

/// What of the first pass comes even before the config file is read.
///
/// # Errors
/// argparse's complaints.
pub(crate) fn first_parse(tokens: &[String]) -> Result<(), Failure> {
    let options = [option("--profile", 0, Takes::One), option("--debug", 1, Takes::Truth(true))];
    let grammar = Grammar { options: &options, word: Word::None, usage: FIRST_PASS_USAGE };
    argparse::parse(&grammar, tokens).map(|_| ())
}

/// The main pass: the options, the command, and what is left; `None` for `--version`.
///
/// # Errors
/// argparse's complaints, and those of `check` about the command.
pub(crate) fn main_pass(
    tokens: &[String],
    check: &dyn Fn(&str) -> Result<(), String>,
) -> Result<Option<Main>, Failure> {
    let options = options();
    let word = Word::Required { name: "command", check };
    let grammar = Grammar { options: &options, word, usage: USAGE };
    let mut parsed = match argparse::parse(&grammar, tokens)? {
        Outcome::Parsed(parsed) => parsed,
        Outcome::Version => return Ok(None),
    };
    let globals = Globals::of(&mut parsed);
    Ok(Some(Main { globals, command: parsed.word.unwrap_or_default(), rest: parsed.rest }))
}

/// How many tokens an option of the main pass covers, itself included; `None` for a bare word.
pub(crate) fn span(token: &str) -> Option<usize> {
    let name = token.split_once('=').map_or(token, |(name, _)| name);
    if !token.starts_with('-') || token == "-" {
        return None;
    }
    let exact = TABLE.iter().find(|(known, _)| *known == name);
    let mut begun = TABLE.iter().filter(|(known, _)| known.starts_with(name));
    let known = exact.or_else(|| begun.next().filter(|_| begun.next().is_none()));
    match known {
        Some((_, Takes::One | Takes::OneOf(_))) if !token.contains('=') => Some(2),
        _ => Some(1),
    }
}

impl Globals {
    fn of(parsed: &mut Parsed) -> Globals {
        Globals {
            debug: parsed.truth(0).is_some(),
            endpoint_url: parsed.text(1),
            no_paginate: parsed.truth(3).is_some(),
            output: parsed.text(4),
            query: parsed.text(5),
            profile: parsed.text(6),
            region: parsed.text(7),
            color: parsed.text(8),
            read_timeout: parsed.text(11),
            connect_timeout: parsed.text(12),
            binary_format: parsed.text(13),
            no_pager: parsed.truth(14).is_some(),
            error_format: parsed.text(17),
        }
    }

    /// The option that an alias may not hold, for it is settled before an alias is looked at.
    pub(crate) fn settled(&self) -> Option<&'static str> {
        let profile = self.profile.is_some().then_some("--profile");
        if self.debug { Some("--debug") } else { profile }
    }

    /// Works the options of an alias in: what it sets wins over the line. A word that is the default
    /// anyway, and the binary format, which is settled by then, change nothing, as with the AWS CLI.
    pub(crate) fn overlay(&mut self, alias: Globals) {
        self.no_paginate |= alias.no_paginate;
        let color = alias.color.filter(|word| word != "auto");
        for (own, new) in [
            (&mut self.endpoint_url, alias.endpoint_url),
            (&mut self.output, alias.output),
            (&mut self.query, alias.query),
            (&mut self.region, alias.region),
            (&mut self.color, color),
            (&mut self.error_format, alias.error_format),
            (&mut self.read_timeout, alias.read_timeout),
            (&mut self.connect_timeout, alias.connect_timeout),
        ] {
            if new.is_some() {
                *own = new;
            }
        }
    }

    /// The checks that follow the compilation of `--query`: the endpoint's scheme, then the time-outs.
    ///
    /// # Errors
    /// A missing scheme, status 252; a time-out that is no number, status 255.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        if let Some(url) = &self.endpoint_url {
            check_endpoint(url)?;
        }
        for timeout in [&self.read_timeout, &self.connect_timeout].into_iter().flatten() {
            integer::late(timeout)?;
        }
        Ok(())
    }
}

fn check_endpoint(url: &str) -> Result<(), Failure> {
    let trimmed = url.trim_start_matches(|c| c <= ' ').replace(['\t', '\r', '\n'], "");
    let (scheme, rest) = trimmed.split_once(':').unwrap_or(("", &trimmed));
    let has_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let after = if has_scheme { rest } else { &trimmed };
    let host = after.strip_prefix("//").and_then(|host| host.split(['/', '?', '#']).next());
    if host.is_some_and(|host| host.contains('[') != host.contains(']')) {
        return Err(Failure::General("Invalid IPv6 URL".to_owned()));
    }
    if has_scheme {
        return Ok(());
    }
    Err(Failure::Check(format!(
        "Bad value for --endpoint-url \"{url}\": scheme is missing.  \
         Must be of the form http://<hostname>/ or https://<hostname>/"
    )))
}

fn options() -> Vec<Opt> {
    TABLE.iter().enumerate().map(|(slot, (name, takes))| option(name, slot, *takes)).collect()
}

fn option(name: &'static str, slot: usize, takes: Takes) -> Opt {
    Opt { name: Cow::Borrowed(name), slot, takes, required: false }
}

#[cfg(test)]
mod tests {
    use super::{Globals, Main, first_pass, main_pass, span};
    use crate::cli::failure::{FIRST_PASS_USAGE, Failure};

    fn tokens(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    fn main(line: &str) -> Main {
        main_pass(&tokens(line), &|_| Ok(())).unwrap().unwrap()
    }

    #[test]
    fn takes_the_globals_from_anywhere() {
        let main = main("--o text kms --alias-name=x list-aliases --q A --no-p -- y");
        assert_eq!(main.command, "kms");
        assert_eq!(main.globals.output.as_deref(), Some("text"));
        assert!(main.globals.no_paginate && !main.globals.debug);
        assert_eq!(main.rest, ["--alias-name=x", "list-aliases", "--", "y"]);
    }

    #[test]
    fn every_slot_is_the_option_it_says() {
        let line = "x --debug --endpoint-url 1 --output off --query 2 --profile 3 --region 4 \
                    --color on --cli-read-timeout 5 --cli-connect-timeout 6 \
                    --cli-binary-format base64 --cli-error-format json --no-paginate --no-cli-pager";
        let some = |text: &str| Some(text.to_owned());
        let expected = Globals {
            debug: true,
            no_paginate: true,
            endpoint_url: some("1"),
            output: some("off"),
            query: some("2"),
            profile: some("3"),
            region: some("4"),
            color: some("on"),
            binary_format: some("base64"),
            error_format: some("json"),
            no_pager: true,
            read_timeout: some("5"),
            connect_timeout: some("6"),
        };
        assert_eq!(main(line).globals, expected);
    }

    #[test]
    fn the_first_pass_has_its_own_usage() {
        let failure = first_pass(&tokens("kms --debug=1")).unwrap_err();
        let Failure::Usage { message, usage } = failure else { panic!("{failure:?}") };
        assert_eq!(message, "argument --debug: ignored explicit argument '1'");
        assert_eq!(usage, FIRST_PASS_USAGE);
    }

    #[test]
    fn refuses_both_prompts() {
        let failure = first_pass(&tokens("--cli-auto-prompt --no-cli-auto-prompt")).unwrap_err();
        assert!(matches!(failure, Failure::Check(text) if text.starts_with("Both --cli-auto")));
    }

    #[test]
    fn has_no_prompt_to_open() {
        let refused = |line: &str| first_pass(&tokens(line)).is_err();
        assert!(refused("kms --cli-auto-prompt"));
        for line in ["kms", "--cli-auto-prompt help", "--cli-auto-prompt --version", "--cli-auto"] {
            assert!(!refused(line), "{line}");
        }
    }

    #[test]
    fn an_alias_wins_over_the_line_but_for_defaults() {
        let mut globals = main("x --output text --color on --region a --query A").globals;
        let alias = "x --output json --color auto --region b --cli-binary-format base64 \
                     --endpoint-url http://h --no-paginate --cli-error-format json";
        globals.overlay(main(alias).globals);
        let expected = "x --output json --color on --region b --query A --endpoint-url http://h \
                        --no-paginate --cli-error-format json";
        assert_eq!(globals, main(expected).globals);
    }

    #[test]
    fn some_options_are_settled_before_an_alias() {
        let settled = |line: &str| main(line).globals.settled();
        assert_eq!(settled("x --profile p --debug"), Some("--debug"));
        assert_eq!(settled("x --profile="), Some("--profile"));
        assert_eq!(settled("x --output text"), None);
    }

    #[test]
    fn checks_the_endpoint_before_the_timeouts() {
        let check = |line: &str| match main(line).globals.check() {
            Ok(()) => String::new(),
            Err(Failure::Check(text) | Failure::General(text)) => text,
            Err(other) => panic!("{other:?}"),
        };
        let missing = "Bad value for --endpoint-url \"foo\": scheme is missing.  Must be of the \
                       form http://<hostname>/ or https://<hostname>/";
        assert_eq!(check("x --endpoint-url foo --cli-read-timeout x"), missing);
        assert_eq!(check("x --endpoint-url foo:1"), "");
        assert_eq!(check("x --endpoint-url http://[::1"), "Invalid IPv6 URL");
        assert_eq!(
            check("x --cli-connect-timeout y --cli-read-timeout 1.5"),
            "invalid literal for int() with base 10: '1.5'"
        );
    }

    #[test]
    fn spans_an_option_with_its_value() {
        let cases = [
            ("kms", None),
            ("--region", Some(2)),
            ("--reg", Some(2)),
            ("--region=x", Some(1)),
            ("--no-paginate", Some(1)),
            ("--c", Some(1)),
            ("--bogus", Some(1)),
        ];
        for (token, expected) in cases {
            assert_eq!(span(token), expected, "{token}");
        }
    }
}
