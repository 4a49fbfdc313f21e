//! The Kubernetes API: connect, get, list, create, patch, apply, delete, forward. The only place for kube and k8s_openapi. Async
//! inside; what other rooms call blocks, and never past the deadline of the command.

mod apply;
mod ask;
mod config;
mod discovery;
mod failure;
mod forward;
mod list;
mod logs;
mod named;
mod object;
mod proxy;
mod serve;
mod token;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::time::Instant;

pub use apply::{Applying, FieldConflict, WriteError};
pub use forward::{Ask, Limits, PodRef};
pub use list::{Listed, Query};
pub use object::{FIELD_MANAGER, PatchError};
pub use serve::Served;
pub use token::ServiceToken;

use crate::base::{Error, Exit, Result};
pub use crate::estate::Depth;
use ask::Link;

/// How to find the cluster, and who to be there.
#[derive(Debug, Clone)]
pub struct Options {
    /// The kubeconfig, instead of that of the environment.
    pub kubeconfig: Option<PathBuf>,
    /// The context, instead of the current one.
    pub context: Option<String>,
    /// The user to act as.
    pub user: Option<String>,
    /// The groups to act as a member of.
    pub groups: Vec<String>,
    /// Bounds everything that is done with the connection, together.
    pub timeout: Duration,
}

/// A connection to the API server of one cluster.
pub struct Cluster {
    /// Only taken out when the connection ends.
    runtime: Option<Runtime>,
    link: Link,
    namespace: String,
    context: String,
}

impl Cluster {
    /// Reads the configuration and gets the credentials. Nothing is asked of the API server yet.
    pub fn connect(options: &Options, environment: &BTreeMap<String, String>) -> Result<Self> {
        const DOING: &str = "connecting to the cluster";
        let deadline = Instant::now() + options.timeout;
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(|error| Error::new(Exit::Defect, DOING, error))?;
        let found = runtime.block_on(config::find(options, environment))?;
        let url = found.config.cluster_url.to_string();
        let namespace = found.config.default_namespace.clone();
        // Credentials may come from a program that asks the user or a server: it is not waited for without end.
        let client = runtime.block_on(async {
            let made = tokio::task::spawn_blocking(|| kube::Client::try_from(found.config));
            tokio::time::timeout_at(deadline, made).await
        });
        let client = match client {
            Ok(Ok(Ok(client))) => Ok(client),
            Ok(Ok(Err(error))) => Err(failure::of_credentials(&error)),
            Ok(Err(error)) => Err(Error::new(Exit::Defect, DOING, error)),
            Err(_) => Err(Error::unreachable(
                DOING,
                format!("the credentials were not there within {:?}", options.timeout),
            )
            .advise("Log in first, or give it more time with --timeout.")),
        };
        let client = match client {
            Ok(client) => client,
            Err(error) => {
                runtime.shutdown_background();
                return Err(error);
            }
        };
        let link = Link {
            client,
            url: url.trim_end_matches('/').into(),
            deadline: Some(deadline),
            timeout: options.timeout,
            served: Arc::default(),
        };
        Ok(Self { runtime: Some(runtime), link, namespace, context: found.context })
    }

    /// From now on the timeout bounds each question for itself: for work that lasts as long as it lasts.
    #[must_use]
    pub fn for_long_work(mut self) -> Self {
        self.link.deadline = None;
        self
    }

    /// The namespace of the context.
    pub fn namespace(&self) -> &str {
        &self.namespace
    }

    /// The name of the context; `in-cluster` for a pod that uses its own service account.
    pub fn context(&self) -> &str {
        &self.context
    }

    /// Does async work to its end. The work itself keeps to the deadline.
    fn wait<T>(&self, work: impl Future<Output = T>) -> Result<T> {
        match &self.runtime {
            Some(runtime) => Ok(runtime.block_on(work)),
            None => Err(Error::new(Exit::Defect, "asking the API server", "the connection has ended")),
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // A name look-up or a credential program may hang for longer than anyone wants to wait.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl std::fmt::Debug for Cluster {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cluster").field("context", &self.context).field("url", &self.link.url).finish()
    }
}
