//! How an endpoint starts and ends: what it prints, the ready file, ports, signals.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::endpoint::Endpoint;
use super::http::{Client, request};
use super::{Sandbox, ended, printed, served};

#[test]
fn the_url_is_printed_and_stands_in_the_ready_file() {
    let sandbox = Sandbox::new();
    let file = sandbox.path("work/ready");
    fs::write(&file, "old").unwrap();
    let mut child = sandbox.command("kmsalias");
    child.args(["serve", "--port", "0", "--ready-file", "ready"]);
    let mut child = child.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    assert!(line.starts_with("http://127.0.0.1:") && line.ends_with('\n'), "{line:?}");
    while fs::read_to_string(&file).unwrap() == "old" {
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), line);
    let left: Vec<_> = fs::read_dir(sandbox.path("work")).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_start_says_who_may_call() {
    let (sandbox, endpoint) = served();
    endpoint.signal("TERM");
    let (address, ended) = (endpoint.address().to_owned(), endpoint.wait());
    assert_eq!(ended.stdout, format!("http://{address}\n"));
    let line = format!(
        "kmsalias: serving {}; every local user may call: signatures are not checked (--auth FILE does)\n",
        sandbox.path("store").display()
    );
    assert_eq!(ended.stderr, line);
}

#[test]
fn a_port_in_use_is_told() {
    let (sandbox, endpoint) = served();
    let port = endpoint.address().rsplit_once(':').unwrap().1;
    let output = ended(sandbox.command("kmsalias").args(["serve", "--port", port]));
    let sentence = format!("\nkmsalias: [ERROR]: serve: cannot listen on 127.0.0.1:{port}: ");
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.starts_with(&sentence), "{stderr}");
    assert!(stderr.ends_with("; --port 0 takes a free port\n"), "{stderr}");
    assert_eq!(output.status.code(), Some(255));
    assert!(output.stdout.is_empty());
    assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200, "the first goes on");
}

#[test]
fn a_ready_file_that_cannot_be_written_is_told() {
    let sandbox = Sandbox::new();
    let mut command = sandbox.command("kmsalias");
    command.args(["serve", "--port", "0", "--ready-file", "none/ready"]);
    let output = ended(&mut command);
    let stderr = String::from_utf8(output.stderr).unwrap();
    let sentence = "\nkmsalias: [ERROR]: serve: none/ready: cannot be written: ";
    assert!(stderr.contains(sentence), "{stderr}");
    assert!(!output.status.success());
}

#[test]
fn only_a_regular_file_is_replaced() {
    let sandbox = Sandbox::new();
    let at = |name: &str| sandbox.path(format!("work/{name}"));
    fs::create_dir(at("directory")).unwrap();
    std::os::unix::fs::symlink("elsewhere", at("link")).unwrap();
    assert!(Command::new("mkfifo").arg(at("fifo")).status().unwrap().success());
    for name in ["directory", "link", "fifo"] {
        let mut command = sandbox.command("kmsalias");
        command.args(["serve", "--port", "0", "--ready-file", name]);
        let output = ended(&mut command);
        let sentence = format!(
            "\nkmsalias: [ERROR]: serve: {name}: is there and no regular file: --ready-file takes a name that is \
             free, or a regular file's\n"
        );
        assert_eq!(String::from_utf8(output.stderr).unwrap(), sentence);
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(252), &[][..]));
        assert!(!fs::symlink_metadata(at(name)).unwrap().is_file());
    }
    assert_eq!(fs::read_dir(at("")).unwrap().count(), 3);
}

