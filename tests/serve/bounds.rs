//! What is too much, too long or too slow, and that it keeps nobody else waiting.

use std::thread;
use std::time::{Duration, Instant};

use super::endpoint::Endpoint;
use super::http::request;
use super::served;

const LIST: &str = "X-Amz-Target: TrentService.ListKeys";

/// A request for `target` with a body of so many bytes.
fn sized(endpoint: &Endpoint, bytes: usize) -> String {
    let body = format!(r#"{{"Nope":"{}"}}"#, "x".repeat(bytes - 11));
    assert_eq!(body.len(), bytes);
    request(endpoint.address(), LIST, &body)
}

#[test]
fn a_body_of_a_mebibyte_is_read_and_no_longer_one() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    client.send(sized(&endpoint, 1 << 20)).unwrap();
    assert_eq!(client.receive().status, 200);
    client.send(sized(&endpoint, (1 << 20) + 1)).ok();
    let answer = client.receive();
    let (status, code, _) = answer.exception();
    assert_eq!((status, code.as_str()), (413, "RequestEntityTooLargeException"));
    assert_eq!(answer.header("connection"), Some("close"));
    assert!(client.is_closed());
    assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200);
}

#[test]
fn an_answer_does_not_grow_with_the_faults_of_a_request() {
    let (_sandbox, endpoint) = served();
    let body = format!(r#"{{"Tags":[{}]}}"#, vec!["{}"; 340_000].join(","));
    let answer = endpoint.client().call("CreateKey", &body);
    assert_eq!(answer.exception().1, "ValidationException");
    assert!(answer.body.len() < 1 << 18, "{} bytes", answer.body.len());
}

#[test]
fn who_sends_much_more_hears_it_all_the_same() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    client.send(sized(&endpoint, 30 << 20)).unwrap();
    assert_eq!(client.receive().status, 413);
}

#[test]
fn a_body_that_its_head_rules_out_is_not_asked_for() {
    let (_sandbox, endpoint) = served();
    let expects = |line: &str, bytes: usize| {
        format!(
            "POST / HTTP/1.1\r\nHost: localhost\r\n{line}Expect: 100-continue\r\nContent-Length: {bytes}\r\n\r\n"
        )
    };
    for (line, bytes, status) in
        [("", (1 << 20) + 1, 413), ("Origin: null\r\n", 2, 403), ("Origin: null\r\n", 1 << 30, 403)]
    {
        let mut client = endpoint.client().waiting(Duration::from_secs(5));
        client.send(expects(line, bytes)).unwrap();
        let answer = client.receive();
        assert_eq!((answer.status, answer.header("connection")), (status, Some("close")));
        assert!(client.is_closed(), "{line}");
    }
    let mut client = endpoint.client();
    client.send(expects(&format!("{LIST}\r\n"), 2)).unwrap();
    let early = client.waiting(Duration::from_millis(300)).next();
    assert!(early.is_err(), "{early:?}");
}

#[test]
fn half_bodies_shut_nobody_out() {
    let (_sandbox, endpoint) = served();
    let whole = request(endpoint.address(), LIST, "{}");
    let halves: Vec<_> = (0..256)
        .map(|_| {
            let mut client = endpoint.client();
            client.send(&whole[..whole.len() - 1]).unwrap();
            client
        })
        .collect();
    let mut more = endpoint.client().waiting(Duration::from_secs(12));
    assert_eq!(more.call("ListKeys", "{}").status, 200);
    let told: Vec<_> =
        halves.into_iter().map(|c| c.waiting(Duration::from_millis(1)).next()).collect();
    let cut = told.iter().flatten().flatten();
    assert!(cut.clone().all(|answer| answer.status == 408));
    assert!((1..20).contains(&cut.count()), "as many as places were wanted");
}

#[test]
fn a_body_that_nobody_wants_is_not_taken_for_a_request() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let chunked = "Transfer-Encoding: chunked\r\n\r\n5\r\nGET /\r\n0\r\n\r\n";
    for (first, line, status) in
        [("GET /health", "", 200), ("POST /", "Origin: null\r\n", 403), ("PUT /x", "", 404)]
    {
        let head = format!("{first} HTTP/1.1\r\nHost: localhost\r\n{line}");
        let (start, rest) = chunked.split_at(30);
        client.send(head + start).unwrap();
        thread::sleep(Duration::from_millis(50));
        client.send(rest).unwrap();
        assert_eq!(client.receive().status, status, "{first}");
        assert_eq!(client.call("ListKeys", "{}").status, 200, "the connection stays");
    }
}

