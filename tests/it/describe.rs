//! `meshctl describe`: one page about a Service, a workload, a Gateway, in each form.

use serde_json::{Value, json};

use crate::support::{Program, document};

fn described(subject: &str, namespace: &str) -> Value {
    let outcome =
        Program::new().run(&["describe", subject, "-n", namespace, "-f", "examples/bookinfo", "-o", "json"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""));
    document(&outcome.stdout, "Description")
}

/// The objects of a section, as `Kind namespace/name`.
fn objects(page: &Value, section: &str) -> Vec<String> {
    let entries = page[section].as_array().unwrap_or_else(|| panic!("no {section} in {page:#}"));
    let name = |entry: &Value| {
        let object = &entry["place"]["object"];
        let part = |key: &str| object[key].as_str().unwrap_or_default().to_owned();
        format!("{} {}/{}", part("kind"), part("namespace"), part("name"))
    };
    entries.iter().map(name).collect()
}

#[test]
fn a_service_is_on_one_page() {
    let page = described("reviews", "bookinfo");
    assert_eq!(page["subject"]["object"]["kind"], "Service");
    let port = &page["ports"][0];
    assert_eq!((&port["port"], &port["protocol"]), (&json!(9080), &json!("HTTP")), "{port}");
    let versions = ["v1", "v2", "v3"].map(|version| format!("Deployment bookinfo/reviews-{version}"));
    assert_eq!(objects(&page, "workloads"), versions);
    assert_eq!(objects(&page, "proxies"), versions);
    assert_eq!(page["proxies"][0]["state"], "sidecar");
    assert!(objects(&page, "routesTo").contains(&"VirtualService bookinfo/reviews".to_owned()), "{page:#}");
    assert_eq!(objects(&page, "destinationRules"), ["DestinationRule bookinfo/reviews"]);
    let rule = &page["destinationRules"][0];
    assert_eq!((&rule["decides"], &rule["subsets"]), (&json!(true), &json!(["v1", "v2", "v3"])), "{rule}");
    assert_eq!(objects(&page, "sidecars"), ["Sidecar bookinfo/default"]);
    let security = objects(&page, "security");
    for wanted in ["AuthorizationPolicy bookinfo/reviews", "PeerAuthentication bookinfo/default"] {
        assert!(security.contains(&wanted.to_owned()), "{security:?}");
    }
    assert!(!security.contains(&"AuthorizationPolicy bookinfo/ratings".to_owned()), "{security:?}");
}

#[test]
fn a_workload_is_on_one_page() {
    let page = described("deployment/productpage-v1", "bookinfo");
    assert_eq!(objects(&page, "services"), ["Service bookinfo/productpage"]);
    assert!(objects(&page, "routesFrom").contains(&"VirtualService bookinfo/reviews".to_owned()), "{page:#}");
    assert!(objects(&page, "gateways").contains(&"Gateway istio-ingress/bookshop".to_owned()), "{page:#}");
    assert_eq!(page["ports"][0]["container"], "productpage");
    assert_eq!(described("deploy/productpage-v1.bookinfo", "default")["subject"], page["subject"]);
}

#[test]
fn a_gateway_is_on_one_page() {
    let page = described("gw/bookshop", "istio-ingress");
    assert_eq!(objects(&page, "workloads"), ["Deployment istio-ingress/ingress"]);
    assert_eq!(objects(&page, "services"), ["Service istio-ingress/ingress"]);
    assert!(
        objects(&page, "routesFrom").contains(&"VirtualService bookinfo/bookshop".to_owned()),
        "{page:#}"
    );
    assert_eq!(page.get("gateways"), None);
    let page = described("istio-ingress/partners", "default");
    assert!(objects(&page, "routesFrom").iter().any(|route| route.starts_with("HTTPRoute ")), "{page:#}");
}

#[test]
fn the_text_has_the_sections_and_the_findings() {
    let program = Program::new();
    let text = program.run(&["describe", "details", "-n", "bookinfo", "-f", "examples/bookinfo"]).stdout;
    for part in
        ["Service bookinfo/details  (examples/bookinfo/details.yaml:", "\nPorts\n  9080", "\nProxies\n"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    let broken = ["describe", "accounts", "-n", "shop", "-f", "examples/bookinfo-broken/base.yaml"];
    let broken = [&broken[..], &["-f", "examples/bookinfo-broken/missing-port.yaml"]].concat();
    let text = program.run(&broken).stdout;
    assert!(text.contains("error[missing-port]") && text.contains("sends here from spec.http[0]"), "{text}");
}

#[test]
fn what_is_not_there_is_an_error_with_the_next_step() {
    let program = Program::new();
    for (subject, told) in [
        ("reveiws", "Did you mean `reviews`?"),
        ("ingress", "There is Service istio-ingress/ingress; choose the namespace with -n."),
        ("deployment/reviews", "the input has no Deployment bookinfo/reviews"),
    ] {
        let outcome = program.run(&["describe", subject, "-n", "bookinfo", "-f", "examples/bookinfo"]);
        assert_eq!(outcome.code, Some(2), "{subject}");
        assert!(outcome.stderr.contains(told), "{subject}: {}", outcome.stderr);
    }
}
