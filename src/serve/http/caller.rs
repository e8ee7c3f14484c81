//! Who asks, and where: what the head says of it, then what the signature proves. Never: what is asked for.

use hyper::HeaderMap;

use super::Head;
use crate::model::{Account, Place, Region};
use crate::serve::Config;
use crate::serve::credential::{self, Credential};
use crate::serve::keys::NewKey;
use crate::serve::log;
use crate::serve::sigv4::{self, Signed};

/// Who asks, and where.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Caller {
    /// The account and Region.
    pub(super) place: Place,
    /// The ARN.
    pub(super) arn: String,
}

/// A code of KMS's and its sentence.
pub(super) type Refusal = (&'static str, String);

/// Whom a head names.
#[derive(Debug)]
pub(super) struct Sender<'a> {
    caller: Caller,
    /// What the signature must be made with, where it is checked.
    key: Option<&'a NewKey>,
}

impl<'a> Sender<'a> {
    /// Whom the key stands for where signatures are checked; else the account that the access key's id is, or the one in
    /// use. The Region is the signature's.
    ///
    /// # Errors
    /// What the head alone shows to be wrong.
    pub(super) fn of(head: &Head, config: &'a Config) -> Result<Sender<'a>, Refusal> {
        let Some(credential) = credential(&head.headers)? else {
            if config.keys.is_some() {
                let text = "Missing Authentication Token".to_owned();
                return Err(("MissingAuthenticationTokenException", text));
            }
            return Ok(unchecked(config, config.place.clone()));
        };
        let Some(region) = Region::new(credential.region) else {
            let region = credential.region;
            let text = format!("Credential should be scoped to a valid region, not '{region}'.");
            return Err(("InvalidSignatureException", text));
        };
        if config.keys.is_some() {
            return known(head, &credential, region, config);
        }
        let account = Account::new(credential.access_key);
        let account = account.unwrap_or_else(|| config.place.account.clone());
        Ok(unchecked(config, Place { account, region }))
    }

    /// The caller, when the signature over the whole request is right or nobody asks for one.
    ///
    /// # Errors
    /// A signature that is not.
    pub(super) fn check(self, head: &Head, body: &[u8]) -> Result<Caller, Refusal> {
        if let Some(key) = self.key
            && let Some(credential) = credential(&head.headers)?
        {
            let (path, query) = (head.uri.path(), head.uri.query().unwrap_or_default());
            let (method, headers) = (head.method.as_str(), &head.headers);
            let signed = Signed { method, path, query, headers, body };
            sigv4::check(&signed, &credential, &key.secret_access_key).map_err(invalid)?;
        }
        Ok(self.caller)
    }
}

/// The caller of an account, where no key tells.
fn unchecked(config: &Config, place: Place) -> Sender<'static> {
    let own = place.account == config.place.account;
    let arn = config.caller.clone().filter(|_| own).unwrap_or_else(|| place.root_arn());
    Sender { caller: Caller { place, arn }, key: None }
}

/// The caller that a key stands for, if the head is that of a request which it may have signed.
fn known<'a>(
    head: &Head,
    credential: &Credential<'_>,
    region: Region,
    config: &'a Config,
) -> Result<Sender<'a>, Refusal> {
    let key = config.keys.as_ref().and_then(|keys| keys.find(credential.access_key));
    let has_token = head.headers.contains_key("x-amz-security-token");
    let known = key.and_then(|key| Some((key, Account::new(&key.account)?))).filter(|_| !has_token);
    let Some((key, account)) = known else {
        let text = "The security token included in the request is invalid.";
        return Err(("UnrecognizedClientException", text.to_owned()));
    };
    let service = head.service();
    if credential.service != service {
        return Err(invalid(format!(
            "Credential should be scoped to correct service: '{service}'."
        )));
    }
    let skew = if service == "sts" { sigv4::STS_SKEW } else { sigv4::SKEW };
    let time = sigv4::Time { now: log::seconds(), skew };
    sigv4::check_head(&head.headers, credential, time).map_err(invalid)?;
    let caller = Caller { place: Place { account, region }, arn: key.arn.clone() };
    Ok(Sender { caller, key: Some(key) })
}

fn credential(headers: &HeaderMap) -> Result<Option<Credential<'_>>, Refusal> {
    let incomplete = |text| ("IncompleteSignatureException", text);
    let header = credential::header(headers).map_err(incomplete)?;
    header.map(Credential::parse).transpose().map_err(incomplete)
}

fn invalid(text: String) -> Refusal {
    ("InvalidSignatureException", text)
}