#[test]
fn chunks_are_counted_together() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let head = format!(
        "POST / HTTP/1.1\r\nHost: localhost\r\n{LIST}\r\nTransfer-Encoding: chunked\r\n\r\n"
    );
    client.send(head).unwrap();
    for _ in 0..=16 {
        client.send(format!("10000\r\n{}\r\n", " ".repeat(65536))).ok();
    }
    assert_eq!(client.receive().status, 413);
}

#[test]
fn a_head_is_bounded() {
    let (_sandbox, endpoint) = served();
    let with = |lines: &str| request(endpoint.address(), &format!("{LIST}\r\n{lines}"), "{}");
    let many = |count: usize| {
        let lines: Vec<_> = (0..count).map(|at| format!("X-{at}: x")).collect();
        with(&lines.join("\r\n"))
    };
    for (request, status) in [
        (many(60), 200),
        (many(61), 431),
        (many(500), 431),
        (with(&format!("X-A: {}", "x".repeat(15_000))), 200),
        (with(&format!("X-A: {}", "x".repeat(17_000))), 431),
        (with(&format!("X-A: {}", "x".repeat(2_000_000))), 431),
    ] {
        let mut client = endpoint.client();
        client.send(&request).ok();
        let answer = client.receive();
        assert_eq!(answer.status, status, "{} bytes", request.len());
    }
}

#[test]
fn half_a_request_keeps_nobody_waiting() {
    let (_sandbox, endpoint) = served();
    let whole = request(endpoint.address(), LIST, "{}");
    let halves: Vec<_> = (0..20)
        .map(|at| {
            let mut client = endpoint.client();
            client.send(&whole[..whole.len() * (at + 1) / 21]).unwrap();
            client
        })
        .collect();
    let started = Instant::now();
    for _ in 0..20 {
        assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200);
    }
    assert!(started.elapsed() < Duration::from_secs(10));
    drop(halves);
}

#[test]
fn a_request_that_is_broken_off_leaves_nothing() {
    let (_sandbox, endpoint) = served();
    let whole = request(endpoint.address(), "X-Amz-Target: TrentService.CreateKey", "{}   ");
    for length in [1, 50, whole.len() - 4, whole.len() - 1] {
        let mut client = endpoint.client();
        client.send(&whole[..length]).unwrap();
        client.finish();
        while let Ok(Some(answer)) = client.next() {
            assert!((400..500).contains(&answer.status), "{length}: {answer:?}");
        }
    }
    assert_eq!(endpoint.client().json("ListKeys", "{}")["Keys"], serde_json::json!([]));
}

#[test]
fn more_connections_than_may_be_open_wait_and_none_is_lost() {
    let (_sandbox, endpoint) = served();
    let whole = request(endpoint.address(), LIST, "{}");
    let busy: Vec<_> = (0..256)
        .map(|_| {
            let mut client = endpoint.client();
            client.send(&whole[..whole.len() - 1]).unwrap();
            client
        })
        .collect();
    let waiting: Vec<_> = (0..20)
        .map(|_| {
            let mut client = endpoint.client();
            client.send(request(endpoint.address(), LIST, "{}")).unwrap();
            client
        })
        .collect();
    let mut waiting: Vec<_> =
        waiting.into_iter().map(|c| c.waiting(Duration::from_millis(300))).collect();
    assert!(waiting[0].next().is_err(), "a connection more than may be open was answered");
    drop(busy);
    thread::scope(|scope| {
        for client in waiting {
            scope.spawn(|| {
                let mut client = client.waiting(Duration::from_secs(20));
                assert_eq!(client.receive().status, 200);
            });
        }
    });
}

#[test]
fn half_heads_shut_nobody_out() {
    let (_sandbox, endpoint) = served();
    let halves: Vec<_> = (0..256)
        .map(|_| {
            let mut client = endpoint.client();
            client.send("POST / HTTP/1.1\r\nHost: loc").unwrap();
            client
        })
        .collect();
    let mut more = endpoint.client().waiting(Duration::from_secs(20));
    assert_eq!(more.call("ListKeys", "{}").status, 200);
    drop(halves);
}

#[test]
fn idle_connections_shut_nobody_out() {
    let (_sandbox, endpoint) = served();
    let mut idle: Vec<_> = (0..256).map(|_| endpoint.client()).collect();
    for client in &mut idle[..128] {
        assert_eq!(client.call("ListKeys", "{}").status, 200);
    }
    let started = Instant::now();
    let mut more: Vec<_> = (0..4).map(|_| endpoint.client()).collect();
    for client in &mut more {
        assert_eq!(client.call("ListKeys", "{}").status, 200);
    }
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    let whole = request(endpoint.address(), LIST, "{}");
    let answered = idle.into_iter().filter_map(|mut client| {
        client.send(&whole).ok();
        client.next().ok().flatten()
    });
    assert!(answered.count() >= 240, "most stay open");
}
