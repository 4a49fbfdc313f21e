//! Questions by HTTP/1.1 on a stream that is already open, with bounds of size and time: to the admin interface of a proxy, on this
//! machine or through a port-forward, and through a proxy.

use std::error::Error as _;
use std::time::Duration;

use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Body, Bytes};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};

/// The largest head of a message, in bytes.
pub const HEAD: usize = 64 << 10;

/// How large a body may be unless a caller needs more, in bytes.
pub const BODY: usize = 1 << 20;

/// Sends one request on a stream, and reads the whole answer, whose body has at most `most` bytes.
///
/// # Errors
///
/// When there is no complete answer within the time and the bounds; why, as a clause.
pub async fn ask(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Full<Bytes>>,
    most: usize,
    time: Duration,
) -> Result<Response<Bytes>, String> {
    let exchange = async {
        let mut builder = hyper::client::conn::http1::Builder::new();
        builder.max_buf_size(HEAD);
        let (mut sender, connection) = builder.handshake(TokioIo::new(stream)).await.map_err(in_words)?;
        // It ends with the sender.
        tokio::spawn(connection);
        let (head, body) = sender.send_request(request).await.map_err(in_words)?.into_parts();
        Ok(Response::from_parts(head, read(body, most).await.map_err(|(_, why)| why)?))
    };
    let late = |_| format!("no complete answer within {} s", time.as_secs_f64());
    tokio::time::timeout(time, exchange).await.map_err(late)?
}

/// A whole body of at most `most` bytes; else the status that its sender deserves, and why.
///
/// # Errors
///
/// When it is larger, or ends before it is complete.
pub async fn read<B>(body: B, most: usize) -> Result<Bytes, (StatusCode, String)>
where
    B: Body<Error = hyper::Error>,
{
    match Limited::new(body, most).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<http_body_util::LengthLimitError>() => {
            Err((StatusCode::PAYLOAD_TOO_LARGE, format!("the body is larger than {} MiB", most >> 20)))
        }
        Err(error) => match error.downcast::<hyper::Error>() {
            Ok(error) => Err((StatusCode::BAD_REQUEST, in_words(*error))),
            Err(error) => Err((StatusCode::BAD_REQUEST, error.to_string())),
        },
    }
}

#[expect(clippy::needless_pass_by_value, reason = "maps errors")]
fn in_words(error: hyper::Error) -> String {
    let cause = error.source().and_then(|cause| cause.downcast_ref::<std::io::Error>());
    if error.is_incomplete_message()
        || cause.is_some_and(|cause| cause.kind() == std::io::ErrorKind::UnexpectedEof)
    {
        return "the connection was closed before the answer was complete".to_owned();
    }
    match error.source() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}
