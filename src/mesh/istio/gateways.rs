//! Gateways by the names that VirtualServices give them.

use super::Istio;
use crate::estate::{Lookup, Object};
use crate::resource::identity::{GATEWAY_API, NETWORKING};
use crate::resource::{Typed, gateway_api, istio};

/// What a gateway name stands for.
#[derive(Debug, Clone, Copy)]
pub enum GatewayObject<'e> {
    /// Istio's own kind.
    Istio(&'e Typed<'e, istio::Gateway<'e>>),
    /// A Gateway of the Gateway API.
    Api(&'e Typed<'e, gateway_api::Gateway<'e>>),
}

impl<'e> GatewayObject<'e> {
    /// The object.
    pub fn object(self) -> &'e Object {
        match self {
            Self::Istio(gateway) => gateway.object,
            Self::Api(gateway) => gateway.object,
        }
    }
}

/// The answer to a gateway name.
#[derive(Debug, Clone)]
pub enum GatewayLookup<'e> {
    /// It is there.
    Found(GatewayObject<'e>),
    /// No such Gateway, of neither kind.
    Absent,
    /// The input shows no Gateways of that namespace.
    NotObserved,
}

impl<'e> Istio<'e> {
    /// Namespace and name of a gateway as a VirtualService of `namespace` writes it: `name`,
    /// `./name`, `namespace/name`, and the old `name.namespace.svc...`.
    pub fn gateway_name<'g>(&self, written: &'g str, namespace: &'g str) -> (&'g str, &'g str) {
        match written.split_once('/') {
            Some((".", name)) => (namespace, name),
            Some((owner, name)) => (owner, name),
            None => match written.split_once('.') {
                Some((name, rest)) => (rest.split('.').next().unwrap_or(namespace), name),
                None => (namespace, written),
            },
        }
    }

    /// The Gateway with this name, of either kind.
    pub fn gateway(&self, namespace: &str, name: &str) -> GatewayLookup<'e> {
        let is = |object: &Object| object.reference.namespace == namespace && object.reference.name == name;
        if let Some(gateway) = self.catalog.gateways.iter().find(|gateway| is(gateway.object)) {
            return GatewayLookup::Found(GatewayObject::Istio(gateway));
        }
        if let Some(gateway) = self.catalog.api_gateways.iter().find(|gateway| is(gateway.object)) {
            return GatewayLookup::Found(GatewayObject::Api(gateway));
        }
        let estate = self.kubernetes.estate;
        let absent = |group| matches!(estate.find(group, "Gateway", namespace, name), Lookup::Absent);
        if absent(NETWORKING) || absent(GATEWAY_API) {
            GatewayLookup::Absent
        } else {
            GatewayLookup::NotObserved
        }
    }
}
