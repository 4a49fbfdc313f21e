//! Do DestinationRules limit, spread and split traffic as they seem to?

pub mod conflicting_destinationrules;
pub mod failover_without_outlier_detection;
pub mod ignored_load_balancer;
pub mod missing_policy_port;
pub mod subset_without_labels;
pub mod total_ejection;
pub mod zero_limit;

use crate::analyze::CheckContext;
use crate::document::NodeRef;
use crate::resource::Typed;
use crate::resource::istio::DestinationRule;
use crate::resource::istio::connection_pool::{ConnectionPoolSettings, OutlierDetection};
use crate::resource::istio::load_balancer::LoadBalancerSettings;
use crate::resource::istio::traffic_policy::TrafficPolicy;

/// One of the places of a DestinationRule that have a policy: for the host, for a subset, or for a port of either.
struct Level<'e> {
    rule: &'e Typed<'e, DestinationRule<'e>>,
    /// The map of the policy.
    node: NodeRef<'e>,
    /// The port; `None`: all of them.
    port: Option<i64>,
    connection_pool: Option<&'e ConnectionPoolSettings<'e>>,
    load_balancer: Option<&'e LoadBalancerSettings<'e>>,
    /// What is in force here: a subset without its own has that of the host, a port has none but its own.
    outlier_detection: Option<&'e OutlierDetection<'e>>,
}

/// Every policy of every DestinationRule.
fn levels<'e>(context: &CheckContext<'e>) -> Vec<Level<'e>> {
    let mut levels = Vec::new();
    for rule in &context.catalog.destination_rules {
        let of_host = rule.spec.traffic_policy.as_deref();
        let of_subsets = rule.spec.subsets.iter().filter_map(|subset| subset.traffic_policy.as_deref());
        for policy in of_host.into_iter().chain(of_subsets) {
            levels.extend(levels_of(rule, policy, of_host));
        }
    }
    levels
}

fn levels_of<'e>(
    rule: &'e Typed<'e, DestinationRule<'e>>,
    policy: &'e TrafficPolicy<'e>,
    of_host: Option<&'e TrafficPolicy<'e>>,
) -> impl Iterator<Item = Level<'e>> {
    let inherited = of_host.and_then(|policy| policy.outlier_detection.as_deref());
    let whole = Level {
        rule,
        node: policy.node,
        port: None,
        connection_pool: policy.connection_pool.as_deref(),
        load_balancer: policy.load_balancer.as_deref(),
        outlier_detection: policy.outlier_detection.as_deref().or(inherited),
    };
    let ports = policy.port_level_settings.iter().map(move |settings| Level {
        rule,
        node: settings.node,
        port: settings.port.as_ref().and_then(|port| port.number),
        connection_pool: settings.connection_pool.as_deref(),
        load_balancer: settings.load_balancer.as_deref(),
        outlier_detection: settings.outlier_detection.as_deref(),
    });
    std::iter::once(whole).chain(ports)
}
