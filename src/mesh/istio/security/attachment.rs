//! Which AuthorizationPolicies hold for a workload, and at which proxy (pilot/pkg/model/policyattachment.go).

use super::super::enrolment::{
    WAYPOINT_LABEL as USE_WAYPOINT, WAYPOINT_NAMESPACE_LABEL as WAYPOINT_NAMESPACE,
};
use super::authorization::{Reading, is_dry_run};
use super::{Security, Subject};
use crate::estate::Object;
use crate::model::Protocol;
use crate::model::authorization::{Chain, Enforcement, Enforcer, Policy};
use crate::resource::Typed;
use crate::resource::core::Service;
use crate::resource::istio::AuthorizationPolicy;
use crate::resource::istio::authorization_policy::Action;
use crate::resource::istio::common::PolicyTargetReference;

/// Whether a policy holds at a proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Applies {
    /// It does.
    Yes,
    /// It does not, as one would expect: it is for others.
    No,
    /// It does not, although one might think so; why.
    Ignored(&'static str),
}

type View<'e> = Typed<'e, AuthorizationPolicy<'e>>;

/// The objects that a policy is attached to by name.
fn targets<'p, 'e>(policy: &'p View<'e>) -> Vec<&'p PolicyTargetReference<'e>> {
    policy.spec.target_ref.iter().chain(&policy.spec.target_refs).collect()
}

impl<'e> Security<'e> {
    /// The proxies in front of a workload, in the order in which a request meets them, with what each enforces.
    pub fn enforcements(&self, subject: &Subject<'_>) -> Vec<Enforcement> {
        if !subject.ambient {
            let at = if subject.gateway_name().is_some() { Enforcer::Gateway } else { Enforcer::Sidecar };
            return vec![self.enforcement(at, subject, None)];
        }
        let waypoint = self
            .waypoint_of(subject)
            .map(|waypoint| self.enforcement(Enforcer::Waypoint, subject, Some((&waypoint.0, &waypoint.1))));
        waypoint.into_iter().chain([self.enforcement(Enforcer::Node, subject, None)]).collect()
    }

    fn enforcement(
        &self,
        at: Enforcer,
        subject: &Subject<'_>,
        waypoint: Option<(&str, &str)>,
    ) -> Enforcement {
        let mut ignored = Vec::new();
        let mut held = Vec::new();
        let services: Vec<&str> = self.services_of(subject).map(|service| service.name()).collect();
        let levels: Vec<&str> = match waypoint {
            // Policies may stand beside the waypoint, too.
            Some((owner, _)) if owner != subject.namespace => {
                self.levels(subject.namespace).chain([owner]).collect()
            }
            _ => self.levels(subject.namespace).collect(),
        };
        for policy in levels.iter().filter_map(|namespace| self.authorization.get(namespace)).flatten() {
            let applies = match waypoint {
                Some(waypoint) => self.at_waypoint(policy, waypoint, &services, subject),
                None => self.at_pod(policy, at, subject),
            };
            let origin = || self.origin(policy.object, policy.object.name_node());
            match applies {
                Applies::Yes if is_dry_run(policy.object) => {
                    ignored.push((origin(), "it is a dry run, and decides nothing".to_owned()));
                }
                Applies::Yes => held.push(*policy),
                Applies::No => {}
                Applies::Ignored(reason) => ignored.push((origin(), reason.to_owned())),
            }
        }
        let chain = |http: bool| Chain {
            protocol: if http { Protocol::Http } else { Protocol::Tcp },
            policies: held.iter().filter_map(|policy| self.policy(policy, Reading { at, http })).collect(),
        };
        let name = match waypoint {
            Some((namespace, name)) => format!("{namespace}/{name}"),
            None => format!("{}/{}", subject.namespace, subject.name),
        };
        Enforcement {
            at,
            name,
            http: (at != Enforcer::Node).then(|| chain(true)),
            tcp: chain(false),
            ignored,
        }
    }

