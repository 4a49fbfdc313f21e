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

/// The namespaces that an object is exported to, `*` alone for all of them. Where an object is
/// exported by name it comes before those that are exported to all, so the two do not compete.
pub fn export_scope<'a>(export_to: &[&'a str], default: &'a [String], owner: &'a str) -> Vec<&'a str> {
    let items: Vec<&str> = match (export_to, default) {
        ([], []) => vec!["*"],
        ([], default) => default.iter().map(String::as_str).collect(),
        (items, _) => items.to_vec(),
    };
    if items.contains(&"*") {
        return vec!["*"];
    }
    let mut scope: Vec<&str> = items
        .into_iter()
        .filter(|item| *item != "~")
        .map(|item| if item == "." { owner } else { item })
        .collect();
    scope.sort_unstable();
    scope.dedup();
    scope
}

#[cfg(test)]
mod tests {
    use super::{export_scope, exported_to};

    #[test]
    fn scopes_name_namespaces() {
        assert_eq!(export_scope(&[], &[], "a"), ["*"]);
        assert_eq!(export_scope(&["b", ".", "a"], &[], "a"), ["a", "b"]);
        assert_eq!(export_scope(&["b", "*"], &[], "a"), ["*"]);
        assert_eq!(export_scope(&["~"], &[], "a"), [""; 0]);
        assert_eq!(export_scope(&[], &[".".to_owned()], "a"), ["a"]);
    }

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
