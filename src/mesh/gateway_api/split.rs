//! Weighted routes of the Gateway API: HTTPRoute, GRPCRoute, TLSRoute and TCPRoute, by Service and port, and the
//! HTTPRoute of Linkerd's own group, which has the same form. An absent weight is 1.

use serde_json::{Map, Value, json};

use crate::base::{FieldPath, text};
use crate::document::NodeRef;
use crate::estate::{Estate, Object};
use crate::kubernetes::endpoints::{self, Pods};
use crate::mesh::rules::{Mark, remove_named};
use crate::mesh::split::{Accepted, Readiness, SplitAdapter, below, is_name, port_number};
use crate::model::{Backend, BackendId, Split, SplitRule};
use crate::resource::Catalog;
use crate::resource::identity::{GATEWAY_API, LINKERD, LINKERD_POLICY};

use super::implementation::by_controller;
use super::{Grants, split_rules};

/// The adapter for one kind of route.
#[derive(Debug)]
pub struct Routes {
    group: &'static str,
    kind: &'static str,
    aliases: &'static [&'static str],
}

const fn routes(kind: &'static str, aliases: &'static [&'static str]) -> Routes {
    Routes { group: GATEWAY_API, kind, aliases }
}

/// HTTPRoutes.
pub static HTTP_ROUTES: Routes = routes("HTTPRoute", &["httproute", "httproutes"]);
/// GRPCRoutes.
pub static GRPC_ROUTES: Routes = routes("GRPCRoute", &["grpcroute", "grpcroutes"]);
/// TLSRoutes.
pub static TLS_ROUTES: Routes = routes("TLSRoute", &["tlsroute", "tlsroutes"]);
/// TCPRoutes.
pub static TCP_ROUTES: Routes = routes("TCPRoute", &["tcproute", "tcproutes"]);
/// HTTPRoutes of Linkerd's own group.
pub static LINKERD_HTTP_ROUTES: Routes = Routes {
    group: LINKERD_POLICY,
    kind: "HTTPRoute",
    aliases: &["httproute.policy.linkerd.io", "httproute", "httproutes"],
};

impl SplitAdapter for Routes {
    fn kind(&self) -> (&'static str, &'static str) {
        (self.group, self.kind)
    }

    fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    fn splits(&self, object: &Object) -> Vec<Split> {
        let Some(rules) = object.root().at(&["spec", "rules"]) else {
            return Vec::new();
        };
        rules
            .items()
            .enumerate()
            .filter_map(|(index, rule)| {
                let references = rule.get("backendRefs").filter(|list| list.items().len() > 0)?;
                let path = FieldPath::default().key("spec").key("rules").index(index);
                let list = path.clone().key("backendRefs");
                let name = rule.get("name").and_then(NodeRef::as_str).filter(|name| !name.is_empty());
                Some(Split {
                    object: object.reference.clone(),
                    rule: SplitRule {
                        path,
                        label: name.map_or_else(|| format!("rules[{index}]"), str::to_owned),
                        list: list.clone(),
                    },
                    backends: backends(references, &list, &object.reference.namespace),
                    max_weight: 1_000_000,
                })
            })
            .collect()
    }

    fn routes_host(&self, object: &Object, host: &str, namespace: &str) -> bool {
        let spec = object.root().get("spec");
        let list = |key: &str| spec.and_then(|spec| spec.get(key)).into_iter().flat_map(NodeRef::items);
        let named =
            list("hostnames").filter_map(NodeRef::as_str).any(|hostname| hostname.eq_ignore_ascii_case(host));
        let own = &object.reference.namespace;
        let parent = list("parentRefs").any(|parent| {
            let text = |key: &str| parent.get(key).and_then(NodeRef::as_str);
            let service = text("kind") == Some("Service");
            let in_namespace = text("namespace").unwrap_or(own);
            let name = text("name").unwrap_or_default();
            let long = format!("{name}.{in_namespace}.svc.cluster.local");
            let short = format!("{name}.{in_namespace}");
            service && (host == long || host == short || host == name && namespace == in_namespace)
        });
        named || parent
    }

    fn backend(&self, object: &Object, split: &Split, word: &str) -> Result<BackendId, String> {
        let sibling = split.backends.first().and_then(|backend| backend.id.port);
        let (host, port) = match word.split_once(':') {
            Some((host, port)) => match port_number(port) {
                Some(port) => (host, Some(port)),
                None => return Err(format!("`{port}` is no port")),
            },
            None => (word, sibling),
        };
        let (name, namespace) =
            host.split_once('.').map_or((host, None), |(name, space)| (name, Some(space)));
        if !is_name(name) || namespace.is_some_and(|namespace| !is_name(namespace)) {
            return Err(format!("`{host}` is not of the form SERVICE or SERVICE.NAMESPACE"));
        }
        let own = namespace.is_none_or(|namespace| namespace == object.reference.namespace);
        let host = if own { name } else { host };
        Ok(BackendId { host: host.to_owned(), subset: None, port })
    }

    fn item(&self, id: &BackendId, weight: u64) -> Value {
        let mut item = Map::new();
        item.insert("name".into(), id.host.split('.').next().unwrap_or(&id.host).into());
        if let Some((_, namespace)) = id.host.split_once('.') {
            item.insert("namespace".into(), namespace.into());
        }
        if let Some(port) = id.port {
            item.insert("port".into(), port.into());
        }
        item.insert("weight".into(), json!(weight));
        Value::Object(item)
    }

    fn pods(&self, _: &Estate, object: &Object, id: &BackendId) -> Result<Pods, Readiness> {
        let own = (id.host.as_str(), object.reference.namespace.as_str());
        let (service, namespace) = id.host.split_once('.').unwrap_or(own);
        Ok(Pods { namespace: namespace.to_owned(), service: service.to_owned(), labels: Vec::new() })
    }

    fn readiness(&self, estate: &Estate, object: &Object, id: &BackendId) -> Readiness {
        let pods = match self.pods(estate, object, id) {
            Ok(pods) => pods,
            Err(why) => return why,
        };
        let permitted = grant(estate, object, &pods.namespace, &pods.service);
        match (endpoints::readiness(estate, &pods, id.port), permitted) {
            (Readiness::NotReady(why), _) | (_, Readiness::NotReady(why)) => Readiness::NotReady(why),
            (Readiness::Unknown(why), _) | (Readiness::Ready(_), Readiness::Unknown(why)) => {
                Readiness::Unknown(why)
            }
            (ready, Readiness::Ready(_)) => ready,
        }
    }

    fn needs(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("", "Service"),
            ("discovery.k8s.io", "EndpointSlice"),
            ("", "Pod"),
            (GATEWAY_API, "ReferenceGrant"),
            (LINKERD, "ServiceProfile"),
        ]
    }

    fn accepted(&self, object: &Object) -> Accepted {
        let generation = object.root().at(&["metadata", "generation"]).and_then(NodeRef::as_i64);
        let parents = object.root().at(&["status", "parents"]).into_iter().flat_map(NodeRef::items);
        let mut controllers: Vec<&str> = Vec::new();
        for parent in parents {
            let controller = parent.get("controllerName").and_then(NodeRef::as_str).unwrap_or_default();
            let observes = by_controller(controller).is_none_or(|known| known.observes_generation);
            for wanted in ["Accepted", "ResolvedRefs"] {
                let conditions = parent.get("conditions").into_iter().flat_map(NodeRef::items);
                let text =
                    |node: NodeRef<'_>, key: &str| node.get(key).and_then(NodeRef::as_str).map(str::to_owned);
                let Some(one) =
                    conditions.into_iter().find(|one| text(*one, "type").as_deref() == Some(wanted))
                else {
                    continue;
                };
                let of = one.get("observedGeneration").and_then(NodeRef::as_i64);
                if observes && of < generation {
                    let why = format!("{controller} has not looked at this generation yet ({wanted})");
                    return Accepted::No(why);
                }
                if text(one, "status").as_deref() != Some("True") {
                    let why = text(one, "message").or_else(|| text(one, "reason")).unwrap_or_default();
                    return Accepted::No(format!("{controller} says that {wanted} is not true: {why}"));
                }
            }
            controllers.push(controller);
        }
        if controllers.is_empty() {
            return Accepted::No("no controller has said anything of it".to_owned());
        }
        controllers.dedup();
        Accepted::Yes(format!("accepted by {}", text::list(&controllers, 3)))
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
        remove_named(object, "/spec/rules", name)
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

    fn overridden(&self, estate: &Estate, object: &Object) -> Option<String> {
        let own = &object.reference.namespace;
        let parents = object.root().at(&["spec", "parentRefs"]);
        parents.into_iter().flat_map(NodeRef::items).find_map(|parent| {
            let text = |key: &str| parent.get(key).and_then(NodeRef::as_str);
            let (name, namespace) = (text("name")?, text("namespace").unwrap_or(own));
            let host = format!("{name}.{namespace}.svc.");
            let profile = estate.of_kind(LINKERD, "ServiceProfile").find(|profile| {
                text("kind") == Some("Service") && profile.reference.name.starts_with(&host)
            })?;
            Some(format!("{} of the same Service switches the route off in Linkerd", profile.reference))
        })
    }
}

/// Whether a route attached to a Gateway may refer to a Service of another namespace. Inside of meshes nothing is asked.
fn grant(estate: &Estate, object: &Object, namespace: &str, service: &str) -> Readiness {
    let id = &object.reference;
    let parents = object.root().at(&["spec", "parentRefs"]);
    let in_mesh = |parent: NodeRef<'_>| {
        matches!(parent.get("kind").and_then(NodeRef::as_str), Some("Service" | "ServiceEntry"))
    };
    let at_edge = parents.is_none_or(|parents| parents.items().any(|parent| !in_mesh(parent)));
    if namespace == id.namespace || !at_edge {
        return Readiness::Ready(String::new());
    }
    let mut grants = Estate::default();
    estate.of_kind(GATEWAY_API, "ReferenceGrant").for_each(|grant| grants.push(grant.clone()));
    let catalog = Catalog::read(&grants);
    let to = ("", "Service", Some(service));
    if Grants::new(&catalog).permit_reference((id.kind.as_str(), id.namespace.as_str()), to, namespace) {
        Readiness::Ready(String::new())
    } else if estate.coverage.observed(GATEWAY_API, "ReferenceGrant", namespace) {
        Readiness::NotReady(format!("no ReferenceGrant in {namespace} permits the reference"))
    } else {
        Readiness::Unknown(format!("no ReferenceGrants of namespace {namespace} in the input"))
    }
}

fn backends(references: NodeRef<'_>, list: &FieldPath, own: &str) -> Vec<Backend> {
    references
        .items()
        .enumerate()
        .map(|(index, item)| {
            let text = |key: &str| item.get(key).and_then(NodeRef::as_str).unwrap_or_default();
            let host = match text("namespace") {
                "" => text("name").to_owned(),
                namespace if namespace == own => text("name").to_owned(),
                namespace => format!("{}.{namespace}", text("name")),
            };
            let written = item.get("weight").and_then(NodeRef::as_i64);
            let (item_path, path) = below(list, index, "weight");
            Backend {
                id: BackendId { host, subset: None, port: item.get("port").and_then(NodeRef::as_i64) },
                written,
                weight: written.map_or(1, |weight| u64::try_from(weight).unwrap_or(0)),
                item: item_path,
                path,
            }
        })
        .collect()
}
