//! What a chart is rendered from: its directory, and what the user gives with `-f` and `--set`.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use clap::Args;

use crate::base::{Context, Error, Result};
use crate::helm::{Files, Setting, Values, merge_settings};

/// Bytes of all files of a chart, and of one values file.
const BYTES: u64 = 64 << 20;
/// Files of a chart, and folders within folders.
const FILES: usize = 10_000;
const DEPTH: usize = 40;

/// Values over the defaults of a chart.
#[derive(Debug, Args)]
pub(super) struct ValueArguments {
    /// A values file, or `-` for standard input; later ones win
    #[arg(short = 'f', long = "values", value_name = "FILE")]
    files: Vec<String>,

    /// Set values: a.b=1,c[0]=x,d={e,f}
    #[arg(long = "set", value_name = "PATH=VALUE")]
    typed: Vec<String>,

    /// Set values that stay texts
    #[arg(long = "set-string", value_name = "PATH=TEXT")]
    texts: Vec<String>,

    /// Set values to JSON
    #[arg(long = "set-json", value_name = "PATH=JSON")]
    json: Vec<String>,

    /// Set values to what files hold
    #[arg(long = "set-file", value_name = "PATH=FILE")]
    file_texts: Vec<String>,

    /// Set one value to a text in which no character has a meaning
    #[arg(long = "set-literal", value_name = "PATH=TEXT")]
    literals: Vec<String>,
}

impl ValueArguments {
    /// All of them, one over the other.
    pub(super) fn read(&self, context: &Context) -> Result<Values> {
        let mut settings = Vec::new();
        for name in &self.files {
            settings.push(Setting::File(name.clone(), read_values(name, context)?));
        }
        settings.extend(self.json.iter().cloned().map(Setting::Json));
        settings.extend(self.typed.iter().cloned().map(Setting::Typed));
        settings.extend(self.texts.iter().cloned().map(Setting::Text));
        for text in &self.file_texts {
            let mut files = Vec::new();
            for path in Setting::file_paths(text)? {
                let bytes = read_values(&path, context)?;
                files.push((path, String::from_utf8_lossy(&bytes).into_owned()));
            }
            settings.push(Setting::FileText(text.clone(), files));
        }
        settings.extend(self.literals.iter().cloned().map(Setting::Literal));
        merge_settings(&settings)
    }
}

fn read_values(name: &str, context: &Context) -> Result<Vec<u8>> {
    let doing = || format!("reading values from {name}");
    let mut bytes = Vec::new();
    let read = if name == "-" {
        std::io::stdin().lock().take(BYTES).read_to_end(&mut bytes)
    } else {
        let file = fs::File::open(context.directory.join(name));
        file.and_then(|file| file.take(BYTES).read_to_end(&mut bytes))
    };
    read.map_err(|error| Error::usage(doing(), error))?;
    if bytes.len() as u64 == BYTES {
        return Err(Error::usage(doing(), format!("it is larger than {} MiB", BYTES >> 20)));
    }
    Ok(bytes)
}

/// The files of a chart's directory. Links are not followed.
pub(super) fn read_chart(path: &str, context: &Context) -> Result<Files> {
    let root = context.directory.join(path);
    let mut reader = Reader { path, root: &root, files: Files::new(), bytes: 0 };
    reader.folder(&root, 0)?;
    Ok(reader.files)
}

struct Reader<'a> {
    path: &'a str,
    root: &'a Path,
    files: Files,
    bytes: u64,
}

impl Reader<'_> {
    fn refuse(&self, cause: impl std::fmt::Display) -> Error {
        Error::usage(format!("reading the chart {}", self.path), cause)
    }

    fn folder(&mut self, folder: &Path, depth: usize) -> Result<()> {
        if depth > DEPTH {
            return Err(self.refuse(format!("folders are nested more than {DEPTH} deep")));
        }
        for entry in fs::read_dir(folder).map_err(|error| self.refuse(error))? {
            let entry = entry.map_err(|error| self.refuse(error))?;
            let kind = entry.file_type().map_err(|error| self.refuse(error))?;
            if kind.is_dir() {
                self.folder(&entry.path(), depth + 1)?;
            } else if kind.is_file() {
                self.file(&entry.path())?;
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path) -> Result<()> {
        let left = BYTES - self.bytes;
        let mut bytes = Vec::new();
        let file = fs::File::open(path).map_err(|error| self.refuse(error))?;
        file.take(left + 1).read_to_end(&mut bytes).map_err(|error| self.refuse(error))?;
        if bytes.len() as u64 > left || self.files.len() == FILES {
            return Err(self.refuse(format!("it has more than {FILES} files or {} MiB", BYTES >> 20)));
        }
        self.bytes += bytes.len() as u64;
        let inside = path.strip_prefix(self.root).unwrap_or(path);
        let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        self.files.insert(parts.join("/"), bytes);
        Ok(())
    }
}
