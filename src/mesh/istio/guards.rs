//! The guards of a VirtualService's HTTP rules: which requests each one matches, as Istio's control
//! plane and Envoy do it (pilot/pkg/networking/core/route). Prefixes are plain string prefixes; a
//! regex matches the whole value; a match without `uri` takes any path.

use crate::algebra::{Budget, CapReached, Cube, Language, Region, Unsupported, Values};
use crate::estate::Object;
use crate::model::Dimension;
use crate::resource::istio::common::{StringMatch, StringMatchKind};
use crate::resource::istio::http_route::{HttpMatch, HttpRoute};
use crate::resource::{Map, Typed, istio::VirtualService};

use super::{Istio, MESH_GATEWAY};

/// The bounds of every HTTP request: it has a method and a host, and its path begins with a slash.
pub fn http_requests() -> Cube<Dimension> {
    Cube::all()
        .with(Dimension::Path, present(Language::prefix("/")))
        .with(Dimension::Method, present(Language::all()))
        .with(Dimension::Authority, present(Language::all()))
        .with(Dimension::Scheme, present(Language::all()))
}

impl Istio<'_> {
    /// The guard of each HTTP rule, in order.
    pub fn http_guards(&self, service: &Typed<'_, VirtualService<'_>>) -> Vec<Region<Dimension>> {
        let own = self.gateways_named(&service.spec.gateways, service.object);
        service.spec.http.iter().map(|rule| self.guard(rule, &own, service.object)).collect()
    }

    /// The complete names of gateways; `mesh` when none is named.
    fn gateways_named(&self, written: &[&str], object: &Object) -> Vec<String> {
        let name = |gateway: &&str| match *gateway {
            MESH_GATEWAY => MESH_GATEWAY.to_owned(),
            gateway => {
                let (namespace, name) = self.gateway_name(gateway, &object.reference.namespace);
                format!("{namespace}/{name}")
            }
        };
        if written.is_empty() { vec![MESH_GATEWAY.to_owned()] } else { written.iter().map(name).collect() }
    }

    fn guard(&self, rule: &HttpRoute<'_>, own: &[String], object: &Object) -> Region<Dimension> {
        let everything = Cube::all().with(Dimension::Gateway, present(Language::one_of(own)));
        let region = if rule.matches.is_empty() {
            everything.into()
        } else {
            rule.matches
                .iter()
                .map(|item| self.match_region(item, own, object))
                .fold(Region::none(), Region::union)
        };
        // What a delegate does not match falls through to the next rule.
        if rule.delegate.is_some() {
            return region.bound().cloned().map(Region::some_of).fold(Region::none(), Region::union);
        }
        region
    }

    fn match_region(&self, item: &HttpMatch<'_>, own: &[String], object: &Object) -> Region<Dimension> {
        let mut cube = Cube::all();
        if item.gateways.is_empty() {
            cube = cube.with(Dimension::Gateway, present(Language::one_of(own)));
            if let Some(namespace) = item.source_namespace.filter(|namespace| !namespace.is_empty()) {
                cube = cube.with(Dimension::SourceNamespace, present(Language::exact(namespace)));
            }
            for (name, value) in &item.source_labels {
                cube = cube.with(Dimension::SourceLabel((*name).to_owned()), present(Language::exact(value)));
            }
        } else {
            // Where gateways are named, the source is not looked at.
            let named = self.gateways_named(&item.gateways, object);
            let both = named.iter().filter(|gateway| own.contains(gateway));
            cube = cube.with(Dimension::Gateway, present(Language::one_of(both)));
        }
        if let Some(port) = item.port.filter(|port| *port != 0) {
            cube = cube.with(Dimension::Port, present(Language::exact(&port.to_string())));
        }
        match with_strings(cube.clone(), item) {
            Ok(exact) => exact.into(),
            Err(NotUnderstood) => Region::some_of(cube),
        }
    }
}

/// A condition that the algebra cannot express, or only at too great a cost.
struct NotUnderstood;

impl From<Unsupported> for NotUnderstood {
    fn from(_: Unsupported) -> Self {
        Self
    }
}

impl From<CapReached> for NotUnderstood {
    fn from(_: CapReached) -> Self {
        Self
    }
}

/// The conditions on strings. A regex that is not understood makes the whole match opaque.
fn with_strings(mut cube: Cube<Dimension>, item: &HttpMatch<'_>) -> Result<Cube<Dimension>, NotUnderstood> {
    if let Some(kind) = item.uri.as_ref().and_then(StringMatch::kind) {
        let language = match (kind, item.ignore_uri_case == Some(true)) {
            (StringMatchKind::Exact(text), true) => Language::exact_ignore_case(text)?,
            (StringMatchKind::Prefix(text), true) => Language::prefix_ignore_case(text)?,
            (kind, _) => language(kind)?,
        };
        cube = cube.with(Dimension::Path, present(language));
    }
    for (dimension, condition) in [
        (Dimension::Method, &item.method),
        (Dimension::Scheme, &item.scheme),
        (Dimension::Authority, &item.authority),
    ] {
        if let Some(kind) = condition.as_ref().and_then(StringMatch::kind) {
            cube = cube.with(dimension, present(language(kind)?));
        }
    }
    cube = with_map(cube, &item.headers, |name| Dimension::Header(name.to_ascii_lowercase()))?;
    cube = with_map(cube, &item.query_params, |name| Dimension::Query(name.to_owned()))?;
    for (name, condition) in &item.without_headers {
        let language = value_language(condition)?;
        // A missing header counts as an empty one, so it passes unless the condition takes the empty text.
        let absent = is_presence(condition) || !language.contains("");
        let values = Values { absent, present: language.complement(&Budget::default())? };
        cube = narrowed(&cube, Dimension::Header(name.to_ascii_lowercase()), values)?;
    }
    Ok(cube)
}

fn with_map(
    mut cube: Cube<Dimension>,
    conditions: &Map<'_, StringMatch<'_>>,
    dimension: impl Fn(&str) -> Dimension,
) -> Result<Cube<Dimension>, NotUnderstood> {
    for (name, condition) in conditions {
        cube = narrowed(&cube, dimension(name), present(value_language(condition)?))?;
    }
    Ok(cube)
}

/// Adds a condition to one that may stand on the dimension already.
fn narrowed(
    cube: &Cube<Dimension>,
    dimension: Dimension,
    values: Values,
) -> Result<Cube<Dimension>, NotUnderstood> {
    Ok(cube.intersect(&Cube::all().with(dimension, values), &Budget::default())?)
}

/// A condition that only asks whether the header is there: empty, or the regex `*`.
fn is_presence(condition: &StringMatch<'_>) -> bool {
    matches!(condition.kind(), None | Some(StringMatchKind::Regex("*")))
}

fn value_language(condition: &StringMatch<'_>) -> Result<Language, NotUnderstood> {
    match condition.kind() {
        Some(kind) if !is_presence(condition) => language(kind),
        _ => Ok(Language::all()),
    }
}

fn language(kind: StringMatchKind<'_>) -> Result<Language, NotUnderstood> {
    match kind {
        StringMatchKind::Exact(text) => Ok(Language::exact(text)),
        StringMatchKind::Prefix(text) => Ok(Language::prefix(text)),
        StringMatchKind::Regex(pattern) => Ok(Language::regex(pattern)?),
    }
}

const fn present(language: Language) -> Values {
    Values { absent: false, present: language }
}
