//! From a recipe, or one chart, to objects: which charts, from where, with which values. What is installed and what is
//! printed by `manifest generate` comes from here.

use std::collections::BTreeSet;
use std::path::Path;

use super::desired::{Desired, objects};
use super::hooks::Hook;
use super::inventory::ChartRecord;
use crate::base::{Context, Error, Exit, Result, text};
use crate::charts;
use crate::document;
use crate::helm::{self, Capabilities, Chart, Lookup, Release, Setting, Value, Values, merge_settings};
use crate::mesh::recipe::{Component, Profile, Recipe, recipes};

/// What is rendered.
pub struct Request<'r> {
    /// The recipe; `None`: the one chart at `source`.
    pub recipe: Option<&'static Recipe>,
    /// The name of the installation, and of the release of a single chart.
    pub name: &'r str,
    /// Its namespace.
    pub namespace: &'r str,
    /// The profile; empty for the default one.
    pub profile: &'r str,
    /// The revision; empty for none.
    pub revision: &'r str,
    /// Parts besides those of the profile.
    pub with: &'r [String],
    /// Parts of the profile that are left out.
    pub without: &'r [String],
    /// Where the charts are; `None` for the publisher's place.
    pub source: Option<&'r str>,
    /// How charts are looked for.
    pub options: &'r charts::Options,
    /// The user's values.
    pub values: &'r Values,
    /// What the cluster can do.
    pub capabilities: &'r Capabilities,
    /// Random bytes and the time.
    pub world: &'r dyn Lookup,
    /// Whether definitions are left out.
    pub skip_crds: bool,
    /// Whether hooks are wanted.
    pub run_hooks: bool,
    /// The name of the release, where one chart is rendered; `None`: that of the recipe.
    pub release: Option<&'r str>,
}

/// What comes out.
#[derive(Debug, Default)]
pub struct Made {
    /// The charts.
    pub charts: Vec<ChartRecord>,
    /// The objects.
    pub objects: Vec<Desired>,
    /// The hooks, if they are wanted; tests are none.
    pub hooks: Vec<Hook>,
    /// The manifests as text, with the template that made each, in the order of their installation.
    pub manifests: Vec<helm::Manifest>,
    /// Values that no chart that takes them knows, by their paths.
    pub unknown_values: BTreeSet<String>,
    /// What the user should know.
    pub notes: Vec<String>,
}

/// A chart of an installation before it is loaded.
struct Part {
    name: String,
    release: String,
    namespace: String,
    stage: u8,
    source: String,
    repository: Option<String>,
    values: Values,
    file: &'static str,
}

/// Renders everything.
///
/// # Errors
///
/// When a chart cannot be had or rendered, or the request names what the recipe does not have.
pub fn render(request: &Request<'_>, context: &Context) -> Result<Made> {
    let parts = match request.recipe {
        Some(recipe) => parts(recipe, request, context)?,
        None => vec![single(request)?],
    };
    let mut made = Made::default();
    if let Some(recipe) = request.recipe {
        made.notes.extend((!recipe.notice.is_empty()).then(|| recipe.notice.to_owned()));
        namespaces(recipe, &parts, request.namespace, &mut made);
    }
    let mut unknown: Option<BTreeSet<String>> = None;
    for part in &parts {
        context.ui.progress(&format!("rendering {}", part.name));
        let here = one(part, request, context, &mut made)?;
        unknown = Some(unknown.map_or(here.clone(), |known| &known & &here));
    }
    made.unknown_values = unknown.unwrap_or_default();
    Ok(made)
}

/// The objects of namespaces that the recipe labels, or that are not the installation's own.
fn namespaces(recipe: &Recipe, parts: &[Part], own: &str, made: &mut Made) {
    let mut names: Vec<&str> = recipe
        .components
        .iter()
        .filter(|component| parts.iter().any(|part| part.name == component.name))
        .map(|component| component.namespace)
        .filter(|name| !name.is_empty())
        .collect();
    names.push(own);
    names.sort_unstable();
    names.dedup();
    for name in names {
        let is_own = name == own;
        if is_own && (recipe.namespace_labels.is_empty() || parts.is_empty()) {
            continue;
        }
        let mut body =
            serde_json::json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}});
        for (label, value) in recipe.namespace_labels.iter().filter(|_| is_own) {
            body["metadata"]["labels"][*label] = (*value).into();
        }
        let object = super::plan::namespace_of(name);
        made.manifests.push(helm::Manifest {
            source: format!("{}/namespace", recipe.name),
            text: document::to_yaml(&body).unwrap_or_default().trim_end().to_owned(),
            api_version: object.api_version.clone(),
            kind: object.kind.clone(),
            name: name.to_owned(),
        });
        made.objects.push(Desired { object, body, component: recipe.name.to_owned(), stage: 0 });
    }
}

