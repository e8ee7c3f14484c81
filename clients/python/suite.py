"""What the suites share: one served home a class of tests, and boto3 clients of it. Never: an expectation."""
import os
import sys
import unittest

import boto3
from botocore.config import Config

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from served import Home  # noqa: E402

# No file of the machine's user, no second try that would hide a fault.
os.environ.update(AWS_CONFIG_FILE=os.devnull, AWS_SHARED_CREDENTIALS_FILE=os.devnull, AWS_EC2_METADATA_DISABLED='true')
ONCE = Config(retries={'total_max_attempts': 1})
ACCOUNT, REGION = '111122223333', 'us-west-2'


class Suite(unittest.TestCase):
    """Tests of one class share a home; `kms` is its client in the default Region and account."""

    @classmethod
    def setUpClass(cls):
        cls.home = cls.enterClassContext(Home())
        cls.kms = cls.client()

    @classmethod
    def client(cls, service='kms', region=REGION, account='test', url=None):
        """A client whose access key is `account`: twelve digits name the account, anything else the default one."""
        client = boto3.client(service, region_name=region, endpoint_url=url or cls.home.url, config=ONCE,
                              aws_access_key_id=account, aws_secret_access_key='test')
        cls.addClassCleanup(client.close)
        return client

    def key(self, kms=None, **members):
        """A new key's id."""
        return (kms or self.kms).create_key(**members)['KeyMetadata']['KeyId']

    def named(self, name, **members):
        """A new key by the alias `name`; its ARN."""
        metadata = self.kms.create_key(**members)['KeyMetadata']
        self.kms.create_alias(AliasName=name, TargetKeyId=metadata['KeyId'])
        return metadata['Arn']

    def refused(self, code, call, message=None, **members):
        """Calls and is refused with the exception of `code`, HTTP 400 and `message`; without one, any."""
        with self.assertRaises(getattr(self.kms.exceptions, code, self.kms.exceptions.ClientError)) as caught:
            call(**members)
        answer = caught.exception.response
        self.assertEqual(answer['Error']['Code'], code)
        self.assertEqual(answer['ResponseMetadata']['HTTPStatusCode'], 400)
        self.assertTrue(answer['ResponseMetadata']['RequestId'])
        if message is not None:
            self.assertEqual(answer['Error']['Message'], message)
