//! Analyze in CI: what a change introduces, baselines that stay honest, and what CI servers read.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::support::{Outcome, Program, document};

const SERVICE: &str = "apiVersion: v1\nkind: Service\nmetadata: {name: reviews, namespace: shop}\n\
                       spec: {ports: [{name: http, port: 80}], selector: {app: reviews}}\n";

/// A VirtualService whose rules send requests to these hosts, in this order.
fn routes(hosts: &[&str]) -> String {
    let rules: String = hosts
        .iter()
        .enumerate()
        .map(|(index, host)| {
            let path = if index + 1 == hosts.len() { "/".to_owned() } else { format!("/{host}") };
            format!(
                "  - match: [{{uri: {{prefix: {path}}}}}]\n    route: [{{destination: {{host: {host}}}}}]\n"
            )
        })
        .collect();
    format!(
        "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {{name: reviews, namespace: shop}}\n\
         spec:\n  hosts: [reviews]\n  http:\n{rules}"
    )
}

/// A repository of git, with the program's home around it.
struct Repository {
    program: Program,
    folder: PathBuf,
}

impl Repository {
    fn new() -> Self {
        let program = Program::new();
        program.file("repo/mesh/service.yaml", SERVICE);
        let folder = program.path("repo");
        let repository = Self { program, folder };
        repository.git(&["init", "--quiet"]);
        repository
    }

    fn write(&self, name: &str, text: &str) {
        self.program.file(&format!("repo/{name}"), text);
    }

    fn git(&self, arguments: &[&str]) {
        let identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
        let status = Command::new("git")
            .args(identity)
            .args(arguments)
            .current_dir(&self.folder)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .status();
        assert!(status.expect("git starts").success(), "git {arguments:?}");
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "change"]);
    }

    fn run(&self, arguments: &[&str]) -> Outcome {
        let mut command = self.program.command(arguments);
        command.current_dir(&self.folder).stdin(Stdio::null());
        self.program.finish(command.spawn().expect("meshctl starts"))
    }

    /// The report of `analyze`, with its exit code.
    fn analyze(&self, arguments: &[&str]) -> (Option<i32>, Value) {
        let outcome = self.run(&[&["analyze", "-o", "json"], arguments].concat());
        (outcome.code, document(&outcome.stdout, "AnalysisReport"))
    }
}

fn compared(report: &Value) -> [&Value; 3] {
    ["new", "fixed", "unchanged"].map(|name| &report["summary"][name])
}

#[test]
fn only_what_a_change_introduces_is_reported() {
    let repository = Repository::new();
    repository.write("mesh/routes.yaml", &routes(&["gone", "nobody"]));
    repository
        .write("mesh/twice.yaml", "apiVersion: v1\nkind: Namespace\nkind: Namespace\nmetadata: {name: a}\n");
    repository.commit();
    let since = ["mesh", "--changed-since", "HEAD"];
    let (code, report) = repository.analyze(&since);
    assert_eq!((code, compared(&report)), (Some(0), [&json!(0), &json!(0), &json!(3)]), "{report:#}");

    // Lines move, a rule comes before the others, one finding goes, one comes.
    repository.write(
        "mesh/twice.yaml",
        "# a comment\n\napiVersion: v1\nkind: Namespace\nkind: Namespace\nmetadata: {name: a}\n",
    );
    repository.write("mesh/routes.yaml", &format!("# moved\n{}", routes(&["reviews", "missing", "nobody"])));
    let (code, report) = repository.analyze(&since);
    assert_eq!((code, compared(&report)), (Some(1), [&json!(1), &json!(1), &json!(2)]), "{report:#}");
    let finding = &report["findings"][0];
    assert_eq!(finding["place"]["path"], "spec.http[1].route[0].destination.host");
    assert_eq!(report["comparison"]["fixed"][0]["place"]["file"], "git:HEAD:mesh/routes.yaml");
    let text = repository.run(&[&["analyze"], &since[..]].concat()).stdout;
    assert!(text.ends_with("compared with git revision HEAD: 1 new, 1 fixed, 2 unchanged\n"), "{text}");

    // The same below another folder, by an absolute path, and for a path that was not there.
    let absolute = repository.folder.join("mesh");
    let absolute = absolute.to_str().expect("a path is text");
    let (_, report) = repository.analyze(&[absolute, "--changed-since", "HEAD"]);
    assert_eq!(compared(&report), [&json!(1), &json!(1), &json!(2)]);
    repository.write("other/routes.yaml", &routes(&["nobody"]));
    repository.write("other/service.yaml", SERVICE);
    let (code, report) = repository.analyze(&["other", "--changed-since", "HEAD"]);
    assert_eq!((code, compared(&report)), (Some(1), [&json!(1), &json!(0), &json!(0)]), "{report:#}");
}

