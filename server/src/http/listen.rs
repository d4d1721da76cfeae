//! Takes connections and hands their requests to the router.
//!
//! Not by `axum::serve`: it waits for a slow client's header for ever and takes any number of connections, so that a few
//! thousand silent ones would keep everybody else out. HTTP/1.1 only: the proxy in front speaks HTTP/2 with the browsers,
//! and hyper's detection of HTTP/2 waits without a limit for the first bytes.

use crate::config::Limits;
use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;
use tower::Service as _;

/// Largest head of a request; more is answered with 431. Bounds what an unfinished request takes of the memory.
const HEAD_BYTES: usize = 32 * 1024;

/// After an error such as "too many open files": others may close some meanwhile.
const PAUSE: Duration = Duration::from_secs(1);

/// Serves until `stop`; then takes no further connection, closes the idle ones and ends with the last request.
pub async fn listen(listener: TcpListener, router: Router, limits: &Limits, stop: &CancellationToken) {
    let most = if limits.connections == 0 { Semaphore::MAX_PERMITS } else { limits.connections };
    let places = Arc::new(Semaphore::new(most.min(Semaphore::MAX_PERMITS)));
    let connections = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(limits.header_time())
        .max_buf_size(2 * HEAD_BYTES)
        .max_header_size(HEAD_BYTES);
    loop {
        let (stream, peer, place) = tokio::select! {
            () = stop.cancelled() => break,
            next = next_connection(&listener, &places) => next,
        };
        let router = router.clone();
        let service = service_fn(move |request: hyper::Request<Incoming>| {
            let mut request: Request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            router.clone().call(request)
        });
        let connection = connections.watch(http.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // A client that breaks off or is too slow is nobody's mistake here.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    connections.shutdown().await;
}

/// The next connection with its place among those allowed.
async fn next_connection(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, Option<OwnedSemaphorePermit>) {
    // Never closed, so there is always a place in the end.
    let place = Arc::clone(places).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => {
                // An answer is written in one go; waiting for more would only delay it.
                let _ = stream.set_nodelay(true);
                return (stream, peer, place);
            }
            // The client was gone before it was taken.
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset | ErrorKind::ConnectionRefused
                ) => {}
            Err(error) => {
                tracing::error!(%error, "cannot take a connection");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}
