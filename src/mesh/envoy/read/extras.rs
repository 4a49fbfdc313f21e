//! What happens on the way besides the choice of a destination: faults and CORS from `typed_per_filter_config`,
//! timeouts and retries. The most specific level that configures a filter replaces the wider ones as a whole.

use serde_json::{Map, Value};

use super::json::{flag, message_type, millionths, milliseconds, number, small, text};
use super::matching::numbers;
use crate::model::outcome::{Fault, Retries};

/// The time that Envoy gives a request when nothing is said.
const DEFAULT_TIMEOUT_MS: u64 = 15_000;

/// What the filters of a route do.
#[derive(Default)]
pub(super) struct Filters {
    pub(super) fault: Fault,
    pub(super) cors: Option<Value>,
    /// What cannot be modelled.
    pub(super) unknown: Vec<String>,
}

impl Filters {
    /// Reads the configuration of filters at some levels, the most specific first.
    pub(super) fn of(levels: &[&Value]) -> Self {
        let mut found = Self::default();
        let mut seen = Vec::new();
        for (name, config) in
            levels.iter().filter_map(|level| level["typed_per_filter_config"].as_object()).flatten()
        {
            if !seen.contains(&name) {
                seen.push(name);
                found.filter(name, config);
            }
        }
        found
    }

    fn filter(&mut self, name: &str, config: &Value) {
        let wrapped = message_type(config) == "FilterConfig" && config.get("config").is_some();
        let inner = if wrapped { &config["config"] } else { config };
        if wrapped && flag(config, "disabled") {
            return;
        }
        match message_type(inner) {
            "HTTPFault" => self.fault = self.read_fault(inner),
            "CorsPolicy" => {
                // The share of requests for which it holds is all of them, as control planes write it.
                let told = |(field, value): &(&String, &Value)| {
                    !["@type", "filter_enabled"].contains(&field.as_str()) && *value != ""
                };
                let fields = inner.as_object().into_iter().flatten().filter(told);
                self.cors =
                    Some(Value::Object(fields.map(|(k, v)| (k.clone(), v.clone())).collect::<Map<_, _>>()));
            }
            _ => self.unknown.push(format!("filter {name}")),
        }
    }

    fn read_fault(&mut self, fault: &Value) -> Fault {
        let known = ["@type", "abort", "delay"];
        if fault.as_object().is_some_and(|fields| fields.keys().any(|field| !known.contains(&field.as_str())))
        {
            self.unknown.push("a fault with conditions".to_owned());
        }
        let share = |part: &Value| millionths(&part["percentage"]);
        let abort = fault.get("abort").map(|abort| (small(abort, "http_status"), share(abort)));
        let delay = fault.get("delay").map(|delay| (milliseconds(delay, "fixed_delay"), share(delay)));
        if matches!(abort, Some((None, _))) || matches!(delay, Some((None, _))) {
            self.unknown.push("a fault that is not an HTTP status or a fixed delay".to_owned());
        }
        Fault {
            abort: abort.and_then(|(status, share)| Some((status?, share))),
            delay: delay.and_then(|(time, share)| Some((time?, share))),
        }
    }
}

/// How long a request may take, by its `RouteAction`.
pub(super) fn timeout(route: &Value) -> Option<u64> {
    let whole = milliseconds(route, "timeout").unwrap_or(DEFAULT_TIMEOUT_MS);
    let stream = milliseconds(&route["max_stream_duration"], "max_stream_duration").unwrap_or(0);
    [whole, stream].into_iter().filter(|time| *time > 0).min()
}

/// When a request is tried again, by a `RetryPolicy`.
pub(super) fn retries(policy: &Value) -> Option<Retries> {
    if !policy.is_object() {
        return None;
    }
    let words = text(policy, "retry_on").split(',').map(str::trim).filter(|word| !word.is_empty());
    let mut on: Vec<String> =
        words.map(str::to_owned).chain(numbers(policy, "retriable_status_codes")).collect();
    on.sort();
    on.dedup();
    let attempts = number(policy, "num_retries").unwrap_or(1);
    if attempts == 0 || on.is_empty() {
        return None;
    }
    Some(Retries {
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
        per_try_ms: milliseconds(policy, "per_try_timeout").filter(|time| *time > 0),
        on,
    })
}
