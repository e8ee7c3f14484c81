#!/bin/sh
# Idiom 10, as far as it needs no cryptography: a new key takes the name over, the old one stays.
set -eu

aws kms create-alias --alias-name alias/app --target-key-id "$(aws kms create-key --description old --query KeyMetadata.KeyId --output text)"
OLD=$(aws kms describe-key --key-id alias/app --query KeyMetadata.KeyId --output text)
NEW=$(aws kms create-key --description new --query KeyMetadata.KeyId --output text)

export KMSALIAS_NOW=2024-07-01T00:00:00Z
aws kms update-alias --alias-name alias/app --target-key-id "$NEW"
aws kms describe-key --key-id alias/app --query KeyMetadata.Description --output text
aws kms list-aliases --key-id "$NEW" --query 'Aliases[].[AliasName,CreationDate,LastUpdatedDate]' --output text
aws kms list-aliases --key-id "$OLD" --query 'length(Aliases)'
aws kms describe-key --key-id "$OLD" --query 'KeyMetadata.[Description,KeyState]' --output text

# A key of another kind cannot take the name over.
OTHER=$(aws kms create-key --key-spec HMAC_256 --key-usage GENERATE_VERIFY_MAC --query KeyMetadata.KeyId --output text)
aws kms update-alias --alias-name alias/app --target-key-id "$OTHER" || echo "status $?"

# prints:
# new
# alias/app	2024-06-01T00:00:00+00:00	2024-07-01T00:00:00+00:00
# 0
# old	Enabled
#
# aws: [ERROR]: An error occurred (ValidationException) when calling the UpdateAlias operation: Alias alias/app cannot be changed from a CMK with key usage ENCRYPT_DECRYPT to a CMK with key usage GENERATE_VERIFY_MAC. The key usage of the current CMK and the new CMK must be the same.
# status 254
