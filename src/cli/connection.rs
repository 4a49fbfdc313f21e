//! Arguments of commands that talk to a cluster.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use crate::base::{Context, Result};
use crate::cluster::{Cluster, Options};
use crate::estate::Estate;
use crate::source::{self, Wanted};

/// How long a command may take for everything that it asks of a server.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Which cluster, and who to be there.
#[derive(Debug, Args, Default)]
pub(crate) struct Connection {
    /// The kubeconfig, instead of KUBECONFIG or ~/.kube/config
    #[arg(long, value_name = "FILE", help_heading = "Cluster")]
    kubeconfig: Option<PathBuf>,

    /// The context of the kubeconfig, instead of its current one
    #[arg(long, value_name = "NAME", help_heading = "Cluster")]
    context: Option<String>,

    /// Act as this user
    #[arg(long = "as", value_name = "USER", help_heading = "Cluster")]
    user: Option<String>,

    /// Act as a member of this group; may be repeated
    #[arg(long = "as-group", value_name = "GROUP", requires = "user", help_heading = "Cluster")]
    groups: Vec<String>,
}

impl Connection {
    /// Connects to the cluster.
    pub(crate) fn connect(&self, context: &Context) -> Result<Cluster> {
        self.connect_to(None, context)
    }

    /// Connects to the cluster of a context, instead of that of the arguments.
    pub(crate) fn connect_to(&self, name: Option<&str>, context: &Context) -> Result<Cluster> {
        let options = Options {
            kubeconfig: self.kubeconfig.clone(),
            context: name.map(str::to_owned).or_else(|| self.context.clone()),
            user: self.user.clone(),
            groups: self.groups.clone(),
            timeout: context.timeout.unwrap_or(TIMEOUT),
        };
        Cluster::connect(&options, &context.environment)
    }
}

/// How much of a cluster is read.
#[derive(Debug, Args, Default)]
pub(crate) struct Reading {
    /// Read all namespaces also when -n names one
    #[arg(short = 'A', long, help_heading = "Cluster")]
    all_namespaces: bool,

    /// Go on without the kinds that cannot be read; they are listed as not checked
    #[arg(long, help_heading = "Cluster")]
    allow_incomplete: bool,
}

impl Reading {
    /// Goes on without what cannot be read.
    pub(crate) const fn incomplete() -> Self {
        Self { all_namespaces: false, allow_incomplete: true }
    }

    /// Whether all namespaces are asked for.
    pub(crate) const fn all_namespaces(&self) -> bool {
        self.all_namespaces
    }

    /// Reads the cluster, or the one namespace.
    pub(crate) fn live(
        &self,
        cluster: &Cluster,
        wanted: &[Wanted<'_>],
        namespace: Option<&str>,
        context: &Context,
    ) -> Result<Estate> {
        let namespace = namespace.filter(|_| !self.all_namespaces);
        source::live(cluster, wanted, namespace, self.allow_incomplete, &*context.ui)
    }
}
