//! `verify` and `proxy-status` on captures of a real mesh, with the objects that it was made from. The objects are too
//! many to keep here: without the captures these tests judge nothing, and say so.

#![expect(clippy::print_stdout, reason = "a test run says what it judged")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::commands::{connected, run, world};
use super::server::{Port, Server};
use super::tables::{captures, text_of};
use crate::support::{Program, document, repository};

/// The folder of the captures, and the objects of the mesh in the program's home.
fn mesh(program: &Program) -> Option<(PathBuf, String)> {
    let folder = repository("../shared/fixtures/istiod");
    if !folder.is_dir() {
        println!("no captures");
        return None;
    }
    for entry in fs::read_dir(folder.join("healthy/kube")).expect("a folder") {
        let name = entry.expect("an entry").file_name().into_string().expect("text");
        // What kubectl says of the server is no object.
        if name.ends_with(".json") && !["api-groups.json", "version.json"].contains(&name.as_str()) {
            let text = fs::read(folder.join("healthy/kube").join(&name)).expect("a file");
            program.file(&format!("kube/{name}"), text);
        }
    }
    Some((folder, program.path("kube").to_str().expect("a path is text").to_owned()))
}

/// The answer to `verify` with some objects, by its exit code.
fn verified(program: &Program, dump: &str, objects: &str) -> (Option<i32>, Value) {
    let outcome = program.run(&["verify", "--dump", dump, "-f", objects, "-o", "json"]);
    assert_eq!(outcome.stderr, "");
    (outcome.code, document(&outcome.stdout, "Verification"))
}

/// The services of a difference, by the first part of their names; not their addresses.
fn named(difference: &Value) -> Vec<&str> {
    let hosts = difference["hosts"].as_array().expect("a list").iter().filter_map(Value::as_str);
    hosts.filter_map(|host| host.strip_suffix(".bookinfo.svc.cluster.local")).collect()
}

#[test]
fn proxies_of_a_healthy_mesh_do_what_is_asked() {
    let program = Program::new();
    let Some((folder, objects)) = mesh(&program) else { return };
    let proxies = ["details", "edge-gateway", "ingressgateway", "productpage", "ratings", "reviews-v3"];
    for proxy in proxies {
        let text = text_of(&folder.join("healthy/envoy").join(proxy), "config_dump.json");
        let (code, found) = verified(&program, &program.file("dump.json", text), &objects);
        assert_eq!((code, &found["differences"]), (Some(0), &json!([])), "{proxy}: {found:#}");
        assert_eq!(found["proxies"][0]["ok"], true);
    }
    println!("{} proxies", proxies.len());
}

#[test]
fn one_change_of_the_objects_is_one_region_of_requests() {
    let program = Program::new();
    let Some((folder, objects)) = mesh(&program) else { return };
    let dump = text_of(&folder.join("healthy/envoy/productpage"), "config_dump.json");
    let dump = program.file("dump.json", dump);
    let path = program.path("kube/virtualservices.json");
    let before = fs::read_to_string(&path).expect("a file");
    for (what, from, to, class, words) in [
        ("a weight", "\"weight\": 90", "\"weight\": 80", "weight", "not those with header end-user = jason"),
        ("a header", "\"jason\"", "\"maria\"", "destination", "header end-user = "),
        ("a subset", "\"subset\": \"v2\"", "\"subset\": \"v3\"", "destination", "header end-user = jason"),
    ] {
        // Only the VirtualService reviews.
        let mut list: Value = serde_json::from_str(&before).expect("JSON");
        let items = list["items"].as_array_mut().expect("a list");
        let reviews = items.iter_mut().find(|item| item["metadata"]["name"] == "reviews").expect("an object");
        let spec = serde_json::to_string_pretty(&reviews["spec"]).expect("JSON").replace(from, to);
        reviews["spec"] = serde_json::from_str(&spec).expect("JSON");
        fs::write(&path, list.to_string()).expect("a file");
        let (code, found) = verified(&program, &dump, &objects);
        let differences = found["differences"].as_array().expect("a list");
        assert_eq!(code, Some(1), "{what}: {found:#}");
        assert!(!differences.is_empty(), "{what}");
        for one in differences {
            assert_eq!(named(one), ["reviews"], "{what}: {one:#}");
            let region = one["region"].as_str().expect("words");
            assert!(one["class"] == class && region.contains(words), "{what}: {one:#}");
        }
    }
    fs::write(&path, &before).expect("a file");
    let host = before.replace(
        "\"hosts\": [\n                    \"ratings\"",
        "\"hosts\": [\n                    \"details\"",
    );
    assert_ne!(host, before);
    fs::write(&path, host).expect("a file");
    let (code, found) = verified(&program, &dump, &objects);
    let mut hosts: Vec<&str> =
        found["differences"].as_array().expect("a list").iter().flat_map(named).collect();
    hosts.sort_unstable();
    hosts.dedup();
    assert_eq!((code, hosts), (Some(1), vec!["details", "ratings"]), "{found:#}");
}

