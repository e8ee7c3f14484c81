"""Runs one line through both programs and judges the two answers.

First as it is; then after the rules; then with the variants of 2.9.19, all at once, of which those are dropped that it
did not take. Never: a rule.
"""
import collections
import json
import os
import shutil
import subprocess

from . import lines, model, rules, run, variants

CORPUS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../tests/golden/cli.json')
Result = collections.namedtuple('Result', 'number verdict rules variants requests ours theirs note')


def make_stores(root, binary):
    """A home for each kind of store, from the stores of the corpus; their names to folders."""
    corpus = json.load(open(CORPUS))['stores']
    env = {'PATH': os.environ['PATH'], 'HOME': root, **{k: v for k, v in lines.BASE.items() if k.startswith(('KMSALIAS_', 'AWS_REGION'))}}
    folders = {}
    for name in sorted(set(lines.STORES)):
        folders[name] = '%s/stores/%s' % (root, name)
        os.makedirs(folders[name])
        subprocess.run([binary, 'lab', 'import', '--replace', '-'], env=dict(env, KMSALIAS_HOME=folders[name]),
                       input=json.dumps(corpus[name]).encode(), check=True, stdout=subprocess.DEVNULL)
    return folders


def held():
    """The key ids and alias names of each store."""
    corpus = json.load(open(CORPUS))['stores']
    return {name: ([key['KeyId'] for key in corpus[name].get('Keys', [])], [alias['AliasName'] for alias in corpus[name]['Aliases']]) for name in set(lines.STORES)}


class Judge:
    """Judges the lines of a seed below `root`, where the endpoint's port answers."""

    def __init__(self, root, port, binary, reference, seed, parts):
        self.runner = run.Runner(root, binary, port, make_stores(root, binary))
        known = model.Model(reference + '/kms-model.json')
        known.write(root + '/model')
        variants.write_globals(root + '/globals')
        names = json.load(open(reference + '/aws-commands.json'))
        self.names = names['commands'], names['kms operations'], set(known.recorded['exceptions'])
        self.lines = lines.Lines(known, seed, held(), parts)

    def judge(self, number):
        """The verdict on a line: identical, ruled or unclassified."""
        case = self.lines.case(number)
        name = '%d' % number
        folder = self.runner.prepare(case, name)
        ours = self.runner.ours(case, name, folder)
        same, result = self._try(case, name, folder, ours, ())
        if not same:
            chosen = [variant.name for variant in variants.VARIANTS]
            same, other = self._again(case, name, ours, chosen)
            result = self._least(case, name, ours, other) if same else result
        shutil.rmtree(folder)
        return result

    def forked_as_real(self, number):
        """Whether /usr/bin/aws itself says what the fork says; None where its log makes the comparison idle."""
        case = self.lines.case(number)
        name = '%d' % number
        forked, facts = self.runner.theirs(case, name, self.runner.prepare(case, name))
        real = self.runner.real(case, name, self.runner.prepare(case, name))
        shutil.rmtree(os.path.join(self.runner.root, 'cases', name))
        if facts['globals'] and facts['globals'].get('debug'):
            return None
        return forked == real

    def _least(self, case, name, ours, result):
        """The result with no more variants than it takes."""
        for variant in list(result.variants):
            fewer = [name for name in result.variants if name != variant]
            same, other = self._again(case, name, ours, fewer)
            if same:
                result = other
        return result

    def _again(self, case, name, ours, chosen):
        folder = self.runner.prepare(case, name)
        self.runner.ours(case, name, folder)
        return self._try(case, name, folder, ours, chosen)

    def _try(self, case, name, folder, ours, chosen):
        """Whether the two say the same, with these variants and after the rules; and the result."""
        theirs, facts = self.runner.theirs(case, name, folder, chosen)
        requests = self.runner.requests(folder)
        used, said, note = [], tuple(theirs), ''
        if said != tuple(ours):
            state, used = rules.normalise(rules.Context(case, facts, self.names), theirs)
            said = (state.rc, *(text.encode('utf-8', 'surrogateescape') for text in state[1:]))
        same = said == tuple(ours)
        if not same and rules.without_comments(case, said) == rules.without_comments(case, ours):
            same, used = True, used + [rules.COMMENTS.name]
        if same and requests and self.runner.export(case, folder, 'own') != self.runner.export(case, folder, 'served'):
            same, note = False, 'the stores differ'
        verdict = 'unclassified' if not same else 'ruled' if used or chosen else 'identical'
        return same, Result(case.number, verdict, used, chosen, requests, ours, run.Answer(*said), note)
