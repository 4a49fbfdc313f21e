//! Views of the `spec` of every kind of Istio, all served versions in one. Field lists are those
//! of the CRDs in istio.io/api v1.31.1; a field that only an old version has is a field here too.
//! What a field means is said in `mesh/istio`.

pub mod authorization_policy;
pub mod common;
pub mod connection_pool;
pub mod destination_rule;
pub mod envoy_filter;
pub mod gateway;
pub mod http_route;
pub mod load_balancer;
pub mod peer_authentication;
pub mod proxy_config;
pub mod request_authentication;
pub mod service_entry;
pub mod sidecar;
pub mod telemetry;
pub mod traffic_extension;
pub mod traffic_policy;
pub mod virtual_service;
pub mod wasm_plugin;
pub mod workload_entry;
pub mod workload_group;

pub use authorization_policy::AuthorizationPolicy;
pub use destination_rule::DestinationRule;
pub use envoy_filter::EnvoyFilter;
pub use gateway::Gateway;
pub use peer_authentication::PeerAuthentication;
pub use proxy_config::ProxyConfig;
pub use request_authentication::RequestAuthentication;
pub use service_entry::ServiceEntry;
pub use sidecar::Sidecar;
pub use telemetry::Telemetry;
pub use traffic_extension::TrafficExtension;
pub use virtual_service::VirtualService;
pub use wasm_plugin::WasmPlugin;
pub use workload_entry::WorkloadEntry;
pub use workload_group::WorkloadGroup;

use crate::document::NodeRef;

use super::{FromNode, Reader};

/// Reads a `spec` only for its problems. False when there is no view of this kind.
pub fn read_spec<'e>(group: &str, kind: &str, spec: NodeRef<'e>, reader: &mut Reader<'e>) -> bool {
    match (group, kind) {
        ("extensions.istio.io", "TrafficExtension") => read::<TrafficExtension<'_>>(spec, reader),
        ("extensions.istio.io", "WasmPlugin") => read::<WasmPlugin<'_>>(spec, reader),
        ("networking.istio.io", "DestinationRule") => read::<DestinationRule<'_>>(spec, reader),
        ("networking.istio.io", "EnvoyFilter") => read::<EnvoyFilter<'_>>(spec, reader),
        ("networking.istio.io", "Gateway") => read::<Gateway<'_>>(spec, reader),
        ("networking.istio.io", "ProxyConfig") => read::<ProxyConfig<'_>>(spec, reader),
        ("networking.istio.io", "ServiceEntry") => read::<ServiceEntry<'_>>(spec, reader),
        ("networking.istio.io", "Sidecar") => read::<Sidecar<'_>>(spec, reader),
        ("networking.istio.io", "VirtualService") => read::<VirtualService<'_>>(spec, reader),
        ("networking.istio.io", "WorkloadEntry") => read::<WorkloadEntry<'_>>(spec, reader),
        ("networking.istio.io", "WorkloadGroup") => read::<WorkloadGroup<'_>>(spec, reader),
        ("security.istio.io", "AuthorizationPolicy") => read::<AuthorizationPolicy<'_>>(spec, reader),
        ("security.istio.io", "PeerAuthentication") => read::<PeerAuthentication<'_>>(spec, reader),
        ("security.istio.io", "RequestAuthentication") => read::<RequestAuthentication<'_>>(spec, reader),
        ("telemetry.istio.io", "Telemetry") => read::<Telemetry<'_>>(spec, reader),
        _ => false,
    }
}

fn read<'e, T: FromNode<'e>>(spec: NodeRef<'e>, reader: &mut Reader<'e>) -> bool {
    let _ = T::from_node(spec, reader);
    true
}

#[cfg(test)]
pub(super) mod tests {
    use std::path::{Path, PathBuf};
    use std::sync::Arc;

    use super::*;
    use crate::document::{self, Document, Limits};

    type ReadSpec = for<'e> fn(&str, &str, NodeRef<'e>, &mut Reader<'e>) -> bool;

