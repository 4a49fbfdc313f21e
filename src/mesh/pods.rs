//! Pods and their proxies: which workloads have one, which pods carry a gateway, and what the proxy of a gateway shows of a
//! rule where tables do not tell.

use serde_json::Value;

use super::gateway_api::shown;
use super::istio::enrolment::{has_proxy, inject_wish, injects};
use super::proxies::{self, Proxies};
use super::world::{GATEWAY_NAME, World, client_of};
use crate::document::NodeRef;
use crate::kubernetes::endpoints::Pods;
use crate::model::{BackendId, Client, Split};
use crate::resource::core::Workload;

/// The labels of the pods that Envoy Gateway makes for a Gateway, in a namespace of its own.
const OWNING_GATEWAY_NAME: &str = "gateway.envoyproxy.io/owning-gateway-name";
const OWNING_GATEWAY_NAMESPACE: &str = "gateway.envoyproxy.io/owning-gateway-namespace";
/// The annotation that asks for Linkerd's proxy, or for none.
const LINKERD_INJECT: &str = "linkerd.io/inject";

impl<'e> World<'e> {
    /// Whether a workload has a proxy, now or once its pods are made; `None` when the input does not tell.
    pub fn has_proxy(&self, workload: &Workload<'e>) -> Option<bool> {
        if self.proxy_of(workload).is_some() || has_proxy(workload) {
            return Some(true);
        }
        let namespace = self.kubernetes.namespace(&workload.object.reference.namespace);
        let asks = |node: Option<NodeRef<'_>>, key: &str| {
            node.and_then(|node| node.at(&["annotations", key])?.as_str().map(str::to_owned))
        };
        let linkerd = asks(workload.metadata, LINKERD_INJECT).or_else(|| {
            asks(namespace.and_then(|namespace| namespace.root().get("metadata")), LINKERD_INJECT)
        });
        if linkerd.is_some_and(|wish| wish != "disabled") || self.tables.is_ambient(&client_of(workload)) {
            return Some(true);
        }
        match inject_wish(workload) {
            Some(wish) => Some(wish),
            None => namespace.map(injects),
        }
    }

    /// Whether the pods of a workload are those of a gateway.
    pub fn serves_gateway(&self, workload: &Workload<'_>) -> bool {
        let selected = self.catalog.gateways.iter().any(|gateway| {
            let selector = &gateway.spec.selector;
            workload.is_selected(selector)
        });
        selected || [GATEWAY_NAME, OWNING_GATEWAY_NAME].iter().any(|label| workload.label(label).is_some())
    }

    /// The pods that carry a gateway: those that its selector chooses, or that its implementation labels with its name.
    pub fn pods_of(&self, client: &Client) -> Vec<&Workload<'e>> {
        let pods = self.kubernetes.workloads.iter().filter(|it| it.object.reference.kind == "Pod");
        let is = |pod: &Workload<'_>, key: &str, value: &str| pod.label(key) == Some(value);
        let (namespace, name, labels) = (client.namespace(), client.name(), client.labels());
        let has_all =
            |pod: &Workload<'_>| !labels.is_empty() && labels.iter().all(|(key, value)| is(pod, key, value));
        let inside = |pod: &Workload<'_>| pod.object.reference.namespace == namespace;
        pods.filter(|pod| match client {
            Client::Workload { .. } => inside(pod) && (pod.object.reference.name == name || has_all(pod)),
            Client::Gateway { .. } => {
                let owned =
                    is(pod, OWNING_GATEWAY_NAME, name) && is(pod, OWNING_GATEWAY_NAMESPACE, namespace);
                owned || inside(pod) && (has_all(pod) || is(pod, GATEWAY_NAME, name))
            }
        })
        .collect()
    }

    /// The proxy of a pod, by its containers and labels.
    pub fn proxy_of(&self, pod: &Workload<'e>) -> Option<&'static Proxies> {
        let containers: Vec<&str> = pod.containers().filter_map(|one| one.get("name")?.as_str()).collect();
        proxies::proxy_of(&containers, |key| pod.label(key))
    }

    /// The weights of the backends of a rule by their positions, as the proxy of a gateway shows them whose clusters are
    /// named by rule; `None` for others, of which the tables are to be read.
    pub fn shown_by_rule(&self, client: &Client, dump: &Value, split: &Split) -> Option<Vec<(usize, u64)>> {
        let Client::Gateway { namespace, name, .. } = client else { return None };
        self.api_gateway(namespace, name).filter(|it| it.clusters_by_rule)?;
        Some(shown::weights(dump, split, |address| self.backend_of_address(address, split)))
    }

    /// The position of the backend that requests to an address in a cluster belong to, where clusters are named by rule.
    pub fn backend_at(&self, cluster: &str, address: &str, split: &Split) -> Option<usize> {
        shown::backend_at(cluster, split, || self.backend_of_address(address, split))
    }

    fn backend_of_address(&self, address: &str, split: &Split) -> Option<usize> {
        let pods = |id: &BackendId| {
            let own = (id.host.as_str(), split.object.namespace.as_str());
            let (service, namespace) = id.host.split_once('.').unwrap_or(own);
            Pods { namespace: namespace.to_owned(), service: service.to_owned(), labels: Vec::new() }
        };
        let backends: Vec<Pods> = split.backends.iter().map(|backend| pods(&backend.id)).collect();
        shown::backend_of_address(self.estate, &backends, address)
    }
}
