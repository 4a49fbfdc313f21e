//! Weighted routes of the Gateway API: HTTPRoute and GRPCRoute, by Service and port. An absent
//! weight is 1.

use serde_json::{Map, Value, json};

use crate::base::FieldPath;
use crate::document::NodeRef;
use crate::estate::{Estate, Object};
use crate::kubernetes::endpoints;
use crate::mesh::split::{Readiness, SplitAdapter, below, is_name, port_number};
use crate::model::{Backend, BackendId, Split, SplitRule};
use crate::resource::identity::GATEWAY_API;

/// The adapter for one kind of route.
#[derive(Debug)]
pub struct Routes {
    kind: &'static str,
    aliases: &'static [&'static str],
}

/// HTTPRoutes.
pub static HTTP_ROUTES: Routes = Routes { kind: "HTTPRoute", aliases: &["httproute", "httproutes"] };
/// GRPCRoutes.
pub static GRPC_ROUTES: Routes = Routes { kind: "GRPCRoute", aliases: &["grpcroute", "grpcroutes"] };

impl SplitAdapter for Routes {
    fn kind(&self) -> (&'static str, &'static str) {
        (GATEWAY_API, self.kind)
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
                        unreachable: None,
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

    fn readiness(&self, estate: &Estate, object: &Object, id: &BackendId) -> Readiness {
        let (name, namespace) = match id.host.split_once('.') {
            Some((name, namespace)) => (name, namespace),
            None => (id.host.as_str(), object.reference.namespace.as_str()),
        };
        endpoints::readiness(estate, namespace, name, &[], id.port)
    }

    fn needs(&self) -> &'static [(&'static str, &'static str)] {
        &[("", "Service"), ("discovery.k8s.io", "EndpointSlice"), ("", "Pod")]
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
