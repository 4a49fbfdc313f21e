//! What went wrong on the way to a server, as the user is told. No secret of an address is shown.

use std::error::Error as StdError;

use super::{Address, Client, Response, Timeout};
use crate::base::{Error, text};

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Failure {
    /// The deadline has passed.
    Deadline,
    /// The body is larger than this many bytes.
    TooLarge(u64),
    /// The body ended early; how long it was said to be.
    Cut(reqwest::Error, Option<u64>),
    /// Anything else.
    Http(reqwest::Error),
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(error)
    }
}

/// The error that the user sees.
pub(super) fn explain(failure: &Failure, address: &Address, client: &Client) -> Error {
    let failed = |cause: String| Error::unreachable(format!("getting {address}"), cause);
    match failure {
        Failure::Deadline => {
            let (Timeout::Each(time) | Timeout::Together(time)) = client.settings.timeout;
            failed(format!("no complete answer within {time:?}"))
                .advise("Check that the server can be reached, or give it more time with --timeout.")
        }
        Failure::TooLarge(limit) => failed(format!("the answer is larger than {limit} bytes"))
            .advise("Check the address: this is more than such an answer ever has."),
        Failure::Cut(error, announced) => {
            let of = announced.map(|length| format!(" of {length} bytes")).unwrap_or_default();
            failed(format!("the answer{of} ended early: {}", innermost(error)))
                .advise("Try again; if it stays so, look for a proxy or a server that cuts answers off.")
        }
        Failure::Http(error) => unreached(error, failed),
    }
}

/// The error of an answer that is not 2xx.
pub(super) fn of_status(response: &Response) -> Error {
    let body = String::from_utf8_lossy(&response.body);
    let said: String = body.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().into();
    let said: String = text::printable(&said).chars().take(200).collect();
    // A page for browsers says nothing that helps here.
    let said = if said.is_empty() || said.starts_with('<') { String::new() } else { format!(": {said}") };
    let error = Error::unreachable(
        format!("getting {}", response.address),
        format!("the server answers {}{said}", response.status),
    );
    error.advise(match response.status.as_u16() {
        401 | 407 => "Log in, or check the user and password.",
        403 => "These credentials may not read it: ask the owner, or log in as someone else.",
        404 | 410 => "Check the address, the name and the version.",
        429 | 500..=599 => "Try again later, or ask the server's owner.",
        _ => "Check the address.",
    })
}

/// Why a server was not reached.
fn unreached(error: &reqwest::Error, failed: impl Fn(String) -> Error) -> Error {
    let mut source: Option<&dyn StdError> = Some(error);
    while let Some(inner) = source {
        let io = inner.downcast_ref::<std::io::Error>();
        if io.is_some_and(|io| io.kind() == std::io::ErrorKind::ConnectionRefused) {
            return failed("the server refuses connections".to_owned())
                .advise("Check the address and its port, and that the server runs.");
        }
        source = inner.source();
    }
    let cause = innermost(error);
    match cause.strip_prefix("invalid peer certificate: ") {
        Some(reason) => failed(format!("its TLS certificate is not to be trusted: {reason}"))
            .advise("If the server has a certificate of your own authority, give that with --ca-file."),
        None => failed(format!("it cannot be reached: {cause}"))
            .advise("Check the address, the network, and the proxy variables (HTTPS_PROXY, NO_PROXY)."),
    }
}

/// The reason at the end of a chain of errors.
pub(super) fn innermost(error: &dyn StdError) -> String {
    let mut last = error;
    while let Some(inner) = last.source() {
        last = inner;
    }
    last.to_string()
}
