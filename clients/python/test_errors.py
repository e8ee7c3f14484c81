"""The exceptions that boto3 raises: their class, code and message, and the checks that never reach the service."""
import unittest

from botocore.exceptions import ParamValidationError
from suite import ACCOUNT, REGION, Suite

NO_KEY = '12345678-1234-1234-1234-123456789012'
QUOTA = 50


def arn(resource):
    return 'arn:aws:kms:%s:%s:%s' % (REGION, ACCOUNT, resource)


class Errors(Suite):
    def test_every_exception_here_is_modeled_and_a_client_error(self):
        for name in ('AlreadyExistsException', 'IncorrectKeyException', 'InvalidAliasNameException', 'InvalidArnException',
                     'InvalidCiphertextException', 'InvalidMarkerException', 'KMSInvalidMacException',
                     'KMSInvalidSignatureException', 'KMSInvalidStateException', 'LimitExceededException',
                     'MalformedPolicyDocumentException', 'NotFoundException', 'DisabledException',
                     'InvalidKeyUsageException', 'TagException', 'UnsupportedOperationException'):
            self.assertTrue(issubclass(getattr(self.kms.exceptions, name), self.kms.exceptions.ClientError), name)

    def test_an_alias_that_is_there(self):
        self.named('alias/there')
        self.refused('AlreadyExistsException', self.kms.create_alias, AliasName='alias/there', TargetKeyId=self.key(),
                     message='An alias with the name %s already exists' % arn('alias/there'))

    def test_what_is_not_there(self):
        self.refused('NotFoundException', self.kms.describe_key, KeyId='alias/missing',
                     message='Alias %s is not found.' % arn('alias/missing'))
        self.refused('NotFoundException', self.kms.describe_key, KeyId=NO_KEY,
                     message="Key '%s' does not exist" % arn('key/' + NO_KEY))
        for call, members in ((self.kms.delete_alias, {}), (self.kms.update_alias, {'TargetKeyId': self.key()})):
            self.refused('NotFoundException', call, AliasName='alias/missing', **members)
        self.refused('NotFoundException', self.kms.create_alias, AliasName='alias/new', TargetKeyId=NO_KEY)
        self.refused('NotFoundException', self.kms.encrypt, KeyId='alias/missing', Plaintext=b'x')

    def test_names(self):
        # The model has an InvalidAliasNameException; the service answers otherwise.
        key = self.key()
        for name, code in (('orders', 'ValidationException'), ('alias/', 'ValidationException'),
                           ('alias/a:b', 'ValidationException'), ('alias/a b', 'ValidationException'),
                           ('alias/' + 'x' * 251, 'ValidationException'), ('alias/aws/x', 'NotAuthorizedException')):
            self.refused(code, self.kms.create_alias, AliasName=name, TargetKeyId=key)
        with self.assertRaises(ParamValidationError):
            self.kms.create_alias(AliasName='', TargetKeyId=key)

    def test_identifiers(self):
        self.named('alias/identifiers')
        self.refused('InvalidArnException', self.kms.disable_key, KeyId='alias/identifiers',
                     message='Key Aliases are not supported for this operation.')
        self.refused('NotFoundException', self.kms.describe_key, KeyId='no-id', message="Invalid keyId 'no-id'")
        self.refused('ValidationException', self.kms.create_alias, AliasName='alias/x', TargetKeyId='alias/identifiers',
                     message='Aliases must refer to keys. Not aliases')
        self.refused('InvalidArnException', self.kms.describe_key, KeyId='arn:aws:kms:nowhere')

    def test_50_aliases_a_key(self):
        key = self.key()
        for number in range(QUOTA):
            self.kms.create_alias(AliasName='alias/many-%d' % number, TargetKeyId=key)
        self.refused('LimitExceededException', self.kms.create_alias, AliasName='alias/many', TargetKeyId=key)

    def test_states(self):
        key = self.named('alias/states')
        self.kms.disable_key(KeyId=key)
        self.refused('DisabledException', self.kms.encrypt, KeyId='alias/states', Plaintext=b'x',
                     message='%s is disabled.' % key)
        self.kms.schedule_key_deletion(KeyId=key, PendingWindowInDays=7)
        for call, members in ((self.kms.encrypt, {'KeyId': 'alias/states', 'Plaintext': b'x'}),
                              (self.kms.enable_key, {'KeyId': key}),
                              (self.kms.create_alias, {'AliasName': 'alias/late', 'TargetKeyId': key})):
            self.refused('KMSInvalidStateException', call, message='%s is pending deletion.' % key, **members)
        self.assertEqual(self.kms.describe_key(KeyId='alias/states')['KeyMetadata']['KeyState'], 'PendingDeletion')

    def test_usages(self):
        self.named('alias/signs', KeySpec='RSA_2048', KeyUsage='SIGN_VERIFY')
        self.refused('InvalidKeyUsageException', self.kms.encrypt, KeyId='alias/signs', Plaintext=b'x',
                     EncryptionAlgorithm='RSAES_OAEP_SHA_256')
        self.refused('UnsupportedOperationException', self.kms.get_public_key, KeyId=self.key())
        self.named('alias/other-usage')
        self.refused('ValidationException', self.kms.update_alias, AliasName='alias/other-usage',
                     TargetKeyId=self.kms.describe_key(KeyId='alias/signs')['KeyMetadata']['KeyId'])

    def test_policies_and_members(self):
        self.refused('MalformedPolicyDocumentException', self.kms.create_key, Policy='{}')
        self.refused('ValidationException', self.kms.list_aliases, Limit=1001)
        self.refused('ValidationException', self.kms.create_key, KeySpec='AES_128')
        with self.assertRaises(ParamValidationError):
            self.kms.list_aliases(Limit=0)

    def test_operations_that_are_not_built(self):
        self.refused('UnknownOperationException', self.kms.list_retirable_grants, RetiringPrincipal=arn('x'))


if __name__ == '__main__':
    unittest.main()
