//! A small HTTP client and two ways of loading a server with it.

use crate::Failure;
use crate::figures::percentile;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::header::{HOST, HeaderMap, HeaderValue};
use hyper::{Method, Request, StatusCode};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A browser-like client of one host with connections that stay open.
#[derive(Clone)]
pub struct Browser {
    client: Client<HttpConnector, Full<Bytes>>,
    port: u16,
    host: String,
    pub cookie: Option<String>,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn location(&self) -> Result<String, Failure> {
        let location = self.headers.get("location").ok_or_else(|| format!("no redirect but {}", self.status))?;
        Ok(location.to_str()?.to_owned())
    }

    /// The token of the page's forms.
    pub fn token(&self) -> Result<String, Failure> {
        let text = self.text();
        let field = text.find("name=\"csrf\"").ok_or("no form on the page")?;
        let tag_start = text[..field].rfind('<').ok_or("no tag")?;
        let tag = &text[tag_start..];
        let value = tag.find("value=\"").ok_or("no value")? + 7;
        let end = tag[value..].find('"').ok_or("no end")? + value;
        Ok(tag[value..end].to_owned())
    }
}

impl Browser {
    pub fn new(port: u16, host: &str) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let client = Client::builder(TokioExecutor::new()).pool_max_idle_per_host(256).build(connector);
        Self { client, port, host: host.to_owned(), cookie: None }
    }

    /// Another visitor over the same pool of connections.
    pub fn other(&self) -> Self {
        Self { cookie: None, ..self.clone() }
    }

    pub async fn get(&mut self, path: &str, encoding: Option<&'static str>) -> Result<Answer, Failure> {
        self.send(Method::GET, path, encoding, None).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, Failure> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::POST, path, None, Some(body)).await
    }

    async fn send(
        &mut self,
        method: Method,
        path: &str,
        encoding: Option<&'static str>,
        body: Option<String>,
    ) -> Result<Answer, Failure> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("http://127.0.0.1:{}{path}", self.port))
            .header(HOST, &self.host);
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        if let Some(encoding) = encoding {
            request = request.header("accept-encoding", HeaderValue::from_static(encoding));
        }
        if body.is_some() {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        let response = self.client.request(request.body(Full::from(body.unwrap_or_default()))?).await?;
        let (parts, body) = response.into_parts();
        if let Some(cookie) = parts.headers.get("set-cookie") {
            self.cookie = cookie.to_str()?.split(';').next().map(str::to_owned);
        }
        Ok(Answer { status: parts.status, headers: parts.headers, body: body.collect().await?.to_bytes() })
    }
}

/// What a load showed.
pub struct Load {
    pub p50_ms: f64,
    pub p99_ms: f64,
    pub per_second: f64,
    pub errors: u64,
}

/// Asks for a page `rate` times a second ([`paced`]).
pub async fn open_load(browser: &Browser, path: &str, rate: u32, duration: Duration) -> Load {
    paced(rate, duration, |_| {
        let (mut browser, path) = (browser.clone(), path.to_owned());
        async move { browser.get(&path, None).await.is_ok_and(|answer| answer.status.is_success()) }
    })
    .await
}

/// Sends `rate` requests per second whether or not answers come, and measures from when each was due, so that a server that
/// stalls cannot hide it. `request` makes the one with this number, counted from 0, and says whether its answer was good.
pub async fn paced<F, Fut>(rate: u32, duration: Duration, request: F) -> Load
where
    F: Fn(u32) -> Fut,
    Fut: Future<Output = bool> + Send + 'static,
{
    let started = Instant::now();
    let pause = Duration::from_secs(1) / rate;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of requests")]
    let count = (duration.as_secs_f64() * f64::from(rate)) as u32;
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..count {
        let due = started + pause * number;
        tokio::time::sleep_until(due.into()).await;
        let answer = request(number);
        tasks.spawn(async move {
            let good = answer.await;
            (due.elapsed().as_secs_f64() * 1000.0, good)
        });
    }
    let mut times = Vec::new();
    let mut errors = 0;
    while let Some(result) = tasks.join_next().await {
        if let Ok((ms, good)) = result {
            times.push(ms);
            errors += u64::from(!good);
        }
    }
    Load {
        p50_ms: percentile(&mut times, 50.0),
        p99_ms: percentile(&mut times, 99.0),
        per_second: f64::from(count) / started.elapsed().as_secs_f64(),
        errors,
    }
}

/// `clients` that each ask again as soon as they have their answer.
pub async fn closed_load(browser: &Browser, path: &str, clients: usize, duration: Duration) -> Load {
    let started = Instant::now();
    let errors = Arc::new(AtomicU64::new(0));
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..clients {
        let (mut browser, path, errors) = (browser.clone(), path.to_owned(), Arc::clone(&errors));
        tasks.spawn(async move {
            let mut times = Vec::new();
            while started.elapsed() < duration {
                let asked = Instant::now();
                if !browser.get(&path, None).await.is_ok_and(|answer| answer.status.is_success()) {
                    errors.fetch_add(1, Ordering::Relaxed);
                }
                times.push(asked.elapsed().as_secs_f64() * 1000.0);
            }
            times
        });
    }
    let mut times = Vec::new();
    while let Some(Ok(more)) = tasks.join_next().await {
        times.extend(more);
    }
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    let per_second = times.len() as f64 / started.elapsed().as_secs_f64();
    Load {
        p50_ms: percentile(&mut times, 50.0),
        p99_ms: percentile(&mut times, 99.0),
        per_second,
        errors: errors.load(Ordering::Relaxed),
    }
}
