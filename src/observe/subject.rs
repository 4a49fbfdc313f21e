//! What a page is about: a Service, a workload or a Gateway, by KIND/NAME or NAME.

use crate::base::{Error, Result, text};
use crate::estate::{Lookup, Object};
use crate::mesh::istio::GatewayObject;
use crate::mesh::{GATEWAY_NAME, World};
use crate::resource::Typed;
use crate::resource::core::{self, WORKLOAD_KINDS, Workload};
use crate::resource::identity::{GATEWAY_API, NETWORKING};

/// A Service with its view.
pub(super) type Service<'e> = Typed<'e, core::Service<'e>>;

/// Short names as kubectl has them.
const SHORT: &[(&str, &str)] = &[
    ("svc", "Service"),
    ("deploy", "Deployment"),
    ("sts", "StatefulSet"),
    ("ds", "DaemonSet"),
    ("rs", "ReplicaSet"),
    ("rc", "ReplicationController"),
    ("cj", "CronJob"),
    ("po", "Pod"),
    ("ro", "Rollout"),
    ("we", "WorkloadEntry"),
    ("gw", "Gateway"),
    ("gtw", "Gateway"),
];

/// What is described.
#[derive(Debug)]
pub struct Subject<'e> {
    /// Its object.
    pub object: &'e Object,
    /// What it is.
    pub what: What<'e>,
    /// Others of this name.
    pub also: Vec<&'e Object>,
}

/// What a subject is.
#[derive(Debug)]
pub enum What<'e> {
    /// A Service.
    Service(&'e Typed<'e, core::Service<'e>>),
    /// Something that runs pods.
    Workload(Workload<'e>),
    /// A Gateway of either kind.
    Gateway(GatewayObject<'e>),
}

/// Every kind that can be described, in the order in which a bare name is looked for.
fn kinds() -> impl Iterator<Item = (&'static str, &'static str)> {
    let first = std::iter::once(("", "Service"));
    first.chain(WORKLOAD_KINDS.iter().copied()).chain([(NETWORKING, "Gateway"), (GATEWAY_API, "Gateway")])
}

/// The kind that a word names: `Deployment`, `deployments`, `deploy`, `deployment.apps`.
fn kind_of(word: &str) -> Option<&'static str> {
    let word = word.split('.').next().unwrap_or_default();
    let short = SHORT.iter().find(|(short, _)| short.eq_ignore_ascii_case(word)).map(|(_, kind)| *kind);
    let plural = |kind: &str| match kind.strip_suffix('y') {
        Some(stem) if !kind.ends_with("ay") => format!("{stem}ies"),
        _ => format!("{kind}s"),
    };
    let named = |kind: &str| kind.eq_ignore_ascii_case(word) || plural(kind).eq_ignore_ascii_case(word);
    short.or_else(|| kinds().map(|(_, kind)| kind).find(|kind| named(kind)))
}

/// Finds what `KIND/NAME`, `NAME`, `NAMESPACE/NAME` or one of these with `.NAMESPACE` behind it names.
///
/// # Errors
///
/// When the input has nothing of that name.
pub fn find<'e>(world: &World<'e>, written: &str, namespace: &str) -> Result<Subject<'e>> {
    let (kind, owner, name) = match written.split_once('/') {
        Some((word, name)) => match kind_of(word) {
            Some(kind) => (Some(kind), namespace, name),
            None => (None, word, name),
        },
        None => (None, namespace, written),
    };
    // Names of Pods may have dots, so the whole name is looked for first.
    let split = name.rsplit_once('.').map(|(name, owner)| (owner, name));
    for (owner, name) in [Some((owner, name)), split].into_iter().flatten() {
        let mut found = kinds().filter(|(_, other)| kind.is_none_or(|kind| kind == *other)).filter_map(
            |(group, kind)| match world.estate.find(group, kind, owner, name) {
                Lookup::Found(object) => Some(object),
                Lookup::Absent | Lookup::NotObserved => None,
            },
        );
        if let Some((object, what)) = found.by_ref().find_map(|object| Some((object, what(world, object)?))) {
            return Ok(Subject { object, what, also: found.collect() });
        }
    }
    Err(not_found(world, kind, owner, name))
}

