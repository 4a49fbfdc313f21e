//! Applies the fixes of findings to the texts of an estate, and proves that each file can be read as before.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::base::report::{Edit, Finding};
use crate::base::{Error, Result};
use crate::document::edit::{self, TextEdit};
use crate::document::{self, Limits};
use crate::estate::Estate;

/// A file with its fixes.
#[derive(Debug)]
pub struct FixedFile {
    /// Its name, as the user knows it.
    pub name: Arc<str>,
    /// The file on disk.
    pub path: PathBuf,
    /// Its text before.
    pub before: Arc<str>,
    /// Its text with the fixes.
    pub after: Arc<str>,
    /// How many findings are fixed.
    pub findings: usize,
}

/// The files that change when the fixes of these findings are made. Of fixes that touch the same bytes the first is made.
///
/// # Errors
///
/// When a finding with a fix stands in a text that is no file, or when a file could not be read as before afterwards.
pub fn fix(estate: &Estate, findings: &[Finding]) -> Result<Vec<FixedFile>> {
    let mut chosen: BTreeMap<&Arc<str>, (Vec<&Edit>, usize)> = BTreeMap::new();
    for fix in findings.iter().filter_map(|finding| finding.fix.as_ref()) {
        let (edits, count) = chosen.entry(&fix.file).or_default();
        let free = |edit: &Edit| edits.iter().all(|other| edit.end < other.start || other.end < edit.start);
        if fix.edits.iter().all(free) {
            edits.extend(&fix.edits);
            *count += 1;
        }
    }
    let mut files = Vec::new();
    for source in &estate.sources {
        let Some((edits, findings)) = chosen.get(&source.name) else { continue };
        let doing = || format!("fixing {}", source.name);
        let path = source.path.clone().ok_or_else(|| {
            Error::usage(doing(), "it is no file that can be written")
                .advise("Name files or directories of the working tree.")
        })?;
        let edits: Vec<TextEdit> = edits
            .iter()
            .map(|edit| TextEdit { range: edit.start..edit.end, text: edit.text.clone() })
            .collect();
        let after: Arc<str> = edit::apply(&source.text, &edits).into();
        if !reads_as_before(&source.text, &after) {
            return Err(Error::refused(doing(), "read again, the fixed file would not be what it was")
                .advise("Please report this with the file; fix it by hand meanwhile."));
        }
        let (name, before) = (Arc::clone(&source.name), Arc::clone(&source.text));
        files.push(FixedFile { name, path, before, after, findings: *findings });
    }
    Ok(files)
}

/// Whether the changed text has the same documents of the same objects, JSON stays JSON, and nothing new is wrong with it.
fn reads_as_before(before: &Arc<str>, after: &Arc<str>) -> bool {
    let read = |text: &Arc<str>| {
        let documents = document::read(text, &Limits::default());
        let problems: usize = documents.iter().map(|document| document.problems.len()).sum();
        let identity = |document: &document::Document| {
            let root = document.tree.as_ref()?.root();
            let text = |keys: &[&str]| root.at(keys).map(|node| node.to_json().to_string());
            Some(
                [&["apiVersion"][..], &["kind"], &["metadata", "name"], &["metadata", "namespace"]].map(text),
            )
        };
        (documents.iter().map(identity).collect::<Vec<_>>(), problems)
    };
    let is_json = |text: &str| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    let ((old, problems), (new, left)) = (read(before), read(after));
    old == new && left <= problems && is_json(before) == is_json(after)
}

/// The estate as it is with the fixed texts: everything else is taken over as it was read.
pub fn with_fixes(estate: &Estate, files: &[FixedFile], namespace: &str) -> Estate {
    let mut fixed = Estate::default();
    // What was skipped before a text was read; what is skipped in texts is found again.
    fixed.skipped.extend(estate.skipped.iter().filter(|skipped| skipped.document.is_none()).cloned());
    // A file that could not be read at all has no text, and its problem.
    let unread = |source: usize| estate.sources.get(source).is_some_and(|source| source.text.is_empty());
    fixed.problems.extend(estate.problems.iter().filter(|problem| unread(problem.source)).cloned());
    for source in &estate.sources {
        let mut source = source.clone();
        if let Some(file) = files.iter().find(|file| file.name == source.name) {
            source.text = Arc::clone(&file.after);
        }
        let documents = document::read(&source.text, &Limits::default());
        fixed.ingest(source, documents, crate::resource::identity::KINDS, namespace);
    }
    fixed
}
