//! `kmsalias serve`: from options and settings to an endpoint. Never: HTTP.

use std::io::Write;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use anyhow::anyhow;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};

use super::failure::Failure;
use super::settings::Settings;
use crate::serve::{self, Config, Ended, Host, Keys, LogForm};

/// The command tree of `serve`.
pub(super) fn command() -> Command {
    Command::new("serve")
        .about("Serve the stores to AWS SDKs, over HTTP")
        .disable_help_subcommand(true)
        .args(addresses())
        .arg(file("ready-file").help("Put the URL into this file when it listens"))
        .arg(file("auth").help("Check signatures with the keys in this file"))
        .arg(Arg::new("new-key").long("new-key").action(ArgAction::SetTrue).requires("auth").help(
            "Add an access key for the account and caller in use to the file, print it, and end",
        ))
        .arg(
            option("log", "FORM")
                .value_parser(["text", "json"])
                .help("Write a line a request to standard error"),
        )
}

fn addresses() -> [Arg; 3] {
    let port = option("port", "PORT").value_parser(value_parser!(u16)).default_value("4599");
    let host = option("host", "ADDRESS").value_parser(listened_on).default_value("127.0.0.1");
    let name = option("allow-host", "NAME").value_parser(Host::given).action(ArgAction::Append);
    [
        port.help("The port; 0 takes a free one"),
        host.help("The address to listen on; another than the loopback's needs --auth"),
        name.help("Serve requests that are addressed to this name, too"),
    ]
}

fn listened_on(text: &str) -> Result<IpAddr, &'static str> {
    text.parse().map_err(|_| "an address is wanted, such as 127.0.0.1 or ::1, and no name")
}

fn option(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value)
}

fn file(name: &'static str) -> Arg {
    option(name, "FILE").value_hint(ValueHint::FilePath).value_parser(value_parser!(PathBuf))
}

/// Serves until a signal ends it, or makes a key.
///
/// # Errors
/// What kept it from listening, or from making the key, as a sentence with the way out.
pub(super) fn run(
    given: &ArgMatches,
    settings: &Settings,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    if given.get_flag("new-key") {
        return new_key(given, settings, out);
    }
    let config = config(given, settings)?;
    let (form, who) = (config.log, who_may_call(config.keys.as_ref()));
    let home = settings.home.value.display().to_string();
    let greeting = |url: &str| greeting(form, &home, url, who);
    match serve::run(config, &greeting) {
        Ok(Ended::InOrder) => Ok(()),
        // As a shell has it of a program that a signal has ended.
        Ok(Ended::AtOnce(signal)) => Err(Failure::Ended(128 + signal)),
        Err(e @ serve::Error::Taken(_)) => Err(Failure::Own(format!("serve: {e}"))),
        Err(e) => Err(Failure::Local(anyhow!("serve: {e}"))),
    }
}

fn who_may_call(keys: Option<&Keys>) -> &'static str {
    match keys {
        Some(keys) if keys.is_empty() => {
            "nobody may call: the file of keys has none (--new-key makes one)"
        }
        Some(_) => "whoever signs with one of its keys may call",
        None => "every local user may call: signatures are not checked (--auth FILE does)",
    }
}

/// The first line on standard error, in the form of the log's.
fn greeting(form: Option<LogForm>, home: &str, url: &str, who: &str) -> String {
    match form {
        Some(LogForm::Json) => {
            let line = serde_json::json!({ "serving": home, "url": url, "callers": who });
            format!("{line}\n")
        }
        _ => format!("kmsalias: serving {home}; {who}\n"),
    }
}

fn config(given: &ArgMatches, settings: &Settings) -> Result<Config, Failure> {
    let address = given.get_one::<IpAddr>("host").copied().unwrap_or(IpAddr::from([127, 0, 0, 1]));
    let port = given.get_one::<u16>("port").copied().unwrap_or_default();
    let path = |name: &str| given.get_one::<PathBuf>(name).cloned();
    let keys =
        path("auth").map(|path| Keys::read(&path).map_err(|e| fault(&path, &e))).transpose()?;
    if keys.is_none() && !address.is_loopback() {
        return Err(Failure::Own(format!(
            "serve: {address} can be reached from other machines: name a file of keys with --auth, which \
             kmsalias serve --auth FILE --new-key makes"
        )));
    }
    let hosts = given.get_many::<Host>("allow-host").unwrap_or_default().cloned().collect();
    let log = given.get_one::<String>("log").map(|form| match form.as_str() {
        "json" => LogForm::Json,
        _ => LogForm::Text,
    });
    Ok(Config {
        home: settings.stores(),
        world: settings.world(),
        record: settings.record,
        place: settings.place()?,
        caller: settings.caller.source.is_explicit().then(|| settings.caller.value.clone()),
        listen: SocketAddr::new(address, port),
        hosts,
        keys,
        ready_file: path("ready-file"),
        log,
    })
}

fn new_key(given: &ArgMatches, settings: &Settings, out: &mut dyn Write) -> Result<(), Failure> {
    let Some(path) = given.get_one::<PathBuf>("auth") else { return Ok(()) };
    let key =
        Keys::add(path, &settings.place()?, &settings.caller.value).map_err(|e| fault(path, &e))?;
    let text = serde_json::to_string_pretty(&key).map_err(anyhow::Error::new)?;
    Ok(writeln!(out, "{text}")?)
}

fn fault(path: &std::path::Path, fault: &serve::Fault) -> Failure {
    Failure::Local(anyhow!("serve: {}: {fault}", path.display()))
}
