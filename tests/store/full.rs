//! A disk without room: an error, and nothing that was acknowledged is lost.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{Sandbox, aliases, arguments, file, with_keys};

/// More aliases than the room can hold.
const MANY: usize = 2000;

#[test]
fn a_disk_without_room_loses_nothing() {
    let (sandbox, keys) = with_keys(MANY / 50);
    let Some(disk) = Disk::mount(&sandbox) else {
        #[expect(clippy::print_stdout, reason = "says what was not run")]
        {
            println!("skipped: no tmpfs can be mounted here");
        }
        return;
    };
    let filler = disk.0.join("filler");
    fs::write(&filler, vec![0; 64 * 1024]).unwrap();
    let plain = |sandbox: &Sandbox| sandbox.command("aws");
    let made = fill(
        &sandbox,
        &keys,
        &plain,
        "has no space left on its disk: nothing was changed; free some space",
    );
    fs::remove_file(filler).unwrap();
    let (alias, key) = row(made, &keys);
    let output = plain(&sandbox).args(arguments("create-alias", &alias, &key)).output().unwrap();
    assert!(output.status.success(), "with room again: {output:?}");
}

#[test]
fn a_file_that_may_not_grow_loses_nothing() {
    let (sandbox, keys) = with_keys(MANY / 50);
    let blocks = fs::metadata(file(&sandbox)).unwrap().len() / 512 + 64;
    let limited = |sandbox: &Sandbox| {
        let mut command = sandbox.command("sh");
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec aws \"$@\"");
        command.args(["-c", &script, "aws"]);
        command
    };
    fill(&sandbox, &keys, &limited, "nothing was changed; look after the disk and its limits");
}

/// Makes aliases until one fails, which must say `what`; then all that were acknowledged are there
/// and no other. Gives how many.
fn fill(
    sandbox: &Sandbox,
    keys: &[String],
    program: &dyn Fn(&Sandbox) -> Command,
    what: &str,
) -> usize {
    let mut made = Vec::new();
    let said = loop {
        assert!(made.len() < MANY, "the room is never used up");
        let (alias, key) = row(made.len(), keys);
        let arguments = arguments("create-alias", &alias, &key);
        let output = program(sandbox).args(arguments).output().unwrap();
        if !output.status.success() {
            assert_eq!((output.status.code(), output.stdout), (Some(255), Vec::new()));
            break String::from_utf8(output.stderr).unwrap();
        }
        made.push((alias, key));
    };
    let sentence = said.strip_prefix("\nkmsalias: [ERROR]: ").expect(&said).trim_end();
    assert!(sentence.contains(what) && !sentence.contains('\n'), "{sentence}");
    assert!(sentence.contains(file(sandbox).to_str().unwrap()), "{sentence}");
    assert_eq!(aliases(sandbox), made);
    made.len()
}

fn row(at: usize, keys: &[String]) -> (String, String) {
    (format!("alias/{at:04}"), keys[at / 50].clone())
}

/// A small disk in the place of the home, with what was in it; gone when dropped.
struct Disk(PathBuf);

impl Disk {
    fn mount(sandbox: &Sandbox) -> Option<Disk> {
        let home = sandbox.path("store");
        let aside = sandbox.path("aside");
        fs::rename(&home, &aside).unwrap();
        fs::create_dir(&home).unwrap();
        let mut mount = sandbox.command("mount");
        mount.args(["-t", "tmpfs", "-o", "size=512k", "tmpfs"]).arg(&home);
        let mounted = mount.output().is_ok_and(|output| output.status.success());
        let copied = mounted.then(|| Disk(home.clone()))?;
        let mut copy = sandbox.command("cp");
        let output = copy.arg("-a").arg(aside.join(".")).arg(home).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        Some(copied)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(&self.0).status().ok();
    }
}
