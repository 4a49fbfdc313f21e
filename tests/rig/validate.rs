//! The schema layer against a real API server: objects of every kind of Istio and of the Gateway API,
//! most of them with a mistake or two, and a dry-run create of each. The rig has the definitions and
//! no webhook, so what the server refuses must be refused here too, and what the schemas alone refuse
//! here must be refused there.

use std::collections::BTreeMap;
use std::sync::Arc;

use meshctl::document::{self, Limits};
use meshctl::estate::{Estate, Source};
use meshctl::mesh::istio::admission;
use meshctl::resource::identity::KINDS;
use meshctl::resource::schema::{self, Schemas};
use meshctl::resource::{Catalog, SchemaProblem, SchemaProblemKind};
use serde_json::{Value, json};

use kube::discovery::Scope;

use crate::harness::{Parts, Rig, eventually};
use crate::live::as_user;

/// Objects that are tried for each that is the base of others.
const VARIANTS: usize = 40;

/// Strings that are something else somewhere.
const STRINGS: &[&str] = &[
    "",
    "a",
    "A",
    "a.b",
    "a b",
    "-a",
    "a-",
    "a_b",
    "*",
    "*.x",
    "a.*.b",
    "/",
    "/x",
    "//",
    "ns/a",
    "1s",
    "1ms",
    "0s",
    "1500ms",
    "-1s",
    "5",
    "http://x",
    "https://x.y/z",
    "oci://a",
    "ftp://a",
    "unix:///a",
    "10.0.0.1",
    "10.0.0.0/8",
    "::1",
    "GET",
    "HTTP",
    "HTTPS",
    "TLS",
    "TCP",
    "UDP",
    "SIMPLE",
    "MUTUAL",
    "PASSTHROUGH",
    "Terminate",
    "Exact",
    "PathPrefix",
    "RegularExpression",
    "ALLOW",
    "DENY",
    "é",
    "%2f",
    "[a",
    "(a",
    "true",
    "~",
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
];

const NUMBERS: &[i64] =
    &[-1, 0, 1, 80, 100, 101, 200, 503, 599, 600, 65_535, 65_536, 1_000_001, 2_147_483_648];

/// Objects of the kinds that the capture of istiod's verdicts does not have.
fn more_bases() -> Vec<Value> {
    let parent = json!([{"name": "gw", "sectionName": "a"}]);
    let backends = json!([{"backendRefs": [{"name": "a", "port": 80, "weight": 3}]}]);
    let of = |kind: &str, spec: Value| json!({"apiVersion": "gateway.networking.k8s.io/v1", "kind": kind, "spec": spec});
    vec![
        of(
            "GatewayClass",
            json!({"controllerName": "istio.io/gateway-controller", "description": "a",
            "parametersRef": {"group": "", "kind": "ConfigMap", "name": "a", "namespace": "b"}}),
        ),
        of(
            "ReferenceGrant",
            json!({"from": [{"group": "gateway.networking.k8s.io", "kind": "HTTPRoute", "namespace": "a"}],
            "to": [{"group": "", "kind": "Service", "name": "b"}]}),
        ),
        of("TLSRoute", json!({"parentRefs": parent, "hostnames": ["a.b", "*.c.d"], "rules": backends})),
        of("TCPRoute", json!({"parentRefs": parent, "rules": backends})),
        of("UDPRoute", json!({"parentRefs": parent, "rules": backends})),
        of(
            "BackendTLSPolicy",
            json!({"targetRefs": [{"group": "", "kind": "Service", "name": "a", "sectionName": "http"}],
            "validation": {"hostname": "a.b", "caCertificateRefs": [{"group": "", "kind": "ConfigMap", "name": "c"}],
                "subjectAltNames": [{"type": "Hostname", "hostname": "a.b"}, {"type": "URI", "uri": "spiffe://a/b"}]}}),
        ),
        of(
            "ListenerSet",
            json!({"parentRef": {"name": "gw"}, "listeners": [
            {"name": "a", "port": 80, "protocol": "HTTP", "hostname": "a.b", "allowedRoutes": {"namespaces": {"from": "Same"}}},
            {"name": "b", "port": 443, "protocol": "HTTPS", "tls": {"mode": "Terminate", "certificateRefs": [{"name": "c"}]}}]}),
        ),
        json!({"apiVersion": "extensions.istio.io/v1alpha1", "kind": "TrafficExtension", "spec": {
            "selector": {"matchLabels": {"app": "a"}}, "phase": "AUTHN", "priority": 3, "match": [{"mode": "SERVER", "ports": [{"number": 80}]}],
            "lua": {"inlineCode": "x"}}}),
    ]
}

