//! The chart engine against what Helm makes of the same charts. `expected.yaml` and `expected.jsonl`
//! are what Helm 3.22 printed for our own charts in tests/charts (tests/rig/charts.rs asks it again).

use std::fs;

use meshctl::base::Result;
use meshctl::helm::{
    Capabilities, Chart, Files, Offline, Release, Rendered, Setting, Values, merge_settings, render,
};
use serde_json::Value;

use crate::support::{Outcome, Program, document, files_below, repository, text_of};

/// The files of a chart of ours.
fn files_of(folder: &str) -> Files {
    let paths = files_below(folder).into_iter();
    paths
        .map(|path| (path[folder.len() + 1..].to_owned(), fs::read(repository(&path)).expect("a file")))
        .collect()
}

fn world() -> Offline {
    Offline::seeded(jiff::Timestamp::UNIX_EPOCH, b"a test")
}

fn rendered(files: &Files, values: &Values) -> Result<Rendered> {
    render(&Chart::parse(files)?, values, &Release::default(), &Capabilities::default(), &world())
}

fn meshctl(arguments: &[&str]) -> Outcome {
    Program::new().run(arguments)
}

/// A chart of one template.
fn chart_of(template: &str) -> Files {
    let files =
        [("Chart.yaml", "apiVersion: v2\nname: one\nversion: 1.0.0\n"), ("templates/one.yaml", template)];
    files.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect()
}

/// The charts that have an expected output.
fn charts() -> Vec<String> {
    let mut found: Vec<String> = fs::read_dir(repository("tests/charts"))
        .expect("the charts")
        .map(|entry| format!("tests/charts/{}", entry.expect("an entry").file_name().to_string_lossy()))
        .filter(|folder| repository(folder).join("expected.yaml").exists())
        .collect();
    found.sort();
    found
}

/// The words of a chart's `arguments` file; files are named from the chart's folder.
fn arguments_of(folder: &str) -> Vec<String> {
    let text = fs::read_to_string(repository(folder).join("arguments")).unwrap_or_default();
    let words = text.split_whitespace();
    words
        .map(|word| if word.ends_with(".yaml") { format!("{folder}/{word}") } else { word.to_owned() })
        .collect()
}

#[test]
fn every_chart_is_printed_as_helm_prints_it() {
    let charts = charts();
    assert!(charts.len() >= 7, "{charts:?}");
    for chart in charts {
        let mut arguments = vec!["manifest", "generate", "--chart", &chart];
        let more = arguments_of(&chart);
        arguments.extend(more.iter().map(String::as_str));
        let outcome = meshctl(&arguments);
        assert_eq!(outcome.code, Some(0), "{chart}: {}", outcome.stderr);
        similar_asserted(&chart, &outcome.stdout, &text_of(&format!("{chart}/expected.yaml")));
    }
}

/// Compares line by line, so that a difference names its line.
fn similar_asserted(what: &str, ours: &str, theirs: &str) {
    let (ours, theirs): (Vec<&str>, Vec<&str>) = (ours.lines().collect(), theirs.lines().collect());
    for (index, (one, two)) in ours.iter().zip(&theirs).enumerate() {
        assert_eq!(one, two, "{what}: line {}", index + 1);
    }
    assert_eq!(ours.len(), theirs.len(), "{what}: lines");
}

