//! A proxy before the API server that counts what is written and lets chosen writes go wrong: answered with an error,
//! cut, never answered, or with the writer killed. It speaks plain HTTP on the loopback address and passes on who asks;
//! reads, watches and port-forwards go through untouched.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::header::{CONNECTION, HOST, UPGRADE};
use http::{Method, Request, Response, StatusCode};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use kube::client::Body;
use kube::config::{Config, KubeConfigOptions, Kubeconfig};
use serde_json::json;
use tokio::net::{TcpListener, TcpStream};

use super::process::signal;
use crate::harness::{RUNTIME, Rig};

/// What goes wrong with a write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is answered with this status, and never reaches the API server.
    Answer(u16),
    /// The connection is cut before the API server sees it.
    CutBefore,
    /// The connection is cut when the API server has done it.
    CutAfter,
    /// It is never answered, and never reaches the API server.
    Stall,
    /// The process of this id is killed before the API server sees it.
    KillBefore(u32),
    /// The process of this id is killed when the API server has done it, before it knows.
    KillAfter(u32),
}

/// A write, as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Write {
    /// Which of all writes, from 1.
    pub(crate) number: usize,
    /// `create`, `update`, `patch` or `delete`.
    pub(crate) verb: &'static str,
    /// As in the path: `virtualservices`, `leases`, `pods/status`.
    pub(crate) resource: String,
    /// The object; empty for a creation.
    pub(crate) name: String,
    /// Which of those of this verb and resource, from 1.
    pub(crate) ordinal: usize,
    /// Whether it changes nothing (`dryRun=All`).
    pub(crate) dry_run: bool,
    /// What went wrong.
    pub(crate) fault: Option<Fault>,
    /// What the API server answered; `None` when it did not get it or has not answered yet.
    pub(crate) status: Option<u16>,
}

impl Write {
    /// Verb, resource and ordinal, as tests name it: `patch virtualservices 2`.
    pub(crate) fn title(&self) -> String {
        format!(
            "{} {} {}{}",
            self.verb,
            self.resource,
            self.ordinal,
            if self.dry_run { " (dry run)" } else { "" }
        )
    }
}

type Chosen = Box<dyn Fn(&Write) -> bool + Send>;

#[derive(Default)]
struct State {
    writes: Vec<Write>,
    ordinals: BTreeMap<(&'static str, String), usize>,
    armed: VecDeque<(Fault, Chosen)>,
}

/// A proxy before the API server of a rig. It ends with the test process.
pub(crate) struct FaultProxy {
    /// The kubeconfig of the rig's administrator, with this proxy for a server.
    pub(crate) kubeconfig: PathBuf,
    state: Arc<Mutex<State>>,
    _folder: tempfile::TempDir,
}

impl FaultProxy {
    /// Starts one.
    pub(crate) fn start(rig: &Rig) -> Self {
        let text = fs::read_to_string(&rig.kubeconfig).expect("the rig has a kubeconfig");
        let mut kubeconfig = Kubeconfig::from_yaml(&text).expect("the kubeconfig is good");
        let state = Arc::new(Mutex::new(State::default()));
        let address = RUNTIME.block_on(serve(&kubeconfig, &state));
        for cluster in kubeconfig.clusters.iter_mut().filter_map(|named| named.cluster.as_mut()) {
            cluster.server = Some(format!("http://{address}"));
            cluster.certificate_authority = None;
        }
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("kubeconfig");
        let text = serde_json::to_string(&kubeconfig).expect("a kubeconfig is JSON too");
        fs::write(&path, text).expect("a file");
        Self { kubeconfig: path, state, _folder: folder }
    }

    /// Lets the next write that is chosen go wrong, once. Several may be armed.
    pub(crate) fn arm(&self, fault: Fault, chosen: impl Fn(&Write) -> bool + Send + 'static) {
        locked(&self.state).armed.push_back((fault, Box::new(chosen)));
    }

    /// All writes so far.
    pub(crate) fn writes(&self) -> Vec<Write> {
        locked(&self.state).writes.clone()
    }

    /// Forgets all writes and faults, for the next run of the same test.
    pub(crate) fn reset(&self) {
        *locked(&self.state) = State::default();
    }
}

fn locked(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(kubeconfig: &Kubeconfig, state: &Arc<Mutex<State>>) -> SocketAddr {
    let mut upstream = kubeconfig.clone();
    for user in &mut upstream.auth_infos {
        user.auth_info = Some(kube::config::AuthInfo::default()); // who asks says so in the request
    }
    let config = Config::from_custom_kubeconfig(upstream, &KubeConfigOptions::default()).await;
    let client = kube::Client::try_from(config.expect("the kubeconfig is complete"))
        .expect("the TLS settings are good");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("it has an address");
    let state = Arc::clone(state);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(connection(stream, client.clone(), Arc::clone(&state)));
        }
    });
    address
}

