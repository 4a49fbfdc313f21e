//! BackendTLSPolicy: TLS towards backends.
//! Fields of the CRD backendtlspolicies.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::record::{choice, record};

use super::common::LocalObjectReference;

record! {
    /// TLS of the connections to backends.
    pub struct BackendTlsPolicy {
        "options" options: map &'e str,
        required "targetRefs" target_refs: Vec<SectionTargetReference<'e>>,
        required "validation" validation: Option<BackendTlsValidation<'e>>,
    }
}

record! {
    /// The service, or one port of it, that a policy is about.
    pub struct SectionTargetReference {
        required "group" group: Option<&'e str>,
        required "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
        "sectionName" section_name: Option<&'e str>,
    }
}

record! {
    /// How the certificate of a backend is validated.
    pub struct BackendTlsValidation {
        "caCertificateRefs" ca_certificate_refs: Vec<LocalObjectReference<'e>>,
        required "hostname" hostname: Option<&'e str>,
        "subjectAltNames" subject_alt_names: Vec<SubjectAltName<'e>>,
        "wellKnownCACertificates" well_known_ca_certificates: Option<&'e str>,
    }
}

record! {
    /// A name that the certificate may have.
    pub struct SubjectAltName {
        "hostname" hostname: Option<&'e str>,
        required "type" kind: Option<SubjectAltNameType>,
        "uri" uri: Option<&'e str>,
    }
}

choice! {
    /// The kind of a name.
    pub enum SubjectAltNameType { Hostname = "Hostname", Uri = "URI" }
}
