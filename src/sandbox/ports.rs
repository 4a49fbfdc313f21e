//! The local ports: each listener keeps the one that it got first, also when files change.

use std::collections::BTreeMap;
use std::net::TcpListener;

use crate::base::{Error, Result};

/// Which listener has which port of the loopback address.
#[derive(Debug, Default)]
pub struct Ports {
    next: Option<u16>,
    given: BTreeMap<String, u16>,
}

impl Ports {
    /// Ports from a first one on, or whatever ports are free.
    pub const fn new(first: Option<u16>) -> Self {
        Self { next: first, given: BTreeMap::new() }
    }

    /// The port of a listener.
    ///
    /// # Errors
    ///
    /// When somebody else has it, or none is left.
    pub fn of(&mut self, name: &str) -> Result<u16> {
        if let Some(port) = self.given.get(name) {
            return Ok(*port);
        }
        let port = match self.next {
            Some(port) => {
                // Envoy would share it unnoticed with an Envoy that was left over.
                listen(port)?;
                self.next = Some(port.checked_add(1).ok_or_else(|| failed(port, "it is the last one"))?);
                port
            }
            None => self.free()?,
        };
        self.given.insert(name.to_owned(), port);
        Ok(port)
    }

    fn free(&self) -> Result<u16> {
        // Held until one is found that no other listener has.
        let mut held = Vec::new();
        loop {
            let (listener, port) = listen(0)?;
            if self.given.values().all(|given| *given != port) {
                return Ok(port);
            }
            held.push(listener);
        }
    }
}

fn listen(port: u16) -> Result<(TcpListener, u16)> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| failed(port, error))?;
    let port = listener.local_addr().map_err(|error| failed(port, error))?.port();
    Ok((listener, port))
}

fn failed(port: u16, cause: impl std::fmt::Display) -> Error {
    Error::unreachable(format!("taking port {port} of 127.0.0.1"), cause)
        .advise("Name another first port with --port, or leave it out: then free ports are taken.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listener_keeps_its_port() {
        let mut ports = Ports::new(None);
        let (first, second) = (ports.of("a").unwrap(), ports.of("b").unwrap());
        assert_ne!(first, second);
        assert_eq!(ports.of("a").unwrap(), first);
    }

    #[test]
    fn a_port_that_is_taken_is_an_error() {
        let (_held, taken) = listen(0).unwrap();
        let error = Ports::new(Some(taken)).of("a").unwrap_err();
        assert_eq!(error.exit.code(), 8);
        assert!(error.advice.contains("--port"), "{error}");
    }
}