#[test]
fn the_ready_file_is_there_while_it_is_served() {
    let (sandbox, endpoint) = served();
    let port = endpoint.address().rsplit_once(':').unwrap().1;
    let ready = sandbox.path("work/ready");
    fs::write(&ready, "http://127.0.0.1:1\n").unwrap();
    let mut command = sandbox.command("kmsalias");
    ended(command.args(["serve", "--port", port, "--ready-file", "ready"]));
    assert!(!ready.exists(), "an old one leads nobody astray");
    let ended = [false, true].map(|is_other| {
        let endpoint = Endpoint::start(&sandbox, &[]);
        let mut ours = fs::read_dir(sandbox.path("")).unwrap().map(|entry| entry.unwrap().path());
        let url = format!("http://{}\n", endpoint.address());
        let path =
            ours.find(|path| fs::read_to_string(path).is_ok_and(|text| text == url)).unwrap();
        if is_other {
            fs::write(&path, "another's").unwrap();
        }
        endpoint.end();
        path.exists()
    });
    assert_eq!(ended, [false, true]);
}

#[test]
fn a_pipe_that_nobody_reads_keeps_nobody_waiting() {
    let sandbox = Sandbox::new();
    let (reader, mut writer) = std::io::pipe().unwrap();
    let streams = [writer.try_clone().unwrap(), writer.try_clone().unwrap()];
    // It ends when there is no reader any more.
    thread::spawn(move || writer.write_all(&vec![b' '; 1 << 22]));
    thread::sleep(Duration::from_millis(200));
    let [stdout, stderr] = streams;
    let mut command = sandbox.command("kmsalias");
    command.args(["serve", "--port", "0", "--ready-file", "ready", "--log", "text"]);
    let child = command.stdout(stdout).stderr(stderr).spawn().unwrap();
    let (ready, started) = (sandbox.path("work/ready"), Instant::now());
    while !ready.exists() && started.elapsed() < Duration::from_secs(20) {
        thread::sleep(Duration::from_millis(5));
    }
    let url = fs::read_to_string(&ready).unwrap();
    let mut client = Client::new(url.trim_end().strip_prefix("http://").unwrap());
    assert_eq!(client.call("ListKeys", "{}").status, 200);
    let status = super::terminated(child);
    drop(reader);
    assert_eq!(status, Some(0));
}

#[test]
fn an_output_that_cannot_be_written_is_told() {
    let sandbox = Sandbox::new();
    let mut command = Command::new("sh");
    let line = r#"exec "$0" serve --port 0 --ready-file ready > /dev/full"#;
    let program = sandbox.command("kmsalias");
    command.args(["-c", line]).arg(program.get_program());
    command.env("KMSALIAS_HOME", sandbox.path("store")).current_dir(sandbox.path("work"));
    let output = ended(&mut command);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.contains("kmsalias: [ERROR]: serve: cannot serve: "), "{stderr}");
    assert_eq!(output.status.code(), Some(255));
    assert!(!sandbox.path("work/ready").exists());
}

#[test]
fn a_home_that_cannot_be_one_is_told() {
    let sandbox = Sandbox::new();
    let file = sandbox.path("file");
    fs::write(&file, "").unwrap();
    for home in [file.clone(), file.join("below")] {
        let mut command = sandbox.command("kmsalias");
        command.args(["serve", "--port", "0"]).env("KMSALIAS_HOME", home);
        let output = ended(&mut command);
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(stderr.contains("us-west-2.sqlite3 cannot be opened (Not a directory"), "{stderr}");
        assert!(output.stdout.is_empty());
        assert_eq!(output.status.code(), Some(255));
    }
}

