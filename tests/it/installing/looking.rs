//! What is looked at without a write: what an upgrade takes away, when certificates end, files that say what is installed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use meshctl::base::report::Severity;
use meshctl::install::{losses, losses_report};

use super::*;

/// The mesh, with a definition that has these fields.
fn with_fields(fields: &str) -> String {
    let version = format!(
        "{{name: v1, served: true, schema: {{openAPIV3Schema: {{properties: {{spec: {{properties: {fields}}}}}}}}}}}"
    );
    let text = MESH.replace("{name: v1}", &version);
    assert_ne!(text, MESH);
    text
}

#[test]
fn an_upgrade_tells_what_it_takes_away() {
    let server = Arc::new(Server::default());
    let world = Process::new(&server, None).world();
    install(&with_fields("{size: {type: integer}, color: {type: string}}"), &world).unwrap();
    let next = with_fields("{color: {type: string}}")
        .replace("ConfigMap\nmetadata: {name: mesh}", "ConfigMap\nmetadata: {name: more}");
    let plan = planned(&next, &world).unwrap();
    let unknown = ["pilot.imagee".to_owned()].into();
    let found = losses(&plan, Some("it is older".to_owned()), &unknown, &world).unwrap();
    let rules: Vec<(&str, Severity)> = found.iter().map(|loss| (loss.rule, loss.severity)).collect();
    assert_eq!(
        rules,
        [
            ("unsupported-skew", Severity::Error),
            ("dropped-field", Severity::Error),
            ("deleted-object", Severity::Warning),
            ("unknown-value", Severity::Warning),
        ]
    );
    assert!(found[1].message.contains("spec.size"), "{}", found[1].message);
    let report = losses_report(&plan, &found);
    assert_eq!(report.exit, Exit::No);
    document(&report.document().to_string(), "UpgradeCheck");
    assert!(
        report.view.text.contains("error[dropped-field] Thing mesh-system/first"),
        "{}",
        report.view.text
    );
    // What nobody uses may go.
    let unused = with_fields("{size: {type: integer}}");
    assert_eq!(losses(&planned(&unused, &world).unwrap(), None, &[].into(), &world).unwrap(), []);
}

/// A certificate in base64 that is valid in these years.
fn certificate(from: i32, to: i32) -> String {
    let mut parameters = rcgen::CertificateParams::default();
    parameters.not_before = rcgen::date_time_ymd(from, 1, 1);
    parameters.not_after = rcgen::date_time_ymd(to, 1, 1);
    let key = rcgen::KeyPair::generate().expect("a key");
    STANDARD.encode(parameters.self_signed(&key).expect("a certificate").pem())
}

#[test]
fn certificates_that_have_ended_are_found() {
    let server = Arc::new(Server::default());
    let world = Process::new(&server, None).world();
    let webhooks =
        MESH.replace("clientConfig: {", &format!("clientConfig: {{caBundle: {}, ", certificate(2001, 2002)));
    let head = Head { mesh: "linkerd".to_owned(), ..head("mesh") };
    let plan = self::plan(head, rendered(&webhooks), &world, Consent::default()).unwrap();
    apply(&plan, &world, OPTIONS).unwrap();
    let issuer = json!({"apiVersion": "v1", "kind": "Secret", "metadata": {"namespace": NAMESPACE, "name": "linkerd-identity-issuer"},
        "data": {"crt.pem": certificate(2001, 2003)}});
    server.objects.lock().unwrap().put(issuer);
    let inventory = Inventory::find(&*world.api, NAMESPACE, "mesh").unwrap().unwrap();
    let checks = verify(&inventory, &world, false).unwrap();
    let report = verify_report(&checks);
    assert_eq!(report.exit, Exit::No);
    document(&report.document().to_string(), "InstallationCheck");
    let bad: Vec<_> = checks.iter().filter(|one| one.problem.is_some()).collect();
    let subjects: Vec<String> =
        bad.iter().map(|one| format!("{} {}", one.check, one.object.as_ref().unwrap().name)).collect();
    assert_eq!(
        subjects,
        [
            "certificate-valid linkerd-identity-issuer",
            "certificate-issuer linkerd-identity-issuer",
            "certificate-valid injector"
        ]
    );
    assert_eq!(bad[0].ids, ["l5d-identity-issuer-cert-is-time-valid"]);
    assert_eq!(bad[1].ids, ["l5d-identity-issuer-cert-issued-by-trust-anchor"]);
    assert!(bad[2].problem.as_ref().unwrap().contains("2002-01-01"), "{:?}", bad[2].problem);
}

const OPERATOR: &str = "apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\nspec:\n  profile: minimal\n  revision: b\n  \
                        meshConfig: {accessLogFile: /dev/stdout}\n  components: {pilot: {k8s: {replicaCount: 2, overlays: []}}}\n";

#[test]
fn an_operator_is_translated_and_installed_as_it_is() {
    let program = Program::new();
    let translate = |to: &str, input: &str| {
        let made =
            program.run_with(&["manifest", "translate", "-", "--to", to, "-o", "json"], input.as_bytes());
        assert_eq!(made.code, Some(0), "{}", made.stderr);
        document(&made.stdout, "Translation")
    };
    let made = translate("mesh-install", OPERATOR);
    document(&made["file"].to_string(), "MeshInstall");
    assert_eq!(made["file"]["spec"]["values"]["pilot"]["replicaCount"], 2);
    assert!(made["leftOut"][0].to_string().contains("overlays"), "{made:#}");
    let helm = translate("helm", &made["file"].to_string());
    assert_eq!(
        (&helm["charts"][1]["release"], &helm["charts"][1]["values"]["revision"]),
        (&json!("istiod-b"), &json!("b"))
    );
    let back = translate("istio-operator", &made["file"].to_string());
    assert_eq!(back["file"]["spec"]["profile"], "minimal");

    // The same file is what is installed.
    let images =
        program.run_with(&["images", "-f", "-", "--chart", "tests/charts/mesh"], OPERATOR.as_bytes());
    assert_eq!(images.stdout, "registry.example.com/mesh/pilot:1.0.0\n", "{}", images.stderr);
    assert!(images.stderr.contains("left out: spec.components.pilot.k8s.overlays"), "{}", images.stderr);
    let other = program.run_with(&["images", "linkerd", "-f", "-"], OPERATOR.as_bytes());
    assert!(other.code == Some(2) && other.stderr.contains("the file istio"), "{}", other.stderr);
}
