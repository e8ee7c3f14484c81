"""Cryptography by alias with boto3: what one call makes another opens, and the alias decides by which key."""
import hashlib
import hmac
import unittest

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding
from suite import Suite

MESSAGE = b'a message, of more than 24 bytes'
DIGEST = hashlib.sha256(MESSAGE).digest()


class ByAlias(Suite):
    def test_encrypt_and_decrypt(self):
        arn = self.named('alias/secrets')
        context = {'purpose': 'test', 'tenant': 'ä'}
        made = self.kms.encrypt(KeyId='alias/secrets', Plaintext=MESSAGE, EncryptionContext=context)
        self.assertEqual((made['KeyId'], made['EncryptionAlgorithm']), (arn, 'SYMMETRIC_DEFAULT'))
        blob = made['CiphertextBlob']
        for name in ({}, {'KeyId': 'alias/secrets'}, {'KeyId': arn}):
            opened = self.kms.decrypt(CiphertextBlob=blob, EncryptionContext=context, **name)
            self.assertEqual((opened['Plaintext'], opened['KeyId']), (MESSAGE, arn))
        # Without the context, with a bit turned: refused without a word.
        for blob, members in ((blob, {}), (blob[:-1] + bytes([blob[-1] ^ 1]), {'EncryptionContext': context})):
            self.refused('InvalidCiphertextException', self.kms.decrypt, CiphertextBlob=blob, **members)

    def test_an_alias_that_moved_opens_new_ciphertext_only(self):
        first = self.named('alias/moves')
        old = self.kms.encrypt(KeyId='alias/moves', Plaintext=b'old')['CiphertextBlob']
        self.kms.update_alias(AliasName='alias/moves', TargetKeyId=self.key())
        self.refused('IncorrectKeyException', self.kms.decrypt, CiphertextBlob=old, KeyId='alias/moves')
        self.assertEqual(self.kms.decrypt(CiphertextBlob=old)['KeyId'], first)
        new = self.kms.re_encrypt(CiphertextBlob=old, DestinationKeyId='alias/moves')
        self.assertEqual(new['SourceKeyId'], first)
        opened = self.kms.decrypt(CiphertextBlob=new['CiphertextBlob'], KeyId='alias/moves')
        self.assertEqual(opened['Plaintext'], b'old')

    def test_data_keys(self):
        arn = self.named('alias/envelopes')
        made = self.kms.generate_data_key(KeyId='alias/envelopes', KeySpec='AES_256')
        self.assertEqual((made['KeyId'], len(made['Plaintext'])), (arn, 32))
        self.assertEqual(self.kms.decrypt(CiphertextBlob=made['CiphertextBlob'])['Plaintext'], made['Plaintext'])
        blind = self.kms.generate_data_key_without_plaintext(KeyId='alias/envelopes', NumberOfBytes=48)
        self.assertNotIn('Plaintext', blind)
        opened = self.kms.decrypt(CiphertextBlob=blind['CiphertextBlob'], KeyId='alias/envelopes')
        self.assertEqual(len(opened['Plaintext']), 48)
        pair = self.kms.generate_data_key_pair(KeyId='alias/envelopes', KeyPairSpec='ECC_NIST_P256')
        secret = self.kms.decrypt(CiphertextBlob=pair['PrivateKeyCiphertextBlob'])['Plaintext']
        self.assertEqual(secret, pair['PrivateKeyPlaintext'])
        public = serialization.load_der_private_key(secret, None).public_key()
        form = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        self.assertEqual(public.public_bytes(*form), pair['PublicKey'])

    def test_sign_and_verify(self):
        arn = self.named('alias/signs', KeySpec='ECC_NIST_P256', KeyUsage='SIGN_VERIFY')
        how = {'KeyId': 'alias/signs', 'SigningAlgorithm': 'ECDSA_SHA_256'}
        made = self.kms.sign(Message=MESSAGE, **how)
        self.assertEqual((made['KeyId'], made['SigningAlgorithm']), (arn, 'ECDSA_SHA_256'))
        for message, kind in ((MESSAGE, 'RAW'), (DIGEST, 'DIGEST')):
            seen = self.kms.verify(Message=message, MessageType=kind, Signature=made['Signature'], **how)
            self.assertEqual((seen['KeyId'], seen['SignatureValid']), (arn, True))
        public = self.kms.get_public_key(KeyId='alias/signs')
        self.assertEqual((public['KeyId'], public['SigningAlgorithms']), (arn, ['ECDSA_SHA_256']))
        serialization.load_der_public_key(public['PublicKey']).verify(
            made['Signature'], MESSAGE, ec.ECDSA(hashes.SHA256()))
        with self.assertRaises(self.kms.exceptions.KMSInvalidSignatureException) as caught:
            self.kms.verify(Message=b'another message', Signature=made['Signature'], **how)
        self.assertEqual(caught.exception.response['Error']['Message'], '')

    def test_rsa_opens_what_its_public_key_closed(self):
        self.named('alias/letterbox', KeySpec='RSA_2048', KeyUsage='ENCRYPT_DECRYPT')
        public = serialization.load_der_public_key(self.kms.get_public_key(KeyId='alias/letterbox')['PublicKey'])
        oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
        opened = self.kms.decrypt(KeyId='alias/letterbox', EncryptionAlgorithm='RSAES_OAEP_SHA_256',
                                  CiphertextBlob=public.encrypt(MESSAGE, oaep))
        self.assertEqual(opened['Plaintext'], MESSAGE)

    def test_macs(self):
        arn = self.named('alias/macs', KeySpec='HMAC_256', KeyUsage='GENERATE_VERIFY_MAC')
        how = {'KeyId': 'alias/macs', 'Message': MESSAGE, 'MacAlgorithm': 'HMAC_SHA_256'}
        made = self.kms.generate_mac(**how)
        self.assertEqual((made['KeyId'], len(made['Mac'])), (arn, hashlib.sha256().digest_size))
        self.assertIs(self.kms.verify_mac(Mac=made['Mac'], **how)['MacValid'], True)
        wrong = hmac.digest(b'another key', MESSAGE, 'sha256')
        self.refused('KMSInvalidMacException', self.kms.verify_mac, message='', Mac=wrong, **how)

    def test_shared_secrets_and_random_bytes(self):
        self.named('alias/agrees', KeySpec='ECC_NIST_P256', KeyUsage='KEY_AGREEMENT')
        mine = ec.generate_private_key(ec.SECP256R1())
        form = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        shared = self.kms.derive_shared_secret(KeyId='alias/agrees', KeyAgreementAlgorithm='ECDH',
                                               PublicKey=mine.public_key().public_bytes(*form))['SharedSecret']
        theirs = serialization.load_der_public_key(self.kms.get_public_key(KeyId='alias/agrees')['PublicKey'])
        self.assertEqual(shared, mine.exchange(ec.ECDH(), theirs))
        self.assertEqual(len(self.kms.generate_random(NumberOfBytes=1024)['Plaintext']), 1024)


if __name__ == '__main__':
    unittest.main()
