//! What a proxy of Envoy Gateway shows of a rule. Its clusters are named by rule, `httproute/shop/web/rule/0`; the shares
//! are the weights of the localities of that cluster, one for each backend, or, when a backend has filters of its own or
//! is not valid, those of clusters `…/backend/1`. Backends of weight 0 are not there at all (observed with 1.9.1).

use serde_json::Value;

use crate::document::NodeRef;
use crate::estate::Estate;
use crate::kubernetes::endpoints::Pods;
use crate::model::Split;

/// The name of the cluster of a rule.
fn rule_name(split: &Split) -> Option<String> {
    let id = &split.object;
    let index = split.rule.path.as_str().strip_prefix("spec.rules[")?.strip_suffix(']')?;
    Some(format!("{}/{}/{}/rule/{index}", id.kind.to_ascii_lowercase(), id.namespace, id.name))
}

/// The position of a backend in a name such as `httproute/shop/web/rule/0/backend/1`.
fn position(name: &str, rule: &str) -> Option<usize> {
    name.strip_prefix(rule)?.strip_prefix("/backend/")?.parse().ok()
}

/// The weights of the backends of a rule, by their positions; none when the proxy does not have the rule.
pub(in crate::mesh) fn weights(
    dump: &Value,
    split: &Split,
    address: impl Fn(&str) -> Option<usize>,
) -> Vec<(usize, u64)> {
    let Some(rule) = rule_name(split) else { return Vec::new() };
    let configs = || dump["configs"].as_array().into_iter().flatten();
    let list = |value: &'_ Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
    let routes = configs().flat_map(|config| list(config, "dynamic_route_configs"));
    let routes = routes.flat_map(|item| list(&item["route_config"], "virtual_hosts"));
    for route in routes.flat_map(|host| list(&host, "routes")) {
        let found: Vec<(usize, u64)> = list(&route["route"]["weighted_clusters"], "clusters")
            .iter()
            .filter_map(|one| {
                Some((position(one["name"].as_str()?, &rule)?, one["weight"].as_u64().unwrap_or(0)))
            })
            .collect();
        let alone = route["route"]["cluster"].as_str().and_then(|name| position(name, &rule));
        match (found.is_empty(), alone) {
            (false, _) => return found,
            (true, Some(index)) => return vec![(index, 1)],
            (true, None) => {}
        }
    }
    let endpoints = configs().flat_map(|config| {
        [list(config, "dynamic_endpoint_configs"), list(config, "static_endpoint_configs")].concat()
    });
    let own = endpoints.map(|item| item["endpoint_config"].clone());
    let own = own.filter(|config| config["cluster_name"] == rule.as_str());
    own.flat_map(|config| list(&config, "endpoints"))
        .filter_map(|locality| {
            let named = locality["locality"]["region"].as_str().and_then(|name| position(name, &rule));
            let first = &locality["lb_endpoints"][0]["endpoint"]["address"]["socket_address"]["address"];
            let index = named.or_else(|| address(first.as_str()?))?;
            Some((index, locality["load_balancing_weight"].as_u64().unwrap_or(1)))
        })
        .collect()
}

/// The position of the backend that a cluster, or an address in it, belongs to.
pub(in crate::mesh) fn backend_at(
    cluster: &str,
    split: &Split,
    address: impl Fn() -> Option<usize>,
) -> Option<usize> {
    let rule = rule_name(split)?;
    position(cluster, &rule).or_else(|| if cluster == rule { address() } else { None })
}

/// Which of some backends an address is an endpoint of.
pub(in crate::mesh) fn backend_of_address(
    estate: &Estate,
    backends: &[Pods],
    address: &str,
) -> Option<usize> {
    let slices = estate.of_kind("discovery.k8s.io", "EndpointSlice");
    let own = slices.filter(|slice| {
        let endpoints = slice.root().get("endpoints").into_iter().flat_map(NodeRef::items);
        let mut addresses = endpoints.filter_map(|it| it.get("addresses")).flat_map(NodeRef::items);
        addresses.any(|own| own.as_str() == Some(address))
    });
    let services: Vec<(&str, &str)> = own
        .filter_map(|slice| Some((&*slice.reference.namespace, slice.label("kubernetes.io/service-name")?)))
        .collect();
    backends.iter().position(|pods| {
        services.iter().any(|(space, name)| *space == pods.namespace && *name == pods.service)
    })
}
