"""Plain requests over one connection that is kept: what the writers of these checks send. Never: an SDK."""
import http.client
import json
import urllib.parse

CREDENTIAL = 'AWS4-HMAC-SHA256 Credential=test/20240601/us-west-2/kms/aws4_request, SignedHeaders=host, Signature=0'


class Refused(Exception):
    """An answer that is not 200."""


class Connection:
    """One connection to the endpoint."""

    def __init__(self, url):
        where = urllib.parse.urlsplit(url)
        self.connection = http.client.HTTPConnection(where.hostname, where.port, timeout=60)

    def call(self, operation, **members):
        """The answer's body; it has been read to its end."""
        headers = {'X-Amz-Target': 'TrentService.' + operation, 'Content-Type': 'application/x-amz-json-1.1',
                   'Authorization': CREDENTIAL}
        self.connection.request('POST', '/', json.dumps(members), headers)
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise Refused('%s %s: %d %s' % (operation, members, answer.status, body.decode()))
        return body

    def pages(self):
        """The bodies of ListAliases, 100 a page, as they came."""
        members = {'Limit': 100}
        while members:
            body = self.call('ListAliases', **members)
            yield body
            answer = json.loads(body)
            members = {'Limit': 100, 'Marker': answer['NextMarker']} if answer['Truncated'] else None
