//! Do the ports of Services say what is spoken on them, and do they reach a container?

pub mod externalname_port_name;
pub mod http2_as_tcp;
pub mod missing_target_port;
pub mod port_without_protocol;
pub mod shared_ports;

use crate::mesh::istio::PortProtocol;
use crate::mesh::istio::enrolment::{is_control_plane, is_managed_gateway, is_system_namespace};
use crate::resource::Typed;
use crate::resource::core::{Service, ServicePort};

/// What Istio takes a port to speak; `None` for a port without a valid number.
fn protocol(port: &ServicePort<'_>) -> Option<PortProtocol> {
    let number = u16::try_from(port.port?).ok()?;
    Some(PortProtocol::of_service_port(number, port.name, port.protocol, port.app_protocol))
}

/// Whether nobody who reads findings wrote this Service: it belongs to Istio or to Kubernetes.
fn is_of_the_platform(service: &Typed<'_, Service<'_>>) -> bool {
    is_control_plane(service.object)
        || is_managed_gateway(service.object)
        || is_system_namespace(service.namespace())
}