    /// Every YAML file below a folder, sorted.
    pub(in crate::resource) fn yaml_files(folder: &Path) -> Vec<PathBuf> {
        let mut files = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).expect("a folder that can be read") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|end| end == "yaml") {
                    files.push(path);
                }
            }
        }
        files.sort();
        files
    }

    pub(in crate::resource) fn documents(text: &str) -> Vec<Document> {
        document::read(&Arc::from(text), &Limits::default())
    }

    /// Judges every object of a text that has a view.
    pub(in crate::resource) fn judge(text: &str, read_spec: ReadSpec) -> (usize, Vec<String>) {
        let mut judged = 0;
        let mut texts = Vec::new();
        for document in documents(text) {
            let Some(tree) = &document.tree else { continue };
            let string = |key| tree.root().get(key).and_then(NodeRef::as_str).unwrap_or_default();
            let group = string("apiVersion").split_once('/').map_or("", |(group, _)| group);
            let Some(spec) = tree.root().get("spec") else { continue };
            let mut reader = Reader::default();
            judged += usize::from(read_spec(group, string("kind"), spec, &mut reader));
            texts.extend(
                reader.problems.iter().map(|p| format!("{}: {}", p.node.path_from(tree.root()), p.message())),
            );
        }
        (judged, texts)
    }

    /// Judges every file of an example, all of whose objects are valid.
    pub(in crate::resource) fn judge_example(read_spec: ReadSpec) -> usize {
        let mut total = 0;
        for path in yaml_files(Path::new("examples/bookinfo")) {
            let text = std::fs::read_to_string(&path).expect("a file that can be read");
            let (judged, problems) = judge(&text, read_spec);
            assert!(problems.is_empty(), "{}: {problems:#?}", path.display());
            total += judged;
        }
        total
    }

    #[test]
    fn the_example_has_no_problems() {
        assert!(judge_example(read_spec) > 20);
    }

    #[test]
    fn problems_are_found_where_they_are() {
        let text = "
apiVersion: networking.istio.io/v1
kind: VirtualService
spec:
  hosts: [reviews]
  http:
  - match: [{uri: {prefx: /a}}]
    mirror_percent: 5
    route:
    - {destination: {subset: v1}, weight: '80'}
    retries: {perTryTimeout: 2 seconds}
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
spec:
  host: reviews
  trafficPolicy: {tls: {mode: ISTIO_MUTAL}, loadBalancer: {consistentHash: {httpCookie: {name: a, ttl: 0s}}}}
";
        let (judged, problems) = judge(text, read_spec);
        assert_eq!(judged, 2);
        assert_eq!(
            problems,
            [
                "spec.http[0].match[0].uri.prefx: unknown field `prefx`; did you mean `prefix`?",
                "spec.http[0].route[0].destination: required field `host` is missing",
                "spec.http[0].route[0].weight: expected an integer, found a string",
                "spec.http[0].retries.perTryTimeout: `2 seconds` is not a duration; write one such as \"1.5s\" or \"1m30s\"",
                "spec.trafficPolicy.tls.mode: `ISTIO_MUTAL` is not one of DISABLE, SIMPLE, MUTUAL and ISTIO_MUTUAL; did you mean `ISTIO_MUTUAL`?",
            ]
        );
    }

    #[test]
    fn old_spellings_and_alternatives_are_folded() {
        let text = "
http:
- mirror: {host: a}
  mirror_percent: 5
  mirrors: [{destination: {host: b}}]
  route: [{destination: {host: c}}]
  match: [{uri: {regex: /x.*}, headers: {end-user: {}}}]
tls: [{match: [{sniHosts: [d]}], route: [{destination: {host: d}}]}]
";
        let documents = documents(text);
        let tree = documents[0].tree.as_ref().expect("a tree");
        let mut reader = Reader::default();
        let service = VirtualService::from_node(tree.root(), &mut reader).expect("a view");
        assert!(reader.problems.is_empty(), "{:?}", reader.problems);
        assert_eq!(service.http[0].mirror_share(), Some(5.0));
        let hosts: Vec<_> = service.destinations().filter_map(|destination| destination.host).collect();
        assert_eq!(hosts, ["c", "a", "b", "d"]);
        let matches = &service.http[0].matches[0];
        let uri = matches.uri.as_ref().and_then(common::StringMatch::kind);
        assert_eq!(uri, Some(common::StringMatchKind::Regex("/x.*")));
        assert_eq!(matches.headers[0].1.kind(), None);
    }

    /// Problems of valid objects that are known.
    const KNOWN: &[&str] = &[
        // Valid only because an API server drops fields that it does not know.
        "spec.jwtRules[0].presence: unknown field `presence`",
        // `[1.2.3.4, 001:db8::]`: to Kubernetes a colon before a bracket is part of the string,
        // to our reader of documents it is not yet.
        "spec.addresses[1]: expected a string, found a map",
    ];

    /// Objects that Istio's own CRD tests accept.
    #[test]
    #[expect(clippy::print_stderr, reason = "says how much was judged")]
    fn valid_objects_of_the_corpus_have_no_false_alarm() {
        let corpus = Path::new("../shared/corpus/istio-crd-validation");
        if !corpus.exists() {
            return;
        }
        let mut total = 0;
        for case in std::fs::read_dir(corpus).expect("the corpus").flatten() {
            let Ok(text) = std::fs::read_to_string(case.path().join("case.json")) else { continue };
            let facts: serde_json::Value = serde_json::from_str(&text).expect("a case");
            for document in facts["documents"].as_array().into_iter().flatten() {
                if document["valid"] != true {
                    continue;
                }
                let file = case.path().join(document["file"].as_str().expect("a file"));
                let text = std::fs::read_to_string(&file).expect("a file that can be read");
                let (judged, mut problems) = judge(&text, read_spec);
                problems.retain(|problem| !KNOWN.contains(&problem.as_str()));
                assert!(problems.is_empty(), "{}: {problems:#?}", file.display());
                total += judged;
            }
        }
        eprintln!("istio-crd-validation: {total} valid objects judged");
        assert!(total > 0);
    }
}
