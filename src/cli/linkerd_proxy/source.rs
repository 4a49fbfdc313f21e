//! Which proxies are asked, and how: pods, files, or an admin port that the user has opened.

use std::path::PathBuf;

use clap::Args;
use http::{Method, Response};
use hyper::body::Bytes;

use crate::base::{Context, Error, Result};
use crate::cli::connection::Connection;
use crate::cli::proxy_config::source::limits;
use crate::cluster::{Cluster, Limits, PodRef};
use crate::estate::Estate;
use crate::mesh::proxies::Speaks;
use crate::proxy::fetch::{answer_of_url, ask_targets, body_of};
use crate::proxy::file;
use crate::proxy::target::{self, Target};
use crate::source::{self, Wanted};

/// The largest page of a proxy, in bytes.
const PAGE: usize = 64 << 20;

/// Which proxies, or files with what they said.
#[derive(Debug, Args, Default)]
pub(super) struct Source {
    /// POD, POD.NAMESPACE, or the first ready pod of deploy/NAME, sts/NAME, ds/NAME, svc/NAME; none: all of the namespace
    #[arg(value_name = "PROXY", conflicts_with_all = ["dump", "admin_url", "all_namespaces"])]
    proxy: Option<String>,

    /// What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be
    /// repeated
    #[arg(long, visible_alias = "file", value_name = "DUMP", conflicts_with_all = ["admin_url", "all_namespaces"])]
    dump: Vec<PathBuf>,

    /// An admin port that you have opened yourself, as http://127.0.0.1:4191
    #[arg(long, value_name = "URL", conflicts_with = "all_namespaces")]
    admin_url: Option<String>,

    /// The admin port, instead of the one that the pods tell
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    admin_port: Option<u16>,

    /// The namespace of the pods, also of those that files came from
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// All namespaces
    #[arg(short = 'A', long, conflicts_with = "namespace")]
    all_namespaces: bool,

    #[command(flatten)]
    connection: Connection,
}

/// Proxies that can be asked.
pub(super) enum Proxies {
    Files(Vec<(PodRef, PathBuf)>),
    Url(PodRef, String),
    Pods { cluster: Box<Cluster>, targets: Vec<Target>, port: Option<u16>, namespace: Option<String> },
}

/// Proxies that gave nothing, with the reason.
type Silent = Vec<(String, String)>;

impl Source {
    /// The namespace of what names none.
    pub(super) fn namespace(&self) -> &str {
        self.namespace.as_deref().unwrap_or("default")
    }

    /// Finds the proxies.
    pub(super) fn open(&self, context: &Context) -> Result<Proxies> {
        let called = |name: &str| PodRef { namespace: self.namespace().to_owned(), name: name.to_owned() };
        if let Some(url) = &self.admin_url {
            return Ok(Proxies::Url(called(url.trim_start_matches("http://")), url.clone()));
        }
        if !self.dump.is_empty() {
            let name = |path: &PathBuf| called(&path.file_stem().unwrap_or_default().to_string_lossy());
            return Ok(Proxies::Files(self.dump.iter().map(|path| (name(path), path.clone())).collect()));
        }
        let cluster = self.connection.connect(context)?;
        let namespace = self.namespace.clone().unwrap_or_else(|| cluster.namespace().to_owned());
        let namespace = (!self.all_namespaces).then_some(namespace);
        let targets = match &self.proxy {
            Some(proxy) => vec![one(&cluster, proxy, namespace.as_deref().unwrap_or_default())?],
            None => all(&cluster, namespace.as_deref())?,
        };
        Ok(Proxies::Pods { cluster: Box::new(cluster), targets, port: self.admin_port, namespace })
    }
}

fn one(cluster: &Cluster, proxy: &str, namespace: &str) -> Result<Target> {
    let target = target::find(cluster, proxy, namespace)?;
    if target.proxy.speaks == Speaks::Linkerd {
        return Ok(target);
    }
    let cause = format!("its proxy is that of {}", target.proxy.mesh);
    Err(Error::usage(format!("asking pod {}", target.pod), cause)
        .advise("`proxy-config` asks Envoys, `ztunnel-config` asks ztunnels."))
}

