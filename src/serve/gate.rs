//! Who may use the endpoint at all: not a web page, whose browser names it in `Origin`, and which may have its own
//! name lead to this machine (DNS rebinding), so that only names of this machine are served. Never: a signature.

use std::net::IpAddr;

use hyper::header::{HOST, ORIGIN};
use hyper::{HeaderMap, Uri};

use super::envelope::Reply;

/// What a browser sends along: whether a page has asked, and of whose.
const FETCH_SITE: &str = "sec-fetch-site";

/// What a request may be addressed to: an address, or a name in lower case. A port counts for neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Host(Named);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Named {
    Address(IpAddr),
    Name(String),
}

/// The hosts that a request may be addressed to.
#[derive(Debug)]
pub(super) struct Gate {
    hosts: Vec<Host>,
    listen: IpAddr,
}

impl Gate {
    /// The loopback's and `more`, for an endpoint that listens on that address.
    pub(super) fn new(more: &[Host], listen: IpAddr) -> Gate {
        let loopback = ["127.0.0.1", "[::1]", "localhost"].into_iter().filter_map(Host::parse);
        Gate { hosts: loopback.chain(more.iter().cloned()).collect(), listen }
    }

    /// Lets a request in.
    ///
    /// # Errors
    /// The answer to one that must not come in.
    pub(super) fn admit(&self, uri: &Uri, headers: &HeaderMap) -> Result<(), Reply> {
        if headers.contains_key(ORIGIN) {
            return Err(refused("a web page may not use this endpoint: the request has an Origin"));
        }
        if headers.get_all(FETCH_SITE).iter().any(|site| site != "none") {
            return Err(refused("a web page may not use this endpoint: a browser asks for it"));
        }
        // A whole address in the place of the path counts more than the header, and is no way round it.
        if let Some(authority) = uri.authority() {
            self.knows(authority.as_str())?;
        }
        let mut hosts = headers.get_all(HOST).iter();
        let named = match (hosts.next(), hosts.next()) {
            (Some(host), None) => host.to_str().ok(),
            _ => None,
        };
        match named {
            Some(host) => self.knows(host),
            None => Err(refused("the request has no one Host")),
        }
    }

    fn knows(&self, host: &str) -> Result<(), Reply> {
        if Host::parse(host).is_some_and(|host| self.serves(&host)) {
            return Ok(());
        }
        let host = without_port(host);
        Err(refused(&format!(
            "the request is addressed to {host}, which may be a web page's name for this machine: \
             --allow-host {host} serves it"
        )))
    }

    /// Whether it is one of the hosts, or the address itself that is listened on: no page can make an address lead
    /// elsewhere. Who listens on all of them is asked by any.
    fn serves(&self, host: &Host) -> bool {
        let is_listened_on = match host.0 {
            Named::Address(ip) => ip == self.listen || self.listen.is_unspecified(),
            Named::Name(_) => false,
        };
        is_listened_on || self.hosts.contains(host)
    }
}

impl Host {
    /// One as a request has it: an address of IPv6 stands in brackets.
    fn parse(text: &str) -> Option<Host> {
        let host = without_port(text);
        if let Some(rest) = host.strip_prefix('[') {
            let address = rest.strip_suffix(']')?.parse().ok()?;
            return Some(Host(Named::Address(IpAddr::V6(address))));
        }
        if let Ok(address) = host.parse() {
            return Some(Host(Named::Address(IpAddr::V4(address))));
        }
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
        let is_name = !host.is_empty() && host.bytes().all(is_part);
        is_name.then(|| Host(Named::Name(host.to_ascii_lowercase())))
    }

    /// One as it is given to `--allow-host`, where an address of IPv6 needs no brackets.
    ///
    /// # Errors
    /// What is no one host, in a sentence.
    pub(crate) fn given(text: &str) -> Result<Host, &'static str> {
        let bare = text.parse().ok().map(|address| Host(Named::Address(IpAddr::V6(address))));
        bare.or_else(|| Host::parse(text)).ok_or(
            "it is no one host's name or address, such as kms.test or 10.0.0.1; there are no patterns",
        )
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

