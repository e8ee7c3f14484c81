//! The access keys that signatures are checked with: a file of ours, 0600, made by `--new-key`. Never: a request; and
//! no `Debug` shows a secret.

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::draft;
use crate::data::base64;
use crate::model::{Account, IdentityArn, Place};
use crate::sts;
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
    /// Others than its owner may use it.
    #[error("holds secrets, and others than its owner may use it: chmod 600 it first")]
    Shared,
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
        let mut file = File::open(path)?;
        if file.metadata()?.permissions().mode() & 0o077 != 0 {
            return Err(Fault::Shared);
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let keys: Keys = serde_json::from_slice(&bytes)
            // The position only: the parser's message may repeat a value.
            .map_err(|e| Fault::Form(format!("line {} column {}", e.line(), e.column())))?;
        match keys.keys.iter().find_map(NewKey::fault).or_else(|| keys.twice()) {
            Some(fault) => Err(Fault::Form(fault)),
            None => Ok(keys),
        }
    }

    /// Which key stands for two callers, of whom only one could be known.
    fn twice(&self) -> Option<String> {
        let mut keys = self.keys.iter().enumerate();
        keys.find_map(|(at, key)| {
            let first = self.find(&key.access_key_id)?;
            let is_first = self.keys.get(at).is_some_and(|key| std::ptr::eq(key, first));
            let NewKey { access_key_id: id, arn, .. } = key;
            (!is_first).then(|| format!("{id} stands there twice, for {} and for {arn}", first.arn))
        })
    }

    /// Whether nobody can be known by them.
    pub(crate) fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The key of that id.
    pub(super) fn find(&self, access_key: &str) -> Option<&NewKey> {
        self.keys.iter().find(|key| key.access_key_id == access_key)
    }

    /// Makes a key for a caller and adds it to the file, which is made where it is not there; a link is followed. The
    /// directory is locked meanwhile: of keys that are made at once, none is lost.
    ///
    /// # Errors
    /// A file that cannot be read or written, or that holds something else.
    pub(crate) fn add(path: &Path, place: &Place, arn: &str) -> Result<NewKey, Fault> {
        let path = &followed(path)?;
        let directory = File::open(directory_of(path))?;
        directory.lock()?;
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
        // The new name lasts, too.
        directory.sync_all()?;
        Ok(key)
    }

    fn write(&self, path: &Path) -> Result<(), Fault> {
        let text = serde_json::to_string_pretty(self).map_err(io::Error::from)? + "\n";
        let write = |file: &mut File| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        };
        Ok(draft::replace(path, ".draft", 0o600, write)?)
    }
}

impl NewKey {
    /// Why nobody can be known by the key.
    fn fault(&self) -> Option<String> {
        let NewKey { access_key_id: id, secret_access_key: secret, account, arn } = self;
        if Account::new(account).is_none() {
            return Some(format!("{account} is no account"));
        }
        if id.is_empty() || secret.is_empty() {
            return Some(format!("a key of {arn} is empty"));
        }
        let identity = IdentityArn::parse(arn).filter(|arn| arn.account == account);
        let is_caller = identity.is_some_and(|arn| arn.identity.is_caller());
        (!is_caller).then(|| format!("{arn} is no caller of account {account}"))
    }
}

/// The file that a path leads to; the path itself where nothing is there.
fn followed(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(e) if e.kind() == io::ErrorKind::NotFound && !path.is_symlink() => Ok(path.to_owned()),
        followed => followed,
    }
}

fn directory_of(path: &Path) -> &Path {
    match path.parent() {
        Some(directory) if !directory.as_os_str().is_empty() => directory,
        _ => Path::new("."),
    }
}

/// Bytes of the operating system's, whatever the seed.
fn draw(place: &Place) -> io::Result<[u8; 32]> {
    World::default().draw(place, 0)
}

