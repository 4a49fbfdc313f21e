//! Times `manifest generate` on charts of the shape and size of Istio's default profile, beside
//! `helm template` on the same charts when the rig has helm. `cargo bench --bench charts`.
//!
//! Three charts: one of definitions, 950 kB of CustomResourceDefinitions that are parsed, labelled and
//! written again; one of a control plane, a 130 kB ConfigMap and values that a profile changes in place
//! for all templates; and one gateway.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use divan::Bencher;

/// The charts, in a folder that lives as long as the bench.
static CHARTS: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    definitions(&folder.path().join("definitions"));
    control_plane(&folder.path().join("control"));
    gateway(&folder.path().join("gateway"));
    folder
});

fn write(path: PathBuf, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

fn chart(folder: &Path) {
    let name = folder.file_name().expect("a name").to_string_lossy();
    write(
        folder.join("Chart.yaml"),
        &format!("apiVersion: v2\nname: {name}\nversion: 1.0.0\nappVersion: 1.0.0\n"),
    );
}

/// Properties that nest, with the long descriptions that such schemas have.
fn properties(out: &mut String, indent: usize, depth: usize, count: usize) {
    let pad = " ".repeat(indent);
    for index in 0..count {
        let _ = writeln!(out, "{pad}field{index}:");
        let _ = writeln!(
            out,
            "{pad}  description: 'What field {index} is for: it says how requests are handled, see the page of this field.'"
        );
        if depth == 0 {
            let _ = writeln!(
                out,
                "{pad}  type: string\n{pad}  enum:\n{pad}  - UNSET\n{pad}  - SIMPLE\n{pad}  - MUTUAL"
            );
        } else {
            let _ = writeln!(out, "{pad}  type: object\n{pad}  properties:");
            properties(out, indent + 4, depth - 1, count);
        }
    }
}

fn definitions(folder: &Path) {
    chart(folder);
    write(folder.join("values.yaml"), "labels: {app: mesh, chart: definitions}\nexcluded: []\n");
    let mut all = String::new();
    for index in 0..15 {
        let _ = write!(
            all,
            "---\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  annotations:\n    \"helm.sh/resource-policy\": keep\n  labels:\n    app: old\n  name: kind{index}s.example.org\nspec:\n  group: example.org\n  names: {{kind: Kind{index}, plural: kind{index}s}}\n  scope: Namespaced\n  versions:\n  - name: v1\n    served: true\n    storage: true\n    schema:\n      openAPIV3Schema:\n        type: object\n        properties:\n"
        );
        properties(&mut all, 10, 3, 4);
    }
    write(folder.join("files/all.yaml"), &all);
    write(
        folder.join("templates/definitions.yaml"),
        r#"{{- range $text := splitList "\n---\n" (.Files.Get "files/all.yaml") }}
{{- $crd := fromYaml (trimPrefix "---\n" $text) }}
{{- if not (has $crd.metadata.name $.Values.excluded) }}
{{- $_ := set $crd.metadata "labels" (merge (dict "release" $.Release.Name) $.Values.labels) }}
---
{{ toYaml $crd }}
{{- end }}
{{- end }}
"#,
    );
}

fn control_plane(folder: &Path) {
    chart(folder);
    let mut values = String::from("_internal:\n");
    for group in 0..40 {
        let _ = writeln!(values, "  group{group}:");
        for index in 0..12 {
            let _ = writeln!(
                values,
                "    option{index}: {{enabled: true, level: {index}, names: [a, b, c], note: \"\"}}"
            );
        }
    }
    write(folder.join("values.yaml"), &values);
    write(
        folder.join("templates/zzz_profile.yaml"),
        "{{- $own := omit (deepCopy .Values) \"_internal\" }}\n{{- $all := .Values._internal }}\n{{- $_ := unset .Values \"_internal\" }}\n{{- $_ := mustMergeOverwrite $all (.Files.Get \"files/profile.yaml\" | fromYaml) $own }}\n{{- range $key, $value := $all }}{{- $_ := set $.Values $key $value }}{{- end }}\n",
    );
    write(
        folder.join("files/profile.yaml"),
        "group1: {option1: {enabled: false}}\nextra: {list: [1, 2, 3]}\n",
    );
    let mut template = String::new();
    for index in 0..2_600 {
        let _ = writeln!(template, "line{index}: \"[[ valueOrDefault .Values.field{index} 0 ]] and more\"");
    }
    write(folder.join("files/injection.yaml"), &template);
    write(
        folder.join("templates/_helpers.tpl"),
        "{{- define \"labels\" }}\napp: {{ .Chart.Name }}\nrelease: {{ .Release.Name | quote }}\nversion: {{ .Chart.AppVersion | trunc 63 | trimSuffix \"-\" }}\n{{- end }}\n",
    );
    write(
        folder.join("templates/injector.yaml"),
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: injector\n  labels: {{- include \"labels\" . | nindent 4 }}\ndata:\n  values: |-\n{{ .Values | toPrettyJson | indent 4 }}\n  config: |-\n{{ .Files.Get \"files/injection.yaml\" | trim | indent 4 }}\n",
    );
    for index in 0..16 {
        write(
            folder.join(format!("templates/object{index}.yaml")),
            &format!(
                "{{{{- range $name, $group := .Values }}}}\n{{{{- if kindIs \"map\" $group }}}}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{{{ printf \"%s-{index}\" $name | lower }}}}\n  labels: {{{{- include \"labels\" $ | nindent 4 }}}}\n  annotations:\n    checksum: {{{{ toJson $group | sha256sum }}}}\ndata:\n  {{{{- range $key, $option := $group }}}}{{{{- if kindIs \"map\" $option }}}}\n  {{{{ $key }}}}: {{{{ ternary \"on\" \"off\" (eq $option.enabled true) | quote }}}}\n  {{{{- end }}}}{{{{- end }}}}\n{{{{- end }}}}\n{{{{- end }}}}\n"
            ),
        );
    }
}

fn gateway(folder: &Path) {
    chart(folder);
    write(
        folder.join("values.yaml"),
        "replicas: 2\nports: [{name: http, port: 80}, {name: https, port: 443}]\nresources: {requests: {cpu: 100m}}\n",
    );
    write(
        folder.join("templates/all.yaml"),
        "apiVersion: v1\nkind: Service\nmetadata: {name: gateway}\nspec:\n  ports:\n{{ toYaml .Values.ports | indent 2 }}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: gateway}\nspec:\n  replicas: {{ .Values.replicas }}\n  template:\n    spec:\n      containers:\n      - name: proxy\n        resources: {{- toYaml .Values.resources | nindent 10 }}\n",
    );
}

/// Runs a program once for each chart.
fn render_all(program: &Path, arguments: impl Fn(&str) -> Vec<String>) {
    for chart in ["definitions", "control", "gateway"] {
        let path = CHARTS.path().join(chart);
        let status = Command::new(program)
            .args(arguments(&path.to_string_lossy()))
            .stdout(Stdio::null())
            .status()
            .expect("the program starts");
        assert!(status.success(), "{chart}");
    }
}

#[divan::bench(sample_count = 20)]
fn meshctl(bencher: Bencher<'_, '_>) {
    let program = Path::new(env!("CARGO_BIN_EXE_meshctl"));
    let arguments = |chart: &str| ["manifest", "generate", "--chart", chart].map(str::to_owned).to_vec();
    LazyLock::force(&CHARTS);
    bencher.bench_local(|| render_all(program, arguments));
}

/// Only where `python3 tests/rig/build.py` has been run.
#[divan::bench(sample_count = 20)]
fn helm(bencher: Bencher<'_, '_>) {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/rig/bin/helm");
    let arguments = |chart: &str| ["template", "release-name", chart].map(str::to_owned).to_vec();
    LazyLock::force(&CHARTS);
    if program.exists() {
        bencher.bench_local(|| render_all(&program, arguments));
    }
}

fn main() {
    divan::main();
}
