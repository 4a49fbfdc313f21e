//! What becomes of a request: where it goes and what happens to it on the way. Two outcomes are equal when no client
//! can tell them apart; where they were written does not count.

use std::sync::Arc;

use serde_json::Value;

use super::Origin;

/// What a rule does with a request.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Where the request goes.
    pub action: Action,
    /// Changes of the request before it is sent on.
    pub rewrite: Rewrite,
    /// Changes of the headers of the request.
    pub request_headers: HeaderChanges,
    /// Changes of the headers of the response.
    pub response_headers: HeaderChanges,
    /// Who gets copies.
    pub mirrors: Vec<Mirror>,
    /// Faults injected on purpose.
    pub fault: Fault,
    /// How long the whole request may take, in milliseconds; `None`: for ever.
    pub timeout_ms: Option<u64>,
    /// When it is tried again; `None`: never.
    pub retries: Option<Retries>,
    /// What scripts of other origins may do, in the words of Envoy's `CorsPolicy`; see [`Cors`].
    pub cors: Option<Value>,
    /// What is on the way and cannot be modelled.
    pub opaque: Vec<super::Opaque>,
}

impl Outcome {
    /// An outcome without anything on the way.
    pub const fn plain(action: Action) -> Self {
        Self {
            action,
            rewrite: Rewrite { host: None, path: None },
            request_headers: HeaderChanges::NONE,
            response_headers: HeaderChanges::NONE,
            mirrors: Vec::new(),
            fault: Fault { abort: None, delay: None },
            timeout_ms: None,
            retries: None,
            cors: None,
            opaque: Vec::new(),
        }
    }

    /// Everything that requests or copies of them are sent to.
    pub fn destinations_mut(&mut self) -> impl Iterator<Item = &mut Destination> {
        let forwards = match &mut self.action {
            Action::Forward(destinations) => destinations.as_mut_slice(),
            _ => &mut [],
        };
        forwards.iter_mut().chain(self.mirrors.iter_mut().map(|mirror| &mut mirror.destination))
    }
}

/// The status of the answer when a policy forbids a request.
pub const DENIED: u16 = 403;

/// Where a request goes.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// To one of these by their weights. One alone gets everything, whatever its weight.
    Forward(Vec<Destination>),
    /// Back, with another place to look at.
    Redirect(Redirect),
    /// Back, with a fixed answer.
    Direct {
        /// The status.
        status: u16,
        /// The body, when it is text.
        body: Option<String>,
    },
    /// Back, with 404: nothing takes it.
    NotFound,
    /// To the address that the client meant, past all rules of the mesh.
    Passthrough,
    /// Nowhere.
    Unavailable {
        /// The status of the answer; 0 for connections, which are closed.
        status: u16,
        /// Why, as a clause.
        why: String,
    },
}

/// One place that requests are sent to, with its share.
#[derive(Debug, Clone, PartialEq)]
pub struct Destination {
    /// The complete host of the service.
    pub host: String,
    /// The subset, where the mesh has them.
    pub subset: Option<String>,
    /// The port of the service.
    pub port: Option<u16>,
    /// Its weight among the destinations of the rule.
    pub weight: u64,
    /// Whether it can answer.
    pub health: Health,
    /// Changes of the headers of requests that go here.
    pub request_headers: HeaderChanges,
    /// Changes of the headers of responses that come from here.
    pub response_headers: HeaderChanges,
    /// Changes of requests that go here; overrides the rule's.
    pub rewrite: Rewrite,
    /// How the proxy deals with it: load balancing, pools, TLS.
    pub policy: Option<Arc<Policy>>,
    /// Where it is written.
    pub origin: Origin,
}

impl Destination {
    /// A destination with a share, and nothing else said about it.
    pub const fn new(host: String, subset: Option<String>, port: Option<u16>, weight: u64) -> Self {
        Self {
            host,
            subset,
            port,
            weight,
            health: Health::Unknown,
            request_headers: HeaderChanges::NONE,
            response_headers: HeaderChanges::NONE,
            rewrite: Rewrite { host: None, path: None },
            policy: None,
            origin: Origin::NONE,
        }
    }
}

/// Whether a destination can answer. Everything but a [`Health::Missing`] one is routed to; that is all the routing
/// model promises, so two destinations differ only in whether they are missing.
#[derive(Debug, Clone, Default)]
pub enum Health {
    /// Somebody can answer; who, as far as that is said.
    Ready(String),
    /// Nobody can answer now; why. Requests get 503.
    Empty(String),
    /// The proxy has no such cluster, or the reference is refused; requests get this status.
    Missing {
        /// The status of the answer.
        status: u16,
        /// Why.
        why: String,
    },
    /// The input does not tell.
    #[default]
    Unknown,
}

impl PartialEq for Health {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Missing { status, .. }, Self::Missing { status: other, .. }) => status == other,
            (Self::Missing { .. }, _) | (_, Self::Missing { .. }) => false,
            _ => true,
        }
    }
}

