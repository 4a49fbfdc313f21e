//! Rules of HTTPRoutes and GRPCRoutes. Each match becomes a rule of its own, since it is matches that are ranked.

use std::sync::Arc;

use crate::document::NodeRef;
use crate::model::outcome::Retries;
use crate::model::{Action, Destination, Health, Match, Opaque, Outcome, Rule};
use crate::resource::Duration;
use crate::resource::gateway_api::common::BackendRef;
use crate::resource::gateway_api::grpc_route::GrpcRouteRule;
use crate::resource::gateway_api::http_route::{HttpRouteRetry, HttpRouteRule, HttpRouteTimeouts};

use super::filters::{self, Effects, Filter};
use super::{GatewayApi, Scope, matches};
use crate::mesh::gateway_api::RouteSpec;

/// A rule of either kind.
struct Written<'e> {
    node: NodeRef<'e>,
    name: Option<&'e str>,
    matches: Vec<(NodeRef<'e>, Match)>,
    filters: Vec<Filter<'e>>,
    backends: Vec<(BackendRef<'e>, Vec<Filter<'e>>)>,
    timeouts: Option<&'e HttpRouteTimeouts<'e>>,
    retry: Option<&'e HttpRouteRetry<'e>>,
}

impl<'e> Written<'e> {
    fn http(rule: &'e HttpRouteRule<'e>) -> Self {
        Self {
            node: rule.node,
            name: rule.name,
            matches: rule.matches.iter().map(|item| (item.node, matches::http(item))).collect(),
            filters: filters::of_http(&rule.filters),
            backends: rule
                .backend_refs
                .iter()
                .map(|backend| (backend.backend(), filters::of_http(&backend.filters)))
                .collect(),
            timeouts: rule.timeouts.as_ref(),
            retry: rule.retry.as_ref(),
        }
    }

    fn grpc(rule: &'e GrpcRouteRule<'e>) -> Self {
        Self {
            node: rule.node,
            name: rule.name,
            matches: rule.matches.iter().map(|item| (item.node, matches::grpc(item))).collect(),
            filters: filters::of_grpc(&rule.filters),
            backends: rule
                .backend_refs
                .iter()
                .map(|backend| (backend.backend(), filters::of_grpc(&backend.filters)))
                .collect(),
            timeouts: None,
            retry: None,
        }
    }

    /// Whether the outcome depends on the path prefix that matched.
    fn uses_prefix(&self) -> bool {
        let of_backends = self.backends.iter().flat_map(|(_, filters)| filters);
        self.filters.iter().chain(of_backends).any(|filter| match filter {
            Filter::Redirect(redirect) => redirect.path.is_some(),
            Filter::Rewrite(rewrite) => rewrite.path.is_some(),
            _ => false,
        })
    }
}

impl<'e> GatewayApi<'e> {
    /// The rules of a route, as written. None for routes of connections.
    pub(super) fn rules(&self, scope: &Scope<'_, 'e>) -> Vec<Rule> {
        match scope.route.spec {
            RouteSpec::Http(route) => {
                route.rules.iter().flat_map(|rule| self.rule(&Written::http(rule), scope)).collect()
            }
            RouteSpec::Grpc(route) => {
                route.rules.iter().flat_map(|rule| self.rule(&Written::grpc(rule), scope)).collect()
            }
            RouteSpec::Tls(_) | RouteSpec::Tcp(_) => Vec::new(),
        }
    }

    /// The rules that one written rule stands for.
    fn rule(&self, written: &Written<'e>, scope: &Scope<'_, 'e>) -> Vec<Rule> {
        let everything = [(written.node, matches::everything())];
        let matches = if written.matches.is_empty() { &everything[..] } else { &written.matches };
        let shared = (!written.uses_prefix()).then(|| Arc::new(self.outcome(written, None, scope)));
        matches
            .iter()
            .map(|(node, matching)| Rule {
                name: written.name.unwrap_or_default().to_owned(),
                origin: self.origin(scope.route.object, *node),
                matches: vec![matching.clone()],
                outcome: shared
                    .clone()
                    .unwrap_or_else(|| Arc::new(self.outcome(written, matches::prefix_of(matching), scope))),
            })
            .collect()
    }

