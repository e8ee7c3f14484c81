//! Whole requests around bodies, with framings, targets and headers that a program might send, and the bytes of such
//! requests bent. Never: what they are answered.

use super::dice::Dice;

/// A request on its way.
pub(super) struct Case {
    pub(super) bytes: Vec<u8>,
    /// Whether it has an end, so that an answer is due.
    pub(super) is_whole: bool,
}

const TARGETS: &[&str] = &[
    "",
    "TrentService",
    "TrentService.",
    "trentservice.ListKeys",
    "TrentService.Nope",
    "TrentService.ListKeys.x",
    "DynamoDB_20120810.ListTables",
    "TrentService.é",
    ".",
    "..",
    "TrentService.\t",
    "AWSSecurityTokenServiceV20110615.GetCallerIdentity",
];

const FIRST: &[&str] = &[
    "GET / HTTP/1.1",
    "POST /x HTTP/1.1",
    "POST /?a=b&Action=GetCallerIdentity HTTP/1.1",
    "OPTIONS * HTTP/1.1",
    "PUT / HTTP/1.1",
    "POST http://localhost/ HTTP/1.1",
    "POST //localhost/ HTTP/1.1",
    "GET /health HTTP/1.1",
    "POST /health HTTP/1.1",
    "POST /%2e%2e/ HTTP/1.1",
    "POST / HTTP/1.0",
    "BREW / HTTP/1.1",
    "DELETE /\u{e9} HTTP/1.1",
    "POST /?%00 HTTP/1.1",
];

const LINES: &[&str] = &[
    "Origin: null",
    "Host: localhost",
    "Host: evil.example",
    "Expect: 100-continue",
    "Connection: close",
    "Connection: upgrade",
    "Upgrade: websocket",
    "Upgrade: h2c",
    "X-Amz-Date: 20240601T000000Z",
    "X-Amz-Date: é",
    "X-Amz-Security-Token: x",
    "X-Amz-Target: TrentService.ListKeys",
    "Content-Encoding: gzip",
    "Accept-Encoding: gzip",
    "Transfer-Encoding: identity",
    "TE: trailers",
    "Cookie: a=b",
    "X-Amz-Content-Sha256: UNSIGNED-PAYLOAD",
    "Content-Type: application/x-www-form-urlencoded",
    "Content-Type: text/xml",
    "Content-Type: application/x-www-form-urlencoded; charset=x",
    "X-A: \u{7f}\u{80}",
    "X-B:",
    "Range: bytes=0-1",
];

/// Stands for the access key that the second endpoint knows.
pub(super) const KEY: &[u8] = b"AKIAKEYKEYKEYKEYKEYK";

/// Stand for the time, and for the day.
pub(super) const NOW: &[u8] = b"00000000T000000Z";
pub(super) const DAY: &[u8] = b"/00000000/";

const AUTHORIZATIONS: &[&str] = &[
    "AWS4-HMAC-SHA256 Credential=AKIAKEYKEYKEYKEYKEYK/00000000/us-west-2/kms/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=0\r\nX-Amz-Date: 00000000T000000Z",
    "AWS4-HMAC-SHA256 Credential=AKIAKEYKEYKEYKEYKEYK/00000000/us-west-2/kms/aws4_request, SignedHeaders=host;;HOST;é;x y, Signature=é\r\nX-Amz-Date: 00000000T000000Z",
    "AWS4-HMAC-SHA256 Credential=AKIAKEYKEYKEYKEYKEYK/00000000/us-west-2/sts/aws4_request, SignedHeaders=host, Signature=0\r\nX-Amz-Date: \u{80}0T000000Z",
    "AWS4-HMAC-SHA256 Credential=AKIAKEYKEYKEYKEYKEYK/20240601/us-west-2/kms/aws4_request, SignedHeaders=host, Signature=0\r\nX-Amz-Date: 20240601T000000Z",
    "",
    "AWS4-HMAC-SHA256",
    "AWS4-HMAC-SHA256 ",
    "Bearer x",
    "Basic eDp5",
    "AWS4-HMAC-SHA256 Credential=",
    "AWS4-HMAC-SHA256 Credential=a/b/c/d/e",
    "AWS4-HMAC-SHA256 Credential=444455556666/20240601/eu-west-1/kms/aws4_request, SignedHeaders=host, Signature=0",
    "AWS4-HMAC-SHA256 Credential=111122223333/20240601/us-west-2/kms/aws4_request,SignedHeaders=host;x-amz-date,Signature=0",
    "AWS4-HMAC-SHA256 Credential=444455556666/20240601/cn-north-1/sts/aws4_request, SignedHeaders=, Signature=é",
    "AWS4-HMAC-SHA256 Credential=../../20240601/../kms/aws4_request, SignedHeaders=host, Signature=0",
    "AWS4-HMAC-SHA256 Credential=AKIA/20240601//kms/aws4_request, SignedHeaders=;;;, Signature=0",
    "AWS4-HMAC-SHA256 Credential=//////, =, ,,,, SignedHeaders, Signature=",
    "AWS4-ECDSA-P256-SHA256 Credential=a/20240601/kms/aws4_request, SignedHeaders=host, Signature=0",
];

