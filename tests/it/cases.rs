//! The checks against their cases: tests/cases/<rule>/{flagged,clean,absent}*.yaml, and the examples.
//!
//! `# expect: <rule>` behind a line: this rule, and nothing else, is found there. A `clean` file has
//! no findings. In an `absent` file the facts are missing that the rule needs; with the comment
//! `# not-checked: <rule>` the rule must say so. Files in a folder `remote` are other clusters of the mesh.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use meshctl::analyze::{self, Analysis, Remote, registry};
use meshctl::base::report::{Certainty, Severity};
use meshctl::document::Limits;
use meshctl::estate::Estate;
use meshctl::resource::identity::KINDS;
use meshctl::source::{self, Input};

type Marks = BTreeSet<(String, usize, String)>;

fn analyze(path: &Path) -> Analysis {
    analyze_with(path, analyze::Selection::default())
}

fn estate(path: &Path) -> Estate {
    let settings =
        source::Settings { kinds: KINDS, namespace: "default", limits: &Limits::default(), parsed: None };
    source::load(&[Input::Path(path.to_owned())], settings).expect("an input that can be read")
}

/// The other clusters of a rule: the files in `remote` beside its cases.
pub(crate) fn remotes(folder: &Path) -> Vec<Remote> {
    let folder = folder.join("remote");
    let files = if folder.is_dir() { yaml_files(&folder) } else { Vec::new() };
    let remote = |file: PathBuf| Remote {
        name: file.file_stem().expect("a name").to_string_lossy().into_owned(),
        estate: Arc::new(estate(&file)),
    };
    files.into_iter().map(remote).collect()
}

fn analyze_with(path: &Path, selection: analyze::Selection) -> Analysis {
    let estate = estate(path);
    let settings = analyze::Settings {
        selection,
        remotes: path.parent().map(remotes).unwrap_or_default(),
        istio_namespace: "istio-system".to_owned(),
        ..analyze::Settings::default()
    };
    analyze::run(&estate, &settings).expect("an analysis")
}

fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder that can be read");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "yaml"));
    files.sort();
    files
}

/// What the comments of a file ask for.
fn expected(file: &Path) -> Marks {
    let text = fs::read_to_string(file).expect("a file that can be read");
    let mut marks = Marks::new();
    for (index, line) in text.lines().enumerate() {
        let Some((_, rules)) = line.split_once("# expect: ") else { continue };
        for rule in rules.split(',') {
            marks.insert((file.display().to_string(), index + 1, rule.trim().to_owned()));
        }
    }
    marks
}

/// What was found. Notes count only when they are expected, or are about the rule at hand.
fn found(analysis: &Analysis, expected: &Marks, rule: Option<&str>) -> Marks {
    let mut marks = Marks::new();
    for finding in &analysis.findings {
        let at = finding.place.position.as_ref().expect("a position");
        let mark = (at.file.to_string(), at.line, finding.rule.to_owned());
        let note = finding.severity == Severity::Info && rule.is_some() && rule != Some(finding.rule);
        if !note || expected.contains(&mark) {
            marks.insert(mark);
        }
    }
    marks
}

/// The differences, one line each.
fn differences(analysis: &Analysis, expected: &Marks, rule: Option<&str>) -> String {
    let found = found(analysis, expected, rule);
    let mut text = String::new();
    for (file, line, rule) in expected.difference(&found) {
        text.push_str(&format!("{file}:{line}: {rule} was not found\n"));
    }
    for (file, line, rule) in found.difference(expected) {
        let finding = analysis.findings.iter().find(|finding| {
            let at = finding.place.position.as_ref();
            finding.rule == rule && at.is_some_and(|at| at.line == *line && &*at.file == file.as_str())
        });
        let message = finding.map_or("", |finding| finding.message.as_str());
        text.push_str(&format!("{file}:{line}: {rule} was found: {message}\n"));
    }
    text
}

