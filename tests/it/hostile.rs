//! Hostile and odd inputs, through the program: an answer or an error with a place, within the
//! deadline, and never a panic.

use std::fs;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use crate::support::{Outcome, Program, repository, text_of};

const HEAD: &str = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";

/// Analyzes one text that is in a file. Neither stream grows with the input.
fn analyze(content: impl AsRef<[u8]>) -> Outcome {
    let program = Program::new();
    let file = program.file("in.yaml", content);
    let outcome = program.run(&["analyze", &file]);
    let printed = outcome.stdout.len() + outcome.stderr.len();
    assert!(printed < 100_000, "{printed} bytes were printed");
    outcome
}

/// The text is refused at this place for this reason.
#[track_caller]
fn refused(content: impl AsRef<[u8]>, place: &str, reason: &str) {
    let Outcome { code, stdout, stderr } = analyze(content);
    assert_eq!((code, stderr.as_str()), (Some(1), ""), "{stdout}");
    assert!(stdout.contains("error[unreadable-document]"), "{stdout}");
    assert!(stdout.contains(&format!("--> [HOME]/in.yaml:{place}")), "{stdout}");
    assert!(stdout.contains(reason), "{stdout}");
}

/// The text is read, and nothing is wrong with it.
#[track_caller]
fn clean(content: impl AsRef<[u8]>, closing: &str) {
    let Outcome { code, stdout, stderr } = analyze(content);
    assert_eq!((code, stderr.as_str()), (Some(0), ""), "{stdout}");
    assert!(stdout.ends_with(closing), "{stdout}");
}

#[test]
fn files_that_are_no_text_are_named_with_the_line() {
    let elf: Vec<u8> = (0..=255).cycle().skip(127).take(70_000).collect();
    for (content, line) in [(&elf[..], 1), (b"a: 1\nb: \xff\xfe\n", 2)] {
        let Outcome { code, stdout, stderr } = analyze(content);
        assert_eq!((code, stdout.as_str()), (Some(2), ""));
        assert!(
            stderr.contains(&format!("reading [HOME]/in.yaml: line {line} is not UTF-8 text")),
            "{stderr}"
        );
    }
}

/// What is compressed is read as what it was, within the same bound, and never written.
#[test]
fn compressed_files_are_read_and_not_fixed() {
    let packed = |text: &[u8]| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text).expect("a text in memory");
        encoder.finish().expect("a text in memory")
    };
    clean(packed(HEAD.as_bytes()), "1 object: nothing to report\n");
    let Outcome { code, stderr, .. } = analyze(packed(&vec![b' '; 300 << 20]));
    assert_eq!(code, Some(2));
    assert!(stderr.contains("reading [HOME]/in.yaml: it is larger than"), "{stderr}");
    let Outcome { code, stderr, .. } = analyze(&packed(HEAD.as_bytes())[..20]);
    assert!(code == Some(2) && stderr.contains("reading [HOME]/in.yaml"), "{stderr}");

    let program = Program::new();
    let gateway =
        "apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata: {name: a}\nspec: {slector: {a: b}}\n";
    let file = program.file("in.yaml.gz", packed(gateway.as_bytes()));
    let Outcome { code, stderr, .. } = program.run(&["analyze", &file, "--fix"]);
    assert_eq!(code, Some(2), "{stderr}");
    assert!(stderr.contains("it is no file that can be written"), "{stderr}");
}

#[test]
fn a_line_of_30_megabytes_is_cut_in_the_snippet() {
    let value = "x".repeat(30 << 20);
    clean(format!("{HEAD}data: {{a: {value}}}\n"), "1 object: nothing to report\n");
    let kind = "apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata: {name: a}";
    let text = format!("{kind}\nspec: {{slector: \"{value}\"}}\n");
    let Outcome { code, stdout, .. } = analyze(text);
    assert_eq!(code, Some(1), "{stdout}");
    assert!(stdout.contains("[HOME]/in.yaml:4:8"), "{stdout}");
}

