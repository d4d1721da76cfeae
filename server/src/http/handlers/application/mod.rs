//! Filing an application: begin, fill in, check, send, go on later; and what became of it.

mod begin;
mod changes;
mod check;
mod cosign;
mod discard;
mod files;
mod later;
mod pdf;
mod status;
mod step;

pub use begin::{begin, show as show_begin};
pub use check::{send, sent, show as show_check};
pub use cosign::{answer, show as show_cosign};
pub use discard::{discard, show as show_discard};
pub use later::{ask, resume, show as show_later, show_resume};
pub use pdf::{download, download_by_code};
pub use status::{look_up, show as show_status, to_status};
pub use step::{enter, save, show as show_step};

use crate::http::context::RequestContext;
use crate::http::error::HttpError;
use app::view_model::{ErrorKind, FileView};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use domain::form::expr::Scope;
use domain::form::{Day, Expr, Form, Journey, Typed};
use domain::holiday::public_holiday;
use domain::municipality::Municipality;
use jiff::Timestamp;
use jiff::civil::Date;
use services::application::{ApplicationError, ApplicationId, Draft, Owner, Upload};
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// An application of this very visitor in this municipality, from `/antrag/{application}…`.
pub struct OwnApplication {
    pub context: RequestContext,
    pub id: ApplicationId,
    /// The key of a step, where the address has one.
    pub step: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for OwnApplication {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, HttpError> {
        let unknown = HttpError(ErrorKind::UnknownApplication);
        let context = RequestContext::from_request_parts(parts, state).await?;
        context.municipality()?;
        context.known_visitor().ok_or(unknown)?;
        let Path(mut keys) =
            Path::<HashMap<String, String>>::from_request_parts(parts, state).await.map_err(|_| unknown)?;
        let id = keys.get("application").and_then(|key| Uuid::try_parse(key).ok()).ok_or(unknown)?;
        Ok(Self { context, id: ApplicationId(id), step: keys.remove("step") })
    }
}

impl OwnApplication {
    fn municipality(&self) -> Result<&Arc<Municipality>, HttpError> {
        self.context.municipality()
    }

    /// Whoever asks; what belongs to another visitor or municipality is not found.
    fn owner(&self) -> Result<Owner<'_>, HttpError> {
        let visitor = self.context.known_visitor().ok_or(HttpError(ErrorKind::UnknownApplication))?;
        Ok(Owner { municipality: &self.municipality()?.slug, visitor: visitor.key() })
    }

    /// The draft with the form it was begun with. `None`: it was sent.
    async fn draft(&self) -> Result<Option<Opened>, HttpError> {
        match self.context.applications()?.load(&self.owner()?, self.id).await {
            Ok(draft) => {
                let form = form_of(&self.context, &draft)?;
                Ok(Some(Opened { draft, form }))
            }
            Err(ApplicationError::Sent) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The files that the answers name. The answers say which question a file belongs to: rows of a group move.
    async fn files(&self, form: &Form, typed: &Typed) -> Result<Vec<FileView>, HttpError> {
        let files = self.context.applications()?.uploads(&self.owner()?, self.id).await?;
        let view = |file: Upload| {
            let id = file.id.to_string();
            let (path, _) = typed.iter().find(|(path, values)| values.contains(&id) && form.is_file(path))?;
            Some(FileView { path: path.to_owned(), id: file.id, name: file.name, size: file.size })
        };
        Ok(files.into_iter().filter_map(view).collect())
    }
}

/// A draft and its form.
struct Opened {
    draft: Draft,
    form: Arc<Form>,
}

/// The form an application was begun with: the pack's, or that of an edition the pack has no longer.
fn form_of(context: &RequestContext, draft: &Draft) -> Result<Arc<Form>, HttpError> {
    let municipality = context.municipality()?;
    if let Some(form) = municipality.forms.get(&draft.form).filter(|form| form.version == draft.edition.version) {
        return Ok(Arc::clone(form));
    }
    let form = context.state.editions.form(
        &draft.form,
        &draft.edition.version,
        &draft.edition.source,
        &municipality.languages,
    );
    form.ok_or(HttpError(ErrorKind::Internal))
}

/// Today where the municipality is.
fn today(municipality: &Municipality, now: Timestamp) -> Date {
    now.to_zoned(municipality.time_zone.clone()).date()
}

/// Does something with today, with the holidays where the municipality is, and with the operator's list of places.
fn on_day<T>(context: &RequestContext, with: impl FnOnce(Day<'_>) -> T) -> Result<T, HttpError> {
    let municipality = context.municipality()?;
    let land = municipality.land;
    let holiday = move |date: Date| public_holiday(land, date).is_some();
    let today = today(municipality, context.applications()?.clock.now());
    Ok(with(Day { today, holiday: &holiday, places: context.state.places.as_ref() }))
}

/// The journey of a form today.
fn journey<'f>(context: &RequestContext, form: &'f Form, typed: &Typed) -> Result<Journey<'f>, HttpError> {
    on_day(context, |day| Journey::new(form, typed, day))
}

/// Whether a condition over the whole form holds; without one it does.
fn holds(context: &RequestContext, when: Option<&Expr>, journey: &Journey<'_>) -> Result<bool, HttpError> {
    on_day(context, |day| {
        let scope = Scope { levels: [Some(journey.answers()), None, None], day };
        when.is_none_or(|when| when.holds(&scope) == Some(true))
    })
}

/// "24. November 2026" where the municipality is, for the day an application is kept until.
fn day_of(context: &RequestContext, at: Timestamp) -> Result<String, HttpError> {
    Ok(locale::date_long(context.language, today(context.municipality()?, at)))
}

impl From<ApplicationError> for HttpError {
    fn from(error: ApplicationError) -> Self {
        match error {
            ApplicationError::NotFound | ApplicationError::Sent => Self(ErrorKind::UnknownApplication),
            ApplicationError::TooMuch(_) | ApplicationError::TooManyFiles => Self(ErrorKind::TooLarge),
            ApplicationError::Store(error) => error.into(),
            ApplicationError::TooManyTries | ApplicationError::TooManyLinks | ApplicationError::TooManyDrafts => {
                Self(ErrorKind::TooMany)
            }
            ApplicationError::Stale
            | ApplicationError::WrongCode
            | ApplicationError::NotPossible(_)
            | ApplicationError::Seal(_) => Self(ErrorKind::Internal),
        }
    }
}
