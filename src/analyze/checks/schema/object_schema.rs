//! The checks of an object's form: `unknown-field`, `wrong-type`, `missing-field`, `invalid-value`
//! and `doubtful-value`. They show what the schema layer found.

use crate::analyze::Draft;
use crate::analyze::checks::prelude::*;
use crate::estate::Object;
use crate::resource::SchemaProblemKind as Kind;

check! {
    /// A field does not exist in its kind.
    ///
    /// ## Why it hurts
    /// With strict validation the API server refuses the object. Without it the field is dropped in
    /// silence: the manifest says that there are retries, the cluster has none. A field under the
    /// wrong parent or a misspelt one ends like that.
    ///
    /// ## How to fix
    /// Correct the spelling (the message names the nearest field of that place), or move the field
    /// to where it belongs.
    pub static UNKNOWN_FIELD = "unknown-field", ["IST0106"], Error, [], unknown_field
}

check! {
    /// A value has the wrong type.
    ///
    /// ## Why it hurts
    /// The API server refuses the object. Frequent causes are a number where a duration such as
    /// `5s` belongs, an unquoted `on` or `yes` that YAML reads as a boolean, and one item where a
    /// list is expected.
    ///
    /// ## How to fix
    /// Write the value in the type that the message asks for; quote strings that look like
    /// something else.
    pub static WRONG_TYPE = "wrong-type", ["IST0106"], Error, [], wrong_type
}

check! {
    /// A field that must be there is missing.
    ///
    /// ## Why it hurts
    /// The API server refuses the object, so the configuration that was there before stays in force.
    ///
    /// ## How to fix
    /// Add the field.
    pub static MISSING_FIELD = "missing-field", ["IST0106"], Error, [], missing_field
}

check! {
    /// A value is not one of those that the field permits.
    ///
    /// ## Why it hurts
    /// The API server refuses the object, so the configuration that was there before stays in force.
    ///
    /// ## How to fix
    /// Use one of the values that the message lists. They are case-sensitive.
    pub static INVALID_VALUE = "invalid-value", ["IST0106"], Error, [], invalid_value
}

check! {
    /// A value is accepted, and probably not what was meant.
    ///
    /// ## Why it hurts
    /// Istio's admission webhook lets the object pass and answers with a warning, which GitOps
    /// controllers seldom show. What was written is deprecated, has no effect, or does more than it
    /// says.
    ///
    /// ## How to fix
    /// Do what the message says.
    pub static DOUBTFUL_VALUE = "doubtful-value", ["IST0133"], Warning, [], doubtful_value
}

fn unknown_field<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    report(context, findings, |kind| matches!(kind, Kind::UnknownField { .. }));
}

fn wrong_type<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    report(context, findings, |kind| matches!(kind, Kind::WrongType { .. }));
}

fn missing_field<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    report(context, findings, |kind| matches!(kind, Kind::MissingField { .. }));
}

fn invalid_value<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    report(context, findings, |kind| matches!(kind, Kind::InvalidValue { .. }));
    for reason in &context.schema.not_checked {
        findings.not_checked(reason.clone());
    }
}

fn doubtful_value<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let alone = context.schema.alone;
    let wanted = |kind: &Kind| matches!(kind, Kind::Doubtful { better, .. } if alone || better.is_none());
    report(context, findings, wanted);
}

/// Offers the one field that is near, unless its map has that one too.
fn rename<'e>(draft: &mut Draft<'e>, object: &'e Object, key: NodeRef<'e>, field: &str, near: &str) {
    let root = object.root();
    let siblings = key.map_of_key(root);
    if siblings.is_some_and(|map| map.key(near).is_none()) {
        draft.fix(format!("write `{near}` for `{field}`"), [edit::rename_key(root, key, near)]);
    }
}

fn report<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>, wanted: impl Fn(&Kind) -> bool) {
    for found in context.schema.problems.iter().filter(|found| wanted(&found.problem.kind)) {
        let draft = findings.at(found.object, found.problem.node, found.problem.message());
        if let Kind::MissingField { field } = &found.problem.kind {
            draft.below(field);
        }
        if let Kind::UnknownField { near: Some(near), sole: true, field } = &found.problem.kind {
            rename(draft, found.object, found.problem.node, field, near);
        }
    }
}
