#!/usr/bin/env python3
"""The requests of programs that are not here (Terraform, CDK, the .NET and R examples), sent as those programs send them.

A *.jsonl file is one program. Its first line says how every request of it looks: `headers`, `region`, the commands that
make the `home`, and with `fill` how many aliases that sort before all others are there. Each line after it is a request:

    op      the operation (`sts`: the body is a form)         body     what is sent; ${name} is a value kept before
    status  of the answer, 200 where it does not say          answer   members that it has, or "" for an empty body
    has     an alias that is listed, with these members       lacks    the name of one that is not
    text    what the body has somewhere                       keep     names for members of the answer (A.B: B in A)
    why     what the program does it for

Never: an answer of its own; a second try.
"""
import functools
import glob
import http.client
import json
import os
import string
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from served import Home  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
FILLER = '1234abcd-12ab-34cd-56ef-1234567890ab', '0987dcba-09fe-87dc-65ba-ab0987654321'
SCOPE = ('AWS4-HMAC-SHA256 Credential=%s/20240601/%s/%s/aws4_request, SignedHeaders=content-type;host;x-amz-date, '
         'Signature=0000000000000000000000000000000000000000000000000000000000000000')


class Program:
    """One file's requests on one kept-alive connection to a home of its own."""

    def __init__(self, home, first):
        self.connection = http.client.HTTPConnection(home.url.partition('//')[2], timeout=20)
        self.first, self.kept = first, {}
        for number in range(first.get('fill', 0)):
            body = {'AliasName': 'alias/Filler-%03d' % number, 'TargetKeyId': FILLER[number % 2]}
            self.check({'op': 'CreateAlias', 'body': body, 'answer': ''})

    def check(self, step):
        """Sends a request, and raises AssertionError where its answer is another one."""
        status, headers, text = self.send(step)
        shown = '%d %s' % (status, text)
        assert status == step.get('status', 200), shown
        assert headers['x-amzn-RequestId'], headers
        if step['op'] == 'sts':
            assert headers['Content-Type'] == 'text/xml', headers
        elif text:
            assert headers['Content-Type'] == 'application/x-amz-json-1.1', headers
        if 'text' in step:
            assert step['text'] in text, shown
        if step.get('answer') == '':
            assert text == '' and headers['Content-Length'] == '0', shown
        elif step['op'] != 'sts':
            self.members(step, json.loads(text or '{}'), shown)

    def members(self, step, answer, shown):
        expected = self.filled(step.get('answer', {}))
        assert subset(expected, answer), shown
        if 'has' in step:
            has = self.filled(step['has'])
            assert any(subset(has, entry) for entry in answer.get('Aliases', [])), shown
        if 'lacks' in step:
            assert step['lacks'] not in [entry['AliasName'] for entry in answer.get('Aliases', [])], shown
        for name, member in step.get('keep', {}).items():
            self.kept[name] = functools.reduce(dict.__getitem__, member.split('.'), answer)

    def send(self, step):
        service = 'sts' if step['op'] == 'sts' else 'kms'
        headers = dict(self.first['headers'])
        if service == 'sts':
            headers['Content-Type'] = 'application/x-www-form-urlencoded; charset=utf-8'
        else:
            headers.update({'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': 'TrentService.' + step['op']})
        if self.first.get('signed', True):
            headers['X-Amz-Date'] = '20240601T000000Z'
            headers['Authorization'] = SCOPE % ('AKIAIOSFODNN7EXAMPLE', self.first['region'], service)
        body = self.filled(step['body'])
        body = body if isinstance(body, str) else json.dumps(body, separators=(',', ':'))
        socket = self.connection.sock
        self.connection.request('POST', '/', body.encode(), headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        assert socket is None or self.connection.sock is socket, 'the connection was closed'
        return answer.status, answer.headers, text

    def filled(self, value):
        """The value with what was kept in the place of its ${name}s."""
        return json.loads(string.Template(json.dumps(value)).substitute(self.kept))


def subset(expected, answer):
    """Whether the answer is what is expected; an object may have more members, at any depth outside lists."""
    if isinstance(expected, dict) and isinstance(answer, dict):
        return all(name in answer and subset(value, answer[name]) for name, value in expected.items())
    return expected == answer


def replay(path):
    """Runs a file; how many of its requests were answered as it says, and how many not."""
    first, *steps = [json.loads(line) for line in open(path) if line.strip()]
    home, passed = Home(AWS_REGION=first['region']), 0
    for words in first['home']:
        home.tell(*words)
    with home:
        program = Program(home, first)
        for step in steps:
            try:
                program.check(step)
                passed += 1
            except AssertionError as fault:
                print('%s: %s\n  answered %s' % (os.path.basename(path), json.dumps(step), fault))
    return passed, len(steps) - passed


def main():
    results = [replay(path) for path in sorted(glob.glob(HERE + '/*.jsonl'))]
    passed, failed = map(sum, zip(*results))
    print('requests: %d passed, %d failed' % (passed, failed))
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(main())
