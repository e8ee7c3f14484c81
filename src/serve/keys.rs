//! The access keys that signatures are checked with: a file of ours, 0600, made by `--new-key`. Never: a request; and
//! no `Debug` shows a secret.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::data::base64;
use crate::model::{Account, Place};
use crate::world::World;

/// All keys of a file.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub(crate) struct Keys {
    keys: Vec<NewKey>,
}

/// An access key, and whom it stands for.
#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub(crate) struct NewKey {
    /// The public half.
    pub(crate) access_key_id: String,
    /// The secret half.
    pub(crate) secret_access_key: String,
    /// The account of twelve digits.
    pub(crate) account: String,
    /// The ARN of who asks with it.
    pub(crate) arn: String,
}

impl fmt::Debug for NewKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "NewKey({}, {})", self.access_key_id, self.arn)
    }
}

/// Why a file of keys cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    /// It cannot be read or written.
    #[error("{0}")]
    System(#[from] io::Error),
    /// It holds something else.
    #[error(
        "holds no keys of kmsalias serve ({0}); kmsalias serve --new-key --auth FILE makes such a file"
    )]
    Form(String),
}

impl Keys {
    /// Reads a file.
    ///
    /// # Errors
    /// A file that cannot be read, or that holds something else.
    pub(crate) fn read(path: &Path) -> Result<Keys, Fault> {
        let keys: Keys = serde_json::from_slice(&fs::read(path)?)
            // The position only: the parser's message may repeat a value.
            .map_err(|e| Fault::Form(format!("line {} column {}", e.line(), e.column())))?;
        match keys.keys.iter().find(|key| Account::new(&key.account).is_none()) {
            Some(key) => Err(Fault::Form(format!("{} is no account", key.account))),
            None => Ok(keys),
        }
    }

    /// The key of that id.
    pub(super) fn find(&self, access_key: &str) -> Option<&NewKey> {
        self.keys.iter().find(|key| key.access_key_id == access_key)
    }

    /// Makes a key for a caller and adds it to the file, which is made where it is not there.
    ///
    /// # Errors
    /// A file that cannot be read or written, or that holds something else.
    pub(crate) fn add(path: &Path, place: &Place, arn: &str) -> Result<NewKey, Fault> {
        let mut keys = match Keys::read(path) {
            Err(Fault::System(e)) if e.kind() == io::ErrorKind::NotFound => Keys::default(),
            keys => keys?,
        };
        let key = NewKey {
            access_key_id: access_key_id(&draw(place)?),
            secret_access_key: base64::encode(draw(place)?.get(..30).unwrap_or_default()),
            account: place.account.as_str().to_owned(),
            arn: arn.to_owned(),
        };
        keys.keys.push(key.clone());
        keys.write(path)?;
        Ok(key)
    }

    fn write(&self, path: &Path) -> Result<(), Fault> {
        let text = serde_json::to_string_pretty(self).map_err(io::Error::from)? + "\n";
        let mut draft = path.as_os_str().to_owned();
        draft.push(format!(".{}", std::process::id()));
        let draft = Path::new(&draft);
        let mut file =
            private(OpenOptions::new().write(true).create(true).truncate(true)).open(draft)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        Ok(fs::rename(draft, path)?)
    }
}

/// Bytes of the operating system's, whatever the seed.
fn draw(place: &Place) -> io::Result<[u8; 32]> {
    World::default().draw(place, 0)
}

/// `AKIA` and sixteen letters and digits, as AWS has them.
fn access_key_id(bytes: &[u8]) -> String {
    const LETTERS: [u8; 32] = *b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).copied().map_or('A', char::from);
    "AKIA".chars().chain(bytes.iter().take(16).map(letter)).collect()
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.mode(0o600)
}

#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Region;

    fn place() -> Place {
        Place {
            account: Account::new("111122223333").unwrap(),
            region: Region::new("us-west-2").unwrap(),
        }
    }

    #[test]
    fn keys_are_added_to_a_private_file_and_found() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("keys");
        let first = Keys::add(&path, &place(), "arn:aws:iam::111122223333:user/a").unwrap();
        let second = Keys::add(&path, &place(), "arn:aws:iam::111122223333:user/b").unwrap();
        assert_ne!(first.secret_access_key, second.secret_access_key);
        assert_eq!((first.access_key_id.len(), first.secret_access_key.len()), (20, 40));
        let keys = Keys::read(&path).unwrap();
        assert_eq!(
            keys.find(&first.access_key_id).unwrap().arn,
            "arn:aws:iam::111122223333:user/a"
        );
        assert!(keys.find("AKIA").is_none());
        assert!(!format!("{keys:?}").contains(&first.secret_access_key));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn another_file_is_refused_and_not_repeated() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("keys");
        fs::write(&path, r#"{"Keys": [{"AccessKeyId": "s3cret"}]}"#).unwrap();
        let text = Keys::read(&path).unwrap_err().to_string();
        assert!(
            text.starts_with("holds no keys of kmsalias serve") && !text.contains("s3cret"),
            "{text}"
        );
        assert!(Keys::add(&path, &place(), "arn").is_err());
        assert!(fs::read_to_string(&path).unwrap().contains("s3cret"));
    }
}
