//! What goes on record of requests that change nothing: the uses of keys. Never: a secret, nor the bytes that were
//! encrypted, decrypted or signed.

use super::event::{bounded, bounded_message, is_secret};
use super::shape::{Member, Shape};
use super::{Access, Answer, Context, Error, Interface, Service};
use crate::data::Value;
use crate::model::{Key, Place};
use crate::store::Use;

/// Which requests go on record that change nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Record {
    /// All of them, listings too.
    All,
    /// The cryptographic operations.
    #[default]
    Uses,
    /// None.
    Changes,
}

/// The cryptographic operations, as the developer guide counts them.
pub(crate) const CRYPTOGRAPHIC: [&str; 13] = [
    "Decrypt",
    "DeriveSharedSecret",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyPair",
    "GenerateDataKeyPairWithoutPlaintext",
    "GenerateDataKeyWithoutPlaintext",
    "GenerateMac",
    "GenerateRandom",
    "ReEncrypt",
    "Sign",
    "Verify",
    "VerifyMac",
];

/// The members of requests that name a key or an alias.
pub(crate) const NAMING: [&str; 5] =
    ["AliasName", "KeyId", "SourceKeyId", "DestinationKeyId", "TargetKeyId"];

impl Record {
    /// What is to be recorded of a request that was answered, or refused: one use for its own store, and one for the
    /// store of each other account whose key it came to. What is to run again leaves nothing.
    pub(super) fn uses(
        self,
        cx: &Context<'_>,
        interface: &Interface,
        request: &Value,
        answer: &Result<Answer, Error>,
    ) -> Vec<(Place, Use)> {
        let refusal = match answer {
            Ok(_) => None,
            Err(e) if e.is_refusal() => {
                Some((e.code().to_owned(), e.message().map(bounded_message)))
            }
            Err(_) => return Vec::new(),
        };
        if !self.takes(interface.name, cx.access) {
            return Vec::new();
        }
        let reached = cx.reached.map(|keys| keys.borrow().clone()).unwrap_or_default();
        let own = Use {
            time: cx.tx.now,
            after: cx.tx.last_event().ok(),
            operation: interface.name.to_owned(),
            caller: cx.caller.to_owned(),
            request: bounded(without_bytes(interface.members, request).into()).0,
            keys: reached.iter().map(|(place, id)| place.arn_of(id)).collect(),
            refusal,
        };
        let others = reached.iter().filter(|(place, _)| place != cx.place);
        let mut uses: Vec<_> =
            others.map(|(at, _)| (at.clone(), Use { after: None, ..own.clone() })).collect();
        uses.push((cx.place.clone(), own));
        uses
    }

    /// Whether it takes the operation; one that writes has an event already.
    fn takes(self, operation: &str, access: Access) -> bool {
        match self {
            Record::Changes => false,
            Record::All if access == Access::Read => true,
            Record::All | Record::Uses => CRYPTOGRAPHIC.contains(&operation),
        }
    }
}

impl Context<'_> {
    /// Notes for the record that the request has come to a key.
    pub(super) fn note_reached(&self, key: &Key, place: &Place) {
        if let Some(reached) = self.reached {
            let mut reached = reached.borrow_mut();
            if !reached.iter().any(|(at, id)| (at, id) == (place, &key.id)) {
                reached.push((place.clone(), key.id.clone()));
            }
        }
    }
}

impl Service {
    /// Writes the uses of the requests that were answered since the last time, those of one store at once. To be
    /// called when the answers are given out: what cannot be written is lost.
    pub(crate) fn record_uses(&mut self) {
        let mut uses = std::mem::take(&mut self.unrecorded);
        while let Some((place, _)) = uses.first() {
            let place = place.clone();
            let (here, others) = uses.into_iter().partition(|(at, _)| *at == place);
            uses = others;
            let here: Vec<(Place, Use)> = here;
            let here: Vec<_> = here.into_iter().map(|(_, used)| used).collect();
            self.home.add_uses(&place, &here);
        }
    }
}

/// The members of a request that are neither secrets nor bytes.
fn without_bytes(members: &[Member], request: &Value) -> Value {
    let kept = members
        .iter()
        .filter(|member| !is_secret(member.shape) && !matches!(member.shape, Shape::Blob { .. }));
    let kept = kept.filter_map(|m| Some((m.name.into(), request.get(m.name)?.clone())));
    Value::map(kept.collect())
}
