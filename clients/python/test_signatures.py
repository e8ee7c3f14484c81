"""With --auth: the keys of its file, each with its account and caller; everybody else is refused in AWS's words."""
import datetime
import json
import unittest
from unittest import mock

import boto3
import botocore.auth
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError
from suite import ONCE, REGION, Suite
from served import Home

OTHER = '444455556666'
CALLER = 'arn:aws:iam::%s:user/alice' % OTHER


class Signatures(Suite):
    @classmethod
    def setUpClass(cls):
        cls.home = Home()
        cls.keys = [cls.new_key(), cls.new_key(KMSALIAS_ACCOUNT=OTHER, KMSALIAS_CALLER=CALLER)]
        cls.enterClassContext(cls.home)
        cls.kms = cls.signed(cls.keys[0])

    @classmethod
    def new_key(cls, **variables):
        file = cls.home.root + '/keys'
        cls.home.options = ['--auth', file]
        return json.loads(cls.home.tell('serve', '--auth', file, '--new-key', **variables))

    @classmethod
    def signed(cls, key, service='kms', config=ONCE, **members):
        known = {'aws_access_key_id': key['AccessKeyId'], 'aws_secret_access_key': key['SecretAccessKey'], **members}
        client = boto3.client(service, region_name=REGION, endpoint_url=cls.home.url, config=config, **known)
        cls.addClassCleanup(client.close)
        return client

    def test_a_key_has_its_account_and_caller(self):
        for key in self.keys:
            told = self.signed(key, 'sts').get_caller_identity()
            self.assertEqual((told['Account'], told['Arn']), (key['Account'], key['Arn']))
            kms = self.signed(key)
            kms.create_alias(AliasName='alias/signed', TargetKeyId=self.key(kms))
            arn = 'arn:aws:kms:%s:%s:alias/signed' % (REGION, key['Account'])
            self.assertIn(arn, [entry['AliasArn'] for entry in kms.list_aliases()['Aliases']])
        self.assertEqual(self.keys[1]['Arn'], CALLER)

    def test_a_wrong_secret(self):
        wrong = dict(self.keys[0], SecretAccessKey='wrong')
        self.refused('InvalidSignatureException', self.signed(wrong).list_aliases)
        self.forbidden('SignatureDoesNotMatch', self.signed(wrong, 'sts').get_caller_identity)

    def test_a_key_that_is_not_there(self):
        for name in ('AKIAIOSFODNN7EXAMPLE', OTHER):
            nobody = dict(self.keys[0], AccessKeyId=name)
            self.refused('UnrecognizedClientException', self.signed(nobody).list_aliases,
                         message='The security token included in the request is invalid.')
            self.forbidden('InvalidClientTokenId', self.signed(nobody, 'sts').get_caller_identity)

    def test_no_signature(self):
        kms = self.signed(self.keys[0], config=Config(signature_version=UNSIGNED))
        self.refused('MissingAuthenticationTokenException', kms.list_aliases)

    def test_a_body_that_was_changed_on_its_way(self):
        kms = self.signed(self.keys[0])

        def change(request, **_):
            request.body = request.body.replace(b'alias/honest', b'alias/forged')
        kms.meta.events.register('before-send.kms.CreateAlias', change)
        self.refused('InvalidSignatureException', kms.create_alias, AliasName='alias/honest', TargetKeyId=self.key())
        self.refused('NotFoundException', self.kms.describe_key, KeyId='alias/forged')

    def test_a_clock_that_is_wrong(self):
        for minutes in (-20, 20):
            moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=minutes)
            with mock.patch.object(botocore.auth, 'get_current_datetime', lambda *_, **__: moment.replace(tzinfo=None)):
                self.refused('InvalidSignatureException', self.signed(self.keys[0]).list_aliases)

    def forbidden(self, code, call):
        with self.assertRaises(ClientError) as caught:
            call()
        answer = caught.exception.response
        self.assertEqual((answer['Error']['Code'], answer['ResponseMetadata']['HTTPStatusCode']), (code, 403))


if __name__ == '__main__':
    unittest.main()
