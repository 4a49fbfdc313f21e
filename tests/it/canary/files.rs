//! Shifts in files: which bytes change, and what is refused.

use meshctl::base::Exit;
use meshctl::canary::{FileOptions, shift_files};

use super::{estate, request};

/// The text after a shift, or the exit code and the text of the error.
fn shift(text: &str, words: &str) -> Result<String, (Exit, String)> {
    shift_files(&estate(text), &request(words), FileOptions { write: false })
        .map(|done| done.after)
        .map_err(|error| (error.exit, error.to_string()))
}

/// A VirtualService whose http list is `rules`, indented by two.
fn virtual_service(rules: &str) -> String {
    format!(
        "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {{name: reviews}}\nspec:\n  hosts: [reviews]\n{rules}"
    )
}

const WORLD: &str = "
---
apiVersion: v1
kind: Service
metadata: {name: reviews}
spec: {selector: {app: reviews}, ports: [{name: http, port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: reviews-v2}
spec: {selector: {app: reviews, version: v2}, ports: [{name: http, port: 80}]}
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: reviews}
spec:
  host: reviews
  subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}, {name: v4, labels: {version: v4}}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: reviews-v1}
spec: {template: {metadata: {labels: {app: reviews, version: v1}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: reviews-v2}
spec: {template: {metadata: {labels: {app: reviews, version: v2}}}}
";

#[test]
fn only_the_bytes_of_the_weights_change() {
    let before = virtual_service(
        "  http:\r\n  - name: \"main\"   # the rule\r\n    route:\r\n    - destination: {host: reviews, subset: v1}\r\n      weight:   90  # stable\r\n    - {weight: 10, destination: {host: 'reviews', subset: v2}} # canary\r\n---\r\n# another document: ☃\r\na: &x [1]\r\nb: *x\r\n",
    );
    let after = before.replace("weight:   90", "weight:   75").replace("weight: 10,", "weight: 25,");
    assert_eq!(shift(&before, "virtualservice/reviews v2=25"), Ok(after.clone()));
    assert_eq!(shift(&after, "vs/reviews.shop v2=25"), Ok(after.clone()), "a second time nothing changes");
    assert_eq!(shift(&before, "reviews v2=25"), Ok(after), "a host names the route as well");
}

#[test]
fn absent_weights_are_added_and_totals_raised_once() {
    let route = "apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: reviews}
spec:
  rules:
  - backendRefs:
    - name: reviews-v1 # stable
      port: 80
    - {name: reviews-v2, port: 80}
";
    let after = route
        .replace("      port: 80\n", "      port: 80\n      weight: 90\n")
        .replace("{name: reviews-v2, port: 80}", "{name: reviews-v2, port: 80, weight: 10}");
    assert_eq!(shift(route, "httproute/reviews reviews-v2=10"), Ok(after));
    assert_eq!(
        shift(route, "httproute/reviews reviews-v2=50"),
        Ok(route.to_owned()),
        "1 to 1 is half and half"
    );
}

#[test]
fn rules_for_tls_and_tcp_and_items_of_lists_work_too() {
    let list = "apiVersion: v1
kind: List
items:
- apiVersion: networking.istio.io/v1
  kind: VirtualService
  metadata: {name: db}
  spec:
    hosts: [db]
    tcp:
    - route:
      - {destination: {host: db-a}, weight: 1}
      - {destination: {host: db-b}, weight: 1}
";
    let after = list.replacen("weight: 1}", "weight: 80}", 1).replacen("weight: 1}", "weight: 20}", 1);
    assert_eq!(shift(list, "virtualservice/db db-b=20"), Ok(after));
}

#[test]
fn k_way_splits_keep_the_proportion_of_the_others_or_take_from_one() {
    let route = virtual_service(
        "  http:\n  - route:\n    - {destination: {host: a}, weight: 60}\n    - {destination: {host: b}, weight: 30}\n    - {destination: {host: c}, weight: 10}\n",
    );
    let weights = |text: &str| -> Vec<String> {
        text.split("weight: ")
            .skip(1)
            .map(|rest| rest.split('}').next().unwrap_or_default().to_owned())
            .collect()
    };
    let after = |words: &str| weights(&shift(&route, words).expect(words));
    assert_eq!(after("vs/reviews c=40"), ["40", "20", "40"]);
    assert_eq!(after("vs/reviews c=40 --from b"), ["60", "0", "40"]);
    let (exit, text) = shift(&route, "vs/reviews c=45 --from b").expect_err("too much");
    assert_eq!(exit, Exit::Refused, "{text}");
}

#[test]
fn a_backend_that_is_not_there_is_refused_with_its_yaml_or_added() {
    let before = virtual_service(
        "  http:\n  - route:\n    - destination:\n        host: reviews\n        subset: v1 # all of it\n    timeout: 5s\n",
    ) + WORLD;
    let (exit, text) = shift(&before, "vs/reviews v2=10").expect_err("not in the rule");
    assert_eq!(exit, Exit::Refused);
    assert!(text.contains("- destination:\n    host: reviews\n    subset: v2\n  weight: 0"), "{text}");
    let after = before.replace(
        "        subset: v1 # all of it\n",
        "        subset: v1 # all of it\n      weight: 90\n    - destination:\n        host: reviews\n        subset: v2\n      weight: 10\n",
    );
    assert_eq!(shift(&before, "vs/reviews v2=10 --add-backend"), Ok(after));
    let flow = virtual_service("  http: [{route: [{destination: {host: reviews, subset: v1}}]}]\n") + WORLD;
    let after = flow.replace(
        "[{destination: {host: reviews, subset: v1}}]",
        "[{destination: {host: reviews, subset: v1}, weight: 90}, {destination: {host: reviews, subset: v2}, weight: 10}]",
    );
    assert_eq!(shift(&flow, "vs/reviews v2=10 --add-backend"), Ok(after));
}

#[test]
fn broken_invariants_are_refused_by_code() {
    let two = |first: &str, second: &str| {
        virtual_service(&format!(
            "  http:\n  - route:\n    - {{destination: {{host: reviews, subset: {first}}}, weight: 90}}\n    - {{destination: {{host: reviews, subset: {second}}}, weight: 10}}\n"
        )) + WORLD
    };
    let hidden = virtual_service(
        "  http:\n  - route: [{destination: {host: other}}]\n  - name: late\n    route:\n    - {destination: {host: reviews, subset: v1}, weight: 90}\n    - {destination: {host: reviews, subset: v2}, weight: 10}\n",
    ) + WORLD;
    let negative = two("v1", "v2").replace("weight: 10}", "weight: -10}");
    let owned = two("v1", "v2").replace(
        "{name: reviews}\nspec:\n  hosts",
        "{name: reviews, ownerReferences: [{kind: Canary, name: reviews}]}\nspec:\n  hosts",
    );
    let scaled = two("v1", "v2").replace("version: v2}}}}", "version: v2}}}, replicas: 0}");
    for (code, text) in [
        ("I1", negative),
        ("I2", two("v1", "v9")),
        ("I2", two("v1", "v4")),
        ("I2", scaled),
        ("I6", owned),
        ("I9", hidden),
    ] {
        let target = if text.contains("subset: v9") {
            "v9"
        } else if text.contains("subset: v4}, weight") {
            "v4"
        } else {
            "v2"
        };
        let (exit, message) = shift(&text, &format!("vs/reviews {target}=20")).expect_err(code);
        assert_eq!(exit, Exit::Refused, "{message}");
        assert!(message.contains(&format!("{code}: ")), "{code}: {message}");
    }
    assert!(shift(&two("v1", "v2"), "vs/reviews v2=20").is_ok());
}

#[test]
fn what_cannot_be_edited_safely_is_refused_with_its_line() {
    let shared = virtual_service(
        "  http:\n  - route:\n    - {destination: {host: a}, weight: &w 50}\n    - {destination: {host: b}, weight: *w}\n",
    );
    let (exit, text) = shift(&shared, "vs/reviews b=20").expect_err("shared");
    assert_eq!(exit, Exit::Refused);
    assert!(text.contains("routes.yaml:8:"), "{text}");
}

#[test]
fn ambiguity_is_an_error_that_lists_the_candidates() {
    let two_rules = virtual_service(
        "  http:\n  - name: one\n    match: [{uri: {prefix: /a}}]\n    route: [{destination: {host: a}, weight: 1}, {destination: {host: b}, weight: 1}]\n  - route: [{destination: {host: a}, weight: 1}, {destination: {host: b}, weight: 1}]\n",
    );
    let (exit, text) = shift(&two_rules, "vs/reviews b=20").expect_err("two rules");
    assert_eq!(exit, Exit::Usage);
    assert!(text.contains("one: a=1, b=1") && text.contains("http[1]: a=1, b=1"), "{text}");
    for rule in ["http[1]", "1", "spec.http[1]"] {
        assert!(shift(&two_rules, &format!("vs/reviews b=20 --rule {rule}")).is_ok(), "{rule}");
    }
    for (words, part) in [
        ("vs/nobody b=20", "virtualservice/reviews.shop"),
        ("svc/reviews b=20", "virtualservice"),
        ("vs/reviews b=20 --rule nine", "one: a=1"),
    ] {
        let (exit, text) = shift(&two_rules, words).expect_err(words);
        assert_eq!(exit, Exit::Usage);
        assert!(text.contains(part), "{words}: {text}");
    }
}

#[test]
fn json_stays_json() {
    let before = r#"{"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute", "metadata": {"name": "reviews"},
 "spec": {"rules": [{"backendRefs": [{"name": "reviews-v1", "port": 80}, {"name": "reviews-v2", "port": 80}]}]}}"#;
    let after = shift(before, "httproute/reviews reviews-v2=10").expect("a shift");
    assert!(after.contains(r#"{"name": "reviews-v1", "port": 80, "weight": 90}"#), "{after}");
    let after = shift(before, "httproute/reviews reviews-v3=0 --add-backend").expect("an addition");
    assert!(after.contains(r#", {"name": "reviews-v3", "port": 80, "weight": 0}"#), "{after}");
    serde_json::from_str::<serde_json::Value>(&after).expect("JSON");
}

#[test]
fn what_no_backend_can_be_is_refused() {
    let http_route = "apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: my.route, namespace: shop}
spec: {rules: [{backendRefs: [{name: a, port: 80}, {name: a, namespace: other, port: 80}]}]}
";
    for word in ["nope:web-v2", ":", "a:b:c:d", "other/web", "8080", "A b"] {
        let (exit, text) =
            shift(http_route, &format!("httproute/my.route {}=10 --add-backend", word.replace(' ', "_")))
                .expect_err(word);
        assert_eq!(exit, Exit::Usage, "{word}: {text}");
    }
    // The nearer name wins over the short form of another one, and dots in names are found.
    let after = shift(http_route, "httproute/my.route.shop a=10").expect("the local one");
    assert!(after.contains("{name: a, port: 80, weight: 10}"), "{after}");
    assert!(shift(http_route, "httproute.gateway.networking.k8s.io/my.route a.other=10").is_ok());
    let service =
        virtual_service("  http:\n  - route: [{destination: {host: reviews, subset: v1}}]\n") + WORLD;
    let (exit, text) = shift(&service, "vs/reviews r:v3:abc=10 --add-backend").expect_err("no port");
    assert_eq!(exit, Exit::Usage, "{text}");
}

#[test]
fn a_weight_without_a_value_and_foreign_namespaces() {
    let empty = virtual_service(
        "  http:\n  - route:\n    - {destination: {host: a}, weight: }\n    - {destination: {host: b}, weight: 10}\n",
    );
    let (exit, text) = shift(&empty, "vs/reviews b=20").expect_err("no value");
    assert_eq!(exit, Exit::Refused, "{text}");
    let rules = "  http:\n  - route:\n    - {destination: {host: a}, weight: 90}\n    - {destination: {host: b}, weight: 10}\n";
    let two = virtual_service(rules).replace("{name: reviews}", "{name: reviews, namespace: pay}")
        + "---\n"
        + &virtual_service(rules);
    let after = shift(&two, "vs/reviews.pay b=20").expect("the one in pay");
    assert_eq!(after.matches("weight: 20}").count(), 1);
    assert_eq!(after.find("weight: 80}").map(|at| at < after.find("---").unwrap_or(0)), Some(true));
}
