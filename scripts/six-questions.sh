#!/usr/bin/env bash
# Six questions that a newcomer to aliases asks, answered by the commands that the README names and nothing else. It
# prints each command and what it answers, and fails on the first answer that does not hold what was asked for, and on a
# command that the README does not name. Needs bash and coreutils.
#
#     cargo build --release && scripts/six-questions.sh target/release/kmsalias
set -euo pipefail

program=$(realpath "${1:?the program: target/release/kmsalias}")
readme=$(realpath "$(dirname "$0")/../README.md")
place=$(mktemp -d)
trap 'rm -rf "$place" || true' EXIT
mkdir "$place/bin" "$place/work"
ln -s "$program" "$place/bin/kmsalias"
cd "$place/work"
unset "${!AWS_@}" "${!KMSALIAS_@}"
# No setting of the user's holds here, and the ids are the same at every run.
export HOME=$place PATH="$place/bin:$PATH" KMSALIAS_HOME="$place/home" KMSALIAS_SEED=questions TZ=UTC NO_COLOR=1

question() { printf '\n== %s\n' "$*"; }

# Types a line, and shows the beginning of what it prints on both streams, long lines cut.
types() {
    local named
    for named in $(grep -oE 'kmsalias lab [a-z-]+' <<<"$1" | sed 's/.* //' || true); do
        grep -qE "^\| .*\`lab $named[ \`]" "$readme" || { echo "the README does not name lab $named" >&2; exit 1; }
    done
    answer=$(eval "$1" 2>&1) && status=0 || status=$?
    printf '\n$ %s\n' "$1"
    [ -z "$answer" ] || head -n 16 <<<"$answer" | cut -c 1-160
    [ "$(wc -l <<<"$answer")" -le 16 ] || echo '...'
    [ "$status" = 0 ] || echo "? $status"
}

# The last answer holds this.
tells() {
    grep -qE -- "$1" <<<"$answer" && return
    printf '\nthe answer does not tell /%s/:\n%s\n' "$1" "$answer" >&2
    exit 1
}

# The last command ended with this status.
ends() { [ "$status" = "$1" ] || { echo "the status is $status and not $1" >&2; exit 1; }; }

echo "Two accounts with the same name, a noon to begin with, and a state to come back to"
types 'kmsalias lab clock set 2030-01-01T12:00:00Z'
types 'kmsalias create-key --description "the first key" --query KeyMetadata.KeyId --output text'
first=$answer
types "kmsalias create-alias --alias-name alias/x --target-key-id $first"
types 'KMSALIAS_ACCOUNT=444455556666 kmsalias create-key --description "of account B" --query KeyMetadata.KeyId --output text'
theirs=$answer
types "KMSALIAS_ACCOUNT=444455556666 kmsalias create-alias --alias-name alias/x --target-key-id $theirs"
types 'kmsalias encrypt --key-id alias/x --plaintext aGVsbG8= --query CiphertextBlob --output text | base64 -d > letter'
types 'kmsalias lab snapshot save yesterday'

question 'Which key does alias/x mean from account B?'
types 'kmsalias lab explain alias/x --as-account 444455556666'
tells '^Account .*444455556666, set by --as-account'
tells "^Answer .*444455556666:key/$theirs"
types 'kmsalias lab explain arn:aws:kms:us-west-2:111122223333:alias/x --as-account 444455556666'
ends 1
tells "^Alias .* points at $first"
tells '^Policy .*does not allow kms:DescribeKey to arn:aws:iam::444455556666:root'
tells '^Cure .*put-key-policy'
types 'kmsalias lab aliases --all-accounts'
tells "^alias/x +${first%%-*} +${theirs%%-*}"

question 'Why did decrypt fail after the update?'
types 'kmsalias lab clock advance 1d'
types 'kmsalias create-key --description "the second key" --query KeyMetadata.KeyId --output text'
second=$answer
types "kmsalias update-alias --alias-name alias/x --target-key-id $second"
types 'kmsalias decrypt --key-id alias/x --ciphertext-blob fileb://letter'
ends 254
tells IncorrectKeyException
refusal=$answer
types "kmsalias lab error '$(grep . <<<"$refusal")'"
tells 'alias that has been pointed at another key'
tells 'decrypt without --key-id'
types 'kmsalias lab blob letter'
tells "^Key .*key/$first"
tells '^Aliases now +none'
tells '^Before +alias/x'
types 'kmsalias lab history alias/x'
tells "re-pointed from $first to $second"
tells "Decrypt refused: IncorrectKeyException, key $second"
types 'kmsalias decrypt --ciphertext-blob fileb://letter --query Plaintext --output text'
tells '^aGVsbG8=$'

question 'When will this key and its aliases vanish?'
types "kmsalias schedule-key-deletion --key-id $second --pending-window-in-days 7 --query KeyState"
types 'kmsalias lab key alias/x'
tells '^Aliases +alias/x'
tells '^State +PendingDeletion'
tells '^Gone on +2030-01-09T12:'
types 'kmsalias lab doctor'
ends 1
tells 'alias that goes .*alias/x .*gone on 2030-01-09T12:'

question 'What changed since yesterday?'
types 'kmsalias lab diff yesterday'
ends 1
tells "alias/x +re-pointed +$first +$second"
tells "$second +added +- +PendingDeletion"
types 'kmsalias lab history'
tells "^2030-01-02T12:.*alias/x +re-pointed from $first to $second"

question 'What would this script do?'
cat >rotate.sh <<'END'
key=$(aws kms create-key --description "the third key" --query KeyMetadata.KeyId --output text)
aws kms create-alias --alias-name alias/x --target-key-id "$key"
aws kms update-alias --alias-name alias/x --target-key-id "$key"
END
types 'cat rotate.sh'
types 'kmsalias lab lint rotate.sh'
ends 1
tells '^rotate\.sh:2: create-key before a create-alias'
types 'kmsalias lab run --here -- sh rotate.sh'
tells "alias/x +re-pointed +$second "
tells 'CreateAlias +AlreadyExistsException +1'
tells 'UpdateAlias +- +1'
types "kmsalias list-aliases --key-id $second --query Aliases[].AliasName --output text"
tells '^alias/x$'

question 'What breaks if I delete this name?'
types 'kmsalias lab impact alias/x --delete'
tells '^Then +deleted; left alone it goes with its key at 2030-01-09'
tells '^By the name +every operation: NotFoundException'
tells '^Elsewhere +444455556666 us-west-2 '
tells 'root encrypt once'
types 'kmsalias lab clock advance 7d --yes'
tells '1 alias gone with its key: alias/x'
types 'kmsalias lab history alias/x'
tells "gone with its key $second"

printf '\nAll six are answered.\n'
