#!/usr/bin/env python3
"""Compare this project's JMESPath with PyPI's jmespath 1.0.1, which is the AWS CLI's, on generated expressions.

    cargo build --release --example query
    python3 -m venv venv && venv/bin/pip install jmespath==1.0.1
    venv/bin/python scripts/query-oracle.py [-n 20000] [--seed 1] [--show 10] [--binary target/release/examples/query]

Each expression is grown from the grammar over a generated document; a third are then damaged. Results are compared
as compact JSON (so 1 is not 1.0, and the order of keys counts), errors by their text. Exit status 0 when there is no
difference and the sample is wide enough: half parses, a third of all yields more than null, and every function, kind of
token and kind of error occurs at least 50 times in 20,000.

Differences that remain and are not counted, because a Rust string or a finished run cannot hold them:

- half a surrogate pair (an escape such as \\ud83d alone), read as U+FFFD: skipped where Python's answer holds one;
- the address in `<jmespath.visitor._Expression object at 0x...>`, blotted out on both sides;
- Python's own stack: an expression that ends in RecursionError is skipped, ours is refused at 512 levels.

And three the generator does not reach, told in src/query/mod.rs: keys that are not strings (merge makes them of
pairs) next to the same key as a string or asked for by name; two different NaN, one of them computed, in lists that
are compared; a sort of 64 and more elements with NaN among them.
"""
import argparse
import collections
import json
import random
import re
import string
import subprocess
import sys
from importlib.metadata import version

try:
    import jmespath
    import jmespath.functions
    import jmespath.lexer
except ImportError:
    sys.exit('query-oracle.py: needs jmespath 1.0.1 (pip install jmespath==1.0.1)')

if version('jmespath') != '1.0.1':
    sys.exit('query-oracle.py: needs jmespath 1.0.1, not %s' % version('jmespath'))

# Half a surrogate pair, as a character or escaped.
HALF = re.compile(r'[\ud800-\udfff]|(?<!\\ud8..)(?<!\\ud9..)(?<!\\uda..)(?<!\\udb..)\\ud[c-f]..|\\ud[89ab]..(?!\\ud[c-f])')
FUNCTIONS = sorted(jmespath.functions.Functions.FUNCTION_TABLE)
NAMES = ['a', 'b', 'c', 'n', 's', 'xs', 'ns', 'ss', 'objs', 'Aliases', 'AliasName', 'nope']
TEXTS = ['', 'a', 'b', 'abc', 'alias/aws/ebs', 'alias/x', 'é', '日本', '5', ' 7 ', '1_0', '1e3', 'nan', '-inf', '٣', '0x1', "it's",
         'q"q', 'tab\t', '\u00a0', '\U0001f600', '\u200b', '\x7f']
NUMBERS = [0, 1, -1, 2, 3, 7, 1.0, 0.0, -0.0, 0.5, -2.5, 1e16, 1e-7, 10**20, -10**20, 2**53 + 1, float(2**53), 2**63, -2**63,
           float('inf'), float('nan')]

