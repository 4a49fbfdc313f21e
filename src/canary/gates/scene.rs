//! What gates know of a run: its routes with the two backends, and what stands for them in queries and labels.

use std::collections::BTreeMap;

use super::counters::Side;
use crate::base::{Error, Result};
use crate::canary::spec::{Measured, RouteSpec};
use crate::mesh::ADAPTERS;
use crate::mesh::metrics::{Match, Metrics, Operator};
use crate::model::{BackendId, Split};

/// One rule of one route, and the two of its backends between which weight moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// As the plan names it.
    pub name: String,
    /// The kind of its object.
    pub kind: String,
    /// The name of its object.
    pub object: String,
    /// The namespace of its object.
    pub namespace: String,
    /// The position of the rule in its list.
    pub rule: Option<usize>,
    /// The backend that gives.
    pub stable: Backend,
    /// The backend that gains.
    pub canary: Backend,
}

/// A backend, as metrics may name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backend {
    /// Host, subset and port.
    pub id: BackendId,
    /// The position in the rule.
    pub index: Option<usize>,
    /// The label `version` of its pods, where it is known.
    pub version: Option<String>,
}

impl Backend {
    /// A backend as it is named in full: `HOST[:SUBSET][:PORT]`. A subset stands for pods whose `version` has its name.
    pub fn parse(word: &str) -> Self {
        let mut parts = word.split(':');
        let mut id =
            BackendId { host: parts.next().unwrap_or_default().to_owned(), subset: None, port: None };
        for part in parts {
            match part.parse() {
                Ok(port) => id.port = Some(port),
                Err(_) => id.subset = Some(part.to_owned()),
            }
        }
        Self { version: id.subset.clone(), id, index: None }
    }

    /// Service and namespace of its host.
    fn service(&self, namespace: &str) -> (String, String) {
        let host = self.id.host.strip_suffix(".svc.cluster.local").unwrap_or(&self.id.host);
        let host = host.strip_suffix(".svc").unwrap_or(host);
        match host.split_once('.') {
            // A host outside of the cluster stays whole.
            Some((service, namespace)) if !namespace.contains('.') => (service.into(), namespace.into()),
            _ => (host.to_owned(), namespace.to_owned()),
        }
    }
}

impl Route {
    /// A route as a plan names it, with backends that are named in full.
    pub fn written(spec: &RouteSpec, namespace: &str) -> Self {
        let (kind, name) = spec.route.split_once('/').unwrap_or(("", &spec.route));
        let (object, own) = name.split_once('.').unwrap_or((name, namespace));
        let kind = kind.to_lowercase();
        let known = ADAPTERS.iter().find(|adapter| adapter.aliases().contains(&kind.as_str()));
        Self {
            name: spec.route.clone(),
            kind: known.map_or(kind, |adapter| adapter.kind().1.to_owned()),
            object: object.to_owned(),
            namespace: own.to_owned(),
            rule: None,
            stable: Backend::parse(&spec.stable),
            canary: Backend::parse(&spec.canary),
        }
    }

    /// A route as it was found: the rule, with the positions of the two backends in it. `version`: the label `version` of
    /// the pods of a backend, where it can be told; else a subset is taken for the version of its name.
    pub fn found(
        spec: &RouteSpec,
        split: &Split,
        (stable, canary): (usize, usize),
        version: &dyn Fn(&BackendId) -> Option<String>,
    ) -> Option<Self> {
        let backend = |index: usize| {
            let id = split.backends.get(index)?.id.clone();
            Some(Backend { version: version(&id).or_else(|| id.subset.clone()), id, index: Some(index) })
        };
        let path = split.rule.path.as_str();
        Some(Self {
            name: spec.route.clone(),
            kind: split.object.kind.clone(),
            object: split.object.name.clone(),
            namespace: split.object.namespace.clone(),
            rule: path.rsplit_once('[').and_then(|(_, index)| index.trim_end_matches(']').parse().ok()),
            stable: backend(stable)?,
            canary: backend(canary)?,
        })
    }

    /// The backend of a side.
    pub(super) fn backend(&self, side: Side) -> &Backend {
        match side {
            Side::Stable => &self.stable,
            Side::Canary => &self.canary,
        }
    }

    /// Whether both backends are versions of one Service.
    pub(super) fn has_versions(&self) -> bool {
        self.stable.service(&self.namespace) == self.canary.service(&self.namespace)
    }

    /// What stands for a side in texts, as far as it is known.
    pub(super) fn variables(&self, side: Side) -> BTreeMap<&'static str, String> {
        let backend = self.backend(side);
        let (service, namespace) = backend.service(&self.namespace);
        let mut variables: BTreeMap<&'static str, String> = [
            ("service", service),
            ("namespace", namespace),
            ("route", self.object.clone()),
            ("route_namespace", self.namespace.clone()),
            ("route_kind", self.kind.to_lowercase()),
        ]
        .into();
        let further = [
            ("port", backend.id.port.map(|port| port.to_string())),
            ("subset", backend.id.subset.clone()),
            ("version", backend.version.clone()),
            ("rule", self.rule.map(|rule| rule.to_string())),
            ("backend", backend.index.map(|index| index.to_string())),
        ];
        variables.extend(further.into_iter().filter_map(|(name, value)| Some((name, value?))));
        variables
    }
}

