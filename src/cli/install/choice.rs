//! What is installed: recipe or chart, profile, values; and how it is rendered for a cluster.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use crate::base::{Context, Error, Result};
use crate::charts;
use crate::cli::charts::source::ChartArguments;
use crate::cli::manifest::sources::ValueArguments;
use crate::cluster::Cluster;
use crate::helm::{Capabilities, Lookup, Offline, Values};
use crate::install::{self, Head, Inventory, Kept, Made, Request, World};
use crate::mesh::install_spec::MeshInstall;
use crate::mesh::recipe::{Recipe, recipe};

/// Bytes of a seed.
const SEED: usize = 32;

/// What is installed.
#[derive(Debug, Args)]
pub(in crate::cli) struct Choice {
    /// A recipe, or a name for the chart of --chart; not needed when a file of -f is a MeshInstall or an IstioOperator
    #[arg(value_name = "MESH", required_unless_present = "files")]
    mesh: Option<String>,

    /// The chart, or of a recipe what holds all its charts: a folder, an address (https, oci), a bundle (.mcb)
    #[arg(long, value_name = "SOURCE", help_heading = "Chart")]
    chart: Option<String>,

    #[command(flatten)]
    fetch: ChartArguments,

    #[command(flatten)]
    values: ValueArguments,

    #[command(flatten)]
    parts: Parts,

    /// The name of the installation, instead of MESH or MESH-REVISION
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// The namespace, instead of that of the recipe
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// Leave definitions (CRDs) to somebody else
    #[arg(long)]
    skip_crds: bool,

    /// Run the hooks of the charts as Helm does, waiting for each; without, they are left out
    #[arg(long)]
    run_hooks: bool,

    /// Make a trust anchor and an issuer, for a mesh that wants them from outside, and write the root with its key to this
    /// new file
    #[arg(long, value_name = "FILE")]
    identity_root_out: Option<PathBuf>,

    /// Make all random keys and certificates of the charts anew
    #[arg(long)]
    rotate: bool,
}

/// Which parts of a recipe.
#[derive(Debug, Args, Default)]
pub(in crate::cli) struct Parts {
    /// A profile of the recipe
    #[arg(long, value_name = "PROFILE", help_heading = "Recipe")]
    profile: Option<String>,

    /// A second control plane beside the first, for a canary upgrade
    #[arg(short, long, value_name = "REVISION", help_heading = "Recipe")]
    revision: Option<String>,

    /// Also this part of the recipe; may be repeated
    #[arg(long, value_name = "PART", help_heading = "Recipe")]
    with: Vec<String>,

    /// Without this part; may be repeated
    #[arg(long, value_name = "PART", help_heading = "Recipe")]
    without: Vec<String>,
}

impl Choice {
    fn mesh(&self) -> &str {
        self.mesh.as_deref().unwrap_or_default()
    }

