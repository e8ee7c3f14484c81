
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'kmsalias' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'kmsalias'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'kmsalias' {
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('lab', 'lab', [CompletionResultType]::ParameterValue, 'Our own commands: why a name means its key, when that changed, what if; overview and lessons')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve the stores to AWS SDKs, over HTTP')
            [CompletionResult]::new('kms', 'kms', [CompletionResultType]::ParameterValue, 'AWS Key Management Service')
            [CompletionResult]::new('sts', 'sts', [CompletionResultType]::ParameterValue, 'AWS Security Token Service')
            [CompletionResult]::new('cancel-key-deletion', 'cancel-key-deletion', [CompletionResultType]::ParameterValue, 'Keep a KMS key that waits for its deletion')
            [CompletionResult]::new('connect-custom-key-store', 'connect-custom-key-store', [CompletionResultType]::ParameterValue, 'Connect a custom key store')
            [CompletionResult]::new('create-alias', 'create-alias', [CompletionResultType]::ParameterValue, 'Give a KMS key a name')
            [CompletionResult]::new('create-custom-key-store', 'create-custom-key-store', [CompletionResultType]::ParameterValue, 'Create a custom key store')
            [CompletionResult]::new('create-grant', 'create-grant', [CompletionResultType]::ParameterValue, 'Add a grant to a key')
            [CompletionResult]::new('create-key', 'create-key', [CompletionResultType]::ParameterValue, 'Create a KMS key')
            [CompletionResult]::new('decrypt', 'decrypt', [CompletionResultType]::ParameterValue, 'Decrypt ciphertext that a KMS key made')
            [CompletionResult]::new('delete-alias', 'delete-alias', [CompletionResultType]::ParameterValue, 'Delete an alias; its KMS key stays')
            [CompletionResult]::new('delete-custom-key-store', 'delete-custom-key-store', [CompletionResultType]::ParameterValue, 'Delete a custom key store')
            [CompletionResult]::new('delete-imported-key-material', 'delete-imported-key-material', [CompletionResultType]::ParameterValue, 'Delete imported key material')
            [CompletionResult]::new('derive-shared-secret', 'derive-shared-secret', [CompletionResultType]::ParameterValue, 'Derive a shared secret with a peer')
            [CompletionResult]::new('describe-custom-key-stores', 'describe-custom-key-stores', [CompletionResultType]::ParameterValue, 'List the custom key stores')
            [CompletionResult]::new('describe-key', 'describe-key', [CompletionResultType]::ParameterValue, 'Describe a KMS key')
            [CompletionResult]::new('disable-key', 'disable-key', [CompletionResultType]::ParameterValue, 'Keep a KMS key from being used')
            [CompletionResult]::new('disable-key-rotation', 'disable-key-rotation', [CompletionResultType]::ParameterValue, 'Turn automatic rotation off')
            [CompletionResult]::new('disconnect-custom-key-store', 'disconnect-custom-key-store', [CompletionResultType]::ParameterValue, 'Disconnect a custom key store')
            [CompletionResult]::new('enable-key', 'enable-key', [CompletionResultType]::ParameterValue, 'Let a KMS key be used again')
            [CompletionResult]::new('enable-key-rotation', 'enable-key-rotation', [CompletionResultType]::ParameterValue, 'Turn automatic rotation on')
            [CompletionResult]::new('encrypt', 'encrypt', [CompletionResultType]::ParameterValue, 'Encrypt up to 4,096 bytes with a KMS key')
            [CompletionResult]::new('generate-data-key', 'generate-data-key', [CompletionResultType]::ParameterValue, 'Make a data key, in plaintext and encrypted')
            [CompletionResult]::new('generate-data-key-pair', 'generate-data-key-pair', [CompletionResultType]::ParameterValue, 'Make a data key pair, its private key in plaintext and encrypted')
            [CompletionResult]::new('generate-data-key-pair-without-plaintext', 'generate-data-key-pair-without-plaintext', [CompletionResultType]::ParameterValue, 'Make a data key pair, its private key encrypted only')
            [CompletionResult]::new('generate-data-key-without-plaintext', 'generate-data-key-without-plaintext', [CompletionResultType]::ParameterValue, 'Make a data key, encrypted only')
            [CompletionResult]::new('generate-mac', 'generate-mac', [CompletionResultType]::ParameterValue, 'Make a MAC with an HMAC key')
            [CompletionResult]::new('generate-random', 'generate-random', [CompletionResultType]::ParameterValue, 'Make random bytes')
            [CompletionResult]::new('get-key-last-usage', 'get-key-last-usage', [CompletionResultType]::ParameterValue, 'Tell when a key was last used')
            [CompletionResult]::new('get-key-policy', 'get-key-policy', [CompletionResultType]::ParameterValue, 'Show a KMS key''s policy')
            [CompletionResult]::new('get-key-rotation-status', 'get-key-rotation-status', [CompletionResultType]::ParameterValue, 'Tell how a key rotates')
            [CompletionResult]::new('get-parameters-for-import', 'get-parameters-for-import', [CompletionResultType]::ParameterValue, 'Get a wrapping key and a token to import key material')
            [CompletionResult]::new('get-public-key', 'get-public-key', [CompletionResultType]::ParameterValue, 'Get the public key of an asymmetric key')
            [CompletionResult]::new('import-key-material', 'import-key-material', [CompletionResultType]::ParameterValue, 'Import key material into a key')
            [CompletionResult]::new('list-aliases', 'list-aliases', [CompletionResultType]::ParameterValue, 'List the aliases of the account and Region')
            [CompletionResult]::new('list-grants', 'list-grants', [CompletionResultType]::ParameterValue, 'List the grants of a key')
            [CompletionResult]::new('list-key-policies', 'list-key-policies', [CompletionResultType]::ParameterValue, 'List the names of a KMS key''s policies')
            [CompletionResult]::new('list-key-rotations', 'list-key-rotations', [CompletionResultType]::ParameterValue, 'List the rotations of a key')
            [CompletionResult]::new('list-keys', 'list-keys', [CompletionResultType]::ParameterValue, 'List the KMS keys of the account and Region')
            [CompletionResult]::new('list-resource-tags', 'list-resource-tags', [CompletionResultType]::ParameterValue, 'List the tags of a KMS key')
            [CompletionResult]::new('list-retirable-grants', 'list-retirable-grants', [CompletionResultType]::ParameterValue, 'List the grants that a principal may retire')
            [CompletionResult]::new('put-key-policy', 'put-key-policy', [CompletionResultType]::ParameterValue, 'Replace a KMS key''s policy')
            [CompletionResult]::new('re-encrypt', 're-encrypt', [CompletionResultType]::ParameterValue, 'Decrypt ciphertext and encrypt it with another key')
            [CompletionResult]::new('replicate-key', 'replicate-key', [CompletionResultType]::ParameterValue, 'Replicate a multi-Region key into another Region')
            [CompletionResult]::new('retire-grant', 'retire-grant', [CompletionResultType]::ParameterValue, 'Retire a grant')
            [CompletionResult]::new('revoke-grant', 'revoke-grant', [CompletionResultType]::ParameterValue, 'Revoke a grant')
            [CompletionResult]::new('rotate-key-on-demand', 'rotate-key-on-demand', [CompletionResultType]::ParameterValue, 'Rotate the key material now')
            [CompletionResult]::new('schedule-key-deletion', 'schedule-key-deletion', [CompletionResultType]::ParameterValue, 'Delete a KMS key after a waiting period')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Sign a message or its digest')
            [CompletionResult]::new('tag-resource', 'tag-resource', [CompletionResultType]::ParameterValue, 'Add tags to a KMS key')
            [CompletionResult]::new('untag-resource', 'untag-resource', [CompletionResultType]::ParameterValue, 'Remove tags from a KMS key')
            [CompletionResult]::new('update-alias', 'update-alias', [CompletionResultType]::ParameterValue, 'Point an alias at another KMS key')
            [CompletionResult]::new('update-custom-key-store', 'update-custom-key-store', [CompletionResultType]::ParameterValue, 'Change a custom key store')
            [CompletionResult]::new('update-key-description', 'update-key-description', [CompletionResultType]::ParameterValue, 'Change a KMS key''s description')
            [CompletionResult]::new('update-primary-region', 'update-primary-region', [CompletionResultType]::ParameterValue, 'Make a replica the primary key')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify a signature')
            [CompletionResult]::new('verify-mac', 'verify-mac', [CompletionResultType]::ParameterValue, 'Verify a MAC')
            break
        }
        'kmsalias;lab' {
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('tour', 'tour', [CompletionResultType]::ParameterValue, 'A walk through the story of aliases, in a temporary store')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Tell step by step which key an identifier means, or where it stops and why')
            [CompletionResult]::new('error', 'error', [CompletionResultType]::ParameterValue, 'Tell what an error means, its causes here and at AWS, how to see it happen, the cure')
            [CompletionResult]::new('operations', 'operations', [CompletionResultType]::ParameterValue, 'Tell which operations take an alias, reach other accounts, and work in which key states')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Tell what has happened to an alias, to a key, or in the Region')
            [CompletionResult]::new('events', 'events', [CompletionResultType]::ParameterValue, 'Print the Region''s records of requests in CloudTrail''s shape')
            [CompletionResult]::new('clock', 'clock', [CompletionResultType]::ParameterValue, 'Show or move the clock of the account''s stores')
            [CompletionResult]::new('snapshot', 'snapshot', [CompletionResultType]::ParameterValue, 'Keep the state of the account''s Regions under a name, and go back to it')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Compare two states: snapshots, export files, the present')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Restore the state before the last change, and say which change that was')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Rehearse a script: run it on a private home, and tell what it did there')
            [CompletionResult]::new('lint', 'lint', [CompletionResultType]::ParameterValue, 'Find the traps in shell scripts that call aws kms, without running them')
            [CompletionResult]::new('keys', 'keys', [CompletionResultType]::ParameterValue, 'Show the keys of the Region as the console does: id, aliases, state, usage, spec')
            [CompletionResult]::new('key', 'key', [CompletionResultType]::ParameterValue, 'Show one key: its aliases, dates, rotation, family, tags and policy in short')
            [CompletionResult]::new('aliases', 'aliases', [CompletionResultType]::ParameterValue, 'Show names side by side: which key each has in which account and Region')
            [CompletionResult]::new('alias', 'alias', [CompletionResultType]::ParameterValue, 'Make or delete aliases as the console does')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Look the whole home over: aliases, keys, quotas, names, files')
            [CompletionResult]::new('graph', 'graph', [CompletionResultType]::ParameterValue, 'Draw which name points at which key, in every Region and account of the home')
            [CompletionResult]::new('blob', 'blob', [CompletionResultType]::ParameterValue, 'Tell which key made a ciphertext, and that key''s aliases now and before')
            [CompletionResult]::new('impact', 'impact', [CompletionResultType]::ParameterValue, 'Tell what breaks when an alias moves to another key, or is deleted')
            [CompletionResult]::new('lesson', 'lesson', [CompletionResultType]::ParameterValue, 'Learn by doing: a store to begin with, a goal, hints and a check')
            [CompletionResult]::new('check-page', 'check-page', [CompletionResultType]::ParameterValue, 'Run the console blocks of pages and tell what they print otherwise')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Load a scenario of AWS''s documentation')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Read aliases and keys from a file: an export, or saved answers of AWS''s')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the aliases, keys, tags and policies of the Region, sorted')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Make the Region fresh: no key, the predefined aliases only')
            [CompletionResult]::new('shim', 'shim', [CompletionResultType]::ParameterValue, 'Link aws and awslocal to this program, or tell which aws a script reaches')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the script that completes commands in a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write the man pages into a directory, for whoever packages the program')
            break
        }
        'kmsalias;lab;tour' {
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;explain' {
            [CompletionResult]::new('--operation', '--operation', [CompletionResultType]::ParameterName, 'The operation that is to have it, such as encrypt')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The operation''s option that is to have it, such as source-key-id; without it all that name a key or an alias')
            [CompletionResult]::new('--as-account', '--as-account', [CompletionResultType]::ParameterName, 'Ask as the root of another account')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;error' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;operations' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;history' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;events' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The last N records only')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;clock' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('advance', 'advance', [CompletionResultType]::ParameterValue, 'Move the clock ahead, by weeks, days, hours, minutes or seconds')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the clock, which goes on from there')
            [CompletionResult]::new('real', 'real', [CompletionResultType]::ParameterValue, 'Set the clock to the real time')
            break
        }
        'kmsalias;lab;clock;advance' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;clock;set' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;clock;real' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;snapshot' {
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('save', 'save', [CompletionResultType]::ParameterValue, 'Keep the present state')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the snapshots')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Make the account''s Regions exactly what a snapshot holds')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a snapshot')
            break
        }
        'kmsalias;lab;snapshot;save' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--replace', '--replace', [CompletionResultType]::ParameterName, 'Write over a snapshot of that name')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;snapshot;list' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;snapshot;load' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;snapshot;delete' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;diff' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;undo' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--redo', '--redo', [CompletionResultType]::ParameterName, 'Take back the last undo')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;run' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Begin with a snapshot, an export or a saved list-aliases, - for standard input')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--here', '--here', [CompletionResultType]::ParameterName, 'Begin with a copy of the home in use: every account and Region, keys that work')
            [CompletionResult]::new('--with-profiles', '--with-profiles', [CompletionResultType]::ParameterName, 'Let the command name the profiles of the configuration: names, Regions and accounts, no credentials')
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'Keep the private home, and say where it is')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;lint' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--many-pages', '--many-pages', [CompletionResultType]::ParameterName, 'Take every listing to have more than one page')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;keys' {
            [CompletionResult]::new('--manager', '--manager', [CompletionResultType]::ParameterName, 'Show the keys that the customer manages, or those that AWS manages')
            [CompletionResult]::new('--alias', '--alias', [CompletionResultType]::ParameterName, 'Show the keys with an alias whose name holds this text; with * or ? in it, is like it as a whole')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'What the rows are sorted by')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;key' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;aliases' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--all-regions', '--all-regions', [CompletionResultType]::ParameterName, 'Look at every Region that the home has')
            [CompletionResult]::new('--all-accounts', '--all-accounts', [CompletionResultType]::ParameterName, 'Look at every account that the home has')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;alias' {
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Give a key a name, alias/ put before it')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete aliases; their keys stay')
            break
        }
        'kmsalias;lab;alias;create' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;alias;delete' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;doctor' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;graph' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Draw a tree of lines, or a flowchart for Mermaid')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;blob' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;impact' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The key that it is to name: its id or key ARN')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--delete', '--delete', [CompletionResultType]::ParameterName, 'Tell what breaks when the alias is deleted')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;lesson' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'A teacher''s directory of lessons')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show the lessons')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Begin a lesson in a home of its own')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Tell what is not yet so')
            [CompletionResult]::new('hint', 'hint', [CompletionResultType]::ParameterValue, 'Give the next hint')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Begin the lesson again')
            [CompletionResult]::new('grade', 'grade', [CompletionResultType]::ParameterValue, 'Check a class: one home for each student in a directory')
            break
        }
        'kmsalias;lab;lesson;list' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'A teacher''s directory of lessons')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;lesson;start' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'A teacher''s directory of lessons')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;lesson;check' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'A teacher''s directory of lessons')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;lesson;hint' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'A teacher''s directory of lessons')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;lesson;reset' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'A teacher''s directory of lessons')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;lesson;grade' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'A teacher''s directory of lessons')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;check-page' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--update', '--update', [CompletionResultType]::ParameterName, 'Write what is printed into the pages')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;load' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--replace', '--replace', [CompletionResultType]::ParameterName, 'Write over Regions that hold customer keys')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;import' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--replace', '--replace', [CompletionResultType]::ParameterName, 'Make the Region exactly the file')
            [CompletionResult]::new('--rewrite', '--rewrite', [CompletionResultType]::ParameterName, 'Map ARNs of another account or Region to the one in use')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;export' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--all-regions', '--all-regions', [CompletionResultType]::ParameterName, 'Print every account and Region of the home')
            [CompletionResult]::new('--with-key-material', '--with-key-material', [CompletionResultType]::ParameterName, 'Print the secret key material too, unwrapped')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;reset' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;shim' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of the answer')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'Tell which aws and awslocal are reached through PATH')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;completion' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Complete the commands of a link by this name, too, such as aws')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;lab;man' {
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;serve' {
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port; 0 takes a free one')
            [CompletionResult]::new('--host', '--host', [CompletionResultType]::ParameterName, 'The address to listen on; another than the loopback''s needs --auth')
            [CompletionResult]::new('--allow-host', '--allow-host', [CompletionResultType]::ParameterName, 'Serve requests that are addressed to this name, too')
            [CompletionResult]::new('--ready-file', '--ready-file', [CompletionResultType]::ParameterName, 'Put the URL into this file when it listens')
            [CompletionResult]::new('--auth', '--auth', [CompletionResultType]::ParameterName, 'Check signatures with the keys in this file')
            [CompletionResult]::new('--log', '--log', [CompletionResultType]::ParameterName, 'Write a line a request to standard error')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--new-key', '--new-key', [CompletionResultType]::ParameterName, 'Add an access key for the account and caller in use to the file, print it, and end')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('cancel-key-deletion', 'cancel-key-deletion', [CompletionResultType]::ParameterValue, 'Keep a KMS key that waits for its deletion')
            [CompletionResult]::new('connect-custom-key-store', 'connect-custom-key-store', [CompletionResultType]::ParameterValue, 'Connect a custom key store')
            [CompletionResult]::new('create-alias', 'create-alias', [CompletionResultType]::ParameterValue, 'Give a KMS key a name')
            [CompletionResult]::new('create-custom-key-store', 'create-custom-key-store', [CompletionResultType]::ParameterValue, 'Create a custom key store')
            [CompletionResult]::new('create-grant', 'create-grant', [CompletionResultType]::ParameterValue, 'Add a grant to a key')
            [CompletionResult]::new('create-key', 'create-key', [CompletionResultType]::ParameterValue, 'Create a KMS key')
            [CompletionResult]::new('decrypt', 'decrypt', [CompletionResultType]::ParameterValue, 'Decrypt ciphertext that a KMS key made')
            [CompletionResult]::new('delete-alias', 'delete-alias', [CompletionResultType]::ParameterValue, 'Delete an alias; its KMS key stays')
            [CompletionResult]::new('delete-custom-key-store', 'delete-custom-key-store', [CompletionResultType]::ParameterValue, 'Delete a custom key store')
            [CompletionResult]::new('delete-imported-key-material', 'delete-imported-key-material', [CompletionResultType]::ParameterValue, 'Delete imported key material')
            [CompletionResult]::new('derive-shared-secret', 'derive-shared-secret', [CompletionResultType]::ParameterValue, 'Derive a shared secret with a peer')
            [CompletionResult]::new('describe-custom-key-stores', 'describe-custom-key-stores', [CompletionResultType]::ParameterValue, 'List the custom key stores')
            [CompletionResult]::new('describe-key', 'describe-key', [CompletionResultType]::ParameterValue, 'Describe a KMS key')
            [CompletionResult]::new('disable-key', 'disable-key', [CompletionResultType]::ParameterValue, 'Keep a KMS key from being used')
            [CompletionResult]::new('disable-key-rotation', 'disable-key-rotation', [CompletionResultType]::ParameterValue, 'Turn automatic rotation off')
            [CompletionResult]::new('disconnect-custom-key-store', 'disconnect-custom-key-store', [CompletionResultType]::ParameterValue, 'Disconnect a custom key store')
            [CompletionResult]::new('enable-key', 'enable-key', [CompletionResultType]::ParameterValue, 'Let a KMS key be used again')
            [CompletionResult]::new('enable-key-rotation', 'enable-key-rotation', [CompletionResultType]::ParameterValue, 'Turn automatic rotation on')
            [CompletionResult]::new('encrypt', 'encrypt', [CompletionResultType]::ParameterValue, 'Encrypt up to 4,096 bytes with a KMS key')
            [CompletionResult]::new('generate-data-key', 'generate-data-key', [CompletionResultType]::ParameterValue, 'Make a data key, in plaintext and encrypted')
            [CompletionResult]::new('generate-data-key-pair', 'generate-data-key-pair', [CompletionResultType]::ParameterValue, 'Make a data key pair, its private key in plaintext and encrypted')
            [CompletionResult]::new('generate-data-key-pair-without-plaintext', 'generate-data-key-pair-without-plaintext', [CompletionResultType]::ParameterValue, 'Make a data key pair, its private key encrypted only')
            [CompletionResult]::new('generate-data-key-without-plaintext', 'generate-data-key-without-plaintext', [CompletionResultType]::ParameterValue, 'Make a data key, encrypted only')
            [CompletionResult]::new('generate-mac', 'generate-mac', [CompletionResultType]::ParameterValue, 'Make a MAC with an HMAC key')
            [CompletionResult]::new('generate-random', 'generate-random', [CompletionResultType]::ParameterValue, 'Make random bytes')
            [CompletionResult]::new('get-key-last-usage', 'get-key-last-usage', [CompletionResultType]::ParameterValue, 'Tell when a key was last used')
            [CompletionResult]::new('get-key-policy', 'get-key-policy', [CompletionResultType]::ParameterValue, 'Show a KMS key''s policy')
            [CompletionResult]::new('get-key-rotation-status', 'get-key-rotation-status', [CompletionResultType]::ParameterValue, 'Tell how a key rotates')
            [CompletionResult]::new('get-parameters-for-import', 'get-parameters-for-import', [CompletionResultType]::ParameterValue, 'Get a wrapping key and a token to import key material')
            [CompletionResult]::new('get-public-key', 'get-public-key', [CompletionResultType]::ParameterValue, 'Get the public key of an asymmetric key')
            [CompletionResult]::new('import-key-material', 'import-key-material', [CompletionResultType]::ParameterValue, 'Import key material into a key')
            [CompletionResult]::new('list-aliases', 'list-aliases', [CompletionResultType]::ParameterValue, 'List the aliases of the account and Region')
            [CompletionResult]::new('list-grants', 'list-grants', [CompletionResultType]::ParameterValue, 'List the grants of a key')
            [CompletionResult]::new('list-key-policies', 'list-key-policies', [CompletionResultType]::ParameterValue, 'List the names of a KMS key''s policies')
            [CompletionResult]::new('list-key-rotations', 'list-key-rotations', [CompletionResultType]::ParameterValue, 'List the rotations of a key')
            [CompletionResult]::new('list-keys', 'list-keys', [CompletionResultType]::ParameterValue, 'List the KMS keys of the account and Region')
            [CompletionResult]::new('list-resource-tags', 'list-resource-tags', [CompletionResultType]::ParameterValue, 'List the tags of a KMS key')
            [CompletionResult]::new('list-retirable-grants', 'list-retirable-grants', [CompletionResultType]::ParameterValue, 'List the grants that a principal may retire')
            [CompletionResult]::new('put-key-policy', 'put-key-policy', [CompletionResultType]::ParameterValue, 'Replace a KMS key''s policy')
            [CompletionResult]::new('re-encrypt', 're-encrypt', [CompletionResultType]::ParameterValue, 'Decrypt ciphertext and encrypt it with another key')
            [CompletionResult]::new('replicate-key', 'replicate-key', [CompletionResultType]::ParameterValue, 'Replicate a multi-Region key into another Region')
            [CompletionResult]::new('retire-grant', 'retire-grant', [CompletionResultType]::ParameterValue, 'Retire a grant')
            [CompletionResult]::new('revoke-grant', 'revoke-grant', [CompletionResultType]::ParameterValue, 'Revoke a grant')
            [CompletionResult]::new('rotate-key-on-demand', 'rotate-key-on-demand', [CompletionResultType]::ParameterValue, 'Rotate the key material now')
            [CompletionResult]::new('schedule-key-deletion', 'schedule-key-deletion', [CompletionResultType]::ParameterValue, 'Delete a KMS key after a waiting period')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Sign a message or its digest')
            [CompletionResult]::new('tag-resource', 'tag-resource', [CompletionResultType]::ParameterValue, 'Add tags to a KMS key')
            [CompletionResult]::new('untag-resource', 'untag-resource', [CompletionResultType]::ParameterValue, 'Remove tags from a KMS key')
            [CompletionResult]::new('update-alias', 'update-alias', [CompletionResultType]::ParameterValue, 'Point an alias at another KMS key')
            [CompletionResult]::new('update-custom-key-store', 'update-custom-key-store', [CompletionResultType]::ParameterValue, 'Change a custom key store')
            [CompletionResult]::new('update-key-description', 'update-key-description', [CompletionResultType]::ParameterValue, 'Change a KMS key''s description')
            [CompletionResult]::new('update-primary-region', 'update-primary-region', [CompletionResultType]::ParameterValue, 'Make a replica the primary key')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify a signature')
            [CompletionResult]::new('verify-mac', 'verify-mac', [CompletionResultType]::ParameterValue, 'Verify a MAC')
            break
        }
        'kmsalias;kms;cancel-key-deletion' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;connect-custom-key-store' {
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;create-alias' {
            [CompletionResult]::new('--alias-name', '--alias-name', [CompletionResultType]::ParameterName, 'The name, beginning with alias/')
            [CompletionResult]::new('--target-key-id', '--target-key-id', [CompletionResultType]::ParameterName, 'The KMS key to name, by key id or key ARN; an alias cannot stand for it')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;create-custom-key-store' {
            [CompletionResult]::new('--custom-key-store-name', '--custom-key-store-name', [CompletionResultType]::ParameterName, 'The name of the custom key store')
            [CompletionResult]::new('--cloud-hsm-cluster-id', '--cloud-hsm-cluster-id', [CompletionResultType]::ParameterName, 'The CloudHSM cluster')
            [CompletionResult]::new('--trust-anchor-certificate', '--trust-anchor-certificate', [CompletionResultType]::ParameterName, 'The cluster''s certificate')
            [CompletionResult]::new('--key-store-password', '--key-store-password', [CompletionResultType]::ParameterName, 'The password of the cluster''s kmsuser')
            [CompletionResult]::new('--custom-key-store-type', '--custom-key-store-type', [CompletionResultType]::ParameterName, 'The kind of key store')
            [CompletionResult]::new('--xks-proxy-uri-endpoint', '--xks-proxy-uri-endpoint', [CompletionResultType]::ParameterName, 'The address of the external proxy')
            [CompletionResult]::new('--xks-proxy-uri-path', '--xks-proxy-uri-path', [CompletionResultType]::ParameterName, 'The path on the external proxy')
            [CompletionResult]::new('--xks-proxy-vpc-endpoint-service-name', '--xks-proxy-vpc-endpoint-service-name', [CompletionResultType]::ParameterName, 'The VPC endpoint service')
            [CompletionResult]::new('--xks-proxy-vpc-endpoint-service-owner', '--xks-proxy-vpc-endpoint-service-owner', [CompletionResultType]::ParameterName, 'The account that owns the VPC endpoint service')
            [CompletionResult]::new('--xks-proxy-authentication-credential', '--xks-proxy-authentication-credential', [CompletionResultType]::ParameterName, 'The credential for the external proxy')
            [CompletionResult]::new('--xks-proxy-connectivity', '--xks-proxy-connectivity', [CompletionResultType]::ParameterName, 'How the external proxy is reached')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;create-grant' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--grantee-principal', '--grantee-principal', [CompletionResultType]::ParameterName, 'Who receives the permission')
            [CompletionResult]::new('--retiring-principal', '--retiring-principal', [CompletionResultType]::ParameterName, 'Who may retire the grant')
            [CompletionResult]::new('--operations', '--operations', [CompletionResultType]::ParameterName, 'The operations that the grant permits')
            [CompletionResult]::new('--constraints', '--constraints', [CompletionResultType]::ParameterName, 'The encryption context that the grant asks for')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'A name for the grant, to make the call repeatable')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;create-key' {
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The key policy, a JSON document')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What the key is for')
            [CompletionResult]::new('--key-usage', '--key-usage', [CompletionResultType]::ParameterName, 'The cryptographic operations that the key is for')
            [CompletionResult]::new('--customer-master-key-spec', '--customer-master-key-spec', [CompletionResultType]::ParameterName, 'Former name of KeySpec')
            [CompletionResult]::new('--key-spec', '--key-spec', [CompletionResultType]::ParameterName, 'The kind of key material')
            [CompletionResult]::new('--origin', '--origin', [CompletionResultType]::ParameterName, 'Where the key material comes from')
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--tags', '--tags', [CompletionResultType]::ParameterName, 'Tags to attach')
            [CompletionResult]::new('--xks-key-id', '--xks-key-id', [CompletionResultType]::ParameterName, 'The key in the external key manager')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--bypass-policy-lockout-safety-check', '--bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'Whether to accept a policy that keeps the caller from changing it again')
            [CompletionResult]::new('--no-bypass-policy-lockout-safety-check', '--no-bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'no-bypass-policy-lockout-safety-check')
            [CompletionResult]::new('--multi-region', '--multi-region', [CompletionResultType]::ParameterName, 'Whether the key may be replicated to other Regions')
            [CompletionResult]::new('--no-multi-region', '--no-multi-region', [CompletionResultType]::ParameterName, 'no-multi-region')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;decrypt' {
            [CompletionResult]::new('--ciphertext-blob', '--ciphertext-blob', [CompletionResultType]::ParameterName, 'The ciphertext')
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--encryption-algorithm', '--encryption-algorithm', [CompletionResultType]::ParameterName, 'The encryption algorithm')
            [CompletionResult]::new('--recipient', '--recipient', [CompletionResultType]::ParameterName, 'The attestation document of an enclave')
            [CompletionResult]::new('--dry-run-modifiers', '--dry-run-modifiers', [CompletionResultType]::ParameterName, 'What a dry run passes over')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;delete-alias' {
            [CompletionResult]::new('--alias-name', '--alias-name', [CompletionResultType]::ParameterName, 'The name, beginning with alias/')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;delete-custom-key-store' {
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;delete-imported-key-material' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--key-material-id', '--key-material-id', [CompletionResultType]::ParameterName, 'The key material')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;derive-shared-secret' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--key-agreement-algorithm', '--key-agreement-algorithm', [CompletionResultType]::ParameterName, 'The key agreement algorithm')
            [CompletionResult]::new('--public-key', '--public-key', [CompletionResultType]::ParameterName, 'The peer''s public key, DER')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--recipient', '--recipient', [CompletionResultType]::ParameterName, 'The attestation document of an enclave')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;describe-custom-key-stores' {
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--custom-key-store-name', '--custom-key-store-name', [CompletionResultType]::ParameterName, 'The name of the custom key store')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;describe-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;disable-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;disable-key-rotation' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;disconnect-custom-key-store' {
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;enable-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;enable-key-rotation' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--rotation-period-in-days', '--rotation-period-in-days', [CompletionResultType]::ParameterName, 'The days between two rotations')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;encrypt' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--plaintext', '--plaintext', [CompletionResultType]::ParameterName, 'The bytes to encrypt')
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--encryption-algorithm', '--encryption-algorithm', [CompletionResultType]::ParameterName, 'The encryption algorithm')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;generate-data-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--number-of-bytes', '--number-of-bytes', [CompletionResultType]::ParameterName, 'How many bytes to make')
            [CompletionResult]::new('--key-spec', '--key-spec', [CompletionResultType]::ParameterName, 'The length of the data key')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--recipient', '--recipient', [CompletionResultType]::ParameterName, 'The attestation document of an enclave')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;generate-data-key-pair' {
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--key-pair-spec', '--key-pair-spec', [CompletionResultType]::ParameterName, 'The kind of data key pair')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--recipient', '--recipient', [CompletionResultType]::ParameterName, 'The attestation document of an enclave')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;generate-data-key-pair-without-plaintext' {
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--key-pair-spec', '--key-pair-spec', [CompletionResultType]::ParameterName, 'The kind of data key pair')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;generate-data-key-without-plaintext' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--key-spec', '--key-spec', [CompletionResultType]::ParameterName, 'The length of the data key')
            [CompletionResult]::new('--number-of-bytes', '--number-of-bytes', [CompletionResultType]::ParameterName, 'How many bytes to make')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;generate-mac' {
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'The message, or its digest')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--mac-algorithm', '--mac-algorithm', [CompletionResultType]::ParameterName, 'The MAC algorithm')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;generate-random' {
            [CompletionResult]::new('--number-of-bytes', '--number-of-bytes', [CompletionResultType]::ParameterName, 'How many bytes to make')
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--recipient', '--recipient', [CompletionResultType]::ParameterName, 'The attestation document of an enclave')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;get-key-last-usage' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;get-key-policy' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--policy-name', '--policy-name', [CompletionResultType]::ParameterName, 'The name of the key policy; there is only default')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;get-key-rotation-status' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;get-parameters-for-import' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--wrapping-algorithm', '--wrapping-algorithm', [CompletionResultType]::ParameterName, 'The algorithm that will wrap the key material')
            [CompletionResult]::new('--wrapping-key-spec', '--wrapping-key-spec', [CompletionResultType]::ParameterName, 'The kind of public key that will wrap it')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;get-public-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;import-key-material' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--import-token', '--import-token', [CompletionResultType]::ParameterName, 'The token that came with the wrapping key')
            [CompletionResult]::new('--encrypted-key-material', '--encrypted-key-material', [CompletionResultType]::ParameterName, 'The wrapped key material')
            [CompletionResult]::new('--valid-to', '--valid-to', [CompletionResultType]::ParameterName, 'When the imported material expires')
            [CompletionResult]::new('--expiration-model', '--expiration-model', [CompletionResultType]::ParameterName, 'Whether the imported material expires')
            [CompletionResult]::new('--import-type', '--import-type', [CompletionResultType]::ParameterName, 'Whether the material is new to the key')
            [CompletionResult]::new('--key-material-description', '--key-material-description', [CompletionResultType]::ParameterName, 'What the material is')
            [CompletionResult]::new('--key-material-id', '--key-material-id', [CompletionResultType]::ParameterName, 'The key material')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;list-aliases' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'List the aliases of this KMS key only, by key id or key ARN')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;list-grants' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--grant-id', '--grant-id', [CompletionResultType]::ParameterName, 'The grant')
            [CompletionResult]::new('--grantee-principal', '--grantee-principal', [CompletionResultType]::ParameterName, 'Who receives the permission')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;list-key-policies' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;list-key-rotations' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--include-key-material', '--include-key-material', [CompletionResultType]::ParameterName, 'Whether to list key material that no rotation made')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;list-keys' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;list-resource-tags' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;list-retirable-grants' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--retiring-principal', '--retiring-principal', [CompletionResultType]::ParameterName, 'Who may retire the grant')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;put-key-policy' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--policy-name', '--policy-name', [CompletionResultType]::ParameterName, 'The name of the key policy; there is only default')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The key policy, a JSON document')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--bypass-policy-lockout-safety-check', '--bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'Whether to accept a policy that keeps the caller from changing it again')
            [CompletionResult]::new('--no-bypass-policy-lockout-safety-check', '--no-bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'no-bypass-policy-lockout-safety-check')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;re-encrypt' {
            [CompletionResult]::new('--ciphertext-blob', '--ciphertext-blob', [CompletionResultType]::ParameterName, 'The ciphertext')
            [CompletionResult]::new('--source-encryption-context', '--source-encryption-context', [CompletionResultType]::ParameterName, 'The context the ciphertext was made with')
            [CompletionResult]::new('--source-key-id', '--source-key-id', [CompletionResultType]::ParameterName, 'The KMS key that made the ciphertext')
            [CompletionResult]::new('--destination-key-id', '--destination-key-id', [CompletionResultType]::ParameterName, 'The KMS key to encrypt with')
            [CompletionResult]::new('--destination-encryption-context', '--destination-encryption-context', [CompletionResultType]::ParameterName, 'The context of the new ciphertext')
            [CompletionResult]::new('--source-encryption-algorithm', '--source-encryption-algorithm', [CompletionResultType]::ParameterName, 'The algorithm of the ciphertext')
            [CompletionResult]::new('--destination-encryption-algorithm', '--destination-encryption-algorithm', [CompletionResultType]::ParameterName, 'The algorithm of the new ciphertext')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--dry-run-modifiers', '--dry-run-modifiers', [CompletionResultType]::ParameterName, 'What a dry run passes over')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;replicate-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--replica-region', '--replica-region', [CompletionResultType]::ParameterName, 'The Region of the replica')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The key policy, a JSON document')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What the key is for')
            [CompletionResult]::new('--tags', '--tags', [CompletionResultType]::ParameterName, 'Tags to attach')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--bypass-policy-lockout-safety-check', '--bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'Whether to accept a policy that keeps the caller from changing it again')
            [CompletionResult]::new('--no-bypass-policy-lockout-safety-check', '--no-bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'no-bypass-policy-lockout-safety-check')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;retire-grant' {
            [CompletionResult]::new('--grant-token', '--grant-token', [CompletionResultType]::ParameterName, 'The token of the grant')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--grant-id', '--grant-id', [CompletionResultType]::ParameterName, 'The grant')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;revoke-grant' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--grant-id', '--grant-id', [CompletionResultType]::ParameterName, 'The grant')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;rotate-key-on-demand' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;schedule-key-deletion' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--pending-window-in-days', '--pending-window-in-days', [CompletionResultType]::ParameterName, 'The days to wait before the key is deleted, 7 to 30')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;sign' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'The message, or its digest')
            [CompletionResult]::new('--message-type', '--message-type', [CompletionResultType]::ParameterName, 'Whether Message is the message or its digest')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--signing-algorithm', '--signing-algorithm', [CompletionResultType]::ParameterName, 'The signing algorithm')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;tag-resource' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--tags', '--tags', [CompletionResultType]::ParameterName, 'Tags to attach')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;untag-resource' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--tag-keys', '--tag-keys', [CompletionResultType]::ParameterName, 'The names of the tags to remove')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;update-alias' {
            [CompletionResult]::new('--alias-name', '--alias-name', [CompletionResultType]::ParameterName, 'The name, beginning with alias/')
            [CompletionResult]::new('--target-key-id', '--target-key-id', [CompletionResultType]::ParameterName, 'The KMS key to name, by key id or key ARN; an alias cannot stand for it')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;update-custom-key-store' {
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--new-custom-key-store-name', '--new-custom-key-store-name', [CompletionResultType]::ParameterName, 'The new name of the custom key store')
            [CompletionResult]::new('--key-store-password', '--key-store-password', [CompletionResultType]::ParameterName, 'The password of the cluster''s kmsuser')
            [CompletionResult]::new('--cloud-hsm-cluster-id', '--cloud-hsm-cluster-id', [CompletionResultType]::ParameterName, 'The CloudHSM cluster')
            [CompletionResult]::new('--xks-proxy-uri-endpoint', '--xks-proxy-uri-endpoint', [CompletionResultType]::ParameterName, 'The address of the external proxy')
            [CompletionResult]::new('--xks-proxy-uri-path', '--xks-proxy-uri-path', [CompletionResultType]::ParameterName, 'The path on the external proxy')
            [CompletionResult]::new('--xks-proxy-vpc-endpoint-service-name', '--xks-proxy-vpc-endpoint-service-name', [CompletionResultType]::ParameterName, 'The VPC endpoint service')
            [CompletionResult]::new('--xks-proxy-vpc-endpoint-service-owner', '--xks-proxy-vpc-endpoint-service-owner', [CompletionResultType]::ParameterName, 'The account that owns the VPC endpoint service')
            [CompletionResult]::new('--xks-proxy-authentication-credential', '--xks-proxy-authentication-credential', [CompletionResultType]::ParameterName, 'The credential for the external proxy')
            [CompletionResult]::new('--xks-proxy-connectivity', '--xks-proxy-connectivity', [CompletionResultType]::ParameterName, 'How the external proxy is reached')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;update-key-description' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What the key is for')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;update-primary-region' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--primary-region', '--primary-region', [CompletionResultType]::ParameterName, 'The Region that becomes the primary')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;verify' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'The message, or its digest')
            [CompletionResult]::new('--message-type', '--message-type', [CompletionResultType]::ParameterName, 'Whether Message is the message or its digest')
            [CompletionResult]::new('--signature', '--signature', [CompletionResultType]::ParameterName, 'The signature to check')
            [CompletionResult]::new('--signing-algorithm', '--signing-algorithm', [CompletionResultType]::ParameterName, 'The signing algorithm')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;kms;verify-mac' {
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'The message, or its digest')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--mac-algorithm', '--mac-algorithm', [CompletionResultType]::ParameterName, 'The MAC algorithm')
            [CompletionResult]::new('--mac', '--mac', [CompletionResultType]::ParameterName, 'The MAC to check')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;sts' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('get-caller-identity', 'get-caller-identity', [CompletionResultType]::ParameterValue, 'Tell whose credentials are in use')
            break
        }
        'kmsalias;sts;get-caller-identity' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;cancel-key-deletion' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;connect-custom-key-store' {
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;create-alias' {
            [CompletionResult]::new('--alias-name', '--alias-name', [CompletionResultType]::ParameterName, 'The name, beginning with alias/')
            [CompletionResult]::new('--target-key-id', '--target-key-id', [CompletionResultType]::ParameterName, 'The KMS key to name, by key id or key ARN; an alias cannot stand for it')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;create-custom-key-store' {
            [CompletionResult]::new('--custom-key-store-name', '--custom-key-store-name', [CompletionResultType]::ParameterName, 'The name of the custom key store')
            [CompletionResult]::new('--cloud-hsm-cluster-id', '--cloud-hsm-cluster-id', [CompletionResultType]::ParameterName, 'The CloudHSM cluster')
            [CompletionResult]::new('--trust-anchor-certificate', '--trust-anchor-certificate', [CompletionResultType]::ParameterName, 'The cluster''s certificate')
            [CompletionResult]::new('--key-store-password', '--key-store-password', [CompletionResultType]::ParameterName, 'The password of the cluster''s kmsuser')
            [CompletionResult]::new('--custom-key-store-type', '--custom-key-store-type', [CompletionResultType]::ParameterName, 'The kind of key store')
            [CompletionResult]::new('--xks-proxy-uri-endpoint', '--xks-proxy-uri-endpoint', [CompletionResultType]::ParameterName, 'The address of the external proxy')
            [CompletionResult]::new('--xks-proxy-uri-path', '--xks-proxy-uri-path', [CompletionResultType]::ParameterName, 'The path on the external proxy')
            [CompletionResult]::new('--xks-proxy-vpc-endpoint-service-name', '--xks-proxy-vpc-endpoint-service-name', [CompletionResultType]::ParameterName, 'The VPC endpoint service')
            [CompletionResult]::new('--xks-proxy-vpc-endpoint-service-owner', '--xks-proxy-vpc-endpoint-service-owner', [CompletionResultType]::ParameterName, 'The account that owns the VPC endpoint service')
            [CompletionResult]::new('--xks-proxy-authentication-credential', '--xks-proxy-authentication-credential', [CompletionResultType]::ParameterName, 'The credential for the external proxy')
            [CompletionResult]::new('--xks-proxy-connectivity', '--xks-proxy-connectivity', [CompletionResultType]::ParameterName, 'How the external proxy is reached')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;create-grant' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--grantee-principal', '--grantee-principal', [CompletionResultType]::ParameterName, 'Who receives the permission')
            [CompletionResult]::new('--retiring-principal', '--retiring-principal', [CompletionResultType]::ParameterName, 'Who may retire the grant')
            [CompletionResult]::new('--operations', '--operations', [CompletionResultType]::ParameterName, 'The operations that the grant permits')
            [CompletionResult]::new('--constraints', '--constraints', [CompletionResultType]::ParameterName, 'The encryption context that the grant asks for')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'A name for the grant, to make the call repeatable')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;create-key' {
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The key policy, a JSON document')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What the key is for')
            [CompletionResult]::new('--key-usage', '--key-usage', [CompletionResultType]::ParameterName, 'The cryptographic operations that the key is for')
            [CompletionResult]::new('--customer-master-key-spec', '--customer-master-key-spec', [CompletionResultType]::ParameterName, 'Former name of KeySpec')
            [CompletionResult]::new('--key-spec', '--key-spec', [CompletionResultType]::ParameterName, 'The kind of key material')
            [CompletionResult]::new('--origin', '--origin', [CompletionResultType]::ParameterName, 'Where the key material comes from')
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--tags', '--tags', [CompletionResultType]::ParameterName, 'Tags to attach')
            [CompletionResult]::new('--xks-key-id', '--xks-key-id', [CompletionResultType]::ParameterName, 'The key in the external key manager')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--bypass-policy-lockout-safety-check', '--bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'Whether to accept a policy that keeps the caller from changing it again')
            [CompletionResult]::new('--no-bypass-policy-lockout-safety-check', '--no-bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'no-bypass-policy-lockout-safety-check')
            [CompletionResult]::new('--multi-region', '--multi-region', [CompletionResultType]::ParameterName, 'Whether the key may be replicated to other Regions')
            [CompletionResult]::new('--no-multi-region', '--no-multi-region', [CompletionResultType]::ParameterName, 'no-multi-region')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;decrypt' {
            [CompletionResult]::new('--ciphertext-blob', '--ciphertext-blob', [CompletionResultType]::ParameterName, 'The ciphertext')
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--encryption-algorithm', '--encryption-algorithm', [CompletionResultType]::ParameterName, 'The encryption algorithm')
            [CompletionResult]::new('--recipient', '--recipient', [CompletionResultType]::ParameterName, 'The attestation document of an enclave')
            [CompletionResult]::new('--dry-run-modifiers', '--dry-run-modifiers', [CompletionResultType]::ParameterName, 'What a dry run passes over')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;delete-alias' {
            [CompletionResult]::new('--alias-name', '--alias-name', [CompletionResultType]::ParameterName, 'The name, beginning with alias/')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;delete-custom-key-store' {
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;delete-imported-key-material' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--key-material-id', '--key-material-id', [CompletionResultType]::ParameterName, 'The key material')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;derive-shared-secret' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--key-agreement-algorithm', '--key-agreement-algorithm', [CompletionResultType]::ParameterName, 'The key agreement algorithm')
            [CompletionResult]::new('--public-key', '--public-key', [CompletionResultType]::ParameterName, 'The peer''s public key, DER')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--recipient', '--recipient', [CompletionResultType]::ParameterName, 'The attestation document of an enclave')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;describe-custom-key-stores' {
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--custom-key-store-name', '--custom-key-store-name', [CompletionResultType]::ParameterName, 'The name of the custom key store')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;describe-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;disable-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;disable-key-rotation' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;disconnect-custom-key-store' {
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;enable-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;enable-key-rotation' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--rotation-period-in-days', '--rotation-period-in-days', [CompletionResultType]::ParameterName, 'The days between two rotations')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;encrypt' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--plaintext', '--plaintext', [CompletionResultType]::ParameterName, 'The bytes to encrypt')
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--encryption-algorithm', '--encryption-algorithm', [CompletionResultType]::ParameterName, 'The encryption algorithm')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;generate-data-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--number-of-bytes', '--number-of-bytes', [CompletionResultType]::ParameterName, 'How many bytes to make')
            [CompletionResult]::new('--key-spec', '--key-spec', [CompletionResultType]::ParameterName, 'The length of the data key')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--recipient', '--recipient', [CompletionResultType]::ParameterName, 'The attestation document of an enclave')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;generate-data-key-pair' {
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--key-pair-spec', '--key-pair-spec', [CompletionResultType]::ParameterName, 'The kind of data key pair')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--recipient', '--recipient', [CompletionResultType]::ParameterName, 'The attestation document of an enclave')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;generate-data-key-pair-without-plaintext' {
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--key-pair-spec', '--key-pair-spec', [CompletionResultType]::ParameterName, 'The kind of data key pair')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;generate-data-key-without-plaintext' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--encryption-context', '--encryption-context', [CompletionResultType]::ParameterName, 'Names and values that decryption must repeat')
            [CompletionResult]::new('--key-spec', '--key-spec', [CompletionResultType]::ParameterName, 'The length of the data key')
            [CompletionResult]::new('--number-of-bytes', '--number-of-bytes', [CompletionResultType]::ParameterName, 'How many bytes to make')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;generate-mac' {
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'The message, or its digest')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--mac-algorithm', '--mac-algorithm', [CompletionResultType]::ParameterName, 'The MAC algorithm')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;generate-random' {
            [CompletionResult]::new('--number-of-bytes', '--number-of-bytes', [CompletionResultType]::ParameterName, 'How many bytes to make')
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--recipient', '--recipient', [CompletionResultType]::ParameterName, 'The attestation document of an enclave')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;get-key-last-usage' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;get-key-policy' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--policy-name', '--policy-name', [CompletionResultType]::ParameterName, 'The name of the key policy; there is only default')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;get-key-rotation-status' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;get-parameters-for-import' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--wrapping-algorithm', '--wrapping-algorithm', [CompletionResultType]::ParameterName, 'The algorithm that will wrap the key material')
            [CompletionResult]::new('--wrapping-key-spec', '--wrapping-key-spec', [CompletionResultType]::ParameterName, 'The kind of public key that will wrap it')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;get-public-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;import-key-material' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--import-token', '--import-token', [CompletionResultType]::ParameterName, 'The token that came with the wrapping key')
            [CompletionResult]::new('--encrypted-key-material', '--encrypted-key-material', [CompletionResultType]::ParameterName, 'The wrapped key material')
            [CompletionResult]::new('--valid-to', '--valid-to', [CompletionResultType]::ParameterName, 'When the imported material expires')
            [CompletionResult]::new('--expiration-model', '--expiration-model', [CompletionResultType]::ParameterName, 'Whether the imported material expires')
            [CompletionResult]::new('--import-type', '--import-type', [CompletionResultType]::ParameterName, 'Whether the material is new to the key')
            [CompletionResult]::new('--key-material-description', '--key-material-description', [CompletionResultType]::ParameterName, 'What the material is')
            [CompletionResult]::new('--key-material-id', '--key-material-id', [CompletionResultType]::ParameterName, 'The key material')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;list-aliases' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'List the aliases of this KMS key only, by key id or key ARN')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;list-grants' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--grant-id', '--grant-id', [CompletionResultType]::ParameterName, 'The grant')
            [CompletionResult]::new('--grantee-principal', '--grantee-principal', [CompletionResultType]::ParameterName, 'Who receives the permission')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;list-key-policies' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;list-key-rotations' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--include-key-material', '--include-key-material', [CompletionResultType]::ParameterName, 'Whether to list key material that no rotation made')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;list-keys' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;list-resource-tags' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;list-retirable-grants' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The most items that one answer may hold')
            [CompletionResult]::new('--marker', '--marker', [CompletionResultType]::ParameterName, 'Where to go on: NextMarker of the answer before')
            [CompletionResult]::new('--retiring-principal', '--retiring-principal', [CompletionResultType]::ParameterName, 'Who may retire the grant')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--starting-token', '--starting-token', [CompletionResultType]::ParameterName, 'starting-token')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'page-size')
            [CompletionResult]::new('--max-items', '--max-items', [CompletionResultType]::ParameterName, 'max-items')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;put-key-policy' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--policy-name', '--policy-name', [CompletionResultType]::ParameterName, 'The name of the key policy; there is only default')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The key policy, a JSON document')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--bypass-policy-lockout-safety-check', '--bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'Whether to accept a policy that keeps the caller from changing it again')
            [CompletionResult]::new('--no-bypass-policy-lockout-safety-check', '--no-bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'no-bypass-policy-lockout-safety-check')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;re-encrypt' {
            [CompletionResult]::new('--ciphertext-blob', '--ciphertext-blob', [CompletionResultType]::ParameterName, 'The ciphertext')
            [CompletionResult]::new('--source-encryption-context', '--source-encryption-context', [CompletionResultType]::ParameterName, 'The context the ciphertext was made with')
            [CompletionResult]::new('--source-key-id', '--source-key-id', [CompletionResultType]::ParameterName, 'The KMS key that made the ciphertext')
            [CompletionResult]::new('--destination-key-id', '--destination-key-id', [CompletionResultType]::ParameterName, 'The KMS key to encrypt with')
            [CompletionResult]::new('--destination-encryption-context', '--destination-encryption-context', [CompletionResultType]::ParameterName, 'The context of the new ciphertext')
            [CompletionResult]::new('--source-encryption-algorithm', '--source-encryption-algorithm', [CompletionResultType]::ParameterName, 'The algorithm of the ciphertext')
            [CompletionResult]::new('--destination-encryption-algorithm', '--destination-encryption-algorithm', [CompletionResultType]::ParameterName, 'The algorithm of the new ciphertext')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--dry-run-modifiers', '--dry-run-modifiers', [CompletionResultType]::ParameterName, 'What a dry run passes over')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;replicate-key' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--replica-region', '--replica-region', [CompletionResultType]::ParameterName, 'The Region of the replica')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The key policy, a JSON document')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What the key is for')
            [CompletionResult]::new('--tags', '--tags', [CompletionResultType]::ParameterName, 'Tags to attach')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--bypass-policy-lockout-safety-check', '--bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'Whether to accept a policy that keeps the caller from changing it again')
            [CompletionResult]::new('--no-bypass-policy-lockout-safety-check', '--no-bypass-policy-lockout-safety-check', [CompletionResultType]::ParameterName, 'no-bypass-policy-lockout-safety-check')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;retire-grant' {
            [CompletionResult]::new('--grant-token', '--grant-token', [CompletionResultType]::ParameterName, 'The token of the grant')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--grant-id', '--grant-id', [CompletionResultType]::ParameterName, 'The grant')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;revoke-grant' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--grant-id', '--grant-id', [CompletionResultType]::ParameterName, 'The grant')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;rotate-key-on-demand' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;schedule-key-deletion' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--pending-window-in-days', '--pending-window-in-days', [CompletionResultType]::ParameterName, 'The days to wait before the key is deleted, 7 to 30')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;sign' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'The message, or its digest')
            [CompletionResult]::new('--message-type', '--message-type', [CompletionResultType]::ParameterName, 'Whether Message is the message or its digest')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--signing-algorithm', '--signing-algorithm', [CompletionResultType]::ParameterName, 'The signing algorithm')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;tag-resource' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--tags', '--tags', [CompletionResultType]::ParameterName, 'Tags to attach')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;untag-resource' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--tag-keys', '--tag-keys', [CompletionResultType]::ParameterName, 'The names of the tags to remove')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;update-alias' {
            [CompletionResult]::new('--alias-name', '--alias-name', [CompletionResultType]::ParameterName, 'The name, beginning with alias/')
            [CompletionResult]::new('--target-key-id', '--target-key-id', [CompletionResultType]::ParameterName, 'The KMS key to name, by key id or key ARN; an alias cannot stand for it')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;update-custom-key-store' {
            [CompletionResult]::new('--custom-key-store-id', '--custom-key-store-id', [CompletionResultType]::ParameterName, 'The custom key store')
            [CompletionResult]::new('--new-custom-key-store-name', '--new-custom-key-store-name', [CompletionResultType]::ParameterName, 'The new name of the custom key store')
            [CompletionResult]::new('--key-store-password', '--key-store-password', [CompletionResultType]::ParameterName, 'The password of the cluster''s kmsuser')
            [CompletionResult]::new('--cloud-hsm-cluster-id', '--cloud-hsm-cluster-id', [CompletionResultType]::ParameterName, 'The CloudHSM cluster')
            [CompletionResult]::new('--xks-proxy-uri-endpoint', '--xks-proxy-uri-endpoint', [CompletionResultType]::ParameterName, 'The address of the external proxy')
            [CompletionResult]::new('--xks-proxy-uri-path', '--xks-proxy-uri-path', [CompletionResultType]::ParameterName, 'The path on the external proxy')
            [CompletionResult]::new('--xks-proxy-vpc-endpoint-service-name', '--xks-proxy-vpc-endpoint-service-name', [CompletionResultType]::ParameterName, 'The VPC endpoint service')
            [CompletionResult]::new('--xks-proxy-vpc-endpoint-service-owner', '--xks-proxy-vpc-endpoint-service-owner', [CompletionResultType]::ParameterName, 'The account that owns the VPC endpoint service')
            [CompletionResult]::new('--xks-proxy-authentication-credential', '--xks-proxy-authentication-credential', [CompletionResultType]::ParameterName, 'The credential for the external proxy')
            [CompletionResult]::new('--xks-proxy-connectivity', '--xks-proxy-connectivity', [CompletionResultType]::ParameterName, 'How the external proxy is reached')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;update-key-description' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What the key is for')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;update-primary-region' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id or key ARN')
            [CompletionResult]::new('--primary-region', '--primary-region', [CompletionResultType]::ParameterName, 'The Region that becomes the primary')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;verify' {
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'The message, or its digest')
            [CompletionResult]::new('--message-type', '--message-type', [CompletionResultType]::ParameterName, 'Whether Message is the message or its digest')
            [CompletionResult]::new('--signature', '--signature', [CompletionResultType]::ParameterName, 'The signature to check')
            [CompletionResult]::new('--signing-algorithm', '--signing-algorithm', [CompletionResultType]::ParameterName, 'The signing algorithm')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'kmsalias;verify-mac' {
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'The message, or its digest')
            [CompletionResult]::new('--key-id', '--key-id', [CompletionResultType]::ParameterName, 'The KMS key: its id, key ARN, alias name or alias ARN')
            [CompletionResult]::new('--mac-algorithm', '--mac-algorithm', [CompletionResultType]::ParameterName, 'The MAC algorithm')
            [CompletionResult]::new('--mac', '--mac', [CompletionResultType]::ParameterName, 'The MAC to check')
            [CompletionResult]::new('--grant-tokens', '--grant-tokens', [CompletionResultType]::ParameterName, 'Tokens of grants that have not reached every part of KMS yet')
            [CompletionResult]::new('--cli-input-json', '--cli-input-json', [CompletionResultType]::ParameterName, 'cli-input-json')
            [CompletionResult]::new('--generate-cli-skeleton', '--generate-cli-skeleton', [CompletionResultType]::ParameterName, 'generate-cli-skeleton')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The output format')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'A JMESPath expression')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The Region')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'The profile')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Whether to check the permissions only')
            [CompletionResult]::new('--no-dry-run', '--no-dry-run', [CompletionResultType]::ParameterName, 'no-dry-run')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