/// A label that must, or must not, have a value, of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Matcher {
    pub(super) label: String,
    pub(super) operator: Operator,
    pub(super) value: String,
}

impl Matcher {
    /// A label of the table as it is.
    pub(super) fn plain(one: &Match) -> Self {
        Self { label: one.label.to_owned(), operator: one.operator, value: one.value.to_owned() }
    }

    /// As PromQL has it.
    pub(super) fn text(&self) -> String {
        let operator = match self.operator {
            Operator::Is => "=",
            Operator::IsNot => "!=",
            Operator::Matches => "=~",
            Operator::MatchesNot => "!~",
        };
        format!("{}{operator}{}", self.label, quoted(&self.value))
    }
}

/// A string of PromQL.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

/// The labels of one side: those of the mesh, with those of the plan in their place. With `lost`, those of requests that
/// reached no version.
pub(super) fn matchers(
    metrics: &Metrics,
    measured: &Measured,
    route: &Route,
    side: Side,
    lost: bool,
) -> Result<Vec<Matcher>> {
    let own = match side {
        Side::Stable => &measured.stable_labels,
        Side::Canary => &measured.canary_labels,
    };
    let variables = route.variables(side);
    let versions = match (route.has_versions(), lost) {
        (true, true) => metrics.lost,
        // Labels of the plan name the version, when there are any.
        (true, false) if own.is_empty() => metrics.versions,
        _ => &[],
    };
    let labels: BTreeMap<&str, &str> = measured
        .labels
        .iter()
        // What names the version is what lost requests do not have.
        .chain(own.iter().filter(|_| !lost))
        .map(|(label, value)| (label.as_str(), value.as_str()))
        .collect();
    let mut matchers = Vec::new();
    for one in [metrics.common, metrics.backend, versions].concat() {
        if !labels.contains_key(one.label) {
            let value =
                expand(one.value, &variables, matches!(one.operator, Operator::Matches)).map_err(|name| {
                    let word = if side == Side::Stable { "stable" } else { "canary" };
                    Error::usage(
                        format!(
                            "finding the metrics of {word} {} in {}",
                            route.backend(side).id.host,
                            metrics.name
                        ),
                        format!("its {name} is not known, which stands in the label {}", one.label),
                    )
                    .advise(format!("Write the label into the gate: {word}Labels: {{{}: VALUE}}.", one.label))
                })?;
            matchers.push(Matcher { label: one.label.to_owned(), operator: one.operator, value });
        }
    }
    matchers.extend(labels.into_iter().map(|(label, value)| Matcher {
        label: label.to_owned(),
        operator: Operator::Is,
        value: value.to_owned(),
    }));
    Ok(matchers)
}

/// Puts values for `{name}`; the error is a name that has none.
pub(super) fn expand(
    template: &str,
    variables: &BTreeMap<&'static str, String>,
    pattern: bool,
) -> Result<String, String> {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or_else(|| after.to_owned())?;
        text.push_str(before);
        let value = variables.get(name).ok_or_else(|| name.to_owned())?;
        text.push_str(&if pattern { regex::escape(value) } else { value.clone() });
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

/// Puts values for `{{ name }}` into a query of the user's.
pub(super) fn render(template: &str, variables: &BTreeMap<&'static str, String>) -> Result<String, String> {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or("a `{{` is not closed")?;
        let name = name.trim();
        let value = variables.get(name).ok_or_else(|| {
            let names: Vec<&str> = variables.keys().copied().collect();
            format!("`{{{{ {name} }}}}` is not known here; there are {}", names.join(", "))
        })?;
        text.push_str(before);
        text.push_str(value);
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_name_a_service_and_its_namespace() {
        for (word, service, namespace) in [
            ("reviews-v2", "reviews-v2", "shop"),
            ("reviews.other:v2:9080", "reviews", "other"),
            ("reviews.other.svc.cluster.local", "reviews", "other"),
            ("api.example.com", "api.example.com", "shop"),
        ] {
            assert_eq!(Backend::parse(word).service("shop"), (service.into(), namespace.into()), "{word}");
        }
        let id = Backend::parse("reviews:v2:9080").id;
        assert_eq!((id.subset.as_deref(), id.port), (Some("v2"), Some(9080)));
    }

    #[test]
    fn values_stand_for_names() {
        let variables = [("service", "a.b".to_owned())].into();
        assert_eq!(expand("{service}-x", &variables, true), Ok("a\\.b-x".into()));
        assert_eq!(expand("{version}", &variables, false), Err("version".into()));
        assert_eq!(render("x{s=\"{{service}}\"} {{ service }}", &variables), Ok("x{s=\"a.b\"} a.b".into()));
        assert!(render("{{ target }}", &variables).unwrap_err().contains("there are service"));
        assert!(render("{{ service", &variables).is_err());
    }
}
