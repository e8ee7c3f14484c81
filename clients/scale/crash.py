#!/usr/bin/env python3
"""kill -9 under load loses nothing acknowledged.

    cargo build && clients/scale/crash.py [--rounds 10] [--seed N]

Eight writers create, move and delete aliases over connections of their own and note each answer. The server is killed in
the middle, started again on the same home, and asked: every alias is where the last acknowledged answer left it. Only
the one request that each writer had no answer to may have happened or not.
"""
import argparse
import json
import os
import random
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from served import Home  # noqa: E402
from wire import Connection  # noqa: E402

WRITERS, KEYS = 8, 2000


def key(number):
    return '00000000-0000-4000-8000-%012d' % number


class Writer(threading.Thread):
    """One connection; `known` is where each name points as far as answers told, None where it is deleted."""

    def __init__(self, url, prefix, keys):
        super().__init__()
        self.connection, self.prefix, self.keys = Connection(url), prefix, keys
        self.known, self.doubt, self.fault = {}, None, None

    def run(self):
        try:
            for number in range(len(self.keys) * 50):
                self.turn(number)
        except OSError:
            pass  # It was killed.
        except Exception as fault:
            self.fault = fault

    def turn(self, number):
        """A new alias; at every third one, the one before it is moved and the one before that is deleted."""
        name, target = '%s/%d' % (self.prefix, number), self.keys[number // 50]
        self.write('CreateAlias', name, target)
        if number % 3 == 2:
            # A key that nobody else points at, at its first alias.
            self.write('UpdateAlias', '%s/%d' % (self.prefix, number - 1), self.keys[number // 50 - 1])
            self.write('DeleteAlias', '%s/%d' % (self.prefix, number - 2), None)

    def write(self, operation, name, target):
        self.doubt = (name, target)
        members = {'TargetKeyId': target} if target else {}
        self.connection.call(operation, AliasName=name, **members)
        self.known[name], self.doubt = target, None


def listed(url):
    """Where each alias that the writers may have made points."""
    pages = [json.loads(page)['Aliases'] for page in Connection(url).pages(100)]
    names = [alias for page in pages for alias in page if not alias['AliasName'].startswith('alias/aws/')]
    found = {alias['AliasName']: alias['TargetKeyId'] for alias in names}
    assert len(found) == len(names), 'an alias is listed twice'
    return found


def faults(writers, found):
    """What is not as an answer left it, and aliases that nobody asked for."""
    for writer in writers:
        doubt, new = writer.doubt or (None, None)
        for name, target in writer.known.items():
            if found.get(name) != target and not (name == doubt and found.get(name) == new):
                yield '%s: acknowledged %s, found %s' % (name, target, found.get(name))
    asked = {name for writer in writers for name in [*writer.known, (writer.doubt or [None])[0]]}
    yield from ('%s: nobody asked for it' % name for name in found.keys() - asked)


def work(url, number, dice, server):
    """Writers work until the server is killed among them."""
    share = KEYS // WRITERS
    writers = [Writer(url, 'alias/%d/%d' % (number, writer), [key(writer * share + n) for n in range(share)])
               for writer in range(WRITERS)]
    for writer in writers:
        writer.start()
    time.sleep(dice.uniform(0.3, 1.5))
    server.kill()
    for writer in writers:
        writer.join()
        if writer.fault:
            sys.exit('a writer: %r' % writer.fault)
    return writers


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--rounds', type=int, default=10)
    options.add_argument('--seed', type=int, default=random.randrange(10_000))
    options = options.parse_args()
    print('seed %d' % options.seed)
    dice, acknowledged = random.Random(options.seed), 0
    for number in range(options.rounds):
        home = Home()
        with open(home.root + '/keys.json', 'w') as file:
            json.dump({'Version': 1, 'Keys': [{'KeyId': key(n)} for n in range(KEYS)]}, file)
        home.tell('--region', 'us-west-2', 'lab', 'import', home.root + '/keys.json')
        with home:
            writers = work(home.url, number, dice, home.server)
            home.server.wait()
            os.remove(home.root + '/ready')
            home.__enter__()
            wrong = list(faults(writers, listed(home.url)))
        if wrong:
            sys.exit('killed in round %d, then:\n%s' % (number, '\n'.join(wrong[:20])))
        acknowledged += sum(len(writer.known) for writer in writers)
    print('%d aliases in %d rounds: 0 of the acknowledged answers lost' % (acknowledged, options.rounds))


main()
