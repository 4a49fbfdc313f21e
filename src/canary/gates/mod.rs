//! The gates of a plan, made real: one file a kind. Each asks one question with a deadline and gives three answers, pass,
//! fail and not yet, besides "no data" and "could not be asked", which are no verdict on a canary.
//!
//! [`build`] makes them of a plan's forms. What they need of the outside stands behind three small traits: [`Web`],
//! [`Pods`] and [`Objects`].

mod builtin;
mod compare;
mod counters;
mod exec;
mod http;
pub mod import;
mod kubernetes;
mod live;
mod past;
mod promql;
mod scene;
mod source;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

pub use kubernetes::Objects;
pub use past::{Span, past};
pub use scene::{Backend, Route};
pub use source::Pods;

use super::gate::Gate;
use super::spec::{self, GateSpec, Phase};
use crate::base::{Error, Result};
use crate::mesh::metrics::Page;
pub use crate::metrics::{Http, Question, Reply, Web};
use crate::metrics::{Server, prometheus, server, text};
use crate::resource::parse_duration;
use builtin::{Choice, metrics_of, place, query, selectors, series};
use compare::Compared;
use counters::{Role, Side};
use scene::render;
use source::{InPrometheus, OnPods, Source};

/// How long a question may take unless the gate says otherwise.
pub const DEADLINE: Duration = Duration::from_secs(10);

/// The longest that a gate may give itself, in seconds.
const LONGEST: f64 = 600.0;

/// What gates need of the run and of the world.
pub struct Surroundings {
    /// The name of the plan.
    pub plan: String,
    /// Its namespace.
    pub namespace: String,
    /// Its routes, in its order; at least one.
    pub routes: Vec<Route>,
    /// The environment: tokens, and what programs get of it.
    pub environment: Arc<BTreeMap<String, String>>,
    /// The directory that relative paths belong to.
    pub directory: PathBuf,
    /// HTTP.
    pub web: Arc<dyn Web>,
    /// The pods of the cluster; none: there is no cluster.
    pub pods: Option<Arc<dyn Pods>>,
    /// The objects of the cluster; none: there is no cluster.
    pub objects: Option<Arc<dyn Objects>>,
}

/// Checks what can be told of gates without asking anybody.
///
/// # Errors
///
/// When a gate is none of the kinds or several, or two have the same name.
pub fn check(specs: &[GateSpec]) -> Result<()> {
    for (index, spec) in specs.iter().enumerate() {
        if specs[..index].iter().any(|other| other.name == spec.name) {
            return Err(Error::usage(
                "reading the gates of the plan",
                format!("two are called {}", spec.name),
            )
            .advise("Give each gate a name of its own."));
        }
        if !spec.has_one_kind() {
            return Err(refused(&spec.name, "it must have exactly one kind")
                .advise("Write one of confirm, promql, builtin, scrape, http, exec, k8s."));
        }
    }
    Ok(())
}

/// Makes the gates of a plan, in its order, but for those that a person opens: the run itself asks for them.
///
/// # Errors
///
/// When [`check`] finds something, or one asks for what cannot be.
pub fn build(specs: &[GateSpec], around: &Surroundings) -> Result<Vec<Box<dyn Gate>>> {
    check(specs)?;
    specs.iter().filter(|spec| spec.confirm.is_none()).map(|spec| gate(spec, around)).collect()
}

