//! The check `unknown-method`.

use super::lists;
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::mesh::istio::security::attributes::Subject;

check! {
    /// A policy names a method that is no HTTP method.
    ///
    /// ## Why it hurts
    /// Methods are compared letter by letter. `get` and `DELTE` match no request: an ALLOW rule locks out its callers, a
    /// DENY rule stops nobody.
    ///
    /// ## How to fix
    /// Write the method in capitals. gRPC calls are `POST`. `*` and prefixes such as `P*` are permitted.
    pub static UNKNOWN_METHOD = "unknown-method", ["KIA0102"], Warning, [], run
}

/// The methods of RFC 9110 and RFC 5789, and those of WebDAV (RFC 4918).
const METHODS: &[&str] = &[
    "GET",
    "HEAD",
    "POST",
    "PUT",
    "DELETE",
    "CONNECT",
    "OPTIONS",
    "TRACE",
    "PATCH",
    "PROPFIND",
    "PROPPATCH",
    "MKCOL",
    "COPY",
    "MOVE",
    "LOCK",
    "UNLOCK",
];

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for policy in &context.catalog.authorization_policies {
        for list in lists(policy).into_iter().filter(|list| list.subject == Subject::Method) {
            for (node, written) in list.items().filter(|(_, written)| !is_known(written)) {
                let draft = findings.at(policy.object, node, format!("`{written}` is no HTTP method"));
                if let Some(near) = text::nearest(&written.to_ascii_uppercase(), METHODS.iter().copied()) {
                    draft.help(format!("did you mean `{near}`?"));
                }
            }
        }
    }
}

fn is_known(written: &str) -> bool {
    METHODS.iter().any(|method| match (written.strip_suffix('*'), written.strip_prefix('*')) {
        (Some(prefix), _) => method.starts_with(prefix),
        (None, Some(suffix)) => method.ends_with(suffix),
        (None, None) => *method == written,
    })
}
