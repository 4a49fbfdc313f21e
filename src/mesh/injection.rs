//! Injectors of every mesh: which webhooks are theirs, and what one decides about a pod that the API server asks it about.
//! Data and plain functions of each mesh; whether it is asked at all, the selectors of its webhooks say.

use super::{istio, kuma, linkerd};
use crate::estate::{Estate, Object};
use crate::resource::core::Workload;

/// What an injector does with a pod that it is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It adds a proxy; why.
    Injects(String),
    /// It leaves the pod as it is; why.
    Refuses(String),
    /// The input does not tell; what is missing.
    Unknown(String),
}

/// Why no webhook is asked about a pod.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The reason.
    pub reason: String,
    /// What to do about it; empty when somebody wants it so.
    pub advice: &'static str,
}

/// The injector of one mesh.
#[derive(Debug)]
pub struct Injector {
    /// The name of the mesh.
    pub mesh: &'static str,
    /// The container of its proxy.
    pub container: &'static str,
    /// Whether a webhook of this name, in that configuration, adds proxies to pods.
    pub owns: fn(&Object, &str) -> bool,
    /// The revision and the tag of a configuration; empty where the mesh has none.
    pub revision: fn(&Object) -> (String, String),
    /// What that of a revision decides about a pod, in a namespace whose object may be known.
    pub decide: fn(&Workload<'_>, Option<&Object>, &str, &Estate) -> Verdict,
    /// Whether a pod gets a proxy by the webhooks of a plain installation, when those of the cluster are not known.
    pub assume: fn(&Workload<'_>, Option<&Object>, &Estate) -> Verdict,
    /// What keeps the webhooks of these configurations from being asked about a pod, when its labels or those of its
    /// namespace tell: a refusal, another way into the mesh, a revision that is not there.
    pub hint: fn(&Workload<'_>, Option<&Object>, &[&Object]) -> Option<Hint>,
    /// What to do so that pods get a proxy.
    pub advice: &'static str,
    /// What asks for a proxy on a pod itself, where that is enough.
    pub mark: Option<Mark>,
}

/// A label or an annotation of pods.
#[derive(Debug)]
pub struct Mark {
    /// `labels` or `annotations`
    pub place: &'static str,
    /// Its name.
    pub key: &'static str,
    /// Its value.
    pub value: &'static str,
}

/// Every injector.
pub static INJECTORS: &[Injector] =
    &[istio::INJECTOR, linkerd::injection::INJECTOR, kuma::injection::INJECTOR];

/// Whether the pods of a workload have a container of this name.
pub fn has_container(workload: &Workload<'_>, name: &str) -> bool {
    workload.containers().any(|container| container.get("name").and_then(|node| node.as_str()) == Some(name))
}
