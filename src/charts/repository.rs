//! Repositories with an index.yaml: find the version, fetch its archive, check its digest.

use crate::base::{Error, Result, text};
use crate::document::NodeRef;
use crate::helm::{Range, Version};
use crate::net::{Address, Credentials, Request};

use super::fetch::{Available, Session, mismatch};
use super::login;
use super::metadata::{scalar, yaml};
use super::{ARCHIVE_BYTES, cache};

/// Bytes of an index. Large public repositories have 20 MiB.
const INDEX_BYTES: u64 = 64 << 20;

/// A repository: its address with a slash at the end, and who to be there.
#[derive(Debug)]
pub(super) struct Repository {
    base: Address,
    credentials: Option<Credentials>,
}

/// A version of a chart in an index.
#[derive(Debug, Clone)]
struct Entry {
    available: Available,
    digest: Option<String>,
    url: Option<String>,
}

impl Repository {
    /// A repository by its address, or by the name that Helm knows it by.
    pub(super) fn find(named: &str, session: &Session<'_>) -> Result<Self> {
        let known = login::repositories(session.context);
        let same = |url: &str| url.trim_end_matches('/') == named.trim_end_matches('/');
        let entry = known.iter().find(|one| one.name == named || same(&one.url));
        let url = match entry {
            Some(entry) => &entry.url,
            None if named.contains("://") => named,
            None => {
                return Err(Error::usage(
                    format!("looking for the repository `{named}`"),
                    "there is no such file, and no repository of that name in Helm's repositories.yaml",
                )
                .advise("Give its address: --repo https://..."));
            }
        };
        let (base, inline) = Address::parse(&format!("{}/", url.trim_end_matches('/')))?;
        let stored = entry.and_then(|entry| entry.credentials.clone());
        Ok(Self { base, credentials: inline.or(stored) })
    }

    /// What people call it.
    pub(super) fn name(&self) -> String {
        self.base.to_string().trim_end_matches('/').to_owned()
    }

    /// The archive of the newest version in a range, and its place.
    pub(super) fn fetch(
        &self,
        name: &str,
        wanted: Option<&str>,
        session: &Session<'_>,
    ) -> Result<(Vec<u8>, String)> {
        let entries = self.entries(session)?;
        let doing = || format!("looking for {name} in {}", self.name());
        let of_chart: Vec<&Entry> = entries.iter().filter(|entry| entry.available.name == name).collect();
        if of_chart.is_empty() {
            let names: Vec<&str> = entries.iter().map(|entry| entry.available.name.as_str()).collect();
            let near = text::nearest(name, names.iter().copied());
            let advice = near.map_or_else(
                || "List what it has with `meshctl charts list --repo URL`.".to_owned(),
                |near| format!("Did you mean `{near}`?"),
            );
            return Err(Error::usage(doing(), "the index has no chart of that name").advise(advice));
        }
        let versions = of_chart.iter().map(|entry| entry.available.version.as_str());
        let chosen = choose(versions, wanted).map_err(|cause| {
            Error::usage(doing(), cause)
                .advise(format!("List its versions with `meshctl charts list {name} --repo URL`."))
        })?;
        let entry = of_chart[chosen];
        let version = &entry.available.version;
        let origin = format!("{name} {version} of {}", self.name());
        if let Some(digest) = &entry.digest
            && let Some(bytes) = session.cache.get(digest)
        {
            return Ok((bytes, origin));
        }
        let url = entry.url.as_deref().ok_or_else(|| {
            Error::unreachable(doing(), format!("the index has no address for {version}"))
                .advise("Ask the repository's owner to mend its index.")
        })?;
        let address = self.base.join(url)?;
        // What was given for the repository is not for whoever the index names.
        let credentials = self.credentials.clone().filter(|_| address.same_origin(&self.base));
        let request = Request { credentials, limit: ARCHIVE_BYTES, ..Request::default() };
        let bytes = session.client()?.get(address.as_str(), &request)?.success()?.body;
        let found = cache::digest_of(&bytes);
        if let Some(digest) = entry.digest.as_ref().filter(|digest| **digest != found) {
            return Err(mismatch(&address.to_string(), digest, &found));
        }
        Ok((bytes, origin))
    }

    /// All versions of all charts.
    pub(super) fn list(&self, session: &Session<'_>) -> Result<Vec<Available>> {
        let mut all: Vec<Available> =
            self.entries(session)?.into_iter().map(|entry| entry.available).collect();
        all.sort_by(|a, b| {
            let version = |one: &Available| Version::parse(&one.version).ok();
            a.name.cmp(&b.name).then_with(|| version(b).cmp(&version(a)))
        });
        Ok(all)
    }

    fn entries(&self, session: &Session<'_>) -> Result<Vec<Entry>> {
        let address = self.base.join("index.yaml")?;
        session.context.ui.progress(&format!("reading {address}"));
        let request =
            Request { credentials: self.credentials.clone(), limit: INDEX_BYTES, ..Request::default() };
        let body = session.client()?.get(address.as_str(), &request)?.success()?.body;
        let unreadable = || {
            Error::unreachable(format!("reading {address}"), "it is no index of charts")
                .advise("Check the address: the repository is the folder that has the index.yaml.")
        };
        let tree = String::from_utf8(body).ok().and_then(|text| yaml(&text)).ok_or_else(unreadable)?;
        let charts = tree.root().get("entries").ok_or_else(unreadable)?;
        let versions = charts.entries().flat_map(|(name, versions)| {
            let name = name.as_str().unwrap_or_default().to_owned();
            versions.items().filter_map(move |version| Entry::read(&name, version))
        });
        Ok(versions.collect())
    }
}

impl Entry {
    /// An entry; one that Helm would not take is left out, as there.
    fn read(name: &str, node: NodeRef<'_>) -> Option<Self> {
        let text = |key: &str| node.get(key).and_then(scalar);
        let version = text("version")?;
        Version::parse(&version).ok()?;
        let digest = text("digest").filter(|digest| !digest.is_empty());
        Some(Self {
            available: Available {
                name: name.to_owned(),
                version,
                app_version: text("appVersion").unwrap_or_default(),
                deprecated: node
                    .get("deprecated")
                    .is_some_and(|node| node.value() == crate::document::Node::Bool(true)),
            },
            digest: digest.map(|digest| {
                let hex = digest.strip_prefix("sha256:").unwrap_or(&digest).to_lowercase();
                format!("sha256:{hex}")
            }),
            url: node.get("urls").and_then(|urls| urls.items().next()).and_then(scalar),
        })
    }
}

/// The index of the newest version in a range. One that is written exactly so is taken first.
pub(super) fn choose<'v>(
    versions: impl Iterator<Item = &'v str>,
    wanted: Option<&str>,
) -> Result<usize, String> {
    let versions: Vec<&str> = versions.collect();
    let wanted = wanted.unwrap_or_default();
    if let Some(exact) = versions.iter().position(|version| *version == wanted) {
        return Ok(exact);
    }
    let range = Range::parse(if wanted.is_empty() { "*" } else { wanted })
        .map_err(|_| format!("`{wanted}` is neither a version nor a range"))?;
    let fits = |(index, text): (usize, &&str)| {
        Version::parse(text).ok().filter(|version| range.contains(version)).map(|version| (version, index))
    };
    let newest = versions.iter().enumerate().filter_map(fits).max_by(|a, b| a.0.cmp(&b.0));
    newest.map(|(_, index)| index).ok_or_else(|| match wanted {
        "" => "it has only pre-releases; name one with --version".to_owned(),
        wanted => format!("no version of it is in the range {wanted}"),
    })
}
