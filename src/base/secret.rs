//! Which headers carry credentials. Their values are shown nowhere: neither of requests nor of what rules ask for or set.

/// What stands in the place of a secret.
pub const REDACTED: &str = "[redacted]";

/// Headers that carry credentials, or parts of their names.
pub const HEADERS: [&str; 8] =
    ["authorization", "cookie", "token", "api-key", "apikey", "secret", "password", "credential"];

/// Whether a header carries credentials.
pub fn is_secret_header(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    HEADERS.iter().any(|part| name.contains(part))
}

/// The value of a header as it may be shown.
pub fn header_value<'v>(name: &str, value: &'v str) -> &'v str {
    if is_secret_header(name) { REDACTED } else { value }
}