    fn recipe(&self) -> Option<&'static Recipe> {
        recipe(self.mesh())
    }

    /// Takes over what a file of -f says that is installed, as far as the command line does not say it.
    pub(super) fn resolve(&mut self, context: &Context) -> Result<()> {
        let found = self.values.take_installation(context)?;
        if let Some(found) = found {
            found.left_out.iter().for_each(|line| context.ui.note(&format!("left out: {line}")));
            let MeshInstall { metadata, spec, .. } = found.file;
            if self.mesh.as_ref().is_some_and(|mesh| *mesh != spec.mesh) {
                let cause = format!("the command line names {}, the file {}", self.mesh(), spec.mesh);
                return Err(Error::usage("choosing what is installed", cause).advise("Leave MESH away."));
            }
            for (option, text) in [
                (&mut self.mesh, spec.mesh),
                (&mut self.name, metadata.name),
                (&mut self.namespace, metadata.namespace),
                (&mut self.chart, spec.chart),
                (&mut self.parts.profile, spec.profile),
                (&mut self.parts.revision, spec.revision),
            ] {
                if !text.is_empty() {
                    option.get_or_insert(text);
                }
            }
            self.parts.with.extend(spec.with);
            self.parts.without.extend(spec.without);
            self.fetch.default_version(spec.version);
        }
        if self.mesh.is_none() {
            let cause = "neither MESH nor a file of -f says it";
            return Err(Error::usage("choosing what is installed", cause)
                .advise("Name a recipe, or give a MeshInstall or an IstioOperator with -f."));
        }
        Ok(())
    }

    pub(in crate::cli) fn name(&self) -> String {
        match (&self.name, &self.parts.revision) {
            (Some(name), _) => name.clone(),
            (None, Some(revision)) => format!("{}-{revision}", self.mesh()),
            (None, None) => self.mesh().to_owned(),
        }
    }

    /// Refuses what is wrong whatever the cluster is.
    pub(super) fn check(&self) -> Result<()> {
        label(&self.name())?;
        let Some(recipe) = self.recipe() else {
            return if self.chart.is_some() { Ok(()) } else { Err(install::unknown(self.mesh())) };
        };
        let profile = install::profile_of(recipe, self.parts.profile.as_deref().unwrap_or_default())?;
        install::chosen(recipe, profile, &self.parts.with, &self.parts.without).map(drop)
    }

    fn namespace(&self) -> &str {
        let of_recipe = self.recipe().map_or("default", |recipe| recipe.namespace);
        self.namespace.as_deref().unwrap_or(of_recipe)
    }

    /// Renders for a cluster. What is random stays as it was made first.
    pub(super) fn render(
        &self,
        cluster: &Arc<Cluster>,
        world: &World,
        context: &Context,
    ) -> Result<(Head, Made)> {
        let (name, namespace) = (self.name(), self.namespace());
        let before = Inventory::find(&*world.api, namespace, &name)?;
        let head = before.as_ref().filter(|_| !self.rotate).map(|before| &before.head);
        let (seed, born) = match head {
            Some(head) => (head.seed.clone(), head.born.clone()),
            None => (new_seed()?, format!("{:.0}", (context.now)())),
        };
        let time = born.parse().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        let random = Offline::seeded(time, seed.as_bytes());
        let live = charts::Live::new(Arc::clone(cluster), Box::new(random));
        let capabilities = live.capabilities()?;
        let values = self.values.read(context)?;
        let none = Kept::new();
        let known = before.as_ref().map_or(&none, |before| &before.head.kept);
        let kept = match self.recipe() {
            Some(recipe) => {
                install::identity(recipe, &values, known, self.identity_root_out.as_deref(), context)?
            }
            None => none,
        };
        let made = self.made(&values, &capabilities, &live, context)?;
        if let Some(before) = &before {
            same_digests(&before.head, &made)?;
        }
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let head = Head {
            name,
            mesh: self.recipe().map(|recipe| recipe.name.to_owned()).unwrap_or_default(),
            revision: text(&self.parts.revision),
            profile: text(&self.parts.profile),
            namespace: namespace.to_owned(),
            charts: made.charts.clone(),
            seed,
            born,
            kept,
        };
        Ok((head, made))
    }

    /// The user's values.
    pub(super) fn values(&self, context: &Context) -> Result<Values> {
        self.values.read(context)
    }

    pub(super) fn made(
        &self,
        values: &Values,
        capabilities: &Capabilities,
        random: &dyn Lookup,
        context: &Context,
    ) -> Result<Made> {
        let options = self.fetch.options(context)?;
        let request = Request {
            name: &self.name(),
            skip_crds: self.skip_crds,
            run_hooks: self.run_hooks,
            ..self.parts.request(values, &options, capabilities, random)
        };
        let request = Request {
            recipe: self.recipe(),
            namespace: self.namespace(),
            source: self.chart.as_deref(),
            ..request
        };
        install::render(&request, context)
    }
}

