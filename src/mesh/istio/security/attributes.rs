//! What the values of AuthorizationPolicy fields mean: exact, `prefix*`, `*suffix`, `*`, networks, path templates
//! (pilot/pkg/security/authz/model/generator.go and authz/matcher).

use crate::model::Test;
use crate::model::authorization::{Attribute, LIST_SEPARATOR, network, one_of_list, path_template};

/// What a field of a rule, or the key of a condition, is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The identity of the client.
    Principal,
    /// The namespace in the identity of the client.
    Namespace,
    /// The service account in the identity of the client.
    ServiceAccount,
    /// The trust domain in the identity of the client.
    TrustDomain,
    /// Issuer and subject of the token.
    RequestPrincipal,
    /// A claim of the token.
    Claim(Vec<String>),
    /// The address of the client.
    SourceIp,
    /// The address of the first client.
    RemoteIp,
    /// The address of the server.
    DestinationIp,
    /// The port of the server.
    Port,
    /// The server name of the handshake.
    ServerName,
    /// The host of the request.
    Host,
    /// The method of the request.
    Method,
    /// The path of the request.
    Path,
    /// A header of the request.
    Header(String),
    /// Metadata of Envoy, or an unknown key.
    Other(String),
}

/// One alternative of a clause: tests that must all pass.
pub(super) type Alternative = Vec<(Attribute, Test)>;

impl Subject {
    /// The key of a condition.
    pub fn of_key(key: &str) -> Self {
        let bracketed = |prefix: &str| key.strip_prefix(prefix)?.strip_prefix('[')?.strip_suffix(']');
        match key {
            "source.ip" => Self::SourceIp,
            "remote.ip" => Self::RemoteIp,
            "source.namespace" => Self::Namespace,
            "source.principal" => Self::Principal,
            "source.serviceAccount" => Self::ServiceAccount,
            "source.trustDomain" => Self::TrustDomain,
            "request.auth.principal" => Self::RequestPrincipal,
            "request.auth.audiences" => Self::Claim(vec!["aud".to_owned()]),
            "request.auth.presenter" => Self::Claim(vec!["azp".to_owned()]),
            "destination.ip" => Self::DestinationIp,
            "destination.port" => Self::Port,
            "connection.sni" => Self::ServerName,
            _ => match (bracketed("request.headers"), bracketed("request.auth.claims")) {
                (Some(name), _) => Self::Header(name.to_ascii_lowercase()),
                (None, Some(path)) => Self::Claim(path.split("][").map(str::to_owned).collect()),
                (None, None) => Self::Other(key.to_owned()),
            },
        }
    }

    /// Whether only a proxy that understands HTTP can look at it.
    pub const fn is_http(&self) -> bool {
        matches!(
            self,
            Self::RequestPrincipal
                | Self::Claim(_)
                | Self::Host
                | Self::Method
                | Self::Path
                | Self::Header(_)
        )
    }

    /// Whether it needs the certificate of the client, so mutual TLS.
    pub const fn needs_mutual_tls(&self) -> bool {
        matches!(self, Self::Principal | Self::Namespace | Self::ServiceAccount | Self::TrustDomain)
    }

    /// Whether it needs a token that was checked.
    pub const fn needs_token(&self) -> bool {
        matches!(self, Self::RequestPrincipal | Self::Claim(_))
    }

    /// What a value asks for, in a policy of `namespace`; `None` for values that are no values of this field.
    pub(super) fn tests(&self, value: &str, namespace: &str) -> Option<Alternative> {
        let one = |on: Attribute, test: Test| Some(vec![(on, test)]);
        let regex = |pattern: String| Test::Regex(pattern.as_str().into());
        match self {
            Self::Principal => one(Attribute::Principal, with_prefix(value, "spiffe://")),
            Self::Namespace => {
                let value = value.replace('*', ".*");
                one(Attribute::Principal, regex(format!(".*/ns/{value}/.*")))
            }
            Self::ServiceAccount => {
                let (owner, account) = value.split_once('/').unwrap_or((namespace, value));
                one(Attribute::Principal, regex(format!("spiffe://.+/ns/{owner}/(.+/|)sa/{account}(/.+)?")))
            }
            Self::TrustDomain => {
                let value = value.replace('*', ".*");
                one(Attribute::Principal, regex(format!("spiffe://{value}/.*")))
            }
            Self::RequestPrincipal => Some(request_principal(value)),
            Self::Claim(path) => one(Attribute::Claim(path.clone()), one_of_list(&test(value))),
            Self::SourceIp => one(Attribute::SourceAddress, network(value)?),
            Self::RemoteIp => one(Attribute::RemoteAddress, network(value)?),
            Self::DestinationIp => one(Attribute::Address, network(value)?),
            Self::Port => one(Attribute::Port, Test::Exact(value.parse::<u16>().ok()?.to_string())),
            Self::ServerName => one(Attribute::ServerName, test(value)),
            Self::Host => one(Attribute::Host, present_or(value, |value| test(value).ignore_case())),
            Self::Method => one(Attribute::Method, present_or(value, test)),
            Self::Header(name) => one(Attribute::Header(name.clone()), present_or(value, test)),
            Self::Path if value.contains("{*}") || value.contains("{**}") => {
                one(Attribute::Path, path_template(&value.replace("{*}", "*").replace("{**}", "**")))
            }
            Self::Path => one(Attribute::Path, test(value)),
            Self::Other(key) => one(Attribute::Other(key.clone()), test(value)),
        }
    }
}

/// Something, but not nothing.
fn something() -> Test {
    Test::Regex(".+".into())
}

