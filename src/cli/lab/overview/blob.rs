//! `lab blob`: which key made a ciphertext, and the names that this key has and had. Nothing is decrypted.

use std::fs::File;
use std::io::{self, ErrorKind, Read};

use clap::{ArgMatches, Command, ValueHint};

use super::super::{Lab, unusable, view};
use super::past::{self, Span};
use super::{Eyes, argument, date, object, required, show_labelled, texts};
use crate::cli::failure::Failure;
use crate::cli::quote::in_one_line;
use crate::data::{self, Value};
use crate::kms::overview::{self, Maker};
use crate::model::{Alias, Key, Place, StoredMaterial};
use crate::store::{self, Transaction};

/// More than any ciphertext of KMS has, in base64 too.
const LONGEST: u64 = 1 << 20;

pub(super) fn command() -> Command {
    Command::new("blob")
        .about("Tell which key made a ciphertext, and that key's aliases now and before")
        .arg(
            required(
                "FILE|BASE64",
                "A file, - for standard input, or the ciphertext itself in base64",
            )
            .value_hint(ValueHint::FilePath),
        )
}

/// What the home knows of the key of a ciphertext.
struct Origin {
    key: Key,
    aliases: Vec<Alias>,
    former: Vec<Span>,
    materials: Vec<StoredMaterial>,
}

/// Tells what the ciphertext says of itself, and what the home knows of its key.
///
/// # Errors
/// What is no ciphertext of this program's; a file or a store that cannot be read. [`Failure::No`] for a key that the
/// home does not have.
pub(super) fn run(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let given_as = argument(given, "FILE|BASE64");
    let bytes = bytes(&given_as, lab.stdin)?;
    let text = std::str::from_utf8(&bytes).ok().map(str::trim);
    let decoded = || overview::maker(&data::base64::decode(text?.as_bytes())?);
    let maker = overview::maker(&bytes).or_else(decoded).ok_or_else(no_ciphertext)?;
    let eyes = Eyes::of(lab);
    let has_store = eyes.home.has(&maker.place);
    let look = |tx: &Transaction<'_>| origin(tx, &maker);
    let origin = if has_store { eyes.sight().look(&maker.place, look)? } else { None };
    if view::wants_json(given) {
        lab.show_json(&value(&maker, origin.as_ref()))?;
    } else {
        show_labelled(&lines(&maker, origin.as_ref()), lab)?;
    }
    if origin.is_some() { Ok(()) } else { Err(Failure::No) }
}

/// The bytes of a file of that name, of standard input, or the text itself.
fn bytes(given: &str, stdin: &mut dyn Read) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    if given == "-" {
        stdin.take(LONGEST).read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    let unreadable = |e| {
        let shown = in_one_line(given);
        anyhow::Error::new(e).context(format!("lab blob: {shown} cannot be read"))
    };
    match File::open(given) {
        Ok(file) => {
            file.take(LONGEST).read_to_end(&mut bytes).map_err(unreadable)?;
            Ok(bytes)
        }
        Err(e) if is_no_file(&e) && may_be_ciphertext(given) => Ok(given.as_bytes().to_vec()),
        Err(e) => Err(unreadable(e).into()),
    }
}

/// Whether there is no such file; a long text in base64 is no name that one could have.
fn is_no_file(error: &io::Error) -> bool {
    use ErrorKind::{InvalidFilename, NotADirectory, NotFound};
    matches!(error.kind(), NotFound | InvalidFilename | NotADirectory)
}

/// Whether a text is base64. No ciphertext begins as a path does.
fn may_be_ciphertext(text: &str) -> bool {
    !text.starts_with('/') && data::base64::decode(text.trim().as_bytes()).is_some()
}

fn no_ciphertext() -> Failure {
    Failure::Own(
        "lab blob: this is no ciphertext of a symmetric key of kmsalias, and no file that holds one, in base64 or \
         as it is. A ciphertext of RSA tells no key, one of AWS's KMS tells it to AWS only"
            .to_owned(),
    )
}

fn origin(tx: &Transaction<'_>, maker: &Maker) -> store::Result<Option<Origin>> {
    let Some(key) = overview::key_at(tx, &maker.key)? else { return Ok(None) };
    Ok(Some(Origin {
        aliases: tx.aliases(Some(&key.id), "", usize::MAX)?,
        former: past::former_names(tx, &key.id)?,
        materials: tx.materials(&key.id, false, 0, usize::MAX)?,
        key,
    }))
}