#[test]
fn what_a_proxy_rejected_is_no_success() {
    let program = Program::new();
    let Some((folder, objects)) = mesh(&program) else { return };
    let of = |state: &str, proxy: &str| {
        let text = text_of(&folder.join(state).join("envoy").join(proxy), "config_dump.json");
        program.file("dump.json", text)
    };
    let (code, found) = verified(&program, &of("nack-lua", "details"), &objects);
    // The script is for requests to details that are read as HTTP; nothing else of what was sent is new.
    let differences = found["differences"].as_array().expect("a list");
    assert_eq!((code, differences.len()), (Some(1), 1), "{found:#}");
    let only = &differences[0];
    assert_eq!(
        (named(only), &only["class"], &only["behind"], &only["witness"]["port"]),
        (vec!["details"], &json!("policy"), &json!("proxy"), &json!(9080))
    );
    let region = only["region"].as_str().expect("words");
    assert!(region.contains("9080") && region.contains("HTTP filter broken.lua"), "{region}");
    let rejected = &found["proxies"][0]["rejected"];
    assert_eq!(
        (&rejected[0]["what"], rejected.as_array().map(Vec::len)),
        (&json!("listener virtualInbound"), Some(1))
    );
    // This proxy has the change already, and the objects do not; what it changes is how requests to details are bounded.
    let (code, found) = verified(&program, &of("lagging", "productpage"), &objects);
    let differences = found["differences"].as_array().expect("a list");
    assert!(code == Some(1) && !differences.is_empty(), "{found:#}");
    for one in differences {
        assert_eq!((named(one), &one["class"]), (vec!["details"], &json!("policy")), "{one:#}");
    }
    let change = program.path("kube/91.yaml");
    fs::copy(folder.join("estate/91-lagging-change.yaml"), &change).expect("a copy");
    let (code, found) = verified(&program, &of("lagging", "productpage"), &objects);
    assert_eq!((code, &found["differences"]), (Some(0), &json!([])), "{found:#}");
    fs::remove_file(change).expect("the copy goes");
    // Its scope leaves nothing but what is in its own namespace; of that it has no listener.
    let scope = folder.join("estate/93-nack-sidecar-scope.yaml");
    fs::copy(scope, program.path("kube/93.yaml")).expect("a copy");
    let (code, found) = verified(&program, &of("nack-sidecar-scope", "ratings"), &objects);
    assert_eq!(code, Some(1), "{found:#}");
    assert!(found["proxies"][0]["rejected"].as_array().is_some_and(|list| list.len() > 3), "{found:#}");
    let inbound = |one: &Value| {
        one["listener"] == "virtualInbound" && named(one) == ["ratings"] && one["class"] == "lost-reach"
    };
    assert!(found["differences"].as_array().expect("a list").iter().any(inbound), "{found:#}");
}

