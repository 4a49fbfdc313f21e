//! Charts that stand unpacked on disk.

use std::path::Path;

use super::Files;
use super::archive::{self, Budget};
use super::ignore::Ignore;
use crate::base::{Error, Result};

/// Folders inside of folders. Links can make a circle, and this ends it.
const DEPTH: usize = 32;

/// Reads the chart in a folder, and the packed charts in it. What `.helmignore` names is left out.
pub(super) fn read(folder: &Path) -> Result<Files> {
    let doing = || format!("reading the chart {}", folder.display());
    let failed = |cause: String| Error::usage(doing(), cause);
    let root = folder.canonicalize().map_err(|error| {
        failed(error.to_string()).advise(
            "Name the folder of a chart, a .tgz file, an https address, oci://REGISTRY/CHART, or a chart's name with --repo.",
        )
    })?;
    if !root.join("Chart.yaml").is_file() {
        return Err(failed("there is no Chart.yaml in it".to_owned())
            .advise("Name the folder that has the Chart.yaml in it."));
    }
    let rules = std::fs::read_to_string(root.join(".helmignore")).unwrap_or_default();
    let ignore = Ignore::parse(&rules).map_err(|cause| {
        Error::usage(format!("reading {}", folder.join(".helmignore").display()), cause)
            .advise("Correct that line; patterns are those of the shell, one to a line.")
    })?;
    let mut walk = Walk { root: &root, ignore, files: Files::new(), budget: Budget::default() };
    walk.folder(&root, "", 0).map_err(failed)?;
    let Walk { mut files, mut budget, .. } = walk;
    archive::unpack_inner(&mut files, &mut budget, 1).map_err(failed)?;
    Ok(files)
}

struct Walk<'w> {
    root: &'w Path,
    ignore: Ignore,
    files: Files,
    budget: Budget,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, prefix: &str, depth: usize) -> Result<(), String> {
        let at = |error: std::io::Error| format!("{prefix}: {error}");
        if depth > DEPTH {
            return Err(format!("folders are nested more than {DEPTH} deep in it"));
        }
        for entry in std::fs::read_dir(folder).map_err(at)? {
            let entry = entry.map_err(at)?;
            let name = entry.file_name().into_string().map_err(|name| format!("{name:?} is not UTF-8"))?;
            let path = format!("{prefix}{name}");
            let place = entry.path();
            let is_folder = place.is_dir();
            if self.ignore.leaves_out(&path, is_folder) {
                continue;
            }
            // Links are followed as Helm does, but not to what the chart has no business with.
            if entry.file_type().map_err(at)?.is_symlink() {
                let target = place.canonicalize().map_err(|error| format!("{path}: {error}"))?;
                if !target.starts_with(self.root) {
                    return Err(format!("{path} is a link that leads out of the chart"));
                }
            }
            if is_folder {
                self.folder(&place, &format!("{path}/"), depth + 1)?;
                continue;
            }
            let size = place.metadata().map_err(|error| format!("{path}: {error}"))?;
            if !size.is_file() {
                return Err(format!("{path} is neither a file nor a folder"));
            }
            self.budget.take(&path, size.len())?;
            let bytes = std::fs::read(&place).map_err(|error| format!("{path}: {error}"))?;
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").map_or_else(|| bytes.clone(), <[u8]>::to_vec);
            self.files.insert(path, bytes);
        }
        Ok(())
    }
}
