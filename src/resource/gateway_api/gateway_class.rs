//! GatewayClass: which controller serves a Gateway.
//! Fields of the CRD gatewayclasses.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::record::record;

use super::common::ParametersReference;

record! {
    /// The controller of a class of gateways.
    pub struct GatewayClass {
        required "controllerName" controller_name: Option<&'e str>,
        "description" description: Option<&'e str>,
        "parametersRef" parameters_ref: Option<ParametersReference<'e>>,
    }
}
