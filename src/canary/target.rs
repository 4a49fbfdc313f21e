//! From what the user names to one rule of one object and its backends. Ambiguity is an error that
//! lists the candidates.

use super::To;
use crate::base::{Error, Exit, Result, text};
use crate::estate::{Estate, Object};
use crate::kubernetes::parse_name;
use crate::mesh::split::{ADAPTERS, SplitAdapter};
use crate::model::{BackendId, Split};

/// What the user asks for.
#[derive(Debug, Clone)]
pub struct Request {
    /// The route: `virtualservice/reviews`, `httproute/reviews.shop`, or a host.
    pub route: String,
    /// The namespace of the command.
    pub namespace: String,
    /// The backend and its share.
    pub to: To,
    /// The rule, by its name, its label (`http[1]`) or its position.
    pub rule: Option<String>,
    /// The backend that gives.
    pub from: Option<String>,
    /// Whether a backend that is not in the rule may be added.
    pub add_backend: bool,
}

impl Request {
    /// What is being done, for errors.
    pub(super) fn doing(&self) -> String {
        format!("shifting {}", self.route)
    }
}

/// Where a route of a cluster is: what must be known before it can be read.
pub struct Target {
    /// The adapter of its kind.
    pub adapter: &'static dyn SplitAdapter,
    /// Its name.
    pub name: String,
    /// Its namespace.
    pub namespace: String,
}

/// Where the route is, when the request names it; for a host, look it up in `estate`. `None`: it
/// is a host, and the estate has no routes yet.
pub fn locate(request: &Request, estate: Option<&Estate>) -> Result<Option<Target>> {
    if let Some((adapter, name, namespace)) = named(request)? {
        return Ok(Some(Target { adapter, name, namespace }));
    }
    let Some(estate) = estate else { return Ok(None) };
    let route = find_route(estate, request)?;
    let id = &route.object.reference;
    Ok(Some(Target { adapter: route.adapter, name: id.name.clone(), namespace: id.namespace.clone() }))
}

/// A routing object with the adapter of its kind.
#[derive(Clone, Copy)]
pub(super) struct Route<'e> {
    pub(super) object: &'e Object,
    pub(super) adapter: &'static dyn SplitAdapter,
}

/// Splits `KIND/NAME` into the adapter of the kind, the name and the namespace; `None` for a host.
pub(super) fn named(request: &Request) -> Result<Option<(&'static dyn SplitAdapter, String, String)>> {
    if !request.route.contains('/') {
        return Ok(None);
    }
    let (kind, name, namespace) = parse_name(&request.route)?;
    let kind = kind.unwrap_or_default().to_ascii_lowercase();
    let adapter = ADAPTERS.iter().copied().find(|adapter| adapter.aliases().contains(&kind.as_str()));
    let Some(adapter) = adapter else {
        let known: Vec<&str> = ADAPTERS.iter().map(|adapter| adapter.aliases()[0]).collect();
        return Err(Error::usage(
            request.doing(),
            format!("`{kind}` is no kind of route that can be shifted"),
        )
        .advise(format!("The kinds are {}; a host name without a kind works too.", text::list(&known, 9))));
    };
    Ok(Some((adapter, name.to_owned(), namespace.unwrap_or(&request.namespace).to_owned())))
}

/// Finds the routing object.
pub(super) fn find_route<'e>(estate: &'e Estate, request: &Request) -> Result<Route<'e>> {
    let found: Vec<Route<'e>> = match named(request)? {
        Some((adapter, name, namespace)) => of_adapter(estate, adapter)
            .filter(|route| {
                route.object.reference.name == name && route.object.reference.namespace == namespace
            })
            .collect(),
        None => ADAPTERS
            .iter()
            .flat_map(|adapter| of_adapter(estate, *adapter))
            .filter(|route| route.adapter.routes_host(route.object, &request.route, &request.namespace))
            .collect(),
    };
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(Error::usage(request.doing(), "no route of that name is in the input")
            .advise(available(estate, &request.namespace))),
        many => {
            let names: Vec<String> = many.iter().map(|route| command_name(route)).collect();
            Err(Error::usage(
                request.doing(),
                format!("it stands for several routes: {}", text::list(&names, 12)),
            )
            .advise("Name one of them."))
        }
    }
}

fn of_adapter<'e>(
    estate: &'e Estate,
    adapter: &'static dyn SplitAdapter,
) -> impl Iterator<Item = Route<'e>> + 'e {
    let (group, kind) = adapter.kind();
    estate.of_kind(group, kind).map(move |object| Route { object, adapter })
}

fn command_name(route: &Route<'_>) -> String {
    let id = &route.object.reference;
    format!("{}/{}.{}", route.adapter.aliases()[0], id.name, id.namespace)
}

fn available(estate: &Estate, namespace: &str) -> String {
    let routes: Vec<Route<'_>> = ADAPTERS.iter().flat_map(|adapter| of_adapter(estate, *adapter)).collect();
    let here: Vec<String> = routes
        .iter()
        .filter(|route| route.object.reference.namespace == namespace)
        .map(command_name)
        .collect();
    let all: Vec<String> = routes.iter().map(command_name).collect();
    let shown = if here.is_empty() { all } else { here };
    if shown.is_empty() {
        "Check the input: it holds no VirtualService, HTTPRoute or GRPCRoute.".to_owned()
    } else {
        format!("Routes in the input: {}.", text::list(&shown, 12))
    }
}

