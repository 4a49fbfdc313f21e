//! Questions by HTTP/1.1 on one connection, with bounds of size and time: to Envoy's admin interface, and through it.

use std::time::Duration;

use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Body, Bytes};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};

/// The largest head of a message, in bytes.
pub(super) const HEAD: usize = 64 << 10;

/// The largest body, in bytes.
pub(super) const BODY: usize = 1 << 20;

/// Sends one request on a stream, and reads the whole answer.
///
/// # Errors
///
/// When there is no complete answer within the time and the bounds; why, as a clause.
pub(super) async fn ask(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Full<Bytes>>,
    time: Duration,
) -> Result<Response<Bytes>, String> {
    let exchange = async {
        let mut builder = hyper::client::conn::http1::Builder::new();
        builder.max_buf_size(HEAD);
        let (mut sender, connection) = builder.handshake(TokioIo::new(stream)).await.map_err(in_words)?;
        // It ends with the sender.
        tokio::spawn(connection);
        let (head, body) = sender.send_request(request).await.map_err(in_words)?.into_parts();
        Ok(Response::from_parts(head, read(body).await.map_err(|(_, why)| why)?))
    };
    let late = |_| format!("no answer within {} s", time.as_secs());
    tokio::time::timeout(time, exchange).await.map_err(late)?
}

/// A whole body; else the status that its sender deserves, and why.
pub(super) async fn read<B>(body: B) -> Result<Bytes, (StatusCode, String)>
where
    B: Body<Error = hyper::Error>,
{
    match Limited::new(body, BODY).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<http_body_util::LengthLimitError>() => {
            Err((StatusCode::PAYLOAD_TOO_LARGE, format!("the body is larger than {} MiB", BODY >> 20)))
        }
        Err(error) => Err((StatusCode::BAD_REQUEST, error.to_string())),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "maps errors")]
fn in_words(error: hyper::Error) -> String {
    error.to_string()
}
