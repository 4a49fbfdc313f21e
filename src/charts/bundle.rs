//! A bundle: one file with charts, their lock and the list of their images. A plain tar with
//! `charts.lock`, `images.txt` and `charts/NAME-VERSION.tgz`; the same charts give the same bytes.

use std::io::{Read, Write};
use std::path::Path;

use super::fetch::read;
use super::lock::{Lock, Locked};
use super::repository::choose;
use super::{ARCHIVE_BYTES, Loaded, archive, cache};
use crate::base::{Error, Exit, Result, text};

/// Bytes of a bundle.
const LIMIT: u64 = 512 << 20;
/// Files of a bundle.
const FILES: usize = 1_000;

/// A bundle.
#[derive(Debug, Default)]
pub struct Bundle {
    /// What its charts are.
    pub lock: Lock,
    /// The images that they run.
    pub images: Vec<String>,
    /// The packed charts by their file names.
    charts: Vec<(String, Vec<u8>)>,
}

fn file_of(chart: &Locked) -> String {
    format!("charts/{}-{}.tgz", chart.name, chart.version)
}

impl Bundle {
    /// A bundle without charts.
    pub fn new(images: Vec<String>) -> Self {
        Self { images, ..Self::default() }
    }

    /// Adds a chart.
    pub fn add(&mut self, locked: Locked, chart: &Loaded) {
        let name = file_of(&locked);
        if !self.charts.iter().any(|(known, _)| *known == name) {
            self.charts.push((name, chart.packed().to_vec()));
        }
        self.lock.set(locked);
    }

    /// Writes the bundle; the file is there whole or not at all.
    pub fn write(&self, path: &Path) -> Result<()> {
        let failed = |error: std::io::Error| {
            Error::usage(format!("writing the bundle {}", path.display()), error)
                .advise("Name a file in a folder that you may write to.")
        };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let mut file = tempfile::Builder::new()
            .prefix(".part-")
            .tempfile_in(folder.unwrap_or_else(|| Path::new(".")))
            .map_err(failed)?;
        let lock = self.lock.to_yaml()?;
        let images: String = self.images.iter().map(|image| format!("{image}\n")).collect();
        let mut pack = || {
            let mut tar = tar::Builder::new(Vec::new());
            archive::append(&mut tar, "charts.lock", lock.as_bytes())?;
            archive::append(&mut tar, "images.txt", images.as_bytes())?;
            for (name, bytes) in &self.charts {
                archive::append(&mut tar, name, bytes)?;
            }
            file.write_all(&tar.into_inner()?)
        };
        pack().map_err(failed)?;
        file.persist(path).map(drop).map_err(|error| failed(error.error))
    }

    /// Reads a bundle and checks the digests of its charts.
    pub fn read(path: &Path) -> Result<Self> {
        let bytes = read(path, LIMIT)?;
        Self::parse(&bytes).map_err(|cause| {
            Error::usage(format!("reading the bundle {}", path.display()), cause)
                .advise("Make it anew with `meshctl charts bundle`, and copy it whole.")
        })
    }

    fn parse(bytes: &[u8]) -> Result<Self, String> {
        let unsound = |error: std::io::Error| format!("it is no sound bundle: {error}");
        let mut bundle = Self::default();
        let mut lock = None;
        for (index, entry) in tar::Archive::new(bytes).entries().map_err(unsound)?.enumerate() {
            let entry = entry.map_err(unsound)?;
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            let size = entry.size();
            if index > FILES || size > ARCHIVE_BYTES || !entry.header().entry_type().is_file() {
                return Err(format!("{} is not part of a bundle", text::printable(&name)));
            }
            let mut content = Vec::new();
            entry.take(ARCHIVE_BYTES).read_to_end(&mut content).map_err(unsound)?;
            if content.len() as u64 != size {
                return Err("it ends early".to_owned());
            }
            let text = || String::from_utf8_lossy(&content).into_owned();
            match name.as_str() {
                "charts.lock" => lock = Some(Lock::parse(&text())?),
                "images.txt" => bundle.images = text().lines().map(str::to_owned).collect(),
                _ => bundle.charts.push((name, content)),
            }
        }
        bundle.lock = lock.ok_or("it has no charts.lock")?;
        for chart in &bundle.lock.charts {
            let archive = bundle.archive(chart).ok_or_else(|| format!("it has no {}", file_of(chart)))?;
            let found = cache::digest_of(archive);
            if found != chart.digest {
                return Err(format!("{} has the digest {found}, not {}", file_of(chart), chart.digest));
            }
        }
        Ok(bundle)
    }

    fn archive(&self, chart: &Locked) -> Option<&[u8]> {
        let file = file_of(chart);
        self.charts.iter().find(|(name, _)| *name == file).map(|(_, bytes)| bytes.as_slice())
    }

    /// One of its charts: by its name unless it is the only one, and in a range of versions.
    pub(super) fn chart(&self, name: Option<&str>, wanted: Option<&str>) -> Result<Loaded> {
        let doing = "choosing a chart of the bundle";
        let named: Vec<&Locked> =
            self.lock.charts.iter().filter(|one| name.is_none_or(|name| one.name == name)).collect();
        let names: Vec<&str> = self.lock.charts.iter().map(|one| one.name.as_str()).collect();
        let several = named.iter().any(|one| one.name != named[0].name);
        if named.is_empty() || several {
            let cause =
                name.map_or_else(|| "it has several".to_owned(), |name| format!("it has no chart `{name}`"));
            return Err(Error::usage(doing, cause).advise(format!(
                "Name one behind the file, as in FILE.mcb#NAME: {}.",
                text::list(&names, 20)
            )));
        }
        let chosen = choose(named.iter().map(|one| one.version.as_str()), wanted)
            .map_err(|cause| Error::usage(doing, cause).advise("See `meshctl charts list FILE.mcb`."))?;
        let chart = named[chosen];
        let archive = self.archive(chart).ok_or_else(|| Error::new(Exit::Defect, doing, "it is gone"))?;
        Loaded::unpack(archive.to_vec(), format!("{} {} of the bundle", chart.name, chart.version))
    }
}