fn gate(spec: &GateSpec, around: &Surroundings) -> Result<Box<dyn Gate>> {
    let name = spec.name.clone();
    let phase = spec.phase;
    let is = (spec.name.as_str(), phase);
    if let Some(promql) = &spec.promql {
        return of_query(is, promql, around);
    }
    if let Some(measured) = spec.builtin.as_ref().or(spec.scrape.as_ref()) {
        let source: Box<dyn Source> = match (&measured.server, spec.builtin.is_some()) {
            (Some(server), true) if measured.pods.is_empty() && measured.port.is_none() => {
                Box::new(of_mesh(&name, measured, server, around)?)
            }
            (None, false) if !measured.pods.is_empty() => Box::new(of_pods(&name, measured, around)?),
            (_, true) => return Err(refused(&name, "`builtin` needs a server, and has no pods and no port")),
            (_, false) => return Err(refused(&name, "`scrape` needs pods, and has no server")),
        };
        let by_time = measured.measure == spec::Measure::Latency;
        return Ok(Box::new(Compared::new(is, source, by_time, &measured.judge)?));
    }
    if let Some(http) = &spec.http {
        return Ok(Box::new(http::Hook {
            name,
            phase,
            server: server(&http.server, around)?,
            web: around.web.clone(),
            plan: around.plan.clone(),
            namespace: around.namespace.clone(),
            metadata: http.metadata.clone(),
            not_yet: http.not_yet.clone().unwrap_or_else(|| vec![429]),
        }));
    }
    if let Some(exec) = &spec.exec {
        return of_program(is, exec, around);
    }
    let objects = || around.objects.clone().ok_or_else(|| refused(&name, "there is no cluster to look at"));
    let object = spec.k8s.as_ref().ok_or_else(|| refused(&name, "it has no kind"))?;
    Ok(Box::new(kubernetes::Object::new(is, object, objects()?, &around.namespace)?))
}

fn refused(gate: &str, cause: impl std::fmt::Display) -> Error {
    Error::usage(format!("reading gate {gate}"), cause)
}

fn server(spec: &spec::Server, around: &Surroundings) -> Result<Server> {
    Server::new(spec, &around.environment, &around.directory)
}

/// The route that a gate is about.
fn route<'a>(gate: &str, wanted: Option<&str>, around: &'a Surroundings) -> Result<&'a Route> {
    let found = match wanted {
        Some(name) => around.routes.iter().find(|route| route.name == name),
        None => around.routes.first(),
    };
    found.ok_or_else(|| refused(gate, format!("the plan has no route `{}`", wanted.unwrap_or_default())))
}

/// A threshold, or the comparison of the user's own counters.
fn of_query(
    (name, phase): (&str, Phase),
    promql: &spec::Promql,
    around: &Surroundings,
) -> Result<Box<dyn Gate>> {
    let window = promql.window.clone().unwrap_or_else(|| "1m".to_owned());
    let server = server(&promql.server, around)?;
    let threshold = promql.min.is_some() || promql.max.is_some();
    match (promql.compare, &promql.query) {
        (None, Some(query)) if threshold && promql.requests.is_none() && promql.judge.is_none() => {
            let variables = words(name, None, &window, around)?;
            let query = render(query, &variables).map_err(|why| refused(name, why))?;
            Ok(Box::new(promql::Threshold {
                name: name.to_owned(),
                phase,
                server,
                web: around.web.clone(),
                query,
                min: promql.min,
                max: promql.max,
                reduce: promql.reduce,
                failures: promql.failures.unwrap_or(1).max(1),
                missed: 0,
            }))
        }
        (Some(spec::Compare::Stable), None)
            if !threshold && promql.reduce.is_none() && promql.failures.is_none() =>
        {
            let source = of_counters(name, promql, server, &window, around)?;
            let judge = promql.judge.unwrap_or_default();
            Ok(Box::new(Compared::new((name, phase), Box::new(source), false, &judge)?))
        }
        _ => Err(refused(name, "it is neither a threshold nor a comparison")
            .advise("Write `query` with `min` or `max`, or `compare: stable` with `requests` and `bad`.")),
    }
}

/// What may stand in queries. Of a side, when there is one; else of the canary, with both services by name.
fn words(
    name: &str,
    side: Option<Side>,
    window: &str,
    around: &Surroundings,
) -> Result<BTreeMap<&'static str, String>> {
    let route = route(name, None, around)?;
    let service = |side| route.variables(side).remove("service").unwrap_or_default();
    let mut words = route.variables(side.unwrap_or(Side::Canary));
    words.insert("window", window.to_owned());
    words.insert("stable", service(Side::Stable));
    words.insert("canary", service(Side::Canary));
    words.insert("plan", around.plan.clone());
    Ok(words)
}

