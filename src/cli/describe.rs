//! `meshctl describe`.

use clap::Args;
use serde_json::Value;

use super::config::Project;
use super::route::question::Objects;
use crate::analyze::{self, Selection};
use crate::base::{Context, Report, Result};
use crate::mesh::with_world;
use crate::observe;

/// Show everything that the input has about a workload, a Service or a Gateway, on one page
///
/// Ports and what is spoken on them, Services and workloads, proxies, routes to it and from it, gateways, DestinationRules with
/// the one that decides, Sidecar, objects of security by name, and the findings of analyze about these objects.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl describe reviews -n shop\n  meshctl describe deployment/reviews-v2 -n shop -f manifests/\n  meshctl describe gateway/public.istio-ingress -f manifests/ -o json"
)]
pub(super) struct Arguments {
    /// KIND/NAME or NAME, with .NAMESPACE behind it when -n does not say it
    #[arg(value_name = "SUBJECT")]
    subject: String,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let project = Project::find(context)?;
    let objects = &arguments.objects;
    let estate = objects.estate_with_identities(context)?;
    let (mut report, named) = with_world(&estate, &objects.settings()?, |world| {
        let subject = observe::find(world, &arguments.subject, objects.input.namespace())?;
        Ok(observe::describe(world, &subject))
    })?;
    let settings = analyze::Settings {
        selection: Selection { ignore: project.ignore, ..Selection::default() },
        external: project.external,
        istio_namespace: objects.input.assumptions.istio_namespace.clone(),
        mesh_config: objects.input.mesh_config_text()?,
        ..analyze::Settings::default()
    };
    let mut analysis = analyze::run(&estate, &settings)?;
    analysis.findings.retain(|finding| finding.place.object.as_ref().is_some_and(|id| named.contains(id)));
    let findings: Vec<Value> = analysis.findings.iter().map(analyze::finding_document).collect();
    report.view.document.insert("findings".into(), findings.into());
    report.view.findings = analysis.findings;
    report.view.sources = analysis.sources;
    Ok(report)
}
