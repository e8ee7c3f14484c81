//! The first of import's two passes: where the parts of a document are to go, and what is wrong with it.

use std::collections::BTreeSet;

use super::document::{AliasEntry, End, KeyEntry, Sink};
use super::entry::Target;
use crate::model::{Account, Arn, Instant, Place, Region};

/// What the survey of a document has found.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// The parts that hold something, in order.
    pub(super) parts: Vec<Part>,
    /// The signs that a list goes on elsewhere.
    pub(super) partial: BTreeSet<String>,
    /// Whether keys come with their material.
    pub(super) has_material: bool,
    begun: usize,
    open: Vec<Part>,
}

/// One part of a document.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// The account and Region that the document names for it.
    named: (Option<String>, Option<String>),
    /// How many parts began before it.
    pub(super) ordinal: usize,
    arns: BTreeSet<(String, String)>,
    /// How many aliases and keys it has.
    pub(super) rows: u64,
}

/// Where parts go that do not name a place themselves.
pub(super) struct Destination {
    /// The account in use, and whether somebody set it.
    pub(super) account: (String, bool),
    /// The Region in use, and whether somebody set it.
    pub(super) region: (String, bool),
    /// Whether ARNs of another place are mapped to it.
    pub(super) rewrite: bool,
}

impl Survey {
    fn note_arn(&mut self, arn: Option<&str>) {
        if let (Some(part), Some(arn)) = (self.open.last_mut(), arn.and_then(Arn::parse)) {
            part.arns.insert((arn.account.to_owned(), arn.region.to_owned()));
        }
    }

    fn count(&mut self) {
        if let Some(part) = self.open.last_mut() {
            part.rows += 1;
        }
    }
}

impl Sink for Survey {
    fn begin(&mut self) -> anyhow::Result<()> {
        self.open.push(Part { ordinal: self.begun, ..Part::default() });
        self.begun += 1;
        Ok(())
    }

    fn alias(&mut self, entry: AliasEntry) -> anyhow::Result<()> {
        self.count();
        self.note_arn(entry.alias_arn.as_deref());
        Ok(())
    }

    fn key(&mut self, entry: KeyEntry) -> anyhow::Result<()> {
        self.count();
        self.has_material |= entry.key_materials.is_some();
        self.note_arn(entry.arn.as_deref());
        Ok(())
    }

    fn partial(&mut self, sign: &str) -> anyhow::Result<()> {
        self.partial.insert(sign.to_owned());
        Ok(())
    }

    fn end(&mut self, end: End) -> anyhow::Result<()> {
        if let Some(part) = self.open.pop()
            && (part.rows > 0 || !end.is_list)
        {
            self.parts.push(Part { named: (end.account, end.region), ..part });
        }
        Ok(())
    }
}

impl Part {
    /// The account and Region that the part goes to.
    ///
    /// # Errors
    /// ARNs that do not agree with one another or with what was set, and the way out.
    pub(super) fn place(&self, to: &Destination) -> Result<Place, String> {
        let named = |name: &Option<String>, set: &(String, bool)| match name {
            Some(name) => (name.clone(), true),
            None => set.clone(),
        };
        let mut account = named(&self.named.0, &to.account);
        let mut region = named(&self.named.1, &to.region);
        let fits = |arn: &(String, String)| {
            (!account.1 || arn.0 == account.0) && (!region.1 || arn.1 == region.0)
        };
        if !to.rewrite {
            if self.arns.len() > 1 || !self.arns.iter().all(fits) {
                return Err(self.disagreement(&account, &region));
            }
            if let Some(arn) = self.arns.first() {
                account.0.clone_from(&arn.0);
                region.0.clone_from(&arn.1);
            }
        }
        let place = (Account::new(&account.0), Region::new(&region.0));
        let (Some(account), Some(region)) = place else {
            return Err(format!("{} {} is no account and Region", account.0, region.0));
        };
        Ok(Place { account, region })
    }

    fn disagreement(&self, account: &(String, bool), region: &(String, bool)) -> String {
        let list: Vec<_> = self.arns.iter().map(|(a, r)| format!("{a} {r}")).collect();
        let is_named = self.named.0.is_some() || self.named.1.is_some();
        let way_out = match self.arns.first().filter(|_| self.arns.len() == 1) {
            _ if is_named => "correct the file".to_owned(),
            Some((a, r)) => format!("set KMSALIAS_ACCOUNT={a} and --region {r}"),
            None => "import each account and Region from a file of its own".to_owned(),
        };
        let name = match (account.1, region.1) {
            (false, false) => String::new(),
            (true, false) => format!("the account {}", account.0),
            (false, true) => format!("the Region {}", region.0),
            (true, true) => format!("{} {}", account.0, region.0),
        };
        let expected = match (name.as_str(), is_named) {
            ("", _) => name,
            (_, true) => format!(", and the file says {name}"),
            (_, false) => format!(", not of {name} in use"),
        };
        format!(
            "its ARNs are of {}{expected}: {way_out}, or map them with --rewrite",
            list.join(", ")
        )
    }
}

impl<'a> Target<'a> {
    /// The rows of a part that goes to `place`.
    pub(super) fn new(place: &'a Place, now: Instant, to: &Destination) -> Target<'a> {
        Target { place, now, rewrite: to.rewrite }
    }
}
