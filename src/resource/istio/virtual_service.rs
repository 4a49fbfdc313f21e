//! VirtualService: hosts, gateways, and the rules for TLS and TCP.
//! Fields of the CRD virtualservices.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::record::record;

use super::common::Destination;
use super::http_route::HttpRoute;

record! {
    /// How requests to some hosts are routed.
    pub struct VirtualService {
        "exportTo" export_to: Vec<&'e str>,
        "gateways" gateways: Vec<&'e str>,
        "hosts" hosts: Vec<&'e str>,
        "http" http: Vec<HttpRoute<'e>>,
        "tcp" tcp: Vec<TcpRoute<'e>>,
        "tls" tls: Vec<TlsRoute<'e>>,
    }
}

impl<'e> VirtualService<'e> {
    /// Every destination that is named anywhere, mirrors among them.
    pub fn destinations(&self) -> impl Iterator<Item = &Destination<'e>> {
        let tls = self.tls.iter().flat_map(|rule| &rule.route);
        let tcp = self.tcp.iter().flat_map(|rule| &rule.route);
        let streams = tls.chain(tcp).filter_map(|route| route.destination.as_ref());
        self.http.iter().flat_map(HttpRoute::destinations).chain(streams)
    }
}

record! {
    /// One rule for TLS connections that are not terminated.
    pub struct TlsRoute {
        required "match" matches: Vec<TlsMatch<'e>>,
        "route" route: Vec<RouteDestination<'e>>,
    }
}

record! {
    /// What a TLS connection must be for a rule.
    pub struct TlsMatch {
        "destinationSubnets" destination_subnets: Vec<&'e str>,
        "gateways" gateways: Vec<&'e str>,
        "port" port: Option<i64>,
        required "sniHosts" sni_hosts: Vec<&'e str>,
        "sourceLabels" source_labels: map &'e str,
        "sourceNamespace" source_namespace: Option<&'e str>,
    }
}

record! {
    /// One rule for TCP connections.
    pub struct TcpRoute {
        "match" matches: Vec<TcpMatch<'e>>,
        "route" route: Vec<RouteDestination<'e>>,
    }
}

record! {
    /// What a TCP connection must be for a rule.
    pub struct TcpMatch {
        "destinationSubnets" destination_subnets: Vec<&'e str>,
        "gateways" gateways: Vec<&'e str>,
        "port" port: Option<i64>,
        "sourceLabels" source_labels: map &'e str,
        "sourceNamespace" source_namespace: Option<&'e str>,
        "sourceSubnet" source_subnet: Option<&'e str>,
    }
}

record! {
    /// One destination of a TLS or TCP rule, with its share.
    pub struct RouteDestination {
        required "destination" destination: Option<Destination<'e>>,
        "weight" weight: Option<i64>,
    }
}