#[test]
fn what_a_sidecar_lets_in_is_compared() {
    let program = Program::new();
    let Some((folder, objects)) = mesh(&program) else { return };
    let text = text_of(&folder.join("healthy/envoy/reviews-v3"), "config_dump.json");
    let dump = program.file("dump.json", text);
    let classes = |found: &Value| -> Vec<(String, String)> {
        let text = |one: &Value, field: &str| one[field].as_str().expect("text").to_owned();
        let all = found["differences"].as_array().expect("a list").iter();
        all.map(|one| (text(one, "class"), text(one, "region"))).collect()
    };
    for (file, from, to, expected) in [
        ("peerauthentications", "\"STRICT\"", "\"PERMISSIVE\"", vec![("lost-reach", "plain text")]),
        (
            "authorizationpolicies",
            "\"GET\"",
            "\"POST\"",
            vec![("lost-reach", "methods POST"), ("new-reach", "what no ALLOW policy allows")],
        ),
        ("authorizationpolicies", "\"/reviews/*\"", "\"/reviews/1\"", vec![("new-reach", "what no ALLOW")]),
    ] {
        let path = program.path(&format!("kube/{file}.json"));
        let before = fs::read_to_string(&path).expect("a file");
        let changed = before.replace(from, to);
        assert_ne!(changed, before);
        fs::write(&path, changed).expect("a file");
        let (code, found) = verified(&program, &dump, &objects);
        let classes = classes(&found);
        assert_eq!((code, classes.len()), (Some(1), expected.len()), "{found:#}");
        for (one, (class, region)) in classes.iter().zip(expected) {
            assert!(one.0 == class && one.1.contains(region), "{found:#}");
        }
        for one in found["differences"].as_array().expect("a list") {
            assert!(named(one).contains(&"reviews"), "{one:#}");
        }
        fs::write(&path, before).expect("a file");
    }
    // Input without any policy does not say that there is none.
    for file in ["peerauthentications", "authorizationpolicies"] {
        fs::remove_file(program.path(&format!("kube/{file}.json"))).expect("a file");
    }
    let (code, found) = verified(&program, &dump, &objects);
    assert_eq!((code, &found["differences"]), (Some(0), &json!([])), "{found:#}");
    let left_out = found["notModelled"].to_string();
    assert!(left_out.contains("no PeerAuthentication") && left_out.contains("no AuthorizationPolicy"));
}

#[test]
fn a_difference_says_who_is_behind() {
    let program = Program::new();
    let Some((folder, objects)) = mesh(&program) else { return };
    let text = text_of(&folder.join("healthy/envoy/productpage"), "config_dump.json");
    let text = String::from_utf8(text).expect("text");
    let older = text.replace("\"weight\": 90", "\"weight\": 70").replace("\"weight\": 10", "\"weight\": 30");
    assert_ne!(older, text);
    let (current, older) = (program.file("now.json", &text), program.file("older.json", older));
    let plane = folder.join("healthy/istiod/config_dump-productpage.json");
    let plane = plane.to_str().expect("a path is text");
    let behind = |dump: &str| {
        let words = ["verify", "--dump", dump, "--control-plane-dump", plane, "-f", &objects, "-o", "json"];
        let outcome = program.run(&words);
        let found = document(&outcome.stdout, "Verification");
        let told = found["proxies"][0]["controlPlane"].as_str().expect("who told it");
        assert!(told.ends_with("config_dump-productpage.json"), "{told}");
        let all = found["differences"].as_array().expect("a list").iter();
        let behind: Vec<String> = all.map(|one| one["behind"].as_str().expect("a word").to_owned()).collect();
        (outcome.code, behind)
    };
    assert_eq!(behind(&current), (Some(0), Vec::new()));
    let (code, found) = behind(&older);
    assert!(code == Some(1) && !found.is_empty() && found.iter().all(|one| one == "proxy"), "{found:?}");
    let path = program.path("kube/virtualservices.json");
    let asked = fs::read_to_string(&path).expect("a file");
    fs::write(&path, asked.replace("\"weight\": 90", "\"weight\": 80")).expect("a file");
    let (_, found) = behind(&current);
    assert!(!found.is_empty() && found.iter().all(|one| one == "control-plane"), "{found:?}");
    let (_, found) = behind(&older);
    assert!(!found.is_empty() && found.iter().all(|one| one == "both"), "{found:?}");
}

