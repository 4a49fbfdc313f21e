//! The import rule of docs/architecture.md: a room imports from lower floors only, and some crates
//! may be used in one room only. Reads every `crate::` and `super::` path of src/, groups and
//! several lines included, and the names of the fenced crates.

use std::fs;

use crate::support::{files_below, repository, text_of};

/// Every room and its floor.
const FLOORS: &[(&str, u8)] = &[
    ("base", 0),
    ("net", 1),
    ("helm", 1),
    ("algebra", 1),
    ("model", 1),
    ("document", 1),
    ("estate", 1),
    ("resource", 2),
    ("kubernetes", 2),
    ("cluster", 3),
    ("mesh", 3),
    ("source", 4),
    ("policy", 4),
    ("routing", 4),
    ("charts", 4),
    ("metrics", 4),
    ("operation", 4),
    ("analyze", 5),
    ("canary", 5),
    ("install", 5),
    ("convert", 5),
    ("sandbox", 5),
    ("fault", 5),
    ("observe", 5),
    ("routes", 5),
    ("proxy", 5),
    ("output", 6),
    ("cli", 7),
];

/// Imports on one floor that are meant: who, from whom.
const SAME_FLOOR: &[(&str, &str)] = &[
    ("estate", "document"),
    ("helm", "document"),
    ("model", "algebra"),
    ("kubernetes", "resource"),
    ("canary", "proxy"),
    ("fault", "proxy"),
    ("install", "proxy"),
    ("observe", "proxy"),
    ("proxy", "routes"),
];

/// Rooms that may import these, whatever their floor.
const ONLY: &[(&str, &[&str])] = &[("routing", &["base", "algebra", "model"])];

/// Crates that only one room may use, or two.
const FENCED: &[(&str, &str)] = &[
    ("kube", "cluster"),
    ("k8s_openapi", "cluster"),
    ("clap", "cli"),
    ("clap_complete", "cli"),
    ("clap_mangen", "cli"),
    ("comfy_table", "output"),
    ("indicatif", "output"),
    ("dialoguer", "output"),
    ("annotate_snippets", "output"),
    ("quick_junit", "output"),
    ("reqwest", "net"),
    ("tar", "charts observe"),
];

#[test]
fn rooms_import_from_lower_floors_only() {
    let sources = files_below("src");
    let found: Vec<String> = sources
        .iter()
        .filter(|file| file.ends_with(".rs"))
        .flat_map(|file| violations(file, &text_of(file)))
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_room_has_a_floor_and_a_line_in_the_guide() {
    let guide = text_of("docs/architecture.md");
    for entry in fs::read_dir(repository("src")).expect("the sources") {
        let room = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        if room.ends_with(".rs") {
            assert!(["lib.rs", "main.rs"].contains(&room.as_str()), "src/{room} belongs into a room");
            continue;
        }
        let (_, floor) = FLOORS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| {
            panic!("src/{room} has no floor: add it to the table here and in docs/architecture.md")
        });
        assert!(guide.contains(&format!("| {floor} | `{room}` |")), "src/{room} is not in the guide");
    }
}

/// What is wrong with the imports of one file: file, line and rule.
fn violations(file: &str, text: &str) -> Vec<String> {
    let module: Vec<&str> = file
        .trim_start_matches("src/")
        .trim_end_matches(".rs")
        .split('/')
        .filter(|part| *part != "mod")
        .collect();
    let room = module[0];
    if ["lib", "main"].contains(&room) {
        return Vec::new();
    }
    let code = without_comments_and_text(text);
    let mut found = Vec::new();
    for (line, path) in paths(&code, &module) {
        if let Some(rule) = broken_rule(&module, &path) {
            found.push(format!("{file}:{line}: {rule}"));
        }
    }
    found.dedup();
    for (line, text) in code.lines().enumerate() {
        for (name, home) in FENCED.iter().filter(|(_, home)| home.split(' ').all(|home| home != room)) {
            if uses_crate(text, name) {
                found.push(format!("{file}:{}: only `{home}` may use the crate {name}", line + 1));
            }
        }
    }
    found
}

