#!/bin/sh
# Idiom 5: create the alias, or point it elsewhere when it is there.
set -eu

key() { aws kms create-key --description "$1" --query KeyMetadata.KeyId --output text; }
shown() {
    aws kms describe-key --key-id alias/x --query KeyMetadata.Description --output text
}

# By listing.
by_listing() {
    COUNT=$(aws kms list-aliases --query "length(Aliases[?AliasName=='alias/x'])" --output text)
    if [ "$COUNT" -gt 0 ]; then
        aws kms update-alias --alias-name alias/x --target-key-id "$1"
    else
        aws kms create-alias --alias-name alias/x --target-key-id "$1"
    fi
}

by_listing "$(key first)"
shown
by_listing "$(key second)"
shown

# By the error's text.
by_error() {
    if ! ERROR=$(aws kms create-alias --alias-name alias/x --target-key-id "$1" 2>&1); then
        if echo "$ERROR" | grep -q AlreadyExistsException; then
            aws kms update-alias --alias-name alias/x --target-key-id "$1"
        else
            echo "$ERROR" >&2
            return 1
        fi
    fi
}

by_error "$(key third)"
shown
by_error "1234abcd-12ab-34cd-56ef-1234567890ab" || echo "status $?"
shown

# By trying.
NEW=$(key fourth)
aws kms update-alias --alias-name alias/x --target-key-id "$NEW" 2>/dev/null ||
    aws kms create-alias --alias-name alias/x --target-key-id "$NEW"
shown
aws kms update-alias --alias-name alias/y --target-key-id "$NEW" 2>/dev/null ||
    aws kms create-alias --alias-name alias/y --target-key-id "$NEW"
aws kms list-aliases --key-id "$NEW" --query 'Aliases[*].[AliasName]' --output text

# prints:
# first
# second
# third
#
# aws: [ERROR]: An error occurred (NotFoundException) when calling the CreateAlias operation: Key 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' does not exist
# status 1
# third
# fourth
# alias/x
# alias/y
