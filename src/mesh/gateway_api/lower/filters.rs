//! Filters of rules and backends: changes of headers, host and path, redirects, copies. What cannot be modelled is
//! kept as a note.

use crate::document::NodeRef;
use crate::model::outcome::{Mirror, PathRewrite};
use crate::model::{Cors, HeaderChanges, Opaque, Outcome, Redirect, Rewrite};
use crate::resource::gateway_api::common::{HeaderModifier, HttpHeader, RequestMirror};
use crate::resource::gateway_api::grpc_route::GrpcRouteFilter;
use crate::resource::gateway_api::http_filter::{
    CorsFilter, HttpRouteFilter, PathModifier, PathModifierType, RequestRedirect, UrlRewrite,
};

use super::{GatewayApi, Scope};

/// All requests, in millionths.
const ALL: u32 = 1_000_000;

/// A filter of any kind of route.
#[derive(Debug, Clone, Copy)]
pub(super) enum Filter<'e> {
    RequestHeaders(&'e HeaderModifier<'e>),
    ResponseHeaders(&'e HeaderModifier<'e>),
    Mirror(&'e RequestMirror<'e>),
    Redirect(&'e RequestRedirect<'e>),
    Rewrite(&'e UrlRewrite<'e>),
    Cors(&'e CorsFilter<'e>),
    /// Something of another project, with what it is.
    Other(NodeRef<'e>, &'static str),
}

/// What the filters of a rule or a backend do together.
#[derive(Debug, Default)]
pub(super) struct Effects {
    pub(super) request_headers: HeaderChanges,
    pub(super) response_headers: HeaderChanges,
    pub(super) rewrite: Rewrite,
    pub(super) redirect: Option<Redirect>,
    pub(super) mirrors: Vec<Mirror>,
    pub(super) cors: Option<serde_json::Value>,
    pub(super) opaque: Vec<Opaque>,
}