async fn connection(stream: TcpStream, client: kube::Client, state: Arc<Mutex<State>>) {
    let service = service_fn(|request| answer(request, client.clone(), Arc::clone(&state)));
    let served = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    // It ends with an error when a fault cuts it, or the client leaves; both are meant.
    let _ = served.with_upgrades().await;
}

async fn answer(
    request: Request<Incoming>,
    client: kube::Client,
    state: Arc<Mutex<State>>,
) -> io::Result<Response<Body>> {
    let Some((number, fault)) = count(&request, &state) else { return forward(request, &client).await };
    let cut = || io::Error::new(io::ErrorKind::ConnectionAborted, "cut on purpose");
    match fault {
        Some(Fault::Answer(status)) => return Ok(refusal(status)),
        Some(Fault::CutBefore) => return Err(cut()),
        Some(Fault::Stall) => std::future::pending().await,
        Some(Fault::KillBefore(process)) => {
            signal(process, "-KILL");
            return Err(cut());
        }
        Some(Fault::CutAfter | Fault::KillAfter(_)) | None => {}
    }
    let answer = forward(request, &client).await?;
    if let Some(write) = locked(&state).writes.get_mut(number - 1) {
        write.status = Some(answer.status().as_u16());
    }
    if let Some(Fault::KillAfter(process)) = fault {
        signal(process, "-KILL");
    }
    if fault.is_some() { Err(cut()) } else { Ok(answer) }
}

/// Counts a write: its number and what is to go wrong. `None` for a read.
fn count(request: &Request<Incoming>, state: &Mutex<State>) -> Option<(usize, Option<Fault>)> {
    let verb = match *request.method() {
        Method::POST => "create",
        Method::PUT => "update",
        Method::PATCH => "patch",
        Method::DELETE => "delete",
        _ => return None,
    };
    let (resource, name) = object(request.uri().path());
    let mut state = locked(state);
    let ordinal = state.ordinals.entry((verb, resource.clone())).or_default();
    *ordinal += 1;
    let ordinal = *ordinal;
    let dry_run = request.uri().query().is_some_and(|query| query.contains("dryRun=All"));
    let number = state.writes.len() + 1;
    let mut write = Write { number, verb, resource, name, ordinal, dry_run, fault: None, status: None };
    let at = state.armed.iter().position(|(_, chosen)| chosen(&write));
    write.fault = at.and_then(|at| state.armed.remove(at)).map(|(fault, _)| fault);
    let fault = write.fault;
    state.writes.push(write);
    Some((number, fault))
}

/// Resource and name in a path such as `/apis/GROUP/VERSION/namespaces/NAMESPACE/RESOURCE/NAME/SUBRESOURCE`.
fn object(path: &str) -> (String, String) {
    let mut parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    parts.drain(..parts.len().min(if parts[0] == "api" { 2 } else { 3 }));
    if parts.len() > 2 && parts[0] == "namespaces" && parts[2] != "status" && parts[2] != "finalize" {
        parts.drain(..2);
    }
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let resource = if part(2).is_empty() { part(0).to_owned() } else { format!("{}/{}", part(0), part(2)) };
    (resource, part(1).to_owned())
}

/// An error in the words of the API server.
fn refusal(status: u16) -> Response<Body> {
    let reason = match status {
        409 => "Conflict",
        422 => "Invalid",
        429 => "TooManyRequests",
        _ => "InternalError",
    };
    let text = json!({
        "apiVersion": "v1", "kind": "Status", "metadata": {}, "status": "Failure",
        "message": "a fault on purpose", "reason": reason, "code": status,
    });
    let mut response = Response::new(Body::from(text.to_string().into_bytes()));
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    response.headers_mut().insert("content-type", http::HeaderValue::from_static("application/json"));
    response
}

async fn forward(mut request: Request<Incoming>, client: &kube::Client) -> io::Result<Response<Body>> {
    let upgrades = request.headers().contains_key(UPGRADE);
    let own = upgrades.then(|| hyper::upgrade::on(&mut request));
    let (mut parts, body) = request.into_parts();
    parts.headers.remove(HOST);
    if !upgrades {
        parts.headers.remove(CONNECTION);
    }
    let body = body.collect().await.map_err(io::Error::other)?.to_bytes();
    let request = Request::from_parts(parts, Body::from(body));
    let mut response = client.send(request).await.map_err(io::Error::other)?;
    let Some(own) = own.filter(|_| response.status() == StatusCode::SWITCHING_PROTOCOLS) else {
        return Ok(response);
    };
    let theirs = hyper::upgrade::on(&mut response);
    tokio::spawn(async move {
        if let (Ok(own), Ok(theirs)) = tokio::join!(own, theirs) {
            let (mut own, mut theirs) = (TokioIo::new(own), TokioIo::new(theirs));
            // Ends when either side does.
            let _ = tokio::io::copy_bidirectional(&mut own, &mut theirs).await;
        }
    });
    let (parts, _) = response.into_parts();
    Ok(Response::from_parts(parts, Body::empty()))
}