impl Parts {
    /// A request for these parts, the recipe not named yet.
    fn request<'r>(
        &'r self,
        values: &'r Values,
        options: &'r charts::Options,
        capabilities: &'r Capabilities,
        world: &'r dyn Lookup,
    ) -> Request<'r> {
        Request {
            recipe: None,
            name: "",
            namespace: "",
            profile: self.profile.as_deref().unwrap_or_default(),
            revision: self.revision.as_deref().unwrap_or_default(),
            with: &self.with,
            without: &self.without,
            source: None,
            options,
            values,
            capabilities,
            world,
            skip_crds: false,
            run_hooks: false,
            release: None,
        }
    }
}

/// What `manifest generate MESH` prints: what an installation of the recipe applies, or of one chart of it its part.
pub(in crate::cli) fn parts_of_a_mesh(
    mesh: &str,
    parts: &Parts,
    source: Option<&str>,
    (namespace, release): (Option<&str>, Option<&str>),
    (values, options): (&Values, &charts::Options),
    (capabilities, random): (&Capabilities, &dyn Lookup),
    context: &Context,
) -> Result<Made> {
    let recipe = recipe(mesh).ok_or_else(|| install::unknown(mesh))?;
    let (mut with, mut without) = (parts.with.clone(), parts.without.clone());
    if let Some(name) = one_chart(source, options, context)? {
        let (own, others): (Vec<_>, Vec<_>) =
            recipe.components.iter().partition(|component| component.chart == name);
        let profile = install::profile_of(recipe, parts.profile.as_deref().unwrap_or_default())?;
        if let Some(first) = own.first() {
            without.extend(others.iter().map(|component| component.name.to_owned()));
            let is_chosen = own.iter().any(|component| profile.components.contains(&component.name));
            with.extend((!is_chosen).then(|| first.name.to_owned()));
        }
    }
    let request = Request {
        recipe: Some(recipe),
        with: &with,
        without: &without,
        name: mesh,
        namespace: namespace.unwrap_or(recipe.namespace),
        source,
        release,
        ..parts.request(values, options, capabilities, random)
    };
    install::render(&request, context)
}

/// The name of the chart at the source, when that is one chart and not a place with several.
fn one_chart(source: Option<&str>, options: &charts::Options, context: &Context) -> Result<Option<String>> {
    let is_one = |source: &&str| {
        source.ends_with(".tgz") || context.directory.join(source).join("Chart.yaml").exists()
    };
    let Some(source) = source.filter(is_one) else { return Ok(None) };
    Ok(Some(charts::load(source, options, context)?.identity.name))
}

/// The name stands in labels and names of objects.
fn label(name: &str) -> Result<()> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty()
        || name.len() > 40
        || !name.chars().all(fits)
        || name.starts_with('-')
        || name.ends_with('-')
    {
        return Err(Error::usage(
            format!("reading the name `{name}`"),
            "it cannot be part of the name of an object",
        )
        .advise("Use at most 40 lower-case letters, digits and hyphens."));
    }
    Ok(())
}

/// A published chart of one version never changes: one that does is not what it was.
fn same_digests(before: &Head, made: &Made) -> Result<()> {
    for new in &made.charts {
        let same_release = before.charts.iter().find(|old| {
            (&old.component, &old.name, &old.version, &old.source)
                == (&new.component, &new.name, &new.version, &new.source)
        });
        // A folder may change; addresses name what is published.
        let published = new.source.contains("://");
        if let Some(old) = same_release.filter(|old| published && old.digest != new.digest) {
            let doing = format!("checking the chart {} {}", new.name, new.version);
            let cause = format!("its digest is {}, and was {} when it was installed", new.digest, old.digest);
            return Err(Error::refused(doing, cause).advise(
                "Ask its publisher; to install it all the same, uninstall first or name another source.",
            ));
        }
    }
    Ok(())
}

fn new_seed() -> Result<String> {
    let mut bytes = [0; SEED];
    getrandom::fill(&mut bytes).map_err(|error| {
        Error::unreachable("making a seed", format!("the system gives no random bytes: {error}"))
    })?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
