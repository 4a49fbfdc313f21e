//! The arguments that all who load charts share.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Map, Value, json};

use crate::base::report::{Table, View};
use crate::base::{Context, Error, Exit, Report, Result};
use crate::charts::{Lock, Locked, Options};

/// The lock, unless another is named.
const LOCK: &str = "charts.lock";

/// Where charts are, and how servers are talked to.
#[derive(Debug, Args, Default)]
pub(super) struct Servers {
    /// The repository of a chart that is given by name: an address, or a name that Helm knows
    #[arg(long, value_name = "URL", help_heading = "Chart")]
    pub(super) repo: Option<String>,

    /// Certificates (PEM) to trust besides those of the system
    #[arg(long, value_name = "FILE", help_heading = "Chart")]
    ca_file: Option<PathBuf>,

    /// Talk unencrypted HTTP to registries, and to http:// addresses of other machines
    #[arg(long, help_heading = "Chart")]
    plain_http: bool,
}

impl Servers {
    /// How charts are looked for, whatever their version.
    pub(super) fn options(&self) -> Options {
        Options {
            repository: self.repo.clone(),
            ca_file: self.ca_file.clone(),
            plain_http: self.plain_http,
            ..Options::default()
        }
    }
}

/// How charts are found and fetched.
#[derive(Debug, Args, Default)]
pub(in crate::cli) struct ChartArguments {
    /// The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)
    #[arg(long, value_name = "RANGE", help_heading = "Chart")]
    version: Option<String>,

    #[command(flatten)]
    servers: Servers,

    /// Take only what the lock has, and refuse what differs from it
    #[arg(long, help_heading = "Chart")]
    pub(super) locked: bool,

    /// The lock, instead of charts.lock in the working directory
    #[arg(long, value_name = "FILE", help_heading = "Chart")]
    lock_file: Option<PathBuf>,
}

impl ChartArguments {
    /// Takes a version where the user gives none.
    pub(in crate::cli) fn default_version(&mut self, version: String) {
        if !version.is_empty() {
            self.version.get_or_insert(version);
        }
    }

    /// How charts are looked for.
    pub(in crate::cli) fn options(&self, context: &Context) -> Result<Options> {
        if self.lock_file.is_some() && !self.locked {
            return Err(Error::usage(
                "reading the command line",
                "--lock-file names a lock, and no --locked asks for it",
            )
            .advise("Add --locked, or leave --lock-file away."));
        }
        let lock = self.locked.then(|| Lock::read(&self.lock_path(context))).transpose()?;
        Ok(Options { lock, ..self.unlocked() })
    }

    /// How charts are looked for that are not locked yet.
    pub(super) fn unlocked(&self) -> Options {
        Options { version: self.version.clone(), ..self.servers.options() }
    }

    /// Refuses what says how named charts are found, when none is named.
    pub(super) fn check_sources(&self, sources: &[String]) -> Result<()> {
        if sources.is_empty() && (self.version.is_some() || self.servers.repo.is_some()) {
            let cause = "--version and --repo are for charts that are named, and the lock has its own";
            return Err(Error::usage("reading the command line", cause)
                .advise("Name the charts, or leave these options away."));
        }
        Ok(())
    }

    /// Where the lock is.
    pub(super) fn lock_path(&self, context: &Context) -> PathBuf {
        context.directory.join(self.lock_file.as_deref().unwrap_or_else(|| Path::new(LOCK)))
    }
}

/// One line of a list of charts.
pub(super) fn document(locked: &Locked) -> Map<String, Value> {
    let mut out = Map::new();
    for (key, value) in [
        ("name", Some(&locked.name)),
        ("version", Some(&locked.version)),
        ("digest", Some(&locked.digest)),
        ("source", Some(&locked.source)),
        ("repository", locked.repository.as_ref()),
    ] {
        if let Some(value) = value {
            out.insert(key.to_owned(), json!(value));
        }
    }
    out
}

/// A list of charts as the answer, with these columns: title and key.
pub(super) fn report(charts: Vec<Map<String, Value>>, columns: &[(&'static str, &'static str)]) -> Report {
    let cell = |chart: &Map<String, Value>, key: &str| match chart.get(key) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(true)) => "yes".to_owned(),
        _ => String::new(),
    };
    let rows = charts.iter().map(|chart| columns.iter().map(|(_, key)| cell(chart, key)).collect()).collect();
    let table = Table { header: columns.iter().map(|(title, _)| *title).collect(), rows };
    let mut document = Map::new();
    document.insert("charts".to_owned(), charts.into_iter().map(Value::Object).collect());
    Report { view: View { kind: "ChartList", document, table, ..View::default() }, exit: Exit::Yes }
}
