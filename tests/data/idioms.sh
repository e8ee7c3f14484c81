#!/bin/bash
# The ten idioms of scripts that use aliases, in the spellings in which they are found. `lab lint` is silent on them.

ID=$(aws kms list-aliases --query "Aliases[?AliasName=='alias/x'].TargetKeyId | [0]" --output text)
if [ "$ID" == "" ] || [ "$ID" == "None" ]; then
    ID=$(aws kms create-key --description "x's key" --query KeyMetadata.KeyId --output text)
    aws kms create-alias --alias-name alias/x --target-key-id $ID
fi

if ! aws kms describe-key --key-id alias/x >/dev/null 2>&1; then
    KEY=$(awslocal kms create-key --tags TagKey=_custom_id_,TagValue=1234abcd-12ab-34cd-56ef-1234567890ab | jq -r .KeyMetadata.KeyId)
    awslocal kms create-alias --alias-name "alias/${NAME:-x}" --target-key-id "${KEY}"
fi

aws kms list-aliases --region "$AWS_REGION" | grep -q "alias/x"
aws --profile $PROFILE kms list-aliases | jq -r '.Aliases[] | select(.AliasName=="alias/x") | .TargetKeyId'
aws $OPTIONS kms list-aliases --output text | wc -l
aws kms list-aliases --query 'length(Aliases)'

aws kms create-alias --alias-name alias/x --target-key-id "$KEY" 2>/dev/null || true

OUT=$(aws kms create-alias --alias-name "$ALIAS" --target-key-id "$KEY" 2>&1) || {
    case "$OUT" in
    *AlreadyExistsException*) aws kms update-alias --alias-name "$ALIAS" --target-key-id "$KEY" ;;
    *) echo "$OUT" >&2; exit 1 ;;
    esac
}

aws kms create-alias --alias-name alias/y --target-key-id $(aws kms create-key --query KeyMetadata.Arn --output text)
aws kms create-alias --alias-name alias/z --target-key-id `aws kms create-key --query KeyMetadata.Arn --output text`

for name in $(aws kms list-aliases --query 'Aliases[?starts_with(AliasName, `alias/lab-`)].AliasName' --output text); do
    id=$(aws kms describe-key --key-id "$name" --query 'KeyMetadata.KeyId' --output text)
    aws kms delete-alias --alias-name "$name" \
        && aws kms schedule-key-deletion --key-id "$id" --pending-window-in-days 7
done

aws kms list-aliases --query 'Aliases[].[AliasName,TargetKeyId]' --output text |
    while IFS=$'\t' read -r alias key; do
        aws kms describe-key --key-id "$key" --query 'KeyMetadata.{State:KeyState,Usage:KeyUsage}' --output table
    done

NEW=$(aws kms create-key --query KeyMetadata.KeyId --output text)
aws kms update-alias --alias-name alias/x --target-key-id "$NEW"
aws kms encrypt --key-id alias/x --plaintext fileb://secret --output text --query CiphertextBlob | base64 -d > blob
aws kms decrypt --ciphertext-blob fileb://blob --output text --query Plaintext | base64 --decode
ACCOUNT=$(aws sts get-caller-identity --query Account --output text)
aws kms list-aliases --quer "Aliases[?AliasName=='alias/x'].TargetKeyId" --output text
cat <<DOC
aws kms create-alias --key-id 1 --alias-name x
DOC
echo "aws kms delete-alias --alias-name x" # aws kms delete-alias --alias-name y
