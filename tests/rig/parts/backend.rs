//! The servers behind the proxies: one for each version of a service, in the test process. They say their version,
//! count what they get, and fail the share of requests that a test asks for: always the same ones.

use std::collections::BTreeMap;
use std::io::{BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use crate::envoy::server::read_head;

/// The header in which a server says its version.
pub(crate) const VERSION_HEADER: &str = "x-version";

const MILLION: u64 = 1_000_000;

/// A server. It ends with the process.
#[derive(Clone)]
pub(crate) struct Backend {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    version: String,
    requests: AtomicU64,
    failed: AtomicU64,
    /// How many of a million requests fail.
    failing: AtomicU64,
}

impl Backend {
    /// Starts one on a free port.
    pub(crate) fn start(version: &str) -> Self {
        Self::start_at(version, ([127, 0, 0, 1], 0).into())
    }

    /// Starts one at an address.
    pub(crate) fn start_at(version: &str, address: SocketAddr) -> Self {
        let listener = TcpListener::bind(address).expect("the address is free");
        let address = listener.local_addr().expect("it has an address");
        let state = Arc::new(State { version: version.to_owned(), ..State::default() });
        let backend = Self { address, state: Arc::clone(&state) };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&state);
                thread::spawn(move || answer_all(&stream, &state));
            }
        });
        backend
    }

    /// Lets this share of the requests from now on fail with 500, evenly spread: with 0.02 every 50th.
    pub(crate) fn fail(&self, share: f64) {
        let share = (share.clamp(0.0, 1.0) * 1e6).round();
        self.state.failing.store(share as u64, Ordering::SeqCst);
    }

    /// How many requests it has got, and how many of them it failed.
    pub(crate) fn counts(&self) -> (u64, u64) {
        (self.state.requests.load(Ordering::SeqCst), self.state.failed.load(Ordering::SeqCst))
    }
}

impl State {
    /// Counts a request; whether it fails.
    fn next(&self) -> bool {
        let number = self.requests.fetch_add(1, Ordering::SeqCst);
        let failing = self.failing.load(Ordering::SeqCst);
        let fails = (number + 1) * failing / MILLION > number * failing / MILLION;
        self.failed.fetch_add(u64::from(fails), Ordering::SeqCst);
        fails
    }
}

fn answer_all(stream: &TcpStream, state: &State) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let mut reader = BufReader::new(stream);
    loop {
        read_head(&mut reader)?;
        let status = if state.next() { "500 Internal Server Error" } else { "200 OK" };
        let version = &state.version;
        let answer = format!("HTTP/1.1 {status}\r\n{VERSION_HEADER}: {version}\r\ncontent-length: 0\r\n\r\n");
        { stream }.write_all(answer.as_bytes()).ok()?;
    }
}

/// Who answers for pods: their `version` label, and the server of that version.
pub(crate) type Backends = BTreeMap<String, SocketAddr>;

/// Servers of these versions, and the map of them that a control plane wants.
pub(crate) fn backends(versions: &[&str]) -> (Vec<Backend>, Backends) {
    let started: Vec<Backend> = versions.iter().map(|version| Backend::start(version)).collect();
    let addresses = started.iter().map(|backend| backend.address);
    let map = versions.iter().map(|version| (*version).to_owned()).zip(addresses).collect();
    (started, map)
}
