#!/usr/bin/env python3
"""Compare this project's YAML reader with the one that `aws --cli-input-yaml` uses, on generated documents.

    cargo build --release --example yaml
    python3 -m venv venv && venv/bin/pip install ruamel.yaml==0.19.1 ruamel.yaml.clib==0.2.15
    venv/bin/python scripts/yaml-oracle.py [-n 20000] [--seed 1] [--show 5] [--binary target/release/examples/yaml]

The AWS CLI reads with YAML(typ='safe', pure=True): ruamel.yaml's scanner in pure Python, not libyaml's. Documents are
grown from a seed, and whole ones are mutated: letters dropped, doubled, swapped with marks of YAML. Values must be the
same to the type; where ruamel refuses (any YAMLError), so must the reader; where Python raises something else, with the
same words. Exit status 0 when there is no difference outside the classes named in CLASSES.
"""
import argparse
import collections
import datetime
import json
import random
import subprocess
import sys
import warnings

from ruamel.yaml import YAML
from ruamel.yaml.compat import ordereddict
from ruamel.yaml.error import YAMLError

SCALARS = ['a', 'alias/x', 'b c', "it's", '', '""', "''", '5', '-7', '+3', '0o17', '0x1F', '0b11', '017', '08', '1_000', '-_', '0x_', '1e3', '1.5', '.5', '-.5', '1_0.5_e3', '.inf', '-.INF', '.nan', '12e03',
           'true', 'False', 'yes', 'Off', 'y', 'null', '~', 'Null', '<<', '=', '2018-03-15', '2018-3-15', '2018-13-01', '2018-03-15T07:00:00Z', '2018-03-15 07:00:00.1234567 -3:30', '2018-03-15t7:00:00.9999999',
           '2018-03-15 25:00:00', '0000-01-01', '2018-03-15 07:00:00 +99', '1:30', '1:30.5', '"a\\nb"', '"\\x41\\u00e9\\U0001F600"', '"\\q"', '"\\x4"', "'it''s'", '"a\\\n  b"', '"a\n  b\n\n  c"', "'a\n b'", 'é', '日本', '\U0001f600',
           'a#b', 'a #b', '#c', 'a:b', ':a', '-a', '?a', 'a: b', '- a', '[]', '{}', '[a, b]', '{a: b}', '[a: b, c]', '{a, b: c}', '{"a":1}', '[? a : b]', '{? a : b, c}', '[[1], {x: [y]}]', '[,]', '[a,,b]', '{a: 1, a: 2}', '{1: a, 1.0: b}', '{true: a, 1: b}',
           '!!str 5', '!!int "5"', '!!int x', '!!int ""', '!!float 3', '!!float x', '!!bool yes', '!!bool x', '!!null x', '!!binary aGVsbG8=', '!!binary a', '!!binary é', '!!timestamp 2018-03-15', '!!timestamp x', '!!set {a, b}', '!!set {a: 1, a: 2}', '!!omap [a: 1, b: 2]', '!!omap [a: 1, a: 2]', '!!omap {a: 1}',
           '!!pairs [a: 1, a: 2]', '!!seq [a]', '!!seq a', '!!map {a: b}', '!!map [a]', '!!str {=: x}', '!!str [a]', '! 5', '! "5"', '!x a', '!<tag:yaml.org,2002:int> 5', '!<x> a', '!!python/name:x y', '!!int 1:30', '!!float 1:30', '!!merge a', '!e!x a', '!a%21 b',
           '&x a', '*x', '*y', '&y [1, *x]', '&x [*x]', '&z {a: *z}', '|\n  a\n  b\n', '>\n  a\n  b\n\n  c\n', '|-\n  a\n', '|+\n  a\n\n', '>2\n    a\n   b\n', '|2-\n  a\n', '|0\n a\n', '| # c\n  a\n', '|x\n a\n', '>\n  a\n   b\n  c\n', '\ta', 'a\tb', 'a \t b', '@a', '`a', '%a', '|', '>', '&', '*', '!',
           '\x07', '\x85', 'a\u2028b', '\ufeff', '\xa0', 'x' * 1030, '{<<: {a: 1}, b: 2}', '{<<: [{a: 1}, {a: 2, b: 3}], a: 4}', '{<<: a}', '{<<: [a]}', '{<<: {a: 1}, <<: {b: 2}}', '{? [a, b] : c}', '{? [[a]] : c}', '{? {a: b} : c}']
