//! What each page receives besides its context.

use super::CalendarView;
use domain::booking::Order;
use domain::language::Language;
use domain::municipality::Municipality;
use domain::text::input::MailProblem;
use services::booking::{Booking, ContactData, ContactProblems, Offer, Reached, ReminderWay, Waiting, WaitingState};
use std::sync::Arc;

/// The list of all municipalities, on the plain host.
#[derive(Debug, Clone)]
pub struct PortalView {
    /// Municipality and address of its start page.
    pub municipalities: Vec<(Arc<Municipality>, String)>,
}

/// A municipality's start page; the services come from the municipality.
#[derive(Debug, Clone)]
pub struct HomeView {
    /// A time the visitor is holding at the moment.
    pub hold: Option<HoldNote>,
}

/// "You are holding a time": leads back to where one was.
#[derive(Debug, Clone)]
pub struct HoldNote {
    pub service: String,
    /// "Dienstag, 24. November 2026, 10:20 Uhr"
    pub when: String,
    /// Address of the next step.
    pub url: String,
    pub seconds_left: i64,
}

#[derive(Debug, Clone)]
pub struct SearchView {
    pub query: String,
    /// Keys of the services found, best first.
    pub found: Vec<String>,
    /// Nothing fits what was typed, only what is similar to it: "meinten Sie …?"
    pub similar: bool,
}

#[derive(Debug, Clone)]
pub struct ServiceView {
    /// Key of the service.
    pub service: String,
    /// Sites with their opening hours.
    pub sites: Vec<SiteHours>,
    /// The next free time over all sites: (long date and time, name of the site).
    pub next_free: Option<(String, String)>,
    /// Nothing is free within the booking window.
    pub nothing_free: bool,
}

/// A site with its weekly plan, formatted.
#[derive(Debug, Clone)]
pub struct SiteHours {
    /// Key of the site.
    pub site: String,
    /// (weekday, spans such as "08:00–12:00", empty when closed), Monday first.
    pub week: Vec<(String, Vec<String>)>,
    /// Coming days that differ: (long date, what is different).
    pub exceptions: Vec<(String, String)>,
}

#[derive(Debug, Clone)]
pub struct SiteView {
    pub hours: SiteHours,
    /// Keys of the services offered there.
    pub services: Vec<String>,
}

/// What is chosen before the time: how often, how to meet, what else.
#[derive(Debug, Clone)]
pub struct PersonsView {
    pub service: String,
    /// What is chosen already; quantity 0: nothing yet.
    pub order: Order,
    /// What was chosen besides and goes along: site and place, as fields.
    pub along: Vec<(String, String)>,
    /// What was typed is no number from 1 to the maximum.
    pub wrong: bool,
}

/// Why the calendar is shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimesNotice {
    /// The hold ran out and somebody else took the time.
    HoldLost,
    /// The hold ran out; the time is still in the list if it is free.
    HoldExpired,
    /// Somebody else was quicker just now.
    Taken,
    /// The time is not on offer (past, forged, outside the hours).
    NotOffered,
    /// The services, or the way to meet, do not go together; the calendar is for the first service alone.
    NotTogether,
    /// No time was chosen.
    NothingChosen,
}

#[derive(Debug, Clone)]
pub struct TimesView {
    pub service: String,
    pub order: Order,
    pub calendar: CalendarView,
    pub notice: Option<TimesNotice>,
    /// Another time the visitor is holding (not when changing the time of a booking).
    pub hold: Option<HoldNote>,
    /// A booking whose time is being changed: address to go back to it while its hold lives.
    pub back: Option<String>,
    /// A confirmed appointment gets another time; the steps of a booking are over.
    pub moving: bool,
    /// A challenge (JSON) that the device solves before a time can be held.
    pub challenge: Option<String>,
}

