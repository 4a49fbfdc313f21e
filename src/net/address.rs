//! The address of something on the web, which is never shown with a secret: neither credentials nor
//! a query, since signed addresses carry their permission there.

use std::fmt;
use std::net::IpAddr;

use percent_encoding::percent_decode_str;
use reqwest::Url;

use super::Credentials;
use crate::base::{Error, Result};

/// An absolute http or https address without credentials.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(Url);

impl Address {
    /// Reads an address, and takes the credentials out of it.
    pub fn parse(text: &str) -> Result<(Self, Option<Credentials>)> {
        // The text may hold a password, so it is not shown.
        let refused = |cause: String| {
            Error::usage("reading an address", cause).advise("Write it as https://HOST/PATH.")
        };
        let mut url = Url::parse(text).map_err(|error| refused(format!("not a URL: {error}")))?;
        if !["https", "http"].contains(&url.scheme()) || !url.has_host() {
            return Err(refused(format!("`{}:` is neither http nor https", url.scheme())));
        }
        let decode = |part: &str| percent_decode_str(part).decode_utf8_lossy().into_owned();
        let password = url.password().map(decode);
        let user = decode(url.username());
        let found = (!user.is_empty() || password.is_some())
            .then(|| Credentials::Basic(user, password.unwrap_or_default()));
        // Both work on every address that has a host.
        let _ = url.set_password(None);
        let _ = url.set_username("");
        url.set_fragment(None);
        Ok((Self(url), found))
    }

    /// Where a redirect or a relative address leads. Credentials in it are left out.
    pub fn join(&self, location: &str) -> Result<Self> {
        let joined = self.0.join(location).map_err(|error| {
            Error::unreachable(format!("following {self}"), format!("it leads to no address: {error}"))
        })?;
        Self::parse(joined.as_str()).map(|(address, _)| address)
    }

    /// Whether both are the same server: scheme, host and port.
    pub fn same_origin(&self, other: &Self) -> bool {
        self.0.origin() == other.0.origin()
    }

    /// Whether what is sent there can be read on the way.
    pub fn is_plain(&self) -> bool {
        self.0.scheme() == "http"
    }

    /// Whether this is the machine itself.
    pub fn is_local(&self) -> bool {
        self.0.host_str().is_some_and(is_loopback)
    }

    /// The complete address, query included.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    pub(super) fn url(&self) -> Url {
        self.0.clone()
    }
}

/// Whether a host, without its port, is the machine itself.
pub fn is_loopback(host: &str) -> bool {
    let host = host.trim_matches(['[', ']']);
    host.parse::<IpAddr>().map_or_else(
        |_| host.eq_ignore_ascii_case("localhost") || host.ends_with(".localhost"),
        |ip| ip.is_loopback(),
    )
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = self.0.clone();
        shown.set_query(None);
        f.write_str(shown.as_str())
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_leave_the_address() {
        let (address, credentials) =
            Address::parse("https://me:p%40ss@charts.example/a?sig=secret#x").unwrap();
        assert_eq!(credentials, Some(Credentials::Basic("me".into(), "p@ss".into())));
        assert_eq!(address.to_string(), "https://charts.example/a");
        assert_eq!(address.as_str(), "https://charts.example/a?sig=secret");
        let error = Address::parse("ftp://me:secret@host/").unwrap_err();
        assert!(!error.to_string().contains("secret"), "{error}");
    }

    #[test]
    fn origins_are_scheme_host_and_port() {
        let same = |a: &str, b: &str| Address::parse(a).unwrap().0.same_origin(&Address::parse(b).unwrap().0);
        assert!(same("https://a.example/x", "https://a.example:443/y"));
        assert!(!same("https://a.example/x", "http://a.example/x"));
        assert!(!same("https://a.example/x", "https://a.example:8443/x"));
        assert!(!same("https://a.example/x", "https://b.example/x"));
    }

    #[test]
    fn only_this_machine_is_local() {
        for host in ["localhost", "127.0.0.1", "127.8.8.8", "[::1]", "registry.localhost"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in ["localhost.example", "10.0.0.1", "[::2]", "127.0.0.1.example"] {
            assert!(!is_loopback(host), "{host}");
        }
    }
}
