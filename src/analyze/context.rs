//! What a check may look at.

use std::sync::OnceLock;

use rayon::prelude::*;

use crate::algebra::{Limits, Region};
use crate::document::NodeRef;
use crate::estate::Estate;
use crate::kubernetes::Kubernetes;
use crate::mesh::istio::Istio;
use crate::model::{Dimension, http_requests};
use crate::resource::Catalog;
use crate::routing::{Reach, Rule, reach};

/// Everything a check may look at.
#[derive(Debug, Clone, Copy)]
pub struct CheckContext<'e> {
    /// The raw objects, and what was not seen.
    pub estate: &'e Estate,
    /// The typed views.
    pub catalog: &'e Catalog<'e>,
    /// Services, workloads, namespaces.
    pub kubernetes: &'e Kubernetes<'e>,
    /// Host names, visibility and settings of Istio.
    pub istio: &'e Istio<'e>,
    /// Host patterns that live outside of the input: never reported as missing.
    pub external: &'e [String],
    /// What is left of the rules of each VirtualService; computed when the first check asks.
    pub(super) reach: &'e OnceLock<Vec<HttpReach>>,
}

/// The HTTP rules of one VirtualService: which requests each matches, and what is left of them.
#[derive(Debug)]
pub struct HttpReach {
    /// The guard of each rule.
    pub guards: Vec<Region<Dimension>>,
    /// What is left of each rule.
    pub reach: Vec<Reach<Dimension>>,
}

/// What a rule does: everything in it but its matches and its name.
struct Outcome<'e>(NodeRef<'e>);

impl<'e> PartialEq for Outcome<'e> {
    fn eq(&self, other: &Self) -> bool {
        const NOT_OUTCOME: [&str; 2] = ["match", "name"];
        let part = |node: NodeRef<'e>| {
            node.entries().filter(|(key, _)| !key.as_str().is_some_and(|key| NOT_OUTCOME.contains(&key)))
        };
        let has = |(key, value): (NodeRef<'e>, NodeRef<'e>)| {
            let found = key.as_str().and_then(|key| other.0.get(key));
            found.map_or_else(|| value.is_null(), |found| value.same_value(found))
        };
        part(self.0).count() == part(other.0).count() && part(self.0).all(has)
    }
}

impl<'e> CheckContext<'e> {
    /// What is left of the HTTP rules of each VirtualService, in the order of the catalogue.
    pub fn http_reach(&self) -> &'e [HttpReach] {
        self.reach.get_or_init(|| {
            let bounds = http_requests();
            self.catalog
                .virtual_services
                .par_iter()
                .with_min_len(32)
                .map(|service| {
                    let guards = self.istio.http_guards(service);
                    let rules: Vec<Rule<Dimension, Outcome<'_>>> = guards
                        .iter()
                        .zip(&service.spec.http)
                        .map(|(guard, rule)| Rule { guard: guard.clone(), action: Outcome(rule.node) })
                        .collect();
                    HttpReach { reach: reach(&bounds, &rules, Limits::default()), guards }
                })
                .collect()
        })
    }

    /// Whether the user declared that this host lives elsewhere.
    pub fn is_external(&self, host: &str) -> bool {
        self.external.iter().any(|pattern| match pattern.strip_prefix('*') {
            Some(suffix) => host.ends_with(suffix),
            None => pattern.eq_ignore_ascii_case(host),
        })
    }
}