/// Renders a part. Gives the values that its chart does not know.
fn one(part: &Part, request: &Request<'_>, context: &Context, made: &mut Made) -> Result<BTreeSet<String>> {
    let mut options = request.options.clone();
    options.repository.clone_from(&part.repository);
    let loaded = charts::load(&part.source, &options, context).map_err(|error| match request.source {
        None if error.exit == Exit::Unreachable => error.advise(
            "Check the network and the proxy variables. Without a network, give --chart a bundle or a folder of the charts: \
             `meshctl charts bundle` writes one where there is a network.",
        ),
        _ => error,
    })?;
    let chart = Chart::parse(&loaded.files)?;
    let mut values = part.values.clone();
    let revision = request.recipe.map(|recipe| recipe.revision_value).unwrap_or_default();
    if !request.revision.is_empty() && !values.has(revision) && takes(&chart, revision) {
        values.set(revision, request.revision);
    }
    if !part.file.is_empty()
        && let Some((_, bytes)) = loaded.files.iter().find(|(name, _)| *name == part.file)
    {
        let file = merge_settings(&[Setting::File(part.file.to_owned(), bytes.to_vec())])?;
        overlay(&file, &values);
        values = file;
    }
    let release =
        Release { name: part.release.clone(), namespace: part.namespace.clone(), is_upgrade: false };
    let unknown = super::knows::unknown(&chart, &values);
    let rendered = helm::render(&chart, &values, &release, request.capabilities, request.world)?;
    made.notes.extend(rendered.warnings.iter().map(|warning| format!("{}: {warning}", part.name)));
    hooks_of(part, request, &rendered.hooks, made)?;
    for manifest in rendered.crds.into_iter().chain(rendered.manifests) {
        let mut found = placed(&manifest, part, request)?;
        if request.skip_crds {
            found.retain(|one| one.object.kind != "CustomResourceDefinition");
        }
        if !found.is_empty() {
            made.objects.extend(found);
            made.manifests.push(manifest);
        }
    }
    made.charts.push(ChartRecord {
        component: part.name.clone(),
        name: loaded.identity.name.clone(),
        version: loaded.identity.version.clone(),
        digest: loaded.digest,
        source: part
            .repository
            .as_ref()
            .map_or_else(|| part.source.clone(), |repository| format!("{repository} {}", part.source)),
    });
    Ok(unknown)
}

/// Whether a chart may be given a value: one with a schema may refuse what the schema does not name.
fn takes(chart: &Chart, key: &str) -> bool {
    chart.values.has(key) || chart.schema.as_ref().is_none_or(|schema| schema.contains(&format!("\"{key}\"")))
}

/// The objects of a manifest. Charts with objects in several namespaces name them; the rest is in that of the release.
fn placed(manifest: &helm::Manifest, part: &Part, request: &Request<'_>) -> Result<Vec<Desired>> {
    let mut found = objects(&manifest.text, &manifest.source, &part.name, part.stage)?;
    for one in &mut found {
        let metadata = &mut one.body["metadata"];
        if part.namespace != request.namespace && metadata["namespace"].is_null() {
            metadata["namespace"] = part.namespace.as_str().into();
            one.object.namespace.clone_from(&part.namespace);
        }
    }
    Ok(found)
}

/// The hooks of a chart that are not its tests: to be run, or to be named.
fn hooks_of(part: &Part, request: &Request<'_>, hooks: &[helm::Hook], made: &mut Made) -> Result<()> {
    let hooks: Vec<&helm::Hook> = hooks.iter().filter(|hook| !hook.is_test()).collect();
    if request.run_hooks {
        for hook in hooks {
            for desired in placed(&hook.manifest, part, request)? {
                let (events, policies) = (hook.events.clone(), hook.delete_policies.clone());
                made.hooks.push(Hook { desired, events, weight: hook.weight, policies });
            }
        }
    } else if !hooks.is_empty() {
        let names: Vec<&str> = hooks.iter().map(|hook| hook.manifest.name.as_str()).collect();
        made.notes.push(format!(
            "{}: hooks of the chart are left out ({}); what they do for Helm, meshctl does itself; --run-hooks runs them",
            part.name,
            text::list(&names, 4)
        ));
    }
    Ok(())
}

