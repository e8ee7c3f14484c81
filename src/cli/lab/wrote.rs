//! What an import or a load says that it wrote. Never: how it is written.

use clap::ArgMatches;

use super::import::{Made, Written};
use super::view::{View, wants_json};
use super::{Lab, count};
use crate::cli::failure::Failure;
use crate::data::Value;
use crate::model::Place;
use crate::store::{self, Transaction};

/// An account and Region as members of an answer.
pub(super) fn of(Place { account, region }: &Place) -> [(&'static str, Value); 2] {
    [("Account", account.as_str().into()), ("Region", region.as_str().into())]
}

/// What is said of the keys that make room and that nobody sees while the clock stands still, if there are any.
///
/// # Errors
/// A damaged store.
pub(super) fn hidden_too(
    view: &Transaction<'_>,
    Place { account, region }: &Place,
) -> store::Result<Option<String>> {
    let hidden = view.count_hidden_keys()?.unsigned_abs();
    let keys = count(hidden, "key", "s");
    let told = format!(
        "gone with the rest of {account} {region}: {keys} that KMSALIAS_NOW hides; lab undo brings all of it back"
    );
    Ok((hidden > 0).then_some(told))
}

/// A row for each account and Region.
fn view(written: &[Written]) -> View {
    let number = |number: u64| Value::from(i64::try_from(number).unwrap_or(i64::MAX));
    let mut view = View::new(&["Account", "Region", "Aliases", "Keys", "KeysMade"]);
    for Written { place, counts, made } in written {
        let place = of(place).into_iter().map(|(_, value)| value);
        let counts = [counts.aliases, counts.keys, made.count].map(number);
        view.row(place.chain(counts));
    }
    view
}

impl Lab<'_> {
    /// Says what was written where, and the settings to see what the present ones do not show.
    ///
    /// # Errors
    /// Standard output's.
    pub(super) fn say_written(
        &mut self,
        given: &ArgMatches,
        verb: &str,
        written: &[Written],
    ) -> Result<(), Failure> {
        if wants_json(given) {
            return self.show_json(&view(written).value());
        }
        for Written { place: Place { account, region }, counts, made } in written {
            let aliases = count(counts.aliases, "alias", "es");
            let keys = count(counts.keys, "key", "s");
            self.say(&format!("{verb} {aliases} and {keys} into {account} {region}."))?;
            self.say_made(made)?;
        }
        if written.is_empty() {
            self.say(&format!("{verb} nothing: the file names no account and Region."))?;
        }
        let (account, region) = (&self.settings.account.value, &self.settings.region.value);
        for Written { place, .. } in written {
            if (place.account.as_str(), place.region.as_str()) != (account, region) {
                let Place { account, region } = place;
                self.say(&format!("See it with KMSALIAS_ACCOUNT={account} AWS_REGION={region}."))?;
            }
        }
        Ok(())
    }

    fn say_made(&mut self, made: &Made) -> Result<(), Failure> {
        if made.count == 0 {
            return Ok(());
        }
        let (keys, told) = (count(made.count, "key", "s"), made.first.join(", "));
        let more = match made.count - made.first.len() as u64 {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        self.say(&format!("Made {keys} that aliases name and the file lacks: {told}{more}."))
    }
}
