"""The normaliser: what Debian's `aws` 2.9.19 printed, in the words of 2.36.7, rule by rule.

A rule is a name, why it may be (a section of the reference aws-cli.md, a transcript of tests/golden/cli.json, or the
CLI's changelog), and a function that rewrites an answer; one that changes nothing is not counted.
Never: looks at kmsalias's answer.
"""
import collections
import difflib
import io
import re
import types

USAGE = ('usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\nTo see help text, you can run:\n\n'
         '  aws help\n  aws <command> help\n  aws <command> <subcommand> help\n')
FIRST_USAGE = 'usage: aws [--profile PROFILE] [--debug]\n'
OLD_FIRST_USAGE = 'usage: aws [-h] [--profile PROFILE] [--debug]\n'
CODES = {252: 'ParamValidation', 253: 'Configuration'}

Rule = collections.namedtuple('Rule', 'name why apply')
State = collections.namedtuple('State', 'rc out err')


class Context:
    """What a rule may know: the case, what the child told of itself, and the names of 2.36.7."""

    def __init__(self, case, facts, names):
        self.case, self.facts = case, facts
        self.commands, self.operations, self.modeled = names

    def option(self, name):
        """The value of a global option, None when the main parser never got so far."""
        return (self.facts['globals'] or {}).get(name)

    def queried_wrong(self, state):
        """Whether a check of the globals failed, which comes before the operation."""
        return state.err.startswith(('\nBad value for --', '\ninvalid literal for int()', '\nInvalid IPv6', '\nUnknown cli_timestamp_format'))

    def error_format(self):
        """The shape of errors by (c'): option, variable, profile; a bad value is the default."""
        given = self.option('cli_error_format') or self.case.env.get('AWS_CLI_ERROR_FORMAT')
        if given is None and self.facts['missing']:
            return 'legacy'
        given = given if given is not None else self.facts['cli_error_format'] or ''
        return given.lower() if given.lower() in ('legacy', 'json', 'yaml', 'text', 'table') else 'enhanced'


def first_usage(context, state):
    return state._replace(err=state.err.replace(OLD_FIRST_USAGE, FIRST_USAGE, 1))


def usage_last(context, state):
    for usage in (USAGE, FIRST_USAGE):
        start = '\n%s\naws: error: ' % usage
        if state.err.startswith(start) and state.err.endswith('\n\n'):
            return state._replace(err='\n%s\n\n%s\n' % (state.err[len(start):-2], usage))
    return state


def invalid_choice(context, state):
    found = re.match(r'\nargument (\S+): Invalid choice, valid choices are:\n\n.*\n\nusage', state.err, re.S)
    if not found:
        return state
    word, choices = context.facts['word']
    choices = {'command': context.commands, 'operation': context.operations}.get(found.group(1), choices)
    close = difflib.get_close_matches(word, choices, cutoff=.8)
    text = 'Found invalid choice %r\n' % word
    if close:
        text += '\nMaybe you meant:\n\n' + '\n'.join('  * ' + choice for choice in close)
    return state._replace(err='\nargument %s: %s\n\n%s\n' % (found.group(1), text, USAGE))


def unknown_options(context, state):
    start = '\n' + USAGE + '\nUnknown options: '
    if not state.err.startswith(start):
        return state
    return state._replace(err='\n%s\n\naws: [ERROR]: Unknown options: %s\n' % (USAGE, state.err[len(start):-2]))


def version(context, state):
    old = re.fullmatch(r'aws-cli/2\.9\.19 Python/3\.11\.2 Linux/\S+ source/\S+ prompt/off\n', state.out)
    return state._replace(out='aws-cli/2.36.7 Python/3.11.7 Linux/6.1.0 source/x86_64.debian.12\n') if old else state


def other_service(context, state):
    command = context.option('command')
    if command not in context.commands or command in ('kms', 'sts', 'help') or context.queried_wrong(state):
        return state
    return State(252, '', '\nkmsalias: [ERROR]: this is kmsalias: it speaks kms and sts, not %s; nothing was sent anywhere\n' % command)


def profile_first(context, state):
    bad = re.fullmatch(r"\nProvided region_name '.*' doesn't match a supported format\.\n", state.err, re.S)
    return state._replace(err='\n%s\n' % context.facts['missing']) if bad and context.facts['missing'] else state


def supported(context, state):
    old, new = 'which is not support in subcommand aliases.', 'which is not supported in subcommand aliases.'
    return state._replace(err=state.err.replace(old, new)) if state.rc == 255 else state


def alias_loop(context, state):
    file = context.case.files.get('~/.aws/cli/alias', '')
    names = [word for word in context.case.argv if '\n%s = %s\n' % (word, word) in file]
    if state.rc != 255 or not state.err.startswith('\nmaximum recursion depth exceeded') or not names:
        return state
    return state._replace(err='\nkmsalias: [ERROR]: alias "%s" leads back to itself\n' % names[0])


