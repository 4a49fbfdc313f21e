//! Reads admin interfaces: of pods through the API server, or at an address that the user has opened.

use http::{Method, Request, Response, Uri};
use http_body_util::Full;
use hyper::body::Bytes;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::base::{Error, Exit, Result, text};
use crate::cluster::{Ask, Cluster, Limits, PodRef};
use crate::net::stream;
use crate::proxy::target::Target;

/// How much of an answer that is a failure is shown, in characters.
const SHOWN: usize = 200;

/// Reads `path` on `port` of each pod, several at a time, and gives the answers in the order of the pods. A pod that
/// does not answer, or not with 200, is an `Err` with the reason.
///
/// # Errors
///
/// Only when the connection to the cluster has ended.
pub fn fetch_all(
    cluster: &Cluster,
    pods: &[PodRef],
    port: u16,
    path: &str,
    limits: Limits,
) -> Result<Vec<(PodRef, Result<Bytes>)>> {
    let mut answers: Vec<Option<Result<Bytes>>> = vec![None; pods.len()];
    fetch_each(cluster, pods, port, path, limits, |index, answer| answers[index] = Some(answer))?;
    let lost = |pod: &PodRef| Err(Error::new(Exit::Defect, format!("asking pod {pod}"), "it was not asked"));
    Ok(pods
        .iter()
        .zip(answers)
        .map(|(pod, answer)| (pod.clone(), answer.unwrap_or_else(|| lost(pod))))
        .collect())
}

/// As [`fetch_all`], but hands over each answer as it comes in, with the index of its pod, so that large answers need not
/// be kept.
///
/// # Errors
///
/// Only when the connection to the cluster has ended.
pub fn fetch_each(
    cluster: &Cluster,
    pods: &[PodRef],
    port: u16,
    path: &str,
    limits: Limits,
    each: impl FnMut(usize, Result<Bytes>),
) -> Result<()> {
    ask_each(cluster, pods, port, &Method::GET, path, limits, each)
}

/// Sends a POST to each pod: for paths that change something, as `/logging?level=debug`.
///
/// # Errors
///
/// Only when the connection to the cluster has ended.
pub fn post_all(
    cluster: &Cluster,
    pods: &[PodRef],
    port: u16,
    path: &str,
    limits: Limits,
) -> Result<Vec<(PodRef, Result<Bytes>)>> {
    let mut answers = Vec::new();
    ask_each(cluster, pods, port, &Method::POST, path, limits, |index, answer| {
        answers.push((index, answer));
    })?;
    answers.sort_by_key(|(index, _)| *index);
    Ok(answers.into_iter().map(|(index, answer)| (pods[index].clone(), answer)).collect())
}

/// Sends something to one pod, and gives the answer, whatever its status.
///
/// # Errors
///
/// When there is no complete answer within the bounds.
pub fn answer_of(
    cluster: &Cluster,
    pod: &PodRef,
    port: u16,
    (method, path, body): (Method, &str, String),
    limits: Limits,
) -> Result<Response<Bytes>> {
    let question = Ask { pod: pod.clone(), port, method, path: path.to_owned(), body: body.into() };
    let mut answered = Err(Error::new(Exit::Defect, format!("asking pod {pod}"), "it was not asked"));
    cluster.ask_pods(&[question], limits, |_, answer| answered = answer)?;
    answered
}

/// As [`answer_of`], and gives the body.
///
/// # Errors
///
/// When the pod does not take it, or not with a status of success.
pub fn send(
    cluster: &Cluster,
    pod: &PodRef,
    port: u16,
    (method, path, body): (Method, &str, String),
    limits: Limits,
) -> Result<Bytes> {
    let answer = answer_of(cluster, pod, port, (method, path, body), limits)?;
    body_of(answer, || format!("sending {path} to pod {pod} on port {port}"))
}

