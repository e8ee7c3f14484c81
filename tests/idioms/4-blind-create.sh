#!/bin/sh
# Idiom 4: create and let it fail when the name is there.
set -eu

KEY=$(aws kms create-key --query KeyMetadata.KeyId --output text)
aws kms create-alias --alias-name alias/x --target-key-id "$KEY" 2>/dev/null || true
aws kms create-alias --alias-name alias/x --target-key-id "$KEY" 2>/dev/null || true
aws kms create-alias --alias-name alias/x --target-key-id "$KEY" >/dev/null 2>&1 || echo "status $?"
aws kms create-alias --alias-name alias/x --target-key-id "$KEY" || true
awslocal kms create-alias --alias-name alias/y --target-key-id "$KEY" || true
aws kms list-aliases --key-id "$KEY" --query 'Aliases[].AliasName' --output text

# prints:
# status 254
#
# aws: [ERROR]: An error occurred (AlreadyExistsException) when calling the CreateAlias operation: An alias with the name arn:aws:kms:us-west-2:111122223333:alias/x already exists
# alias/x	alias/y
