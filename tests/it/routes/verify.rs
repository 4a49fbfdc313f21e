//! `meshctl verify`: tables that a real control plane sent, against the objects that they were made from.

use std::fs::File;
use std::io::Read as _;

use serde_json::{Value, json};

use super::{BOOKINFO, answer, like, refused};
use crate::support::{Program, repository, text_of};

const ESTATE: &str = "tests/data/istiod-routes/36/estate.yaml";
const DUMP: &str = "tests/data/istiod-routes/36/sidecar-shop-cart.json.gz";

/// The text of a dump that is compressed.
fn unpacked(dump: &str) -> String {
    let mut text = String::new();
    let file = File::open(repository(dump)).expect("a capture");
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).expect("it is compressed text");
    text
}

#[test]
fn captures_agree_with_their_objects() {
    let program = Program::new();
    for capture in ["1/gateway-istio-ingress", "2/sidecar-ops-search", "36/sidecar-shop-cart"] {
        let folder = capture.split('/').next().expect("a folder");
        let estate = format!("tests/data/istiod-routes/{folder}/estate.yaml");
        let dump = format!("tests/data/istiod-routes/{capture}.json.gz");
        let plain = program.file("dump.json", unpacked(&dump));
        for dump in [dump, plain] {
            let (code, found) = answer(&program, "Verification", &["verify", "--dump", &dump, "-f", &estate]);
            like(&json!({"ok": true, "differences": [], "undecided": []}), &found, capture);
            assert_eq!(code, Some(0), "{capture}");
        }
    }
}

#[test]
fn an_object_that_the_proxy_does_not_know_is_a_difference() {
    let program = Program::new();
    let more = "\n---\napiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: new, namespace: shop}\n\
                spec: {hosts: [cart], http: [{match: [{uri: {exact: /new}}], directResponse: {status: 204}}, {route: [{destination: {host: cart}}]}]}\n";
    let estate = program.file("estate.yaml", text_of(ESTATE) + more);
    let verify = ["verify", "--file", DUMP, "-f", &estate];
    let (code, found) = answer(&program, "Verification", &verify);
    assert_eq!((code, &found["ok"]), (Some(1), &json!(false)), "{found:#}");
    let differences = found["differences"].as_array().expect("a list");
    assert!(differences.iter().any(|one| one["before"]["status"] == 204), "{found:#}");
    let text = program.run(&verify);
    assert!(text.code == Some(1) && text.stdout.contains("/new"), "{}", text.stdout);
}

#[test]
fn a_dump_that_does_not_say_whose_it_is_needs_a_name() {
    let program = Program::new();
    let mut dump: Value = serde_json::from_str(&unpacked(DUMP)).expect("JSON");
    let fields = dump.as_object_mut().expect("an object");
    fields.remove("node");
    let configs = fields["configs"].as_array_mut().expect("a list");
    configs.retain(|config| !config["@type"].as_str().is_some_and(|kind| kind.contains("Bootstrap")));
    let dump = program.file("dump.json", dump.to_string());
    let verify = ["verify", "--dump", &dump, "-f", ESTATE];
    refused(&program, &verify, &["does not say whose proxy", "--proxy sidecar:"]);
    for (proxy, words) in [
        ("cart", "names no proxy"),
        ("sidecar:shop/nobody", "no workload shop/nobody"),
        ("gateway:shop/none", "no Gateway shop/none"),
    ] {
        refused(&program, &[&verify[..], &["--proxy", proxy]].concat(), &[words]);
    }
}

#[test]
fn what_is_no_dump_is_refused() {
    let program = Program::new();
    let list = program.file("list.json", "[1, 2]");
    let cut = program.file("cut.json", "{\"configs\": [");
    let broken = program.file("broken.gz", b"\x1f\x8b\x08\x00nothing");
    let list = list.as_str();
    for dump in [list, &cut, &broken, "not/there.json", "examples/bookinfo/reviews.yaml"] {
        refused(&program, &["verify", "--dump", dump, "-f", BOOKINFO], &["dump"]);
    }
}

#[test]
fn input_without_the_proxy_is_no_pass() {
    let program = Program::new();
    let dump = "tests/data/istiod-routes/1/gateway-istio-ingress.json.gz";
    let other = program.file("other.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n");
    refused(&program, &["verify", "--dump", dump, "-f", &other], &["asks for nothing of gateway"]);
}
