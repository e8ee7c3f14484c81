//! A raw client that costs little itself: one keep-alive connection, the headers that an SDK sends, answers as bytes.
//! Never: what is measured.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;

/// A connection.
pub(crate) struct Client {
    address: String,
    stream: BufReader<TcpStream>,
    /// Whether the server closes it after an answer, as moto does.
    closed: bool,
    body: Vec<u8>,
}

impl Client {
    /// Connects to `127.0.0.1:PORT`.
    pub(crate) fn new(address: &str) -> Client {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        let stream = BufReader::with_capacity(64 * 1024, stream);
        Client { address: address.to_owned(), stream, closed: false, body: Vec::new() }
    }

    /// Sends a request and gives the body of its answer, which must be a success.
    pub(crate) fn call(&mut self, operation: &str, body: &str) -> &str {
        if self.closed {
            *self = Client::new(&self.address);
        }
        let (address, length) = (&self.address, body.len());
        let request = format!(
            "POST / HTTP/1.1\r\nHost: {address}\r\nX-Amz-Target: TrentService.{operation}\r\n\
             Content-Type: application/x-amz-json-1.1\r\nUser-Agent: Boto3/1.43.11 md/Botocore#1.43.11 \
             ua/2.1 os/linux md/arch#x86_64 lang/python#3.11.7 md/pyimpl#CPython\r\n\
             X-Amz-Date: 20240601T000000Z\r\nAuthorization: AWS4-HMAC-SHA256 \
             Credential=AKIDEXAMPLE/20240601/us-west-2/kms/aws4_request, \
             SignedHeaders=content-type;host;x-amz-date;x-amz-target, \
             Signature=830253ca2aa29447f493cd303f022466fa63c8ffc738b27ef10823865fe7bae6\r\n\
             amz-sdk-invocation-id: 5b6d4f3e-6c0d-4d21-9f0e-0123456789ab\r\namz-sdk-request: attempt=1\r\n\
             Content-Length: {length}\r\n\r\n{body}"
        );
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        let status = self.answer();
        let text = std::str::from_utf8(&self.body).unwrap();
        assert_eq!(status, 200, "{operation} {body}: {text}");
        text
    }

    /// Reads an answer: its status; the body is kept.
    fn answer(&mut self) -> u16 {
        let (mut status, mut length, mut line) = (0, 0, String::new());
        loop {
            line.clear();
            self.stream.read_line(&mut line).unwrap();
            let line = line.trim_end();
            if line.is_empty() {
                break;
            }
            if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
                status = rest[..3].parse().unwrap();
            }
            self.closed |= line.eq_ignore_ascii_case("connection: close");
            let header = line.split_once(": ");
            if let Some((_, value)) =
                header.filter(|(n, _)| n.eq_ignore_ascii_case("content-length"))
            {
                length = value.parse().unwrap();
            }
        }
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body).unwrap();
        status
    }

    /// Goes through all aliases by pages of 100; `see` is given each page.
    pub(crate) fn list(&mut self, mut see: impl FnMut(&str)) {
        let mut request = r#"{"Limit":100}"#.to_owned();
        loop {
            let page = self.call("ListAliases", &request);
            see(page);
            let Some((_, rest)) = page.split_once("\"NextMarker\":\"") else { return };
            let marker = rest.split('"').next().unwrap();
            request = format!(r#"{{"Limit":100,"Marker":"{marker}"}}"#);
        }
    }
}
