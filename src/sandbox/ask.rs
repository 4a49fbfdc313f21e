//! A request through a sandbox that runs: to the listener that its client would reach, with the host that it would send.

use std::time::Duration;

use http::header::{HOST, HeaderName};
use http::{Method, Request, Uri};
use http_body_util::Full;
use hyper::body::Bytes;
use serde_json::{Map, Value, json};
use tokio::net::TcpStream;

use super::configuration::Entry;
use super::state::Sandbox;
use super::{Kind, echo};
use crate::base::report::View;
use crate::base::{Error, Exit, Report, Result, text};
use crate::mesh::envoy::{DESTINATION_HEADER, OUTCOME_HEADER};
use crate::model::Domain;
use crate::net::stream;

const DOING: &str = "sending the request";

/// How long an answer may take, unless the user says otherwise.
const TIME: Duration = Duration::from_secs(30);

/// A request as a user writes it.
#[derive(Debug, Clone)]
pub struct Question {
    /// The URL, as the client would use it.
    pub url: String,
    /// The method.
    pub method: String,
    /// Headers.
    pub headers: Vec<(String, String)>,
    /// The workload that sends it.
    pub from: Option<String>,
    /// The gateway that gets it.
    pub gateway: Option<String>,
    /// How long the answer may take.
    pub time: Option<Duration>,
}

/// Sends a request, and reports the answer and who gave it.
///
/// # Errors
///
/// When the URL cannot be read, no listener or more than one fits, or there is no answer.
pub fn ask(question: &Question, sandboxes: &[Sandbox]) -> Result<(Report, String)> {
    let target = Target::parse(&question.url)?;
    let entry = choose(question, &target, sandboxes)?;
    if target.tls && entry.kind == Kind::Workload {
        return Err(Error::usage(DOING, "a sandbox does not serve TLS from workloads")
            .advise("Ask with http, or see `meshctl route explain` for what the proxy does with TLS."));
    }
    let request = request(question, &target)?;
    let failed = |why: String| Error::unreachable(format!("{DOING} to {}", entry.address), why);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Error::new(Exit::Defect, DOING, error))?;
    let answer = runtime.block_on(async {
        let stream = TcpStream::connect(entry.address).await.map_err(|error| failed(error.to_string()))?;
        let time = question.time.unwrap_or(TIME);
        stream::ask(stream, request, stream::BODY, time).await.map_err(failed)
    })?;
    let told =
        |name: &str| Some(String::from_utf8_lossy(answer.headers().get(name)?.as_bytes()).into_owned());
    let destination = told(DESTINATION_HEADER);
    let by = match (&destination, told(OUTCOME_HEADER).as_deref()) {
        (Some(destination), _) => format!("answered by {}", in_words(destination)),
        (None, Some("passthrough")) => {
            "the proxy passes it to the address that was meant, past the mesh".to_owned()
        }
        (None, _) => format!("answered by the proxy of {} {} itself", entry.kind.name(), entry.name),
    };
    Ok((report(entry, &answer, destination.as_deref()), by))
}

/// Where a request goes, as its URL has it.
struct Target {
    authority: String,
    host: String,
    port: u16,
    tls: bool,
    path: String,
}

impl Target {
    fn parse(url: &str) -> Result<Self> {
        let refuse = |why: &str| {
            Error::usage(DOING, format!("`{url}` is not a URL: {why}"))
                .advise("Write it as http://host[:port]/path?query, or with https for a gateway.")
        };
        let whole = if url.contains("://") { url.to_owned() } else { format!("http://{url}") };
        let uri: Uri = whole.parse().map_err(|error: http::uri::InvalidUri| refuse(&error.to_string()))?;
        let authority = uri.authority().ok_or_else(|| refuse("it has no host"))?;
        let usual = match uri.scheme_str() {
            Some("http") => 80,
            Some("https") => 443,
            _ => return Err(refuse("its scheme is not http or https")),
        };
        if authority.as_str().contains('@') {
            return Err(refuse("it names a user"));
        }
        Ok(Self {
            authority: authority.to_string(),
            host: authority.host().to_ascii_lowercase(),
            port: authority.port_u16().unwrap_or(usual),
            tls: usual == 443,
            path: uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        })
    }
}

