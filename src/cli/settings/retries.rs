//! How often a request is tried, of which errors that are tried again speak, and the mode of it (reference:
//! aws-cli.md, (d) and (e)). Nothing is tried twice here. Never: which errors those are.

use num_bigint::BigInt;

use super::source::Places;
use super::{Options, SettingsError};
use crate::cli::environment::Environment;
use crate::cli::integer;
use crate::cli::profile::Profiles;

/// The attempts of one who sets none.
pub(super) const ATTEMPTS: u32 = 3;

/// `AWS_MAX_ATTEMPTS`, the profile's `max_attempts`, 3; then `AWS_RETRY_MODE` or the profile's `retry_mode` is
/// looked at. A variable that is set and empty counts, as with the AWS CLI.
///
/// # Errors
/// A missing profile, attempts that are no number, less than one, a mode that the AWS CLI does not have.
pub(crate) fn attempts(
    environment: &Environment,
    profiles: &Profiles,
    options: &Options<'_>,
) -> Result<u32, SettingsError> {
    let profile = profiles.choose(options.profile, environment)?;
    let places = Places { environment, profile: Some(profile) };
    let set = places.variable("AWS_MAX_ATTEMPTS").or_else(|| places.key("max_attempts"));
    let attempts = match set {
        Some(set) => integer::read(set.value).map_err(SettingsError::Attempts)?,
        None => ATTEMPTS.into(),
    };
    if attempts < BigInt::from(1) {
        return Err(SettingsError::FewAttempts(attempts));
    }
    let mode = places.variable("AWS_RETRY_MODE").or_else(|| places.key("retry_mode"));
    match mode.map(|mode| mode.value) {
        None | Some("standard" | "adaptive") => Ok(u32::try_from(attempts).unwrap_or(u32::MAX)),
        Some(other) => Err(SettingsError::RetryMode(other.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::attempts;
    use crate::cli::environment::Environment;
    use crate::cli::profile::Profiles;
    use crate::cli::settings::Options;

    fn told(config: &str, pairs: &[(&str, &str)]) -> Result<u32, String> {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("config"), config).unwrap();
        let path = home.path().join("config");
        let mut pairs = pairs.to_vec();
        pairs.push(("AWS_CONFIG_FILE", path.to_str().unwrap()));
        let environment = Environment::of(&pairs);
        let profiles = Profiles::read(&environment).unwrap();
        attempts(&environment, &profiles, &Options::default()).map_err(|e| {
            assert_eq!((e.code(), e.is_own()), (None, false));
            e.to_string()
        })
    }

    #[test]
    fn the_variable_wins_over_the_profile() {
        let config = "[default]\nmax_attempts = 7\nretry_mode = adaptive\n";
        assert_eq!(told("", &[]), Ok(3));
        assert_eq!(told(config, &[]), Ok(7));
        assert_eq!(told(config, &[("AWS_MAX_ATTEMPTS", " 1_0 ")]), Ok(10));
        assert_eq!(told("", &[("AWS_MAX_ATTEMPTS", "99999999999")]), Ok(u32::MAX));
    }

    #[test]
    fn attempts_are_looked_at_before_the_mode() {
        let pairs = |attempts| [("AWS_MAX_ATTEMPTS", attempts), ("AWS_RETRY_MODE", "legacy")];
        let bad = |text: &str| Err(text.to_owned());
        assert_eq!(told("", &pairs("")), bad("invalid literal for int() with base 10: ''"));
        assert_eq!(
            told("", &pairs("0")),
            bad(
                "Value provided to \"max_attempts\": 0 must be an integer greater than or equal to one."
            )
        );
        let mode = "Invalid value provided to \"mode\": \"legacy\" must be one of: \"standard\" or \"adaptive\"";
        assert_eq!(told("", &pairs("1")), bad(mode));
        assert_eq!(told("[default]\nretry_mode = legacy\n", &[]), bad(mode));
        assert_eq!(told("", &[("AWS_RETRY_MODE", "")]), bad(&mode.replace("legacy", "")));
    }
}
