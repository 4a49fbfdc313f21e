//! `meshctl authz` and `meshctl mtls` as users run them.

use serde_json::Value;

use crate::support::{Outcome, Program, document};

/// A shop: web may read the cart, nobody may delete, the database is for the cart alone, and takes mutual TLS alone.
const SHOP: &str = r#"
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio-injection: enabled}}
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec:
  selector: {app: cart}
  ports: [{name: http, port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec:
  selector: {app: db}
  ports: [{name: tcp-sql, port: 3306}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {metadata: {labels: {app: web}}, spec: {serviceAccountName: web}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec: {template: {metadata: {labels: {app: cart}}, spec: {serviceAccountName: cart}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: db, namespace: shop}
spec: {template: {metadata: {labels: {app: db}}, spec: {serviceAccountName: db}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cron, namespace: shop}
spec:
  template:
    metadata: {labels: {app: cron, sidecar.istio.io/inject: "false"}}
    spec: {serviceAccountName: cron}
---
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: db, namespace: shop}
spec:
  selector: {matchLabels: {app: db}}
  mtls: {mode: STRICT}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: cart, namespace: shop}
spec:
  selector: {matchLabels: {app: cart}}
  rules:
  - from: [{source: {principals: [cluster.local/ns/shop/sa/web]}}]
    to: [{operation: {methods: [GET, DELETE], paths: [/cart, /cart/*]}}]
  - from: [{source: {namespaces: [audit]}}]
    to: [{operation: {methods: [DELETE]}}]
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: no-delete, namespace: shop}
spec:
  action: DENY
  selector: {matchLabels: {app: cart}}
  rules: [{to: [{operation: {methods: [DELETE]}}]}]
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: db, namespace: shop}
spec:
  selector: {matchLabels: {app: db}}
  rules:
  - from: [{source: {principals: ["*/ns/shop/sa/cart"]}}]
"#;

fn run(estate: &str, arguments: &[&str]) -> Outcome {
    let program = Program::new();
    let file = program.file("shop.yaml", estate);
    program.run(&[arguments, &["-n", "shop", "-f", &file]].concat())
}

#[track_caller]
fn answer(estate: &str, arguments: &[&str], kind: &str, code: i32) -> Value {
    let outcome = run(estate, &[arguments, &["-o", "json"]].concat());
    assert_eq!(outcome.code, Some(code), "{}{}", outcome.stdout, outcome.stderr);
    document(&outcome.stdout, kind)
}

#[track_caller]
fn explain(estate: &str, arguments: &[&str], code: i32) -> Value {
    answer(estate, &[&["authz", "explain"], arguments].concat(), "AuthorizationExplanation", code)
}

#[test]
fn a_request_is_allowed_by_the_rule_that_matches() {
    let found = explain(SHOP, &["--from", "web", "--to", "cart:80", "-X", "GET", "/cart/1"], 0);
    assert_eq!(found["outcome"], "allowed");
    assert_eq!(found["request"]["to"]["port"], 8080);
    assert_eq!(found["request"]["from"]["principal"], "cluster.local/ns/shop/sa/web");
    let at = &found["enforcements"][0];
    assert_eq!((at["at"].as_str(), at["protocol"].as_str()), (Some("sidecar"), Some("http")));
    assert_eq!(at["decidedBy"]["place"]["path"], "spec.rules[0]");
    assert_eq!(at["decidedBy"]["place"]["object"]["name"], "cart");
}

#[test]
fn a_denied_request_names_the_policy_and_the_field() {
    let found = explain(SHOP, &["--from", "web", "--to", "cart:80", "-X", "DELETE", "/cart/1"], 1);
    assert_eq!(found["enforcements"][0]["decidedBy"]["place"]["object"]["name"], "no-delete");
    let found = explain(SHOP, &["--from", "web", "--to", "cart:80", "/admin"], 1);
    let steps = found["enforcements"][0]["steps"].as_array().expect("steps");
    let first =
        steps.iter().find(|step| step["place"]["path"] == "spec.rules[0]" && step["action"] == "ALLOW");
    assert_eq!(first.expect("the rule")["field"]["path"], "spec.rules[0].to[0].operation.paths");
}

#[test]
fn connections_are_decided_without_http() {
    let found = explain(SHOP, &["--from", "cart", "--to", "db:3306"], 0);
    assert_eq!(found["enforcements"][0]["protocol"], "tcp");
    explain(SHOP, &["--from", "web", "--to", "db:3306"], 1);
    // A rule with fields of HTTP counts for nothing where HTTP is not read.
    let tcp = SHOP.replace("name: http, port: 80", "name: tcp, port: 80");
    explain(&tcp, &["--from", "web", "--to", "cart:80", "/cart"], 1);
    // And a DENY policy takes more there.
    let open = SHOP
        .replace("name: http, port: 80", "name: tcp, port: 80")
        .replace("app: cart}}\n  rules:\n  - from", "app: none}}\n  rules:\n  - from");
    let found = explain(&open, &["--from", "web", "--to", "cart:80"], 1);
    assert_eq!(found["enforcements"][0]["decidedBy"]["place"]["object"]["name"], "no-delete");
}

#[test]
fn plain_text_fails_where_mutual_tls_is_asked_for() {
    let found = explain(SHOP, &["--from", "cron", "--to", "db:3306"], 1);
    assert_eq!(found["transport"]["accepts"], "STRICT");
    assert_eq!(found["transport"]["sends"], "DISABLE");
    assert!(found["transport"]["failure"].is_string());
}

#[test]
fn an_identity_can_ask_and_a_provider_cannot_be_foreseen() {
    explain(SHOP, &["--from", "spiffe://cluster.local/ns/shop/sa/web", "--to", "cart:8080", "/cart"], 0);
    explain(SHOP, &["--from", "cluster.local/ns/pay/sa/x", "--to", "cart:8080", "/cart"], 1);
    let custom = SHOP.replace("action: DENY", "action: CUSTOM\n  provider: {name: opa}");
    explain(&custom, &["--from", "web", "--to", "cart:8080", "-X", "DELETE", "/cart"], 6);
    explain(&custom, &["--from", "web", "--to", "cart:8080", "-X", "GET", "/cart"], 0);
}

#[test]
fn claims_headers_and_addresses_count() {
    let policy = |rule: &str| {
        format!(
            "{}\n---\n{}",
            SHOP.replace("app: cart}}\n  rules:", "app: none}}\n  rules:"),
            format_args!(
                "apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: {{name: x, namespace: shop}}\nspec:\n  \
             selector: {{matchLabels: {{app: cart}}}}\n  rules: [{rule}]\n"
            )
        )
    };
    let to = ["--from", "web", "--to", "cart:80"];
    let claims = policy("{when: [{key: 'request.auth.claims[groups]', values: [staff]}]}");
    explain(&claims, &[&to[..], &["--jwt-claim", "groups=a", "--jwt-claim", "groups=staff"]].concat(), 0);
    explain(&claims, &to, 1);
    let headers = policy("{when: [{key: 'request.headers[x-user]', values: [m*]}]}");
    explain(&headers, &[&to[..], &["-H", "X-User: maria"]].concat(), 0);
    explain(&headers, &to, 1);
    let addresses = policy("{from: [{source: {ipBlocks: [10.0.0.0/8]}}]}");
    explain(&addresses, &to, 6);
    explain(&addresses, &[&to[..], &["--source-ip", "10.1.2.3"]].concat(), 0);
    explain(&addresses, &[&to[..], &["--source-ip", "11.1.2.3"]].concat(), 1);
}

#[test]
fn who_can_speaks_in_the_words_of_the_rules() {
    let reach = |arguments: &[&str], code: i32| {
        answer(SHOP, &[&["authz", "who-can"], arguments].concat(), "AuthorizationReach", code)
    };
    let found = reach(&["cart:80"], 0);
    let at = &found["enforcements"][0];
    assert_eq!(at["allowed"][0]["from"][0][0], "principals cluster.local/ns/shop/sa/web");
    assert_eq!(at["allowed"].as_array().map(Vec::len), Some(1));
    // The other rule allows nothing but what is denied.
    assert_eq!(at["overruled"][0]["from"][0][0], "namespaces audit");
    assert_eq!(at["except"][0]["place"]["object"]["name"], "no-delete");
    reach(&["cart:80", "-X", "DELETE"], 1);
    reach(&["cart:80", "-X", "GET", "/admin"], 1);
    assert_eq!(reach(&["cron"], 0)["enforcements"][0]["open"], true);
}

#[test]
fn waypoints_and_ztunnels_decide_in_ambient_mode() {
    let ambient = r#"
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio.io/dataplane-mode: ambient, istio.io/use-waypoint: waypoint}}
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec: {selector: {app: cart}, ports: [{name: http, port: 80, targetPort: 8080}]}
---
apiVersion: v1
kind: Pod
metadata: {name: cart, namespace: shop, labels: {app: cart}}
spec: {serviceAccountName: cart}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {serviceAccountName: web}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: reads, namespace: shop}
spec:
  targetRefs: [{kind: Service, group: "", name: cart}]
  rules: [{to: [{operation: {methods: [GET]}}]}]
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: from-the-waypoint, namespace: shop}
spec:
  selector: {matchLabels: {app: cart}}
  rules: [{from: [{source: {principals: [cluster.local/ns/shop/sa/waypoint]}}]}]
"#;
    let found = explain(ambient, &["--from", "web", "--to", "cart:80", "-X", "GET", "/"], 0);
    let at: Vec<_> = found["enforcements"].as_array().expect("a list").iter().map(|it| &it["at"]).collect();
    assert_eq!(at, ["waypoint", "ztunnel"]);
    explain(ambient, &["--from", "web", "--to", "cart:80", "-X", "POST", "/"], 1);
}

#[test]
fn pairs_that_fail_are_named_with_what_decides() {
    let found = answer(SHOP, &["mtls"], "MutualTls", 1);
    let workloads = found["workloads"].as_array().expect("workloads");
    let db = workloads.iter().find(|it| it["workload"] == "db").expect("the database");
    assert_eq!(db["ports"][0]["place"]["object"]["kind"], "PeerAuthentication");
    let clients = db["ports"][0]["clients"].as_array().expect("clients");
    let failing: Vec<_> = clients.iter().filter(|it| it["failure"].is_string()).collect();
    assert_eq!(failing.len(), 1);
    assert_eq!(failing[0]["from"][0], "shop/cron");
    answer(SHOP, &["mtls", "cart"], "MutualTls", 0);
    let rule = "\n---\napiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: db, namespace: shop}\nspec: \
                {host: db, trafficPolicy: {tls: {mode: DISABLE}}}\n";
    let found = answer(&format!("{SHOP}{rule}"), &["mtls", "db"], "MutualTls", 1);
    let clients = found["workloads"][0]["ports"][0]["clients"].as_array().expect("clients");
    let by_rule = clients.iter().find(|it| it["place"]["object"]["kind"] == "DestinationRule");
    assert!(by_rule.expect("the rule decides")["failure"].is_string());
}

#[test]
fn wrong_questions_are_refused_with_advice() {
    for arguments in [
        &["authz", "explain", "--from", "web", "--to", "carrt:80"][..],
        &["authz", "explain", "--from", "web", "--to", "cart:x"],
        &["authz", "explain", "--from", "web", "--to", "cart:80", "no-slash"],
        &["authz", "explain", "--from", "web", "--to", "cart:80", "--jwt-claim", "x"],
        &["authz", "explain", "--from", "web", "--to", "cron"],
        &["authz", "who-can", "nobody"],
        &["mtls", "nobody"],
    ] {
        let outcome = run(SHOP, arguments);
        assert_eq!(outcome.code, Some(2), "{arguments:?}: {}", outcome.stdout);
        assert!(outcome.stdout.is_empty() && !outcome.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn credentials_in_headers_are_not_shown() {
    let program = Program::new();
    let policy = "---\napiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: {name: key, namespace: shop}\nspec:\n  \
                  selector: {matchLabels: {app: web}}\n  \
                  rules: [{when: [{key: 'request.headers[x-api-key]', values: [planted]}]}]\n";
    let file = program.file("in.yaml", format!("{SHOP}{policy}"));
    for (words, code) in [
        (vec!["authz", "explain", "/", "--from", "shop/web", "--to", "shop/web:80"], 1),
        (
            vec![
                "authz",
                "explain",
                "/",
                "--from",
                "shop/web",
                "--to",
                "shop/web:80",
                "-H",
                "x-api-key: planted",
            ],
            0,
        ),
        (vec!["authz", "who-can", "shop/web"], 0),
    ] {
        for format in ["text", "json"] {
            let outcome = program.run(&[&words[..], &["-f", &file, "-o", format]].concat());
            let all = outcome.stdout + &outcome.stderr;
            assert!(!all.contains("planted") && all.contains("[redacted]"), "{words:?}: {all}");
            assert_eq!(outcome.code, Some(code), "{words:?}: {all}");
        }
    }
}
