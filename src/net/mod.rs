//! The one HTTP client: TLS, proxies, deadlines, redirects, credentials and bounds are decided here.
//!
//! `Client::new(Settings, &context.environment)`, then `get(url, &Request)` or
//! `post_json(url, &body, &Request)`. Both block, and give a [`Response`] whatever its status is;
//! `response.success()` makes an error of all but 2xx. A [`Request`] carries credentials, headers and
//! the bound of the body. Async stays inside: do not call it from async code.
//!
//! Rules: https unless the host is this machine or `plain_http` says so; a redirect never leads from
//! https to http, and credentials and headers go to the origin that was asked, no other; a body over its
//! bound is an error, and so is one that ends early; nothing outlasts the [`Timeout`].

mod address;
mod exchange;
mod failure;
pub mod stream;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use http::{HeaderMap, StatusCode};
use reqwest::{Certificate, NoProxy, Proxy};
use serde_json::Value;
use tokio::runtime::{Builder, Runtime};

pub use address::{Address, is_loopback};

use crate::base::{Error, Exit, Result};

/// A body of this many bytes is read unless a request says otherwise.
pub const BODY_LIMIT: u64 = 4 << 20;

/// How long things may take.
#[derive(Debug, Clone, Copy)]
pub enum Timeout {
    /// Every request, with its redirects and its body.
    Each(Duration),
    /// All that is asked of one client together, from its making: the `--timeout` of a command.
    Together(Duration),
}

/// How a client behaves in all that it asks.
#[derive(Debug, Clone)]
pub struct Settings {
    /// How long things may take.
    pub timeout: Timeout,
    /// Certificates (PEM) that are trusted besides those of the system.
    pub ca_file: Option<PathBuf>,
    /// Whether unencrypted HTTP may leave this machine.
    pub plain_http: bool,
}

/// Who to be at a server.
#[derive(Clone, PartialEq, Eq)]
pub enum Credentials {
    /// A user and a password.
    Basic(String, String),
    /// A token.
    Bearer(String),
}

impl fmt::Debug for Credentials {
    /// Says which form it is, and no secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Basic(..) => "Basic",
            Self::Bearer(_) => "Bearer",
        })
    }
}

/// What goes with a request.
#[derive(Debug, Clone)]
pub struct Request {
    /// Who to be. Credentials in the address (`https://user:password@host/`) stand in when there are none.
    pub credentials: Option<Credentials>,
    /// Headers by name.
    pub headers: Vec<(String, String)>,
    /// The largest body that is read, in bytes.
    pub limit: u64,
}

impl Default for Request {
    fn default() -> Self {
        Self { credentials: None, headers: Vec::new(), limit: BODY_LIMIT }
    }
}

/// What a server answered.
#[derive(Debug, Clone)]
pub struct Response {
    /// Where the answer came from, after redirects.
    pub address: Address,
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// A header that is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Whether the answer is elsewhere.
    fn is_redirect(&self) -> bool {
        matches!(self.status.as_u16(), 301 | 302 | 303 | 307 | 308)
    }

    /// This response, or an error when its status is not 2xx.
    pub fn success(self) -> Result<Self> {
        if self.status.is_success() { Ok(self) } else { Err(failure::of_status(&self)) }
    }
}

/// A client with its connections.
pub struct Client {
    /// Only taken out when the client ends.
    runtime: Option<Runtime>,
    http: reqwest::Client,
    settings: Settings,
    made: Instant,
}

impl Client {
    /// Makes a client. Proxies come from `environment`: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY.
    pub fn new(settings: Settings, environment: &BTreeMap<String, String>) -> Result<Self> {
        const DOING: &str = "preparing to talk HTTP";
        let defect = |error: &dyn fmt::Display| Error::new(Exit::Defect, DOING, error);
        // Ring is the one provider; whoever comes second finds it there.
        drop(rustls::crypto::ring::default_provider().install_default());
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("meshctl/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .no_proxy();
        for proxy in proxies(environment)? {
            builder = builder.proxy(proxy);
        }
        if let Some(path) = &settings.ca_file {
            let unreadable = |error: &dyn fmt::Display| {
                Error::usage(format!("reading the certificates in {}", path.display()), error)
                    .advise("Give --ca-file a file of PEM certificates.")
            };
            let text = std::fs::read(path).map_err(|error| unreadable(&error))?;
            let certificates = Certificate::from_pem_bundle(&text)
                .map_err(|error| unreadable(&failure::innermost(&error)))?;
            if certificates.is_empty() {
                return Err(unreadable(&"no certificate is in it"));
            }
            builder = builder.tls_certs_merge(certificates);
        }
        let http = builder.build().map_err(|error| defect(&failure::innermost(&error)))?;
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .map_err(|error| defect(&error))?;
        Ok(Self { runtime: Some(runtime), http, settings, made: Instant::now() })
    }

    /// Asks with GET. Redirects are followed, ten at most.
    pub fn get(&self, url: &str, request: &Request) -> Result<Response> {
        self.wait(exchange::get(self, url, request))
    }

    /// Sends a JSON document with POST. A redirect is an answer like any other.
    pub fn post_json(&self, url: &str, body: &Value, request: &Request) -> Result<Response> {
        self.wait(exchange::post_json(self, url, body, request))
    }

    /// When an exchange that begins now must have ended.
    fn deadline(&self) -> Instant {
        match self.settings.timeout {
            Timeout::Each(time) => Instant::now() + time,
            Timeout::Together(time) => self.made + time,
        }
    }

    fn wait<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        match &self.runtime {
            Some(runtime) => runtime.block_on(work),
            None => Err(Error::new(Exit::Defect, "talking HTTP", "the client has ended")),
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // A name look-up may hang for longer than anyone wants to wait.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// The proxies that the environment names. This machine is never asked through one.
fn proxies(environment: &BTreeMap<String, String>) -> Result<Vec<Proxy>> {
    type Make = fn(String) -> reqwest::Result<Proxy>;
    const KINDS: [(&str, Make); 3] =
        [("http_proxy", Proxy::http), ("https_proxy", Proxy::https), ("all_proxy", Proxy::all)];
    let variable = |name: &str| {
        [name.to_uppercase(), name.to_lowercase()]
            .iter()
            .find_map(|name| environment.get(name).filter(|value| !value.is_empty()))
            .cloned()
    };
    let no = format!("localhost,127.0.0.0/8,::1,{}", variable("no_proxy").unwrap_or_default());
    KINDS
        .into_iter()
        .filter_map(|(name, make)| Some((name, make, variable(name)?)))
        .map(|(name, make, value)| {
            let proxy = make(value).map_err(|error| {
                let doing = format!("reading the environment variable {}", name.to_uppercase());
                Error::usage(doing, failure::innermost(&error))
                    .advise("Write the address of a proxy, such as http://proxy.example:3128.")
            })?;
            Ok(proxy.no_proxy(NoProxy::from_string(&no)))
        })
        .collect()
}