# What each error's text must show to count as its kind.
KINDS = [
    ('empty', r'cannot be empty'), ('incomplete', r'Incomplete expression'), ('unknown token', r'Unknown token [^\'\-=]'),
    ('unknown =', r"Unknown token '='"), ('unknown -', r"Unknown token '-'"), ('unclosed', r'Unclosed . delimiter'),
    ('bad token', r'Bad token'), ('control character', r'Invalid control character at'), ('escape', r'Invalid \\escape'),
    ('unicode escape', r'Invalid \\uXXXX escape'), ('invalid token', r'^invalid token'), ('syntax error', r'^syntax error'),
    ('unexpected', r'^Unexpected token'), ('expecting one', r'^Expecting: [a-z]'), ('expecting key', r"^Expecting: \['quoted_identifier', 'unquoted_identifier'\]"),
    ('expecting after dot', r"^Expecting: \['quoted_identifier', 'unquoted_identifier', 'l"), ('function name', r'^Invalid function name'),
    ('quoted function', r'^Quoted identifier not allowed'), ('digits', r'^Exceeds the limit'),
    ('unknown function', r'^Unknown function'), ('arity', r'^Expected \d'), ('variadic arity', r'^Expected at least'),
    ('argument type', r'received: "(string|number|array|object|boolean|null|expref)"'),
    ('element type', r'received: "(str|int|float|list|dict|bool|NoneType|_Expression)"'), ('sort_by first', r"sort_by.*\['string', 'number'\]"),
    ('sort_by later', r"sort_by\(\).*(\['string'\]|\['number'\])"), ('by key', r"(max|min)_by.*\['number', 'string'\]"),
    ('unordered', r'not supported between'), ('in string', r"^'in <string>'"), ('not iterable', r'not iterable'), ('element no sequence', r'cannot convert dict'),
    ('element length', r'dictionary update sequence element .* has length'), ('unhashable', r'unhashable'), ('step', r'slice step'),
    ('NaN', r'float NaN to integer'), ('infinity', r'float infinity to integer'), ('too large', r'int too large'),
    ('no value', r'unrecognized type'), ('int of expression', r'int\(\) argument'),
]

