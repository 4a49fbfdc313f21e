//! What a request is told apart by: the dimensions of a guard, and a point in them as a request.

use std::fmt;

use serde_json::{Map, Value, json};

use crate::algebra::{Cube, Language, Point, Values};

/// One dimension of a request. Every value is a string; headers, query parameters and labels may be absent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// The gateway that has the request, as `namespace/name`; `mesh` for all sidecars.
    Gateway,
    /// The port that the request was sent to.
    Port,
    /// The namespace of the client.
    SourceNamespace,
    /// A label of the client's pod.
    SourceLabel(String),
    /// `http` or `https`.
    Scheme,
    /// The host as sent.
    Authority,
    /// The method.
    Method,
    /// The path without the query.
    Path,
    /// A header, its name in lower case.
    Header(String),
    /// A parameter of the query.
    Query(String),
    /// The server name of a TLS handshake.
    ServerName,
    /// Whether a condition holds that is not understood, as a clause: there when it does. Clauses that read the
    /// same are the same condition.
    Opaque(String),
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gateway => f.write_str("gateway"),
            Self::Port => f.write_str("port"),
            Self::SourceNamespace => f.write_str("source namespace"),
            Self::SourceLabel(name) => write!(f, "source label {name}"),
            Self::Scheme => f.write_str("scheme"),
            Self::Authority => f.write_str("authority"),
            Self::Method => f.write_str("method"),
            Self::Path => f.write_str("path"),
            Self::Header(name) => write!(f, "header {name}"),
            Self::Query(name) => write!(f, "query {name}"),
            Self::ServerName => f.write_str("server name"),
            Self::Opaque(clause) => f.write_str(clause),
        }
    }
}

/// The methods that every server knows, the usual ones first: a request that shows something has one of them if it can.
pub const METHODS: [&str; 7] = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

/// The bounds of every HTTP request: it has a method and a host, one of two schemes (proxies take no other from clients),
/// and its path begins with a slash.
pub fn http_requests() -> Cube<Dimension> {
    Cube::all()
        .with(Dimension::Path, Values::of(Language::prefix("/")))
        .with(Dimension::Method, Values::present())
        .with(Dimension::Authority, Values::present())
        .with(Dimension::Scheme, Values::of(Language::one_of(["http", "https"])))
}

/// A point as a request (docs/schemas: `Request`). What the point leaves open gets a usual value.
pub fn request(point: &Point<Dimension>, host: &str) -> Value {
    let text = |dimension: &Dimension| point.get(dimension).cloned().flatten();
    let mut out = Map::new();
    out.insert("method".into(), text(&Dimension::Method).unwrap_or_else(|| "GET".to_owned()).into());
    out.insert("scheme".into(), text(&Dimension::Scheme).unwrap_or_else(|| "http".to_owned()).into());
    out.insert("host".into(), text(&Dimension::Authority).unwrap_or_else(|| host.to_owned()).into());
    if let Some(port) = text(&Dimension::Port).and_then(|port| port.parse::<u16>().ok()) {
        out.insert("port".into(), port.into());
    }
    out.insert("path".into(), text(&Dimension::Path).unwrap_or_else(|| "/".to_owned()).into());
    let mut headers = Map::new();
    let mut query = Vec::new();
    let mut labels = Map::new();
    for (dimension, value) in point {
        let Some(value) = value else { continue };
        match dimension {
            Dimension::Header(name) => drop(headers.insert(name.clone(), value.clone().into())),
            Dimension::Query(name) => query.push(format!("{name}={value}")),
            Dimension::SourceLabel(name) => drop(labels.insert(name.clone(), value.clone().into())),
            _ => {}
        }
    }
    if !query.is_empty() {
        out.insert("query".into(), query.join("&").into());
    }
    if !headers.is_empty() {
        out.insert("headers".into(), headers.into());
    }
    let mut from = Map::new();
    if let Some(gateway) = text(&Dimension::Gateway).filter(|gateway| gateway != "mesh") {
        from.insert("gateway".into(), gateway.into());
    }
    if let Some(namespace) = text(&Dimension::SourceNamespace) {
        from.insert("namespace".into(), namespace.into());
    }
    if !labels.is_empty() {
        from.insert("labels".into(), labels.into());
    }
    if !from.is_empty() {
        out.insert("from".into(), json!(from));
    }
    Value::Object(out)
}
