//! A key's secret material: made, wrapped for the store, and opened when the key is used. Never: whether the key
//! may be used.
//!
//! A key whose store has no material for it (imported, of a scenario, predefined, made by an older program)
//! gets it at its first use: the operation ends with [`Need::Material`], the service makes the
//! material in a transaction of its own, and the operation runs again. So no operation holds two accounts'
//! locks at once.

use super::family::Relative;
use super::{Context, Error, Need, metadata, usage::Used};
use crate::crypto::{self, Label, Material, MaterialId, Secret, WrappingKey};
use crate::model::{Instant, Key, KeySpec, Origin, Place, RotationType, StoredMaterial};
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
    /// [`Need::Material`] while there is none; a lost or foreign wrapping key.
    pub(crate) fn material_of(&self, used: &Used) -> Result<Opened, Error> {
        let stored = self.stored_material(used)?;
        self.open(&used.arn, used.key.spec, &stored)
    }

    /// The material to check a request with. A dry run leaves nothing: where the key has none yet, another member's of
    /// its family does, else material that nobody keeps and that has made nothing.
    ///
    /// # Errors
    /// [`Need::Material`] unless it is a dry run; a lost or foreign wrapping key.
    pub(crate) fn material_to_check(&self, used: &Used, is_dry: bool) -> Result<Opened, Error> {
        match self.material_of(used) {
            Err(Error::Needs(Need::Material(_))) if is_dry => {}
            opened => return opened,
        }
        let current = |tx: &Transaction<'_>| tx.current_material(&used.key.id);
        if let Some(opened) = self.material_of_relative(used, &current)? {
            return Ok(opened);
        }
        if used.key.spec == KeySpec::Sm2 {
            return Err(Error::Unsupported);
        }
        Ok(Opened { id: MaterialId::random()?, material: Material::generate(used.key.spec)? })
    }

    /// The material of that id to check a ciphertext with, as [`Context::material_to_check`] has it.
    ///
    /// # Errors
    /// [`Need::Material`] unless it is a dry run; a lost or foreign wrapping key.
    pub(crate) fn material_named_to_check(
        &self,
        used: &Used,
        id: &MaterialId,
        is_dry: bool,
    ) -> Result<Option<Opened>, Error> {
        match self.material_named(used, id) {
            Err(Error::Needs(Need::Material(_))) if is_dry => {}
            opened => return opened,
        }
        let id = id.to_string();
        self.material_of_relative(used, &|tx| tx.material(&used.key.id, &id))
    }

    /// The first material that `look` finds in a store of the key's family.
    fn material_of_relative(
        &self,
        used: &Used,
        look: &dyn Fn(&Transaction<'_>) -> store::Result<Option<StoredMaterial>>,
    ) -> Result<Option<Opened>, Error> {
        for place in self.places_of_relatives(&used.key, &used.place) {
            if let Some(stored) = self.in_store(&place, look)?.flatten() {
                let arn = place.arn_of(&used.key.id);
                return self.open(&arn, used.key.spec, &stored).map(Some);
            }
        }
        Ok(None)
    }

    fn stored_material(&self, used: &Used) -> Result<StoredMaterial, Error> {
        let stored = self.in_store(&used.place, |tx| tx.current_material(&used.key.id))?.flatten();
        stored.ok_or_else(|| Need::material(&used.place, &used.key.id))
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
            // Another Region of the family may have made the material that this one has not got yet.
            self.stored_material(used)?;
            self.refuse_unshared(used, &id)?;
        }
        stored.map(|stored| self.open(&used.arn, used.key.spec, &stored)).transpose()
    }

    /// Refuses to go on while another member of the key's family has the material of that id, and the key none
    /// under its number.
    fn refuse_unshared(&self, used: &Used, id: &str) -> Result<(), Error> {
        let key = &used.key.id;
        let named = |tx: &Transaction<'_>| match tx.key(key.as_str())? {
            Some(_) => tx.material(key, id),
            None => Ok(None),
        };
        for place in self.places_of_relatives(&used.key, &used.place) {
            let Some(theirs) = self.in_store(&place, named)?.flatten() else { continue };
            let own = self.in_store(&used.place, |tx| tx.all_materials(key))?.unwrap_or_default();
            if own.iter().all(|own| own.number != theirs.number) {
                return Err(Need::material(&used.place, key));
            }
        }
        Ok(())
    }

    fn open(&self, arn: &str, spec: KeySpec, stored: &StoredMaterial) -> Result<Opened, Error> {
        open(self.home, arn, spec, stored)
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
    /// multi-Region key's family have the same material: what another one has besides is copied.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(crate) fn make_first_material(&self, key: &Key) -> Result<(), Error> {
        let relatives = self.relatives(key)?;
        self.gather_material(key, &relatives)?;
        if self.tx.current_material(&key.id)?.is_some() {
            return Ok(());
        }
        let id = match &key.material_id {
            Some(id) => id.clone(),
            None if key.spec == KeySpec::SymmetricDefault => metadata::draw_material_id(self)?,
            // Nobody is shown it.
            None => MaterialId::random()?.to_string(),
        };
        let made = Made { number: 1, id, created: key.created, rotation: None };
        self.make_material(key, &relatives, made)
    }

    /// Copies to a key of this store what its relatives have besides.
    fn gather_material(&self, key: &Key, relatives: &[Relative<'_>]) -> Result<(), Error> {
        let own = (self.tx, self.place);
        relatives.iter().try_for_each(|relative| self.copy_material(relative.at(), own, key))
    }

    /// The materials of a key of this store, unwrapped.
    ///
    /// # Errors
    /// A lost or foreign wrapping key.
    pub(crate) fn bare_materials(&self, key: &Key) -> Result<Vec<Bare>, Error> {
        let arn = self.place.arn_of(&key.id);
        let stored = self.tx.materials(&key.id, false, 0, usize::MAX)?.into_iter();
        let bare = stored.map(|stored| {
            let material = self.open(&arn, key.spec, &stored)?.material;
            let StoredMaterial { number, id, created, rotation, .. } = stored;
            Ok(Bare { made: Made { number, id, created, rotation }, material })
        });
        bare.collect()
    }

    /// Keeps materials as those of a key of this store.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(crate) fn keep_materials(&self, key: &Key, materials: &[Bare]) -> Result<(), Error> {
        let mut materials = materials.iter();
        materials.try_for_each(|bare| self.keep((self.tx, self.place), key, bare))
    }

    /// Makes a material of a key of this store and of its relatives.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(crate) fn make_material(
        &self,
        key: &Key,
        relatives: &[Relative<'_>],
        made: Made,
    ) -> Result<(), Error> {
        if key.spec == KeySpec::Sm2 {
            // Stand-in: the library has no such keys, and AWS has them in China only.
            return Err(Error::Unsupported);
        }
        // A store that was loaded or put back beside gets first what the others have.
        self.gather_material(key, relatives)?;
        for relative in relatives {
            self.copy_material((self.tx, self.place), relative.at(), key)?;
        }
        let bare = Bare { made, material: Material::generate(key.spec)? };
        let own = std::iter::once((self.tx, self.place));
        own.chain(relatives.iter().map(Relative::at)).try_for_each(|at| self.keep(at, key, &bare))
    }

    /// Copies the material of a key into the store of another Region, each that lacks there.
    ///
    /// # Errors
    /// A lost or foreign wrapping key; a home that cannot be written.
    pub(crate) fn copy_material(
        &self,
        (from, source): (&Transaction<'_>, &Place),
        (to, target): (&Transaction<'_>, &Place),
        key: &Key,
    ) -> Result<(), Error> {
        let there = to.all_materials(&key.id)?;
        for stored in from.all_materials(&key.id)? {
            if there.iter().any(|own| own.number == stored.number || own.id == stored.id) {
                continue;
            }
            let opened = self.open(&source.arn_of(&key.id), key.spec, &stored)?;
            let wrapped = self.wrap(&target.arn_of(&key.id), &stored.id, &opened.material)?;
            if stored.number == 1 {
                name_first_material(from, to, &stored)?;
            }
            to.put_material(&StoredMaterial { wrapped, ..stored })?;
        }
        Ok(())
    }

    fn keep(
        &self,
        (view, place): (&Transaction<'_>, &Place),
        key: &Key,
        Bare { made, material }: &Bare,
    ) -> Result<(), Error> {
        let Made { number, id, created, rotation } = made.clone();
        let wrapped = self.wrap(&place.arn_of(&key.id), &id, material)?;
        let key = key.id.clone();
        Ok(view.put_material(&StoredMaterial { key, number, id, created, rotation, wrapped })?)
    }

    fn wrap(&self, arn: &str, id: &str, material: &Material) -> Result<Vec<u8>, Error> {
        let id = MaterialId::parse(id).ok_or(crypto::Error::Malformed)?;
        let label = Label { key_arn: arn, material_id: &id };
        Ok(self.wrapping_key()?.wrap(&label, material)?)
    }

    /// The wrapping key of the home, made when nothing was ever wrapped.
    fn wrapping_key(&self) -> Result<WrappingKey, Error> {
        let has_material = |tx: &Transaction<'_>| tx.has_material();
        wrapping_key(self.home, &|place| self.in_store(place, has_material))
    }
}

/// Gives a key that gets its first material from another Region that material's id, where either shows one.
fn name_first_material(
    from: &Transaction<'_>,
    to: &Transaction<'_>,
    first: &StoredMaterial,
) -> Result<(), Error> {
    let id = first.key.as_str();
    let Some(key) = to.key(id)? else { return Ok(()) };
    if key.origin != Origin::AwsKms {
        return Ok(());
    }
    let is_shown = |key: &Key| key.material_id.is_some();
    let shown = is_shown(&key) || from.key(id)?.as_ref().is_some_and(is_shown);
    let material_id = shown.then(|| first.id.clone());
    if material_id != key.material_id {
        to.put_key(&Key { material_id, ..key })?;
    }
    Ok(())
}

/// Opens a material of a key with the wrapping key of its home.
///
/// # Errors
/// A wrapping key that is lost, that is none or another.
pub(super) fn open(
    home: &Home,
    arn: &str,
    spec: KeySpec,
    stored: &StoredMaterial,
) -> Result<Opened, Error> {
    let path = || home.wrapping_key_path();
    let wrapping_key = read_wrapping_key(home)?.ok_or_else(|| Error::NoWrappingKey(path()))?;
    let id = MaterialId::parse(&stored.id).ok_or(crypto::Error::Malformed)?;
    let label = Label { key_arn: arn, material_id: &id };
    match wrapping_key.unwrap(&label, spec, &stored.wrapped) {
        Ok(material) => Ok(Opened { id, material }),
        Err(_) => Err(Error::OtherWrappingKey { path: path(), arn: arn.to_owned() }),
    }
}

/// Whether the file of a home's wrapping key holds something else.
///
/// # Errors
/// A file that cannot be read.
pub(crate) fn has_bad_wrapping_key(home: &Home) -> store::Result<bool> {
    let is_bad = |bytes: Vec<u8>| WrappingKey::from_bytes(Secret::new(bytes).as_bytes()).is_err();
    Ok(home.wrapping_key()?.is_some_and(is_bad))
}

/// The wrapping key of a home, made when nothing was ever wrapped, which `has_material` tells of a store.
pub(super) fn wrapping_key(
    home: &Home,
    has_material: &dyn Fn(&Place) -> Result<Option<bool>, Error>,
) -> Result<WrappingKey, Error> {
    if let Some(key) = read_wrapping_key(home)? {
        return Ok(key);
    }
    let lost = || Error::NoWrappingKey(home.wrapping_key_path());
    for place in home.places()? {
        match has_material(&place) {
            Ok(Some(true)) => return Err(lost()),
            // What is no store of ours has no material of ours.
            Err(Error::Store(error)) if error.is_foreign() => {}
            other => drop(other?),
        }
    }
    home.make_wrapping_key(WrappingKey::generate()?.as_bytes())?;
    read_wrapping_key(home)?.ok_or_else(lost)
}

/// A material outside of the store.
#[derive(Debug)]
pub(crate) struct Bare {
    /// What it is besides the secret.
    pub(crate) made: Made,
    /// The secret.
    pub(super) material: Material,
}

/// What a new material is besides the secret.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// Its place among the key's materials.
    pub(crate) number: i64,
    /// 64 hexadecimal digits.
    pub(crate) id: String,
    /// Since when it counts.
    pub(crate) created: Instant,
    /// The rotation that made it.
    pub(crate) rotation: Option<RotationType>,
}

fn read_wrapping_key(home: &Home) -> Result<Option<WrappingKey>, Error> {
    let Some(bytes) = home.wrapping_key()? else { return Ok(None) };
    match WrappingKey::from_bytes(Secret::new(bytes).as_bytes()) {
        Ok(key) => Ok(Some(key)),
        Err(_) => Err(Error::BadWrappingKey(home.wrapping_key_path())),
    }
}
