//! AWS's query protocol, for the one operation of STS that is served: a form goes in, XML comes out. Never: who asks.
//!
//! AWS: STS API reference, "`GetCallerIdentity`", "Common Errors".

use super::envelope::Reply;
use crate::model::Account;
use crate::sts;

const NAMESPACE: &str = "https://sts.amazonaws.com/doc/2011-06-15/";

/// The one version.
const VERSION: &str = "2011-06-15";

/// The media type of the answers.
const XML: &str = "text/xml";

/// Answers the form `form` of `caller`, a request's body.
pub(super) fn answer(form: &str, caller: &str, account: &Account, id: &str) -> Reply {
    let field = |name: &str| form.split('&').find_map(|part| part.strip_prefix(name)).map(decoded);
    let version = field("Version=").unwrap_or_else(|| VERSION.to_owned());
    match field("Action=").as_deref() {
        None => {
            let text = "The request is missing an action or a required parameter.";
            return refusal(400, "MissingAction", text, id);
        }
        Some("GetCallerIdentity") if version == VERSION => {}
        Some(action) if version == VERSION => {
            let text = format!(
                "kmsalias serves GetCallerIdentity of STS; it does not know {action}, and nothing was sent anywhere"
            );
            return refusal(400, "InvalidAction", &text, id);
        }
        Some(action) => {
            let text = format!("Could not find operation {action} for version {version}");
            return refusal(400, "InvalidAction", &text, id);
        }
    }
    let sts::CallerIdentity { user_id, account, arn } =
        sts::caller_identity(caller, account.as_str());
    let (user_id, arn) = (escaped(&user_id), escaped(&arn));
    let body = format!(
        "<GetCallerIdentityResponse xmlns=\"{NAMESPACE}\">\n  <GetCallerIdentityResult>\n    <Arn>{arn}</Arn>\n    \
         <UserId>{user_id}</UserId>\n    <Account>{account}</Account>\n  </GetCallerIdentityResult>\n  \
         <ResponseMetadata>\n    <RequestId>{id}</RequestId>\n  </ResponseMetadata>\n</GetCallerIdentityResponse>\n"
    );
    Reply { status: 200, code: None, media: XML, body: body.into_bytes(), closes: false }
}

/// A form's value: `+` stands for a blank, `%` and two digits for a byte.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = after.split_first_chunk::<2>().and_then(|(pair, after)| {
            let [high, low] = pair.map(|digit| char::from(digit).to_digit(16));
            Some((u8::try_from(high? * 16 + low?).ok()?, after))
        });
        let (byte, after) = match (first, escaped) {
            (b'%', Some(escaped)) => escaped,
            (b'+', _) => (b' ', after),
            _ => (*first, after),
        };
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The refusal of somebody who has not shown who they are: STS has codes of its own where KMS has others.
pub(super) fn unauthentic(code: &'static str, message: &str, id: &str) -> Reply {
    let (code, message) = match code {
        "MissingAuthenticationTokenException" => {
            ("MissingAuthenticationToken", "Request is missing Authentication Token")
        }
        "UnrecognizedClientException" => ("InvalidClientTokenId", message),
        "IncompleteSignatureException" => ("IncompleteSignature", message),
        _ => ("SignatureDoesNotMatch", message),
    };
    refusal(403, code, message, id)
}

/// A refusal in the protocol's form.
fn refusal(status: u16, code: &'static str, message: &str, id: &str) -> Reply {
    let message = escaped(message);
    let body = format!(
        "<ErrorResponse xmlns=\"{NAMESPACE}\">\n  <Error>\n    <Type>Sender</Type>\n    <Code>{code}</Code>\n    \
         <Message>{message}</Message>\n  </Error>\n  <RequestId>{id}</RequestId>\n</ErrorResponse>\n"
    );
    Reply { status, code: Some(code), media: XML, body: body.into_bytes(), closes: false }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            // XML 1.0 has no such characters.
            letter if letter.is_control() => safe.push('\u{fffd}'),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(form: &str, caller: &str) -> String {
        let account = Account::new("111122223333").unwrap();
        String::from_utf8(answer(form, caller, &account, "id").body).unwrap()
    }

    #[test]
    fn a_caller_is_told_in_xml() {
        let text =
            body("Action=GetCallerIdentity&Version=2011-06-15", "arn:aws:iam::111122223333:root");
        assert!(text.contains("<Arn>arn:aws:iam::111122223333:root</Arn>"), "{text}");
        assert!(
            text.contains("<UserId>111122223333</UserId>\n    <Account>111122223333</Account>"),
            "{text}"
        );
        assert!(text.contains("<RequestId>id</RequestId>"), "{text}");
    }

    #[test]
    fn a_form_may_escape_what_it_says() {
        let text = body("Version=2011%2d06%2D15&Action=%47et%43allerIdentity", "arn");
        assert!(text.contains("<Arn>arn</Arn>"), "{text}");
        for (value, expected) in
            [("a+b", "a b"), ("%4", "%4"), ("%zz%", "%zz%"), ("%C3%A9", "é"), ("%ff", "\u{fffd}")]
        {
            assert_eq!(decoded(value), expected);
        }
    }

    #[test]
    fn another_action_is_refused_and_cannot_break_out() {
        let text = body("Version=1&Action=<b>&\u{1}", "arn");
        assert!(text.contains("<Code>InvalidAction</Code>"), "{text}");
        assert!(text.contains("operation &lt;b&gt; for version 1<"), "{text}");
        let other = body("Action=AssumeRole&Version=2011-06-15", "arn");
        assert!(other.contains("<Code>InvalidAction</Code>"), "{other}");
        assert!(
            other.contains("serves GetCallerIdentity of STS; it does not know AssumeRole, and")
        );
        let old = body("Action=GetCallerIdentity&Version=2000-01-01", "arn");
        assert!(old.contains("<Code>InvalidAction</Code>"), "{old}");
        assert!(body("Version=2011-06-15", "arn").contains("<Code>MissingAction</Code>"));
    }
}
