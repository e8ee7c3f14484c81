"""Plain requests over one connection that is kept: what the writers of these checks send. Never: an SDK.

Written on the bare socket: eight writers are to load the endpoint, not the processors that it shares with them.
"""
import json
import re
import socket
import urllib.parse

LENGTH = re.compile(rb'\r\ncontent-length: *([0-9]+)', re.I)
HEAD = ('POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Amz-Target: TrentService.%s\r\nContent-Type: application/x-amz-json-1.1\r\n'
        'Authorization: AWS4-HMAC-SHA256 Credential=test/20240601/us-west-2/kms/aws4_request, SignedHeaders=host, '
        'Signature=0\r\nContent-Length: %d\r\n\r\n')


class Refused(Exception):
    """An answer that is not 200."""


class Connection:
    """One connection to the endpoint; an OSError says that it was cut."""

    def __init__(self, url):
        where = urllib.parse.urlsplit(url)
        self.socket = socket.create_connection((where.hostname, where.port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def call(self, operation, **members):
        """The answer's body; it has been read to its end."""
        body = json.dumps(members)
        self.socket.sendall((HEAD % (operation, len(body)) + body).encode())
        head, body = self.answer()
        if not head.startswith(b'HTTP/1.1 200 '):
            raise Refused('%s %s: %s %s' % (operation, members, head.split(b'\r\n')[0].decode(), body.decode()))
        return body

    def answer(self):
        data = b''
        while b'\r\n\r\n' not in data:
            data += self.more()
        head, body = data.split(b'\r\n\r\n', 1)
        length = int(LENGTH.search(head).group(1))
        while len(body) < length:
            body += self.more()
        return head, body

    def more(self):
        data = self.socket.recv(1 << 16)
        if not data:
            raise ConnectionResetError('the endpoint has ended the connection')
        return data

    def pages(self, size):
        """The bodies of ListAliases, `size` aliases a page, as they came."""
        members = {'Limit': size}
        while members:
            body = self.call('ListAliases', **members)
            yield body
            answer = json.loads(body)
            members = {'Limit': size, 'Marker': answer['NextMarker']} if answer['Truncated'] else None