def expression(context, state):
    printed = state.rc == 0 and re.search(r'<jmespath\.visitor\._Expression object at 0x[0-9a-f]+>', state.out)
    if not printed and state.err != '\nCircular reference detected\n':
        return state
    return State(255, '', '\nEncountered unrecognized type in JSON encoder.\n')


def structured(context, state):
    """Errors with a code in the shape that is asked for."""
    form = context.error_format()
    service = re.match(r'\nAn error occurred \((.*?)\) when calling the \w+ operation(?: \(.*?\))?: (.*)\n\Z', state.err, re.S)
    if form in ('enhanced', 'legacy') or not service and state.rc not in CODES or untouched(state):
        return state
    if service:
        code, text = service.groups()
        record = {'Message': text, 'Code': code}
        record.update({'message': text} if code in context.modeled and text else {})
    else:
        record = {'Code': CODES[state.rc], 'Message': state.err[1:-1]}
    return state._replace(err=render(form, record, context.option('color') or 'auto'))


def render(form, record, color):
    """A record as the AWS CLI's own formatter prints it."""
    from awscli.formatter import get_formatter
    stream = io.StringIO()
    get_formatter(form, types.SimpleNamespace(query=None, color=color, output=form))('error', record, stream)
    return stream.getvalue()


def untouched(state):
    return state.rc == 0 or not state.err.startswith('\n') or state.err.startswith(('\naws: [ERROR]', '\nkmsalias', '\nusage'))


def legacy(context, state):
    if context.error_format() != 'legacy' or state.rc not in CODES or untouched(state):
        return state
    return state._replace(err='\naws: [ERROR]: %s\n' % state.err.strip())


def prefix(context, state):
    """The prefix of every error, with the code that its exit status tells."""
    if untouched(state):
        return state
    code = 'An error occurred (%s): ' % CODES[state.rc] if state.rc in CODES else ''
    return state._replace(err='\naws: [ERROR]: %s%s\n' % (code, state.err.strip()))


REWRITES = [
    Rule('first-usage', '(Additions): the usage of the first pass names no -h; c-088-flagval2', first_usage),
    Rule('usage-last', '(c): the message comes first and usage after it; 2.9 prints usage first. c-002-noop', usage_last),
    Rule('invalid-choice', '(c): "Found invalid choice" without the list of choices, suggestions as "Maybe you meant"; c-004-didyoumean, c-008-camel. Commands and operations are those of aws-commands.json', invalid_choice),
    Rule('unknown-options', '(c): usage, blank lines, the prefix, then the names; e-ef-unk-enhanced', unknown_options),
    Rule('version', '(c): --version prints the line of 2.36.7', version),
    Rule('other-service', 'issue 4: a service of AWS that kmsalias does not speak is one sentence, where AWS looks up the operation', other_service),
    Rule('profile-first', '(c\'\'): a missing profile is told before a bad Region; no transcript has both; 2.9 looks at --region first', profile_first),
    Rule('alias-global', '(d): "which is not supported in subcommand aliases"; 2.9 leaves the -ed out', supported),
    Rule('alias-loop', 'our own sentence: an alias of itself ends in Python\'s recursion limit, after whatever stack that takes', alias_loop),
    Rule('expression', '(f): a result that is an expression (&a) is told in the words of 2.36.7; 2.9 sees a circle, and its text prints an address that differs from run to run. f-231', expression),
    Rule('error-format', '(c\'): the six shapes of errors came after 2.9; e-ef-*', structured),
    Rule('legacy-shape', '(c\'): asked for, or because the profile is missing; e-ef-req-legacy, c-319-order-prof-op', legacy),
    Rule('error-prefix', '(c), (c\'): every error begins "aws: [ERROR]: ", one with a code goes on "An error occurred (CODE): "; s-*, c-*', prefix),
]


COMMENTS = Rule('skeleton-comments', 'issue 4: the comments of --generate-cli-skeleton yaml-input are in our own words; they are left out on both sides', None)


def without_comments(case, answer):
    """The answer without the words of comments, where a YAML skeleton is printed."""
    if not any('yaml-input' in argument for argument in case.argv) or answer[0] != 0:
        return tuple(answer)
    lines = answer[1].decode().split('\n')
    return answer[0], '\n'.join(re.sub(r'# (\[REQUIRED\] )?.*', r'# \1', line).rstrip() for line in lines), answer[2]


WARNING = 'warning: Non-positive values for --max-items may result in undefined behavior.\n'


def all_rules():
    return REWRITES + [COMMENTS]


def normalise(context, answer):
    """The answer in the words of 2.36.7, and the names of the rules that changed it."""
    out, err = (text.decode('utf-8', 'surrogateescape') for text in answer[1:])
    # A variant writes it in front of what goes wrong later.
    warning = WARNING if err.startswith(WARNING) else ''
    state = State(answer.rc, out, err[len(warning):])
    used = []
    for rule in REWRITES:
        changed = rule.apply(context, state)
        if changed != state:
            used.append(rule.name)
            state = changed
    return state._replace(err=warning + state.err), used
