# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_kmsalias_global_optspecs
    string join \n region= profile= output= query= h/help
end

function __fish_kmsalias_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_kmsalias_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_kmsalias_using_subcommand
    set -l cmd (__fish_kmsalias_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c kmsalias -n "__fish_kmsalias_needs_command" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_needs_command" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_needs_command" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_needs_command" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_needs_command" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "lab" -d 'Our own commands: fixtures, exports, the tour'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "kms" -d 'AWS Key Management Service'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "sts" -d 'AWS Security Token Service'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "cancel-key-deletion" -d 'Keep a KMS key that waits for its deletion'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "connect-custom-key-store" -d 'Connect a custom key store'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "create-alias" -d 'Give a KMS key a name'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "create-custom-key-store" -d 'Create a custom key store'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "create-grant" -d 'Add a grant to a key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "create-key" -d 'Create a KMS key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "decrypt" -d 'Decrypt ciphertext that a KMS key made'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "delete-alias" -d 'Delete an alias; its KMS key stays'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "delete-custom-key-store" -d 'Delete a custom key store'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "delete-imported-key-material" -d 'Delete imported key material'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "derive-shared-secret" -d 'Derive a shared secret with a peer'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "describe-custom-key-stores" -d 'List the custom key stores'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "describe-key" -d 'Describe a KMS key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "disable-key" -d 'Keep a KMS key from being used'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "disable-key-rotation" -d 'Turn automatic rotation off'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "disconnect-custom-key-store" -d 'Disconnect a custom key store'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "enable-key" -d 'Let a KMS key be used again'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "enable-key-rotation" -d 'Turn automatic rotation on'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "encrypt" -d 'Encrypt up to 4,096 bytes with a KMS key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "generate-data-key" -d 'Make a data key, in plaintext and encrypted'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "generate-data-key-pair" -d 'Make a data key pair, its private key in plaintext and encrypted'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "generate-data-key-pair-without-plaintext" -d 'Make a data key pair, its private key encrypted only'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "generate-data-key-without-plaintext" -d 'Make a data key, encrypted only'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "generate-mac" -d 'Make a MAC with an HMAC key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "generate-random" -d 'Make random bytes'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "get-key-last-usage" -d 'Tell when a key was last used'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "get-key-policy" -d 'Show a KMS key\'s policy'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "get-key-rotation-status" -d 'Tell how a key rotates'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "get-parameters-for-import" -d 'Get a wrapping key and a token to import key material'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "get-public-key" -d 'Get the public key of an asymmetric key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "import-key-material" -d 'Import key material into a key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "list-aliases" -d 'List the aliases of the account and Region'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "list-grants" -d 'List the grants of a key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "list-key-policies" -d 'List the names of a KMS key\'s policies'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "list-key-rotations" -d 'List the rotations of a key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "list-keys" -d 'List the KMS keys of the account and Region'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "list-resource-tags" -d 'List the tags of a KMS key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "list-retirable-grants" -d 'List the grants that a principal may retire'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "put-key-policy" -d 'Replace a KMS key\'s policy'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "re-encrypt" -d 'Decrypt ciphertext and encrypt it with another key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "replicate-key" -d 'Replicate a multi-Region key into another Region'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "retire-grant" -d 'Retire a grant'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "revoke-grant" -d 'Revoke a grant'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "rotate-key-on-demand" -d 'Rotate the key material now'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "schedule-key-deletion" -d 'Delete a KMS key after a waiting period'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "sign" -d 'Sign a message or its digest'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "tag-resource" -d 'Add tags to a KMS key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "untag-resource" -d 'Remove tags from a KMS key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "update-alias" -d 'Point an alias at another KMS key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "update-custom-key-store" -d 'Change a custom key store'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "update-key-description" -d 'Change a KMS key\'s description'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "update-primary-region" -d 'Make a replica the primary key'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "verify" -d 'Verify a signature'
complete -c kmsalias -n "__fish_kmsalias_needs_command" -f -a "verify-mac" -d 'Verify a MAC'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and not __fish_seen_subcommand_from import export reset load shim tour" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and not __fish_seen_subcommand_from import export reset load shim tour" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and not __fish_seen_subcommand_from import export reset load shim tour" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and not __fish_seen_subcommand_from import export reset load shim tour" -f -a "import" -d 'Read aliases and keys from a file: an export, or saved answers of AWS\'s'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and not __fish_seen_subcommand_from import export reset load shim tour" -f -a "export" -d 'Print the aliases, keys, tags and policies of the Region, sorted'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and not __fish_seen_subcommand_from import export reset load shim tour" -f -a "reset" -d 'Make the Region fresh: no key, the predefined aliases only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and not __fish_seen_subcommand_from import export reset load shim tour" -f -a "load" -d 'Load a scenario of AWS\'s documentation'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and not __fish_seen_subcommand_from import export reset load shim tour" -f -a "shim" -d 'Link aws and awslocal to this program, or tell which aws a script reaches'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and not __fish_seen_subcommand_from import export reset load shim tour" -f -a "tour" -d 'A walk through the story of aliases, in a temporary store'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from import" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from import" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from import" -l replace -d 'Make the Region exactly the file'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from import" -l rewrite -d 'Map ARNs of another account or Region to the one in use'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from export" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from export" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from export" -l all-regions -d 'Print every account and Region of the home'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from reset" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from reset" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from reset" -l yes -d 'Do not ask'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from load" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from load" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from load" -l replace -d 'Write over Regions that hold customer keys'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from load" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from shim" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from shim" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from shim" -l check -d 'Tell which aws and awslocal are reached through PATH'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from shim" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from tour" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from tour" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand lab; and __fish_seen_subcommand_from tour" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "cancel-key-deletion" -d 'Keep a KMS key that waits for its deletion'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "connect-custom-key-store" -d 'Connect a custom key store'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "create-alias" -d 'Give a KMS key a name'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "create-custom-key-store" -d 'Create a custom key store'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "create-grant" -d 'Add a grant to a key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "create-key" -d 'Create a KMS key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "decrypt" -d 'Decrypt ciphertext that a KMS key made'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "delete-alias" -d 'Delete an alias; its KMS key stays'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "delete-custom-key-store" -d 'Delete a custom key store'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "delete-imported-key-material" -d 'Delete imported key material'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "derive-shared-secret" -d 'Derive a shared secret with a peer'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "describe-custom-key-stores" -d 'List the custom key stores'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "describe-key" -d 'Describe a KMS key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "disable-key" -d 'Keep a KMS key from being used'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "disable-key-rotation" -d 'Turn automatic rotation off'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "disconnect-custom-key-store" -d 'Disconnect a custom key store'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "enable-key" -d 'Let a KMS key be used again'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "enable-key-rotation" -d 'Turn automatic rotation on'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "encrypt" -d 'Encrypt up to 4,096 bytes with a KMS key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "generate-data-key" -d 'Make a data key, in plaintext and encrypted'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "generate-data-key-pair" -d 'Make a data key pair, its private key in plaintext and encrypted'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "generate-data-key-pair-without-plaintext" -d 'Make a data key pair, its private key encrypted only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "generate-data-key-without-plaintext" -d 'Make a data key, encrypted only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "generate-mac" -d 'Make a MAC with an HMAC key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "generate-random" -d 'Make random bytes'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "get-key-last-usage" -d 'Tell when a key was last used'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "get-key-policy" -d 'Show a KMS key\'s policy'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "get-key-rotation-status" -d 'Tell how a key rotates'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "get-parameters-for-import" -d 'Get a wrapping key and a token to import key material'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "get-public-key" -d 'Get the public key of an asymmetric key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "import-key-material" -d 'Import key material into a key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "list-aliases" -d 'List the aliases of the account and Region'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "list-grants" -d 'List the grants of a key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "list-key-policies" -d 'List the names of a KMS key\'s policies'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "list-key-rotations" -d 'List the rotations of a key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "list-keys" -d 'List the KMS keys of the account and Region'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "list-resource-tags" -d 'List the tags of a KMS key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "list-retirable-grants" -d 'List the grants that a principal may retire'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "put-key-policy" -d 'Replace a KMS key\'s policy'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "re-encrypt" -d 'Decrypt ciphertext and encrypt it with another key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "replicate-key" -d 'Replicate a multi-Region key into another Region'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "retire-grant" -d 'Retire a grant'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "revoke-grant" -d 'Revoke a grant'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "rotate-key-on-demand" -d 'Rotate the key material now'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "schedule-key-deletion" -d 'Delete a KMS key after a waiting period'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "sign" -d 'Sign a message or its digest'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "tag-resource" -d 'Add tags to a KMS key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "untag-resource" -d 'Remove tags from a KMS key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "update-alias" -d 'Point an alias at another KMS key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "update-custom-key-store" -d 'Change a custom key store'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "update-key-description" -d 'Change a KMS key\'s description'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "update-primary-region" -d 'Make a replica the primary key'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "verify" -d 'Verify a signature'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and not __fish_seen_subcommand_from cancel-key-deletion connect-custom-key-store create-alias create-custom-key-store create-grant create-key decrypt delete-alias delete-custom-key-store delete-imported-key-material derive-shared-secret describe-custom-key-stores describe-key disable-key disable-key-rotation disconnect-custom-key-store enable-key enable-key-rotation encrypt generate-data-key generate-data-key-pair generate-data-key-pair-without-plaintext generate-data-key-without-plaintext generate-mac generate-random get-key-last-usage get-key-policy get-key-rotation-status get-parameters-for-import get-public-key import-key-material list-aliases list-grants list-key-policies list-key-rotations list-keys list-resource-tags list-retirable-grants put-key-policy re-encrypt replicate-key retire-grant revoke-grant rotate-key-on-demand schedule-key-deletion sign tag-resource untag-resource update-alias update-custom-key-store update-key-description update-primary-region verify verify-mac" -f -a "verify-mac" -d 'Verify a MAC'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from cancel-key-deletion" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from cancel-key-deletion" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from cancel-key-deletion" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from cancel-key-deletion" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from cancel-key-deletion" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from cancel-key-deletion" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from cancel-key-deletion" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from cancel-key-deletion" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from connect-custom-key-store" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from connect-custom-key-store" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from connect-custom-key-store" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from connect-custom-key-store" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from connect-custom-key-store" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from connect-custom-key-store" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from connect-custom-key-store" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from connect-custom-key-store" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-alias" -l alias-name -d 'The name, beginning with alias/' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-alias" -l target-key-id -d 'The KMS key to name, by key id or key ARN; an alias cannot stand for it' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-alias" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-alias" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-alias" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-alias" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-alias" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-alias" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-alias" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l custom-key-store-name -d 'The name of the custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l cloud-hsm-cluster-id -d 'The CloudHSM cluster' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l trust-anchor-certificate -d 'The cluster\'s certificate' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l key-store-password -d 'The password of the cluster\'s kmsuser' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l custom-key-store-type -d 'The kind of key store' -r -f -a "AWS_CLOUDHSM\t''
EXTERNAL_KEY_STORE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l xks-proxy-uri-endpoint -d 'The address of the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l xks-proxy-uri-path -d 'The path on the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l xks-proxy-vpc-endpoint-service-name -d 'The VPC endpoint service' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l xks-proxy-vpc-endpoint-service-owner -d 'The account that owns the VPC endpoint service' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l xks-proxy-authentication-credential -d 'The credential for the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l xks-proxy-connectivity -d 'How the external proxy is reached' -r -f -a "PUBLIC_ENDPOINT\t''
VPC_ENDPOINT_SERVICE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-custom-key-store" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l grantee-principal -d 'Who receives the permission' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l retiring-principal -d 'Who may retire the grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l operations -d 'The operations that the grant permits' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l constraints -d 'The encryption context that the grant asks for' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l name -d 'A name for the grant, to make the call repeatable' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-grant" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l policy -d 'The key policy, a JSON document' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l description -d 'What the key is for' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l key-usage -d 'The cryptographic operations that the key is for' -r -f -a "SIGN_VERIFY\t''
ENCRYPT_DECRYPT\t''
GENERATE_VERIFY_MAC\t''
KEY_AGREEMENT\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l customer-master-key-spec -d 'Former name of KeySpec' -r -f -a "RSA_2048\t''
RSA_3072\t''
RSA_4096\t''
ECC_NIST_P256\t''
ECC_NIST_P384\t''
ECC_NIST_P521\t''
ECC_SECG_P256K1\t''
SYMMETRIC_DEFAULT\t''
HMAC_224\t''
HMAC_256\t''
HMAC_384\t''
HMAC_512\t''
SM2\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l key-spec -d 'The kind of key material' -r -f -a "RSA_2048\t''
RSA_3072\t''
RSA_4096\t''
ECC_NIST_P256\t''
ECC_NIST_P384\t''
ECC_NIST_P521\t''
ECC_SECG_P256K1\t''
SYMMETRIC_DEFAULT\t''
HMAC_224\t''
HMAC_256\t''
HMAC_384\t''
HMAC_512\t''
SM2\t''
ML_DSA_44\t''
ML_DSA_65\t''
ML_DSA_87\t''
ECC_NIST_EDWARDS25519\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l origin -d 'Where the key material comes from' -r -f -a "AWS_KMS\t''
EXTERNAL\t''
AWS_CLOUDHSM\t''
EXTERNAL_KEY_STORE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l tags -d 'Tags to attach' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l xks-key-id -d 'The key in the external key manager' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l bypass-policy-lockout-safety-check -d 'Whether to accept a policy that keeps the caller from changing it again'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l no-bypass-policy-lockout-safety-check
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l multi-region -d 'Whether the key may be replicated to other Regions'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -l no-multi-region
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from create-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l ciphertext-blob -d 'The ciphertext' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l encryption-algorithm -d 'The encryption algorithm' -r -f -a "SYMMETRIC_DEFAULT\t''
RSAES_OAEP_SHA_1\t''
RSAES_OAEP_SHA_256\t''
SM2PKE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l recipient -d 'The attestation document of an enclave' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l dry-run-modifiers -d 'What a dry run passes over' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from decrypt" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-alias" -l alias-name -d 'The name, beginning with alias/' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-alias" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-alias" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-alias" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-alias" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-alias" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-alias" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-alias" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-custom-key-store" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-custom-key-store" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-custom-key-store" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-custom-key-store" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-custom-key-store" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-custom-key-store" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-custom-key-store" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-custom-key-store" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-imported-key-material" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-imported-key-material" -l key-material-id -d 'The key material' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-imported-key-material" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-imported-key-material" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-imported-key-material" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-imported-key-material" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-imported-key-material" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-imported-key-material" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from delete-imported-key-material" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l key-agreement-algorithm -d 'The key agreement algorithm' -r -f -a "ECDH\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l public-key -d 'The peer\'s public key, DER' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l recipient -d 'The attestation document of an enclave' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from derive-shared-secret" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l custom-key-store-name -d 'The name of the custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-custom-key-stores" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-key" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-key" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from describe-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key-rotation" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key-rotation" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key-rotation" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key-rotation" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key-rotation" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key-rotation" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key-rotation" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disable-key-rotation" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disconnect-custom-key-store" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disconnect-custom-key-store" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disconnect-custom-key-store" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disconnect-custom-key-store" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disconnect-custom-key-store" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disconnect-custom-key-store" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disconnect-custom-key-store" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from disconnect-custom-key-store" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key-rotation" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key-rotation" -l rotation-period-in-days -d 'The days between two rotations' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key-rotation" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key-rotation" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key-rotation" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key-rotation" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key-rotation" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key-rotation" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from enable-key-rotation" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l plaintext -d 'The bytes to encrypt' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l encryption-algorithm -d 'The encryption algorithm' -r -f -a "SYMMETRIC_DEFAULT\t''
RSAES_OAEP_SHA_1\t''
RSAES_OAEP_SHA_256\t''
SM2PKE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from encrypt" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l number-of-bytes -d 'How many bytes to make' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l key-spec -d 'The length of the data key' -r -f -a "AES_256\t''
AES_128\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l recipient -d 'The attestation document of an enclave' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l key-pair-spec -d 'The kind of data key pair' -r -f -a "RSA_2048\t''
RSA_3072\t''
RSA_4096\t''
ECC_NIST_P256\t''
ECC_NIST_P384\t''
ECC_NIST_P521\t''
ECC_SECG_P256K1\t''
SM2\t''
ECC_NIST_EDWARDS25519\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l recipient -d 'The attestation document of an enclave' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l key-pair-spec -d 'The kind of data key pair' -r -f -a "RSA_2048\t''
RSA_3072\t''
RSA_4096\t''
ECC_NIST_P256\t''
ECC_NIST_P384\t''
ECC_NIST_P521\t''
ECC_SECG_P256K1\t''
SM2\t''
ECC_NIST_EDWARDS25519\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-pair-without-plaintext" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l key-spec -d 'The length of the data key' -r -f -a "AES_256\t''
AES_128\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l number-of-bytes -d 'How many bytes to make' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-data-key-without-plaintext" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l message -d 'The message, or its digest' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l mac-algorithm -d 'The MAC algorithm' -r -f -a "HMAC_SHA_224\t''
HMAC_SHA_256\t''
HMAC_SHA_384\t''
HMAC_SHA_512\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-mac" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-random" -l number-of-bytes -d 'How many bytes to make' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-random" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-random" -l recipient -d 'The attestation document of an enclave' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-random" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-random" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-random" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-random" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-random" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-random" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from generate-random" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-last-usage" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-last-usage" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-last-usage" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-last-usage" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-last-usage" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-last-usage" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-last-usage" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-last-usage" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-policy" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-policy" -l policy-name -d 'The name of the key policy; there is only default' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-policy" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-policy" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-policy" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-policy" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-policy" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-policy" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-policy" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-rotation-status" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-rotation-status" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-rotation-status" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-rotation-status" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-rotation-status" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-rotation-status" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-rotation-status" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-key-rotation-status" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-parameters-for-import" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-parameters-for-import" -l wrapping-algorithm -d 'The algorithm that will wrap the key material' -r -f -a "RSAES_PKCS1_V1_5\t''
RSAES_OAEP_SHA_1\t''
RSAES_OAEP_SHA_256\t''
RSA_AES_KEY_WRAP_SHA_1\t''
RSA_AES_KEY_WRAP_SHA_256\t''
SM2PKE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-parameters-for-import" -l wrapping-key-spec -d 'The kind of public key that will wrap it' -r -f -a "RSA_2048\t''
RSA_3072\t''
RSA_4096\t''
SM2\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-parameters-for-import" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-parameters-for-import" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-parameters-for-import" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-parameters-for-import" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-parameters-for-import" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-parameters-for-import" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-parameters-for-import" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-public-key" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-public-key" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-public-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-public-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-public-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-public-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-public-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-public-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from get-public-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l import-token -d 'The token that came with the wrapping key' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l encrypted-key-material -d 'The wrapped key material' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l valid-to -d 'When the imported material expires' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l expiration-model -d 'Whether the imported material expires' -r -f -a "KEY_MATERIAL_EXPIRES\t''
KEY_MATERIAL_DOES_NOT_EXPIRE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l import-type -d 'Whether the material is new to the key' -r -f -a "NEW_KEY_MATERIAL\t''
EXISTING_KEY_MATERIAL\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l key-material-description -d 'What the material is' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l key-material-id -d 'The key material' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from import-key-material" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l key-id -d 'List the aliases of this KMS key only, by key id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-aliases" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l grant-id -d 'The grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l grantee-principal -d 'Who receives the permission' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-grants" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-policies" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l include-key-material -d 'Whether to list key material that no rotation made' -r -f -a "ALL_KEY_MATERIAL\t''
ROTATIONS_ONLY\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-key-rotations" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-keys" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-resource-tags" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l retiring-principal -d 'Who may retire the grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from list-retirable-grants" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -l policy-name -d 'The name of the key policy; there is only default' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -l policy -d 'The key policy, a JSON document' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -l bypass-policy-lockout-safety-check -d 'Whether to accept a policy that keeps the caller from changing it again'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -l no-bypass-policy-lockout-safety-check
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from put-key-policy" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l ciphertext-blob -d 'The ciphertext' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l source-encryption-context -d 'The context the ciphertext was made with' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l source-key-id -d 'The KMS key that made the ciphertext' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l destination-key-id -d 'The KMS key to encrypt with' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l destination-encryption-context -d 'The context of the new ciphertext' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l source-encryption-algorithm -d 'The algorithm of the ciphertext' -r -f -a "SYMMETRIC_DEFAULT\t''
RSAES_OAEP_SHA_1\t''
RSAES_OAEP_SHA_256\t''
SM2PKE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l destination-encryption-algorithm -d 'The algorithm of the new ciphertext' -r -f -a "SYMMETRIC_DEFAULT\t''
RSAES_OAEP_SHA_1\t''
RSAES_OAEP_SHA_256\t''
SM2PKE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l dry-run-modifiers -d 'What a dry run passes over' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from re-encrypt" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l replica-region -d 'The Region of the replica' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l policy -d 'The key policy, a JSON document' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l description -d 'What the key is for' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l tags -d 'Tags to attach' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l bypass-policy-lockout-safety-check -d 'Whether to accept a policy that keeps the caller from changing it again'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -l no-bypass-policy-lockout-safety-check
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from replicate-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -l grant-token -d 'The token of the grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -l grant-id -d 'The grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from retire-grant" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from revoke-grant" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from revoke-grant" -l grant-id -d 'The grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from revoke-grant" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from revoke-grant" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from revoke-grant" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from revoke-grant" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from revoke-grant" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from revoke-grant" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from revoke-grant" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from revoke-grant" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from revoke-grant" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from rotate-key-on-demand" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from rotate-key-on-demand" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from rotate-key-on-demand" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from rotate-key-on-demand" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from rotate-key-on-demand" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from rotate-key-on-demand" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from rotate-key-on-demand" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from rotate-key-on-demand" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from schedule-key-deletion" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from schedule-key-deletion" -l pending-window-in-days -d 'The days to wait before the key is deleted, 7 to 30' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from schedule-key-deletion" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from schedule-key-deletion" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from schedule-key-deletion" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from schedule-key-deletion" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from schedule-key-deletion" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from schedule-key-deletion" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from schedule-key-deletion" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l message -d 'The message, or its digest' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l message-type -d 'Whether Message is the message or its digest' -r -f -a "RAW\t''
DIGEST\t''
EXTERNAL_MU\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l signing-algorithm -d 'The signing algorithm' -r -f -a "RSASSA_PSS_SHA_256\t''
RSASSA_PSS_SHA_384\t''
RSASSA_PSS_SHA_512\t''
RSASSA_PKCS1_V1_5_SHA_256\t''
RSASSA_PKCS1_V1_5_SHA_384\t''
RSASSA_PKCS1_V1_5_SHA_512\t''
ECDSA_SHA_256\t''
ECDSA_SHA_384\t''
ECDSA_SHA_512\t''
SM2DSA\t''
ML_DSA_SHAKE_256\t''
ED25519_SHA_512\t''
ED25519_PH_SHA_512\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from sign" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from tag-resource" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from tag-resource" -l tags -d 'Tags to attach' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from tag-resource" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from tag-resource" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from tag-resource" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from tag-resource" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from tag-resource" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from tag-resource" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from tag-resource" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from untag-resource" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from untag-resource" -l tag-keys -d 'The names of the tags to remove' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from untag-resource" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from untag-resource" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from untag-resource" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from untag-resource" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from untag-resource" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from untag-resource" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from untag-resource" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-alias" -l alias-name -d 'The name, beginning with alias/' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-alias" -l target-key-id -d 'The KMS key to name, by key id or key ARN; an alias cannot stand for it' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-alias" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-alias" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-alias" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-alias" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-alias" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-alias" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-alias" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l new-custom-key-store-name -d 'The new name of the custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l key-store-password -d 'The password of the cluster\'s kmsuser' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l cloud-hsm-cluster-id -d 'The CloudHSM cluster' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l xks-proxy-uri-endpoint -d 'The address of the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l xks-proxy-uri-path -d 'The path on the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l xks-proxy-vpc-endpoint-service-name -d 'The VPC endpoint service' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l xks-proxy-vpc-endpoint-service-owner -d 'The account that owns the VPC endpoint service' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l xks-proxy-authentication-credential -d 'The credential for the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l xks-proxy-connectivity -d 'How the external proxy is reached' -r -f -a "PUBLIC_ENDPOINT\t''
VPC_ENDPOINT_SERVICE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-custom-key-store" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-key-description" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-key-description" -l description -d 'What the key is for' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-key-description" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-key-description" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-key-description" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-key-description" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-key-description" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-key-description" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-key-description" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-primary-region" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-primary-region" -l primary-region -d 'The Region that becomes the primary' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-primary-region" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-primary-region" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-primary-region" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-primary-region" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-primary-region" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-primary-region" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from update-primary-region" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l message -d 'The message, or its digest' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l message-type -d 'Whether Message is the message or its digest' -r -f -a "RAW\t''
DIGEST\t''
EXTERNAL_MU\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l signature -d 'The signature to check' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l signing-algorithm -d 'The signing algorithm' -r -f -a "RSASSA_PSS_SHA_256\t''
RSASSA_PSS_SHA_384\t''
RSASSA_PSS_SHA_512\t''
RSASSA_PKCS1_V1_5_SHA_256\t''
RSASSA_PKCS1_V1_5_SHA_384\t''
RSASSA_PKCS1_V1_5_SHA_512\t''
ECDSA_SHA_256\t''
ECDSA_SHA_384\t''
ECDSA_SHA_512\t''
SM2DSA\t''
ML_DSA_SHAKE_256\t''
ED25519_SHA_512\t''
ED25519_PH_SHA_512\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l message -d 'The message, or its digest' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l mac-algorithm -d 'The MAC algorithm' -r -f -a "HMAC_SHA_224\t''
HMAC_SHA_256\t''
HMAC_SHA_384\t''
HMAC_SHA_512\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l mac -d 'The MAC to check' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand kms; and __fish_seen_subcommand_from verify-mac" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sts; and not __fish_seen_subcommand_from get-caller-identity" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sts; and not __fish_seen_subcommand_from get-caller-identity" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sts; and not __fish_seen_subcommand_from get-caller-identity" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sts; and not __fish_seen_subcommand_from get-caller-identity" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sts; and not __fish_seen_subcommand_from get-caller-identity" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sts; and not __fish_seen_subcommand_from get-caller-identity" -f -a "get-caller-identity" -d 'Tell whose credentials are in use'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sts; and __fish_seen_subcommand_from get-caller-identity" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sts; and __fish_seen_subcommand_from get-caller-identity" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sts; and __fish_seen_subcommand_from get-caller-identity" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sts; and __fish_seen_subcommand_from get-caller-identity" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sts; and __fish_seen_subcommand_from get-caller-identity" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand cancel-key-deletion" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand cancel-key-deletion" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand cancel-key-deletion" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand cancel-key-deletion" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand cancel-key-deletion" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand cancel-key-deletion" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand cancel-key-deletion" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand cancel-key-deletion" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand connect-custom-key-store" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand connect-custom-key-store" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand connect-custom-key-store" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand connect-custom-key-store" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand connect-custom-key-store" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand connect-custom-key-store" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand connect-custom-key-store" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand connect-custom-key-store" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-alias" -l alias-name -d 'The name, beginning with alias/' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-alias" -l target-key-id -d 'The KMS key to name, by key id or key ARN; an alias cannot stand for it' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-alias" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-alias" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-alias" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-alias" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-alias" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-alias" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-alias" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l custom-key-store-name -d 'The name of the custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l cloud-hsm-cluster-id -d 'The CloudHSM cluster' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l trust-anchor-certificate -d 'The cluster\'s certificate' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l key-store-password -d 'The password of the cluster\'s kmsuser' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l custom-key-store-type -d 'The kind of key store' -r -f -a "AWS_CLOUDHSM\t''
EXTERNAL_KEY_STORE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l xks-proxy-uri-endpoint -d 'The address of the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l xks-proxy-uri-path -d 'The path on the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l xks-proxy-vpc-endpoint-service-name -d 'The VPC endpoint service' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l xks-proxy-vpc-endpoint-service-owner -d 'The account that owns the VPC endpoint service' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l xks-proxy-authentication-credential -d 'The credential for the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l xks-proxy-connectivity -d 'How the external proxy is reached' -r -f -a "PUBLIC_ENDPOINT\t''
VPC_ENDPOINT_SERVICE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-custom-key-store" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l grantee-principal -d 'Who receives the permission' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l retiring-principal -d 'Who may retire the grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l operations -d 'The operations that the grant permits' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l constraints -d 'The encryption context that the grant asks for' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l name -d 'A name for the grant, to make the call repeatable' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-grant" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l policy -d 'The key policy, a JSON document' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l description -d 'What the key is for' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l key-usage -d 'The cryptographic operations that the key is for' -r -f -a "SIGN_VERIFY\t''
ENCRYPT_DECRYPT\t''
GENERATE_VERIFY_MAC\t''
KEY_AGREEMENT\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l customer-master-key-spec -d 'Former name of KeySpec' -r -f -a "RSA_2048\t''
RSA_3072\t''
RSA_4096\t''
ECC_NIST_P256\t''
ECC_NIST_P384\t''
ECC_NIST_P521\t''
ECC_SECG_P256K1\t''
SYMMETRIC_DEFAULT\t''
HMAC_224\t''
HMAC_256\t''
HMAC_384\t''
HMAC_512\t''
SM2\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l key-spec -d 'The kind of key material' -r -f -a "RSA_2048\t''
RSA_3072\t''
RSA_4096\t''
ECC_NIST_P256\t''
ECC_NIST_P384\t''
ECC_NIST_P521\t''
ECC_SECG_P256K1\t''
SYMMETRIC_DEFAULT\t''
HMAC_224\t''
HMAC_256\t''
HMAC_384\t''
HMAC_512\t''
SM2\t''
ML_DSA_44\t''
ML_DSA_65\t''
ML_DSA_87\t''
ECC_NIST_EDWARDS25519\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l origin -d 'Where the key material comes from' -r -f -a "AWS_KMS\t''
EXTERNAL\t''
AWS_CLOUDHSM\t''
EXTERNAL_KEY_STORE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l tags -d 'Tags to attach' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l xks-key-id -d 'The key in the external key manager' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l bypass-policy-lockout-safety-check -d 'Whether to accept a policy that keeps the caller from changing it again'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l no-bypass-policy-lockout-safety-check
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l multi-region -d 'Whether the key may be replicated to other Regions'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -l no-multi-region
complete -c kmsalias -n "__fish_kmsalias_using_subcommand create-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l ciphertext-blob -d 'The ciphertext' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l encryption-algorithm -d 'The encryption algorithm' -r -f -a "SYMMETRIC_DEFAULT\t''
RSAES_OAEP_SHA_1\t''
RSAES_OAEP_SHA_256\t''
SM2PKE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l recipient -d 'The attestation document of an enclave' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l dry-run-modifiers -d 'What a dry run passes over' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand decrypt" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-alias" -l alias-name -d 'The name, beginning with alias/' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-alias" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-alias" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-alias" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-alias" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-alias" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-alias" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-alias" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-custom-key-store" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-custom-key-store" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-custom-key-store" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-custom-key-store" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-custom-key-store" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-custom-key-store" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-custom-key-store" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-custom-key-store" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-imported-key-material" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-imported-key-material" -l key-material-id -d 'The key material' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-imported-key-material" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-imported-key-material" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-imported-key-material" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-imported-key-material" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-imported-key-material" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-imported-key-material" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand delete-imported-key-material" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l key-agreement-algorithm -d 'The key agreement algorithm' -r -f -a "ECDH\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l public-key -d 'The peer\'s public key, DER' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l recipient -d 'The attestation document of an enclave' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand derive-shared-secret" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l custom-key-store-name -d 'The name of the custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-custom-key-stores" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-key" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-key" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand describe-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key-rotation" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key-rotation" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key-rotation" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key-rotation" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key-rotation" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key-rotation" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key-rotation" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disable-key-rotation" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disconnect-custom-key-store" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disconnect-custom-key-store" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disconnect-custom-key-store" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disconnect-custom-key-store" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disconnect-custom-key-store" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disconnect-custom-key-store" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disconnect-custom-key-store" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand disconnect-custom-key-store" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key-rotation" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key-rotation" -l rotation-period-in-days -d 'The days between two rotations' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key-rotation" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key-rotation" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key-rotation" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key-rotation" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key-rotation" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key-rotation" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand enable-key-rotation" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l plaintext -d 'The bytes to encrypt' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l encryption-algorithm -d 'The encryption algorithm' -r -f -a "SYMMETRIC_DEFAULT\t''
RSAES_OAEP_SHA_1\t''
RSAES_OAEP_SHA_256\t''
SM2PKE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand encrypt" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l number-of-bytes -d 'How many bytes to make' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l key-spec -d 'The length of the data key' -r -f -a "AES_256\t''
AES_128\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l recipient -d 'The attestation document of an enclave' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l key-pair-spec -d 'The kind of data key pair' -r -f -a "RSA_2048\t''
RSA_3072\t''
RSA_4096\t''
ECC_NIST_P256\t''
ECC_NIST_P384\t''
ECC_NIST_P521\t''
ECC_SECG_P256K1\t''
SM2\t''
ECC_NIST_EDWARDS25519\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l recipient -d 'The attestation document of an enclave' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l key-pair-spec -d 'The kind of data key pair' -r -f -a "RSA_2048\t''
RSA_3072\t''
RSA_4096\t''
ECC_NIST_P256\t''
ECC_NIST_P384\t''
ECC_NIST_P521\t''
ECC_SECG_P256K1\t''
SM2\t''
ECC_NIST_EDWARDS25519\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-pair-without-plaintext" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l encryption-context -d 'Names and values that decryption must repeat' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l key-spec -d 'The length of the data key' -r -f -a "AES_256\t''
AES_128\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l number-of-bytes -d 'How many bytes to make' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-data-key-without-plaintext" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l message -d 'The message, or its digest' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l mac-algorithm -d 'The MAC algorithm' -r -f -a "HMAC_SHA_224\t''
HMAC_SHA_256\t''
HMAC_SHA_384\t''
HMAC_SHA_512\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-mac" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-random" -l number-of-bytes -d 'How many bytes to make' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-random" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-random" -l recipient -d 'The attestation document of an enclave' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-random" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-random" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-random" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-random" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-random" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-random" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand generate-random" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-last-usage" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-last-usage" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-last-usage" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-last-usage" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-last-usage" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-last-usage" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-last-usage" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-last-usage" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-policy" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-policy" -l policy-name -d 'The name of the key policy; there is only default' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-policy" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-policy" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-policy" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-policy" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-policy" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-policy" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-policy" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-rotation-status" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-rotation-status" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-rotation-status" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-rotation-status" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-rotation-status" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-rotation-status" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-rotation-status" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-key-rotation-status" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-parameters-for-import" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-parameters-for-import" -l wrapping-algorithm -d 'The algorithm that will wrap the key material' -r -f -a "RSAES_PKCS1_V1_5\t''
RSAES_OAEP_SHA_1\t''
RSAES_OAEP_SHA_256\t''
RSA_AES_KEY_WRAP_SHA_1\t''
RSA_AES_KEY_WRAP_SHA_256\t''
SM2PKE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-parameters-for-import" -l wrapping-key-spec -d 'The kind of public key that will wrap it' -r -f -a "RSA_2048\t''
RSA_3072\t''
RSA_4096\t''
SM2\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-parameters-for-import" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-parameters-for-import" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-parameters-for-import" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-parameters-for-import" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-parameters-for-import" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-parameters-for-import" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-parameters-for-import" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-public-key" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-public-key" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-public-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-public-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-public-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-public-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-public-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-public-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand get-public-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l import-token -d 'The token that came with the wrapping key' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l encrypted-key-material -d 'The wrapped key material' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l valid-to -d 'When the imported material expires' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l expiration-model -d 'Whether the imported material expires' -r -f -a "KEY_MATERIAL_EXPIRES\t''
KEY_MATERIAL_DOES_NOT_EXPIRE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l import-type -d 'Whether the material is new to the key' -r -f -a "NEW_KEY_MATERIAL\t''
EXISTING_KEY_MATERIAL\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l key-material-description -d 'What the material is' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l key-material-id -d 'The key material' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand import-key-material" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l key-id -d 'List the aliases of this KMS key only, by key id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-aliases" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l grant-id -d 'The grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l grantee-principal -d 'Who receives the permission' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-grants" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-policies" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l include-key-material -d 'Whether to list key material that no rotation made' -r -f -a "ALL_KEY_MATERIAL\t''
ROTATIONS_ONLY\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-key-rotations" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-keys" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-resource-tags" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l limit -d 'The most items that one answer may hold' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l marker -d 'Where to go on: NextMarker of the answer before' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l retiring-principal -d 'Who may retire the grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l starting-token -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l page-size -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l max-items -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand list-retirable-grants" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -l policy-name -d 'The name of the key policy; there is only default' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -l policy -d 'The key policy, a JSON document' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -l bypass-policy-lockout-safety-check -d 'Whether to accept a policy that keeps the caller from changing it again'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -l no-bypass-policy-lockout-safety-check
complete -c kmsalias -n "__fish_kmsalias_using_subcommand put-key-policy" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l ciphertext-blob -d 'The ciphertext' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l source-encryption-context -d 'The context the ciphertext was made with' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l source-key-id -d 'The KMS key that made the ciphertext' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l destination-key-id -d 'The KMS key to encrypt with' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l destination-encryption-context -d 'The context of the new ciphertext' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l source-encryption-algorithm -d 'The algorithm of the ciphertext' -r -f -a "SYMMETRIC_DEFAULT\t''
RSAES_OAEP_SHA_1\t''
RSAES_OAEP_SHA_256\t''
SM2PKE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l destination-encryption-algorithm -d 'The algorithm of the new ciphertext' -r -f -a "SYMMETRIC_DEFAULT\t''
RSAES_OAEP_SHA_1\t''
RSAES_OAEP_SHA_256\t''
SM2PKE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l dry-run-modifiers -d 'What a dry run passes over' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand re-encrypt" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l replica-region -d 'The Region of the replica' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l policy -d 'The key policy, a JSON document' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l description -d 'What the key is for' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l tags -d 'Tags to attach' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l bypass-policy-lockout-safety-check -d 'Whether to accept a policy that keeps the caller from changing it again'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -l no-bypass-policy-lockout-safety-check
complete -c kmsalias -n "__fish_kmsalias_using_subcommand replicate-key" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -l grant-token -d 'The token of the grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -l grant-id -d 'The grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand retire-grant" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand revoke-grant" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand revoke-grant" -l grant-id -d 'The grant' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand revoke-grant" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand revoke-grant" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand revoke-grant" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand revoke-grant" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand revoke-grant" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand revoke-grant" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand revoke-grant" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand revoke-grant" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand revoke-grant" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand rotate-key-on-demand" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand rotate-key-on-demand" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand rotate-key-on-demand" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand rotate-key-on-demand" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand rotate-key-on-demand" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand rotate-key-on-demand" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand rotate-key-on-demand" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand rotate-key-on-demand" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand schedule-key-deletion" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand schedule-key-deletion" -l pending-window-in-days -d 'The days to wait before the key is deleted, 7 to 30' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand schedule-key-deletion" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand schedule-key-deletion" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand schedule-key-deletion" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand schedule-key-deletion" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand schedule-key-deletion" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand schedule-key-deletion" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand schedule-key-deletion" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l message -d 'The message, or its digest' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l message-type -d 'Whether Message is the message or its digest' -r -f -a "RAW\t''
DIGEST\t''
EXTERNAL_MU\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l signing-algorithm -d 'The signing algorithm' -r -f -a "RSASSA_PSS_SHA_256\t''
RSASSA_PSS_SHA_384\t''
RSASSA_PSS_SHA_512\t''
RSASSA_PKCS1_V1_5_SHA_256\t''
RSASSA_PKCS1_V1_5_SHA_384\t''
RSASSA_PKCS1_V1_5_SHA_512\t''
ECDSA_SHA_256\t''
ECDSA_SHA_384\t''
ECDSA_SHA_512\t''
SM2DSA\t''
ML_DSA_SHAKE_256\t''
ED25519_SHA_512\t''
ED25519_PH_SHA_512\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand sign" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand tag-resource" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand tag-resource" -l tags -d 'Tags to attach' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand tag-resource" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand tag-resource" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand tag-resource" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand tag-resource" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand tag-resource" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand tag-resource" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand tag-resource" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand untag-resource" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand untag-resource" -l tag-keys -d 'The names of the tags to remove' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand untag-resource" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand untag-resource" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand untag-resource" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand untag-resource" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand untag-resource" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand untag-resource" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand untag-resource" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-alias" -l alias-name -d 'The name, beginning with alias/' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-alias" -l target-key-id -d 'The KMS key to name, by key id or key ARN; an alias cannot stand for it' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-alias" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-alias" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-alias" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-alias" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-alias" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-alias" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-alias" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l custom-key-store-id -d 'The custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l new-custom-key-store-name -d 'The new name of the custom key store' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l key-store-password -d 'The password of the cluster\'s kmsuser' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l cloud-hsm-cluster-id -d 'The CloudHSM cluster' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l xks-proxy-uri-endpoint -d 'The address of the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l xks-proxy-uri-path -d 'The path on the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l xks-proxy-vpc-endpoint-service-name -d 'The VPC endpoint service' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l xks-proxy-vpc-endpoint-service-owner -d 'The account that owns the VPC endpoint service' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l xks-proxy-authentication-credential -d 'The credential for the external proxy' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l xks-proxy-connectivity -d 'How the external proxy is reached' -r -f -a "PUBLIC_ENDPOINT\t''
VPC_ENDPOINT_SERVICE\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-custom-key-store" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-key-description" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-key-description" -l description -d 'What the key is for' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-key-description" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-key-description" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-key-description" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-key-description" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-key-description" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-key-description" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-key-description" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-primary-region" -l key-id -d 'The KMS key: its id or key ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-primary-region" -l primary-region -d 'The Region that becomes the primary' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-primary-region" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-primary-region" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-primary-region" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-primary-region" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-primary-region" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-primary-region" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand update-primary-region" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l message -d 'The message, or its digest' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l message-type -d 'Whether Message is the message or its digest' -r -f -a "RAW\t''
DIGEST\t''
EXTERNAL_MU\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l signature -d 'The signature to check' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l signing-algorithm -d 'The signing algorithm' -r -f -a "RSASSA_PSS_SHA_256\t''
RSASSA_PSS_SHA_384\t''
RSASSA_PSS_SHA_512\t''
RSASSA_PKCS1_V1_5_SHA_256\t''
RSASSA_PKCS1_V1_5_SHA_384\t''
RSASSA_PKCS1_V1_5_SHA_512\t''
ECDSA_SHA_256\t''
ECDSA_SHA_384\t''
ECDSA_SHA_512\t''
SM2DSA\t''
ML_DSA_SHAKE_256\t''
ED25519_SHA_512\t''
ED25519_PH_SHA_512\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify" -s h -l help -d 'Print help'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l message -d 'The message, or its digest' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l key-id -d 'The KMS key: its id, key ARN, alias name or alias ARN' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l mac-algorithm -d 'The MAC algorithm' -r -f -a "HMAC_SHA_224\t''
HMAC_SHA_256\t''
HMAC_SHA_384\t''
HMAC_SHA_512\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l mac -d 'The MAC to check' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l grant-tokens -d 'Tokens of grants that have not reached every part of KMS yet' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l cli-input-json -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l generate-cli-skeleton -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l output -d 'The output format' -r -f -a "json\t''
text\t''
table\t''
yaml\t''
yaml-stream\t''
off\t''"
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l query -d 'A JMESPath expression' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l region -d 'The Region' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l profile -d 'The profile' -r
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l dry-run -d 'Whether to check the permissions only'
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -l no-dry-run
complete -c kmsalias -n "__fish_kmsalias_using_subcommand verify-mac" -s h -l help -d 'Print help'