    const LOOPBACK: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

    fn gate(listen: &str) -> Gate {
        let more = ["kms.Test", "kms.port:4599", "fd00::1", "[fd00::2]:80"];
        let more = more.map(|host| Host::given(host).unwrap());
        Gate::new(&more, listen.parse().unwrap())
    }

    fn is_admitted(gate: &Gate, pairs: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, value.parse().unwrap());
        }
        gate.admit(&Uri::from_static("/"), &headers).is_ok()
    }

    fn admits(pairs: &[(&'static str, &str)]) -> bool {
        is_admitted(&gate("127.0.0.1"), pairs)
    }

    #[test]
    fn only_names_of_this_machine_are_served() {
        for host in [
            "127.0.0.1",
            "127.0.0.1:4599",
            "LOCALHOST:1",
            "[::1]",
            "[::1]:80",
            "KMS.test:1",
            "kms.port",
            "[fd00::1]:80",
            "[fd00:0::2]",
            "[0:0:0:0:0:0:0:1]",
        ] {
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
    fn the_address_that_is_listened_on_is_served_and_every_one_where_all_are() {
        for (listen, host, is_served) in [
            ("127.0.0.2", "127.0.0.2:4599", true),
            ("127.0.0.2", "127.0.0.3", false),
            ("fe80::1", "[FE80:0::1]:4599", true),
            ("0.0.0.0", "10.0.0.1:4599", true),
            ("::", "[fe80::2]", true),
            ("::", "fe80::2", false),
            ("0.0.0.0", "evil.example", false),
            ("0.0.0.0", "1.evil.example", false),
            ("0.0.0.0", "[evil]", false),
        ] {
            assert_eq!(is_admitted(&gate(listen), &[("host", host)]), is_served, "{listen} {host}");
        }
    }

    #[test]
    fn a_whole_address_is_no_way_round_the_header() {
        let admits = |uri: &'static str, host: &str| {
            let mut headers = HeaderMap::new();
            headers.append("host", host.parse().unwrap());
            Gate::new(&[], LOOPBACK).admit(&Uri::from_static(uri), &headers).is_ok()
        };
        assert!(admits("http://127.0.0.1:4599/", "localhost"));
        assert!(!admits("http://127.0.0.1:4599/", "evil.example"));
        assert!(!admits("http://evil.example/", "localhost"));
        assert!(!admits("http://localhost@evil.example/", "localhost"));
    }

    #[test]
    fn a_web_page_is_not_served() {
        for origin in ["https://evil.example", "null", "http://127.0.0.1:4599", ""] {
            assert!(!admits(&[("host", "localhost"), ("origin", origin)]), "{origin}");
        }
    }

    #[test]
    fn only_one_host_can_be_allowed() {
        for host in ["", ":80", "*", "*.dev", "http://kms.test", "kms test", "kms.test/", "[kms]"] {
            assert!(Host::given(host).is_err(), "{host}");
        }
        assert_eq!(Host::given("KMS_1.test:80"), Host::given("kms_1.test"));
        assert_eq!(Host::given("0:0::1"), Host::given("[::1]"));
    }

    #[test]
    fn a_browser_asks_only_for_somebody_who_has_typed_the_url() {
        for (site, is_served) in
            [("cross-site", false), ("same-site", false), ("same-origin", false), ("none", true)]
        {
            let pairs = [("host", "localhost"), ("sec-fetch-site", site)];
            assert_eq!(admits(&pairs), is_served, "{site}");
            let pairs = [pairs[0], ("sec-fetch-site", "none"), pairs[1]];
            assert_eq!(admits(&pairs), is_served, "none and {site}");
        }
    }
}