#[test]
fn a_revision_that_cannot_be_read_is_an_error() {
    let repository = Repository::new();
    repository.commit();
    for (arguments, told) in [
        (&["mesh", "--changed-since", "nowhere"][..], "no such revision"),
        (&["mesh", "--changed-since", "--help"], "--changed-since"),
        (&["-", "--changed-since", "HEAD"], "`-` is no file of the working tree"),
        (&["--changed-since", "HEAD"], "there are no files"),
        (&["/elsewhere.yaml", "--changed-since", "HEAD"], "/elsewhere.yaml"),
    ] {
        let outcome = repository.run(&[&["analyze"], arguments].concat());
        assert_eq!(outcome.code, Some(2), "{arguments:?}");
        assert!(outcome.stderr.contains(told), "{arguments:?}: {}", outcome.stderr);
    }
}

#[test]
fn a_baseline_follows_items_and_tells_another_value() {
    let repository = Repository::new();
    repository.write("mesh/routes.yaml", &routes(&["nobody", "nobody"]));
    let written =
        repository.run(&["analyze", "mesh", "--write-baseline", "known.json", "--select", "missing-host"]);
    assert_eq!(written.code, Some(0), "{}", written.stderr);
    let left = |hosts: &[&str], baseline: &str| {
        repository.write("mesh/routes.yaml", &routes(hosts));
        let (_, report) = repository.analyze(&["mesh", "--baseline", baseline, "--select", "missing-host"]);
        let findings = report["findings"].as_array().expect("findings").iter();
        findings
            .map(|finding| finding["place"]["path"].as_str().expect("a path").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(left(&["nobody", "nobody"], "known.json"), [""; 0]);
    assert_eq!(left(&["reviews", "nobody", "nobody"], "known.json"), [""; 0]);
    assert_eq!(left(&["nobody", "somebody"], "known.json"), ["spec.http[1].route[0].destination.host"]);
    // Accepted once is not accepted twice.
    assert_eq!(left(&["nobody", "nobody", "nobody"], "known.json").len(), 1);

    let finding = json!({"rule": "mising-host", "fingerprint": "1c6676f5e12fa9e4"});
    let old = json!({"apiVersion": "meshctl.io/v1", "kind": "Baseline", "findings": [finding]});
    repository.write("old.json", &old.to_string());
    assert_eq!(left(&["nobody", "reviews"], "old.json"), [""; 0]);
    let notes = repository.run(&["analyze", "mesh", "--baseline", "old.json"]).stderr;
    assert!(notes.contains("it is of an older version"), "{notes}");
    assert!(notes.contains("`mising-host`, which does not exist; did you mean `missing-host`?"), "{notes}");
}

#[test]
fn github_gets_annotations_and_a_summary() {
    let repository = Repository::new();
    repository.write("mesh/routes.yaml", &routes(&["nobody"]));
    let run = |path: &str| {
        let mut command = repository.program.command(&["analyze", path, "-o", "github"]);
        command.current_dir(&repository.folder).env("GITHUB_STEP_SUMMARY", "summary.md").stdin(Stdio::null());
        repository.program.finish(command.spawn().expect("meshctl starts"))
    };
    let outcome = run("mesh");
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(1), ""));
    assert!(outcome.stdout.starts_with("::error file=mesh/routes.yaml,line="), "{}", outcome.stdout);
    let failed = run("not/there");
    assert!(failed.stdout.starts_with("::error title=meshctl::reading not/there"), "{}", failed.stdout);
    let page = std::fs::read_to_string(repository.folder.join("summary.md")).expect("a summary");
    assert!(page.contains("| error | missing-host | mesh/routes.yaml:"), "{page}");
    assert!(page.contains("### meshctl: no answer"), "{page}");
}

