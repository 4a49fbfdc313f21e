//! The engine: reads the views, runs the checks in parallel, applies selection, suppressions and
//! baseline, and sorts.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::http_reach::http_reach;
use super::schema_layer::{SchemaLayer, SchemaSettings};
use super::{Baseline, CheckContext, Findings, Remote, RemoteServices, kinds, registry, suppress};
use crate::base::report::{Finding, NotChecked, Severity};
use crate::base::{Error, Result, text};
use crate::estate::{Estate, Skipped};
use crate::kubernetes::Kubernetes;
use crate::mesh::istio::{Istio, MeshNetworks, NetworksFile, Security, Tables};
use crate::resource::Catalog;

/// Which checks run.
#[derive(Debug, Default, Clone)]
pub struct Selection {
    /// Only these, by name or alias. Empty: all.
    pub select: Vec<String>,
    /// Not these.
    pub ignore: Vec<String>,
}

impl Selection {
    /// Refuses words that name no check.
    pub fn validate(&self) -> Result<()> {
        for word in self.select.iter().chain(&self.ignore).map(|word| word.trim()) {
            if registry::find(word).is_none() {
                let names = registry::CHECKS.iter().map(|check| check.meta.name);
                let near = text::nearest(word, names).map(|near| format!("Did you mean `{near}`? "));
                return Err(Error::usage("choosing the rules", format!("there is no rule `{word}`"))
                    .advise(format!("{}`meshctl rule` lists them all.", near.unwrap_or_default())));
            }
        }
        Ok(())
    }

    fn runs(&self, meta: &super::CheckMeta) -> bool {
        let named = |words: &[String]| words.iter().any(|word| meta.is_called(word.trim()));
        let asked = !registry::ON_REQUEST.contains(&meta.name);
        (named(&self.select) || (self.select.is_empty() && asked)) && !named(&self.ignore)
    }
}

/// How to analyze.
#[derive(Debug, Default, Clone)]
pub struct Settings {
    /// Which checks run.
    pub selection: Selection,
    /// Findings that are accepted.
    pub baseline: Option<Baseline>,
    /// Host patterns that live outside of the input.
    pub external: Vec<String>,
    /// The namespace of Istio's control plane, which is its root namespace too unless mesh config says otherwise.
    pub istio_namespace: String,
    /// Text of a mesh config file that stands for the one in the cluster.
    pub mesh_config: Option<String>,
    /// Which schemas objects are held to.
    pub schema: SchemaSettings,
    /// A mesh networks file that stands for those of the cluster.
    pub mesh_networks: Option<NetworksFile>,
    /// Other clusters of the same mesh.
    pub remotes: Vec<Remote>,
    /// The time of the run. `None`: nothing is said about what expires.
    pub now: Option<jiff::Timestamp>,
}

/// What an analysis found.
#[derive(Debug, Default)]
pub struct Analysis {
    /// The findings, sorted by place.
    pub findings: Vec<Finding>,
    /// What could not be checked.
    pub not_checked: Vec<NotChecked>,
    /// What is no object.
    pub skipped: Vec<Skipped>,
    /// How many findings were suppressed or accepted.
    pub suppressed: usize,
    /// How many objects were looked at.
    pub objects: usize,
    /// The texts that findings point into.
    pub sources: BTreeMap<Arc<str>, Arc<str>>,
}

