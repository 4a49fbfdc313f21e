//! DestinationRules by the host that they hold for, and who sees them.

use rustc_hash::FxHashMap;

use super::{Istio, MeshConfig, exported_to, resolve};
use crate::resource::istio::DestinationRule;
use crate::resource::{Catalog, Typed};

/// Every DestinationRule by its host.
#[derive(Debug)]
pub(super) struct DestinationRules<'e> {
    exact: FxHashMap<String, Vec<&'e Typed<'e, DestinationRule<'e>>>>,
    /// Suffixes of wildcard hosts.
    wildcard: Vec<(String, &'e Typed<'e, DestinationRule<'e>>)>,
}

impl<'e> DestinationRules<'e> {
    pub(super) fn new(catalog: &'e Catalog<'e>, config: &MeshConfig) -> Self {
        let mut exact: FxHashMap<String, Vec<_>> = FxHashMap::default();
        let mut wildcard = Vec::new();
        for rule in &catalog.destination_rules {
            let Some(host) = rule.spec.host else { continue };
            let host = resolve(host, rule.namespace(), &config.domain);
            match host.strip_prefix('*') {
                Some(suffix) => wildcard.push((suffix.to_owned(), rule)),
                None => exact.entry(host).or_default().push(rule),
            }
        }
        Self { exact, wildcard }
    }
}

impl<'e> Istio<'e> {
    /// The DestinationRules whose host covers this complete host name and that `client` sees.
    pub fn destination_rules(
        &self,
        host: &str,
        client: &str,
    ) -> impl Iterator<Item = &'e Typed<'e, DestinationRule<'e>>> {
        let rules = &self.destination_rules;
        let wildcard = rules.wildcard.iter().filter(move |(suffix, _)| host.ends_with(suffix.as_str()));
        let default = &self.config.destination_rule_export_to;
        rules
            .exact
            .get(host)
            .into_iter()
            .flatten()
            .copied()
            .chain(wildcard.map(|(_, rule)| *rule))
            .filter(move |rule| exported_to(&rule.spec.export_to, default, rule.namespace(), client))
    }
}
