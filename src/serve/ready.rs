//! The ready file: a regular file that holds the URL while it is served. Never: anything else that stands under its name.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::{Error, draft};

/// A file with the URL of an endpoint that listens.
#[derive(Debug)]
pub(super) struct ReadyFile {
    path: PathBuf,
    line: String,
}

impl ReadyFile {
    /// Makes room for it: one that an earlier endpoint has left goes.
    ///
    /// # Errors
    /// What is there and no regular file, which nothing is done to, and a file that cannot be removed.
    pub(super) fn clear(path: &Path) -> Result<(), Error> {
        let removed = match fs::symlink_metadata(path) {
            Ok(found) if found.is_file() => fs::remove_file(path),
            Ok(_) => return Err(Error::Taken(path.to_owned())),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(e) => Err(e),
        };
        removed.map_err(|e| unwritten(path, e))
    }

    /// Puts the URL and a line feed into the file by renaming: whoever sees the file sees all of it.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub(super) fn publish(path: &Path, url: &str) -> Result<ReadyFile, Error> {
        let (draft, line) = (format!(".{}", std::process::id()), format!("{url}\n"));
        draft::replace(path, draft, 0o666, |file| file.write_all(line.as_bytes()))
            .map_err(|e| unwritten(path, e))?;
        Ok(ReadyFile { path: path.to_owned(), line })
    }

    /// Removes it, unless it is another endpoint's by now.
    pub(super) fn withdraw(self) {
        if fs::read_to_string(&self.path).is_ok_and(|text| text == self.line) {
            // Who reads it can still ask whether anybody listens.
            fs::remove_file(&self.path).ok();
        }
    }
}

fn unwritten(path: &Path, cause: io::Error) -> Error {
    Error::Write { path: path.to_owned(), cause }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn only_a_regular_file_makes_room() {
        let directory = tempfile::tempdir().unwrap();
        let at = |name: &str| directory.path().join(name);
        fs::write(at("file"), "old").unwrap();
        fs::create_dir(at("directory")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
        symlink(at("file"), at("link")).unwrap();
        symlink(at("nothing"), at("dangling")).unwrap();
        for name in ["directory", "socket", "link", "dangling"] {
            let refused = ReadyFile::clear(&at(name)).unwrap_err();
            assert!(matches!(&refused, Error::Taken(path) if *path == at(name)), "{name}");
            assert!(fs::symlink_metadata(at(name)).is_ok(), "{name} stays");
        }
        assert_eq!(fs::read_to_string(at("file")).unwrap(), "old");
        ReadyFile::clear(&at("file")).unwrap();
        assert!(!at("file").exists());
        ReadyFile::clear(&at("file")).unwrap();
    }

    #[test]
    fn only_our_line_is_withdrawn() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("ready");
        let first = ReadyFile::publish(&path, "http://127.0.0.1:1").unwrap();
        let second = ReadyFile::publish(&path, "http://127.0.0.1:2").unwrap();
        first.withdraw();
        assert_eq!(fs::read_to_string(&path).unwrap(), "http://127.0.0.1:2\n");
        second.withdraw();
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 0);
    }
}