/// The rule that an import of `path` from `module` breaks.
fn broken_rule(module: &[&str], path: &[String]) -> Option<String> {
    let floor = |room: &str| FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor);
    let (room, other) = (module[0], path.first()?.as_str());
    let mine = floor(room)?;
    // A path such as `crate::VERSION` names no room.
    let its = floor(other)?;
    if room == other {
        let meshes = room == "mesh" && path.len() > 1 && module.len() > 1;
        let is_mesh = |name: &str| repository("src/mesh").join(name).is_dir();
        return (meshes && module[1] != path[1] && is_mesh(module[1]) && is_mesh(&path[1]))
            .then(|| format!("the mesh `{}` imports the mesh `{}`", module[1], path[1]));
    }
    if let Some((_, allowed)) = ONLY.iter().find(|(name, _)| *name == room) {
        return (!allowed.contains(&other))
            .then(|| format!("`{room}` may import {} only, not `{other}`", allowed.join(", ")));
    }
    (its > mine || (its == mine && !SAME_FLOOR.contains(&(room, other))))
        .then(|| format!("`{room}` (floor {mine}) imports `{other}` (floor {its})"))
}

/// Every path that begins with `crate::` or `super::`, from the crate's root, with its line.
fn paths(code: &str, module: &[&str]) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    let mut inline = false;
    let mut offset = 0;
    for (index, line) in code.split_inclusive('\n').enumerate() {
        // rustfmt keeps modules of a file at the margin.
        inline = match line {
            line if line.starts_with('}') => false,
            line => inline || (line.contains("mod ") && line.ends_with("{\n") && !line.starts_with(' ')),
        };
        let mut at = 0;
        while let Some(start) = next_root(line, at) {
            let mut rest = &code[offset + start..];
            let mut base: Vec<String> = Vec::new();
            if let Some(after) = rest.strip_prefix("crate::") {
                rest = after;
            } else {
                let mut up = 0;
                while let Some(after) = rest.strip_prefix("super::") {
                    (rest, up) = (after, up + 1);
                }
                let depth = (module.len() + usize::from(inline)).saturating_sub(up).min(module.len());
                base.extend(module[..depth].iter().map(|part| (*part).to_owned()));
            }
            tree(&mut rest, &base, &mut |path| found.push((index + 1, path)));
            at = (code.len() - rest.len()).saturating_sub(offset).max(start + 1);
            if at >= line.len() {
                break;
            }
        }
        offset += line.len();
    }
    found
}

/// Where the next path from a root begins in a line.
fn next_root(line: &str, from: usize) -> Option<usize> {
    ["crate::", "super::"]
        .iter()
        .filter_map(|root| {
            line[from..].match_indices(root).map(|(at, _)| at + from).find(|at| {
                let before = line[..*at].chars().next_back();
                !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
            })
        })
        .min()
}

/// Reads `a::b`, `a::{b, c::d}` or `*`, and takes it off the text.
fn tree(rest: &mut &str, base: &[String], take: &mut impl FnMut(Vec<String>)) {
    *rest = rest.trim_start();
    if let Some(inner) = rest.strip_prefix('{') {
        *rest = inner;
        loop {
            *rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix('}') {
                *rest = after;
                return;
            }
            let before = rest.len();
            tree(rest, base, take);
            *rest = rest.trim_start();
            *rest = rest.strip_prefix(',').unwrap_or(rest);
            if rest.len() == before {
                return;
            }
        }
    }
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '*').unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    let path: Vec<String> = base.iter().cloned().chain([name.to_owned()]).collect();
    *rest = after;
    match after.strip_prefix("::") {
        Some(below) if !below.starts_with('<') => {
            *rest = below;
            tree(rest, &path, take);
        }
        _ => {
            if let Some(renamed) = after.strip_prefix(" as ") {
                *rest = renamed.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
            }
            take(path);
        }
    }
}

