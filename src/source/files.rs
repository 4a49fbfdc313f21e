//! Files, directories, standard input and git revisions to one estate.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::git::{check_revision, read_git};
use super::unpack::unpacked;
use super::walk::walk;
use crate::base::{Error, Result};
use crate::document::{self, Document, Limits, Problem, ProblemKind};
use crate::estate::{Estate, Ingested, KindSpec, Skipped, Source};

/// One input as the user named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Standard input.
    Stdin,
    /// A file or a directory.
    Path(PathBuf),
    /// A file or a directory of a git revision.
    Git {
        /// The revision.
        revision: String,
        /// The path from the working directory.
        path: String,
    },
}

impl Input {
    /// Reads `-`, `git:REV:PATH` or a path.
    pub fn parse(text: &str) -> Result<Self> {
        if text == "-" {
            return Ok(Self::Stdin);
        }
        let Some(rest) = text.strip_prefix("git:") else {
            return Ok(Self::Path(PathBuf::from(text)));
        };
        match rest.split_once(':') {
            Some((revision, path)) if !revision.is_empty() && !revision.starts_with('-') => {
                Ok(Self::Git { revision: revision.to_owned(), path: path.to_owned() })
            }
            _ => Err(Error::usage(
                format!("reading the input `{text}`"),
                "a git input has the form git:REVISION:PATH",
            )),
        }
    }
}

/// What reading needs to know.
#[derive(Debug, Clone, Copy)]
pub struct Settings<'a> {
    /// Known kinds.
    pub kinds: &'a [KindSpec],
    /// The namespace of objects that have none.
    pub namespace: &'a str,
    /// Bounds.
    pub limits: &'a Limits,
    /// Texts that need not be parsed again; what is parsed is added.
    pub parsed: Option<&'a Parsed>,
}

/// The documents of texts that were read before, so that a file that two inputs share is parsed once.
#[derive(Debug, Default)]
pub struct Parsed(Mutex<FxHashMap<Arc<str>, Vec<Document>>>);

impl Parsed {
    fn documents(&self, text: &Arc<str>, limits: &Limits) -> Vec<Document> {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(documents) = known().get(text) {
            return documents.clone();
        }
        let documents = document::read(text, limits);
        known().insert(Arc::clone(text), documents.clone());
        documents
    }
}

/// Reads all inputs into one estate. Files are read and parsed in parallel; their order is kept.
pub fn load(inputs: &[Input], settings: Settings<'_>) -> Result<Estate> {
    let mut estate = Estate::default();
    let mut texts: Vec<Pending> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for input in inputs {
        match input {
            Input::Stdin => {
                if seen.insert(PathBuf::from("-")) {
                    texts.push(Pending::Text("-".into(), read_stdin(settings.limits)?));
                }
            }
            Input::Path(path) => {
                let (files, skipped) = expand(path)?;
                estate.skipped.extend(skipped);
                // A file named twice, or inside a directory that is named too, is read once.
                let found = path.is_dir();
                let new = |file: &PathBuf| seen.insert(file.canonicalize().unwrap_or_else(|_| file.clone()));
                texts.extend(files.into_iter().filter(new).map(|file| Pending::File { file, found }));
            }
            Input::Git { revision, path } => {
                let found = read_git(revision, path, settings.limits)?;
                if found.files.is_empty() && found.skipped.is_empty() {
                    let doing = format!("reading {path} of git revision {revision}");
                    return Err(Error::usage(doing, "there are no manifests at that path")
                        .advise("Give a path from the working directory, as in git:HEAD~1:manifests."));
                }
                for (name, text) in found.files {
                    texts.push(Pending::Text(name.into(), text?));
                }
                estate.skipped.extend(found.skipped);
            }
        }
    }
    ingest(estate, texts, settings)
}

/// Reads what some files and directories held at a git revision; a path that was not there then held nothing. `directory`
/// is the working directory, from which relative paths count.
pub fn load_revision(
    revision: &str,
    paths: &[&Path],
    directory: &Path,
    settings: Settings<'_>,
) -> Result<Estate> {
    check_revision(revision)?;
    let mut estate = Estate::default();
    let mut texts: Vec<Pending> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for path in paths {
        let inside = path.strip_prefix(directory).unwrap_or(path);
        if inside.is_absolute() {
            let doing = format!("reading {} of git revision {revision}", path.display());
            return Err(Error::usage(doing, "it is not below the working directory")
                .advise("Run meshctl in the repository, and name the path from there."));
        }
        let found = read_git(revision, &inside.to_string_lossy(), settings.limits)?;
        let new = found.files.into_iter().filter(|(name, _)| seen.insert(name.clone()));
        texts.extend(new.map(|(name, text)| match text {
            Ok(text) => Pending::Text(name.into(), text),
            Err(error) => Pending::Unreadable(name.into(), error),
        }));
        estate.skipped.extend(found.skipped);
    }
    ingest(estate, texts, settings)
}

