//! From a source to a loaded chart: which way it is fetched, the lock, the cache.

use std::cell::OnceCell;
use std::path::Path;
use std::time::Duration;

use super::bundle::Bundle;
use super::cache::Cache;
use super::lock::Lock;
use super::registry::Registry;
use super::repository::Repository;
use super::source::Source;
use super::{ARCHIVE_BYTES, Identity, Loaded, Options, directory};
use crate::base::{Context, Error, Result};
use crate::helm::Version;
use crate::net::{self, Client, Request, Timeout};

/// How long fetching may take in all, unless the user says.
const TIMEOUT: Duration = Duration::from_secs(120);

/// A version of a chart that a place has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Available {
    /// The name of the chart.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The version of what it installs; empty when that is not known.
    pub app_version: String,
    /// Whether its publisher advises against it.
    pub deprecated: bool,
}

/// What all ways of fetching share. The client is made when something is asked of the network.
pub(super) struct Session<'s> {
    pub(super) options: &'s Options,
    pub(super) context: &'s Context,
    pub(super) cache: Cache,
    client: OnceCell<Client>,
}

impl<'s> Session<'s> {
    fn new(options: &'s Options, context: &'s Context) -> Self {
        Self { options, context, cache: Cache::of(context), client: OnceCell::new() }
    }

    pub(super) fn client(&self) -> Result<&Client> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let settings = net::Settings {
            timeout: Timeout::Together(self.context.timeout.unwrap_or(TIMEOUT)),
            ca_file: self.options.ca_file.as_ref().map(|path| self.context.directory.join(path)),
            plain_http: self.options.plain_http,
        };
        let client = Client::new(settings, &self.context.environment)?;
        Ok(self.client.get_or_init(|| client))
    }

    /// An archive, unpacked; one that is sound is kept.
    fn keep(&self, bytes: Vec<u8>, origin: String) -> Result<Loaded> {
        let chart = Loaded::unpack(bytes, origin)?;
        if self.cache.get(&chart.digest).is_none()
            && let Err(error) = self.cache.put(&chart.digest, chart.packed())
        {
            self.context.ui.note(&format!("the chart is not cached: {error}"));
        }
        Ok(chart)
    }
}

/// Something that does not have the digest that it must have.
pub(super) fn mismatch(what: &str, wanted: &str, found: &str) -> Error {
    Error::refused(format!("checking {what}"), format!("its digest is {found}, and must be {wanted}"))
        .advise("Try again; if it stays so, do not use it, and ask the publisher.")
}

/// Loads the chart of a source: a folder, a .tgz, `https://...`, `oci://...`, a name with a repository, or
/// a bundle (`FILE.mcb#NAME`). With a lock it must be what the lock says, and what the cache has of it is
/// not fetched again.
pub fn load(source: &str, options: &Options, context: &Context) -> Result<Loaded> {
    let mut options = options.clone();
    let entry = options.lock.as_ref().map(|lock| lock.entry(source, &options).cloned()).transpose()?;
    let parsed = Source::parse(source, options.repository.as_deref(), &context.directory)?;
    let Some(entry) = entry else { return fetch(&parsed, &Session::new(&options, context)) };
    options.version = matches!(parsed, Source::Repository { .. }).then(|| entry.version.clone());
    if let Source::Registry(reference) = &parsed
        && reference.tag.is_none()
        && reference.digest.is_none()
    {
        options.version = Some(entry.version.clone());
    }
    let session = Session::new(&options, context);
    let remote = matches!(parsed, Source::Web(_) | Source::Repository { .. } | Source::Registry(_));
    let chart = match session.cache.get(&entry.digest).filter(|_| remote) {
        Some(bytes) => Loaded::unpack(bytes, source.to_owned())?,
        None => fetch(&parsed, &session)?,
    };
    Lock::check(&entry, &chart)?;
    Ok(chart)
}

