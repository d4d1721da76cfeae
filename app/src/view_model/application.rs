//! What the pages of an application receive.

use domain::booking::Order;
use domain::form::journey::{Asked, Finding};
use domain::form::record::{RecordStep, Words};
use domain::form::{Form, Row, Triage, Typed};
use domain::language::Language;
use jiff::civil::Date;
use std::sync::Arc;
use uuid::Uuid;

/// Before a form is begun.
#[derive(Debug, Clone)]
pub struct BeginView {
    /// Key of the service.
    pub service: String,
    pub form: Arc<Form>,
    /// Drafts of the same form that this visitor has: id and when it was saved last.
    pub drafts: Vec<(Uuid, String)>,
    /// There are as many drafts as one may have; these are all of them.
    pub full: bool,
    /// Reference of the triage's outcome that led here.
    pub outcome: Option<String>,
}

/// Why a step is shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepNotice {
    /// What was answered brought further questions on the same page.
    MoreQuestions,
    /// Another window saved other answers to this page meanwhile; what was typed here is still here.
    ChangedElsewhere,
    /// The language was changed; everything typed is still there.
    Switched,
    /// A file was too large, of another kind, or one too many.
    File(FileProblem),
    /// The pack has a new edition of the form; this application goes on with the old one.
    OldEdition,
}

/// Why a file was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileProblem {
    /// In megabytes.
    TooLarge {
        max_mb: u32,
    },
    /// In millions of pixels.
    TooManyPixels {
        max: u32,
    },
    TooMany {
        max: usize,
    },
    /// More files, or larger ones, than the whole application may have.
    AllTooMany {
        max: u32,
        max_mb: u32,
    },
    /// Neither of the kinds asked for, whatever its name says.
    Kind,
    Empty,
    /// The scanner found something.
    Infected,
    /// A picture that cannot be read, or is larger than any camera makes.
    Broken,
}

/// A file somebody has handed in.
#[derive(Debug, Clone)]
pub struct FileView {
    /// The name of the question's input.
    pub path: String,
    pub id: Uuid,
    pub name: String,
    /// Bytes.
    pub size: u64,
}

/// One page of a form.
#[derive(Debug, Clone)]
pub struct StepView {
    pub application: Uuid,
    /// Key of the service.
    pub service: String,
    pub form: Arc<Form>,
    /// Index of the step.
    pub step: usize,
    pub typed: Typed,
    /// The questions of this step.
    pub asked: Vec<Asked>,
    /// What is to be said about the answers of this step; nothing on the first visit.
    pub findings: Vec<Finding>,
    /// Which of how many, from 1.
    pub position: (usize, usize),
    /// Index of the step before.
    pub back: Option<usize>,
    /// Stands for the answers as they were when the page was made.
    pub seen: String,
    /// Came from the check page and goes back there.
    pub from_check: bool,
    pub notice: Option<StepNotice>,
    pub files: Vec<FileView>,
    /// The draft is kept until this day.
    pub kept_until: String,
    /// Today where the municipality is.
    pub today: Date,
    /// The operator has a list of postal codes: the browser may ask for places.
    pub knows_places: bool,
}

/// One page of the questions before a service.
#[derive(Debug, Clone)]
pub struct QuestionView {
    /// Key of the triage.
    pub triage: String,
    /// The questions. Nothing is stored, so there is no application.
    pub step: StepView,
    /// What was answered on other pages, and where one came from, as fields.
    pub along: Vec<(String, String)>,
    /// Address of the page before.
    pub back: String,
    /// Key of the service one came from.
    pub from: Option<String>,
}

/// What the questions led to.
#[derive(Debug, Clone)]
pub struct OutcomeView {
    pub triage: Arc<Triage>,
    /// Key of the outcome.
    pub outcome: String,
    /// What was asked, in order, and what was answered.
    pub asked: Vec<Asked>,
    pub answers: Typed,
    /// The answers and where one came from, as fields.
    pub along: Vec<(String, String)>,
    /// The appointment that fits, with its length in minutes and the sites it can be had at (keys).
    pub book: Option<OutcomeBooking>,
    /// Key of the service one came from.
    pub from: Option<String>,
}

