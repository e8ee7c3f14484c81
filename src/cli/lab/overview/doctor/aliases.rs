//! What the doctor finds among keys and aliases: keys without a name, names that are about to go, quotas.

use std::collections::BTreeMap;

use super::super::date;
use super::Finding;
use crate::kms::ops;
use crate::kms::overview::Holdings;
use crate::model::{AliasName, Key, KeyId, KeyManager, RotationType};
use crate::store::{self, Transaction};

/// How much of a quota is worth a word: eight tenths.
const NEAR: (i64, i64) = (8, 10);

/// What is found of one store.
pub(super) fn findings(of: &Holdings) -> Vec<Finding> {
    let mut names: BTreeMap<&KeyId, Vec<&AliasName>> = BTreeMap::new();
    for alias in &of.aliases {
        if let Some(target) = &alias.target {
            names.entry(target).or_default().push(&alias.name);
        }
    }
    let mut findings = Vec::new();
    for key in &of.keys {
        let own = names.remove(&key.id).unwrap_or_default();
        findings.extend(of_key(of, key, &own));
    }
    for (id, lost) in names {
        for name in lost {
            let what = format!("points at {id}, which is not there: delete the alias");
            findings.push(Finding::new("lost alias", &of.place, name.as_str(), what));
        }
    }
    let customers = of.keys.iter().filter(|key| key.manager == KeyManager::Customer).count();
    findings.extend(near(customers, ops::KEYS_PER_REGION).map(|share| {
        let what = format!("{share} keys that an account may have in a Region");
        Finding::new("quota", &of.place, "keys", what)
    }));
    findings
}

fn of_key(of: &Holdings, key: &Key, names: &[&AliasName]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let is_going = key.state.is_pending_deletion();
    if names.is_empty() && !is_going && key.manager == KeyManager::Customer {
        let what = "no alias names it".to_owned();
        findings.push(Finding::new("key without alias", &of.place, key.id.as_str(), what));
    }
    for name in names.iter().filter(|_| is_going) {
        let what = match date(key.deletion_date).as_str() {
            Some(day) => format!("its key {} is gone on {day}, and the alias with it", key.id),
            None => {
                format!("its key {} goes once its replicas are gone, and the alias with it", key.id)
            }
        };
        findings.push(Finding::new("alias that goes", &of.place, name.as_str(), what));
    }
    let counted = names.iter().filter(|name| !name.is_reserved()).count();
    findings.extend(near(counted, ops::ALIASES_PER_KEY).map(|share| {
        let what = format!("{share} aliases that a key may have");
        Finding::new("quota", &of.place, key.id.as_str(), what)
    }));
    findings
}

/// The keys that have been rotated on demand nearly as often as they may.
///
/// # Errors
/// A damaged file.
pub(super) fn rotations(tx: &Transaction<'_>, of: &Holdings) -> store::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for key in &of.keys {
        let count = tx.count_rotations(&key.id, RotationType::OnDemand)?;
        let share = near(usize::try_from(count).unwrap_or(0), ops::ROTATIONS_PER_KEY);
        findings.extend(share.map(|share| {
            let what = format!("{share} rotations on demand that a key may have");
            Finding::new("quota", &of.place, key.id.as_str(), what)
        }));
    }
    Ok(findings)
}

/// `45 of the 50`, where that is near.
fn near(count: usize, quota: i64) -> Option<String> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let is_near = count.saturating_mul(NEAR.1) >= quota.saturating_mul(NEAR.0);
    is_near.then(|| format!("{count} of the {quota}"))
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn a_quota_is_near_from_eight_tenths_on() {
        assert_eq!(near(39, 50), None);
        assert_eq!(near(40, 50).unwrap(), "40 of the 50");
        assert_eq!(near(60, 50).unwrap(), "60 of the 50");
        assert_eq!(near(79_999, 100_000), None);
    }
}