#[test]
fn the_control_plane_of_a_proxy_that_differs_is_asked() {
    let folder = captures().join("healthy");
    let text =
        String::from_utf8(text_of(&folder.join("envoy/productpage"), "config_dump.json")).expect("text");
    let older = text.replace("\"weight\": 90", "\"weight\": 70").replace("\"weight\": 10", "\"weight\": 30");
    let serves = |path, body: Vec<u8>| Port::Serves(BTreeMap::from([(path, body)]));
    let plane = repository("../shared/fixtures/istiod/healthy/istiod/config_dump-productpage.json");
    let asked = |control_plane: Port| {
        let ports = [
            ("bookinfo/pp-1:15000", serves("/config_dump", older.clone().into_bytes())),
            ("istio-system/istiod-1:15014", control_plane),
        ];
        let server = Server::new(world(&["pp-1"], ports));
        let program = connected(&server);
        let (_, objects) = mesh(&program)?;
        Some(run(&program, &format!("verify pp-1 -n bookinfo -f {objects} -o json")))
    };
    let Some(silent) = asked(Port::Refuses) else { return };
    let found = document(&silent.stdout, "Verification");
    assert!(silent.code == Some(1) && found["differences"][0]["behind"].is_null(), "{silent:?}");
    assert!(silent.stderr.contains("nobody knows who is behind"), "{silent:?}");
    let told = asked(serves("/debug/config_dump", fs::read(plane).expect("a capture"))).expect("objects");
    let found = document(&told.stdout, "Verification");
    assert_eq!(found["proxies"][0]["controlPlane"], "istiod-1", "{told:?}");
    assert_eq!((told.code, &found["differences"][0]["behind"]), (Some(1), &json!("proxy")), "{told:?}");
}

#[test]
fn states_of_captures_are_those_that_istioctl_shows() {
    let folder = captures();
    let program = Program::new();
    let mut count = 0;
    for state in ["healthy", "lagging", "nack-lua", "nack-sidecar-scope", "disconnected"] {
        let (ours, theirs) =
            (folder.join(state).join("istiod"), folder.join(state).join("istioctl/proxy-status-v1.txt"));
        if !theirs.is_file() {
            continue;
        }
        let syncz = program.file("istiod-1.json", text_of(&ours, "syncz.json"));
        let outcome = program.run(&["ps", "--dump", &syncz, "-o", "json"]);
        let found = document(&outcome.stdout, "ProxyStatus");
        let theirs = fs::read_to_string(theirs).expect("what istioctl said");
        let mut behind = false;
        for line in theirs.lines().skip(1) {
            let cells: Vec<&str> = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
            let (name, namespace) = cells[0].rsplit_once('.').expect("a pod");
            let proxies = found["proxies"].as_array().expect("a list");
            let same = |proxy: &&Value| proxy["name"] == name && proxy["namespace"] == namespace;
            let proxy = proxies.iter().find(same).unwrap_or_else(|| panic!("{state}: {name}"));
            for (column, cell) in ["CDS", "ECDS", "EDS", "LDS", "RDS", "SDS"].iter().zip(&cells[2..]) {
                let expected = cell.split(" (").next().expect("a word");
                assert_eq!(proxy["xds"][column]["state"], expected, "{state} {name} {column}");
                behind |= !["SYNCED", "IGNORED"].contains(&expected);
                count += 1;
            }
        }
        assert_eq!(outcome.code, Some(i32::from(behind)), "{state}");
    }
    println!("{count} states of istioctl");
    let nack = program.file("istiod-1.json", text_of(&folder.join("nack-lua/istiod"), "syncz.json"));
    let outcome = program.run(&["proxy-status", "--dump", &nack, "-n", "bookinfo"]);
    assert!(outcome.code == Some(1) && outcome.stdout.contains("script load error"), "{outcome:?}");
}

#[test]
fn a_proxy_that_is_not_connected_is_missing() {
    let program = Program::new();
    let Some((folder, objects)) = mesh(&program) else { return };
    let syncz = program.file("istiod-1.json", text_of(&folder.join("disconnected/istiod"), "syncz.json"));
    let outcome = program.run(&["ps", "--dump", &syncz, "-f", &objects, "-o", "json"]);
    let found = document(&outcome.stdout, "ProxyStatus");
    let missing: Vec<&str> = found["proxies"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|proxy| proxy["missing"].is_string())
        .filter_map(|proxy| proxy["name"].as_str())
        .collect();
    assert_eq!((outcome.code, missing), (Some(1), vec!["reviews-v2-7cc7cb855b-kp85p"]));
}
