//! Gateway of Istio: the ports that proxies at the edge open.
//! Fields of the CRD gateways.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::record::{choice, record};

record! {
    /// Ports and hosts that proxies at the edge open.
    pub struct Gateway {
        "selector" selector: map &'e str,
        "servers" servers: Vec<Server<'e>>,
    }
}

record! {
    /// One port of a gateway with its hosts.
    pub struct Server {
        "bind" bind: Option<&'e str>,
        "defaultEndpoint" default_endpoint: Option<&'e str>,
        required "hosts" hosts: Vec<&'e str>,
        "name" name: Option<&'e str>,
        required "port" port: Option<Port<'e>>,
        "tls" tls: Option<ServerTlsSettings<'e>>,
    }
}

record! {
    /// A port that is opened.
    pub struct Port {
        required "name" name: Option<&'e str>,
        required "number" number: Option<i64>,
        required "protocol" protocol: Option<&'e str>,
        "targetPort" target_port: Option<i64>,
    }
}

record! {
    /// TLS of the connections that a server accepts.
    pub struct ServerTlsSettings {
        "caCertCredentialName" ca_cert_credential_name: Option<&'e str>,
        "caCertificates" ca_certificates: Option<&'e str>,
        "caCrl" ca_crl: Option<&'e str>,
        "cipherSuites" cipher_suites: Vec<&'e str>,
        "credentialName" credential_name: Option<&'e str>,
        "credentialNames" credential_names: Vec<&'e str>,
        "httpsRedirect" https_redirect: Option<bool>,
        "insecureSkipVerify" insecure_skip_verify: Option<bool>,
        "maxProtocolVersion" max_protocol_version: Option<TlsProtocol>,
        "minProtocolVersion" min_protocol_version: Option<TlsProtocol>,
        "mode" mode: Option<ServerTlsMode>,
        "privateKey" private_key: Option<&'e str>,
        "serverCertificate" server_certificate: Option<&'e str>,
        "subjectAltNames" subject_alt_names: Vec<&'e str>,
        "tlsCertificates" tls_certificates: Vec<TlsCertificate<'e>>,
        "verifyCertificateHash" verify_certificate_hash: Vec<&'e str>,
        "verifyCertificateSpki" verify_certificate_spki: Vec<&'e str>,
    }
}

record! {
    /// Files of one certificate.
    pub struct TlsCertificate {
        "caCertificates" ca_certificates: Option<&'e str>,
        "privateKey" private_key: Option<&'e str>,
        "serverCertificate" server_certificate: Option<&'e str>,
    }
}

choice! {
    /// What a server does with TLS.
    pub enum ServerTlsMode {
        Passthrough = "PASSTHROUGH",
        Simple = "SIMPLE",
        Mutual = "MUTUAL",
        AutoPassthrough = "AUTO_PASSTHROUGH",
        IstioMutual = "ISTIO_MUTUAL",
        OptionalMutual = "OPTIONAL_MUTUAL",
    }
}

choice! {
    /// A version of TLS.
    pub enum TlsProtocol {
        Auto = "TLS_AUTO",
        Tls10 = "TLSV1_0",
        Tls11 = "TLSV1_1",
        Tls12 = "TLSV1_2",
        Tls13 = "TLSV1_3",
    }
}