/// What the request means in one rule.
#[derive(Debug, Clone)]
pub(super) struct Aim {
    pub(super) split: Split,
    /// Index of the backend that gets the share; past the end when it must be added.
    pub(super) target: usize,
    pub(super) from: Option<usize>,
    /// The backend to add.
    pub(super) missing: Option<BackendId>,
}

/// Chooses the rule and the backends.
pub(super) fn aim(route: Route<'_>, request: &Request) -> Result<Aim> {
    let splits = route.adapter.splits(route.object);
    let object = &route.object.reference;
    if splits.is_empty() {
        return Err(Error::usage(request.doing(), format!("{object} has no rule with backends")));
    }
    let word = &request.to.backend;
    let chosen: Vec<&Split> = match &request.rule {
        Some(rule) => {
            let chosen: Vec<&Split> = splits
                .iter()
                .enumerate()
                .filter(|(index, split)| is_rule(split, *index, rule))
                .map(|(_, s)| s)
                .collect();
            if chosen.is_empty() {
                return Err(Error::usage(request.doing(), format!("{object} has no rule `{rule}`"))
                    .advise(format!("Its rules are:\n{}", describe(&splits.iter().collect::<Vec<_>>()))));
            }
            chosen
        }
        None => {
            let holding: Vec<&Split> = splits.iter().filter(|split| holds(split, word)).collect();
            if holding.is_empty() { splits.iter().collect() } else { holding }
        }
    };
    let [split] = chosen.as_slice() else {
        return Err(Error::usage(request.doing(), format!("several rules of {object} could be meant"))
            .advise(format!("Choose one with --rule:\n{}", describe(&chosen))));
    };
    let target = backend(split, word, request)?;
    let from = match &request.from {
        None => None,
        Some(word) => Some(backend(split, word, request)?.ok_or_else(|| {
            Error::usage(request.doing(), format!("rule {} has no backend `{word}`", split.rule.label))
                .advise(format!("Its backends are:\n{}", describe(&[split])))
        })?),
    };
    if from.is_some() && from == target {
        return Err(Error::usage(request.doing(), "--from and --to name the same backend"));
    }
    let missing = target.is_none().then(|| derive(split, word));
    Ok(Aim { target: target.unwrap_or(split.backends.len()), split: (*split).clone(), from, missing })
}

fn is_rule(split: &Split, index: usize, word: &str) -> bool {
    split.rule.label == word
        || split.rule.path.as_str() == word
        || index.to_string() == word
        || split.rule.path.as_str().strip_prefix("spec.") == Some(word)
}

fn holds(split: &Split, word: &str) -> bool {
    split.backends.iter().any(|backend| backend.id.is_called(word))
}

/// The index of the backend that a word names; `None` when the rule does not have it.
fn backend(split: &Split, word: &str, request: &Request) -> Result<Option<usize>> {
    let found: Vec<usize> =
        (0..split.backends.len()).filter(|index| split.backends[*index].id.is_called(word)).collect();
    match found.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        _ => Err(Error::usage(
            request.doing(),
            format!("`{word}` names several backends of rule {}", split.rule.label),
        )
        .advise(format!("Name it more closely, as in HOST:SUBSET:PORT:\n{}", describe(&[split])))),
    }
}

/// The backend that a word would be if it were in the rule: a sibling of those that are.
fn derive(split: &Split, word: &str) -> BackendId {
    let sibling = split.backends.first().map(|backend| &backend.id);
    let port = sibling.and_then(|id| id.port);
    let parts: Vec<&str> = word.split(':').collect();
    let number = |part: &str| part.parse::<i64>().ok();
    let id = |host: &str, subset: Option<&str>, port| BackendId {
        host: host.to_owned(),
        subset: subset.map(str::to_owned),
        port,
    };
    match (parts.as_slice(), sibling) {
        ([subset], Some(sibling)) if sibling.subset.is_some() => id(&sibling.host, Some(subset), port),
        ([host, rest], _) if number(rest).is_some() => id(host, None, number(rest)),
        ([host, subset], _) => id(host, Some(subset), port),
        ([host, subset, port], _) => id(host, Some(subset), number(port)),
        _ => id(word, None, port),
    }
}

/// The rules with their backends, a line each.
pub(super) fn describe(splits: &[&Split]) -> String {
    splits
        .iter()
        .map(|split| {
            let backends: Vec<String> =
                split.backends.iter().map(|backend| format!("{}={}", backend.id, backend.weight)).collect();
            format!("  {}: {}", split.rule.label, backends.join(", "))
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// The refusal when a backend is not in the rule and must not be added.
pub(super) fn not_in_rule(route: Route<'_>, aim: &Aim, id: &BackendId, request: &Request) -> Error {
    let item = route.adapter.item(id, 0);
    let yaml: Vec<String> = item_lines(&item);
    Error::new(
        Exit::Refused,
        request.doing(),
        format!("rule {} has no backend `{}`; it has {}", aim.split.rule.label, request.to.backend, {
            let names: Vec<String> =
                aim.split.backends.iter().map(|backend| backend.id.to_string()).collect();
            text::list(&names, 9)
        }),
    )
    .advise(format!(
        "Run again with --add-backend, or add this item to {} first:\n{}",
        aim.split.rule.list,
        yaml.join("\n")
    ))
}

fn item_lines(item: &serde_json::Value) -> Vec<String> {
    crate::document::edit::block_lines(item)
        .into_iter()
        .enumerate()
        .map(|(index, line)| format!("{}{line}", if index == 0 { "- " } else { "  " }))
        .collect()
}
