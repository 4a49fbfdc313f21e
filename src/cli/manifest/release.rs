//! A release of a chart: what all commands that render charts share.

use clap::Args;

use super::sources::ValueArguments;
use crate::base::{Context, Error, Result};
use crate::charts::Loaded;
use crate::cli::route::question::readable;
use crate::document::{self, Limits};
use crate::estate::{Estate, Source};
use crate::helm::{self, Capabilities, Chart, Lookup, Manifest, Offline, Release, Rendered, Setting};
use crate::resource::identity::KINDS;

/// The values of a chart, and the release that it is rendered for.
#[derive(Debug, Args)]
pub(in crate::cli) struct ReleaseArguments {
    #[command(flatten)]
    values: ValueArguments,

    /// The name of the release; release-name when not given, or that of the mesh's part
    #[arg(long, value_name = "RELEASE", help_heading = "Release")]
    name: Option<String>,

    /// The namespace of the release
    #[arg(short, long, value_name = "NAMESPACE", default_value = "default", help_heading = "Release")]
    pub(in crate::cli) namespace: String,

    /// The version of Kubernetes that the chart is told of; when not given v1.33.0, or that of the cluster
    #[arg(long, value_name = "VERSION", help_heading = "Release")]
    kube_version: Option<String>,

    /// API versions and kinds that the cluster serves beside Kubernetes' own
    #[arg(short, long, value_name = "GROUP/VERSION", value_delimiter = ',', help_heading = "Release")]
    pub(super) api_versions: Vec<String>,

    /// Tell the chart that it is upgraded, not installed
    #[arg(long, help_heading = "Release")]
    pub(super) is_upgrade: bool,

    /// Do not hold values to values.schema.json
    #[arg(long, help_heading = "Release")]
    pub(super) skip_schema_validation: bool,
}

impl ReleaseArguments {
    /// What the user sets. Reads files, and standard input for `-`.
    pub(super) fn settings(&self, context: &Context) -> Result<Vec<Setting>> {
        self.values.settings(context)
    }

    /// The name of the release.
    pub(super) fn name(&self) -> &str {
        self.given_name().unwrap_or("release-name")
    }

    /// The name of the release, where the user gives one.
    pub(super) fn given_name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// What the chart may know of a cluster, with what was set for it.
    pub(super) fn capabilities(&self, mut capabilities: Capabilities) -> Result<Capabilities> {
        if let Some(version) = &self.kube_version {
            capabilities = capabilities.with_kube_version(version).map_err(|cause| {
                Error::usage("reading --kube-version", cause).advise("Write it like 1.33.")
            })?;
        }
        capabilities.api_versions.extend(self.api_versions.iter().cloned());
        Ok(capabilities)
    }

    /// Renders a chart with what was set.
    pub(super) fn render(
        &self,
        chart: &Chart,
        settings: &[Setting],
        (capabilities, world): (&Capabilities, &dyn Lookup),
        context: &Context,
    ) -> Result<Rendered> {
        let values = helm::merge_settings(settings)?;
        let release = Release {
            name: self.name().to_owned(),
            namespace: self.namespace.clone(),
            is_upgrade: self.is_upgrade,
        };
        let options = helm::Options { skip_schema_validation: self.skip_schema_validation };
        let rendered = helm::render_with(chart, &values, &release, capabilities, world, options)?;
        for warning in &rendered.warnings {
            context.ui.note(&format!("warning: {warning}"));
        }
        Ok(rendered)
    }

    /// All objects of charts, hooks included. Nothing depends on what they make at random. A chart that
    /// is a library has none.
    pub(in crate::cli) fn objects(&self, charts: &[Loaded], context: &Context) -> Result<Estate> {
        let settings = self.settings(context)?;
        let capabilities = self.capabilities(Capabilities::default())?;
        let mut estate = Estate::default();
        for loaded in charts {
            let chart = Chart::parse(&loaded.files)?;
            if chart.is_library() {
                continue;
            }
            let world = Offline::seeded((context.now)(), b"images");
            let rendered = self.render(&chart, &settings, (&capabilities, &world), context)?;
            let hooks = rendered.hooks.iter().map(|hook| &hook.manifest);
            for manifest in rendered.manifests.iter().chain(hooks) {
                read(&mut estate, &manifest.source, &manifest.text, &self.namespace);
            }
        }
        readable(&estate).map(|()| estate)
    }
}

/// Manifests as objects; each is placed in its template.
pub(super) fn estate(manifests: &[&Manifest], namespace: &str) -> Result<Estate> {
    let mut estate = Estate::default();
    for manifest in manifests {
        read(&mut estate, &manifest.source, &manifest.text, namespace);
    }
    readable(&estate).map(|()| estate)
}

fn read(estate: &mut Estate, name: &str, text: &str, namespace: &str) {
    let source = Source { name: name.into(), text: text.into(), path: None };
    let documents = document::read(&source.text, &Limits::default());
    estate.ingest(source, documents, KINDS, namespace);
}
