//! Checks a Signature Version 4 against the secret key that it claims. Never: where keys come from.
//!
//! AWS: "Create a signed AWS API request", General Reference. `aws-sigv4` signs requests of its own and checks none,
//! and what checks them (`scratchstack-aws-signature`) brings a web framework's types; the sum is a page, and
//! `clients/` holds it against botocore's, JavaScript's and Rust's signers.

use hyper::HeaderMap;
use hyper::header::HeaderName;
use sha2::{Digest as _, Sha256};
use tz::UtcDateTime;

use super::credential::Credential;
use crate::crypto::{hmac_sha256, is_same};

/// How far a client's clock may be off for KMS, in seconds.
pub(super) const SKEW: i64 = 300;

/// And for STS (recorded: aws/aws-cli#6676).
pub(super) const STS_SKEW: i64 = 900;

/// When a signature is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Time {
    /// Seconds since 1970.
    pub(super) now: i64,
    /// How far the client's clock may be off, in seconds.
    pub(super) skew: i64,
}

/// A request as it was signed.
#[derive(Debug)]
pub(super) struct Signed<'a> {
    /// The method.
    pub(super) method: &'a str,
    /// The path, as it was sent.
    pub(super) path: &'a str,
    /// The query string, as it was sent.
    pub(super) query: &'a str,
    /// All headers.
    pub(super) headers: &'a HeaderMap,
    /// The body.
    pub(super) body: &'a [u8],
}

/// AWS's words about a signature that is not right.
const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS \
                        Secret Access Key and signing method. Consult the service documentation for details.";

/// Checks what the head tells of a signature: when it was made, and over what.
///
/// # Errors
/// AWS's sentence about what is wrong with it.
pub(super) fn check_head(
    headers: &HeaderMap,
    credential: &Credential<'_>,
    time: Time,
) -> Result<(), String> {
    in_time(&date(headers)?, credential.date, time)?;
    covers(headers, &credential.headers)
}

/// Checks the signature of a request whose head is in order.
///
/// # Errors
/// AWS's sentence about what is wrong with it.
pub(super) fn check(
    signed: &Signed<'_>,
    credential: &Credential<'_>,
    secret: &str,
) -> Result<(), String> {
    let date = date(signed.headers)?;
    let Credential { date: day, region, service, .. } = credential;
    let scope = format!("{day}/{region}/{service}/aws4_request");
    let digest = hex(&Sha256::digest(canonical(signed, &credential.headers)));
    let to_sign = format!("AWS4-HMAC-SHA256\n{date}\n{scope}\n{digest}");
    let start = format!("AWS4{secret}").into_bytes();
    let key = [*day, *region, *service, "aws4_request"]
        .iter()
        .fold(start, |key, part| hmac_sha256(&key, part.as_bytes()));
    let right = hex(&hmac_sha256(&key, to_sign.as_bytes()));
    if is_same(right.as_bytes(), credential.signature.as_bytes()) {
        Ok(())
    } else {
        Err(MISMATCH.to_owned())
    }
}

/// When a request was signed, as it says.
fn date(headers: &HeaderMap) -> Result<String, String> {
    text(headers, "x-amz-date").or_else(|| text(headers, "date")).ok_or_else(|| {
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."
            .to_owned()
    })
}

/// Refuses a list of signed headers that leaves out one which says what is asked for, or that is not listed as AWS does:
/// sorted, each name once. `Content-Type` says nothing here, and the SDK for PHP signs it on purpose not.
fn covers(headers: &HeaderMap, names: &[&str]) -> Result<(), String> {
    let unsigned = |name| format!("{name} must be a 'SignedHeader' in the AWS Authorization.");
    if !names.contains(&"host") {
        return Err(unsigned("'Host' or ':authority'".to_owned()));
    }
    let counts = |name: &&str| name.starts_with("x-amz-");
    let mut present = headers.keys().map(HeaderName::as_str).filter(counts);
    if let Some(name) = present.find(|name| !names.contains(name)) {
        return Err(unsigned(format!("'{name}'")));
    }
    let is_listed = !names.contains(&"") && names.is_sorted_by(|name, next| name < next);
    if is_listed { Ok(()) } else { Err(MISMATCH.to_owned()) }
}

