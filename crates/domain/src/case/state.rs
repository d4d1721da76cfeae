//! Where a case stands, and where each action leads.

use super::action::{CaseAction, CaseEvent};

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CaseState {
    /// Being filled in; nobody but the citizen has seen it.
    Draft,
    /// Sent, and waits for a second person to agree. Nothing runs for the office yet.
    Cosigning,
    Received,
    InWork,
    /// The office waits for something from the citizen.
    Question,
    Decided,
    /// Something lies ready to be collected.
    Ready,
    Closed,
    /// The citizen took it back.
    Withdrawn,
}

/// What an action does: the new state, and what has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub to: CaseState,
    pub event: CaseEvent,
}

/// The action cannot be done in this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a case in state {} does not allow {}", from.key(), action.key())]
pub struct NotPossible {
    pub from: CaseState,
    pub action: CaseAction,
}

/// The state as the Statusmonitor of BundID knows it.
///
/// The six words are those that the mailbox's schema `status_v6` of FIT-Connect allows, as a published client of it (optiGov's
/// php-fitconnect) writes them. What each means stands nowhere that we could read: which of our states is which word is our
/// own reading, to be confirmed by a real delivery before anything is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortalStatus {
    Initiated,
    Submitted,
    Received,
    Processing,
    ActionRequired,
    Completed,
}

impl PortalStatus {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Initiated => "INITIATED",
            Self::Submitted => "SUBMITTED",
            Self::Received => "RECEIVED",
            Self::Processing => "PROCESSING",
            Self::ActionRequired => "ACTION_REQUIRED",
            Self::Completed => "COMPLETED",
        }
    }
}

type Answer = Result<Step, NotPossible>;

impl CaseState {
    pub const ALL: [Self; 9] = [
        Self::Draft,
        Self::Cosigning,
        Self::Received,
        Self::InWork,
        Self::Question,
        Self::Decided,
        Self::Ready,
        Self::Closed,
        Self::Withdrawn,
    ];

    /// The word in the database and in the names of texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Cosigning => "cosigning",
            Self::Received => "received",
            Self::InWork => "in-work",
            Self::Question => "question",
            Self::Decided => "decided",
            Self::Ready => "ready",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state for a word of the database.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Nothing leads out of it.
    #[must_use]
    pub const fn is_over(self) -> bool {
        match self {
            Self::Closed | Self::Withdrawn => true,
            Self::Draft
            | Self::Cosigning
            | Self::Received
            | Self::InWork
            | Self::Question
            | Self::Decided
            | Self::Ready => false,
        }
    }

    /// The word for BundID's Statusmonitor; see [`PortalStatus`] for how sure this is. A case is COMPLETED only where nothing
    /// follows, since nobody says whether it may become anything else afterwards.
    #[must_use]
    pub const fn portal_status(self) -> PortalStatus {
        match self {
            Self::Draft => PortalStatus::Initiated,
            Self::Cosigning => PortalStatus::Submitted,
            Self::Received => PortalStatus::Received,
            Self::InWork | Self::Decided => PortalStatus::Processing,
            // Answer, or come and collect.
            Self::Question | Self::Ready => PortalStatus::ActionRequired,
            Self::Closed | Self::Withdrawn => PortalStatus::Completed,
        }
    }

    /// Does an action.
    ///
    /// # Errors
    /// [`NotPossible`] in this state.
    pub const fn act(self, action: CaseAction) -> Answer {
        match action {
            CaseAction::Submit => self.submit(),
            CaseAction::AskCosigner => self.ask_cosigner(),
            CaseAction::Cosign => self.cosign(),
            CaseAction::DeclineCosign => self.decline_cosign(),
            CaseAction::LapseCosign => self.lapse_cosign(),
            CaseAction::TakeUp => self.take_up(),
            CaseAction::Ask => self.ask(),
            CaseAction::Answer => self.answer(),
            CaseAction::Decide => self.decide(),
            CaseAction::MakeReady => self.make_ready(),
            CaseAction::Close => self.close(),
            CaseAction::Withdraw => self.withdraw(),
        }
    }

    /// What can be done now.
    pub fn actions(self) -> impl Iterator<Item = CaseAction> {
        CaseAction::ALL.into_iter().filter(move |action| self.act(*action).is_ok())
    }

    /// The citizen sends it.
    ///
    /// # Errors
    /// [`NotPossible`] unless it is a draft.
    pub const fn submit(self) -> Answer {
        match self {
            Self::Draft => to(Self::Received, CaseEvent::Received),
            Self::Cosigning
            | Self::Received
            | Self::InWork
            | Self::Question
            | Self::Decided
            | Self::Ready
            | Self::Closed
            | Self::Withdrawn => self.not(CaseAction::Submit),
        }
    }

    /// The citizen sends it, and a second person is asked to agree.
    ///
    /// # Errors
    /// [`NotPossible`] unless it is a draft.
    pub const fn ask_cosigner(self) -> Answer {
        match self {
            Self::Draft => to(Self::Cosigning, CaseEvent::CosignAsked),
            Self::Cosigning
            | Self::Received
            | Self::InWork
            | Self::Question
            | Self::Decided
            | Self::Ready
            | Self::Closed
            | Self::Withdrawn => self.not(CaseAction::AskCosigner),
        }
    }

