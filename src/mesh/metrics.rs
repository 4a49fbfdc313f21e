//! What a mesh counts of requests, as data: names of counters, which of their labels name the backend, which values are
//! failures, and where a pod shows them. All of it is counted at the side that sends the requests, a client or a
//! gateway: what never reached a dead backend is missing in the backend's own counters.

use super::{envoy, gateway_api, istio, kuma, linkerd};

/// What a mesh counts.
#[derive(Debug, PartialEq, Eq)]
pub struct Metrics {
    /// The short name of the mesh.
    pub name: &'static str,
    /// The kinds of routes that belong to this mesh alone.
    pub kinds: &'static [&'static str],
    /// Labels of all series that count.
    pub common: &'static [Match],
    /// Labels that name the backend. In values stand `{service}`, `{namespace}`, `{port}`, `{version}`, `{route}`,
    /// `{route_namespace}`, `{rule}` and `{backend}`, the last two as numbers from 0.
    pub backend: &'static [Match],
    /// As `backend`, with the ones added that are needed when both sides are versions of one Service.
    pub versions: &'static [Match],
    /// As `versions`, for requests that reached no version at all, where the mesh counts them apart.
    pub lost: &'static [Match],
    /// Counters of requests.
    pub requests: &'static [Family],
    /// Histograms of how long requests took.
    pub durations: &'static [Durations],
    /// Labels that Prometheus gives to all series of one process.
    pub process: &'static [&'static str],
    /// Where a pod shows its counters.
    pub page: Page,
}

/// A label that must, or must not, have a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// The label. One that is absent has the empty value.
    pub label: &'static str,
    /// How the values compare.
    pub operator: Operator,
    /// The value, or the regular expression.
    pub value: &'static str,
}

/// How the value of a label compares, as PromQL writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `=`
    Is,
    /// `!=`
    IsNot,
    /// `=~`, of the whole value.
    Matches,
    /// `!~`, of the whole value.
    MatchesNot,
}

/// A counter of requests.
#[derive(Debug, PartialEq, Eq)]
pub struct Family {
    /// Its name.
    pub name: &'static str,
    /// Which of its series count failures. No series may match two of them.
    pub bad: &'static [&'static [Match]],
}

/// A histogram of durations.
#[derive(Debug, PartialEq, Eq)]
pub struct Durations {
    /// The name of its buckets.
    pub bucket: &'static str,
    /// So many of its units are a second.
    pub per_second: u32,
}

/// Where a pod shows its counters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// As Prometheus text.
    Text {
        /// The port.
        port: u16,
        /// The path.
        path: &'static str,
    },
    /// As Envoy's list of upstream hosts: where the backends of a rule share one cluster, and so one counter.
    Hosts {
        /// The port of Envoy's admin interface.
        port: u16,
        /// The name of the cluster, or of the hosts' region, of a backend; as the values of [`Metrics::backend`].
        place: &'static str,
    },
}

impl Match {
    /// `label="value"`.
    pub const fn is(label: &'static str, value: &'static str) -> Self {
        Self { label, operator: Operator::Is, value }
    }

    /// `label!="value"`.
    pub const fn is_not(label: &'static str, value: &'static str) -> Self {
        Self { label, operator: Operator::IsNot, value }
    }

    /// `label=~"value"`.
    pub const fn matches(label: &'static str, value: &'static str) -> Self {
        Self { label, operator: Operator::Matches, value }
    }

    /// `label!~"value"`.
    pub const fn matches_not(label: &'static str, value: &'static str) -> Self {
        Self { label, operator: Operator::MatchesNot, value }
    }
}

/// How a mesh counts who calls whom. Namespace and name stand in two labels each; a side that its labels do not name is the
/// pod that shows the counter.
#[derive(Debug, PartialEq, Eq)]
pub struct Traffic {
    /// The short name of the mesh.
    pub mesh: &'static str,
    /// Labels of the series that are counted: each request once.
    pub counted: &'static [Match],
    /// The counter of requests.
    pub requests: &'static str,
    /// Which of its series count failures. No series may match two of them.
    pub bad: &'static [&'static [Match]],
    /// How long requests took.
    pub durations: Durations,
    /// Who sends.
    pub from: [&'static str; 2],
    /// The service that is asked for.
    pub service: [&'static str; 2],
    /// Who gets it.
    pub to: [&'static str; 2],
    /// The series that know of mutual TLS, and which of them had it.
    pub secured: Option<[&'static [Match]; 2]>,
    /// Where a pod shows its counters.
    pub page: Page,
}

impl Match {
    /// Whether the value of its label is as it says. Values are compared as a whole; a regular expression is one of `5..` or
    /// of words with `|` between them.
    pub fn holds(&self, value: &str) -> bool {
        let like = |pattern: &str| {
            pattern.split('|').any(|one| {
                one.len() == value.len() && one.bytes().zip(value.bytes()).all(|(a, b)| a == b'.' || a == b)
            })
        };
        match self.operator {
            Operator::Is => value == self.value,
            Operator::IsNot => value != self.value,
            Operator::Matches => like(self.value),
            Operator::MatchesNot => !like(self.value),
        }
    }
}

/// Those of all meshes.
pub static TRAFFIC: &[&Traffic] = &[&istio::TRAFFIC, &linkerd::TRAFFIC, &envoy::TRAFFIC];

/// What meshes count of each route, where their proxies do: the service is the route, and who gets it is what the route is
/// attached to.
pub static ROUTES: &[&Traffic] = &[&istio::ROUTES, &linkerd::ROUTES, &envoy::ROUTES];

/// How the proxies of a mesh count the requests of each route.
pub fn routes_of(mesh: &str) -> &'static Traffic {
    ROUTES.iter().find(|traffic| traffic.mesh == mesh).copied().unwrap_or(&envoy::ROUTES)
}

/// How the proxies of a mesh count.
pub fn traffic_of(mesh: &str) -> &'static Traffic {
    TRAFFIC.iter().find(|traffic| traffic.mesh == mesh).copied().unwrap_or(&envoy::TRAFFIC)
}

/// Every mesh whose counters are known.
pub static METRICS: &[&Metrics] = &[
    &istio::METRICS,
    &gateway_api::metrics::LINKERD,
    &gateway_api::metrics::ENVOY_GATEWAY,
    &kuma::METRICS,
    &envoy::METRICS,
];

/// What an Envoy counts of routes that have a `stat_prefix` (Envoy's documentation, "Router: virtual cluster and route
/// statistics").
pub const ENVOY_ROUTES: Traffic = Traffic {
    mesh: "envoy",
    // Time is counted without a status.
    counted: &[Match::is_not("envoy_route", "")],
    requests: "envoy_vhost_route_upstream_rq",
    bad: &[&[Match::matches("envoy_response_code", "5..")]],
    durations: Durations { bucket: "envoy_vhost_route_upstream_rq_time_bucket", per_second: 1000 },
    from: ["namespace", "pod"],
    service: ["", "envoy_route"],
    to: ["", "envoy_virtual_host"],
    secured: None,
    page: Page::Text { port: 9901, path: "/stats/prometheus" },
};
