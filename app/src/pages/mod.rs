//! All pages, one file each, by area.

mod application;
mod appointment;
mod booking;
mod demo;
mod embed;
mod error;
mod home;
mod legal;
mod portal;
mod search;
mod service;
mod site;
mod triage;

use crate::context::{PageContext, Scope};
use crate::layout::{Content, document};
use crate::view_model::*;
use domain::municipality::Municipality;
use leptos::prelude::*;
use std::sync::Arc;

/// A page with everything it shows.
#[derive(Debug, Clone)]
pub enum Page {
    Portal(PortalView),
    Home(HomeView),
    Search(SearchView),
    Service(ServiceView),
    Site(SiteView),
    Persons(PersonsView),
    Times(Box<TimesView>),
    Gate(Box<GateView>),
    Data(Box<DataView>),
    Check(Box<CheckView>),
    Appointment(Box<AppointmentView>),
    Cancel(Box<AppointmentView>),
    Move(Box<MoveView>),
    CannotCome(Box<CannotComeView>),
    Waiting(Box<WaitingView>),
    Offer(Box<OfferView>),
    Find(FindView),
    Legal(LegalPage),
    Mailbox(MailboxView),
    Error(ErrorView),
    Embed(EmbedView),
    Await(Box<AwaitView>),
    Link(Box<LinkView>),
    Begin(BeginView),
    Step(Box<StepView>),
    FormCheck(Box<FormCheckView>),
    Sent(SentView),
    Later(LaterView),
    Discard(DiscardView),
    Resume(ResumeView),
    Status(StatusView),
    Cosign(CosignView),
    Question(Box<QuestionView>),
    Outcome(Box<OutcomeView>),
}

/// The complete HTML document of a page.
#[must_use]
pub fn render(context: PageContext, page: Page) -> String {
    let municipality = context.municipality.clone();
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(Scope::new(context));
        document(content(page, municipality)).to_html()
    });
    owner.unset_with_forced_cleanup();
    format!("<!DOCTYPE html>{html}")
}

fn content(page: Page, municipality: Option<Arc<Municipality>>) -> Content {
    let page = match page {
        Page::Portal(view) => return portal::portal(view),
        Page::Mailbox(view) => return demo::mailbox(view),
        Page::Error(view) => return error::error(&view, municipality.as_deref()),
        other => other,
    };
    // What follows belongs to a municipality; without one there is no such page.
    let Some(municipality) = municipality else { return not_found(None) };
    let municipality = &*municipality;
    match page {
        Page::Home(view) => home::home(view, municipality),
        Page::Search(view) => search::search(&view, municipality),
        Page::Service(view) => service::service(&view, municipality),
        Page::Site(view) => site::site(&view, municipality),
        Page::Persons(view) => booking::persons(&view, municipality),
        Page::Times(view) => booking::times(*view, municipality),
        Page::Gate(view) => booking::gate(*view, municipality),
        Page::Data(view) => booking::data(*view, municipality),
        Page::Check(view) => booking::check(&view, municipality),
        Page::Appointment(view) => appointment::appointment(&view, municipality),
        Page::Cancel(view) => appointment::cancel(&view, municipality),
        Page::Move(view) => appointment::moving(&view, municipality),
        Page::CannotCome(view) => appointment::cannot_come(&view, municipality),
        Page::Waiting(view) => appointment::waiting(&view, municipality),
        Page::Offer(view) => appointment::offer(&view, municipality),
        Page::Find(view) => appointment::find(view, municipality),
        Page::Await(view) => booking::waiting(&view, municipality),
        Page::Link(view) => booking::mailed(&view, municipality),
        Page::Begin(view) => application::begin(&view, municipality),
        Page::Step(view) => application::step(&view, municipality),
        Page::FormCheck(view) => application::check(&view, municipality),
        Page::Sent(view) => application::sent(&view, municipality),
        Page::Later(view) => application::later(&view, municipality),
        Page::Discard(view) => application::discard(&view, municipality),
        Page::Resume(view) => application::resume(&view, municipality),
        Page::Cosign(view) => application::cosign(&view, municipality),
        Page::Status(view) => application::status(&view, municipality),
        Page::Question(view) => triage::question(&view, municipality),
        Page::Outcome(view) => triage::outcome(&view, municipality),
        Page::Legal(view) => legal::legal(view, municipality),
        Page::Embed(view) => embed::embed(&view, municipality),
        Page::Portal(_) | Page::Mailbox(_) | Page::Error(_) => not_found(Some(municipality)),
    }
}

/// For a key that the pack no longer has.
fn not_found(municipality: Option<&Municipality>) -> Content {
    error::error(&ErrorView { kind: ErrorKind::NotFound, incident: String::new() }, municipality)
}
