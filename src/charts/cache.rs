//! Packed charts by the digest of their bytes, in the user's cache folder. A file is there whole or
//! not at all, and one that does not have the bytes of its name is as good as not there.

use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::ARCHIVE_BYTES;
use crate::base::Context;

/// `sha256:` and 64 digits.
pub(super) fn digest_of(bytes: &[u8]) -> String {
    format!("sha256:{:x}", Sha256::digest(bytes))
}

/// The cache; without a home folder there is none, and everything is fetched.
#[derive(Debug, Clone)]
pub(super) struct Cache(Option<PathBuf>);

impl Cache {
    /// The cache of the user: `meshctl/charts` in XDG_CACHE_HOME or in `~/.cache`.
    pub(super) fn of(context: &Context) -> Self {
        let caches = context.variable("XDG_CACHE_HOME").map(PathBuf::from);
        let caches = caches.or_else(|| Some(Path::new(context.variable("HOME")?).join(".cache")));
        Self(caches.filter(|path| path.is_absolute()).map(|path| path.join("meshctl/charts")))
    }

    fn path(&self, digest: &str) -> Option<PathBuf> {
        let hex = digest.strip_prefix("sha256:")?;
        let sound = hex.len() == 64 && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.0.as_ref().filter(|_| sound).map(|folder| folder.join(format!("{hex}.tgz")))
    }

    /// The bytes with this digest, when they are here.
    pub(super) fn get(&self, digest: &str) -> Option<Vec<u8>> {
        let path = self.path(digest)?;
        let fits = path.metadata().is_ok_and(|file| file.is_file() && file.len() <= ARCHIVE_BYTES);
        let bytes = fits.then(|| std::fs::read(path).ok()).flatten()?;
        (digest_of(&bytes) == digest).then_some(bytes)
    }

    /// Keeps bytes. The error is for a remark: the work goes on without a cache.
    pub(super) fn put(&self, digest: &str, bytes: &[u8]) -> std::io::Result<()> {
        let Some((path, folder)) = self.path(digest).zip(self.0.as_ref()) else { return Ok(()) };
        std::fs::create_dir_all(folder)?;
        let mut file = tempfile::Builder::new().prefix(".part-").tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.persist(path).map(drop).map_err(|error| error.error)
    }

    /// The digests that are here, sorted.
    pub(super) fn digests(&self) -> Vec<String> {
        let entries = self.0.as_ref().and_then(|folder| std::fs::read_dir(folder).ok());
        let name = |entry: std::fs::DirEntry| {
            let name = entry.file_name().into_string().ok()?;
            Some(format!("sha256:{}", name.strip_suffix(".tgz")?))
        };
        let mut digests: Vec<String> = entries.into_iter().flatten().flatten().filter_map(name).collect();
        digests.sort();
        digests
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache(Some(folder.path().join("charts")));
        let digest = digest_of(b"chart");
        assert_eq!(cache.get(&digest), None);
        cache.put(&digest, b"chart").unwrap();
        assert_eq!(cache.get(&digest).as_deref(), Some(&b"chart"[..]));
        assert_eq!(cache.digests(), std::slice::from_ref(&digest));
        std::fs::write(cache.path(&digest).unwrap(), "cha").unwrap();
        assert_eq!(cache.get(&digest), None);
        assert_eq!(cache.path("sha256:../../x"), None);
        Cache(None).put(&digest, b"chart").unwrap();
    }
}
