//! Packed charts: a gzip tar with one folder. What comes out is bounded, and nothing in it can name a
//! place outside of that folder: no links, no `..`, no absolute paths, no devices.

use std::io::Read;

use flate2::read::MultiGzDecoder;
use tar::{EntryType, Header};

use super::Files;
use crate::base::{Error, Result, text};

/// Bytes of one file, as in Helm.
pub(super) const FILE_BYTES: u64 = 5 << 20;
/// Bytes of all files of a chart and of the charts in it, as in Helm.
pub(super) const TOTAL_BYTES: u64 = 100 << 20;
/// Files of a chart and of the charts in it.
pub(super) const FILE_COUNT: usize = 10_000;
/// Packed charts inside of packed charts.
const DEPTH: usize = 8;

/// What is left of what one chart may be.
#[derive(Debug)]
pub(super) struct Budget {
    bytes: u64,
    files: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { bytes: TOTAL_BYTES, files: FILE_COUNT }
    }
}

impl Budget {
    /// Takes one file of this size, or says what is too much.
    pub(super) fn take(&mut self, name: &str, bytes: u64) -> Result<(), String> {
        if bytes > FILE_BYTES {
            return Err(format!("{} is larger than {} MiB", text::printable(name), FILE_BYTES >> 20));
        }
        self.bytes = self
            .bytes
            .checked_sub(bytes)
            .ok_or_else(|| format!("its files are more than {} MiB together", TOTAL_BYTES >> 20))?;
        self.files =
            self.files.checked_sub(1).ok_or_else(|| format!("it has more than {FILE_COUNT} files"))?;
        Ok(())
    }
}

/// Unpacks a chart and the packed charts in it. `doing` says what for, in errors.
pub(super) fn unpack(archive: &[u8], doing: &str) -> Result<Files> {
    let mut budget = Budget::default();
    let mut files = entries(archive, &mut budget).map_err(|cause| hostile(doing, &cause))?;
    unpack_inner(&mut files, &mut budget, 1).map_err(|cause| hostile(doing, &cause))?;
    if !files.contains_key("Chart.yaml") {
        return Err(Error::usage(doing, "it has no Chart.yaml in its folder")
            .advise("Name a chart that was packed with `helm package`."));
    }
    Ok(files)
}

fn hostile(doing: &str, cause: &str) -> Error {
    Error::usage(doing, cause).advise("Do not use this file: ask whoever packed it for a sound chart.")
}