fn all(cluster: &Cluster, namespace: Option<&str>) -> Result<Vec<Target>> {
    let mut targets = target::all(cluster, namespace)?;
    targets.retain(|target| target.running && target.proxy.speaks == Speaks::Linkerd);
    if targets.is_empty() {
        let place = namespace.map_or_else(|| "the cluster".to_owned(), |name| format!("namespace {name}"));
        return Err(Error::usage("finding proxies", format!("no pod of {place} runs a proxy of Linkerd"))
            .advise("Name a namespace with -n, or ask for all with -A."));
    }
    Ok(targets)
}

impl Proxies {
    /// Hands over the page of each proxy as it comes in; gives those that have none, or one that is refused, with the reason.
    /// A file that cannot be read ends it.
    pub(super) fn pages(
        &self,
        path: &str,
        context: &Context,
        mut take: impl FnMut(&PodRef, &str) -> Result<(), String>,
    ) -> Result<Silent> {
        let refused = |path: &dyn std::fmt::Display, why: String| {
            Error::usage(format!("reading {path}"), why)
                .advise("Give what the admin port of a Linkerd proxy answers to /metrics.")
        };
        match self {
            Self::Files(files) => {
                for (pod, path) in files {
                    let page = file::read(path)?;
                    take(pod, &String::from_utf8_lossy(&page))
                        .map_err(|why| refused(&path.display(), why))?;
                }
                Ok(Vec::new())
            }
            Self::Url(pod, url) => {
                let answer = answer_of_url(url, get(path), page_limits(context))?;
                let page = body_of(answer, || format!("asking {url} for {path}"))?;
                take(pod, &String::from_utf8_lossy(&page)).map_err(|why| refused(url, why))?;
                Ok(Vec::new())
            }
            Self::Pods { cluster, targets, port, .. } => {
                context.ui.progress(&format!("asking {} proxies", targets.len()));
                let mut silent = Vec::new();
                ask_targets(cluster, targets, *port, path, page_limits(context), |index, answer| {
                    let pod = &targets[index].pod;
                    let page = answer.and_then(|answer| body_of(answer, || format!("asking {pod}")));
                    let read = page.map_err(|error| error.cause);
                    if let Err(why) = read.and_then(|page| take(pod, &String::from_utf8_lossy(&page))) {
                        silent.push((pod.to_string(), why));
                    }
                })?;
                silent.sort();
                Ok(silent)
            }
        }
    }

    /// Hands over what those that can be asked answer to another path, whatever the status.
    pub(super) fn more(
        &self,
        path: &str,
        context: &Context,
        mut take: impl FnMut(&PodRef, &Response<Bytes>),
    ) -> Result<()> {
        match self {
            Self::Files(_) => {}
            Self::Url(pod, url) => take(pod, &answer_of_url(url, get(path), limits(context))?),
            Self::Pods { cluster, targets, port, .. } => {
                ask_targets(cluster, targets, *port, path, limits(context), |index, answer| {
                    if let Ok(answer) = answer {
                        take(&targets[index].pod, &answer);
                    }
                })?;
            }
        }
        Ok(())
    }

    /// These kinds of the cluster; none without one.
    pub(super) fn objects(&self, wanted: &[Wanted<'_>], context: &Context) -> Result<Option<Estate>> {
        let Self::Pods { cluster, namespace, targets, .. } = self else { return Ok(None) };
        // A proxy that is named may be elsewhere.
        let one = targets.first().filter(|_| targets.len() == 1).map(|target| &target.pod.namespace);
        let namespace = one.or(namespace.as_ref()).map(String::as_str);
        source::live(cluster, wanted, namespace, false, &*context.ui).map(Some)
    }
}

const fn get(path: &str) -> (Method, &str, String) {
    (Method::GET, path, String::new())
}

fn page_limits(context: &Context) -> Limits {
    Limits { body: PAGE, ..limits(context) }
}
