"""README.md's blocks for boto3, the AWS Encryption SDK, profiles, Terraform, seeds and CI, run as they stand there, in
homes where nothing else is set and with a proxy that nothing may ask."""
import ast
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import types
import unittest

import boto3
from suite import ACCOUNT, ONCE, REGION
from readme import SDK, SERVED, block, code, variables
from served import PROGRAM, Home

SEEDS = '### Seeding a store for tests'
KEY = '1234abcd-12ab-34cd-56ef-1234567890ab'
THERE = ('An error occurred (AlreadyExistsException) when calling the CreateAlias operation: An alias with the name '
         'arn:aws:kms:%s:%s:alias/%s already exists')


class Readme(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory(prefix='kmsalias-readme.'))
        os.mkdir(self.folder + '/bin')
        os.symlink(PROGRAM, self.folder + '/bin/kmsalias')
        self.path = ':'.join([self.folder + '/bin', os.path.dirname(sys.executable), os.environ['PATH']])

    def served(self):
        return self.enterContext(Home())

    def client(self, home, account='test'):
        kms = boto3.client('kms', endpoint_url=home.url, region_name=REGION, config=ONCE, aws_access_key_id=account,
                           aws_secret_access_key='test')
        self.addCleanup(kms.close)
        return kms

    def write(self, name, text, mode=0o644):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w') as file:
            file.write(text)
        os.chmod(path, mode)

    def sh(self, script, **more):
        """Runs a script in the folder, which is its home too; no variable of the machine's user is there."""
        env = {'PATH': self.path, 'HOME': self.folder, 'TMPDIR': self.folder, 'HTTP_PROXY': 'http://127.0.0.1:9', **more}
        done = subprocess.run(['sh', '-c', script], env=env, cwd=self.folder, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=120)
        return types.SimpleNamespace(rc=done.returncode, out=done.stdout, err=done.stderr)

    def tell(self, script, **more):
        done = self.sh('set -e\n' + script, **more)
        self.assertEqual(done.rc, 0, done.err)
        return done.out

    def of(self, home):
        """The variable by which a shell's commands find a home."""
        return {'KMSALIAS_HOME': home.env['KMSALIAS_HOME']}

    def test_the_server_listens_where_the_blocks_ask(self):
        command, why = block(SDK, 'sh').split('\n')[0].split('#')
        self.assertEqual((command.split(), why.split()[0]), (['kmsalias', 'serve'], SERVED))
        self.assertIn(SERVED, self.tell(command + ' --help'))

    def test_boto3_and_the_encryption_sdk(self):
        home = self.served()
        self.write('boto.py', block('### boto3', 'python'))
        self.write('esdk.py', block('### The AWS Encryption SDK', 'python'))
        out = self.tell(variables(home.url) + 'python boto.py; echo --; python esdk.py')
        (hello, refused, *pages), opened = [part.splitlines() for part in out.split('--\n')]
        self.assertEqual((hello, refused), ("b'hello'", THERE % (REGION, ACCOUNT, 'orders-py')))
        pages = [ast.literal_eval(page) for page in pages]
        self.assertEqual([len(page) for page in pages], [10, 2])
        self.assertIn('alias/orders-py', sum(pages, []))
        self.assertEqual(opened, ["b'hello'"] * 2)

    def test_who_a_program_is(self):
        self.write('who.py', "import boto3; print(boto3.client('sts').get_caller_identity()['Arn'])")
        out = self.tell(variables(self.served().url) + 'python who.py')
        self.assertEqual(out, 'arn:aws:iam::%s:root\n' % ACCOUNT)

    def test_another_account(self):
        home = self.served()
        made = code('### boto3', 'boto3.client(\'kms\', aws_')
        self.write('other.py', "import boto3; print(%s.create_key()['KeyMetadata']['Arn'])" % made)
        out = self.tell(variables(home.url) + 'python other.py')
        self.assertRegex(out, r'\Aarn:aws:kms:us-west-2:444455556666:key/')

    def test_a_profile(self):
        home = self.served()
        self.write('.aws/config', block('### The AWS CLI', 'ini', home.url))
        program = "import boto3; print(boto3.Session(profile_name='local').client('kms').create_key()['KeyMetadata']['Arn'])"
        self.write('profile.py', program)
        out = self.tell('unset HTTP_PROXY; python profile.py')
        self.assertRegex(out, r'\Aarn:aws:kms:%s:%s:key/' % (REGION, ACCOUNT))

    def test_terraform(self):
        home = self.served()
        text = block('### Terraform', 'hcl', home.url)
        self.tell(re.search('# (kmsalias .*)', text)[1], **self.of(home))
        says = dict(re.findall(r'^ *(\w+) *= "(.*?)"', text, re.M))
        for service in ('kms', 'sts'):
            client = boto3.client(service, endpoint_url=says[service], region_name=says['region'], config=ONCE,
                                  aws_access_key_id=says['access_key'], aws_secret_access_key=says['secret_key'])
            self.addCleanup(client.close)
            if service == 'sts':
                self.assertEqual(client.get_caller_identity()['Account'], ACCOUNT)
            else:
                client.create_alias(AliasName=says['name'], TargetKeyId=says['target_key_id'])

    def test_ci(self):
        self.write('run-the-tests', """#!/usr/bin/env python
import boto3, os, sys
kms = boto3.client('kms')
kms.create_alias(AliasName='alias/ci', TargetKeyId=kms.create_key()['KeyMetadata']['KeyId'])
print(os.environ['KMSALIAS_HOME'], kms.meta.endpoint_url, kms.describe_key(KeyId='alias/ci')['KeyMetadata']['Arn'],
      boto3.client('sts').get_caller_identity()['Account'])
sys.exit(int(os.environ['RC']))
""", 0o755)
        for status in (0, 3):
            done = self.sh(block('### In CI', 'sh'), RC=str(status))
            self.assertEqual(done.rc, status, done.err)
            home, url, arn, account = done.out.split()
            self.assertRegex(arn, r'\Aarn:aws:kms:%s:%s:key/' % (REGION, ACCOUNT))
            self.assertEqual(account, ACCOUNT)
            self.assertFalse(os.path.exists(home))
            self.assertTrue(ends(url), 'the server is still there')

    def test_a_server_that_does_not_start_ends_the_job(self):
        self.write('run-the-tests', '#!/bin/sh\necho ran\n', 0o755)
        os.remove(self.folder + '/bin/kmsalias')
        self.write('bin/kmsalias', '#!/bin/sh\nexit 1\n', 0o755)
        done = self.sh(block('### In CI', 'sh'))
        self.assertNotEqual(done.rc, 0)
        self.assertEqual(done.out, '')

    def test_a_seed(self):
        script = block(SEEDS, 'sh') + "kmsalias --region eu-west-1 describe-key --key-id alias/app --query KeyMetadata.Arn; echo $id"
        arn, made = self.tell(script).splitlines()[-2:]
        self.assertEqual(arn, '"arn:aws:kms:eu-west-1:%s:key/%s"' % (ACCOUNT, made))

    def test_seeds_with_key_material_and_without(self):
        home = self.served()
        kms = self.client(home)
        kms.create_alias(AliasName='alias/app', TargetKeyId=kms.create_key()['KeyMetadata']['KeyId'])
        blob = kms.encrypt(KeyId='alias/app', Plaintext=b'fixture')['CiphertextBlob']
        back = code(SEEDS, 'kmsalias lab import --replace')
        self.tell(code(SEEDS, 'kmsalias lab export --with-key-material') + ' >all.json', **self.of(home))
        self.tell('kmsalias lab export >seed.json; ' + back, **self.of(home))
        with self.assertRaises(kms.exceptions.InvalidCiphertextException):
            kms.decrypt(CiphertextBlob=blob)
        self.tell('mv all.json seed.json; ' + back, **self.of(home))
        self.assertEqual(kms.decrypt(CiphertextBlob=blob, KeyId='alias/app')['Plaintext'], b'fixture')

    def test_a_week_and_an_empty_region_under_the_server(self):
        home = self.served()
        kms = self.client(home)
        going, staying = [kms.create_key()['KeyMetadata']['KeyId'] for _ in range(2)]
        kms.schedule_key_deletion(KeyId=going, PendingWindowInDays=7)
        self.tell(code(SEEDS, 'kmsalias lab clock'), **self.of(home))
        with self.assertRaises(kms.exceptions.NotFoundException):
            kms.describe_key(KeyId=going)
        kms.describe_key(KeyId=staying)
        self.tell(code(SEEDS, 'kmsalias lab reset'), **self.of(home))
        self.assertEqual(kms.list_keys()['Keys'], [])

    def test_the_list_of_a_real_account(self):
        home, theirs = self.served(), '999988887777'
        kms = self.client(home)
        self.write('real.json', '{"Aliases": [{"AliasName": "alias/app", "AliasArn": "arn:aws:kms:us-west-2:%s:alias/app", '
                   '"TargetKeyId": "%s"}]}' % (theirs, KEY))
        self.tell(code(SEEDS, 'kmsalias lab import real.json'), **self.of(home))
        with self.assertRaises(kms.exceptions.NotFoundException):
            kms.describe_key(KeyId='alias/app')
        self.assertEqual(self.client(home, theirs).describe_key(KeyId='alias/app')['KeyMetadata']['KeyId'], KEY)
        self.tell(code(SEEDS, 'kmsalias --region us-west-2 lab import'), **self.of(home))
        self.assertEqual(kms.describe_key(KeyId='alias/app')['KeyMetadata']['KeyId'], KEY)


def ends(url):
    """Whether nobody listens there before long."""
    host, port = url.rpartition('/')[2].split(':')
    for _ in range(100):
        try:
            socket.create_connection((host, int(port)), 1).close()
        except ConnectionRefusedError:
            return True
        time.sleep(0.05)
    return False


if __name__ == '__main__':
    unittest.main()
