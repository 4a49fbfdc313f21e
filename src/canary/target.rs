//! From what the user names to one rule of one object and its backends. Ambiguity is an error that
//! lists the candidates.

use super::To;
use super::stage;
use crate::base::{Error, Exit, Result, text};
use crate::estate::{Estate, Object};
use crate::mesh::split::{ADAPTERS, SplitAdapter};
use crate::model::{BackendId, Split};

/// What the user asks for.
#[derive(Debug, Clone)]
pub struct Request {
    /// The route: `virtualservice/reviews`, `httproute/reviews.shop`, or a host.
    pub route: String,
    /// The namespace of the command.
    pub namespace: String,
    /// The namespace of objects in files that name none.
    pub file_namespace: String,
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

/// Where the route of a host is, among the routes of an estate.
pub fn locate(request: &Request, estate: &Estate) -> Result<Target> {
    let route = find_route(estate, request)?;
    let id = &route.object.reference;
    Ok(Target { adapter: route.adapter, name: id.name.clone(), namespace: id.namespace.clone() })
}

/// A routing object with the adapter of its kind.
#[derive(Clone, Copy)]
pub(super) struct Route<'e> {
    pub(super) object: &'e Object,
    pub(super) adapter: &'static dyn SplitAdapter,
}

/// The adapter of `KIND/NAME`, with the names and namespaces that the rest may mean.
pub type Named = (&'static dyn SplitAdapter, Vec<(String, String)>);

/// The adapter of `KIND/NAME`, with the names and namespaces that the rest may mean, the likelier
/// first; `None` for a host. A name may have dots, a namespace has none.
pub fn named(request: &Request) -> Result<Option<Named>> {
    let Some((kind, rest)) = request.route.split_once('/') else {
        return Ok(None);
    };
    let lower = kind.to_ascii_lowercase();
    let (word, group) =
        lower.split_once('.').map_or((lower.as_str(), None), |(kind, group)| (kind, Some(group)));
    let adapter = ADAPTERS.iter().copied().find(|adapter| {
        adapter.aliases().contains(&word) && group.is_none_or(|group| adapter.kind().0 == group)
    });
    let Some(adapter) = adapter else {
        let known: Vec<&str> = ADAPTERS.iter().map(|adapter| adapter.aliases()[0]).collect();
        return Err(Error::usage(
            request.doing(),
            format!("`{kind}` is no kind of route that can be shifted"),
        )
        .advise(format!("The kinds are {}; a host name without a kind works too.", text::list(&known, 9))));
    };
    let mut names = Vec::new();
    if let Some((name, namespace)) =
        rest.rsplit_once('.').filter(|(name, space)| !name.is_empty() && !space.is_empty())
    {
        names.push((name.to_owned(), namespace.to_owned()));
    }
    names.push((rest.to_owned(), request.namespace.clone()));
    Ok(Some((adapter, names)))
}

/// Finds the routing object.
pub(super) fn find_route<'e>(estate: &'e Estate, request: &Request) -> Result<Route<'e>> {
    let found: Vec<Route<'e>> = match named(request)? {
        Some((adapter, names)) => of_adapter(estate, adapter)
            .filter(|route| {
                let id = &route.object.reference;
                names.iter().any(|(name, namespace)| id.name == *name && id.namespace == *namespace)
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
            .advise("Name one of them, or the one file with -f."))
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
    let mut advice = if shown.is_empty() {
        "Check the input: it holds no VirtualService and no route of the Gateway API.".to_owned()
    } else {
        format!("Routes in the input: {}.", text::list(&shown, 12))
    };
    let unread = estate
        .problems
        .iter()
        .map(|problem| format!("{}: {}", estate.place_of_problem(problem), problem.problem.message));
    let skipped = estate.skipped.iter().map(|skipped| format!("{}: {}", skipped.file, skipped.reason));
    let missed: Vec<String> = unread.chain(skipped).collect();
    if !missed.is_empty() {
        advice.push_str(&format!("\nNot read:\n  {}", missed.join("\n  ")));
    }
    advice
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
    let (places, splits): (Vec<String>, Vec<Split>) =
        stage::placed(route.adapter, route.object).into_iter().unzip();
    let object = &route.object.reference;
    if splits.is_empty() {
        let error = Error::usage(request.doing(), format!("{object} has no rule with backends"));
        let delegates = route.adapter.delegates(route.object);
        return Err(if delegates.is_empty() {
            error
        } else {
            error.advise(format!("Its rules are held by {}: name that.", text::list(&delegates, 9)))
        });
    }
    let word = &request.to.backend;
    let chosen: Vec<&Split> = match &request.rule {
        Some(rule) => {
            let chosen: Vec<&Split> = splits
                .iter()
                .enumerate()
                .filter(|(index, split)| is_rule(split, *index, &places[*index], rule))
                .map(|(_, s)| s)
                .collect();
            if chosen.is_empty() {
                return Err(Error::usage(request.doing(), format!("{object} has no rule `{rule}`"))
                    .advise(format!("Its rules are:\n{}", describe(&splits.iter().collect::<Vec<_>>()))));
            }
            chosen
        }
        None => {
            let gives = |split: &Split| request.from.as_ref().is_none_or(|from| holds(split, from));
            let holding: Vec<&Split> =
                splits.iter().filter(|split| holds(split, word) && gives(split)).collect();
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
    let missing = match target {
        Some(_) => None,
        None => Some(route.adapter.backend(route.object, split, word).map_err(|why| {
            Error::usage(
                request.doing(),
                format!("rule {} has no backend `{word}`, and {why}", split.rule.label),
            )
            .advise(format!("Its backends are:\n{}", describe(&[split])))
        })?),
    };
    Ok(Aim { target: target.unwrap_or(split.backends.len()), split: (*split).clone(), from, missing })
}

/// The same aim at a route to which the missing backend was added.
pub(super) fn aim_at_added(route: Route<'_>, aim: &Aim, id: &BackendId, request: &Request) -> Result<Aim> {
    let splits = route.adapter.splits(route.object);
    let split = splits.into_iter().find(|split| split.rule.path == aim.split.rule.path);
    let found = split.and_then(|split| {
        let target = split.backends.iter().position(|backend| backend.id == *id)?;
        Some(Aim { split, target, from: aim.from, missing: None })
    });
    found.ok_or_else(|| Error::refused(request.doing(), format!("{id} could not be added to the rule")))
}

fn is_rule(split: &Split, index: usize, place: &str, word: &str) -> bool {
    split.rule.label == word
        || index.to_string() == word
        || place == word.strip_prefix("spec.").unwrap_or(word)
}

fn holds(split: &Split, word: &str) -> bool {
    split.backends.iter().any(|backend| backend.id.is_called(word))
}

/// The index of the backend that a word names; `None` when the rule does not have it.
fn backend(split: &Split, word: &str, request: &Request) -> Result<Option<usize>> {
    let found: Vec<usize> =
        (0..split.backends.len()).filter(|index| split.backends[*index].id.is_called(word)).collect();
    let exact = |index: &usize| {
        let id = &split.backends[*index].id;
        id.to_string() == word || id.host == word
    };
    let exactly: Vec<usize> = found.iter().copied().filter(exact).collect();
    match (found.as_slice(), exactly.as_slice()) {
        ([], _) => Ok(None),
        ([one], _) | (_, [one]) => Ok(Some(*one)),
        _ => Err(Error::usage(
            request.doing(),
            format!("`{word}` names several backends of rule {}", split.rule.label),
        )
        .advise(format!("Name it more closely, as in HOST:SUBSET:PORT:\n{}", describe(&[split])))),
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
