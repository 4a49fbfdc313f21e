//! [`Web`] by the one HTTP client.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use super::server::{Question, Reply, Web};
use crate::base::Result;
use crate::net::{Client, Credentials, Request, Settings, Timeout};

/// The largest answer, in bytes.
const ANSWER: u64 = 16 << 20;

/// Asks by HTTP.
#[derive(Debug)]
pub struct Http {
    /// For those that may be asked without TLS, and for those that may not.
    clients: [Client; 2],
}

impl Http {
    /// A client that gives each question so much time.
    ///
    /// # Errors
    ///
    /// When the proxies that the environment names cannot be used.
    pub fn new(time: Duration, environment: &BTreeMap<String, String>) -> Result<Self> {
        Self::bounded(Timeout::Each(time), None, environment)
    }

    /// A client with a bound of its own for the time, that trusts the certificates of a file besides.
    ///
    /// # Errors
    ///
    /// When the proxies that the environment names cannot be used, or the file cannot be read.
    pub fn bounded(
        timeout: Timeout,
        ca_file: Option<&Path>,
        environment: &BTreeMap<String, String>,
    ) -> Result<Self> {
        let client = |plain_http| {
            Client::new(Settings { timeout, ca_file: ca_file.map(Path::to_owned), plain_http }, environment)
        };
        Ok(Self { clients: [client(false)?, client(true)?] })
    }
}

impl Web for Http {
    fn ask(&self, question: &Question<'_>) -> Result<Reply> {
        let request = Request {
            credentials: question.token.map(|token| Credentials::Bearer(token.to_owned())),
            limit: ANSWER,
            ..Request::default()
        };
        let client = &self.clients[usize::from(question.plain_http)];
        let response = match question.body {
            None => client.get(question.url, &request)?,
            Some(body) => client.post_json(question.url, body, &request)?,
        };
        Ok(Reply { status: response.status.as_u16(), body: response.body })
    }
}