fn ingest(mut estate: Estate, texts: Vec<Pending>, settings: Settings<'_>) -> Result<Estate> {
    let part = |pending: Pending| {
        let (source, documents) = pending.read(settings)?;
        Ok(Ingested::of(source, documents, settings.kinds, settings.namespace))
    };
    let parts: Vec<Result<Ingested>> = texts.into_par_iter().map(part).collect();
    for part in parts {
        estate.add(part?);
    }
    Ok(estate)
}

/// A text that is still to be parsed.
enum Pending {
    /// A file that the user named, or one that was found in a directory.
    File {
        file: PathBuf,
        found: bool,
    },
    Text(Arc<str>, String),
    Unreadable(Arc<str>, Error),
}

impl Pending {
    fn read(self, Settings { limits, parsed, .. }: Settings<'_>) -> Result<(Source, Vec<Document>)> {
        let source = match self {
            Self::File { file, found } => {
                let name: Arc<str> = Arc::from(file.to_string_lossy().as_ref());
                match read_file(&file, limits) {
                    // What is compressed is not edited.
                    Ok((text, is_packed)) => {
                        Source { name, text: text.into(), path: (!is_packed).then_some(file) }
                    }
                    // One bad file does not hide the others of its directory.
                    Err(error) if found => return Ok(unreadable(name, &error)),
                    Err(error) => return Err(error),
                }
            }
            Self::Unreadable(name, error) => return Ok(unreadable(name, &error)),
            Self::Text(name, text) => Source { name, text: text.into(), path: None },
        };
        let documents = match parsed {
            Some(parsed) => parsed.documents(&source.text, limits),
            None => document::read(&source.text, limits),
        };
        Ok((source, documents))
    }
}

/// A file that cannot be read as text, as a document with that problem.
fn unreadable(name: Arc<str>, error: &Error) -> (Source, Vec<Document>) {
    let problem =
        Problem { kind: ProblemKind::Syntax, message: error.cause.clone(), start: 0, end: 0, needless: None };
    let document = Document { number: 1, tree: None, problems: vec![problem] };
    (Source { name, text: Arc::from(""), path: None }, vec![document])
}

fn expand(path: &Path) -> Result<(Vec<PathBuf>, Vec<Skipped>)> {
    let metadata = std::fs::metadata(path).map_err(|error| {
        Error::usage(format!("reading {}", path.display()), error)
            .advise("Name a file, a directory, `-` for standard input, or git:REVISION:PATH.")
    })?;
    if !metadata.is_dir() {
        return Ok((vec![path.to_owned()], Vec::new()));
    }
    let found = walk(path)?;
    let skipped = found
        .skipped
        .into_iter()
        .map(|(path, reason)| Skipped { file: path.to_string_lossy().into(), document: None, reason })
        .collect();
    Ok((found.files, skipped))
}

fn read_file(path: &Path, limits: &Limits) -> Result<(String, bool)> {
    let doing = || format!("reading {}", path.display());
    let file = std::fs::File::open(path).map_err(|error| Error::usage(doing(), error))?;
    read_bounded(file, limits, doing)
}

fn read_stdin(limits: &Limits) -> Result<String> {
    Ok(read_bounded(std::io::stdin().lock(), limits, || "reading standard input".to_owned())?.0)
}

/// A text within the bounds, and whether it was compressed.
fn read_bounded(from: impl Read, limits: &Limits, doing: impl Fn() -> String) -> Result<(String, bool)> {
    let mut bytes = Vec::new();
    let failed = |error| Error::usage(doing(), error);
    let (text, is_packed) = unpacked(from).map_err(failed)?;
    text.take(limits.file_bytes + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > limits.file_bytes {
        return Err(Error::usage(doing(), format!("it is larger than {} MiB", limits.file_bytes >> 20))
            .advise("Split it, or leave it out."));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        Error::usage(doing(), format!("line {line} is not UTF-8 text (byte {at})"))
            .advise("Leave binary files out, or convert the file to UTF-8.")
    })?;
    Ok((text, is_packed))
}
