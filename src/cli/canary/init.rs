//! `meshctl canary init`.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::site;
use crate::base::report::View;
use crate::base::{Context, Error, Exit, Report, Result};
use crate::canary::init::{GitOps, Start, ignore_rules, start, with_comments};
use crate::cli::rbac::{self, Rule, rule};
use crate::cli::route::question::Objects;
use crate::document::to_yaml;
use crate::estate::Estate;
use crate::mesh::ADAPTERS;
use crate::resource::identity::kind_spec;

/// Write a plan file to begin with, from the routes that are there
///
/// Finds rules with two backends; the one with more weight is taken for the stable one. The rights that the plan needs, and
/// with --gitops the rules that make a controller leave the weights alone, stand in comments below the plan.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary init virtualservice/reviews -n shop --out canary.yaml\n  meshctl canary init -f manifests/ --gitops argocd"
)]
pub(super) struct Arguments {
    /// KIND/NAME[.NAMESPACE], or hosts; all routes when none is named
    #[arg(value_name = "ROUTE")]
    routes: Vec<String>,

    /// Write this file instead of printing; a file that is there is never overwritten
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// Add the rules that make this controller leave the weights alone
    #[arg(long, value_enum, value_name = "CONTROLLER")]
    gitops: Option<GitOpsArgument>,

    #[command(flatten)]
    objects: Objects,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum GitOpsArgument {
    /// Argo CD
    #[value(name = "argocd")]
    ArgoCd,
    /// Flux 2.9 or later
    Flux,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let objects = &arguments.objects;
    let wanted = site::wanted(&objects.input.assumptions.istio_namespace);
    let estate: Estate = objects.estate_of(&wanted, context)?;
    let found = start(&estate, &arguments.routes, objects.input.namespace())?;
    let rights = rights(&found)?;
    let ignore = arguments.gitops.map(|controller| {
        let (title, controller) = match controller {
            GitOpsArgument::ArgoCd => ("For the Application of Argo CD:", GitOps::ArgoCd),
            GitOpsArgument::Flux => ("For the Kustomization of Flux (2.9 or later):", GitOps::Flux),
        };
        Ok((title, ignore_rules(&found.rules, controller)?))
    });
    let ignore = ignore.transpose()?;
    let mut blocks = vec![("The rights that it needs:", rights.as_str())];
    blocks.extend(ignore.as_ref().map(|(title, rules)| (*title, rules.as_str())));
    let text = with_comments(&found, &blocks);
    let mut view = View { kind: "CanaryStart", ..View::default() };
    view.document.insert("plan".into(), text.clone().into());
    match &arguments.out {
        None => view.raw = Some(text),
        Some(path) => {
            write_new(path, &text)?;
            view.text =
                format!("wrote {}; `meshctl canary plan {0}` shows what it would do\n", path.display());
        }
    }
    Ok(Report { view, exit: Exit::Yes })
}

fn write_new(path: &Path, text: &str) -> Result<()> {
    let doing = || format!("writing {}", path.display());
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    let written = file.and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Error::refused(doing(), "the file is there already")
            .advise("Name another file with --out, or remove that one."),
        _ => Error::usage(doing(), error),
    })
}

/// The Role for the namespace of the plan: these routes may be patched, what the invariants look at be read, journal and
/// lease be kept, and proxies be asked.
fn rights(found: &Start) -> Result<String> {
    let mut rules: Vec<Rule> = Vec::new();
    for split in &found.rules {
        let id = &split.object;
        let Some(kind) = kind_spec(id.group(), &id.kind) else { continue };
        match rules.iter_mut().find(|rule| (rule.group, rule.resource) == (kind.group, kind.plural)) {
            Some(rule) if !rule.names.contains(&id.name) => rule.names.push(id.name.clone()),
            Some(_) => {}
            None => rules.push(Rule {
                names: vec![id.name.clone()],
                ..rule(kind.group, kind.plural, &["get", "patch"])
            }),
        }
    }
    let adapters = ADAPTERS.iter().filter(|adapter| {
        found.rules.iter().any(|split| adapter.kind() == (split.object.group(), split.object.kind.as_str()))
    });
    let needs = adapters.flat_map(|adapter| adapter.needs().iter().chain(crate::canary::LOOKED_AT));
    for (group, kind) in needs {
        let Some(kind) = kind_spec(group, kind) else { continue };
        if !rules.iter().any(|rule| (rule.group, rule.resource) == (kind.group, kind.plural)) {
            rules.push(rule(kind.group, kind.plural, &["get", "list"]));
        }
    }
    rules.push(rule("", "pods/portforward", &["get", "create"]));
    rules.push(rule("", "configmaps", &["get", "list", "create", "patch", "delete"]));
    rules.push(rule("coordination.k8s.io", "leases", &["get", "create", "patch", "delete"]));
    let mut role = rbac::role("meshctl-canary", &rules, true);
    if let Some(first) = found.rules.first() {
        role["metadata"]["namespace"] = first.object.namespace.clone().into();
    }
    to_yaml(&role).map_err(|error| Error::new(Exit::Defect, "writing the Role", error))
}
