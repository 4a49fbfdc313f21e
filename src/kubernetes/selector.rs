//! Label selectors of the plain kind: every label must be there.

/// Labels that pods must have. None: every pod.
pub type Labels<'l> = &'l [(&'l str, &'l str)];
