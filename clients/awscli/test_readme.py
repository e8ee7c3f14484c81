"""README.md's command for any version of the AWS CLI, with README.md's variables and nothing else set."""
import json
import os
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from readme import block, variables  # noqa: E402
from served import Home  # noqa: E402


class Readme(unittest.TestCase):
    def test_the_aliases_are_listed(self):
        home = self.enterContext(Home())
        # The line below it is for 2.13: this version would ask the real AWS.
        command = block('### The AWS CLI', 'sh', home.url).split('\n')[0]
        env = {'PATH': '/usr/bin:/bin', 'HOME': home.root, 'HTTP_PROXY': 'http://127.0.0.1:9'}
        done = subprocess.run(['sh', '-c', 'set -e\n' + variables(home.url) + command], env=env, cwd=home.root,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout), json.loads(home.tell('list-aliases', '--region', 'us-west-2')))


if __name__ == '__main__':
    unittest.main()
