//! Where snapshots are: each a home of its own, `<home>/snapshots/<name>`, whose stores hold the state of one
//! moment. Never: what is taken into one.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use super::home::{names, sync_directory};
use super::{Access, Error, Home, Result, Store};
use crate::model::{Account, Place};

pub(super) const DIRECTORY: &str = "snapshots";

impl Home {
    /// The home of the snapshot of that name; `None` where no snapshot may be called so.
    pub(crate) fn snapshot(&self, name: &str) -> Option<Home> {
        let legal = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
        let good = !name.is_empty()
            && name.len() <= 64
            && !name.starts_with(['.', '-'])
            && name.bytes().all(legal);
        good.then(|| Home::new(self.directory().join(DIRECTORY).join(name)))
    }

    /// The names of the snapshots that hold something of an account, in order.
    ///
    /// # Errors
    /// A directory that cannot be read.
    pub(crate) fn snapshots(&self, account: &Account) -> Result<Vec<String>> {
        let mut found = Vec::new();
        for (name, snapshot) in self.all_snapshots()? {
            if !snapshot.places_of(account)?.is_empty() {
                found.push(name);
            }
        }
        Ok(found)
    }

    /// The names and homes of all snapshots, of whatever account, in order.
    ///
    /// # Errors
    /// A directory that cannot be read.
    pub(crate) fn all_snapshots(&self) -> Result<Vec<(String, Home)>> {
        let mut names = names(&self.directory().join(DIRECTORY))?;
        names.sort();
        let home_of = |name: String| self.snapshot(&name).map(|snapshot| (name, snapshot));
        Ok(names.into_iter().filter_map(home_of).collect())
    }

    /// The places of an account that have a store, in order.
    ///
    /// # Errors
    /// A directory that cannot be read.
    pub(crate) fn places_of(&self, account: &Account) -> Result<Vec<Place>> {
        Ok(self.places()?.into_iter().filter(|place| place.account == *account).collect())
    }

    /// A home to make the stores of a snapshot of that name in, beside the snapshots and none of them.
    pub(crate) fn draft_of(&self, name: &str) -> Home {
        let draft = format!(".{name}.{}", std::process::id());
        Home::new(self.directory().join(DIRECTORY).join(draft))
    }

    /// Puts the stores that a draft has of an account in the place of those of a snapshot, which this is the home of.
    /// What was there is removed only then.
    ///
    /// # Errors
    /// A directory that cannot be changed.
    pub(crate) fn take_over(&self, draft: &Home, account: &Account) -> Result<()> {
        let (old, new) = (self.directory().join(account.as_str()), draft.directory());
        let aside = new.join(format!("{account}.old"));
        let moved = || {
            fs::rename(&old, &aside)?;
            // What cannot be put in its place is to leave it there.
            fs::rename(new.join(account.as_str()), &old)
                .inspect_err(|_| drop(fs::rename(&aside, &old)))?;
            sync_directory(self.directory())
        };
        moved().map_err(|e| Error::from(e).at(&old))?;
        draft.discard();
        Ok(())
    }

    /// Removes a draft, which this is the home of. One that stays is in nobody's way: the doctor tells of it.
    pub(crate) fn discard(&self) {
        fs::remove_dir_all(self.directory()).ok();
    }

    /// Removes the store of one Region from a snapshot, which this is the home of.
    ///
    /// # Errors
    /// A directory that cannot be changed.
    pub(crate) fn remove_store(&self, place: &Place) -> Result<()> {
        let path = self.path(place);
        let mut journal = path.clone().into_os_string();
        journal.push("-journal");
        // Without its store a journal is of no use; with it, it may be.
        let removed = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
        removed.map_err(|e| Error::from(e).at(&path))?;
        fs::remove_file(journal).ok();
        Ok(())
    }

    /// Removes what a snapshot, which this is the home of, holds of an account.
    ///
    /// # Errors
    /// A directory that cannot be changed.
    pub(crate) fn remove_snapshot(&self, account: &Account) -> Result<()> {
        let directory = self.directory().join(account.as_str());
        fs::remove_dir_all(&directory).map_err(|e| Error::from(e).at(&directory))?;
        match fs::remove_dir(self.directory()) {
            // Another account has one of that name.
            Err(e) if e.kind() == ErrorKind::DirectoryNotEmpty => Ok(()),
            removed => removed.map_err(|e| Error::from(e).at(self.directory())),
        }
    }
}

impl Store {
    /// Opens stores of two homes to be written in one transaction: first those of `home`, then those of `other`.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub(crate) fn open_beside(
        (home, places): (&Home, &[Place]),
        (other, theirs): (&Home, &[Place]),
    ) -> Result<Store> {
        let paths = |home: &Home, places: &[Place]| -> Vec<PathBuf> {
            places.iter().map(|place| home.path(place)).collect()
        };
        let own = paths(home, places).into_iter().map(|path| (home, path));
        let others = paths(other, theirs).into_iter().map(|path| (other, path));
        Store::open_all(own.chain(others).collect(), Access::Write)
    }
}