impl Origin {
    /// The material of that id, and the one that came after it.
    fn material(&self, id: &str) -> (Option<&StoredMaterial>, Option<&StoredMaterial>) {
        let mut rest = self.materials.iter().skip_while(|material| material.id != id);
        (rest.next(), rest.next())
    }
}

fn value(maker: &Maker, origin: Option<&Origin>) -> Value {
    let Place { account, region } = &maker.place;
    let (material, next) = origin.map(|o| o.material(&maker.material)).unwrap_or_default();
    let aliases = origin.map(|o| texts(o.aliases.iter().map(|alias| &alias.name)));
    let span = |span: &Span| {
        object([
            ("AliasName", span.name.as_str().into()),
            ("From", date(Some(span.from))),
            ("Until", date(Some(span.until))),
        ])
    };
    let former = origin.map(|o| Value::list(o.former.iter().map(span).collect()));
    let state = origin.map(|o| Value::from(o.key.state.as_str()));
    object([
        ("Account", account.as_str().into()),
        ("Region", region.as_str().into()),
        ("KeyId", maker.key.as_str().into()),
        ("KeyArn", maker.place.arn_of(&maker.key).into()),
        ("KeyState", state.unwrap_or(Value::Null)),
        ("KeyMaterialId", maker.material.as_str().into()),
        ("EncryptedAfter", date(material.map(|material| material.created))),
        ("EncryptedBefore", date(next.map(|material| material.created))),
        ("Aliases", aliases.unwrap_or(Value::Null)),
        ("FormerAliases", former.unwrap_or(Value::Null)),
    ])
}

fn lines(maker: &Maker, origin: Option<&Origin>) -> Vec<(&'static str, Vec<String>)> {
    let mut lines = vec![("Key", vec![maker.place.arn_of(&maker.key)])];
    let Some(origin) = origin else {
        let what = "this home does not have the key: the ciphertext opens where it was made";
        lines.push(("State", vec![what.to_owned()]));
        return lines;
    };
    lines.push(("State", vec![origin.key.state.as_str().to_owned()]));
    lines.push(("Material", material(maker, origin)));
    let names: Vec<_> = origin.aliases.iter().map(|alias| alias.name.to_string()).collect();
    lines.push(("Aliases now", if names.is_empty() { vec!["none".to_owned()] } else { names }));
    lines.push(("Before", origin.former.iter().map(former).collect()));
    lines.push(("Decrypt", decrypt(maker, origin)));
    lines
}

fn material(maker: &Maker, origin: &Origin) -> Vec<String> {
    let day = |material: &StoredMaterial| date(Some(material.created)).as_str().map(str::to_owned);
    let said = match origin.material(&maker.material) {
        (None, _) => {
            let what =
                "is not in this home: lab export --with-key-material and lab import bring it along";
            return vec![format!("{} {what}", maker.material)];
        }
        (Some(own), None) => format!("made {}, the one in use", day(own).unwrap_or_default()),
        (Some(own), Some(next)) => format!(
            "made {}, rotated {}: the ciphertext is of the time between",
            day(own).unwrap_or_default(),
            day(next).unwrap_or_default()
        ),
    };
    vec![maker.material.clone(), said]
}

fn former(span: &Span) -> String {
    let (from, until) = (date(Some(span.from)), date(Some(span.until)));
    let day = |date: &Value| date.as_str().unwrap_or_default().to_owned();
    format!("{} from {} until {}", span.name, day(&from), day(&until))
}

/// How it opens: without a key in the request, or by what names this key.
fn decrypt(maker: &Maker, origin: &Origin) -> Vec<String> {
    let is_related = origin.key.multi_region.is_some();
    let Place { account, region } = &maker.place;
    let opens = match unusable::why("Decrypt", &origin.key, &maker.place) {
        Some(why) if is_related => format!("not now in {region}: {why}"),
        Some(why) => format!("not now: {why}"),
        None if is_related => "opens in any Region that has the key".to_owned(),
        None => format!("opens in {account} {region}"),
    };
    vec![
        format!("without --key-id: {opens}"),
        format!("with --key-id of another key: {}", overview::incorrect_key()),
    ]
}
