//! Shifts weights in files that are not the routing object itself: JSON patches of kustomize (RFC 6902) that hold the
//! weights, and values of a Helm chart of which the user says which value is whose weight. Only those numbers change.
//!
//! A strategic merge patch of a route is a partial object, and its lists stand for those of the base; `file` shifts it as
//! it is. What cannot be told safely is refused with its line.

use std::path::Path;
use std::sync::Arc;

use super::file::{Done, refuse};
use super::invariants::Invariant;
use super::plan::{Plan, Shift, plan};
use super::target::{Request, aim, find_route};
use super::weights::reweigh;
use crate::base::{Error, FieldPath, ObjectRef, Place, Result, text};
use crate::document::edit::{self, Refusal, TextEdit};
use crate::document::{self, Limits, NodeRef, Tree};
use crate::estate::Estate;
use crate::model::{Backend, BackendId, Split, SplitRule};
use crate::source::write_file;

/// A file that holds weights.
#[derive(Debug, Clone)]
pub struct Overlay<'a> {
    /// The file.
    pub path: &'a Path,
    /// Its text.
    pub text: &'a str,
    /// Whether it is written.
    pub write: bool,
}

impl Overlay<'_> {
    fn tree(&self, request: &Request) -> Result<Arc<Tree>> {
        let documents = document::read(&Arc::from(self.text), &Limits::default());
        let usage = |why: &str| Error::usage(request.doing(), format!("{} {why}", self.path.display()));
        let [one] = documents.as_slice() else { return Err(usage("holds more than one document")) };
        if let Some(problem) = one.problems.first() {
            return Err(usage(&format!("cannot be read: {}", problem.message)));
        }
        one.tree.clone().ok_or_else(|| usage("is empty"))
    }

    fn refused(&self, node: NodeRef<'_>, why: String, request: &Request) -> Error {
        let at = node.span().unwrap_or_default().start;
        refuse(self.text, &self.path.display().to_string(), &Refusal { why, at }, request)
    }

    /// Changes the numbers, and proves that nothing else would be read.
    fn change(
        &self,
        tree: &Tree,
        changes: &[(String, NodeRef<'_>, u64)],
        request: &Request,
    ) -> Result<String> {
        let mut edits: Vec<TextEdit> = Vec::new();
        let mut expected = tree.root().to_json();
        for (pointer, node, value) in changes {
            let edit = edit::set_integer(tree.root(), *node, *value)
                .map_err(|refusal| refuse(self.text, &self.path.display().to_string(), &refusal, request))?;
            edits.push(edit);
            if let Some(place) = expected.pointer_mut(pointer) {
                *place = (*value).into();
            }
        }
        let after = edit::apply(self.text, &edits);
        let again = Overlay { text: &after, ..self.clone() }.tree(request)?;
        if again.root().to_json() != expected {
            return Err(Error::refused(
                request.doing(),
                "I4: read again, the edited file would differ in more than the weights",
            ));
        }
        Ok(after)
    }

    fn done(&self, mut plan: Plan, after: String, place: Place, request: &Request) -> Result<Done> {
        plan.add(Invariant::new("I4", true, "read again, the file differs in these weights only"));
        plan.check(request)?;
        if self.write && after != self.text {
            write_file(self.path, &after)?;
        }
        let file = Arc::from(self.path.display().to_string());
        Ok(Done { plan, before: Arc::from(self.text), after, file, place })
    }
}

/// Shifts a route of `base` by the weights in a JSON patch for it.
///
/// # Errors
///
/// When the patch changes the list of backends itself, or has no operation for a weight that must change.
pub fn shift_patch(base: &Estate, overlay: &Overlay<'_>, request: &Request) -> Result<Done> {
    let tree = overlay.tree(request)?;
    let route = find_route(base, request)?;
    let mut aim = aim(route, request)?;
    if let Some(id) = &aim.missing {
        return Err(super::target::not_in_rule(route, &aim, id, request));
    }
    let list = aim.split.rule.list.pointer();
    // The operation that sets the weight of each backend; the last one counts.
    let mut operations: Vec<Option<(usize, NodeRef<'_>)>> = vec![None; aim.split.backends.len()];
    for (index, operation) in tree.root().items().enumerate() {
        let text = |key: &str| operation.get(key).and_then(NodeRef::as_str).unwrap_or_default();
        let path = text("path");
        let weight = aim.split.backends.iter().position(|backend| backend.path.pointer() == path);
        let inside = format!("{path}/");
        match (weight, text("op"), operation.get("value")) {
            (Some(backend), "replace" | "add", Some(value)) => {
                let own = &mut aim.split.backends[backend];
                let weight = value.as_i64().and_then(|weight| u64::try_from(weight).ok());
                let Some(weight) = weight else {
                    return Err(overlay.refused(
                        value,
                        "the weight is no number of at least 0".to_owned(),
                        request,
                    ));
                };
                (own.written, own.weight) = (value.as_i64(), weight);
                operations[backend] = Some((index, value));
            }
            (_, "test", _) => {}
            _ if path == list || list.starts_with(&inside) || path.starts_with(&format!("{list}/")) => {
                let why = format!("the operation on {path} changes the backends themselves");
                return Err(overlay.refused(operation, why, request));
            }
            _ => {}
        }
    }
    let planned = plan(base, route, &aim, request)?;
    let mut changes = Vec::new();
    for (shift, operation) in planned.shifts.iter().zip(&operations).filter(|(shift, _)| shift.changes()) {
        let Some((index, value)) = operation else {
            let pointer = shift.backend.path.pointer();
            let why = format!("it has no operation that sets {pointer}, the weight of {}", shift.name);
            let advice = format!("Add it:\n- op: replace\n  path: {pointer}\n  value: {}", shift.after);
            return Err(overlay.refused(tree.root(), why, request).advise(advice));
        };
        changes.push((format!("/{index}/value"), *value, shift.after));
    }
    let after = overlay.change(&tree, &changes, request)?;
    let place = Place {
        object: Some(route.object.reference.clone()),
        path: aim.split.rule.path.clone(),
        position: None,
    };
    overlay.done(planned, after, place, request)
}

/// Whose weight a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueOf {
    /// The backend, as the user calls it; empty for the one that gets the share, in percent.
    pub backend: String,
    /// The path of the value, with dots.
    pub path: String,
}

impl ValueOf {
    /// Reads `NAME=PATH` or `PATH`.
    pub fn parse(text: &str) -> Self {
        let (backend, path) = text.split_once('=').unwrap_or(("", text));
        Self { backend: backend.to_owned(), path: path.to_owned() }
    }
}

/// Shifts weights in the values of a chart. One value alone is the percentage of the backend that gets the share, and the
/// chart makes the rest of it; several are the weights of all backends.
///
/// # Errors
///
/// When a value is not there or no integer, or the share cannot be expressed.
pub fn shift_values(values: &[ValueOf], overlay: &Overlay<'_>, request: &Request) -> Result<Done> {
    let tree = overlay.tree(request)?;
    let usage = |why: String| Error::usage(request.doing(), why);
    let mut nodes = Vec::new();
    for value in values {
        let keys: Vec<&str> = value.path.split('.').collect();
        let node = tree.root().at(&keys).ok_or_else(|| {
            usage(format!("{} has no value {}", overlay.path.display(), value.path))
                .advise("Write the path with dots, as for `helm --set`, without list positions.")
        })?;
        let weight = node.as_i64().and_then(|weight| u64::try_from(weight).ok()).ok_or_else(|| {
            overlay.refused(node, format!("{} is no whole number of at least 0", value.path), request)
        })?;
        nodes.push((node, weight, format!("/{}", keys.join("/"))));
    }
    let weights: Vec<u64> = nodes.iter().map(|(_, weight, _)| *weight).collect();
    let word = &request.to.backend;
    let named = |word: &str| values.iter().position(|value| value.backend == word);
    let list = || text::list(&values.iter().map(|value| value.backend.as_str()).collect::<Vec<_>>(), 9);
    let after = match values {
        [_] => {
            let percent = request.to.share.of(100);
            vec![percent.ok_or_else(|| usage("one value alone is a whole percentage".to_owned()))?]
        }
        _ => {
            let target = named(word)
                .ok_or_else(|| usage(format!("no --value is that of {word}: they are of {}", list())))?;
            let from = match &request.from {
                None => None,
                Some(from) => {
                    Some(named(from).ok_or_else(|| usage(format!("no --value is that of {from}")))?)
                }
            };
            reweigh(&weights, target, request.to.share, from, i32::MAX as u64)
                .map_err(|impossible| Error::refused(request.doing(), format!("I1: {impossible}")))?
        }
    };
    let planned = plan_of(values, &weights, &after, word, overlay);
    let changes: Vec<_> = nodes
        .iter()
        .zip(&after)
        .filter(|((_, before, _), after)| before != *after)
        .map(|((node, _, pointer), after)| (pointer.clone(), *node, *after))
        .collect();
    let text = overlay.change(&tree, &changes, request)?;
    let place = Place { path: FieldPath::from(values[0].path.as_str()), ..Place::default() };
    overlay.done(planned, text, place, request)
}

fn plan_of(values: &[ValueOf], before: &[u64], after: &[u64], word: &str, overlay: &Overlay<'_>) -> Plan {
    let backends: Vec<Backend> = values
        .iter()
        .zip(before)
        .map(|(value, weight)| {
            let host = if value.backend.is_empty() { word } else { &value.backend };
            let path = FieldPath::from(value.path.as_str());
            Backend {
                id: BackendId { host: host.to_owned(), subset: None, port: None },
                written: i64::try_from(*weight).ok(),
                weight: *weight,
                item: path.clone(),
                path,
            }
        })
        .collect();
    let shifts: Vec<Shift> = backends
        .iter()
        .zip(after)
        .map(|(backend, after)| Shift {
            backend: backend.clone(),
            name: backend.id.host.clone(),
            after: *after,
        })
        .collect();
    let sums = [before, after].map(|weights| weights.iter().sum::<u64>());
    let detail = match (values.len(), sums) {
        (1, _) => "one value, in percent; the chart makes the rest of it".to_owned(),
        (_, [before, after]) if before == after => format!("the weights sum to {after} before and after"),
        (_, [before, after]) => format!("the sum of the weights is raised once, from {before} to {after}"),
    };
    let object = ObjectRef {
        api_version: String::new(),
        kind: "Values".to_owned(),
        namespace: String::new(),
        name: overlay.path.display().to_string(),
    };
    let rule =
        SplitRule { path: FieldPath::default(), label: "values".to_owned(), list: FieldPath::default() };
    let split = Split { object, rule, backends, max_weight: i32::MAX as u64 };
    Plan { split, shifts, invariants: vec![Invariant::new("I1", true, detail)] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canary::To;

    fn request(words: &str, from: Option<&str>) -> Request {
        Request {
            route: "vs/reviews".to_owned(),
            namespace: "shop".to_owned(),
            file_namespace: "shop".to_owned(),
            to: To::parse(words).expect(words),
            rule: None,
            from: from.map(str::to_owned),
            add_backend: false,
        }
    }

    fn overlay(text: &str) -> Overlay<'_> {
        Overlay { path: Path::new("overlay.yaml"), text, write: false }
    }

    const VALUES: &str = "image: x # of the app\ncanary:\n  weight: 10   # percent\nstable: {weight: 90}\n";

    #[test]
    fn values_of_a_chart_are_changed_where_the_user_says() {
        let shift = |values: &[&str], words: &str| {
            let values: Vec<ValueOf> = values.iter().map(|text| ValueOf::parse(text)).collect();
            shift_values(&values, &overlay(VALUES), &request(words, None)).map(|done| done.after)
        };
        let alone = shift(&["canary.weight"], "v2=25").expect("a percentage");
        assert_eq!(alone, VALUES.replace("weight: 10 ", "weight: 25 "));
        let both = shift(&["v1=stable.weight", "v2=canary.weight"], "v2=25").expect("weights");
        assert_eq!(
            both,
            VALUES.replace("weight: 10 ", "weight: 25 ").replace("{weight: 90}", "{weight: 75}")
        );
        for (values, words, part) in [
            (&["canary.share"][..], "v2=25", "has no value canary.share"),
            (&["image"], "v2=25", "overlay.yaml:1:8"),
            (&["canary.weight"], "v2=0.5", "whole percentage"),
            (&["v1=stable.weight", "v2=canary.weight"], "v3=25", "no --value is that of v3"),
        ] {
            let error = shift(values, words).expect_err(words).to_string();
            assert!(error.contains(part), "{words}: {error}");
        }
    }

    const BASE: &str = "apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: reviews, namespace: shop}
spec:
  hosts: [reviews]
  http:
  - route:
    - {destination: {host: reviews, subset: v1}, weight: 100}
    - {destination: {host: reviews, subset: v2}, weight: 0}
";
    const PATCH: &str = "- op: test   # the base
  path: /spec/http/0/route/0/destination/subset
  value: v1
- {op: replace, path: /spec/http/0/route/0/weight, value: 90}
- op: replace
  path: /spec/http/0/route/1/weight
  value: 10 # canary
";

    #[test]
    fn the_weights_of_a_json_patch_are_those_that_count() {
        let mut base = Estate::default();
        let source =
            crate::estate::Source { name: Arc::from("base.yaml"), text: Arc::from(BASE), path: None };
        let documents = document::read(&source.text, &Limits::default());
        base.ingest(source, documents, crate::resource::identity::KINDS, "shop");
        let shift =
            |patch: &str| shift_patch(&base, &overlay(patch), &request("v2=25", None)).map(|done| done.after);
        let patch = PATCH.to_owned();
        let after = shift(&patch).expect("a shift");
        assert_eq!(after, patch.replace("value: 90", "value: 75").replace("value: 10 ", "value: 25 "));
        for (patch, part) in [
            (
                patch.replace("- {op: replace, path: /spec/http/0/route/0/weight, value: 90}\n", ""),
                "no operation that sets /spec/http/0/route/0/weight",
            ),
            (patch.replace("value: 90", "value: many"), "no number"),
            (patch + "- {op: remove, path: /spec/http/0}\n", "overlay.yaml:8:3"),
        ] {
            let error = shift(&patch).expect_err(part).to_string();
            assert!(error.contains(part), "{part}: {error}");
        }
    }
}
