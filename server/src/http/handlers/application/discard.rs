//! Throwing a draft away.

use super::changes::remove_contents;
use super::{Opened, OwnApplication, day_of};
use crate::http::context::see_other;
use crate::http::error::{Answer, HttpError};
use crate::http::extract::SafeForm;
use app::view_model::DiscardView;
use app::{Page, routes};
use services::application::ApplicationError;
use std::sync::Arc;

fn view(own: &OwnApplication, opened: &Opened, done: bool) -> Result<Page, HttpError> {
    Ok(Page::Discard(DiscardView {
        application: own.id.0,
        service: opened.draft.service.clone(),
        form: Arc::clone(&opened.form),
        kept_until: day_of(&own.context, opened.draft.expires_at)?,
        done,
    }))
}

/// `GET /antrag/{application}/loeschen`: asks once.
pub async fn show(own: OwnApplication) -> Answer {
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    own.context.ok(view(&own, &opened, false)?)
}

/// `POST /antrag/{application}/loeschen`: draft, key and files are gone.
pub async fn discard(own: OwnApplication, _: SafeForm) -> Answer {
    let Some(opened) = own.draft().await? else { return see_other(&routes::application_sent(own.id.0)) };
    let applications = own.context.applications()?;
    let files = applications.uploads(&own.owner()?, own.id).await?;
    match applications.discard(&own.owner()?, own.id).await {
        Ok(()) => {}
        Err(ApplicationError::Sent) => return see_other(&routes::application_sent(own.id.0)),
        Err(error) => return Err(error.into()),
    }
    // Nobody can open them, since their key is gone with the draft; but they need not wait for the sweeper.
    for file in files {
        remove_contents(&own, file.id).await;
    }
    own.context.ok(view(&own, &opened, true)?)
}
