#!/bin/sh
# Idiom 3: the list goes into another program.
set -eu

KEY=$(aws kms create-key --query KeyMetadata.KeyId --output text)
aws kms create-alias --alias-name alias/x --target-key-id "$KEY"

if aws kms list-aliases | grep -q alias/x; then echo "grep finds it"; fi
if aws kms list-aliases | grep -q '"AliasName": "alias/x"'; then echo "grep finds the member"; fi
if aws kms list-aliases | grep -q alias/none; then echo "what is not there"; fi
aws kms list-aliases --output text | grep alias/x | cut -f 3
aws kms list-aliases --output text | wc -l
aws kms list-aliases --query 'Aliases[].AliasName' --output text | tr '\t' '\n' | grep -c '^alias/aws/'
aws kms list-aliases --query 'length(Aliases)' --output text
aws kms list-aliases --output text | awk '$1 == "ALIASES" { print $3 }' | sort | tail -n 1

# A reader that leaves early is no error.
aws kms list-aliases | head -n 1
aws kms list-aliases --output text | true

# prints:
# grep finds it
# grep finds the member
# alias/x
# 12
# 11
# 12
# alias/x
# {