const SLIPS: &str = "# the head stays
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: reviews, namespace: shop}
spec:
  hosts: [reviews]
  hosts: [reviews]
  http:
  - match: [{uri: {prefx: /a}}]   # a comment
    route:
    - destination: {host: reviews, port: {number: 8080}}
    mirror: {host: reviews}
    mirrorPercent: 10
  - match: [{uri: {prefix: /b}}]
    route:
    - destination:
        host: admin  # two ports, one with HTTP
    fault: {delay: {percent: 5, fixedDelay: 1s}}
  - route: [{destination: {host: reveiws}}]
---
apiVersion: v1
kind: Service
metadata: {name: admin, namespace: shop}
spec: {ports: [{name: http, port: 81}, {name: tcp-debug, port: 9000}]}
";

#[test]
fn safe_findings_are_fixed_byte_for_byte() {
    let repository = Repository::new();
    repository.write("mesh/slips.yaml", SLIPS);
    let wanted = SLIPS
        .replacen("  hosts: [reviews]\n", "", 1)
        .replace("prefx", "prefix")
        .replace("8080", "80")
        .replace("mirrorPercent: 10", "mirrorPercentage: {value: 10}")
        .replace("percent: 5", "percentage: {value: 5}")
        .replace("one with HTTP\n", "one with HTTP\n        port:\n          number: 81\n");
    let text = |name: &str| std::fs::read_to_string(repository.folder.join(name)).expect("a file");

    let (code, report) = repository.analyze(&["mesh", "--fix", "--dry-run"]);
    assert_eq!(text("mesh/slips.yaml"), SLIPS);
    assert_eq!(report["fixes"]["written"], false);
    assert_eq!(report["fixes"]["files"][0]["findings"], 6, "{report:#}");
    let diff = report["fixes"]["files"][0]["diff"].as_str().expect("a diff");
    assert!(diff.contains("--- a/mesh/slips.yaml\n") && diff.contains("-    mirrorPercent: 10\n"), "{diff}");
    // A host that may be misspelt is told, not changed.
    assert_eq!((code, &report["summary"]["error"]), (Some(1), &json!(1)), "{report:#}");
    assert_eq!(report["findings"][0]["rule"], "missing-host");
    let shown = repository.run(&["analyze", "mesh", "--fix", "--dry-run"]).stdout;
    assert!(shown.ends_with("would fix 6 findings in 1 file; nothing was written\n"), "{shown}");

    let (code, report) = repository.analyze(&["mesh", "--fix"]);
    assert_eq!((code, &report["fixes"]["written"]), (Some(1), &json!(true)));
    assert_eq!(text("mesh/slips.yaml"), wanted);
    let again = repository.run(&["analyze", "mesh", "--fix"]).stdout;
    assert!(again.ends_with("nothing can be fixed safely\n"), "{again}");
    assert_eq!(text("mesh/slips.yaml"), wanted);
}

#[test]
fn only_files_are_fixed() {
    let repository = Repository::new();
    repository.commit();
    for input in [&["-"][..], &["git:HEAD:mesh"], &["mesh", "-f", "git:HEAD:mesh"], &[]] {
        let outcome = repository.run(&[&["analyze", "--fix"], input].concat());
        assert_eq!(outcome.code, Some(2), "{input:?}");
        assert!(outcome.stderr.contains("fixing findings: "), "{input:?}: {}", outcome.stderr);
    }
}

