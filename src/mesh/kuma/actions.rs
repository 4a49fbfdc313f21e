//! What rules of MeshHTTPRoutes do: backends and filters as outcomes. Each match becomes a rule of its own, since it
//! is matches that are ranked.

use std::sync::Arc;

use crate::estate::Lookup;
use crate::model::outcome::{Mirror, PathRewrite};
use crate::model::{Action, Destination, HeaderChanges, Health, Outcome, Redirect, Rewrite, Rule};
use crate::resource::IntOrString;
use crate::resource::identity::KUMA;
use crate::resource::kuma::mesh_http_route::{
    BackendRef, HeaderModifier, PathRewrite as WrittenPath, RequestMirror, RequestRedirect,
};

use super::merge::Merged;
use super::{Kuma, MeshService, matches};

/// All requests, in millionths.
const ALL: u32 = 1_000_000;

/// The status of requests whose backend does not exist.
const MISSING: u16 = 500;

impl<'e> Kuma<'e> {
    /// The rules that a merged one stands for.
    pub(super) fn rules(&self, merged: &Merged<'e>, service: &MeshService<'_>) -> Vec<Rule> {
        let rule = |item| Rule {
            name: String::new(),
            origin: self.origin(merged.object, merged.node),
            matches: vec![matches::matching(item)],
            outcome: Arc::new(self.outcome(merged, matches::prefix_of(item), service)),
        };
        merged.matches.iter().map(rule).collect()
    }

    fn outcome(&self, merged: &Merged<'e>, prefix: Option<&str>, service: &MeshService<'_>) -> Outcome {
        let mut outcome = Outcome::plain(self.forward(merged, service));
        for filter in merged.filters {
            if let Some(changes) = &filter.request_header_modifier {
                outcome.request_headers = header_changes(changes);
            }
            if let Some(changes) = &filter.response_header_modifier {
                outcome.response_headers = header_changes(changes);
            }
            if let Some(written) = &filter.url_rewrite {
                outcome.rewrite = Rewrite {
                    host: written.hostname.map(str::to_owned),
                    path: written.path.as_ref().and_then(|path| path_rewrite(path, prefix)),
                };
            }
            if let Some(written) = &filter.request_redirect {
                outcome.action = Action::Redirect(redirect(written, prefix));
            }
            outcome
                .mirrors
                .extend(filter.request_mirror.as_ref().and_then(|mirror| self.mirror(mirror, merged)));
        }
        outcome
    }

    /// To the backends of a rule; to the service itself when it names none.
    fn forward(&self, merged: &Merged<'e>, service: &MeshService<'_>) -> Action {
        if merged.backends.is_empty() {
            let host = self.host(service.namespace, service.name);
            return Action::Forward(vec![Destination::new(host, None, Some(service.port), 1)]);
        }
        let weighted = merged.backends.iter().filter(|backend| backend.weight != Some(0));
        let destinations: Vec<Destination> =
            weighted.map(|backend| self.destination(backend, merged)).collect();
        if destinations.iter().all(|to| matches!(to.health, Health::Missing { .. })) {
            let why = "no backend of the rule exists or has a share".to_owned();
            return Action::Unavailable { status: MISSING, why };
        }
        Action::Forward(destinations)
    }

    fn destination(&self, backend: &BackendRef<'e>, merged: &Merged<'e>) -> Destination {
        let name = backend.name.unwrap_or_default();
        let namespace = backend.namespace.unwrap_or(&merged.object.reference.namespace);
        let port = backend.port.and_then(|port| u16::try_from(port).ok());
        let weight = u64::try_from(backend.weight.unwrap_or(1)).unwrap_or(0);
        Destination {
            health: self.health(backend.kind.unwrap_or("MeshService"), namespace, name),
            origin: self.origin(merged.object, backend.node),
            ..Destination::new(self.host(namespace, name), None, port, weight)
        }
    }

    /// Missing only when neither a MeshService nor a Service of the name can exist.
    fn health(&self, kind: &str, namespace: &str, name: &str) -> Health {
        let absent = |group, kind| matches!(self.estate.find(group, kind, namespace, name), Lookup::Absent);
        if kind == "MeshService"
            && absent("", "Service")
            && !matches!(self.estate.find(KUMA, kind, namespace, name), Lookup::Found(_))
        {
            return Health::Missing {
                status: MISSING,
                why: format!("there is no {kind} {namespace}/{name}"),
            };
        }
        Health::Unknown
    }

    fn mirror(&self, mirror: &RequestMirror<'e>, merged: &Merged<'e>) -> Option<Mirror> {
        let percent = match mirror.percentage {
            None => 100.0,
            Some(IntOrString::Int(percent)) => percent as f64,
            Some(IntOrString::String(text)) => text.parse().unwrap_or(100.0),
        };
        let share = (percent.clamp(0.0, 100.0) / 100.0 * f64::from(ALL)).round() as u32;
        Some(Mirror { destination: self.destination(mirror.backend_ref.as_ref()?, merged), share })
    }
}

fn redirect(written: &RequestRedirect<'_>, prefix: Option<&str>) -> Redirect {
    Redirect {
        scheme: written.scheme.map(str::to_owned),
        host: written.hostname.map(str::to_owned),
        port: written.port.and_then(|port| u16::try_from(port).ok()),
        path: written.path.as_ref().and_then(|path| path_rewrite(path, prefix)),
        status: written.status_code.and_then(|status| u16::try_from(status).ok()).unwrap_or(302),
    }
}

fn path_rewrite(path: &WrittenPath<'_>, prefix: Option<&str>) -> Option<PathRewrite> {
    let full = path.replace_full_path.map(|text| PathRewrite::Full(text.to_owned()));
    full.or_else(|| {
        Some(PathRewrite::Segments {
            matched: prefix.unwrap_or("/").to_owned(),
            with: path.replace_prefix_match?.to_owned(),
        })
    })
}

fn header_changes(written: &HeaderModifier<'_>) -> HeaderChanges {
    let pairs = |headers: &[crate::resource::kuma::mesh_http_route::Header<'_>]| {
        let pair = |header: &crate::resource::kuma::mesh_http_route::Header<'_>| {
            (header.name.unwrap_or_default().to_owned(), header.value.unwrap_or_default().to_owned())
        };
        headers.iter().map(pair).collect()
    };
    HeaderChanges {
        set: pairs(&written.set),
        add: pairs(&written.add),
        remove: written.remove.iter().map(|name| (*name).to_owned()).collect(),
    }
    .sorted()
}
