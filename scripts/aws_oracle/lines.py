"""Command lines with their surroundings: variables, files, a store. Every line follows from the seed and its number.

Three in five are lines people write, with one or two turns of grammar; the rest are wrong on purpose. Never: what a
program answers.
"""
import dataclasses
import json

from . import files, queries, values
from .model import kebab

BUILT = ['create-alias', 'update-alias', 'delete-alias', 'list-aliases', 'create-key', 'describe-key', 'list-keys', 'enable-key', 'disable-key', 'schedule-key-deletion', 'cancel-key-deletion',
         'update-key-description', 'tag-resource', 'untag-resource', 'list-resource-tags', 'get-key-policy', 'put-key-policy', 'list-key-policies']
WEIGHTS = [14, 9, 7, 26, 6, 12, 6] + [2] * 11
STORES = ['zero', 'one', 'mixed', 'mixed', 'types', 'big', 'many', 'mrk']
BASE = {'LANG': 'C.UTF-8', 'TZ': 'UTC', 'AWS_ACCESS_KEY_ID': 'AKIAIOSFODNN7EXAMPLE', 'AWS_SECRET_ACCESS_KEY': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'AWS_REGION': 'us-west-2',
        'AWS_EC2_METADATA_DISABLED': 'true', 'AWS_PAGER': '', 'KMSALIAS_ACCOUNT': '111122223333', 'KMSALIAS_NOW': '2024-06-01T00:00:00Z', 'KMSALIAS_SEED': 'oracle'}
FORMATS = ['json', 'json', 'text', 'text', 'table', 'yaml', 'yaml-stream']
WORDS = ['x', 'extra', '', 'alias/x', '-x', '--', '--bogus', '--bogus=1', '-', '--Alias-name', '---', '-1', '-o', '-h', '--help', '-a b', 'kms', '--verbose', '--query-x', 'list-aliases', '--x y']
MISSPELT = {'kms': ['kmss', 'km', 'KMS', 'k', 'kms2', 's3', 'lab', 'kmsalias', '', 'iam', 'ec22', 'configur', '-kms', 'cloudformatio', 'sts '],
            None: ['list-alias', 'list-alises', 'lst-aliases', 'create-alia', 'creat-alias', 'describe', 'describe-keys', 'list', 'ListAliases', '', 'get-alias', 'delete-aliases', 'generate-data', 'enable-keys', 'x', 'wait', 'list_aliases', 'sign-', 'encryp']}
KEYS = 'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = secret\n'
# Lines of a profile, most of them good.
SETTINGS = ['region = eu-west-1', 'region=us-west-2', 'output = text', 'output=yaml', 'output = table', 'output = xml', 'output =', 'output = json ', 'output = json # not a comment', 'output = text ; a comment', 'cli_timestamp_format = wire',
            'cli_timestamp_format = iso8601', 'cli_timestamp_format = bogus', 'cli_timestamp_format =', 'cli_binary_format = raw-in-base64-out', 'cli_binary_format = base64', 'cli_binary_format = bogus', '# comment', '; comment', '', 's3 =\n  max = 5\n  x = y',
            'kms =\n  endpoint_url = http://127.0.0.1:1', 'services = nope', 'foo = %(bar)s', 'bar: baz', 'OUTPUT = yaml', 'region = us-east-1\n  x', 'cli_pager =', 'retry_mode = standard', 'cli_history = disabled', 'parameter_validation = true']
CONFIGS = ['[default\nx', 'region = x', '[default]\nregion\n', '[default]\n[default]\n', '[profile "q\n', '[profile p q r]\nregion = us-east-1\n', '[default]\nregion = a\nregion = b\n', '  [default]\n', '', '\ufeff[default]\n', '[default]\nx =\n y\n', '[]\n', '[profile]\n', '[default]\n = x\n']


@dataclasses.dataclass
class Case:
    """A line and what it meets."""
    number: int
    argv: list
    env: dict
    files: dict
    store: str


