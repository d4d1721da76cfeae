//! The places of a postal code, for the form that is being filled in (`style/place.js`).

use crate::http::AppState;
use crate::http::error::{Answer, HttpError};
use app::view_model::ErrorKind;
use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse as _;
use serde::Deserialize;

/// So many places are offered at most; no postal code of Germany has more municipalities that one would choose among.
const MOST: usize = 20;

#[derive(Deserialize)]
pub struct Asked {
    plz: String,
}

/// `GET /orte?plz=76437`: a list of names, empty for an unknown postal code. Without a list of the operator's there is nothing here.
pub async fn show(State(state): State<AppState>, query: Result<Query<Asked>, QueryRejection>) -> Answer {
    let Some(places) = &state.places else { return Err(HttpError(ErrorKind::NotFound)) };
    let Query(Asked { plz }) = query.map_err(|_| HttpError(ErrorKind::Malformed))?;
    let names: Vec<&str> = places.of_code(plz.trim()).take(MOST).collect();
    // It says nothing about anybody, and the same tomorrow.
    Ok(([(header::CACHE_CONTROL, "public, max-age=86400")], Json(names)).into_response())
}
