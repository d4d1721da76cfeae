//! Finding an appointment again without its link.

use crate::http::context::{RequestContext, see_other};
use crate::http::error::Answer;
use crate::http::extract::SafeForm;
use crate::http::layers::rate_limit::Kind;
use crate::http::layers::tenant::{in_new_language, switch_language};
use app::view_model::{FindProblem, FindView};
use app::{Page, routes};
use axum::Extension;
use axum::http::StatusCode;
use domain::text::input::clean_line;
use services::booking::parse_reference;
use std::net::IpAddr;

/// `GET /termin-finden`
pub async fn show(context: RequestContext) -> Answer {
    context.municipality()?;
    context.ok(Page::Find(FindView { reference: String::new(), mail_or_phone: String::new(), problem: None }))
}

/// `POST /termin-finden`: the reference alone opens nothing.
pub async fn find(address: Option<Extension<IpAddr>>, form: SafeForm) -> Answer {
    let keep = |name| clean_line(form.get(name)).chars().take(300).collect::<String>();
    let (reference, mail_or_phone) = (keep("reference"), keep("proof"));
    if let Some(context) = switch_language(&form) {
        return in_new_language(&context, Page::Find(FindView { reference, mail_or_phone, problem: None }));
    }
    let context = &form.context;
    let municipality = context.municipality()?;
    context.state.rates.check(Kind::LookUp, address.map(|Extension(address)| address))?;
    let problem = if reference.is_empty() {
        FindProblem::ReferenceMissing
    } else if parse_reference(&reference).is_none() {
        FindProblem::ReferenceMalformed
    } else if mail_or_phone.is_empty() {
        FindProblem::ProofMissing
    } else {
        match context.state.appointments.find(municipality, &reference, &mail_or_phone).await? {
            Some(booking) => return see_other(&routes::appointment(&context.state.links.token(booking.id))),
            None => FindProblem::NotFound,
        }
    };
    let view = FindView { reference, mail_or_phone, problem: Some(problem) };
    Ok(context.page(StatusCode::UNPROCESSABLE_ENTITY, Page::Find(view)))
}
