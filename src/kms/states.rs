//! Which key state forbids which operation.
//!
//! AWS: developer guide, "Key states of AWS KMS keys"; `tests/data/key-states.json` holds the table
//! and a test holds this function against every cell of it.

use super::{Error, family};
use crate::model::{Imported, Instant, Key, KeyState, Origin};

/// The key as it is at `now`: imported material that has expired is gone, and the key waits for an
/// import again (section 0 of the reference).
pub(crate) fn as_of(key: Key, now: Instant) -> Key {
    let expired = key.origin == Origin::External
        && key.imported.expiration_model.as_deref() == Some("KEY_MATERIAL_EXPIRES")
        && key.imported.valid_to.is_some_and(|valid_to| valid_to <= now);
    let key = family::as_of(key, now);
    if !expired {
        return key;
    }
    let state = match key.state {
        KeyState::Enabled | KeyState::Disabled => KeyState::PendingImport,
        other => other,
    };
    let imported = Imported { valid_to: None, expiration_model: None, ..key.imported };
    Key { state, imported, material_id: None, ..key }
}

/// Refuses an operation that the key's state forbids.
///
/// # Errors
/// [`Error::Disabled`], else [`Error::InvalidState`].
pub(crate) fn check(operation: &str, state: KeyState, arn: &str) -> Result<(), Error> {
    let arn = || arn.to_owned();
    match refusal(operation, state) {
        None => Ok(()),
        Some("disabled") => Err(Error::Disabled { arn: arn() }),
        Some(state) => Err(Error::InvalidState { arn: arn(), state }),
    }
}

/// What the refusal calls the state, such as `pending deletion`; `None` where the operation works.
pub(crate) fn refusal(operation: &str, state: KeyState) -> Option<&'static str> {
    use KeyState::{Creating, PendingImport, Updating};
    let pending = state.is_pending_deletion();
    match (operation, state) {
        ("CancelKeyDeletion", _) => (!pending).then_some("not pending deletion"),
        (
            "CreateAlias"
            | "UpdateAlias"
            | "TagResource"
            | "UntagResource"
            | "UpdateKeyDescription"
            | "EnableKey"
            | "DisableKey"
            | "ScheduleKeyDeletion",
            _,
        ) if pending => Some("pending deletion"),
        ("EnableKey" | "DisableKey", PendingImport) => Some("pending import"),
        ("EnableKey" | "DisableKey", Creating) => Some("creating"),
        ("EnableKey" | "DisableKey" | "ScheduleKeyDeletion", Updating) => Some("updating"),
        (name, state) if IMPORTS.contains(&name) => refusal_of_import(name, state),
        ("CreateGrant", KeyState::Unavailable) => None,
        ("CreateGrant", state) => refusal_of_use(state),
        (name, state) if ROTATES.contains(&name) => refusal_of_rotation(state),
        ("UpdatePrimaryRegion" | "ReplicateKey", KeyState::Unavailable) => None,
        ("ReplicateKey", Updating) => Some("updating"),
        ("UpdatePrimaryRegion" | "ReplicateKey", state) => refusal_of_use(state),
        (name, state) if USES.contains(&name) => refusal_of_use(state),
        _ => None,
    }
}

/// The operations that change how a key rotates. What they answer to a key whose material does not come from
/// KMS (footnotes 6 and 7) depends on its origin, not on its state.
pub(crate) const ROTATES: [&str; 3] =
    ["DisableKeyRotation", "EnableKeyRotation", "RotateKeyOnDemand"];

/// The operations on imported material. What they answer to a key that cannot have any (footnote 9) depends on its
/// origin, too.
pub(crate) const IMPORTS: [&str; 3] =
    ["DeleteImportedKeyMaterial", "GetParametersForImport", "ImportKeyMaterial"];

/// The origins that keys in that state have, where it tells.
pub(crate) fn origins(state: KeyState) -> Option<&'static [Origin]> {
    match state {
        KeyState::PendingImport => Some(&[Origin::External]),
        KeyState::Unavailable => Some(&[Origin::CloudHsm, Origin::ExternalKeyStore]),
        _ => None,
    }
}

