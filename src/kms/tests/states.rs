//! The table of key states, `tests/data/key-states.json`, every cell of it that is about the use of a key, through the
//! service.

use serde_json::json;

use super::uses::{USES, kind, request, with};
use super::*;

/// How many cells there are: 14 roles of a key, 8 states.
const CELLS: usize = 14 * 8;

/// How many of them AWS calls impossible; the key is refused there like in any state but Enabled.
const IMPOSSIBLE: usize = 5 * 2;

#[test]
fn every_cell_of_the_use_of_a_key_holds() {
    let table: Json =
        serde_json::from_str(include_str!("../../../tests/data/key-states.json")).unwrap();
    let (mut cells, mut impossible) = (0, 0);
    for operation in USES {
        // AWS's newer page says of DeriveSharedSecret what it says of Encrypt.
        let row = if operation == "DeriveSharedSecret" { "Encrypt" } else { operation };
        let row = table["rows"][row].as_array().unwrap();
        for member in members(operation) {
            let mut lab = Lab::new();
            let key = lab.key(kind(operation));
            let arn = format!("arn:aws:kms:us-west-2:111122223333:key/{key}");
            let mut asked = request(&mut lab, operation, &key);
            if *member == "SourceKeyId" {
                asked["DestinationKeyId"] = lab.key(json!({})).into();
            } else if *member == "DestinationKeyId" {
                let other = lab.key(json!({}));
                asked = request(&mut lab, operation, &other);
            }
            let asked = with(&asked, member, key.as_str());
            for (column, cell) in table["columns"].as_array().unwrap().iter().zip(row) {
                for state in column.as_str().unwrap().split('/') {
                    put_state(&lab, &key, state);
                    let answer = lab.try_call(operation, asked.clone());
                    let got = answer.map(|_| ()).map_err(|e| (e.code(), e.message().unwrap()));
                    let cell = cell.as_str().unwrap();
                    assert_eq!(got, expected(cell, state, &arn), "{operation} {member} {state}");
                    impossible += usize::from(cell == "N/A");
                    cells += 1;
                }
            }
        }
    }
    assert_eq!((cells, impossible), (CELLS, IMPOSSIBLE));
}

fn members(operation: &str) -> &'static [&'static str] {
    if operation == "ReEncrypt" { &["SourceKeyId", "DestinationKeyId"] } else { &["KeyId"] }
}

fn put_state(lab: &Lab, key: &str, state: &str) {
    let changed = lab.file().execute("UPDATE kms_key SET state = ?1 WHERE id = ?2", [state, key]);
    assert_eq!(changed.unwrap(), 1);
}

/// What a cell of the table says: its footnotes are AWS's.
fn expected(cell: &str, state: &str, arn: &str) -> Result<(), (&'static str, String)> {
    let refused = |code, word: &str| Err((code, format!("{arn} is {word}.")));
    match cell {
        "✓" => Ok(()),
        "X[1]" => refused("DisabledException", "disabled"),
        // Recorded: never [2], which is DisabledException.
        "X[2][3] or" => refused("KMSInvalidStateException", "pending deletion"),
        "X[14]" => refused("KMSInvalidStateException", "creating"),
        "X[5]" | "N/A" if state == "PendingImport" => {
            refused("KMSInvalidStateException", "pending import")
        }
        "X[11]" | "N/A" => refused("KMSInvalidStateException", "unavailable"),
        other => panic!("{other}"),
    }
}
