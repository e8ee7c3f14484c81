"""The AWS Encryption SDK: messages under keys that an alias names, with master key providers and with keyrings."""
import logging
import os
import unittest
from unittest import mock

import aws_encryption_sdk
import botocore.session
from aws_cryptographic_material_providers.mpl import AwsCryptographicMaterialProviders
from aws_cryptographic_material_providers.mpl.config import MaterialProvidersConfig
from aws_cryptographic_material_providers.mpl.models import CreateAwsKmsKeyringInput, CreateAwsKmsMrkKeyringInput
from aws_encryption_sdk import CommitmentPolicy
from aws_encryption_sdk.exceptions import DecryptKeyError
from aws_encryption_sdk.key_providers.kms import (
    DiscoveryAwsKmsMasterKeyProvider, DiscoveryFilter, MRKAwareStrictAwsKmsMasterKeyProvider,
    StrictAwsKmsMasterKeyProvider)
from suite import ACCOUNT, REGION, Suite

MESSAGE = b'a message longer than any data key ' * 300
CONTEXT = {'purpose': 'test'}
ALIAS = 'arn:aws:kms:%s:%s:alias/%s'


class EncryptionSdk(Suite):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # The SDK makes a client of its own for the Region in each ARN: the endpoint reaches it as a variable.
        cls.enterClassContext(mock.patch.dict(os.environ, AWS_ENDPOINT_URL=cls.home.url, AWS_ACCESS_KEY_ID='test',
                                              AWS_SECRET_ACCESS_KEY='test', AWS_DEFAULT_REGION=REGION))
        cls.sdk = aws_encryption_sdk.EncryptionSDKClient(
            commitment_policy=CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT)

    def provider(self, kind, **members):
        return kind(botocore_session=botocore.session.Session(), **members)

    def closed(self, **how):
        return self.sdk.encrypt(source=MESSAGE, encryption_context=CONTEXT, **how)[0]

    def opened(self, message, **how):
        text, header = self.sdk.decrypt(source=message, **how)
        self.assertEqual(header.encryption_context['purpose'], 'test')
        return text

    def test_encrypt_by_alias_arn_decrypt_by_key_arn(self):
        key = self.named('alias/provider')
        alias = ALIAS % (REGION, ACCOUNT, 'provider')
        by_alias = self.provider(StrictAwsKmsMasterKeyProvider, key_ids=[alias])
        message = self.closed(key_provider=by_alias)
        # The message names the key's ARN, which an alias is not: the same provider does not open it.
        self.assertIn(key.encode(), message)
        logging.disable()
        self.addCleanup(logging.disable, logging.NOTSET)
        with self.assertRaises(DecryptKeyError):
            self.opened(message, key_provider=by_alias)
        by_key = self.provider(StrictAwsKmsMasterKeyProvider, key_ids=[key])
        self.assertEqual(self.opened(message, key_provider=by_key), MESSAGE)
        found = self.provider(DiscoveryAwsKmsMasterKeyProvider,
                              discovery_filter=DiscoveryFilter(account_ids=[ACCOUNT], partition='aws'))
        self.assertEqual(self.opened(message, key_provider=found), MESSAGE)

    def test_two_keys_in_two_regions(self):
        keys = [self.named('alias/here')]
        away = self.client(region='eu-west-1')
        keys.append(away.create_key()['KeyMetadata']['Arn'])
        message = self.closed(key_provider=self.provider(StrictAwsKmsMasterKeyProvider, key_ids=keys))
        for key in keys:
            alone = self.provider(StrictAwsKmsMasterKeyProvider, key_ids=[key])
            self.assertEqual(self.opened(message, key_provider=alone), MESSAGE)

    def test_a_replica_opens_what_its_primary_key_closed(self):
        primary, replica = self.family()
        message = self.closed(key_provider=self.provider(MRKAwareStrictAwsKmsMasterKeyProvider, key_ids=[primary]))
        away = self.provider(MRKAwareStrictAwsKmsMasterKeyProvider, key_ids=[replica])
        self.assertEqual(self.opened(message, key_provider=away), MESSAGE)

    def test_keyrings(self):
        key = self.named('alias/keyring')
        library = AwsCryptographicMaterialProviders(config=MaterialProvidersConfig())
        rings = [library.create_aws_kms_keyring(input=CreateAwsKmsKeyringInput(kms_key_id=name, kms_client=self.kms))
                 for name in (ALIAS % (REGION, ACCOUNT, 'keyring'), key)]
        message = self.closed(keyring=rings[0])
        self.assertEqual(self.opened(message, keyring=rings[1]), MESSAGE)
        primary, replica = self.family()
        rings = [library.create_aws_kms_mrk_keyring(input=CreateAwsKmsMrkKeyringInput(kms_key_id=name, kms_client=kms))
                 for name, kms in ((primary, self.kms), (replica, self.client(region='eu-west-1')))]
        self.assertEqual(self.opened(self.closed(keyring=rings[0]), keyring=rings[1]), MESSAGE)

    def family(self):
        """The ARNs of a new multi-Region key and of its replica in eu-west-1."""
        primary = self.kms.create_key(MultiRegion=True)['KeyMetadata']
        replica = self.kms.replicate_key(KeyId=primary['KeyId'], ReplicaRegion='eu-west-1')['ReplicaKeyMetadata']
        return primary['Arn'], replica['Arn']


if __name__ == '__main__':
    unittest.main()
