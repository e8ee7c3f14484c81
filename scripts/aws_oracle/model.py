"""What both programs know of the service: the operations and shapes the generator draws from, and KMS's model of
aws-cli 2.36.7 in the form that Debian's botocore loads.

The recorded model (kms-model.json) holds each shape in its place; botocore wants names and references. Never: a line.
"""
import json
import os
import re
import shutil

DEBIAN = '/usr/lib/python3/dist-packages/awscli/botocore/data/kms/2014-11-01'


def kebab(name):
    """The name of an option or operation: KeyId is key-id."""
    name = re.sub('(.)([A-Z][a-z]+)', r'\1-\2', name)
    return re.sub('([a-z0-9])([A-Z])', r'\1-\2', name).lower()


class Model:
    """The recorded model of 2.36.7, beside Debian's of 2.9.19."""

    def __init__(self, path):
        self.recorded = json.load(open(path))
        self.old = json.load(open(DEBIAN + '/service-2.json'))
        self.operations = {kebab(name): op for name, op in self.recorded['operations'].items()}

    def members(self, operation):
        """The members of an operation's input: name to shape."""
        return (self.operations[operation]['input'] or {}).get('members', {})

    def paged(self, operation):
        return 'paginator' in self.operations[operation]

    def new_operations(self):
        """The operations that 2.9.19 does not know."""
        return sorted(kebab(name) for name in set(self.recorded['operations']) - set(self.old['operations']))

    def write(self, root):
        """Writes the model of 2.36.7 below `root`, which AWS_DATA_PATH then names."""
        folder = os.path.join(root, 'kms', '2014-11-01')
        os.makedirs(folder, exist_ok=True)
        shutil.copy(DEBIAN + '/endpoint-rule-set-1.json', folder)
        pages = {name: op['paginator'] for name, op in self.recorded['operations'].items() if 'paginator' in op}
        json.dump({'pagination': pages}, open(folder + '/paginators-1.json', 'w'))
        json.dump(self._service(), open(folder + '/service-2.json', 'w'))

    def _service(self):
        shapes = {name: shape for name, shape in self.old['shapes'].items() if shape.get('exception')}
        plain = next(iter(shapes.values()))['members']['message']['shape']
        shapes[plain] = self.old['shapes'][plain]
        for name in self.recorded['exceptions']:
            shapes.setdefault(name, {'type': 'structure', 'members': {'message': {'shape': plain}}, 'exception': True})
        operations = {}
        for name, op in self.recorded['operations'].items():
            entry = dict(self.old['operations'].get(name, {'name': name, 'http': {'method': 'POST', 'requestUri': '/'}}))
            entry.pop('output', None)
            entry['errors'] = [{'shape': error} for error in op['errors']]
            for side in ('input', 'output'):
                if op[side] is not None:
                    entry[side] = {'shape': self._name(op[side], name + side.title(), shapes)}
            operations[name] = entry
        return {'version': '2.0', 'metadata': self.old['metadata'], 'operations': operations, 'shapes': shapes}

    def _name(self, shape, name, shapes):
        """Puts a shape among `shapes` under `name`, and those inside it; its name."""
        made = {k: v for k, v in shape.items() if k in ('type', 'min', 'max', 'enum', 'pattern')}
        if shape['type'] == 'structure':
            made['members'] = {m: {'shape': self._name(s, name + m, shapes), 'documentation': '<p>A member.</p>'} for m, s in shape.get('members', {}).items()}
            made['required'] = [m for m, s in shape.get('members', {}).items() if s.get('required')]
        for part in ('member', 'key', 'value'):
            if part in shape:
                made[part] = {'shape': self._name(shape[part], name + part, shapes)}
        shapes[name] = made
        return name