fn what<'e>(world: &World<'e>, object: &'e Object) -> Option<What<'e>> {
    let id = &object.reference;
    match (id.group(), id.kind.as_str()) {
        ("", "Service") => world.kubernetes.service(&id.namespace, &id.name).map(What::Service),
        (NETWORKING, "Gateway") => {
            let mut gateways = world.catalog.gateways.iter();
            let found = gateways.find(|gateway| std::ptr::eq(gateway.object, object));
            found.map(|gateway| What::Gateway(GatewayObject::Istio(gateway)))
        }
        (_, "Gateway") => {
            let mut gateways = world.catalog.api_gateways.iter();
            let found = gateways.find(|gateway| std::ptr::eq(gateway.object, object));
            found.map(|gateway| What::Gateway(GatewayObject::Api(gateway)))
        }
        _ => Some(What::Workload(Workload::read(object))),
    }
}

fn not_found(world: &World<'_>, kind: Option<&str>, namespace: &str, name: &str) -> Error {
    let known: Vec<&Object> = kinds()
        .filter(|(_, other)| kind.is_none_or(|kind| kind == *other))
        .flat_map(|(group, kind)| world.estate.of_kind(group, kind))
        .collect();
    let here = || known.iter().filter(|object| object.reference.namespace == namespace);
    let near = text::nearest(name, here().map(|object| object.reference.name.as_str()));
    let elsewhere = known.iter().find(|object| object.reference.name == name);
    let advice = match (near, elsewhere) {
        (_, Some(object)) => format!("There is {}; choose the namespace with -n.", object.reference),
        (Some(near), None) => format!("Did you mean `{near}`?"),
        (None, None) if here().next().is_some() => {
            let mut names: Vec<&str> = here().map(|object| object.reference.name.as_str()).collect();
            names.sort_unstable();
            names.dedup();
            format!("Namespace {namespace} has {}.", text::list(&names, 8))
        }
        (None, None) => "Name a Service, a workload or a Gateway, and its namespace with -n.".to_owned(),
    };
    let what = kind.unwrap_or("Service, workload or Gateway");
    Error::usage("looking for what to describe", format!("the input has no {what} {namespace}/{name}"))
        .advise(advice)
}

impl<'e> Subject<'e> {
    /// The workloads that it is, or that are behind it.
    pub(super) fn workloads(&self, world: &World<'e>) -> Vec<Workload<'e>> {
        let namespace = &self.object.reference.namespace;
        match &self.what {
            What::Workload(workload) => vec![workload.clone()],
            What::Service(service) if service.spec.selector.is_empty() => Vec::new(),
            What::Service(service) => {
                world.kubernetes.select(namespace, &service.spec.selector).into_iter().cloned().collect()
            }
            What::Gateway(GatewayObject::Istio(gateway)) => {
                let selector = &gateway.spec.selector;
                let selected = |workload: &&Workload<'e>| workload.is_selected(selector);
                world.kubernetes.workloads.iter().filter(selected).cloned().collect()
            }
            What::Gateway(GatewayObject::Api(gateway)) => {
                let selector = [(GATEWAY_NAME, gateway.name())];
                world.kubernetes.select(namespace, &selector).into_iter().cloned().collect()
            }
        }
    }

    /// The Services that it is, or that lead to it.
    pub(super) fn services(&self, world: &World<'e>) -> Vec<&'e Service<'e>> {
        if let What::Service(service) = &self.what {
            return vec![service];
        }
        let workloads = self.workloads(world);
        let mut found: Vec<&'e Service<'e>> = Vec::new();
        for workload in &workloads {
            for service in world.kubernetes.services_before(workload) {
                if !found.iter().any(|known| std::ptr::eq(*known, service)) {
                    found.push(service);
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::kind_of;

    #[test]
    fn kinds_are_named_as_kubectl_names_them() {
        for (word, kind) in [
            ("svc", Some("Service")),
            ("Services", Some("Service")),
            ("deployment.apps", Some("Deployment")),
            ("gateways", Some("Gateway")),
            ("workloadentries", Some("WorkloadEntry")),
            ("shop", None),
        ] {
            assert_eq!(kind_of(word), kind, "{word}");
        }
    }
}