# Expressions that end in the rarer errors; {e} is a grown expression.
RARE = [
    '', '', 'floor(`[NaN]`[0])', 'merge(@,`7`)', 'xs[{digits}:]', 'a."\\u00g0"', '"\\x"', 'a."\\ "', '{{"\\v":a}}', 'merge(@,`[5]`)', 'merge(@,`[null,1]`)', 'to_number(&{e})', 'to_number(&@)', '"a"(b)', '"x y"({e})', '@({e})', '[a]({e})', '`1`(a)', 'a.{{b}}(c)', 'a[{digits}]', '[:{digits}]', 'a=b', 'a ={e}', '-', 'a[-]', '`"a', "'a{e}", '"a', '`"x"y`',
    '`a"b`', '`\\q`', '"\\q"', '"\x01"', '"a\nb"', '"\\u12"', '"\\u12g4"', '"\\ud83d\\u00"', 'a#', '%', 'a /{e}', 'é', 'a[::0]', 'Aliases[::0]', 'xs[1:2:0]', '[1:2:3:4]', 'a[1:x]', '[::', 'xs[1:2:3:4]', 'a.`1`', '{e}.`1`',
    "a.'b'", 'a.(b)', 'a.1', '{{`1`:a}}', '{{a:b,}}', '{{a:b c:d,,}}', '{{1:a}}', '{{a b}}', 'a[b]', 'a[&x]', '(a,b)', '(a]', '[a b]', '[a,b}}', '{{a:b]', 'a b', '@@', 'a:b', 'a)', 'a]', 'a,b', '|a',
    '==a', 'a!b', 'a<>b', 'a *', 'a{{b:c}}', '[*]a', 'a[]b', 'xs[*]@', 'a.*b', '*a', '[?a]b', 'lower({e})', 'group_by(@,&a)', 'items({e})', 'x.nope()', 'not_null()', 'merge()', 'merge(@,{lit})', 'merge(`{{}}`,{lit})',
    'merge(`{{}}`,`[1]`)', 'merge(`{{}}`,`[["a"]]`)', 'merge(`{{}}`,`["abc"]`)', 'merge(`{{}}`,`[[[],1]]`)', 'merge(`{{}}`,`[[{{}},1]]`)', 'merge(`{{}}`,`[["a",1],["b",2]]`)', 'merge(`{{}}`,`["ab"]`)', 'merge(`{{}}`,`[[null,1]]`)',
    "merge(`{{}}`,'ab')", "merge(`{{}}`,'')", 'merge(`{{}}`,`[{{"x":1,"y":2}}]`)', "contains('abc',{lit})", "contains(s,`1`)", 'contains([&a],&a)', 'ceil(`NaN`)', 'floor(`NaN`)', 'ceil(`Infinity`)', 'floor(`-Infinity`)',
    'ceil(`1e300`)', 'avg(`[1e400,1]`)', 'sum(`[0.5,{huge}]`)', 'avg(`[{huge}]`)', 'avg(`[{huge},1.5]`)', '&a', '[&a]', '{{a:&b}}', 'map(&&a,xs)', 'to_array(&a)', 'not_null(&a)', '(&a)||b', '(&a)&&b', '!(&a)', '(&a)==(&a)',
    '[&a]|[@==@,[0]==[0],[0]==@[0]]', '&a|@==@', 'type(&a)', 'type([&a])', 'to_string(&a)', 'to_string([&a,`1`])', 'to_string({{a:&b}})', 'to_number(&a)', 'to_number([&a])', 'length([&a])', 'length({{a:&b}})', 'keys({{a:&b}})',
    'values({{a:&b}})', 'merge(@,{{a:&b}})', 'merge(`{{}}`,&a)', 'reverse([&a,b])[0]', 'max([&a])', 'join(s,[&a])', 'sort([&a])', 'abs(&a)', 'keys(&a)', 'keys([&a])', 'abs({{a:[&b,`"x"`]}})', 'sort_by([a,&b],&@)', 'sort_by(objs,&(&a))', '(&a).b', '(&a)[0]', '(&a)[]', '(&a).*', '[&a][]', '[[&a]][]', '[&a][:1]', '[&a,b][?@]',
    '{{a:&b}}.a', '{{a:&b}}.*', '[&a,b]|[1]', '(&a)<b', '[&a]==[&a]', 'contains([&a],`1`)', 'sort_by(ss,&@)', 'sort_by(objs,&nope)', 'sort_by(`[{{"a":1}},{{"a":"x"}}]`,&a)', 'sort_by(`[{{"a":"x"}},{{}}]`,&a)', 'max_by(`[{{"a":1}},{{"a":"x"}}]`,&a)',
    'min_by(`[{{"a":"x"}},{{"a":1}}]`,&a)', 'max_by(xs,&@)', 'min_by(objs,&nope)', 'max_by(`[{{"a":1}},{{}}]`,&a)', "`1`<'a'", "'a'>=`1.5`", 's>n', 'n<=s', '`[NaN]`==`[NaN]`', '`NaN`==`NaN`', 'contains(`[NaN]`,`NaN`)', 'sort(`[3,NaN,1,NaN,2,0]`)', 'sort(`[3,2,NaN,1,5,4]`)',
    'max(`[NaN,1,2]`)', 'min(`[1,NaN,0]`)', '[-0]', 'xs[-0]', 'xs[007]', '[-01]', 'xs[99999999999999999999]', 'xs[-99999999999999999999:]', 'xs[99999999999999999999::-1]', 'xs[::99999999999999999999]', 'a 007', 'a -00', 'a 99999999999999999999',
    '(a)(b)', '(length)(xs)', '("length")(xs)', 'length(xs,)', 'not_null(a b)', 'not_null(a,,b)', 'length(,xs)', 'length(xs', 'xs[0][1:2]', 'xs[0][1:2].a', 'xs[0][1:2][0]', '(xs[0])[::-1]', '(xs)[0][0:1][0]', 'objs[0:1][0].a', '[0][0:1].a',
    '`\\``', "'\\''", "'\\\\'", '`[1,`', '`01`', '`foo`', '` foo `', '`\x1cfoo`', '``', '`\\u00e9`', '`é`', '`{{"a":1,"a":2,"b":3}}`', '`{digits}`', '[`1e400`,`NaN`,`-Infinity`]', '`1.50`', '`1E2`', '`-0`', '`-0.0`', '`\\ufeff1`', '`"\\u007f"`',
]


