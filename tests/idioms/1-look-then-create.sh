#!/bin/sh
# Idiom 1: look a name up in the list; make key and alias when there is none.
set -eu

ensure() {
    ID=$(aws kms list-aliases --query "Aliases[?AliasName=='$1'].TargetKeyId | [0]" --output text)
    if [ "$ID" = "" ] || [ "$ID" = "None" ]; then
        ID=$(aws kms create-key --description "key of $1" --query KeyMetadata.KeyId --output text)
        aws kms create-alias --alias-name "$1" --target-key-id "$ID"
        echo "made $1"
    else
        echo "found $1"
    fi
}

ensure alias/x
MADE=$ID
ensure alias/x
[ "$ID" = "$MADE" ] && echo "the same key"
ensure alias/X

# Every spelling of the query that people use gives the id.
while IFS= read -r QUERY; do
    GOT=$(aws kms list-aliases --query "$QUERY" --output text)
    [ "$GOT" = "$MADE" ] || echo "$QUERY gives $GOT"
done <<'QUERIES'
Aliases[?AliasName=='alias/x'].TargetKeyId | [0]
Aliases[?AliasName=='alias/x'].TargetKeyId
Aliases[?AliasName == 'alias/x'].TargetKeyId | [0]
Aliases[?AliasName==`alias/x`].TargetKeyId | [0]
Aliases[?AliasName==`"alias/x"`].TargetKeyId|[0]
Aliases[?AliasName==`alias/x`].TargetKeyId
Aliases[?AliasName=='alias/x'] | [0].TargetKeyId
Aliases[?AliasName=='alias/x'].[TargetKeyId]
Aliases[?AliasName=='alias/x'].[TargetKeyId][]
Aliases[?AliasName=='alias/x'].{Id: TargetKeyId}
Aliases[?AliasName=='alias/x'] | [0].[TargetKeyId] | [0]
(Aliases[?AliasName=='alias/x'])[0].TargetKeyId
QUERIES

# Without a match: None from an index, nothing from a list.
aws kms list-aliases --query "Aliases[?AliasName=='alias/none'].TargetKeyId | [0]" --output text
aws kms list-aliases --query "Aliases[?AliasName=='alias/none'].TargetKeyId" --output text
aws kms list-aliases --query "length(Aliases[?AliasName=='alias/x'])" --output text
aws kms list-aliases --query "length(Aliases[?AliasName=='alias/none'])"

# The Region before and after the sub-command, and abbreviated.
aws --region us-east-1 kms list-aliases --query "Aliases[?AliasName=='alias/x'].TargetKeyId | [0]" --output text
aws kms list-aliases --quer "Aliases[?AliasName=='alias/x'].AliasName" --outp text --regi us-west-2

# prints:
# made alias/x
# found alias/x
# the same key
# made alias/X
# None
# 1
# 0
# None
# alias/x
