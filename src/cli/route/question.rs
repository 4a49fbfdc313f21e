//! The arguments that all questions share: which objects, and whose view of them.

use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use crate::analyze;
use crate::base::{Context, Error, Result};
use crate::cli::arguments::{Assumptions, InputArguments, load};
use crate::cli::config::Project;
use crate::cli::connection::{Connection, Reading};
use crate::estate::Estate;
use crate::mesh::{Settings, World};
use crate::model::Client;
use crate::source::{self, Parsed, Wanted};

/// Which objects a question is about.
#[derive(Debug, Args, Default)]
pub(in crate::cli) struct Objects {
    #[command(flatten)]
    pub(in crate::cli) input: InputArguments,

    #[command(flatten)]
    connection: Connection,

    #[command(flatten)]
    reading: Reading,

    /// Look at the files as if they were applied to the cluster
    #[arg(long, help_heading = "Cluster")]
    with_cluster: bool,

    /// Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)
    #[arg(long, value_name = "NAME", help_heading = "Input")]
    implementation: Option<String>,
}

/// Whose view of the mesh a question is about.
#[derive(Debug, Args, Default)]
pub(in crate::cli) struct From {
    /// The workload that sends the request: NAME, NAMESPACE/NAME
    #[arg(long, value_name = "WORKLOAD", value_parser = NonEmptyStringValueParser::new(), conflicts_with = "gateway")]
    from: Option<String>,

    /// The gateway that gets the request from outside: NAME, NAMESPACE/NAME
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    gateway: Option<String>,
}

/// The two sides of a comparison.
#[derive(Debug, Args, Default)]
pub(in crate::cli) struct Sides {
    #[command(flatten)]
    assumptions: Assumptions,

    #[command(flatten)]
    connection: Connection,

    #[command(flatten)]
    reading: Reading,

    /// Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)
    #[arg(long, value_name = "NAME", help_heading = "Input")]
    implementation: Option<String>,
}

impl Sides {
    /// The objects of both sides: files, a directory, git:REVISION:PATH, or `cluster`.
    pub(in crate::cli) fn estates(&self, sides: [&str; 2], context: &Context) -> Result<[Estate; 2]> {
        let parsed = Parsed::default();
        let [before, after] = sides.map(|side| self.estate(side, &parsed, context));
        Ok([before?, after?])
    }

    fn estate(&self, side: &str, parsed: &Parsed, context: &Context) -> Result<Estate> {
        let mut estate = if side == "cluster" {
            let wanted = analyze::live_kinds(&self.assumptions.istio_namespace);
            live(&self.connection, &self.reading, &wanted, context)?
        } else {
            load([side.to_owned()].iter(), self.assumptions.namespace(), Some(parsed))?
        };
        readable(&estate)?;
        declare_complete(&mut estate, context)?;
        Ok(estate)
    }

    /// How they are to be read.
    pub(in crate::cli) fn settings(&self) -> Result<Settings> {
        settings(&self.assumptions, self.implementation.as_ref())
    }
}

fn live(
    connection: &Connection,
    reading: &Reading,
    wanted: &[Wanted<'_>],
    context: &Context,
) -> Result<Estate> {
    let cluster = connection.connect(context)?;
    reading.live(&cluster, wanted, None, context)
}

/// Refuses input of which a part cannot be read, in the middle of an edit perhaps: what it says might change the answer.
pub(in crate::cli) fn readable(estate: &Estate) -> Result<()> {
    match estate.unreadable().next() {
        None => Ok(()),
        Some(problem) => {
            let doing = format!("reading {}", estate.place_of_problem(problem));
            Err(Error::usage(doing, &problem.problem.message)
                .advise("Mend it, or leave the file out; `meshctl analyze` lists all that cannot be read."))
        }
    }
}

/// Reads files into an estate, with what the project declares complete.
pub(in crate::cli) fn of_files(paths: &[String], namespace: &str, context: &Context) -> Result<Estate> {
    let mut estate = load(paths.iter(), namespace, None)?;
    readable(&estate)?;
    declare_complete(&mut estate, context)?;
    Ok(estate)
}

fn declare_complete(estate: &mut Estate, context: &Context) -> Result<()> {
    for namespace in &Project::find(context)?.complete {
        estate.coverage.complete_namespace(namespace);
    }
    Ok(())
}

fn settings(assumptions: &Assumptions, implementation: Option<&String>) -> Result<Settings> {
    Ok(Settings {
        istio_namespace: assumptions.istio_namespace.clone(),
        mesh_config: assumptions.mesh_config_text()?,
        implementation: implementation.cloned(),
    })
}

impl Objects {
    /// How the cluster is reached, and how much of it is read.
    pub(in crate::cli) const fn live(&self) -> (&Connection, &Reading) {
        (&self.connection, &self.reading)
    }

    /// The objects: of the files, of the cluster, or of the files over the cluster.
    pub(in crate::cli) fn estate(&self, context: &Context) -> Result<Estate> {
        self.estate_of(&analyze::live_kinds(&self.input.assumptions.istio_namespace), context)
    }

    /// The same, with the service accounts of pods.
    pub(in crate::cli) fn estate_with_identities(&self, context: &Context) -> Result<Estate> {
        self.estate_of(&analyze::live_kinds_with_identities(&self.input.assumptions.istio_namespace), context)
    }

    /// The same, with these kinds of a cluster.
    pub(in crate::cli) fn estate_of(&self, wanted: &[Wanted<'_>], context: &Context) -> Result<Estate> {
        let files = !self.input.filename.is_empty();
        let mut estate = if files && !self.with_cluster {
            self.input.load(&[])?
        } else {
            let live = live(&self.connection, &self.reading, wanted, context)?;
            if files { source::overlay(self.input.load(&[])?, live) } else { live }
        };
        readable(&estate)?;
        declare_complete(&mut estate, context)?;
        Ok(estate)
    }

    /// How they are to be read.
    pub(in crate::cli) fn settings(&self) -> Result<Settings> {
        settings(&self.input.assumptions, self.implementation.as_ref())
    }
}

impl From {
    /// Whether the user named one.
    pub(in crate::cli) const fn is_given(&self) -> bool {
        self.from.is_some() || self.gateway.is_some()
    }

    /// The client: the named one, else any workload of the namespace.
    pub(in crate::cli) fn client(&self, world: &World<'_>, namespace: &str) -> Result<Client> {
        match &self.gateway {
            Some(gateway) => world.gateway(gateway, namespace),
            None => world.workload(self.from.as_deref().unwrap_or_default(), namespace),
        }
    }
}
