//! Weighted routes of VirtualServices: http, tls and tcp rules, by host, subset and port.

use serde_json::{Map, Value, json};

use super::name::{namespace_of_service, resolve};
use super::split_rules;
use crate::base::{FieldPath, ObjectRef};
use crate::document::NodeRef;
use crate::estate::{Estate, Object};
use crate::kubernetes::endpoints::Pods;
use crate::mesh::World;
use crate::mesh::rules::{Mark, remove_named};
use crate::mesh::split::{Accepted, GuardedRule, Readiness, SplitAdapter, below, is_name, port_number};
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

    fn pods(&self, estate: &Estate, object: &Object, id: &BackendId) -> Result<Pods, Readiness> {
        let namespace = &object.reference.namespace;
        let host = resolve(&id.host, namespace, DOMAIN);
        let Some((service, owner)) = namespace_of_service(&host, DOMAIN) else {
            return Err(Readiness::Unknown(format!("{host} is not a Service of the cluster")));
        };
        let labels = match &id.subset {
            None => Vec::new(),
            Some(subset) => subset_labels(estate, &host, subset, &[namespace, owner])?,
        };
        Ok(Pods { namespace: owner.to_owned(), service: service.to_owned(), labels })
    }

    fn needs(&self) -> &'static [(&'static str, &'static str)] {
        &[
            (NETWORKING, "DestinationRule"),
            ("", "Service"),
            ("discovery.k8s.io", "EndpointSlice"),
            ("", "Pod"),
        ]
    }

    fn guards(&self, world: &World<'_>, object: &ObjectRef) -> Vec<Vec<GuardedRule>> {
        let services = &world.catalog.virtual_services;
        let Some(service) = services.iter().find(|service| service.object.reference == *object) else {
            return Vec::new();
        };
        let rule = |protocol: &str, index: usize, name: Option<&str>, guard| GuardedRule {
            path: rule_path(protocol, index),
            label: label_of(name, protocol, index),
            guard,
        };
        let http = world.istio.http_guards(service).into_iter().zip(&service.spec.http).enumerate();
        let http = http.map(|(index, (guard, own))| rule("http", index, own.name, guard)).collect();
        let [tls, tcp] = [("tls", world.istio.tls_guards(service)), ("tcp", world.istio.tcp_guards(service))]
            .map(|(protocol, guards)| {
                guards
                    .into_iter()
                    .enumerate()
                    .map(|(index, guard)| rule(protocol, index, None, guard))
                    .collect()
            });
        vec![http, tls, tcp]
    }

    fn accepted(&self, _: &Object) -> Accepted {
        Accepted::Silent("VirtualServices have no status (L1 says nothing)".to_owned())
    }

    fn rule_above(
        &self,
        object: &Value,
        split: &Split,
        name: &str,
        mark: &Mark,
        to: &Backend,
    ) -> Result<Vec<Value>, String> {
        split_rules::above(object, split, name, mark, to)
    }

    fn without_rule(&self, object: &Value, name: &str) -> Result<Vec<Value>, String> {
        remove_named(object, "/spec/http", name)
    }

    fn mirror(
        &self,
        object: &Value,
        split: &Split,
        to: &Backend,
        percent: f64,
    ) -> Result<Vec<Value>, String> {
        split_rules::mirror(object, split, to, percent)
    }

    fn without_mirror(&self, object: &Value, split: &Split) -> Result<Vec<Value>, String> {
        split_rules::unmirror(object, split)
    }

    fn set_cookie(&self, object: &Value, to: &Backend, cookie: &str) -> Result<Vec<Value>, String> {
        split_rules::set_cookie(object, to, cookie)
    }

    fn without_cookie(&self, object: &Value, to: &Backend) -> Vec<Value> {
        split_rules::unset_cookie(object, to)
    }

    fn delegates(&self, object: &Object) -> Vec<String> {
        let rules = object.root().at(&["spec", "http"]);
        let names = rules.into_iter().flat_map(NodeRef::items).filter_map(|rule| {
            let delegate = rule.get("delegate")?;
            let text =
                |key: &str| delegate.get(key).and_then(NodeRef::as_str).filter(|text| !text.is_empty());
            Some(format!("{}/{}", text("namespace").unwrap_or(&object.reference.namespace), text("name")?))
        });
        names.collect()
    }
}

fn protocol_splits<'e>(object: &'e Object, protocol: &str, rules: NodeRef<'e>) -> Vec<Split> {
    rules
        .items()
        .enumerate()
        .filter_map(|(index, rule)| {
            let route = rule.get("route").filter(|route| route.items().len() > 0)?;
            let path = rule_path(protocol, index);
            let list = path.clone().key("route");
            let label = label_of(rule.get("name").and_then(NodeRef::as_str), protocol, index);
            Some(Split {
                object: object.reference.clone(),
                rule: SplitRule { path, label, list: list.clone() },
                backends: backends(route, &list),
                max_weight: i32::MAX as u64,
            })
        })
        .collect()
}

fn rule_path(protocol: &str, index: usize) -> FieldPath {
    FieldPath::default().key("spec").key(protocol).index(index)
}

/// A rule is called by its name, else by its place.
fn label_of(name: Option<&str>, protocol: &str, index: usize) -> String {
    match name.filter(|name| !name.is_empty()) {
        Some(name) => name.to_owned(),
        None => format!("{protocol}[{index}]"),
    }
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
        if found.is_some() && rule.root().at(&["metadata", "deletionTimestamp"]).is_some() {
            return Err(Readiness::NotReady(format!("{} is being deleted", rule.reference)));
        }
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
