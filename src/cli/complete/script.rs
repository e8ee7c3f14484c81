//! `lab completion`: the scripts that shells load, kept in `completions/`. Never: what they are answered.

use std::io::Write;

use clap::ArgMatches;

use crate::cli::failure::Failure;

/// A shell's script.
struct Script {
    shell: &'static str,
    text: &'static str,
    /// The line that asks for the completion of our own name.
    registers: &'static str,
}

/// In these the program is asked; each begins to complete a name with a line of its own.
const ASKING: [Script; 3] = [
    Script {
        shell: "bash",
        text: include_str!("../../../completions/kmsalias.bash"),
        registers: "complete -F _kmsalias kmsalias\n",
    },
    Script {
        shell: "zsh",
        text: include_str!("../../../completions/_kmsalias"),
        registers: "#compdef kmsalias\n",
    },
    Script {
        shell: "fish",
        text: include_str!("../../../completions/kmsalias.fish"),
        registers: "complete -c kmsalias -f -a '(__kmsalias_complete)'\n",
    },
];

/// These know the words of the program, and nothing of its stores.
const STATIC: [(&str, &str); 2] = [
    ("powershell", include_str!("../../../completions/_kmsalias.ps1")),
    ("elvish", include_str!("../../../completions/kmsalias.elv")),
];

/// The shells that there is a script for.
pub(in crate::cli) fn shells() -> Vec<&'static str> {
    let asking = ASKING.iter().map(|script| script.shell);
    asking.chain(STATIC.iter().map(|(shell, _)| *shell)).collect()
}

/// Prints the script for `SHELL` and every `--name`.
///
/// # Errors
/// A name that no script can hold, one for a shell whose script knows our own name only; a failing output.
pub(in crate::cli) fn print(given: &ArgMatches, out: &mut dyn Write) -> Result<(), Failure> {
    let shell = given.get_one::<String>("SHELL").map_or("", String::as_str);
    let names = given.get_many::<String>("name").into_iter().flatten();
    let mut names: Vec<&str> =
        names.map(String::as_str).filter(|name| *name != "kmsalias").collect();
    names.dedup();
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    let odd = |name: &&&str| name.is_empty() || name.starts_with('-') || !name.chars().all(plain);
    if let Some(name) = names.iter().find(odd) {
        return Err(Failure::Own(format!(
            "lab completion: {name:?} is no name of a program's link"
        )));
    }
    Ok(out.write_all(script(shell, &names)?.as_bytes())?)
}

fn script(shell: &str, names: &[&str]) -> Result<String, Failure> {
    if let Some(Script { text, registers, .. }) = ASKING.iter().find(|found| found.shell == shell) {
        let line = |name: &str| registers.replace(" kmsalias", &format!(" {name}"));
        return Ok(if shell == "zsh" {
            // The first line is for a file that the shell finds by itself, the last for a script that is sourced.
            let all = [&["kmsalias"], names].concat().join(" ");
            let sourced = "compdef _kmsalias kmsalias\n";
            text.replacen(registers, &line(&all), 1).replacen(
                sourced,
                &format!("compdef _kmsalias {all}\n"),
                1,
            )
        } else {
            let lines: String = names.iter().map(|name| line(name)).collect();
            text.replacen(registers, &format!("{registers}{lines}"), 1)
        });
    }
    match STATIC.iter().find(|(found, _)| *found == shell) {
        Some((_, text)) if names.is_empty() => Ok((*text).to_owned()),
        _ => Err(Failure::Own(format!(
            "lab completion: the script for {shell} completes kmsalias only, --name is for bash, zsh and fish"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::{ASKING, script, shells};

    #[test]
    fn a_name_is_registered_beside_our_own() {
        for found in &ASKING {
            assert!(found.text.contains(found.registers), "{}", found.shell);
            assert_eq!(script(found.shell, &[]).unwrap(), found.text);
        }
        let said = |shell: &str, line: &str| script(shell, &["aws", "x"]).unwrap().contains(line);
        assert!(said(
            "bash",
            "\ncomplete -F _kmsalias kmsalias\ncomplete -F _kmsalias aws\ncomplete -F _kmsalias x\n"
        ));
        assert!(said("zsh", "#compdef kmsalias aws x\n"));
        assert!(said("zsh", "    compdef _kmsalias kmsalias aws x\n"));
        assert!(said("fish", "\ncomplete -c x -f -a '(__kmsalias_complete)'\n"));
        assert!(script("elvish", &["aws"]).is_err());
        assert!(shells().iter().all(|shell| script(shell, &[]).is_ok()));
    }
}
