//! Questions by HTTP to ports of pods, through the API server: a port-forward over a websocket, as kubectl does it, and
//! one exchange on it. Nothing is ever run in a pod.
//!
//! Many pods are asked at a time. One that gives no answer is one failure with its reason, whatever becomes of the others.

use std::sync::Arc;
use std::time::Duration;

use http::{Method, Request, Response};
use http_body_util::Full;
use hyper::body::Bytes;
use k8s_openapi::api::core::v1::Pod;
use kube::Api;
use tokio::sync::{Semaphore, mpsc};
use tokio::time::{Instant, timeout_at};

use super::Cluster;
use super::ask::Link;
use super::failure::{Access, Failure};
use crate::base::{Error, Exit, Result, text};
use crate::net::stream;

/// How much of what a server says about a failure is shown, in characters.
const SHOWN: usize = 300;

/// How long to wait for the reason after a connection has ended without one.
const REASON: Duration = Duration::from_millis(200);

/// What to do when pods cannot be reached through the API server.
const BESIDE: &str = "Open a way to the port yourself, and name it with --admin-url http://ADDRESS:PORT.";

/// A pod, by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PodRef {
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
}

impl std::fmt::Display for PodRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.namespace, self.name)
    }
}

/// A question to a port of a pod.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The pod.
    pub pod: PodRef,
    /// The port, which may listen on the pod's loopback address alone.
    pub port: u16,
    /// `GET`, or `POST` and `PUT` for what changes something.
    pub method: Method,
    /// The path with its query: `/config_dump?include_eds`.
    pub path: String,
    /// What is sent with it.
    pub body: Vec<u8>,
}

/// Bounds of questions to pods. The deadline of the connection bounds all of them together besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How many pods are asked at one time.
    pub at_once: usize,
    /// The largest answer, in bytes.
    pub body: usize,
    /// How long one pod may take.
    pub time: Duration,
}

impl Default for Limits {
    /// Eight pods at a time, 256 MiB and 15 seconds for each.
    fn default() -> Self {
        Self { at_once: 8, body: 256 << 20, time: Duration::from_secs(15) }
    }
}

impl Cluster {
    /// Asks pods, several at a time, and hands over each answer as it comes in, with the index of its question. Not more
    /// answers than `limits.at_once` are held at one time. An answer with any status is an answer.
    ///
    /// # Errors
    ///
    /// Only when the connection has ended; a pod that does not answer is an `Err` for `each`.
    pub fn ask_pods(
        &self,
        questions: &[Ask],
        limits: Limits,
        mut each: impl FnMut(usize, Result<Response<Bytes>>),
    ) -> Result<()> {
        let permits = Arc::new(Semaphore::new(limits.at_once.max(1)));
        let (sender, mut receiver) = mpsc::unbounded_channel();
        self.wait(async {
            for (index, question) in questions.iter().enumerate() {
                let (link, question) = (self.link.clone(), question.clone());
                let (permits, sender) = (Arc::clone(&permits), sender.clone());
                tokio::spawn(async move {
                    // Given back when the answer has been taken.
                    let permit = permits.acquire_owned().await;
                    let answer = link.forwarded(&question, limits).await;
                    drop(sender.send((index, answer, permit)));
                });
            }
            drop(sender);
            while let Some((index, answer, permit)) = receiver.recv().await {
                each(index, answer);
                drop(permit);
            }
        })
    }
}

impl Link {
    async fn forwarded(&self, question: &Ask, limits: Limits) -> Result<Response<Bytes>> {
        let Ask { pod, port, method, path, body } = question;
        let doing = format!("asking pod {pod} on port {port} for {path}");
        let failed = |cause: String| Error::unreachable(&doing, cause);
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(http::header::HOST, "localhost")
            .body(Full::from(body.clone()))
            .map_err(|error| Error::new(Exit::Defect, &doing, error))?;
        let end = Instant::now() + limits.time;
        let end = self.deadline.map_or(end, |deadline| deadline.min(end));
        let late = || {
            failed(format!("no answer within {:?}", limits.time.min(self.timeout)))
                .advise("The pod may hang, or be slow: give it more time with --timeout.")
        };
        let pods: Api<Pod> = Api::namespaced(self.client.clone(), &pod.namespace);
        let mut forward = match timeout_at(end, pods.portforward(&pod.name, &[*port])).await {
            Ok(Ok(forward)) => forward,
            Ok(Err(error)) => return Err(self.no_forward(error, pod, &doing)),
            Err(_) => return Err(late()),
        };
        let (Some(stream), Some(reason)) = (forward.take_stream(*port), forward.take_error(*port)) else {
            return Err(Error::new(Exit::Defect, doing, "the port-forward has no stream"));
        };
        tokio::pin!(reason);
        let mut heard = false;
        let time = end.saturating_duration_since(Instant::now());
        let exchange = stream::ask(stream, request, limits.body, time);
        tokio::pin!(exchange);
        let answer = loop {
            tokio::select! {
                answer = &mut exchange => break answer,
                // It ends without words when the connection does.
                why = &mut reason, if !heard => {
                    heard = true;
                    if let Some(why) = why {
                        break Err(refusal(*port, &why));
                    }
                }
            }
        };
        let answer = match answer {
            Ok(answer) => Ok(answer),
            Err(_) if Instant::now() >= end => Err(late()),
            Err(cause) => {
                // What the node says about the port may come after the end of the connection.
                let why =
                    if heard { None } else { tokio::time::timeout(REASON, reason).await.ok().flatten() };
                Err(failed(why.map_or(cause, |why| refusal(*port, &why))))
            }
        };
        forward.abort();
        answer
    }

    /// Why there is no port-forward.
    fn no_forward(&self, error: kube::Error, pod: &PodRef, doing: &str) -> Error {
        let url = &self.url;
        let refused = |cause: String| Error::unreachable(doing, cause).advise(BESIDE);
        match &error {
            kube::Error::UpgradeConnection(_) => refused(format!(
                "{url}, or something on the way to it, does not switch to a websocket: {error}"
            )),
            kube::Error::Api(status) if status.reason.contains("Failed to parse") => refused(format!(
                "something on the way to {url} answers {}: {}",
                status.code,
                shown(&status.message)
            )),
            kube::Error::Api(status) if status.code == 403 => {
                let verb = if status.message.contains("cannot create") { "create" } else { "get" };
                let place = format!(" in namespace {}", pod.namespace);
                let access = Access { verb, resource: format!("pods/portforward {}", pod.name), place };
                Failure::Kube(error).explain(&access, self)
            }
            kube::Error::Api(status) => Error::unreachable(doing, shown(&status.message)),
            _ => {
                let place = format!(" in namespace {}", pod.namespace);
                let access =
                    Access { verb: "get", resource: format!("pods/portforward {}", pod.name), place };
                Failure::Kube(error).explain(&access, self)
            }
        }
    }
}

/// What a node says about a port that it cannot connect to.
fn refusal(port: u16, why: &str) -> String {
    if why.contains("connection refused") {
        return format!("nothing listens on port {port} of the pod");
    }
    format!("port {port} of the pod cannot be used: {}", shown(why))
}

/// The beginning of what a server says.
fn shown(text: &str) -> String {
    text::printable(&text.trim().chars().take(SHOWN).collect::<String>())
}
