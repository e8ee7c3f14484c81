"""Values for options, by the shape and name of the member: right ones mostly, and wrong ones of every kind.

A value is what stands after the option: a list of tokens, empty for a flag. Never: the option's name.
"""
import base64
import json
import random

KEYS = ['1234abcd-12ab-34cd-56ef-1234567890ab', '0987dcba-09fe-87dc-65ba-ab0987654321', '1a2b3c4d-5e6f-1a2b-3c4d-5e6f1a2b3c4d', '44440000-0000-4000-8000-000000000004', 'mrk-1234abcd12ab34cd56ef1234567890ab']
ARN = 'arn:aws:kms:us-west-2:111122223333:'
ODD_KEYS = ['deadbeef-0000-4000-8000-000000000000', 'x', '', ARN + 'key/' + KEYS[0], ARN + 'key/nope', ARN + 'alias/access-key', 'arn:aws:kms:eu-west-1:111122223333:key/' + KEYS[0],
            'arn:aws:kms:us-west-2:444455556666:key/' + KEYS[0], 'arn:x', 'alias/nope', 'alias/', 'é', 'k' * 3000, 'alias/aws/s3', 'alias/aws/ebs', KEYS[0].upper()]
ALIASES = ['alias/new', 'alias/access-key', 'alias/test-key', 'alias/a/b_c-1', 'alias/ImportedKey', 'alias/sym', 'alias/bulk/007', 'alias/mrk', 'alias/X' * 3]
ODD_ALIASES = ['alias/', 'new', '', 'alias/aws/x', 'alias/AWS/x', 'alias/a b', 'alias/é', 'alias/' + 'x' * 250, 'alias/' + 'x' * 251, 'x' * 257, ARN + 'alias/new', 'alias/a\nb', 'alias//x', 'aws/s3', 'http://x', 'file', '-1', '-x y', '5']
TEXTS = ['text', 'two words', 'é 日本', '', "it's", '"q"', 'a: b', '- x', '#x', 'true', '007', '2018-03-15', 'a\tb', 'a\nb', 'k' * 90, ' lead', 'x=y', 'a,b', '[x]', '{x}', '\U0001f600', '=', '@', '~', 'null', '-', '-5', 'a  b ' * 20, 'file:/x', '<b>&']
INTEGERS = ['1', '2', '3', '7', '30', '100', '1000']
ODD_INTEGERS = ['0', '-1', 'x', '', '1.5', ' 3 ', '1_0', '+2', '1__0', '0x10', '007', '99999999999999999999', '٣', '1e3', '1001', '--', 'None', '-']
POLICY = json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': 'arn:aws:iam::111122223333:root'}, 'Action': 'kms:*', 'Resource': '*'}]})
POLICIES = [POLICY, POLICY, '{}', '{', '', '[]', POLICY.replace('kms:*', 'kms:List*'), 'file://policy.json', 'fileb://policy.json', 'file://nope.json']
FILES = {'text.txt': 'from a file', 'alias.txt': 'alias/new\n', 'policy.json': POLICY, 'tags.json': '[{"TagKey": "f", "TagValue": "v"}]', 'bytes.bin': '\udcff\x00\udc80', 'empty': '', 'bad.json': '{"a":',
         'input.json': '{"AliasName": "alias/new", "TargetKeyId": "%s"}' % KEYS[0], 'keyid.json': '{"KeyId": "%s"}' % KEYS[0], 'limit.json': '{"Limit": 2}', '~/home.txt': 'alias/home'}
PATHS = ['file://text.txt', 'file://alias.txt', 'fileb://text.txt', 'file://nope.txt', 'file://bytes.bin', 'fileb://bytes.bin', 'file://empty', 'file://~/home.txt', 'file://$HOME/home.txt', 'file://', 'file://.', 'fileb://nope', 'file:///nope', 'file://${HOME}/x', 'file://tags.json', 'http://x/y', 's3://x']


class Dice(random.Random):
    """Dice that know what the line's store holds (key ids and alias names), which operation it is, and how often a
    value is wrong on purpose."""
    held, operation, odd = ((), ()), '', .11


def tokens(r, name, shape):
    """The tokens that give the member its value."""
    if r.random() < .03:
        return [r.choice(PATHS)]
    kind = shape['type']
    if kind == 'list':
        return items(r, name, shape)
    if kind in ('structure', 'map'):
        return [complex_text(r, name, shape)]
    return [scalar(r, name, shape)]


def scalar(r, name, shape):
    """A value of one token."""
    odd = r.random() < r.odd
    if shape['type'] in ('integer', 'long'):
        return r.choice(ODD_INTEGERS if odd else INTEGERS)
    if shape['type'] == 'blob':
        return r.choice(['hello world', 'a', 'é', 'aGk', '====', 'aG k=', '', 'fileb://bytes.bin', 'file://text.txt'] if odd else ['aGVsbG8=', 'aGk=', 'AAEC/+8='])
    if shape['type'] == 'timestamp':
        return r.choice(['x', '', '2024-13-01'] if odd else ['1521097200', '2024-01-01T00:00:00Z', '2024-01-01', '1521097200.5'])
    if shape['type'] == 'boolean':
        return r.choice(['true', 'false'])
    if 'enum' in shape:
        return r.choice(['x', '', 'symmetric_default', 'ENCRYPT'] if odd else shape['enum'][:13])
    keys, aliases = r.held
    if name == 'AliasName':
        right = [alias for alias in aliases[:9] if not alias.startswith('alias/aws/')] if r.operation != 'create-alias' else ALIASES[:1] + ALIASES[3:4]
        return r.choice(ODD_ALIASES + ALIASES if odd else right or ALIASES)
    if name.endswith('KeyId'):
        right = list(keys) * 3 + [ARN + 'key/' + key for key in keys]
        if r.operation == 'describe-key':
            right += list(aliases[:5]) + [ARN + alias for alias in aliases[:2]]
        return r.choice(ODD_KEYS + KEYS + ALIASES[:2] if odd else right or KEYS)
    if name == 'Policy':
        return r.choice(POLICIES)
    if name == 'PolicyName':
        return 'x' if odd else 'default'
    if name == 'Marker':
        return r.choice(MARKERS)
    return r.choice(TEXTS)


