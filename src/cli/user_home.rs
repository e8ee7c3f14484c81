//! Home directories of users, as the system's file of users has them: `~name` in the name of a file.
//!
//! Never: a user whom only a directory service knows; the variable `HOME`.

use std::fs;

/// The system's file of users: a line each, name, password, number, group, words, home and shell between colons.
const USERS: &str = "/etc/passwd";

/// The home of the user of that name.
pub(crate) fn of(name: &str) -> Option<String> {
    let users = fs::read(USERS).ok()?;
    home(&String::from_utf8_lossy(&users), |user, _| user == name)
}

/// The home of the user who runs this process.
#[cfg(unix)]
pub(crate) fn own() -> Option<String> {
    let number = rustix::process::getuid().as_raw().to_string();
    let users = fs::read(USERS).ok()?;
    home(&String::from_utf8_lossy(&users), |_, user| user == number)
}

/// Nobody has a number here.
#[cfg(not(unix))]
pub(crate) fn own() -> Option<String> {
    None
}

/// The home of the first user whose name and number are wanted.
fn home(users: &str, is_wanted: impl Fn(&str, &str) -> bool) -> Option<String> {
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let (name, number) = (fields.next()?, fields.nth(1)?);
        let home = fields.nth(2)?;
        is_wanted(name, number).then(|| home.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::home;

    const USERS: &str = "# users\n\nroot:x:0:0:root:/root:/bin/sh\nbin:x\nann:x:7:7::/home/ann/:\n";

    #[test]
    fn a_user_has_the_home_of_the_line() {
        let of = |wanted: &str| home(USERS, |name, _| name == wanted);
        assert_eq!(of("root").as_deref(), Some("/root"));
        assert_eq!(of("ann").as_deref(), Some("/home/ann/"));
        assert_eq!((of("bin"), of("nobody"), of("# users")), (None, None, None));
        assert_eq!(home(USERS, |_, number| number == "7").as_deref(), Some("/home/ann/"));
    }

    #[cfg(unix)]
    #[test]
    fn the_system_has_a_root() {
        assert!(super::of("root").is_some_and(|home| home.starts_with('/')));
    }
}
