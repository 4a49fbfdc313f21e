//! Label selectors: the plain kind, where every label must be there, and that of the API with expressions.

use crate::document::NodeRef;

/// Labels that pods must have. None: every pod.
pub type Labels<'l> = &'l [(&'l str, &'l str)];

/// Whether a selector with `matchLabels` and `matchExpressions` takes the labels that `label` looks up. No selector, and
/// an empty one, take everything; an operator that does not exist takes nothing.
pub fn selects<'l>(selector: Option<NodeRef<'_>>, label: &dyn Fn(&str) -> Option<&'l str>) -> bool {
    let Some(selector) = selector else { return true };
    selector.get("matchLabels").into_iter().flat_map(NodeRef::entries).all(|pair| has(pair, label))
        && selector
            .get("matchExpressions")
            .into_iter()
            .flat_map(NodeRef::items)
            .all(|expression| holds(expression, label))
}

/// The first demand of a selector that labels do not meet, in words; `None` when [`selects`] takes them.
pub fn unmet<'l>(selector: Option<NodeRef<'_>>, label: &dyn Fn(&str) -> Option<&'l str>) -> Option<String> {
    let selector = selector?;
    let is = |key: &str| match label(key) {
        Some(value) => format!("is `{value}`"),
        None => "is not there".to_owned(),
    };
    let labels = selector.get("matchLabels").into_iter().flat_map(NodeRef::entries);
    if let Some((key, value)) = labels.into_iter().find(|pair| !has(*pair, label)) {
        let (key, value) = (key.as_str().unwrap_or_default(), value.as_str().unwrap_or_default());
        return Some(format!("{key} must be `{value}`, and {}", is(key)));
    }
    let mut expressions = selector.get("matchExpressions").into_iter().flat_map(NodeRef::items);
    let expression = expressions.find(|expression| !holds(*expression, label))?;
    let text = |field: &str| expression.get(field).and_then(NodeRef::as_str).unwrap_or_default();
    let values = expression.get("values").into_iter().flat_map(NodeRef::items).filter_map(NodeRef::as_str);
    let values: Vec<String> = values.map(|value| format!("`{value}`")).collect();
    let key = text("key");
    Some(match text("operator") {
        "In" => format!("{key} must be {}, and {}", values.join(" or "), is(key)),
        "NotIn" => format!("{key} must not be {}, and {}", values.join(" or "), is(key)),
        "Exists" => format!("{key} must be there"),
        "DoesNotExist" => format!("{key} must not be there, and {}", is(key)),
        other => format!("{key} has an operator that does not exist, `{other}`"),
    })
}

fn has<'l>((key, value): (NodeRef<'_>, NodeRef<'_>), label: &dyn Fn(&str) -> Option<&'l str>) -> bool {
    key.as_str().zip(value.as_str()).is_some_and(|(key, value)| label(key) == Some(value))
}

fn holds<'l>(expression: NodeRef<'_>, label: &dyn Fn(&str) -> Option<&'l str>) -> bool {
    let found = expression.get("key").and_then(NodeRef::as_str).and_then(label);
    let listed = || {
        let mut values = expression.get("values").into_iter().flat_map(NodeRef::items);
        values.any(|value| value.as_str().is_some() && value.as_str() == found)
    };
    match expression.get("operator").and_then(NodeRef::as_str) {
        Some("In") => listed(),
        Some("NotIn") => !listed(),
        Some("Exists") => found.is_some(),
        Some("DoesNotExist") => found.is_none(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{selects, unmet};
    use crate::document::{Limits, read};

    #[test]
    fn expressions_are_those_of_the_api() {
        let labels = [("app", "web"), ("tier", "front")];
        for (selector, taken) in [
            ("{}", true),
            ("{matchLabels: {app: web}}", true),
            ("{matchLabels: {app: api}}", false),
            ("{matchExpressions: [{key: app, operator: In, values: [web, api]}]}", true),
            ("{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}", false),
            ("{matchExpressions: [{key: other, operator: NotIn, values: [web]}]}", true),
            ("{matchExpressions: [{key: tier, operator: Exists}]}", true),
            ("{matchExpressions: [{key: tier, operator: DoesNotExist}]}", false),
            ("{matchExpressions: [{key: tier, operator: Like}]}", false),
            (
                "{matchLabels: {app: web}, matchExpressions: [{key: tier, operator: In, values: [back]}]}",
                false,
            ),
        ] {
            let documents = read(&Arc::from(selector), &Limits::default());
            let tree = documents[0].tree.as_ref().expect("a tree");
            let label = |key: &str| labels.iter().find(|(known, _)| *known == key).map(|(_, value)| *value);
            assert_eq!(selects(Some(tree.root()), &label), taken, "{selector}");
            assert_eq!(unmet(Some(tree.root()), &label).is_none(), taken, "{selector}");
        }
    }
}
