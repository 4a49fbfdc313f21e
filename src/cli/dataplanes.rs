//! `meshctl dataplanes`.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use http::Method;
use jiff::Timestamp;
use serde_json::Value;

use super::connection::Connection;
use super::proxy_config::source::limits;
use crate::base::report::View;
use crate::base::{Context, Error, Exit, Report, Result};
use crate::cluster::{Cluster, PodRef};
use crate::mesh::kuma::API_PORT;
use crate::metrics::{Http, Reply, Server, ServerSpec};
use crate::net::Timeout;
use crate::proxy::fetch::{answer_of, ask_targets, body_of};
use crate::proxy::kuma::report::report;
use crate::proxy::kuma::{Dataplane, api, envoy, overview};
use crate::proxy::target::{self, Target};
use crate::proxy::{file, kuma};

/// How long all that is asked of a control plane may take.
const TIME: Duration = Duration::from_secs(30);

/// Show the data planes of Kuma: status, connection, updates, certificates, versions, policies
///
/// As the control plane knows them: that of the cluster, asked through the API server, or of --control-plane. With a NAME, also
/// the policies that apply to it. Where there is no control plane, or with --proxies, the Envoys of the pods are asked themselves.
/// Exit 0 when all are online and nothing is wrong, 1 when not, 8 when a proxy did not answer.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl dataplanes\n  meshctl dataplanes web-7d8f.shop --mesh default -o json\n  meshctl dataplanes --control-plane https://kuma.example.com:5682 --token-env KUMA_TOKEN\n  meshctl dp web-7d8f.shop --config-dump | meshctl pc routes --dump -\n  meshctl dataplanes --dump overview.json"
)]
pub(super) struct Arguments {
    /// Only this one, with the policies that apply to it; on Kubernetes it is called POD.NAMESPACE
    #[arg(value_name = "NAME", conflicts_with_all = ["dump", "proxies", "namespace"])]
    name: Option<String>,

    /// Only this mesh; for a NAME it is `default` when none is given
    #[arg(long, value_name = "MESH", conflicts_with_all = ["dump", "proxies"])]
    mesh: Option<String>,

    /// Print what the Envoy of NAME has been told instead, for `proxy-config --dump -`
    #[arg(long, requires = "name")]
    config_dump: bool,

    /// Only those of pods in this namespace
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// What a control plane answered to /meshes/MESH/dataplanes/_overview, from a file; `-` for standard input; may be repeated
    #[arg(long, visible_alias = "file", value_name = "DUMP", conflicts_with_all = ["control_plane", "proxies"])]
    dump: Vec<PathBuf>,

    /// Ask the Envoys of the pods instead of a control plane
    #[arg(long, conflicts_with = "control_plane")]
    proxies: bool,

    /// The admin port of the Envoys, instead of the one that the pods tell
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    admin_port: Option<u16>,

    /// The namespace of the control plane of the cluster
    #[arg(long, value_name = "NAMESPACE", default_value = "kuma-system")]
    kuma_namespace: String,

    #[command(flatten)]
    control_plane: ControlPlane,

    #[command(flatten)]
    connection: Connection,
}

/// A control plane that is asked by its address.
#[derive(Debug, Args)]
struct ControlPlane {
    /// The API of this control plane, instead of that of the cluster, as http://127.0.0.1:5681
    #[arg(long, value_name = "URL", help_heading = "Control plane")]
    control_plane: Option<String>,

    /// The environment variable that holds the token of a user
    #[arg(long, value_name = "NAME", requires = "control_plane", help_heading = "Control plane")]
    token_env: Option<String>,

    /// The file that holds the token of a user
    #[arg(
        long,
        value_name = "FILE",
        requires = "control_plane",
        conflicts_with = "token_env",
        help_heading = "Control plane"
    )]
    token_file: Option<PathBuf>,

    /// Trust the certificates in this file besides those of the system
    #[arg(long, value_name = "FILE", requires = "control_plane", help_heading = "Control plane")]
    ca_file: Option<PathBuf>,

    /// Ask a control plane on another machine without TLS
    #[arg(long, requires = "control_plane", help_heading = "Control plane")]
    plain_http: bool,
}

