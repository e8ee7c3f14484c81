//! A key's secret material: made, wrapped for the store, and opened when the key is used. Never: whether the key
//! may be used.
//!
//! A key whose store has no material for it (imported, of a scenario, predefined, made by an older program)
//! gets it at its first use: the operation ends with [`Error::NeedsMaterial`], the service makes the
//! material in a transaction of its own, and the operation runs again. So no operation holds two stores'
//! locks at once, also where the key is another account's.

use super::family::Relative;
use super::{Context, Error, metadata, usage::Used};
use crate::crypto::{self, Label, Material, MaterialId, Secret, WrappingKey};
use crate::model::{Instant, Key, KeySpec, Place, RotationType, StoredMaterial};
use crate::store::{self, Home, Store, Transaction};

/// Material and its id.
#[derive(Debug)]
pub(crate) struct Opened {
    /// Which of the key's materials it is.
    pub(crate) id: MaterialId,
    /// The secret.
    pub(crate) material: Material,
}

impl Context<'_> {
    /// The material that a key uses now.
    ///
    /// # Errors
    /// [`Error::NeedsMaterial`] while there is none; a lost or foreign wrapping key.
    pub(crate) fn material_of(&self, used: &Used) -> Result<Opened, Error> {
        self.open(used, &self.stored_material(used)?)
    }

    fn stored_material(&self, used: &Used) -> Result<StoredMaterial, Error> {
        let stored = self.in_store(&used.place, |tx| tx.current_material(&used.key.id))?;
        let needs = || Error::NeedsMaterial(Box::new((used.place.clone(), used.key.id.clone())));
        stored.flatten().ok_or_else(needs)
    }

    /// The material of that id; none that the store lacks.
    ///
    /// # Errors
    /// A lost or foreign wrapping key.
    pub(crate) fn material_named(
        &self,
        used: &Used,
        id: &MaterialId,
    ) -> Result<Option<Opened>, Error> {
        let id = id.to_string();
        let stored = self.in_store(&used.place, |tx| tx.material(&used.key.id, &id))?.flatten();
        if stored.is_none() && used.key.multi_region.is_some() {
            // A member of a family that has nothing yet gets what the others have.
            self.stored_material(used)?;
        }
        stored.map(|stored| self.open(used, &stored)).transpose()
    }

    fn open(&self, used: &Used, stored: &StoredMaterial) -> Result<Opened, Error> {
        let path = || self.home.wrapping_key_path();
        let bytes = self.home.wrapping_key()?.ok_or_else(|| Error::NoWrappingKey(path()))?;
        let id = MaterialId::parse(&stored.id).ok_or(crypto::Error::Malformed)?;
        let label = Label { key_arn: &used.arn, material_id: &id };
        let opened = WrappingKey::from_bytes(Secret::new(bytes).as_bytes())
            .and_then(|key| key.unwrap(&label, used.key.spec, &stored.wrapped));
        match opened {
            Ok(material) => Ok(Opened { id, material }),
            Err(_) => Err(Error::OtherWrappingKey { path: path(), arn: used.arn.clone() }),
        }
    }

    /// Looks into the store of an account and Region, this one or another's; nothing where there is none.
    pub(crate) fn in_store<T>(
        &self,
        place: &Place,
        look: impl FnOnce(&Transaction<'_>) -> store::Result<T>,
    ) -> Result<Option<T>, Error> {
        if *place == *self.place {
            return Ok(Some(look(self.tx)?));
        }
        // A file that is attached must not be opened beside: closing it would drop the locks on it.
        if let Some(view) = self.abroad.view(place) {
            return Ok(Some(look(view)?));
        }
        let abroad = || {
            let Some(store) = Store::open_existing(self.home, place)? else { return Ok(None) };
            let now = |offset| self.world.now(offset);
            let work = store.begin(&super::clock(self.world, &now))?;
            look(work.first()).map(Some)
        };
        abroad().map_err(|e: store::Error| e.at(&self.home.path(place)).into())
    }

    /// Makes the first material of a key of this store, unless it has one by now. The members of a
    /// multi-Region key's family have the same material: what another one has is copied.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(crate) fn make_first_material(&self, key: &Key) -> Result<(), Error> {
        if self.tx.current_material(&key.id)?.is_some() {
            return Ok(());
        }
        let relatives = self.relatives(key)?;
        for relative in &relatives {
            if relative.tx.last_material_number(&key.id)? > 0 {
                return self.copy_material(relative.at(), (self.tx, self.place), key);
            }
        }
        let id = match &key.material_id {
            Some(id) => id.clone(),
            None if key.spec == KeySpec::SymmetricDefault => metadata::draw_material_id(self)?,
            // Nobody is shown it.
            None => MaterialId::random()?.to_string(),
        };
        let made = Made { id, created: key.created, rotation: None };
        self.make_material(key, &relatives, made)
    }

    /// Makes a material of a key of this store and of its relatives, after those that they have.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(crate) fn make_material(
        &self,
        key: &Key,
        relatives: &[Relative<'_>],
        made: Made,
    ) -> Result<(), Error> {
        for relative in relatives {
            // One that was loaded beside gets what the key has first.
            if relative.tx.last_material_number(&key.id)? == 0 {
                self.copy_material((self.tx, self.place), relative.at(), key)?;
            }
        }
        let material = Material::generate(key.spec)?;
        let own = std::iter::once((self.tx, self.place));
        for (view, place) in own.chain(relatives.iter().map(Relative::at)) {
            let number = view.last_material_number(&key.id)?.saturating_add(1);
            let Made { id, created, rotation } = made.clone();
            let wrapped = self.wrap(&place.arn_of(&key.id), &id, &material)?;
            let key = key.id.clone();
            view.put_material(&StoredMaterial { key, number, id, created, rotation, wrapped })?;
        }
        Ok(())
    }

    /// Copies all material of a key into the store of another Region.
    ///
    /// # Errors
    /// A lost or foreign wrapping key; a home that cannot be written.
    pub(crate) fn copy_material(
        &self,
        (from, source): (&Transaction<'_>, &Place),
        (to, target): (&Transaction<'_>, &Place),
        key: &Key,
    ) -> Result<(), Error> {
        let used = Used { arn: source.arn_of(&key.id), key: key.clone(), place: source.clone() };
        for stored in from.all_materials(&key.id)? {
            let opened = self.open(&used, &stored)?;
            let wrapped = self.wrap(&target.arn_of(&key.id), &stored.id, &opened.material)?;
            to.put_material(&StoredMaterial { wrapped, ..stored })?;
        }
        Ok(())
    }

    fn wrap(&self, arn: &str, id: &str, material: &Material) -> Result<Vec<u8>, Error> {
        let id = MaterialId::parse(id).ok_or(crypto::Error::Malformed)?;
        let label = Label { key_arn: arn, material_id: &id };
        Ok(wrapping_key(self.home)?.wrap(&label, material)?)
    }
}

/// What a new material is besides the secret.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// 64 hexadecimal digits.
    pub(crate) id: String,
    /// Since when it counts.
    pub(crate) created: Instant,
    /// The rotation that made it.
    pub(crate) rotation: Option<RotationType>,
}

/// The wrapping key of a home, made when there is none.
fn wrapping_key(home: &Home) -> Result<WrappingKey, Error> {
    let bytes = match home.wrapping_key()? {
        Some(bytes) => bytes,
        None => home.make_wrapping_key(WrappingKey::generate()?.as_bytes())?,
    };
    let read = WrappingKey::from_bytes(Secret::new(bytes).as_bytes());
    read.map_err(|_| Error::BadWrappingKey(home.wrapping_key_path()))
}
