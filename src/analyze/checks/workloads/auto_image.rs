//! The checks `auto-image-without-injection` and `auto-image-in-pod`.

use super::{exists_already, note_unread_containers};
use crate::analyze::checks::prelude::*;
use crate::base::report::Severity;
use crate::mesh::istio::enrolment::{is_injected, proxy_container};
use crate::mesh::istio::injector::{ADMISSION, Webhook, injectors};
use crate::resource::core::Workload;

check! {
    /// A workload asks the injector for the image of its proxy, but is not injected.
    ///
    /// ## Why it hurts
    /// `image: auto` is replaced when the pod is injected. Without injection the name stays, there is no such image, and
    /// the pods wait in ErrImagePull. Gateways that are installed by hand are hit most.
    ///
    /// ## How to fix
    /// Label the pod template `sidecar.istio.io/inject: "true"`, or the namespace `istio-injection: enabled`. A namespace
    /// with `istio-injection: disabled` beats the label of the pod.
    pub static AUTO_IMAGE_WITHOUT_INJECTION = "auto-image-without-injection", ["IST0146"], Warning, ["Deployment", "Namespace", "MutatingWebhookConfiguration"], templates
}

check! {
    /// A pod has the image `auto`: it was not injected.
    ///
    /// ## Why it hurts
    /// `image: auto` stands for the image that the injector puts there. In a pod it means that the injector was not asked:
    /// there is no such image, and the pod does not start.
    ///
    /// ## How to fix
    /// Label the pod `sidecar.istio.io/inject: "true"`, or its namespace `istio-injection: enabled`, and make it anew.
    pub static AUTO_IMAGE_IN_POD = "auto-image-in-pod", ["IST0147"], Error, ["Pod", "Namespace", "MutatingWebhookConfiguration"], pods
}

fn templates<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    judge(context, findings, false);
}

fn pods<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    note_unread_containers(context, findings);
    judge(context, findings, true);
}

fn judge<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>, pods: bool) {
    let webhooks = injectors(context.estate);
    for workload in &context.kubernetes.workloads {
        if (workload.object.reference.kind == "Pod") != pods {
            continue;
        }
        let image = proxy_container(workload).and_then(|container| container.get("image"));
        let Some(image) = image.filter(|image| image.as_str() == Some("auto")) else { continue };
        let made = pods && exists_already(workload);
        let verdict = if made { Some((false, true)) } else { injected(context, &webhooks, workload) };
        match verdict {
            Some((true, _)) => {}
            None => findings.not_checked(format!(
                "namespace {} is not in the input, so whether its pods are injected",
                workload.object.reference.namespace
            )),
            Some((false, sure)) => {
                let draft = findings.at(
                    workload.object,
                    image,
                    "`image: auto` stays as it is: nothing injects this pod",
                );
                draft.help("label the pods `sidecar.istio.io/inject: \"true\"`, or their namespace `istio-injection: enabled`");
                if !sure {
                    draft.severity(Severity::Warning).uncertain();
                }
            }
        }
    }
}

/// Whether pods of a workload are injected, and whether that is sure. By the webhooks of the input; without them, as a
/// plain installation has it.
fn injected(
    context: &CheckContext<'_>,
    webhooks: &[Webhook<'_>],
    workload: &Workload<'_>,
) -> Option<(bool, bool)> {
    let name = workload.object.reference.namespace.as_str();
    let namespace = context.kubernetes.namespace(name);
    let coverage = &context.estate.coverage;
    if webhooks.is_empty() && !coverage.complete(ADMISSION, "MutatingWebhookConfiguration") {
        return is_injected(workload, namespace).map(|injected| (injected, false));
    }
    let mut labels: Vec<(&str, &str)> = vec![("kubernetes.io/metadata.name", name)];
    let written = namespace.and_then(|namespace| namespace.root().at(&["metadata", "labels"]));
    let written = written.into_iter().flat_map(NodeRef::entries);
    labels.extend(written.filter_map(|(key, value)| Some((key.as_str()?, value.as_str()?))));
    let takes = webhooks.iter().any(|webhook| webhook.takes(&labels, &workload.labels));
    let known = namespace.is_some() || coverage.complete("", "Namespace");
    (takes || known).then_some((takes, true))
}
