//! The names that Istio's control plane gives to Envoy: clusters `outbound|80|v1|host`, nodes `sidecar~ip~pod.ns~domain`
//! and the object of a route in its metadata (pilot/pkg/model/service.go `BuildSubsetKey`, pkg/model/proxy.go,
//! pilot/pkg/networking/util).

use serde_json::Value;

use crate::base::{FieldPath, ObjectRef, Place};
use crate::mesh::naming::{Named, Naming, Node, Role};
use crate::model::Origin;

/// Istio's names.
#[derive(Debug, Clone, Copy, Default)]
pub struct IstioNaming;

impl Naming for IstioNaming {
    fn destination(&self, cluster: &str) -> Named {
        match cluster {
            "PassthroughCluster" | "InboundPassthroughCluster" => return Named::Passthrough,
            "BlackHoleCluster" => return Named::BlackHole,
            _ => {}
        }
        // For SNI routing of gateways the same is written `outbound_.80_.v1_.host`.
        let parts = match cluster.strip_prefix("outbound_.") {
            Some(rest) => taken_apart(rest, "_."),
            None => cluster.strip_prefix("outbound|").and_then(|rest| taken_apart(rest, "|")),
        };
        parts.unwrap_or(Named::Other)
    }

    fn node(&self, node: &Value) -> Node {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let metadata = &node["metadata"];
        let id = node["id"].as_str().unwrap_or_default();
        let mut parts = id.split('~');
        let role = match parts.next() {
            Some("router") => Role::Router,
            Some("waypoint") => Role::Waypoint,
            _ => Role::Sidecar,
        };
        let (name, namespace) = parts.nth(1).and_then(|pod| pod.rsplit_once('.')).unwrap_or_default();
        let labels = metadata["LABELS"].as_object().into_iter().flatten();
        Node {
            namespace: text(&metadata["NAMESPACE"]).unwrap_or_else(|| namespace.to_owned()),
            name: text(&metadata["NAME"]).unwrap_or_else(|| name.to_owned()),
            labels: labels.filter_map(|(key, value)| Some((key.clone(), text(value)?))).collect(),
            role,
            version: text(&metadata["ISTIO_VERSION"]),
        }
    }

    fn origin(&self, metadata: &Value) -> Origin {
        let path = metadata["filter_metadata"]["istio"]["config"].as_str();
        path.and_then(object).map_or(Origin::NONE, |object| {
            Place { object: Some(object), path: FieldPath::default(), position: None }.into()
        })
    }

    fn refuses(&self, virtual_host: &str) -> bool {
        virtual_host == "block_all"
    }
}

/// The name of a cluster that Istio gives: `outbound|9080|v1|reviews.shop.svc.cluster.local`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClusterName<'n> {
    /// `outbound` or `inbound`.
    pub direction: &'n str,
    /// The port.
    pub port: &'n str,
    /// The subset; may be empty.
    pub subset: &'n str,
    /// The host; empty for most that are inbound.
    pub host: &'n str,
}

impl<'n> ClusterName<'n> {
    /// Takes a name apart; `None` for clusters that are named otherwise.
    pub fn parse(name: &'n str) -> Option<Self> {
        let (head, separator) = match name.split_once("_.") {
            Some((direction, _)) if ["outbound", "inbound"].contains(&direction) => (direction, "_."),
            _ => (name.split('|').next()?, "|"),
        };
        let mut parts = name.strip_prefix(head)?.strip_prefix(separator)?.splitn(3, separator);
        let (port, subset, host) = (parts.next()?, parts.next()?, parts.next()?);
        ["outbound", "inbound"].contains(&head).then_some(Self { direction: head, port, subset, host })
    }
}

/// The object that something was made from, as `reviews.shop`, by the `config` of its metadata.
pub fn object_name(config: &str) -> Option<String> {
    object(config).map(|object| format!("{}.{}", object.name, object.namespace))
}

/// The policy of a rule in an RBAC filter, as `name.namespace`: `ns[shop]-policy[name]-rule[0]`.
pub fn policy_name(rule: &str) -> Option<String> {
    let (namespace, rest) = rule.strip_prefix("ns[")?.split_once("]-policy[")?;
    let (name, _) = rest.split_once("]-rule[")?;
    Some(format!("{name}.{namespace}"))
}

