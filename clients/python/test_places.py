"""Accounts and Regions side by side on one endpoint, who the caller is, and keys of several Regions."""
import os
import unittest

from suite import ACCOUNT, Suite

OTHER = '444455556666'


class Places(Suite):
    def aliases(self, kms):
        return [entry['AliasArn'] for entry in kms.get_paginator('list_aliases').paginate().build_full_result()['Aliases']
                if '/aws/' not in entry['AliasName']]

    def test_one_name_in_three_places(self):
        places = [('us-west-2', ACCOUNT), ('eu-central-1', ACCOUNT), ('eu-central-1', OTHER)]
        for region, account in places:
            kms = self.client(region=region, account=account)
            kms.create_alias(AliasName='alias/place', TargetKeyId=self.key(kms))
        for region, account in places:
            expected = 'arn:aws:kms:%s:%s:alias/place' % (region, account)
            self.assertEqual(self.aliases(self.client(region=region, account=account)), [expected])
            shell = self.home.tell('list-aliases', '--region', region, '--output', 'text', '--query',
                                   "Aliases[?AliasName=='alias/place'].AliasArn", KMSALIAS_ACCOUNT=account)
            self.assertEqual(shell, expected)

    def test_an_access_key_of_another_form_is_of_the_default_account(self):
        for key in ('test', 'AKIAIOSFODNN7EXAMPLE', '1234567890123', ACCOUNT):
            self.assertEqual(self.client('sts', account=key).get_caller_identity()['Account'], ACCOUNT)

    def test_who_calls(self):
        told = self.client('sts', account=OTHER).get_caller_identity()
        self.assertEqual({name: told[name] for name in ('UserId', 'Account', 'Arn')},
                         {'UserId': OTHER, 'Account': OTHER, 'Arn': 'arn:aws:iam::%s:root' % OTHER})
        self.assertTrue(told['ResponseMetadata']['RequestId'])

    def test_partitions(self):
        for region, partition in (('cn-north-1', 'aws-cn'), ('us-gov-west-1', 'aws-us-gov')):
            listed = self.client(region=region).list_aliases(Limit=1)['Aliases'][0]['AliasArn']
            self.assertTrue(listed.startswith('arn:%s:kms:%s:' % (partition, region)), listed)

    def test_reading_makes_no_file(self):
        before = set(self.files())
        kms = self.client(region='sa-east-1', account='777788889999')
        kms.list_aliases(), kms.list_keys()
        self.refused('NotFoundException', kms.describe_key, KeyId='alias/nothing')
        self.assertEqual(set(self.files()), before)

    def files(self):
        return [os.path.join(folder, name) for folder, _, names in os.walk(self.home.env['KMSALIAS_HOME']) for name in names]

    def test_a_key_of_another_region_is_not_here(self):
        away = self.client(region='ca-central-1')
        arn = away.create_key()['KeyMetadata']['Arn']
        self.refused('NotFoundException', self.kms.describe_key, KeyId=arn, message='Invalid arn ca-central-1')

    def test_a_multi_region_key(self):
        primary = self.kms.create_key(MultiRegion=True)['KeyMetadata']
        self.assertTrue(primary['KeyId'].startswith('mrk-'))
        replica = self.kms.replicate_key(KeyId=primary['KeyId'], ReplicaRegion='eu-west-1')['ReplicaKeyMetadata']
        away = self.client(region='eu-west-1')
        away.create_alias(AliasName='alias/replica', TargetKeyId=primary['KeyId'])
        blob = self.kms.encrypt(KeyId=primary['KeyId'], Plaintext=b'one key, two Regions')['CiphertextBlob']
        opened = away.decrypt(CiphertextBlob=blob, KeyId='alias/replica')
        self.assertEqual((opened['Plaintext'], opened['KeyId']), (b'one key, two Regions', replica['Arn']))

    def test_another_accounts_key_when_its_policy_admits(self):
        theirs = self.client(account=OTHER)
        arn = theirs.create_key(Policy=policy(OTHER, ACCOUNT))['KeyMetadata']['Arn']
        made = self.kms.encrypt(KeyId=arn, Plaintext=b'across')
        self.assertEqual(made['KeyId'], arn)
        self.assertEqual(theirs.decrypt(CiphertextBlob=made['CiphertextBlob'])['Plaintext'], b'across')
        # The default policy keeps a key within its account.
        alone = theirs.create_key()['KeyMetadata']['Arn']
        self.refused('AccessDeniedException', self.kms.encrypt, KeyId=alone, Plaintext=b'x')


def policy(*accounts):
    principals = ', '.join('"arn:aws:iam::%s:root"' % account for account in accounts)
    return ('{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": [%s]}, '
            '"Action": "kms:*", "Resource": "*"}]}' % principals)


if __name__ == '__main__':
    unittest.main()
