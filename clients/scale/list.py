"""Lists all aliases through boto3's paginator: `list.py PAGES SIZE`, which `measure.py` talks to.

A line on standard input is an endpoint to ask for SIZE a page, or `memory`: then the bodies of PAGES, one a line, are the
answers, and no request leaves the process. It prints the seconds, how many names had the form of those that are never
written, how many different ones, and how many others there were.
"""
import re
import sys
import time

import boto3
from botocore.awsrequest import AWSResponse
from botocore.config import Config

STILL = re.compile('alias/bulk/[0-9]{7}').fullmatch


class Body:
    """A response's body as urllib3 hands it to botocore."""

    def __init__(self, body):
        self.body = body

    def stream(self):
        yield self.body


def client(endpoint):
    return boto3.client('kms', region_name='us-west-2', endpoint_url=endpoint, aws_access_key_id='test',
                        aws_secret_access_key='test', config=Config(retries={'total_max_attempts': 1}))


def remembering(endpoint, pages):
    """A client that is answered with the pages, one after the other, where it would send its request."""
    kms, bodies = client(endpoint), iter(pages)
    headers = {'Content-Type': 'application/x-amz-json-1.1'}
    kms.meta.events.register('before-send.kms.ListAliases',
                             lambda request, **_: AWSResponse(request.url, 200, headers, Body(next(bodies))))
    return kms


def show(kms, size):
    begun = time.perf_counter()
    pages = kms.get_paginator('list_aliases').paginate(PaginationConfig={'PageSize': size})
    names = [alias['AliasName'] for page in pages for alias in page['Aliases']]
    seconds = time.perf_counter() - begun
    still = [name for name in names if STILL(name)]
    print('%.4f' % seconds, len(still), len(set(still)), len(names) - len(still), flush=True)


def main(file, size):
    with open(file, 'rb') as lines:
        pages = lines.read().splitlines()
    clients = {}
    for line in map(str.strip, sys.stdin):
        if line == 'memory':
            show(remembering('http://127.0.0.1', pages), int(size))
        else:
            show(clients.setdefault(line, client(line)), int(size))


main(*sys.argv[1:])