/// The short check before a time is held: the device computes, or a code is mailed.
#[derive(Debug, Clone)]
pub struct GateView {
    pub service: String,
    /// What the calendar's form said: goes along in hidden fields.
    pub kept: Vec<(String, String)>,
    /// Address of the first step: for another code.
    pub again: String,
    /// The chosen time, "Dienstag, 24. November 2026, 10:20 Uhr".
    pub when: String,
    /// A challenge (JSON) for the device.
    pub challenge: String,
    pub step: GateStep,
    /// The mail address or the code as typed.
    pub typed: String,
    pub problem: Option<GateProblem>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GateStep {
    /// Where shall the code go?
    Mail,
    /// Which code was it?
    Code,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GateProblem {
    Mail(MailProblem),
    /// Not six digits.
    CodeMalformed,
    CodeWrong,
    /// Expired, or mistyped too often.
    CodeOver,
    /// Too many were asked for from one address of the net.
    CodesTooMany,
}

/// Time, place, service of a booking, as shown beside the forms and on the confirmation.
#[derive(Debug, Clone)]
pub struct DataView {
    pub booking: Booking,
    /// What stands in the fields: typed just now, or kept from before.
    pub typed: ContactData,
    pub problems: ContactProblems,
    /// Seconds until the hold ends.
    pub seconds_left: i64,
    /// The language was switched: what was typed is still there, nothing was checked.
    pub switched: bool,
}

#[derive(Debug, Clone)]
pub struct CheckView {
    pub booking: Booking,
    pub seconds_left: i64,
    /// It counts only once a mailed link was opened within so many minutes.
    pub by_mail: Option<u16>,
    pub problem: Option<CheckProblem>,
}

/// Why the binding click came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckProblem {
    Limited(Reached),
    /// So many mails were asked for already that no more are sent.
    TooManyMails,
}

/// A held time that waits for its mailed link.
#[derive(Debug, Clone)]
pub struct AwaitView {
    pub booking: Booking,
    /// The mail can be sent once more.
    pub again: bool,
    /// It just was.
    pub sent_again: bool,
}

/// What a mailed link opens.
#[derive(Debug, Clone)]
pub struct LinkView {
    /// `None`: deleted long ago.
    pub booking: Option<Booking>,
    pub token: String,
    pub state: LinkState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    Open,
    Limited(Reached),
    /// Opened too late, or the time is somebody else's.
    Over,
    /// Something was changed since: a newer link counts, or none.
    Replaced,
}

#[derive(Debug, Clone)]
pub struct AppointmentView {
    pub booking: Booking,
    pub token: String,
    /// Shown right after the booking.
    pub just_confirmed: bool,
    pub just_moved: bool,
    pub just_cancelled: bool,
    /// The appointment lies in the past.
    pub past: bool,
    /// How it stands with the waiting list; `None`: it cannot wait.
    pub waiting: Option<WaitingState>,
    /// How and when the person is still reminded: long dates and times.
    pub reminders: Option<(ReminderWay, Vec<String>)>,
    /// Address that a calendar subscribes to.
    pub feed: String,
}

/// What a reminder's link opens.
#[derive(Debug, Clone)]
pub struct CannotComeView {
    pub booking: Booking,
    pub token: String,
    /// The appointment lies in the past.
    pub past: bool,
}

/// Waiting for an earlier time.
#[derive(Debug, Clone)]
pub struct WaitingView {
    pub booking: Booking,
    pub token: String,
    /// What it waits for; `None`: it does not wait yet.
    pub waiting: Option<Waiting>,
}

/// An earlier time beside the appointment as it is.
#[derive(Debug, Clone)]
pub struct OfferView {
    pub old: Booking,
    pub new: Booking,
    pub token: String,
    pub offer: Offer,
    /// There is still time to answer.
    pub open: bool,
}

/// An appointment as it is and as it would be.
#[derive(Debug, Clone)]
pub struct MoveView {
    pub old: Booking,
    pub new: Booking,
    pub token: String,
    /// The value of the chosen time's button.
    pub time: String,
}

#[derive(Debug, Clone)]
pub struct FindView {
    pub reference: String,
    pub mail_or_phone: String,
    pub problem: Option<FindProblem>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindProblem {
    ReferenceMissing,
    ReferenceMalformed,
    ProofMissing,
    /// Does not say which of the two was wrong.
    NotFound,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegalPage {
    Imprint,
    Privacy,
    Accessibility,
    Help,
}

/// A page instead of the one that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// 404; offers the search.
    NotFound,
    /// 404: no municipality has this host.
    UnknownHost,
    /// 404: the link of an appointment is wrong or the appointment was deleted.
    UnknownAppointment,
    /// 404: the hold does not exist (any more), or is somebody else's.
    UnknownBooking,
    /// 404: the application does not exist (any more), or is somebody else's.
    UnknownApplication,
    /// 403: the form came from elsewhere or its token is missing or too old; going back and sending again helps.
    Csrf,
    /// 405
    Method,
    /// 413
    TooLarge,
    /// 400
    Malformed,
    /// 429
    TooMany,
    /// 408 or 503: too slow or too busy.
    Busy,
    /// 500
    Internal,
}

#[derive(Debug, Clone)]
pub struct ErrorView {
    pub kind: ErrorKind,
    /// Request id, shown as incident number with 500 and 503.
    pub incident: String,
}

/// A mail in the demo's mailbox.
#[derive(Debug, Clone)]
pub struct MailView {
    pub id: String,
    pub received: String,
    pub from: String,
    pub to: String,
    pub subject: String,
    pub text: String,
    /// Links found in the text, shown as links.
    pub links: Vec<String>,
    pub calendar: Option<String>,
    pub language: Option<Language>,
}

/// A text message of the demo.
#[derive(Debug, Clone)]
pub struct TextMessageView {
    pub received: String,
    pub to: String,
    pub text: String,
    /// Links found in the text, shown as links.
    pub links: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct MailboxView {
    pub mails: Vec<MailView>,
    /// Newest first.
    pub texts: Vec<TextMessageView>,
    /// The opened mail.
    pub open: Option<MailView>,
}

/// What to copy into the town's own website.
#[derive(Debug, Clone)]
pub struct EmbedView {
    /// Key of the service.
    pub service: String,
    /// `https://termine.rastatt.example`
    pub base: String,
}
