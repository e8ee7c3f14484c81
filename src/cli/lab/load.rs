//! `lab load`: the scenarios of AWS's documentation, each its page's keys and aliases.

use std::io::Cursor;

use super::import::{Import, Written};
use super::progress::Progress;
use super::survey::Destination;
use crate::cli::settings::Settings;
use crate::model::{KeyManager, Place};
use crate::store::Transaction;

/// Each scenario's name and its document; the pages are those of the KMS developer guide.
const SCENARIOS: [(&str, &str); 4] = [
    // "Viewing aliases"
    ("docs", include_str!("scenarios/docs.json")),
    // "Updating aliases"
    ("docs-update", include_str!("scenarios/docs-update.json")),
    // "Using aliases in your applications"
    ("docs-regions", include_str!("scenarios/docs-regions.json")),
    // "Aliases in another account"
    ("docs-accounts", include_str!("scenarios/docs-accounts.json")),
];

/// The names of the scenarios.
pub(super) fn names() -> [&'static str; 4] {
    SCENARIOS.map(|(name, _)| name)
}

/// The name of the scenario that makes a key, if one does.
pub(in crate::cli) fn scenario_of(key_id: &str) -> Option<&'static str> {
    let makes = format!("\"KeyId\": \"{key_id}\"");
    SCENARIOS.iter().find(|(_, document)| document.contains(&makes)).map(|(name, _)| *name)
}

/// Loads a scenario: its Regions become exactly what its page shows, all or none of them.
///
/// # Errors
/// Without `replace`, a Region that holds customer keys; or a failure of a file.
pub(super) fn run(
    name: &str,
    replace: bool,
    settings: &Settings,
    progress: &mut Progress<'_>,
) -> anyhow::Result<Vec<Written>> {
    let document = SCENARIOS.iter().find(|(scenario, _)| *scenario == name);
    let document = document.map(|(_, document)| *document).unwrap_or_default();
    let unset = (String::new(), false);
    let import = Import {
        home: &settings.stores(),
        world: &settings.world(),
        caller: &settings.caller.value,
        // Every part of a scenario names its account and Region.
        destination: Destination { account: unset.clone(), region: unset, rewrite: false },
        replace: true,
        operation: "lab load",
        guard: if replace { |_, _| Ok(()) } else { refuse_customer_keys },
    };
    import.run(&mut Cursor::new(document), progress)
}

fn refuse_customer_keys(view: &Transaction<'_>, place: &Place) -> anyhow::Result<()> {
    let Place { account, region } = place;
    let visible = view.count_keys(KeyManager::Customer)?;
    let seen = if visible > 0 { "" } else { ", hidden by KMSALIAS_NOW" };
    anyhow::ensure!(
        visible == 0 && view.count_hidden_keys()? == 0,
        "{account} {region} holds customer keys{seen}: nothing was loaded; load with --replace to write over them, \
         or set KMSALIAS_HOME to another directory"
    );
    Ok(())
}
