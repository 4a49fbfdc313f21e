//! Which of several objects comes first. Istio takes the older one; of two that are equally old, or without a time
//! (in files), the one whose name, then whose namespace comes first (pilot/pkg/model `sortConfigByCreationTime`).

use crate::document::NodeRef;
use crate::estate::Object;

/// What objects are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::mesh::istio) struct Age<'e> {
    /// When it was created, in seconds, as Kubernetes writes it; empty when that is not known.
    created: &'e str,
    name: &'e str,
    namespace: &'e str,
}

impl<'e> Age<'e> {
    pub(in crate::mesh::istio) fn of(object: &'e Object) -> Self {
        let created = object
            .metadata()
            .and_then(|metadata| metadata.get("creationTimestamp"))
            .and_then(NodeRef::as_str);
        Self {
            created: created.unwrap_or_default(),
            name: &object.reference.name,
            namespace: &object.reference.namespace,
        }
    }

    /// When it was created; empty when that is not known.
    pub(super) const fn created(&self) -> &'e str {
        self.created
    }
}
