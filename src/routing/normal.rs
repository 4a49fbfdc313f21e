//! Outcomes in a normal form, so that two are equal exactly when no client can tell them apart, and what kind of
//! difference there is between two that are not.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use crate::model::{
    Action, Destination, Fault, HeaderChanges, Health, Mirror, Origin, Others, Outcome, PathRewrite, Policy,
    Rewrite,
};

/// What kind of difference there is between two outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Fewer requests, or none, get to anything.
    LostReach,
    /// More requests get to something.
    NewReach,
    /// Requests get to something else.
    Destination,
    /// Requests get to the same destinations in other shares.
    Weight,
    /// What happens on the way is different.
    Policy,
}

impl Class {
    /// All of them, the gravest first.
    pub const ALL: [Self; 5] =
        [Self::LostReach, Self::NewReach, Self::Destination, Self::Weight, Self::Policy];

    /// The word in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LostReach => "lost-reach",
            Self::NewReach => "new-reach",
            Self::Destination => "destination",
            Self::Weight => "weight",
            Self::Policy => "policy",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The kind of difference between two outcomes in normal form.
pub fn classify(before: &Outcome, after: &Outcome) -> Class {
    match share_served(before).cmp(&share_served(after)) {
        Ordering::Greater => return Class::LostReach,
        Ordering::Less => return Class::NewReach,
        Ordering::Equal => {}
    }
    match (&before.action, &after.action) {
        (Action::Forward(before), Action::Forward(after)) => {
            if places(before) != places(after) {
                Class::Destination
            } else if shares(before) != shares(after) {
                Class::Weight
            } else {
                Class::Policy
            }
        }
        (before, after) if before == after => Class::Policy,
        (Action::NotFound | Action::Unavailable { .. }, _) => Class::Policy,
        _ => Class::Destination,
    }
}

/// The share of requests that get to something, in parts of `u64::MAX` as far as they can be told apart.
fn share_served(outcome: &Outcome) -> u128 {
    match &outcome.action {
        Action::NotFound | Action::Unavailable { .. } => 0,
        Action::Redirect(_) | Action::Direct { .. } | Action::Passthrough => u128::from(u64::MAX),
        Action::Forward(destinations) => {
            let weight = |d: &Destination| u128::from(d.weight);
            let served = destinations.iter().filter(|d| !matches!(d.health, Health::Missing { .. }));
            let total = destinations.iter().map(weight).sum::<u128>().max(1);
            served.map(weight).sum::<u128>().min(total).saturating_mul(u128::from(u64::MAX)) / total
        }
    }
}

/// Host, subset and port.
type Place<'d> = (&'d str, Option<&'d str>, Option<u16>);

fn place(destination: &Destination) -> Place<'_> {
    (&destination.host, destination.subset.as_deref(), destination.port)
}

fn places(destinations: &[Destination]) -> BTreeSet<Place<'_>> {
    destinations.iter().map(place).collect()
}

fn shares(destinations: &[Destination]) -> Vec<(Place<'_>, u64)> {
    let mut shares: Vec<_> = destinations.iter().map(|d| (place(d), d.weight)).collect();
    shares.sort_unstable();
    shares
}

/// An outcome in normal form: no origins and reasons, nothing that has no effect, and everything without an order
/// in a fixed one.
pub fn normal(outcome: &Outcome) -> Outcome {
    let forwards = matches!(outcome.action, Action::Forward(_) | Action::Passthrough);
    let mut normal = outcome.clone();
    normal.action = action(&outcome.action);
    normal.request_headers = normal.request_headers.sorted();
    normal.response_headers = normal.response_headers.sorted();
    normal.rewrite = rewrite(normal.rewrite);
    normal.retries = normal.retries.filter(|retries| retries.attempts > 0);
    if let Some(retries) = &mut normal.retries {
        retries.on.sort();
        retries.on.dedup();
    }
    normal.fault = Fault {
        abort: normal.fault.abort.filter(|(_, share)| *share > 0),
        delay: normal.fault.delay.filter(|(time, share)| *share > 0 && *time > 0),
    };
    normal.mirrors = outcome.mirrors.iter().filter(|mirror| mirror.share > 0).map(mirror).collect();
    normal.mirrors.sort_by_cached_key(|mirror| format!("{mirror:?}"));
    if let Some(cors) = &mut normal.cors {
        cors.sort_all_objects();
    }
    for opaque in &mut normal.opaque {
        opaque.origin = Origin::NONE;
    }
    if !forwards {
        // The answer comes from the proxy: nothing is sent on.
        normal.request_headers = HeaderChanges::NONE;
        normal.rewrite = Rewrite::default();
        normal.mirrors = Vec::new();
        normal.timeout_ms = None;
        normal.retries = None;
    }
    normal
}

fn action(action: &Action) -> Action {
    match action {
        Action::Forward(destinations) => Action::Forward(merged(destinations)),
        Action::Unavailable { status, .. } => Action::Unavailable { status: *status, why: String::new() },
        other => other.clone(),
    }
}

/// Destinations with the smallest weights that have the same ratio; equal ones are one.
pub(super) fn merged(destinations: &[Destination]) -> Vec<Destination> {
    let several = destinations.len() > 1 && destinations.iter().any(|d| d.weight > 0);
    let mut sorted: Vec<(String, Destination)> = destinations
        .iter()
        .filter(|d| !several || d.weight > 0)
        .map(|d| {
            let mut one = destination(d);
            one.weight = 0;
            (format!("{one:?}"), Destination { weight: d.weight, ..one })
        })
        .collect();
    sorted.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut merged: Vec<(String, Destination)> = Vec::new();
    for (key, one) in sorted {
        match merged.last_mut().filter(|(last, _)| *last == key) {
            Some((_, last)) => last.weight = last.weight.saturating_add(one.weight),
            None => merged.push((key, one)),
        }
    }
    let mut merged: Vec<Destination> = merged.into_iter().map(|(_, one)| one).collect();
    let divisor = merged.iter().fold(0, |divisor, one| greatest_common_divisor(divisor, one.weight)).max(1);
    merged.iter_mut().for_each(|one| one.weight /= divisor);
    if let [one] = merged.as_mut_slice() {
        one.weight = 1;
    }
    merged
}

const fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

fn destination(written: &Destination) -> Destination {
    let mut normal = written.clone();
    normal.health = match normal.health {
        Health::Missing { status, .. } => Health::Missing { status, why: String::new() },
        Health::Ready(_) | Health::Empty(_) | Health::Unknown => Health::Unknown,
    };
    normal.request_headers = normal.request_headers.sorted();
    normal.response_headers = normal.response_headers.sorted();
    normal.rewrite = rewrite(normal.rewrite);
    normal.policy = normal.policy.as_deref().map(policy).filter(|p| **p != Policy::default());
    normal.origin = Origin::NONE;
    normal
}

fn policy(written: &Policy) -> Arc<Policy> {
    let mut normal = Policy { origin: Origin::NONE, others: Others::default(), ..written.clone() };
    let parts = [
        &mut normal.load_balancer,
        &mut normal.connection_pool,
        &mut normal.outlier_detection,
        &mut normal.tls,
    ];
    parts.into_iter().flatten().for_each(serde_json::Value::sort_all_objects);
    Arc::new(normal)
}

fn rewrite(mut written: Rewrite) -> Rewrite {
    written.path = written.path.filter(|path| match path {
        PathRewrite::Prefix { matched, with } => matched != with,
        _ => true,
    });
    written
}

fn mirror(written: &Mirror) -> Mirror {
    Mirror {
        destination: Destination { weight: 1, ..destination(&written.destination) },
        share: written.share,
    }
}
