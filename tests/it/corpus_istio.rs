//! Replays the cases of istioctl's analyzers: the same objects must have findings with the same codes. As there, one
//! analyzer is judged at a time, objects without a namespace keep none, the files are all of the world, and a gateway
//! runs in istio-system. Without the corpus there is nothing to judge.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use meshctl::analyze::exceptions::{EXCEPTIONS, Exception};
use meshctl::analyze::{self, Remote, Settings};
use meshctl::base::ObjectRef;
use meshctl::base::report::Finding;
use meshctl::document::Limits;
use meshctl::mesh::istio::NetworksFile;
use meshctl::resource::identity::KINDS;
use meshctl::source::{self, Input};
use serde_json::Value;

use crate::support::repository;

/// Which of our rules say what an analyzer says with a code.
const ANALYZERS: &[(&str, &[(&str, &str)])] = &[
    ("annotations.AlphaAnalyzer", &[("alpha-annotation", "IST0136")]),
    (
        "annotations.K8sAnalyzer",
        &[
            ("misplaced-annotation", "IST0107"),
            ("unknown-annotation", "IST0108"),
            ("invalid-annotation", "IST0125"),
            ("deprecated-annotation", "IST0135"),
        ],
    ),
    ("applicationUID.Analyzer", &[("proxy-uid", "IST0144")]),
    ("authn.BlockedCIDRsAnalyzer", &[("unrestricted-jwks-fetch", "IST0175")]),
    ("conditions.ConditionAnalyzer", &[("negative-condition", "IST0171")]),
    (
        "deployment.MultiServiceAnalyzer",
        &[("conflicting-service-protocols", "IST0116"), ("conflicting-target-ports", "IST0137")],
    ),
    (
        "deprecation.DeprecationAnalyzer",
        &[("deprecated-percent", "IST0002"), ("deprecated-field", "IST0002"), ("removed-crd", "IST0002")],
    ),
    (
        "externalcontrolplane.ExternalControlPlaneAnalyzer",
        &[("webhook-without-address", "IST0163"), ("webhook-address-is-ip", "IST0164")],
    ),
    (
        "injection.Analyzer",
        &[
            ("uninjected-namespace", "IST0102"),
            ("missing-sidecar", "IST0103"),
            ("conflicting-enrolment", "IST0123"),
            ("injected-by-default", "IST0148"),
        ],
    ),
    ("injection.ImageAnalyzer", &[("proxy-image-mismatch", "IST0158")]),
    (
        "injection.ImageAutoAnalyzer",
        &[("auto-image-without-injection", "IST0146"), ("auto-image-in-pod", "IST0147")],
    ),
    ("k8sgateway.SelectorAnalyzer", &[("selector-on-gateway", "IST0166")]),
    ("meshnetworks.MeshNetworksAnalyzer", &[("unknown-network-registry", "IST0126")]),
    (
        "service.PortNameAnalyzer",
        &[("port-without-protocol", "IST0118"), ("externalname-port-name", "IST0150")],
    ),
    (
        "authz.AuthorizationPoliciesAnalyzer",
        &[
            ("selector-without-workload", "IST0127"),
            ("missing-namespace", "IST0101"),
            ("missing-policy-host", "IST0101"),
        ],
    ),
    (
        "destinationrule.CaCertificateAnalyzer",
        &[("unverified-server-certificate", "IST0128"), ("unverified-server-certificate", "IST0129")],
    ),
    (
        "destinationrule.SubsetSelectPodAnalyzer",
        &[("empty-subset", "IST0173"), ("missing-destinationrule-host", "IST0174")],
    ),
    (
        "envoyfilter.EnvoyPatchAnalyzer",
        &[
            ("relative-envoy-patch", "IST0151"),
            ("ignored-envoy-patch", "IST0152"),
            ("ignored-envoy-patch", "IST0153"),
            ("ignored-envoy-patch", "IST0154"),
            ("relative-envoy-patch", "IST0155"),
        ],
    ),
    ("gateway.CertificateAnalyzer", &[("shared-certificate", "IST0138")]),
    ("gateway.ConflictingGatewayAnalyzer", &[("rejected-server", "IST0145")]),
    (
        "gateway.IngressGatewayPortAnalyzer",
        &[("selector-without-workload", "IST0101"), ("missing-gateway-port", "IST0162")],
    ),
    (
        "gateway.SecretAnalyzer",
        &[
            ("missing-credential", "IST0101"),
            ("selector-without-workload", "IST0101"),
            ("invalid-credential", "IST0161"),
        ],
    ),
    ("k8sgateway.CRDVersionAnalyzer", &[("old-gateway-api", "IST0176")]),
    ("serviceentry.Analyzer", &[("missing-addresses", "IST0134")]),
    ("serviceentry.ConflictingServiceEntryProtocolAnalyzer", &[("conflicting-serviceentries", "IST0177")]),
    ("services.MultiClusterServiceAnalyzer", &[("inconsistent-service", "IST0170")]),
    (
        "sidecar.SelectorAnalyzer",
        &[
            ("selector-without-workload", "IST0101"),
            ("overlapping-selectors", "IST0110"),
            ("several-defaults", "IST0111"),
            ("ineffective-sidecar", "IST0167"),
        ],
    ),
    ("telemetry.DefaultSelectorAnalyzer", &[("several-defaults", "IST0160")]),
    ("telemetry.ProviderAnalyzer", &[("missing-telemetry-provider", "IST0157")]),
    (
        "telemetry.SelectorAnalyzer",
        &[("selector-without-workload", "IST0101"), ("overlapping-selectors", "IST0159")],
    ),
    ("virtualservice.ConflictingMeshGatewayHostsAnalyzer", &[("conflicting-hosts", "IST0109")]),
    (
        "virtualservice.DestinationHostAnalyzer",
        &[("missing-host", "IST0101"), ("ambiguous-port", "IST0112"), ("ingress-skips-routing", "IST0140")],
    ),
    ("virtualservice.DestinationRuleAnalyzer", &[("missing-subset", "IST0101")]),
    (
        "virtualservice.GatewayAnalyzer",
        &[
            ("missing-gateway", "IST0101"),
            ("host-not-in-gateway", "IST0132"),
            ("internal-gateway", "IST0165"),
        ],
    ),
    ("virtualservice.JWTClaimRouteAnalyzer", &[("claim-route-without-authentication", "IST0149")]),
    ("webhook.Analyzer", &[("overlapping-webhooks", "IST0139"), ("missing-webhook-service", "IST0139")]),
];

