//! A client of the AWS SDK for a served home, and the home. Never: an operation.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::{env, fs, process};

use aws_sdk_kms::Client;
use aws_sdk_kms::config::retry::RetryConfig;
use aws_sdk_kms::config::{BehaviorVersion, Credentials, Region, SharedHttpClient};

/// Where [`client`] asks when nothing else is said.
pub const REGION: &str = "us-west-2";

/// The account of an access key id that is none.
pub const ACCOUNT: &str = "111122223333";

/// A client for `endpoint`; an `access_key` of twelve digits is an account.
pub fn client(endpoint: &str, region: &str, access_key: &str) -> Client {
    // The endpoint is plain HTTP, so the SDK needs none of its TLS.
    with(endpoint, region, access_key, aws_smithy_http_client::Builder::new().build_http())
}

/// The same, over another HTTP client.
pub fn with(endpoint: &str, region: &str, access_key: &str, http: SharedHttpClient) -> Client {
    let config = aws_sdk_kms::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(endpoint)
        .region(Region::new(region.to_owned()))
        .credentials_provider(Credentials::new(access_key, "test", None, None, "test"))
        // A refused or cut connection is a fault to be seen, not to be tried again.
        .retry_config(RetryConfig::disabled())
        .http_client(http);
    Client::from_conf(config.build())
}

/// A temporary home that `kmsalias serve` serves while this lives.
pub struct Served {
    /// Where it listens.
    pub endpoint: String,
    home: PathBuf,
    server: Child,
}

impl Served {
    /// Starts a server on a free port.
    pub fn start(name: &str) -> Served {
        let home = env::temp_dir().join(format!("kmsalias-rust.{}.{name}", process::id()));
        let mut server = kmsalias(&home)
            .args(["serve", "--port", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("KMSALIAS names the program");
        let mut line = String::new();
        let out = server.stdout.take().expect("it is piped");
        BufReader::new(out).read_line(&mut line).expect("a line of text");
        Served { endpoint: line.trim_end().to_owned(), home, server }
    }

    /// A client in the default account and Region.
    pub fn client(&self) -> Client {
        client(&self.endpoint, REGION, "test")
    }

    /// What a shell command on the same home prints.
    pub fn shell(&self, words: &[&str]) -> String {
        let done = kmsalias(&self.home).args(words).output().expect("it runs");
        assert!(done.status.success(), "{words:?}: {done:?}");
        String::from_utf8(done.stdout).expect("it prints text")
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let pid = self.server.id().to_string();
        // The standard library has no SIGTERM.
        let asked = Command::new("kill").arg(pid).status();
        let ended = self.server.wait();
        fs::remove_dir_all(&self.home).ok();
        // A second panic would hide the first one.
        if !std::thread::panicking() {
            assert!(asked.is_ok_and(|status| status.success()), "it is not running any more");
            assert!(ended.is_ok_and(|status| status.success()), "the server did not end well");
        }
    }
}

fn kmsalias(home: &PathBuf) -> Command {
    let mut command = Command::new(env::var_os("KMSALIAS").unwrap_or("kmsalias".into()));
    command.env_clear().env("KMSALIAS_HOME", home).env("AWS_REGION", REGION);
    command
}
