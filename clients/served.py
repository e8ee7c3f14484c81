"""A served home: `kmsalias serve` on a free port over a directory that is gone afterwards, and the shell beside it.

KMSALIAS names the program; without it, target/debug/kmsalias of this checkout. Never: an answer of its own, a
credential or setting of the machine it runs on.
"""
import os
import subprocess
import tempfile
import time
import types

REPOSITORY = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.path.abspath(os.environ.get('KMSALIAS') or REPOSITORY + '/target/debug/kmsalias')
SECONDS = 20


class Home:
    """A home, the environment that programs see in it, and a server over it while it is used as a context."""

    def __init__(self, options=(), **variables):
        self.folder = tempfile.TemporaryDirectory(prefix='kmsalias-clients.', ignore_cleanup_errors=True)
        self.root = self.folder.name
        self.options = list(options)
        self.env = {'PATH': os.environ['PATH'], 'HOME': self.root, 'KMSALIAS_HOME': self.root + '/store', 'TZ': 'UTC',
                    'AWS_EC2_METADATA_DISABLED': 'true', **variables}
        self.url = self.server = None

    def __enter__(self):
        ready = self.root + '/ready'
        command = [PROGRAM, 'serve', '--port', '0', '--ready-file', ready] + self.options
        with open(self.root + '/log', 'wb') as log:
            self.server = subprocess.Popen(command, env=self.env, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        end = time.monotonic() + SECONDS
        while not os.path.exists(ready):
            if self.server.poll() is not None or time.monotonic() > end:
                self.server.kill()
                raise RuntimeError('no ready file: %s\n%s' % (' '.join(command), self.log()))
            time.sleep(0.01)
        with open(ready) as line:
            self.url = line.read().strip()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        try:
            status = self.server.wait(SECONDS)
        finally:
            self.server.kill()
            log = self.log()
            self.folder.cleanup()
        if status != 0 or 'panicked' in log:
            raise RuntimeError('the server ended with %d\n%s' % (status, log))

    def log(self):
        """What the server has printed so far, on both streams."""
        with open(self.root + '/log', errors='replace') as log:
            return log.read()

    def shell(self, *words, **variables):
        """Runs `kmsalias WORDS` on the home: its status, out and err, as text."""
        done = subprocess.run([PROGRAM, *words], env={**self.env, **variables}, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=60)
        return types.SimpleNamespace(rc=done.returncode, out=done.stdout, err=done.stderr)

    def tell(self, *words, **variables):
        """What a command that succeeds prints, without the newline at its end."""
        done = self.shell(*words, **variables)
        if done.rc != 0:
            raise RuntimeError('%s: %d %s' % (' '.join(words), done.rc, done.err))
        return done.out.rstrip('\n')
