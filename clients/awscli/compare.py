#!/usr/bin/env python3
"""The AWS CLI of Debian (2.9) with --endpoint-url beside kmsalias under the name of aws, each on a copy of one home.

lines.txt has the commands: those under [seed] make the home; [formats] is run in every output format and [reads] as it
stands, two at once, for they change nothing; then [writes] in its order; then what changes nothing any more, [after].
Statuses and standard output are the same bytes. So are errors, but for what 2.9 words otherwise: it has neither
"aws: [ERROR]: " nor a code for errors of its own, and leaves a blank where a message is empty. At the end both homes
export the same. Never: an expectation of its own.
"""
import concurrent.futures
import difflib
import itertools
import os
import re
import shlex
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from served import PROGRAM, Home  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
AWS = os.environ.get('AWS_CLI', '/usr/bin/aws')
FORMATS = ['json', 'text', 'table', 'yaml', 'yaml-stream']
VARIABLES = {
    # Clock and ids that repeat, so that writes give the same on both sides.
    'KMSALIAS_NOW': '2024-06-01T00:00:00Z', 'KMSALIAS_SEED': 'clients',
    'AWS_DEFAULT_REGION': 'us-west-2', 'AWS_ACCESS_KEY_ID': 'test', 'AWS_SECRET_ACCESS_KEY': 'test'}


def sections(path):
    """The commands of a file by the section they stand in."""
    found = {}
    for line in open(path):
        line = line.strip()
        if re.fullmatch(r'\[\w+\]', line):
            lines = found.setdefault(line[1:-1], [])
        elif line and not line.startswith('#'):
            lines.append(line)
    return found


class Sides:
    """Both programs, and what they have been asked."""

    def __init__(self, home):
        self.home, self.asked, self.differ = home, 0, 0
        self.own = dict(home.env, KMSALIAS_HOME=home.root + '/own')
        self.link = home.root + '/aws'
        os.symlink(PROGRAM, self.link)

    def run(self, program, env, words):
        done = subprocess.run([program, '--endpoint-url', self.home.url, *words], env=env, cwd=self.home.root,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
        return {'status': str(done.returncode), 'out': done.stdout, 'err': done.stderr}

    def same(self, line):
        """Asks both, and tells where they differ."""
        words = shlex.split(line)
        theirs = self.run(AWS, self.home.env, words)
        ours = self.run(self.link, self.own, words)
        ours['err'] = re.sub(r'\A\naws: \[ERROR\]: (An error occurred \(\w+\): )?', '\n', ours['err'])
        theirs['err'] = re.sub(r' \n\Z', '\n', theirs['err'])
        self.asked += 1
        if ours == theirs:
            return
        self.differ += 1
        lines = [[part + ' ' + text for part in answer for text in answer[part].split('\n')] for answer in (theirs, ours)]
        print('\n'.join(['$ aws ' + line] + list(difflib.unified_diff(*lines, 'aws', 'kmsalias', lineterm='', n=1))))


def main():
    lines = sections(HERE + '/lines.txt')
    home = Home(**VARIABLES)
    for line in lines['seed']:
        home.tell(*shlex.split(line))
    shutil.copytree(home.env['KMSALIAS_HOME'], home.root + '/own')
    with home:
        sides = Sides(home)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            formats = itertools.product(lines['formats'], FORMATS)
            list(pool.map(sides.same, ['%s --output %s' % pair for pair in formats] + lines['reads']))
            for line in lines['writes']:
                sides.same(line)
            list(pool.map(sides.same, lines['after']))
        kept = [home.tell('lab', 'export', '--all-regions', KMSALIAS_HOME=path)
                for path in (home.env['KMSALIAS_HOME'], sides.own['KMSALIAS_HOME'])]
        sides.asked += 1
        if kept[0] != kept[1]:
            sides.differ += 1
            print('\n'.join(difflib.unified_diff(*[text.split('\n') for text in kept], 'aws', 'kmsalias', lineterm='')))
    print('awscli: %d passed, %d failed' % (sides.asked - sides.differ, sides.differ))
    return 1 if sides.differ else 0


if __name__ == '__main__':
    sys.exit(main())
