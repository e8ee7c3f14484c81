//! How KMS refuses what is done to a key's material over time and over Regions: rotation, replicas. And what an
//! operation of that kind waits for. Never: when.

use super::Error;
use crate::model::{KeyId, Origin, Place};

/// A refusal, as the service words it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Renewal {
    /// A key whose material does not come from KMS.
    #[error("{arn} origin is {} which is not valid for this operation.", origin.as_str())]
    Origin {
        /// The key ARN.
        arn: String,
        /// Where its material comes from.
        origin: Origin,
    },
    /// A key that was rotated on demand as often as it may be.
    #[error(
        "The on-demand rotations limit has been reached for the given keyId. No more on-demand \
         rotations can be performed for this key: {arn}"
    )]
    Quota {
        /// The key ARN.
        arn: String,
    },
    /// A replica, or a key of one Region, where only a multi-Region primary key can stand.
    #[error("{arn} is not a multi-region primary key.")]
    NotPrimary {
        /// The key ARN.
        arn: String,
    },
    /// The Region of the key itself, or one of another partition. Stand-in: not recorded from AWS.
    #[error(
        "{member} {region} is not valid: it must be another Region of the partition {partition}."
    )]
    UnfitRegion {
        /// The member that names it.
        member: &'static str,
        /// The Region.
        region: String,
        /// The key's partition.
        partition: &'static str,
    },
}

impl Renewal {
    /// The exception's name on the wire.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Renewal::Origin { .. } | Renewal::NotPrimary { .. } => "UnsupportedOperationException",
            Renewal::Quota { .. } => "LimitExceededException",
            Renewal::UnfitRegion { .. } => "ValidationException",
        }
    }
}

/// What an operation must have before it can run.
#[derive(Debug)]
pub(crate) enum Need {
    /// A store that may be written.
    Writing,
    /// The first material of the key of an account and Region.
    Material(Box<(Place, KeyId)>),
    /// The automatic rotation of the key of an account and Region, which is due.
    Rotation(Box<(Place, KeyId)>),
    /// The stores of these accounts and Regions, in its transaction.
    Stores(Vec<Place>),
}

impl Need {
    /// The first material of a key.
    pub(crate) fn material(place: &Place, id: &KeyId) -> Error {
        Error::Needs(Need::Material(Box::new((place.clone(), id.clone()))))
    }
}
