#!/usr/bin/env python3
"""Compare this project's output formats with the Python the AWS CLI prints with, on generated values.

    cargo build --release --example format
    python3 -m venv venv && venv/bin/pip install awscli ruamel.yaml==0.19.1 ruamel.yaml.clib==0.2.15 jmespath==1.0.1
    venv/bin/python scripts/format-oracle.py [-n 20000] [--seed 1] [--show 5] [--binary target/release/examples/format]
    venv/bin/python scripts/format-oracle.py --widths     # prints the ranges of src/output/table/wide.rs

json is json.dumps, text and table are those of the AWS CLI v1 (awscli.text, awscli.formatter: the same algorithms;
the table's `str` of a terminal is stubbed), yaml and yaml-stream are ruamel.yaml's safe dumper on libyaml's emitter.
Each value is asked through a JMESPath query too, so that the same object stands in several places. Printed texts and the
texts of refusals must be the same. Exit status 0 when there is no difference and the sample is wide enough.

Python 3.11 is the reference (the width of a character depends on its Unicode). Not compared, because the order of a
Python set or its stack decides: a table's TypeError that names `'<'`, and RecursionError. Not generated but for one:
characters that Python's Unicode 14 does not know, because `repr` escapes them and Rust's newer Unicode need not.
"""
import argparse
import collections
import io
import json
import random
import subprocess
import sys
import types
import unicodedata

TEXTS = ['', ' ', 'a', 'alias/aws/ebs', 'arn:aws:kms:us-west-2:111122223333:alias/test-key', '1234abcd-12ab-34cd-56ef-1234567890ab', '111122223333', "it's",
         'true', 'True', 'tRue', 'no', 'on', 'y', 'null', 'NULL', '~', '<<', '=', '0', '007', '0o7', '0x1F', '0b1', '0b2', '-_', '_1', '+1', '1_000', '1:30', '1e3', '1.e+3', '.5', '._', '.5e3',
         '.5e+3', '-.inf', '.inf', '.nan', '-.nan', '1.', '.', '-', '--', '---', '--- a', '...', '....', '?', '? a', '?a', ':', ': a', ':a', 'a:', 'a: b', 'a:b', 'a #b', 'a#b', '#a', '- a', '-a', '@a',
         '`a', '%a', '!a', '&a', '*a', '|a', '>a', '"a', "'a", '[a', ']a', '{a', '}a', ',a', 'a,b', ' a', 'a ', 'a  b', 'tab\there', 'a\nb', 'a\n\nb', '\na', 'a\n', 'a \nb', 'a\n b', 'a\r\nb', '\x00', '\x07\x08\x1b\x7f',
         '\x85', '\xa0', 'é', 'ü: x', '日本語', 'ｱ', 'e\u0301', '\u200b', '\u2028', 'a\u2028b', '\u2029', '\ufeff', '\ufffd', '\ufffe', '\U0001f600', '\u0378', '\ud7ff', '\ue000', '2018-03-15', '2018-3-5', '2018-03-15T07:00:00.123000+00:00',
         '2018-3-5 7:00:00', '2018-03-15t07:00:00Z', '2018-03-15  07:00:00. +1', '2018-03-15T07:00:00 ', '2018-03-15T', '12:30:45', 'a\\b', 'a"b', '\\', 'k' * 128, 'k' * 129, 'é' * 64, 'é' * 65, 'x' * 90]