KEYS = ['a', 'b', 'c', 'AliasName', 'TargetKeyId', 'Tags', '5', 'true', '~', '2018-03-15', '<<', '=', '"a b"', "'x'", '? a', '&k a', '*k', '!!str 5', '', '[a]', '{a: b}', 'a b', '1.0', 'é', '!!binary YQ==', '.nan']
WHOLE = ['%YAML 1.1\n---\n', '%YAML 1.2\n---\n', '%YAML 1.3\n---\n', '%YAML 2.0\n---\n', '%YAML 1.1 # c\n%TAG !e! tag:yaml.org,2002:\n---\n', '%TAG ! tag:yaml.org,2002:\n---\n', '%FOO bar\n---\n', '%YAML\n---\n', '---\n', '--- ', '...\n', '\ufeff', '# c\n', '--- # c\n']
ENDS = ['', '\n', '\n...\n', '\n...\n...\n', '\n--- b\n', '\n... # c\n', '\n... b\n', '\n...\nb\n', '\n# c', '\n---\n', ' # c']
MARKS = list('\n\n\n  -:?,[]{}#&*!|>\'"%@`~\t=<\\') + ['- ', ': ', ' #', '---', '...', '\n  ', '\n- ', '\n\n', '\r\n', '\r', '<<: ', '*x', '&x ', '!!']


class Grower:
    """Grows documents from one seed."""

    def __init__(self, rng):
        self.rng = rng

    def scalar(self):
        return self.rng.choice(SCALARS)

    def block(self, depth, indent):
        pick = self.rng.random()
        pad = ' ' * indent
        count = self.rng.randrange(1, 4)
        step = self.rng.choice([1, 2, 2, 2, 4])
        if depth == 0 or pick < 0.2:
            return self.scalar()
        if pick < 0.45:
            lines = [f'{pad}- {self.inner(depth, indent + 2)}' for _ in range(count)]
        elif pick < 0.6:
            return self.flow(depth)
        else:
            lines = []
            for _ in range(count):
                key = self.rng.choice(KEYS)
                if self.rng.random() < 0.5:
                    lines.append(f'{pad}{key}: {self.scalar()}')
                else:
                    inner = indent + self.rng.choice([0, step, step, step])
                    value = self.block(depth - 1, inner)
                    prefix = self.rng.choice(['', '', '', ' &x', ' &y', ' !!map', ' !!seq', ' !!omap', ' !!set', ' # c'])
                    lines.append(f'{pad}{key}:{prefix}\n{value if value.startswith(" ") else " " * inner + value}')
        return '\n'.join(lines)

    def inner(self, depth, indent):
        value = self.block(depth - 1, indent)
        return value.lstrip(' ') if self.rng.random() < 0.9 else '\n' + value

    def flow(self, depth):
        pick = self.rng.random()
        if depth == 0 or pick < 0.3:
            return self.scalar()
        gap = self.rng.choice(['', ' ', ' ', '\n '])
        parts = [self.flow(depth - 1) for _ in range(self.rng.randrange(4))]
        if pick < 0.6:
            return '[' + (',' + gap).join(parts) + ']'
        return '{' + (',' + gap).join(f'{self.rng.choice(KEYS)}:{self.rng.choice([" ", " ", ""])}{part}' for part in parts) + '}'

    def document(self):
        text = self.block(self.rng.randrange(5), 0)
        if self.rng.random() < 0.25:
            text = self.rng.choice(WHOLE) + text
        return text + self.rng.choice(ENDS if self.rng.random() < 0.4 else ['\n'])

    def mutated(self, text):
        for _ in range(self.rng.randrange(1, 5)):
            at = self.rng.randrange(len(text) + 1)
            pick = self.rng.random()
            if pick < 0.35:
                text = text[:at] + text[at + 1:]
            elif pick < 0.8:
                text = text[:at] + self.rng.choice(MARKS) + text[at:]
            elif pick < 0.9:
                text = text[:at] + text[at:at + 1] + text[at:]
            else:
                text = text[:at] + self.rng.choice(SCALARS) + text[at:]
        return text


