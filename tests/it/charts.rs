//! `meshctl charts` and `meshctl manifest diff` as programs, without a network. docs/charts.md is run
//! line by line in the rig.

use crate::support::{Program, document};

const CHART: &str = "apiVersion: v2\nname: shop\nversion: 1.2.3\n";
const MANIFESTS: &str = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: c, image: docker.io/a/b:1}]}\n";

/// A home with the chart `shop`, and its path.
fn home() -> (Program, String) {
    let program = Program::new();
    program.file("shop/Chart.yaml", CHART);
    program.file("shop/values.yaml", "a: 1\n");
    let folder = program.path("shop").to_str().expect("a path is text").to_owned();
    (program, folder)
}

#[test]
fn a_chart_is_locked_bundled_and_taken_from_the_bundle() {
    let (program, folder) = home();
    let path = |name: &str| program.path(name).to_str().expect("a path is text").to_owned();
    let (lock, bundle, out) = (path("charts.lock"), path("site.mcb"), path("out"));
    let run = |arguments: &[&str]| {
        let outcome = program.run(&[&["charts"][..], arguments, &["-o", "json"]].concat());
        assert_eq!(outcome.code, Some(0), "{arguments:?}: {}", outcome.stderr);
        document(&outcome.stdout, "ChartList")["charts"][0].clone()
    };
    let locked = run(&["lock", &folder, "--lock-file", &lock]);
    assert_eq!((&locked["name"], &locked["change"]), (&"shop".into(), &"new".into()));
    assert_eq!(run(&["lock", "--lock-file", &lock])["change"], "the same");
    let manifests = program.file("rendered.yaml", MANIFESTS);
    run(&["bundle", "--locked", "--lock-file", &lock, "--manifests", &manifests, "--to", &bundle]);
    let listed = program.run(&["charts", "list", &bundle, "-o", "json"]);
    assert_eq!(document(&listed.stdout, "ChartList")["charts"][0]["version"], "1.2.3");
    let pulled = run(&["pull", &format!("{bundle}#shop"), "--to", &out]);
    assert_eq!(pulled["digest"], locked["digest"]);
    run(&["pull", &bundle, "--to", &out, "--unpack"]);
    assert_eq!(std::fs::read_to_string(program.path("out/shop/values.yaml")).expect("unpacked"), "a: 1\n");
    program.file("shop/values.yaml", "a: 2\n");
    let refused = program.run(&["charts", "pull", &folder, "--locked", "--lock-file", &lock, "--to", &out]);
    assert_eq!(refused.code, Some(3));
    assert!(refused.stderr.contains("charts lock"), "{}", refused.stderr);
    let nameless = program.run(&["charts", "lock", "--version", "^1", "--lock-file", &lock]);
    assert_eq!(nameless.code, Some(2), "{}", nameless.stderr);
    assert_eq!(program.run(&["charts", "pull", &folder, "--lock-file", &lock]).code, Some(2));
}

#[test]
fn images_are_listed_and_moved() {
    let program = Program::new();
    let listed = program.run_with(&["charts", "images", "--manifests", "-"], MANIFESTS.as_bytes());
    assert_eq!((listed.code, listed.stdout.as_str()), (Some(0), "docker.io/a/b:1\n"));
    let arguments = ["charts", "images", "--manifests", "-", "--registry", "mirror.example.com/m"];
    let moved = program.run_with(&arguments, MANIFESTS.as_bytes());
    assert!(moved.stdout.contains("image: mirror.example.com/m/a/b:1\n"), "{}", moved.stdout);
    assert!(
        moved.stderr.contains("spec.containers[0].image: docker.io/a/b:1 is now mirror.example.com/m/a/b:1")
    );
    let structured = program.run_with(&[&arguments[..], &["-o", "json"]].concat(), MANIFESTS.as_bytes());
    let answer = document(&structured.stdout, "ImageList");
    assert_eq!(answer["fields"][0]["moved"], "mirror.example.com/m/a/b:1");
    let refused = program.run(&["charts", "images", "--manifests", "-", "--registry", "https://x"]);
    assert_eq!(refused.code, Some(2));
}

#[test]
fn images_of_charts_are_found_by_rendering_them() {
    let (program, folder) = home();
    program.file("shop/templates/a.yaml", MANIFESTS.replace("b:1", "b:{{ required \"a tag\" .Values.tag }}"));
    let hook = MANIFESTS
        .replace("{name: a}", "{name: h, annotations: {helm.sh/hook: test}}")
        .replace("a/b:1", "a/test:1");
    program.file("shop/templates/h.yaml", hook);
    let values = program.file("values.yaml", "tag: 7\n");
    let listed = program.run(&["charts", "images", &folder, "-f", &values]);
    assert_eq!((listed.code, listed.stdout.as_str()), (Some(0), "docker.io/a/b:7\ndocker.io/a/test:1\n"));
    let refused = program.run(&["charts", "images", &folder]);
    assert_eq!(refused.code, Some(2));
    assert!(
        refused.stderr.contains("a tag") && refused.stderr.contains("-f and --set"),
        "{}",
        refused.stderr
    );
    let moved =
        program.run(&["charts", "images", &folder, "-f", &values, "--registry", "mirror.example.com"]);
    assert!(moved.stdout.contains("image: mirror.example.com/a/b:7"), "{}", moved.stdout);
    let bundle = program.path("site.mcb").to_str().expect("a path is text").to_owned();
    let made = program.run(&["charts", "bundle", &folder, "-f", &values, "--to", &bundle, "-o", "json"]);
    let images = document(&made.stdout, "ChartList")["images"].clone();
    assert_eq!(images, serde_json::json!(["docker.io/a/b:7", "docker.io/a/test:1"]), "{}", made.stderr);
    assert_eq!(program.run(&["charts", "images"]).code, Some(2));
}

#[test]
fn manifests_are_compared_as_kubernetes_sees_them() {
    let program = Program::new();
    let before = program.file("a.yaml", MANIFESTS);
    let same =
        format!("# a comment\n{}", MANIFESTS.replace("name: c,", "imagePullPolicy: IfNotPresent, name: c,"));
    let equal = program.run_with(&["manifest", "diff", &before, "-"], same.as_bytes());
    assert_eq!((equal.code, equal.stdout.as_str()), (Some(0), "Nothing differs in 1 object.\n"));
    let changed = MANIFESTS.replace("b:1", "b:2")
        + "---\n{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {k: s3cret}}\n";
    let secret = "---\n{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {k: eA==}}\n";
    let before = program.file("b.yaml", MANIFESTS.to_owned() + secret);
    let differs = program.run_with(&["manifest", "diff", &before, "-"], changed.as_bytes());
    assert_eq!(differs.code, Some(1));
    assert_eq!(
        differs.stdout,
        "~ Pod default/a  (-:3)\n    spec.containers[name=c].image\n      - docker.io/a/b:1\n      + docker.io/a/b:2\n\
         ~ Secret default/s  (-:6)\n    data.k\n      - (hidden)\n      + (hidden)\n\n2 objects differ, 0 are equal.\n"
    );
    let structured = program.run_with(&["manifest", "diff", &before, "-", "-o", "json"], changed.as_bytes());
    let answer = document(&structured.stdout, "ManifestDiff");
    assert_eq!((structured.code, &answer["summary"]["changed"]), (Some(1), &2.into()));
    assert!(!structured.stdout.contains("s3cret") && !structured.stdout.contains("eA=="));
    assert_eq!(program.run(&["manifest", "diff", "cluster", "cluster"]).code, Some(2));
    assert_eq!(program.run(&["manifest", "diff", "cluster", &before]).code, Some(8));
}
