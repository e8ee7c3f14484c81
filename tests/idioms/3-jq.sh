#!/bin/sh
# Idiom 3, by jq.
# needs: jq
set -eu

KEY=$(aws kms create-key --tags TagKey=Team,TagValue=blue | jq -r .KeyMetadata.KeyId)
aws kms create-alias --alias-name alias/x --target-key-id "$KEY"

[ "$(aws kms list-aliases | jq -r '.Aliases[] | select(.AliasName == "alias/x") | .TargetKeyId')" = "$KEY" ] && echo found
aws kms list-aliases | jq '.Aliases | length'
aws kms list-aliases | jq -r '.Aliases[] | select(.TargetKeyId == null) | .AliasName' | head -n 2
aws kms list-aliases | jq -e '.Aliases[] | select(.AliasName == "alias/none")' || echo "jq finds none"
aws kms list-aliases --key-id "$KEY" --query 'Aliases[].AliasName' | jq -c .
aws kms list-resource-tags --key-id "$KEY" | jq -c .

# prints:
# found
# 12
# alias/aws/dynamodb
# alias/aws/ebs
# jq finds none
# ["alias/x"]
# {"Tags":[{"TagKey":"Team","TagValue":"blue"}]}
