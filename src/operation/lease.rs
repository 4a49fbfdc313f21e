//! A lease keeps a second worker out: an object of kind Lease, taken and renewed by compare-and-swap. Whether its holder is
//! alive is judged by watching the time of renewal change, never by comparing clocks of two machines; of a process of this
//! machine the system itself says whether it has ended.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use serde_json::{Value, json};

use super::Clock;
use super::api::{ATTEMPTS, Api, Key, PatchError, back_off, version};
use super::witness::Witness;
use crate::base::{Error, Result};

/// How often a holder renews.
const RENEW: Duration = Duration::from_secs(15);
/// A holder that does not renew for this long is dead.
const DURATION: Duration = Duration::from_secs(40);
/// How often one looks while watching.
const LOOK: Duration = Duration::from_secs(2);
/// What a process has sent arrives within this time after its end.
const ARRIVAL: Duration = Duration::from_millis(500);

/// A lease as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Who holds it.
    pub holder: String,
    /// Since when, by the holder's clock.
    pub acquired: String,
    /// When it was last renewed, by the holder's clock.
    pub renewed: String,
    version: String,
}

impl Seen {
    /// The holder with the time for which it has held it, by its own clock.
    pub fn describe(&self) -> String {
        let time = |text: &str| text.parse::<jiff::Timestamp>().ok();
        match time(&self.acquired).zip(time(&self.renewed)) {
            Some((from, to)) => format!(
                "{}, for {} s, renewed last at {}",
                self.holder,
                to.duration_since(from).as_secs(),
                self.renewed
            ),
            None => self.holder.clone(),
        }
    }
}

/// Reads a lease; `None` when nobody holds it.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn holder_of(api: &dyn Api, key: &Key) -> Result<Option<Seen>> {
    Ok(api.get(key)?.map(|object| read(&object)).filter(|seen| !seen.holder.is_empty()))
}

fn read(object: &Value) -> Seen {
    let text = |field: &str| object["spec"][field].as_str().unwrap_or_default().to_owned();
    Seen {
        holder: text("holderIdentity"),
        acquired: text("acquireTime"),
        renewed: text("renewTime"),
        version: version(object),
    }
}

/// Whether the holder of a lease is dead: a process of this machine that has ended, or one that does not renew it while it is
/// watched for as long as a living one needs.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn is_dead(api: &dyn Api, clock: &dyn Clock, key: &Key, seen: &Seen) -> Result<bool> {
    Ok(watch(api, clock, key, seen)?.is_some())
}

/// The lease of a dead holder as it is at the end of watching; `None` when the holder is alive.
fn watch(api: &dyn Api, clock: &dyn Clock, key: &Key, seen: &Seen) -> Result<Option<Seen>> {
    if Witness::has_ended(&seen.holder) {
        clock.sleep(ARRIVAL);
        return Ok(Some(seen.clone()));
    }
    let begin = clock.now();
    let end = begin + jiff::SignedDuration::from_secs(DURATION.as_secs().cast_signed());
    loop {
        let Some(now) = holder_of(api, key)? else { return Ok(Some(seen.clone())) };
        if now.renewed != seen.renewed || now.holder != seen.holder {
            return Ok(None);
        }
        if clock.now() >= end {
            return Ok(Some(now));
        }
        clock.sleep(LOOK);
    }
}

fn held(doing: &str, seen: &Seen) -> Error {
    Error::conflict(doing, format!("it is held by {}", seen.describe())).advise(
        "Wait for it, ask it to stop with `meshctl canary abort`, or when it is dead for sure use `meshctl canary unlock --force`.",
    )
}

/// Deletes the lease of a dead holder; of a living one only with `force`. Gives who held it.
///
/// # Errors
///
/// A conflict when the holder renews it, or the server cannot be asked.
pub fn unlock(api: &dyn Api, clock: &dyn Clock, key: &Key, force: bool) -> Result<Option<Seen>> {
    let doing = format!("unlocking {key}");
    for attempt in 0..ATTEMPTS {
        let Some(seen) = holder_of(api, key)? else { return Ok(None) };
        let dead = if force { Some(seen.clone()) } else { watch(api, clock, key, &seen)? };
        let Some(dead) = dead else { return Err(held(&doing, &seen)) };
        match api.delete(key, &dead.version) {
            Ok(()) | Err(PatchError::TestFailed(_)) => return Ok(Some(dead)),
            Err(PatchError::Conflict(_)) if !force => return Err(held(&doing, &seen)),
            Err(PatchError::Conflict(_) | PatchError::Unsure(_)) => back_off(clock, attempt),
            Err(PatchError::Other(error)) => return Err(error),
        }
    }
    Err(Error::unreachable(doing, "the API server does not do it").advise("Try again later."))
}

/// A lease that this process holds.
pub struct Lease {
    api: Arc<dyn Api>,
    clock: Arc<dyn Clock>,
    key: Key,
    holder: String,
    version: Mutex<String>,
    lost: AtomicBool,
    _witness: Option<Witness>,
}