fn of_counters(
    name: &str,
    promql: &spec::Promql,
    server: Server,
    window: &str,
    around: &Surroundings,
) -> Result<InPrometheus> {
    let (Some(requests), Some(bad)) = (&promql.requests, &promql.bad) else {
        return Err(refused(name, "a comparison needs the counters `requests` and `bad`"));
    };
    let mut parts = Vec::new();
    for side in [Side::Stable, Side::Canary] {
        let words = words(name, Some(side), window, around)?;
        for (role, template) in [(Role::Requests, requests), (Role::Bad, bad)] {
            let text = render(template, &words).map_err(|why| refused(name, why))?;
            parts.push((side, role, format!("({text})")));
        }
    }
    let both = |role| parts.iter().filter(move |part| part.1 == role).map(|part| &part.2).collect::<Vec<_>>();
    if both(Role::Requests).windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(refused(name, "its counters are the same for both sides")
            .advise("Tell the sides apart by {{ service }}, {{ subset }}, {{ version }} or {{ port }}."));
    }
    let process = &["namespace", "pod", "instance"];
    Ok(InPrometheus { server, web: around.web.clone(), query: query(&parts), process })
}

fn of_mesh(
    name: &str,
    measured: &spec::Measured,
    spec: &spec::Server,
    around: &Surroundings,
) -> Result<InPrometheus> {
    let route = route(name, measured.route.as_deref(), around)?;
    let metrics = metrics_of(measured, route)?;
    let parts: Vec<_> = selectors(metrics, measured, route)?
        .iter()
        .map(|selector| (selector.side, selector.role, series(selector)))
        .collect();
    let server = server(spec, around)?;
    Ok(InPrometheus { server, web: around.web.clone(), query: query(&parts), process: metrics.process })
}

fn of_pods(name: &str, measured: &spec::Measured, around: &Surroundings) -> Result<OnPods> {
    let route = route(name, measured.route.as_deref(), around)?;
    let metrics = metrics_of(measured, route)?;
    let Some(pods) = around.pods.clone() else {
        return Err(refused(name, "there is no cluster whose pods could be asked"));
    };
    let (port, page) = match metrics.page {
        Page::Text { port, path } => {
            (port, source::Page::Text(path, Choice::new(selectors(metrics, measured, route)?)?))
        }
        Page::Hosts { port, place: template } if measured.measure == spec::Measure::Errors => (
            port,
            source::Page::Hosts(place(template, route, Side::Stable)?, place(template, route, Side::Canary)?),
        ),
        Page::Hosts { .. } => {
            return Err(refused(name, format!("{} keeps no durations of single backends", metrics.name)));
        }
    };
    let of = measured.pods.clone();
    Ok(OnPods { pods, of, namespace: around.namespace.clone(), port: measured.port.unwrap_or(port), page })
}

fn of_program(
    (name, phase): (&str, Phase),
    exec: &spec::Exec,
    around: &Surroundings,
) -> Result<Box<dyn Gate>> {
    if exec.command.first().is_none_or(String::is_empty) {
        return Err(refused(name, "it has no command"));
    }
    let time = match &exec.timeout {
        None => DEADLINE,
        Some(text) => parse_duration(text)
            .filter(|seconds| *seconds > 0.0 && *seconds <= LONGEST)
            .map(Duration::from_secs_f64)
            .ok_or_else(|| refused(name, format!("`{text}` is no duration of at most ten minutes")))?,
    };
    let given = |name: &str| Some((name.to_owned(), around.environment.get(name)?.clone()));
    let named = exec.environment.iter().map(String::as_str);
    Ok(Box::new(exec::Program {
        name: name.to_owned(),
        phase,
        plan: around.plan.clone(),
        namespace: around.namespace.clone(),
        command: exec.command.clone(),
        environment: ["PATH", "HOME"].into_iter().chain(named).filter_map(given).collect(),
        directory: around.directory.clone(),
        time,
    }))
}

#[cfg(test)]
mod tests;
