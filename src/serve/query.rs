//! AWS's query protocol, for the one operation of STS that is served: a form goes in, XML comes out. Never: who asks.
//!
//! AWS: STS API reference, "`GetCallerIdentity`", "Common Errors".

use super::envelope::Reply;
use crate::model::Account;
use crate::sts;

const NAMESPACE: &str = "https://sts.amazonaws.com/doc/2011-06-15/";

/// The media type of the answers.
const XML: &str = "text/xml";

/// Answers the form `form` of `caller`, a body or a query string.
pub(super) fn answer(form: &str, caller: &str, account: &Account, id: &str) -> Reply {
    let action = form.split('&').find_map(|part| part.strip_prefix("Action="));
    if action != Some("GetCallerIdentity") {
        let known = action.unwrap_or_default();
        let text = format!("Could not find operation {known} for version 2011-06-15");
        return refusal(400, "InvalidAction", &text, id);
    }
    let sts::CallerIdentity { user_id, account, arn } =
        sts::caller_identity(caller, account.as_str());
    let (user_id, arn) = (escaped(&user_id), escaped(&arn));
    let body = format!(
        "<GetCallerIdentityResponse xmlns=\"{NAMESPACE}\">\n  <GetCallerIdentityResult>\n    <Arn>{arn}</Arn>\n    \
         <UserId>{user_id}</UserId>\n    <Account>{account}</Account>\n  </GetCallerIdentityResult>\n  \
         <ResponseMetadata>\n    <RequestId>{id}</RequestId>\n  </ResponseMetadata>\n</GetCallerIdentityResponse>\n"
    );
    Reply { status: 200, code: None, media: XML, body: body.into_bytes() }
}

/// A refusal in the protocol's form.
pub(super) fn refusal(status: u16, code: &'static str, message: &str, id: &str) -> Reply {
    let message = escaped(message);
    let body = format!(
        "<ErrorResponse xmlns=\"{NAMESPACE}\">\n  <Error>\n    <Type>Sender</Type>\n    <Code>{code}</Code>\n    \
         <Message>{message}</Message>\n  </Error>\n  <RequestId>{id}</RequestId>\n</ErrorResponse>\n"
    );
    Reply { status, code: Some(code), media: XML, body: body.into_bytes() }
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
    fn another_action_is_refused_and_cannot_break_out() {
        let text = body("Version=1&Action=<b>&\u{1}", "arn");
        assert!(
            text.contains("<Code>InvalidAction</Code>") && text.contains("operation &lt;b&gt; for"),
            "{text}"
        );
    }
}
