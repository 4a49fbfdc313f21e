//! The check `workload-without-policy`.

use std::collections::BTreeMap;

use crate::analyze::checks::prelude::*;
use crate::resource::identity::SECURITY;

check! {
    /// No AuthorizationPolicy holds for a workload where most others are guarded.
    ///
    /// ## Why it hurts
    /// Where no policy holds, everybody may call. In a namespace where at least half of the workloads are guarded, that
    /// is mostly one that was forgotten, or whose labels changed.
    ///
    /// ## How to fix
    /// Add a policy that selects it, or begin with one for the whole namespace that allows nothing: `spec: {}`.
    pub static WORKLOAD_WITHOUT_POLICY = "workload-without-policy", ["KIA1301"], Info, ["AuthorizationPolicy"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    // A mesh without policies is no oversight of one workload.
    if context.catalog.authorization_policies.is_empty() {
        return;
    }
    let security = context.security;
    let root = &context.istio.config.root_namespace;
    let mut subjects = security.subjects();
    subjects.retain(|subject| subject.in_mesh() != Some(false));
    let guarded: Vec<bool> = subjects.iter().map(|subject| security.is_guarded(subject)).collect();
    let with = || subjects.iter().zip(&guarded);
    // By namespace: how many are guarded, and how many are not.
    let mut namespaces: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for (subject, guarded) in with() {
        namespaces.entry(subject.namespace).or_default()[usize::from(!guarded)] += 1;
    }
    for (subject, _) in with().filter(|(_, guarded)| !**guarded) {
        let Some(object) = subject.object else { continue };
        let [guarded, open] = namespaces.get(subject.namespace).copied().unwrap_or_default();
        if guarded < open {
            continue;
        }
        let sure = context.estate.coverage.observed(SECURITY, "AuthorizationPolicy", root);
        let draft = findings.object(object, "no AuthorizationPolicy holds for it: everybody may call it");
        if !sure {
            draft.uncertain();
        }
    }
}