#[test]
#[expect(clippy::print_stderr, reason = "a test run says how many cases it judged")]
fn every_check_has_cases_and_they_hold() {
    let root = Path::new("tests/cases");
    let mut wrong = String::new();
    let mut judged = 0;
    for check in registry::CHECKS {
        let rule = check.meta.name;
        let folder = root.join(rule);
        if !folder.is_dir() {
            wrong.push_str(&format!("{}: there are no cases for this rule\n", folder.display()));
            continue;
        }
        let files = yaml_files(&folder);
        let mut kinds = vec!["flagged", "clean"];
        if !check.meta.needs.is_empty() {
            kinds.push("absent");
        }
        for kind in &kinds {
            if !files.iter().any(|file| kind_of(file) == *kind) {
                wrong.push_str(&format!("{}: there is no {kind}*.yaml\n", folder.display()));
            }
        }
        for file in files {
            wrong.push_str(&judge(&file, rule));
            judged += 1;
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    eprintln!("{judged} cases judged");
}

/// The first finding of a rule in a flagged case: whether it is exact, and whether it shows a request.
const SURE_AND_SHOWN: &[(&str, &str, bool, bool)] = &[
    ("hidden-destination", "flagged", true, true),
    ("hidden-destination", "flagged-port", true, true),
    ("conflicting-hosts", "flagged", true, false),
    ("route-and-virtualservice", "flagged", true, true),
    ("ambiguous-order", "flagged", true, true),
    ("dead-rule", "flagged", true, true),
    ("shadowed-rule", "flagged", true, true),
    ("ineffective-rule", "flagged", true, false),
    ("uncovered-requests", "flagged", true, true),
    ("unused-destinationrule", "flagged", false, false),
    ("unused-virtualservice", "flagged", true, false),
    ("unused-virtualservice", "flagged-port", false, false),
    ("split-match", "flagged", false, true),
    ("rejected-server", "flagged", false, false),
    ("rejected-server", "flagged-one", true, false),
];

#[test]
fn findings_say_how_sure_they_are_and_show_a_request() {
    for (rule, case, exact, shown) in SURE_AND_SHOWN {
        let analysis = analyze(Path::new(&format!("tests/cases/{rule}/{case}.yaml")));
        let first = analysis.findings.iter().find(|finding| finding.rule == *rule);
        let first = first.unwrap_or_else(|| panic!("{rule}/{case} finds nothing"));
        let said = (first.certainty == Certainty::Exact, first.witness.is_some());
        assert_eq!(said, (*exact, *shown), "{rule}/{case}: {}", first.message);
    }
}

#[test]
fn every_folder_belongs_to_a_check() {
    for entry in fs::read_dir("tests/cases").expect("the cases") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(registry::CHECKS.iter().any(|check| check.meta.name == name), "there is no rule {name}");
    }
}

fn kind_of(file: &Path) -> &str {
    let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    name.split('-').next().unwrap_or_default()
}

fn judge(file: &Path, rule: &str) -> String {
    let text = fs::read_to_string(file).expect("a file that can be read");
    let expected = expected(file);
    // A rule that runs on request only is asked for.
    let select = if registry::ON_REQUEST.contains(&rule) { vec![rule.to_owned()] } else { Vec::new() };
    let analysis = analyze_with(file, analyze::Selection { select, ignore: Vec::new() });
    let mut wrong = differences(&analysis, &expected, Some(rule));
    let named = expected.iter().any(|(.., expected)| expected == rule);
    let not_checked: BTreeSet<&str> = analysis.not_checked.iter().map(|entry| entry.rule).collect();
    let announced: BTreeSet<&str> =
        text.lines().filter_map(|line| line.strip_prefix("# not-checked: ")).collect();
    let mut complain = |what: &str| wrong.push_str(&format!("{}: {what}\n", file.display()));
    for missing in announced.difference(&not_checked) {
        complain(&format!("nothing says that {missing} was not checked"));
    }
    match kind_of(file) {
        "flagged" if !named => complain("it expects nothing of its rule"),
        "clean" if !expected.is_empty() => complain("a clean file expects findings"),
        "clean" if not_checked.contains(rule) => complain("the rule was not checked, so it is not clean"),
        "absent" if named => complain("an absent file expects findings of its rule"),
        "absent" if not_checked.contains(rule) && !announced.contains(rule) => {
            complain("the rule was not checked, and no comment says so");
        }
        "absent" => {}
        "flagged" | "clean" => {}
        _ => complain("the name begins with none of flagged, clean and absent"),
    }
    wrong
}

#[test]
fn the_example_is_sound() {
    let analysis = analyze(Path::new("examples/bookinfo"));
    assert_eq!(differences(&analysis, &Marks::new(), None), "");
    assert!(analysis.objects > 20);
}

#[test]
fn the_broken_example_has_the_findings_that_it_names() {
    let folder = Path::new("examples/bookinfo-broken");
    let mut marks = Marks::new();
    for file in yaml_files(folder) {
        marks.extend(expected(&file));
    }
    let analysis = analyze(folder);
    let wrong = differences(&analysis, &marks, None);
    assert!(wrong.is_empty(), "\n{wrong}");
}
