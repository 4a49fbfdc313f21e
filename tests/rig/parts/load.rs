//! Requests at an even pace over connections that are kept, bounded in number and time, to an address of this machine
//! only; and whether the counts of the answers are what weights promise.

use std::collections::BTreeMap;
use std::io::{BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::backend::VERSION_HEADER;
use crate::envoy::server::Answer;

/// The longest that a load may run.
const LONGEST: Duration = Duration::from_secs(300);

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is asked.
#[derive(Clone)]
pub(crate) struct Load {
    /// Where to: a gateway or the proxy of a client.
    pub(crate) to: SocketAddr,
    /// The `Host` header.
    pub(crate) host: String,
    /// How many requests, all connections together.
    pub(crate) requests: u32,
    /// How many in a second, all connections together.
    pub(crate) per_second: u32,
    /// How many connections.
    pub(crate) connections: u32,
}

/// What came back.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Answers of servers, by version.
    pub(crate) versions: BTreeMap<String, u64>,
    /// Answers, by status.
    pub(crate) statuses: BTreeMap<u16, u64>,
    /// Requests without an answer: the connection was refused, cut, or silent for too long.
    pub(crate) unanswered: u64,
}

/// A load that runs beside a test.
pub(crate) struct Running {
    stop: Arc<AtomicBool>,
    connections: Vec<JoinHandle<Counts>>,
}

impl Load {
    /// A thousand requests in two seconds over four connections.
    pub(crate) fn new(to: SocketAddr, host: &str) -> Self {
        Self { to, host: host.to_owned(), requests: 1000, per_second: 500, connections: 4 }
    }

    /// Sends all requests.
    pub(crate) fn run(&self) -> Counts {
        self.start().finish()
    }

    /// Begins to send; see [`Running::stop`].
    pub(crate) fn start(&self) -> Running {
        assert!(self.to.ip().is_loopback(), "{} is not of this machine", self.to);
        let stop = Arc::new(AtomicBool::new(false));
        let begin = Instant::now();
        let connections = (0..self.connections)
            .map(|connection| {
                let (load, stop) = (self.clone(), Arc::clone(&stop));
                thread::spawn(move || load.connection(connection, begin, &stop))
            })
            .collect();
        Running { stop, connections }
    }

    /// Every n-th request, each at its own time, however long the others took.
    fn connection(&self, first: u32, begin: Instant, stop: &AtomicBool) -> Counts {
        let request = format!("GET / HTTP/1.1\r\nhost: {}\r\n\r\n", self.host);
        let (mut counts, mut kept) = (Counts::default(), None);
        for number in (first..self.requests).step_by(self.connections as usize) {
            let due = begin + Duration::from_secs(number.into()) / self.per_second;
            thread::sleep(due.saturating_duration_since(Instant::now()));
            if stop.load(Ordering::SeqCst) || begin.elapsed() > LONGEST {
                break;
            }
            match ask(&mut kept, self.to, &request) {
                Some(answer) => counts.add(&answer),
                None => counts.unanswered += 1,
            }
        }
        counts
    }
}

fn ask(kept: &mut Option<BufReader<TcpStream>>, to: SocketAddr, request: &str) -> Option<Answer> {
    let mut connection = match kept.take() {
        Some(connection) => connection,
        None => {
            let stream = TcpStream::connect_timeout(&to, PATIENCE).ok()?;
            stream.set_nodelay(true).ok()?;
            stream.set_read_timeout(Some(PATIENCE)).ok()?;
            BufReader::new(stream)
        }
    };
    connection.get_mut().write_all(request.as_bytes()).ok()?;
    let answer = Answer::read(&mut connection)?;
    *kept = (answer.head.header("connection") != Some("close")).then_some(connection);
    Some(answer)
}

impl Running {
    /// Waits until all requests are sent.
    pub(crate) fn finish(self) -> Counts {
        let mut all = Counts::default();
        for connection in self.connections {
            all.join(connection.join().expect("no connection fails"));
        }
        all
    }

    /// Sends nothing more.
    pub(crate) fn stop(self) -> Counts {
        self.stop.store(true, Ordering::SeqCst);
        self.finish()
    }
}

impl Counts {
    fn add(&mut self, answer: &Answer) {
        *self.statuses.entry(answer.status()).or_default() += 1;
        if let Some(version) = answer.head.header(VERSION_HEADER) {
            *self.versions.entry(version.to_owned()).or_default() += 1;
        }
    }

    fn join(&mut self, other: Self) {
        for (version, count) in other.versions {
            *self.versions.entry(version).or_default() += count;
        }
        for (status, count) in other.statuses {
            *self.statuses.entry(status).or_default() += count;
        }
        self.unanswered += other.unanswered;
    }

    /// How many requests were sent.
    pub(crate) fn total(&self) -> u64 {
        self.statuses.values().sum::<u64>() + self.unanswered
    }

    /// How many answers a version gave.
    pub(crate) fn of(&self, version: &str) -> u64 {
        self.versions.get(version).copied().unwrap_or(0)
    }

    /// Fails unless all requests were answered with 200 and a version gave this share of the answers: within five
    /// standard deviations of the binomial distribution, which one run in two million leaves by chance.
    #[track_caller]
    pub(crate) fn assert_share(&self, version: &str, share: f64) {
        let total = self.total();
        assert_eq!(self.statuses.get(&200), Some(&total), "{self:?}");
        let (count, total) = (self.of(version) as f64, total as f64);
        let bound = 5.0 * (total * share * (1.0 - share)).sqrt();
        assert!((count - total * share).abs() <= bound, "{version} has not {share} of {self:?}");
    }
}