/// The appointment of an outcome.
#[derive(Debug, Clone)]
pub struct OutcomeBooking {
    pub order: Order,
    pub minutes: Option<u32>,
    /// Keys; one if the outcome chooses it.
    pub sites: Vec<String>,
    /// The site that is chosen ahead.
    pub site: Option<String>,
}

/// Everything once more before it is sent.
#[derive(Debug, Clone)]
pub struct FormCheckView {
    pub application: Uuid,
    pub service: String,
    pub form: Arc<Form>,
    /// Indices of the steps that are asked.
    pub steps: Vec<usize>,
    pub asked: Vec<Asked>,
    pub answers: Row,
    pub findings: Vec<Finding>,
    pub files: Vec<FileView>,
    /// The revision that is shown and that would be sent.
    pub revision: i64,
    /// What was shown is not what is stored any more.
    pub stale: bool,
    pub kept_until: String,
}

/// It was sent.
#[derive(Debug, Clone)]
pub struct SentView {
    pub application: Uuid,
    pub service: String,
    /// `None`: it left the pack since.
    pub form: Option<Arc<Form>>,
    pub reference: String,
    /// With the reference it opens the state of the case. `None`: it was shown long enough.
    pub code: Option<String>,
    pub sent_at: String,
    /// It counts as received only when a second person has agreed.
    pub cosigning: bool,
    /// What is passed on to that person.
    pub cosign_code: Option<String>,
}

/// Reference and code, or what is known of the case.
#[derive(Debug, Clone, Default)]
pub struct StatusView {
    pub reference: String,
    pub wrong: bool,
    pub too_often: bool,
    pub case: Option<CaseView>,
}

/// A case as the citizen sees it.
#[derive(Debug, Clone)]
pub struct CaseView {
    pub reference: String,
    /// That was typed; the copy is asked for with it.
    pub code: String,
    /// Title of the form in the page's language.
    pub title: String,
    pub state: domain::case::CaseState,
    /// Until when the citizen, or the second person, should do something.
    pub due: Option<String>,
    /// What the form says about what happens then.
    pub after: domain::municipality::TextList,
    /// What is passed on to the second person, who is asked.
    pub cosign_code: Option<String>,
    /// A draft again, which is gone on with here.
    pub go_on: Option<Uuid>,
    /// What has happened, newest first: when, what, and what the office wrote.
    pub events: Vec<(String, domain::case::CaseEvent, Option<String>)>,
}

/// A draft is to be thrown away, or was.
#[derive(Debug, Clone)]
pub struct DiscardView {
    pub application: Uuid,
    pub service: String,
    pub form: Arc<Form>,
    pub kept_until: String,
    pub done: bool,
}

/// How to go on later.
#[derive(Debug, Clone)]
pub struct LaterView {
    pub application: Uuid,
    pub service: String,
    pub form: Arc<Form>,
    pub kept_until: String,
    /// What was typed, and why it is no address.
    pub mail: String,
    pub problem: Option<domain::text::input::MailProblem>,
    /// A link is on its way: the code it asks for.
    pub code: Option<String>,
    pub too_often: bool,
}

/// The second person is asked.
#[derive(Debug, Clone)]
pub struct CosignView {
    /// Of the form. `None`: nothing is shown, since the link leads nowhere or the code is not known yet.
    pub title: Option<Words>,
    /// The language that words have besides German.
    pub other: Language,
    pub state: CosignState,
}

#[derive(Debug, Clone)]
pub enum CosignState {
    /// The mailed link was opened: it asks for the code.
    Code {
        token: String,
        wrong: bool,
        too_often: bool,
    },
    Asked {
        token: String,
        /// What was typed, to be sent along with the answer.
        code: String,
        until: String,
        steps: Vec<RecordStep>,
    },
    Agreed,
    Declined,
    /// It was answered, withdrawn, or its time is over.
    Gone,
}

/// The mailed link was opened: it asks for the code.
#[derive(Debug, Clone)]
pub struct ResumeView {
    pub token: String,
    pub wrong: bool,
    pub too_often: bool,
    /// The draft is over.
    pub gone: bool,
}
