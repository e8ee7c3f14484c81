//! The nouns that cannot hold a bad value. Knows no one; never: a rule of the service about them.

mod alias;
mod arn;
mod identity;
mod instant;
mod key;
mod material;
mod place;
mod spec;
mod tag;

pub(crate) use alias::{Alias, AliasName};
pub(crate) use arn::{Arn, Resource};
pub(crate) use identity::{Identity, IdentityArn, is_name};
pub(crate) use instant::Instant;
pub(crate) use key::{Imported, Key, KeyId, MultiRegion, RegionalKey};
pub(crate) use material::{AutomaticRotation, StoredMaterial};
pub(crate) use place::{Account, Place, Region, partition_of};
pub(crate) use spec::{
    KeyManager, KeySpec, KeyState, KeyUsage, Kind, MultiRegionKeyType, Origin, RotationType,
};
pub(crate) use tag::Tag;

/// What a word of AWS's is read as.
pub(crate) trait Word: Sized {
    /// The value of the word; `None` for any other text.
    fn parse(word: &str) -> Option<Self>;
}

/// An enum whose variants are words of AWS's: to and from text, in the model's order.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every value, in the order of AWS's model.
            pub(crate) const ALL: &[$name] = &[$($name::$variant),+];

            /// The word that AWS uses.
            pub(crate) const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// The value of AWS's word; `None` for any other text.
            pub(crate) fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }
        }

        impl $crate::model::Word for $name {
            fn parse(word: &str) -> Option<Self> {
                $name::parse(word)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = std::borrow::Cow::<str>::deserialize(from)?;
                Self::parse(&word).ok_or_else(|| {
                    serde::de::Error::custom(format_args!(
                        "{word:?} is no {}", stringify!($name)
                    ))
                })
            }
        }
    };
}
pub(crate) use words;
