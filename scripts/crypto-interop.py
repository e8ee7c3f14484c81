#!/usr/bin/env python3
"""Check the cryptography of src/crypto against PyPI's cryptography, both ways.

    cargo build --release --example crypto
    python3 -m venv venv && venv/bin/pip install cryptography==50.0.2
    venv/bin/python scripts/crypto-interop.py [--binary target/release/examples/crypto]
    venv/bin/python scripts/crypto-interop.py --vectors > src/crypto/tests/vectors.txt

For every spec, with a key made here and one made there: the public key and the private key are the same bytes on both
sides or are read by the other; what one signs, encrypts or authenticates the other accepts, and refuses with one bit
turned; shared secrets are equal; the layouts of ciphertexts and of wrapped material are rebuilt from their description
and opened on the other side. Exit status 0 when everything agrees.

--vectors prints lines of the protocol with their answers, made by the other library alone, for the unit tests.

Not checked, because cryptography has no Ed25519ph: ED25519_PH_SHA_512 (RFC 8032 and a recording of AWS's are unit tests).
SM2 is in neither.
"""
import argparse
import base64
import collections
import hashlib
import itertools
import os
import subprocess
import sys
from importlib.metadata import version

try:
    from cryptography.exceptions import InvalidSignature, InvalidTag
    from cryptography.hazmat.primitives import hashes, hmac, serialization
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, mldsa, padding, rsa, utils
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
except ImportError:
    sys.exit('crypto-interop.py: needs cryptography 50.0.2 (pip install cryptography==50.0.2)')

if version('cryptography') != '50.0.2':
    sys.exit('crypto-interop.py: needs cryptography 50.0.2, not %s' % version('cryptography'))

HASHES = {'SHA_256': hashes.SHA256, 'SHA_384': hashes.SHA384, 'SHA_512': hashes.SHA512}
RSA = {'RSA_2048': 2048, 'RSA_3072': 3072, 'RSA_4096': 4096}
CURVES = {'ECC_NIST_P256': ec.SECP256R1, 'ECC_NIST_P384': ec.SECP384R1, 'ECC_NIST_P521': ec.SECP521R1,
          'ECC_SECG_P256K1': ec.SECP256K1}
ECDSA = {'ECC_NIST_P256': 'ECDSA_SHA_256', 'ECC_NIST_P384': 'ECDSA_SHA_384', 'ECC_NIST_P521': 'ECDSA_SHA_512',
         'ECC_SECG_P256K1': 'ECDSA_SHA_256'}
MLDSA = {'ML_DSA_44': mldsa.MLDSA44PrivateKey, 'ML_DSA_65': mldsa.MLDSA65PrivateKey, 'ML_DSA_87': mldsa.MLDSA87PrivateKey}
MACS = {'HMAC_224': hashes.SHA224, 'HMAC_256': hashes.SHA256, 'HMAC_384': hashes.SHA384, 'HMAC_512': hashes.SHA512}
OAEP = {'RSAES_OAEP_SHA_1': hashes.SHA1, 'RSAES_OAEP_SHA_256': hashes.SHA256}
RSASSA = ['RSASSA_%s_%s' % pair for pair in itertools.product(['PSS', 'PKCS1_V1_5'], sorted(HASHES))]
MESSAGES = [b'a', b'a message', bytes(range(256)) * 16]
ACCOUNT, REGION, KEY = '111122223333', 'eu-central-1', '1234abcd-12ab-34cd-56ef-1234567890ab'
ARN = 'arn:aws:kms:%s:%s:key/%s' % (REGION, ACCOUNT, KEY)


def encode(data):
    return base64.b64encode(data).decode() or '-'


def decode(word):
    return b'' if word == '-' else base64.b64decode(word)


class Here:
    """The library under test, a process that answers lines."""

    def __init__(self, binary):
        self.process = subprocess.Popen([binary], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, *words):
        line = ' '.join(encode(word) if isinstance(word, bytes) else word for word in words)
        self.process.stdin.write(line + '\n')
        self.process.stdin.flush()
        return self.process.stdout.readline().rstrip('\n').split(' ')

    def bytes(self, *words):
        """The answer's words as bytes; they are there, or the run ends."""
        answer = self.ask(*words)
        if answer[0] != 'ok':
            sys.exit('%s: %s' % (' '.join(str(word)[:40] for word in words[:4]), ' '.join(answer)))
        return [decode(word) if word != '-' else b'' for word in answer[1:]]


