//! What a request looks like after a rewrite: the path and the host as they are sent on, or a redirect's place.
//!
//! Prefixes are replaced as text, as Envoy's `prefix_rewrite` does; segments as the Gateway API says; a regular
//! expression replaces every match, with RE2's meaning of the expression and of `\1`.

use std::borrow::Cow;

use regex_automata::nfa::thompson::pikevm::PikeVM;
use regex_automata::util::captures::Captures;
use regex_automata::util::syntax;

use crate::algebra::Language;
use crate::model::{PathRewrite, Redirect, Request};

/// The path of a request after a rewrite. What cannot be applied leaves it as it is.
pub fn path<'p>(rewrite: &PathRewrite, path: &'p str) -> Cow<'p, str> {
    match rewrite {
        PathRewrite::Full(with) => Cow::Owned(with.clone()),
        PathRewrite::Prefix { matched, with } => match after(path, matched) {
            Some(rest) => Cow::Owned(format!("{with}{rest}")),
            None => Cow::Borrowed(path),
        },
        PathRewrite::Segments { matched, with } => {
            match after(path, matched.strip_suffix('/').unwrap_or(matched)) {
                Some(rest) if rest.is_empty() || rest.starts_with('/') => {
                    let path = format!("{}{rest}", with.strip_suffix('/').unwrap_or(with));
                    Cow::Owned(if path.is_empty() { "/".to_owned() } else { path })
                }
                _ => Cow::Borrowed(path),
            }
        }
        PathRewrite::Regex { pattern, with } => {
            substituted(pattern, with, path).map_or(Cow::Borrowed(path), Cow::Owned)
        }
    }
}

/// What comes after a prefix, whatever the case of its letters: the rule has matched already.
fn after<'p>(path: &'p str, prefix: &str) -> Option<&'p str> {
    let (start, rest) = path.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// The path with every match replaced; `None` when RE2 refuses the expression.
fn substituted(pattern: &str, with: &str, path: &str) -> Option<String> {
    // The algebra refuses what RE2 refuses.
    Language::regex(pattern).ok()?;
    let syntax = syntax::Config::new().utf8(true);
    let machine = PikeVM::builder().syntax(syntax).build(&ascii_classes(pattern)).ok()?;
    let mut cache = machine.create_cache();
    let mut out = String::new();
    let mut end = 0;
    let found: Vec<Captures> = machine.captures_iter(&mut cache, path).collect();
    for captures in found {
        let whole = captures.get_match()?;
        out.push_str(path.get(end..whole.start())?);
        expand(with, &captures, path, &mut out);
        end = whole.end();
    }
    out.push_str(path.get(end..)?);
    Some(out)
}

/// Puts groups in for `\0` to `\9`; `\\` is a backslash.
fn expand(with: &str, captures: &Captures, path: &str, out: &mut String) {
    let mut rest = with.chars();
    while let Some(c) = rest.next() {
        match (c, if c == '\\' { rest.next() } else { None }) {
            ('\\', Some(digit)) if digit.is_ascii_digit() => {
                let group = digit.to_digit(10).and_then(|digit| captures.get_group(digit as usize));
                out.push_str(group.and_then(|group| path.get(group.range())).unwrap_or_default());
            }
            ('\\', Some(other)) => out.push(other),
            (c, _) => out.push(c),
        }
    }
}

/// The expression with RE2's meaning of `\d`, `\s` and `\w`: those of ASCII.
fn ascii_classes(pattern: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match rest.next() {
            Some('d') => out.push_str("[0-9]"),
            Some('D') => out.push_str("[^0-9]"),
            Some('s') => out.push_str(r"[\t\n\f\r ]"),
            Some('S') => out.push_str(r"[^\t\n\f\r ]"),
            Some('w') => out.push_str("[0-9A-Za-z_]"),
            Some('W') => out.push_str("[^0-9A-Za-z_]"),
            Some('b') => out.push_str(r"(?-u:\b)"),
            Some('B') => out.push_str(r"\B"),
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}

/// A redirect as the client sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The scheme.
    pub scheme: String,
    /// The host.
    pub host: String,
    /// The port, when one is said.
    pub port: Option<u16>,
    /// The path.
    pub path: String,
    /// The status.
    pub status: u16,
}

