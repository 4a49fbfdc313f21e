//! What a user writes for a chart, and what is meant by it.

use std::path::{Path, PathBuf};

use crate::base::{Error, Result};
use crate::mesh::envoy::standalone;

/// Where a chart is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    /// An unpacked chart.
    Directory(PathBuf),
    /// A chart that comes with meshctl: its files.
    BuiltIn(&'static [(&'static str, &'static str)]),
    /// A packed chart.
    Archive(PathBuf),
    /// A chart of a bundle: the file, and the chart's name when one is written.
    Bundle(PathBuf, Option<String>),
    /// A packed chart on the web.
    Web(String),
    /// A chart of a repository with an index, by its name. The repository is an address, or a name
    /// of Helm's repositories.yaml.
    Repository { repository: String, name: String },
    /// A chart in a registry.
    Registry(Reference),
}

/// `oci://HOST/PATH[:TAG|@DIGEST]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    /// The registry, with its port.
    pub(super) host: String,
    /// The repository in it, the chart's name included.
    pub(super) path: String,
    /// The tag.
    pub(super) tag: Option<String>,
    /// The digest of the manifest.
    pub(super) digest: Option<String>,
}

impl Source {
    /// Reads a source. `repository` is that of `--repo`, `directory` where relative paths begin.
    pub(super) fn parse(text: &str, repository: Option<&str>, directory: &Path) -> Result<Self> {
        let refused = |cause: &str, advice: &str| {
            Err(Error::usage(format!("reading the chart source `{text}`"), cause).advise(advice))
        };
        if text.is_empty() {
            return refused(
                "it is empty",
                "Name a folder, a .tgz file, https://..., oci://..., or a name with --repo.",
            );
        }
        if text == standalone::SOURCE {
            return Ok(Self::BuiltIn(&standalone::FILES));
        }
        if let Some(repository) = repository {
            return if text.contains("://") || text.contains('/') {
                refused(
                    "with --repo a chart has a plain name",
                    "Give the name alone, as in --repo URL istiod.",
                )
            } else {
                Ok(Self::Repository { repository: repository.to_owned(), name: text.to_owned() })
            };
        }
        if let Some(rest) = text.strip_prefix("oci://") {
            return Reference::parse(rest).map(Self::Registry).map_or_else(
                || refused("it is no reference of a registry", "Write it as oci://HOST/PATH:TAG."),
                Ok,
            );
        }
        if text.starts_with("https://") || text.starts_with("http://") {
            return Ok(Self::Web(text.to_owned()));
        }
        if text.contains("://") {
            return refused("it is neither https nor oci", "Write https://... or oci://...");
        }
        if let Some((file, name)) = text.rsplit_once(".mcb") {
            let name = name.strip_prefix('#').filter(|name| !name.is_empty());
            return Ok(Self::Bundle(directory.join(format!("{file}.mcb")), name.map(str::to_owned)));
        }
        let path = directory.join(text);
        if path.is_file() {
            return Ok(Self::Archive(path));
        }
        match text.split_once('/') {
            Some((repository, name)) if !path.exists() && is_name(repository) && is_name(name) => {
                Ok(Self::Repository { repository: repository.to_owned(), name: name.to_owned() })
            }
            _ => Ok(Self::Directory(path)),
        }
    }
}

/// Whether this may be the name of a repository or of a chart in it.
fn is_name(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    text.chars().all(fits) && text.starts_with(|c: char| c.is_ascii_alphanumeric())
}

impl Reference {
    fn parse(text: &str) -> Option<Self> {
        let (host, rest) = text.split_once('/')?;
        let (rest, digest) = match rest.split_once('@') {
            Some((rest, digest)) => (rest, Some(digest)),
            None => (rest, None),
        };
        let (path, tag) = match rest.split_once(':') {
            Some((path, tag)) => (path, Some(tag)),
            None => (rest, None),
        };
        let fits = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        let is_part = |part: &str| !part.is_empty() && part != ".." && part != "." && part.chars().all(fits);
        let is_host = host.chars().all(|c| fits(c) || "[]:".contains(c)) && !host.is_empty();
        let hex = |digest: &str| {
            digest.strip_prefix("sha256:").is_some_and(|hex| {
                hex.len() == 64
                    && hex.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
            })
        };
        let sound =
            is_host && path.split('/').all(is_part) && tag.is_none_or(is_part) && digest.is_none_or(hex);
        sound.then(|| Self {
            host: host.to_owned(),
            path: path.to_owned(),
            tag: tag.map(str::to_owned),
            digest: digest.map(str::to_owned),
        })
    }

    /// The name of the chart, as it must stand in its Chart.yaml.
    pub(super) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, repository: Option<&str>) -> Source {
        Source::parse(text, repository, Path::new("/nowhere")).unwrap()
    }

    #[test]
    fn forms_are_told_apart() {
        let named = |repository: &str, name: &str| Source::Repository {
            repository: repository.to_owned(),
            name: name.to_owned(),
        };
        assert_eq!(
            parse("istiod", Some("https://c.example/charts")),
            named("https://c.example/charts", "istiod")
        );
        assert_eq!(parse("istio/istiod", None), named("istio", "istiod"));
        assert_eq!(parse("./istio/istiod", None), Source::Directory("/nowhere/./istio/istiod".into()));
        assert_eq!(parse("https://c.example/a.tgz", None), Source::Web("https://c.example/a.tgz".into()));
        assert_eq!(
            parse("a.mcb#istiod", None),
            Source::Bundle("/nowhere/a.mcb".into(), Some("istiod".into()))
        );
        assert_eq!(parse("/b/a.mcb", None), Source::Bundle("/b/a.mcb".into(), None));
        let digest = format!("sha256:{}", "a".repeat(64));
        let Source::Registry(reference) = parse(&format!("oci://r.example:5000/a/b:1.2_x@{digest}"), None)
        else {
            panic!("a registry")
        };
        assert_eq!((reference.host.as_str(), reference.name()), ("r.example:5000", "b"));
        assert_eq!((reference.tag.as_deref(), reference.digest), (Some("1.2_x"), Some(digest)));
    }

    #[test]
    fn what_is_no_source_is_refused() {
        for text in
            ["", "ftp://x/y", "oci://host", "oci://host/../a", "oci://host/a@sha256:12", "oci://user@host/a"]
        {
            let error = Source::parse(text, None, Path::new("/nowhere")).unwrap_err();
            assert!(!error.advice.is_empty(), "{text}");
        }
        assert!(Source::parse("a/b", Some("https://c.example"), Path::new("/nowhere")).is_err());
    }
}