def items(r, name, shape):
    """The tokens of a list: words, shorthand, or JSON, sound or broken."""
    member = shape['member']
    if r.random() < .3:
        return [complex_text(r, name, shape)]
    if member['type'] == 'structure':
        return [shorthand(r, member) for _ in range(r.choice([1, 1, 2, 3]))]
    return [scalar(r, name, member) for _ in range(r.choice([0, 1, 1, 2, 3]))]


def complex_text(r, name, shape):
    """A list, structure or map in one token."""
    kind = r.random()
    if kind < .5:
        return damaged(r, json.dumps(value(r, name, shape), ensure_ascii=r.random() < .5), .25)
    if kind < .9 and shape['type'] in ('structure', 'map'):
        return shorthand(r, shape)
    return r.choice(['', '{', '[]', '{}', '[1]', '"a"', 'null', '5', '[[]]', '{"a":1}', 'x', 'a=', '=a', 'a=b,', '[', 'a={', 'a=[', 'a=b,a=c', ',', 'a=b c=d', '[null]', '[{}]', ' []', "a='b'"])


def shorthand(r, shape):
    """`a=b,c=d` with lists, quotes and nesting as the shape has them."""
    if shape['type'] == 'map':
        pairs = ['%s=%s' % (r.choice(['k', 'key two', 'é', 'k']), word(r)) for _ in range(r.randint(1, 3))]
    else:
        members = list(shape.get('members', {}).items())
        picked = [m for m in members if r.random() < .85] or members[:1]
        pairs = ['%s=%s' % (name if r.random() < .93 else r.choice(['Foo', name.lower(), '', name + ' ']), part(r, inner)) for name, inner in picked]
    if r.random() < .08:
        r.shuffle(pairs)
        pairs += pairs[:1]
    return damaged(r, r.choice([',', ',', ',', ', ', ' ,']).join(pairs), .12)


def part(r, shape):
    if shape['type'] == 'list':
        return r.choice(['[%s]' % ','.join(word(r) for _ in range(r.randint(0, 3))), ','.join(word(r) for _ in range(r.randint(1, 3)))])
    if shape['type'] in ('map', 'structure'):
        return '{%s}' % shorthand(r, shape)
    return word(r)


def word(r):
    return r.choice(['a', 'b1', 'two words', "'q q'", '"d,q"', '', 'é', '\\,', '"a\\"b"', 'x y ', '1', 'true', 'alias/x', "'", 'a=b', '@x', 'a:b', '"', '/', '~', 'k' * 130])


def damaged(r, text, share):
    """The text, or with `share` of probability one with a character less, more or other."""
    if r.random() >= share or not text:
        return text
    at = r.randrange(len(text))
    return text[:at] + r.choice(['', r.choice('[]{}"\'=, \\:'), text[at] * 2]) + text[at + 1:]


def value(r, name, shape):
    """A JSON value of the shape; one in ten of another type."""
    if r.random() < .1:
        return r.choice([None, 5, 1.5, True, 'x', '', [], {}, [1], {'a': 1}, 'é', 10 ** 20])
    kind = shape['type']
    if kind == 'structure':
        made = {m: value(r, m, s) for m, s in shape.get('members', {}).items() if s.get('required') or r.random() < .4}
        if r.random() < .12:
            made[r.choice(['Foo', 'aliasName', '', 'Limit', 'KeyId'])] = r.choice(['x', 1, None])
        return made
    if kind == 'list':
        return [value(r, name, shape['member']) for _ in range(r.choice([0, 1, 1, 2]))]
    if kind == 'map':
        return {r.choice(['k', 'é', '']): value(r, name, shape['value']) for _ in range(r.randint(0, 2))}
    if kind in ('integer', 'long'):
        return r.choice([1, 2, 3, 50, 0, -1, 1001])
    if kind == 'boolean':
        return r.random() < .5
    if kind == 'timestamp':
        return r.choice([1521097200, 1521097200.5, '2024-01-01T00:00:00Z'])
    if kind == 'blob':
        return r.choice(['aGk=', 'aGVsbG8=', 'x y'])
    return scalar(r, name, shape)


def token(data):
    return base64.b64encode((data if isinstance(data, str) else json.dumps(data)).encode()).decode()


MARKERS = ['x', 'YQ==', token('alias/bulk/050'), token('alias/access-key'), '', 'é', 'm' * 1025]
STARTS = [token({'Marker': None, 'boto_truncate_amount': 2}), token({'Marker': None, 'boto_truncate_amount': 99}), token({'boto_truncate_amount': 1}), token({'Marker': token('alias/bulk/050')}),
          token({'Marker': token('alias/access-key'), 'boto_truncate_amount': 1}), token({'Foo': 1}), token({}), token('5'), token('"x"'), token('null'), token('[1]'), token('{"Marker": 1}'),
          token({'Marker': None, 'boto_truncate_amount': 'x'}), token({'Marker': None, 'boto_truncate_amount': -1}), 'None', 'None___2', 'a___b___c', 'M___x', 'x___1', '', 'nope', 'e30', token('{'), '5', token({'Marker': 'x', 'Limit': 2})]
