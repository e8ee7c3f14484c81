# Completion of kmsalias for bash 4.2 and newer: source this file, or `kmsalias lab completion bash`.
# kmsalias itself says what may stand under the cursor; its file src/cli/complete/mod.rs says how.

_kmsalias() {
    local IFS=$' \t\n' kind= prefix= value about name=${1##*/}
    COMPREPLY=()
    while IFS=$'\t' read -r value about; do
        if [[ -z $kind ]]; then
            kind=$value
            IFS= read -r prefix
        elif [[ $kind == files ]]; then
            _kmsalias_files "$prefix" "$value"
        else
            COMPREPLY+=("$value")
        fi
    done < <(command kmsalias lab complete bash "$name" "$COMP_WORDBREAKS" \
        "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    if [[ $kind == open ]]; then
        compopt -o nospace 2>/dev/null
    fi
    return 0
}

# The names of files that begin with $2, each after $1, which stands there already.
_kmsalias_files() {
    local file
    if [[ -z $1 ]]; then
        # bash does by itself what it does for any command's files.
        compopt -o bashdefault -o default 2>/dev/null
        return
    fi
    while IFS= read -r file; do
        [[ -d $file ]] && file+=/
        [[ ${COMP_WORDS[COMP_CWORD]-} == [\"\']* ]] || printf -v file %q "$file"
        COMPREPLY+=("$1$file")
    done < <(compgen -f -- "$2")
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]]; then
        compopt -o nospace 2>/dev/null
    fi
}

complete -F _kmsalias kmsalias
