//! Views of the `spec` of every kind of the Gateway API, all served versions in one. Field lists
//! are those of both channels of sigs.k8s.io/gateway-api v1.6.3: a field of the experimental
//! channel is known everywhere. What a field means is said in `mesh/gateway_api`.

pub mod backend_tls_policy;
pub mod common;
pub mod experimental;
pub mod gateway;
pub mod gateway_class;
pub mod grpc_route;
pub mod http_filter;
pub mod http_route;
pub mod listener;
pub mod listener_set;
pub mod reference_grant;
pub mod tcp_route;
pub mod tls_route;
pub mod udp_route;

pub use backend_tls_policy::BackendTlsPolicy;
pub use experimental::{XBackend, XBackendTrafficPolicy, XMesh};
pub use gateway::Gateway;
pub use gateway_class::GatewayClass;
pub use grpc_route::GrpcRoute;
pub use http_route::HttpRoute;
pub use listener_set::ListenerSet;
pub use reference_grant::ReferenceGrant;
pub use tcp_route::TcpRoute;
pub use tls_route::TlsRoute;
pub use udp_route::UdpRoute;

use crate::document::NodeRef;

use super::{FromNode, Reader};

const GROUP: &str = "gateway.networking.k8s.io";
const EXPERIMENTAL: &str = "gateway.networking.x-k8s.io";

/// Reads a `spec` only for its problems. False when there is no view of this kind.
pub fn read_spec<'e>(group: &str, kind: &str, spec: NodeRef<'e>, reader: &mut Reader<'e>) -> bool {
    match (group, kind) {
        (GROUP, "BackendTLSPolicy") => read::<BackendTlsPolicy<'_>>(spec, reader),
        (GROUP, "GRPCRoute") => read::<GrpcRoute<'_>>(spec, reader),
        (GROUP, "Gateway") => read::<Gateway<'_>>(spec, reader),
        (GROUP, "GatewayClass") => read::<GatewayClass<'_>>(spec, reader),
        (GROUP, "HTTPRoute") => read::<HttpRoute<'_>>(spec, reader),
        (GROUP, "ListenerSet") => read::<ListenerSet<'_>>(spec, reader),
        (GROUP, "ReferenceGrant") => read::<ReferenceGrant<'_>>(spec, reader),
        (GROUP, "TCPRoute") => read::<TcpRoute<'_>>(spec, reader),
        (GROUP, "TLSRoute") => read::<TlsRoute<'_>>(spec, reader),
        (GROUP, "UDPRoute") => read::<UdpRoute<'_>>(spec, reader),
        (EXPERIMENTAL, "XBackend") => read::<XBackend<'_>>(spec, reader),
        (EXPERIMENTAL, "XBackendTrafficPolicy") => read::<XBackendTrafficPolicy<'_>>(spec, reader),
        (EXPERIMENTAL, "XMesh") => read::<XMesh<'_>>(spec, reader),
        _ => false,
    }
}

fn read<'e, T: FromNode<'e>>(spec: NodeRef<'e>, reader: &mut Reader<'e>) -> bool {
    let _ = T::from_node(spec, reader);
    true
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::resource::istio::tests::{documents, judge, judge_example, yaml_files};

    #[test]
    fn the_example_has_no_problems() {
        assert!(judge_example(read_spec) > 4);
    }

    #[test]
    fn problems_are_found_where_they_are() {
        let text = "
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
spec:
  parentRef: [{name: edge}]
  rules:
  - matches: [{path: {type: Prefix, value: /}}]
    filters: [{requestHeaderModifier: {set: [{name: a}]}}]
    backendRefs: [{name: reviews, port: http, weight: 1}]
    timeouts: {request: 10}
    retry: {codes: [503], attempts: 2}
";
        let (judged, problems) = judge(text, read_spec);
        assert_eq!(judged, 1);
        assert_eq!(
            problems,
            [
                "spec.parentRef: unknown field `parentRef`; did you mean `parentRefs`?",
                "spec.rules[0].matches[0].path.type: `Prefix` is not one of Exact, PathPrefix and RegularExpression",
                "spec.rules[0].filters[0].requestHeaderModifier.set[0]: required field `value` is missing",
                "spec.rules[0].filters[0]: required field `type` is missing",
                "spec.rules[0].backendRefs[0].port: expected an integer, found a string",
                "spec.rules[0].timeouts.request: expected a duration such as \"5s\", found an integer",
            ]
        );
    }

    #[test]
    fn backends_of_all_routes_become_one_type() {
        let documents = documents(
            "rules: [{backendRefs: [{name: a, port: 80, weight: 3, filters: [{type: RequestMirror, requestMirror: {backendRef: {name: b}}}]}]}]\n",
        );
        let tree = documents[0].tree.as_ref().expect("a tree");
        let mut reader = Reader::default();
        let route = HttpRoute::from_node(tree.root(), &mut reader).expect("a view");
        assert!(reader.problems.is_empty(), "{:?}", reader.problems);
        let reference = &route.rules[0].backend_refs[0];
        let backend = reference.backend();
        assert_eq!((backend.name, backend.port, backend.weight), (Some("a"), Some(80), Some(3)));
        let mirror =
            reference.filters[0].request_mirror.as_ref().and_then(|mirror| mirror.backend_ref.as_ref());
        let mirror = mirror.expect("a mirror").backend();
        assert_eq!((mirror.name, mirror.weight), (Some("b"), None));
    }

    /// Manifests of the project's own conformance tests, which an API server accepts.
    #[test]
    #[expect(clippy::print_stderr, reason = "says how much was judged")]
    fn manifests_of_the_corpus_have_no_false_alarm() {
        let corpus = Path::new("../shared/corpus/gateway-api-conformance");
        if !corpus.exists() {
            return;
        }
        let mut total = 0;
        for path in yaml_files(corpus) {
            let text = std::fs::read_to_string(&path).expect("a file that can be read");
            let (judged, problems) = judge(&text, read_spec);
            assert!(problems.is_empty(), "{}: {problems:#?}", path.display());
            total += judged;
        }
        eprintln!("gateway-api-conformance: {total} objects judged");
        assert!(total > 0);
    }
}
