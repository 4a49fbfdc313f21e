//! The patterns of `.Files.Glob`: `*` within a path segment, `**` across them, `?`, classes, `{a,b}`.

use regex::Regex;

/// Whether a path is matched by a pattern.
pub fn path_matches(pattern: &str, path: &str) -> bool {
    compile(pattern).is_match(path)
}

/// Compiles a pattern. What is not one matches everything, as in Helm.
pub(super) fn compile(pattern: &str) -> Regex {
    let expression = expression(pattern).and_then(|text| Regex::new(&text).ok());
    expression.unwrap_or_else(everything)
}

#[expect(clippy::unwrap_used, reason = "a constant expression")]
fn everything() -> Regex {
    Regex::new("").unwrap()
}

fn expression(pattern: &str) -> Option<String> {
    let mut out = String::from("(?s)^");
    let mut characters = pattern.chars().peekable();
    let mut groups = 0usize;
    while let Some(character) = characters.next() {
        match character {
            '*' => {
                let mut deep = false;
                while characters.next_if_eq(&'*').is_some() {
                    deep = true;
                }
                out.push_str(if deep { ".*" } else { "[^/]*" });
            }
            '?' => out.push_str("[^/]"),
            '{' => {
                groups += 1;
                out.push_str("(?:");
            }
            '}' => {
                groups = groups.checked_sub(1)?;
                out.push(')');
            }
            ',' if groups > 0 => out.push('|'),
            '[' => {
                out.push('[');
                if characters.next_if_eq(&'!').is_some() {
                    out.push('^');
                }
                loop {
                    match characters.next()? {
                        ']' => break,
                        '\\' => out.push_str(&regex::escape(&characters.next()?.to_string())),
                        '-' => out.push('-'),
                        other => out.push_str(&regex::escape(&other.to_string())),
                    }
                }
                out.push(']');
            }
            '\\' => out.push_str(&regex::escape(&characters.next()?.to_string())),
            other => out.push_str(&regex::escape(&other.to_string())),
        }
    }
    if groups > 0 {
        return None;
    }
    out.push('$');
    Some(out)
}