impl Analysis {
    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// Analyzes an estate.
pub fn run(estate: &Estate, settings: &Settings) -> Result<Analysis> {
    settings.selection.validate()?;
    let catalog = Catalog::read(estate);
    let kubernetes = Kubernetes::new(estate, &catalog);
    let istio =
        Istio::new(&kubernetes, &catalog, &settings.istio_namespace, settings.mesh_config.as_deref())?;
    let networks = MeshNetworks::of(estate, &settings.istio_namespace, settings.mesh_networks.as_ref())?;
    let selected = |check: &&&super::Check| settings.selection.runs(&check.meta);
    // Not when the first check asks: all threads work on these, and none of them may wait for one.
    let asks = |checks: &[&super::Check]| checks.iter().any(|check| selected(&check));
    let reach = if asks(registry::REACH) { http_reach(&istio, &catalog) } else { Vec::new() };
    let schema = if asks(registry::SCHEMA_LAYER) {
        SchemaLayer::of(estate, &catalog, &settings.schema)
    } else {
        SchemaLayer::default()
    };
    let tables = Tables::new(&istio, &kubernetes, &catalog);
    let security = Security::new(&istio, &kubernetes, &catalog);
    let remotes: Vec<RemoteServices<'_>> =
        settings.remotes.iter().map(|remote| RemoteServices::read(remote, &istio)).collect();
    let context = CheckContext {
        estate,
        catalog: &catalog,
        kubernetes: &kubernetes,
        istio: &istio,
        tables: &tables,
        security: &security,
        schema: &schema,
        networks: &networks,
        istio_namespace: &settings.istio_namespace,
        external: &settings.external,
        now: settings.now,
        remotes: &remotes,
        reach: &reach,
    };
    let results: Vec<(Vec<Finding>, Vec<NotChecked>, usize)> = registry::CHECKS
        .par_iter()
        .filter(selected)
        .map(|check| {
            let meta = &check.meta;
            let mut findings = Findings::new(estate, meta);
            (check.run)(&context, &mut findings);
            let (found, not_checked) = findings.finish();
            let total = found.len();
            let kept: Vec<Finding> = found
                .into_iter()
                .filter(|(object, _)| !object.is_some_and(|object| suppress::suppressed(object, meta)))
                .map(|(_, finding)| finding)
                .collect();
            let suppressed = total - kept.len();
            (kept, not_checked, suppressed)
        })
        .collect();
    let mut analysis =
        Analysis { skipped: estate.skipped.clone(), objects: estate.objects.len(), ..Analysis::default() };
    for (findings, not_checked, suppressed) in results {
        analysis.findings.extend(findings);
        analysis.not_checked.extend(not_checked);
        analysis.suppressed += suppressed;
    }
    analysis.not_checked.extend(unreadable(estate, &settings.selection));
    analysis.findings.sort_by(|a, b| order(a).cmp(&order(b)));
    if let Some(baseline) = &settings.baseline {
        let total = analysis.findings.len();
        baseline.take_from(&mut analysis.findings);
        analysis.suppressed += total - analysis.findings.len();
    }
    analysis.not_checked.sort();
    analysis.sources = sources(estate, &analysis.findings);
    Ok(analysis)
}

/// The checks that lack a kind which could not be listed. A kind of a mesh, or one that no check
/// names, concerns them all.
fn unreadable(estate: &Estate, selection: &Selection) -> Vec<NotChecked> {
    let running = || registry::CHECKS.iter().map(|check| &check.meta).filter(|meta| selection.runs(meta));
    let mut out = Vec::new();
    for ((group, kind), reason) in &estate.coverage.unreadable {
        let names =
            |meta: &&super::CheckMeta| meta.needs.iter().any(|need| kinds::answers(need, group, kind));
        let all = kinds::is_of_mesh(group) || !running().any(|meta| names(&meta));
        let lacking = running().filter(|meta| all || names(meta));
        out.extend(lacking.map(|meta| NotChecked { rule: meta.name, reason: reason.clone() }));
    }
    out
}

/// By file and line; live objects by name; then by rule and message.
fn order(finding: &Finding) -> impl Ord + '_ {
    let at = finding.place.position.as_ref();
    (
        at.is_none(),
        at.map(|at| (&at.file, at.start)),
        &finding.place.object,
        &finding.place.path,
        finding.rule,
        &finding.message,
    )
}

fn sources(estate: &Estate, findings: &[Finding]) -> BTreeMap<Arc<str>, Arc<str>> {
    let wanted: std::collections::BTreeSet<&str> = findings
        .iter()
        .flat_map(|finding| {
            std::iter::once(&finding.place).chain(finding.related.iter().map(|related| &related.place))
        })
        .filter_map(|place| place.position.as_ref())
        .map(|position| &*position.file)
        .collect();
    estate
        .sources
        .iter()
        .filter(|source| wanted.contains(&*source.name))
        .map(|source| (Arc::clone(&source.name), Arc::clone(&source.text)))
        .collect()
}