fn single(request: &Request<'_>) -> Result<Part> {
    let source = request.source.ok_or_else(|| unknown(request.name))?;
    if !(request.profile.is_empty()
        && request.revision.is_empty()
        && request.with.is_empty()
        && request.without.is_empty())
    {
        return Err(Error::usage(
            format!("installing {}", request.name),
            "a chart of your own has no profiles, revisions or parts",
        )
        .advise("Use the values of the chart with -f or --set."));
    }
    Ok(Part {
        name: request.name.to_owned(),
        release: request.name.to_owned(),
        namespace: request.namespace.to_owned(),
        stage: 0,
        source: source.to_owned(),
        repository: request.options.repository.clone(),
        values: request.values.deep_copy(),
        file: "",
    })
}

/// There is no recipe of a name, and no chart either.
pub fn unknown(name: &str) -> Error {
    let known: Vec<&str> = recipes().map(|recipe| recipe.name).collect();
    let advice = match text::nearest(name, known.iter().copied()) {
        Some(near) => format!("Did you mean `{near}`? Any chart can be given with --chart."),
        None => format!("Give a chart with --chart, or one of {}.", text::list(&known, 20)),
    };
    Error::usage(format!("looking for {name}"), "there is no recipe of that name, and no --chart")
        .advise(advice)
}

/// The profile of a name.
///
/// # Errors
///
/// When the recipe has none of that name.
pub fn profile_of(recipe: &'static Recipe, name: &str) -> Result<&'static Profile> {
    let found = recipe.profiles.iter().find(|profile| name.is_empty() || profile.name == name);
    found.ok_or_else(|| {
        let names: Vec<&str> = recipe.profiles.iter().map(|profile| profile.name).collect();
        Error::usage(
            format!("choosing a profile of {}", recipe.name),
            format!("there is no profile `{name}`"),
        )
        .advise(format!("There are {}.", text::list(&names, 20)))
    })
}

/// The parts that a profile and the wishes beside it choose, in the order of the recipe.
///
/// # Errors
///
/// When the recipe has no such part.
pub fn chosen(
    recipe: &'static Recipe,
    profile: &Profile,
    with: &[String],
    without: &[String],
) -> Result<Vec<&'static Component>> {
    let names: Vec<&str> = recipe.components.iter().map(|component| component.name).collect();
    if let Some(unknown) = with.iter().chain(without).find(|name| !names.contains(&name.as_str())) {
        let doing = format!("choosing parts of {}", recipe.name);
        return Err(Error::usage(doing, format!("there is no part `{unknown}`"))
            .advise(format!("There are {}.", text::list(&names, 20))));
    }
    let is_in = |list: &[String], name: &str| list.iter().any(|one| one == name);
    let chosen = recipe.components.iter().filter(|component| {
        (profile.components.contains(&component.name) || is_in(with, component.name))
            && !is_in(without, component.name)
    });
    Ok(chosen.collect())
}

fn parts(recipe: &'static Recipe, request: &Request<'_>, context: &Context) -> Result<Vec<Part>> {
    let profile = profile_of(recipe, request.profile)?;
    let components = chosen(recipe, profile, request.with, request.without)?;
    if !request.revision.is_empty() && recipe.revision_value.is_empty() {
        return Err(Error::usage(
            format!("installing {}", recipe.name),
            format!("{} has no revisions", recipe.name),
        )
        .advise("Leave --revision away."));
    }
    if request.release.is_some() && components.len() != 1 {
        let cause = format!("{} charts would get one release name", components.len());
        return Err(Error::usage(format!("rendering {}", recipe.name), cause)
            .advise("Leave --name away, or give the one chart with --chart."));
    }
    let mut parts = Vec::new();
    for component in &components {
        let (source, repository) = place_of(component, recipe, &components, request, &context.directory)?;
        let namespace = component.place(profile, request.namespace);
        let suffix = !request.revision.is_empty() && component.is_revisioned;
        let release = if suffix {
            format!("{}-{}", component.release, request.revision)
        } else {
            component.release.to_owned()
        };
        let release = request.release.map_or(release, str::to_owned);
        parts.push(Part {
            name: component.name.to_owned(),
            release,
            namespace: namespace.to_owned(),
            stage: component.stage,
            source,
            repository,
            values: values_of(recipe, profile, component, request)?,
            file: profile.file,
        });
    }
    Ok(parts)
}

