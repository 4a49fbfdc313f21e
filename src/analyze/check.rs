//! What a check is, and the macro that declares one. The doc comment of a check is the text of
//! `meshctl rule NAME` and of its page under docs/rules/.

use super::{CheckContext, Findings};
use crate::base::report::Severity;

/// The facts about a check.
#[derive(Debug)]
pub struct CheckMeta {
    /// The name: what is wrong, in kebab case. It identifies the check everywhere.
    pub name: &'static str,
    /// Codes of istioctl (IST) and Kiali (KIA) for the same condition.
    pub aliases: &'static [&'static str],
    /// How much its findings matter.
    pub severity: Severity,
    /// The kinds that it reads.
    pub needs: &'static [&'static str],
    /// Its doc comment: what, why it hurts, how to fix.
    pub docs: &'static str,
}

impl CheckMeta {
    /// The first sentence of the docs.
    pub fn summary(&self) -> &'static str {
        self.docs.trim().lines().next().unwrap_or_default().trim()
    }

    /// Whether a user's word names this check.
    pub fn is_called(&self, word: &str) -> bool {
        self.name.eq_ignore_ascii_case(word)
            || self.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(word))
    }
}

/// One check: its facts and its function.
#[derive(Debug)]
pub struct Check {
    /// The facts about it.
    pub meta: CheckMeta,
    /// Looks at the estate and reports what is wrong.
    pub run: for<'e> fn(&CheckContext<'e>, &mut Findings<'e>),
}

/// Declares a check: its documentation, facts and function.
///
/// ```text
/// check! {
///     /// A route sends traffic to a host that does not exist.
///     ///
///     /// ## Why it hurts
///     /// ...
///     pub static MISSING_HOST = "missing-host", ["IST0101"], Error, ["Service"], run
/// }
/// ```
macro_rules! check {
    ($(#[doc = $doc:literal])* pub static $id:ident = $name:literal, [$($alias:literal),* $(,)?], $severity:ident, [$($need:literal),* $(,)?], $run:path $(,)?) => {
        #[doc = concat!("The check `", $name, "`.")]
        pub static $id: $crate::analyze::Check = $crate::analyze::Check {
            meta: $crate::analyze::CheckMeta {
                name: $name,
                aliases: &[$($alias),*],
                severity: $crate::base::report::Severity::$severity,
                needs: &[$($need),*],
                docs: concat!($($doc, "\n"),*),
            },
            run: $run,
        };
    };
}

pub(crate) use check;
