//! The parts of a request that both questions take.

use std::net::IpAddr;

use clap::Args;

use crate::base::{Error, Result};
use crate::policy::target::WrittenRequest;
use crate::routes;

/// The parts of a request.
#[derive(Debug, Args, Default)]
pub(super) struct RequestArguments {
    /// The path, from the first slash; without the query
    #[arg(value_name = "PATH")]
    path: Option<String>,

    /// The method
    #[arg(short = 'X', long = "method", value_name = "METHOD")]
    method: Option<String>,

    /// A header, as 'name: value'; may be repeated
    #[arg(short = 'H', long = "header", value_name = "HEADER")]
    headers: Vec<String>,

    /// A claim of a token that was checked, as name=value; given twice it is a list, dots lead into nested claims
    #[arg(long, value_name = "CLAIM")]
    jwt_claim: Vec<String>,

    /// The server name of the TLS handshake
    #[arg(long, value_name = "NAME")]
    sni: Option<String>,

    /// The address that the connection comes from
    #[arg(long, value_name = "ADDRESS")]
    source_ip: Option<IpAddr>,

    /// The address of the first client, as proxies on the way tell it
    #[arg(long, value_name = "ADDRESS")]
    remote_ip: Option<IpAddr>,
}

impl RequestArguments {
    /// The request.
    pub(super) fn read(&self) -> Result<WrittenRequest> {
        let refuse = |what: &str, why: &str, advice: &str| {
            Error::usage("reading the request", format!("`{what}` {why}")).advise(advice.to_owned())
        };
        if let Some(path) = self.path.as_ref().filter(|path| !path.starts_with('/')) {
            return Err(refuse(path, "is not a path", "Begin it with a slash."));
        }
        if let Some(method) = &self.method {
            http::Method::try_from(method.as_str())
                .map_err(|_| refuse(method, "is not a method", "Write one such as GET or POST."))?;
        }
        let claim = |written: &String| {
            let pair = written.split_once('=').filter(|(name, _)| !name.is_empty());
            let pair = pair.ok_or_else(|| refuse(written, "is not a claim", "Write it as name=value."))?;
            Ok((pair.0.to_owned(), pair.1.to_owned()))
        };
        Ok(WrittenRequest {
            method: self.method.clone(),
            path: self.path.clone(),
            headers: self.headers.iter().map(|it| routes::request::header(it)).collect::<Result<_>>()?,
            claims: self.jwt_claim.iter().map(claim).collect::<Result<_>>()?,
            server_name: self.sni.clone(),
            source_ip: self.source_ip,
            remote_ip: self.remote_ip,
        })
    }
}
