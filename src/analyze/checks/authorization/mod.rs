//! Do AuthorizationPolicies, and what they rest on, do what is meant?

pub mod allow_without_rules;
pub mod claim_route_without_authentication;
pub mod deny_wider_on_tcp;
pub mod http_policy_without_waypoint;
pub mod identity_without_mtls;
pub mod ignored_targetref;
pub mod impossible_policy_rule;
pub mod missing_policy_host;
pub mod missing_service_account;
pub mod redundant_allow;
pub mod token_without_authentication;
pub mod unknown_method;
pub mod unknown_trust_domain;
pub mod workload_without_policy;

use super::prelude::*;
use super::references::unseen;
use crate::mesh::istio::security::attributes::Subject;
use crate::resource::Typed;
use crate::resource::istio::AuthorizationPolicy;

type View<'e> = Typed<'e, AuthorizationPolicy<'e>>;

/// A list of values in a rule.
struct Values<'e> {
    subject: Subject,
    /// Where the list stands.
    node: NodeRef<'e>,
    negated: bool,
}

impl<'e> Values<'e> {
    fn items(&self) -> impl Iterator<Item = (NodeRef<'e>, &'e str)> + use<'e> {
        self.node.items().filter_map(|item| Some((item, item.as_str()?)))
    }
}

/// The fields of sources and operations, by their names.
const FIELDS: &[(&str, Subject, bool)] = &[
    ("principals", Subject::Principal, false),
    ("notPrincipals", Subject::Principal, true),
    ("namespaces", Subject::Namespace, false),
    ("notNamespaces", Subject::Namespace, true),
    ("serviceAccounts", Subject::ServiceAccount, false),
    ("notServiceAccounts", Subject::ServiceAccount, true),
    ("trustDomains", Subject::TrustDomain, false),
    ("notTrustDomains", Subject::TrustDomain, true),
    ("requestPrincipals", Subject::RequestPrincipal, false),
    ("notRequestPrincipals", Subject::RequestPrincipal, true),
    ("hosts", Subject::Host, false),
    ("notHosts", Subject::Host, true),
    ("methods", Subject::Method, false),
    ("notMethods", Subject::Method, true),
    ("paths", Subject::Path, false),
    ("notPaths", Subject::Path, true),
];

/// The lists of values in the rules of a policy, as far as these checks ask for them.
fn lists<'e>(policy: &View<'e>) -> Vec<Values<'e>> {
    let mut found = Vec::new();
    for rule in &policy.spec.rules {
        let sources = rule.from.iter().filter_map(|from| from.source.as_ref()).map(|source| source.node);
        let operations =
            rule.to.iter().filter_map(|to| to.operation.as_ref()).map(|operation| operation.node);
        for part in sources.chain(operations) {
            for (name, subject, negated) in FIELDS {
                let list = part.get(name).filter(|list| list.items().next().is_some());
                found.extend(list.map(|node| Values { subject: subject.clone(), node, negated: *negated }));
            }
        }
        for condition in &rule.when {
            for (name, negated) in [("values", false), ("notValues", true)] {
                let list = condition.node.get(name).filter(|list| list.items().next().is_some());
                let subject = Subject::of_key(condition.key.unwrap_or_default());
                found.extend(list.map(|node| Values { subject: subject.clone(), node, negated }));
            }
        }
    }
    found
}

/// The fields that only a proxy which reads HTTP can look at.
fn http_lists<'e>(policy: &View<'e>) -> Vec<Values<'e>> {
    lists(policy).into_iter().filter(|list| list.subject.is_http()).collect()
}
