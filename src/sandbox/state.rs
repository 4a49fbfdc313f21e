//! Which sandboxes run, for commands beside them. Each has a file in the user's state folder and holds a lock on it, so
//! that a file whose process is gone is known by its lock, also after a crash; it is removed when somebody looks.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::configuration::Entry;
use crate::base::{Context, Error, Result};

/// The largest state file that is read, in bytes.
const MOST: u64 = 16 << 20;

/// A running sandbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sandbox {
    /// The process of meshctl.
    pub pid: u32,
    /// The process of its Envoy.
    pub envoy: u32,
    /// The local ports.
    pub listeners: Vec<Entry>,
}

/// The file of a running sandbox. It is removed with this value.
#[derive(Debug)]
pub(super) struct StateFile {
    path: PathBuf,
    file: File,
}

/// The folder of the state files.
///
/// # Errors
///
/// When the user has no home.
pub fn folder(context: &Context) -> Result<PathBuf> {
    let state = context.variable("XDG_STATE_HOME").map(PathBuf::from);
    let home = || Some(Path::new(context.variable("HOME")?).join(".local/state"));
    let state = state.or_else(home).ok_or_else(|| {
        Error::usage("looking for the state folder", "neither XDG_STATE_HOME nor HOME is set")
    })?;
    Ok(state.join("meshctl/sandbox"))
}

impl StateFile {
    /// Makes the file of this process.
    pub(super) fn create(folder: &Path, sandbox: &Sandbox) -> Result<Self> {
        let path = folder.join(format!("{}.json", sandbox.pid));
        let failed = |error: std::io::Error| Error::unreachable(format!("writing {}", path.display()), error);
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failed)?;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false).mode(0o600);
        let file = options.open(&path).map_err(failed)?;
        file.lock().map_err(failed)?;
        let mut state = Self { path, file };
        state.write(sandbox)?;
        Ok(state)
    }

    /// Replaces its content.
    pub(super) fn write(&mut self, sandbox: &Sandbox) -> Result<()> {
        let doing = || format!("writing {}", self.path.display());
        let text = serde_json::to_string(sandbox).map_err(|error| Error::unreachable(doing(), error))?;
        let mut write = || {
            self.file.set_len(0)?;
            self.file.seek(SeekFrom::Start(0))?;
            self.file.write_all(text.as_bytes())
        };
        write().map_err(|error| Error::unreachable(doing(), error))
    }
}

impl Drop for StateFile {
    fn drop(&mut self) {
        // A file that stays is known by its lock, and removed later.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// The sandboxes that run, by process. Files of others are removed.
pub fn running(folder: &Path) -> Vec<Sandbox> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let mut found: Vec<Sandbox> = paths.filter_map(|path| read(&path)).collect();
    found.sort_by_key(|sandbox| sandbox.pid);
    found
}

fn read(path: &Path) -> Option<Sandbox> {
    let file = File::open(path).ok()?;
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => {
            let mut text = String::new();
            file.take(MOST).read_to_string(&mut text).ok()?;
            serde_json::from_str(&text).ok()
        }
        Ok(()) => {
            // Its process is gone. Somebody else may remove it at the same time.
            let _ = std::fs::remove_file(path);
            None
        }
        Err(TryLockError::Error(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::super::Kind;
    use super::*;

    fn sandbox() -> Sandbox {
        let entry = Entry {
            kind: Kind::Gateway,
            name: "edge/public:443".to_owned(),
            port: Some(443),
            tls: true,
            address: ([127, 0, 0, 1], 1).into(),
            hosts: vec!["shop.example.com".to_owned()],
        };
        Sandbox { pid: 7, envoy: 8, listeners: vec![entry] }
    }

    #[test]
    fn a_sandbox_is_found_while_it_runs() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("state/sandbox");
        let mut state = StateFile::create(&folder, &sandbox()).unwrap();
        assert_eq!(running(&folder), [sandbox()]);
        let mode = std::fs::metadata(folder.join("7.json")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let fewer = Sandbox { listeners: Vec::new(), ..sandbox() };
        state.write(&fewer).unwrap();
        assert_eq!(running(&folder), [fewer]);
        drop(state);
        assert!(!folder.join("7.json").exists());
    }

    #[test]
    fn a_file_that_a_crash_left_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("7.json");
        std::fs::write(&path, serde_json::to_string(&sandbox()).unwrap()).unwrap();
        assert_eq!(running(folder.path()), []);
        assert!(!path.exists());
        assert_eq!(running(&folder.path().join("none")), []);
    }

    #[test]
    fn the_state_folder_is_the_users() {
        let context = |pairs: &[(&str, &str)]| {
            let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            Context { environment: std::sync::Arc::new(pairs.collect()), ..Context::default() }
        };
        let home = folder(&context(&[("HOME", "/home/maria")])).unwrap();
        assert_eq!(home, Path::new("/home/maria/.local/state/meshctl/sandbox"));
        let chosen = folder(&context(&[("HOME", "/home/maria"), ("XDG_STATE_HOME", "/state")])).unwrap();
        assert_eq!(chosen, Path::new("/state/meshctl/sandbox"));
        assert_eq!(folder(&context(&[])).unwrap_err().exit.code(), 2);
    }
}