    /// The second person agrees.
    ///
    /// # Errors
    /// [`NotPossible`] unless that is what it waits for.
    pub const fn cosign(self) -> Answer {
        self.end_of_cosigning(CaseAction::Cosign, Self::Received, CaseEvent::Cosigned)
    }

    /// The second person does not agree.
    ///
    /// # Errors
    /// [`NotPossible`] unless that is what it waits for.
    pub const fn decline_cosign(self) -> Answer {
        self.end_of_cosigning(CaseAction::DeclineCosign, Self::Draft, CaseEvent::CosignDeclined)
    }

    /// The second person's time to answer is over.
    ///
    /// # Errors
    /// [`NotPossible`] unless that is what it waits for.
    pub const fn lapse_cosign(self) -> Answer {
        self.end_of_cosigning(CaseAction::LapseCosign, Self::Draft, CaseEvent::CosignLapsed)
    }

    const fn end_of_cosigning(self, action: CaseAction, state: Self, event: CaseEvent) -> Answer {
        match self {
            Self::Cosigning => to(state, event),
            Self::Draft
            | Self::Received
            | Self::InWork
            | Self::Question
            | Self::Decided
            | Self::Ready
            | Self::Closed
            | Self::Withdrawn => self.not(action),
        }
    }

    /// The office begins with it.
    ///
    /// # Errors
    /// [`NotPossible`] unless it was received.
    pub const fn take_up(self) -> Answer {
        match self {
            Self::Received => to(Self::InWork, CaseEvent::TakenUp),
            Self::Draft
            | Self::Cosigning
            | Self::InWork
            | Self::Question
            | Self::Decided
            | Self::Ready
            | Self::Closed
            | Self::Withdrawn => self.not(CaseAction::TakeUp),
        }
    }

    /// The office asks for something that is missing.
    ///
    /// # Errors
    /// [`NotPossible`] unless it is in work.
    pub const fn ask(self) -> Answer {
        match self {
            Self::InWork => to(Self::Question, CaseEvent::Asked),
            Self::Draft
            | Self::Cosigning
            | Self::Received
            | Self::Question
            | Self::Decided
            | Self::Ready
            | Self::Closed
            | Self::Withdrawn => self.not(CaseAction::Ask),
        }
    }

    /// What was missing has come.
    ///
    /// # Errors
    /// [`NotPossible`] unless something was asked.
    pub const fn answer(self) -> Answer {
        match self {
            Self::Question => to(Self::InWork, CaseEvent::Answered),
            Self::Draft
            | Self::Cosigning
            | Self::Received
            | Self::InWork
            | Self::Decided
            | Self::Ready
            | Self::Closed
            | Self::Withdrawn => self.not(CaseAction::Answer),
        }
    }

    /// The office decides.
    ///
    /// # Errors
    /// [`NotPossible`] unless it is in work. An open question is ended first ([`CaseState::answer`]).
    pub const fn decide(self) -> Answer {
        match self {
            Self::InWork => to(Self::Decided, CaseEvent::Decided),
            Self::Draft
            | Self::Cosigning
            | Self::Received
            | Self::Question
            | Self::Decided
            | Self::Ready
            | Self::Closed
            | Self::Withdrawn => self.not(CaseAction::Decide),
        }
    }

    /// Something lies ready to be collected.
    ///
    /// # Errors
    /// [`NotPossible`] unless it was decided.
    pub const fn make_ready(self) -> Answer {
        match self {
            Self::Decided => to(Self::Ready, CaseEvent::Ready),
            Self::Draft
            | Self::Cosigning
            | Self::Received
            | Self::InWork
            | Self::Question
            | Self::Ready
            | Self::Closed
            | Self::Withdrawn => self.not(CaseAction::MakeReady),
        }
    }

    /// Nothing is left to do.
    ///
    /// # Errors
    /// [`NotPossible`] before it is decided, and after its end.
    pub const fn close(self) -> Answer {
        match self {
            Self::Decided | Self::Ready => to(Self::Closed, CaseEvent::Closed),
            Self::Draft
            | Self::Cosigning
            | Self::Received
            | Self::InWork
            | Self::Question
            | Self::Closed
            | Self::Withdrawn => self.not(CaseAction::Close),
        }
    }

    /// The citizen takes it back.
    ///
    /// # Errors
    /// [`NotPossible`] once it is decided. A draft is not withdrawn, it is thrown away.
    pub const fn withdraw(self) -> Answer {
        match self {
            Self::Cosigning | Self::Received | Self::InWork | Self::Question => {
                to(Self::Withdrawn, CaseEvent::Withdrawn)
            }
            Self::Draft | Self::Decided | Self::Ready | Self::Closed | Self::Withdrawn => {
                self.not(CaseAction::Withdraw)
            }
        }
    }

    const fn not(self, action: CaseAction) -> Answer {
        Err(NotPossible { from: self, action })
    }
}

const fn to(state: CaseState, event: CaseEvent) -> Answer {
    Ok(Step { to: state, event })
}