class Grower:
    """Grows documents, expressions and damage from one seed."""

    def __init__(self, rng):
        self.rng = rng

    def value(self, depth=2):
        pick = self.rng.random()
        if depth == 0 or pick < 0.5:
            return self.rng.choice([None, True, False, self.rng.choice(NUMBERS), self.rng.choice(TEXTS), self.rng.choice(TEXTS)])
        if pick < 0.75:
            return [self.value(depth - 1) for _ in range(self.rng.randrange(4))]
        return {self.rng.choice(NAMES): self.value(depth - 1) for _ in range(self.rng.randrange(4))}

    def numbers(self):
        return [self.rng.choice(NUMBERS[:-2]) for _ in range(self.rng.randrange(6))]

    def texts(self):
        return [self.rng.choice(TEXTS) for _ in range(self.rng.randrange(6))]

    def document(self):
        r = self.rng
        return {
            'a': self.value(), 'b': r.choice([None, {'c': {'n': r.choice(NUMBERS)}}, self.value()]), 'n': r.choice(NUMBERS), 's': r.choice(TEXTS),
            'xs': [self.value() for _ in range(r.randrange(6))], 'ns': self.numbers(), 'ss': self.texts(),
            'objs': [{'a': r.choice(NUMBERS[:-2]), 's': r.choice(TEXTS), 'b': {'c': self.value(1)}} for _ in range(r.randrange(5))],
            'Aliases': [dict({'AliasName': 'alias/' + r.choice(['aws/ebs', 'x', 'test-key', 'é'])}, **({'TargetKeyId': r.choice('123')} if r.random() < .8 else {})) for _ in range(r.randrange(5))],
        }

    def literal(self):
        text = self.rng.choice([lambda: json.dumps(self.value()), lambda: json.dumps(self.value(), ensure_ascii=False), lambda: self.rng.choice(TEXTS)])()
        if self.rng.random() < 0.3:
            return "'%s'" % text.replace("'", "\\'")
        return '`%s`' % text.replace('`', '\\`')

    def name(self):
        name = self.rng.choice(NAMES)
        return json.dumps(name) if self.rng.random() < 0.1 else name

    def expression(self, depth):
        r = self.rng
        if depth <= 0:
            return r.choice([self.name, self.name, self.name, self.literal, lambda: '@'])()
        sub = lambda: self.expression(depth - 1 - r.randrange(2))
        return r.choice([
            self.name, lambda: '%s.%s' % (sub(), self.name()), lambda: '%s.%s' % (self.name(), self.name()),
            lambda: '%s[%d]' % (sub(), r.randrange(-3, 4)), lambda: '%s[%s]' % (sub(), self.slice()), lambda: '%s[*]%s' % (sub(), self.tail(depth)), lambda: '%s[]%s' % (sub(), self.tail(depth)),
            lambda: '%s.*%s' % (sub(), self.tail(depth)), lambda: r.choice(['objs', 'xs', 'Aliases', sub()]) + '[?%s]%s' % (sub(), self.tail(depth)), lambda: '*', lambda: '[*]', lambda: '[]',
            lambda: '%s %s %s' % (sub(), r.choice(['==', '!=', '<', '<=', '>', '>=']), sub()), lambda: '%s %s %s' % (sub(), r.choice(['||', '&&', '|']), sub()), lambda: '!%s' % sub(), lambda: '(%s)' % sub(),
            lambda: '[%s]' % ', '.join(sub() for _ in range(r.randrange(1, 4))), lambda: '%s.[%s]' % (sub(), sub()), lambda: '{%s}' % ', '.join('%s: %s' % (self.name(), sub()) for _ in range(r.randrange(1, 4))),
            lambda: '%s.{%s: %s}' % (sub(), self.name(), sub()), lambda: self.call(depth), lambda: self.call(depth), lambda: self.call(depth),
        ])()

    def slice(self):
        part = lambda: self.rng.choice(['', '', str(self.rng.randrange(-4, 5))])
        step = self.rng.choice(['', ':', ':' + self.rng.choice(['', '1', '2', '-1', '-2'])])
        return part() + ':' + part() + step

    def tail(self, depth):
        return self.rng.choice(['', '.' + self.name(), '[0]', '.[%s]' % self.name(), '.{a: %s}' % self.expression(depth - 2), '.*', '[]', ' | [0]', '[?%s]' % self.expression(depth - 2)])

    def call(self, depth):
        r = self.rng
        if r.random() < 0.15:
            return '%s(%s)' % (r.choice(FUNCTIONS), ', '.join(self.expression(depth - 2) for _ in range(r.randrange(4))))
        name = r.choice(FUNCTIONS)
        arguments = [self.argument(kind, depth) for kind in {
            'map': ['expref', 'array'], 'sort_by': ['array', 'expref'], 'max_by': ['array', 'expref'], 'min_by': ['array', 'expref'], 'contains': [r.choice(['array', 'string']), 'any'],
            'join': ['string', 'strings'], 'starts_with': ['string', 'string'], 'ends_with': ['string', 'string'], 'merge': ['object'] * r.randrange(1, 4), 'not_null': ['any'] * r.randrange(1, 4),
            'abs': ['number'], 'ceil': ['number'], 'floor': ['number'], 'avg': ['numbers'], 'sum': ['numbers'], 'keys': ['object'], 'values': ['object'], 'length': [r.choice(['string', 'array', 'object'])],
            'max': [r.choice(['numbers', 'strings'])], 'min': [r.choice(['numbers', 'strings'])], 'sort': [r.choice(['numbers', 'strings'])], 'reverse': [r.choice(['array', 'string'])],
        }.get(name, ['any'])]
        return '%s(%s)' % (name, ', '.join(arguments))

    def argument(self, kind, depth):
        r = self.rng
        tick = lambda value: '`%s`' % json.dumps(value).replace('`', '\\`')
        if r.random() < 0.1:
            kind = 'any'
        return {
            'any': lambda: self.expression(depth - 2), 'expref': lambda: '&' + r.choice(['a', 's', '@', 'AliasName', 'b.c', self.expression(depth - 2)]),
            'array': lambda: r.choice(['xs', 'objs', 'Aliases', 'ns', 'ss', '[%s, %s]' % (self.name(), self.name()), 'objs[*].a']),
            'string': lambda: r.choice(['s', tick(r.choice(TEXTS)), 'objs[0].s', 'Aliases[0].AliasName']), 'strings': lambda: r.choice(['ss', 'objs[*].s', tick(self.texts())]),
            'number': lambda: r.choice(['n', 'ns[0]', tick(r.choice(NUMBERS))]), 'numbers': lambda: r.choice(['ns', 'objs[*].a', tick(self.numbers())]),
            'object': lambda: r.choice(['@', 'b', 'objs[0]', tick({self.rng.choice(NAMES): self.value(1)})]),
        }[kind]()

    def damage(self, text):
        """One or two small wounds: a character gone, doubled, swapped or foreign."""
        r = self.rng
        for _ in range(r.randrange(1, 3)):
            at = r.randrange(len(text) + 1)
            text = r.choice([
                lambda: text[:at] + text[at + 1:], lambda: text[:at] + r.choice('.*[](){}|&!<>=`\'",:@-?#$ \t\\é0a') + text[at:], lambda: text[:at] + text[at:at + 1] + text[at:], lambda: text[:at],
                lambda: text[:at] + r.choice(string.printable) + text[at + 1:],
            ])()
        return text

    def case(self):
        r = self.rng
        pick = r.random()
        if pick < 0.36:
            digits = r.choice('123456789') * r.choice([4300, 4301, 5000]) if r.random() < 0.7 else '00' + '1' * 4299
            text = r.choice(RARE).format(e=self.expression(1), lit=self.literal(), digits=digits, huge='9' * 400)
        else:
            text = self.expression(r.randrange(1, 5))
        if pick > 0.8:
            text = self.damage(text)
        if r.random() < 0.1:
            text = r.choice(['[%s]', '(%s)', '@ | %s', ' %s\n', '%s || a', 'a.[%s]', 'xs[?%s]']).replace('%s', text)
        return text


