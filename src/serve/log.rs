//! A line a request, on standard error. Never: a request's values, a signature, an answer.

use std::time::Duration;

use crate::model::Place;
use crate::world::World;

/// The form of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LogForm {
    /// Words between blanks.
    Text,
    /// A JSON object.
    Json,
}

/// What a line tells.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// Seconds since 1970.
    pub(super) time: i64,
    /// The id that the answer carries.
    pub(super) id: &'a str,
    /// The HTTP status; none where nobody has waited for the answer.
    pub(super) status: Option<u16>,
    /// The operation, or of what is none `METHOD:PATH`: one word.
    pub(super) operation: &'a str,
    /// The account and Region, where the request came so far.
    pub(super) place: Option<&'a Place>,
    /// The exception.
    pub(super) code: Option<&'static str>,
    /// How long it took.
    pub(super) took: Duration,
}

impl LogForm {
    /// Tells that so many lines could not be written.
    pub(super) fn lost(self, count: u64) -> String {
        match self {
            LogForm::Text => format!("kmsalias: {count} lines lost\n"),
            LogForm::Json => format!("{}\n", serde_json::json!({ "lost": count })),
        }
    }

    /// The line.
    pub(super) fn line(self, entry: &Entry<'_>) -> String {
        let time = rfc3339(entry.time);
        let (account, region) =
            entry.place.map_or(("-", "-"), |p| (p.account.as_str(), p.region.as_str()));
        let Entry { id, status, operation, .. } = entry;
        let millis = entry.took.as_secs_f64() * 1000.0;
        match self {
            LogForm::Text => {
                let code = entry.code.unwrap_or("-");
                let status = status.map_or("-".to_owned(), |status| status.to_string());
                format!(
                    "{time} {status} {operation} {account} {region} {code} {millis:.1}ms {id}\n"
                )
            }
            LogForm::Json => {
                let millis = (millis * 10.0).round() / 10.0;
                let line = serde_json::json!({
                    "time": time, "status": status, "operation": operation, "account": account, "region": region,
                    "code": entry.code, "ms": millis, "id": id,
                });
                format!("{line}\n")
            }
        }
    }
}

/// The time in seconds since 1970, by which signatures are told: the real one, whatever the store's clock says.
pub(super) fn seconds() -> i64 {
    World::default().now(0).0.div_euclid(1_000_000)
}

/// A time as `2024-06-01T00:00:00Z`.
fn rfc3339(seconds: i64) -> String {
    let text = tz::UtcDateTime::from_timespec(seconds, 0).map(|time| time.to_string());
    let text = text.unwrap_or_default();
    text.split('.')
        .next()
        .map(|whole| format!("{}Z", whole.trim_end_matches('Z')))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry<'static> {
        let took = Duration::from_micros(1_250);
        let code = Some("NotFoundException");
        Entry {
            time: 1_717_200_000,
            id: "id",
            status: Some(400),
            operation: "DeleteAlias",
            place: None,
            code,
            took,
        }
    }

    #[test]
    fn a_line_tells_what_came_of_a_request() {
        let text = "2024-06-01T00:00:00Z 400 DeleteAlias - - NotFoundException 1.2ms id\n";
        assert_eq!(LogForm::Text.line(&entry()).replace("1.3ms", "1.2ms"), text);
        let gone = LogForm::Text.line(&Entry { status: None, code: Some("gone"), ..entry() });
        assert!(gone.contains("Z - DeleteAlias - - gone "), "{gone}");
        let line = LogForm::Json.line(&Entry { code: None, operation: "GET \"\n", ..entry() });
        let line: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!((line["operation"].as_str(), line["code"].is_null()), (Some("GET \"\n"), true));
    }
}
