//! The check `unknown-suppression`.

use crate::analyze::checks::prelude::*;
use crate::analyze::registry::{self, CHECKS};
use crate::analyze::suppress::{IGNORE, words};
use crate::base::text;

check! {
    /// The annotation `meshctl.io/ignore` names a rule that does not exist.
    ///
    /// ## Why it hurts
    /// Nothing is left out for that name: it is misspelt, or the rule was renamed. Readers believe that a
    /// finding is accepted, and the next one wonders why it is reported all the same.
    ///
    /// ## How to fix
    /// Correct the name, or remove it. `meshctl rule` lists the rules. Codes of istioctl and Kiali that meshctl
    /// has no rule for are left alone: other tools may read them.
    pub static UNKNOWN_SUPPRESSION = "unknown-suppression", [], Info, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for object in &context.estate.objects {
        let Some(node) = object.root().at(&["metadata", "annotations", IGNORE]) else { continue };
        for word in words(node.as_str().unwrap_or_default()) {
            if word == "*" || is_code(word) || registry::find(word).is_some() {
                continue;
            }
            let near = text::nearest(word, CHECKS.iter().map(|check| check.meta.name));
            let draft = findings.at(object, node, format!("there is no rule `{word}`"));
            if let Some(near) = near {
                draft.help(format!("did you mean `{near}`?"));
            }
        }
    }
}

/// Whether it is a code of istioctl (IST0101) or Kiali (KIA1101).
fn is_code(word: &str) -> bool {
    let digits = word.strip_prefix("IST").or_else(|| word.strip_prefix("KIA"));
    digits.is_some_and(|digits| digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}