/// Refuses a signature of another day than its scope's, or of another time than now.
fn in_time(date: &str, day: &str, time: Time) -> Result<(), String> {
    let Time { now, skew } = time;
    let Some(time) = seconds(date) else {
        return Err(format!(
            "Date must be in ISO-8601 'basic format'. Got '{date}'. See http://en.wikipedia.org/wiki/ISO_8601"
        ));
    };
    if date.get(..8) != Some(day) {
        return Err(format!(
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{day}' != '{}'.",
            date.get(..8).unwrap_or_default()
        ));
    }
    let (present, bound) = (basic(now), skew / 60);
    if time < now - skew {
        let oldest = basic(now - skew);
        return Err(format!(
            "Signature expired: {date} is now earlier than {oldest} ({present} - {bound} min.)"
        ));
    }
    if time > now + skew {
        let newest = basic(now + skew);
        return Err(format!(
            "Signature not yet current: {date} is still later than {newest} ({present} + {bound} min.)"
        ));
    }
    Ok(())
}

/// The canonical request.
fn canonical(signed: &Signed<'_>, names: &[&str]) -> String {
    let Signed { method, path, query, headers, body } = signed;
    let mut parts: Vec<_> = query.split('&').filter(|part| !part.is_empty()).map(pair).collect();
    parts.sort();
    let listed = names.iter().fold(String::new(), |listed, name| {
        listed + name + ":" + &text(headers, name).unwrap_or_default() + "\n"
    });
    let (query, names, digest) = (parts.join("&"), names.join(";"), hex(&Sha256::digest(body)));
    format!("{method}\n{path}\n{query}\n{listed}\n{names}\n{digest}")
}

/// A name and a value of a query string; one without `=` has an empty value.
fn pair(part: &str) -> String {
    if part.contains('=') { part.to_owned() } else { format!("{part}=") }
}

/// The values of a header, their blanks folded, with commas between them.
fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    let values = headers.get_all(name).iter().map(|value| {
        String::from_utf8_lossy(value.as_bytes())
            .split_ascii_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    });
    let values: Vec<_> = values.collect();
    (!values.is_empty()).then(|| values.join(","))
}