/// Where a redirect sends a request.
pub fn location(redirect: &Redirect, request: &Request) -> Location {
    let scheme = redirect.scheme.clone().unwrap_or_else(|| request.scheme.clone());
    let own_port = request.authority.strip_prefix(crate::model::request::host_of(&request.authority));
    let own_port = own_port.and_then(|rest| rest.strip_prefix(':')?.parse().ok());
    let usual = if scheme == "https" { 443 } else { 80 };
    let kept = own_port.filter(|_| scheme == request.scheme && redirect.host.is_none());
    Location {
        port: redirect.port.or(kept).filter(|port| *port != usual),
        host: redirect.host.clone().unwrap_or_else(|| request.host()),
        path: redirect
            .path
            .as_ref()
            .map_or_else(|| request.path.clone(), |rewrite| path(rewrite, &request.path).into_owned()),
        status: redirect.status,
        scheme,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(rewrite: &PathRewrite, from: &str) -> String {
        path(rewrite, from).into_owned()
    }

    #[test]
    fn a_prefix_is_text() {
        let rewrite = PathRewrite::Prefix { matched: "/api".into(), with: "/".into() };
        for (from, to) in [("/api", "/"), ("/api/v1", "//v1"), ("/API2", "/2"), ("/other", "/other")] {
            assert_eq!(rewritten(&rewrite, from), to);
        }
        assert_eq!(rewritten(&PathRewrite::Full("/x".into()), "/api"), "/x");
    }

    #[test]
    fn segments_are_replaced_as_the_gateway_api_says() {
        for (from, matched, with, to) in [
            ("/foo/bar", "/foo", "/xyz", "/xyz/bar"),
            ("/foo/bar", "/foo", "/xyz/", "/xyz/bar"),
            ("/foo/bar", "/foo/", "/xyz", "/xyz/bar"),
            ("/foo", "/foo", "/xyz", "/xyz"),
            ("/foo/", "/foo", "/xyz", "/xyz/"),
            ("/foo/bar", "/foo", "", "/bar"),
            ("/foo/", "/foo", "", "/"),
            ("/foo", "/foo", "/", "/"),
            ("/foobar", "/foo", "/xyz", "/foobar"),
        ] {
            let rewrite = PathRewrite::Segments { matched: matched.into(), with: with.into() };
            assert_eq!(rewritten(&rewrite, from), to, "{from} {matched} {with}");
        }
    }

    #[test]
    fn expressions_have_the_meaning_of_re2() {
        for (pattern, with, from, to) in [
            ("^/service/([^/]+)(/.*)$", r"\2/instance/\1", "/service/foo/v1/api", "/v1/api/instance/foo"),
            ("one", "two", "/xxx/one/yyy/one/zzz", "/xxx/two/yyy/two/zzz"),
            (r"/\d+", "/n", "/12/٣", "/n/٣"),
            (r"[\d.]+", r"<\0>", "/1.2", "/<1.2>"),
            ("(?i)/A(x)?", r"\1\\", "/a", r"\"),
            ("a(?=b)", "x", "/ab", "/ab"),
        ] {
            let rewrite = PathRewrite::Regex { pattern: pattern.into(), with: with.into() };
            assert_eq!(rewritten(&rewrite, from), to, "{pattern}");
        }
    }

    #[test]
    fn a_redirect_keeps_what_it_does_not_say() {
        let request = Request {
            scheme: "http".into(),
            authority: "a.com:8080".into(),
            path: "/x".into(),
            ..Request::default()
        };
        let redirect = Redirect { scheme: Some("https".into()), status: 301, ..Redirect::default() };
        let found = location(&redirect, &request);
        assert_eq!((found.scheme.as_str(), found.host.as_str(), found.port), ("https", "a.com", None));
        let found = location(&Redirect { status: 302, ..Redirect::default() }, &request);
        assert_eq!((found.port, found.path.as_str(), found.status), (Some(8080), "/x", 302));
    }
}
