"""The AWS CLI's alias file, and YAML as input of a command: sound pieces, and broken ones. Never: a whole line."""
import json

from . import values

# Aliases of [toplevel] and [command kms]; the name is what a line then says.
TOP = {'la': 'kms list-aliases', 'keys': 'kms list-keys --output text', 'k': 'kms', 'kms': 'kms --output text', 'who': 'sts get-caller-identity', 'reg': 'kms list-aliases --region eu-west-1', 'q': "kms list-aliases --query 'Aliases[0]'",
       'bad': "kms list-aliases --query 'Aliases", 'prof': 'kms list-aliases --profile p', 'loop': 'loop', 'none': '', 'two': 'kms list-aliases\n    --output text', 'unk': 'kms nope', 'glob': 'kms --no-paginate list-aliases', 'svc': 'kmss', 'opt': '--output text kms list-aliases', 'dbg': 'kms list-aliases --debug'}
SUB = {'ls': 'list-aliases', 'lt': 'list-aliases --output text', 'list-keys': 'list-keys --output text', 'dk': 'describe-key --key-id', 'mk': "create-alias --alias-name alias/new --target-key-id %s" % values.KEYS[0], 'lq': "list-aliases --query 'Aliases[].AliasName'",
       'bad': 'list-aliases "x', 'prof': 'list-aliases --profile p', 'dbg': 'list-aliases --debug', 'list-aliases': 'list-keys', 'loop': 'loop', 'x': 'nope', 'none': '', 'mi': 'list-aliases --max-items 2', 'two': 'list-aliases\n    --max-items 1\n    --output text', 'reg': 'list-aliases --region eu-west-1', 'esc': 'list-aliases --query Aliases\\[0\\]'}
BROKEN = ['[toplevel\n', 'la = kms\n', '[toplevel]\nla\n', '[command kms]\nls = a\nls = b\n', '[toplevel]\n[toplevel]\n']


def aliases(r):
    """An alias file, and the two words, command and operation, of a line that may meet it."""
    if r.random() < .06:
        return r.choice(BROKEN), 'la', ''
    top = r.sample(sorted(TOP), r.randint(0, 3))
    sub = r.sample(sorted(SUB), r.randint(0, 3))
    text = '[toplevel]\n' + ''.join('%s = %s\n' % (name, TOP[name]) for name in top)
    text += '%s\n' % r.choice(['[command kms]', '[command kms]', '[command  kms]', '[command sts]', '[command]']) + ''.join('%s = %s\n' % (name, SUB[name]) for name in sub)
    command = r.choice(top) if top and r.random() < .5 else 'kms'
    operation = '' if TOP.get(command, '') not in ('kms', 'kms --output text') and command != 'kms' else r.choice(sub) if sub else 'list-aliases'
    return text, command, operation


def scalar(r, value):
    """A YAML scalar of the value, plain where it can be."""
    if isinstance(value, str):
        return r.choice([value, value, json.dumps(value), "'%s'" % value.replace("'", "''")])
    return {None: r.choice(['null', '~', '']), True: 'true', False: 'false'}.get(value, str(value)) if isinstance(value, (bool, type(None))) else str(value)


def block(r, value, indent=0):
    """The value in block style."""
    pad = ' ' * indent
    if isinstance(value, dict) and value:
        return ''.join('%s%s:%s' % (pad, key or '""', below(r, inner, indent + 2)) for key, inner in value.items())
    if isinstance(value, list) and value:
        return ''.join('%s-%s' % (pad, below(r, inner, indent + 2)) for inner in value)
    return pad + (json.dumps(value) if isinstance(value, (dict, list)) else scalar(r, value)) + '\n'


def below(r, value, indent):
    text = block(r, value, indent)
    return '\n' + text if isinstance(value, (dict, list)) and value else ' ' + text.strip() + r.choice(['\n', '\n', ' # said\n'])


ODD_YAML = ['', '# only a comment', '- a', 'a', 'KeyId: x\nKeyId: y', 'KeyId: [', 'KeyId: x\n---\nKeyId: y', '--- \nKeyId: x\n', 'KeyId: x\n...\n', 'KeyId: 2024-01-01', 'KeyId: 2024-01-01T00:00:00Z', 'KeyId: yes', 'KeyId: on', 'KeyId: 0o17', 'KeyId: 017', 'KeyId: 0x1f',
            'KeyId: 1_000', 'KeyId: 1e3', 'KeyId: .inf', 'KeyId: !!str 5', 'KeyId: !x y', 'KeyId: &a x\nFoo: *a', 'KeyId: *a', 'KeyId: |\n  alias/x\n', 'KeyId: >-\n  alias/x\n  y\n', 'KeyId: "a\\qb"', "KeyId: 'a", '\tKeyId: x', 'KeyId:\tx', 'KeyId: "\\u00e9"', 'KeyId: é', '? KeyId\n: x', '{KeyId: x, Limit: 2}',
            '{KeyId: x', '%YAML 1.1\n---\nKeyId: yes', 'Limit: 2', 'Limit: "2"', 'PaginationConfig:\n  MaxItems: 2', '<<: {KeyId: x}', 'a: &b {KeyId: x}\n<<: *b', '1: x', 'null: x', '!!map {KeyId: x}', 'KeyId: !!binary aGk=', 'KeyId: 12:30:45', '"KeyId": "x"', 'KeyId: x: y', 'KeyId: @x', 'KeyId: `x', 'KeyId: %x', '- KeyId: x', 'KeyId: -', 'KeyId: #x', 'file://input.json', 'KeyId: 1.0', 'KeyId: -0', 'KeyId: +1']


def yaml(r, value):
    """An input for --cli-input-yaml."""
    kind = r.random()
    if kind < .45:
        return block(r, value)
    if kind < .6:
        return json.dumps(value, ensure_ascii=r.random() < .5)
    if kind < .75:
        return values.damaged(r, block(r, value), 1)
    return r.choice(ODD_YAML)
