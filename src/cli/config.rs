//! Project settings: `.meshctl.yaml`, found in the working directory or above it.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::base::{Context, Error, Result};

const FILE: &str = ".meshctl.yaml";

/// The settings of a project. Every key is optional.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Project {
    /// Namespaces that the input shows completely; `*` for everything.
    #[serde(default)]
    pub(super) complete: Vec<String>,
    /// Hosts that live elsewhere, with `*` at the start.
    #[serde(default)]
    pub(super) external: Vec<String>,
    /// Rules that do not run.
    #[serde(default)]
    pub(super) ignore: Vec<String>,
    /// A baseline of accepted findings, relative to this file.
    #[serde(default)]
    pub(super) baseline: Option<PathBuf>,
}

impl Project {
    /// Reads the nearest `.meshctl.yaml`. Without one, the settings are empty.
    pub(super) fn find(context: &Context) -> Result<Self> {
        let Some(path) = locate(&context.directory) else {
            return Ok(Self::default());
        };
        let doing = format!("reading the project settings {}", path.display());
        let text = std::fs::read_to_string(&path).map_err(|error| Error::usage(&doing, error))?;
        if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
            return Ok(Self::default());
        }
        let mut project: Self = serde_saphyr::from_str(&text).map_err(|error| {
            Error::usage(&doing, error).advise("The keys are complete, external, ignore and baseline.")
        })?;
        if let (Some(baseline), Some(directory)) = (&project.baseline, path.parent()) {
            project.baseline = Some(directory.join(baseline));
        }
        Ok(project)
    }
}

fn locate(directory: &Path) -> Option<PathBuf> {
    directory.ancestors().map(|directory| directory.join(FILE)).find(|path| path.is_file())
}
