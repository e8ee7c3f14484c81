"""Runs one command line through kmsalias and through Debian's `aws`, each on a store of its own.

`aws` is not started anew: awscli is imported once and forked for each line, and the child calls what /usr/bin/aws
calls. `real` starts /usr/bin/aws itself, to show that this changes nothing. Never: what an answer should be.
"""
import collections
import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import traceback

from . import variants

Answer = collections.namedtuple('Answer', 'rc out err')
SECONDS = 60


class Runner:
    """Runs cases below `root`; `stores` are the homes that cases begin with, by name."""

    def __init__(self, root, binary, port, stores):
        self.root, self.port, self.stores = root, port, stores
        os.makedirs(root + '/bin', exist_ok=True)
        self.aws = root + '/bin/aws'
        if not os.path.islink(self.aws):
            os.symlink(binary, self.aws)

    def prepare(self, case, name):
        """Makes the folder of a run: home, working directory, and two equal stores."""
        folder = os.path.join(self.root, 'cases', name)
        shutil.rmtree(folder, ignore_errors=True)
        for part in ('home', 'work'):
            os.makedirs(folder + '/' + part)
        for path, content in case.files.items():
            path = folder + '/home/' + path[2:] if path.startswith('~/') else folder + '/work/' + path
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, 'wb') as file:
                file.write(content.encode('utf-8', 'surrogateescape'))
        for part in ('own', 'served'):
            shutil.copytree(self.stores[case.store], folder + '/' + part)
        service = {'PATH': os.environ['PATH'], **{k: v for k, v in case.env.items() if k.startswith('KMSALIAS_')}}
        json.dump(service, open(folder + '/service.json', 'w'))
        return folder

    def argv(self, case, name):
        """The line with the endpoint in front, where it changes the meaning of nothing behind it."""
        url = 'http://127.0.0.1:%d/cases/%s' % (self.port, name)
        return ['--endpoint-url', url] + case.argv

    def env(self, case, folder):
        return {'PATH': os.environ['PATH'], 'HOME': folder + '/home', **case.env}

    def ours(self, case, name, folder):
        env = dict(self.env(case, folder), KMSALIAS_HOME=folder + '/own')
        done = subprocess.run(['aws'] + self.argv(case, name), executable=self.aws, env=env, cwd=folder + '/work',
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS)
        return Answer(done.returncode, done.stdout, done.stderr)

    def real(self, case, name, folder):
        done = subprocess.run(['/usr/bin/aws'] + self.argv(case, name), env=self.env(case, folder),
                              cwd=folder + '/work', stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS)
        return Answer(done.returncode, done.stdout, done.stderr)

    def theirs(self, case, name, folder, chosen=()):
        """`aws` in a fork, with these variants; its answer and what it tells of itself."""
        argv = self.argv(case, name)
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            self._become(argv, self.env(case, folder), folder, chosen)
        rc = wait(pid)
        answer = Answer(rc, open(folder + '/out', 'rb').read(), open(folder + '/err', 'rb').read())
        return answer, json.load(open(folder + '/facts'))

    def _become(self, argv, env, folder, chosen):
        """The child: the streams, variables and directory of a new process, then the AWS CLI's main."""
        import awscli.clidriver
        from awscli import alias
        rc = 1
        try:
            for number, path in ((0, '/dev/null'), (1, folder + '/out'), (2, folder + '/err')):
                handle = os.open(path, os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
                os.dup2(handle, number)
            os.chdir(folder + '/work')
            data = [self.root + '/' + name for name in ('model', 'globals') if name in chosen]
            # awscli names its own data here when it is imported.
            data.append(os.environ['AWS_DATA_PATH'])
            os.environ.clear()
            os.environ.update(env, AWS_DATA_PATH=os.pathsep.join(data))
            time.tzset()
            # A default that is worked out when awscli is imported.
            alias.AliasLoader.__init__.__defaults__ = (folder + '/home/.aws/cli/alias',)
            sys.argv = ['/usr/bin/aws'] + argv
            tell = variants.observe()
            for variant in variants.VARIANTS:
                if variant.name in chosen and variant.apply:
                    variant.apply()
            try:
                rc = awscli.clidriver.main() or 0
            except SystemExit as stop:
                rc = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
            json.dump(tell(), open(folder + '/facts', 'w'))
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(rc)

    def requests(self, folder):
        try:
            return open(folder + '/requests').read().split('\n')[:-1]
        except FileNotFoundError:
            return []

    def export(self, case, folder, part):
        """What a store holds after the line, in every Region."""
        env = {k: v for k, v in case.env.items() if k.startswith('KMSALIAS_')}
        env.update(PATH=os.environ['PATH'], HOME=folder + '/home', KMSALIAS_HOME=folder + '/' + part,
                   AWS_CONFIG_FILE='/dev/null', AWS_SHARED_CREDENTIALS_FILE='/dev/null')
        return subprocess.run(['kmsalias', 'lab', 'export', '--all-regions'], executable=os.path.realpath(self.aws),
                              env=env, stdin=subprocess.DEVNULL, capture_output=True).stdout


def warm():
    """Does once what every fork would do alike: imports the code, finds out the distribution's name (two processes) and
    which services are installed (thousands of looks at files)."""
    import awscli.clidriver, awscli.handlers, distro  # noqa: E401,F401
    from botocore import loaders
    import botocore.session
    distro.id(), distro.major_version()
    look, known = loaders.Loader.list_available_services, {}

    def remembered(self, type_name):
        key = type_name, tuple(self.search_paths)
        if key not in known:
            known[key] = look(self, type_name)
        return list(known[key])
    loaders.Loader.list_available_services = remembered
    loader = botocore.session.Session().get_component('data_loader')
    for name in ('service-2', 'paginators-1', 'waiters-2', 'endpoint-rule-set-1', 'completions-1'):
        loader.list_available_services(name)
    gc.freeze()


def wait(pid):
    """The exit status of a child, which is ended when it takes too long."""
    end = time.time() + SECONDS
    pause = 0.002
    while True:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if time.time() > end:
            os.kill(pid, signal.SIGKILL)
        time.sleep(pause)
