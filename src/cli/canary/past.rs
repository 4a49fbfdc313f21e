//! What Prometheus has counted for both sides, for `meshctl canary simulate`: a gate of a plan, or one of the arguments.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use clap::{Args, ValueEnum};

use crate::base::{Context, Error, Result};
use crate::canary::gates::{Backend, DEADLINE, Http, Route, Span, Surroundings, past};
use crate::canary::judge::Settings;
use crate::canary::simulate::History;
use crate::canary::spec::{Canary, Compare, GateSpec, Judging, Measure, Measured, Promql, Server};
use crate::cli::arguments::read_text;

/// Which gate, and which Prometheus.
#[derive(Debug, Args)]
#[command(next_help_heading = "Prometheus")]
pub(super) struct Past {
    /// The plan whose gate is replayed; its backends are named in full there, as HOST[:SUBSET][:PORT]
    #[arg(long, value_name = "FILE", requires = "gate")]
    plan: Option<PathBuf>,

    /// The gate of the plan: builtin, or promql with `compare: stable`
    #[arg(long, value_name = "NAME", requires = "plan")]
    gate: Option<String>,

    /// The Prometheus to ask; with a plan, instead of the one that it names
    #[arg(long, value_name = "URL")]
    prometheus: Option<String>,

    /// The environment variable that holds the token for Prometheus
    #[arg(long, value_name = "VARIABLE", requires = "prometheus")]
    token_env: Option<String>,

    /// Ask another machine without TLS
    #[arg(long, requires = "prometheus")]
    plain_http: bool,

    /// What the mesh counts
    #[arg(long, value_enum, value_name = "MEASURE", requires = "prometheus", conflicts_with_all = ["plan", "requests"])]
    builtin: Option<MeasureArgument>,

    /// With --builtin latency: a request that takes longer is bad (250ms)
    #[arg(long, value_name = "DURATION", requires = "builtin")]
    objective: Option<String>,

    /// Whose metrics: istio, linkerd, envoy-gateway, kuma or envoy
    #[arg(long, value_name = "MESH", requires = "builtin")]
    mesh: Option<String>,

    /// Raw counters of all requests of a side, with {{ service }}, {{ version }} and so on
    #[arg(long, value_name = "QUERY", requires = "bad", conflicts_with = "plan")]
    requests: Option<String>,

    /// Raw counters of the bad requests of a side
    #[arg(long, value_name = "QUERY", requires = "requests")]
    bad: Option<String>,

    /// The stable side, as HOST[:SUBSET][:PORT]
    #[arg(long, value_name = "BACKEND", conflicts_with = "plan")]
    stable: Option<String>,

    /// The canary, as HOST[:SUBSET][:PORT]
    #[arg(long, value_name = "BACKEND", conflicts_with = "plan")]
    canary: Option<String>,
}

/// What the mesh counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum MeasureArgument {
    /// Requests that failed
    Errors,
    /// Requests that were slower than the objective
    Latency,
}

/// The windows of the past up to now, and what is asked of them.
pub(super) fn windows(
    arguments: &Past,
    (since, step): (Duration, Duration),
    settings: Settings,
    context: &Context,
) -> Result<(Settings, History)> {
    let (gate, route, plan) = match &arguments.plan {
        Some(file) => of_plan(arguments, file)?,
        None => of_arguments(arguments, settings)?,
    };
    let around = Surroundings {
        plan,
        namespace: route.namespace.clone(),
        routes: vec![route],
        environment: context.environment.clone(),
        directory: context.directory.clone(),
        web: Arc::new(Http::new(context.timeout.unwrap_or(DEADLINE), &context.environment)?),
        pods: None,
        objects: None,
    };
    let to = (context.now)().as_millisecond() as f64 / 1000.0;
    let span = Span { from: to - since.as_secs_f64(), to, step: step.as_secs_f64() };
    let (settings, windows) = past(&gate, &around, span)?;
    let windows: Vec<_> = windows
        .into_iter()
        .filter(|(_, window)| window.canary.requests + window.stable.requests > 0)
        .map(|(time, window)| (of_seconds(time), window))
        .collect();
    if windows.is_empty() {
        return Err(Error::usage(
            "replaying the past",
            "Prometheus has counted no requests of either side then",
        )
        .advise(
            "Check the names of both sides, and --since; docs/canary-gates.md has the labels that count.",
        ));
    }
    Ok((settings, History::new(windows)))
}