/// A whole request for `operation`.
pub(super) fn whole(operation: &str, body: &str, dice: &mut Dice) -> Case {
    let mut head = vec!["POST / HTTP/1.1".to_owned(), "Host: localhost".to_owned()];
    if dice.once_in(12) {
        dice.one_of(FIRST).clone_into(&mut head[0]);
    }
    if !dice.once_in(20) {
        let target = format!("TrentService.{operation}");
        let target = if dice.once_in(12) { dice.one_of(TARGETS).to_owned() } else { target };
        head.push(format!("X-Amz-Target: {target}"));
    }
    if dice.once_in(6) {
        head.push(format!("Authorization: {}", dice.one_of(AUTHORIZATIONS)));
    }
    while dice.once_in(8) {
        head.push(dice.one_of(LINES).to_owned());
    }
    let (framing, body, mut is_whole) = framed(body.as_bytes(), dice);
    // Whoever expects to be told to go on is asked for no body where it is refused.
    is_whole &= !head.iter().any(|line| line.starts_with("Expect") || line.starts_with("Transfer"));
    head.extend(framing);
    let mut bytes = format!("{}\r\n\r\n", head.join("\r\n")).into_bytes();
    bytes.extend(body);
    Case { bytes, is_whole }
}

/// The lines that say where a body ends, the body, and whether they are right.
fn framed(body: &[u8], dice: &mut Dice) -> (Vec<String>, Vec<u8>, bool) {
    let length = body.len();
    let plain = vec![format!("Content-Length: {length}")];
    match dice.below(24) {
        0..16 => (plain, body.to_vec(), true),
        16..21 => {
            let right = !dice.once_in(4);
            (vec!["Transfer-Encoding: chunked".to_owned()], chunks(body, right, dice), right)
        }
        21 => {
            let wrong = dice.one_of(&[
                "-1",
                "",
                "x",
                "1,2",
                "+3",
                "99999999999999999999",
                "18446744073709551615",
                "0x10",
                "1e3",
            ]);
            (vec![format!("Content-Length: {wrong}")], body.to_vec(), false)
        }
        22 => {
            let wrong =
                dice.one_of(&[0, 1, length / 2, length + 1, 1 << 20, (1 << 20) + 1, 1 << 40]);
            (vec![format!("Content-Length: {wrong}")], body.to_vec(), false)
        }
        _ => {
            let both = vec![plain[0].clone(), "Transfer-Encoding: chunked".to_owned()];
            let body = if dice.once_in(2) { chunks(body, true, dice) } else { body.to_vec() };
            (both, body, false)
        }
    }
}

/// The body in chunks; some are wrong where it is to be.
fn chunks(mut body: &[u8], right: bool, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = Vec::new();
    while !body.is_empty() {
        let (piece, rest) = body.split_at(1 + dice.below(body.len().min(200)));
        let size = format!("{:x}", piece.len());
        let size = if !right && dice.once_in(2) {
            dice.one_of(&[
                "",
                "-1",
                "x",
                "fffffffffffffffff",
                "7fffffffffffffff",
                "100000",
                " 3",
                "3 3",
            ])
            .to_owned()
        } else {
            size
        };
        let extension = if dice.once_in(6) { ";a=\"b\"" } else { "" };
        bytes.extend(format!("{size}{extension}\r\n").bytes());
        bytes.extend(piece);
        bytes.extend(b"\r\n");
        body = rest;
    }
    let end = if dice.once_in(6) { "0\r\nX-Trailer: x\r\n\r\n" } else { "0\r\n\r\n" };
    bytes.extend(end.bytes());
    bytes
}

/// What is put into bytes.
const PIECES: &[&[u8]] = &[
    b"\r\n",
    b"\n",
    b"\r",
    b"\r\n\r\n",
    b"\0",
    b" ",
    b"\t",
    b":",
    b": ",
    b"/",
    b"?",
    b"\xff",
    b"\xc3",
    b"\x80\x80",
    b"{",
    b"}",
    b"[",
    b"\"",
    b"0\r\n\r\n",
    b"HTTP/1.1",
    b"HTTP/2.0",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00",
    b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"Content-Length: 0\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"Host: localhost\r\n",
    b"X: y\r\n",
    b" folded\r\n",
    b"99999999999",
];

/// The bytes of a request with one to four mutations.
pub(super) fn bent(case: Case, other: &[u8], dice: &mut Dice) -> Case {
    let mut bytes = case.bytes;
    for _ in 0..=dice.below(4) {
        let start = dice.below(bytes.len() + 1);
        let end = start + dice.below((bytes.len() - start).min(30) + 1);
        let part = bytes[start..end].to_vec();
        match dice.below(8) {
            0 | 1 => drop(bytes.splice(start..start, dice.one_of(PIECES).iter().copied())),
            2 => drop(bytes.drain(start..end)),
            3 => drop(bytes.splice(start..start, part.repeat(dice.one_of(&[1, 10, 1000])))),
            4 => bytes.iter_mut().skip(start).take(1).for_each(|byte| *byte ^= 1 << dice.below(8)),
            5 => bytes.truncate(start),
            6 => {
                drop(
                    bytes.splice(start.., other.iter().copied().skip(dice.below(other.len() + 1))),
                );
            }
            _ => drop(
                bytes.splice(
                    end..end,
                    b"\r\nX-Long: "
                        .iter()
                        .copied()
                        .chain(vec![b'a'; dice.one_of(&[10, 20_000, 100_000])]),
                ),
            ),
        }
    }
    Case { bytes, is_whole: false }
}

/// The bytes with `new` in every place of `old`, which is as long.
pub(super) fn filled(mut bytes: Vec<u8>, old: &[u8], new: &[u8]) -> Vec<u8> {
    assert_eq!(old.len(), new.len());
    for at in 0..bytes.len() {
        if bytes[at..].starts_with(old) {
            bytes[at..at + old.len()].copy_from_slice(new);
        }
    }
    bytes
}
