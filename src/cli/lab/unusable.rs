//! Why a key cannot be used now, and what makes it usable. Never: a rule of the service, which tells what a state refuses.

use crate::cli::zone::Zone;
use crate::kms::overview;
use crate::model::{Key, KeyState, Place};

/// What the service answers to an operation on a key in this state, why, and the cure; `None` where the state lets it be.
pub(super) fn why(operation: &str, key: &Key, place: &Place) -> Option<String> {
    let code = overview::refusal_in_state(operation, key, place)?.code();
    let reason = match (key.state, until(key)) {
        (KeyState::Disabled, _) => String::new(),
        (_, Some(date)) => format!(", pending deletion until {date}"),
        (state, None) => format!(", the key is {}", state.as_str()),
    };
    let cure = cure(key).map_or_else(String::new, |cure| format!("; {cure}"));
    Some(format!("{code}{reason}{cure}"))
}

/// What makes a key usable again whose state forbids uses; `None` where no command does.
pub(super) fn cure(key: &Key) -> Option<String> {
    let id = &key.id;
    match key.state {
        KeyState::Disabled => Some(format!("enable-key --key-id {id}")),
        state if state.is_pending_deletion() => {
            Some(format!("cancel-key-deletion --key-id {id}, then enable-key"))
        }
        _ => None,
    }
}

/// When the key is gone, if it waits for that.
pub(super) fn until(key: &Key) -> Option<String> {
    Zone::utc().iso8601(key.deletion_date?.0)
}