/// The filters of an HTTPRoute.
pub(super) fn of_http<'e>(filters: &'e [HttpRouteFilter<'e>]) -> Vec<Filter<'e>> {
    filters
        .iter()
        .filter_map(|filter| {
            let known = [
                filter.request_header_modifier.as_ref().map(Filter::RequestHeaders),
                filter.response_header_modifier.as_ref().map(Filter::ResponseHeaders),
                filter.request_mirror.as_ref().map(Filter::Mirror),
                filter.request_redirect.as_ref().map(Filter::Redirect),
                filter.url_rewrite.as_ref().map(Filter::Rewrite),
                filter.cors.as_ref().map(Filter::Cors),
                filter.external_auth.as_ref().map(|auth| Filter::Other(auth.node, "external authorization")),
                filter.extension_ref.as_ref().map(|other| Filter::Other(other.node, "an extension")),
            ];
            known.into_iter().flatten().next()
        })
        .collect()
}

/// The filters of a GRPCRoute.
pub(super) fn of_grpc<'e>(filters: &'e [GrpcRouteFilter<'e>]) -> Vec<Filter<'e>> {
    filters
        .iter()
        .filter_map(|filter| {
            let known = [
                filter.request_header_modifier.as_ref().map(Filter::RequestHeaders),
                filter.response_header_modifier.as_ref().map(Filter::ResponseHeaders),
                filter.request_mirror.as_ref().map(Filter::Mirror),
                filter.extension_ref.as_ref().map(|other| Filter::Other(other.node, "an extension")),
            ];
            known.into_iter().flatten().next()
        })
        .collect()
}

impl Effects {
    /// Puts everything into the outcome of a rule, except the redirect.
    pub(super) fn apply(self, outcome: &mut Outcome) {
        merge(&mut outcome.request_headers, self.request_headers);
        merge(&mut outcome.response_headers, self.response_headers);
        outcome.rewrite.host = self.rewrite.host.or(outcome.rewrite.host.take());
        outcome.rewrite.path = self.rewrite.path.or(outcome.rewrite.path.take());
        outcome.mirrors.extend(self.mirrors);
        outcome.cors = self.cors.or(outcome.cors.take());
        outcome.opaque.extend(self.opaque);
    }
}

impl<'e> GatewayApi<'e> {
    /// What filters do to requests that match by this path prefix.
    pub(super) fn effects(
        &self,
        filters: &[Filter<'e>],
        prefix: Option<&str>,
        scope: &Scope<'_, 'e>,
    ) -> Effects {
        let mut effects = Effects::default();
        for filter in filters {
            match filter {
                Filter::RequestHeaders(changes) => {
                    merge(&mut effects.request_headers, header_changes(changes));
                }
                Filter::ResponseHeaders(changes) => {
                    merge(&mut effects.response_headers, header_changes(changes));
                }
                Filter::Mirror(mirror) => effects.mirrors.extend(self.mirror(mirror, scope)),
                Filter::Redirect(written) => effects.redirect = Some(redirect(written, prefix)),
                Filter::Rewrite(written) => {
                    effects.rewrite = Rewrite {
                        host: written.hostname.map(str::to_owned),
                        path: written.path.as_ref().and_then(|path| path_rewrite(path, prefix)),
                    };
                }
                Filter::Cors(cors) => effects.cors = Some(cors_value(cors)),
                Filter::Other(node, what) => effects.opaque.push(Opaque {
                    what: format!("{what} of {} takes part", scope.route.object.reference),
                    origin: self.origin(scope.route.object, *node),
                }),
            }
        }
        effects
    }

    fn mirror(&self, mirror: &RequestMirror<'e>, scope: &Scope<'_, 'e>) -> Option<Mirror> {
        let backend = mirror.backend_ref.as_ref()?.backend();
        let share = match (&mirror.fraction, mirror.percent) {
            (Some(fraction), _) => millionths(fraction.numerator?, fraction.denominator.unwrap_or(100)),
            (None, Some(percent)) => millionths(percent, 100),
            (None, None) => ALL,
        };
        Some(Mirror { destination: self.destination(&backend, scope), share })
    }
}

fn millionths(numerator: i64, denominator: i64) -> u32 {
    let share = i128::from(numerator) * i128::from(ALL) / i128::from(denominator.max(1));
    u32::try_from(share.clamp(0, i128::from(ALL))).unwrap_or(ALL)
}

fn redirect(written: &RequestRedirect<'_>, prefix: Option<&str>) -> Redirect {
    Redirect {
        scheme: written.scheme.map(|scheme| scheme.as_str().to_owned()),
        host: written.hostname.map(str::to_owned),
        port: written.port.and_then(|port| u16::try_from(port).ok()),
        path: written.path.as_ref().and_then(|path| path_rewrite(path, prefix)),
        status: written.status_code.and_then(|status| u16::try_from(status).ok()).unwrap_or(302),
    }
}

fn path_rewrite(path: &PathModifier<'_>, prefix: Option<&str>) -> Option<PathRewrite> {
    Some(match path.kind? {
        PathModifierType::ReplaceFullPath => {
            PathRewrite::Full(path.replace_full_path.unwrap_or("/").to_owned())
        }
        PathModifierType::ReplacePrefixMatch => PathRewrite::Segments {
            matched: prefix.unwrap_or("/").to_owned(),
            with: path.replace_prefix_match.unwrap_or("/").to_owned(),
        },
    })
}

fn header_changes(changes: &HeaderModifier<'_>) -> HeaderChanges {
    let pair = |header: &HttpHeader<'_>| {
        (header.name.unwrap_or_default().to_owned(), header.value.unwrap_or_default().to_owned())
    };
    HeaderChanges {
        set: changes.set.iter().map(pair).collect(),
        add: changes.add.iter().map(pair).collect(),
        remove: changes.remove.iter().map(|name| (*name).to_owned()).collect(),
    }
    .sorted()
}

fn merge(into: &mut HeaderChanges, more: HeaderChanges) {
    into.set.extend(more.set);
    into.add.extend(more.add);
    into.remove.extend(more.remove);
}
/// CORS in the neutral form. `*` in an origin stands for any text.
fn cors_value(cors: &CorsFilter<'_>) -> serde_json::Value {
    let origin = |text: &&str| match text.split_once('*') {
        None => serde_json::json!({ "exact": text }),
        Some((before, after)) => {
            let regex = format!("{}.*{}", regex_syntax::escape(before), regex_syntax::escape(after));
            serde_json::json!({ "safe_regex": { "regex": regex } })
        }
    };
    Cors {
        origins: cors.allow_origins.iter().map(origin).collect(),
        methods: cors.allow_methods.iter().map(|method| method.as_str()).collect(),
        request_headers: cors.allow_headers.clone(),
        exposed_headers: cors.expose_headers.clone(),
        credentials: cors.allow_credentials,
        max_age: cors.max_age.and_then(|age| u64::try_from(age).ok()),
        forward_unmatched: false,
    }
    .value()
}
