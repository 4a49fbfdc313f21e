//! The data planes of Kuma: what a control plane tells of them over its API (`api`), read from its documents (`overview`, `rules`),
//! or what their Envoys say of themselves (`envoy`), as one list (`report`). The states are those of kumactl
//! (kumahq/kuma, `pkg/core/resources/apis/mesh/dataplane_overview_helpers.go`, the same from 2.7 to 3.0).

pub mod api;
pub mod envoy;
pub mod overview;
pub mod report;
mod rules;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::Value;

use super::status::age;
use crate::base::text;

/// Whether a data plane can take requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// It is connected, and its inbounds are ready.
    Online,
    /// It is connected, and a part of its inbounds is ready.
    PartiallyDegraded,
    /// It is not connected, or none of its inbounds is ready.
    #[default]
    Offline,
}

impl Status {
    /// As Kuma writes it.
    const fn word(self) -> &'static str {
        match self {
            Self::Online => "Online",
            Self::PartiallyDegraded => "Partially degraded",
            Self::Offline => "Offline",
        }
    }
}

/// What became of one type of resources on a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Sent {
    /// Where it is known.
    sent: Option<u64>,
    acked: u64,
    rejected: u64,
}

/// A certificate for mTLS.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Certificate {
    expires: Option<Timestamp>,
    refreshed: Option<Timestamp>,
    refreshes: Option<u64>,
    backend: String,
}

/// Policies of one type that apply to a data plane.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Policy {
    kind: String,
    names: Vec<String>,
    warnings: Vec<String>,
}

/// A data plane.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dataplane {
    mesh: String,
    name: String,
    zone: String,
    /// That of its pod; empty when it has none.
    namespace: String,
    status: Status,
    /// The last connection to a control plane: its beginning, and its end if it has ended.
    connected: Option<Timestamp>,
    disconnected: Option<Timestamp>,
    control_plane: String,
    connections: Option<usize>,
    version: String,
    envoy_version: String,
    certificate: Certificate,
    xds: BTreeMap<&'static str, Sent>,
    /// What applies to it, and the rules that this makes; where that was asked for.
    policies: Option<(Vec<Policy>, Value)>,
    problems: Vec<String>,
}

impl Dataplane {
    /// Whether its pod is in a namespace.
    pub fn is_in(&self, namespace: &str) -> bool {
        self.namespace == namespace
    }

    /// Notes what is wrong with its certificate, and what it rejected.
    fn judge(&mut self, now: Timestamp) {
        if let Some(end) = self.certificate.expires.filter(|end| *end <= now) {
            self.problems.push(format!("its certificate ended {} ago", age(end, now)));
        }
        let rejected = self.xds.iter().filter(|(_, sent)| sent.rejected > 0);
        self.problems.extend(rejected.map(|(kind, sent)| {
            let count = usize::try_from(sent.rejected).unwrap_or(usize::MAX);
            format!("it rejected {} of {kind}", text::plural(count, "update"))
        }));
    }
}

/// A zone, as a global control plane knows it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Zone {
    name: String,
    status: &'static str,
    connected: Option<Timestamp>,
    disconnected: Option<Timestamp>,
    version: String,
}
