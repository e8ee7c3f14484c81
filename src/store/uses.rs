//! The uses of keys: lines of JSON beside each store, appended after the answer and never waited for.
//!
//! They are no state: nothing is synced, a use that cannot be written is lost, and none of them is ever read to
//! answer a request. In the store itself each would cost a commit, and 10,000 of them would push the changes out
//! of the record. Never: a secret.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::home::{Home, private};
use super::{Error, Result};
use crate::model::{Instant, Place};

/// How large a file of uses grows before it becomes the older one, whose lines go then: some 10,000 uses.
const LIMIT: u64 = 4 << 20;

/// One use, as a line of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Use {
    /// When it happened.
    pub(crate) time: Instant,
    /// The last event of the store then; none where it was looked at from another account.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) after: Option<i64>,
    /// The operation's name.
    pub(crate) operation: String,
    /// The ARN of who asked.
    pub(crate) caller: String,
    /// The request as JSON, without secrets and without blobs.
    pub(crate) request: serde_json::Value,
    /// The ARNs of the keys that it came to.
    pub(crate) keys: Vec<String>,
    /// The code and message of a refusal.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) refusal: Option<(String, Option<String>)>,
}

impl Home {
    /// Adds uses to the record of a store, all of them in one write. A home that cannot be written, and a store
    /// that is not there, loses them.
    pub(crate) fn add_uses(&self, place: &Place, uses: &[Use]) {
        if !uses.is_empty() && self.has(place) {
            // Best effort: the answer has been given.
            append(&self.uses_path(place), uses).ok();
        }
    }

    /// The uses of the keys of a store that are still on record, in the order of their writing. What is no line of
    /// ours is passed over.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(crate) fn uses(&self, place: &Place) -> Result<Vec<Use>> {
        let path = self.uses_path(place);
        let mut uses = Vec::new();
        for path in [older(&path), path] {
            read(&path, &mut uses).map_err(|e| Error::from(e).at(&path))?;
        }
        Ok(uses)
    }

    fn uses_path(&self, place: &Place) -> PathBuf {
        self.path(place).with_extension("uses")
    }
}

/// Each line begins with the end of the one before, which a power cut may have cut off.
fn append(path: &Path, uses: &[Use]) -> io::Result<()> {
    let mut lines = Vec::new();
    for used in uses {
        lines.push(b'\n');
        serde_json::to_writer(&mut lines, used)?;
    }
    let mut file = private(OpenOptions::new().append(true).create(true)).open(path)?;
    file.write_all(&lines)?;
    if file.metadata()?.len() > LIMIT { turn_over(&file, path) } else { Ok(()) }
}

/// Makes the file the older one. Of several processes the one that has the lock does, if none has done so before.
fn turn_over(file: &File, path: &Path) -> io::Result<()> {
    if file.try_lock().is_ok() && fs::metadata(path)?.len() > LIMIT {
        fs::rename(path, older(path))?;
    }
    Ok(())
}

fn older(path: &Path) -> PathBuf {
    path.with_extension("uses-older")
}

fn read(path: &Path, uses: &mut Vec<Use>) -> io::Result<()> {
    let file = match File::open(path) {
        Ok(file) => BufReader::new(file),
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        Err(e) => return Err(e),
    };
    for line in file.split(b'\n') {
        uses.extend(serde_json::from_slice::<Use>(&line?));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Account, Region};

    fn used(number: i64) -> Use {
        Use {
            time: Instant(number),
            after: Some(number),
            operation: "Encrypt".to_owned(),
            caller: "arn:aws:iam::111122223333:root".to_owned(),
            request: serde_json::json!({ "KeyId": "alias/x" }),
            keys: vec!["arn".to_owned()],
            refusal: None,
        }
    }

    fn store() -> (tempfile::TempDir, Home, Place) {
        let directory = tempfile::tempdir().unwrap();
        let account = Account::new("111122223333").unwrap();
        let place = Place { account, region: Region::new("us-west-2").unwrap() };
        let home = Home::new(directory.path().to_owned());
        (directory, home, place)
    }

    #[test]
    fn uses_come_back_and_a_torn_line_harms_no_other() {
        let (_directory, home, place) = store();
        home.add_uses(&place, &[used(1)]);
        assert_eq!(home.uses(&place).unwrap(), [], "nothing is made where there is no store");
        assert!(!home.path(&place).parent().unwrap().exists());
        home.prepare(&home.path(&place)).unwrap();
        fs::write(home.path(&place), "a store").unwrap();
        home.add_uses(&place, &[used(1), used(2)]);
        let mut file = OpenOptions::new().append(true).open(home.uses_path(&place)).unwrap();
        file.write_all(b"\n{\"time\": 3, \"opera").unwrap();
        home.add_uses(&place, &[used(4)]);
        assert_eq!(home.uses(&place).unwrap(), [used(1), used(2), used(4)]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(home.uses_path(&place)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_large_file_becomes_the_older_one() {
        let (_directory, home, place) = store();
        home.prepare(&home.path(&place)).unwrap();
        fs::write(home.path(&place), "a store").unwrap();
        let many: Vec<_> = (0..40_000).map(used).collect();
        home.add_uses(&place, &many);
        home.add_uses(&place, &[used(-1)]);
        let uses = home.uses(&place).unwrap();
        assert_eq!((uses.len(), uses.last()), (40_001, Some(&used(-1))));
        home.add_uses(&place, &many);
        assert_eq!(home.uses(&place).unwrap().len(), 40_001, "the older ones are gone");
    }
}
