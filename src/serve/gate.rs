//! Who may use the endpoint at all: not a web page, whose browser names it in `Origin`, and which may have its own
//! name lead to this machine (DNS rebinding), so that only names of this machine are served. Never: a signature.

use hyper::HeaderMap;
use hyper::header::{HOST, ORIGIN};

use super::envelope::Reply;

/// The names that a request may be addressed to.
#[derive(Debug)]
pub(super) struct Gate {
    hosts: Vec<String>,
}

impl Gate {
    /// The loopback's names, and `more`.
    pub(super) fn new(more: &[String]) -> Gate {
        let loopback = ["127.0.0.1", "[::1]", "localhost"].into_iter().map(str::to_owned);
        Gate { hosts: loopback.chain(more.iter().map(|name| name.to_ascii_lowercase())).collect() }
    }

    /// Lets a request in.
    ///
    /// # Errors
    /// The answer to one that must not come in.
    pub(super) fn admit(&self, headers: &HeaderMap) -> Result<(), Reply> {
        if headers.contains_key(ORIGIN) {
            return Err(refused("a web page may not use this endpoint: the request has an Origin"));
        }
        let mut hosts = headers.get_all(HOST).iter();
        let named = match (hosts.next(), hosts.next()) {
            (Some(host), None) => host.to_str().ok().map(without_port),
            _ => None,
        };
        match named {
            Some(host) if self.hosts.contains(&host.to_ascii_lowercase()) => Ok(()),
            Some(host) => Err(refused(&format!(
                "the request is addressed to {host}, which may be a web page's name for this machine: \
                 --allow-host {host} serves it"
            ))),
            None => Err(refused("the request has no one Host")),
        }
    }
}

fn refused(text: &str) -> Reply {
    Reply::exception(403, "AccessDeniedException", Some(text))
}

/// A host's name, or an address in brackets, without its port.
fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admits(pairs: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, value.parse().unwrap());
        }
        Gate::new(&["kms.Test".to_owned()]).admit(&headers).is_ok()
    }

    #[test]
    fn only_names_of_this_machine_are_served() {
        for host in
            ["127.0.0.1", "127.0.0.1:4599", "LOCALHOST:1", "[::1]", "[::1]:80", "KMS.test:1"]
        {
            assert!(admits(&[("host", host)]), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example:80",
            "127.0.0.1.evil",
            "::1",
            "127.0.0.2",
            "localhost:80:80",
        ] {
            assert!(!admits(&[("host", host)]), "{host}");
        }
        assert!(!admits(&[]));
        assert!(!admits(&[("host", "localhost"), ("host", "localhost")]));
    }

    #[test]
    fn a_web_page_is_not_served() {
        for origin in ["https://evil.example", "null", "http://127.0.0.1:4599", ""] {
            assert!(!admits(&[("host", "localhost"), ("origin", origin)]), "{origin}");
        }
    }
}
