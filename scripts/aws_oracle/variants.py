"""`aws` 2.9.19 with one thing as 2.36.7 has it: what a rewriting of its output could not show. Each is applied in the
forked child before main, or is a file that it loads. And what the child tells of itself besides its output.

Never: a change that neither the reference nor a transcript proves.
"""
import collections
import json
import os
import sys

Variant = collections.namedtuple('Variant', 'name why apply')
GLOBALS = '/usr/lib/python3/dist-packages/awscli/data/cli.json'
ERROR_FORMATS = ['legacy', 'json', 'yaml', 'text', 'table', 'enhanced']


def write_globals(root):
    """The table of global options with those that came later."""
    os.makedirs(root)
    data = json.load(open(GLOBALS))
    data['options']['output']['choices'].append('off')
    data['options']['cli-error-format'] = {'choices': ERROR_FORMATS, 'help': ''}
    json.dump(data, open(root + '/cli.json', 'w'))


def later_globals():
    """A format that makes the calls and prints nothing; the option itself is in the file of write_globals."""
    from awscli import clidriver, formatter

    class Off(formatter.Formatter):
        def __call__(self, command_name, response, stream=None):
            if formatter.is_response_paginated(response):
                response.build_full_result()
    known = clidriver.get_formatter
    clidriver.get_formatter = lambda name, args: Off(args) if name == 'off' else known(name, args)


def first_pass():
    from awscli import argparser
    begin = argparser.FirstPassGlobalArgParser.__init__
    argparser.FirstPassGlobalArgParser.__init__ = lambda self: begin(self, add_help=False)


def max_items():
    from awscli.customizations.paginate import PageArgument
    add = PageArgument.add_to_params

    def warned(self, parameters, value):
        if value is not None and self.py_name == 'max_items' and value <= 0:
            sys.stderr.write('warning: Non-positive values for --max-items may result in undefined behavior.\n')
        add(self, parameters, value)
    PageArgument.add_to_params = warned


def ignored():
    from awscli import clidriver
    from awscli.customizations import globalargs
    check, update, log = globalargs._resolve_endpoint_url, globalargs._update_default_client_config, clidriver.CLIDriver._set_logging

    def endpoint(value):
        check(value)
        return sys.argv[2]
    globalargs._resolve_endpoint_url = endpoint
    globalargs._update_default_client_config = lambda session, name, value: update(session, name, value if value is None or value > 0 else None)
    clidriver.CLIDriver._set_logging = lambda self, debug: log(self, False)


def credentials():
    from botocore import credentials as known, session
    look = session.Session.get_credentials
    session.Session.get_credentials = lambda self: look(self) or known.Credentials('AKIAIOSFODNN7EXAMPLE', 'secret')


VARIANTS = [
    Variant('model', 'the service model of 2.36.7: operations, members, enum values and required members that came later (kms-model.json)', None),
    Variant('globals', '(c), (c\'), (a): --cli-error-format and --output off are of 2.36.7; e-ef-*, a-la-zero-off, f-344', later_globals),
    Variant('first-pass', '(c): -h and --help are unknown options; 2.9 reads them, and their abbreviations, in its first pass. c-035-h, c-038-toph', first_pass),
    Variant('max-items', '(b): a warning on --max-items of 0 and less; b-max-0, b-nopag-max0', max_items),
    Variant('ignored-options', 'README, "Drop-in use": --endpoint-url, the time-outs and --debug are checked and then ignored; (Additions), c-109-epgood', ignored),
    Variant('credentials', 'README, "Differences from AWS on purpose": no credential is read or needed; a profile without them has some', credentials),
]


def observe():
    """Has the child keep what it goes through, to tell of it at the end; a function that tells."""
    from awscli import argparser, clidriver
    kept = {}
    begin, handle = clidriver.CLIDriver.__init__, clidriver.CLIDriver._handle_top_level_args
    check = argparser.CLIArgParser._check_value

    def keep_driver(self, *args, **kwargs):
        begin(self, *args, **kwargs)
        kept['driver'] = self

    def keep_globals(self, args):
        kept['globals'] = args
        return handle(self, args)

    def keep_word(self, action, value):
        kept['word'] = value, action.choices and list(action.choices)
        return check(self, action, value)
    clidriver.CLIDriver.__init__ = keep_driver
    clidriver.CLIDriver._handle_top_level_args = keep_globals
    argparser.CLIArgParser._check_value = keep_word
    return lambda: facts(kept)


def facts(kept):
    """The globals that were read, the last word that was looked up and its choices, what the profile says of errors, and
    the profile's name when it is missing."""
    import botocore.session
    from botocore.exceptions import ProfileNotFound
    told = {'globals': None, 'missing': None, 'cli_error_format': None, 'word': kept.get('word')}
    if 'globals' in kept:
        told['globals'] = {k: v for k, v in vars(kept['globals']).items() if isinstance(v, (str, bool, int, type(None)))}
    try:
        # The first pass is parsed before there is a driver.
        session = kept['driver'].session if 'driver' in kept else botocore.session.Session()
        told['cli_error_format'] = session.get_scoped_config().get('cli_error_format')
    except ProfileNotFound as error:
        told['missing'] = str(error)
    except Exception:
        pass
    return told
