//! The door for `examples/crypto.rs`: one line in, one line out, for tests against other libraries. Never: a part of the
//! program, which has no such door.
//!
//! A line is a verb and its words, with a space between; bytes are base64, and `-` is none. The answer is `ok` and its
//! words, or `error` and the fact.
//!
//! ```text
//! generate SPEC                                  material, public key or -, PKCS#8 or -
//! public SPEC MATERIAL                           public key
//! sign SPEC MATERIAL ALGORITHM KIND MESSAGE      signature
//! verify SPEC PUBLIC ALGORITHM KIND MESSAGE SIGNATURE
//! encrypt SPEC PUBLIC ALGORITHM PLAINTEXT        ciphertext
//! decrypt SPEC MATERIAL ALGORITHM CIPHERTEXT     plaintext
//! mac SPEC MATERIAL MESSAGE                      MAC
//! verify-mac SPEC MATERIAL MESSAGE MAC
//! agree SPEC MATERIAL PEER                       shared secret
//! seal MATERIAL ACCOUNT REGION KEYID MATERIALID PLAINTEXT [NAME VALUE]...    ciphertext
//! open MATERIAL CIPHERTEXT [NAME VALUE]...       plaintext, account, Region, key id, material id
//! wrapping-key                                   a new one
//! wrap KEY ARN MATERIALID SPEC MATERIAL          wrapped material
//! unwrap KEY ARN MATERIALID SPEC WRAPPED         material
//! random LENGTH                                  bytes
//! ```

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{
    Context, EncryptionAlgorithm, Error, Header, Label, Material, MaterialId, Message, PublicKey,
    Sealed, SigningAlgorithm, WrappingKey, random,
};
use crate::model::{Account, KeyId, KeySpec, Region, Word};

/// Answers one line.
pub fn answer(line: &str) -> String {
    match Words(line.split(' ')).answer() {
        Ok(words) => std::iter::once("ok".to_owned()).chain(words).collect::<Vec<_>>().join(" "),
        Err(error) => format!("error {error:?}"),
    }
}

/// The words of a line that are not read yet.
struct Words<'a>(std::str::Split<'a, char>);

type Answer = Result<Vec<String>, Error>;

impl<'a> Words<'a> {
    fn answer(&mut self) -> Answer {
        match self.next()? {
            "generate" => self.generate(),
            "public" => Ok(vec![encode(self.material()?.public_key()?.der())]),
            "sign" => self.sign(),
            "verify" => self.verify(),
            "encrypt" => self.encrypt(),
            "decrypt" => self.decrypt(),
            "mac" => Ok(vec![encode(&self.material()?.mac(&self.bytes()?)?)]),
            "verify-mac" => self.verify_mac(),
            "agree" => Ok(vec![encode(self.material()?.agree(&self.bytes()?)?.as_bytes())]),
            "seal" => self.seal(),
            "open" => self.open(),
            "wrapping-key" => Ok(vec![encode(WrappingKey::generate()?.as_bytes())]),
            "wrap" => self.wrap(),
            "unwrap" => self.unwrap(),
            "random" => self.random(),
            _ => Err(Error::Malformed),
        }
    }

    fn generate(&mut self) -> Answer {
        let material = Material::generate(self.word()?)?;
        let public = material.public_key().map_or_else(|_| "-".to_owned(), |key| encode(key.der()));
        let private =
            material.pkcs8().map_or_else(|_| "-".to_owned(), |der| encode(der.as_bytes()));
        Ok(vec![encode(material.as_bytes()), public, private])
    }

    fn sign(&mut self) -> Answer {
        let material = self.material()?;
        let (algorithm, kind, message) = (self.word()?, self.next()?, self.bytes()?);
        Ok(vec![encode(&material.sign(algorithm, message_of(kind, &message)?)?)])
    }

    fn verify(&mut self) -> Answer {
        let key = self.public()?;
        let algorithm: SigningAlgorithm = self.word()?;
        let (kind, message, signature) = (self.next()?, self.bytes()?, self.bytes()?);
        key.verify(algorithm, message_of(kind, &message)?, &signature)?;
        Ok(Vec::new())
    }

    fn encrypt(&mut self) -> Answer {
        let key = self.public()?;
        let algorithm: EncryptionAlgorithm = self.word()?;
        Ok(vec![encode(&key.encrypt(algorithm, &self.bytes()?)?)])
    }

