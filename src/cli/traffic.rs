//! Where the counters of requests are read: the arguments that `stat` and `graph` share.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;

use super::arguments::duration;
use super::connection::Connection;
use super::proxy_config::source::limits;
use crate::base::{Context, Error, Result};
use crate::cluster::{Cluster, Limits, PodRef};
use crate::mesh::metrics::{Page, Traffic};
use crate::mesh::proxies::Speaks;
use crate::metrics::{Http, Server, ServerSpec};
use crate::observe::rates::{Flows, Pages, of_prometheus};
use crate::proxy::fetch::fetch_each;
use crate::proxy::target::{self, Target};

/// The largest page of a proxy, in bytes.
const PAGE: usize = 64 << 20;

/// How long a question to a Prometheus may take.
const QUESTION: Duration = Duration::from_secs(15);

/// Where the counters of requests are read.
#[derive(Debug, Args)]
pub(super) struct TrafficArguments {
    /// Only the proxies of this namespace; with --prometheus, what this namespace sends or gets
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// All namespaces
    #[arg(short = 'A', long, conflicts_with = "namespace")]
    all_namespaces: bool,

    /// Over this time: 10s between two readings of the proxies, the last minute of a Prometheus
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    window: Option<Duration>,

    /// The port on which proxies show their counters, instead of the usual one of the mesh
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..), conflicts_with = "prometheus")]
    port: Option<u16>,

    /// Ask this Prometheus instead of the proxies
    #[arg(long, value_name = "URL", help_heading = "Prometheus")]
    prometheus: Option<String>,

    /// Whose metrics the Prometheus has: istio, linkerd or envoy
    #[arg(long, value_name = "MESH", default_value = "istio", value_parser = ["istio", "linkerd", "envoy"], requires = "prometheus", help_heading = "Prometheus")]
    mesh: String,

    /// The environment variable that holds the token for the Prometheus
    #[arg(long, value_name = "NAME", requires = "prometheus", help_heading = "Prometheus")]
    token_env: Option<String>,

    /// The file that holds the token for the Prometheus
    #[arg(
        long,
        value_name = "FILE",
        requires = "prometheus",
        conflicts_with = "token_env",
        help_heading = "Prometheus"
    )]
    token_file: Option<PathBuf>,

    /// Ask a Prometheus on another machine without TLS
    #[arg(long, requires = "prometheus", help_heading = "Prometheus")]
    plain_http: bool,

    #[command(flatten)]
    connection: Connection,
}

/// Which counters the proxies of a mesh are asked for.
pub(super) type Counters = fn(&str) -> &'static Traffic;

/// Proxies that gave nothing, with the reason.
type Silent = Vec<(String, String)>;

impl TrafficArguments {
    /// Reads what was counted.
    pub(super) fn read(&self, counters: Counters, context: &Context) -> Result<(Flows, Silent)> {
        match &self.prometheus {
            Some(url) => Ok((self.of_prometheus(url, counters, context)?, Vec::new())),
            None => self.of_proxies(counters, context),
        }
    }

    fn of_prometheus(&self, url: &str, counters: Counters, context: &Context) -> Result<Flows> {
        let spec = ServerSpec {
            url: url.to_owned(),
            token_env: self.token_env.clone(),
            token_file: self.token_file.as_ref().map(|path| path.to_string_lossy().into_owned()),
            plain_http: self.plain_http,
        };
        let server = Server::new(&spec, &context.environment, &context.directory)?;
        let web = Http::new(context.timeout.unwrap_or(QUESTION), &context.environment)?;
        let window = format!("{}s", self.window.unwrap_or(Duration::from_secs(60)).as_secs().max(1));
        let namespace = self.namespace.as_deref().filter(|_| !self.all_namespaces);
        let time = (context.now)().as_millisecond() as f64 / 1000.0;
        of_prometheus((&server, &web), counters(&self.mesh), namespace, (&window, time))
    }

    fn of_proxies(&self, counters: Counters, context: &Context) -> Result<(Flows, Silent)> {
        let cluster = self.connection.connect(context)?.for_long_work();
        let namespace = self.namespace.as_deref().unwrap_or_else(|| cluster.namespace());
        let namespace = (!self.all_namespaces).then_some(namespace);
        let mut targets = target::all(&cluster, namespace)?;
        targets.retain(|target| target.running && target.proxy.speaks != Speaks::Ztunnel);
        if targets.is_empty() {
            return Err(Error::usage("finding proxies", "no pod that runs has one that counts requests")
                .advise(
                    "Name a namespace with -n, ask for all with -A, or ask a Prometheus with --prometheus.",
                ));
        }
        let (mut pages, mut silent) = (Pages::default(), BTreeMap::new());
        let begin = Instant::now();
        let mut flows = Flows::default();
        let read = |pages: &mut Pages, flows: &mut Flows, silent: &mut BTreeMap<String, String>| {
            self.read_once(&cluster, &targets, (begin, pages, flows, silent), counters, context)
        };
        read(&mut pages, &mut flows, &mut silent)?;
        if silent.len() < targets.len() {
            let window = self.window.unwrap_or(Duration::from_secs(10));
            context.ui.progress(&format!("waiting {} s for the second reading", window.as_secs_f64()));
            std::thread::sleep(window);
            read(&mut pages, &mut flows, &mut silent)?;
        }
        for (name, why) in &silent {
            context.ui.note(&format!("{name} does not answer: {why}"));
        }
        Ok((flows, silent.into_iter().collect()))
    }

    fn read_once(
        &self,
        cluster: &Cluster,
        targets: &[Target],
        (begin, pages, flows, silent): (Instant, &mut Pages, &mut Flows, &mut BTreeMap<String, String>),
        counters: Counters,
        context: &Context,
    ) -> Result<()> {
        let mut groups: BTreeMap<(&str, u16), Vec<PodRef>> = BTreeMap::new();
        for target in targets {
            let traffic = counters(target.proxy.mesh);
            let port = self.port.unwrap_or_else(|| port(traffic, target));
            groups.entry((traffic.mesh, port)).or_default().push(target.pod.clone());
        }
        let limits = Limits { body: PAGE, ..limits(context) };
        for ((mesh, port), pods) in groups {
            let traffic = counters(mesh);
            let Page::Text { path, .. } = traffic.page else { continue };
            fetch_each(cluster, &pods, port, path, limits, |index, answer| {
                let pod = &pods[index];
                let time = begin.elapsed().as_secs_f64();
                let read = answer.map_err(|error| error.cause).and_then(|page| {
                    let page = String::from_utf8_lossy(&page);
                    pages.read(traffic, (&pod.namespace, &pod.name), (&page, time), flows)
                });
                if let Err(why) = read {
                    silent.insert(pod.to_string(), why);
                }
            })?;
        }
        Ok(())
    }
}

/// The port with the counters: those who show them on their admin port do so wherever that is.
const fn port(traffic: &Traffic, target: &Target) -> u16 {
    match traffic.page {
        Page::Text { port, .. } if port != 9901 && port != target.proxy.port => port,
        Page::Text { .. } | Page::Hosts { .. } => target.port,
    }
}
