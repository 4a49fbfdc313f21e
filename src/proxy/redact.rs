//! Takes secrets out of what proxies say. Envoy blanks the fields that its API marks as sensitive; this does not rely on it,
//! since dumps come from older proxies, from other meshes and from people: fields that hold secrets by their name,
//! headers that carry credentials, private keys in whatever field, passwords in URLs, and key sets with private parts.

use std::borrow::Cow;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use regex::Regex;
use serde_json::Value;

use crate::base::secret::{HEADERS, REDACTED, is_secret_header};

/// Parts of the names of fields whose texts are secrets.
const SECRET: [&str; 12] = [
    "password",
    "passwd",
    "passphrase",
    "secret",
    "private_key",
    "privatekey",
    "token",
    "api_key",
    "apikey",
    "credential",
    "json_key",
    "access_key",
];

/// Ends of such names that only say where the secret is, or of which kind.
const HARMLESS: [&str; 11] =
    ["path", "file", "filename", "uri", "url", "endpoint", "name", "type", "header", "audience", "version"];

/// Fields of a `DataSource` that hold the data itself, and of a test of a header in Istio's objects.
const INLINE: [&str; 6] =
    ["inline_string", "inline_bytes", "environment_variable", "exact", "prefix", "regex"];

/// A message without what is secret in it.
pub fn without_secrets(message: &Value) -> Value {
    let mut clean = message.clone();
    redact(&mut clean);
    clean
}

/// Replaces what is secret in a message.
pub fn redact(value: &mut Value) {
    walk(value, false);
}

/// As [`redact`], of JSON as text; `null` when it is none.
pub fn redacted(text: &str) -> Value {
    let mut value = serde_json::from_str(text).unwrap_or_default();
    redact(&mut value);
    value
}

/// What is secret in a line of text: what stands behind the name of a secret, or behind `Bearer` and `Basic`; web tokens; passwords in
/// URLs. The first group stays.
static IN_LINES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let names: Vec<String> = SECRET.iter().chain(&HEADERS).map(|name| name.replace('_', "[-_]?")).collect();
    let names = names.join("|");
    let patterns = [
        format!(
            r#"(?i)([a-z0-9_-]*(?:{names})[a-z0-9_-]*["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;&]+"#
        ),
        format!(r#"(?i)(--[a-z0-9-]*(?:{names})[a-z0-9-]*\s+)[^\s"',;&]+"#),
        r"(?i)(\b(?:bearer|basic)\s+)[a-z0-9._~+/=-]{6,}".to_owned(),
        r"()eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+\.?[A-Za-z0-9_-]*".to_owned(),
        r"([a-z][a-z0-9+.-]*://)[^\s/@]*:[^\s/@]*@".to_owned(),
    ];
    patterns.iter().filter_map(|pattern| Regex::new(pattern).ok()).collect()
});

/// As [`redact`], of lines of text, as logs have them. Private keys go with all their lines.
pub fn redacted_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        let key = line.contains("PRIVATE KEY-----");
        if key || inside {
            if !inside {
                out.push_str(REDACTED);
                out.push('\n');
            }
            inside = if key {
                line.contains("BEGIN ") && !line.contains("END ")
            } else {
                !line.contains("-----END")
            };
            continue;
        }
        let replacement = format!("${{1}}{REDACTED}");
        let clean = IN_LINES.iter().fold(Cow::Borrowed(line), |line, pattern| {
            Cow::Owned(pattern.replace_all(&line, &replacement).into_owned())
        });
        out.push_str(&clean);
    }
    out
}

fn is_secret_field(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let last = name.rsplit(['_', '-', '.']).next().unwrap_or_default();
    let secret = SECRET.iter().chain(&HEADERS).any(|part| name.contains(part));
    secret && !HARMLESS.contains(&last)
}

/// Whether an argument of a program says that the next one is a secret.
fn is_secret_flag(argument: &str) -> bool {
    argument.starts_with('-') && !argument.contains(['=', ' ']) && is_secret_field(argument)
}