/// How the proxy deals with a destination: parts as the dialect writes them, with the values in force.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Policy {
    /// How an endpoint is chosen.
    pub load_balancer: Option<Value>,
    /// Bounds of connections and requests.
    pub connection_pool: Option<Value>,
    /// When endpoints are left out.
    pub outlier_detection: Option<Value>,
    /// TLS towards the endpoints.
    pub tls: Option<Value>,
    /// The object that decides, and why others do not, for explanations.
    pub origin: Origin,
    /// Other objects for this host that do not apply, each with the reason.
    pub others: Others,
}

/// Objects that were looked at and do not apply. They never make two policies different.
#[derive(Debug, Clone, Default)]
pub struct Others(pub Vec<(Origin, String)>);

impl PartialEq for Others {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Changes of host and path.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rewrite {
    /// The new host.
    pub host: Option<String>,
    /// The new path.
    pub path: Option<PathRewrite>,
}

/// How a path changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathRewrite {
    /// All of it becomes this.
    Full(String),
    /// The prefix that was matched becomes this, as text.
    Prefix {
        /// The prefix of the rule that matched.
        matched: String,
        /// What stands there instead.
        with: String,
    },
    /// The path prefix that was matched becomes this, by whole segments (Gateway API).
    Segments {
        /// The prefix of the rule that matched.
        matched: String,
        /// What stands there instead.
        with: String,
    },
    /// What this RE2 expression matches becomes this, with `\1` for groups.
    Regex {
        /// The expression.
        pattern: String,
        /// What stands there instead.
        with: String,
    },
}

/// A redirect. What is `None` stays as it was in the request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Redirect {
    /// The scheme.
    pub scheme: Option<String>,
    /// The host.
    pub host: Option<String>,
    /// The port; `None`: none is said, which is the usual one when the scheme changes, else that of the request.
    pub port: Option<u16>,
    /// The path.
    pub path: Option<PathRewrite>,
    /// The status.
    pub status: u16,
}

/// Changes of headers. Names are in lower case; order does not matter between names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeaderChanges {
    /// Headers that get exactly this value.
    pub set: Vec<(String, String)>,
    /// Headers that get this value besides what they have.
    pub add: Vec<(String, String)>,
    /// Headers that are taken away.
    pub remove: Vec<String>,
}

impl HeaderChanges {
    /// No change.
    pub const NONE: Self = Self { set: Vec::new(), add: Vec::new(), remove: Vec::new() };

    /// Whether nothing changes.
    pub const fn is_empty(&self) -> bool {
        self.set.is_empty() && self.add.is_empty() && self.remove.is_empty()
    }

    /// The same in a fixed order, names in lower case.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        for (name, _) in self.set.iter_mut().chain(&mut self.add) {
            name.make_ascii_lowercase();
        }
        self.remove.iter_mut().for_each(|name| name.make_ascii_lowercase());
        self.set.sort();
        self.add.sort();
        self.remove.sort();
        self
    }
}

/// What scripts of other origins may do.
#[derive(Debug, Clone, Default)]
pub struct Cors<'a> {
    /// The origins, each as one of Envoy's string matches: `{"exact": "https://a"}`.
    pub origins: Vec<Value>,
    /// The methods.
    pub methods: Vec<&'a str>,
    /// The headers of requests.
    pub request_headers: Vec<&'a str>,
    /// The headers of responses that scripts may read.
    pub exposed_headers: Vec<&'a str>,
    /// Whether credentials may be sent.
    pub credentials: Option<bool>,
    /// How long an answer holds, in seconds.
    pub max_age: Option<u64>,
    /// Whether preflights from other origins are passed on.
    pub forward_unmatched: bool,
}

impl Cors<'_> {
    /// The policy as a value; what is not said is not there.
    pub fn value(self) -> Value {
        let list = |list: &[&str]| Some(Value::from(list.join(","))).filter(|_| !list.is_empty());
        let fields = [
            ("allow_origin_string_match", Some(Value::from(self.origins))),
            ("allow_methods", list(&self.methods)),
            ("allow_headers", list(&self.request_headers)),
            ("expose_headers", list(&self.exposed_headers)),
            ("max_age", self.max_age.map(|age| age.to_string().into())),
            ("allow_credentials", self.credentials.map(Value::from)),
            ("forward_not_matching_preflights", Some(self.forward_unmatched.into())),
        ];
        fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
    }
}

/// Somebody who gets copies of requests.
#[derive(Debug, Clone, PartialEq)]
pub struct Mirror {
    /// Who; its weight does not count.
    pub destination: Destination,
    /// The share of requests, in millionths.
    pub share: u32,
}

/// Faults injected on purpose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fault {
    /// A share of requests, in millionths, fails with this HTTP status.
    pub abort: Option<(u16, u32)>,
    /// A share of requests, in millionths, is delayed by this many milliseconds.
    pub delay: Option<(u64, u32)>,
}

/// When a request is tried again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retries {
    /// How often.
    pub attempts: u32,
    /// How long each try may take, in milliseconds.
    pub per_try_ms: Option<u64>,
    /// On what, in the words of Envoy, sorted.
    pub on: Vec<String>,
}
