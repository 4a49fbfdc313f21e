//! The snippets of docs/ci.md and the hooks of pre-commit: they can be read, and what they run does run.

use std::process::{Command, Stdio};
use std::sync::Arc;

use meshctl::document::{self, Limits};
use serde_json::Value;

use crate::support::{Program, files_below, repository, text_of};

/// The blocks of a guide that are written in a language.
fn blocks(guide: &str, language: &str) -> Vec<String> {
    let text = text_of(guide);
    let open = format!("```{language}\n");
    text.split(&open)
        .skip(1)
        .filter_map(|rest| rest.split_once("```"))
        .map(|(block, _)| block.to_owned())
        .collect()
}

fn values(text: &str) -> Vec<Value> {
    let documents = document::read(&Arc::from(text), &Limits::default());
    let value = |document: document::Document| {
        assert_eq!(document.problems, [], "{text}");
        document.tree.expect("a tree").root().to_json()
    };
    documents.into_iter().map(value).collect()
}

/// The commands of a text, as a shell gets them.
fn commands(text: &str) -> Vec<String> {
    let command = |line: &str| {
        if let Some((_, list)) = line.split_once("command: [meshctl, ") {
            return Some(format!("meshctl {}", list.trim_end_matches(']').replace(", ", " ")));
        }
        let at = line.find("meshctl analyze")?;
        Some(line[at..].trim_end_matches('\'').to_owned())
    };
    text.lines().filter_map(command).collect()
}

#[test]
fn commands_of_the_snippets_run() {
    let program = Program::new();
    for file in files_below("examples/bookinfo") {
        program.file(&format!("repo/manifests/{}", file.rsplit('/').next().expect("a name")), text_of(&file));
    }
    let shell = |line: &str| {
        let path = format!("{}:/usr/local/bin:/usr/bin:/bin", repository_binary());
        Command::new("sh")
            .args(["-c", line])
            .current_dir(program.path("repo"))
            .env_clear()
            .envs([("PATH", path.as_str()), ("GITHUB_BASE_REF", "main"), ("CHANGE_TARGET", "main")])
            .envs([("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main"), ("GITHUB_STEP_SUMMARY", "summary.md")])
            .env("HOME", program.path(""))
            .env("KUBECONFIG", program.path("kubeconfig"))
            .stdin(Stdio::null())
            .output()
            .expect("a shell")
    };
    let git = "git init -q && git -c user.name=a -c user.email=a@example.com commit -q --allow-empty -m a \
               && git update-ref refs/remotes/origin/main HEAD";
    assert!(shell(git).status.success());
    let mut text = blocks("docs/ci.md", "yaml").concat() + &blocks("docs/ci.md", "groovy").concat();
    text += "meshctl analyze manifests/ --changed-since origin/main\n";
    let found = commands(&text);
    assert!(found.len() >= 6, "{found:?}");
    for line in found {
        let outcome = shell(&line);
        // Nobody answers for the cluster.
        let wanted = if line.contains("--with-cluster") { 8 } else { 0 };
        let told = String::from_utf8_lossy(&outcome.stderr).into_owned();
        assert_eq!(outcome.status.code(), Some(wanted), "{line}: {told}");
    }
    let written =
        |name: &str| std::fs::read_to_string(program.path(&format!("repo/{name}"))).expect("a file");
    assert!(written("meshctl.sarif").contains("\"version\": \"2.1.0\""));
    assert!(written("meshctl.xml").contains("<testsuites"));
    assert!(written("summary.md").contains("| unchanged |"));
}

/// The folder of the program.
fn repository_binary() -> &'static str {
    env!("CARGO_BIN_EXE_meshctl").rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[test]
fn snippets_can_be_read() {
    let yaml: Vec<Value> = blocks("docs/ci.md", "yaml").iter().flat_map(|block| values(block)).collect();
    let of = |key: &str| yaml.iter().filter(|value| value.get(key).is_some()).count();
    assert_eq!((of("jobs"), of("mesh"), of("repos"), of("apiVersion")), (1, 1, 1, 3));
    for block in blocks("docs/ci.md", "groovy") {
        assert_eq!(block.matches('{').count(), block.matches('}').count(), "{block}");
    }
    // A hook that the snippet names is one that the repository has.
    let hooks = values(&text_of(".pre-commit-hooks.yaml")).remove(0);
    let ids = |hooks: &Value| -> Vec<String> {
        let hooks = hooks.as_array().expect("a list").iter();
        hooks.map(|hook| hook["id"].as_str().expect("an id").to_owned()).collect()
    };
    let used = yaml.iter().find_map(|value| value.get("repos")).expect("repos");
    for id in ids(&used[0]["hooks"]) {
        assert!(ids(&hooks).contains(&id), "there is no hook {id}");
    }
}

#[test]
fn hooks_of_pre_commit_run() {
    assert!(repository(".pre-commit-hooks.yaml").is_file());
    for hook in values(&text_of(".pre-commit-hooks.yaml")).remove(0).as_array().expect("a list") {
        let program = Program::new();
        program.file("estate/a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n");
        let entry = hook["entry"].as_str().expect("an entry");
        let words: Vec<&str> = entry.split(' ').skip(1).collect();
        let arguments = hook["args"].as_array().expect("a list").iter().filter_map(Value::as_str);
        let words: Vec<&str> = words.into_iter().chain(arguments).collect();
        let mut command = program.command(&words);
        command.current_dir(program.path("estate")).stdin(Stdio::null());
        let outcome = program.finish(command.spawn().expect("meshctl starts"));
        assert_eq!(outcome.code, Some(0), "{entry}: {}", outcome.stderr);
        assert_eq!(hook["pass_filenames"], false, "{entry}");
    }
}
