//! Finds the manifests below a directory. Folders that are not plain manifests are recognised,
//! not misread.

use std::path::{Path, PathBuf};

use crate::base::{Error, Result};

/// What a directory holds.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Files to read, sorted by path.
    pub(super) files: Vec<PathBuf>,
    /// Files and folders that are left out, with the reason.
    pub(super) skipped: Vec<(PathBuf, String)>,
}

/// Walks a directory. Links are followed to files, not to directories, so there are no cycles.
pub(super) fn walk(directory: &Path) -> Result<Found> {
    let mut found = Found::default();
    visit(directory, &mut found)?;
    found.files.sort();
    found.skipped.sort();
    Ok(found)
}

fn visit(directory: &Path, found: &mut Found) -> Result<()> {
    let failed = |error: std::io::Error| {
        Error::usage(format!("reading the directory {}", directory.display()), error)
            .advise("Check that it exists and that you may read it.")
    };
    let mut entries = std::fs::read_dir(directory)
        .and_then(Iterator::collect::<std::io::Result<Vec<_>>>)
        .map_err(failed)?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    if let Some(reason) = special_folder(directory, &entries) {
        found.skipped.push((directory.to_owned(), reason));
        return Ok(());
    }
    for entry in entries {
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let kind = entry.file_type().map_err(failed)?;
        let is_manifest = is_manifest(&path);
        if kind.is_dir() {
            if hidden {
                found.skipped.push((path, "hidden folder".to_owned()));
            } else {
                visit(&path, found)?;
            }
        } else if is_manifest && hidden {
            found.skipped.push((path, "hidden file".to_owned()));
        } else if is_manifest && path.is_file() {
            found.files.push(path);
        } else if is_manifest {
            found.skipped.push((path, "not a file".to_owned()));
        }
    }
    Ok(())
}

/// Folders whose files are templates or parts: with the command that feeds them in.
fn special_folder(directory: &Path, entries: &[std::fs::DirEntry]) -> Option<String> {
    let name = |entry: &std::fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    entries.iter().find_map(|entry| special_file(&name(entry), &directory.to_string_lossy()))
}

/// What a folder is that holds a file of this name, when it is no folder of plain manifests.
pub(super) fn special_file(name: &str, directory: &str) -> Option<String> {
    match name {
        "Chart.yaml" => Some(format!("a Helm chart; try `helm template {directory} | meshctl analyze -`")),
        "kustomization.yaml" | "kustomization.yml" | "Kustomization" => {
            Some(format!("a kustomization; try `kustomize build {directory} | meshctl analyze -`"))
        }
        _ => None,
    }
}

/// Whether a file is read when it is found in a directory.
pub(super) fn is_manifest(path: &Path) -> bool {
    matches!(path.extension().and_then(|extension| extension.to_str()), Some("yaml" | "yml" | "json"))
}