fn bases() -> Vec<Value> {
    let text = include_str!("../data/istio-webhook/cases.jsonl");
    let cases = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("a case"));
    let good = cases.filter(|case| case["accepted"] == true).map(|mut case| case["object"].take());
    good.chain(more_bases()).collect()
}

/// A small generator of numbers (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).expect("a small number")
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.roll(list.len())]
    }
}

/// The pointers to everything in a value.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let escape = |key: &str| key.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let path = format!("{at}/{}", escape(key));
                found.push(path.clone());
                pointers(value, &path, found);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                let path = format!("{at}/{index}");
                found.push(path.clone());
                pointers(value, &path, found);
            }
        }
        _ => {}
    }
}

/// One random change of a spec.
fn mutate(spec: &mut Value, dice: &mut Dice) {
    let mut all = Vec::new();
    pointers(spec, "", &mut all);
    if all.is_empty() {
        return;
    }
    let path = dice.pick(&all).clone();
    let (parent, last) = path.rsplit_once('/').expect("a pointer");
    let last = last.replace("~1", "/").replace("~0", "~");
    let parent = spec.pointer_mut(parent).expect("the pointer leads somewhere");
    match (dice.roll(7), parent) {
        (0, Value::Object(map)) => drop(map.remove(&last)),
        (0, Value::Array(items)) => drop(items.remove(last.parse::<usize>().expect("an index"))),
        (1, Value::Object(map)) => {
            let value = map.remove(&last).unwrap_or_default();
            map.insert(format!("{last}{}", dice.pick(&["s", "X", ""])), value);
        }
        (2, Value::Array(items)) => {
            let copy = items[last.parse::<usize>().expect("an index")].clone();
            items.push(copy);
        }
        (how, _) => {
            let target = spec.pointer_mut(&path).expect("the pointer leads somewhere");
            *target = match (how, &*target) {
                (3, _) => [json!({}), json!([]), json!(true), json!(7), json!("x"), Value::Null, json!(1.5)]
                    [dice.roll(7)]
                .clone(),
                (_, Value::Number(_)) => json!(dice.pick(NUMBERS)),
                (_, Value::String(_)) => json!(dice.pick(STRINGS)),
                (4, Value::Object(_)) => json!({}),
                (5, Value::Array(_)) => json!([]),
                (_, other) => other.clone(),
            };
        }
    }
}

fn objects(seed: u64) -> Vec<Value> {
    let mut dice = Dice(seed | 1);
    let mut all = Vec::new();
    for base in bases() {
        for variant in 0..VARIANTS {
            let mut object = base.clone();
            object["metadata"] = json!({"name": format!("case-{}", all.len())});
            for _ in 0..variant.min(1 + dice.roll(2)) {
                mutate(&mut object["spec"], &mut dice);
            }
            all.push(object);
        }
    }
    all
}

/// What a dry-run create of each object says: nothing, or why it is refused.
fn ask(rig: &Rig, namespace: &str, objects: &[Value]) -> Vec<Option<String>> {
    rig.admin.run(async |client| {
        let mut answers = Vec::new();
        for object in objects {
            let text = |key: &str| object[key].as_str().expect("text").to_owned();
            let (api_version, kind) = (text("apiVersion"), text("kind"));
            let known = KINDS.iter().find(|spec| {
                spec.kind == kind && api_version.starts_with(spec.group) && !spec.group.is_empty()
            });
            let plural =
                known.map_or_else(|| format!("{}s", kind.to_lowercase()), |spec| spec.plural.to_owned());
            let scope =
                if kind == "GatewayClass" { String::new() } else { format!("/namespaces/{namespace}") };
            let path = format!("/apis/{api_version}{scope}/{plural}?dryRun=All&fieldValidation=Strict");
            let request = http::Request::post(path).header("content-type", "application/json");
            let request = request.body(object.to_string().into_bytes()).expect("a request");
            answers.push(match client.request::<Value>(request).await {
                Err(kube::Error::Api(status)) if [400, 422].contains(&status.code) => {
                    Some(status.message.clone())
                }
                answer => {
                    answer.expect("the API server answers");
                    None
                }
            });
        }
        answers
    })
}

