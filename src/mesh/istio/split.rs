//! Weighted routes of VirtualServices: http, tls and tcp rules, by host, subset and port.

use serde_json::{Map, Value, json};

use super::name::{namespace_of_service, resolve};
use crate::base::FieldPath;
use crate::document::NodeRef;
use crate::estate::{Estate, Object};
use crate::kubernetes::endpoints;
use crate::mesh::split::{Readiness, SplitAdapter, below, is_name, port_number};
use crate::model::{Backend, BackendId, Split, SplitRule};
use crate::resource::identity::NETWORKING;

const DOMAIN: &str = "cluster.local";

/// The adapter for VirtualServices.
#[derive(Debug)]
pub struct VirtualServices;

impl SplitAdapter for VirtualServices {
    fn kind(&self) -> (&'static str, &'static str) {
        (NETWORKING, "VirtualService")
    }

    fn aliases(&self) -> &'static [&'static str] {
        &["virtualservice", "virtualservices", "vs"]
    }

    fn splits(&self, object: &Object) -> Vec<Split> {
        let spec = object.root().get("spec");
        ["http", "tls", "tcp"]
            .into_iter()
            .filter_map(|protocol| Some((protocol, spec?.get(protocol)?)))
            .flat_map(|(protocol, rules)| protocol_splits(object, protocol, rules))
            .collect()
    }

    fn routes_host(&self, object: &Object, host: &str, namespace: &str) -> bool {
        let wanted = resolve(host, namespace, DOMAIN);
        // `reviews.shop`, as people name things on a command line.
        let long = (host.matches('.').count() == 1).then(|| format!("{wanted}.svc.{DOMAIN}"));
        let own = &object.reference.namespace;
        let hosts = object.root().at(&["spec", "hosts"]);
        hosts.is_some_and(|hosts| {
            hosts.items().filter_map(NodeRef::as_str).any(|host| {
                let host = resolve(host, own, DOMAIN);
                host == wanted || long.as_ref() == Some(&host)
            })
        })
    }

    fn backend(&self, _: &Object, split: &Split, word: &str) -> Result<BackendId, String> {
        let sibling = split.backends.first().map(|backend| &backend.id);
        let port = sibling.and_then(|id| id.port);
        let parts: Vec<&str> = word.split(':').collect();
        let (host, subset, port) = match (parts.as_slice(), sibling) {
            ([subset], Some(sibling)) if sibling.subset.is_some() => {
                (sibling.host.as_str(), Some(*subset), port)
            }
            ([host], _) => (*host, None, port),
            ([host, rest], _) if port_number(rest).is_some() => (*host, None, port_number(rest)),
            ([host, subset], _) => (*host, Some(*subset), port),
            ([host, subset, number], _) if port_number(number).is_some() => {
                (*host, Some(*subset), port_number(number))
            }
            _ => return Err(format!("`{word}` is not of the form HOST:SUBSET:PORT")),
        };
        if !host.split('.').all(is_name) {
            return Err(format!("`{host}` is no host name"));
        }
        if let Some(subset) = subset.filter(|subset| !is_name(subset)) {
            return Err(format!("`{subset}` is no name of a subset"));
        }
        Ok(BackendId { host: host.to_owned(), subset: subset.map(str::to_owned), port })
    }

    fn item(&self, id: &BackendId, weight: u64) -> Value {
        let mut destination = Map::new();
        destination.insert("host".into(), id.host.clone().into());
        if let Some(subset) = &id.subset {
            destination.insert("subset".into(), subset.clone().into());
        }
        if let Some(port) = id.port {
            destination.insert("port".into(), json!({"number": port}));
        }
        json!({"destination": destination, "weight": weight})
    }

    fn readiness(&self, estate: &Estate, object: &Object, id: &BackendId) -> Readiness {
        let namespace = &object.reference.namespace;
        let host = resolve(&id.host, namespace, DOMAIN);
        let Some((service, owner)) = namespace_of_service(&host, DOMAIN) else {
            return Readiness::Unknown(format!("{host} is not a Service of the cluster"));
        };
        let labels = match &id.subset {
            None => Vec::new(),
            Some(subset) => match subset_labels(estate, &host, subset, &[namespace, owner]) {
                Ok(labels) => labels,
                Err(readiness) => return readiness,
            },
        };
        endpoints::readiness(estate, owner, service, &labels, id.port)
    }

    fn needs(&self) -> &'static [(&'static str, &'static str)] {
        &[
            (NETWORKING, "DestinationRule"),
            ("", "Service"),
            ("discovery.k8s.io", "EndpointSlice"),
            ("", "Pod"),
        ]
    }
}

