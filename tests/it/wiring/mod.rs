//! What connects a mesh with its surroundings: traces, injection, other clusters.

mod inject;
mod injection;
mod tracing;

use crate::support::{Program, text_of};

/// The lines of a guide that call meshctl so, as a shell would split them, up to a pipe or a redirection.
fn recipes(guide: &str, begin: &str) -> Vec<Vec<String>> {
    let text = text_of(guide).replace("\\\n", " ");
    let blocks = text.split("```sh\n").skip(1).filter_map(|rest| rest.split_once("```"));
    let lines = blocks.flat_map(|(block, _)| block.lines()).filter_map(|line| line.strip_prefix("meshctl "));
    let words = |line: &str| {
        let ends = |word: &&str| !["|", ">", "#"].contains(word);
        line.split_whitespace().take_while(ends).map(str::to_owned).collect()
    };
    lines.filter(|line| line.starts_with(begin)).map(words).collect()
}

fn text_of_kubeconfig(program: &Program) -> String {
    std::fs::read_to_string(program.path("kubeconfig")).expect("a kubeconfig")
}

const INSTALL: &str = "apiVersion: meshctl.io/v1
kind: MeshInstall
metadata: {namespace: istio-system}
spec: {mesh: istio, profile: minimal}
";

const OPERATOR: &str = "apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec: {profile: minimal, meshConfig: {accessLogFile: /dev/stdout}}
";

#[test]
fn recipes_of_the_guides_run() {
    let program = Program::new();
    program.file("manifests/web.yaml", tracing::ESTATE);
    program.file("mesh.yaml", tracing::MESH_CONFIG);
    program.file("token.txt", "token");
    program.file("shop/web.yaml", tracing::ESTATE);
    program.file("istio.yaml", inject::INJECTOR);
    program.file("install.yaml", INSTALL);
    program.file("operator.yaml", OPERATOR);
    for file in ["base.yaml", "istiod.yaml", "ca.crt", "issuer.crt", "issuer.key"] {
        program.file(file, "{}");
    }
    let charts = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/charts/mesh");
    std::os::unix::fs::symlink(charts, program.path("charts")).expect("a link to the charts");
    let contexts =
        ["west", "east"].map(|name| format!("{{name: {name}, context: {{cluster: nowhere, user: nobody}}}}"));
    let kubeconfig =
        text_of_kubeconfig(&program).replace("contexts: [", &format!("contexts: [{}, ", contexts.join(", ")));
    program.file("kubeconfig", kubeconfig);
    let mut count = 0;
    for (guide, begin) in [
        ("docs/install/README.md", ""),
        ("docs/install/istio.md", ""),
        ("docs/install/linkerd.md", ""),
        ("docs/install/kuma.md", ""),
        ("docs/install/translate.md", ""),
        ("docs/install/tracing.md", "tracing"),
        ("docs/install/injection.md", "check-inject"),
        ("docs/install/inject.md", "inject"),
        ("docs/install/multicluster.md", "create-remote-secret"),
    ] {
        for words in recipes(guide, begin) {
            let mut command = program.command(&words.iter().map(String::as_str).collect::<Vec<_>>());
            command.current_dir(program.path(""));
            let outcome = program.finish(command.spawn().expect("meshctl starts"));
            // Nobody answers for a cluster.
            let says = |word: &str| words.iter().any(|known| known == word);
            let is_offline = match words[0].as_str() {
                "tracing" => !says("--apply"),
                "check-inject" => says("-f"),
                "inject" => says("--injector") || says("--mesh"),
                first => ["profile", "manifest", "images", "charts", "rbac"].contains(&first),
            };
            assert_eq!(outcome.code, Some(if is_offline { 0 } else { 8 }), "{words:?}: {}", outcome.stderr);
            count += 1;
        }
    }
    assert!(count >= 40, "{count}");
}
