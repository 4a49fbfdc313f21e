//! What makes a mesh send traces, as a report (docs/schemas/TracingWiring.json), and as objects to be applied.

use std::fmt::Write as _;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use super::SettingPlan;
use crate::base::report::View;
use crate::base::{Error, Exit, ObjectRef, Report, Result, text};
use crate::document;
use crate::install::{Desired, Done, Head, Inventory, Plan, World, page, plan_report, report};
use crate::mesh::tracing::{Provider, Wiring, Wish};

/// The Secret with the token of what came after Lightstep, and its key.
const TOKEN: (&str, &str) = ("lightstep-token", "token");

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emit {
    /// The objects.
    Manifests,
    /// Values of the mesh's chart.
    Values,
    /// Values of the chart opentelemetry-collector.
    Collector,
}

/// A token that the user has given. It is never shown.
pub struct Token(String);

impl Token {
    /// A token from the text of a file.
    ///
    /// # Errors
    ///
    /// When there is none in it.
    pub fn read(text: &str, file: &str) -> Result<Self> {
        let token = text.trim();
        if token.is_empty() || token.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(Error::usage(format!("reading the token in {file}"), "it is not one word"));
        }
        Ok(Self(token.to_owned()))
    }

    fn secret(&self, namespace: &str) -> Value {
        json!({
            "apiVersion": "v1", "kind": "Secret", "type": "Opaque",
            "metadata": {"name": TOKEN.0, "namespace": namespace}, "data": {TOKEN.1: STANDARD.encode(&self.0)},
        })
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(hidden)")
    }
}

/// What was written, or was going to be.
#[derive(Debug)]
pub struct Applied {
    /// The objects.
    pub plan: Plan,
    /// The text of the mesh config.
    pub setting: Option<SettingPlan>,
    /// What came of it; `None` when it was only planned.
    pub done: Option<Done>,
}

impl Applied {
    /// The plan as text.
    pub fn page(&self) -> String {
        let mut out = String::new();
        if let Some(plan) = &self.setting {
            // Writing to a string cannot fail.
            let _ = writeln!(
                out,
                "~ {}\n    data.{}: {}",
                plan.setting.object, plan.setting.key, plan.setting.change
            );
            let owners: Vec<String> =
                plan.conflicts.iter().map(|one| text::printable(&one.manager)).collect();
            if !owners.is_empty() {
                let way =
                    if plan.force { "is taken over" } else { "is in the way; --force-conflicts takes it" };
                let _ = writeln!(out, "    data.{} of {} {way}", plan.setting.key, owners.join(", "));
            }
        }
        out + &page(&self.plan, self.done.as_ref())
    }

    /// Whether there is nothing to write.
    pub fn is_done(&self) -> bool {
        self.setting.is_none() && self.plan.is_done()
    }

    /// Why it cannot be performed.
    pub fn blocked(&self) -> Option<Exit> {
        let setting = self.setting.as_ref().is_some_and(SettingPlan::is_blocked);
        self.plan.blocked().or(setting.then_some(Exit::Conflict))
    }

    fn document(&self, inner: &Report) -> Value {
        let mut out = inner.view.document.clone();
        if let Some(plan) = &self.setting {
            let conflicts: Vec<Value> = plan
                .conflicts
                .iter()
                .map(|one| json!({"field": one.field, "manager": one.manager}))
                .collect();
            let object = &plan.setting.object;
            let setting = json!({
                "object": {"apiVersion": object.api_version, "kind": object.kind, "namespace": object.namespace,
                    "name": object.name},
                "field": format!("data.{}", plan.setting.key), "change": plan.setting.change, "conflicts": conflicts,
            });
            out.insert("meshConfig".to_owned(), setting);
        }
        Value::Object(out)
    }
}

/// The objects to be applied, the token's Secret among them: a new one, or that of an earlier run, which stays.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn objects_of(
    wiring: &Wiring,
    wish: &Wish,
    token: Option<&Token>,
    head: &Head,
    world: &World,
) -> Result<Vec<Desired>> {
    let namespace = wish.service().map_or("tracing", |(namespace, _)| namespace);
    let desired = |body: Value| Desired {
        object: ObjectRef::of(&body),
        body,
        component: "tracing".to_owned(),
        stage: 0,
    };
    let secret = match token {
        Some(token) => Some(desired(token.secret(namespace))),
        None if wish.provider == Provider::Lightstep => {
            let before = Inventory::find(&*world.api, &head.namespace, &head.name)?;
            let objects = before.map(|before| before.desired()).unwrap_or_default();
            objects.into_iter().find(|one| one.object.kind == "Secret" && one.object.name == TOKEN.0)
        }
        None => None,
    };
    Ok(secret.into_iter().chain(wiring.objects.iter().cloned().map(desired)).collect())
}

