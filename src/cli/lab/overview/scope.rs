//! Which accounts and Regions a command looks at: those in use, or all that the home has.

use clap::{Arg, ArgMatches};

use super::super::{Lab, flag};
use crate::cli::failure::Failure;
use crate::model::Place;

/// The options that widen the look.
pub(super) fn options() -> [Arg; 2] {
    [
        flag("all-regions").help("Look at every Region that the home has"),
        flag("all-accounts").help("Look at every account that the home has"),
    ]
}

/// The accounts and Regions to look at, in order. The one in use is among them only if it has a store, unless
/// nothing else was asked for.
///
/// # Errors
/// A home that cannot be read.
pub(super) fn places(given: &ArgMatches, lab: &Lab<'_>) -> Result<Vec<Place>, Failure> {
    let own = lab.settings.place()?;
    let (regions, accounts) = (given.get_flag("all-regions"), given.get_flag("all-accounts"));
    if !regions && !accounts {
        return Ok(vec![own]);
    }
    let fits = |place: &Place| {
        (regions || place.region == own.region) && (accounts || place.account == own.account)
    };
    Ok(lab.settings.stores().places()?.into_iter().filter(fits).collect())
}
