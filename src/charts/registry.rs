//! Charts in OCI registries: the three requests of the distribution protocol that reading takes
//! (token, manifest, blob), and the list of tags. Everything is checked against its digest.

use http::StatusCode;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::fetch::{Session, mismatch};
use super::repository::choose;
use super::source::Reference;
use super::{ARCHIVE_BYTES, cache, login};
use crate::base::{Error, Result};
use crate::net::{Address, Credentials, Request, Response};

const MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";
/// Media types of the layer that is the chart.
const LAYERS: [&str; 2] = ["application/vnd.cncf.helm.chart.content.v1.tar+gzip", "application/tar+gzip"];
/// Pages of a list of tags.
const PAGES: usize = 100;
/// The longest piece of an address that a registry may ask to repeat.
const ASKED: usize = 2_000;

#[derive(Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[derive(Default)]
struct Manifest {
    layers: Vec<Descriptor>,
    manifests: Vec<serde::de::IgnoredAny>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Descriptor {
    media_type: String,
    digest: String,
    size: u64,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Tags {
    tags: Option<Vec<String>>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Token {
    token: String,
    access_token: String,
}

/// A repository of a registry, with the right to read it once that is known.
pub(super) struct Registry<'s> {
    reference: &'s Reference,
    session: &'s Session<'s>,
    base: Address,
    access: Option<Credentials>,
}

impl<'s> Registry<'s> {
    pub(super) fn new(reference: &'s Reference, session: &'s Session<'s>) -> Result<Self> {
        let host = if reference.host == "docker.io" { "registry-1.docker.io" } else { &reference.host };
        let scheme = if session.options.plain_http { "http" } else { "https" };
        let (base, _) = Address::parse(&format!("{scheme}://{host}/v2/{}/", reference.path))?;
        Ok(Self { reference, session, base, access: None })
    }

    fn name(&self) -> String {
        format!("oci://{}/{}", self.reference.host, self.reference.path)
    }

    /// The archive of a chart, and its place. `wanted` is a range for references without tag and digest.
    pub(super) fn fetch(mut self, wanted: Option<&str>) -> Result<(Vec<u8>, String)> {
        let reference = self.reference;
        let tag = match (&reference.tag, &reference.digest) {
            (Some(tag), _) => Some(tag.clone()),
            (None, Some(_)) => None,
            (None, None) => Some(self.choose(wanted)?),
        };
        let name = reference.digest.clone().or(tag).unwrap_or_default();
        let separator = if reference.digest.is_some() { '@' } else { ':' };
        let origin = format!("{}{separator}{name}", self.name());
        self.session.context.ui.progress(&format!("fetching {origin}"));
        let answer = self.get(&format!("manifests/{name}"), MANIFEST, 4 << 20)?.success()?;
        let found = cache::digest_of(&answer.body);
        if let Some(digest) = reference.digest.as_ref().filter(|digest| **digest != found) {
            return Err(mismatch(&answer.address.to_string(), digest, &found));
        }
        let layer = self.layer(&answer, &origin)?;
        if let Some(bytes) = self.session.cache.get(&layer.digest) {
            return Ok((bytes, origin));
        }
        let blob = self.get(&format!("blobs/{}", layer.digest), "*/*", layer.size)?.success()?;
        let found = cache::digest_of(&blob.body);
        if found != layer.digest {
            return Err(mismatch(&origin, &layer.digest, &found));
        }
        Ok((blob.body, origin))
    }

    /// The layer of a manifest that is the chart.
    fn layer(&self, answer: &Response, origin: &str) -> Result<Descriptor> {
        let unfit = |cause: &str| {
            Error::usage(format!("reading the manifest of {origin}"), cause)
                .advise("Check the reference: it must name a chart that was pushed with `helm push`.")
        };
        let manifest: Manifest =
            serde_json::from_slice(&answer.body).map_err(|_| unfit("it is no OCI manifest"))?;
        if !manifest.manifests.is_empty() {
            return Err(unfit("it is an index of images, not a chart"));
        }
        let layer = manifest.layers.into_iter().find(|layer| LAYERS.contains(&layer.media_type.as_str()));
        let layer = layer.ok_or_else(|| unfit("it has no chart in it"))?;
        let sound = layer.digest.strip_prefix("sha256:").is_some_and(|hex| {
            hex.len() == 64 && hex.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
        });
        match (sound, layer.size <= ARCHIVE_BYTES) {
            (true, true) => Ok(layer),
            (false, _) => Err(unfit("the digest of its chart is not sha256")),
            (_, false) => Err(unfit(&format!("its chart is larger than {} MiB", ARCHIVE_BYTES >> 20))),
        }
    }

    /// The tag of the newest version in a range.
    fn choose(&mut self, wanted: Option<&str>) -> Result<String> {
        let tags = self.tags()?;
        let versions: Vec<String> = tags.iter().map(|tag| tag.replace('_', "+")).collect();
        let chosen = choose(versions.iter().map(String::as_str), wanted).map_err(|cause| {
            let name = self.name();
            Error::usage(format!("looking for a version of {name}"), cause)
                .advise(format!("List its versions with `meshctl charts list {name}`."))
        })?;
        Ok(tags[chosen].clone())
    }

    /// All tags.
    pub(super) fn tags(&mut self) -> Result<Vec<String>> {
        let mut tags = Vec::new();
        let mut path = "tags/list?n=1000".to_owned();
        for _ in 0..PAGES {
            let answer = self.get(&path, "application/json", 4 << 20)?.success()?;
            let page: Tags = serde_json::from_slice(&answer.body).map_err(|_| {
                Error::unreachable(format!("reading {}", answer.address), "it is no list of tags")
                    .advise("Check that this is the address of a registry.")
            })?;
            tags.extend(page.tags.unwrap_or_default());
            let next = answer.header("link").and_then(|link| link.split_once('<')?.1.split_once('>'));
            let Some((next, _)) = next else { return Ok(tags) };
            next.clone_into(&mut path);
        }
        Err(Error::unreachable(format!("listing the tags of {}", self.name()), "there are more than 100,000")
            .advise("Name a tag."))
    }

    /// Asks with the right that is known, and once more when the registry says which one it wants.
    fn get(&mut self, path: &str, accept: &str, limit: u64) -> Result<Response> {
        let address = self.base.join(path)?;
        if !address.same_origin(&self.base) {
            return Err(Error::refused(format!("reading {}", self.name()), format!("it sends to {address}"))
                .advise("Ask the registry's owner: its list of tags continues on another server."));
        }
        let answer = self.ask(&address, accept, limit)?;
        // A challenge of another server is none of ours: it would get the credentials of this one.
        if answer.status != StatusCode::UNAUTHORIZED || !answer.address.same_origin(&self.base) {
            return Ok(answer);
        }
        let Some(challenge) = answer.header("www-authenticate") else { return Ok(answer) };
        let stored = login::registry(&self.reference.host, self.session.context)?;
        let access = match challenge.split_once(' ') {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("bearer") => Some(self.token(rest, stored)?),
            Some((scheme, _)) if scheme.eq_ignore_ascii_case("basic") => stored,
            _ => None,
        };
        if access.is_none() {
            let advice = format!("Log in first: helm registry login {}", self.reference.host);
            return answer.success().map_err(|error| error.advise(advice));
        }
        self.access = access;
        self.ask(&address, accept, limit)
    }

    fn ask(&self, address: &Address, accept: &str, limit: u64) -> Result<Response> {
        let request = Request {
            credentials: self.access.clone(),
            headers: vec![("accept".to_owned(), accept.to_owned())],
            limit: limit.max(64 << 10),
        };
        self.session.client()?.get(address.as_str(), &request)
    }

    /// A token for reading, from the server that the registry names.
    fn token(&self, challenge: &str, stored: Option<Credentials>) -> Result<Credentials> {
        let unfit = |cause: &str| {
            Error::unreachable(format!("asking for access to {}", self.name()), cause)
                .advise("Check that this is the address of a registry.")
        };
        let realm = parameter(challenge, "realm").ok_or_else(|| unfit("it does not say where"))?;
        let (realm, _) = Address::parse(&realm)?;
        if realm.is_plain() && !self.base.is_plain() {
            return Err(unfit("it sends to a server that is not https"));
        }
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let mut url = realm.as_str().to_owned();
        let scope = format!("repository:{}:pull", self.reference.path);
        url.push_str(if url.contains('?') { "&scope=" } else { "?scope=" });
        url.push_str(&encode(&scope));
        if let Some(service) = parameter(challenge, "service").filter(|text| text.len() < ASKED) {
            url.push_str("&service=");
            url.push_str(&encode(&service));
        }
        let known = stored.is_some();
        let request = Request { credentials: stored, limit: 1 << 20, ..Request::default() };
        let answer = self.session.client()?.get(&url, &request)?.success().map_err(|error| {
            let host = &self.reference.host;
            let advice = if known { "Log in again" } else { "Log in first" };
            error.advise(format!("{advice}: helm registry login {host}"))
        })?;
        let token: Token =
            serde_json::from_slice(&answer.body).map_err(|_| unfit("the answer has no token"))?;
        let text = if token.token.is_empty() { token.access_token } else { token.token };
        if text.is_empty() { Err(unfit("the answer has no token")) } else { Ok(Credentials::Bearer(text)) }
    }
}

/// A parameter of a challenge: `realm="..."`.
fn parameter(challenge: &str, name: &str) -> Option<String> {
    let mut rest = challenge;
    loop {
        let (key, after) = rest.split_once('=')?;
        let key = key.trim_matches([',', ' ']);
        let (value, next) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => after.split_once(',').unwrap_or((after, "")),
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(value.to_owned());
        }
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn challenges_are_read() {
        let challenge = r#"realm="https://auth.example/token",service="reg, x",scope=repository:a:pull,n=1"#;
        assert_eq!(parameter(challenge, "realm").as_deref(), Some("https://auth.example/token"));
        assert_eq!(parameter(challenge, "Service").as_deref(), Some("reg, x"));
        assert_eq!(parameter(challenge, "scope").as_deref(), Some("repository:a:pull"));
        assert_eq!(parameter(challenge, "n").as_deref(), Some("1"));
        assert_eq!(parameter(challenge, "m"), None);
    }
}
