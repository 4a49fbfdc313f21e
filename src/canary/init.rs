//! A plan file to begin with, from the routes that are there: those with two backends, of which the one with the greater
//! weight is the stable one. What else the plan needs outside of meshctl (rights, rules for GitOps controllers) stands
//! in comments below it.

use serde_json::{Value, json};

use super::spec::{API_VERSION, KIND};
use super::target::{Request, Route, find_route};
use super::{Share, To};
use crate::base::{Error, Exit, Result, text};
use crate::document::to_yaml;
use crate::estate::Estate;
use crate::mesh::split::ADAPTERS;
use crate::model::{Backend, Split};

/// A controller that applies manifests from Git.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GitOps {
    /// Argo CD.
    ArgoCd,
    /// Flux.
    Flux,
}

/// What a first plan is made of.
#[derive(Debug)]
pub struct Start {
    /// The text of the plan file, without the comments.
    pub plan: String,
    /// Each rule that it moves.
    pub rules: Vec<Split>,
    /// Rules that were left out, each with the reason.
    pub left_out: Vec<String>,
}

/// Makes a plan for these routes; for all of the estate when none is named.
///
/// # Errors
///
/// When a route is not there, or no rule has two backends.
pub fn start(estate: &Estate, routes: &[String], namespace: &str) -> Result<Start> {
    let doing = "looking for routes to shift";
    let found: Vec<Route<'_>> = if routes.is_empty() {
        let all = ADAPTERS.iter().flat_map(|adapter| {
            let (group, kind) = adapter.kind();
            estate.of_kind(group, kind).map(move |object| Route { object, adapter: *adapter })
        });
        all.collect()
    } else {
        routes.iter().map(|route| find_route(estate, &asked(route, namespace))).collect::<Result<_>>()?
    };
    let mut left_out = Vec::new();
    let mut chosen: Vec<(Route<'_>, Split, usize, usize)> = Vec::new();
    for route in found {
        for split in route.adapter.splits(route.object) {
            let what = format!("{}, rule {}", route.object.reference, split.rule.label);
            match pair(&split) {
                Some(_) if split.backends.len() > 2 => {
                    left_out.push(format!("{what} has {} backends: name two", split.backends.len()));
                }
                Some((stable, canary)) => match chosen.first() {
                    Some((_, first, a, b))
                        if routes.is_empty() && names(first, *a, *b) != names(&split, stable, canary) =>
                    {
                        left_out.push(format!("{what} has other backends, so it needs a plan of its own"));
                    }
                    _ => chosen.push((route, split, stable, canary)),
                },
                None => left_out.push(format!(
                    "{what} has one backend: add the canary first (`canary shift --add-backend`)"
                )),
            }
        }
    }
    let Some((first, split, _, canary)) = chosen.first() else {
        let error = Error::usage(doing, "no rule has two backends between which weight could move");
        return Err(if left_out.is_empty() { error } else { error.advise(left_out.join("\n")) });
    };
    let name = plan_name(&split.backends[*canary], &first.object.reference.name);
    let owner = first.object.reference.namespace.clone();
    let listed: Vec<Value> = chosen
        .iter()
        .map(|(route, split, stable, canary)| {
            let id = &route.object.reference;
            let several = route.adapter.splits(route.object).len() > 1;
            let [stable, canary] = [stable, canary].map(|index| short(split, *index));
            let named = format!("{}/{}.{}", route.adapter.aliases()[0], id.name, id.namespace);
            let mut out = json!({"route": named, "stable": stable, "canary": canary});
            if several {
                out["rule"] = split.rule.label.clone().into();
            }
            out
        })
        .collect();
    let plan = json!({
        "apiVersion": API_VERSION,
        "kind": KIND,
        "metadata": {"name": name, "namespace": owner},
        "spec": {
            "routes": listed,
            "strategy": {"steps": [5, 25, 50, 100]},
            "hold": {"min": "5m"},
            "verify": {"level": "L2"},
            "onFailure": "rollback",
        },
    });
    let plan = to_yaml(&plan).map_err(|error| Error::new(Exit::Defect, "writing the plan", error))?;
    let rules = chosen.into_iter().map(|(_, split, ..)| split).collect();
    Ok(Start { plan, rules, left_out })
}

fn asked(route: &str, namespace: &str) -> Request {
    Request {
        route: route.to_owned(),
        namespace: namespace.to_owned(),
        file_namespace: namespace.to_owned(),
        to: To { backend: String::new(), share: Share::NONE },
        rule: None,
        from: None,
        add_backend: false,
    }
}

/// The stable backend and the canary: by weight, and among equals by their order.
fn pair(split: &Split) -> Option<(usize, usize)> {
    let [first, second, ..] = split.backends.as_slice() else { return None };
    Some(if second.weight > first.weight { (1, 0) } else { (0, 1) })
}

fn names(split: &Split, stable: usize, canary: usize) -> [String; 2] {
    [stable, canary].map(|index| short(split, index))
}

/// The shortest name of a backend that is unique in its rule.
fn short(split: &Split, index: usize) -> String {
    super::plan::short_names(&split.backends).swap_remove(index)
}

/// A name for the plan: that of the route, with the canary's when it has one of its own.
fn plan_name(canary: &Backend, route: &str) -> String {
    let wanted = match &canary.id.subset {
        Some(subset) => format!("{route}-{subset}"),
        None => canary.id.host.split('.').next().unwrap_or(route).to_owned(),
    };
    let plain: String =
        wanted.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(40).collect();
    plain.to_ascii_lowercase().trim_matches('-').to_owned()
}

/// The rules that make a GitOps controller leave the weights of these rules alone, and nothing else.
///
/// # Errors
///
/// Only when they cannot be written as YAML.
pub fn ignore_rules(rules: &[Split], controller: GitOps) -> Result<String> {
    let entry = |split: &Split| {
        let id = &split.object;
        let weights = || split.backends.iter().map(|backend| Value::from(backend.path.pointer()));
        match controller {
            GitOps::ArgoCd => json!({
                "group": id.group(), "kind": id.kind, "name": id.name, "namespace": id.namespace,
                "jqPathExpressions": [weights_in_jq(split)],
            }),
            GitOps::Flux => json!({
                "paths": weights().collect::<Value>(),
                "target": {"kind": id.kind, "name": id.name, "namespace": id.namespace},
            }),
        }
    };
    let entries: Vec<Value> = rules.iter().map(entry).collect();
    let value = match controller {
        GitOps::ArgoCd => json!({"spec": {
            "ignoreDifferences": entries,
            "syncPolicy": {"syncOptions": ["ApplyOutOfSyncOnly=true", "RespectIgnoreDifferences=true"]},
        }}),
        GitOps::Flux => json!({"spec": {"ignore": entries}}),
    };
    to_yaml(&value).map_err(|error| Error::new(Exit::Defect, "writing rules for GitOps", error))
}

/// `.spec.http[1].route[].weight`: the weights of one rule, whatever their number.
fn weights_in_jq(split: &Split) -> String {
    format!(".{}[].weight", split.rule.list)
}

/// The text of the file: the plan, and below it as comments what else is needed.
pub fn with_comments(start: &Start, blocks: &[(&str, &str)]) -> String {
    let mut out = start.plan.trim_end().to_owned() + "\n";
    for left in &start.left_out {
        out.push_str(&format!("# Left out: {}\n", text::printable(left)));
    }
    for (title, block) in blocks {
        out.push_str(&format!("#\n# {title}\n"));
        for line in block.trim_end().lines() {
            out.push_str(&format!("#   {line}\n"));
        }
    }
    out
}
