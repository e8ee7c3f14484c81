"""The blocks and the code of README.md, for the suites that run them. Never: what they ought to say."""
import os
import re

README = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'README.md')
SERVED = 'http://127.0.0.1:4599'
SDK = '## Programs with an AWS SDK'


def section(heading):
    """The lines from a heading to the next one, whatever its level."""
    with open(README, encoding='utf-8') as file:
        lines = file.readlines()
    found, fenced = None, False
    for line in lines:
        fenced ^= line.startswith('```')
        if line.startswith('#') and not fenced:
            if found is not None:
                break
            found = [] if line.rstrip('\n') == heading else None
        elif found is not None:
            found.append(line)
    if not found:
        raise LookupError('README.md has no section %r' % heading)
    return ''.join(found)


def block(heading, language, url=None):
    """The section's one block of a language, with `url` in the place of the address that README.md has."""
    found = re.findall(r'^```%s\n(.*?)^```$' % language, section(heading), re.M | re.S)
    if len(found) != 1:
        raise LookupError('%r has %d blocks of %s' % (heading, len(found), language))
    if url is None:
        return found[0]
    if SERVED not in found[0]:
        raise LookupError('the %s of %r does not name %s' % (language, heading, SERVED))
    return found[0].replace(SERVED, url)


def code(heading, start):
    """The one piece of code in a section's text that starts so."""
    prose = re.sub(r'^```.*?^```$', '', section(heading), flags=re.M | re.S)
    found = [code for code in re.findall(r'`([^`]+)`', prose) if code.startswith(start)]
    if len(found) != 1:
        raise LookupError('the text of %r has %d times `%s...`' % (heading, len(found), start))
    return found[0]


def variables(url):
    """The lines that set a program up for a server, without the one that starts the server."""
    return re.sub(r'\Akmsalias serve .*\n', '', block(SDK, 'sh', url))
