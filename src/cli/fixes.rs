//! What `analyze --fix` changed, or would change, as a part of its report.

use serde_json::{Value, json};

use crate::analyze::FixedFile;
use crate::base::report::View;
use crate::base::text;

/// Adds the changed files to the report of what is left.
pub(super) fn add_to(view: &mut View, files: &[FixedFile], written: bool) {
    let diffs: Vec<String> = files.iter().map(diff).collect();
    let list = files
        .iter()
        .zip(&diffs)
        .map(|(file, diff)| json!({"file": *file.name, "findings": file.findings, "diff": diff}));
    view.document.insert("fixes".into(), json!({"written": written, "files": list.collect::<Vec<Value>>()}));
    let findings = files.iter().map(|file| file.findings).sum();
    let (findings, count) = (text::plural(findings, "finding"), text::plural(files.len(), "file"));
    let told = match (files.is_empty(), written) {
        (true, _) => "nothing can be fixed safely\n".to_owned(),
        (false, true) => format!("fixed {findings} in {count}; what is left is above\n"),
        (false, false) => format!("{}would fix {findings} in {count}; nothing was written\n", diffs.concat()),
    };
    view.text.push_str(&told);
}

/// The change as a unified diff.
fn diff(file: &FixedFile) -> String {
    let name = file.name.trim_start_matches('/');
    similar::TextDiff::from_lines(&*file.before, &*file.after)
        .unified_diff()
        .context_radius(3)
        .header(&format!("a/{name}"), &format!("b/{name}"))
        .to_string()
}
