//! One request, as users write it.

use clap::Args;

use crate::base::Result;
use crate::routes::{self, Written};

/// One request.
#[derive(Debug, Args, Default)]
pub(in crate::cli) struct RequestArguments {
    /// The request: http, https, grpc, grpcs, tls or tcp
    #[arg(value_name = "URL")]
    url: String,

    /// The method
    #[arg(short = 'X', long = "method", value_name = "METHOD")]
    method: Option<String>,

    /// A header, as 'name: value'; may be repeated
    #[arg(short = 'H', long = "header", value_name = "HEADER")]
    headers: Vec<String>,
}

impl RequestArguments {
    /// The request as it was written.
    pub(in crate::cli) fn written(&self) -> Result<Written> {
        let headers = self.headers.iter().map(|header| routes::request::header(header));
        Ok(Written {
            url: self.url.clone(),
            method: self.method.clone().unwrap_or_default(),
            headers: headers.collect::<Result<_>>()?,
        })
    }
}
