//! The schemas of the routing commands: each stands alone, so that what several of them define is the same in all.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::{files_below, text_of};

#[test]
fn definitions_of_one_name_are_the_same_everywhere() {
    let mut known: BTreeMap<String, (String, Value)> = BTreeMap::new();
    for file in files_below("docs/schemas") {
        let schema: Value = serde_json::from_str(&text_of(&file)).expect("JSON");
        assert!(jsonschema::meta::is_valid(&schema), "{file} is no schema");
        // Backends and rules mean something else in the schemas of other commands.
        let shared = ["RouteExplanation", "RouteList", "RouteTest", "RoutingDiff", "Verification"];
        let routing = shared.iter().any(|kind| file.contains(kind));
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            if routing || name == "place" {
                let (first, same) =
                    known.entry(name.clone()).or_insert_with(|| (file.clone(), definition.clone()));
                assert_eq!(same, definition, "`{name}` differs in {first} and {file}");
            }
        }
    }
    assert!(known.contains_key("decision"));
}
