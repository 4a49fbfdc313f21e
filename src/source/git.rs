//! Manifests of a git revision, read with the `git` program by the same rules as a directory. Two processes for a path,
//! however many files it has.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use super::walk::{is_manifest, special_file};
use crate::base::{Error, Result};
use crate::document::Limits;
use crate::estate::Skipped;

/// What a path holds at a revision.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The files by name, `git:REV:PATH`. An error is about that file alone.
    pub(super) files: Vec<(String, Result<String>)>,
    /// What is left out.
    pub(super) skipped: Vec<Skipped>,
}

/// One file of a listing.
struct Entry<'l> {
    object: &'l str,
    bytes: u64,
    name: &'l str,
}

/// Refuses a revision that the repository does not have.
pub(super) fn check_revision(revision: &str) -> Result<()> {
    let doing = || format!("looking for the git revision {revision}");
    if revision.is_empty() || revision.starts_with('-') {
        return Err(Error::usage(doing(), "that is no name of a revision"));
    }
    git(&["rev-parse", "--git-dir"], doing)?;
    git(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{tree}}")], doing).map(drop).map_err(|_| {
        Error::usage(doing(), "the repository has no such revision").advise(
            "A CI server often fetches one commit only: fetch the other first, as in `git fetch origin main`, or `fetch-depth: 0`.",
        )
    })
}

/// Reads what a path, from the working directory, holds at a revision. Nothing at that path is no error.
pub(super) fn read_git(revision: &str, path: &str, limits: &Limits) -> Result<Found> {
    let doing = || format!("reading {path} of git revision {revision}");
    let path = path.trim_start_matches("./");
    let prefix = if path.is_empty() || path == "." { "./".to_owned() } else { format!("./{path}") };
    let listing = git(&["ls-tree", "-r", "-z", "-l", revision, "--", &prefix], doing)?;
    let entries: Vec<Entry<'_>> = listing.split('\0').filter_map(entry).collect();
    let special: BTreeMap<&str, String> = entries
        .iter()
        .filter_map(|entry| {
            let (directory, file) = entry.name.rsplit_once('/').unwrap_or((".", entry.name));
            Some((directory, special_file(file, directory)?))
        })
        .collect();
    let skipped = special
        .iter()
        .map(|(directory, reason)| Skipped {
            file: format!("git:{revision}:{directory}").into(),
            document: None,
            reason: reason.clone(),
        })
        .collect();
    // A file that is named itself is read whatever its name is.
    let named = matches!(entries.as_slice(), [only] if only.name == path);
    let wanted = |entry: &Entry<'_>| {
        let hidden = entry.name.split('/').any(|part| part.starts_with('.') && part != "." && part != "..");
        let inside = |directory: &&str| *directory == "." || Path::new(entry.name).starts_with(directory);
        named || (is_manifest(Path::new(entry.name)) && !hidden && !special.keys().any(inside))
    };
    let wanted: Vec<Entry<'_>> = entries.into_iter().filter(wanted).collect();
    let files = contents(&wanted, limits, doing)?
        .into_iter()
        .zip(&wanted)
        .map(|(text, entry)| {
            let name = format!("git:{revision}:{}", entry.name);
            let failed = |cause: String| Error::usage(format!("reading {name}"), cause);
            let text = match text {
                None => Err(failed(format!("it is larger than {} MiB", limits.file_bytes >> 20))),
                Some(bytes) => {
                    String::from_utf8(bytes).map_err(|_| failed("it is not UTF-8 text".to_owned()))
                }
            };
            (name, text)
        })
        .collect();
    Ok(Found { files, skipped })
}

/// A file of `ls-tree -l`: mode, type, object and size, then the name behind a tab.
fn entry(line: &str) -> Option<Entry<'_>> {
    let (facts, name) = line.split_once('\t')?;
    let mut facts = facts.split_ascii_whitespace().skip(1);
    match (facts.next(), facts.next(), facts.next()) {
        (Some("blob"), Some(object), Some(size)) => Some(Entry { object, bytes: size.parse().ok()?, name }),
        _ => None,
    }
}

/// The bytes of files, in their order; `None` for one that is too large.
fn contents(
    entries: &[Entry<'_>],
    limits: &Limits,
    doing: impl Fn() -> String + Copy,
) -> Result<Vec<Option<Vec<u8>>>> {
    let fits = |entry: &&Entry<'_>| entry.bytes <= limits.file_bytes;
    let asked: String = entries.iter().filter(fits).map(|entry| format!("{}\n", entry.object)).collect();
    if asked.is_empty() {
        return Ok(entries.iter().map(|_| None).collect());
    }
    let failed = |error: std::io::Error| Error::usage(doing(), format!("the git program failed: {error}"));
    let mut child = Command::new("git")
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(failed)?;
    let mut answer = Vec::new();
    let (input, output) = (child.stdin.take(), child.stdout.take());
    // Asked from a second thread: git answers while it is still being asked.
    let read = std::thread::scope(|scope| {
        scope.spawn(move || input.map(|mut input| input.write_all(asked.as_bytes())));
        output.map_or(Ok(0), |mut output| output.read_to_end(&mut answer))
    });
    read.and_then(|_| child.wait()).map_err(failed)?;
    let mut rest = answer.as_slice();
    entries
        .iter()
        .map(|entry| {
            if !fits(&entry) {
                return Ok(None);
            }
            let object = next_object(&mut rest);
            object.map(|bytes| Some(bytes.to_vec())).ok_or_else(|| {
                Error::usage(doing(), format!("git does not give the content of {}", entry.name))
            })
        })
        .collect()
}

/// The next answer of `cat-file --batch`: a line with object, type and size, then the bytes and a line break.
fn next_object<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let line_end = rest.iter().position(|byte| *byte == b'\n')?;
    let (line, after) = rest.split_at(line_end);
    let size: usize = std::str::from_utf8(line).ok()?.rsplit(' ').next()?.parse().ok()?;
    let content = after.get(1..1 + size)?;
    *rest = after.get(size + 2..)?;
    Some(content)
}

fn git(arguments: &[&str], doing: impl Fn() -> String) -> Result<String> {
    let output = Command::new("git").args(arguments).stdin(Stdio::null()).output().map_err(|error| {
        Error::usage(doing(), format!("the git program cannot be started: {error}")).advise("Install git.")
    })?;
    if !output.status.success() {
        return Err(Error::usage(doing(), String::from_utf8_lossy(&output.stderr).trim()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_of_git_are_taken_apart() {
        let mut rest = &b"abc blob 3\na\nb\nabd blob 0\n\n"[..];
        assert_eq!(next_object(&mut rest), Some(&b"a\nb"[..]));
        assert_eq!(next_object(&mut rest), Some(&b""[..]));
        assert_eq!(next_object(&mut rest), None);
        assert_eq!(next_object(&mut &b"abc missing\n"[..]), None);
        let found = entry("100644 blob abc      12\ta b.yaml").map(|it| (it.object, it.bytes, it.name));
        assert_eq!(found, Some(("abc", 12, "a b.yaml")));
        assert!(entry("160000 commit abc       -\tsub").is_none());
    }
}