/// `AKIA` and sixteen letters and digits, as AWS has them.
fn access_key_id(bytes: &[u8]) -> String {
    sts::lettered("AKIA", bytes.get(..16).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::model::Region;

    fn place() -> Place {
        Place {
            account: Account::new("111122223333").unwrap(),
            region: Region::new("us-west-2").unwrap(),
        }
    }

    fn written(path: &Path, text: &str) {
        fs::write(path, text).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
    }

    #[test]
    fn keys_that_are_made_at_once_are_all_kept() {
        let directory = tempfile::tempdir().unwrap();
        let path = &directory.path().join("keys");
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| Keys::add(path, &place(), &place().root_arn()).unwrap());
            }
        });
        assert_eq!(Keys::read(path).unwrap().keys.len(), 8);
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1, "no draft");
    }

    #[test]
    fn a_file_that_others_may_read_is_refused() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("keys");
        written(&path, r#"{"Keys": []}"#);
        for mode in [0o640, 0o604, 0o660] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert!(Keys::read(&path).unwrap_err().to_string().contains("chmod 600"));
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
        assert!(Keys::read(&path).is_ok());
    }

    #[test]
    fn a_key_that_nobody_can_be_known_by_is_refused() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("keys");
        let root = "arn:aws:iam::111122223333:root";
        for (id, secret, account, arn, is_right) in [
            ("AKIA", "s3cret", "111122223333", root, true),
            ("AKIA", "", "111122223333", root, false),
            ("", "s3cret", "111122223333", root, false),
            ("AKIA", "s3cret", "444455556666", root, false),
            ("AKIA", "s3cret", "1", root, false),
            ("AKIA", "s3cret", "111122223333", "alice", false),
            ("AKIA", "s3cret", "111122223333", "", false),
        ] {
            let key = serde_json::json!({
                "AccessKeyId": id, "SecretAccessKey": secret, "Account": account, "Arn": arn,
            });
            written(&path, &serde_json::json!({ "Keys": [key] }).to_string());
            let read = Keys::read(&path).map_err(|fault| fault.to_string());
            assert_eq!(read.is_ok(), is_right, "{key}");
            assert!(read.err().is_none_or(|fault| !fault.contains("s3cret")));
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
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_link_leads_to_the_file_and_stays() {
        let directory = tempfile::tempdir().unwrap();
        let (path, link) = (directory.path().join("keys"), directory.path().join("link"));
        std::os::unix::fs::symlink("keys", &link).unwrap();
        assert!(Keys::add(&link, &place(), &place().root_arn()).is_err(), "it leads nowhere");
        for _ in 0..2 {
            Keys::add(&path, &place(), &place().root_arn()).unwrap();
            Keys::add(&link, &place(), &place().root_arn()).unwrap();
        }
        assert!(link.is_symlink());
        assert_eq!(Keys::read(&path).unwrap().keys.len(), 4);
    }

    #[test]
    fn a_key_of_two_callers_is_refused() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("keys");
        let key = |id: &str, name: &str| {
            let arn = format!("arn:aws:iam::111122223333:user/{name}");
            serde_json::json!({
                "AccessKeyId": id, "SecretAccessKey": "s3cret", "Account": "111122223333", "Arn": arn,
            })
        };
        let keys = [key("AKIA1", "ann"), key("AKIA2", "bob"), key("AKIA1", "cyd")];
        written(&path, &serde_json::json!({ "Keys": keys[..2] }).to_string());
        assert!(!Keys::read(&path).unwrap().is_empty());
        written(&path, &serde_json::json!({ "Keys": keys }).to_string());
        let text = Keys::read(&path).unwrap_err().to_string();
        let both = "AKIA1 stands there twice, for arn:aws:iam::111122223333:user/ann and for \
                    arn:aws:iam::111122223333:user/cyd";
        assert!(text.contains(both) && !text.contains("s3cret"), "{text}");
    }

    #[test]
    fn another_file_is_refused_and_not_repeated() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("keys");
        written(&path, r#"{"Keys": [{"AccessKeyId": "s3cret"}]}"#);
        let text = Keys::read(&path).unwrap_err().to_string();
        assert!(
            text.starts_with("holds no keys of kmsalias serve") && !text.contains("s3cret"),
            "{text}"
        );
        assert!(Keys::add(&path, &place(), "arn").is_err());
        assert!(fs::read_to_string(&path).unwrap().contains("s3cret"));
    }
}
