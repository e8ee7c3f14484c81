#!/bin/sh
# Idiom 2: ask for the key behind a name; make it when the question fails.
set -eu

ensure() {
    if ! aws kms describe-key --key-id "$1" >/dev/null 2>&1; then
        KEY=$(aws kms create-key --query 'KeyMetadata.KeyId' --output text)
        aws kms create-alias --alias-name "$1" --target-key-id "$KEY"
        echo "made $1"
    fi
}

ensure alias/x
ensure alias/x
ARN=$(aws kms describe-key --key-id alias/x --query KeyMetadata.Arn --output text)
[ "$ARN" = "arn:aws:kms:us-west-2:111122223333:key/$KEY" ] && echo "the same key"
if aws kms describe-key --key-id alias/none > /dev/null 2>&1; then echo found; else echo "status $?"; fi
aws kms describe-key --key-id alias/none --query 'KeyMetadata.Arn' --output text 2>/dev/null || echo "no such alias"

# The alias ARN, the key id and the key ARN name the same key.
for NAME in alias/x arn:aws:kms:us-west-2:111122223333:alias/x "$KEY" "$ARN"; do
    [ "$(aws kms describe-key --key-id "$NAME" --query KeyMetadata.KeyId --output text)" = "$KEY" ] && echo found
done
aws kms describe-key --key-id alias/x --query 'KeyMetadata.[KeyState,KeyManager]' --output text
aws kms describe-key --key-id alias/x --query 'KeyMetadata.{State:KeyState,Enabled:Enabled,Spec:KeySpec}' --output text

# prints:
# made alias/x
# the same key
# status 254
# no such alias
# found
# found
# found
# found
# Enabled	CUSTOMER
# True	SYMMETRIC_DEFAULT	Enabled
