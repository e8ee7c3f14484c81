#!/bin/sh
# Idiom 6: a key ARN goes in, the bare id is listed.
set -eu

aws kms create-alias --alias-name alias/x --target-key-id $(aws kms create-key --query KeyMetadata.Arn --output text)
ID=$(aws kms list-aliases --query 'Aliases[?AliasName==`alias/x`].TargetKeyId' --output text)
echo "$ID" | grep -Ec '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
ARN=$(aws kms describe-key --key-id alias/x --query KeyMetadata.Arn --output text)
[ "$ARN" = "arn:aws:kms:us-west-2:111122223333:key/$ID" ] && echo "one key"
aws kms list-aliases --key-id "$ARN" --query 'Aliases[].AliasName' --output text

# The same with what create-key prints otherwise, and on update.
NEW=$(aws kms create-key --query 'KeyMetadata.[KeyId,Arn]' --output text)
aws kms update-alias --alias-name alias/x --target-key-id "$(echo "$NEW" | cut -f 2)"
[ "$(aws kms list-aliases --query "Aliases[?AliasName=='alias/x'].TargetKeyId | [0]" --output text)" = "$(echo "$NEW" | cut -f 1)" ] && echo moved
aws kms list-aliases --key-id "$ID"

# prints:
# 1
# one key
# alias/x
# moved
# {
#     "Aliases": []
# }
