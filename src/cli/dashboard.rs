//! `meshctl dashboard`.

use std::io::{IsTerminal, Write};
use std::process::{Command, Stdio};

use clap::Args;
use serde_json::{Value, json};

use super::arguments::Global;
use super::connection::Connection;
use crate::base::report::{API_VERSION, View};
use crate::base::signal::{self, Guard};
use crate::base::{Context, Error, Exit, Report, Result, text};
use crate::cluster::{Cluster, PodRef};
use crate::output::Format;
use crate::proxy::target;
use crate::resource::identity::kind_spec;

/// Open the pages of a dashboard, or of a proxy, on this machine
///
/// A port of this machine leads to the pod through the API server, until a signal comes; when the pod is replaced, to the next one.
/// The address is printed, and opened in a browser where there is a terminal.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl dashboard prometheus\n  meshctl dashboard kiali --url-only\n  meshctl dashboard proxy deploy/productpage -n bookinfo"
)]
pub(super) struct Arguments {
    /// Which: prometheus, grafana, kiali, jaeger, zipkin, istiod, controlz, linkerd-viz, kuma or proxy
    #[arg(value_name = "NAME", value_parser = clap::builder::PossibleValuesParser::new(names()))]
    name: String,

    /// With `proxy`: POD, POD.NAMESPACE, deploy/NAME, gateway/NAME
    #[arg(value_name = "PROXY", required_if_eq("name", "proxy"))]
    proxy: Option<String>,

    /// Its namespace, instead of the usual one
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// The port of the pod, instead of the usual one
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,

    /// The port of this machine, instead of a free one
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    local_port: u16,

    /// Print the address and open no browser
    #[arg(long)]
    url_only: bool,

    #[command(flatten)]
    connection: Connection,
}

/// A dashboard: its name, namespace, labels, port and path.
type Known = (&'static str, &'static str, &'static str, u16, &'static str);

const KNOWN: [Known; 9] = [
    ("prometheus", "istio-system", "app.kubernetes.io/name=prometheus", 9090, ""),
    ("grafana", "istio-system", "app.kubernetes.io/name=grafana", 3000, ""),
    ("kiali", "istio-system", "app.kubernetes.io/name=kiali", 20001, "kiali"),
    ("jaeger", "istio-system", "app=jaeger", 16686, "jaeger/search"),
    ("zipkin", "istio-system", "app=zipkin", 9411, "zipkin"),
    ("istiod", "istio-system", "app=istiod", 15014, "debug"),
    ("controlz", "istio-system", "app=istiod", 9876, ""),
    ("linkerd-viz", "linkerd-viz", "component=web", 8084, ""),
    ("kuma", "kuma-system", "app=kuma-control-plane", 5681, "gui"),
];

fn names() -> Vec<&'static str> {
    KNOWN.iter().map(|known| known.0).chain(["proxy"]).collect()
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, global: &Global, context: &Context) -> Result<Report> {
    let cluster = arguments.connection.connect(context)?.for_long_work();
    let known = KNOWN.iter().find(|known| known.0 == arguments.name);
    let (port, path) = match known {
        Some((.., port, path)) => (*port, *path),
        None => {
            let proxy = arguments.proxy.as_deref().unwrap_or_default();
            (target::find(&cluster, proxy, arguments.namespace(&cluster))?.port, "")
        }
    };
    let pod = || arguments.pod(&cluster, known);
    pod()?;
    let served = cluster.listen(arguments.local_port)?;
    let url = format!("http://{}/{path}", served.address());
    let line = match global.output {
        Format::Json | Format::Jsonl | Format::Yaml => {
            json!({"apiVersion": API_VERSION, "kind": "Dashboard", "url": url}).to_string()
        }
        _ => url.clone(),
    };
    let failed = |error| Error::unreachable("printing the address", error);
    writeln!(std::io::stdout(), "{line}").map_err(failed)?;
    if !arguments.url_only && std::io::stdout().is_terminal() {
        open(&url, context);
    }
    let _guard = Guard::take();
    let tell = |what: &str| context.ui.note(&text::printable(what));
    served.pass_on(arguments.port.unwrap_or(port), &pod, &|| signal::noted().is_some(), &tell)?;
    Ok(Report { view: View::default(), exit: signal::noted().unwrap_or(Exit::Yes) })
}

impl Arguments {
    fn namespace<'a>(&'a self, cluster: &'a Cluster) -> &'a str {
        self.namespace.as_deref().unwrap_or_else(|| cluster.namespace())
    }

    /// The pod that is there now.
    fn pod(&self, cluster: &Cluster, known: Option<&Known>) -> Result<PodRef> {
        let Some(&(name, usual, labels, ..)) = known else {
            let proxy = self.proxy.as_deref().unwrap_or_default();
            return target::find(cluster, proxy, self.namespace(cluster)).map(|target| target.pod);
        };
        let namespace = self.namespace.as_deref().unwrap_or(usual);
        let doing = format!("finding {name}");
        let kind = kind_spec("", "Pod").ok_or_else(|| Error::usage(&doing, "pods are not known"))?;
        let pods = cluster.labelled(kind, Some(namespace), labels)?;
        let runs = |pod: &&Value| {
            pod["status"]["phase"] == "Running" && pod["metadata"]["deletionTimestamp"].is_null()
        };
        let found = pods.iter().find(runs).and_then(|pod| pod["metadata"]["name"].as_str());
        let found = found.ok_or_else(|| {
            Error::unreachable(doing, format!("no pod with {labels} runs in namespace {namespace}"))
                .advise("Name its namespace with -n.")
        })?;
        Ok(PodRef { namespace: namespace.to_owned(), name: found.to_owned() })
    }
}

/// Opens a browser, if there is one.
fn open(url: &str, context: &Context) {
    let program = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let started = Command::new(program)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        context.ui.note("there is no browser to open; open the address yourself");
    }
}
