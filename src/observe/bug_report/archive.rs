//! The archive: a tar that is compressed while it grows, and a list of what is in it and what is not.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Map, Value, json};
use tar::{Builder, EntryType, Header};
use tempfile::NamedTempFile;

use super::page;
use crate::base::report::View;
use crate::base::{Error, Exit, Report, Result, text};
use crate::proxy::redact::{redacted, redacted_lines};

/// An archive that grows. Only [`Archive::finish`] gives it its name.
pub struct Archive {
    tar: Builder<GzEncoder<NamedTempFile>>,
    path: PathBuf,
    folder: String,
    left: usize,
    contents: Contents,
}

/// What is in an archive, and what is not.
#[derive(Debug, Clone, Default)]
pub struct Contents {
    /// Path, size in bytes.
    pub files: Vec<(String, usize)>,
    /// What could not be read, and why.
    pub missing: Vec<(String, String)>,
}

impl Archive {
    /// Begins one that holds at most so many bytes before they are compressed.
    ///
    /// # Errors
    ///
    /// When the file exists, or its folder cannot be written.
    pub fn create(path: &Path, most: usize) -> Result<Self> {
        let doing = || format!("writing {}", path.display());
        if path.exists() {
            return Err(Error::usage(doing(), "it is there already").advise("Name another file."));
        }
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file = NamedTempFile::new_in(parent).map_err(|error| Error::usage(doing(), error))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let folder = name.strip_suffix(".tar.gz").unwrap_or(&name).to_owned();
        let tar = Builder::new(GzEncoder::new(file, Compression::fast()));
        Ok(Self { tar, path: path.to_owned(), folder, left: most, contents: Contents::default() })
    }

    /// Adds a file, unless there is no more room.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let name = safe(name);
        if bytes.len() > self.left {
            self.missing(&name, &format!("its {} MiB have no room", (bytes.len() >> 20) + 1));
            return Ok(());
        }
        self.left -= bytes.len();
        self.contents.files.push((name.clone(), bytes.len()));
        self.append(&name, bytes)
    }

    /// Adds what was answered, without its secrets: fields where it is JSON, else lines of text.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn add_answer(&mut self, name: &str, answer: Result<Vec<u8>>) -> Result<()> {
        self.add_clean(name, answer, |text| match redacted(text) {
            Value::Null => redacted_lines(text),
            value => value.to_string(),
        })
    }

    /// Adds lines of a log, without their secrets.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn add_log(&mut self, name: &str, log: Result<String>) -> Result<()> {
        self.add_clean(name, log.map(String::into_bytes), redacted_lines)
    }

    fn add_clean(
        &mut self,
        name: &str,
        answer: Result<Vec<u8>>,
        clean: impl Fn(&str) -> String,
    ) -> Result<()> {
        match answer {
            Ok(bytes) => self.add(name, clean(&String::from_utf8_lossy(&bytes)).as_bytes()),
            Err(error) => {
                self.missing(name, &error.cause);
                Ok(())
            }
        }
    }

    /// Notes what could not be read, and why.
    pub fn missing(&mut self, what: &str, why: &str) {
        self.contents.missing.push((text::printable(what), redacted_lines(why)));
    }

    fn append(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let mut header = Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        header.set_entry_type(EntryType::Regular);
        let path = format!("{}/{name}", self.folder);
        let failed = |error| Error::unreachable(format!("writing {}", self.path.display()), error);
        self.tar.append_data(&mut header, path, bytes).map_err(failed)
    }

    /// Writes the page in front and gives the file its name.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn finish(mut self, title: &str) -> Result<Report> {
        let page = page::index(title, &self.contents);
        self.append("index.html", page.as_bytes())?;
        let Self { tar, path, contents, .. } = self;
        let failed = |error: std::io::Error| Error::unreachable(format!("writing {}", path.display()), error);
        let mut file = tar.into_inner().and_then(GzEncoder::finish).map_err(failed)?;
        file.flush().map_err(failed)?;
        let file: File = file.persist_noclobber(&path).map_err(|error| failed(error.error))?;
        let size = file.metadata().map_err(failed)?.len();
        Ok(report(&path, size, &contents))
    }
}

impl std::fmt::Debug for Archive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Archive").field("path", &self.path).finish_non_exhaustive()
    }
}

/// A relative path that stays where it is, whatever the names in it are.
fn safe(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_./".contains(c) { c } else { '_' };
    let parts = name.split('/').filter(|part| !part.is_empty() && !part.chars().all(|c| c == '.'));
    parts.map(|part| part.chars().map(plain).collect::<String>()).collect::<Vec<_>>().join("/")
}

fn report(path: &Path, size: u64, contents: &Contents) -> Report {
    let files = contents.files.iter().map(|(name, bytes)| json!({ "name": name, "bytes": bytes }));
    let missing = contents.missing.iter().map(|(what, why)| json!({ "what": what, "error": why }));
    let document = Map::from_iter([
        ("file".to_owned(), path.to_string_lossy().into()),
        ("bytes".to_owned(), size.into()),
        ("files".to_owned(), files.collect()),
        ("notRead".to_owned(), missing.collect()),
    ]);
    let mut text = format!(
        "wrote {} ({} KiB) with {}; look at it before you pass it on\n",
        path.display(),
        size.div_ceil(1024),
        text::plural(contents.files.len(), "file")
    );
    for (what, why) in &contents.missing {
        text.push_str(&format!("not read  {what}: {why}\n"));
    }
    Report { view: View { kind: "BugReport", document, text, ..View::default() }, exit: Exit::Yes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_inside() {
        assert_eq!(safe("proxies/a/../../etc/x\u{1b}y"), "proxies/a/etc/x_y");
        assert_eq!(safe("/a//./b.json"), "a/b.json");
    }

    #[test]
    fn an_archive_is_bounded_and_tells_what_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.tar.gz");
        let mut archive = Archive::create(&path, 100).unwrap();
        archive.add("a.txt", b"some text").unwrap();
        archive.add("b.txt", &[b'x'; 100]).unwrap();
        archive.add_answer("c.json", Ok(br#"{"password": "hunter2"}"#.to_vec())).unwrap();
        archive.add_answer("d.txt", Ok(b"authorization: Bearer hunter2".to_vec())).unwrap();
        archive.add_answer("e.json", Err(Error::unreachable("asking", "<nobody>"))).unwrap();
        let report = archive.finish("a <title>").unwrap();
        assert_eq!(report.view.document["notRead"].as_array().unwrap().len(), 2);
        let mut all = String::new();
        let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(File::open(&path).unwrap()));
        for entry in tar.entries().unwrap() {
            let mut entry = entry.unwrap();
            all.push_str(&format!("\n== {}\n", entry.path().unwrap().display()));
            std::io::Read::read_to_string(&mut entry, &mut all).unwrap();
        }
        assert!(all.contains("== report/a.txt\nsome text") && all.contains("== report/index.html"), "{all}");
        assert!(
            !all.contains("hunter2") && !all.contains("<nobody>") && all.contains("&lt;nobody&gt;"),
            "{all}"
        );
        assert!(Archive::create(&path, 100).is_err());
    }
}
