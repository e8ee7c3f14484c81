#!/usr/bin/python3
"""Compare kmsalias with the AWS CLI itself, Debian's aws 2.9.19, on generated command lines.

    apt-get install awscli                    # Debian 12: /usr/bin/aws 2.9.19
    cargo build --release
    /usr/bin/python3 scripts/aws-oracle.py [-n 5000] [--seed 1] [--show 20] [--real 200] [--binary target/release/kmsalias]
    /usr/bin/python3 scripts/aws-oracle.py --seed 1 --only 17      # one line again, both answers in full

kmsalias runs under the name `aws`; both get the same argv, variables, files, home and an equal store. What `aws` asks
for is answered by an endpoint of this script, which asks a second kmsalias on a second copy of the store. Compared to
the byte: standard output, standard error, the exit status, and what the two stores hold in the end.

2.9.19 is older than what kmsalias speaks (2.36.7). So its answer is brought into the words of 2.36.7 by named rules
(aws_oracle/rules.py), and where words are not enough it is run with a table or a function as 2.36.7 has it
(aws_oracle/variants.py). Each says what proves it. A line that differs after that is unclassified, and is printed.

Read besides: ../shared/reference/kms-model.json and aws-commands.json, the names of 2.36.7 (--reference).

The last full run: seed 1, 5,000 lines in 440 s, 2,817 reached the service, 1,763 succeeded; 1,606 identical as they are,
3,394 after rules, 0 unclassified; 50 of its lines gave the same through /usr/bin/aws itself. By rule, where one line may
take several: error-prefix 2,886, usage-last 860, invalid-choice 434, model 243, unknown-options 216, globals 90,
legacy-shape 80, first-pass 44, error-format 41, ignored-options 30, version 23, first-usage 23, alias-global 10,
alias-loop 9, skeleton-comments 9, other-service 5, max-items 3, profile-first 1, expression 1, credentials 0.
Before the alias file, YAML and the skeletons were generated too: seed 2, 5,000 lines, 2,895 reached it; seed 3, 1,500
lines, 872; no difference that has no rule now.

Not generated: help, --cli-auto-prompt alone (they need a terminal), a setting that kmsalias alone has, no Region at all,
`--page-size=--` (Python's argparse loses such a value in a way of each version's own).
"""
import argparse
import collections
import multiprocessing
import os
import shlex
import shutil
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path[:0] = [HERE, '/usr/lib/python3/dist-packages']
from aws_oracle import endpoint, judge, lines, rules, run, variants  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('-n', type=int, default=5000, help='how many lines')
    parser.add_argument('--seed', default='1')
    parser.add_argument('--only', type=int, metavar='N', help='this line alone')
    parser.add_argument('--real', type=int, default=200, help='how many lines go through /usr/bin/aws as well')
    parser.add_argument('--show', type=int, default=20, help='how many unclassified lines are shown')
    parser.add_argument('--workers', type=int, default=2)
    parser.add_argument('--binary', default=HERE + '/../target/release/kmsalias')
    parser.add_argument('--reference', default=HERE + '/../../shared/reference')
    parser.add_argument('--parts', default='alias,yaml,skeleton', help='what else is generated: alias (the alias file), yaml (--cli-input-yaml), skeleton (output, yaml-input)')
    return parser.parse_args()


def main():
    options = arguments()
    if os.environ.get('LANG') != 'C.UTF-8' or 'LC_ALL' in os.environ:
        # The children take over how this process writes text.
        env = {k: v for k, v in os.environ.items() if not k.startswith('LC_')}
        os.execve(sys.executable, [sys.executable] + sys.argv, dict(env, LANG='C.UTF-8'))
    run.warm()
    # In memory where there is such a place: kmsalias syncs its stores.
    place = '/dev/shm' if os.access('/dev/shm', os.W_OK) else None
    root, binary = tempfile.mkdtemp(prefix='aws-oracle-', dir=place), os.path.abspath(options.binary)
    server, port = endpoint.start(root, binary)
    try:
        oracle = judge.Judge(root, port, binary, options.reference, options.seed, options.parts.split(','))
        if options.only is None:
            sys.exit(report(options, oracle))
        show(oracle, oracle.judge(options.only), whole=True)
    finally:
        os.kill(server, 15)
        shutil.rmtree(root, ignore_errors=True)


def report(options, oracle):
    """Judges all lines and prints the counts; the exit status."""
    Work.oracle, begun = oracle, time.time()
    total, by_rule, bad = collections.Counter(), collections.Counter(), []
    step = max(1, options.n // max(1, options.real))
    with multiprocessing.get_context('fork').Pool(options.workers) as pool:
        for result in pool.imap_unordered(Work.judge, range(options.n), chunksize=8):
            total[result.verdict] += 1
            total['reached'] += bool(result.requests)
            total['answered'] += result.ours.rc == 0
            if result.verdict == 'ruled':
                by_rule.update(list(result.rules) + list(result.variants))
            if result.verdict == 'unclassified':
                bad.append(result)
        real = pool.map(Work.real, range(0, options.n if options.real else 0, step))
    for result in sorted(bad, key=lambda result: result.number)[:options.show]:
        show(oracle, result)
    print('%d lines of seed %s in %.0f s; %d reached the service, %d succeeded' % (
        options.n, options.seed, time.time() - begun, total['reached'], total['answered']))
    print('identical as they are %d, after rules %d, unclassified %d' % (total['identical'], total['ruled'], total['unclassified']))
    for rule in rules.all_rules() + variants.VARIANTS:
        print('%6d  %s: %s' % (by_rule[rule.name], rule.name, rule.why))
    print('the fork and /usr/bin/aws: %d the same, %d not' % (real.count(True), real.count(False)))
    return int(bool(bad or False in real))


class Work:
    """What the workers call."""
    oracle = None

    @staticmethod
    def judge(number):
        return Work.oracle.judge(number)

    @staticmethod
    def real(number):
        return Work.oracle.forked_as_real(number)


def show(oracle, result, whole=False):
    """Prints a line and where the two answers part."""
    case = oracle.lines.case(result.number)
    text = lambda stream: stream.decode('utf-8', 'backslashreplace')
    print('--- %d: %s %s, store %s, requests %s %s' % (
        result.number, result.verdict, ' '.join(list(result.rules) + list(result.variants)), case.store, result.requests, result.note))
    print('aws ' + ' '.join(map(shlex.quote, case.argv)))
    print('   ', {k: v for k, v in case.env.items() if lines.BASE.get(k) != v}, {k: v for k, v in case.files.items() if k.startswith('~/.aws')} or '')
    ours, theirs = result.ours, result.theirs
    print('    status %d, theirs %d' % (ours.rc, theirs.rc))
    for name, a, b in (('out', text(ours.out), text(theirs.out)), ('err', text(ours.err), text(theirs.err))):
        at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        at = 0 if whole else max(0, at - 100)
        size = 10 ** 6 if whole else 600
        if a == b:
            print('    %s the same: %r' % (name, a[:size]))
        else:
            print('    %s from %d\n      ours   %r\n      theirs %r' % (name, at, a[at:at + size], b[at:at + size]))


if __name__ == '__main__':
    main()
