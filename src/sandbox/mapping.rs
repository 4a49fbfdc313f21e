//! `--map HOST[:SUBSET][:PORT]=ADDRESS:PORT`: which destinations a process of this machine answers instead of the echo.

use std::net::{SocketAddr, ToSocketAddrs};

use crate::base::{Error, Result};

/// Destinations and who answers for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// As the user wrote it.
    pub written: String,
    host: String,
    subset: Option<String>,
    port: Option<u16>,
    /// Who answers.
    pub address: SocketAddr,
}

impl Mapping {
    /// Reads `HOST[:SUBSET][:PORT]=ADDRESS:PORT`.
    ///
    /// # Errors
    ///
    /// When it is not of that form, or the address cannot be resolved.
    pub fn parse(text: &str) -> Result<Self> {
        let refuse = |why: String| {
            Error::usage(format!("reading --map {text}"), why)
                .advise("Write it as HOST[:SUBSET][:PORT]=ADDRESS:PORT, such as reviews:v3=localhost:9080.")
        };
        let (from, to) = text.split_once('=').ok_or_else(|| refuse("it has no `=`".to_owned()))?;
        let mut parts: Vec<&str> = from.split(':').collect();
        let port = parts.last().filter(|_| parts.len() > 1).and_then(|last| last.parse().ok());
        if port.is_some() {
            parts.pop();
        }
        let (host, subset) = match parts.as_slice() {
            [host] if !host.is_empty() => (*host, None),
            [host, subset] if !host.is_empty() && !subset.is_empty() => (*host, Some((*subset).to_owned())),
            _ => return Err(refuse(format!("`{from}` names no destination"))),
        };
        let addresses = to.to_socket_addrs().map_err(|error| refuse(format!("`{to}`: {error}")))?;
        let addresses: Vec<SocketAddr> = addresses.collect();
        // `localhost` is often both; most servers listen on the older one.
        let address = addresses.iter().find(|address| address.is_ipv4()).or_else(|| addresses.first());
        let address = *address.ok_or_else(|| refuse(format!("`{to}` has no address")))?;
        Ok(Self { written: text.to_owned(), host: host.to_ascii_lowercase(), subset, port, address })
    }

    /// Whether it is for this destination.
    pub fn is_for(&self, host: &str, subset: Option<&str>, port: Option<u16>) -> bool {
        let rest = host.strip_prefix(self.host.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            && (self.subset.is_none() || self.subset.as_deref() == subset)
            && (self.port.is_none() || self.port == port)
    }

    /// How much it says; of several for one destination the one that says most is taken.
    pub fn rank(&self) -> (bool, bool, usize) {
        (self.subset.is_some(), self.port.is_some(), self.host.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: &str = "reviews.shop.svc.cluster.local";

    #[test]
    fn what_is_left_out_is_any() {
        for (text, v3, other_port) in [
            ("reviews=127.0.0.1:1", true, true),
            ("reviews.shop=127.0.0.1:1", true, true),
            ("Reviews:v3=127.0.0.1:1", true, true),
            ("reviews:9080=127.0.0.1:1", true, false),
            ("reviews:v3:9080=127.0.0.1:1", true, false),
            ("reviews:v2=127.0.0.1:1", false, false),
            ("review=127.0.0.1:1", false, false),
        ] {
            let mapping = Mapping::parse(text).unwrap();
            assert_eq!(mapping.is_for(HOST, Some("v3"), Some(9080)), v3, "{text}");
            assert_eq!(mapping.is_for(HOST, Some("v3"), Some(80)), other_port, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_says_the_form() {
        for text in ["reviews", "=127.0.0.1:1", "a:=127.0.0.1:1", "a:b:c:d=127.0.0.1:1", "a=127.0.0.1", "a="]
        {
            let error = Mapping::parse(text).unwrap_err();
            assert!(error.advice.contains("HOST[:SUBSET][:PORT]=ADDRESS:PORT"), "{text}: {error}");
        }
    }
}