/// `secret`: the name of the field says that every text right in it is one.
fn walk(value: &mut Value, secret: bool) {
    match value {
        Value::String(text) => {
            if secret && !text.is_empty() {
                REDACTED.clone_into(text);
            } else if let Some(clean) = clean(text) {
                *text = clean;
            }
        }
        Value::Array(items) => {
            // Arguments of programs: `--token`, and then the token.
            let mut told = false;
            for item in items {
                walk(item, secret || told);
                told = item.as_str().is_some_and(is_secret_flag);
            }
        }
        Value::Object(fields) => {
            let named = ["name", "key", "header_name"].iter().find_map(|field| fields.get(*field)?.as_str());
            let header = named.is_some_and(is_secret_header) && is_header(fields);
            for (field, value) in fields.iter_mut() {
                let own = is_secret_field(field);
                match value {
                    _ if field.contains("session_ticket") => blank(value),
                    // `name` and `key` of a header are shown; what it must hold is not.
                    _ if header && !["name", "key", "header_name"].contains(&field.as_str()) => blank(value),
                    Value::String(_) | Value::Array(_) => {
                        walk(value, own || (secret && INLINE.contains(&field.as_str())));
                    }
                    _ => walk(value, own),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether an object with a name is a header or a test of one.
fn is_header(fields: &serde_json::Map<String, Value>) -> bool {
    let marks = ["value", "raw_value", "string_match", "exact_match", "prefix_match", "suffix_match"];
    let more = ["contains_match", "safe_regex_match"];
    marks.iter().chain(&more).any(|mark| fields.contains_key(*mark))
}

/// Replaces every text in a value.
fn blank(value: &mut Value) {
    match value {
        Value::String(text) => REDACTED.clone_into(text),
        Value::Array(items) => items.iter_mut().for_each(blank),
        Value::Object(fields) => fields.values_mut().for_each(blank),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A text without its secrets; `None` when it has none.
fn clean(text: &str) -> Option<String> {
    const KEY: &str = "PRIVATE KEY-----";
    if text.contains(KEY) {
        return Some(REDACTED.to_owned());
    }
    // PEM in base64, as Envoy writes bytes.
    if text.starts_with("LS0tLS1CRUdJTi") {
        let plain = STANDARD.decode(text).unwrap_or_default();
        let has_key = plain.is_empty() || plain.windows(KEY.len()).any(|part| part == KEY.as_bytes());
        return has_key.then(|| REDACTED.to_owned());
    }
    if text.contains("\"kty\"") && has_private_parts(text) {
        return Some(REDACTED.to_owned());
    }
    // A file in a field, or an argument with its value.
    if text.contains('\n') || text.starts_with("--") {
        let clean = redacted_lines(text);
        return (clean != text).then_some(clean);
    }
    let (scheme, rest) = text.split_once("://")?;
    let (authority, _) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (user, _) = authority.rsplit_once('@')?;
    user.contains(':').then(|| format!("{scheme}://{REDACTED}@{}", &rest[user.len() + 1..]))
}

/// Whether a set of JSON web keys has more than public keys.
fn has_private_parts(text: &str) -> bool {
    match serde_json::from_str::<Value>(text) {
        Ok(set) => {
            let one = [set.clone()];
            let keys = set["keys"].as_array().map_or(one.as_slice(), Vec::as_slice);
            keys.iter().any(|key| ["k", "d", "p", "q"].iter().any(|part| key.get(*part).is_some()))
        }
        Err(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn secrets_are_replaced_and_the_rest_stays() {
        let pem = "-----BEGIN EC PRIVATE KEY-----\nplanted\n-----END EC PRIVATE KEY-----";
        let before = json!({
            "private_key": {"inline_bytes": "cGxhbnRlZA=="},
            "password": {"inline_string": "planted"},
            "certificate_chain": {"inline_bytes": STANDARD.encode("-----BEGIN CERTIFICATE-----")},
            "trusted_ca": {"inline_string": pem},
            "other": {"inline_bytes": STANDARD.encode(format!("-----BEGIN CERTIFICATE-----x{pem}"))},
            "tls_certificate_sds_secret_configs": [{"name": "default", "sds_config": {"ads": {}}}],
            "generic_secret": {"secret": {"inline_string": "planted"}},
            "session_ticket_keys": {"keys": [{"inline_bytes": "cGxhbnRlZA=="}]},
            "token_uri": "https://example.com/token",
            "set": {"authorization": "Bearer planted", "x-api-key": "planted", "x-user": "maria"},
            "match": {"headers": {"cookie": {"regex": "planted"}, "end-user": {"exact": "jason"}}},
            "access_token": "planted",
            "args": ["--token", "planted", "--api-key=planted", "--port", "80"],
            "config.yaml": "users:\n- name: maria\n  password: planted\n",
            "headers": [
                {"name": "Authorization", "string_match": {"exact": "Bearer planted"}},
                {"name": "end-user", "string_match": {"exact": "jason"}},
            ],
            "request_headers_to_add": [{"header": {"key": "x-api-key", "value": "planted"}, "append_action": "A"}],
            "uri": "http://user:planted@example.com/x",
            "local_jwks": {"inline_string": r#"{"keys": [{"kty": "oct", "k": "planted"}]}"#},
            "public_jwks": {"inline_string": r#"{"keys": [{"kty": "RSA", "n": "abc", "e": "AQAB"}]}"#},
        });
        let mut after = before.clone();
        redact(&mut after);
        let text = after.to_string();
        assert!(!text.contains("planted") && !text.contains("cGxhbnRlZA"), "{after:#}");
        for same in ["certificate_chain", "tls_certificate_sds_secret_configs", "token_uri", "public_jwks"] {
            assert_eq!(after[same], before[same]);
        }
        assert_eq!(after["headers"][1], before["headers"][1]);
        assert_eq!(after["set"]["x-user"], "maria");
        assert_eq!(after["args"][4], "80");
        assert!(after["config.yaml"].as_str().unwrap().starts_with("users:\n- name: maria\n"));
        assert_eq!(after["match"]["headers"]["end-user"]["exact"], "jason");
        assert_eq!(after["headers"][0]["name"], "Authorization");
        assert_eq!(after["uri"], "http://[redacted]@example.com/x");
        assert_eq!(after["request_headers_to_add"][0]["header"]["key"], "x-api-key");
        assert!(!after["other"].to_string().contains("LS0t"));
    }

    #[test]
    fn lines_of_logs_lose_their_secrets_and_nothing_else() {
        assert_eq!(IN_LINES.len(), 5);
        let key = "-----BEGIN RSA PRIVATE KEY-----\nplanted\nplanted\n-----END RSA PRIVATE KEY-----\n";
        for secret in [
            "authorization: Bearer planted.x",
            "x {\"client_secret\":\"planted\"} y",
            "DB_PASSWORD=planted;",
            "got Bearer planted-token",
            "eyJhbGciOiJub25lIn0.planted.planted",
            "postgres://me:planted@db/x",
            key,
            "Cookie: a=planted",
            "--token planted --api-key=planted",
        ] {
            let clean = redacted_lines(secret);
            assert!(clean.contains(REDACTED) && !clean.contains("planted"), "{secret}: {clean}");
        }
        for harmless in
            ["lds: add listener '0.0.0.0_80'\n", "GET /reviews/1 200 12ms\n", "a: b\nhttps://host:80/x@y\n"]
        {
            assert_eq!(redacted_lines(harmless), harmless);
        }
        assert_eq!(redacted_lines(&format!("a\n{key}b\n")), format!("a\n{REDACTED}\nb\n"));
    }

    #[test]
    fn the_names_of_things_are_no_secrets() {
        for harmless in ["secret_name", "token_url", "jwt_header", "credential_name", "name", "cluster"] {
            assert!(!is_secret_field(harmless), "{harmless}");
        }
        for secret in ["AUTH_TOKEN", "redis_password", "client_secret", "secret_access_key", "aws.api_key"] {
            assert!(is_secret_field(secret), "{secret}");
        }
    }
}
