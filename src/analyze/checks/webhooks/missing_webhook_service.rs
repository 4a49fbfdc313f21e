//! The check `missing-webhook-service`.

use crate::analyze::checks::prelude::*;
use crate::estate::Lookup;
use crate::mesh::istio::injector::injectors;

check! {
    /// The webhook of an injector asks a Service that does not exist.
    ///
    /// ## Why it hurts
    /// The API server cannot ask it. With `failurePolicy: Fail`, no pod is made in the namespaces that it is for; with
    /// `Ignore`, pods are made without a sidecar.
    ///
    /// ## How to fix
    /// Correct the name or the namespace of the Service, or remove the configuration of a control plane that is gone.
    pub static MISSING_WEBHOOK_SERVICE = "missing-webhook-service", ["IST0139"], Error, ["MutatingWebhookConfiguration", "Service"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for webhook in injectors(context.estate) {
        let Some(service) = webhook.node.at(&["clientConfig", "service"]) else { continue };
        let text = |key: &str| service.get(key).and_then(NodeRef::as_str).unwrap_or_default();
        let (namespace, name) = (text("namespace"), text("name"));
        match context.estate.find("", "Service", namespace, name) {
            Lookup::Found(_) => {}
            Lookup::NotObserved => {
                findings.not_checked(format!("no Services of namespace {namespace} in the input"));
            }
            Lookup::Absent => {
                let message = format!("there is no Service `{name}` in namespace {namespace}");
                findings.at(webhook.object, service.get("name").unwrap_or(service), message);
            }
        }
    }
}
