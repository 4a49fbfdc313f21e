//! The chart engine against the program helm: our own charts, whose expected output is asked for
//! again, and values that are made up, printed in every form in which charts print them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::harness::program;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

const KUBE_VERSION: [&str; 2] = ["--kube-version", "1.33"];

fn run(command: &mut Command, folder: &Path) -> Output {
    command.current_dir(folder).env("TZ", "UTC").output().expect("the program runs")
}

fn helm(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(program("helm"));
    run(command.args(["template", "release-name", "."]).args(KUBE_VERSION).args(arguments), folder)
}

fn ours(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_meshctl"));
    run(command.args(["manifest", "generate", "--chart", "."]).args(KUBE_VERSION).args(arguments), folder)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn our_charts_are_printed_as_helm_prints_them() {
    let mut count = 0;
    for entry in fs::read_dir(Path::new(ROOT).join("tests/charts")).expect("the charts") {
        let folder = entry.expect("an entry").path();
        let Ok(expected) = fs::read_to_string(folder.join("expected.yaml")) else { continue };
        let arguments = fs::read_to_string(folder.join("arguments")).unwrap_or_default();
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        assert_eq!(text(&helm(&folder, &arguments).stdout), expected, "{folder:?}: what was kept is old");
        assert_eq!(text(&ours(&folder, &arguments).stdout), expected, "{folder:?}");
        count += 1;
    }
    assert!(count >= 7, "{count}");
}

/// A small generator: the same numbers in every run.
struct Made(u64);

impl Made {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("a number") % limit
    }

    fn text(&mut self) -> String {
        const PARTS: &[&str] = &[
            "a",
            "Z",
            "0",
            "1",
            "9",
            ".",
            "-",
            "_",
            ":",
            ": ",
            " ",
            "  ",
            "\n",
            "\n ",
            "#",
            " #",
            "'",
            "\"",
            "\\",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "?",
            "? ",
            "- ",
            "=",
            "<",
            "~",
            "é",
            "世",
            "\u{a0}",
            "true",
            "null",
            "no",
            "0x1f",
            "1e3",
            "2020-01-02",
            "12:30",
            "word and word ",
        ];
        let length = self.below(9);
        (0..length).map(|_| PARTS[self.below(PARTS.len())]).collect()
    }

    fn value(&mut self, depth: usize) -> serde_json::Value {
        match self.below(if depth == 0 { 6 } else { 9 }) {
            0 => serde_json::Value::Null,
            1 => (self.below(2) == 0).into(),
            2 => (self.below(2_000_000) as i64 - 1_000_000).into(),
            3 => (self.below(1_000_000) as f64
                / 10f64.powi(i32::try_from(self.below(12)).expect("a number")))
            .into(),
            4 | 5 => self.text().into(),
            6 => (0..self.below(4)).map(|_| self.value(depth - 1)).collect(),
            _ => {
                let count = self.below(5);
                serde_json::Value::Object((0..count).map(|_| (self.text(), self.value(depth - 1))).collect())
            }
        }
    }
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn made_up_values_are_printed_as_helm_prints_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
    fs::create_dir(folder.path().join("templates")).expect("a folder");
    write("Chart.yaml", "apiVersion: v2\nname: made\nversion: 1.0.0\n");
    let mut template = String::from("data: |-\n{{- range $value := .Values.all }}\n");
    for form in [
        "toYaml $value",
        "toJson $value",
        "toPrettyJson $value",
        "quote $value",
        "print $value",
        "dict \"k\" (list $value) | toYaml",
    ] {
        let _ = writeln!(template, "{{{{ {form} | quote | indent 2 }}}}");
    }
    template.push_str("{{- end }}\n");
    write("templates/made.yaml", &template);
    let mut made = Made(7);
    for round in 0..20 {
        let all: Vec<serde_json::Value> = (0..150).map(|_| made.value(3)).collect();
        write("values.yaml", &serde_json::json!({ "all": all }).to_string());
        let (theirs, ours) = (helm(folder.path(), &[]), ours(folder.path(), &[]));
        assert!(theirs.status.success(), "{}", text(&theirs.stderr));
        let (theirs, ours) = (text(&theirs.stdout), text(&ours.stdout));
        for (line, (one, two)) in theirs.lines().zip(ours.lines()).enumerate() {
            assert_eq!(one, two, "round {round}, line {line}");
        }
        assert_eq!(theirs.lines().count(), ours.lines().count(), "round {round}");
    }
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn helm_renders_and_is_compared_with_on_demand() {
    let path = std::env::join_paths([program("helm").parent().expect("a folder")]).expect("a PATH");
    let meshctl = |folder: &Path, more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_meshctl"));
        command
            .env_clear()
            .env("PATH", &path)
            .env("HOME", folder)
            .args(["manifest", "generate", "--chart", "."]);
        run(command.args(more), folder)
    };
    for chart in ["hooks", "numbers", "shared-values", "subcharts"] {
        let folder = Path::new(ROOT).join("tests/charts").join(chart);
        let arguments = fs::read_to_string(folder.join("arguments")).unwrap_or_default();
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        let by = |more: [&str; 2]| meshctl(&folder, &[&arguments[..], &more].concat());
        let (theirs, ours) = (by(["--renderer", "helm"]), by(["--renderer", "meshctl"]));
        assert_eq!(text(&theirs.stdout), text(&ours.stdout), "{chart}: {}", text(&theirs.stderr));
        let compared = by(["--compare-with", "helm"]);
        assert_eq!(
            compared.status.code(),
            Some(0),
            "{chart}: {}{}",
            text(&compared.stdout),
            text(&compared.stderr)
        );
    }
    // What is made at random differs and does not count; what is read from standard input reaches both.
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
    fs::create_dir(folder.path().join("templates")).expect("a folder");
    write("Chart.yaml", "apiVersion: v2\nname: made\nversion: 1.0.0\n");
    let object = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  key: {{ randAlphaNum 9 | quote }}\n  set: {{ .Values.set | quote }}\n";
    write("templates/a.yaml", object);
    let compared = meshctl(folder.path(), &["--compare-with", "helm", "--set", "set=1"]);
    assert_eq!(compared.status.code(), Some(0), "{}", text(&compared.stdout));
    assert!(
        text(&compared.stderr).contains("made at random or of the time: 1 field"),
        "{}",
        text(&compared.stderr)
    );
    // helm says what it is, and so the two must differ.
    write(
        "templates/b.yaml",
        &object.replace("name: a", "name: b").replace(".Values.set", ".Capabilities.HelmVersion.GoVersion"),
    );
    let compared = meshctl(folder.path(), &["--compare-with", "helm"]);
    assert_eq!(compared.status.code(), Some(1), "{}", text(&compared.stderr));
    assert!(text(&compared.stdout).contains("data.set"), "{}", text(&compared.stdout));
    write("templates/a.yaml", "{{ fail \"not today\" }}");
    let failed = meshctl(folder.path(), &["--renderer", "helm"]);
    assert!(
        failed.status.code() == Some(2) && text(&failed.stderr).contains("not today"),
        "{}",
        text(&failed.stderr)
    );
}
