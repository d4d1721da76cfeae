//! Errors of handlers. They name a kind; the page is rendered by the layer `pages`, in the visitor's language.

use app::view_model::ErrorKind;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use services::StoreError;
use services::booking::HoldError;

/// Why there is no page as asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HttpError(pub ErrorKind);

impl HttpError {
    #[must_use]
    pub const fn status(self) -> StatusCode {
        match self.0 {
            ErrorKind::NotFound
            | ErrorKind::UnknownHost
            | ErrorKind::UnknownAppointment
            | ErrorKind::UnknownBooking
            | ErrorKind::UnknownApplication => StatusCode::NOT_FOUND,
            ErrorKind::Csrf => StatusCode::FORBIDDEN,
            ErrorKind::Method => StatusCode::METHOD_NOT_ALLOWED,
            ErrorKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            ErrorKind::Malformed => StatusCode::BAD_REQUEST,
            ErrorKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
            ErrorKind::Busy => StatusCode::SERVICE_UNAVAILABLE,
            ErrorKind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for HttpError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<StoreError> for HttpError {
    fn from(error: StoreError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "storage failed");
        match error {
            StoreError::Unavailable(_) => Self(ErrorKind::Busy),
            StoreError::Corrupt(_) => Self(ErrorKind::Internal),
        }
    }
}

/// What a handler answers.
pub type Answer = Result<Response, HttpError>;

/// The part of a [`HoldError`] that is no answer to the citizen's wish but a failure.
pub fn hold_failure(error: HoldError) -> Result<HoldError, HttpError> {
    match error {
        HoldError::Store(error) => Err(error.into()),
        HoldError::NoHold => Err(HttpError(ErrorKind::UnknownBooking)),
        other => Ok(other),
    }
}