fn uses_crate(line: &str, name: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + name.len()..]);
        let begins = !before.ends_with(|c| word(c) || c == ':' || c == '.') || before.trim_end() == "use ::";
        let imported = before.trim_end().ends_with("use") && !after.starts_with(word);
        begins && (after.starts_with("::") || imported)
    })
}

/// The code with comments, strings and characters blanked; lines stay where they are.
fn without_comments_and_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let raw = rest.starts_with("r\"") || rest.starts_with("r#");
        let word = out.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if raw && !word && rest.trim_start_matches(['r', '#']).starts_with('"') {
            let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
            let close = format!("\"{}", "#".repeat(hashes));
            rest[2 + hashes..].find(&close).map_or(rest.len(), |end| 2 + hashes + end + close.len())
        } else if first == '"' {
            string_length(rest)
        } else if let Some(after) = rest.strip_prefix("'\\") {
            after.char_indices().skip(1).find(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 3)
        } else if first == '\'' && rest.chars().nth(2) == Some('\'') {
            rest.char_indices().nth(3).map_or(rest.len(), |(at, _)| at)
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        out.extend(rest[..length].chars().filter(|c| *c == '\n'));
        rest = &rest[length..];
    }
    out
}

/// The length of the string at the start of a text, quotes included.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[test]
fn forbidden_imports_are_found() {
    for (file, code, rule) in [
        ("src/model/a.rs", "use crate::estate::Estate;", "`model` (floor 1) imports `estate` (floor 1)"),
        ("src/base/a.rs", "fn f() -> crate::cli::X {}", "`base` (floor 0) imports `cli` (floor 7)"),
        (
            "src/mesh/a.rs",
            "use crate::{base::A, source::{B, C}};",
            "`mesh` (floor 3) imports `source` (floor 4)",
        ),
        ("src/mesh/a.rs", "use crate::{\n    source,\n};", "`mesh` (floor 3) imports `source` (floor 4)"),
        (
            "src/mesh/istio/a.rs",
            "use super::super::super::output::X;",
            "`mesh` (floor 3) imports `output` (floor 6)",
        ),
        (
            "src/mesh/mod.rs",
            "mod tests {\n    use super::super::cli;\n}",
            "`mesh` (floor 3) imports `cli` (floor 7)",
        ),
        (
            "src/routing/a.rs",
            "use crate::estate::X;",
            "`routing` may import base, algebra, model only, not `estate`",
        ),
        (
            "src/mesh/istio/a.rs",
            "use crate::mesh::gateway_api::X;",
            "the mesh `istio` imports the mesh `gateway_api`",
        ),
        (
            "src/mesh/istio/mod.rs",
            "use super::gateway_api;",
            "the mesh `istio` imports the mesh `gateway_api`",
        ),
        ("src/cli/a.rs", "use ::kube::Client;", "only `cluster` may use the crate kube"),
        ("src/base/a.rs", "fn f(a: clap::Error) {}", "only `cli` may use the crate clap"),
        ("src/cli/a.rs", "use indicatif as bar;", "only `output` may use the crate indicatif"),
    ] {
        let found = violations(file, code);
        assert!(found.len() == 1 && found[0].ends_with(&format!(": {rule}")), "{code}: {found:?}");
    }
}

#[test]
fn permitted_imports_pass() {
    let code = "//! crate::cli\nuse crate::base::{self, Error as E};\nuse crate::document;\n/* crate::cli */\n\
                const A: &str = \"crate::cli \\\" kube::\";\nconst B: &str = r#\"use clap \" \"#;\nconst C: char = '\"';\n\
                use super::object::Object;\nuse self::kube::X;\nmod tests {\n    use super::*;\n}\n";
    assert_eq!(violations("src/estate/mod.rs", code), Vec::<String>::new());
    assert_eq!(violations("src/mesh/mod.rs", "use super::source;").len(), 1);
    assert_eq!(violations("src/mesh/a.rs", "use super::source;"), Vec::<String>::new());
}
