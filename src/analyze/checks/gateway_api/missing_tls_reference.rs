//! The check `missing-tls-reference`.

use crate::analyze::checks::prelude::*;
use crate::analyze::checks::references::unseen;
use crate::base::text;
use crate::estate::Lookup;
use crate::resource::Typed;
use crate::resource::gateway_api::BackendTlsPolicy;
use crate::resource::gateway_api::backend_tls_policy::SectionTargetReference;

check! {
    /// A BackendTLSPolicy names a Service, a port or a CA that does not exist.
    ///
    /// ## Why it hurts
    /// Without its target the policy does nothing: gateways talk to the backend in plain text. Without its CA
    /// no certificate of the backend is valid, and every request is answered with 502 or 503.
    ///
    /// ## How to fix
    /// Name a Service of the policy's own namespace, with the `name` of one of its ports as `sectionName`; and a
    /// ConfigMap of that namespace with `ca.crt`, or `wellKnownCACertificates: System`.
    pub static MISSING_TLS_REFERENCE = "missing-tls-reference", [], Error, ["Service"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for policy in &context.catalog.backend_tls_policies {
        for target in &policy.spec.target_refs {
            if (target.group.unwrap_or_default(), target.kind) == ("", Some("Service")) {
                service(context, findings, policy, target);
            }
        }
        certificates(context, findings, policy);
    }
}

fn service<'e>(
    context: &CheckContext<'e>,
    findings: &mut Findings<'e>,
    policy: &'e Typed<'e, BackendTlsPolicy<'e>>,
    target: &SectionTargetReference<'e>,
) {
    let namespace = policy.namespace();
    let Some(name) = target.name.filter(|name| !name.is_empty()) else { return };
    let Some(service) = context.kubernetes.service(namespace, name) else {
        if context.is_external(&context.istio.resolve(name, namespace)) {
        } else if context.estate.coverage.observed("", "Service", namespace) {
            let node = target.node.get("name").unwrap_or(target.node);
            let message = format!("there is no Service `{name}` in namespace {namespace}");
            let draft = findings.at(policy.object, node, message);
            let known = context.kubernetes.services_of(namespace).map(|service| service.name());
            if let Some(near) = text::nearest(name, known) {
                draft.help(format!("did you mean `{near}`?"));
            }
        } else {
            findings.not_checked(unseen("Service", namespace));
        }
        return;
    };
    let ports: Vec<&str> = service.spec.ports.iter().filter_map(|port| port.name).collect();
    if let Some(section) = target.section_name.filter(|section| !ports.contains(section)) {
        let node = target.node.get("sectionName").unwrap_or(target.node);
        findings
            .at(
                policy.object,
                node,
                format!("{} has no port with the name `{section}`", service.object.reference),
            )
            .help(format!("names of its ports: {}", text::list(&ports, 8)))
            .related(service.object, service.object.name_node(), "the Service");
    }
}

fn certificates<'e>(
    context: &CheckContext<'e>,
    findings: &mut Findings<'e>,
    policy: &'e Typed<'e, BackendTlsPolicy<'e>>,
) {
    let Some(validation) = &policy.spec.validation else { return };
    let namespace = policy.namespace();
    for reference in &validation.ca_certificate_refs {
        let (group, kind) = (reference.group.unwrap_or_default(), reference.kind.unwrap_or_default());
        let name = reference.name.unwrap_or_default();
        if (group, kind) == ("", "ConfigMap")
            && matches!(context.estate.find(group, kind, namespace, name), Lookup::Absent)
        {
            let node = reference.node.get("name").unwrap_or(reference.node);
            let draft = findings.at(
                policy.object,
                node,
                format!("there is no ConfigMap `{name}` in namespace {namespace}"),
            );
            // Bundles of CAs are often copied into namespaces by a controller.
            if !context.estate.coverage.complete(group, kind) {
                draft.severity(crate::base::report::Severity::Warning).uncertain();
            }
        }
    }
    let well_known = validation.well_known_ca_certificates.is_some_and(|known| !known.is_empty());
    if validation.ca_certificate_refs.is_empty() && !well_known {
        let node = policy.spec.node.key("validation").unwrap_or(validation.node);
        findings
            .at(policy.object, node, "no CA is named, so no certificate of the backend is valid")
            .help("add `caCertificateRefs`, or `wellKnownCACertificates: System`");
    }
}
