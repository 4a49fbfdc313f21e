//! What a Linkerd proxy says on its admin port. It shows no configuration: what it was told is seen in its counters, whose
//! labels name servers, routes, authorizations and endpoints (linkerd.io, "Proxy Metrics"; linkerd2-proxy, `linkerd/app`).
//! `status` is how the proxy is, `traffic` what went through it, `policy` what let requests in and kept them out, `log` what it logs. A page is read
//! as it comes in and is not kept. Counters begin with the proxy; what was idle for ten minutes leaves most of them.

pub mod log;
pub mod policy;
pub mod status;
pub mod traffic;

use serde_json::{Map, Value, json};

use crate::cluster::PodRef;
use crate::metrics::text::label;

/// The page with the counters.
pub const METRICS: &str = "/metrics";

/// The labels of a series.
type Labels<'l> = [(&'l str, String)];

/// Proxies that gave nothing, with the reason.
type Silent<'s> = &'s [(String, String)];

/// Who is at the other side of connections, as far as TLS tells.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Peer {
    /// `mutual`, `none`, `opaque` (TLS of the applications themselves) or `unknown`.
    tls: &'static str,
    /// Its identity, the name that it asked for, or why there is no TLS. May be empty.
    name: String,
}

impl Peer {
    /// That of inbound series is a client, that of outbound ones a server.
    fn of(labels: &Labels<'_>) -> Self {
        let (tls, names): (_, &[&str]) = match label(labels, "tls") {
            "true" => ("mutual", &["client_id", "server_id"]),
            "opaque" => ("opaque", &["sni"]),
            "" => ("unknown", &[]),
            _ => ("none", &["no_tls_reason"]),
        };
        let name = names.iter().map(|name| label(labels, name)).find(|name| !name.is_empty());
        Self { tls, name: name.unwrap_or_default().to_owned() }
    }

    /// For a table.
    fn words(&self) -> String {
        match (self.tls, self.name.as_str()) {
            ("mutual", "") => "TLS without an identity".to_owned(),
            ("mutual", name) => name.to_owned(),
            ("opaque", name) => format!("TLS of its own to {name}"),
            ("none", "") => "no TLS".to_owned(),
            ("none", why) => format!("no TLS ({})", why.replace('_', " ")),
            _ => "-".to_owned(),
        }
    }

    fn document(&self) -> Value {
        let mut out = json!({ "tls": self.tls });
        let field = match self.tls {
            "mutual" => "identity",
            "opaque" => "serverName",
            _ => "reason",
        };
        if !self.name.is_empty() {
            out[field] = self.name.as_str().into();
        }
        out
    }
}

/// An object, or a default of the mesh, that labels name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Named {
    /// The API group; empty for defaults and for the core group.
    group: String,
    /// The kind, written as the mesh does: `server`, `HTTPRoute`, `default`.
    kind: String,
    /// The namespace; empty where labels have none: then it is that of the pod.
    namespace: String,
    name: String,
    port: String,
}

impl Named {
    /// What the labels that begin so name; `None` when they name nothing.
    fn of(labels: &Labels<'_>, prefix: &str) -> Option<Self> {
        let own = |part: &str| label(labels, &format!("{prefix}_{part}")).to_owned();
        let named = Self {
            group: own("group"),
            kind: own("kind"),
            namespace: own("namespace"),
            name: own("name"),
            port: own("port"),
        };
        (!named.name.is_empty()).then_some(named)
    }

    /// Whether it is what the mesh does by itself, and no object.
    fn is_default(&self) -> bool {
        self.kind == "default"
    }

    /// For a table: `server/web:8080`, `service/shop/web:80`, `default/all-unauthenticated`.
    fn words(&self) -> String {
        let port = if self.port.is_empty() { String::new() } else { format!(":{}", self.port) };
        let parts = [self.kind.to_ascii_lowercase(), self.namespace.clone(), self.name.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/") + &port
    }

    fn document(&self) -> Value {
        let mut out = Map::new();
        for (field, text) in [
            ("group", &self.group),
            ("kind", &self.kind),
            ("namespace", &self.namespace),
            ("name", &self.name),
        ] {
            if !text.is_empty() {
                out.insert(field.into(), text.as_str().into());
            }
        }
        if let Ok(port) = self.port.parse::<u16>() {
            out.insert("port".into(), port.into());
        }
        out.into()
    }
}

/// The pod, as a field.
fn pod_document(pod: &PodRef) -> Value {
    json!({ "namespace": pod.namespace, "name": pod.name })
}

/// Those that did not answer, as a field.
fn not_answered(silent: Silent<'_>) -> Value {
    silent.iter().map(|(name, why)| json!({ "name": name, "error": why })).collect()
}
