//! One question to the API server: a request, its answer, and when it is put again. Everything
//! ends at the deadline of the command, or each question at its own.

use std::sync::Arc;
use std::time::Duration;

use http::{Method, Request};
use kube::client::Body;
use kube::core::Status;
use serde::de::DeserializeOwned;
use tokio::sync::OnceCell;
use tokio::time::{Instant, sleep, timeout_at};

use super::discovery::Served;
use super::failure::Failure;

/// How often a read is put again when the server is busy.
const RETRIES: u32 = 4;
/// How long to wait before the first of them, unless the server says.
const PAUSE: Duration = Duration::from_millis(250);

/// What a task needs to talk to the server. Cheap to clone.
#[derive(Clone)]
pub(super) struct Link {
    pub(super) client: kube::Client,
    pub(super) url: Arc<str>,
    /// When everything ends; `None`: each question has the timeout for itself.
    pub(super) deadline: Option<Instant>,
    pub(super) timeout: Duration,
    pub(super) served: Arc<OnceCell<Served>>,
}

impl Link {
    /// Asks until there is an answer. Reads are put again when the server is busy; a write is sent once,
    /// because nobody can know whether the first one was done.
    pub(super) async fn ask<T: DeserializeOwned>(&self, request: &Request<Vec<u8>>) -> Result<T, Failure> {
        let deadline = self.deadline.unwrap_or_else(|| Instant::now() + self.timeout);
        let mut attempt = 0;
        loop {
            let failure = match timeout_at(deadline, self.once(request)).await {
                Ok(Ok(answer)) => return Ok(answer),
                Ok(Err(error)) => error,
                Err(_) => return Err(Failure::Deadline),
            };
            let Some(pause) = pause(&failure, attempt).filter(|_| request.method() == Method::GET) else {
                return Err(Failure::Kube(failure));
            };
            if Instant::now() + pause >= deadline {
                return Err(Failure::Kube(failure));
            }
            sleep(pause).await;
            attempt += 1;
        }
    }

    async fn once<T: DeserializeOwned>(&self, request: &Request<Vec<u8>>) -> kube::Result<T> {
        let response = self.client.send(request.clone().map(Body::from)).await?;
        let code = response.status();
        let bytes = response.into_body().collect_bytes().await?;
        if code.is_success() {
            return serde_json::from_slice(&bytes).map_err(kube::Error::SerdeError);
        }
        let status = serde_json::from_slice::<Status>(&bytes).ok().filter(|status| status.code != 0);
        let status = status.unwrap_or_else(|| {
            // Something between here and the API server has answered.
            let text: String = String::from_utf8_lossy(&bytes).trim().chars().take(200).collect();
            Status::failure(&format!("{code} {text}"), "").with_code(code.as_u16())
        });
        Err(kube::Error::Api(status.boxed()))
    }
}

/// How long to wait before the next attempt; `None` when there is to be none.
fn pause(error: &kube::Error, attempt: u32) -> Option<Duration> {
    let kube::Error::Api(status) = error else { return None };
    if attempt >= RETRIES || !matches!(status.code, 429 | 503) {
        return None;
    }
    let asked = status.details.as_ref().map_or(0, |details| details.retry_after_seconds);
    Some(Duration::from_secs(asked.into()).max(PAUSE * 2u32.pow(attempt)))
}
