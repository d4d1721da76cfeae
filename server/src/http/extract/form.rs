//! The body of a form, with its token checked. Every POST handler takes its input through this.

use crate::http::context::RequestContext;
use crate::http::error::HttpError;
use app::view_model::ErrorKind;
use axum::body::Body;
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use axum::http::header;
use http_body_util::BodyExt as _;
use std::net::IpAddr;
use std::time::Duration;

/// Fields of a form by name. A missing field reads as empty, so that handlers need no special case for it.
pub struct SafeForm {
    pub context: RequestContext,
    /// Where it came from, for limits.
    pub address: Option<IpAddr>,
    fields: Vec<(String, String)>,
}

impl std::fmt::Debug for SafeForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SafeForm(…)")
    }
}

impl SafeForm {
    /// No page of ours has more: fifty rows of a group with forty inputs each.
    pub const MOST_FIELDS: usize = 2_000;

    /// The text fields of a page with files, whose token was checked.
    pub(in crate::http) fn of(context: RequestContext, fields: Vec<(String, String)>) -> Self {
        Self { context, address: None, fields }
    }

    /// The first value of a field, or empty text.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// All fields in the order of the form.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether a field (such as the button that was pressed) was sent.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, _)| field == name)
    }
}

impl<S: Send + Sync> FromRequest<S> for SafeForm {
    type Rejection = HttpError;

    async fn from_request(request: Request, _: &S) -> Result<Self, HttpError> {
        Self::read(request, 0).await
    }
}

impl SafeForm {
    /// The form in a body of at most `most` bytes, or as many as the operator allows each form, if that is more.
    ///
    /// # Errors
    /// 413 for more bytes or fields than that, 400 for another kind of body, and without a token that was made for this visitor.
    pub(in crate::http) async fn read(request: Request, most: usize) -> Result<Self, HttpError> {
        let (mut parts, body) = request.into_parts();
        let context = RequestContext::from_request_parts(&mut parts, &()).await?;
        let address = parts.extensions.get::<IpAddr>().copied();
        let is_form = parts
            .headers
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
        let bytes = read_body(body, context.state.limits.form_bytes.max(most)).await?;
        if !is_form && !bytes.is_empty() {
            return Err(HttpError(ErrorKind::Malformed));
        }
        let fields: Vec<(String, String)> =
            form_urlencoded::parse(&bytes).into_owned().take(Self::MOST_FIELDS + 1).collect();
        if fields.len() > Self::MOST_FIELDS {
            return Err(HttpError(ErrorKind::TooLarge));
        }
        let form = Self { context, address, fields };
        let genuine = form
            .context
            .known_visitor()
            .is_some_and(|visitor| form.context.state.tokens.accept(visitor, form.get("csrf")));
        if genuine { Ok(form) } else { Err(HttpError(ErrorKind::Csrf)) }
    }
}

/// How much of an overlong body is read and thrown away so that the browser can read our answer, which it does only
/// after it has sent all.
const DRAIN_BYTES: usize = 16 * 1024 * 1024;
const DRAIN_TIME: Duration = Duration::from_secs(5);

async fn read_body(mut body: Body, limit: usize) -> Result<Vec<u8>, HttpError> {
    let mut bytes = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| HttpError(ErrorKind::Malformed))?;
        let Ok(data) = frame.into_data() else { continue };
        if bytes.len() + data.len() > limit {
            let _ = tokio::time::timeout(DRAIN_TIME, drain(body)).await;
            return Err(HttpError(ErrorKind::TooLarge));
        }
        bytes.extend_from_slice(&data);
    }
    Ok(bytes)
}

async fn drain(mut body: Body) {
    let mut drained = 0;
    while let Some(Ok(frame)) = body.frame().await {
        drained += frame.data_ref().map_or(0, |data| data.len());
        if drained > DRAIN_BYTES {
            return;
        }
    }
}
