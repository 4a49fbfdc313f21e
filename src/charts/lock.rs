//! charts.lock: which version and digest every source gave, so that it gives the same again.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Loaded, Options};
use crate::base::report::API_VERSION;
use crate::base::{Error, Exit, Result};
use crate::document;

/// Bytes of a lock.
const LIMIT: u64 = 16 << 20;

/// One chart of a lock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Locked {
    /// The source as the user wrote it.
    pub source: String,
    /// The repository of `--repo`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub repository: Option<String>,
    /// The version or range that was asked for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub constraint: Option<String>,
    /// The name of the chart.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The digest of the packed chart.
    pub digest: String,
}

/// A lock.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    /// Its charts, sorted by source.
    pub charts: Vec<Locked>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct File {
    api_version: String,
    kind: String,
    charts: Vec<Locked>,
}

const KIND: &str = "ChartLock";

impl Locked {
    /// What a source gave.
    pub fn of(source: &str, options: &Options, chart: &Loaded) -> Self {
        Self {
            source: source.to_owned(),
            repository: options.repository.clone(),
            constraint: options.version.clone(),
            name: chart.identity.name.clone(),
            version: chart.identity.version.clone(),
            digest: chart.digest.clone(),
        }
    }

    /// How this chart is looked for again.
    pub fn options(&self, options: &Options) -> Options {
        Options { version: self.constraint.clone(), repository: self.repository.clone(), ..options.clone() }
    }
}

impl Lock {
    /// Reads a lock file.
    pub fn read(path: &Path) -> Result<Self> {
        let doing = || format!("reading the lock {}", path.display());
        let unreadable = |cause: &dyn std::fmt::Display| {
            Error::usage(doing(), cause).advise("Make it anew with `meshctl charts lock SOURCE...`.")
        };
        let size = path.metadata().map_err(|error| unreadable(&error))?.len();
        if size > LIMIT {
            return Err(unreadable(&format!("it is larger than {} MiB", LIMIT >> 20)));
        }
        let text = std::fs::read_to_string(path).map_err(|error| unreadable(&error))?;
        Self::parse(&text).map_err(|cause| unreadable(&cause))
    }

    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut file: File = serde_saphyr::from_str(text).map_err(|error| error.to_string())?;
        file.charts.sort_by(|a, b| (&a.source, &a.repository).cmp(&(&b.source, &b.repository)));
        if file.kind != KIND || file.api_version != API_VERSION {
            return Err(format!("it is no {KIND} of {API_VERSION}"));
        }
        Ok(Self { charts: file.charts })
    }

    /// Adds or replaces the entry of a source.
    pub fn set(&mut self, locked: Locked) {
        let key = |one: &Locked| (one.source.clone(), one.repository.clone());
        match self.charts.binary_search_by_key(&key(&locked), key) {
            Ok(at) => self.charts[at] = locked,
            Err(at) => self.charts.insert(at, locked),
        }
    }

    /// The text of the file.
    pub fn to_yaml(&self) -> Result<String> {
        let file =
            File { api_version: API_VERSION.to_owned(), kind: KIND.to_owned(), charts: self.charts.clone() };
        let defect = |error: &dyn std::fmt::Display| Error::new(Exit::Defect, "writing the lock", error);
        let value = serde_json::to_value(file).map_err(|error| defect(&error))?;
        document::to_yaml(&value).map_err(|error| defect(&error))
    }

    /// What a source must give. Refused when the lock does not have it as it is asked for.
    pub(super) fn entry(&self, source: &str, options: &Options) -> Result<&Locked> {
        let refused = |cause: String| {
            Error::refused(format!("looking for `{source}` in the lock"), cause).advise(
                "Write it there with `meshctl charts lock`, and look at the change before you commit it.",
            )
        };
        let entry =
            self.charts.iter().find(|one| one.source == source && one.repository == options.repository);
        let entry = entry.ok_or_else(|| refused("it is not in the lock".to_owned()))?;
        if options.version.is_some() && options.version != entry.constraint {
            let locked = entry.constraint.as_deref().unwrap_or("no range");
            let asked = options.version.as_deref().unwrap_or_default();
            return Err(refused(format!("the lock is for {locked}, and {asked} is asked for")));
        }
        Ok(entry)
    }

    /// Refuses a chart that is not the locked one.
    pub(super) fn check(entry: &Locked, chart: &Loaded) -> Result<()> {
        if entry.digest == chart.digest {
            return Ok(());
        }
        Err(Error::refused(
            format!("comparing {} with the lock", chart.origin),
            format!(
                "it is {} {} with the digest {}, and the lock has {} {} with {}",
                chart.identity.name,
                chart.identity.version,
                chart.digest,
                entry.name,
                entry.version,
                entry.digest
            ),
        )
        .advise("If the change is meant, write it with `meshctl charts lock`; if not, ask the publisher what was replaced."))
    }
}
