//! HTTP/1.1 by hand, for tests that have to send half a request.

use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Longer than any answer takes; a test that waits so long has failed.
pub const PATIENCE: Duration = Duration::from_secs(40);

/// A connection to the program.
pub struct Wire(TcpStream);

impl Wire {
    pub async fn to(program: SocketAddr) -> Self {
        Self(TcpStream::connect(program).await.expect("a connection"))
    }

    pub async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.0.write_all(bytes.as_ref()).await.expect("bytes are taken");
    }

    /// Whether the bytes could be sent; not on a connection that the other side has closed.
    pub async fn try_send(&mut self, bytes: &str) -> bool {
        self.0.write_all(bytes.as_bytes()).await.is_ok()
    }

    /// The next answer; `None` when the connection is closed instead.
    pub async fn answer(&mut self) -> Option<Response<Body>> {
        timeout(PATIENCE, self.read()).await.expect("an answer or the end in time")
    }

    async fn read(&mut self) -> Option<Response<Body>> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            // Whatever is there already is for the next answer to read, so one byte at a time.
            match self.0.read_u8().await {
                Ok(byte) => head.push(byte),
                Err(_) if head.is_empty() => return None,
                Err(error) => panic!("the answer breaks off: {error}"),
            }
        }
        let head = String::from_utf8(head).expect("text");
        let mut lines = head.lines();
        let status: StatusCode =
            lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status").parse().expect("a status");
        let mut response = Response::builder().status(status);
        let mut length = 0;
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            assert!(!name.eq_ignore_ascii_case("transfer-encoding"), "this client asks for whole bodies only");
            if name.eq_ignore_ascii_case("content-length") {
                length = value.parse().expect("a number");
            }
            response = response.header(name, value);
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).await.expect("the whole body");
        Some(response.body(Body::from(body)).expect("an answer"))
    }
}

/// The head of a request as text, its body's length included.
pub fn head(request: &Request<()>, length: usize) -> String {
    let mut text = format!("{} {} HTTP/1.1\r\ncontent-length: {length}\r\n", request.method(), request.uri());
    for (name, value) in request.headers() {
        text.push_str(&format!("{name}: {}\r\n", value.to_str().expect("text")));
    }
    text + "\r\n"
}

/// One request on a connection of its own.
pub async fn fetch(program: SocketAddr, request: &Request<()>, body: &[u8]) -> Response<Body> {
    let mut wire = Wire::to(program).await;
    wire.send(head(request, body.len())).await;
    wire.send(body).await;
    wire.answer().await.expect("an answer")
}
