#!/bin/sh
# Idiom 7: take everything down again.
set -eu

for NAME in alias/lab-one alias/lab-two alias/keep; do
    aws kms create-alias --alias-name "$NAME" \
        --target-key-id "$(aws kms create-key --query KeyMetadata.KeyId --output text)"
done

# One name.
KEY=$(aws kms describe-key --key-id alias/lab-one --query KeyMetadata.KeyId --output text)
aws kms delete-alias --alias-name alias/lab-one
aws kms schedule-key-deletion --key-id "$KEY" --pending-window-in-days 7 --query '[KeyState,PendingWindowInDays,DeletionDate]' --output text
aws kms describe-key --key-id "$KEY" --query 'KeyMetadata.[KeyState,Enabled,DeletionDate]' --output text

# Every name with a prefix, the key first: its alias stays until the key is gone.
for NAME in $(aws kms list-aliases --query 'Aliases[?starts_with(AliasName, `alias/lab-`)].AliasName' --output text); do
    KEY=$(aws kms list-aliases --query "Aliases[?AliasName=='$NAME'].TargetKeyId" --output text)
    aws kms schedule-key-deletion --key-id "$KEY" --pending-window-in-days 7 >/dev/null
    aws kms list-aliases --key-id "$KEY" --query 'Aliases[].AliasName' --output text
    aws kms delete-alias --alias-name "$NAME"
    echo "deleted $NAME"
done

# Again: nothing is left to do, and saying so is no failure of the script.
aws kms delete-alias --alias-name alias/lab-one 2>/dev/null || true
aws kms schedule-key-deletion --key-id "$KEY" --pending-window-in-days 7 2>&1 | grep -o KMSInvalidStateException
aws kms schedule-key-deletion --key-id alias/keep --pending-window-in-days 7 2>&1 | grep -o 'Key Aliases are not supported.*'
aws kms list-aliases --query "Aliases[?starts_with(AliasName, 'alias/aws/') == \`false\`].AliasName" --output text

# When the waiting period is over the key is gone, and with it what still named it.
aws kms create-alias --alias-name alias/late --target-key-id "$(aws kms create-key --query KeyMetadata.Arn --output text)"
KEY=$(aws kms describe-key --key-id alias/late --query KeyMetadata.KeyId --output text)
aws kms schedule-key-deletion --key-id "$KEY" --pending-window-in-days 7 --query KeyState --output text
export KMSALIAS_NOW=2024-06-08T00:00:00Z
aws kms list-aliases --query "Aliases[?AliasName=='alias/late'].AliasName | [0]" --output text
aws kms describe-key --key-id alias/late || echo "status $?"

# prints:
# PendingDeletion	7	2024-06-08T00:00:00+00:00
# PendingDeletion	False	2024-06-08T00:00:00+00:00
# alias/lab-two
# deleted alias/lab-two
# KMSInvalidStateException
# Key Aliases are not supported for this operation.
# alias/keep
# PendingDeletion
# None
#
# aws: [ERROR]: An error occurred (NotFoundException) when calling the DescribeKey operation: Alias arn:aws:kms:us-west-2:111122223333:alias/late is not found.
# status 254