class Tally:
    """What was checked, and what failed."""

    def __init__(self):
        self.checks = collections.Counter()
        self.failures = []

    def holds(self, kind, what, true):
        self.checks[kind] += 1
        if not true:
            self.failures.append('%s: %s' % (kind, what))


def turned(data, at=-1):
    """The bytes with one bit turned."""
    data = bytearray(data)
    data[at] ^= 1
    return bytes(data)


def accepts(verify, *args):
    try:
        verify(*args)
    except InvalidSignature:
        return False
    return True


def spki(key):
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def pkcs8(key):
    return key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())


def make(spec):
    """A key of the other library's."""
    if spec in RSA:
        return rsa.generate_private_key(65537, RSA[spec])
    if spec in CURVES:
        return ec.generate_private_key(CURVES[spec]())
    return (ed25519.Ed25519PrivateKey if spec not in MLDSA else MLDSA[spec]).generate()


def material(spec, key):
    """Its bytes as this library keeps them."""
    return pkcs8(key) if spec in RSA or spec in CURVES else key.private_bytes_raw()


def signing(spec, key, algorithm, kind):
    """How the other library signs and verifies a message: two functions."""
    public = key.public_key()
    if spec in MLDSA:
        if kind == 'EXTERNAL_MU':
            return key.sign_mu, public.verify_mu
        return key.sign, public.verify
    if spec not in RSA and spec not in CURVES:
        return key.sign, public.verify
    hash = HASHES[algorithm[-7:]]()
    how = utils.Prehashed(hash) if kind == 'DIGEST' else hash
    if spec in CURVES:
        return lambda data: key.sign(data, ec.ECDSA(how)), lambda sig, data: public.verify(sig, data, ec.ECDSA(how))
    pad = padding.PKCS1v15() if 'PKCS1' in algorithm else padding.PSS(padding.MGF1(hash), hash.digest_size)
    return lambda data: key.sign(data, pad, how), lambda sig, data: public.verify(sig, data, pad, how)


def algorithms(spec):
    if spec in RSA:
        return RSASSA
    if spec in CURVES:
        return [ECDSA[spec]]
    return ['ML_DSA_SHAKE_256'] if spec in MLDSA else ['ED25519_SHA_512']


def kinds(spec, key, algorithm, message):
    """The kinds of message that go with the algorithm, and the bytes of each."""
    yield 'RAW', message
    if spec in RSA or spec in CURVES:
        yield 'DIGEST', hashlib.new(algorithm[-7:].replace('_', ''), message).digest()
    if spec in MLDSA:
        mu = mldsa.MLDSAMuHasher(key.public_key())
        mu.update(message)
        yield 'EXTERNAL_MU', mu.finalize()


def signatures(here, tally, spec, key, secret, public):
    for algorithm, message in itertools.product(algorithms(spec), MESSAGES):
        for kind, data in kinds(spec, key, algorithm, message):
            sign, verify = signing(spec, key, algorithm, kind)
            what = '%s %s %s' % (spec, algorithm, kind)
            mine, = here.bytes('sign', spec, secret, algorithm, kind, data)
            tally.holds('signed here', what, accepts(verify, mine, data))
            tally.holds('signed here, turned', what, not accepts(verify, turned(mine), data))
            ask = lambda data, sig: here.ask('verify', spec, public, algorithm, kind, data, sig)
            theirs = sign(data)
            tally.holds('signed there', what, ask(data, theirs) == ['ok'])
            tally.holds('signed there, turned', what, ask(data, turned(theirs)) == ['error', 'Unauthentic'])
            tally.holds('signed there, other message', what, ask(turned(data), theirs) == ['error', 'Unauthentic'])


