//! What all objects share: `metadata` and the fields around `spec`.

use super::record::record;
use super::{Any, Field, Reader};
use crate::document::NodeRef;

record! {
    /// The `metadata` of an object, with every field that the API server knows.
    pub struct Metadata {
        "name" name: Option<&'e str>,
        "generateName" generate_name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
        "labels" labels: map &'e str,
        "annotations" annotations: map &'e str,
        "creationTimestamp" creation_timestamp: Option<&'e str>,
        "deletionTimestamp" deletion_timestamp: Option<&'e str>,
        "deletionGracePeriodSeconds" deletion_grace_period_seconds: Option<i64>,
        "finalizers" finalizers: Vec<&'e str>,
        "generation" generation: Option<i64>,
        "managedFields" managed_fields: Option<Any<'e>>,
        "ownerReferences" owner_references: Option<Any<'e>>,
        "resourceVersion" resource_version: Option<&'e str>,
        "selfLink" self_link: Option<&'e str>,
        "uid" uid: Option<&'e str>,
        "clusterName" cluster_name: Option<&'e str>,
    }
}

record! {
    /// A custom resource as a whole.
    pub struct CustomResource {
        "apiVersion" api_version: Option<&'e str>,
        "kind" kind: Option<&'e str>,
        "metadata" metadata: Option<Metadata<'e>>,
        "spec" spec: Option<Any<'e>>,
        "status" status: Option<Any<'e>>,
    }
}

/// Reads the fields around `spec`, for their problems.
pub(super) fn read_envelope<'e>(root: NodeRef<'e>, reader: &mut Reader<'e>) {
    let _: Option<CustomResource<'e>> = Field::read(root, reader);
}
