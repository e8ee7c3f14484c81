#!/usr/bin/env bash
# A session at a terminal, as a user has it: completion of an alias name, help in the pager, a hint after a
# mistake. tmux is the terminal and this script the user; it prints each screen and fails on the first that
# does not show what it should. Needs tmux, bash and less.
#
#     cargo build --release && scripts/terminal-session.sh target/release/kmsalias
set -euo pipefail

program=$(realpath "${1:?the program: target/release/kmsalias}")
for needed in tmux less; do
    command -v "$needed" >/dev/null || { echo "$needed is missing: install it" >&2; exit 1; }
done
place=$(mktemp -d)
socket="kmsalias-$$"
tm() { tmux -L "$socket" -f /dev/null "$@"; }
trap 'tm kill-server 2>/dev/null || true; rm -rf "$place" || true' EXIT
mkdir "$place/bin" "$place/home"
ln -s "$program" "$place/bin/kmsalias"

screen() { tm capture-pane -p -t user; }

# Types words and keys, one an argument, as tmux names them.
type_keys() { tm send-keys -t user "$@"; }

# Waits until the screen shows a pattern, then prints the screen.
shows() {
    for _ in $(seq 100); do
        if screen | grep -qE -- "$2"; then
            printf '\n--- %s\n' "$1"
            screen | sed -e 's/[[:space:]]*$//' | cat -s
            return
        fi
        sleep 0.1
    done
    printf '\n--- %s: /%s/ is not on the screen:\n' "$1" "$2" >&2
    screen >&2
    exit 1
}

env -i HOME="$place/home" PATH="$place/bin:/usr/bin:/bin" TERM=xterm LANG=C.UTF-8 TZ=UTC HISTFILE= \
    KMSALIAS_HOME="$place/store" KMSALIAS_NOW=2024-06-01T00:00:00Z KMSALIAS_SEED=terminal \
    tmux -L "$socket" -f /dev/null new-session -d -s user -x 100 -y 32 'bash --norc --noprofile -i'
type_keys "PS1='\$ '; clear" Enter
shows "a shell" '^\$'

type_keys 'source <(kmsalias lab completion bash)' Enter
type_keys 'KEY=$(kmsalias create-key --query KeyMetadata.KeyId --output text)' Enter
type_keys 'kmsalias create-alias --alias-name alias/orders-2026 --target-key-id $KEY' Enter
type_keys 'clear' Enter
type_keys 'kmsalias describe-k' Tab '--key' Tab 'alias/ord' Tab '--query KeyMetadata.KeyState' Enter
shows "an operation, an option and an alias are completed" \
    '^\$ kmsalias describe-key --key-id alias/orders-2026 --query'
shows "the key behind the alias" '^"Enabled"'

type_keys 'clear' Enter
type_keys 'kmsalias create-alias help' Enter
shows "help in the pager" '^(:|.*\(END\)|--More--|~)$|^:'
type_keys q
type_keys 'clear' Enter
type_keys 'kmsalias create-alias --alias-name orders --target-key-id $KEY' Enter
shows "a hint after a mistake" '^hint: .*--alias-name alias/orders'
echo
echo "the session showed all it should"
