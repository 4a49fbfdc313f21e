//! Files over a cluster: the estate as it would be if the files were applied.

use crate::estate::Estate;

/// A file beats the live object of the same group, kind, namespace and name, always.
pub fn overlay(mut files: Estate, live: Estate) -> Estate {
    files.fill(live);
    files
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::base::ObjectRef;
    use crate::document::Tree;
    use crate::estate::{Lookup, Object};

    fn estate(objects: &[(&str, &str)]) -> Estate {
        let mut estate = Estate::default();
        for (name, label) in objects {
            let reference = ObjectRef {
                api_version: "v1".to_owned(),
                kind: "Service".to_owned(),
                namespace: "shop".to_owned(),
                name: (*name).to_owned(),
            };
            let tree =
                Tree::from_json(&serde_json::json!({"metadata": {"name": name, "labels": {"from": label}}}));
            estate.push(Object::new(reference, None, Arc::new(tree)));
        }
        estate
    }

    #[test]
    fn a_file_beats_the_live_object() {
        let mut live = estate(&[("a", "live"), ("b", "live")]);
        live.coverage.complete_kind("", "Service");
        let both = overlay(estate(&[("b", "file"), ("c", "file")]), live);
        let from = |name| match both.find("", "Service", "shop", name) {
            Lookup::Found(object) => object.label("from").unwrap_or_default().to_owned(),
            Lookup::Absent => "absent".to_owned(),
            Lookup::NotObserved => "not observed".to_owned(),
        };
        assert_eq!(["a", "b", "c", "d"].map(from), ["live", "file", "file", "absent"]);
        assert_eq!(both.objects.len(), 3);
    }
}