WORDS = ['a', 'the', 'key', 'alias/test-key', "it's", 'é', '日本', '#x', 'y:', '"q"', '\\', '\t', '', '', 'x' * 30, 'arn:aws:kms:us-west-2:111122223333:key/1234abcd', '\n', '\u2028', '\x01', '\U0001f600', ':', '-']
NUMBERS = [0, 1, -1, 42, 10**20, -10**20, 0.0, -0.0, 1.0, 0.5, 1e16, 1e-7, 1.5e300, float('inf'), float('-inf'), float('nan'), 1521097200.123]
NAMES = ['a', 'b', 'c', 'Name', 'Arn', 'KeyId', 'Tags', 'é', '日本', '', 'true', '1', 'x: y', 'k' * 128, 'k' * 129, 'a\nb', 'B']
QUERIES = ['@', '@', '@', '[@,@]', '{x:@,y:@}', '{y:[@],x:@,a:[@,[@]]}', '[[@],@,{a:@}]', '{All:@.*,One:@}', '[*]', '[@[0],@[1],@[0],@[1]]', 'values(@)', '[@[1],@[0]] | [@[1],@[0],@[1]]', 'not_null(*,@)', 'reverse(@)|[@,@[0],@[-1]]', '[]', '*',
           '{a:[0],b:[1],c:[*],d:[1]}', '[0]', 'a', '[*].a', '{k:a,l:b,m:a,n:[a,b]}', '[@]', '[[@]]', '{error:@}', '[@,`1`]', '[`{}`,@,`{}`]', '[`[]`,@]', 'length(@)']
FORMATS = ['json', 'text', 'table', 'table', 'yaml', 'yaml', 'yaml-stream']


class Grower:
    """Grows values from one seed."""

    def __init__(self, rng):
        self.rng = rng

    def text(self):
        pick = self.rng.random()
        if pick < 0.6:
            return self.rng.choice(TEXTS)
        if pick < 0.9:
            return self.rng.choice([' ', ' ', '  ']).join(self.rng.choice(WORDS) for _ in range(self.rng.randrange(40)))
        if pick < 0.95:
            return ''.join(self.rng.choice('0123456789+-._eExobTZ:~ \t') for _ in range(self.rng.randrange(1, 8)))
        letters = (chr(self.rng.choice([self.rng.randrange(0x20, 0x180), self.rng.randrange(0xd800), self.rng.randrange(0xe000, 0x110000)])) for _ in range(self.rng.randrange(1, 9)))
        return ''.join(letter for letter in letters if unicodedata.category(letter) != 'Cn')

    def scalar(self):
        return self.rng.choice([self.text, self.text, self.text, lambda: self.rng.choice(NUMBERS), lambda: self.rng.choice([None, True, False])])()

    def name(self):
        return self.rng.choice(NAMES) if self.rng.random() < 0.95 else self.text()

    def value(self, depth):
        pick = self.rng.random()
        if depth == 0 or pick < 0.15:
            return self.scalar()
        if pick < 0.35:
            return {self.name(): self.scalar() for _ in range(self.rng.randrange(6))}
        if pick < 0.5:
            return {self.name(): self.value(depth - 1) for _ in range(self.rng.randrange(5))}
        if pick < 0.75:
            names = [self.name() for _ in range(self.rng.randrange(1, 5))]
            more = [self.name() for _ in range(self.rng.choice([0, 0, 1, 2]))]
            row = lambda: dict([(n, self.scalar()) for n in names if self.rng.random() < 0.9] + [(n, self.value(depth - 1)) for n in more if self.rng.random() < 0.9])
            return [row() for _ in range(self.rng.randrange(1, 5))]
        if pick < 0.85:
            length = self.rng.randrange(4)
            return [[self.scalar() for _ in range(length)] for _ in range(self.rng.randrange(4))]
        return [self.value(depth - 1) for _ in range(self.rng.randrange(4))]

    def nest(self):
        value = self.value(2)
        for _ in range(self.rng.randrange(60)):
            value = [value] if self.rng.random() < 0.5 else {'n': value}
        return value

    def case(self):
        document = self.nest() if self.rng.random() < 0.03 else self.value(4)
        return {'format': self.rng.choice(FORMATS), 'document': document, 'query': self.rng.choice(QUERIES), 'title': self.rng.choice(['ListAliases', 'DescribeKey', 'error']),
                'width': self.rng.choice([80, 80, 80, 0, 40, 120, 250, 1000]), 'colour': self.rng.random() < 0.2}