fn taken_apart(text: &str, separator: &str) -> Option<Named> {
    let mut parts = text.splitn(3, separator);
    let port = parts.next()?.parse().ok()?;
    let subset = Some(parts.next()?.to_owned()).filter(|subset| !subset.is_empty());
    Some(Named::Service { host: parts.next()?.to_owned(), subset, port: Some(port) })
}

/// `/apis/networking.istio.io/v1/namespaces/shop/virtual-service/reviews`.
fn object(path: &str) -> Option<ObjectRef> {
    let mut parts = path.strip_prefix("/apis/")?.split('/');
    let api_version = format!("{}/{}", parts.next()?, parts.next()?);
    let ("namespaces", namespace, kind, name) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?)
    else {
        return None;
    };
    let words = kind.split('-').filter_map(|word| Some(word.get(..1)?.to_ascii_uppercase() + word.get(1..)?));
    Some(ObjectRef {
        api_version,
        kind: words.collect(),
        namespace: namespace.to_owned(),
        name: name.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn clusters_are_services_or_have_a_meaning_of_their_own() {
        let service = |subset: Option<&str>| Named::Service {
            host: "cart.shop.svc".to_owned(),
            subset: subset.map(str::to_owned),
            port: Some(80),
        };
        for (cluster, expected) in [
            ("outbound|80|v1|cart.shop.svc", service(Some("v1"))),
            ("outbound|80||cart.shop.svc", service(None)),
            ("outbound_.80_._.cart.shop.svc", service(None)),
            ("outbound|x||cart.shop.svc", Named::Other),
            ("outbound|80|", Named::Other),
            ("inbound|80||", Named::Other),
            ("PassthroughCluster", Named::Passthrough),
            ("BlackHoleCluster", Named::BlackHole),
        ] {
            assert_eq!(IstioNaming.destination(cluster), expected, "{cluster}");
        }
    }

    #[test]
    fn names_of_clusters_are_taken_apart() {
        let parts = |name| ClusterName::parse(name).map(|it| [it.direction, it.port, it.subset, it.host]);
        assert_eq!(parts("outbound|80|v1|cart.shop.svc"), Some(["outbound", "80", "v1", "cart.shop.svc"]));
        assert_eq!(parts("outbound_.80_._.cart.shop.svc"), Some(["outbound", "80", "", "cart.shop.svc"]));
        assert_eq!(parts("inbound|80||"), Some(["inbound", "80", "", ""]));
        for other in ["BlackHoleCluster", "sds-grpc", "a|b|c|d", "outbound|80", ""] {
            assert_eq!(parts(other), None, "{other}");
        }
    }

    #[test]
    fn nodes_are_read_from_metadata_or_from_their_id() {
        let id = "router~10.0.0.1~edge-1.ingress~ingress.svc.cluster.local";
        let node = IstioNaming.node(&json!({ "id": id, "metadata": { "LABELS": { "a": "b", "c": 1 } } }));
        assert_eq!(
            (node.name.as_str(), node.namespace.as_str(), node.role),
            ("edge-1", "ingress", Role::Router)
        );
        assert_eq!(node.labels.into_iter().collect::<Vec<_>>(), [("a".to_owned(), "b".to_owned())]);
        let node = IstioNaming.node(&json!({ "id": id, "metadata": { "NAME": "n", "NAMESPACE": "s" } }));
        assert_eq!((node.name.as_str(), node.namespace.as_str()), ("n", "s"));
        assert_eq!(IstioNaming.node(&json!([1])), Node::default());
    }

    #[test]
    fn routes_name_their_objects() {
        let metadata = |path| json!({ "filter_metadata": { "istio": { "config": path } } });
        let origin = |path| IstioNaming.origin(&metadata(path)).place().map(ToString::to_string);
        let path = "/apis/networking.istio.io/v1/namespaces/shop/virtual-service/vs-3";
        assert_eq!(origin(path).as_deref(), Some("VirtualService shop/vs-3"));
        for path in ["", "/apis/a/b", "/apis/a/b/c/d/e/f", "/apis/a/b/namespaces/shop/-é"] {
            assert_eq!(origin(path), None, "{path}");
        }
    }
}
