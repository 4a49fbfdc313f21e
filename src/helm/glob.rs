//! Patterns of paths. Those of `.Files.Glob`: `*` within a path segment, `**` across them, `?`,
//! classes with `!` for all others, `{a,b}`. And those of the shell, of `.helmignore`: `*`, `?`, classes
//! with `^` for all others.

use std::iter::Peekable;
use std::str::Chars;

use regex::{Regex, escape};

/// Whether a path is matched by a pattern.
pub fn path_matches(pattern: &str, path: &str) -> bool {
    compile(pattern).is_match(path)
}

/// A pattern of the shell, as Go's `filepath.Match` has it; `None` for what is none.
pub fn shell_pattern(pattern: &str) -> Option<Regex> {
    Regex::new(&Reader { characters: pattern.chars().peekable(), groups: None }.expression()?).ok()
}

/// Compiles a pattern. What is not one matches everything, as in Helm.
pub(super) fn compile(pattern: &str) -> Regex {
    let reader = Reader { characters: pattern.chars().peekable(), groups: Some(0) };
    reader.expression().and_then(|text| Regex::new(&text).ok()).unwrap_or_else(everything)
}

#[expect(clippy::unwrap_used, reason = "a constant expression")]
fn everything() -> Regex {
    Regex::new("").unwrap()
}

struct Reader<'p> {
    characters: Peekable<Chars<'p>>,
    /// Open braces; `None` where braces and `**` have no meaning.
    groups: Option<usize>,
}

impl Reader<'_> {
    fn expression(mut self) -> Option<String> {
        let mut out = String::from("(?s)^");
        while let Some(character) = self.characters.next() {
            match (character, self.groups) {
                ('*', None) => out.push_str("[^/]*"),
                ('*', Some(_)) => {
                    let mut deep = false;
                    while self.characters.next_if_eq(&'*').is_some() {
                        deep = true;
                    }
                    out.push_str(if deep { ".*" } else { "[^/]*" });
                }
                ('?', _) => out.push_str("[^/]"),
                ('{', Some(open)) => {
                    self.groups = Some(open + 1);
                    out.push_str("(?:");
                }
                ('}', Some(open)) => {
                    self.groups = Some(open.checked_sub(1)?);
                    out.push(')');
                }
                (',', Some(1..)) => out.push('|'),
                ('[', _) => self.class(&mut out)?,
                ('\\', _) => out.push_str(&escape(&self.characters.next()?.to_string())),
                (other, _) => out.push_str(&escape(&other.to_string())),
            }
        }
        if self.groups.unwrap_or(0) > 0 {
            return None;
        }
        out.push('$');
        Some(out)
    }

    fn class(&mut self, out: &mut String) -> Option<()> {
        let others = if self.groups.is_some() { '!' } else { '^' };
        out.push('[');
        if self.characters.next_if_eq(&others).is_some() {
            out.push('^');
        }
        loop {
            match self.characters.next()? {
                ']' => break,
                '-' => out.push('-'),
                '\\' => out.push_str(&escape(&self.characters.next()?.to_string())),
                other => out.push_str(&escape(&other.to_string())),
            }
        }
        out.push(']');
        Some(())
    }
}
