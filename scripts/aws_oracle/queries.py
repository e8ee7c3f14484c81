"""`--query` expressions: those people write, those a grammar grows, and broken ones. Never: what they yield."""
NAMES = ['Aliases', 'AliasName', 'AliasArn', 'TargetKeyId', 'CreationDate', 'Keys', 'KeyId', 'KeyArn', 'KeyMetadata', 'Tags', 'TagKey',
         'PolicyNames', 'Policy', 'NextToken', 'Truncated', 'Nope', '"AliasName"', 'KeyState', 'Enabled', 'Description']
COMMON = ['Aliases[].AliasName', 'Aliases[*].[AliasName,TargetKeyId]', 'Aliases[?TargetKeyId].AliasName', 'length(Aliases)', 'Aliases[0]',
          "Aliases[?AliasName=='alias/access-key'].TargetKeyId | [0]", 'Aliases[?starts_with(AliasName, `alias/aws/`)]', 'Aliases[].{N:AliasName,K:TargetKeyId}',
          'KeyMetadata.KeyId', 'KeyMetadata.[KeyId,Arn,Enabled]', 'KeyMetadata.{Id:KeyId,State:KeyState}', 'KeyMetadata.CreationDate', 'KeyMetadata',
          'Keys[].KeyId', 'Keys[*].[KeyId]', 'Tags[].TagKey', 'sort_by(Aliases,&AliasName)[].AliasName', 'sort_by(Aliases, &TargetKeyId)', 'Policy', '@', 'NextToken',
          'Aliases[?contains(AliasName,`key`)]', 'Aliases[-1].CreationDate', 'keys(@)', 'values(@)', 'to_string(@)', 'type(Aliases)', 'not_null(Nope, Aliases[0].AliasName)',
          'Aliases[].AliasName|join(`,`,@)', 'max_by(Aliases,&AliasName).AliasName', 'map(&AliasName, Aliases)', 'Aliases[:2]', 'Aliases[::-1].AliasName', 'reverse(Aliases)',
          'Account', '[Account,Arn]', 'KeyMetadata.EncryptionAlgorithms', 'KeyMetadata.EncryptionAlgorithms[0]', '{All:Aliases[],One:Aliases[0]}', '[Aliases[0],Aliases[0]]',
          'Aliases[?CreationDate>`2018`].AliasName', 'KeyMetadata.CreationDate > `1`', 'length(KeyMetadata.Description)', 'KeyMetadata.MultiRegionConfiguration']
BROKEN = ['', '[', 'Aliases[', 'a b', 'a.', '.a', "'a", '"a', '`a', 'Aliases[?', 'foo(', 'lower(@)', 'length()', 'abs(`"a"`)', 'a.b[', '%', 'a=b', '-', '@@', 'Aliases[?a=b]',
          'length(Aliases', '{a}', '{a:', '[*', 'Aliases[::0]', 'a || ', '&a', 'sort(Aliases)', 'join(`,`,Aliases)', '`[1,`', '`{"a": "\\q"}`', "'é", 'é']
LITERALS = ['`1`', '`2.5`', '`true`', '`null`', '`[]`', '`{}`', '`"a"`', '`[1,"a",null]`', '`{"k":"v","n":{"a":[1,2]}}`', "'raw'", '`foo`', '`1e3`', '`[{"a":1},{"b":2}]`', '`" lead"`', '`"é日本"`', '`"a: b"`', '`"a\\nb"`', '`""`', '`-0.0`']
FUNCTIONS = ['length', 'keys', 'values', 'to_string', 'to_number', 'to_array', 'type', 'sort', 'reverse', 'max', 'min', 'sum', 'avg', 'abs', 'ceil', 'floor', 'not_null', 'merge']


def grow(r, depth=0):
    """An expression of the grammar."""
    if depth > 3 or r.random() < .25:
        return r.choice(NAMES) if r.random() < .7 else r.choice(LITERALS + ['@', '*'])
    inner = lambda: grow(r, depth + 1)
    return r.choice([
        lambda: inner() + '.' + r.choice(NAMES),
        lambda: inner() + '[%d]' % r.choice([0, 1, -1, 99]),
        lambda: inner() + r.choice(['[]', '[*]', '.*', '[1:]', '[:1]', '[::2]']),
        lambda: inner() + '[?' + inner() + ']',
        lambda: inner() + ' %s ' % r.choice(['==', '!=', '<', '>=', '||', '&&', '|']) + inner(),
        lambda: '!' + inner(),
        lambda: '[' + ','.join(inner() for _ in range(r.randint(1, 3))) + ']',
        lambda: '{' + ','.join('%s:%s' % (r.choice('abcN'), inner()) for _ in range(r.randint(1, 3))) + '}',
        lambda: '%s(%s)' % (r.choice(FUNCTIONS), inner()),
        lambda: r.choice(LITERALS),
    ])()


def query(r):
    """An expression to ask for; by the measure of `r.odd` a broken one."""
    kind = r.random()
    if kind < .6:
        return r.choice(COMMON)
    if kind < 1 - r.odd:
        return grow(r)
    kind = r.choice([.85, .95])
    if kind < .9:
        return r.choice(BROKEN)
    text = list(grow(r) if r.random() < .5 else r.choice(COMMON))
    for _ in range(r.randint(1, 2)):
        at = r.randint(0, len(text))
        text[at:at + r.randint(0, 1)] = r.choice(['', '', r.choice('[]{}()`\'".,|&!=<>*@ -')])
    return ''.join(text)
