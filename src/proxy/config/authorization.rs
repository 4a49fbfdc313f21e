//! The AuthorizationPolicies that a proxy enforces, by its RBAC filters: how many rules each has, and what they do.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Entry, listener};
use crate::base::Result;
use crate::mesh::envoy::Sections;
use crate::mesh::istio::policy_name;

/// The columns.
pub(super) const HEADER: &[&str] = &["ACTION", "AuthorizationPolicy", "RULES", "DRY RUN"];

/// The name for rules that nothing matches, as istioctl has it.
const NOTHING: &str = "_anonymous_match_nothing_";

/// Rules by action and policy, and whether they are only tried out.
type Policies = BTreeMap<(String, String, bool), BTreeSet<String>>;

pub(super) fn entries<'d>(sections: &Sections<'d>) -> Result<Vec<Entry<'d>>> {
    let mut found = Policies::new();
    listener::each_active(sections, |listener| {
        let chains = listener["filter_chains"].as_array().into_iter().flatten();
        for filter in chains.filter_map(|chain| chain["filters"].as_array()).flatten() {
            let config = &filter["typed_config"];
            add(config, &mut found);
            for filter in config["http_filters"].as_array().into_iter().flatten() {
                add(&filter["typed_config"], &mut found);
            }
        }
    })?;
    let entry = |((action, name, dry_run), rules): ((String, String, bool), BTreeSet<String>)| {
        let dry_run = if dry_run { "yes" } else { "-" };
        let row = vec![action, name.clone(), rules.len().to_string(), dry_run.to_owned()];
        Entry { name, state: "active", rows: vec![row], ..Entry::default() }
    };
    Ok(found.into_iter().map(entry).collect())
}

/// Adds the policies of a filter, if it is one that has some.
fn add(config: &Value, found: &mut Policies) {
    if !config["@type"].as_str().is_some_and(|url| url.ends_with(".RBAC")) {
        return;
    }
    for (field, dry_run) in [("rules", false), ("shadow_rules", true)] {
        let Some(rules) = config[field].as_object() else { continue };
        let action = config[field]["action"].as_str().unwrap_or("ALLOW");
        // Nothing is allowed: what Istio makes of HTTP rules for connections that are not HTTP.
        if !rules.contains_key("policies") {
            let key = (action.to_owned(), NOTHING.to_owned(), dry_run);
            found.entry(key).or_default().insert(NOTHING.to_owned());
        }
        for rule in config[field]["policies"].as_object().into_iter().flat_map(serde_json::Map::keys) {
            let name = policy_name(rule).unwrap_or_else(|| rule.clone());
            found.entry((action.to_owned(), name, dry_run)).or_default().insert(rule.clone());
        }
    }
}
