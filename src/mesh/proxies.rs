//! Where the proxies of each mesh answer: how a pod shows that it has one, what the proxy speaks, and on which port. Each
//! mesh gives its own as data.

use super::{gateway_api, istio, kuma, linkerd};

/// What an admin interface speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaks {
    /// Envoy's paths: `/config_dump`, `/stats`, `/clusters`, `/certs`, `/server_info`, `/logging`.
    Envoy,
    /// ztunnel's: `/config_dump` of another form, `/logging`.
    Ztunnel,
    /// Linkerd's: `/metrics`, `/ready`, `/env.json`, `/proxy-log-level`.
    Linkerd,
}

/// One kind of proxy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proxies {
    /// The mesh, as users call it.
    pub mesh: &'static str,
    /// The container that it runs in.
    pub container: &'static str,
    /// A label that its pods have besides; an empty value stands for any.
    pub label: Option<(&'static str, &'static str)>,
    /// What it speaks.
    pub speaks: Speaks,
    /// The port of its admin interface, on the loopback address of the pod.
    pub port: u16,
    /// Where a pod tells another port.
    pub told: Option<Told>,
}

/// Where a pod tells the port of the admin interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// As the port of this name of the proxy's container.
    ContainerPort(&'static str),
    /// In this annotation.
    Annotation(&'static str),
}

/// Those of all meshes. The first that fits a pod is its proxy.
pub const PROXIES: [&[Proxies]; 4] = [istio::PROXIES, gateway_api::PROXIES, kuma::PROXIES, linkerd::PROXIES];

/// The proxy of a pod, by the names of its containers (those that run beside the others included) and its labels.
pub fn proxy_of<'p>(
    containers: &[&'p str],
    label: impl Fn(&str) -> Option<&'p str>,
) -> Option<&'static Proxies> {
    PROXIES.iter().copied().flatten().find(|proxies| {
        let labelled = proxies
            .label
            .is_none_or(|(key, value)| label(key).is_some_and(|own| value.is_empty() || own == value));
        labelled && containers.contains(&proxies.container)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pods_show_their_proxies() {
        for (containers, label, expected) in [
            (&["details", "istio-proxy"][..], None, Some(("istio", Speaks::Envoy, 15000))),
            (&["istio-proxy"], Some(("app", "ztunnel")), Some(("istio", Speaks::Ztunnel, 15000))),
            (
                &["envoy", "shutdown-manager"],
                Some(("gateway.envoyproxy.io/owning-gateway-name", "public")),
                Some(("envoy-gateway", Speaks::Envoy, 19000)),
            ),
            (&["envoy"], None, None),
            (&["kuma-sidecar", "app"], None, Some(("kuma", Speaks::Envoy, 9901))),
            (&["app", "linkerd-proxy"], None, Some(("linkerd", Speaks::Linkerd, 4191))),
            (&["app"], Some(("app", "ztunnel")), None),
        ] {
            let found =
                proxy_of(containers, |key| label.filter(|(own, _)| *own == key).map(|(_, value)| value));
            let found = found.map(|found| (found.mesh, found.speaks, found.port));
            assert_eq!(found, expected, "{containers:?}");
        }
    }
}