    fn decrypt(&mut self) -> Answer {
        let material = self.material()?;
        let algorithm: EncryptionAlgorithm = self.word()?;
        Ok(vec![encode(material.decrypt(algorithm, &self.bytes()?)?.as_bytes())])
    }

    fn verify_mac(&mut self) -> Answer {
        let (material, message, mac) = (self.material()?, self.bytes()?, self.bytes()?);
        material.verify_mac(&message, &mac)?;
        Ok(Vec::new())
    }

    fn seal(&mut self) -> Answer {
        let material = Material::from_bytes(KeySpec::SymmetricDefault, &self.bytes()?)?;
        let header = Header {
            account: self.noun(Account::new)?,
            region: self.noun(Region::new)?,
            key_id: self.noun(KeyId::new)?,
            material_id: self.noun(MaterialId::parse)?,
        };
        let plaintext = self.bytes()?;
        Ok(vec![encode(&material.seal(&header, &self.context(), &plaintext)?)])
    }

    fn open(&mut self) -> Answer {
        let material = Material::from_bytes(KeySpec::SymmetricDefault, &self.bytes()?)?;
        let blob = self.bytes()?;
        let sealed = Sealed::parse(&blob)?;
        let plaintext = material.open(&sealed, &self.context())?;
        let Header { account, region, key_id, material_id } = &sealed.header;
        let names = [account.as_str(), region.as_str(), key_id.as_str(), &material_id.to_string()];
        let names = names.map(str::to_owned);
        Ok(std::iter::once(encode(plaintext.as_bytes())).chain(names).collect())
    }

    fn wrap(&mut self) -> Answer {
        let key = WrappingKey::from_bytes(&self.bytes()?)?;
        let (key_arn, material_id) = (self.next()?, self.noun(MaterialId::parse)?);
        let label = Label { key_arn, material_id: &material_id };
        Ok(vec![encode(&key.wrap(&label, &self.material()?)?)])
    }

    fn unwrap(&mut self) -> Answer {
        let key = WrappingKey::from_bytes(&self.bytes()?)?;
        let (key_arn, material_id) = (self.next()?, self.noun(MaterialId::parse)?);
        let label = Label { key_arn, material_id: &material_id };
        let material = key.unwrap(&label, self.word()?, &self.bytes()?)?;
        Ok(vec![encode(material.as_bytes())])
    }

    fn random(&mut self) -> Answer {
        let length = self.noun(|word| word.parse().ok().filter(|length| *length <= 1 << 16))?;
        Ok(vec![encode(random(length)?.as_bytes())])
    }

    fn material(&mut self) -> Result<Material, Error> {
        Material::from_bytes(self.word()?, &self.bytes()?)
    }

    fn public(&mut self) -> Result<PublicKey, Error> {
        PublicKey::from_der(self.word()?, &self.bytes()?)
    }

    fn context(&mut self) -> Context {
        let mut pairs = Vec::new();
        while let (Some(name), Some(value)) = (self.0.next(), self.0.next()) {
            pairs.push((name, value));
        }
        Context::new(pairs)
    }

    fn next(&mut self) -> Result<&'a str, Error> {
        self.0.next().ok_or(Error::Malformed)
    }

    fn word<W: Word>(&mut self) -> Result<W, Error> {
        self.noun(W::parse)
    }

    fn noun<T>(&mut self, read: impl FnOnce(&str) -> Option<T>) -> Result<T, Error> {
        read(self.next()?).ok_or(Error::Malformed)
    }

    fn bytes(&mut self) -> Result<Vec<u8>, Error> {
        match self.next()? {
            "-" => Ok(Vec::new()),
            word => STANDARD.decode(word).map_err(|_| Error::Malformed),
        }
    }
}

fn message_of<'a>(kind: &str, bytes: &'a [u8]) -> Result<Message<'a>, Error> {
    match kind {
        "RAW" => Ok(Message::Raw(bytes)),
        "DIGEST" => Ok(Message::Digest(bytes)),
        "EXTERNAL_MU" => Ok(Message::ExternalMu(bytes)),
        _ => Err(Error::Malformed),
    }
}

fn encode(bytes: &[u8]) -> String {
    if bytes.is_empty() { "-".to_owned() } else { STANDARD.encode(bytes) }
}
