//! Parts that routes, gateways and policies share: references, header changes, selectors.
//! Fields of the CRDs of all kinds that use them,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::Duration;
use crate::resource::record::{choice, record};

record! {
    /// An object with further settings.
    pub struct ParametersReference {
        required "group" group: Option<&'e str>,
        required "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
    }
}

record! {
    /// One header of a request.
    pub struct HeaderMatch {
        required "name" name: Option<&'e str>,
        "type" kind: Option<MatchType>,
        required "value" value: Option<&'e str>,
    }
}

record! {
    /// Sends copies of requests to another backend.
    pub struct RequestMirror {
        required "backendRef" backend_ref: Option<BackendObjectReference<'e>>,
        "fraction" fraction: Option<Fraction<'e>>,
        "percent" percent: Option<i64>,
    }
}

record! {
    /// A share as a fraction.
    pub struct Fraction {
        "denominator" denominator: Option<i64>,
        required "numerator" numerator: Option<i64>,
    }
}

record! {
    /// Headers to set, add and remove.
    pub struct HeaderModifier {
        "add" add: Vec<HttpHeader<'e>>,
        "remove" remove: Vec<&'e str>,
        "set" set: Vec<HttpHeader<'e>>,
    }
}

record! {
    /// A header with its value.
    pub struct HttpHeader {
        required "name" name: Option<&'e str>,
        required "value" value: Option<&'e str>,
    }
}

record! {
    /// Keeps a client at its backend.
    pub struct SessionPersistence {
        "absoluteTimeout" absolute_timeout: Option<Duration<'e>>,
        "cookieConfig" cookie_config: Option<CookieConfig<'e>>,
        "sessionName" session_name: Option<&'e str>,
        "type" kind: Option<SessionPersistenceType>,
    }
}

record! {
    /// The cookie of a session.
    pub struct CookieConfig {
        "lifetimeType" lifetime_type: Option<CookieLifetime>,
    }
}

record! {
    /// The Gateway, ListenerSet or Service that a route attaches to.
    pub struct ParentReference {
        "group" group: Option<&'e str>,
        "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
        "port" port: Option<i64>,
        "sectionName" section_name: Option<&'e str>,
    }
}

record! {
    /// A backend without a share.
    pub struct BackendObjectReference {
        "group" group: Option<&'e str>,
        "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
        "port" port: Option<i64>,
    }
}

impl<'e> BackendObjectReference<'e> {
    /// The reference as a backend of a rule, without a weight.
    pub fn backend(&self) -> BackendRef<'e> {
        let Self { node, group, kind, name, namespace, port } = *self;
        BackendRef { node, group, kind, name, namespace, port, weight: None }
    }
}

record! {
    /// An object of the same namespace.
    pub struct LocalObjectReference {
        required "group" group: Option<&'e str>,
        required "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
    }
}

record! {
    /// A Secret or something like it.
    pub struct SecretObjectReference {
        "group" group: Option<&'e str>,
        "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
    }
}

record! {
    /// An object with certificates of authorities.
    pub struct ObjectReference {
        required "group" group: Option<&'e str>,
        required "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
    }
}

record! {
    /// Chooses objects by their labels.
    pub struct LabelSelector {
        "matchExpressions" match_expressions: Vec<LabelRequirement<'e>>,
        "matchLabels" match_labels: map &'e str,
    }
}

record! {
    /// One condition on a label.
    pub struct LabelRequirement {
        required "key" key: Option<&'e str>,
        required "operator" operator: Option<&'e str>,
        "values" values: Vec<&'e str>,
    }
}

record! {
    /// One backend with its share.
    pub struct BackendRef {
        "group" group: Option<&'e str>,
        "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
        "port" port: Option<i64>,
        "weight" weight: Option<i64>,
    }
}

choice! {
    /// How a value is compared.
    pub enum MatchType { Exact = "Exact", RegularExpression = "RegularExpression" }
}

choice! {
    /// What a session is kept by.
    pub enum SessionPersistenceType { Cookie = "Cookie", Header = "Header" }
}

choice! {
    /// How long a cookie lives.
    pub enum CookieLifetime { Permanent = "Permanent", Session = "Session" }
}

choice! {
    /// Whether default gateways are meant.
    pub enum DefaultScope { All = "All", None = "None" }
}
