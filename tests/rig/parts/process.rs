//! A real program that runs beside a test and ends with it, also when the test process is killed.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::harness::{eventually, program};

/// A running program. It ends with this value.
pub(crate) struct Process {
    keeper: Child,
    id: u32,
    name: String,
    log: PathBuf,
}

impl Process {
    /// Starts the rig's program of this name; its log goes to `NAME.log` in `folder`.
    pub(crate) fn start(name: &str, folder: &Path, arguments: &[impl AsRef<OsStr>]) -> Self {
        Self::start_with(name, folder, arguments, &[])
    }

    /// The same with variables of the environment.
    pub(crate) fn start_with(
        name: &str,
        folder: &Path,
        arguments: &[impl AsRef<OsStr>],
        variables: &[(&str, &OsStr)],
    ) -> Self {
        let log = folder.join(format!("{name}.log"));
        let mut keeper = Command::new("python3")
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rig/keep.py"))
            .arg(&log)
            .arg(program(name))
            .args(arguments)
            .envs(variables.iter().copied())
            .current_dir(folder)
            // Closed by the system when this process ends in any way.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 is installed");
        let mut line = String::new();
        let stdout = keeper.stdout.take().expect("its output is piped");
        BufReader::new(stdout).read_line(&mut line).expect("keep.py writes text");
        let id = line.trim().parse().expect("keep.py says the process id");
        Self { keeper, id, name: name.to_owned(), log }
    }

    /// Waits until a probe answers. Should the program end before, its log says why.
    #[track_caller]
    pub(crate) fn wait<T>(&mut self, what: &str, mut probe: impl FnMut() -> Option<T>) -> T {
        let Self { keeper, name, log, .. } = self;
        eventually(what, || {
            if let Some(status) = keeper.try_wait().expect("a child") {
                let text = fs::read_to_string(&*log).unwrap_or_default();
                let lines: Vec<&str> = text.lines().collect();
                let end = lines[lines.len().saturating_sub(15)..].join("\n");
                panic!("{name} ended with {status}: {end}");
            }
            probe()
        })
    }

    /// Stops it where it is: it keeps its connections and says nothing more.
    pub(crate) fn freeze(&self) {
        signal(self.id, "-STOP");
    }

    /// Lets it go on.
    pub(crate) fn thaw(&self) {
        signal(self.id, "-CONT");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Waiting closes the keeper's standard input first, which is what ends both.
        self.keeper.wait().expect("keep.py ends");
    }
}

/// Sends a signal to a process, if it is there.
pub(crate) fn signal(id: u32, name: &str) {
    let status = Command::new("kill").args([name, &id.to_string()]).stderr(Stdio::null()).status();
    status.expect("kill starts");
}

/// A loopback address that nobody else uses, so that everything on it may have its usual port.
pub(crate) fn free_address() -> Ipv4Addr {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    loop {
        let number = std::process::id().wrapping_mul(64).wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed));
        let [_, a, b, c] = number.to_be_bytes();
        let address = Ipv4Addr::new(127, a | 0x80, b, c);
        if c != 0 && c != 255 && TcpListener::bind(SocketAddr::from((address, super::ADMIN_PORT))).is_ok() {
            return address;
        }
    }
}