/// The one listener that fits.
fn choose<'s>(question: &Question, target: &Target, sandboxes: &'s [Sandbox]) -> Result<&'s Entry> {
    let entries = || sandboxes.iter().flat_map(|sandbox| &sandbox.listeners);
    let doing = "choosing a listener of the sandbox";
    if entries().next().is_none() {
        return Err(
            Error::usage(doing, "no sandbox runs").advise("Start one with `meshctl sandbox up -f PATH`.")
        );
    }
    let is_open = |entry: &&Entry| entry.kind == Kind::Workload || entry.port == Some(target.port);
    let mut fitting: Vec<&Entry> = match (&question.from, &question.gateway) {
        (Some(name), _) => entries().filter(|entry| is_named(entry, Kind::Workload, name)).collect(),
        (None, Some(name)) => {
            entries().filter(|entry| is_named(entry, Kind::Gateway, name)).filter(is_open).collect()
        }
        (None, None) => {
            let has =
                |entry: &&Entry| entry.hosts.iter().any(|host| Domain::parse(host).contains(&target.host));
            let gateways: Vec<&Entry> =
                entries().filter(|entry| entry.kind == Kind::Gateway).filter(is_open).filter(has).collect();
            let workloads = entries().filter(|entry| entry.kind == Kind::Workload);
            if gateways.is_empty() { workloads.collect() } else { gateways }
        }
    };
    let names = |entries: &[&Entry]| -> String {
        let names: Vec<String> =
            entries.iter().map(|entry| format!("{} {}", entry.kind.name(), entry.name)).collect();
        text::list(&names, 8)
    };
    match fitting.len() {
        1 => Ok(fitting.remove(0)),
        0 => {
            let all: Vec<&Entry> = entries().collect();
            let cause = format!("none is for {} on port {}", target.host, target.port);
            Err(Error::usage(doing, cause).advise(format!("There are {}.", names(&all))))
        }
        _ => Err(Error::usage(doing, format!("several fit: {}", names(&fitting)))
            .advise("Choose one with --from or --gateway.")),
    }
}

/// Whether a user's word names a listener: `name`, `namespace/name`, of a gateway also with its port.
fn is_named(entry: &Entry, kind: Kind, word: &str) -> bool {
    let owner = entry.name.rsplit_once(':').map_or(entry.name.as_str(), |(owner, _)| owner);
    let name = owner.split_once('/').map_or(owner, |(_, name)| name);
    // A workload is also known by the Service before it, with which its name usually begins.
    let begins = kind == Kind::Workload
        && [owner, name].iter().any(|own| own.strip_prefix(word).is_some_and(|rest| rest.starts_with('-')));
    entry.kind == kind && ([entry.name.as_str(), owner, name].contains(&word) || begins)
}

fn request(question: &Question, target: &Target) -> Result<Request<Full<Bytes>>> {
    let method = Method::try_from(question.method.as_str())
        .map_err(|_| Error::usage(DOING, format!("`{}` is not a method", question.method)))?;
    let mut request = Request::builder().method(method).uri(&target.path);
    let is_host = |name: &str| HeaderName::try_from(name).is_ok_and(|name| name == HOST);
    if !question.headers.iter().any(|(name, _)| is_host(name)) {
        request = request.header(HOST, &target.authority);
    }
    for (name, value) in &question.headers {
        request = request.header(name, value);
    }
    request.body(Full::default()).map_err(|error| Error::usage(DOING, error))
}

/// `host|subset|port` for people.
fn in_words(destination: &str) -> String {
    let parts: Vec<&str> = destination.split('|').collect();
    let &[host, subset, port] = parts.as_slice() else { return destination.to_owned() };
    let subset = if subset.is_empty() { String::new() } else { format!(", subset {subset}") };
    let port = if port.is_empty() { String::new() } else { format!(", port {port}") };
    format!("{host}{subset}{port}")
}

