//! The check `missing-telemetry-provider`.

use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::resource::istio::telemetry::ProviderRef;

check! {
    /// A Telemetry names a provider that the mesh config does not have, or none where there is no default.
    ///
    /// ## Why it hurts
    /// The proxies write no access log, send no traces, or report no metrics, and nothing says so until
    /// somebody looks for them.
    ///
    /// ## How to fix
    /// Name one of `extensionProviders` of the mesh config, or one that Istio brings along (`envoy` for access
    /// logs, `prometheus` and `stackdriver` for metrics); or set `defaultProviders.accessLogging` there.
    pub static MISSING_TELEMETRY_PROVIDER = "missing-telemetry-provider", ["IST0157"], Warning, ["ConfigMap"], run
}

/// The providers that every mesh config has (pkg/config/mesh `DefaultMeshConfig`).
const BUILT_IN: &[&str] = &["envoy", "prometheus", "stackdriver"];

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let config = &context.istio.config;
    if !config.known && !context.catalog.telemetries.is_empty() {
        return findings.not_checked("the mesh config is not in the input");
    }
    let known =
        |name: &str| BUILT_IN.contains(&name) || config.extension_providers.iter().any(|own| own == name);
    for telemetry in &context.catalog.telemetries {
        let spec = &telemetry.spec;
        for log in &spec.access_logging {
            if log.providers.is_empty() && log.disabled != Some(true) && !config.default_access_log {
                findings
                    .at(
                        telemetry.object,
                        log.node,
                        "this names no provider, and the mesh config has no default for access logs",
                    )
                    .help("add `providers: [{name: envoy}]`");
            }
        }
        let logs = spec.access_logging.iter().flat_map(|log| &log.providers);
        let traces = spec.tracing.iter().flat_map(|tracing| &tracing.providers);
        let metrics = spec.metrics.iter().flat_map(|metrics| &metrics.providers);
        let unknown =
            |provider: &&ProviderRef<'_>| provider.name.is_some_and(|name| !name.is_empty() && !known(name));
        for provider in logs.chain(traces).chain(metrics).filter(unknown) {
            let name = provider.name.unwrap_or_default();
            let node = provider.node.get("name").unwrap_or(provider.node);
            let message = format!("the mesh config has no extensionProvider `{name}`");
            let draft = findings.at(telemetry.object, node, message);
            let names = config.extension_providers.iter().map(String::as_str).chain(BUILT_IN.iter().copied());
            if let Some(near) = text::nearest(name, names) {
                draft.help(format!("did you mean `{near}`?"));
            }
        }
    }
}
