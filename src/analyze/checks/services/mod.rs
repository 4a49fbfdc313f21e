//! Do the ports of Services say what is spoken on them, and do they reach a container?

pub mod externalname_port_name;
pub mod http2_as_tcp;
pub mod inconsistent_service;
pub mod missing_target_port;
pub mod port_without_protocol;
pub mod shared_ports;

use rustc_hash::FxHashMap;

use crate::analyze::CheckContext;
use crate::mesh::istio::PortProtocol;
use crate::mesh::istio::enrolment::{is_control_plane, is_managed_gateway, is_system_namespace};
use crate::resource::core::{Service, ServicePort};
use crate::resource::{Map, Typed};

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

/// The Services of a namespace that select the same pods.
struct Class<'e> {
    namespace: &'e str,
    selector: &'e Map<'e, &'e str>,
    services: Vec<&'e Typed<'e, Service<'e>>>,
}

/// Services with a selector, by what they select: pods are looked at once for each class.
fn classes<'e>(context: &CheckContext<'e>) -> Vec<Class<'e>> {
    let mut classes: Vec<Class<'e>> = Vec::new();
    let mut known: FxHashMap<(&str, &Map<'e, &'e str>), usize> = FxHashMap::default();
    for service in context.kubernetes.services.iter().filter(|service| !service.spec.selector.is_empty()) {
        let (namespace, selector) = (service.object.reference.namespace.as_str(), &service.spec.selector);
        let index = *known.entry((namespace, selector)).or_insert_with(|| {
            classes.push(Class { namespace, selector, services: Vec::new() });
            classes.len() - 1
        });
        classes[index].services.push(service);
    }
    classes
}
