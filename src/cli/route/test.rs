//! `meshctl route test`.

use std::path::PathBuf;

use clap::Args;

use super::question::{From, Objects};
use crate::base::report::View;
use crate::base::{Context, Error, Exit, Report, Result};
use crate::cli::arguments::read_text;
use crate::mesh::with_world;
use crate::routes::test;

/// Run routing tests: requests with what shall become of them
///
/// A case has a request and the fields of its explanation that are expected, or says that something holds for all requests
/// of a kind: `never` a destination, `always` a timeout. The latter is computed, not sampled. -o junit and -o sarif are for
/// CI. Exit 0 when all cases pass, 1 when one fails, 6 when one could not be decided.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl route test --init -n shop -f manifests/ > routes.test.yaml\n  meshctl route test routes.test.yaml -f manifests/\n  meshctl route test tests/*.yaml -f manifests/ -o junit > report.xml"
)]
pub(super) struct Arguments {
    /// Files with tests
    #[arg(value_name = "FILE", required_unless_present = "init")]
    files: Vec<PathBuf>,

    /// Print a test file of the present behaviour, to begin with
    #[arg(long, conflicts_with = "files")]
    init: bool,

    #[command(flatten)]
    from: From,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    if !arguments.init && arguments.from.is_given() {
        return Err(Error::usage("reading the command line", "--from and --gateway are for --init")
            .advise("In a test file each case says who sends its request."));
    }
    let files = arguments.files.iter().map(|path| Ok((path.display().to_string(), read_text(path)?)));
    let files: Vec<(String, String)> = files.collect::<Result<_>>()?;
    let estate = arguments.objects.estate(context)?;
    let namespace = arguments.objects.input.namespace();
    with_world(&estate, &arguments.objects.settings()?, |world| {
        if !arguments.init {
            return test::report(world, &files, namespace);
        }
        let clients = if arguments.from.is_given() || arguments.objects.input.assumptions.namespace.is_some()
        {
            vec![arguments.from.client(world, namespace)?]
        } else {
            world.clients()
        };
        let starter = serde_saphyr::to_string(&test::starter(world, &clients))
            .map_err(|error| Error::new(Exit::Defect, "writing the tests", error))?;
        Ok(Report {
            view: View { kind: "RouteTestFile", raw: Some(starter), ..View::default() },
            exit: Exit::Yes,
        })
    })
}