/// Seconds since 1970 of a time such as `20240601T000000Z`.
fn seconds(basic: &str) -> Option<i64> {
    let (day, clock) = basic.strip_suffix('Z')?.split_once('T')?;
    let digits = |text: &str, length: usize| {
        (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(())
    };
    digits(day, 8).and(digits(clock, 6))?;
    let two = |text: &str, at: usize| text.get(at..at + 2)?.parse::<u8>().ok();
    let time = UtcDateTime::new(
        day.get(..4)?.parse().ok()?,
        two(day, 4)?,
        two(day, 6)?,
        two(clock, 0)?,
        two(clock, 2)?,
        two(clock, 4)?,
        0,
    );
    Some(time.ok()?.unix_time())
}

/// Such a time of seconds since 1970.
fn basic(seconds: i64) -> String {
    let Ok(time) = UtcDateTime::from_timespec(seconds, 0) else { return String::new() };
    let (year, month, day) = (time.year(), time.month(), time.month_day());
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A request that botocore 1.43.11 has signed (its `SigV4Auth`, the time set), the keys being AWS's documented
    /// example.
    fn headers(date: &str, body: &str) -> (HeaderMap, String) {
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("host", "127.0.0.1:4599"),
            ("x-amz-date", date),
            ("x-amz-target", "TrentService.ListAliases"),
            ("content-type", "application/x-amz-json-1.1"),
        ] {
            headers.append(name, value.parse().unwrap());
        }
        (headers, body.to_owned())
    }

    const HEADER: &str = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20240601/us-west-2/kms/aws4_request, \
                          SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=830253ca2aa29447f493cd303f022466fa63c8ffc738b27ef10823865fe7bae6";
    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    const DATE: &str = "20240601T000000Z";
    const NOW: i64 = 1_717_200_000;

    fn checked(date: &str, body: &str, secret: &str, now: i64) -> Result<(), String> {
        let (headers, body) = headers(date, body);
        let credential = Credential::parse(HEADER).unwrap();
        let body = body.as_bytes();
        let signed = Signed { method: "POST", path: "/", query: "", headers: &headers, body };
        check_head(&headers, &credential, Time { now, skew: SKEW })?;
        check(&signed, &credential, secret)
    }

    #[test]
    fn botocores_signature_is_right_and_no_other() {
        assert_eq!(checked(DATE, "{}", SECRET, NOW), Ok(()));
        assert_eq!(checked(DATE, "{} ", SECRET, NOW), Err(MISMATCH.to_owned()));
        assert_eq!(checked(DATE, "{}", "wJal", NOW), Err(MISMATCH.to_owned()));
        assert_eq!(checked("20240601T000001Z", "{}", SECRET, NOW), Err(MISMATCH.to_owned()));
    }

    #[test]
    fn a_signature_lasts_five_minutes() {
        assert_eq!(checked(DATE, "{}", SECRET, NOW + 300), Ok(()));
        assert_eq!(checked(DATE, "{}", SECRET, NOW - 300), Ok(()));
        let late = "Signature expired: 20240601T000000Z is now earlier than 20240601T000001Z (20240601T000501Z - 5 min.)";
        assert_eq!(checked(DATE, "{}", SECRET, NOW + 301), Err(late.to_owned()));
        let early = "Signature not yet current: 20240601T000000Z is still later than 20240531T235959Z \
                     (20240531T235459Z + 5 min.)";
        assert_eq!(checked(DATE, "{}", SECRET, NOW - 301), Err(early.to_owned()));
    }

    #[test]
    fn a_bad_date_is_told() {
        for date in ["", "20240601", "2024-06-01T00:00:00Z", "20241301T000000Z", "2024060éT00000Z"]
        {
            let fault = checked(date, "{}", SECRET, NOW).unwrap_err();
            assert!(fault.starts_with("Date must be in ISO-8601"), "{date}: {fault}");
        }
        let fault = checked("20240602T000000Z", "{}", SECRET, NOW).unwrap_err();
        assert!(fault.starts_with("Date in Credential scope does not match"), "{fault}");
        assert!(in_time(DATE, "202406", Time { now: NOW, skew: SKEW }).is_err(), "half a day");
    }

    #[test]
    fn a_date_header_stands_in_for_amazons() {
        let (mut headers, _) = headers(DATE, "{}");
        headers.remove("x-amz-date");
        let credential = Credential::parse(HEADER).unwrap();
        let check = |headers: &HeaderMap| {
            let signed = Signed { method: "POST", path: "/", query: "", headers, body: b"{}" };
            check_head(headers, &credential, Time { now: NOW, skew: SKEW })?;
            check(&signed, &credential, SECRET)
        };
        assert!(check(&headers).unwrap_err().contains("'X-Amz-Date' or a 'Date'"));
        headers.append("date", DATE.parse().unwrap());
        // The date is read, and the signature is over another header.
        assert_eq!(check(&headers), Err(MISMATCH.to_owned()));
        headers.insert("date", "Sat, 01 Jun 2024 00:00:00 GMT".parse().unwrap());
        assert!(check(&headers).unwrap_err().starts_with("Date must be in ISO-8601"));
    }

    #[test]
    fn what_says_what_is_asked_for_is_signed() {
        let (headers, _) = headers(DATE, "");
        let whole = ["content-type", "host", "x-amz-date", "x-amz-target"];
        assert_eq!(covers(&headers, &whole), Ok(()));
        let without =
            |left_out| whole.into_iter().filter(|name| *name != left_out).collect::<Vec<_>>();
        assert_eq!(covers(&headers, &without("content-type")), Ok(()));
        for left_out in ["host", "x-amz-date", "x-amz-target"] {
            let fault = covers(&headers, &without(left_out)).unwrap_err().to_lowercase();
            assert!(fault.starts_with(&format!("'{left_out}'")) && fault.contains("must be a"));
        }
        let [media, host, date, target] = whole;
        for names in [
            vec![host, media, date, target],
            vec![media, host, host, date, target],
            vec!["", media, host, date, target],
        ] {
            assert_eq!(covers(&headers, &names), Err(MISMATCH.to_owned()), "{names:?}");
        }
    }

    #[test]
    fn a_query_string_is_sorted() {
        let (headers, body) = headers(DATE, "");
        let signed = Signed {
            method: "GET",
            path: "/",
            query: "b=2&a&c=",
            headers: &headers,
            body: body.as_bytes(),
        };
        assert!(
            canonical(&signed, &["host"])
                .starts_with("GET\n/\na=&b=2&c=\nhost:127.0.0.1:4599\n\nhost\n")
        );
    }
}
