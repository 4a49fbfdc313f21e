//! Traces: how each mesh is told where its proxies send spans and of how many requests, and what of that is in force for a
//! workload. Data and plain functions of each mesh; nobody above asks which mesh it is.

use serde_json::{Value, json};

use super::world::World;
use super::{istio, kuma, linkerd};
use crate::base::{ObjectRef, Place, Result};
use crate::resource::core::Workload;

/// Who takes the spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provider {
    /// Jaeger, by OTLP.
    Jaeger,
    /// Zipkin, or what takes its format.
    Zipkin,
    /// An OpenTelemetry collector, or what else takes OTLP.
    Otlp,
    /// What came after Lightstep: an OpenTelemetry collector sends on to it, since it alone can hold the token.
    Lightstep,
}

/// The port of OTLP over HTTP; others speak gRPC.
pub const OTLP_HTTP: u16 = 4318;

impl Provider {
    /// Every provider.
    pub const ALL: [Self; 4] = [Self::Jaeger, Self::Zipkin, Self::Otlp, Self::Lightstep];

    /// The word on the command line, and the name of the provider in a mesh.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jaeger => "jaeger",
            Self::Zipkin => "zipkin",
            Self::Otlp => "otlp",
            Self::Lightstep => "lightstep",
        }
    }

    /// Where `meshctl install` puts it.
    pub const fn address(self) -> (&'static str, u16) {
        match self {
            Self::Jaeger => ("jaeger.tracing.svc.cluster.local", 4317),
            Self::Zipkin => ("zipkin.tracing.svc.cluster.local", 9411),
            Self::Otlp | Self::Lightstep => ("opentelemetry-collector.tracing.svc.cluster.local", 4317),
        }
    }
}

/// What is wanted.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Who takes the spans.
    pub provider: Provider,
    /// Where: a host name.
    pub host: String,
    /// And its port.
    pub port: u16,
    /// Of how many requests, in percent; `None`: as the mesh has it.
    pub sampling: Option<f64>,
    /// Only proxies of this namespace.
    pub namespace: Option<String>,
    /// Only proxies of pods with these labels.
    pub labels: Vec<(String, String)>,
    /// Whether the release is one that names collectors inside of policies.
    pub inline_collector: bool,
}

impl Wish {
    /// The share as a number of a manifest: whole where it is whole.
    pub fn percent(&self) -> Option<Value> {
        let percent = self.sampling?;
        Some(if percent.fract() == 0.0 { json!(percent as u64) } else { json!(percent) })
    }

    /// The namespace and the name of the Service that the host is, when it is written as one.
    pub fn service(&self) -> Option<(&str, &str)> {
        let (name, rest) = self.host.split_once('.')?;
        let (namespace, rest) = rest.split_once('.').unwrap_or((rest, "svc"));
        (rest == "svc" || rest.starts_with("svc.")).then_some((namespace, name))
    }

    /// A name for objects that say this, from what they are for.
    pub fn object_name(&self) -> String {
        let labels =
            self.labels.iter().map(|(_, value)| format!("-{}", value.to_ascii_lowercase().replace('_', "-")));
        labels.fold("tracing".to_owned(), |name, part| name + &part)
    }
}

/// A text in an object that belongs to somebody else: only it changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The object, a ConfigMap.
    pub object: ObjectRef,
    /// The key of its `data`.
    pub key: &'static str,
    /// The text as it was read.
    pub before: String,
    /// The text as it shall be.
    pub after: String,
    /// What changes in it, in one line.
    pub change: String,
}

/// What makes a mesh send traces.
#[derive(Debug, Default)]
pub struct Wiring {
    /// Objects to be applied.
    pub objects: Vec<Value>,
    /// Values of the mesh's chart; null: none are needed.
    pub values: Value,
    /// The name of that installation.
    pub chart: &'static str,
    /// A text that changes in a cluster which is not installed from these values.
    pub setting: Option<Setting>,
    /// What of the mesh is not known, so that nothing can be written to a cluster.
    pub missing: Option<String>,
    /// What the user should know besides.
    pub notes: Vec<String>,
}

/// The traces of a workload's proxy, on one side or on both.
#[derive(Debug, Clone, PartialEq)]
pub struct Effective {
    /// The mesh.
    pub mesh: &'static str,
    /// `both`, `client` (requests that it sends) or `server` (those that it gets).
    pub side: &'static str,
    /// `on`, `off` or `unknown`.
    pub state: &'static str,
    /// The name of the provider.
    pub provider: Option<String>,
    /// How spans are sent, in the mesh's own word: `opentelemetry`, `zipkin`.
    pub protocol: Option<String>,
    /// Where they are sent.
    pub address: Option<String>,
    /// Of how many requests, in percent.
    pub sampling: Option<f64>,
    /// What decides it: `provider`, `sampling` or `disabled`, and where that is said.
    pub decided_by: Vec<(&'static str, Place)>,
    /// Why, as a sentence.
    pub reason: String,
}

impl Effective {
    /// Nothing is sent, or nothing is known.
    pub fn none(mesh: &'static str, state: &'static str, reason: impl Into<String>) -> Self {
        Self {
            mesh,
            side: "both",
            state,
            provider: None,
            protocol: None,
            address: None,
            sampling: None,
            decided_by: Vec::new(),
            reason: reason.into(),
        }
    }
}

/// The traces of one mesh.
#[derive(Debug)]
pub struct Tracing {
    /// The name of the mesh.
    pub mesh: &'static str,
    /// Makes what it takes to send traces, beside what an estate has already.
    pub wire: fn(&Wish, &World<'_>) -> Result<Wiring>,
    /// What is in force for a workload; nothing when its proxy is not of this mesh.
    pub effective: fn(&World<'_>, &Workload<'_>) -> Vec<Effective>,
}

/// Every mesh that sends traces. One that is sure whether a workload is its own comes before one that has to guess.
pub static TRACING: &[Tracing] = &[
    Tracing { mesh: "linkerd", wire: linkerd::tracing::wire, effective: linkerd::tracing::effective },
    Tracing { mesh: "kuma", wire: kuma::tracing::wire, effective: kuma::tracing::effective },
    Tracing { mesh: "istio", wire: istio::tracing::wire, effective: istio::tracing::effective },
];
