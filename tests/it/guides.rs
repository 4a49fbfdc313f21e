//! The guides tell the truth: paths exist, commands run, output is real, lists are complete, and
//! nothing in them belongs to one machine.

use crate::support::{Program, files_below, repository, text_of};

/// Every guide, as a path from the root.
fn guides() -> Vec<String> {
    let mut guides: Vec<String> =
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md"].map(str::to_owned).to_vec();
    guides.extend(files_below("docs").into_iter().filter(|file| file.ends_with(".md")));
    guides
}

/// The parts of a guide that stand between one mark and the next, outside of code blocks.
fn between<'a>(text: &'a str, open: &str, close: char) -> Vec<&'a str> {
    let prose = text.split("```").step_by(2);
    prose
        .flat_map(|part| part.split(open).skip(1))
        .filter_map(|part| part.split_once(close).map(|(inner, _)| inner))
        .filter(|inner| !inner.contains('\n'))
        .collect()
}

#[test]
fn paths_named_in_the_guides_exist() {
    let tops = ["src/", "tests/", "docs/", "examples/", "benches/", "completions/", ".ci/", "./"];
    let mut missing = Vec::new();
    for guide in guides() {
        let text = text_of(&guide);
        let folder = guide.rsplit_once('/').map_or("", |(folder, _)| folder);
        for link in between(&text, "](", ')') {
            let path = link.split('#').next().unwrap_or_default();
            let web = path.starts_with("http://") || path.starts_with("https://");
            if !path.is_empty() && !web && !repository(folder).join(path).exists() {
                missing.push(format!("{guide}: {link}"));
            }
        }
        // Every other piece between backticks is code. A path has no placeholder in it.
        for piece in text.split("```").step_by(2).flat_map(|prose| prose.split('`').skip(1).step_by(2)) {
            let path = piece.split([' ', ':']).next().unwrap_or_default();
            let placeholder = path.contains(['<', '*', '$', '…']) || path.chars().any(char::is_uppercase);
            if tops.iter().any(|top| path.starts_with(top)) && !placeholder && !repository(path).exists() {
                missing.push(format!("{guide}: {piece}"));
            }
        }
    }
    assert!(missing.is_empty(), "named, but not there:\n{}", missing.join("\n"));
}

#[test]
fn guides_name_no_machine_and_no_strange_host() {
    let folders = ["/work/", "/home/", "/root/", "/Users/", "/tmp/", "C:\\"];
    // Names without a dot are those of services in examples.
    let hosts = [
        "127.0.0.1",
        "192.0.2.1",
        "example.com",
        "istio.io",
        "kubernetes.io",
        "meshctl.io",
        "github.com",
        "www.apache.org",
        "docs.solo.io",
    ];
    for guide in guides() {
        let text = text_of(&guide);
        for folder in folders {
            assert!(!text.contains(folder), "{guide} names {folder}");
        }
        for url in text.split("://").skip(1) {
            let host = url.split(|c: char| c != '.' && c != '-' && !c.is_ascii_alphanumeric()).next();
            let host = host.unwrap_or_default();
            let known = hosts.iter().any(|known| host == *known || host.ends_with(&format!(".{known}")));
            assert!(known || !host.contains('.'), "{guide} names the host {host}");
        }
    }
}

#[test]
fn every_dependency_has_its_line() {
    let manifest = text_of("Cargo.toml");
    let guide = text_of("docs/dependencies.md");
    let mut dependencies = Vec::new();
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if let (true, Some((name, _))) = (inside, line.split_once(" = ")) {
            dependencies.push(name);
        }
    }
    assert!(dependencies.len() > 10, "Cargo.toml was read");
    let described: Vec<&str> = guide
        .lines()
        .filter_map(|line| line.strip_prefix("| `").and_then(|line| line.split_once("` |")))
        .map(|(name, _)| name)
        .collect();
    for name in &dependencies {
        assert!(described.contains(name), "docs/dependencies.md has no line for {name}");
    }
    for name in described {
        assert!(dependencies.contains(&name), "docs/dependencies.md describes {name}, which is not used");
    }
    for named in ["clap", "kube", "k8s-openapi", "tokio", "serde_yaml", "comfy-table", "indicatif", "reqwest"]
        .iter()
        .chain(&["anyhow", "dialoguer"])
    {
        assert!(
            guide.contains(&format!("| **{named}** |")),
            "docs/dependencies.md does not speak of {named}"
        );
    }
}

#[test]
fn every_page_is_linked() {
    let guide = text_of("docs/README.md");
    for file in files_below("docs") {
        let path = file.strip_prefix("docs/").expect("a file of docs");
        if !path.starts_with("rules/") && path != "README.md" {
            assert!(guide.contains(&format!("({path})")), "docs/README.md does not link {path}");
        }
    }
}

#[test]
fn the_picture_in_the_readme_is_real() {
    let readme = text_of("README.md");
    let (_, after) = readme.split_once("```text\n").expect("the README has a picture");
    let (picture, _) = after.split_once("```").expect("the picture ends");
    let outcome = Program::new().run(&["analyze", "examples/bookinfo-broken"]);
    let mut lines = outcome.stdout.lines();
    for wanted in picture.lines().filter(|line| *line != "...") {
        assert!(lines.any(|line| line == wanted), "not in the output, or not in this order: {wanted}");
    }
}

#[test]
fn every_test_file_is_listed() {
    let list = text_of("tests/it/main.rs");
    for file in files_below("tests/it") {
        let name = file.trim_start_matches("tests/it/").trim_end_matches(".rs");
        if name != "main" && !name.contains('/') {
            assert!(
                list.contains(&format!("\nmod {name};\n")),
                "{file} is not in tests/it/main.rs: it never runs"
            );
        }
    }
}