/// Values of the chart opentelemetry-collector that send on to what came after Lightstep.
fn collector(wish: &Wish) -> Value {
    if wish.provider != Provider::Lightstep {
        return Value::Null;
    }
    let variable = "LIGHTSTEP_ACCESS_TOKEN";
    let exporter = "otlp/lightstep";
    json!({
        "mode": "deployment",
        "image": {"repository": "otel/opentelemetry-collector-k8s"},
        "extraEnvs": [{"name": variable, "valueFrom": {"secretKeyRef": {"name": TOKEN.0, "key": TOKEN.1}}}],
        "config": {
            "exporters": {exporter: {
                "endpoint": "ingest.lightstep.com:443",
                "headers": {"lightstep-access-token": format!("${{env:{variable}}}")},
            }},
            "service": {"pipelines": {"traces": {"receivers": ["otlp"], "exporters": [exporter]}}},
        },
    })
}

/// What makes a mesh send traces. Without `applied` it is there to be printed, as `emit` says.
///
/// # Errors
///
/// When nothing of that sort is needed.
pub fn wiring_report(
    mesh: &str,
    wish: &Wish,
    wiring: &Wiring,
    emit: Emit,
    applied: Option<&Applied>,
) -> Result<Report> {
    let collector = collector(wish);
    let mut document = Map::new();
    document.insert("mesh".into(), mesh.into());
    document.insert("provider".into(), wish.provider.name().into());
    document.insert("address".into(), format!("{}:{}", wish.host, wish.port).into());
    if let Some(percent) = wish.percent() {
        document.insert("sampling".into(), percent);
    }
    document.insert("manifests".into(), wiring.objects.clone().into());
    for (key, values) in [("values", &wiring.values), ("collectorValues", &collector)] {
        if !values.is_null() {
            document.insert(key.into(), values.clone());
        }
    }
    document.insert("notes".into(), json!(wiring.notes));
    let mut view = View { kind: "TracingWiring", document, ..View::default() };
    let Some(applied) = applied else {
        view.raw = Some(printed(mesh, wiring, &collector, emit)?);
        return Ok(Report { view, exit: Exit::Yes });
    };
    let inner = match &applied.done {
        Some(done) => report(&applied.plan, done),
        None => plan_report(&applied.plan),
    };
    view.text = applied.page();
    view.table = inner.view.table.clone();
    view.document.insert("applied".into(), applied.document(&inner));
    let exit = if applied.done.is_none() { applied.blocked().unwrap_or(inner.exit) } else { inner.exit };
    Ok(Report { view, exit })
}

fn printed(mesh: &str, wiring: &Wiring, collector: &Value, emit: Emit) -> Result<String> {
    let values = [&wiring.values];
    let collectors = [collector];
    let (what, parts): (&str, Vec<&Value>) = match emit {
        Emit::Manifests => ("manifests", wiring.objects.iter().collect()),
        Emit::Values => ("values", values.into_iter().filter(|values| !values.is_null()).collect()),
        Emit::Collector => ("collector", collectors.into_iter().filter(|values| !values.is_null()).collect()),
    };
    if parts.is_empty() {
        let advice = match emit {
            Emit::Manifests => {
                format!("It is a matter of values: --emit values, for `meshctl upgrade {mesh} -f -`.")
            }
            Emit::Values => "It is a matter of objects: --emit manifests.".to_owned(),
            Emit::Collector => "Only --provider lightstep has a collector of its own.".to_owned(),
        };
        return Err(Error::usage(format!("printing {what} of {mesh}"), "there are none").advise(advice));
    }
    let texts: Vec<String> = parts
        .into_iter()
        .map(document::to_yaml)
        .collect::<Result<_, _>>()
        .map_err(|error| Error::new(Exit::Defect, "writing YAML", error))?;
    Ok(texts.join("---\n"))
}