/// The values of a part: those of the recipe, of the profile, of the user for all, of the user for this part.
pub fn values_of(
    recipe: &Recipe,
    profile: &Profile,
    component: &Component,
    request: &Request<'_>,
) -> Result<Values> {
    let yaml = |name: &str, text: &str| Setting::File(name.to_owned(), text.as_bytes().to_vec());
    let mut settings = Vec::new();
    if !component.values.is_empty() {
        settings.push(yaml(component.name, component.values));
    }
    if component.shares_values && !profile.values.is_empty() {
        settings.push(yaml(profile.name, profile.values));
    }
    let values = merge_settings(&settings)?;
    let given = request.values.deep_copy();
    let own = given.get(component.name);
    for other in recipe.components {
        given.remove(other.name);
    }
    if component.shares_values {
        overlay(&values, &given);
    }
    if let Some(Value::Map(own)) = own {
        overlay(&values, &own);
    }
    if recipe.values_below.is_empty() {
        return Ok(values);
    }
    let below = Values::new();
    below.set(recipe.values_below, values);
    Ok(below)
}

/// Lays values over others.
fn overlay(into: &Values, over: &Values) {
    for (key, value) in over.entries() {
        match (into.map(&key), value) {
            (Some(into), Value::Map(over)) => overlay(&into, &over),
            (_, value) => into.set(key, value),
        }
    }
}

/// Where the chart of a part is: the source, and the repository when the source is a name in one.
fn place_of(
    component: &Component,
    recipe: &Recipe,
    all: &[&Component],
    request: &Request<'_>,
    directory: &Path,
) -> Result<(String, Option<String>)> {
    if let Some(repository) = request.options.repository.clone() {
        return Ok((component.chart.to_owned(), Some(repository)));
    }
    let base = request.source.unwrap_or(recipe.source).trim_end_matches('/');
    if base.starts_with("oci://") {
        return Ok((format!("{base}/{}", component.chart), None));
    }
    if let Some((file, "")) = base.rsplit_once(".mcb") {
        return Ok((format!("{file}.mcb#{}", component.chart), None));
    }
    let one = all.iter().all(|other| other.chart == component.chart);
    if base.ends_with(".tgz") && one {
        return Ok((base.to_owned(), None));
    }
    if base.starts_with("builtin:") {
        return Ok((base.to_owned(), None));
    }
    if base.starts_with("https://") || base.starts_with("http://") {
        return Ok((component.chart.to_owned(), Some(base.to_owned())));
    }
    let folder = directory.join(base);
    if folder.join("Chart.yaml").exists() && one {
        return Ok((base.to_owned(), None));
    }
    if !folder.is_dir() {
        return Ok((component.chart.to_owned(), Some(base.to_owned())));
    }
    let below = [component.chart].into_iter().chain(component.folders.iter().copied());
    for path in below.flat_map(|path| [path.to_owned(), format!("charts/{path}")]) {
        if folder.join(&path).join("Chart.yaml").exists() {
            return Ok((format!("{base}/{path}"), None));
        }
    }
    packed(&folder, component.chart).map(|file| (format!("{base}/{file}"), None)).ok_or_else(|| {
        let cause = format!("the folder {base} has no chart {}", component.chart);
        Error::usage(format!("looking for the chart of {}", component.name), cause).advise(
            "Give a folder with all charts in it, as a release archive has them, or --without this part.",
        )
    })
}

/// A packed chart in a folder.
fn packed(folder: &Path, chart: &str) -> Option<String> {
    let names =
        std::fs::read_dir(folder).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let fits = |name: &String| {
        name.strip_prefix(chart)
            .and_then(|rest| rest.strip_prefix('-'))
            .and_then(|rest| rest.strip_suffix(".tgz"))
            .is_some_and(|version| version.starts_with(|c: char| c.is_ascii_digit()))
    };
    names.filter(fits).max()
}
