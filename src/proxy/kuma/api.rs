//! The API of a Kuma control plane (port 5681): which paths are asked, page by page, and what its failures mean. How a question gets
//! there is for the caller.

use jiff::Timestamp;
use serde_json::Value;

use super::{Dataplane, Zone, overview, rules};
use crate::base::{Error, Exit, Result, text};
use crate::metrics::Reply;
use crate::proxy::redact::redact;

/// How many data planes one page has, and how many pages are asked for.
const PAGE: usize = 500;
const PAGES: usize = 1000;

/// How much of what a control plane says of a failure is shown, in characters.
const SHOWN: usize = 300;

/// Asks a control plane for a path.
pub type Ask<'a> = &'a mut dyn FnMut(&str) -> Result<Reply>;

const DOING: &str = "asking the control plane of Kuma";

/// All data planes, or those of a mesh.
///
/// # Errors
///
/// When the control plane does not answer, or refuses.
pub fn all(ask: Ask<'_>, mesh: Option<&str>, now: Timestamp) -> Result<Vec<Dataplane>> {
    let folder = match mesh {
        Some(mesh) => format!("/meshes/{}/dataplanes", segment(mesh)?),
        None => "/dataplanes".to_owned(),
    };
    let mut found = Vec::new();
    let mut offset = String::new();
    for _ in 0..PAGES {
        let page = document(&ask(&format!("{folder}/_overview?size={PAGE}{offset}"))?)?;
        found.extend(overview::read_all(&page, now)?);
        let next = page["next"].as_str().and_then(offset_of);
        match next {
            None => return Ok(found),
            // Only the place is taken from it: the host of a next page might be another.
            Some(next) if format!("&offset={next}") != offset => offset = format!("&offset={next}"),
            Some(_) => break,
        }
    }
    Err(Error::unreachable(DOING, "its list of data planes does not end"))
}

/// One data plane, with the policies that apply to it.
///
/// # Errors
///
/// When there is none, or the control plane does not answer, or refuses.
pub fn one(ask: Ask<'_>, mesh: &str, name: &str, now: Timestamp) -> Result<Dataplane> {
    let mut found = overview::read(&part(&mut *ask, mesh, name, "_overview")?, now)?;
    found.policies = Some(rules::read(part(ask, mesh, name, "_rules")?));
    Ok(found)
}

/// What the Envoy of a data plane has been told, without secrets: its config_dump, which the control plane fetches from it.
///
/// # Errors
///
/// As [`one`].
pub fn config_dump(ask: Ask<'_>, mesh: &str, name: &str) -> Result<Value> {
    let mut dump = part(ask, mesh, name, "xds?include_eds=true")?;
    redact(&mut dump);
    Ok(dump)
}

/// What is told of one data plane.
fn part(ask: Ask<'_>, mesh: &str, name: &str, part: &str) -> Result<Value> {
    let reply = ask(&format!("/meshes/{}/dataplanes/{}/{part}", segment(mesh)?, segment(name)?))?;
    if reply.status == 404 {
        return Err(Error::usage(DOING, format!("mesh {mesh} has no data plane {name}")).advise(
            "`meshctl dataplanes` lists them; on Kubernetes they are called POD.NAMESPACE. Name another mesh with --mesh.",
        ));
    }
    document(&reply)
}

/// The zones that a global control plane knows; others know none, or refuse to tell.
///
/// # Errors
///
/// When the control plane does not answer.
pub fn zones(ask: Ask<'_>) -> Result<Vec<Zone>> {
    let reply = ask(&format!("/zones/_overview?size={PAGE}"))?;
    if (400..500).contains(&reply.status) {
        return Ok(Vec::new());
    }
    Ok(overview::zones(&document(&reply)?))
}

/// A name as a part of a path.
fn segment(name: &str) -> Result<&str> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    if !name.is_empty() && name.bytes().all(fits) && !name.starts_with('.') {
        return Ok(name);
    }
    Err(Error::usage(DOING, format!("`{}` is no name of a mesh or a data plane", text::printable(name))))
}