#[test]
fn every_expression_gives_what_helm_gives() {
    let mut files = files_of("tests/charts/expressions");
    files.remove("expected.jsonl");
    let mut wrong = Vec::new();
    let text = text_of("tests/charts/expressions/expected.jsonl");
    let count = text.lines().count();
    for line in text.lines() {
        let case: Value = serde_json::from_str(line).expect("a case");
        let expression = case["expression"].as_str().expect("an expression");
        // The notes are the one template whose text is not read as YAML.
        let template = format!("{{{{ {expression} }}}}").into_bytes();
        files.insert("templates/NOTES.txt".to_owned(), template);
        let ours = rendered(&files, &Values::new()).map(|rendered| rendered.notes[0].1.clone());
        let theirs = case["output"].as_str().map(|text| text.replace("one.txt", "NOTES.txt"));
        match (&ours, &theirs) {
            (Ok(ours), Some(theirs)) if ours == theirs => {}
            (Err(_), None) => {}
            _ => wrong.push(format!("{expression}\n  helm: {theirs:?}\n  ours: {ours:?}")),
        }
    }
    assert!(wrong.is_empty(), "{} of {count} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_program_prints_objects_and_their_sources() {
    let outcome =
        meshctl(&["manifest", "generate", "--chart", "tests/charts/hooks", "--no-hooks", "-o", "json"]);
    let manifests = document(&outcome.stdout, "Manifests");
    assert_eq!(manifests["manifests"][0]["kind"], "Namespace");
    let outcome = meshctl(&[
        "manifest",
        "generate",
        "--chart",
        "tests/charts/hooks",
        "--show-only",
        "templates/hook.yaml",
    ]);
    assert_eq!(outcome.stdout.matches("# Source: hooks/templates/hook.yaml").count(), 4);
}

#[test]
fn values_are_held_to_the_schema() {
    let run = |more: &[&str]| {
        let mut arguments = vec!["manifest", "generate", "--chart", "tests/charts/schema"];
        arguments.extend(more);
        meshctl(&arguments)
    };
    let refused = run(&["--set", "port=101"]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.stderr.contains("/port") && refused.stderr.contains("101"), "{}", refused.stderr);
    assert_eq!(run(&["--set", "port=101", "--skip-schema-validation"]).code, Some(0));
    assert_eq!(run(&["--set", "name=null"]).code, Some(2));
}

#[test]
fn a_schema_is_not_fetched() {
    let mut files = chart_of("a: 1\n");
    files.insert("values.schema.json".to_owned(), br#"{"$ref": "https://127.0.0.1:1/schema.json"}"#.to_vec());
    let error = rendered(&files, &Values::new()).expect_err("a foreign schema");
    assert!(error.to_string().contains("nothing is fetched"), "{error}");
}

#[test]
fn errors_name_the_place_and_what_called_it() {
    let template = "{{ define \"inner\" }}\n{{ .nothing.deeper }}{{ end }}\n{{ include \"inner\" (dict \"nothing\" nil) }}\n";
    let error = rendered(&chart_of(template), &Values::new()).expect_err("a nil pointer").to_string();
    assert!(error.contains("one/templates/one.yaml:2:4: nil pointer evaluating"), "{error}");
    assert!(error.contains("(called from one/templates/one.yaml:3)"), "{error}");
    let error =
        rendered(&chart_of("x\n{{ frobnicate 1 }}"), &Values::new()).expect_err("no function").to_string();
    assert!(error.contains("one/templates/one.yaml:2:4: there is no function `frobnicate`"), "{error}");
    let error = rendered(&chart_of("{{ fail \"the port is taken\" }}"), &Values::new())
        .expect_err("fail")
        .to_string();
    assert!(error.contains(": the port is taken"), "{error}");
}

#[test]
fn templates_that_go_rejects_are_rejected() {
    for template in [
        "{{ if true }}x",
        "x{{ end }}y",
        "{{ else }}",
        "{{ range }}{{ end }}",
        "{{ break }}",
        "{{ define \"a\" }}",
        "{{ $x }}",
        "{{ /* open }}",
        "{{ \"open }}",
        "{{ (1 }}",
        "{{ define \"a\" }}1{{ end }}{{ define \"a\" }}2{{ end }}",
    ] {
        assert!(rendered(&chart_of(template), &Values::new()).is_err(), "{template}");
    }
}

#[test]
fn charts_that_are_none_are_refused() {
    let files = |chart: &str| -> Files { [("Chart.yaml".to_owned(), chart.as_bytes().to_vec())].into() };
    for chart in [
        "",
        "name: a\n",
        "name: a/b\nversion: 1.0.0\n",
        "name: a\nversion: one\n",
        "name: a\nversion: 1.0.0\ntype: other\n",
        "[]",
        "a: {",
        "name: a\nversion: 1.0.0\ndependencies: [{name: b, version: 1}]\n",
        "name: a\nversion: 1.0.0\nkubeVersion: \"<1.20\"\n",
        "name: a\nversion: 1.0.0\ntype: library\n",
    ] {
        assert!(rendered(&files(chart), &Values::new()).is_err(), "{chart}");
    }
    assert!(Chart::parse(&Files::new()).is_err());
}

#[test]
fn settings_are_read_by_helms_grammar() {
    let set = |text: &str| merge_settings(&[Setting::Typed(text.to_owned())]);
    let values = set("a.b=1,a.c[1]=x,d={1,y},e=,f=null,g=a\\,b,h\\.i=TRUE,j=0123,k=-5,l={}").expect("values");
    assert_eq!(
        format!("{values:?}"),
        "map[a:map[b:1 c:[<nil> x]] d:[1 y] e: f:<nil> g:a,b h.i:true j:0123 k:-5 l:[]]"
    );
    for wrong in
        ["a", "a.b", "a[", "a[x]=1", "a[-1]=1", "a[99999]=1", "a={1,2", "a.b=1,a.b.c=2", ",a=1", "a[0]x=1"]
    {
        assert!(set(wrong).is_err(), "{wrong}");
    }
    let json = Setting::Json("a={\"b\":[1,null]},c[0]=\"x\"".to_owned());
    let literal = Setting::Literal("d.e=a,b={c}".to_owned());
    let text = Setting::Text("n=1,t=true".to_owned());
    let values = merge_settings(&[literal, text, json]).expect("values");
    assert_eq!(format!("{values:?}"), "map[a:map[b:[1 <nil>]] c:[x] d:map[e:a,b={c}] n:1 t:true]");
}

#[test]
fn a_seeded_world_renders_the_same_twice() {
    let template = "a: {{ randAlphaNum 20 }}\nb: {{ uuidv4 }}\nc: {{ (genCA \"x\" 5).Cert | b64enc }}\n";
    let text = || rendered(&chart_of(template), &Values::new()).expect("a render").manifests[0].text.clone();
    assert_eq!(text(), text());
}

#[test]
fn a_call_keeps_its_random_values_when_others_come_before_it() {
    let (before, after) = (
        "a: {{ randAlphaNum 20 }}\n",
        "c: {{ uuidv4 }}\na: {{ randAlphaNum 20 }}\nd: {{ randAlphaNum 20 }}\n",
    );
    let lines = |template: &str| -> Vec<String> {
        let rendered = rendered(&chart_of(template), &Values::new()).expect("a render");
        rendered.manifests[0].text.lines().map(str::to_owned).collect()
    };
    let after = lines(after);
    assert_eq!(lines(before)[0], after[1]);
    assert_ne!(after[1][3..], after[2][3..]);
}

#[test]
fn what_was_made_at_random_is_remembered_in_a_file() {
    let program = Program::new();
    program.file("shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
    program.file("shop/templates/a.yaml", "a: {{ randAlphaNum 20 }}\nb: {{ now | date \"2006\" }}\n");
    let path = |name: &str| program.path(name).to_str().expect("a path is text").to_owned();
    let (chart, file) = (path("shop"), path("kept.json"));
    let run = || program.run(&["manifest", "generate", "--chart", &chart, "--remember", &file]);
    let first = run();
    assert_eq!(first.code, Some(0), "{}", first.stderr);
    assert!(first.stderr.contains("keep it secret"), "{}", first.stderr);
    let kept = fs::read_to_string(&file).expect("the file");
    document(&kept, "Remembered");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).expect("the file").permissions().mode() & 0o777, 0o600);
    }
    let second = run();
    assert_eq!((second.stdout, second.stderr.as_str()), (first.stdout.clone(), ""));
    assert_eq!(fs::read_to_string(&file).expect("the file"), kept);
    program.file("kept.json", "{\"secret\": 1}");
    let wrong = run();
    assert!(wrong.code == Some(2) && wrong.stderr.contains("kept.json"), "{}", wrong.stderr);
    fs::remove_file(&file).expect("it is there");
    assert_ne!(run().stdout, first.stdout);
}

#[test]
fn the_program_helm_is_asked_only_when_it_is_named() {
    let arguments = ["manifest", "generate", "--chart", "tests/charts/hooks"];
    for more in [["--renderer", "helm"], ["--compare-with", "helm"]] {
        let outcome = meshctl(&[&arguments[..], &more].concat());
        assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(2), ""), "{}", outcome.stderr);
        assert!(outcome.stderr.contains("there is no program helm in PATH"), "{}", outcome.stderr);
    }
}