class Lines:
    """The lines of a seed."""

    def __init__(self, model, seed, held, parts):
        self.model, self.seed, self.held, self.parts = model, seed, held, parts
        self.unbuilt = sorted(set(model.operations) - set(BUILT))

    def case(self, number):
        r = values.Dice('%s:%d' % (self.seed, number))
        case = Case(number, [], dict(BASE), dict(values.FILES), r.choice(STORES))
        r.held = self.held[case.store]
        wrong = r.random() < .45
        r.odd = .2 if wrong else .02
        self._surroundings(r, case)
        r.words = None
        if 'alias' in self.parts and r.random() < .04:
            case.files['~/.aws/cli/alias'], *r.words = files.aliases(r)
        operation = r.operation = self._operation(r)
        own = self._options(r, operation)
        own = [self._turned(r, group) for group in own]
        everywhere = [self._turned(r, group) for group in self._globals(r, case)]
        if wrong and r.random() < .15:
            own.insert(r.randint(0, len(own)), [r.choice(WORDS)])
        if r.random() < .06 and own:
            own.append(r.choice(own))
        case.argv = self._put(r, operation, own, everywhere, wrong)
        return case

    def _operation(self, r):
        if r.random() < .14:
            return r.choice(self.unbuilt)
        return r.choices(BUILT, WEIGHTS)[0]

    def _options(self, r, operation):
        """The operation's own options, each a list of tokens."""
        members = self.model.members(operation)
        paged = self.model.paged(operation)
        groups = []
        if r.random() < .09:
            groups += self._input(r, operation)
            members = {name: shape for name, shape in members.items() if r.random() < .25}
        for name, shape in members.items():
            likely = .95 if shape.get('required') else .02 if paged and name in ('Limit', 'Marker') else .08 if name == 'KeyId' and operation == 'list-aliases' else .2
            if operation == 'create-key' and name in ('Origin', 'CustomKeyStoreId', 'XksKeyId', 'KeyUsage', 'Policy'):
                likely = .08
            if name in ('DryRun', 'Recipient', 'GrantTokens', 'BypassPolicyLockoutSafetyCheck'):
                likely = .06
            if r.random() < likely:
                option = '--' + kebab(name)
                if shape['type'] == 'boolean':
                    groups.append([r.choice([option, option, option.replace('--', '--no-')])])
                else:
                    groups.append([option] + values.tokens(r, name, shape))
        if paged:
            groups += self._paging(r)
        if r.random() < .015:
            groups.append(['--generate-cli-skeleton'] + r.choice([[], [], ['input'], ['bogus']] + ([['output'], ['yaml-input']] if 'skeleton' in self.parts else [])))
        r.shuffle(groups)
        return groups

    def _paging(self, r):
        groups = []
        if r.random() < .25:
            groups.append(['--max-items', r.choice(values.ODD_INTEGERS if r.random() < r.odd else values.INTEGERS[:5])])
        if r.random() < .15:
            groups.append(['--page-size', r.choice(values.ODD_INTEGERS if r.random() < r.odd else values.INTEGERS)])
        if r.random() < .12:
            groups.append(['--starting-token', r.choice(values.STARTS)])
        return groups

    def _input(self, r, operation):
        kind = r.random()
        shape = self.model.operations[operation]['input'] or {'type': 'structure'}
        if kind < .6:
            text = json.dumps(values.value(r, '', {**shape, 'required': True}))
        elif kind < .75:
            text = values.damaged(r, json.dumps(values.value(r, '', shape)), 1)
        else:
            text = r.choice(['{}', '[]', '', 'null', '5', '"x"', 'file://input.json', 'file://keyid.json', 'fileb://keyid.json', 'file://limit.json', 'file://bad.json', 'file://nope', 'file://bytes.bin', 'fileb://bytes.bin',
                             '{"PaginationConfig": {"MaxItems": 2}}', '{"PaginationConfig": {}}', '{"Limit": "2"}', '{"Limit": 2}', '{"AliasName":"alias/a","AliasName":"alias/b"}', '{"KeyId": 1e400}', '{"KeyId": NaN}', 'alias/x', '\ufeff{}'])
        if 'yaml' in self.parts and r.random() < .35:
            text = files.yaml(r, values.value(r, '', {**shape, 'required': True}))
            return [['--cli-input-yaml', text]] + ([['--cli-input-json', '{}']] if r.random() < .03 else [])
        return [['--cli-input-json', text]]

    def _globals(self, r, case):
        """The options that stand anywhere."""
        groups = []
        if r.random() < .4:
            groups.append(['--output', r.choice(FORMATS if r.random() > r.odd / 3 else ['off', 'xml', 'JSON', '', 'tex', 'yml'])])
        if r.random() < .3:
            groups.append(['--query', queries.query(r)])
        if r.random() < .04:
            groups.append(['--region', r.choice(['eu-west-1', 'us-east-1', 'us-west-2', 'cn-north-1'] + (['not_a region', 'x', '-x', 'eu-', 'é', ''] if r.random() < 3 * r.odd else []))])
        if r.random() < (.25 if '~/.aws/config' in case.files else .02):
            groups.append(['--profile', r.choice(['p', 'default', 'x y', 'z', 'cred'] if '~/.aws/config' in case.files else ['nope', '', 'bare'])])
        if r.random() < .14:
            groups.append(r.choice([['--no-paginate'], ['--no-paginate'], ['--no-paginate'], ['--color', 'on'], ['--color', 'off'], ['--color', 'auto'], ['--no-cli-pager'], ['--no-cli-auto-prompt'], ['--no-verify-ssl'], ['--cli-read-timeout', '5'], ['--cli-connect-timeout', '0'],
                                    ['--ca-bundle', 'x'], ['--no-sign-request'], ['--cli-binary-format', r.choice(['base64', 'raw-in-base64-out'])], ['--cli-error-format', r.choice(['legacy', 'json', 'yaml', 'text', 'table', 'enhanced'])], ['--endpoint-url', 'http://127.0.0.1:1']]))
        if r.random() < r.odd / 2:
            groups.append(r.choice([['--color', 'x'], ['--cli-read-timeout', r.choice(['x', '-1', '1.5', ''])], ['--cli-connect-timeout', r.choice(['x', ' 7 '])], ['--cli-binary-format', r.choice(['x', ''])], ['--cli-error-format', 'x'], ['--version'], ['--debug=1'], ['--no-paginate=1'],
                                    ['--endpoint-url', r.choice(['foo', '', 'foo:', '//x', 'x/y', 'https://x', 'http://[::1'])], ['--cli-auto-prompt', '--no-cli-auto-prompt']]))
        if ['--no-sign-request'] in groups:
            case.env['AWS_REGION'] = 'us-west-2'
            case.files.pop('~/.aws/config', None)
            groups = [group for group in groups if group[0] not in ('--region', '--profile')]
        return groups

    def _turned(self, r, group):
        """The same option in another manner: shortened, or with `=`."""
        name, *rest = group
        if r.random() < .12 and name.startswith('--') and len(name) > 4:
            name = name[:r.randint(3, len(name))]
        if len(rest) == 1 and rest != ['--'] and r.random() < .12:
            return [name + '=' + rest[0]]
        return [name] + rest

    def _put(self, r, operation, own, everywhere, wrong):
        """The whole line; globals before the command, between, and after."""
        command = 'kms' if not wrong or r.random() < .97 else r.choice(MISSPELT['kms'])
        if wrong and r.random() < .05:
            operation = r.choice(MISSPELT[None])
        if r.random() < .01:
            command, operation, own = 'sts', r.choice(['get-caller-identity', 'get-caller', '']), own[:r.choice([0, 0, 1])]
        parts = [[command], [operation]] + own
        if wrong and r.random() < .02:
            parts.pop(r.randrange(min(2, len(parts))))
        if wrong and r.random() < .03 and len(parts) > 2:
            parts[1], parts[2] = parts[2], parts[1]
        if r.words is not None:
            parts[:2] = [[word] for word in r.words if word]
            if r.random() < .6:
                del parts[len([word for word in r.words if word]):]
        for group in everywhere:
            at = len(parts) if r.random() < .7 else r.randint(0, len(parts))
            parts.insert(at, group)
        return [token for part in parts for token in part]

    def _surroundings(self, r, case):
        """Variables and files."""
        if r.random() < .1:
            case.env['TZ'] = r.choice(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC0'])
        if r.random() < .05:
            case.env['AWS_DEFAULT_OUTPUT'] = r.choice(FORMATS + ['xml', '', 'off'])
        if r.random() < .04:
            case.env[r.choice(['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'])] = r.choice(['p', 'x y', 'nope', 'default', '', 'cred', 'bare'])
        if r.random() < .03:
            case.env['AWS_CLI_ERROR_FORMAT'] = r.choice(['legacy', 'json', 'yaml', 'text', 'table', 'enhanced', 'LEGACY', 'x', ''])
        if r.random() < .25:
            self._config(r, case)
        if r.random() < .02:
            case.env[r.choice(['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'])] = r.choice(['nope', '~/.aws/config', '$HOME/.aws/credentials', 'bad.json', '', '.'])

    def _config(self, r, case):
        if r.random() < .07:
            case.files['~/.aws/config'] = r.choice(CONFIGS)
        else:
            lines = lambda: KEYS + '\n'.join({line.partition('=')[0].strip(): line for line in r.sample(SETTINGS, r.randint(0, 3))}.values()) + '\n'
            sections = ['[default]', '[profile p]', '[profile "x y"]', '[bare]', "[ profile  z ]", '[services s]\nkms =\n  endpoint_url = http://x', '[sso-session y]\nsso_region = us-east-1']
            text = ''.join('%s\n%s' % (section, lines()) for section in sections[:3 + r.randint(0, 4)] if r.random() < .8)
            case.files['~/.aws/config'] = text.replace('\n', '\r\n') if r.random() < .03 else text
        if r.random() < .5:
            case.files['~/.aws/credentials'] = '[cred]\n%s\n[default]\n%s' % (KEYS, KEYS) if r.random() < .95 else r.choice(CONFIGS)
        if r.random() < .3 and 'region' in case.files['~/.aws/config']:
            case.env.pop('AWS_REGION')
            case.env['AWS_DEFAULT_REGION'] = 'us-west-2'

