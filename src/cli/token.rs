//! The token that a cut listing leaves, in all forms that botocore reads and the one that it writes.
//!
//! Reference: `aws-cli.md` (b) and "Additions". Never: a page.

use num_bigint::BigInt;

use super::failure::Failure;
use super::given::{Given, Params};
use super::integer;
use crate::data::{self, Value, json, number};

/// The parameter that the service pages by.
pub(crate) const MARKER: &str = "Marker";

/// The member of a token that says how many items of its page were shown already.
const TRUNCATE: &str = "boto_truncate_amount";

/// A token as read: where to go on, and how many items to leave out there.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// The parameters of the next call; a null takes a parameter away.
    pub(crate) next: Params,
    /// Where the first page is cut; any JSON may stand here.
    pub(crate) skip: Given,
}

/// The token of a listing that starts at its start.
pub(crate) fn start() -> Params {
    [(MARKER.to_owned(), Given::Scalar(Value::Null))].into_iter().collect()
}

/// Reads a starting token: base64 of a JSON object, else the old form `marker___skip`, else a marker.
///
/// # Errors
/// Python's complaint about JSON of another kind, or a token of too many parts; status 255.
pub(crate) fn read(token: &Given) -> Result<Token, Failure> {
    let Some(text) = token.as_str() else {
        let class = token.class();
        let kind = class.split('\'').nth(1).unwrap_or_default();
        return Err(Failure::General(format!("'{kind}' object has no attribute 'encode'")));
    };
    let decoded = data::base64::decode(text.as_bytes())
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .and_then(|text| json::parse(&text).ok());
    match decoded.map(|value| Given::of(&value, false)) {
        Some(Given::Map(mut object)) => {
            object.members.shift_remove("boto_encoded_keys");
            let skip = object.members.shift_remove(TRUNCATE);
            let skip = skip.unwrap_or(Given::Scalar(Value::Int(0)));
            Ok(Token { next: object.members, skip })
        }
        None | Some(Given::List(_)) => old_form(text),
        Some(other) => {
            let class = other.class();
            let kind = class.split('\'').nth(1).unwrap_or_default();
            Err(Failure::General(format!("'{kind}' object has no attribute 'pop'")))
        }
    }
}

fn old_form(text: &str) -> Result<Token, Failure> {
    let parts: Vec<&str> = text.split("___").collect();
    let (marker, skip) = match parts.as_slice() {
        [marker, skip] => match integer::read(skip) {
            Ok(skip) => (*marker, skip),
            Err(_) => (text, BigInt::ZERO),
        },
        [_] => (text, BigInt::ZERO),
        _ => return Err(Failure::General(format!("Bad starting token: {text}"))),
    };
    let marker = if marker == "None" { Value::Null } else { marker.into() };
    let next = [(MARKER.to_owned(), Given::Scalar(marker))].into_iter().collect();
    Ok(Token { next, skip: Given::Scalar(skip.into()) })
}

/// Writes the token that goes on at `next`, after `shown` items of its page.
///
/// # Errors
/// A token with other members than the marker; status 255.
pub(crate) fn write(next: &Params, shown: Option<BigInt>) -> Result<String, Failure> {
    let mut token = next.clone();
    if let Some(shown) = shown {
        token.insert(TRUNCATE.to_owned(), Given::Scalar(shown.into()));
    }
    let fits = token.contains_key(MARKER) && token.keys().all(|k| k == MARKER || k == TRUNCATE);
    if !fits {
        let token = Given::dict(token).repr();
        return Err(Failure::General(format!("Bad starting token: {token}")));
    }
    let members: Vec<String> = token
        .iter()
        .filter_map(|(name, given)| match given {
            Given::Scalar(value) => Some(format!("\"{name}\": {}", json::to_json(value))),
            _ => None,
        })
        .collect();
    Ok(data::base64::encode(format!("{{{}}}", members.join(", ")).as_bytes()))
}

/// `number + skip` as Python adds.
///
/// # Errors
/// A skip that is no number; status 255.
pub(crate) fn add(count: BigInt, skip: &Given) -> Result<BigInt, Failure> {
    let sum = match skip {
        Given::Scalar(value) => number::to_big(value).map(|skip| count + skip),
        _ => None,
    };
    sum.ok_or_else(|| {
        let class = skip.class();
        let kind = class.split('\'').nth(1).unwrap_or_default();
        let text = format!("unsupported operand type(s) for +: 'int' and '{kind}'");
        Failure::General(text)
    })
}

#[cfg(test)]
mod tests {
    use super::{read, start, write};
    use crate::cli::failure::Failure;
    use crate::cli::given::{Given, Params};

    fn shown(token: &str) -> String {
        match read(&Given::text(token)) {
            Ok(token) => format!("{} {}", Given::dict(token.next).repr(), token.skip.repr()),
            Err(Failure::General(text)) => text,
            Err(other) => format!("{other:?}"),
        }
    }

    #[test]
    fn reads_every_form() {
        let cases = [
            ("eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ==", "{'Marker': None} 2"),
            ("eyJGb28iOiAieCJ9", "{'Foo': 'x'} 0"),
            ("e30=", "{} 0"),
            ("garbage", "{'Marker': 'garbage'} 0"),
            ("None", "{'Marker': None} 0"),
            ("None___2", "{'Marker': None} 2"),
            ("m___x", "{'Marker': 'm___x'} 0"),
            ("a___b___c", "Bad starting token: a___b___c"),
            ("", "{'Marker': ''} 0"),
            ("NQ==", "'int' object has no attribute 'pop'"),
            ("Ingi", "'str' object has no attribute 'pop'"),
            ("bnVsbA==", "'NoneType' object has no attribute 'pop'"),
            ("WzFd", "{'Marker': 'WzFd'} 0"),
        ];
        for (token, expected) in cases {
            assert_eq!(shown(token), expected, "{token}");
        }
        let bytes = read(&Given::Bytes(vec![1])).unwrap_err();
        assert!(
            matches!(bytes, Failure::General(t) if t == "'bytes' object has no attribute 'encode'")
        );
    }

    #[test]
    fn writes_as_python_does() {
        assert_eq!(
            write(&start(), Some(2.into())).unwrap(),
            "eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ=="
        );
        let marker: Params = [("Marker".to_owned(), Given::text("AAA"))].into_iter().collect();
        assert_eq!(write(&marker, None).unwrap(), "eyJNYXJrZXIiOiAiQUFBIn0=");
    }

    #[test]
    fn refuses_to_write_what_it_could_not_read() {
        let failure = write(&Params::new(), Some(1.into())).unwrap_err();
        assert!(matches!(
            failure,
            Failure::General(text) if text == "Bad starting token: {'boto_truncate_amount': 1}"
        ));
    }
}