def printed(case, value):
    out = io.StringIO()
    kind = case['format']
    if kind == 'json':
        if value != {}:
            out.write(json.dumps(value, indent=4, ensure_ascii=False) + '\n')
    elif kind == 'text':
        awscli.text.format_text(value, out)
    elif kind == 'table':
        stream = Resetting(out) if case['colour'] else out
        formatter = awscli.formatter.TableFormatter(types.SimpleNamespace(color='off', query=None))
        if case['colour']:
            formatter.table._styler = Styler()
        formatter.table._terminal_width = case['width']
        formatter._format_response(case['title'], value, stream)
    elif value != {}:
        yaml = ruamel.yaml.YAML(typ='safe')
        yaml.default_flow_style = False
        if kind == 'yaml' and not isinstance(value, (list, dict)):
            out.write(json.dumps(value, ensure_ascii=False) + '\n')
        else:
            yaml.dump([value] if kind == 'yaml-stream' else value, out)
    return out.getvalue()


class Resetting:
    """What colorama makes of a stream that resets itself."""

    def __init__(self, out):
        self.out = out

    def write(self, text):
        self.out.write(text + '\x1b[0m')


def python_answer(case):
    try:
        value = jmespath.search(case['query'], case['document'])
        return printed(case, value)
    except RecursionError:
        return None
    except Exception as error:
        return None if str(error).startswith("'<' not") else {'error': str(error)}


def cut(answer, at):
    return answer[max(0, at - 100):at + 100] if isinstance(answer, str) else answer


def widths():
    ranges = []
    for code in range(0x80, 0x110000):
        if unicodedata.east_asian_width(chr(code)) in 'WFA':
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    line = '   '
    for pair in ranges:
        item = ' (0x%x, 0x%x),' % tuple(pair)
        if len(line + item) > 117:
            print(line)
            line = '   '
        line += item
    print(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('-n', type=int, default=20000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--show', type=int, default=5)
    parser.add_argument('--binary', default='target/release/examples/format')
    parser.add_argument('--format', choices=sorted(set(FORMATS)), help='this one only')
    parser.add_argument('--widths', action='store_true')
    options = parser.parse_args()
    if options.widths:
        return widths()
    load()
    grower = Grower(random.Random(options.seed))
    cases = [grower.case() for _ in range(options.n)]
    if options.format:
        for case in cases:
            case['format'] = options.format
    lines = ''.join(json.dumps(case) + '\n' for case in cases)
    answers = subprocess.run([options.binary], input=lines, capture_output=True, text=True, check=True).stdout.split('\n')[:-1]
    assert len(answers) == len(cases), 'one answer a line'
    seen, different = collections.Counter(), []
    for case, line in zip(cases, answers):
        want, got = python_answer(case), json.loads(line)
        kind = case['format']
        if want is None:
            seen[kind, 'skipped'] += 1
            continue
        seen[kind, 'refused' if isinstance(want, dict) else 'empty' if not want else 'printed'] += 1
        seen[kind, 'with anchors'] += '&id001' in want
        seen[kind, 'turned'] += kind == 'table' and case['width'] < 80
        if want != got:
            different.append((case, want, got))
    for case, want, got in different[:options.show]:
        at = next((n for n, (one, other) in enumerate(zip(want, got)) if one != other), 0) if isinstance(want, str) and isinstance(got, str) else 0
        print('%s\n  python %r\n  ours   %r' % (json.dumps(case, ensure_ascii=False), cut(want, at), cut(got, at)))
    for (kind, what), count in sorted(seen.items()):
        if count:
            print('%-12s %-12s %6d' % (kind, what, count))
    narrow = [kind for kind in {case['format'] for case in cases} if seen[kind, 'printed'] * 2 < sum(case['format'] == kind for case in cases)]
    print('%d compared, %d different' % (sum(seen[k, w] for k, w in seen if w in ('printed', 'empty', 'refused')), len(different)))
    if narrow:
        print('the sample is too narrow: %s' % narrow)
    return 1 if different or narrow else 0


def load():
    """The references, so that --widths needs none."""
    global awscli, jmespath, ruamel, Styler
    try:
        import awscli.formatter
        import awscli.table
        import awscli.text
        import jmespath
        import ruamel.yaml
    except ImportError as error:
        sys.exit('format-oracle.py: %s (see its first lines)' % error)

    class Styler(awscli.table.ColorizedStyler):
        def __init__(self):
            pass


if __name__ == '__main__':
    sys.exit(main())
