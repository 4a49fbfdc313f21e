//! What went wrong with the API server, as the user is told: which verb on which resource, why,
//! and what to do.

use std::error::Error as StdError;

use kube::core::Status;

use super::ask::Link;
use crate::base::{Error, Exit};
use crate::estate::{KindSpec, Scope};

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Failure {
    /// The deadline of the command has passed.
    Deadline,
    /// Anything else.
    Kube(kube::Error),
}

/// What was asked for, in the words of RBAC.
#[derive(Debug, Clone)]
pub(super) struct Access {
    pub(super) verb: &'static str,
    /// `virtualservices.networking.istio.io`, with the name when there is one.
    pub(super) resource: String,
    /// ` in namespace shop`, with its leading space; empty for what has no namespace.
    pub(super) place: String,
}

impl Access {
    /// The access to a kind in a namespace, or in all of them, and maybe to one name.
    pub(super) fn new(
        verb: &'static str,
        kind: &KindSpec,
        namespace: Option<&str>,
        name: Option<&str>,
    ) -> Self {
        let resource = kind.resource();
        let resource = name.map_or_else(|| resource.clone(), |name| format!("{resource} {name}"));
        let place = match (kind.scope, namespace) {
            (Scope::Cluster, _) => String::new(),
            (Scope::Namespaced, Some(namespace)) => format!(" in namespace {namespace}"),
            (Scope::Namespaced, None) => " in all namespaces".to_owned(),
        };
        Self { verb, resource, place }
    }

    pub(super) fn doing(&self) -> String {
        let doing = match self.verb {
            "list" => "listing",
            "patch" => "patching",
            "create" => "creating",
            "delete" => "deleting",
            _ => "reading",
        };
        format!("{doing} {}{}", self.resource, self.place)
    }
}

impl Failure {
    /// What the server said, when it did.
    pub(super) fn status(&self) -> Option<&Status> {
        match self {
            Self::Kube(kube::Error::Api(status)) => Some(status),
            _ => None,
        }
    }

    /// The error that the user sees.
    pub(super) fn explain(&self, access: &Access, link: &Link) -> Error {
        let failed = |cause: String| Error::unreachable(access.doing(), cause);
        let url = &link.url;
        match self {
            Self::Deadline => failed(format!("{url} gave no answer within {:?}", link.timeout))
                .advise("Check that the API server can be reached, or give it more time with --timeout."),
            Self::Kube(kube::Error::Api(status)) => match status.code {
                403 if status.message.contains(" cannot ") || status.message.is_empty() => {
                    failed(format!("you may not {} {}{}", access.verb, access.resource, access.place))
                        .advise("`meshctl rbac COMMAND` prints the Role that a command needs.")
                }
                401 => failed(format!("{url} does not accept these credentials; they may have expired"))
                    .advise("Log in again, or choose another context with --context."),
                _ => failed(format!("{url} answers: {}", status.message)),
            },
            Self::Kube(kube::Error::SerdeError(error)) => {
                failed(format!("{url} gives an answer that no Kubernetes API server gives: {error}"))
                    .advise("Check the address of the cluster in the kubeconfig.")
            }
            Self::Kube(error @ kube::Error::Auth(_)) => {
                Error { doing: access.doing(), ..of_credentials(error) }
            }
            Self::Kube(error) => failed(unreached(error, url))
                .advise("Check that the API server runs and that the kubeconfig names the right address."),
        }
    }
}

impl Link {
    /// A request that could not be made: our own mistake.
    pub(super) fn defect(&self, access: &Access, error: &dyn std::fmt::Display) -> Error {
        Error::new(Exit::Defect, format!("{} at {}", access.doing(), self.url), error)
    }
}

/// Credentials that could not be had.
pub(super) fn of_credentials(error: &kube::Error) -> Error {
    Error::unreachable("connecting to the cluster", format!("no usable credentials: {}", innermost(error)))
        .advise("Log in again, or check the user of the context in the kubeconfig.")
}

/// Why a server was not reached.
fn unreached(error: &kube::Error, url: &str) -> String {
    let mut source: Option<&dyn StdError> = Some(error);
    while let Some(inner) = source {
        if let Some(io) = inner.downcast_ref::<std::io::Error>()
            && io.kind() == std::io::ErrorKind::ConnectionRefused
        {
            return format!("{url} refuses connections");
        }
        source = inner.source();
    }
    let cause = innermost(error);
    match cause.strip_prefix("invalid peer certificate: ") {
        Some(reason) => format!("the TLS certificate of {url} is not to be trusted: {reason}"),
        None => format!("{url} cannot be reached: {cause}"),
    }
}

fn innermost(error: &dyn StdError) -> String {
    let mut last = error;
    while let Some(inner) = last.source() {
        last = inner;
    }
    last.to_string()
}
