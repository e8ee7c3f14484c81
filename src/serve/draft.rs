//! A file that is there whole or not at all: written under another name, then renamed. Never: what it holds.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// Puts what `write` writes in the place of `path`, by way of a new file of that name with `suffix` and of that mode.
/// What stands under that name is removed, and no link there is followed.
///
/// # Errors
/// A directory or a file that cannot be written; no draft is left then.
pub(super) fn replace(
    path: &Path,
    suffix: impl AsRef<OsStr>,
    mode: u32,
    write: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    let draft = PathBuf::from(name);
    match fs::remove_file(&draft) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(mode).open(&draft)?;
    let replaced = write(&mut file).and_then(|()| fs::rename(&draft, path));
    if replaced.is_err() {
        // The failure to tell is the other one.
        fs::remove_file(&draft).ok();
    }
    replaced
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    #[test]
    fn a_draft_follows_no_link_keeps_no_mode_and_does_not_stay() {
        let directory = tempfile::tempdir().unwrap();
        let at = |name: &str| directory.path().join(name);
        fs::write(at("other"), "untouched").unwrap();
        symlink(at("other"), at("file.draft")).unwrap();
        replace(&at("file"), ".draft", 0o600, |file| file.write_all(b"new")).unwrap();
        assert_eq!(fs::read_to_string(at("file")).unwrap(), "new");
        assert_eq!(fs::read_to_string(at("other")).unwrap(), "untouched");
        assert_eq!(fs::metadata(at("file")).unwrap().permissions().mode() & 0o777, 0o600);
        let failed = replace(&at("file"), ".draft", 0o600, |_| Err(io::Error::other("full")));
        assert_eq!(failed.unwrap_err().to_string(), "full");
        assert_eq!(fs::read_to_string(at("file")).unwrap(), "new");
        assert!(!at("file.draft").exists());
    }
}