fn fetch(source: &Source, session: &Session<'_>) -> Result<Loaded> {
    let wanted = session.options.version.as_deref();
    let chart = match source {
        Source::Directory(path) => Loaded::folder(directory::read(path)?, path.display().to_string())?,
        Source::BuiltIn(files) => {
            let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
            Loaded::folder(files.collect(), "meshctl".to_owned())?
        }
        Source::Archive(path) => Loaded::unpack(read(path, ARCHIVE_BYTES)?, path.display().to_string())?,
        Source::Bundle(path, name) => return Bundle::read(path)?.chart(name.as_deref(), wanted),
        Source::Web(url) => {
            let request = Request { limit: ARCHIVE_BYTES, ..Request::default() };
            let answer = session.client()?.get(url, &request)?.success()?;
            session.keep(answer.body, answer.address.to_string())?
        }
        Source::Repository { repository, name } => {
            let repository = Repository::find(repository, session)?;
            let (bytes, origin) = repository.fetch(name, wanted, session)?;
            let chart = session.keep(bytes, origin)?;
            if chart.identity.name != *name {
                return Err(Error::refused(
                    format!("checking {}", chart.origin),
                    format!("its archive holds the chart {}", chart.identity.name),
                )
                .advise("Do not use it, and tell the repository's owner."));
            }
            return Ok(chart);
        }
        Source::Registry(reference) => {
            let (bytes, origin) = Registry::new(reference, session)?.fetch(wanted)?;
            return session.keep(bytes, origin);
        }
    };
    // A range beside a fixed place is a wish that can be checked.
    let Identity { name, version } = &chart.identity;
    if wanted.is_some() && super::repository::choose(std::iter::once(version.as_str()), wanted).is_err() {
        let wanted = wanted.unwrap_or_default();
        return Err(Error::refused(
            format!("checking the version of {}", chart.origin),
            format!("it is {name} {version}, and {wanted} is asked for"),
        )
        .advise("Leave --version away, or name another chart."));
    }
    Ok(chart)
}

/// The versions that a place has: of a repository (of one chart, or of all when `source` is none), of a
/// registry, or of a bundle.
pub fn list(source: Option<&str>, options: &Options, context: &Context) -> Result<Vec<Available>> {
    let session = Session::new(options, context);
    let Some(source) = source else {
        let repository = options.repository.as_deref().unwrap_or_default();
        return Repository::find(repository, &session)?.list(&session);
    };
    let available = |identity: Identity| Available {
        name: identity.name,
        version: identity.version,
        app_version: String::new(),
        deprecated: false,
    };
    match Source::parse(source, options.repository.as_deref(), &context.directory)? {
        Source::Repository { repository, name } => {
            let all = Repository::find(&repository, &session)?.list(&session)?;
            Ok(all.into_iter().filter(|one| one.name == name).collect())
        }
        Source::Registry(reference) => {
            let tags = Registry::new(&reference, &session)?.tags()?;
            let mut versions: Vec<_> = tags
                .iter()
                .map(|tag| tag.replace('_', "+"))
                .filter_map(|text| Some((Version::parse(&text).ok()?, text)))
                .collect();
            versions.sort_by(|a, b| b.0.cmp(&a.0));
            let name = reference.name();
            let one = |version: String| available(Identity { name: name.to_owned(), version });
            Ok(versions.into_iter().map(|(_, version)| one(version)).collect())
        }
        Source::Bundle(path, _) => {
            let bundle = Bundle::read(&path)?;
            let identity =
                |one: &super::Locked| Identity { name: one.name.clone(), version: one.version.clone() };
            Ok(bundle.lock.charts.iter().map(identity).map(available).collect())
        }
        single => fetch(&single, &session).map(|chart| vec![available(chart.identity)]),
    }
}

/// The charts in the cache, with their digests.
pub fn cached(context: &Context) -> Vec<(Identity, String)> {
    let cache = Cache::of(context);
    let read = |digest: String| {
        let chart = Loaded::unpack(cache.get(&digest)?, String::new()).ok()?;
        Some((chart.identity, digest))
    };
    let mut charts: Vec<_> = cache.digests().into_iter().filter_map(read).collect();
    charts.sort();
    charts
}

/// A file of at most so many bytes.
pub(super) fn read(path: &Path, limit: u64) -> Result<Vec<u8>> {
    let failed = |cause: &dyn std::fmt::Display| Error::usage(format!("reading {}", path.display()), cause);
    let size = path.metadata().map_err(|error| failed(&error))?.len();
    if size > limit {
        return Err(failed(&format!("it is larger than {} MiB", limit >> 20)).advise("Check the name."));
    }
    std::fs::read(path).map_err(|error| failed(&error))
}
