"""The alias story with boto3, and what the shell sees of it on the same home."""
import concurrent.futures
import datetime
import json
import unittest

from suite import ACCOUNT, REGION, Home, Suite


class Aliases(Suite):
    def entry(self, name, **members):
        """The one entry of that name in a listing, None where there is none."""
        found = [entry for page in self.kms.get_paginator('list_aliases').paginate(**members)
                 for entry in page['Aliases'] if entry['AliasName'] == name]
        self.assertLessEqual(len(found), 1)
        return found[0] if found else None

    def test_the_story(self):
        first, second = self.key(), self.key()
        self.kms.create_alias(AliasName='alias/story', TargetKeyId=first)
        made = self.entry('alias/story')
        self.assertEqual(list(made), ['AliasName', 'AliasArn', 'TargetKeyId', 'CreationDate', 'LastUpdatedDate'])
        self.assertEqual(made['AliasArn'], 'arn:aws:kms:%s:%s:alias/story' % (REGION, ACCOUNT))
        self.assertEqual(made['TargetKeyId'], first)
        self.assertEqual(made['CreationDate'], made['LastUpdatedDate'])
        age = datetime.datetime.now(datetime.timezone.utc) - made['CreationDate']
        self.assertLess(abs(age.total_seconds()), 60)
        for name in ('alias/story', made['AliasArn']):
            self.assertEqual(self.kms.describe_key(KeyId=name)['KeyMetadata']['KeyId'], first)
        self.kms.update_alias(AliasName='alias/story', TargetKeyId=second)
        moved = self.entry('alias/story')
        self.assertEqual(moved['TargetKeyId'], second)
        self.assertEqual(moved['CreationDate'], made['CreationDate'])
        self.assertGreater(moved['LastUpdatedDate'], made['LastUpdatedDate'])
        self.assertIsNone(self.entry('alias/story', KeyId=first))
        self.assertEqual(self.entry('alias/story', KeyId=second), moved)
        self.kms.delete_alias(AliasName='alias/story')
        self.assertIsNone(self.entry('alias/story'))
        self.assertEqual(self.kms.describe_key(KeyId=second)['KeyMetadata']['KeyState'], 'Enabled')

    def test_a_target_by_arn_is_listed_by_id(self):
        metadata = self.kms.create_key()['KeyMetadata']
        self.kms.create_alias(AliasName='alias/by-arn', TargetKeyId=metadata['Arn'])
        listed = self.kms.list_aliases(KeyId=metadata['Arn'])
        self.assertEqual([entry['TargetKeyId'] for entry in listed['Aliases']], [metadata['KeyId']])
        self.assertIs(listed['Truncated'], False)
        self.assertNotIn('NextMarker', listed)

    def test_answers_without_members_have_empty_bodies(self):
        key = self.key()
        bodies = {}
        self.kms.meta.events.register('after-call.kms', lambda model, http_response, **_: bodies.update(
            {model.name: (http_response.headers['Content-Length'], http_response.content)}))
        self.kms.create_alias(AliasName='alias/empty', TargetKeyId=key)
        self.kms.update_alias(AliasName='alias/empty', TargetKeyId=self.key())
        self.kms.delete_alias(AliasName='alias/empty')
        self.kms.disable_key(KeyId=key)
        self.kms.enable_key(KeyId=key)
        self.kms.tag_resource(KeyId=key, Tags=[{'TagKey': 'a', 'TagValue': 'b'}])
        del bodies['CreateKey']
        self.assertEqual(bodies, dict.fromkeys(
            ['CreateAlias', 'UpdateAlias', 'DeleteAlias', 'DisableKey', 'EnableKey', 'TagResource'], ('0', b'')))

    def test_two_servers_and_the_shell_write_at_once(self):
        keys = [self.key() for _ in range(9)]
        other = self.enterContext(Home(KMSALIAS_HOME=self.home.env['KMSALIAS_HOME']))
        clients = [self.kms, self.client(url=other.url)]

        def names(key):
            return ['alias/at-once/%s/%d' % (key, number) for number in range(10)]

        def write(number):
            for name in names(keys[number]):
                if number == 8:
                    self.home.tell('create-alias', '--alias-name', name, '--target-key-id', keys[number])
                else:
                    clients[number % 2].create_alias(AliasName=name, TargetKeyId=keys[number])
        with concurrent.futures.ThreadPoolExecutor(len(keys)) as pool:
            list(pool.map(write, range(len(keys))))
        for client in clients:
            for key in keys:
                listed = client.list_aliases(KeyId=key)['Aliases']
                self.assertEqual([entry['AliasName'] for entry in listed], names(key))

    def test_predefined_aliases_get_their_key_when_they_are_asked_for(self):
        # Another test may not do it first: a Region of its own.
        kms = self.client(region='ap-south-1')
        known = {entry['AliasName']: entry for entry in kms.list_aliases()['Aliases']}
        self.assertEqual(list(known['alias/aws/s3']), ['AliasName', 'AliasArn'])
        metadata = kms.describe_key(KeyId='alias/aws/s3')['KeyMetadata']
        self.assertEqual(metadata['KeyManager'], 'AWS')
        listed = [entry for entry in kms.list_aliases()['Aliases'] if 'TargetKeyId' in entry]
        self.assertEqual([(entry['AliasName'], entry['TargetKeyId']) for entry in listed],
                         [('alias/aws/s3', metadata['KeyId'])])

    def test_the_shell_sees_what_the_client_did_and_the_other_way_round(self):
        key = self.key(Description='seen from both sides')
        self.kms.create_alias(AliasName='alias/both', TargetKeyId=key)
        named = json.loads(self.home.tell('describe-key', '--key-id', 'alias/both'))['KeyMetadata']
        self.assertEqual((named['KeyId'], named['Description']), (key, 'seen from both sides'))
        other = self.home.tell('create-key', '--query', 'KeyMetadata.KeyId', '--output', 'text')
        self.assertEqual(self.home.tell('update-alias', '--alias-name', 'alias/both', '--target-key-id', other), '')
        self.assertEqual(self.entry('alias/both')['TargetKeyId'], other)
        self.home.tell('delete-alias', '--alias-name', 'alias/both')
        self.refused('NotFoundException', self.kms.describe_key, KeyId='alias/both',
                     message='Alias arn:aws:kms:%s:%s:alias/both is not found.' % (REGION, ACCOUNT))

    def test_the_shell_and_the_client_list_the_same(self):
        self.named('alias/same')
        listed = self.kms.get_paginator('list_aliases').paginate().build_full_result()['Aliases']
        shell = json.loads(self.home.tell('list-aliases'))['Aliases']
        for entry in listed:
            for date in ('CreationDate', 'LastUpdatedDate'):
                if date in entry:
                    entry[date] = entry[date].isoformat()
        self.assertEqual(listed, shell)


if __name__ == '__main__':
    unittest.main()