/// A value of one of the four forms. A lone `*` asks for something that is not empty.
fn test(value: &str) -> Test {
    match (value, value.strip_prefix('*'), value.strip_suffix('*')) {
        ("*", ..) => something(),
        (_, Some(suffix), _) => Test::Suffix(suffix.to_owned()),
        (_, None, Some(prefix)) => Test::Prefix(prefix.to_owned()),
        (exact, None, None) => Test::Exact(exact.to_owned()),
    }
}

/// The same for headers: a lone `*` asks that it is there, empty or not.
fn present_or(value: &str, test: impl Fn(&str) -> Test) -> Test {
    if value == "*" { Test::Present } else { test(value) }
}

/// A value that stands behind a fixed beginning.
fn with_prefix(value: &str, prefix: &str) -> Test {
    match (value, value.strip_prefix('*'), value.strip_suffix('*')) {
        ("*", ..) => something(),
        (_, Some(suffix), _) => {
            let suffix = regex_syntax::escape(suffix);
            Test::Regex(format!("{prefix}.*{suffix}").as_str().into())
        }
        (_, None, Some(start)) => Test::Prefix(format!("{prefix}{start}")),
        (exact, None, None) => Test::Exact(format!("{prefix}{exact}")),
    }
}

/// `issuer/subject`, where the issuer may be a URL. A value that ends in `*` leaves open what stands behind.
fn request_principal(value: &str) -> Alternative {
    let (issuer, subject) = match value.rsplit_once('/') {
        Some((issuer, subject)) => (issuer, Some(subject)),
        None => (value, None),
    };
    let exact = |text: &str| Test::Exact(text.to_owned());
    let (issuer, subject) = if value == "*" {
        (something(), something())
    } else if let Some(rest) = value.strip_prefix('*') {
        match subject {
            Some(subject) if issuer == "*" => (something(), exact(subject)),
            Some(subject) => (Test::Suffix(issuer.trim_start_matches('*').to_owned()), exact(subject)),
            None => (something(), Test::Suffix(rest.to_owned())),
        }
    } else if let Some(rest) = value.strip_suffix('*') {
        match subject {
            Some("*") => (exact(issuer), something()),
            Some(subject) => (exact(issuer), Test::Prefix(subject.trim_end_matches('*').to_owned())),
            None => (Test::Prefix(rest.to_owned()), something()),
        }
    } else {
        (exact(issuer), exact(subject.unwrap_or_default()))
    };
    let claim = |name: &str| Attribute::Claim(vec![name.to_owned()]);
    vec![(claim("iss"), issuer), (claim("sub"), subject)]
}

/// The values of a claim as one text.
pub fn list_of(values: &[&str]) -> String {
    values.join(&LIST_SEPARATOR.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn passes(subject: &Subject, written: &str, value: &str) -> bool {
        let tests = subject.tests(written, "shop").expect("a value");
        tests[0].1.passes(value).expect("an answer")
    }

    #[test]
    fn values_have_four_forms() {
        let (path, host, header) = (Subject::Path, Subject::Host, Subject::Header("x".to_owned()));
        for (subject, written, value, expected) in [
            (&path, "/a", "/a", true),
            (&path, "/a", "/a/", false),
            (&path, "/a*", "/ab", true),
            (&path, "*/z", "/a/z", true),
            (&path, "*", "/", true),
            (&path, "/a/{*}/c", "/a/b/c", true),
            (&path, "/a/{**}", "/a/b/c", true),
            (&host, "Shop.Example.com", "shop.example.COM", true),
            (&host, "*.example.com", "a.EXAMPLE.com", true),
            (&host, "*", "", true),
            (&header, "*", "", true),
            (&header, "a", "A", false),
        ] {
            assert_eq!(passes(subject, written, value), expected, "{written} {value}");
        }
    }

    #[test]
    fn identities_are_uris() {
        let web = "spiffe://cluster.local/ns/shop/sa/web";
        for (subject, written, expected) in [
            (Subject::Principal, "cluster.local/ns/shop/sa/web", true),
            (Subject::Principal, "*/sa/web", true),
            (Subject::Principal, "cluster.local/ns/*", true),
            (Subject::Principal, "*", true),
            (Subject::Principal, "cluster.local/ns/pay/*", false),
            (Subject::Namespace, "shop", true),
            (Subject::Namespace, "sh*", true),
            (Subject::Namespace, "*op", true),
            (Subject::Namespace, "sho", false),
            (Subject::ServiceAccount, "web", true),
            (Subject::ServiceAccount, "shop/web", true),
            (Subject::ServiceAccount, "pay/web", false),
            (Subject::TrustDomain, "cluster.local", true),
            (Subject::TrustDomain, "other", false),
        ] {
            assert_eq!(passes(&subject, written, web), expected, "{written}");
        }
    }

    #[test]
    fn request_principals_are_issuer_and_subject() {
        let both = |written: &str, issuer: &str, subject: &str| {
            let tests = request_principal(written);
            tests[0].1.passes(issuer) == Some(true) && tests[1].1.passes(subject) == Some(true)
        };
        for (written, expected) in [
            ("*", true),
            ("https://a/b/me", true),
            ("https://a/b/*", true),
            ("*/me", true),
            ("*b/me", true),
            ("https://a/b/m*", true),
            ("https://a/you", false),
        ] {
            assert_eq!(both(written, "https://a/b", "me"), expected, "{written}");
        }
    }

    #[test]
    fn keys_of_conditions_are_known() {
        assert_eq!(Subject::of_key("request.headers[X-User]"), Subject::Header("x-user".to_owned()));
        let nested = vec!["realm".to_owned(), "roles".to_owned()];
        assert_eq!(Subject::of_key("request.auth.claims[realm][roles]"), Subject::Claim(nested));
        assert!(matches!(Subject::of_key("experimental.envoy.filters.a[b]"), Subject::Other(_)));
    }
}