#[test]
fn nesting_has_a_limit() {
    let deep = 5_000;
    refused(format!("{HEAD}data: {}{}\n", "[".repeat(deep), "]".repeat(deep)), "4:", "");
    refused(format!("{HEAD}data: {}\n", "{a: ".repeat(deep)), "4:", "");
    refused(format!("{HEAD}data:\n  {}a\n", "- ".repeat(deep)), "5:", "");
    let block: String = (0..deep).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    refused(block, "201:", "");
}

#[test]
fn aliases_do_not_explode() {
    let mut bomb = format!("{HEAD}data:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..30 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        bomb += &format!("  a{level}: &a{level} [{aliases}]\n");
    }
    refused(bomb, "", "aliases expand this document to more than");
    refused(format!("{HEAD}data: &a [*a]\n"), "4:", "alias");
}

#[test]
fn characters_that_yaml_forbids_are_refused_at_their_place() {
    refused(format!("{HEAD}data: {{a: b\0c}}\n"), "4:", "");
    refused("\0".repeat(10_000), "1:1", "");
    refused(format!("{HEAD}data:\n\ta: b\n"), "5:", "tab");
}

#[test]
fn nothing_is_a_valid_input() {
    clean("", "0 objects: nothing to report\n");
    clean("# only\n# comments\n", "0 objects: nothing to report\n");
    clean("---\n---\n# none\n---\n", "0 objects: nothing to report\n");
    clean("\u{feff}", "0 objects: nothing to report\n");
}

#[test]
fn numbers_may_be_keys_of_any_size() {
    let digits = "9".repeat(500);
    clean(
        format!("{HEAD}data: {{{digits}: a, 1e999: b, -0: c, 0x{digits}: d}}\n"),
        "1 object: nothing to report\n",
    );
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
    let program = Program::new();
    let name = "examples/bookinfo-broken/unknown-field.yaml";
    let windows = format!("\u{feff}{}", text_of(name).replace('\n', "\r\n"));
    let file = program.file("in.yaml", windows);
    let found = |path: &str| -> Vec<Value> {
        let outcome = program.run(&["analyze", path, "-o", "json"]);
        let report: Value = serde_json::from_str(&outcome.stdout).expect("one document");
        report["findings"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|finding| {
                Value::from(["rule", "message", "fingerprint"].map(|key| finding[key].clone()).to_vec())
            })
            .collect()
    };
    let places = found(name);
    assert!(!places.is_empty());
    assert_eq!(found(&file), places);
}

#[test]
fn a_hundred_thousand_documents_are_read() {
    let one = |n| format!("---\napiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a{n}}}\n");
    clean((0..100_000).map(one).collect::<String>(), "100000 objects: nothing to report\n");
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_are_no_trap() {
    use std::os::unix::fs::symlink;
    let program = Program::new();
    program.file("tree/a/in.yaml", HEAD);
    let tree = program.path("tree");
    symlink(&tree, tree.join("a/up")).expect("make a link");
    symlink("self.yaml", tree.join("self.yaml")).expect("make a link");
    symlink("nowhere.yaml", tree.join("gone.yaml")).expect("make a link");
    let Outcome { code, stdout, .. } = program.run(&["analyze", tree.to_str().expect("a path is text")]);
    assert_eq!(code, Some(0), "{stdout}");
    assert!(stdout.ends_with("1 object: nothing to report\n"), "{stdout}");
}

/// Inputs on which other tools of this kind have crashed, when they are there.
#[test]
fn odd_inputs_end_with_an_answer() {
    let folder = repository("../shared/corpus/odd-inputs");
    let Ok(entries) = fs::read_dir(&folder) else {
        return;
    };
    let program = Program::new();
    let mut judged = 0;
    for entry in entries {
        let path = entry.expect("an entry").path();
        let Outcome { code, stderr, .. } = program.run(&["analyze", path.to_str().expect("a path is text")]);
        assert!(matches!(code, Some(0..=2)), "{}: {code:?} {stderr}", path.display());
        judged += 1;
    }
    assert!(judged > 0, "the corpus is empty");
    #[expect(clippy::print_stdout, reason = "says how much of the corpus was judged")]
    {
        println!("odd-inputs: {judged} judged");
    }
}
