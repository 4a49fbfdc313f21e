//! The check `workload-without-policy`.

use super::security;
use crate::analyze::checks::prelude::*;
use crate::resource::identity::SECURITY;

check! {
    /// No AuthorizationPolicy holds for a workload of a namespace that has some.
    ///
    /// ## Why it hurts
    /// Where no policy holds, everybody may call. In a namespace whose other workloads are guarded, that is mostly one
    /// that was forgotten, or whose labels changed.
    ///
    /// ## How to fix
    /// Add a policy that selects it, or begin with one for the whole namespace that allows nothing: `spec: {}`.
    pub static WORKLOAD_WITHOUT_POLICY = "workload-without-policy", ["KIA1301"], Info, ["AuthorizationPolicy"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let security = security(context);
    let root = &context.istio.config.root_namespace;
    for subject in security.subjects().into_iter().filter(|it| it.in_mesh() != Some(false)) {
        let Some(object) = subject.object else { continue };
        let own = context.catalog.authorization_policies.iter().any(|it| it.namespace() == subject.namespace);
        if !own {
            if !context.estate.coverage.observed(SECURITY, "AuthorizationPolicy", subject.namespace) {
                findings.not_checked(super::unseen("AuthorizationPolicy", subject.namespace));
            }
            continue;
        }
        let enforced = security.enforcements(&subject);
        let chains = enforced.iter().flat_map(|it| it.http.iter().chain([&it.tcp]));
        if !chains.into_iter().all(|chain| chain.policies.is_empty()) {
            continue;
        }
        let sure = context.estate.coverage.observed(SECURITY, "AuthorizationPolicy", root);
        let draft = findings.object(object, "no AuthorizationPolicy holds for it: everybody may call it");
        if !sure {
            draft.uncertain();
        }
    }
}
