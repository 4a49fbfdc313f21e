//! Logs of containers: their last lines, within a bound.

use http::Request;
use tokio::time::{Instant, timeout_at};

use super::failure::{Access, Failure};
use super::object::encode;
use super::{Cluster, PodRef};
use crate::base::Result;

/// How many lines are asked for.
const LINES: u32 = 2000;

impl Cluster {
    /// The last lines of the log of a container, as many as fit into so many bytes.
    ///
    /// # Errors
    ///
    /// When there is no log, or it may not be read.
    pub fn log(&self, pod: &PodRef, container: &str, bytes: usize) -> Result<String> {
        let place = format!(" in namespace {}", pod.namespace);
        let access = Access { verb: "get", resource: format!("pods/log {}", pod.name), place };
        let mut path = "/api/v1/namespaces/".to_owned();
        encode(&pod.namespace, &mut path);
        path.push_str("/pods/");
        encode(&pod.name, &mut path);
        path.push_str("/log?container=");
        encode(container, &mut path);
        path.push_str(&format!("&tailLines={LINES}&limitBytes={bytes}"));
        let request =
            Request::get(path).body(Vec::new()).map_err(|error| self.link.defect(&access, &error))?;
        let link = &self.link;
        let end = link.deadline.unwrap_or_else(|| Instant::now() + link.timeout);
        let answer = self.wait(async { timeout_at(end, link.client.request_text(request)).await })?;
        let failure = match answer {
            Ok(Ok(text)) => return Ok(text),
            Ok(Err(error)) => Failure::Kube(error),
            Err(_) => Failure::Deadline,
        };
        Err(failure.explain(&access, link))
    }
}
