//! An AuthorizationPolicy as a proxy enforces it (pilot/pkg/security/authz/model/model.go).
//!
//! A proxy that does not read HTTP cannot look at fields of HTTP: there a rule of an ALLOW policy that has one counts for
//! nothing, and from the rules of other policies the field is left out, so that they take more.

use super::attributes::{Alternative, Subject};
use super::{DRY_RUN, Security};
use crate::document::NodeRef;
use crate::estate::Object;
use crate::model::Origin;
use crate::model::authorization::{Clause, Effect, Enforcer, Part, Policy, Rule};
use crate::resource::Typed;
use crate::resource::istio::AuthorizationPolicy;
use crate::resource::istio::authorization_policy::{Action, Condition, Operation, Rule as Written, Source};

/// How a proxy reads the rules of a policy.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub(super) at: Enforcer,
    pub(super) http: bool,
}

/// A field of a rule: its subject, its name, its values, and whether it is negated.
type Field<'w, 'e> = (Subject, &'static str, &'w [&'e str], bool);

/// A field that a proxy cannot look at: what to call it, and where it stands.
struct Unusable(Origin, String);

/// Whether a policy is only tried out, and decides nothing.
pub(super) fn is_dry_run(object: &Object) -> bool {
    object.annotation(DRY_RUN) == Some("true")
}

/// The fields of a source. Those of one kind stand side by side, as values and values that must not be.
fn source_fields<'w, 'e>(source: &'w Source<'e>) -> Vec<Field<'w, 'e>> {
    vec![
        (Subject::Principal, "principals", &source.principals, false),
        (Subject::Principal, "notPrincipals", &source.not_principals, true),
        (Subject::RequestPrincipal, "requestPrincipals", &source.request_principals, false),
        (Subject::RequestPrincipal, "notRequestPrincipals", &source.not_request_principals, true),
        (Subject::Namespace, "namespaces", &source.namespaces, false),
        (Subject::Namespace, "notNamespaces", &source.not_namespaces, true),
        (Subject::ServiceAccount, "serviceAccounts", &source.service_accounts, false),
        (Subject::ServiceAccount, "notServiceAccounts", &source.not_service_accounts, true),
        (Subject::TrustDomain, "trustDomains", &source.trust_domains, false),
        (Subject::TrustDomain, "notTrustDomains", &source.not_trust_domains, true),
        (Subject::RemoteIp, "remoteIpBlocks", &source.remote_ip_blocks, false),
        (Subject::RemoteIp, "notRemoteIpBlocks", &source.not_remote_ip_blocks, true),
        (Subject::SourceIp, "ipBlocks", &source.ip_blocks, false),
        (Subject::SourceIp, "notIpBlocks", &source.not_ip_blocks, true),
    ]
}

fn operation_fields<'w, 'e>(operation: &'w Operation<'e>) -> Vec<Field<'w, 'e>> {
    vec![
        (Subject::Host, "hosts", &operation.hosts, false),
        (Subject::Host, "notHosts", &operation.not_hosts, true),
        (Subject::Method, "methods", &operation.methods, false),
        (Subject::Method, "notMethods", &operation.not_methods, true),
        (Subject::Path, "paths", &operation.paths, false),
        (Subject::Path, "notPaths", &operation.not_paths, true),
        (Subject::Port, "ports", &operation.ports, false),
        (Subject::Port, "notPorts", &operation.not_ports, true),
    ]
}

fn condition_fields<'w, 'e>(condition: &'w Condition<'e>) -> Vec<Field<'w, 'e>> {
    let subject = Subject::of_key(condition.key.unwrap_or_default());
    vec![
        (subject.clone(), "values", &condition.values, false),
        (subject, "notValues", &condition.not_values, true),
    ]
}

impl<'e> Security<'e> {
    /// A policy as a proxy enforces it; `None` for those that decide nothing.
    pub(super) fn policy(
        &self,
        policy: &Typed<'e, AuthorizationPolicy<'e>>,
        reading: Reading,
    ) -> Option<Policy> {
        let effect = match policy.spec.action.unwrap_or(Action::Allow) {
            Action::Allow => Effect::Allow,
            Action::Deny => Effect::Deny,
            Action::Custom if reading.at != Enforcer::Node => Effect::Custom,
            Action::Custom | Action::Audit => return None,
        };
        if is_dry_run(policy.object) {
            return None;
        }
        let mut rules = Vec::new();
        let mut skipped = Vec::new();
        for written in &policy.spec.rules {
            match self.rule(written, policy, effect, reading) {
                Ok(rule) => rules.push(rule),
                Err(Unusable(origin, field)) => {
                    skipped.push((origin, format!("{field} is about HTTP, which is not read here")));
                }
            }
        }
        Some(Policy {
            origin: self.origin(policy.object, policy.object.name_node()),
            effect,
            provider: policy.spec.provider.as_ref().and_then(|it| it.name).map(str::to_owned),
            rules,
            skipped,
        })
    }

    pub(super) fn origin(&self, object: &'e Object, node: NodeRef<'e>) -> Origin {
        self.estate.place(object, node).into()
    }

    fn rule(
        &self,
        written: &Written<'e>,
        policy: &Typed<'e, AuthorizationPolicy<'e>>,
        effect: Effect,
        reading: Reading,
    ) -> Result<Rule, Unusable> {
        let lowering = Lowering { security: self, object: policy.object, effect, reading };
        let mut dropped = Vec::new();
        let origin = self.origin(policy.object, written.node);
        let from = written.from.iter().map(|from| match &from.source {
            Some(source) => lowering.part(source.node, "", source_fields(source), &mut dropped),
            None => Ok(Part { origin: self.origin(policy.object, from.node), clauses: Vec::new() }),
        });
        let from = lowering.usable(from.collect())?;
        let to = written.to.iter().map(|to| match &to.operation {
            Some(operation) => lowering.part(operation.node, "", operation_fields(operation), &mut dropped),
            None => Ok(Part { origin: self.origin(policy.object, to.node), clauses: Vec::new() }),
        });
        let to = lowering.usable(to.collect())?;
        let mut when = Vec::new();
        for condition in &written.when {
            let key = condition.key.unwrap_or_default();
            when.extend(
                lowering.part(condition.node, key, condition_fields(condition), &mut dropped)?.clauses,
            );
        }
        Ok(Rule { origin, from, to, when, dropped })
    }
}

/// What the rules of one policy are read with.
struct Lowering<'s, 'e> {
    security: &'s Security<'e>,
    object: &'e Object,
    effect: Effect,
    reading: Reading,
}

impl<'e> Lowering<'_, 'e> {
    /// The parts that can be used. A proxy that builds filters of Envoy gives the whole rule up for one that it cannot;
    /// the proxy of a node gives up the part.
    fn usable(&self, parts: Vec<Result<Part, Unusable>>) -> Result<Vec<Part>, Unusable> {
        if self.reading.at != Enforcer::Node {
            return parts.into_iter().collect();
        }
        let mut usable = Vec::new();
        let mut last = None;
        for part in parts {
            match part {
                Ok(part) => usable.push(part),
                Err(unusable) => last = Some(unusable),
            }
        }
        match last {
            Some(unusable) if usable.is_empty() => Err(unusable),
            _ => Ok(usable),
        }
    }

    fn part(
        &self,
        node: NodeRef<'e>,
        key: &str,
        fields: Vec<Field<'_, 'e>>,
        dropped: &mut Vec<(Origin, String)>,
    ) -> Result<Part, Unusable> {
        let mut clauses = Vec::new();
        for (subject, name, values, negated) in
            fields.into_iter().filter(|(_, _, values, _)| !values.is_empty())
        {
            let place = node.get(name).unwrap_or(node);
            let origin = self.security.origin(self.object, place);
            let field = match key {
                "" => name.to_owned(),
                key if negated => format!("{key} (notValues)"),
                key => key.to_owned(),
            };
            let readable = self.reading.http || !subject.is_http();
            let any_of = if readable { self.alternatives(&subject, values) } else { None };
            match any_of {
                Some(any_of) => clauses.push(Clause {
                    origin,
                    field,
                    values: values.iter().map(|value| (*value).to_owned()).collect(),
                    negated,
                    any_of,
                }),
                None if self.effect == Effect::Allow => return Err(Unusable(origin, field)),
                None => dropped.push((origin, field)),
            }
        }
        Ok(Part { origin: self.security.origin(self.object, node), clauses })
    }

    /// The alternatives of a list of values. Those that are no values of the field are left out, except from ALLOW
    /// policies; `None` when nothing is left.
    fn alternatives(&self, subject: &Subject, values: &[&str]) -> Option<Vec<Alternative>> {
        let namespace = &self.object.reference.namespace;
        let mut any_of = Vec::new();
        for value in values {
            for value in self.security.with_aliases(subject, value) {
                match subject.tests(&value, namespace) {
                    Some(tests) => any_of.push(tests),
                    None if self.effect == Effect::Allow => return None,
                    None => {}
                }
            }
        }
        (!any_of.is_empty()).then_some(any_of)
    }
}

impl Security<'_> {
    /// A value, and for an identity of the mesh's own trust domain the same in all domains that count as it
    /// (pilot/pkg/security/trustdomain).
    fn with_aliases(&self, subject: &Subject, value: &str) -> Vec<String> {
        let config = &self.istio.config;
        let Some((domain, rest)) = value.split_once('/').filter(|_| *subject == Subject::Principal) else {
            return vec![value.to_owned()];
        };
        let domains = || std::iter::once(&config.trust_domain).chain(&config.trust_domain_aliases);
        let own = domain == "cluster.local" || domains().any(|known| known == domain);
        if !own || rest.split('/').count() != 4 {
            return vec![value.to_owned()];
        }
        domains().map(|domain| format!("{domain}/{rest}")).collect()
    }
}