def unprintable(_):
    raise TypeError('Encountered unrecognized type in JSON encoder.')


def python_answer(expression, document):
    try:
        compiled = jmespath.compile(expression)
    except RecursionError:
        return None
    except Exception as error:
        return 'syntax', str(error)
    try:
        return 'ok', json.dumps(compiled.search(document), separators=(',', ':'), default=unprintable)
    except RecursionError:
        return None
    except Exception as error:
        return 'runtime', str(error)


def blot(text):
    return re.sub(r'object at 0x[0-9a-f]+', 'object at 0x', text)


def rust_answer(line):
    kind, rest = re.fullmatch(r'\{"(\w+)":(.*)\}', line, re.S).groups()
    return kind, rest if kind == 'ok' else json.loads(rest)


def token_kinds(expression):
    try:
        return {token['type'] for token in jmespath.lexer.Lexer().tokenize(expression)}
    except Exception:
        return set()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('-n', type=int, default=20000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--show', type=int, default=10)
    parser.add_argument('--binary', default='target/release/examples/query')
    options = parser.parse_args()
    grower = Grower(random.Random(options.seed))
    documents = [json.loads(json.dumps(grower.document())) for _ in range(200)]
    cases = [(grower.case(), grower.rng.choice(documents)) for _ in range(options.n)]
    lines = ''.join(json.dumps({'expression': e, 'document': d}) + '\n' for e, d in cases)
    answers = subprocess.run([options.binary], input=lines, capture_output=True, text=True, check=True).stdout.split('\n')[:-1]
    assert len(answers) == len(cases), 'one answer a line'

    seen, different, skipped = collections.Counter(), [], 0
    for (expression, document), line in zip(cases, answers):
        want, got = python_answer(expression, document), rust_answer(line)
        if want is None or HALF.search(want[1]):
            skipped += 1
            continue
        if tuple(map(blot, want)) != tuple(map(blot, got)):
            different.append((expression, document, want, got))
        seen['answer ' + want[0]] += 1
        seen['not null'] += want[0] == 'ok' and want[1] != 'null'
        for kind in token_kinds(expression):
            seen['token ' + kind] += 1
        for name in FUNCTIONS:
            seen['function ' + name] += want[0] != 'syntax' and re.search(r'\b%s\(' % name, expression) is not None
        for kind, pattern in KINDS:
            seen['error ' + kind] += want[0] != 'ok' and re.search(pattern, want[1]) is not None

    kinds = set(jmespath.lexer.Lexer.SIMPLE_TOKENS.values()) | set('or pipe and expref lte lt gte gt ne not eq flatten filter lbracket number literal quoted_identifier unquoted_identifier eof'.split())
    floor = 50 * options.n // 20000
    wanted = ['token ' + k for k in kinds] + ['function ' + f for f in FUNCTIONS] + ['error ' + k for k, _ in KINDS]
    least = {kind: min((seen[what], what) for what in wanted if what.startswith(kind)) for kind in ('token', 'function', 'error')}
    rare = [(what, seen[what]) for what in sorted(wanted) if seen[what] < floor]
    compared = options.n - skipped
    parsed = seen['answer ok'] + seen['answer runtime']
    for expression, document, want, got in different[:options.show]:
        print('%r\n  document %s\n  python %r\n  ours   %r' % (expression, json.dumps(document)[:300], want, got))
    print('%d expressions: %d parse (%d yield more than null, %d fail when run), %d do not; %d skipped; %d different' % (
        compared, parsed, seen['not null'], seen['answer runtime'], seen['answer syntax'], skipped, len(different)))
    print('seldomest: ' + ', '.join('%s (%d)' % (what, count) for count, what in least.values()))
    narrow = parsed * 2 < compared or seen['not null'] * 3 < compared or rare
    if narrow:
        print('the sample is too narrow: %s' % rare)
    return 1 if different or narrow else 0


if __name__ == '__main__':
    sys.exit(main())