impl Lease {
    /// Takes a lease; a new one gets a label with the name of the operation. One of a dead holder is taken over: at once when
    /// it was a process of this machine, else after it was watched for long enough. `holder` is a name that no other
    /// process has.
    ///
    /// # Errors
    ///
    /// A conflict when somebody else holds it and is alive, or the server cannot be asked.
    pub fn take(
        api: Arc<dyn Api>,
        clock: Arc<dyn Clock>,
        key: Key,
        holder: &str,
        (label, operation): (&str, &str),
    ) -> Result<Arc<Self>> {
        let doing = format!("taking the lease {}/{}", key.namespace, key.name);
        let mut last = None;
        // It is there before anybody can see the name in the lease.
        let witness = Witness::leave(holder);
        for attempt in 0..ATTEMPTS {
            let found = api.get(&key)?;
            let previous = found.as_ref().map(|object| read(object).holder);
            let spec = spec(holder, clock.now(), clock.now());
            let written = match found {
                None => {
                    let object = json!({
                        "apiVersion": key.kind.api_version(), "kind": key.kind.kind,
                        "metadata": {"name": key.name, "namespace": key.namespace, "labels": {label: operation}},
                        "spec": spec,
                    });
                    api.create(&key, &object)
                }
                Some(object) => {
                    let mut seen = read(&object);
                    if !seen.holder.is_empty() && seen.holder != holder {
                        seen = match watch(&*api, &*clock, &key, &seen)? {
                            Some(dead) => dead,
                            None => return Err(held(&doing, &holder_of(&*api, &key)?.unwrap_or(seen))),
                        };
                    }
                    api.patch(&key, &swap(&seen.version, &spec), false)
                }
            };
            match written {
                Ok(object) => {
                    if let Some(previous) = previous.filter(|previous| previous != holder) {
                        Witness::forget(&previous);
                    }
                    return Ok(Arc::new(Self {
                        api,
                        clock,
                        key,
                        holder: holder.to_owned(),
                        version: Mutex::new(version(&object)),
                        lost: AtomicBool::new(false),
                        _witness: witness,
                    }));
                }
                Err(PatchError::Other(error)) => return Err(error),
                Err(PatchError::Unsure(error)) => {
                    last = Some(error);
                    back_off(&*clock, attempt);
                }
                Err(PatchError::TestFailed(why) | PatchError::Conflict(why)) => {
                    last = Some(Error::conflict(&doing, format!("others want it too: {why}")));
                }
            }
        }
        Err(last.unwrap_or_else(|| Error::conflict(&doing, "others want it too")))
    }

    /// Renews it once. A failure to reach the server is no loss yet; another holder is.
    pub fn renew(&self) {
        let mut known = self.version.lock().unwrap_or_else(PoisonError::into_inner);
        let renewed = json!([
            {"op": "replace", "path": "/metadata/resourceVersion", "value": *known},
            {"op": "replace", "path": "/spec/renewTime", "value": micro(self.clock.now())},
        ]);
        match self.api.patch(&self.key, &renewed, false) {
            Ok(object) => *known = version(&object),
            Err(PatchError::Unsure(_) | PatchError::Other(_)) => {}
            Err(PatchError::Conflict(_) | PatchError::TestFailed(_)) => match self.api.get(&self.key) {
                Ok(Some(object)) if read(&object).holder == self.holder => *known = version(&object),
                Ok(_) => self.lost.store(true, Ordering::SeqCst),
                Err(_) => {}
            },
        }
    }

    /// Whether somebody else has taken it.
    pub fn is_lost(&self) -> bool {
        self.lost.load(Ordering::SeqCst)
    }

    /// Gives it back. When that fails it is taken over later, as that of a dead holder.
    pub fn release(&self) {
        for attempt in 0..ATTEMPTS {
            let Ok(Some(seen)) = holder_of(&*self.api, &self.key) else { return };
            if seen.holder != self.holder {
                return;
            }
            match self.api.delete(&self.key, &seen.version) {
                Ok(()) | Err(PatchError::Other(_)) => return,
                Err(PatchError::TestFailed(_)) => {}
                Err(PatchError::Conflict(_) | PatchError::Unsure(_)) => back_off(&*self.clock, attempt),
            }
        }
    }

    /// Renews it from a thread of its own until the keeper is dropped.
    ///
    /// # Errors
    ///
    /// When the thread cannot be started.
    pub fn keep(self: &Arc<Self>) -> Result<Keeper> {
        let (stop, stopped) = mpsc::channel::<()>();
        let lease = Arc::clone(self);
        let thread = std::thread::Builder::new()
            .name("lease".to_owned())
            .spawn(move || {
                while stopped.recv_timeout(RENEW) == Err(RecvTimeoutError::Timeout) {
                    lease.renew();
                }
            })
            .map_err(|error| Error::unreachable("keeping the lease", error))?;
        Ok(Keeper { stop: Some(stop), thread: Some(thread) })
    }
}

impl std::fmt::Debug for Lease {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lease").field("key", &self.key).field("holder", &self.holder).finish_non_exhaustive()
    }
}

/// Keeps a lease until it is dropped.
#[derive(Debug)]
pub struct Keeper {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing left to renew.
            drop(thread.join());
        }
    }
}

fn spec(holder: &str, acquired: jiff::Timestamp, renewed: jiff::Timestamp) -> Value {
    json!({
        "holderIdentity": holder,
        "leaseDurationSeconds": DURATION.as_secs(),
        "acquireTime": micro(acquired),
        "renewTime": micro(renewed),
    })
}

/// A time as Kubernetes' MicroTime has it.
fn micro(time: jiff::Timestamp) -> String {
    format!("{time:.6}")
}

fn swap(version: &str, spec: &Value) -> Value {
    json!([
        {"op": "replace", "path": "/metadata/resourceVersion", "value": version},
        {"op": "replace", "path": "/spec", "value": spec},
    ])
}
