//! `meshctl manifest diff`.

use clap::Args;

use crate::base::{Context, Error, ObjectRef, Report, Result};
use crate::cli::arguments::load;
use crate::cli::connection::Connection;
use crate::cli::route::question::readable;
use crate::estate::Estate;
use crate::{observe, source};

/// Show which objects and fields differ between two inputs
///
/// Order, comments and style do not count. Items of lists are matched by the key that Kubernetes merges them by. What
/// one side need not say is left out: defaults, and what the API server or a controller fills in. Against a cluster
/// only the objects that the other side names are read. Values of Secrets are compared and never shown.
/// Exit 0 when nothing differs, 1 when something does.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl manifest diff git:HEAD:manifests manifests\n  meshctl manifest diff cluster rendered.yaml\n  helm template istiod charts/istiod | meshctl manifest diff rendered.yaml -"
)]
pub(super) struct Arguments {
    /// What is: a file, a directory, `-`, git:REVISION:PATH, or `cluster`
    #[arg(value_name = "A")]
    before: String,

    /// What shall be, in the same way
    #[arg(value_name = "B")]
    after: String,

    /// The namespace of objects that name none
    #[arg(short, long, value_name = "NAMESPACE", default_value = "default", help_heading = "Input")]
    namespace: String,

    #[command(flatten)]
    connection: Connection,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let sides = [arguments.before.as_str(), arguments.after.as_str()];
    if sides[0] == sides[1] && ["-", "cluster"].contains(&sides[0]) {
        return Err(Error::usage("reading the two sides", format!("both are `{}`", sides[0]))
            .advise("Give two inputs, one of which may be `-` or `cluster`."));
    }
    let files = |side: &str| -> Result<Estate> {
        let estate = load([side.to_owned()].iter(), &arguments.namespace, None)?;
        readable(&estate)?;
        Ok(estate)
    };
    let live = |other: &Estate| -> Result<Estate> {
        let cluster = arguments.connection.connect(context)?;
        let mut wanted: Vec<ObjectRef> =
            other.objects.iter().map(|object| object.reference.clone()).collect();
        wanted.sort();
        wanted.dedup();
        source::live_named(&cluster, &wanted, &arguments.namespace, &*context.ui)
    };
    let (before, after) = match sides {
        ["cluster", after] => {
            let after = files(after)?;
            (live(&after)?, after)
        }
        [before, "cluster"] => {
            let before = files(before)?;
            let after = live(&before)?;
            (before, after)
        }
        [before, after] => (files(before)?, files(after)?),
    };
    Ok(observe::difference::report(&before, &after))
}
