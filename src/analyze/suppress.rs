//! Findings that an object says are meant. By name or alias, in the annotation
//! `meshctl.io/ignore: "missing-host, lone-weight"`, or in istioctl's own annotation
//! `galley.istio.io/analyze-suppress: "IST0101"` (`*` for all).

use super::CheckMeta;
use crate::estate::Object;

/// The annotation of meshctl.
pub(super) const IGNORE: &str = "meshctl.io/ignore";
/// The annotation of istioctl (pkg/config/analysis, `AnalysisSuppression`).
const ISTIOCTL_SUPPRESS: &str = "galley.istio.io/analyze-suppress";

/// Whether the object asks that findings of this check be left out.
pub(super) fn suppressed(object: &Object, meta: &CheckMeta) -> bool {
    [IGNORE, ISTIOCTL_SUPPRESS]
        .into_iter()
        .filter_map(|annotation| object.annotation(annotation))
        .flat_map(words)
        .any(|word| word == "*" || meta.is_called(word))
}

/// The names in the value of such an annotation.
pub(super) fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(|word| !word.is_empty())
}
