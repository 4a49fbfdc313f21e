//! `exportTo`: which namespaces see an object (pilot/pkg/model/push_context.go).

/// Whether an object of `owner` that is exported to these namespaces is seen in `client`. With
/// nothing said, `default` of the mesh config holds; when that is empty too, everybody sees it.
pub fn exported_to(export_to: &[&str], default: &[String], owner: &str, client: &str) -> bool {
    let sees = |item: &str| match item {
        "*" => true,
        "." => owner == client,
        "~" => false,
        namespace => namespace == client,
    };
    if !export_to.is_empty() {
        return export_to.iter().any(|item| sees(item));
    }
    default.is_empty() || default.iter().any(|item| sees(item))
}

#[cfg(test)]
mod tests {
    use super::exported_to;

    #[test]
    fn exports_are_seen_where_they_say() {
        assert!(exported_to(&[], &[], "a", "b"));
        assert!(exported_to(&["*"], &[], "a", "b"));
        assert!(exported_to(&["."], &[], "a", "a"));
        assert!(!exported_to(&["."], &[], "a", "b"));
        assert!(exported_to(&["b"], &[], "a", "b"));
        assert!(!exported_to(&["~"], &[], "a", "a"));
        assert!(!exported_to(&[], &[".".to_owned()], "a", "b"));
    }
}
