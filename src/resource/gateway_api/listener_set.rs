//! ListenerSet: further listeners of a Gateway.
//! Fields of the CRD listenersets.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::record::record;

use super::listener::Listener;

record! {
    /// Further listeners of a Gateway.
    pub struct ListenerSet {
        required "listeners" listeners: Vec<Listener<'e>>,
        required "parentRef" parent_ref: Option<ParentGatewayReference<'e>>,
    }
}

record! {
    /// The Gateway that gets the listeners.
    pub struct ParentGatewayReference {
        "group" group: Option<&'e str>,
        "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
    }
}
