//! Runs a sandbox: Envoy and the echo are started, the files are followed, and everything is taken away at the end.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::time::{Instant, sleep};

use super::configuration::{Configuration, Place};
use super::envoy::Envoy;
use super::state::{Sandbox, StateFile};
use super::{Ports, Watched, echo, files, report};
use crate::base::{Context, Error, Exit, Report, Result, signal, text};

const DOING: &str = "starting the sandbox";

/// How often signals and Envoy are looked at.
const STEP: Duration = Duration::from_millis(50);

/// How often the files are looked at.
const LOOK: Duration = Duration::from_millis(500);

/// How many changed files a line names.
const NAMES: usize = 3;

/// What a sandbox is run with.
#[derive(Debug)]
pub struct Options {
    /// Envoy.
    pub envoy: PathBuf,
    /// The local ports.
    pub ports: Ports,
    /// The files that are followed.
    pub watched: Watched,
    /// The folder of the state files.
    pub state: PathBuf,
}

/// Runs a sandbox until a signal comes, which is what is returned. `configure` reads the estate; it is called again when
/// a file has changed. `show` is called once, when everything listens.
///
/// # Errors
///
/// When the first configuration cannot be made, Envoy does not start, or it ends.
pub fn up(
    options: Options,
    context: &Context,
    configure: &mut dyn FnMut(&Place, &mut Ports) -> Result<Configuration>,
    show: &mut dyn FnMut(&Report) -> Result<()>,
) -> Result<Exit> {
    let defect = |error| Error::new(Exit::Defect, DOING, error);
    let guard = signal::Guard::take();
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(defect)?;
    let folder = tempfile::Builder::new().prefix("meshctl-sandbox-").tempdir().map_err(defect)?;
    let known = echo::Known::new(RwLock::default());
    let echo = runtime.block_on(echo::start(Arc::clone(&known))).map_err(defect)?;
    let place = Place { folder: folder.path().to_owned(), echo };
    let mut running = Running { runtime, place, known, applied: None, version: 0, options };
    let first = configure(&running.place, &mut running.options.ports)?;
    running.prepare(&first)?;
    let mut envoy = Envoy::start(&running.options.envoy, folder.path())?;
    running.apply(first, &mut envoy)?;
    let mut state = StateFile::create(&running.options.state, &running.sandbox(&envoy))?;
    let notes = running.applied.as_ref().map(|applied| applied.notes.clone()).unwrap_or_default();
    remarks(running.applied.as_ref(), context);
    show(&report::status(&[running.sandbox(&envoy)], &notes))?;
    let exit = running.follow(&guard, &mut envoy, &mut state, context, configure)?;
    running.runtime.block_on(envoy.end());
    Ok(exit)
}

/// What is said once besides the table.
fn remarks(configuration: Option<&Configuration>, context: &Context) {
    let Some(configuration) = configuration else { return };
    for note in &configuration.notes {
        context.ui.note(&format!("left out: {note}"));
    }
    if configuration.entries.iter().any(|entry| entry.tls) {
        context
            .ui
            .note("gateways that end TLS are served in plain HTTP here; the scheme of requests is https");
    }
}

/// A sandbox that runs.
struct Running {
    runtime: Runtime,
    place: Place,
    known: echo::Known,
    applied: Option<Configuration>,
    version: u64,
    options: Options,
}

impl Running {
    /// Writes the files that Envoy starts with.
    fn prepare(&self, first: &Configuration) -> Result<()> {
        files::write_clusters(&self.place, first, &[], 0)?;
        files::write_tables(&self.place, first, 0)
    }

    /// Brings a configuration into force: clusters first, since routes name them.
    fn apply(&mut self, configuration: Configuration, envoy: &mut Envoy) -> Result<()> {
        self.version += 1;
        let before = self.applied.as_ref().map_or(&[][..], |applied| &applied.clusters);
        let destinations = configuration.destinations.clone();
        self.known.write().unwrap_or_else(PoisonError::into_inner).extend(destinations.clone());
        self.runtime.block_on(async {
            envoy.ready().await?;
            let refusals = envoy.refusals().await;
            files::write_clusters(&self.place, &configuration, before, self.version)?;
            envoy.takes_clusters(self.version, &refusals).await?;
            files::write_tables(&self.place, &configuration, self.version)?;
            envoy.takes_tables(&configuration, self.version, &refusals).await
        })?;
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = destinations;
        self.applied = Some(configuration);
        Ok(())
    }

    /// Follows the files until a signal comes.
    fn follow(
        &mut self,
        guard: &signal::Guard,
        envoy: &mut Envoy,
        state: &mut StateFile,
        context: &Context,
        configure: &mut dyn FnMut(&Place, &mut Ports) -> Result<Configuration>,
    ) -> Result<Exit> {
        let mut looked = Instant::now();
        loop {
            if let Some(exit) = guard.received() {
                return Ok(exit);
            }
            envoy.check()?;
            if looked.elapsed() >= LOOK {
                let changes = self.options.watched.changes();
                if !changes.is_empty() {
                    let names: Vec<_> = changes.iter().map(|path| path.display().to_string()).collect();
                    let names = text::list(&names, NAMES);
                    match self.change(envoy, state, configure) {
                        Ok(what) => context.ui.note(&format!("{names} changed: {what}")),
                        Err(error) => {
                            envoy.check()?;
                            context
                                .ui
                                .note(&format!("{names} changed; what was there before stays: {error}"));
                        }
                    }
                }
                looked = Instant::now();
            }
            self.runtime.block_on(async { sleep(STEP).await });
        }
    }

    /// Reads everything again and brings it into force; says what is different.
    fn change(
        &mut self,
        envoy: &mut Envoy,
        state: &mut StateFile,
        configure: &mut dyn FnMut(&Place, &mut Ports) -> Result<Configuration>,
    ) -> Result<String> {
        let next = configure(&self.place, &mut self.options.ports)?;
        let difference = difference(self.applied.as_ref(), &next);
        if let Err(error) = self.apply(next, envoy) {
            // Of the new one a part may be in force.
            if let Some(before) = self.applied.clone() {
                self.apply(before, envoy)?;
            }
            return Err(error);
        }
        state.write(&self.sandbox(envoy))?;
        Ok(difference)
    }

    fn sandbox(&self, envoy: &Envoy) -> Sandbox {
        let listeners = self.applied.as_ref().map(|applied| applied.entries.clone()).unwrap_or_default();
        Sandbox { pid: std::process::id(), envoy: envoy.id(), listeners }
    }
}

/// What a change comes to, for people.
fn difference(before: Option<&Configuration>, after: &Configuration) -> String {
    let routes = text::plural(after.count(), "route");
    let of = |configuration: &Configuration, port: u16| configuration.routes.get(&port.to_string()).cloned();
    let is_same = |port| before.is_some_and(|before| of(before, port) == of(after, port));
    let changed = after.entries.iter().filter(|entry| !is_same(entry.address.port()));
    let changed: Vec<String> = changed.map(|entry| format!("{} {}", entry.kind.name(), entry.name)).collect();
    match changed.as_slice() {
        [] => format!("{routes}, all as before"),
        changed => format!("{routes}, different for {}", text::list(changed, NAMES)),
    }
}