    /// Whether a policy holds at the sidecar, at the proxy of the node, or at a gateway.
    pub(super) fn at_pod(&self, policy: &View<'e>, at: Enforcer, subject: &Subject<'_>) -> Applies {
        let selects = policy.spec.selector.as_ref().is_none_or(|it| subject.has(&it.match_labels));
        let targets = targets(policy);
        if targets.is_empty() {
            return if selects { Applies::Yes } else { Applies::No };
        }
        match at {
            Enforcer::Gateway => {
                let own = policy.namespace() == subject.namespace
                    && targets
                        .iter()
                        .any(|it| it.kind == Some("Gateway") && it.name == subject.gateway_name());
                if own { Applies::Yes } else { Applies::No }
            }
            Enforcer::Sidecar => {
                let mut services = self.services_of(subject);
                let names = |it: &PolicyTargetReference<'_>, service: &Typed<'_, Service<'_>>| {
                    it.kind == Some("Service") && it.name == Some(service.name())
                };
                let meant = services.any(|service| targets.iter().any(|it| names(it, service)));
                if meant && policy.namespace() == subject.namespace {
                    Applies::Ignored("it has targetRefs, which sidecars ignore")
                } else {
                    Applies::No
                }
            }
            Enforcer::Node | Enforcer::Waypoint => Applies::No,
        }
    }

    fn at_waypoint(
        &self,
        policy: &View<'e>,
        (owner, name): (&str, &str),
        services: &[&str],
        subject: &Subject<'_>,
    ) -> Applies {
        let targets = targets(policy);
        if targets.is_empty() {
            return Applies::No;
        }
        let root = &self.istio.config.root_namespace;
        let own = policy.namespace();
        let holds = targets.iter().any(|target| match (target.kind, target.name) {
            (Some("Gateway"), Some(named)) => own == owner && named == name,
            (Some("Service"), Some(named)) => own == subject.namespace && services.contains(&named),
            (Some("GatewayClass"), Some("istio-waypoint")) => own == root,
            _ => false,
        });
        if holds { Applies::Yes } else { Applies::No }
    }

    /// A policy as a sidecar or a gateway enforces it, on connections that are read as HTTP or not; `None` for those that
    /// decide nothing.
    pub fn lowered(&self, policy: &View<'e>, http: bool) -> Option<Policy> {
        self.policy(policy, Reading { at: Enforcer::Sidecar, http })
    }

    /// The workloads that a policy selects, unless it is attached to objects by name.
    pub fn selected(&self, policy: &View<'e>) -> Vec<Subject<'e>> {
        if !targets(policy).is_empty() {
            return Vec::new();
        }
        let labels = policy.spec.selector.as_ref().map_or(&[][..], |it| it.match_labels.as_slice());
        let root = policy.namespace() == self.istio.config.root_namespace;
        let namespaces = if root { self.kubernetes.namespaces() } else { vec![policy.namespace()] };
        let selected = namespaces.into_iter().flat_map(|namespace| self.kubernetes.select(namespace, labels));
        selected.map(|workload| Subject::of(workload, self.kubernetes)).collect()
    }

    /// The Services in front of a workload.
    pub(super) fn services_of<'s>(
        &'s self,
        subject: &'s Subject<'_>,
    ) -> impl Iterator<Item = &'e Typed<'e, Service<'e>>> + 's {
        let keys = subject.labels.iter().map(|(key, value)| (subject.namespace, *key, *value));
        keys.filter_map(|key| self.services.get(&key))
            .flatten()
            .copied()
            .filter(|service| subject.has(&service.spec.selector))
    }

    /// Whether some policy that decides anything holds for a workload, at whatever proxy.
    pub fn is_guarded(&self, subject: &Subject<'e>) -> bool {
        let at = match (subject.ambient, subject.gateway_name()) {
            (true, _) => Enforcer::Node,
            (false, Some(_)) => Enforcer::Gateway,
            (false, None) => Enforcer::Sidecar,
        };
        let waypoint = if subject.ambient { self.waypoint_of(subject) } else { None };
        let services: Vec<&str> = self.services_of(subject).map(|service| service.name()).collect();
        let decides =
            |policy: &View<'e>| !is_dry_run(policy.object) && policy.spec.action != Some(Action::Audit);
        let holds = |policy: &View<'e>| {
            let named = waypoint.as_ref().map(|(namespace, name)| (namespace.as_str(), name.as_str()));
            self.at_pod(policy, at, subject) == Applies::Yes
                || named
                    .is_some_and(|named| self.at_waypoint(policy, named, &services, subject) == Applies::Yes)
        };
        let beside = waypoint.as_ref().map(|(namespace, _)| namespace.as_str());
        let policies =
            self.levels(subject.namespace).chain(beside).filter_map(|it| self.authorization.get(it));
        policies.flatten().any(|policy| decides(policy) && holds(policy))
    }

    /// Namespace and name of the waypoint in front of a workload: by the labels of its Service, else of its namespace.
    pub fn waypoint_of(&self, subject: &Subject<'_>) -> Option<(String, String)> {
        let named = |object: &Object| {
            let name = object.label(USE_WAYPOINT)?.to_owned();
            let namespace = object.label(WAYPOINT_NAMESPACE).unwrap_or(subject.namespace);
            Some((namespace.to_owned(), name))
        };
        let own = self.services_of(subject).find_map(|service| named(service.object));
        let own = own.or_else(|| {
            let name = subject.label(USE_WAYPOINT)?;
            let namespace = subject.label(WAYPOINT_NAMESPACE).unwrap_or(subject.namespace);
            Some((namespace.to_owned(), name.to_owned()))
        });
        let found = own.or_else(|| named(self.kubernetes.namespace(subject.namespace)?))?;
        (found.1 != "none").then_some(found)
    }
}