fn refusal_of_rotation(state: KeyState) -> Option<&'static str> {
    match state {
        KeyState::Disabled | KeyState::Creating => refusal_of_use(state),
        state if state.is_pending_deletion() => refusal_of_use(state),
        _ => None,
    }
}

/// What those on imported material answer to a key whose material is not imported depends on its origin.
fn refusal_of_import(operation: &str, state: KeyState) -> Option<&'static str> {
    match (operation, state) {
        (_, KeyState::Creating) => Some("creating"),
        ("DeleteImportedKeyMaterial" | "GetParametersForImport", KeyState::Updating) => {
            Some("updating")
        }
        ("GetParametersForImport" | "ImportKeyMaterial", state) if state.is_pending_deletion() => {
            Some("pending deletion")
        }
        _ => None,
    }
}

/// The operations that use a key's material.
pub(crate) const USES: [&str; 13] = [
    "Decrypt",
    "DeriveSharedSecret",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyPair",
    "GenerateDataKeyPairWithoutPlaintext",
    "GenerateDataKeyWithoutPlaintext",
    "GenerateMac",
    "GetPublicKey",
    "ReEncrypt",
    "Sign",
    "Verify",
    "VerifyMac",
];

fn refusal_of_use(state: KeyState) -> Option<&'static str> {
    match state {
        KeyState::Enabled | KeyState::Updating => None,
        KeyState::Disabled => Some("disabled"),
        KeyState::PendingDeletion | KeyState::PendingReplicaDeletion => Some("pending deletion"),
        KeyState::PendingImport => Some("pending import"),
        KeyState::Unavailable => Some("unavailable"),
        KeyState::Creating => Some("creating"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kms::ops;

    /// The word of each footnote of the table that is a refusal by state.
    fn word(cell: &str) -> Option<&'static str> {
        let notes = [
            ("[1]", "disabled"),
            ("[3]", "pending deletion"),
            ("[4]", "not pending deletion"),
            ("[8]", "pending deletion"),
            ("[5]", "pending import"),
            ("[11]", "unavailable"),
            ("[14]", "creating"),
            ("[15]", "updating"),
        ];
        let refused = cell.starts_with('X');
        notes.iter().find(|(note, _)| refused && cell.contains(note)).map(|(_, word)| *word)
    }

    /// Whether a footnote of the table is a refusal by the origin of all keys in that state.
    fn is_by_origin(cell: &str) -> bool {
        ["X[6]", "X[7]", "X[9]"].contains(&cell)
    }

    #[test]
    fn every_cell_of_the_table_holds() {
        let text = include_str!("../../tests/data/key-states.json");
        let table: serde_json::Value = serde_json::from_str(text).unwrap();
        let rows = ops::ALL
            .iter()
            .filter_map(|o| Some((&o.interface, table["rows"].get(o.interface.name)?)));
        let mut cells = 0;
        for (interface, row) in rows {
            let name = interface.name;
            for (column, cell) in
                table["columns"].as_array().unwrap().iter().zip(row.as_array().unwrap())
            {
                // Impossible, says AWS; what is answered then, kms/tests/states.rs says.
                if cell == "N/A" {
                    continue;
                }
                for state in column.as_str().unwrap().split('/') {
                    let state = KeyState::parse(state).unwrap();
                    // [10]: UpdateAlias refuses such a key as the new target.
                    let cell = cell.as_str().unwrap().replace("?[10]", "X[3]");
                    assert_eq!(refusal(name, state), word(&cell), "{name} {state:?} {cell}");
                    let by_origin = interface.refused_origins(state).is_some();
                    assert_eq!(by_origin, is_by_origin(&cell), "{name} {state:?} {cell}");
                    cells += 1;
                }
            }
        }
        assert_eq!(cells, 307);
    }
}