def oaep(here, tally, spec, key, secret, public):
    for algorithm, hash in OAEP.items():
        pad = padding.OAEP(padding.MGF1(hash()), hash(), None)
        greatest = RSA[spec] // 8 - 2 * hash.digest_size - 2
        for length in [1, greatest // 2, greatest]:
            plain, what = os.urandom(length), '%s %s %d' % (spec, algorithm, length)
            mine, = here.bytes('encrypt', spec, public, algorithm, plain)
            tally.holds('encrypted here', what, key.decrypt(mine, pad) == plain)
            theirs = key.public_key().encrypt(plain, pad)
            tally.holds('encrypted there', what, here.bytes('decrypt', spec, secret, algorithm, theirs) == [plain])
            answer = here.ask('decrypt', spec, secret, algorithm, turned(theirs))
            tally.holds('encrypted there, turned', what, answer == ['error', 'Unauthentic'])
        answer = here.ask('encrypt', spec, public, algorithm, bytes(greatest + 1))
        tally.holds('too long', '%s %s' % (spec, algorithm), answer == ['error', 'TooLong'])


def agreement(here, tally, spec, key, secret):
    other = make(spec)
    shared = key.exchange(ec.ECDH(), other.public_key())
    tally.holds('shared secret', spec, here.bytes('agree', spec, secret, spki(other.public_key())) == [shared])
    # The last byte of the y coordinate: not on the curve any more.
    wrong = [turned(spki(other.public_key())), b'no key', b'']
    wrong += [spki(make(curve).public_key()) for curve in CURVES if curve != spec]
    wrong += [other.public_key().public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)]
    for peer in wrong:
        tally.holds('wrong peer', spec, here.ask('agree', spec, secret, peer) == ['error', 'InvalidPeer'])


def asymmetric(here, tally, spec):
    secret, public, private = here.bytes('generate', spec)
    mine, theirs = serialization.load_der_private_key(private, None), make(spec)
    tally.holds('public key', spec, spki(mine.public_key()) == public)
    tally.holds('public key', spec, spki(serialization.load_der_public_key(public)) == public)
    tally.holds('private key', spec, here.bytes('public', spec, material(spec, mine)) == [public])
    for key, secret in [(mine, secret), (theirs, material(spec, theirs))]:
        public = spki(key.public_key())
        tally.holds('public key', spec, here.bytes('public', spec, secret) == [public])
        signatures(here, tally, spec, key, secret, public)
        if spec in RSA:
            oaep(here, tally, spec, key, secret, public)
        if spec in CURVES and spec != 'ECC_SECG_P256K1':
            agreement(here, tally, spec, key, secret)


def mac_of(spec, key, message):
    mac = hmac.HMAC(key, MACS[spec]())
    mac.update(message)
    return mac.finalize()


def macs(here, tally, spec):
    key, _, _ = here.bytes('generate', spec)
    tally.holds('MAC key', spec, len(key) == MACS[spec].digest_size)
    for message in MESSAGES:
        mac = mac_of(spec, key, message)
        tally.holds('MAC', spec, here.bytes('mac', spec, key, message) == [mac])
        tally.holds('MAC', spec, here.ask('verify-mac', spec, key, message, mac) == ['ok'])
        for wrong in [turned(mac), mac[:-1], b'']:
            tally.holds('MAC, turned', spec, here.ask('verify-mac', spec, key, message, wrong) == ['error', 'Unauthentic'])


def header(material_id):
    """As src/crypto/ciphertext.rs describes it."""
    texts = b''.join(bytes([len(text)]) + text.encode() for text in [ACCOUNT, REGION, KEY])
    head = b'kma\x01' + texts + material_id
    return head + hashlib.sha256(head).digest()[:4]


def context(pairs):
    items = sorted((name.encode(), value.encode()) for name, value in pairs.items())
    length = lambda number: number.to_bytes(8, 'big')
    return length(len(items)) + b''.join(length(len(text)) + text for text in itertools.chain(*items))


def sealed(key, material_id, nonce, pairs, plain):
    head = header(material_id)
    return head + nonce + AESGCM(key).encrypt(nonce, plain, head + context(pairs))


def ciphertexts(here, tally):
    key, id = os.urandom(32), os.urandom(32)
    for pairs in [{}, {'b': '2', 'a': '1'}, {'Größe': '日本', 'aa': 'b', 'a': 'ab'}]:
        flat = list(itertools.chain(*pairs.items()))
        for plain in [b'a', b'a plaintext', os.urandom(4096)]:
            mine, = here.bytes('seal', key, ACCOUNT, REGION, KEY, id.hex(), plain, *flat)
            head, nonce, body = mine[:len(header(id))], mine[len(header(id)):][:12], mine[len(header(id)) + 12:]
            tally.holds('sealed here', pairs, head == header(id))
            tally.holds('sealed here', pairs, AESGCM(key).decrypt(nonce, body, head + context(pairs)) == plain)
            theirs = sealed(key, id, os.urandom(12), pairs, plain)
            answer = here.ask('open', key, theirs, *flat)
            tally.holds('sealed there', pairs, answer == ['ok', encode(plain), ACCOUNT, REGION, KEY, id.hex()])
            tally.holds('other context', pairs, here.ask('open', key, theirs, 'c', '3') == ['error', 'Unauthentic'])


