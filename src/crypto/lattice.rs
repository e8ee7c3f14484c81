//! ML-DSA, with a message or with its representative computed outside (`EXTERNAL_MU`). Never: a context string, which
//! AWS does not use.

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::signature::{
    KeyPair as _, ML_DSA_44, ML_DSA_44_SIGNING, ML_DSA_65, ML_DSA_65_SIGNING, ML_DSA_87,
    ML_DSA_87_SIGNING, PqdsaKeyPair, PqdsaSigningAlgorithm, PqdsaVerificationAlgorithm,
    UnparsedPublicKey,
};
use getrandom::SysRng;
use ml_dsa::{
    EncodedSignature, EncodedVerifyingKey, MlDsa44, MlDsa65, MlDsa87, MlDsaParams, Seed, Signature,
    SigningKey, VerifyingKey,
};

use super::{Error, Secret};
use crate::model::KeySpec;

/// One parameter set.
pub(super) struct Algorithms {
    pub(super) signing: &'static PqdsaSigningAlgorithm,
    pub(super) verification: &'static PqdsaVerificationAlgorithm,
}

/// The parameter set of a spec.
pub(super) fn algorithms(spec: KeySpec) -> Result<Algorithms, Error> {
    let (signing, verification) = match spec {
        KeySpec::MlDsa44 => (&ML_DSA_44_SIGNING, &ML_DSA_44),
        KeySpec::MlDsa65 => (&ML_DSA_65_SIGNING, &ML_DSA_65),
        KeySpec::MlDsa87 => (&ML_DSA_87_SIGNING, &ML_DSA_87),
        _ => return Err(Error::Unsupported),
    };
    Ok(Algorithms { signing, verification })
}

/// The public half of material.
pub(super) fn public_der(spec: KeySpec, seed: &[u8]) -> Result<Vec<u8>, Error> {
    Ok(key_pair(spec, seed)?.public_key().as_der()?.as_ref().to_vec())
}

/// The private key of material: the seed in PKCS#8.
pub(super) fn pkcs8(spec: KeySpec, seed: &[u8]) -> Result<Secret, Error> {
    Ok(Secret::copy_of(key_pair(spec, seed)?.to_pkcs8v1()?.as_ref()))
}

/// Signs a message.
pub(super) fn sign(spec: KeySpec, seed: &[u8], message: &[u8]) -> Result<Vec<u8>, Error> {
    let pair = key_pair(spec, seed)?;
    let mut signature = vec![0; algorithms(spec)?.signing.signature_len()];
    let length = pair.sign(message, &mut signature)?;
    signature.truncate(length);
    Ok(signature)
}

/// Verifies what [`sign`] or [`sign_mu`] made.
pub(super) fn verify(
    spec: KeySpec,
    public_der: &[u8],
    message: &[u8],
    signature: &[u8],
) -> Result<(), Error> {
    let key = UnparsedPublicKey::new(algorithms(spec)?.verification, public_der);
    key.verify(message, signature).map_err(|_| Error::Unauthentic)
}

/// Signs a message by its 64-byte representative.
pub(super) fn sign_mu(spec: KeySpec, seed: &[u8], mu: &[u8]) -> Result<Vec<u8>, Error> {
    match spec {
        KeySpec::MlDsa44 => sign_mu_as::<MlDsa44>(seed, mu),
        KeySpec::MlDsa65 => sign_mu_as::<MlDsa65>(seed, mu),
        KeySpec::MlDsa87 => sign_mu_as::<MlDsa87>(seed, mu),
        _ => Err(Error::Unsupported),
    }
}

/// Verifies what [`sign`] or [`sign_mu`] made, by the representative of the message.
pub(super) fn verify_mu(
    spec: KeySpec,
    public_der: &[u8],
    mu: &[u8],
    signature: &[u8],
) -> Result<(), Error> {
    match spec {
        KeySpec::MlDsa44 => verify_mu_as::<MlDsa44>(public_der, mu, signature),
        KeySpec::MlDsa65 => verify_mu_as::<MlDsa65>(public_der, mu, signature),
        KeySpec::MlDsa87 => verify_mu_as::<MlDsa87>(public_der, mu, signature),
        _ => Err(Error::Unsupported),
    }
}

fn sign_mu_as<P: MlDsaParams>(seed: &[u8], mu: &[u8]) -> Result<Vec<u8>, Error> {
    let seed = <&Seed>::try_from(seed).map_err(|_| Error::WrongLength)?;
    let mu = representative(mu)?;
    let key = SigningKey::<P>::from_seed(seed);
    let signature = key.expanded_key().sign_mu_randomized(&mu.into(), &mut SysRng);
    Ok(signature.map_err(|_| Error::Library)?.encode().to_vec())
}

fn verify_mu_as<P: MlDsaParams>(
    public_der: &[u8],
    mu: &[u8],
    signature: &[u8],
) -> Result<(), Error> {
    let mu = representative(mu)?;
    let length = EncodedVerifyingKey::<P>::default().len();
    let start = public_der.len().checked_sub(length).ok_or(Error::Malformed)?;
    let (_, key) = public_der.split_at_checked(start).ok_or(Error::Malformed)?;
    let key = EncodedVerifyingKey::<P>::try_from(key).map_err(|_| Error::Malformed)?;
    let signature = EncodedSignature::<P>::try_from(signature).map_err(|_| Error::Unauthentic)?;
    let signature = Signature::<P>::decode(&signature).ok_or(Error::Unauthentic)?;
    let valid = VerifyingKey::<P>::decode(&key).verify_mu(&mu.into(), &signature);
    valid.then_some(()).ok_or(Error::Unauthentic)
}

pub(super) fn representative(mu: &[u8]) -> Result<[u8; 64], Error> {
    mu.try_into().map_err(|_| Error::WrongLength)
}

fn key_pair(spec: KeySpec, seed: &[u8]) -> Result<PqdsaKeyPair, Error> {
    PqdsaKeyPair::from_seed(algorithms(spec)?.signing, seed).map_err(|_| Error::WrongLength)
}
