//! The check `unknown-kind`.

use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::resource::identity::{EXTENSIONS, GATEWAY_API, KINDS, NETWORKING, SECURITY, TELEMETRY};

/// Groups of which every kind is known.
const GROUPS: &[&str] = &[NETWORKING, SECURITY, TELEMETRY, EXTENSIONS, GATEWAY_API];

check! {
    /// An object of a mesh has a kind or version that does not exist.
    ///
    /// ## Why it hurts
    /// The API server has no such kind, so `kubectl apply` refuses the object. No other rule looks
    /// at it either, so its mistakes stay unseen.
    ///
    /// ## How to fix
    /// Correct the kind or the version; the message names the nearest, or the versions that are
    /// served. A kind of a newer release than meshctl knows can be left out with `--ignore`.
    pub static UNKNOWN_KIND = "unknown-kind", [], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for object in &context.estate.objects {
        let id = &object.reference;
        let group = id.group();
        if !GROUPS.contains(&group) {
            continue;
        }
        let version = id.api_version.rsplit('/').next().unwrap_or_default();
        let root = object.root();
        match KINDS.iter().find(|spec| spec.group == group && spec.kind == id.kind) {
            Some(spec) if spec.versions.contains(&version) => {}
            Some(spec) => {
                let node = root.get("apiVersion").unwrap_or(root);
                let message = format!("{} has no version {version}", id.kind);
                findings
                    .at(object, node, message)
                    .help(format!("its versions: {}", text::list(spec.versions, 9)));
            }
            None => {
                let node = root.get("kind").unwrap_or(root);
                let kinds = KINDS.iter().filter(|spec| spec.group == group).map(|spec| spec.kind);
                let near = text::nearest(&id.kind, kinds);
                let draft = findings.at(object, node, format!("{} has no kind {}", group, id.kind));
                if let Some(near) = near {
                    draft.help(format!("did you mean `{near}`?"));
                }
            }
        }
    }
}
