#!/bin/sh
# Idiom 10: a new key takes the name over, the old one stays, and what it encrypted still decrypts.
set -eu

aws kms create-alias --alias-name alias/app --target-key-id "$(aws kms create-key --description old --query KeyMetadata.KeyId --output text)"
OLD=$(aws kms describe-key --key-id alias/app --query KeyMetadata.KeyId --output text)
CIPHERTEXT=$(aws kms encrypt --key-id alias/app --plaintext "$(printf secret | base64)" --query CiphertextBlob --output text)
NEW=$(aws kms create-key --description new --query KeyMetadata.KeyId --output text)

export KMSALIAS_NOW=2024-07-01T00:00:00Z
aws kms update-alias --alias-name alias/app --target-key-id "$NEW"
aws kms describe-key --key-id alias/app --query KeyMetadata.Description --output text
aws kms list-aliases --key-id "$NEW" --query 'Aliases[].[AliasName,CreationDate,LastUpdatedDate]' --output text
aws kms list-aliases --key-id "$OLD" --query 'length(Aliases)'
aws kms describe-key --key-id "$OLD" --query 'KeyMetadata.[Description,KeyState]' --output text

aws kms decrypt --ciphertext-blob "$CIPHERTEXT" --query Plaintext --output text | base64 --decode; echo
aws kms decrypt --key-id alias/app --ciphertext-blob "$CIPHERTEXT" || echo "status $?"
CIPHERTEXT=$(aws kms re-encrypt --ciphertext-blob "$CIPHERTEXT" --destination-key-id alias/app --query CiphertextBlob --output text)
aws kms decrypt --key-id alias/app --ciphertext-blob "$CIPHERTEXT" --query Plaintext --output text | base64 --decode; echo

# A key of another kind cannot take the name over.
OTHER=$(aws kms create-key --key-spec HMAC_256 --key-usage GENERATE_VERIFY_MAC --query KeyMetadata.KeyId --output text)
aws kms update-alias --alias-name alias/app --target-key-id "$OTHER" || echo "status $?"

# prints:
# new
# alias/app	2024-06-01T00:00:00+00:00	2024-07-01T00:00:00+00:00
# 0
# old	Enabled
# secret
#
# aws: [ERROR]: An error occurred (IncorrectKeyException) when calling the Decrypt operation: The key ID in the request does not identify a CMK that can perform this operation.
# status 254
# secret
#
# aws: [ERROR]: An error occurred (ValidationException) when calling the UpdateAlias operation: Alias alias/app cannot be changed from a CMK with key usage ENCRYPT_DECRYPT to a CMK with key usage GENERATE_VERIFY_MAC. The key usage of the current CMK and the new CMK must be the same.
# status 254