/// Analyzers whose rules are not here yet.
const PENDING: &[&str] = &["schema.ValidationAnalyzer.VirtualService", "telemetry.LightstepAnalyzer"];

/// What the origin adds to every case.
const GATEWAY: &str = "apiVersion: v1
kind: Pod
metadata: {name: istio-ingressgateway-dummypod, namespace: istio-system, labels: {istio: ingressgateway}}
---
apiVersion: v1
kind: Service
metadata: {name: istio-ingressgateway, namespace: istio-system}
spec:
  selector: {istio: ingressgateway}
  ports: [{name: http2, port: 80}, {name: https, port: 443}, {name: tcp, port: 31400}, {name: tls, port: 15443}]
";

/// Code, kind, namespace and name.
type Said = (String, String, String, String);

#[test]
#[expect(clippy::print_stdout, reason = "says how much was judged")]
fn istioctl_cases_have_the_same_findings() {
    let folder = repository("../shared/corpus/istio-analyzers");
    let Ok(index) = fs::read_to_string(folder.join("index.json")) else {
        println!("istio-analyzers: no corpus, nothing judged");
        return;
    };
    let index: Value = serde_json::from_str(&index).expect("an index");
    let mut tally: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut wrong, mut pending) = (Vec::new(), 0);
    for case in index["cases"].as_array().expect("cases").iter().filter_map(Value::as_str) {
        let path = folder.join(case);
        let text = fs::read_to_string(path.join("case.json")).expect("a case");
        let facts: Value = serde_json::from_str(&text).expect("a case in JSON");
        let analyzer = facts["analyzer"].as_str().expect("an analyzer");
        let rules = ANALYZERS.iter().find(|(known, _)| *known == analyzer).map(|(_, rules)| *rules);
        let Some(rules) = rules else {
            assert!(PENDING.contains(&analyzer), "{case}: the analyzer {analyzer} is in no table");
            pending += 1;
            continue;
        };
        let mut expected = expected(&facts);
        let clusters = facts["clusters"].as_array().map_or(&[][..], Vec::as_slice);
        let clusters: Vec<&str> = clusters.iter().filter_map(Value::as_str).collect();
        let mut found = resolved(found(&path, &clusters, rules), &expected);
        expected.sort();
        found.sort();
        let excepted = |said: &mut Vec<Said>| {
            said.retain(|(code, ..)| {
                !EXCEPTIONS.iter().any(|known| known.case == case && known.code == code)
            });
        };
        let agrees = expected == found;
        excepted(&mut expected);
        excepted(&mut found);
        if expected != found {
            wrong.push(format!("{case} ({analyzer}):\n  wanted {expected:?}\n  found  {found:?}"));
        }
        let count = tally.entry(analyzer.to_owned()).or_default();
        *count = (count.0 + usize::from(agrees), count.1 + 1);
    }
    let (agree, judged) = tally.values().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    println!("istio-analyzers: {judged} cases judged, {agree} agree, {pending} pending");
    for (analyzer, (agree, judged)) in &tally {
        println!("  {analyzer}: {agree} of {judged}");
    }
    let exceptions = || EXCEPTIONS.iter().filter(|known| known.code.starts_with("IST"));
    for Exception { case, code, reason, witness } in exceptions() {
        println!("  differs on purpose: {case} {code}: {reason} ({witness})");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let right: BTreeSet<&str> = exceptions().map(|known| known.case).collect();
    assert!(agree + right.len() == judged, "{agree} of {judged} agree, {} are excepted", right.len());
}