#[test]
fn a_port_is_free_again_at_once() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    assert_eq!(client.call("ListKeys", "{}").status, 200);
    let port = endpoint.address().rsplit_once(':').unwrap().1.to_owned();
    endpoint.end();
    let mut command = sandbox.command("kmsalias");
    command.args(["serve", "--port", &port]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut again = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(again.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    again.kill().unwrap();
    again.wait().unwrap();
    assert_eq!(line, format!("http://127.0.0.1:{port}\n"));
}

#[test]
fn requests_in_flight_are_answered_before_the_end() {
    for signal in ["TERM", "INT"] {
        let (sandbox, endpoint) = served();
        let body = "{\"Description\":\"in flight\"}";
        let whole = request(endpoint.address(), "X-Amz-Target: TrentService.CreateKey", body);
        let (first, rest) = whole.split_at(whole.len() - 5);
        let mut idle = endpoint.client();
        assert_eq!(idle.call("ListKeys", "{}").status, 200);
        let mut client = endpoint.client();
        client.send(first).unwrap();
        // It has the head when it answers what came later.
        assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200);
        endpoint.signal(signal);
        assert!(idle.is_closed(), "idle connections are not waited for");
        client.send(rest).unwrap();
        let answer = client.receive();
        assert_eq!(answer.status, 200, "{answer:?}");
        assert!(client.is_closed());
        assert_eq!(endpoint.wait().status.code(), Some(0));
        let listed = printed(&sandbox, &["list-keys", "--output", "text"]);
        assert_eq!(listed.lines().count(), 1, "what was acknowledged is there");
    }
}

#[test]
fn nobody_new_is_served_after_a_signal() {
    let (_sandbox, endpoint) = served();
    let whole = request(endpoint.address(), "X-Amz-Target: TrentService.ListKeys", "{}");
    let mut client = endpoint.client();
    client.send(&whole[..whole.len() - 1]).unwrap();
    assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200);
    endpoint.signal("TERM");
    while std::net::TcpStream::connect(endpoint.address()).is_ok() {
        thread::sleep(Duration::from_millis(5));
    }
    client.send(&whole[whole.len() - 1..]).unwrap();
    assert_eq!(client.receive().status, 200);
    assert_eq!(endpoint.wait().status.code(), Some(0));
}

#[test]
fn half_a_head_does_not_hold_the_end() {
    for half in ["", "POST / HT", "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\nPOS"] {
        let (_sandbox, endpoint) = served();
        let mut client = endpoint.client();
        client.send(half).unwrap();
        assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200);
        let started = Instant::now();
        endpoint.signal("TERM");
        assert_eq!(endpoint.wait().status.code(), Some(0));
        assert!(started.elapsed() < Duration::from_secs(5), "{half:?}: {:?}", started.elapsed());
    }
}

#[test]
fn a_second_signal_ends_it_at_once() {
    for (second, status) in [("INT", 130), ("TERM", 143)] {
        let (_sandbox, endpoint) = served();
        let whole = request(endpoint.address(), "X-Amz-Target: TrentService.ListKeys", "{}");
        let mut client = endpoint.client();
        client.send(&whole[..whole.len() - 1]).unwrap();
        assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200);
        let started = Instant::now();
        endpoint.signal("TERM");
        while std::net::TcpStream::connect(endpoint.address()).is_ok() {
            thread::sleep(Duration::from_millis(5));
        }
        endpoint.signal(second);
        assert_eq!(endpoint.wait().status.code(), Some(status));
        assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    }
}

#[test]
fn a_file_that_another_process_keeps_does_not_hold_the_end() {
    let (sandbox, endpoint) = served();
    endpoint.client().json("CreateKey", "{}");
    #[expect(clippy::disallowed_methods, reason = "holds the file's lock")]
    let other =
        rusqlite::Connection::open(sandbox.path("store/111122223333/us-west-2.sqlite3")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let whole = request(endpoint.address(), "X-Amz-Target: TrentService.CreateKey", "{}");
    let mut clients: Vec<_> = (0..20).map(|_| endpoint.client()).collect();
    for client in &mut clients {
        client.send(&whole).unwrap();
    }
    thread::sleep(Duration::from_millis(200));
    let started = Instant::now();
    endpoint.signal("TERM");
    assert_eq!(endpoint.wait().status.code(), Some(0));
    assert!(started.elapsed() < Duration::from_secs(15), "{:?}", started.elapsed());
    for client in &mut clients {
        assert_eq!(client.receive().status, 500);
    }
}