fn report(entry: &Entry, answer: &http::Response<Bytes>, destination: Option<&str>) -> Report {
    let body = String::from_utf8_lossy(answer.body()).into_owned();
    let headers = echo::headers(answer.headers());
    let mut text = format!("{}\n", answer.status());
    for (name, value) in &headers {
        text.push_str(&format!("{name}: {}\n", value.as_str().unwrap_or_default()));
    }
    text.push('\n');
    text.push_str(&body);
    let mut document = Map::new();
    document.insert(
        "listener".into(),
        json!({ "kind": entry.kind, "name": entry.name, "address": entry.address }),
    );
    document.insert("status".into(), answer.status().as_u16().into());
    document.insert("destination".into(), json!(destination.map(in_parts)));
    document.insert("headers".into(), headers.into());
    document.insert("body".into(), serde_json::from_str(&body).unwrap_or(Value::String(body)));
    Report { view: View { kind: "SandboxAnswer", document, text, ..View::default() }, exit: Exit::Yes }
}

/// `host|subset|port` as a document.
fn in_parts(destination: &str) -> Value {
    let mut parts = destination.split('|').map(|part| Some(part).filter(|part| !part.is_empty()));
    let mut next = || parts.next().flatten();
    let (host, subset) = (next(), next());
    json!({ "host": host, "subset": subset, "port": next().and_then(|port| port.parse::<u16>().ok()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sandbox() -> Sandbox {
        let entry = |kind, name: &str, port, host: &str| Entry {
            kind,
            name: name.to_owned(),
            port,
            tls: false,
            address: ([127, 0, 0, 1], 1).into(),
            hosts: vec![host.to_owned()],
        };
        let listeners = vec![
            entry(Kind::Gateway, "edge/public:80", Some(80), "shop.example.com"),
            entry(Kind::Gateway, "edge/public:443", Some(443), "shop.example.com"),
            entry(Kind::Workload, "shop/web-v1", None, "cart"),
        ];
        Sandbox { pid: 7, envoy: 8, listeners }
    }

    fn chosen(url: &str, from: Option<&str>, gateway: Option<&str>) -> Result<String> {
        let question = Question {
            url: url.to_owned(),
            method: "GET".to_owned(),
            headers: Vec::new(),
            from: from.map(str::to_owned),
            gateway: gateway.map(str::to_owned),
            time: None,
        };
        choose(&question, &Target::parse(url)?, &[sandbox()]).map(|entry| entry.name.clone())
    }

    #[test]
    fn the_listener_is_the_one_that_the_client_would_reach() {
        for (url, from, gateway, expected) in [
            ("http://shop.example.com/", None, None, "edge/public:80"),
            ("https://Shop.example.com/", None, None, "edge/public:443"),
            ("https://other.example.com/", None, Some("public"), "edge/public:443"),
            ("http://cart:9080/", None, None, "shop/web-v1"),
            ("cart", Some("web"), None, "shop/web-v1"),
            ("http://shop.example.com/", Some("shop/web-v1"), None, "shop/web-v1"),
        ] {
            assert_eq!(chosen(url, from, gateway).unwrap(), expected, "{url}");
        }
        for (url, from, gateway) in [
            ("http://shop.example.com:81/", None, Some("public")),
            ("http://cart/", Some("we"), None),
            ("ftp://cart/", None, None),
            ("http://a@cart/", None, None),
            ("http:///", None, None),
        ] {
            assert_eq!(chosen(url, from, gateway).unwrap_err().exit.code(), 2, "{url}");
        }
    }

    #[test]
    fn several_listeners_that_fit_are_named() {
        let question = Question {
            url: "http://cart/".to_owned(),
            method: "GET".to_owned(),
            headers: Vec::new(),
            from: None,
            gateway: None,
            time: None,
        };
        let error = choose(&question, &Target::parse("cart").unwrap(), &[sandbox(), sandbox()]).unwrap_err();
        assert!(error.cause.contains("workload shop/web-v1 and workload shop/web-v1"), "{error}");
        assert_eq!(
            choose(&question, &Target::parse("cart").unwrap(), &[]).unwrap_err().cause,
            "no sandbox runs"
        );
    }
}