/// A VirtualService with these lines in its only rule, and what it needs.
fn rule(lines: &str) -> String {
    format!(
        "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {{name: a, namespace: shop}}\nspec:\n  \
         hosts: [reviews]\n  http:\n  - route: [{{destination: {{host: reviews}}}}]\n{lines}"
    )
}

#[test]
fn what_is_not_safe_is_left_alone() {
    let repository = Repository::new();
    for (lines, found) in [
        // Two fields are as near, the right one is there already, or none is near.
        ("    mirrorz: []\n", "unknown-field"),
        ("    timeout: 1s\n    timeuot: 2s\n", "unknown-field"),
        ("    nothing: 1\n", "unknown-field"),
        // The two say different things, or a remark would go with the line.
        ("    timeout: 1s\n    timeout: 2s\n", "duplicate-key"),
        ("    timeout: 1s\n    timeout: 1s # why\n", "duplicate-key"),
        ("    retries: {attempts: 1, attempts: 1}\n", "duplicate-key"),
        // Both spellings, and one beside the newer field.
        ("    mirror: {host: reviews}\n    mirrorPercent: 1\n    mirror_percent: 2\n", "deprecated-percent"),
        (
            "    mirror: {host: reviews}\n    mirrorPercent: 1\n    mirrorPercentage: {value: 2}\n",
            "deprecated-percent",
        ),
        // Used in a second place.
        (
            "    retries: &r {atempts: 1}\n  - match: [{port: 80}]\n    route: [{destination: {host: reviews}}]\n    retries: *r\n",
            "unknown-field",
        ),
    ] {
        let text = rule(lines);
        repository.write("mesh/rule.yaml", &text);
        let (_, report) = repository.analyze(&["mesh", "--fix"]);
        let rules = report["findings"].as_array().expect("findings").iter().map(|finding| &finding["rule"]);
        assert!(rules.into_iter().any(|rule| rule == found), "{lines}: {report:#}");
        assert_eq!(report["fixes"]["files"], json!([]), "{lines}");
        let left = std::fs::read_to_string(repository.folder.join("mesh/rule.yaml")).expect("a file");
        assert_eq!(left, text);
    }
}

#[test]
fn fixes_keep_the_form_of_the_file() {
    let repository = Repository::new();
    let json = "{\"apiVersion\": \"networking.istio.io/v1\", \"kind\": \"VirtualService\",\n\t\"metadata\": {\"name\": \"a\", \
                \"namespace\": \"shop\"}, \"spec\": {\"hosts\": [\"reviews\"], \"http\": [{\"timeuot\": \"1s\",\n\t\
                \"mirror\": {\"host\": \"reviews\"}, \"mirrorPercent\": 7, \"route\": [{\"destination\": {\"host\": \"reviews\"}}]}]}}";
    let fixed = json
        .replace("timeuot", "timeout")
        .replace("\"mirrorPercent\": 7", "\"mirrorPercentage\": {\"value\": 7}");
    let lines =
        rule("    timeuot: 1s # é\n    timeuot: 1s\n    mirror: {host: reviews}\n    'mirrorPercent':  7\n");
    let lines = lines.replace('\n', "\r\n");
    let wanted = lines
        .replacen("    timeuot: 1s\r\n", "", 1)
        .replace("timeuot", "timeout")
        .replace("'mirrorPercent':  7", "'mirrorPercentage':  {value: 7}");
    for (name, before, after) in [("mesh/rule.json", json, &fixed), ("mesh/rule.yaml", &lines, &wanted)] {
        repository.write(name, before);
        let (_, report) = repository.analyze(&["mesh", "--fix"]);
        // A misspelt key that stands twice is removed once and renamed the next time.
        let (code, report) =
            if name.ends_with("yaml") { repository.analyze(&["mesh", "--fix"]) } else { (Some(0), report) };
        assert_eq!(code, Some(0), "{report:#}");
        let text = std::fs::read_to_string(repository.folder.join(name)).expect("a file");
        assert_eq!(&text, after);
        std::fs::remove_file(repository.folder.join(name)).expect("remove the file");
    }
}
