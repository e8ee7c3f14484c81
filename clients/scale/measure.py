#!/usr/bin/env python3
"""100,000 aliases through the paginators of boto3, JavaScript and Rust, while eight writers work.

    cargo build --release
    KMSALIAS=target/release/kmsalias clients/scale/measure.py [--rounds 3] [--bound 2.0] [CLIENT...]

Each client lists the aliases of one served home through its paginator, 100 a page, beside writers that create, move and
delete aliases whose names lie between the others. Each of the 100,000 is seen exactly once, or the run fails. The time is
compared with what the same client needs for the same pages when their recorded bodies take the endpoint's place: its
own work, which no server can make less. The best of the rounds counts, since the machine has other work too. It fails
when a ratio is over the bound.

The clients must be there: `clients/run python javascript rust` has installed and built them.
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
    'javascript': ['node', REPOSITORY + '/clients/javascript/list.js'],
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
    """A client's program, told what to list by lines."""

    def __init__(self, command, url, pages):
        self.process = subprocess.Popen(command + [url, pages], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

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


def measure(lister, url, rounds):
    """The best times from memory, from the endpoint, and from the endpoint while the writers work; their rate."""
    memory, alone, beside, rates = [], [], [], []
    for _ in range(rounds):
        memory.append(lister.time('memory'))
        alone.append(lister.time('live'))
        with Writers(url) as writers:
            beside.append(lister.time('live'))
        rates.append(writers.rate)
    return min(memory), min(alone), min(beside), max(rates)


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--rounds', type=int, default=3)
    options.add_argument('--bound', type=float, default=2.0)
    options.add_argument('clients', nargs='*', default=[])
    options = options.parse_args()
    over = []
    home = Home()
    document(home.root + '/aliases.json')
    home.tell('--region', 'us-west-2', 'lab', 'import', '--replace', home.root + '/aliases.json')
    with home:
        pages = home.root + '/pages'
        with open(pages, 'wb') as file:
            file.writelines(body + b'\n' for body in Connection(home.url).pages())
        print('| client | from memory | from the endpoint | ratio | beside 8 writers | ratio | bound | writes a second |')
        print('|---|---|---|---|---|---|---|---|')
        for client in options.clients or CLIENTS:
            lister = Lister(CLIENTS[client], home.url, pages)
            memory, alone, beside, rate = measure(lister, home.url, options.rounds)
            lister.end()
            figures = client, memory, alone, alone / memory, beside, beside / memory, options.bound, rate
            print('| %s | %.2f s | %.2f s | %.2f | %.2f s | %.2f | %.1f | %.0f |' % figures, flush=True)
            if beside / memory > options.bound:
                over.append(client)
    if over:
        sys.exit('over the bound: %s' % ', '.join(over))


main()
