//! Do the rules of routes do what they seem to say?

pub mod ambiguous_order;
pub mod conflicting_hosts;
pub mod hidden_destination;
pub mod ineffective_rule;
pub mod lone_weight;
pub mod negative_weight;
pub mod rejected_server;
pub mod route_and_virtualservice;
pub mod rule_reach;
pub mod split_match;
pub mod uncovered_requests;
pub mod unused_destinationrule;
pub mod unused_virtualservice;
pub mod weights_not_100;
pub mod zero_weights;

use crate::algebra::{Budget, Cube, Language, Region, Values};
use crate::analyze::CheckContext;
use crate::document::NodeRef;
use crate::estate::Object;
use crate::mesh::gateway_api;
use crate::model::{Dimension, METHODS, http_requests, request};

/// Why one object comes before another, and whether the input tells.
pub(super) fn precedence(winner: &Object, loser: &Object) -> (&'static str, bool) {
    let created =
        |object: &Object| object.root().at(&["metadata", "creationTimestamp"]).map(|node| node.to_json());
    match (created(winner), created(loser)) {
        _ if std::ptr::eq(winner, loser) => ("that one stands before it", true),
        (Some(winner), Some(loser)) if winner != loser => ("that one is older and wins", true),
        (Some(_), Some(_)) => ("both are equally old, and that one wins by its name", true),
        _ => ("the older one wins, at equal age that one by its name", false),
    }
}

/// A request that is surely in a region, with usual values where there is a choice.
fn witness(region: &Region<Dimension>, host: &str, budget: &Budget) -> Option<serde_json::Value> {
    // Of the hosts that a wildcard stands for, one.
    let host = &host.replacen('*', "any", 1);
    let usual = [
        (Dimension::Method, Language::exact("GET")),
        (Dimension::Method, Language::one_of(METHODS)),
        (Dimension::Scheme, Language::exact("http")),
        (Dimension::Authority, Language::exact(host)),
    ];
    let mut requests = region.intersect(&http_requests().into(), budget);
    for (dimension, values) in usual {
        let cube = Cube::all().with(dimension, Values::of(values));
        let narrower = requests.intersect(&cube.into(), budget);
        if narrower.witness(budget).is_some() {
            requests = narrower;
        }
    }
    requests.witness(budget).map(|point| request(&point, host))
}

/// The weighted destinations of one rule.
pub(super) struct Split<'e> {
    pub(super) object: &'e Object,
    /// The map that holds the list.
    rule: NodeRef<'e>,
    /// Each destination with its name and its weight, when one is set.
    pub(super) parts: Vec<Part<'e>>,
}

/// One destination of a rule.
pub(super) struct Part<'e> {
    pub(super) node: NodeRef<'e>,
    pub(super) name: String,
    weight: Option<i64>,
}

impl<'e> Part<'e> {
    /// The node of the weight.
    fn weight_node(&self) -> NodeRef<'e> {
        self.node.get("weight").unwrap_or(self.node)
    }
}

impl<'e> Split<'e> {
    /// The key of the list of destinations.
    fn key(&self, list: &str) -> NodeRef<'e> {
        self.rule.key(list).unwrap_or(self.rule)
    }

    fn has_negative(&self) -> bool {
        self.parts.iter().any(|part| part.weight.is_some_and(|weight| weight < 0))
    }

    /// The sum, when every destination without a weight has this one.
    fn total(&self, default: i64) -> i64 {
        self.parts.iter().fold(0, |total: i64, part| total.saturating_add(part.weight.unwrap_or(default)))
    }
}

/// Every rule of every VirtualService that sends traffic somewhere.
pub(super) fn istio_splits<'e>(context: &CheckContext<'e>) -> impl Iterator<Item = Split<'e>> {
    macro_rules! splits {
        ($service:ident, $field:ident) => {
            $service.spec.$field.iter().map(|rule| Split {
                object: $service.object,
                rule: rule.node,
                parts: rule
                    .route
                    .iter()
                    .map(|part| {
                        let destination = part.destination.as_ref();
                        let host = destination.and_then(|destination| destination.host).unwrap_or("?");
                        let subset = destination.and_then(|destination| destination.subset);
                        let name =
                            subset.map_or_else(|| host.to_owned(), |subset| format!("{host} {subset}"));
                        Part { node: part.node, name, weight: part.weight }
                    })
                    .collect(),
            })
        };
    }
    context
        .catalog
        .virtual_services
        .iter()
        .flat_map(|service| splits!(service, http).chain(splits!(service, tls)).chain(splits!(service, tcp)))
        .filter(|split| !split.parts.is_empty())
}

/// Every rule of every route of the Gateway API that sends traffic somewhere.
fn gateway_api_splits<'e>(context: &CheckContext<'e>) -> impl Iterator<Item = Split<'e>> {
    gateway_api::routes(context.catalog)
        .flat_map(|route| route.rules.into_iter().map(move |rule| (route.object, rule)))
        .map(|(object, rule)| Split {
            object,
            rule: rule.node,
            parts: rule
                .backends
                .iter()
                .map(|backend| Part {
                    node: backend.node,
                    name: backend.name.unwrap_or("?").to_owned(),
                    weight: backend.weight,
                })
                .collect(),
        })
        .filter(|split| !split.parts.is_empty())
}
