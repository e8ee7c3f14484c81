#!/bin/bash
# Idiom 8: join keys and aliases on tab-separated text.
set -euo pipefail

aws kms create-alias --alias-name alias/blue --target-key-id "$(aws kms create-key --query KeyMetadata.KeyId --output text)"
aws kms create-alias --alias-name alias/red --target-key-id "$(aws kms create-key --key-spec RSA_2048 --key-usage SIGN_VERIFY --query KeyMetadata.KeyId --output text)"
RED=$(aws kms describe-key --key-id alias/red --query KeyMetadata.KeyId --output text)
aws kms create-alias --alias-name alias/scarlet --target-key-id "$RED"
aws kms disable-key --key-id "$RED"
aws kms create-key --description orphan >/dev/null

# From the names to the keys. A predefined alias has no key yet: None.
aws kms list-aliases --query 'Aliases[].[AliasName,TargetKeyId]' --output text |
    while IFS=$'\t' read -r alias key; do
        [ "$key" = None ] && continue
        state=$(aws kms describe-key --key-id "$key" --query 'KeyMetadata.[KeyState,KeySpec]' --output text)
        printf '%s: %s\n' "$alias" "${state//$'\t'/ }"
    done

# From the keys to the names, by each way to list keys.
for query in 'Keys[*].[KeyId]' 'Keys[].KeyId' 'Keys[*].KeyId'; do
    for key in $(aws kms list-keys --query "$query" --output text); do
        aws kms list-aliases --key-id "$key" --query 'Aliases[*].AliasName' --output text | tr '\t' ' '
    done | sort
done

# The text output as it is: a row an alias, columns by the name of the member.
aws kms list-aliases --output text | while IFS=$'\t' read -r kind arn name created updated key; do
    [ "$name" = alias/blue ] || continue
    [ "$key" = "$(aws kms describe-key --key-id alias/blue --query KeyMetadata.KeyId --output text)" ] && echo "$kind $arn $created $updated"
done
aws kms list-keys --output text | cut -f 1 | sort | uniq -c | tr -s ' '

# prints:
# alias/blue: Enabled SYMMETRIC_DEFAULT
# alias/red: Disabled RSA_2048
# alias/scarlet: Disabled RSA_2048
# alias/blue
# alias/red alias/scarlet
# alias/blue
# alias/red alias/scarlet
# alias/blue
# alias/red alias/scarlet
# ALIASES arn:aws:kms:us-west-2:111122223333:alias/blue 2024-06-01T00:00:00+00:00 2024-06-01T00:00:00+00:00
#  3 KEYS