fn of_seconds(time: f64) -> String {
    jiff::Timestamp::from_millisecond((time * 1000.0) as i64)
        .map_or_else(|_| time.to_string(), |time| time.to_string())
}

/// A gate of a plan file, with its route.
fn of_plan(arguments: &Past, file: &std::path::Path) -> Result<(GateSpec, Route, String)> {
    let doing = || format!("reading {}", file.display());
    let plan: Canary = serde_saphyr::from_str(&read_text(file)?).map_err(|error| {
        Error::usage(doing(), error).advise("docs/canary-gates.md has plans to begin with.")
    })?;
    let wanted = arguments.gate.as_deref().unwrap_or_default();
    let names: Vec<&str> = plan.spec.gates.iter().map(|gate| gate.name.as_str()).collect();
    let mut gate = plan.spec.gates.iter().find(|gate| gate.name == wanted).cloned().ok_or_else(|| {
        Error::usage(doing(), format!("it has no gate `{wanted}`"))
            .advise(format!("Its gates are {}.", names.join(", ")))
    })?;
    if let Some(server) = server(arguments) {
        let places = [
            gate.builtin.as_mut().and_then(|builtin| builtin.server.as_mut()),
            gate.promql.as_mut().map(|promql| &mut promql.server),
        ];
        places.into_iter().flatten().for_each(|place| *place = server.clone());
    }
    let named = gate.builtin.as_ref().and_then(|builtin| builtin.route.clone());
    let mut routes = plan.spec.routes.iter();
    let route = routes.find(|route| named.as_ref().is_none_or(|name| *name == route.route));
    let route = route.ok_or_else(|| Error::usage(doing(), "it has no route of that gate"))?;
    let namespace = plan.metadata.namespace.as_deref().unwrap_or("default");
    Ok((gate, Route::written(route, namespace), plan.metadata.name))
}

fn server(arguments: &Past) -> Option<Server> {
    arguments.prometheus.clone().map(|url| Server {
        url,
        token_env: arguments.token_env.clone(),
        token_file: None,
        plain_http: arguments.plain_http,
    })
}

/// A gate of the arguments.
fn of_arguments(arguments: &Past, settings: Settings) -> Result<(GateSpec, Route, String)> {
    const NAME: &str = "simulated";
    let refuse = |cause: &str, advice: &str| Err(Error::usage("replaying the past", cause).advise(advice));
    let (Some(server), Some(stable), Some(canary)) =
        (server(arguments), &arguments.stable, &arguments.canary)
    else {
        return refuse("it is not said whose counters", "Give --prometheus, --stable and --canary.");
    };
    let judge = Judging {
        alpha: Some(settings.alpha),
        beta: Some(settings.beta),
        tolerated: Some(settings.tolerated),
        limit: settings.limit,
        min_windows: None,
    };
    let mut gate = GateSpec { name: NAME.to_owned(), ..GateSpec::default() };
    match (arguments.builtin, &arguments.requests) {
        (Some(measure), None) => {
            let measure = match measure {
                MeasureArgument::Errors => Measure::Errors,
                MeasureArgument::Latency => Measure::Latency,
            };
            gate.builtin = Some(Measured {
                server: Some(server),
                objective: arguments.objective.clone(),
                mesh: arguments.mesh.clone(),
                judge,
                ..Measured::of(measure)
            });
        }
        (None, Some(requests)) => {
            gate.promql = Some(Promql {
                server,
                compare: Some(Compare::Stable),
                requests: Some(requests.clone()),
                bad: arguments.bad.clone(),
                judge: Some(judge),
                ..Promql::default()
            });
        }
        _ => {
            return refuse(
                "it is not said which counters",
                "Give --builtin errors, or --requests and --bad.",
            );
        }
    }
    let route = Route {
        name: NAME.to_owned(),
        kind: String::new(),
        object: NAME.to_owned(),
        namespace: "default".to_owned(),
        rule: None,
        stable: Backend::parse(stable),
        canary: Backend::parse(canary),
    };
    Ok((gate, route, NAME.to_owned()))
}
