//! A request as a user writes it: a URL, a method, headers. What is left open is filled in as a client would.

use std::collections::BTreeMap;

use crate::base::{Error, Result};
use crate::mesh::World;
use crate::model::{Client, Protocol, Request};

/// A request as a user writes it.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// The URL: `http://reviews/a?b=c`, `https://…`, `grpc://host:port/service/method`, `tls://name:443`, `tcp://host:port`.
    /// Without a scheme it is plain HTTP.
    pub url: String,
    /// The method; empty: GET, or POST for gRPC.
    pub method: String,
    /// Headers as `name: value`.
    pub headers: Vec<(String, String)>,
}

/// The schemes that are understood, with what is spoken and the usual port.
const SCHEMES: &[(&str, Protocol, Option<u16>)] = &[
    ("http", Protocol::Http, Some(80)),
    ("https", Protocol::Http, Some(443)),
    ("grpc", Protocol::Http, Some(80)),
    ("grpcs", Protocol::Http, Some(443)),
    ("tls", Protocol::Tls, Some(443)),
    ("tcp", Protocol::Tcp, None),
];

const DOING: &str = "reading the request";

/// How many characters of a URL a message shows.
const SHOWN: usize = 200;

/// Reads `name: value`.
///
/// # Errors
///
/// When there is no colon, or the name is not one of a header.
pub fn header(text: &str) -> Result<(String, String)> {
    let refuse = || {
        Error::usage(DOING, format!("`{text}` is not a header"))
            .advise("Write it as `name: value`, in quotes.")
    };
    let (name, value) = text.split_once(':').ok_or_else(refuse)?;
    let name = http::HeaderName::try_from(name.trim()).map_err(|_| refuse())?;
    Ok((name.as_str().to_owned(), value.trim().to_owned()))
}

impl Written {
    /// The request that a client sends. The note says what was filled in, when that may surprise.
    ///
    /// # Errors
    ///
    /// When the URL or the method cannot be read.
    pub fn complete(&self, client: &Client, world: &World<'_>) -> Result<(Request, Option<String>)> {
        let (scheme, protocol, usual, rest) = self.scheme()?;
        let refuse = |why: String| {
            let url: String = self.url.chars().take(SHOWN).collect();
            Error::usage(DOING, format!("`{url}` is not a URL: {why}"))
                .advise("Write it as http://host[:port]/path?query, or with grpc, https, tls or tcp.")
        };
        let (authority, path) = match rest.find(['/', '?']) {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        let authority =
            http::uri::Authority::try_from(authority).map_err(|error| refuse(error.to_string()))?;
        if authority.as_str().contains('@') {
            return Err(refuse("it names a user".to_owned()));
        }
        let has_port = authority.as_str() != authority.host();
        if has_port && authority.port_u16().is_none_or(|port| port == 0) {
            return Err(refuse("its port is not one from 1 to 65535".to_owned()));
        }
        if !is_host(authority.host()) {
            return Err(refuse("its host is no name and no address".to_owned()));
        }
        let path = path.split('#').next().unwrap_or_default();
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let path = if path.is_empty() { "/" } else { path };
        if path.bytes().any(|byte| byte <= b' ' || byte == 0x7f) {
            return Err(refuse("its path has blanks".to_owned()));
        }
        let method = match (self.method.as_str(), scheme) {
            ("", "grpc" | "grpcs") => "POST",
            ("", _) => "GET",
            (method, _) => method,
        };
        let method = http::Method::try_from(method).map_err(|_| {
            Error::usage(DOING, format!("`{method}` is not a method"))
                .advise("Write one such as GET or POST.")
        })?;
        let mut headers: BTreeMap<String, String> = BTreeMap::new();
        let mut host_header = None;
        for (name, value) in &self.headers {
            match name.as_str() {
                "host" | ":authority" => host_header = Some(value.clone()),
                name => {
                    // Envoy sees several of one name as one, with commas.
                    let entry = headers.entry(name.to_owned()).or_default();
                    *entry = if entry.is_empty() { value.clone() } else { format!("{entry},{value}") };
                }
            }
        }
        if scheme.starts_with("grpc") {
            headers.entry("content-type".to_owned()).or_insert_with(|| "application/grpc".to_owned());
        }
        let name = authority.host();
        let known = world.known_host(name, client);
        let mut note = None;
        let tls = matches!(scheme, "https" | "grpcs" | "tls");
        let port = match (authority.port_u16(), usual) {
            (Some(port), _) => port,
            (None, usual) => {
                let ports = known.iter().flat_map(|known| &known.ports);
                let http = protocol == Protocol::Http && !tls;
                let fitting: Vec<u16> =
                    ports.filter(|(_, is_http)| *is_http == http).map(|(port, _)| *port).collect();
                match (usual, fitting.as_slice()) {
                    (Some(usual), ports) if ports.is_empty() || ports.contains(&usual) => usual,
                    (_, [only]) if matches!(client, Client::Workload { .. }) => {
                        note = Some(format!(
                            "The URL names no port: port {only} is taken, the only one of {name} for {scheme}."
                        ));
                        *only
                    }
                    (Some(usual), _) => usual,
                    (None, _) => return Err(refuse("it needs a port".to_owned())),
                }
            }
        };
        let sent = host_header.unwrap_or_else(|| authority.as_str().to_owned());
        Ok((
            Request {
                protocol,
                scheme: if tls { "https" } else { "http" }.to_owned(),
                method: method.as_str().to_owned(),
                authority: sent,
                port,
                address: known.map(|known| known.address),
                path: path.to_owned(),
                query: pairs(query),
                headers,
                sni: tls.then(|| name.to_ascii_lowercase()),
            },
            note,
        ))
    }

    fn scheme(&self) -> Result<(&str, Protocol, Option<u16>, &str)> {
        let (scheme, rest) = self.url.split_once("://").unwrap_or(("http", &self.url));
        let known = SCHEMES.iter().find(|(known, ..)| known.eq_ignore_ascii_case(scheme));
        let (scheme, protocol, port) = known.ok_or_else(|| {
            let known: Vec<&str> = SCHEMES.iter().map(|(known, ..)| *known).collect();
            Error::usage(DOING, format!("`{scheme}` is not a scheme that is understood"))
                .advise(format!("Write one of {}.", known.join(", ")))
        })?;
        Ok((scheme, *protocol, *port, rest))
    }
}

/// Whether a host is an address, or a name that DNS could have (RFC 1035, with the underscores that some names have).
fn is_host(host: &str) -> bool {
    let label = |label: &str| !label.is_empty() && label.len() <= 63;
    host.starts_with('[') || (host.len() <= 253 && host.trim_end_matches('.').split('.').all(label))
}

/// The parameters of a query, as they stand there.
fn pairs(query: &str) -> Vec<(String, String)> {
    let pair = |part: &str| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        (name.to_owned(), value.to_owned())
    };
    query.split('&').filter(|part| !part.is_empty()).map(pair).collect()
}