    fn outcome(&self, written: &Written<'e>, prefix: Option<&str>, scope: &Scope<'_, 'e>) -> Outcome {
        let mut effects = self.effects(&written.filters, prefix, scope);
        let mut outcome = match effects.redirect.take() {
            Some(redirect) => Outcome::plain(Action::Redirect(redirect)),
            None => self.forward(written, prefix, scope),
        };
        effects.apply(&mut outcome);
        if matches!(outcome.action, Action::Forward(_)) {
            outcome.retries = retries(written.retry, scope);
            let request = written.timeouts.and_then(|timeouts| milliseconds(timeouts.request));
            let per_try = written.timeouts.and_then(|timeouts| milliseconds(timeouts.backend_request));
            match &mut outcome.retries {
                Some(retries) if written.retry.is_some() => retries.per_try_ms = per_try,
                _ => {}
            }
            outcome.timeout_ms = request.or(per_try.filter(|_| written.retry.is_none()));
        }
        outcome
    }

    /// What the backends of a rule make of requests.
    fn forward(&self, written: &Written<'e>, prefix: Option<&str>, scope: &Scope<'_, 'e>) -> Outcome {
        let weighted = written.backends.iter().filter(|(backend, _)| backend.weight != Some(0));
        let read: Vec<(Destination, Effects)> = weighted
            .map(|(backend, filters)| {
                (self.destination(backend, scope), self.effects(filters, prefix, scope))
            })
            .collect();
        let alone = read.len() == 1;
        let mut rest = Effects::default();
        let mut destinations = Vec::with_capacity(read.len());
        for (mut destination, effects) in read {
            if let Some(redirect) = effects.redirect.clone().filter(|_| alone) {
                return Outcome::plain(Action::Redirect(redirect));
            }
            let elsewhere =
                effects.redirect.is_some() || !effects.mirrors.is_empty() || effects.cors.is_some();
            if elsewhere && !alone {
                let what = format!("filters hold for the requests to {} only", destination.host);
                rest.opaque.push(Opaque { what, origin: destination.origin.clone() });
            } else {
                rest.mirrors.extend(effects.mirrors);
                rest.cors = effects.cors;
            }
            rest.opaque.extend(effects.opaque);
            destination.request_headers = effects.request_headers;
            destination.response_headers = effects.response_headers;
            destination.rewrite = effects.rewrite;
            destinations.push(destination);
        }
        let mut outcome = Outcome::plain(forward_to(destinations, scope.implementation.no_backend_status));
        rest.apply(&mut outcome);
        outcome
    }
}

/// Forwards to destinations, unless none of them is valid.
pub(super) fn forward_to(destinations: Vec<Destination>, status: u16) -> Action {
    let mut why = "no backend has a share of the requests".to_owned();
    for destination in &destinations {
        match &destination.health {
            Health::Missing { why: missing, .. } => why.clone_from(missing),
            _ => return Action::Forward(destinations),
        }
    }
    Action::Unavailable { status, why }
}

/// A span of time in milliseconds; none at all means no limit.
fn milliseconds(duration: Option<Duration<'_>>) -> Option<u64> {
    duration
        .map(|duration| (duration.seconds * 1000.0).round() as u64)
        .filter(|milliseconds| *milliseconds > 0)
}

fn retries(written: Option<&HttpRouteRetry<'_>>, scope: &Scope<'_, '_>) -> Option<Retries> {
    let default = scope.implementation.default_retries;
    let usual = || default.iter().flat_map(|default| default.on).map(|word| (*word).to_owned());
    let Some(written) = written else {
        let default = default?;
        return Some(Retries { attempts: default.attempts, per_try_ms: None, on: usual().collect() });
    };
    let attempts = written.attempts.and_then(|attempts| u32::try_from(attempts).ok()).unwrap_or(1);
    let mut on: Vec<String> = written.codes.iter().map(ToString::to_string).collect();
    if on.is_empty() {
        on.extend(usual());
    }
    on.sort();
    (attempts > 0).then_some(Retries { attempts, per_try_ms: None, on })
}
