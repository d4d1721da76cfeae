//! A browser without JavaScript: cookies, forms, redirects.

use super::wire;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use tower::ServiceExt as _;

/// Who answers.
#[derive(Clone)]
enum Server {
    /// The router in this process.
    Router(axum::Router),
    /// The program at this address.
    Program(SocketAddr),
}

#[derive(Clone)]
pub struct Client {
    server: Server,
    pub host: String,
    pub cookies: BTreeMap<String, String>,
    /// Where the router believes to be asked from; the program sees for itself.
    pub address: SocketAddr,
    /// Further headers of each request.
    pub headers: Vec<(&'static str, String)>,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// The body of what is no text.
    pub bytes: Vec<u8>,
}

impl Page {
    /// The target of a redirect.
    pub fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "no redirect: {}", self.body);
        self.headers[header::LOCATION].to_str().expect("a location")
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("text"))
    }

    /// The value of the first hidden field `name`.
    pub fn hidden(&self, name: &str) -> String {
        let field = format!("name=\"{name}\"");
        let tag = self
            .tags("input")
            .into_iter()
            .find(|tag| tag.contains(&field))
            .unwrap_or_else(|| panic!("no field {name}: {}", self.body));
        attribute(&tag, "value").unwrap_or_default()
    }

    /// The values of all buttons called `zeit`, in the order of the page.
    pub fn times(&self) -> Vec<String> {
        self.tags("button")
            .into_iter()
            .filter(|tag| tag.contains("name=\"zeit\""))
            .filter_map(|tag| attribute(&tag, "value"))
            .collect()
    }

    fn tags(&self, name: &str) -> Vec<String> {
        let open = format!("<{name} ");
        self.body
            .match_indices(&open)
            .map(|(start, _)| {
                let end = self.body[start..].find('>').unwrap_or(0);
                self.body[start..start + end].to_owned()
            })
            .collect()
    }

    #[track_caller]
    pub fn shows(&self, text: &str) -> &Self {
        assert!(self.body.contains(text), "{text:?} is not on the page ({}):\n{}", self.status, self.body);
        self
    }

    #[track_caller]
    pub fn hides(&self, text: &str) -> &Self {
        assert!(!self.body.contains(text), "{text:?} is on the page:\n{}", self.body);
        self
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!("{name}=\""))? + name.len() + 2;
    let end = tag[start..].find('"')? + start;
    Some(
        tag[start..end]
            .replace("&amp;", "&")
            .replace("&quot;", "\"")
            .replace("&#x27;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">"),
    )
}

impl Client {
    pub fn new(router: axum::Router, host: &str) -> Self {
        Self::of(Server::Router(router), host)
    }

    pub fn of_program(program: SocketAddr, host: &str) -> Self {
        Self::of(Server::Program(program), host)
    }

    fn of(server: Server, host: &str) -> Self {
        let address = SocketAddr::from(([192, 0, 2, 1], 50_000));
        Self { server, host: host.to_owned(), cookies: BTreeMap::new(), address, headers: Vec::new() }
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Method::GET, path, None).await
    }

    /// Follows redirects, as a browser does.
    pub async fn open(&mut self, path: &str) -> Page {
        let mut page = self.get(path).await;
        while page.status == StatusCode::SEE_OTHER {
            let next = page.location().to_owned();
            page = self.get(&next).await;
        }
        page
    }

    /// Posts exactly these fields.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::POST, path, Some(body.into_bytes())).await
    }

    /// Opens the page and posts its form with these fields and its token.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.open(path).await;
        let token = page.hidden("csrf");
        let mut all = vec![("csrf", token.as_str())];
        all.extend_from_slice(fields);
        self.post(path, &all).await
    }

    pub async fn send(&mut self, method: Method, path: &str, body: Option<Vec<u8>>) -> Page {
        let request = self.request(method, path, body.is_some());
        self.answer(request, Body::from(body.unwrap_or_default())).await
    }

    /// The head of a request with this browser's cookies and headers.
    pub fn request(&self, method: Method, path: &str, form: bool) -> Request<()> {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, &self.host);
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if form && !self.headers.iter().any(|(name, _)| *name == "content-type") {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        request.body(()).expect("a request")
    }

    /// Sends a request and keeps the cookies of its answer.
    pub async fn answer(&mut self, request: Request<()>, body: Body) -> Page {
        let response = match &self.server {
            Server::Router(router) => {
                let mut request = request.map(|()| body);
                request.extensions_mut().insert(ConnectInfo(self.address));
                router.clone().oneshot(request).await.expect("an answer")
            }
            Server::Program(program) => {
                let body = body.collect().await.expect("a body").to_bytes();
                wire::fetch(*program, &request, &body).await
            }
        };
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().expect("text");
            let (name, value) = text.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let bytes = body.collect().await.expect("a body").to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Page { status: parts.status, headers: parts.headers, body, bytes: bytes.to_vec() }
    }

    /// Holds the first time that the calendar of a service offers; the address of the next step.
    pub async fn hold_first(&mut self, service: &str, persons: u8) -> String {
        let path = format!("/leistungen/{service}/zeiten");
        let page = self.get(&format!("{path}?personen={persons}")).await;
        let time = page.times().first().expect("a free time").clone();
        self.hold(service, persons, &time).await.location().to_owned()
    }

    pub async fn hold(&mut self, service: &str, persons: u8, time: &str) -> Page {
        let path = format!("/leistungen/{service}/zeiten");
        let token = self.get(&path).await.hidden("csrf");
        let persons = persons.to_string();
        self.post(&path, &[("csrf", &token), ("personen", &persons), ("zeit", time)]).await
    }

    /// Books the first free time; the address of the appointment without its query.
    pub async fn book(&mut self, service: &str, persons: u8, name: &str, mail: &str) -> String {
        let data = self.hold_first(service, persons).await;
        self.finish(&data, name, mail).await
    }

    /// Books a time, as the calendar's button says it.
    pub async fn book_at(&mut self, service: &str, persons: u8, time: &str, name: &str, mail: &str) -> String {
        let data = self.hold(service, persons, time).await.location().to_owned();
        self.finish(&data, name, mail).await
    }

    async fn finish(&mut self, data: &str, name: &str, mail: &str) -> String {
        let next = self.submit(data, &[("name", name), ("mail", mail), ("phone", "")]).await;
        let check = next.location().to_owned();
        let done = self.submit(&check, &[]).await;
        done.location().split('?').next().expect("an address").to_owned()
    }
}
