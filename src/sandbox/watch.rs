//! Files that are followed: their sizes and times of change, looked at from time to time.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The most files and folders that are looked at.
const MOST: usize = 50_000;

/// What tells one state of a file from another.
type Stamp = (u64, Option<SystemTime>);

/// Files and folders, and how they were when they were last looked at.
#[derive(Debug, Default)]
pub struct Watched {
    paths: Vec<PathBuf>,
    seen: BTreeMap<PathBuf, Stamp>,
}

impl Watched {
    /// Looks at files and at everything in folders.
    pub fn new(paths: Vec<PathBuf>) -> Self {
        let seen = look(&paths);
        Self { paths, seen }
    }

    /// The files that have changed, come or gone since the last look.
    pub fn changes(&mut self) -> Vec<PathBuf> {
        let now = look(&self.paths);
        let before = std::mem::replace(&mut self.seen, now);
        let gone = before.keys().filter(|path| !self.seen.contains_key(*path));
        let changed = self.seen.iter().filter(|(path, stamp)| before.get(*path) != Some(*stamp));
        changed.map(|(path, _)| path).chain(gone).cloned().collect()
    }
}

fn look(paths: &[PathBuf]) -> BTreeMap<PathBuf, Stamp> {
    let mut found = BTreeMap::new();
    let mut open: Vec<PathBuf> = paths.to_vec();
    let mut left = MOST;
    while let Some(path) = open.pop() {
        if left == 0 {
            break;
        }
        left -= 1;
        let Ok(facts) = std::fs::metadata(&path) else { continue };
        if facts.is_dir() {
            open.extend(entries(&path));
        } else {
            found.insert(path, (facts.len(), facts.modified().ok()));
        }
    }
    found
}

/// What a folder holds, without what is hidden and without links to folders, which are not read either.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let entries = entries.flatten().filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    let read = entries.map(|entry| entry.path()).filter(|path| !(path.is_symlink() && path.is_dir()));
    read.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_change_come_and_go_are_seen_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::create_dir(path("sub")).unwrap();
        for name in ["a.yaml", "sub/b.yaml", ".hidden"] {
            std::fs::write(path(name), "1").unwrap();
        }
        let mut watched = Watched::new(vec![folder.path().to_owned()]);
        assert_eq!(watched.changes(), Vec::<PathBuf>::new());
        std::fs::write(path("sub/b.yaml"), "12").unwrap();
        std::fs::write(path("c.yaml"), "1").unwrap();
        std::fs::write(path(".hidden"), "12").unwrap();
        std::fs::remove_file(path("a.yaml")).unwrap();
        assert_eq!(watched.changes(), [path("c.yaml"), path("sub/b.yaml"), path("a.yaml")]);
        assert_eq!(watched.changes(), Vec::<PathBuf>::new());
    }
}
