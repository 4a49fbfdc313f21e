//! The context of one run: environment, clock, deadline, and the user who may be asked. Made once
//! in `main`, handed down; nothing below reads the process's environment or clock by itself.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// Talks to the user while a command works. Implemented in `output`; silent in tests.
pub trait Ui: Send + Sync {
    /// A remark that belongs beside the answer (stderr); not wanted with `--quiet`.
    fn note(&self, text: &str);
    /// What is going to be written, in lines. Shown before the user is asked, whatever else is not wanted.
    fn plan(&self, text: &str);
    /// What is being done right now; shown on a terminal only, replaced by the next one.
    fn progress(&self, text: &str);
    /// Asks a yes/no question. `None`: nobody can be asked.
    fn confirm(&self, question: &str) -> Option<bool>;
}

/// Says nothing and answers nothing.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Ui for Silent {
    fn note(&self, _: &str) {}
    fn plan(&self, _: &str) {}
    fn progress(&self, _: &str) {}
    fn confirm(&self, _: &str) -> Option<bool> {
        None
    }
}

/// What a run may know of the world around it.
#[derive(Clone)]
pub struct Context {
    /// The process's environment variables.
    pub environment: Arc<BTreeMap<String, String>>,
    /// The working directory, to which relative paths belong.
    pub directory: PathBuf,
    /// The clock.
    pub now: fn() -> jiff::Timestamp,
    /// Bounds every exchange with a server. `None`: the command's own default.
    pub timeout: Option<Duration>,
    /// The user.
    pub ui: Arc<dyn Ui>,
}

impl Context {
    /// The value of an environment variable, when it is set and not empty.
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.environment.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// Who works here, for others to see: user and host.
    pub fn actor(&self) -> String {
        let user = ["GITHUB_ACTOR", "GITLAB_USER_LOGIN", "USER"].iter().find_map(|name| self.variable(name));
        let host = self.variable("HOSTNAME").map(str::to_owned).or_else(|| {
            let name = std::fs::read_to_string("/proc/sys/kernel/hostname").ok()?;
            Some(name.trim().to_owned()).filter(|name| !name.is_empty())
        });
        format!("{}@{}", user.unwrap_or("somebody"), host.unwrap_or_else(|| "this-host".to_owned()))
    }
}

impl Default for Context {
    /// An empty environment, a clock that stands at the epoch, nobody to ask.
    fn default() -> Self {
        Self {
            environment: Arc::default(),
            directory: PathBuf::new(),
            now: || jiff::Timestamp::UNIX_EPOCH,
            timeout: None,
            ui: Arc::new(Silent),
        }
    }
}
