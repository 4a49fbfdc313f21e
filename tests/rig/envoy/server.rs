//! A real Envoy, the server behind it, and a client before it. The server answers every request with the head of
//! what it got; all speak plain HTTP/1.1 on the loopback address and keep their connections.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;

use serde_json::Value;

use crate::harness::{eventually, program};

/// Starts the server. It ends with the process.
pub(crate) fn echo() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("it has an address");
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || answer_all(&stream));
        }
    });
    address
}

fn answer_all(stream: &TcpStream) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let mut reader = BufReader::new(stream);
    loop {
        let head = read_head(&mut reader)?;
        let answer = format!("HTTP/1.1 200 OK\r\nx-echo: 1\r\ncontent-length: {}\r\n\r\n{head}", head.len());
        { stream }.write_all(answer.as_bytes()).ok()?;
    }
}

/// All up to the empty line; `None` when the other side is gone.
pub(crate) fn read_head(reader: &mut impl BufRead) -> Option<String> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    Some(head)
}

/// The head of a message, names of headers in lower case.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    pub(crate) first_line: String,
    headers: Vec<(String, String)>,
}

impl Head {
    fn read(text: &str) -> Self {
        let mut lines = text.lines();
        let first_line = lines.next().unwrap_or_default().to_owned();
        let headers = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        Self { first_line, headers }
    }

    /// The first value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// All values of a header.
    pub(crate) fn values(&self, name: &str) -> Vec<&str> {
        self.headers.iter().filter(|(own, _)| own == name).map(|(_, value)| value.as_str()).collect()
    }
}

/// An answer.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) head: Head,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn status(&self) -> u16 {
        let status = self.head.first_line.split(' ').nth(1).and_then(|status| status.parse().ok());
        status.expect("an answer has a status")
    }

    /// What the server got, when the answer is its own.
    pub(crate) fn upstream(&self) -> Option<Head> {
        self.body.contains("\r\n\r\n").then(|| Head::read(&self.body))
    }

    pub(crate) fn read(reader: &mut impl BufRead) -> Option<Self> {
        let head = Head::read(&read_head(reader)?);
        let length = head.header("content-length").map_or(0, |length| length.parse().expect("a length"));
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        Some(Self { head, body: String::from_utf8(body).expect("text") })
    }
}

/// A client of one listener. Envoy may close a connection after an answer; then there is a new one.
pub(crate) struct Client {
    port: u16,
    connection: Option<BufReader<TcpStream>>,
}

impl Client {
    pub(crate) const fn new(port: u16) -> Self {
        Self { port, connection: None }
    }

    /// The own port of the connection that is kept.
    pub(crate) fn kept(&self) -> Option<u16> {
        let address = self.connection.as_ref()?.get_ref().local_addr();
        Some(address.expect("a socket").port())
    }

    pub(crate) fn ask(&mut self, request: &str) -> Answer {
        for _ in 0..2 {
            let port = self.port;
            let connection = self.connection.get_or_insert_with(|| {
                let stream = TcpStream::connect(("127.0.0.1", port)).expect("Envoy listens");
                stream.set_nodelay(true).expect("a socket");
                BufReader::new(stream)
            });
            let sent = connection.get_mut().write_all(request.as_bytes()).is_ok();
            if let Some(answer) = Some(connection).filter(|_| sent).and_then(Answer::read) {
                if answer.head.header("connection") == Some("close") {
                    self.connection = None;
                }
                return answer;
            }
            self.connection = None;
        }
        panic!("no answer to {request:?}")
    }
}

/// A running Envoy. It ends with this value.
pub(crate) struct Envoy {
    process: Child,
    folder: tempfile::TempDir,
}

impl Envoy {
    /// Where the admin interface of the next Envoy is.
    pub(crate) fn admin(folder: &tempfile::TempDir) -> PathBuf {
        folder.path().join("admin.sock")
    }

    /// Starts one with a bootstrap whose admin interface is in this folder.
    pub(crate) fn start(folder: tempfile::TempDir, bootstrap: &Value) -> Self {
        let config = folder.path().join("bootstrap.json");
        fs::write(&config, bootstrap.to_string()).expect("the folder takes files");
        let log = File::create(folder.path().join("log")).expect("the folder takes files");
        let process = Command::new(program("envoy"))
            .args(["--concurrency", "2", "--disable-hot-restart", "--log-level", "error", "-c"])
            .arg(&config)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("Envoy starts");
        let mut envoy = Self { process, folder };
        eventually("Envoy is ready", || {
            if let Some(status) = envoy.process.try_wait().expect("a child") {
                let log = fs::read_to_string(envoy.folder.path().join("log")).unwrap_or_default();
                panic!("Envoy ended with {status}: {log}");
            }
            envoy.ask("/ready").filter(|answer| answer.status() == 200)
        });
        envoy
    }

    /// What it says about itself.
    pub(crate) fn config_dump(&self) -> Value {
        let answer = self.ask("/config_dump").expect("Envoy answers");
        serde_json::from_str(&answer.body).expect("the dump is JSON")
    }

    fn ask(&self, path: &str) -> Option<Answer> {
        get(UnixStream::connect(Self::admin(&self.folder)).ok()?, path)
    }
}

/// The answer to one GET over a connection that ends with it.
pub(crate) fn get(mut stream: impl Read + Write, path: &str) -> Option<Answer> {
    write!(stream, "GET {path} HTTP/1.1\r\nhost: admin\r\nconnection: close\r\n\r\n").ok()?;
    let mut reader = BufReader::new(stream);
    let head = Head::read(&read_head(&mut reader)?);
    let mut body = String::new();
    match head.header("transfer-encoding") {
        Some("chunked") => read_chunks(&mut reader, &mut body)?,
        _ => drop(reader.read_to_string(&mut body).ok()?),
    }
    Some(Answer { head, body })
}

fn read_chunks(reader: &mut impl BufRead, body: &mut String) -> Option<()> {
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let length = u64::from_str_radix(line.trim(), 16).ok()?;
        if length == 0 {
            return Some(());
        }
        let mut chunk = vec![0; usize::try_from(length).ok()?];
        reader.read_exact(&mut chunk).ok()?;
        body.push_str(&String::from_utf8(chunk).ok()?);
        reader.read_line(&mut line).ok()?;
    }
}

impl Drop for Envoy {
    fn drop(&mut self) {
        self.process.kill().expect("Envoy is a child");
        self.process.wait().expect("Envoy is a child");
    }
}

/// Ports that were free a moment ago and are given to nobody else: the listeners of two Envoys would share one port
/// without a word.
pub(crate) fn free_ports(count: usize) -> Vec<u16> {
    static GIVEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let mut given = GIVEN.lock().unwrap_or_else(PoisonError::into_inner);
    let mut held = Vec::new();
    let mut ports = Vec::new();
    while ports.len() < count {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let port = listener.local_addr().expect("it has an address").port();
        if given.insert(port) {
            ports.push(port);
        }
        held.push(listener);
    }
    ports
}
