//! What a request says of who signed it: the `Authorization` header of Signature Version 4, taken apart. Never: whether
//! the signature is right.
//!
//! AWS: "Create a signed AWS API request", General Reference.

use hyper::HeaderMap;
use hyper::header::{AUTHORIZATION, HeaderValue};

/// The one algorithm.
const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// A header of the right form.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Credential<'a> {
    /// The access key id.
    pub(super) access_key: &'a str,
    /// The day, as `20240601`.
    pub(super) date: &'a str,
    /// The Region that it is for.
    pub(super) region: &'a str,
    /// The service that it is for.
    pub(super) service: &'a str,
    /// The names of the headers that are signed.
    pub(super) headers: Vec<&'a str>,
    /// The signature, in hexadecimal digits.
    pub(super) signature: &'a str,
}

/// The text of the header, if there is one.
///
/// # Errors
/// One that is no text: it says nothing, and is not the same as none.
pub(super) fn header(headers: &HeaderMap) -> Result<Option<&str>, String> {
    let text = headers.get(AUTHORIZATION).map(HeaderValue::to_str).transpose();
    text.map_err(|_| "The Authorization header has characters that are no ASCII.".to_owned())
}

impl<'a> Credential<'a> {
    /// Takes a header apart.
    ///
    /// # Errors
    /// AWS's sentence about what is missing.
    pub(super) fn parse(header: &'a str) -> Result<Credential<'a>, String> {
        let (algorithm, rest) = header.split_once(' ').unwrap_or((header, ""));
        if algorithm != ALGORITHM {
            return Err(format!("Unsupported AWS 'algorithm': '{algorithm}'."));
        }
        let part = |name: &str| {
            let mut parts = rest.split(',').map(str::trim).filter_map(|part| part.split_once('='));
            parts.find(|(key, value)| *key == name && !value.is_empty()).map(|(_, value)| value)
        };
        let named = ["Credential", "Signature", "SignedHeaders"].map(|name| (name, part(name)));
        let missing: Vec<_> = named
            .iter()
            .filter(|(_, value)| value.is_none())
            .map(|(name, _)| format!("Authorization header requires '{name}' parameter."))
            .collect();
        let [(_, Some(scope)), (_, Some(signature)), (_, Some(signed))] = named else {
            return Err(format!("{} Authorization={ALGORITHM}", missing.join(" ")));
        };
        let headers = signed.split(';').collect();
        let scope: Vec<_> = scope.split('/').collect();
        match scope.as_slice() {
            [access_key, date, region, service, "aws4_request"] => {
                Ok(Credential { access_key, date, region, service, headers, signature })
            }
            _ => Err(format!(
                "Credential must have exactly 5 slash-delimited elements, e.g. \
                 keyid/date/region/service/term, got '{}'",
                scope.join("/")
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Credential;

    #[test]
    fn a_header_comes_apart() {
        let header = "AWS4-HMAC-SHA256 Credential=AKID/20240601/us-west-2/kms/aws4_request, \
                      SignedHeaders=host;x-amz-date, Signature=ab12";
        let found = Credential::parse(header).unwrap();
        assert_eq!((found.access_key, found.date, found.region), ("AKID", "20240601", "us-west-2"));
        assert_eq!((found.service, found.signature), ("kms", "ab12"));
        assert_eq!(found.headers, ["host", "x-amz-date"]);
        // No blanks between the parts: the R client sends none.
        assert_eq!(Credential::parse(&header.replace(", ", ",")).unwrap(), found);
    }

    #[test]
    fn what_is_missing_is_named() {
        let fault = |header| Credential::parse(header).unwrap_err();
        assert_eq!(fault("Bearer x"), "Unsupported AWS 'algorithm': 'Bearer'.");
        assert_eq!(
            fault("AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request"),
            "Authorization header requires 'Signature' parameter. Authorization header requires \
             'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256"
        );
        assert_eq!(
            fault("AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=x"),
            "Credential must have exactly 5 slash-delimited elements, e.g. \
             keyid/date/region/service/term, got 'a/b'"
        );
    }
}
