//! One question and its answer: redirects, credentials, the bound of the body, the deadline.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION};
use http::{HeaderMap, Method};
use reqwest::RequestBuilder;
use serde_json::Value;
use tokio::time::{Instant, timeout_at};

use super::failure::{self, Failure};
use super::{Address, Client, Credentials, Request, Response};
use crate::base::{Error, Result};

/// As many redirects as Go follows.
const REDIRECTS: usize = 10;

pub(super) async fn get(client: &Client, url: &str, request: &Request) -> Result<Response> {
    let (mut address, inline) = Address::parse(url)?;
    let mut headers = headers(request, inline.as_ref(), &address)?;
    let deadline = Instant::from_std(client.deadline());
    for _ in 0..=REDIRECTS {
        permit(client, &address)?;
        let built = client.http.request(Method::GET, address.url()).headers(headers.clone());
        let response = answer(client, built, &address, request.limit, deadline).await?;
        let location = response.header(LOCATION.as_str()).filter(|_| response.is_redirect());
        let Some(location) = location else { return Ok(response) };
        let next = address.join(location)?;
        if next.is_plain() && !address.is_plain() {
            return Err(Error::refused(
                format!("following a redirect of {address}"),
                format!("it leads from https to {next}, which others on the way can read and change"),
            )
            .advise("Give the final address, or have the server redirect to https."));
        }
        if !next.same_origin(&address) {
            // What was meant for one server is not for another. `Accept` is no secret, and registries need it.
            headers = headers.remove(ACCEPT).map(|accept| (ACCEPT, accept)).into_iter().collect();
        }
        address = next;
    }
    Err(Error::unreachable(format!("getting {address}"), format!("more than {REDIRECTS} redirects"))
        .advise("Open the first address in a browser to see where it leads."))
}

pub(super) async fn post_json(
    client: &Client,
    url: &str,
    body: &Value,
    request: &Request,
) -> Result<Response> {
    let (address, inline) = Address::parse(url)?;
    permit(client, &address)?;
    let mut headers = headers(request, inline.as_ref(), &address)?;
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let built = client.http.request(Method::POST, address.url()).headers(headers).body(body.to_string());
    let deadline = Instant::from_std(client.deadline());
    answer(client, built, &address, request.limit, deadline).await
}

/// Refuses to talk to another machine where others can listen.
fn permit(client: &Client, address: &Address) -> Result<()> {
    if address.is_plain() && !address.is_local() && !client.settings.plain_http {
        return Err(Error::refused(
            format!("getting {address}"),
            "it is not https, so others on the way can read and change it",
        )
        .advise("Use its https address, or allow this with --plain-http."));
    }
    Ok(())
}

fn headers(request: &Request, inline: Option<&Credentials>, address: &Address) -> Result<HeaderMap> {
    let unfit = |name: &str| {
        // The value may be a secret.
        Error::usage(format!("asking {address}"), format!("the value for {name} cannot be sent in a header"))
            .advise("Check it for line breaks and other control characters.")
    };
    let mut headers = HeaderMap::new();
    for (name, value) in &request.headers {
        let header = HeaderName::try_from(name).map_err(|_| unfit(name))?;
        headers.append(header, HeaderValue::try_from(value).map_err(|_| unfit(name))?);
    }
    if let Some(credentials) = request.credentials.as_ref().or(inline) {
        let text = match credentials {
            Credentials::Basic(user, password) => {
                format!("Basic {}", BASE64_STANDARD.encode(format!("{user}:{password}")))
            }
            Credentials::Bearer(token) => format!("Bearer {token}"),
        };
        let mut value = HeaderValue::try_from(text).map_err(|_| unfit("the credentials"))?;
        value.set_sensitive(true);
        headers.insert(AUTHORIZATION, value);
    }
    Ok(headers)
}

/// One answer with its body, within the deadline.
async fn answer(
    client: &Client,
    built: RequestBuilder,
    address: &Address,
    limit: u64,
    deadline: Instant,
) -> Result<Response> {
    let read = timeout_at(deadline, read(built, address, limit)).await;
    read.unwrap_or(Err(Failure::Deadline)).map_err(|failure| failure::explain(&failure, address, client))
}

async fn read(built: RequestBuilder, address: &Address, limit: u64) -> Result<Response, Failure> {
    let mut answer = built.send().await?;
    let announced = answer.content_length();
    if announced.is_some_and(|length| length > limit) {
        return Err(Failure::TooLarge(limit));
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(|error| Failure::Cut(error, announced))? {
        if body.len() as u64 + chunk.len() as u64 > limit {
            return Err(Failure::TooLarge(limit));
        }
        body.extend_from_slice(&chunk);
    }
    let (status, headers) = (answer.status(), std::mem::take(answer.headers_mut()));
    Ok(Response { address: address.clone(), status, headers, body })
}