fn told(problem: &SchemaProblem<'_>) -> bool {
    !matches!(problem.kind, SchemaProblemKind::Doubtful { .. })
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
#[expect(clippy::print_stderr, reason = "says how much was judged, and with which seed")]
fn schemas_refuse_what_the_api_server_refuses() {
    let seed = std::env::var("MESHCTL_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_121);
    let objects = objects(seed);
    let rig = Rig::shared();
    let namespace = rig.namespace("validate");
    let answers = ask(rig, &namespace, &objects);

    let mut estate = Estate::default();
    for object in &objects {
        let text: Arc<str> = Arc::from(object.to_string());
        let documents = document::read(&text, &Limits::default());
        estate.ingest(Source { name: Arc::from("case.json"), text, path: None }, documents, KINDS, "default");
    }
    assert_eq!(estate.objects.len(), objects.len());
    let catalog = Catalog::read(&estate);
    let mut read: BTreeMap<String, Vec<SchemaProblem<'_>>> = BTreeMap::new();
    for found in &catalog.problems {
        read.entry(found.object.reference.name.clone()).or_default().push(found.problem.clone());
    }
    let webhook: Vec<_> =
        admission::check(&catalog).into_iter().filter(|found| told(&found.problem)).collect();
    let (mut wrong, mut refused) = (Vec::new(), 0);
    for ((object, answer), raw) in estate.objects.iter().zip(&answers).zip(&objects) {
        let earlier = read.remove(&object.reference.name).unwrap_or_default();
        let found = schema::check(object, &Schemas::default(), &earlier).expect("every kind has a schema");
        assert!(found.unknown.is_empty(), "{:?}", found.unknown);
        let ours: Vec<String> = earlier.iter().chain(&found.problems).map(SchemaProblem::message).collect();
        refused += usize::from(answer.is_some());
        // The views refuse durations that only the webhook reads.
        let by_webhook = answer.is_none() && ours.iter().all(|message| message.contains("is not a duration"));
        if answer.is_some() == ours.is_empty() && !by_webhook {
            wrong.push(format!("{ours:?}\n  theirs: {answer:?}\n  {raw}"));
        }
    }
    eprintln!(
        "seed {seed}: {} objects, {refused} refused by the API server, {} findings of the webhook's rules",
        objects.len(),
        webhook.len()
    );
    assert!(objects.len() >= 2_000);
    assert!(refused > objects.len() / 4 && refused < objects.len() * 9 / 10);
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// A kind that nobody but this test knows, with a rule between two of its fields.
const WINDOWS: &str = "
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: windows.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Window, plural: windows}
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            required: [from]
            x-kubernetes-validations:
            - {rule: 'self.from < self.to', message: it ends before it begins}
            properties:
              from: {type: integer}
              to: {type: integer, default: 24}
";

/// Windows, and whether the API server takes them.
const CASES: &[(&str, bool)] = &[
    ("{from: 1, to: 2}", true),
    ("{from: 3}", true),
    ("{from: 3, to: 2}", false),
    ("{from: 30}", false),
    ("{to: 3}", false),
    ("{from: one}", false),
    ("{from: 1, till: 2}", false),
];

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn schemas_of_the_cluster_decide() {
    let rig = Rig::start(Parts::Api);
    rig.admin.apply("owner", "", WINDOWS).expect("the definition is made");
    let window = |at: usize, spec: &str| {
        format!(
            "apiVersion: example.com/v1\nkind: Window\nmetadata: {{name: case-{at}, namespace: default}}\nspec: {spec}\n"
        )
    };
    eventually("the kind is served", || rig.admin.list("example.com/v1/Window", "default").ok());
    let folder = rig.kubeconfig.parent().expect("a folder").join("windows");
    std::fs::create_dir(&folder).expect("a folder");
    for (at, (spec, taken)) in CASES.iter().enumerate() {
        let text = window(at, spec);
        let object: Value = serde_saphyr::from_str(&text).expect("an object");
        let answer = rig.admin.run(async |client| {
            let path = "/apis/example.com/v1/namespaces/default/windows?dryRun=All&fieldValidation=Strict";
            let request = http::Request::post(path).header("content-type", "application/json");
            client.request::<Value>(request.body(object.to_string().into_bytes()).expect("a request")).await
        });
        assert_eq!(answer.is_ok(), *taken, "{spec}: {answer:?}");
        let file = folder.join(format!("{at}.yaml"));
        std::fs::write(&file, text).expect("a file");
        let file = file.to_str().expect("a path");
        let output = rig.meshctl(&["validate", file, "--schemas", "cluster", "--require-complete"]);
        let wanted = i32::from(!taken);
        assert_eq!(output.status, Some(wanted), "{spec}: {}{}", output.stdout, output.stderr);
        // Nothing but the cluster knows the kind.
        let alone = rig.meshctl(&["validate", file, "--require-complete"]);
        assert_eq!(alone.status, Some(6), "{spec}: {}{}", alone.stdout, alone.stderr);
    }
    // The definitions of Istio and of the Gateway API in the cluster take what is sound, with the rights that are printed.
    let output = rig.meshctl(&["rbac", "validate"]);
    let role: Value = serde_saphyr::from_str(&output.stdout).expect("a role");
    let user = rig.kubeconfig_for("default", &Scope::Cluster, &role["rules"]);
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/bookinfo");
    let output = as_user(&rig, &user, &["validate", examples, "--schemas", "cluster"]);
    assert_eq!(output.status, Some(0), "{}{}", output.stdout, output.stderr);
}
