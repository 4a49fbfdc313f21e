//! What the user gives: files, then `--set-json`, `--set`, `--set-string`, `--set-file` and
//! `--set-literal`, each kind in the order given. The kinds come in this order, as in Helm.

use super::set::{Reading, set};
use crate::base::{Error, Result};
use crate::helm::chart::read_map;
use crate::helm::limits::Budget;
use crate::helm::value::{Map, Value};

/// One thing that the user gives.
#[derive(Debug, Clone)]
pub enum Setting {
    /// A values file: its name, and what it holds.
    File(String, Vec<u8>),
    /// `--set-json`
    Json(String),
    /// `--set`
    Typed(String),
    /// `--set-string`
    Text(String),
    /// `--set-file`, with the paths replaced by what the files hold: see [`Setting::file_paths`].
    FileText(String, Vec<(String, String)>),
    /// `--set-literal`
    Literal(String),
}

impl Setting {
    /// The paths that a `--set-file` text names, for the caller to read.
    ///
    /// # Errors
    /// When the text is not of the grammar.
    pub fn file_paths(text: &str) -> Result<Vec<String>> {
        let mut paths = Vec::new();
        let mut keep = |path: &str| {
            paths.push(path.to_owned());
            Ok(Value::Nil)
        };
        set(&Map::new(), text, Reading::Through(&mut keep))
            .map_err(|cause| refuse("--set-file", text, &cause))?;
        Ok(paths)
    }

    fn rank(&self) -> usize {
        match self {
            Self::File(..) => 0,
            Self::Json(_) => 1,
            Self::Typed(_) => 2,
            Self::Text(_) => 3,
            Self::FileText(..) => 4,
            Self::Literal(_) => 5,
        }
    }
}

fn refuse(option: &str, text: &str, cause: &str) -> Error {
    Error::usage(format!("reading {option} {text}"), cause).advise(
        "Write `a.b=1`, `a.b[0]=x`, `a={x,y}`; put a backslash before a comma, dot or bracket that is meant.",
    )
}

/// All settings, one over the other.
///
/// # Errors
/// When a file is not a map of YAML, or a setting is not of its grammar.
pub fn merge_settings(settings: &[Setting]) -> Result<Map> {
    let mut values = Map::new();
    let mut sorted: Vec<&Setting> = settings.iter().collect();
    sorted.sort_by_key(|setting| setting.rank());
    for setting in sorted {
        let (option, text, made) = match setting {
            Setting::File(name, bytes) => {
                let file = read_map(bytes, &Budget::default())
                    .map_err(|cause| Error::usage(format!("reading {name}"), cause))?;
                values = over(&values, &file);
                continue;
            }
            Setting::Json(text) => ("--set-json", text, super::json_set::set_json(&values, text)),
            Setting::Typed(text) => ("--set", text, set(&values, text, Reading::Typed)),
            Setting::Text(text) => ("--set-string", text, set(&values, text, Reading::Text)),
            Setting::Literal(text) => ("--set-literal", text, set(&values, text, Reading::Literal)),
            Setting::FileText(text, files) => {
                let mut read = |path: &str| {
                    let found = files.iter().find(|(name, _)| name == path);
                    found.map(|(_, text)| text.as_str().into()).ok_or_else(|| format!("{path} was not read"))
                };
                ("--set-file", text, set(&values, text, Reading::Through(&mut read)))
            }
        };
        made.map_err(|cause| refuse(option, text, &cause))?;
    }
    Ok(values)
}

/// One file over another: maps are merged, everything else is replaced.
fn over(below: &Map, above: &Map) -> Map {
    let merged = below.shallow_copy();
    for (key, value) in above.entries() {
        match (merged.get(&key), value) {
            (Some(Value::Map(old)), Value::Map(new)) => merged.set(key, over(&old, &new)),
            (_, value) => merged.set(key, value),
        }
    }
    merged
}
