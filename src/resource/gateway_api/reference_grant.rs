//! ReferenceGrant: references that may cross namespaces.
//! Fields of the CRD referencegrants.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::record::record;

record! {
    /// Permits references from other namespaces.
    pub struct ReferenceGrant {
        required "from" from: Vec<ReferenceGrantFrom<'e>>,
        required "to" to: Vec<ReferenceGrantTo<'e>>,
    }
}

record! {
    /// Who may refer.
    pub struct ReferenceGrantFrom {
        required "group" group: Option<&'e str>,
        required "kind" kind: Option<&'e str>,
        required "namespace" namespace: Option<&'e str>,
    }
}

record! {
    /// What may be referred to.
    pub struct ReferenceGrantTo {
        required "group" group: Option<&'e str>,
        required "kind" kind: Option<&'e str>,
        "name" name: Option<&'e str>,
    }
}
