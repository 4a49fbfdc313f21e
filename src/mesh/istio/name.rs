//! Host names as Istio compares them (pilot/pkg/model/config.go `ResolveShortnameToFQDN`,
//! pkg/config/host/name.go).

/// How two host patterns relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matching {
    /// The pattern covers every name that the other covers.
    Covers,
    /// They have names in common.
    Overlaps,
    /// Nothing in common.
    Disjoint,
}

/// Completes a short name in its namespace. Anything with a dot is complete already: `reviews.prod`
/// stays as it is.
pub fn resolve(host: &str, namespace: &str, domain: &str) -> String {
    let has = |letter: u8| memchr::memchr(letter, host.as_bytes()).is_some();
    // An address without a dot has colons.
    let is_address = || has(b':') && host.parse::<std::net::IpAddr>().is_ok();
    let complete = host.is_empty() || namespace.is_empty() || has(b'.') || host.starts_with('*');
    if complete || is_address() {
        return host.to_ascii_lowercase();
    }
    let mut name = String::with_capacity(host.len() + namespace.len() + domain.len() + 6);
    name.push_str(host);
    name.make_ascii_lowercase();
    for part in [".", namespace, ".svc.", domain] {
        name.push_str(part);
    }
    name
}

/// Compares a pattern with a name or another pattern. `*` at the start stands for any text, also
/// for none: there is no label boundary (`*.com` and `*com` differ only in the dot).
pub fn matches(pattern: &str, other: &str) -> Matching {
    match (pattern.strip_prefix('*'), other.strip_prefix('*')) {
        (None, None) if pattern == other => Matching::Covers,
        (None, None) => Matching::Disjoint,
        (Some(suffix), None) if other.ends_with(suffix) => Matching::Covers,
        (Some(_), None) => Matching::Disjoint,
        (None, Some(suffix)) if pattern.ends_with(suffix) => Matching::Overlaps,
        (None, Some(_)) => Matching::Disjoint,
        (Some(suffix), Some(other_suffix)) if other_suffix.ends_with(suffix) => Matching::Covers,
        (Some(suffix), Some(other_suffix)) if suffix.ends_with(other_suffix) => Matching::Overlaps,
        (Some(_), Some(_)) => Matching::Disjoint,
    }
}

/// The name and namespace of a cluster's own service: `reviews.shop.svc.cluster.local`.
pub fn namespace_of_service<'h>(host: &'h str, domain: &str) -> Option<(&'h str, &'h str)> {
    let rest = host.strip_suffix(domain)?.strip_suffix(".svc.")?;
    let (name, namespace) = rest.split_once('.')?;
    (!namespace.contains('.') && !name.is_empty() && !namespace.is_empty()).then_some((name, namespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_completed_and_others_are_not() {
        let resolve = |host| resolve(host, "shop", "cluster.local");
        assert_eq!(resolve("Reviews"), "reviews.shop.svc.cluster.local");
        for host in ["reviews.prod", "*", "*-internal", "10.0.0.1", "::1", "api.example.com"] {
            assert_eq!(resolve(host), host);
        }
    }

    #[test]
    fn patterns_compare_by_suffix() {
        use Matching::{Covers, Disjoint, Overlaps};
        for (pattern, other, expected) in [
            ("a.com", "a.com", Covers),
            ("a.com", "b.com", Disjoint),
            ("*.com", "a.com", Covers),
            ("*", "*.com", Covers),
            ("a.com", "*.com", Overlaps),
            ("*.a.com", "*.com", Overlaps),
            ("*.com", "*.a.com", Covers),
            ("*.com", "*.org", Disjoint),
            ("*.a.com", "a.com", Disjoint),
        ] {
            assert_eq!(matches(pattern, other), expected, "{pattern} {other}");
        }
    }

    #[test]
    fn service_hosts_are_taken_apart() {
        let of = |host| namespace_of_service(host, "cluster.local");
        assert_eq!(of("a.b.svc.cluster.local"), Some(("a", "b")));
        for host in ["a.b.c.svc.cluster.local", "a.svc.cluster.local", "a.b", ".b.svc.cluster.local"] {
            assert_eq!(of(host), None, "{host}");
        }
    }
}
