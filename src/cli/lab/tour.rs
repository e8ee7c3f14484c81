//! `lab tour`: the documentation's story in a temporary store.

use std::io::Write;

pub(super) fn run(_out: &mut dyn Write) -> anyhow::Result<()> {
    Ok(())
}
