//! Key material on its way out of a store and into one: for exports and imports. Never: how a document spells it.

use super::family::Abroad;
use super::material::{Bare, Made};
use super::{Access, Context, Error, Told};
use crate::crypto::{Material, MaterialId};
use crate::model::{Key, KeySpec, Place};
use crate::store::{self, Home, Store, Transaction};
use crate::world::World;

/// A store whose key material is looked at, or added to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stock<'a> {
    /// Where the stores and the wrapping key are.
    pub(crate) home: &'a Home,
    /// The clock.
    pub(crate) world: &'a World,
    /// The account and Region.
    pub(crate) place: &'a Place,
    /// The store.
    pub(crate) tx: &'a Transaction<'a>,
}

impl Stock<'_> {
    /// The materials of a key, unwrapped, in the order of their making.
    ///
    /// # Errors
    /// A lost or foreign wrapping key.
    pub(crate) fn take_out(&self, key: &Key) -> Result<Vec<Bare>, Error> {
        self.context().bare_materials(key)
    }

    /// Makes these the materials of a key that has none.
    ///
    /// # Errors
    /// A lost or foreign wrapping key, a home that cannot be written.
    pub(crate) fn put_in(&self, key: &Key, materials: &[Bare]) -> Result<(), Error> {
        self.context().keep_materials(key, materials)
    }

    fn context(&self) -> Context<'_> {
        let Stock { home, world, place, tx } = *self;
        let (caller, operation, action, access) = ("", "", "", Access::Write);
        let abroad = Abroad { work: None, places: &[] };
        let (leaves_due, reached, told) = (false, None, Told::Nothing);
        Context {
            tx,
            world,
            place,
            home,
            caller,
            operation,
            action,
            access,
            abroad,
            leaves_due,
            reached,
            told,
        }
    }
}

/// Makes the wrapping key of a home that has none. To be called before stores are attached to be written: to look
/// for material into a file that is attached would drop the locks on it.
///
/// # Errors
/// A lost wrapping key, a home that cannot be written.
pub(crate) fn prepare(home: &Home, world: &World) -> Result<(), Error> {
    let has_material = |place: &Place| {
        let look = || {
            let Some(store) = Store::open_existing(home, place)? else { return Ok(None) };
            let work = store.begin(&super::clock(world, &|offset| world.now(offset)))?;
            work.first().has_material().map(Some)
        };
        look().map_err(|e: store::Error| e.at(&home.path(place)).into())
    };
    super::material::wrapping_key(home, &has_material).map(drop)
}

impl Bare {
    /// The material of these bytes; `None` where they are no material of that spec, or the id is none.
    pub(crate) fn new(spec: KeySpec, made: Made, bytes: &[u8]) -> Option<Bare> {
        MaterialId::parse(&made.id)?;
        Some(Bare { made, material: Material::from_bytes(spec, bytes).ok()? })
    }

    /// The secret itself.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.material.as_bytes()
    }
}
