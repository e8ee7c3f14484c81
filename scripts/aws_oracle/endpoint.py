"""The endpoint that `aws` talks to: loopback HTTP whose every answer is kmsalias's own.

A request's path names its case. The endpoint runs kmsalias on the case's second store, with the same clock and seed as
the first, and gives back what it printed: the answer, or the refusal's code and message. Never: an answer of its own.
"""
import http.server
import json
import os
import re
import subprocess
import urllib.parse
from xml.sax.saxutils import escape

from .model import kebab

# The manners of the endpoint's kmsalias: dates as they travel, refusals as JSON.
CONFIG = '[default]\ncli_timestamp_format = wire\n'


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers one request."""
    protocol_version = 'HTTP/1.1'
    root = binary = None

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0)).decode()
        case = os.path.join(self.root, self.path.strip('/'))
        # Without a signature (--no-sign-request) the request names no Region; such lines are drawn in the default one.
        scope = re.search(r'Credential=[^/]*/[^/]*/([^/]*)/', self.headers.get('Authorization', ''))
        region = scope.group(1) if scope else 'us-west-2'
        target = self.headers.get('X-Amz-Target')
        if target is None:
            name, answer = self._sts(case, region, body)
        else:
            name = target.partition('.')[2]
            answer = self._kms(case, region, name, body)
        with open(case + '/requests', 'a') as log:
            log.write('%s %d\n' % (name, answer[0]))
        self._send(*answer)

    def _kms(self, case, region, name, body):
        done = self._run(case, region, ['kms', kebab(name), '--cli-input-json', body, '--no-paginate'])
        if done.returncode == 0:
            return 200, 'application/x-amz-json-1.1', done.stdout or b'{}'
        return 400, 'application/x-amz-json-1.1', refusal(done)

    def _sts(self, case, region, body):
        action = urllib.parse.parse_qs(body)['Action'][0]
        done = self._run(case, region, ['sts', 'get-caller-identity'])
        members = ''.join('<%s>%s</%s>' % (k, escape(v), k) for k, v in json.loads(done.stdout).items())
        text = '<{0}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{0}Result>{1}</{0}Result></{0}Response>'
        return action, (200, 'text/xml', text.format(action, members).encode())

    def _run(self, case, region, argv):
        env = json.load(open(case + '/service.json'))
        env.update(AWS_REGION=region, HOME=self.root + '/service-home', KMSALIAS_HOME=case + '/served')
        argv = [self.binary] + argv + ['--output', 'json', '--cli-error-format', 'json']
        return subprocess.run(argv, env=env, stdin=subprocess.DEVNULL, capture_output=True)

    def _send(self, status, kind, body):
        self.send_response(status)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def refusal(done):
    """The body of a refusal; a client's complaint would be a fault of the script or of kmsalias, and says so."""
    try:
        error = json.loads(done.stderr)
        code, message = error['Code'], error['Message']
    except ValueError:
        code, message = 'NotAnAnswer', done.stderr.decode()
    if done.returncode != 254:
        code, message = 'NotAnAnswer', '%d %s %s' % (done.returncode, code, message)
    return json.dumps({'__type': code, **({'message': message} if message else {})}).encode()


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 64
    daemon_threads = True


def start(root, binary):
    """Starts the endpoint in a process of its own; its process id and port."""
    os.makedirs(root + '/service-home/.aws', exist_ok=True)
    with open(root + '/service-home/.aws/config', 'w') as config:
        config.write(CONFIG)
    Handler.root, Handler.binary = root, binary
    server = Server(('127.0.0.1', 0), Handler)
    pid = os.fork()
    if pid == 0:
        server.serve_forever()
        os._exit(0)
    port = server.server_address[1]
    server.socket.close()
    return pid, port
