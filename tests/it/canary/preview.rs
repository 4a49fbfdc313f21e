//! `canary plan` and `canary init` on files: weights of every step, invariants, and who obeys.

use crate::support::{Program, document};

const MESH: &str = "
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio-injection: enabled}}
---
apiVersion: v1
kind: Namespace
metadata: {name: legacy}
---
apiVersion: v1
kind: Service
metadata: {name: reviews, namespace: shop}
spec: {selector: {app: reviews}, ports: [{name: http, port: 9080}]}
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: reviews, namespace: shop}
spec: {host: reviews, subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}]}
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: public, namespace: shop}
spec: {selector: {istio: ingress}, servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: ['*']}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: reviews-v1, namespace: shop}
spec: {replicas: 4, template: {metadata: {labels: {app: reviews, version: v1}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: reviews-v2, namespace: shop}
spec: {replicas: 2, template: {metadata: {labels: {app: reviews, version: v2}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec: {template: {metadata: {labels: {app: cart}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: batch, namespace: legacy}
spec: {template: {metadata: {labels: {app: batch}}}}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: reviews, namespace: shop}
spec:
  hosts: [reviews]
  http:
  - name: testers
    match: [{headers: {x-tester: {exact: 'yes'}}}]
    route: [{destination: {host: reviews, subset: v2}}]
  - name: main
    route:
    - {destination: {host: reviews, subset: v1}, weight: 100}
    - {destination: {host: reviews, subset: v2}, weight: 0}
";

const PLAN: &str = "apiVersion: meshctl.io/v1
kind: Canary
metadata: {name: reviews-v2, namespace: shop}
spec:
  routes:
  - {route: virtualservice/reviews, rule: main, stable: v1, canary: v2}
  strategy: {steps: [5, 25, 50]}
  hold: {min: 2m}
";

/// Runs `canary plan` on a mesh, with JSON.
fn plan(mesh: &str, plan: &str) -> (Option<i32>, serde_json::Value) {
    let program = Program::new();
    let (mesh, plan) = (program.file("mesh.yaml", mesh), program.file("canary.yaml", plan));
    let outcome = program.run(&["canary", "plan", &plan, "-f", &mesh, "-o", "json"]);
    assert!(outcome.stdout.starts_with('{'), "{}", outcome.stderr);
    let kind = if outcome.code == Some(2) { "Failure" } else { "CanaryPlan" };
    (outcome.code, document(&outcome.stdout, kind))
}

fn invariant<'d>(document: &'d serde_json::Value, code: &str) -> (&'d serde_json::Value, &'d str) {
    let all = document["routes"][0]["invariants"].as_array().expect("invariants");
    let found = all.iter().find(|one| one["code"] == code).expect(code);
    (&found["ok"], found["detail"].as_str().expect("a detail"))
}

#[test]
fn a_plan_shows_weights_invariants_and_who_obeys() {
    let (code, document) = plan(MESH, PLAN);
    assert_eq!(code, Some(0), "{document:#}");
    let route = &document["routes"][0];
    let weights: Vec<String> = route["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .map(|step| format!("{}/{}", step["weights"][0]["weight"], step["weights"][1]["weight"]))
        .collect();
    assert_eq!(weights, ["95/5", "75/25", "50/50"]);
    let codes: Vec<&str> = route["invariants"]
        .as_array()
        .expect("invariants")
        .iter()
        .map(|one| one["code"].as_str().expect("a code"))
        .collect();
    assert_eq!(codes, ["I1", "I2", "I3", "I5", "I6", "I7", "I8", "I9"]);
    assert_eq!(document["seconds"]["atLeast"], 360);
    let members: Vec<String> = route["audience"]
        .as_array()
        .expect("members")
        .iter()
        .map(|one| {
            let client = &one["client"];
            let name = client["gateway"].as_str().or(client["workload"].as_str()).unwrap_or_default();
            format!("{name}={}", one["obeys"].as_str().unwrap_or_default())
        })
        .collect();
    assert_eq!(members, ["shop/public=no", "batch=no", "cart=yes", "reviews-v1=yes", "reviews-v2=yes"]);
    let cart = &route["audience"][2];
    assert_eq!(cart["witness"]["host"], "reviews.shop.svc.cluster.local", "{cart}");
}

#[test]
fn a_plan_of_files_asks_no_gate_and_raises_the_total_once() {
    let one_to_none = MESH.replace("weight: 100}", "weight: 1}");
    let gated = PLAN.replace(
        "  hold:",
        "  gates: [{name: errors, builtin: {measure: errors, server: {url: 'http://127.0.0.1:1'}}}]\n  hold:",
    );
    let (code, document) = plan(&one_to_none, &gated);
    assert_eq!(code, Some(0), "{document:#}");
    let totals: Vec<u64> = document["routes"][0]["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .map(|step| {
            let weight = |index: usize| step["weights"][index]["weight"].as_u64().expect("a weight");
            weight(0) + weight(1)
        })
        .collect();
    assert_eq!(totals, [100, 100, 100]);
    let detail = invariant(&document, "I1").1;
    assert!(detail.contains("100 before and after"), "{detail}");
    assert!(document["gates"][0]["notAsked"].as_str().is_some_and(|why| why.contains("no cluster")));
}

#[test]
fn what_stands_against_a_plan_is_told_with_its_code() {
    let tiny = MESH.replace("replicas: 2", "replicas: 1").replace("replicas: 4", "replicas: 10");
    let grows = format!(
        "{tiny}---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {{name: reviews-v2, namespace: shop}}\nspec: {{scaleTargetRef: {{apiVersion: apps/v1, kind: Deployment, name: reviews-v2}}, minReplicas: 1, maxReplicas: 9}}\n"
    );
    let (code, document) = plan(&grows, PLAN);
    assert_eq!((code, invariant(&document, "I3").0), (Some(0), &true.into()), "{document:#}");
    let hidden =
        MESH.replace("match: [{headers: {x-tester: {exact: 'yes'}}}]", "match: [{uri: {prefix: /}}]");
    let edge = MESH.replace("  hosts: [reviews]\n", "  hosts: [reviews]\n  gateways: [absent]\n");
    let dying = MESH.replace(
        "{name: reviews, namespace: shop}\nspec: {host",
        "{name: reviews, namespace: shop, deletionTimestamp: '2026-01-01T00:00:00Z'}\nspec: {host",
    );
    let managed = MESH.replace(
        "kind: VirtualService\nmetadata: {name: reviews, namespace: shop}",
        "kind: VirtualService\nmetadata: {name: reviews, namespace: shop, managedFields: [{manager: flagger, fieldsV1: {'f:spec': {}}}]}",
    );
    let huge = PLAN.replace("  hold:", "  maxStep: 20\n  hold:");
    for (code, mesh, plan_text, part) in [
        ("I3", tiny.as_str(), PLAN, "2.5 times"),
        ("I6", &managed, PLAN, "flagger writes its spec"),
        ("I7", MESH, huge.as_str(), "at 50 %: the step from 25 % to 50 %"),
        ("I8", &dying, PLAN, "is being deleted"),
        ("I9", &hidden, PLAN, "rule testers before it takes every request"),
        ("I9", &edge, PLAN, "nobody obeys"),
    ] {
        let (exit, document) = plan(mesh, plan_text);
        let (ok, detail) = invariant(&document, code);
        assert_eq!((exit, ok), (Some(3), &false.into()), "{code}: {document:#}");
        assert!(detail.contains(part), "{code}: {detail}");
    }
}

#[test]
fn routes_of_the_gateway_api_inside_and_at_the_edge() {
    let mesh = "
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio-injection: enabled}}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, ports: [{name: http, port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: web-v2, namespace: other}
spec: {selector: {app: web, version: v2}, ports: [{name: http, port: 80}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {metadata: {labels: {app: web}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-v2, namespace: other}
spec: {template: {metadata: {labels: {app: web, version: v2}}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{group: '', kind: Service, name: web, port: 80}]
  rules: [{backendRefs: [{name: web, port: 80, weight: 9}, {name: web-v2, namespace: other, port: 80, weight: 1}]}]
";
    let plan_text = PLAN.replace(
        "{route: virtualservice/reviews, rule: main, stable: v1, canary: v2}",
        "{route: httproute/web, stable: web, canary: web-v2}",
    );
    let (code, document) = plan(mesh, &plan_text);
    assert_eq!(code, Some(0), "{document:#}");
    let obeys = document["routes"][0]["audience"].as_array().expect("members");
    assert!(obeys.iter().any(|one| one["client"]["workload"] == "web" && one["obeys"] == "yes"), "{obeys:?}");
    let edge = mesh.replace("{group: '', kind: Service, name: web, port: 80}", "{name: public}")
        + "---\napiVersion: gateway.networking.k8s.io/v1\nkind: ReferenceGrant\nmetadata: {name: g, namespace: other}\nspec: {from: [], to: []}\n";
    let (code, document) = plan(&edge, &plan_text);
    assert_eq!(code, Some(3));
    assert!(invariant(&document, "I2").1.contains("no ReferenceGrant in other"), "{document:#}");
    let profile = format!(
        "{mesh}---\napiVersion: linkerd.io/v1alpha2\nkind: ServiceProfile\nmetadata: {{name: web.shop.svc.cluster.local, namespace: shop}}\nspec: {{}}\n"
    );
    let (code, document) = plan(&profile, &plan_text);
    assert_eq!(code, Some(3));
    assert!(invariant(&document, "I9").1.contains("ServiceProfile"), "{document:#}");
}

#[test]
fn a_first_plan_is_one_that_holds() {
    let program = Program::new();
    let mesh = program.file("mesh.yaml", MESH);
    let out = program.path("canary.yaml");
    let out = out.to_str().expect("text");
    let outcome = program.run(&["canary", "init", "-f", &mesh, "--gitops", "argocd", "--out", out]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let text = std::fs::read_to_string(out).expect("the plan");
    assert!(text.contains(".spec.http[1].route[].weight"), "{text}");
    assert!(text.contains("#   kind: Role\n"), "{text}");
    assert!(text.contains("rule testers has one backend"), "{text}");
    let outcome = program.run(&["canary", "plan", out, "-f", &mesh]);
    // Two pods for all that four take is what I3 allows.
    assert_eq!(outcome.code, Some(0), "{}{}", outcome.stdout, outcome.stderr);
    assert!(
        outcome.stdout.contains("who obeys: 3 of 4 client workloads, 0 of 1 gateway"),
        "{}",
        outcome.stdout
    );
    let outcome = program.run(&["validate", out]);
    assert_eq!(outcome.code, Some(0), "{}{}", outcome.stdout, outcome.stderr);
    let again = program.run(&["canary", "init", "-f", &mesh, "--out", out]);
    assert_eq!(again.code, Some(3), "never overwritten");
    let flux =
        program.run(&["canary", "init", "virtualservice/reviews.shop", "-f", &mesh, "--gitops", "flux"]);
    assert!(flux.stdout.contains("- /spec/http/1/route/0/weight"), "{}", flux.stdout);
}

#[test]
fn validate_points_at_the_lines_of_a_plan() {
    let program = Program::new();
    let wrong =
        PLAN.replace("hold: {min: 2m}", "holds: {min: 2m}").replace("steps: [5, 25, 50]", "steps: [5, 125]");
    let path = program.file("canary.yaml", wrong);
    let outcome = program.run(&["validate", &path]);
    assert_eq!(outcome.code, Some(1), "{}{}", outcome.stdout, outcome.stderr);
    assert!(
        outcome.stdout.contains("canary.yaml:8:") && outcome.stdout.contains("canary.yaml:7:"),
        "{}",
        outcome.stdout
    );
}

/// The YAML blocks of docs/canary.md.
fn blocks() -> Vec<String> {
    let text = crate::support::text_of("docs/canary.md");
    let blocks = text.split("```yaml\n").skip(1).filter_map(|rest| rest.split_once("\n```"));
    blocks.map(|(block, _)| format!("{block}\n")).collect()
}

#[test]
fn every_field_of_a_plan_has_an_example_in_the_guide_that_is_read() {
    let (mut seen, mut strategies) = (Vec::new(), 0);
    let schema: serde_json::Value =
        serde_json::from_str(&crate::support::text_of("docs/schemas/Canary.json")).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for block in blocks() {
        let plan = if block.contains("kind: Canary") {
            block
        } else {
            strategies += 1;
            let indented: String = block.lines().map(|line| format!("    {line}\n")).collect();
            format!(
                "apiVersion: meshctl.io/v1\nkind: Canary\nmetadata: {{name: a}}\nspec:\n  routes: [{{route: vs/a, stable: a, canary: b}}]\n  strategy:\n{indented}"
            )
        };
        let read = meshctl::canary::spec::read("canary.md", &plan).expect(&plan);
        let value: serde_json::Value = serde_saphyr::from_str(&plan).expect("YAML");
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{plan}");
        assert!(read.spec.strategy.shares().is_ok());
        fields(&value, "", &mut seen);
    }
    assert_eq!(strategies, 9, "one block for each strategy and stage");
    let mut named = Vec::new();
    properties(&schema, "", &mut named);
    // The kinds of gates have a guide of their own.
    let gates = ["promql", "builtin", "scrape", "http", "exec", "k8s"];
    let missing: Vec<&String> = named
        .iter()
        .filter(|field| !seen.contains(field) && !gates.iter().any(|gate| field.ends_with(gate)))
        .collect();
    assert!(missing.is_empty(), "no example in docs/canary.md: {missing:?}");
}

fn fields(value: &serde_json::Value, path: &str, seen: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                let below = format!("{path}.{key}");
                seen.push(below.clone());
                fields(value, &below, seen);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| fields(item, path, seen)),
        _ => {}
    }
}

fn properties(schema: &serde_json::Value, path: &str, named: &mut Vec<String>) {
    for (key, value) in schema["properties"].as_object().into_iter().flatten() {
        let below = format!("{path}.{key}");
        named.push(below.clone());
        properties(value, &below, named);
    }
    if schema["items"].is_object() {
        properties(&schema["items"], path, named);
    }
}

#[test]
fn verify_asks_for_files_and_a_cluster() {
    let program = Program::new();
    let mesh = program.file("mesh.yaml", MESH);
    assert_eq!(program.run(&["canary", "verify", "-f", &mesh]).code, Some(2), "--live is asked for");
    assert_eq!(program.run(&["canary", "verify", "--live"]).code, Some(2), "-f is asked for");
    let nothing = program.file("service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n");
    let outcome = program.run(&["canary", "verify", "--live", "-f", &nothing]);
    assert!(
        outcome.code == Some(2) && outcome.stderr.contains("no rule with several backends"),
        "{}",
        outcome.stderr
    );
    let outcome = program.run(&["canary", "verify", "--live", "-f", &mesh, "--timeout", "1s"]);
    assert_eq!(outcome.code, Some(8), "nobody listens there: {}", outcome.stderr);
}

#[test]
fn stages_before_the_first_share_are_shown_with_what_stands_against_them() {
    let staged = |stages: &str| PLAN.replace("{steps: [5, 25, 50]}", &format!("{{{stages}, steps: [5]}}"));
    let launch = "darkLaunch: {header: {name: x-tester, value: a}}, mirror: {percent: 5, hold: 30s}";
    let (code, document) = plan(MESH, &staged(launch));
    assert_eq!(code, Some(0), "{document:#}");
    let stages = &document["routes"][0]["stages"];
    assert_eq!(stages[0]["what"], "requests with x-tester: a go to the canary");
    assert!(stages[1]["warning"].as_str().is_some_and(|warning| warning.contains("change data")), "{stages}");
    assert_eq!(document["seconds"]["atLeast"], 270);
    let mirrored = MESH.replace("  - name: main\n", "  - name: main\n    mirror: {host: other}\n");
    let (code, document) = plan(&mirrored, &staged("mirror: {percent: 5}"));
    assert_eq!(code, Some(3), "{document:#}");
    assert_eq!(document["routes"][0]["stages"][0]["refused"], "the rule has a mirror already");
}