/// Replaces `charts/NAME.tgz` by the files in it, as `charts/NAME/...`.
pub(super) fn unpack_inner(files: &mut Files, budget: &mut Budget, depth: usize) -> Result<(), String> {
    let is_packed = |name: &&String| {
        let inner = name.strip_prefix("charts/").filter(|rest| !rest.contains('/'));
        inner.is_some_and(|rest| rest.ends_with(".tgz") && !rest.starts_with(['_', '.']))
    };
    let packed: Vec<String> = files.keys().filter(is_packed).cloned().collect();
    for name in packed {
        let archive = files.remove(&name).unwrap_or_default();
        if depth > DEPTH {
            return Err(format!("charts are packed more than {DEPTH} deep in it"));
        }
        let mut inner = entries(&archive, budget).map_err(|cause| format!("in {name}: {cause}"))?;
        unpack_inner(&mut inner, budget, depth + 1)?;
        let folder = name.trim_end_matches(".tgz");
        if files
            .range(format!("{folder}/")..)
            .next()
            .is_some_and(|(key, _)| key.starts_with(&format!("{folder}/")))
        {
            return Err(format!("it has both {name} and the folder {folder}"));
        }
        files.extend(inner.into_iter().map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
    }
    Ok(())
}

/// The files of one gzip tar by their path below its one folder.
fn entries(archive: &[u8], budget: &mut Budget) -> Result<Files, String> {
    let unsound = |error: std::io::Error| format!("it is no sound gzip tar: {error}");
    // Headers, padding and what is skipped count too: a bomb may be made of nothing else.
    let most = TOTAL_BYTES + FILE_COUNT as u64 * 2048;
    let mut tar = tar::Archive::new(MultiGzDecoder::new(archive).take(most));
    let mut files = Files::new();
    let mut top: Option<String> = None;
    let mut complete = false;
    for (index, entry) in tar.entries().map_err(unsound)?.enumerate() {
        let mut entry = entry.map_err(unsound)?;
        if index > FILE_COUNT * 2 {
            return Err(format!("it has more than {FILE_COUNT} files"));
        }
        let kind = entry.header().entry_type();
        let name = entry.path_bytes().into_owned();
        let name = std::str::from_utf8(&name).map_err(|_| "a file name in it is not UTF-8".to_owned())?;
        if matches!(kind, EntryType::XGlobalHeader) {
            continue;
        }
        let (folder, path) = inside(name, kind)?;
        match &top {
            Some(top) if *top != folder => {
                return Err(format!(
                    "it has two folders, {} and {}",
                    text::printable(top),
                    text::printable(&folder)
                ));
            }
            _ => top = Some(folder),
        }
        complete = true;
        if kind.is_dir() {
            continue;
        }
        let path = path.ok_or_else(|| format!("{} is in no folder", text::printable(name)))?;
        budget.take(name, entry.size())?;
        let mut bytes = Vec::new();
        entry.by_ref().take(FILE_BYTES).read_to_end(&mut bytes).map_err(unsound)?;
        if bytes.len() as u64 != entry.size() {
            return Err(format!("{} ends early", text::printable(name)));
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").map_or_else(|| bytes.clone(), <[u8]>::to_vec);
        if files.insert(path, bytes).is_some() {
            return Err(format!("it has {} twice", text::printable(name)));
        }
    }
    // The checksum stands at the end: an archive that was cut behind its last file is not whole either.
    std::io::copy(&mut tar.into_inner(), &mut std::io::sink()).map_err(unsound)?;
    if complete { Ok(files) } else { Err("there is nothing in it".to_owned()) }
}

/// The top folder of an entry and the path below it, when it may be there at all.
fn inside(name: &str, kind: EntryType) -> Result<(String, Option<String>), String> {
    let shown = text::printable(name);
    match kind {
        EntryType::Regular | EntryType::Continuous | EntryType::Directory => {}
        EntryType::Symlink | EntryType::Link => return Err(format!("{shown} is a link")),
        _ => return Err(format!("{shown} is neither a file nor a folder")),
    }
    let drive = name.as_bytes().get(1) == Some(&b':');
    if name.starts_with('/') || name.contains(['\\', '\0']) || drive {
        return Err(format!("{shown} is not a relative path"));
    }
    let mut parts = name.split('/').filter(|part| !part.is_empty() && *part != ".");
    if name.split('/').any(|part| part == "..") {
        return Err(format!("{shown} leads out of the chart"));
    }
    let folder = parts.next().ok_or_else(|| format!("`{shown}` is no path"))?;
    let rest: Vec<&str> = parts.collect();
    Ok((folder.to_owned(), (!rest.is_empty()).then(|| rest.join("/"))))
}

/// Packs a chart: the same files always give the same bytes. They are not compressed, since the bytes would change with
/// the compressor.
pub(super) fn pack(name: &str, files: &Files) -> std::io::Result<Vec<u8>> {
    let gzip = flate2::GzBuilder::new().write(Vec::new(), flate2::Compression::none());
    let mut tar = tar::Builder::new(gzip);
    for (path, bytes) in files {
        append(&mut tar, &format!("{name}/{path}"), bytes)?;
    }
    tar.into_inner()?.finish()
}

/// Adds a file to a tar, without anything that differs from one machine or day to the next.
pub(super) fn append<W: std::io::Write>(
    tar: &mut tar::Builder<W>,
    path: &str,
    bytes: &[u8],
) -> std::io::Result<()> {
    let mut header = Header::new_gnu();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o644);
    header.set_mtime(0);
    header.set_entry_type(EntryType::Regular);
    tar.append_data(&mut header, path, bytes)
}