/// Asks the admin port of each proxy, the usual one of its mesh or the one that its pod tells, several at a time, and hands
/// over each answer as it comes in, whatever its status, with the index of the proxy.
///
/// # Errors
///
/// Only when the connection to the cluster has ended.
pub fn ask_targets(
    cluster: &Cluster,
    targets: &[Target],
    port: Option<u16>,
    path: &str,
    limits: Limits,
    each: impl FnMut(usize, Result<Response<Bytes>>),
) -> Result<()> {
    let ask = |target: &Target| Ask {
        pod: target.pod.clone(),
        port: port.unwrap_or(target.port),
        method: Method::GET,
        path: path.to_owned(),
        body: Vec::new(),
    };
    let questions: Vec<Ask> = targets.iter().map(ask).collect();
    cluster.ask_pods(&questions, limits, each)
}

fn ask_each(
    cluster: &Cluster,
    pods: &[PodRef],
    port: u16,
    method: &Method,
    path: &str,
    limits: Limits,
    mut each: impl FnMut(usize, Result<Bytes>),
) -> Result<()> {
    let ask = |pod: &PodRef| Ask {
        pod: pod.clone(),
        port,
        method: method.clone(),
        path: path.to_owned(),
        body: Vec::new(),
    };
    let questions: Vec<Ask> = pods.iter().map(ask).collect();
    cluster.ask_pods(&questions, limits, |index, answer| {
        let doing = || format!("asking pod {} on port {port} for {path}", pods[index]);
        each(index, answer.and_then(|answer| body_of(answer, doing)));
    })
}

/// Asks an admin interface at an address: what `--admin-url` names. Only `http` is spoken there.
///
/// # Errors
///
/// When the URL cannot be used, or there is no complete answer with 200 within the bounds.
pub fn ask_url(base: &str, method: Method, path: &str, limits: Limits) -> Result<Bytes> {
    let answer = answer_of_url(base, (method, path, String::new()), limits)?;
    body_of(answer, || format!("asking {} for {path}", base.trim_start_matches("http://")))
}

/// As [`ask_url`], whatever the status of the answer.
///
/// # Errors
///
/// When the URL cannot be used, or there is no complete answer within the bounds.
pub fn answer_of_url(
    base: &str,
    (method, path, body): (Method, &str, String),
    limits: Limits,
) -> Result<Response<Bytes>> {
    let refuse = |why: &str| {
        Error::usage("reading --admin-url", format!("`{base}` cannot be used: {why}"))
            .advise("Write the address of an admin port, as in http://127.0.0.1:15000.")
    };
    let uri: Uri = base.parse().map_err(|_| refuse("it is not a URL"))?;
    if uri.scheme_str() != Some("http") || uri.path().len() > 1 || uri.query().is_some() {
        return Err(refuse("it must be http://ADDRESS:PORT"));
    }
    let authority = uri.authority().ok_or_else(|| refuse("it names no address"))?;
    let host = authority.host().trim_matches(['[', ']']).to_owned();
    let port = authority.port_u16().unwrap_or(80);
    let doing = || format!("asking {authority} for {path}");
    let failed = |why: String| Error::unreachable(doing(), why);
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(http::header::HOST, "localhost")
        .body(Full::<Bytes>::from(body))
        .map_err(|error| Error::new(Exit::Defect, doing(), error))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Error::new(Exit::Defect, doing(), error))?;
    let answer = runtime.block_on(async {
        let connected = timeout(limits.time, TcpStream::connect((host.as_str(), port))).await;
        let stream = match connected {
            Ok(Ok(stream)) => stream,
            Ok(Err(error)) => return Err(failed(error.to_string())),
            Err(_) => return Err(failed(format!("no connection within {:?}", limits.time))),
        };
        stream::ask(stream, request, limits.body, limits.time).await.map_err(failed)
    });
    // A look-up of the name may still hang.
    runtime.shutdown_background();
    answer
}

/// The body of an answer with a status of success.
///
/// # Errors
///
/// When its status is another; with the beginning of what it says.
pub fn body_of(answer: Response<Bytes>, doing: impl Fn() -> String) -> Result<Bytes> {
    if answer.status().is_success() {
        return Ok(answer.into_body());
    }
    let said: String = String::from_utf8_lossy(answer.body()).trim().chars().take(SHOWN).collect();
    let said = if said.is_empty() { String::new() } else { format!(": {}", text::printable(&said)) };
    Err(Error::unreachable(doing(), format!("it answers {}{said}", answer.status())))
}