fn protocol_splits<'e>(object: &'e Object, protocol: &str, rules: NodeRef<'e>) -> Vec<Split> {
    let mut covered: Option<String> = None;
    let mut splits = Vec::new();
    for (index, rule) in rules.items().enumerate() {
        let path = FieldPath::default().key("spec").key(protocol).index(index);
        let label = match rule.get("name").and_then(NodeRef::as_str) {
            Some(name) if !name.is_empty() => name.to_owned(),
            _ => format!("{protocol}[{index}]"),
        };
        if let Some(route) = rule.get("route").filter(|route| route.items().len() > 0) {
            let list = path.clone().key("route");
            splits.push(Split {
                object: object.reference.clone(),
                rule: SplitRule {
                    path: path.clone(),
                    label: label.clone(),
                    list: list.clone(),
                    unreachable: covered
                        .as_ref()
                        .map(|by| format!("rule {by} before it takes every request")),
                },
                backends: backends(route, &list),
                max_weight: i32::MAX as u64,
            });
        }
        if covered.is_none() && takes_everything(rule, protocol) {
            covered = Some(label);
        }
    }
    splits
}

/// Rules behind such a rule are not even generated (istio: core/route, the first catch-all ends the list).
fn takes_everything(rule: NodeRef<'_>, protocol: &str) -> bool {
    let Some(matches) = rule.get("match").filter(|matches| matches.items().len() > 0) else {
        return protocol != "tls";
    };
    matches.items().any(|item| item.entries().all(|(key, _)| key.as_str() == Some("name")))
}

fn backends(route: NodeRef<'_>, list: &FieldPath) -> Vec<Backend> {
    let single = route.items().len() == 1;
    route
        .items()
        .enumerate()
        .map(|(index, item)| {
            let text = |keys: &[&str]| item.at(keys).and_then(NodeRef::as_str).map(str::to_owned);
            let written = item.get("weight").and_then(NodeRef::as_i64);
            let (item_path, path) = below(list, index, "weight");
            // A lone destination takes everything, whatever its weight says.
            let weight = if single { 100 } else { written.and_then(|w| u64::try_from(w).ok()).unwrap_or(0) };
            Backend {
                id: BackendId {
                    host: text(&["destination", "host"]).unwrap_or_default(),
                    subset: text(&["destination", "subset"]),
                    port: item.at(&["destination", "port", "number"]).and_then(NodeRef::as_i64),
                },
                written,
                weight,
                item: item_path,
                path,
            }
        })
        .collect()
}

/// The labels of a subset, from the DestinationRules of these namespaces.
fn subset_labels(
    estate: &Estate,
    host: &str,
    subset: &str,
    namespaces: &[&str],
) -> Result<Vec<(String, String)>, Readiness> {
    let rules = estate.of_kind(NETWORKING, "DestinationRule").filter(|rule| {
        let own = &rule.reference.namespace;
        let written = rule.root().at(&["spec", "host"]).and_then(NodeRef::as_str).unwrap_or_default();
        namespaces.contains(&own.as_str()) && resolve(written, own, DOMAIN) == host
    });
    for rule in rules {
        let subsets = rule.root().at(&["spec", "subsets"]);
        let found = subsets.and_then(|subsets| {
            subsets.items().find(|item| item.get("name").and_then(NodeRef::as_str) == Some(subset))
        });
        if let Some(found) = found {
            return Ok(found
                .get("labels")
                .map(|labels| {
                    labels
                        .entries()
                        .filter_map(|(key, value)| {
                            Some((key.as_str()?.to_owned(), value.as_str()?.to_owned()))
                        })
                        .collect()
                })
                .unwrap_or_default());
        }
    }
    if namespaces.iter().any(|namespace| estate.coverage.observed(NETWORKING, "DestinationRule", namespace)) {
        Err(Readiness::NotReady(format!("no DestinationRule defines subset {subset} of {host}")))
    } else {
        Err(Readiness::Unknown(format!("no DestinationRules of namespace {} in the input", namespaces[0])))
    }
}