def shown(value, above=()):
    if isinstance(value, (list, dict, set, tuple)) and id(value) in above:
        return ['again', '[...]' if isinstance(value, list) else '{...}']
    above = above + (id(value),)
    if isinstance(value, ordereddict):
        return ['ordereddict', *(shown(part, above) for pair in value.items() for part in pair)]
    if isinstance(value, dict):
        return ['dict', *(shown(part, above) for pair in value.items() for part in pair)]
    if isinstance(value, (list, tuple, bytes)):
        return [type(value).__name__, *(value if isinstance(value, bytes) else (shown(part, above) for part in value))]
    if isinstance(value, set):
        return ['set', *sorted((shown(part, above) for part in value), key=json.dumps)]
    if isinstance(value, str):
        return ['str', ''.join('\ufffd' if '\ud800' <= letter <= '\udfff' else letter for letter in value)]
    name = type(value).__name__
    return [('datetime.' + name) if isinstance(value, datetime.date) else name, repr(value)]


def in_order(value):
    """A set's members in one order."""
    if not isinstance(value, list):
        return value
    parts = [in_order(part) for part in value[1:]]
    return [value[0], *(sorted(parts, key=json.dumps) if value[0] == 'set' else parts)]


def theirs(document):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            return {'value': shown(YAML(typ='safe', pure=True).load(document))}
    except YAMLError:
        return {'error': 'Invalid YAML received.'}
    except RecursionError:
        return {'error': 'maximum recursion depth exceeded'}
    except Exception as error:
        return {'error': str(error), 'class': type(error).__name__}


# Differences that are known, by what tells them: nothing else may differ.
CLASSES = {
    'two faults': 'both refuse, but name different faults of one document: an exception of Python that the AWS CLI does not catch, or a refusal',
}


def named(mine, other):
    if 'error' in mine and 'error' in other:
        return 'two faults'
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('-n', type=int, default=20000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--show', type=int, default=5)
    parser.add_argument('--binary', default='target/release/examples/yaml')
    arguments = parser.parse_args()
    grower = Grower(random.Random(arguments.seed))
    documents = []
    for _ in range(arguments.n):
        document = grower.document()
        documents.append(grower.mutated(document) if grower.rng.random() < 0.5 else document)
    given = ''.join(json.dumps(document) + '\n' for document in documents)
    answers = subprocess.run([arguments.binary], input=given, capture_output=True, text=True, check=True).stdout.splitlines()
    counts, kinds, unexplained = collections.Counter(), collections.Counter(), []
    for document, answer in zip(documents, answers, strict=True):
        mine, other = json.loads(answer), theirs(document)
        if 'value' in mine:
            mine['value'] = in_order(mine['value'])
        kinds['read' if 'value' in other else 'refused' if 'class' not in other else 'stumbled'] += 1
        other.pop('class', None)
        if mine == other:
            continue
        name = named(mine, other)
        if name:
            counts[name] += 1
        else:
            unexplained.append((document, mine, other))
    for document, mine, other in unexplained[:arguments.show]:
        print(f'--- {document!r}\n    mine:   {json.dumps(mine, ensure_ascii=False)[:300]}\n    theirs: {json.dumps(other, ensure_ascii=False)[:300]}')
    print(f'{len(documents)} documents: {dict(kinds)}; {dict(counts)}; unexplained: {len(unexplained)}')
    wide = min(kinds[kind] for kind in ('read', 'refused', 'stumbled')) * 50 > len(documents)
    return 0 if not unexplained and wide else 1


if __name__ == '__main__':
    sys.exit(main())
