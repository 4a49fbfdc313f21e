//! Injects a fault, keeps it for its time, and takes it back; or takes back what others left.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use super::change::{self, Injection};
use super::record::Record;
use crate::base::{Error, Exit, Result, signal, text};
use crate::operation::api::{ATTEMPTS, PatchError, back_off};
use crate::operation::{Api, Clock, Key, fingerprint};

/// How often one looks whether somebody else has taken the fault back.
const LOOK: Duration = Duration::from_secs(5);

/// What is going to be written.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The route.
    pub key: Key,
    /// The record that the route gets.
    pub record: Record,
    /// The JSON Patch.
    pub patch: Value,
    before: Value,
}

/// Why a fault is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Its time is over.
    Time,
    /// A signal came.
    Signal(Exit),
    /// Somebody else took it back.
    Elsewhere,
}

fn read(api: &dyn Api, key: &Key, doing: &str) -> Result<Value> {
    api.get(key)?.ok_or_else(|| Error::usage(doing, "there is no such object in the cluster"))
}

/// Plans a fault for a rule of a route, and lets the API server try it.
///
/// # Errors
///
/// A conflict when the route has a fault of ours already; a refusal when a webhook would change more than the fault.
pub fn plan(
    api: &dyn Api,
    key: Key,
    rule: Option<&str>,
    injection: &Injection,
    (by, from, time): (&str, jiff::Timestamp, Duration),
) -> Result<Plan> {
    let doing = format!("injecting a fault into {key}");
    let before = read(api, &key, &doing)?;
    if let Some(known) = Record::of(&before)? {
        let by = text::printable(&known.by);
        return Err(Error::conflict(doing, format!("it has a fault by {by}, until {}", known.until))
            .advise("Wait for its end, or take it back with `meshctl fault clear`."));
    }
    let rule = change::rule_of(&before, rule, &doing)?;
    let own = &before["spec"]["http"][rule];
    let record = Record {
        by: by.to_owned(),
        since: from,
        until: from + time,
        rule,
        name: own["name"].as_str().map(str::to_owned),
        fault: injection.field(),
        before: own.get("fault").cloned(),
        spec: fingerprint(&before["spec"]),
    };
    let patch = change::put(&before, &record)?;
    let tried = api.patch(&key, &patch, true).map_err(|error| of_patch(error, &doing))?;
    let (spec, annotations) = change::without(&tried, &record);
    let old = before["metadata"].get("annotations").cloned().unwrap_or_default();
    if spec != record.spec || annotations != old || tried["spec"]["http"][rule]["fault"] != record.fault {
        return Err(Error::refused(doing, "an admission webhook or policy would change more than the fault")
            .advise("Exempt this object from it."));
    }
    Ok(Plan { key, record, patch, before })
}

fn of_patch(error: PatchError, doing: &str) -> Error {
    match error {
        PatchError::TestFailed(why) | PatchError::Conflict(why) => Error::conflict(doing, why),
        PatchError::Unsure(error) | PatchError::Other(error) => error,
    }
}

/// Writes the fault.
///
/// # Errors
///
/// When it is not written.
pub fn inject(api: &dyn Api, clock: &dyn Clock, plan: &Plan) -> Result<()> {
    let doing = format!("injecting a fault into {}", plan.key);
    let mut last = None;
    for attempt in 0..ATTEMPTS {
        match api.patch(&plan.key, &plan.patch, false) {
            Ok(_) => return Ok(()),
            Err(PatchError::Unsure(error)) => {
                back_off(clock, attempt);
                // The answer may have been lost, not the write.
                let now = api.get(&plan.key)?.unwrap_or_default();
                if Record::of(&now)?.as_ref() == Some(&plan.record) {
                    return Ok(());
                }
                if now["spec"] != plan.before["spec"] {
                    return Err(Error::conflict(doing, "somebody has changed the route meanwhile"));
                }
                last = Some(error);
            }
            Err(error) => return Err(of_patch(error, &doing)),
        }
    }
    Err(last.unwrap_or_else(|| Error::unreachable(doing, "the API server does not do it")))
}

/// Waits until the time of a fault is over, a signal comes, or somebody else takes it back.
pub fn hold(api: &dyn Api, clock: &dyn Clock, plan: &Plan) -> Ended {
    loop {
        if let Some(exit) = signal::noted() {
            return Ended::Signal(exit);
        }
        let left = plan.record.until.duration_since(clock.now());
        let Ok(left) = Duration::try_from(left) else { return Ended::Time };
        if left.is_zero() {
            return Ended::Time;
        }
        clock.sleep(left.min(LOOK));
        // A server that does not answer is asked again; the end comes by the clock.
        if let Ok(Some(object)) = api.get(&plan.key)
            && Record::of(&object).is_ok_and(|known| known.as_ref() != Some(&plan.record))
        {
            return Ended::Elsewhere;
        }
    }
}

/// Takes the fault of a route back. `None`: it has none. True: the spec is what it was before; false: somebody has changed other
/// parts of it meanwhile, which stay.
///
/// # Errors
///
/// A conflict when somebody has put another fault in its place; or the server cannot be asked.
pub fn clear(api: &Arc<dyn Api>, clock: &dyn Clock, key: &Key) -> Result<Option<(Record, bool)>> {
    let doing = format!("taking the fault of {key} back");
    let mut last = None;
    for attempt in 0..ATTEMPTS {
        let object = match api.get(key) {
            Ok(Some(object)) => object,
            Ok(None) => return Ok(None),
            Err(error) => {
                last = Some(error);
                back_off(clock, attempt);
                continue;
            }
        };
        let Some(record) = Record::of(&object)? else { return Ok(None) };
        let patch = change::take(&object, &record, &doing)?;
        match api.patch(key, &patch, false) {
            Ok(after) => {
                let proven = fingerprint(&after["spec"]) == record.spec;
                return Ok(Some((record, proven)));
            }
            Err(PatchError::Other(error)) => return Err(error),
            Err(PatchError::Unsure(error)) => {
                last = Some(error);
                back_off(clock, attempt);
                // The answer may have been lost, not the write.
                if let Ok(Some(now)) = api.get(key)
                    && Record::of(&now)?.is_none()
                {
                    let proven = fingerprint(&now["spec"]) == record.spec;
                    return Ok(Some((record, proven)));
                }
            }
            Err(PatchError::TestFailed(why) | PatchError::Conflict(why)) => {
                last = Some(Error::conflict(&doing, why));
            }
        }
    }
    Err(last.unwrap_or_else(|| Error::unreachable(doing, "the API server does not do it")))
}