/// The place of the next page in its address, as it stands there.
fn offset_of(next: &str) -> Option<&str> {
    let (_, query) = next.split_once('?')?;
    let offset = query.split('&').find_map(|part| part.strip_prefix("offset="))?;
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte);
    Some(offset).filter(|offset| !offset.is_empty() && offset.bytes().all(fits))
}

fn document(reply: &Reply) -> Result<Value> {
    let read: Option<Value> = serde_json::from_slice(&reply.body).ok();
    if (200..300).contains(&reply.status) {
        return read.filter(Value::is_object).ok_or_else(|| {
            Error::unreachable(DOING, "its answer is not one of Kuma's API")
                .advise("Give the address of the API, usually port 5681 or, with TLS, 5682.")
        });
    }
    let said = read.as_ref().and_then(|said| said["detail"].as_str().or(said["title"].as_str()));
    let said: String = said.unwrap_or_default().chars().take(SHOWN).collect();
    let said = if said.is_empty() { String::new() } else { format!(": {}", text::printable(&said)) };
    let cause = format!("it answers {}{said}", reply.status);
    Err(match reply.status {
        401 | 403 => Error::unreachable(DOING, cause)
            .advise("Name a token of a user who may look at data planes with --token-env or --token-file."),
        404 => Error::usage(DOING, cause).advise("Name a mesh that there is with --mesh."),
        _ => Error::new(Exit::Unreachable, DOING, cause),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn reply(status: u16, body: &Value) -> Reply {
        Reply { status, body: body.to_string().into_bytes() }
    }

    #[test]
    fn pages_are_asked_until_there_is_no_next() {
        let item = |name: &str| json!({"mesh": "default", "name": name, "dataplane": {"networking": {}}});
        let mut asked = Vec::new();
        let mut ask = |path: &str| {
            asked.push(path.to_owned());
            Ok(match asked.len() {
                1 => reply(
                    200,
                    &json!({"items": [item("a")], "next": "http://elsewhere:1/x?size=500&offset=500"}),
                ),
                _ => reply(200, &json!({"items": [item("b")], "next": null})),
            })
        };
        assert_eq!(all(&mut ask, Some("default"), Timestamp::UNIX_EPOCH).unwrap().len(), 2);
        assert_eq!(
            asked,
            [
                "/meshes/default/dataplanes/_overview?size=500",
                "/meshes/default/dataplanes/_overview?size=500&offset=500"
            ]
        );
        let mut circle = |_: &str| Ok(reply(200, &json!({"items": [], "next": "?offset=7"})));
        assert!(all(&mut circle, None, Timestamp::UNIX_EPOCH).is_err());
    }

    #[test]
    fn failures_say_what_to_do() {
        let now = Timestamp::UNIX_EPOCH;
        for (status, body, exit, words) in [
            (
                403,
                json!({"title": "Access Denied", "detail": "no\u{1b}"}),
                Exit::Unreachable,
                "403: no\\u{1b}",
            ),
            (500, json!("x"), Exit::Unreachable, "500"),
            (404, json!({"title": "Could not retrieve"}), Exit::Usage, "404: Could not"),
            (200, json!([]), Exit::Unreachable, "not one of Kuma's API"),
        ] {
            let mut ask = |_: &str| Ok(reply(status, &body));
            let error = all(&mut ask, None, now).unwrap_err();
            assert!(error.exit == exit && error.cause.contains(words), "{error:?}");
        }
        let mut nothing = |_: &str| Ok(reply(404, &json!({})));
        assert!(one(&mut nothing, "default", "web", now).unwrap_err().cause.contains("no data plane web"));
        assert!(zones(&mut nothing).unwrap().is_empty());
        for name in ["", "../x", "a/b", "a?b", "a b"] {
            assert!(
                one(&mut nothing, "default", name, now).unwrap_err().cause.contains("is no name"),
                "{name}"
            );
        }
    }
}
