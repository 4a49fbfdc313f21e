//! Functions of slash paths.

use super::{Arguments as _, Function, Type, fixed};

use Type::Text;

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("base", &[Text], |_, a| Ok(base(&a.text(0)).into())),
    fixed("osBase", &[Text], |_, a| Ok(base(&a.text(0)).into())),
    fixed("dir", &[Text], |_, a| Ok(directory(&a.text(0)).into())),
    fixed("osDir", &[Text], |_, a| Ok(directory(&a.text(0)).into())),
    fixed("clean", &[Text], |_, a| Ok(clean(&a.text(0)).into())),
    fixed("osClean", &[Text], |_, a| Ok(clean(&a.text(0)).into())),
    fixed("ext", &[Text], |_, a| Ok(extension(&a.text(0)).into())),
    fixed("osExt", &[Text], |_, a| Ok(extension(&a.text(0)).into())),
    fixed("isAbs", &[Text], |_, a| Ok(a.text(0).starts_with('/').into())),
    fixed("osIsAbs", &[Text], |_, a| Ok(a.text(0).starts_with('/').into())),
];

fn base(path: &str) -> &str {
    if path.is_empty() {
        return ".";
    }
    match path.trim_end_matches('/').rsplit('/').next() {
        Some("") | None => "/",
        Some(name) => name,
    }
}

fn directory(path: &str) -> String {
    clean(path.rfind('/').map_or("", |slash| &path[..=slash]))
}

fn extension(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rfind('.').map_or("", |dot| &name[dot..])
}

/// The shortest path that means the same, by its letters alone.
fn clean(path: &str) -> String {
    let rooted = path.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            ".." if rooted => {}
            _ => parts.push(part),
        }
    }
    let joined = parts.join("/");
    match (rooted, joined.is_empty()) {
        (true, _) => format!("/{joined}"),
        (false, true) => ".".to_owned(),
        (false, false) => joined,
    }
}
