#!/usr/bin/env python3
"""100,000 aliases through the paginators of boto3, JavaScript and Rust, while eight writers work.

    cargo build --release
    KMSALIAS=target/release/kmsalias clients/scale/measure.py [OPTION...] [CLIENT...]

Each client lists the aliases of one served home through its paginator, `--page` at a time (1000 unless told: the most
that the service gives): alone, and beside writers that create, move and delete aliases whose names lie between the
others. Each of the 100,000 is seen exactly once, or the run fails. The same client gets the same pages as they were
recorded, too:

    memory     inside its own process, where it would send the request: what it needs to sign and to parse
    replayed   over HTTP from a process that knows nothing else: its connection and its reading as well

The best of the `--rounds` counts, since the machine has other work too; while that is over the bound, as many more rounds
are gone as there were. It fails when the time beside the writers is over `--bound` times that from memory (2.0 unless told). The clients must be there: `clients/run python
javascript rust` installs and builds them.
"""
import argparse
import json
import os
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from served import REPOSITORY, Home  # noqa: E402
from wire import Connection  # noqa: E402

ALIASES, KEYS, WRITERS = 100_000, 20, 8
BUILT = REPOSITORY + '/target/clients/'
CLIENTS = {
    'boto3': [BUILT + 'python/bin/python', REPOSITORY + '/clients/scale/list.py'],
    'javascript': ['node', '--no-warnings', REPOSITORY + '/clients/javascript/list.js'],
    'rust': [BUILT + 'rust/debug/list'],
}


def key(number):
    return '00000000-0000-4000-8000-%012d' % number


def document(path):
    """Writes a file that `lab import` reads."""
    aliases = [{'AliasName': 'alias/bulk/%07d' % number, 'TargetKeyId': key(number % KEYS),
                'AliasArn': 'arn:aws:kms:us-west-2:111122223333:alias/bulk/%07d' % number,
                'CreationDate': 1521097200.5, 'LastUpdatedDate': 1521097200.5} for number in range(ALIASES)]
    with open(path, 'w') as file:
        # The writers' keys have no aliases: of these, they may have fifty.
        json.dump({'Version': 1, 'Aliases': aliases, 'Keys': [{'KeyId': key(n)} for n in range(KEYS + WRITERS)]}, file)


class Writers:
    """Eight connections, each creating, moving and deleting aliases of its own until this context ends."""

    def __init__(self, url):
        self.url, self.ending = url, threading.Event()
        self.writes, self.faults = [0] * WRITERS, []
        self.threads = [threading.Thread(target=self.work, args=(number,)) for number in range(WRITERS)]

    def __enter__(self):
        self.begun = time.monotonic()
        for thread in self.threads:
            thread.start()
        time.sleep(0.3)
        return self

    def __exit__(self, *_):
        self.ending.set()
        for thread in self.threads:
            thread.join()
        self.rate = sum(self.writes) / (time.monotonic() - self.begun)
        if self.faults:
            sys.exit('a writer: %r' % self.faults[0])

    def work(self, writer):
        try:
            connection, place, own = Connection(self.url), writer * 12_345, key(KEYS + writer)
            while not self.ending.is_set():
                place = (place + 7919) % ALIASES
                name = 'alias/bulk/%07d-%d' % (place, writer)
                connection.call('CreateAlias', AliasName=name, TargetKeyId=own)
                connection.call('UpdateAlias', AliasName=name, TargetKeyId=key(KEYS + (writer + 1) % WRITERS))
                connection.call('DeleteAlias', AliasName=name)
                self.writes[writer] += 3
        except Exception as fault:
            self.faults.append(fault)


class Lister:
    """A client's program, told by lines what to list."""

    def __init__(self, command, pages, size):
        self.process = subprocess.Popen(command + [pages, str(size)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def time(self, source):
        """The seconds of one listing; nothing was lost, nothing came twice."""
        self.process.stdin.write(source + '\n')
        self.process.stdin.flush()
        words = self.process.stdout.readline().split()
        if words[1:3] != [str(ALIASES)] * 2:
            sys.exit('%s: of %d aliases it saw SECONDS SEEN DIFFERENT OTHERS: %s' % (source, ALIASES, words))
        return float(words[0])

    def end(self):
        self.process.communicate()


def measure(lister, url, replayed, options):
    """The best times by what was listed, and the writers' best rate."""
    best, rate = {}, 0
    for number in range(2 * options.rounds):
        if number >= options.rounds and not is_over(best, options):
            break
        times = {'memory': lister.time('memory'), 'replayed': lister.time(replayed), 'alone': lister.time(url)}
        with Writers(url) as writers:
            times['beside'] = lister.time(url)
        best = {what: min(seconds, best.get(what, seconds)) for what, seconds in times.items()}
        rate = max(rate, writers.rate)
    return best, rate


def is_over(best, options):
    return best['beside'] > options.bound * best['memory']


def prepare(home):
    """Fills the home."""
    document(home.root + '/aliases.json')
    home.tell('--region', 'us-west-2', 'lab', 'import', '--replace', home.root + '/aliases.json')


def record(url, size, path):
    with open(path, 'wb') as file:
        file.writelines(body + b'\n' for body in Connection(url).pages(size))


def compare(url, pages, options):
    """Prints a line for each client; gives the clients that are over the bound."""
    replay = subprocess.Popen([sys.executable, REPOSITORY + '/clients/scale/replay.py', pages],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    replayed = replay.stdout.readline().strip()
    print('| client | from memory | replayed | alone | beside 8 writers | of memory | of replayed | writes a second |')
    print('|---|---|---|---|---|---|---|---|')
    for client in options.clients or CLIENTS:
        lister = Lister(CLIENTS[client], pages, options.page)
        best, rate = measure(lister, url, replayed, options)
        lister.end()
        beside = best['beside']
        print('| %s | %.2f s | %.2f s | %.2f s | %.2f s | %.2f | %.2f | %.0f |' % (
            client, *best.values(), beside / best['memory'], beside / best['replayed'], rate), flush=True)
        if is_over(best, options):
            yield client
    replay.communicate()


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--page', type=int, default=1000)
    options.add_argument('--rounds', type=int, default=3)
    options.add_argument('--bound', type=float, default=2.0)
    options.add_argument('clients', nargs='*', metavar='CLIENT')
    options = options.parse_args()
    home = Home()
    prepare(home)
    with home:
        pages = home.root + '/pages'
        record(home.url, options.page, pages)
        over = list(compare(home.url, pages, options))
    if over:
        sys.exit('over %.1f of the time from memory: %s' % (options.bound, ', '.join(over)))


main()
