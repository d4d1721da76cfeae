//! An SMS gateway that keeps what it gets.
//!
//! It listens on 127.0.0.1 only, takes `POST` of a JSON object with `id`, `to` and `text`, sends nothing to anybody, and
//! forgets everything with the process.

use crate::now;
use http_body_util::{BodyExt as _, Empty, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode, header};
use hyper_util::rt::TokioIo;
use jiff::Timestamp;
use serde::Deserialize;
use std::collections::VecDeque;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// Messages that are kept; the oldest goes first.
pub const KEPT: usize = 200;

/// The bearer token it asks for.
pub const TOKEN: &str = "sandbox";

/// The largest body that is read, in bytes.
const LARGEST: usize = 64 * 1024;

/// A text message as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct TextMessage {
    pub received_at: Timestamp,
    /// The sender's own key; a message with one that is there already is dropped.
    pub id: String,
    pub to: String,
    pub from: Option<String>,
    pub text: String,
}

impl std::fmt::Debug for TextMessage {
    /// The content is somebody's, even if invented.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TextMessage({} bytes)", self.text.len())
    }
}

/// A running gateway; clones show the same messages.
#[derive(Clone)]
pub struct TextBox {
    shared: Arc<Shared>,
}

struct Shared {
    state: Mutex<State>,
    /// Messages received so far, for those who wait.
    received: watch::Sender<u64>,
}

#[derive(Default)]
struct State {
    messages: VecDeque<TextMessage>,
    count: u64,
    repeated: u64,
    refuse: Option<(u16, u32)>,
}

#[derive(Deserialize)]
struct Wire {
    id: String,
    to: String,
    from: Option<String>,
    text: String,
}

impl TextBox {
    /// Starts a gateway on 127.0.0.1 and tells its port; `port` 0 takes any free one. It ends with `stop`.
    ///
    /// # Errors
    /// When the port is taken.
    pub async fn start(port: u16, stop: CancellationToken) -> std::io::Result<(Self, u16)> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = listener.local_addr()?.port();
        let texts = Self { shared: Arc::new(Shared { state: Mutex::default(), received: watch::Sender::new(0) }) };
        let accepting = texts.clone();
        tokio::spawn(async move { stop.run_until_cancelled(accepting.accept(listener, &stop)).await });
        Ok((texts, port))
    }

    /// The messages, oldest first.
    #[must_use]
    pub fn messages(&self) -> Vec<TextMessage> {
        self.state().messages.iter().cloned().collect()
    }

    /// How many messages were dropped because one with the same key was there.
    #[must_use]
    pub fn repeated(&self) -> u64 {
        self.state().repeated
    }

    /// Answers the next `messages` messages with this status and keeps none of them.
    pub fn refuse_next(&self, messages: u32, status: u16) {
        self.state().refuse = (messages > 0).then_some((status, messages));
    }

    /// Waits until `count` messages are there, at most `within`, and gives what is there then.
    pub async fn wait_for(&self, count: usize, within: Duration) -> Vec<TextMessage> {
        let mut received = self.shared.received.subscribe();
        let enough = received.wait_for(|_| self.state().messages.len() >= count);
        // Too few in time is for the caller to see.
        let _ = tokio::time::timeout(within, enough).await;
        self.messages()
    }

    async fn accept(&self, listener: TcpListener, stop: &CancellationToken) {
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                // Out of file handles, for example: give it a moment instead of spinning.
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            };
            let (texts, stop) = (self.clone(), stop.clone());
            tokio::spawn(async move {
                let service =
                    service_fn(|request| async { Ok::<_, std::convert::Infallible>(texts.answer(request).await) });
                let connection =
                    hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
                if let Some(Err(error)) = stop.run_until_cancelled(connection).await {
                    tracing::debug!(%error, "a conversation with the SMS gateway broke off");
                }
            });
        }
    }

    async fn answer(&self, request: Request<Incoming>) -> Response<Empty<Bytes>> {
        let status = self.take(request).await;
        let mut response = Response::new(Empty::new());
        *response.status_mut() = status;
        response
    }

    async fn take(&self, request: Request<Incoming>) -> StatusCode {
        if request.method() != Method::POST {
            return StatusCode::METHOD_NOT_ALLOWED;
        }
        let token = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        if token.and_then(|token| token.strip_prefix("Bearer ")) != Some(TOKEN) {
            return StatusCode::UNAUTHORIZED;
        }
        let Ok(body) = Limited::new(request.into_body(), LARGEST).collect().await else {
            return StatusCode::PAYLOAD_TOO_LARGE;
        };
        let Ok(wire) = serde_json::from_slice::<Wire>(&body.to_bytes()) else { return StatusCode::BAD_REQUEST };
        self.keep(wire)
    }

    fn keep(&self, wire: Wire) -> StatusCode {
        let Wire { id, to, from, text } = wire;
        let mut state = self.state();
        if let Some((status, left)) = state.refuse {
            state.refuse = (left > 1).then(|| (status, left - 1));
            return StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        }
        if state.messages.iter().any(|other| other.id == id) {
            state.repeated += 1;
            return StatusCode::OK;
        }
        state.messages.push_back(TextMessage { received_at: now(), id, to, from, text });
        if state.messages.len() > KEPT {
            state.messages.pop_front();
        }
        state.count += 1;
        let received = state.count;
        drop(state);
        self.shared.received.send_replace(received);
        StatusCode::ACCEPTED
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
