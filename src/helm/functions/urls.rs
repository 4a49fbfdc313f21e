//! `urlParse` and `urlJoin`, by Go's rules of what a URL is.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::{Arguments as _, Function, Type, fixed};
use crate::helm::template::{Fault, State};
use crate::helm::value::{Map, Value};

use Type::Text;

pub(super) const FUNCTIONS: &[Function] =
    &[fixed("urlParse", &[Text], |_, a| Ok(parse(&a.text(0))?.into())), fixed("urlJoin", &[Type::Map], join)];

/// What stays as it is in a path.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b',')
    .remove(b'/')
    .remove(b':')
    .remove(b';')
    .remove(b'=')
    .remove(b'@');
/// What stays as it is in a fragment.
const FRAGMENT: &AsciiSet = &PATH.remove(b'!').remove(b'(').remove(b')').remove(b'*').remove(b'?');
/// What stays as it is in a user's name and password.
const USER: &AsciiSet = &PATH.add(b'/').add(b':').add(b'@');

fn unescape(text: &str) -> Result<String, Fault> {
    let bytes = text.as_bytes();
    for (at, _) in text.match_indices('%') {
        let valid = bytes.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit));
        if !valid {
            let shown = String::from_utf8_lossy(&bytes[at..bytes.len().min(at + 3)]).into_owned();
            return Err(format!("unable to parse url: invalid URL escape {shown:?}").into());
        }
    }
    Ok(percent_decode_str(text).decode_utf8_lossy().into_owned())
}

fn parse(text: &str) -> Result<Map, Fault> {
    let refuse = |reason: &str| Fault::from(format!("unable to parse url: parse {text:?}: {reason}"));
    if text.chars().any(|character| character.is_ascii_control()) {
        return Err(refuse("invalid control character in URL"));
    }
    let (rest, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (scheme, rest) = scheme_of(rest).ok_or_else(|| refuse("missing protocol scheme"))?;
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut parts =
        Parts { scheme: scheme.to_ascii_lowercase(), query: query.to_owned(), ..Parts::default() };
    parts.fragment = unescape(fragment)?;
    if !rest.starts_with('/') && !parts.scheme.is_empty() {
        parts.opaque = rest.to_owned();
        return Ok(parts.to_map());
    }
    if !rest.starts_with('/') && rest.split('/').next().is_some_and(|first| first.contains(':')) {
        return Err(refuse("first path segment in URL cannot contain colon"));
    }
    let mut path = rest;
    if let Some(authority) =
        rest.strip_prefix("//").filter(|_| !parts.scheme.is_empty() || !rest.starts_with("///"))
    {
        let end = authority.find('/').unwrap_or(authority.len());
        path = &authority[end..];
        let authority = &authority[..end];
        let (user, host) =
            authority.rsplit_once('@').map_or((None, authority), |(user, host)| (Some(user), host));
        check_host(host).map_err(|reason| refuse(&reason))?;
        parts.host = unescape(host)?;
        parts.user = user.map(user_text).transpose()?.unwrap_or_default();
    }
    parts.path = unescape(path)?;
    Ok(parts.to_map())
}

/// The scheme and what follows it. `None`: there is a colon and nothing before it.
fn scheme_of(text: &str) -> Option<(&str, &str)> {
    for (at, character) in text.char_indices() {
        match character {
            'a'..='z' | 'A'..='Z' => {}
            '0'..='9' | '+' | '-' | '.' if at > 0 => {}
            ':' if at == 0 => return None,
            ':' => return Some((&text[..at], &text[at + 1..])),
            _ => break,
        }
    }
    Some(("", text))
}

fn check_host(host: &str) -> Result<(), String> {
    let port = match host.strip_prefix('[') {
        Some(inner) => inner.split_once(']').ok_or("missing ']' in host")?.1,
        None => host.rfind(':').map_or("", |colon| &host[colon..]),
    };
    let digits = port.strip_prefix(':').unwrap_or(port);
    if (!port.is_empty() && !port.starts_with(':')) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!("invalid port {port:?} after host"));
    }
    match host.chars().find(|character| " <>\"\\^`{|}".contains(*character)) {
        Some(character) => Err(format!("invalid character {:?} in host name", character.to_string())),
        None => Ok(()),
    }
}

fn user_text(text: &str) -> Result<String, Fault> {
    let encode =
        |text: &str| -> Result<String, Fault> { Ok(utf8_percent_encode(&unescape(text)?, USER).to_string()) };
    match text.split_once(':') {
        Some((name, password)) => Ok(format!("{}:{}", encode(name)?, encode(password)?)),
        None => encode(text),
    }
}

#[derive(Default)]
struct Parts {
    scheme: String,
    opaque: String,
    user: String,
    host: String,
    path: String,
    query: String,
    fragment: String,
}

impl Parts {
    fn to_map(&self) -> Map {
        let host = self.host.as_str();
        let hostname = match host.strip_prefix('[') {
            Some(inner) => inner.split(']').next().unwrap_or(inner),
            None => host.rsplit_once(':').map_or(host, |(name, _)| name),
        };
        let entries = [
            ("scheme", self.scheme.as_str()),
            ("host", host),
            ("hostname", hostname),
            ("path", &self.path),
            ("query", &self.query),
            ("opaque", &self.opaque),
            ("fragment", &self.fragment),
            ("userinfo", &self.user),
        ];
        entries.into_iter().map(|(key, text)| (key, Value::from(text))).collect()
    }
}

fn join(_: &State<'_>, a: &[Value]) -> Result<Value, Fault> {
    let map = a.map(0);
    let part = |key: &str| match map.get(key) {
        None => Ok(String::new()),
        Some(Value::Text(text)) => Ok(text.to_string()),
        Some(other) => Err(Fault::from(format!(
            "unable to parse {key} key, must be of type string, but {} found",
            other.kind_name()
        ))),
    };
    let (scheme, host, path, opaque) = (part("scheme")?, part("host")?, part("path")?, part("opaque")?);
    let user = part("userinfo")?;
    let mut out = String::new();
    if !scheme.is_empty() {
        out.push_str(&format!("{scheme}:"));
    }
    if opaque.is_empty() {
        let path_text = utf8_percent_encode(&path, PATH).to_string();
        if !scheme.is_empty() || !host.is_empty() || !user.is_empty() {
            if !host.is_empty() || !path.is_empty() || !user.is_empty() {
                out.push_str("//");
            }
            if !user.is_empty() {
                out.push_str(&format!("{}@", user_text(&user)?));
            }
            out.push_str(&host);
        }
        if !path.is_empty() && !path.starts_with('/') && !host.is_empty() {
            out.push('/');
        }
        if out.is_empty() && path.split('/').next().is_some_and(|first| first.contains(':')) {
            out.push_str("./");
        }
        out.push_str(&path_text);
    } else {
        out.push_str(&opaque);
    }
    let (query, fragment) = (part("query")?, part("fragment")?);
    if !query.is_empty() {
        out.push_str(&format!("?{query}"));
    }
    if !fragment.is_empty() {
        out.push_str(&format!("#{}", utf8_percent_encode(&fragment, FRAGMENT)));
    }
    Ok(out.into())
}
