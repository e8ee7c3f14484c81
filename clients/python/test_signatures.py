"""With --auth: the keys of its file, each with its account and caller; everybody else is refused in AWS's words.

STS has codes of its own, as people met them: InvalidClientTokenId (aws-azure-login#251), SignatureDoesNotMatch for a clock
that is wrong (aws-cli#6676), MissingAuthenticationToken (aws-privateca-issuer#40).
"""
import datetime
import json
import unittest
from unittest import mock

import boto3
import botocore.auth
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError
from suite import ONCE, REGION, Home, Suite

OTHER = '444455556666'
ANONYMOUS = ONCE.merge(Config(signature_version=UNSIGNED))
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

    def test_a_key_that_is_not_there(self):
        for name in ('AKIAIOSFODNN7EXAMPLE', OTHER):
            nobody = dict(self.keys[0], AccessKeyId=name)
            self.refused('UnrecognizedClientException', self.signed(nobody).list_aliases,
                         message='The security token included in the request is invalid.')

    def test_no_signature(self):
        self.refused('MissingAuthenticationTokenException', self.signed(self.keys[0], config=ANONYMOUS).list_aliases)

    def test_a_body_that_was_changed_on_its_way(self):
        kms = self.signed(self.keys[0])

        def change(request, **_):
            request.body = request.body.replace(b'alias/honest', b'alias/forged')
        kms.meta.events.register('before-send.kms.CreateAlias', change)
        self.refused('InvalidSignatureException', kms.create_alias, AliasName='alias/honest', TargetKeyId=self.key())
        self.refused('NotFoundException', self.kms.describe_key, KeyId='alias/forged')

    def test_a_clock_that_is_wrong(self):
        for minutes in (-20, 20):
            with self.clock(minutes):
                self.refused('InvalidSignatureException', self.signed(self.keys[0]).list_aliases)

    def test_sts_has_codes_of_its_own(self):
        known = self.keys[0]
        for code, key, config in (('SignatureDoesNotMatch', dict(known, SecretAccessKey='wrong'), ONCE),
                                  ('InvalidClientTokenId', dict(known, AccessKeyId=OTHER), ONCE),
                                  ('MissingAuthenticationToken', known, ANONYMOUS)):
            self.forbidden(code, self.signed(key, 'sts', config=config).get_caller_identity)
        with self.clock(-20):
            self.forbidden('SignatureDoesNotMatch', self.signed(known, 'sts').get_caller_identity)

    def clock(self, minutes):
        """The client's clock that many minutes off."""
        moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=minutes)
        return mock.patch.object(botocore.auth, 'get_current_datetime', lambda *_, **__: moment.replace(tzinfo=None))

    def forbidden(self, code, call):
        with self.assertRaises(ClientError) as caught:
            call()
        answer = caught.exception.response
        self.assertEqual((answer['Error']['Code'], answer['ResponseMetadata']['HTTPStatusCode']), (code, 403))


if __name__ == '__main__':
    unittest.main()