fn expected(facts: &Value) -> Vec<Said> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = facts["expect"].as_array().expect("a list");
    list.iter()
        .map(|one| {
            let object = &one["object"];
            (
                text(&one["code"]),
                text(&object["kind"]),
                namespace(&text(&object["namespace"])),
                text(&object["name"]),
            )
        })
        .collect()
}

/// Objects without a namespace are in `default` here, and in none there.
fn namespace(written: &str) -> String {
    if written.is_empty() { "default".to_owned() } else { written.to_owned() }
}

/// Where one rule stands for several codes, the code that is expected of the object.
fn resolved(found: Vec<(Vec<String>, Said)>, expected: &[Said]) -> Vec<Said> {
    let mut left = expected.to_vec();
    let one = |(codes, said): (Vec<String>, Said)| {
        let choices = codes.into_iter().map(|code| (code, said.1.clone(), said.2.clone(), said.3.clone()));
        let choices: Vec<Said> = choices.collect();
        let wanted = choices.iter().find_map(|choice| left.iter().position(|other| other == choice));
        wanted.map_or_else(|| choices[0].clone(), |at| left.swap_remove(at))
    };
    found.into_iter().map(one).collect()
}

/// The findings of a case, each with the codes that it may stand for. A case of several clusters is seen from the first.
fn found(case: &Path, clusters: &[&str], rules: &[(&str, &str)]) -> Vec<(Vec<String>, Said)> {
    let home = tempfile::tempdir().expect("a folder");
    let gateway = home.path().join("gateway.yaml");
    fs::write(&gateway, GATEWAY).expect("the gateway");
    let limits = Limits::default();
    let load = |inputs: &[Input]| {
        let reading = source::Settings { kinds: KINDS, namespace: "default", limits: &limits, parsed: None };
        source::load(inputs, reading).expect("an input that can be read")
    };
    let input = |cluster: &&str| case.join("input").join(cluster);
    let here = clusters.first().map_or_else(|| case.join("input"), input);
    let mut estate = load(&[Input::Path(here), Input::Path(gateway)]);
    let remotes = clusters.iter().skip(1).map(|cluster| Remote {
        name: (*cluster).to_owned(),
        estate: Arc::new(load(&[Input::Path(input(cluster))])),
    });
    estate.coverage.complete_namespace("*");
    let file = |name: &str| -> Option<(PathBuf, String)> {
        let path = case.join(name);
        fs::read_to_string(&path).ok().map(|text| (path, text))
    };
    let networks =
        file("meshnetworks.yaml").map(|(path, text)| NetworksFile { name: path.display().to_string(), text });
    let settings = Settings {
        selection: analyze::Selection {
            select: rules.iter().map(|(rule, _)| (*rule).to_owned()).collect(),
            ignore: Vec::new(),
        },
        istio_namespace: "istio-system".to_owned(),
        // The origin runs with the default mesh config.
        mesh_config: Some(file("meshconfig.yaml").map_or_else(|| "{}".to_owned(), |(_, text)| text)),
        mesh_networks: networks,
        remotes: remotes.collect(),
        ..Settings::default()
    };
    let analysis = analyze::run(&estate, &settings).expect("an analysis");
    let mut found: Vec<(Vec<String>, Said)> =
        analysis.findings.iter().flat_map(|finding| said(finding, rules)).collect();
    // What two findings say of one object by way of their others is said once.
    if rules.iter().any(|(rule, _)| PAIRS.contains(rule)) {
        found.sort();
        found.dedup();
    }
    found
}

/// Rules whose finding is about several objects: theirs stands at one of them and names the others.
const PAIRS: &[&str] = &["rejected-server", "conflicting-hosts"];

fn said(finding: &Finding, rules: &[(&str, &str)]) -> Vec<(Vec<String>, Said)> {
    let codes = rules.iter().filter(|(rule, _)| *rule == finding.rule).map(|(_, code)| (*code).to_owned());
    let codes: Vec<String> = codes.collect();
    let others = finding.related.iter().filter(|_| PAIRS.contains(&finding.rule)).map(|other| &other.place);
    let objects = [&finding.place].into_iter().chain(others).filter_map(|place| place.object.clone());
    let of = |object: ObjectRef| {
        (codes.clone(), (String::new(), object.kind, namespace(&object.namespace), object.name))
    };
    objects.map(of).collect()
}
