//! HTTP/1.1 as bytes: what a client writes and what it gets, read strictly. Never: what an answer should be.

use std::io::{self, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

/// Nobody waits longer for an answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// One connection.
pub(crate) struct Client {
    stream: TcpStream,
    address: String,
    /// What has arrived and was not asked for yet.
    pending: Vec<u8>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Names in lower case, in their order.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Client {
    pub(crate) fn new(address: &str) -> Client {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        Client { stream, address: address.to_owned(), pending: Vec::new() }
    }

    /// With another patience for reading.
    pub(crate) fn waiting(self, time: Duration) -> Client {
        self.stream.set_read_timeout(Some(time)).unwrap();
        self
    }

    /// Writes bytes.
    pub(crate) fn send(&mut self, bytes: impl AsRef<[u8]>) -> io::Result<()> {
        self.stream.write_all(bytes.as_ref())
    }

    /// Says that nothing more will be written.
    pub(crate) fn finish(&mut self) {
        self.stream.shutdown(std::net::Shutdown::Write).ok();
    }

    /// The next answer.
    #[track_caller]
    pub(crate) fn receive(&mut self) -> Answer {
        self.next().unwrap().expect("the connection is closed")
    }

    /// The next answer, or none if the connection is closed first.
    ///
    /// # Errors
    /// Nothing in time (`WouldBlock`), or no HTTP/1.1 (`InvalidData`).
    pub(crate) fn next(&mut self) -> io::Result<Option<Answer>> {
        let Some(end) = self.until(|bytes| {
            bytes.windows(4).position(|four| four == b"\r\n\r\n").map(|at| at + 4)
        })?
        else {
            return if self.pending.is_empty() {
                Ok(None)
            } else {
                Err(malformed("no whole head"))
            };
        };
        let head: Vec<u8> = self.pending.drain(..end).collect();
        let (status, headers) = read_head(&head)?;
        if status == 100 {
            // The body is welcome; the answer comes later.
            return self.next();
        }
        let length = headers.iter().find(|(name, _)| name == "content-length");
        let length: usize = length
            .and_then(|(_, value)| value.parse().ok())
            .ok_or_else(|| malformed("no Content-Length"))?;
        self.until(|bytes| (bytes.len() >= length).then_some(length))?
            .ok_or_else(|| malformed("no whole body"))?;
        let body: Vec<u8> = self.pending.drain(..length).collect();
        let body = String::from_utf8(body).map_err(|_| malformed("a body that is no UTF-8"))?;
        Ok(Some(Answer { status, headers, body }))
    }

    /// Reads until `found` says where what is looked for ends; none if the connection is closed first.
    fn until(&mut self, found: impl Fn(&[u8]) -> Option<usize>) -> io::Result<Option<usize>> {
        loop {
            if let Some(at) = found(&self.pending) {
                return Ok(Some(at));
            }
            let mut piece = [0; 16 * 1024];
            match self.stream.read(&mut piece) {
                Ok(0) => return Ok(None),
                Err(e) if e.kind() == io::ErrorKind::ConnectionReset => return Ok(None),
                read => self.pending.extend_from_slice(&piece[..read?]),
            }
        }
    }

    /// Whether the other side has closed, with nothing more to read.
    pub(crate) fn is_closed(&mut self) -> bool {
        matches!(self.next(), Ok(None))
    }

    /// Asks for an operation of KMS.
    #[track_caller]
    pub(crate) fn call(&mut self, operation: &str, body: &str) -> Answer {
        self.ask(&format!("X-Amz-Target: TrentService.{operation}"), body)
    }

    /// The same, and the answer's JSON; it must be a success.
    #[track_caller]
    pub(crate) fn json(&mut self, operation: &str, body: &str) -> serde_json::Value {
        let answer = self.call(operation, body);
        assert_eq!(answer.status, 200, "{operation} {body}: {answer:?}");
        serde_json::from_str(&answer.body).unwrap_or_default()
    }

    /// Posts a body with more lines of a head.
    #[track_caller]
    pub(crate) fn ask(&mut self, lines: &str, body: &str) -> Answer {
        let request = request(&self.address, lines, body);
        self.send(request).unwrap();
        self.receive()
    }
}

impl Answer {
    /// A header's value.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The name of the exception and its message.
    pub(crate) fn exception(&self) -> (u16, String, Option<String>) {
        let body: serde_json::Value = serde_json::from_str(&self.body).expect(&self.body);
        let member = |name: &str| body[name].as_str().map(str::to_owned);
        (self.status, member("__type").expect(&self.body), member("message"))
    }
}

/// A whole request of KMS's form.
pub(crate) fn request(address: &str, lines: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "POST / HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/x-amz-json-1.1\r\n{lines}\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    )
}

/// The status and the headers.
fn read_head(head: &[u8]) -> io::Result<(u16, Vec<(String, String)>)> {
    let head = std::str::from_utf8(head).map_err(|_| malformed("a head that is no text"))?;
    let mut lines = head.trim_end().split("\r\n");
    let first = lines.next().unwrap_or_default();
    let status = first.strip_prefix("HTTP/1.1 ").or_else(|| first.strip_prefix("HTTP/1.0 "));
    let status = status.and_then(|rest| rest.get(..3)?.parse().ok());
    let status = status.ok_or_else(|| malformed(first))?;
    let header = |line: &str| {
        let (name, value) = line.split_once(": ").ok_or_else(|| malformed(line))?;
        Ok((name.to_ascii_lowercase(), value.to_owned()))
    };
    Ok((status, lines.map(header).collect::<io::Result<_>>()?))
}

fn malformed(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what.to_owned())
}