def wrapped(key, material_id, nonce, spec, secret):
    mark = hmac.HMAC(key, hashes.SHA256())
    mark.update(b'kmsalias: which wrapping key is this?')
    head = b'\x01' + mark.finalize()[:8]
    texts = [text.encode() for text in [spec, material_id.hex(), ARN]]
    bound = head + b''.join(len(text).to_bytes(8, 'big') + text for text in texts)
    return head + nonce + AESGCM(key).encrypt(nonce, secret, bound)


def wrapping(here, tally, specs):
    key, id = os.urandom(32), os.urandom(32)
    for spec in specs:
        secret, _, _ = here.bytes('generate', spec)
        mine, = here.bytes('wrap', key, ARN, id.hex(), spec, secret)
        tally.holds('wrapped here', spec, wrapped(key, id, mine[9:21], spec, secret) == mine)
        theirs = wrapped(key, id, os.urandom(12), spec, secret)
        tally.holds('wrapped there', spec, here.bytes('unwrap', key, ARN, id.hex(), spec, theirs) == [secret])
        answer = here.ask('unwrap', os.urandom(32), ARN, id.hex(), spec, theirs)
        tally.holds('other wrapping key', spec, answer == ['error', 'OtherWrappingKey'])


def vectors():
    """Lines and their answers, without asking this library."""
    line = lambda answer, *words: print(' '.join(encode(w) if isinstance(w, bytes) else w for w in words), '=>', answer)
    print('# Made by scripts/crypto-interop.py --vectors with cryptography %s. Lines of src/crypto/lines.rs.' % version('cryptography'))
    message = b'a message'
    for spec in ['RSA_2048', *CURVES, 'ECC_NIST_EDWARDS25519', 'ML_DSA_44']:
        key = make(spec)
        public, secret = spki(key.public_key()), material(spec, key)
        line('ok ' + encode(public), 'public', spec, secret)
        for algorithm in algorithms(spec):
            for kind, data in kinds(spec, key, algorithm, message):
                sign, _ = signing(spec, key, algorithm, kind)
                line('ok', 'verify', spec, public, algorithm, kind, data, sign(data))
        for algorithm, hash in OAEP.items() if spec in RSA else []:
            pad = padding.OAEP(padding.MGF1(hash()), hash(), None)
            line('ok ' + encode(message), 'decrypt', spec, secret, algorithm, key.public_key().encrypt(message, pad))
        if spec in CURVES and spec != 'ECC_SECG_P256K1':
            other = make(spec).public_key()
            line('ok ' + encode(key.exchange(ec.ECDH(), other)), 'agree', spec, secret, spki(other))
    for spec in MACS:
        key = os.urandom(MACS[spec].digest_size)
        line('ok ' + encode(mac_of(spec, key, message)), 'mac', spec, key, message)
    key, id, nonce, pairs = os.urandom(32), os.urandom(32), os.urandom(12), {'b': '2', 'a': '1'}
    names = ' '.join([ACCOUNT, REGION, KEY, id.hex()])
    line('ok %s %s' % (encode(message), names), 'open', key, sealed(key, id, nonce, pairs, message), *itertools.chain(*pairs.items()))
    secret = os.urandom(32)
    line('ok ' + encode(secret), 'unwrap', key, ARN, id.hex(), 'ML_DSA_65', wrapped(key, id, nonce, 'ML_DSA_65', secret))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--binary', default='target/release/examples/crypto')
    parser.add_argument('--vectors', action='store_true')
    arguments = parser.parse_args()
    if arguments.vectors:
        return vectors()
    here, tally = Here(arguments.binary), Tally()
    asymmetrics = [*RSA, *CURVES, 'ECC_NIST_EDWARDS25519', *MLDSA]
    for spec in asymmetrics:
        asymmetric(here, tally, spec)
    for spec in MACS:
        macs(here, tally, spec)
    ciphertexts(here, tally)
    wrapping(here, tally, [*asymmetrics, *MACS, 'SYMMETRIC_DEFAULT'])
    for kind, count in tally.checks.items():
        print('%6d %s' % (count, kind))
    print('%6d in all, %d failed' % (tally.checks.total(), len(tally.failures)))
    for failure in tally.failures[:20]:
        print('FAILED', failure)
    sys.exit(1 if tally.failures or not tally.checks else 0)


if __name__ == '__main__':
    main()
