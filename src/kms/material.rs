//! A key's secret material: made, wrapped for the store, and opened when the key is used. Never: whether the key
//! may be used.
//!
//! A key whose store has no material for it (imported, of a scenario, predefined, made by an older program)
//! gets it at its first use: the operation ends with [`Error::NeedsMaterial`], the service makes the
//! material in a transaction of its own (`first_material`), and the operation runs again. So no operation
//! holds two stores' locks at once, also where the key is another account's.

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
        let stored = self.in_store(&used.place, |tx| tx.current_material(&used.key.id))?;
        let needs = || Error::NeedsMaterial(Box::new((used.place.clone(), used.key.id.clone())));
        let stored = stored.flatten().ok_or_else(needs)?;
        self.open(&used.arn, used.key.spec, &stored)
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
            self.in_store(&used.place, |tx| tx.current_material(&used.key.id))?
                .flatten()
                .ok_or_else(|| {
                    Error::NeedsMaterial(Box::new((used.place.clone(), used.key.id.clone())))
                })?;
        }
        stored.map(|stored| self.open(&used.arn, used.key.spec, &stored)).transpose()
    }

    fn open(&self, arn: &str, spec: KeySpec, stored: &StoredMaterial) -> Result<Opened, Error> {
        let path = || self.home.wrapping_key_path();
        let wrapping_key =
            read_wrapping_key(self.home)?.ok_or_else(|| Error::NoWrappingKey(path()))?;
        let id = MaterialId::parse(&stored.id).ok_or(crypto::Error::Malformed)?;
        let label = Label { key_arn: arn, material_id: &id };
        match wrapping_key.unwrap(&label, spec, &stored.wrapped) {
            Ok(material) => Ok(Opened { id, material }),
            Err(_) => Err(Error::OtherWrappingKey { path: path(), arn: arn.to_owned() }),
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
        let abroad = || {
            let Some(store) = Store::open_existing(self.home, place)? else { return Ok(None) };
            let now = |offset| self.world.now(offset);
            let work = store.begin(&super::clock(self.world, &now))?;
            look(work.first()).map(Some)
        };
        abroad().map_err(|e: store::Error| e.at(&self.home.path(place)).into())
    }

    /// Makes the first material of a key of this store.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(crate) fn make_first_material(&self, key: &Key) -> Result<(), Error> {
        let id = match &key.material_id {
            Some(id) => id.clone(),
            None if key.spec == KeySpec::SymmetricDefault => metadata::draw_material_id(self)?,
            // Nobody is shown it.
            None => MaterialId::random()?.to_string(),
        };
        self.make_material(key, Made { number: 1, id, created: key.created, rotation: None })
    }

    /// Makes a material of a key of this store.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(crate) fn make_material(&self, key: &Key, made: Made) -> Result<(), Error> {
        if key.spec == KeySpec::Sm2 {
            // Stand-in: the library has no such keys, and AWS has them in China only.
            return Err(Error::Unsupported);
        }
        self.keep(key, made, &Material::generate(key.spec)?)
    }

    /// The materials of a key of this store, unwrapped.
    ///
    /// # Errors
    /// A lost or foreign wrapping key.
    pub(crate) fn bare_materials(&self, key: &Key) -> Result<Vec<Bare>, Error> {
        let arn = self.place.arn_of(&key.id);
        let stored = self.tx.materials(&key.id, 0, usize::MAX)?.into_iter();
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
        materials.iter().try_for_each(|bare| self.keep(key, bare.made.clone(), &bare.material))
    }

    fn keep(&self, key: &Key, made: Made, material: &Material) -> Result<(), Error> {
        let arn = self.place.arn_of(&key.id);
        let material_id = MaterialId::parse(&made.id).ok_or(crypto::Error::Malformed)?;
        let label = Label { key_arn: &arn, material_id: &material_id };
        let wrapped = self.wrapping_key()?.wrap(&label, material)?;
        let Made { number, id, created, rotation } = made;
        let key = key.id.clone();
        Ok(self.tx.put_material(&StoredMaterial { key, number, id, created, rotation, wrapped })?)
    }

    /// The wrapping key of the home, made when nothing was ever wrapped.
    fn wrapping_key(&self) -> Result<WrappingKey, Error> {
        if let Some(key) = read_wrapping_key(self.home)? {
            return Ok(key);
        }
        let lost = || Error::NoWrappingKey(self.home.wrapping_key_path());
        let has_material = |tx: &Transaction<'_>| tx.has_material();
        for place in self.home.places()? {
            if self.in_store(&place, has_material)? == Some(true) {
                return Err(lost());
            }
        }
        self.home.make_wrapping_key(WrappingKey::generate()?.as_bytes())?;
        read_wrapping_key(self.home)?.ok_or_else(lost)
    }
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
