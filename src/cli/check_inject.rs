//! `meshctl check-inject`.

use clap::Args;

use super::route::question::Objects;
use crate::analyze;
use crate::base::{Context, Error, Report, Result};
use crate::install::injection::check_injection;
use crate::mesh::with_world;
use crate::observe::{self, What};
use crate::resource::core::Workload;

/// Tell whether pods get a proxy when they are made, by which webhook, and what decides it
///
/// The selectors of the injection webhooks are evaluated as the API server does it, then the injector's own rules: labels and
/// annotations, hostNetwork, its policy. Istio by revision and tag, Linkerd, Kuma. Without webhooks in the input (manifests
/// alone), those of a plain installation are assumed. Exit 1 when pods get no proxy or more than one, 6 when the input does
/// not tell.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl check-inject deploy/reviews-v1 -n shop\n  meshctl check-inject reviews-v1-6d8f -n shop\n  meshctl check-inject -A -o junit\n  meshctl check-inject -f manifests/ -n shop"
)]
pub(super) struct Arguments {
    /// KIND/NAME or NAME, with .NAMESPACE behind it when -n does not say it; all workloads of the namespace when not given
    #[arg(value_name = "SUBJECT")]
    subject: Option<String>,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let objects = &arguments.objects;
    let wanted = analyze::live_kinds_with_identities(&objects.input.assumptions.istio_namespace);
    let estate = objects.estate_of(&wanted, context)?;
    with_world(&estate, &objects.settings()?, |world| {
        let namespace = objects.input.namespace();
        if let Some(subject) = &arguments.subject {
            return match observe::find(world, subject, namespace)?.what {
                What::Workload(workload) => Ok(check_injection(world, &[&workload])),
                What::Service(_) | What::Gateway(_) => {
                    Err(Error::usage(format!("looking for the pods of {subject}"), "it runs none")
                        .advise("Name a Pod, or a kind that makes pods: deploy/NAME."))
                }
            };
        }
        let named = objects.input.assumptions.namespace.is_some() || objects.input.filename.is_empty();
        let all = objects.live().1.all_namespaces() || !named;
        let here = |workload: &&Workload<'_>| {
            let id = &workload.object.reference;
            (all || id.namespace == namespace) && id.kind != "WorkloadEntry" && !workload.is_owned()
        };
        let workloads: Vec<&Workload<'_>> = world.kubernetes.workloads.iter().filter(here).collect();
        if workloads.is_empty() {
            let place = if all { "any namespace".to_owned() } else { format!("namespace {namespace}") };
            return Err(Error::usage("looking for workloads", format!("there are none in {place}"))
                .advise("Name another namespace with -n, or take all with -A."));
        }
        Ok(check_injection(world, &workloads))
    })
}
