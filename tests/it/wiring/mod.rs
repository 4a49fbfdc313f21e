//! What connects a mesh with its surroundings: traces, injection, other clusters.

mod injection;
mod tracing;

use crate::support::{Program, text_of};

/// The lines of a guide that call meshctl so, as a shell would split them, up to a pipe or a redirection.
fn recipes(guide: &str, begin: &str) -> Vec<Vec<String>> {
    let text = text_of(guide);
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

#[test]
fn recipes_of_the_guides_run() {
    let program = Program::new();
    program.file("manifests/web.yaml", tracing::ESTATE);
    program.file("mesh.yaml", tracing::MESH_CONFIG);
    program.file("token.txt", "token");
    let contexts =
        ["west", "east"].map(|name| format!("{{name: {name}, context: {{cluster: nowhere, user: nobody}}}}"));
    let kubeconfig =
        text_of_kubeconfig(&program).replace("contexts: [", &format!("contexts: [{}, ", contexts.join(", ")));
    program.file("kubeconfig", kubeconfig);
    let mut count = 0;
    for (guide, begin) in [
        ("docs/install/tracing.md", "tracing"),
        ("docs/install/injection.md", "check-inject"),
        ("docs/install/multicluster.md", "create-remote-secret"),
    ] {
        for words in recipes(guide, begin) {
            let mut command = program.command(&words.iter().map(String::as_str).collect::<Vec<_>>());
            command.current_dir(program.path(""));
            let outcome = program.finish(command.spawn().expect("meshctl starts"));
            // Nobody answers for a cluster.
            let is_offline = begin == "tracing" && !words.contains(&"--apply".to_owned())
                || words.contains(&"-f".to_owned());
            assert_eq!(outcome.code, Some(if is_offline { 0 } else { 8 }), "{words:?}: {}", outcome.stderr);
            count += 1;
        }
    }
    assert!(count >= 13, "{count}");
}
