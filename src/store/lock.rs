//! The file of a home's wrapping key: `<home>/wrapping-key`, 0600, made once. Never: what it unwraps.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::{Error, Result};
use super::home::{Home, make_directory, private, sync_directory, unwritable};

const NAME: &str = "wrapping-key";

impl Home {
    /// The bytes of the wrapping key; none in a home that has none yet.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(crate) fn wrapping_key(&self) -> Result<Option<Vec<u8>>> {
        let path = self.wrapping_key_path();
        let read = || -> io::Result<Vec<u8>> {
            let (mut file, mut bytes) = (File::open(&path)?, Vec::new());
            file.read_to_end(&mut bytes)?;
            if has_draft(&file) {
                self.remove_drafts();
            }
            Ok(bytes)
        };
        match read() {
            Ok(bytes) => Ok(Some(bytes)),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(Error::from(e).at(&path)),
        }
    }

    /// Where the wrapping key lies, or would.
    pub(crate) fn wrapping_key_path(&self) -> PathBuf {
        self.directory().join(NAME)
    }

    /// Makes `bytes` the wrapping key, unless another process was faster; gives the one that counts. The
    /// file is whole under its name or not there at all, and lasts when this returns.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(crate) fn make_wrapping_key(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        let path = self.wrapping_key_path();
        let made = make_directory(self.directory()).and_then(|()| self.publish(&path, bytes));
        match made {
            Ok(()) => Ok(bytes.to_vec()),
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
                Ok(self.wrapping_key()?.unwrap_or_default())
            }
            Err(e) => Err(unwritable(e, &path)),
        }
    }

    /// Writes a file of another name, then links it to its own, which fails where there is one.
    fn publish(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let draft = self.directory().join(format!(".{NAME}.{}", std::process::id()));
        let linked = write_draft(&draft, bytes).and_then(|()| fs::hard_link(&draft, path));
        self.remove_drafts();
        match linked {
            // Who was faster has removed the draft.
            Err(e) if e.kind() == io::ErrorKind::NotFound && path.exists() => {
                Err(io::ErrorKind::AlreadyExists.into())
            }
            linked => linked.and_then(|()| sync_directory(self.directory())),
        }
    }

    /// Removes every draft, those of killed processes too. One that stays is of no use to anybody, and harms nobody.
    fn remove_drafts(&self) {
        let names = fs::read_dir(self.directory()).into_iter().flatten().flatten();
        let start = format!(".{NAME}.");
        for draft in names.filter(|name| name.file_name().to_string_lossy().starts_with(&start)) {
            fs::remove_file(draft.path()).ok();
        }
    }
}

/// Whether the file has another name: that of a draft, whose process was killed before it could remove it.
#[cfg(unix)]
fn has_draft(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    file.metadata().is_ok_and(|data| data.nlink() > 1)
}

/// Elsewhere nobody looks for drafts.
#[cfg(not(unix))]
fn has_draft(_: &File) -> bool {
    false
}

fn write_draft(draft: &Path, bytes: &[u8]) -> io::Result<()> {
    // What a killed process of the same number has left is in nobody's use.
    fs::remove_file(draft).ok();
    let mut file: File = private(OpenOptions::new().write(true).create_new(true)).open(draft)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_key_counts_and_is_nobody_elses() {
        let directory = tempfile::tempdir().unwrap();
        let home = Home::new(directory.path().join("home"));
        assert_eq!(home.wrapping_key().unwrap(), None);
        assert_eq!(home.make_wrapping_key(b"first").unwrap(), b"first");
        assert_eq!(home.make_wrapping_key(b"second").unwrap(), b"first");
        assert_eq!(home.wrapping_key().unwrap().as_deref(), Some(&b"first"[..]));
        let names: Vec<_> = fs::read_dir(directory.path().join("home")).unwrap().collect();
        assert_eq!(names.len(), 1, "{names:?}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(home.wrapping_key_path()).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_home_that_cannot_be_made_says_where() {
        let directory = tempfile::tempdir().unwrap();
        fs::write(directory.path().join("file"), "").unwrap();
        let home = Home::new(directory.path().join("file"));
        let failure = home.make_wrapping_key(b"key").unwrap_err().to_string();
        assert!(failure.contains("file/wrapping-key"), "{failure}");
    }

    #[test]
    #[cfg(unix)]
    fn a_killed_process_leaves_no_second_name() {
        let directory = tempfile::tempdir().unwrap();
        let home = Home::new(directory.path().to_owned());
        let drafts = || {
            let names =
                fs::read_dir(directory.path()).unwrap().map(|name| name.unwrap().file_name());
            names.filter(|name| name.to_str().unwrap().starts_with('.')).count()
        };
        fs::write(directory.path().join(".wrapping-key.1"), "half").unwrap();
        home.make_wrapping_key(b"key").unwrap();
        assert_eq!(drafts(), 0);
        fs::hard_link(home.wrapping_key_path(), directory.path().join(".wrapping-key.2")).unwrap();
        assert_eq!(home.wrapping_key().unwrap().as_deref(), Some(&b"key"[..]));
        assert_eq!(drafts(), 0);
    }
}
