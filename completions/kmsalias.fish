# Completion of kmsalias for fish: a file of ~/.config/fish/completions, or `kmsalias lab completion fish | source`.
# kmsalias itself says what may stand under the cursor; its file src/cli/complete/mod.rs says how.

function __kmsalias_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    # Without its quotes, of which one may be open.
    set -l current $typed
    for quote in '' "'" '"'
        set -l bare (string unescape -- "$typed$quote")
        and set current $bare
        and break
    end
    set -l name (string replace -r '.*/' '' -- $words[1])
    set -l lines (command kmsalias lab complete fish "$name" $words[2..-1] "$current" 2>/dev/null)
    set -q lines[2]; or return
    switch $lines[1]
        case files
            for file in (__fish_complete_path $lines[3])
                printf '%s%s\n' $lines[2] $file
            end
        case '*'
            set -q lines[3]; or return
            for line in $lines[3..-1]
                printf '%s%s\n' $lines[2] $line
            end
    end
end

complete -c kmsalias -f -a '(__kmsalias_complete)'
