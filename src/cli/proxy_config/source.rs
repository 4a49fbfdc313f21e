//! Where a proxy's words come from: a pod, a file, or an admin port that the user has opened.

use std::path::{Path, PathBuf};

use clap::Args;
use http::Method;

use crate::base::{Context, Error, Result};
use crate::cli::connection::Connection;
use crate::cluster::{Cluster, Limits};
use crate::mesh::proxies::Speaks;
use crate::proxy::fetch::{ask_url, fetch_all, post_all};
use crate::proxy::file;
use crate::proxy::target::{self, Target};

/// Which proxy, or a file with what it said.
#[derive(Debug, Args, Default)]
pub(in crate::cli) struct Source {
    /// POD, POD.NAMESPACE, or the first ready pod of deploy/NAME, sts/NAME, ds/NAME, svc/NAME, gateway/NAME
    #[arg(value_name = "PROXY", required_unless_present_any = ["dump", "admin_url"], conflicts_with_all = ["dump", "admin_url"])]
    proxy: Option<String>,

    /// What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input
    #[arg(long, visible_alias = "file", value_name = "DUMP", conflicts_with = "admin_url")]
    dump: Option<PathBuf>,

    /// An admin port that you have opened yourself, as http://127.0.0.1:15000
    #[arg(long, value_name = "URL")]
    admin_url: Option<String>,

    #[command(flatten)]
    access: Access,
}

/// How a live proxy is reached.
#[derive(Debug, Args, Default)]
pub(in crate::cli) struct Access {
    /// The admin port, instead of the usual one of the mesh
    #[arg(long, alias = "proxy-admin-port", value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    admin_port: Option<u16>,

    /// The namespace of the pod
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    #[command(flatten)]
    connection: Connection,
}

impl Source {
    /// What the Envoy says at a path, or what the file holds.
    pub(in crate::cli) fn read(&self, path: &str, context: &Context) -> Result<Vec<u8>> {
        self.read_of(Speaks::Envoy, path, context)
    }

    /// The same of a proxy that speaks so.
    pub(in crate::cli) fn read_of(&self, speaks: Speaks, path: &str, context: &Context) -> Result<Vec<u8>> {
        match (&self.dump, &self.admin_url) {
            (Some(dump), _) => file::read(dump),
            (None, Some(url)) => ask_url(url, Method::GET, path, limits(context)).map(Vec::from),
            (None, None) => {
                let proxy = self.proxy.as_deref().unwrap_or_default();
                self.access.ask(proxy, speaks, &Method::GET, path, context)
            }
        }
    }
}

impl Access {
    /// One side of a comparison: a file, an admin port, or a proxy.
    pub(in crate::cli) fn side(&self, side: &str, path: &str, context: &Context) -> Result<Vec<u8>> {
        if side.starts_with("http://") {
            return ask_url(side, Method::GET, path, limits(context)).map(Vec::from);
        }
        let as_file = Path::new(side);
        if side == "-" || as_file.is_file() || [".json", ".gz"].iter().any(|end| side.ends_with(end)) {
            return file::read(as_file);
        }
        self.send(side, &Method::GET, path, context)
    }

    /// What an Envoy says to a request.
    pub(in crate::cli) fn send(
        &self,
        proxy: &str,
        method: &Method,
        path: &str,
        context: &Context,
    ) -> Result<Vec<u8>> {
        self.ask(proxy, Speaks::Envoy, method, path, context)
    }

    /// A proxy that speaks so, with the port of its admin interface.
    pub(in crate::cli) fn reach(
        &self,
        proxy: &str,
        speaks: Speaks,
        context: &Context,
    ) -> Result<(Cluster, Target, u16)> {
        let cluster = self.connection.connect(context)?;
        let namespace = self.namespace.as_deref().unwrap_or_else(|| cluster.namespace());
        let target = target::find(&cluster, proxy, namespace)?;
        if target.proxy.speaks != speaks {
            let cause =
                format!("its proxy is that of {}, of another kind than this command asks", target.proxy.mesh);
            return Err(Error::usage(format!("asking pod {}", target.pod), cause).advise(
                "`proxy-config` asks Envoys, `ztunnel-config` ztunnels, `linkerd-proxy` those of Linkerd.",
            ));
        }
        context.ui.progress(&format!("asking {}", target.pod));
        let port = self.admin_port.unwrap_or(target.port);
        Ok((cluster, target, port))
    }

    fn ask(
        &self,
        proxy: &str,
        speaks: Speaks,
        method: &Method,
        path: &str,
        context: &Context,
    ) -> Result<Vec<u8>> {
        let (cluster, target, port) = self.reach(proxy, speaks, context)?;
        let ask = if *method == Method::POST { post_all } else { fetch_all };
        let answers = ask(&cluster, &[target.pod], port, path, limits(context))?;
        let answer = answers.into_iter().next().map(|(_, answer)| answer);
        answer.unwrap_or_else(|| Err(Error::usage("asking a proxy", "no proxy is named"))).map(Vec::from)
    }
}

/// The bounds of one question: the command's own deadline, when there is one.
pub(in crate::cli) fn limits(context: &Context) -> Limits {
    let usual = Limits::default();
    Limits { time: context.timeout.unwrap_or(usual.time), ..usual }
}