/// Proxies that gave nothing, with the reason.
type Silent = Vec<(String, String)>;

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let now = (context.now)();
    if !arguments.dump.is_empty() {
        let mut all = Vec::new();
        for path in &arguments.dump {
            let read = serde_json::from_slice(&file::read(path)?)
                .map_err(|error| Error::usage(format!("reading {}", path.display()), error))?;
            all.extend(overview::read_all(&read, now)?);
        }
        return Ok(arguments.shown(all, &[], &[], now));
    }
    if let Some(url) = &arguments.control_plane.control_plane {
        let server = arguments.control_plane.server(url, context)?;
        let time = Timeout::Together(context.timeout.unwrap_or(TIME));
        let web = Http::bounded(time, arguments.control_plane.ca_file.as_deref(), &context.environment)?;
        return arguments.told(&mut |path| server.ask(&web, path, &[]), now);
    }
    let cluster = arguments.connection.connect(context)?;
    if !arguments.proxies {
        if let Some(pod) = target::kuma_control_plane(&cluster, &arguments.kuma_namespace)? {
            context.ui.progress(&format!("asking {pod}"));
            return arguments.told(&mut |path| through(&cluster, &pod, path, context), now);
        }
        if arguments.name.is_some() || arguments.mesh.is_some() {
            let cause = format!("no control plane of Kuma runs in namespace {}", arguments.kuma_namespace);
            return Err(Error::unreachable("finding the control plane", cause)
                .advise("Name its namespace with --kuma-namespace, or its API with --control-plane."));
        }
        let namespace = &arguments.kuma_namespace;
        context.ui.note(&format!(
            "no control plane of Kuma runs in namespace {namespace}: the proxies are asked themselves"
        ));
    }
    let (all, silent) = arguments.of_proxies(&cluster, context)?;
    Ok(arguments.shown(all, &[], &silent, now))
}

/// Asks a control plane through the API server.
fn through(cluster: &Cluster, pod: &PodRef, path: &str, context: &Context) -> Result<Reply> {
    let answer = answer_of(cluster, pod, API_PORT, (Method::GET, path, String::new()), limits(context))?;
    Ok(Reply { status: answer.status().as_u16(), body: answer.into_body().into() })
}

/// A config_dump as it is.
fn dumped(mesh: &str, name: &str, dump: &Value) -> Report {
    let mut view = View { kind: "DataplaneConfigDump", raw: Some(format!("{dump:#}\n")), ..View::default() };
    view.document.insert("mesh".into(), mesh.into());
    view.document.insert("name".into(), name.into());
    Report { view, exit: Exit::Yes }
}

impl ControlPlane {
    fn server(&self, url: &str, context: &Context) -> Result<Server> {
        let spec = ServerSpec {
            url: url.to_owned(),
            token_env: self.token_env.clone(),
            token_file: self.token_file.as_ref().map(|path| path.to_string_lossy().into_owned()),
            plain_http: self.plain_http,
        };
        Server::new(&spec, &context.environment, &context.directory)
    }
}

impl Arguments {
    /// What a control plane tells.
    fn told(&self, ask: api::Ask<'_>, now: Timestamp) -> Result<Report> {
        if let Some(name) = &self.name {
            let mesh = self.mesh.as_deref().unwrap_or("default");
            if self.config_dump {
                return Ok(dumped(mesh, name, &api::config_dump(ask, mesh, name)?));
            }
            let one = api::one(ask, mesh, name, now)?;
            return Ok(self.shown(vec![one], &[], &[], now));
        }
        let all = api::all(&mut *ask, self.mesh.as_deref(), now)?;
        let zones = api::zones(ask)?;
        Ok(self.shown(all, &zones, &[], now))
    }

    /// What the Envoys of the pods tell.
    fn of_proxies(&self, cluster: &Cluster, context: &Context) -> Result<(Vec<Dataplane>, Silent)> {
        let mut targets = target::all(cluster, self.namespace.as_deref())?;
        targets.retain(|target| target.running && target.proxy.mesh == "kuma");
        if targets.is_empty() {
            return Err(Error::usage("finding proxies", "no pod runs a data plane of Kuma")
                .advise("Name another namespace with -n, or the control plane with --control-plane."));
        }
        context.ui.progress(&format!("asking {} proxies", targets.len()));
        let mut answers: Vec<Result<[Vec<u8>; 3]>> = targets.iter().map(|_| Ok(Default::default())).collect();
        for (place, path) in envoy::PATHS.iter().enumerate() {
            let open: Vec<usize> = (0..targets.len()).filter(|index| answers[*index].is_ok()).collect();
            let asked: Vec<Target> = open.iter().map(|index| targets[*index].clone()).collect();
            ask_targets(cluster, &asked, self.admin_port, path, limits(context), |index, answer| {
                let answer =
                    answer.and_then(|answer| body_of(answer, || format!("asking {}", asked[index].pod)));
                let all = &mut answers[open[index]];
                match (answer, all.as_mut()) {
                    (Ok(text), Ok(all)) => all[place] = text.into(),
                    (Err(error), _) => *all = Err(error),
                    (Ok(_), Err(_)) => {}
                }
            })?;
        }
        let (mut found, mut silent) = (Vec::new(), Silent::new());
        for (target, answers) in targets.iter().zip(answers) {
            let read = answers.map_err(|error| error.cause);
            match read.and_then(|answers| envoy::read(&target.pod, &answers, (context.now)())) {
                Ok(dataplane) => found.push(dataplane),
                Err(why) => silent.push((target.pod.to_string(), why)),
            }
        }
        Ok((found, silent))
    }

    /// The report, on one namespace when one is named.
    fn shown(
        &self,
        mut all: Vec<Dataplane>,
        zones: &[kuma::Zone],
        silent: &[(String, String)],
        now: Timestamp,
    ) -> Report {
        if let Some(namespace) = &self.namespace {
            all.retain(|one| one.is_in(namespace));
        }
        report(&all, zones, silent, now)
    }
}
