//! What can be done to a case, who does it, and what is told about it.

/// Who does something to a case. The word stands in the audit log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    Citizen,
    /// The second person who has to agree.
    Cosigner,
    Clerk,
    /// Time, by way of the portal.
    Portal,
}

impl Actor {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Cosigner => "cosigner",
            Self::Clerk => "clerk",
            Self::Portal => "portal",
        }
    }
}

/// What can be done to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CaseAction {
    /// Send it.
    Submit,
    /// Send it; a second person has to agree before it counts as received.
    AskCosigner,
    /// The second person agrees.
    Cosign,
    /// The second person does not agree: the applicant may change it and send it again.
    DeclineCosign,
    /// The second person has not answered in time.
    LapseCosign,
    /// Take it up in the office.
    TakeUp,
    /// Ask the citizen for something that is missing.
    Ask,
    /// The citizen has answered, here or on paper.
    Answer,
    Decide,
    /// Something lies ready to be collected.
    MakeReady,
    Close,
    /// The citizen does not want it any more.
    Withdraw,
}

impl CaseAction {
    pub const ALL: [Self; 12] = [
        Self::Submit,
        Self::AskCosigner,
        Self::Cosign,
        Self::DeclineCosign,
        Self::LapseCosign,
        Self::TakeUp,
        Self::Ask,
        Self::Answer,
        Self::Decide,
        Self::MakeReady,
        Self::Close,
        Self::Withdraw,
    ];

    /// The word of the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::AskCosigner => "ask-cosigner",
            Self::Cosign => "cosign",
            Self::DeclineCosign => "decline-cosign",
            Self::LapseCosign => "lapse-cosign",
            Self::TakeUp => "take-up",
            Self::Ask => "ask",
            Self::Answer => "answer",
            Self::Decide => "decide",
            Self::MakeReady => "make-ready",
            Self::Close => "close",
            Self::Withdraw => "withdraw",
        }
    }

    /// The action for a word of the command line.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.key() == key)
    }

    /// Who may do it.
    #[must_use]
    pub const fn is_for(self, actor: Actor) -> bool {
        match self {
            Self::Submit | Self::AskCosigner | Self::Withdraw => matches!(actor, Actor::Citizen),
            Self::Cosign | Self::DeclineCosign => matches!(actor, Actor::Cosigner),
            Self::LapseCosign => matches!(actor, Actor::Portal),
            Self::Answer => matches!(actor, Actor::Citizen | Actor::Clerk),
            Self::TakeUp | Self::Ask | Self::Decide | Self::MakeReady | Self::Close => matches!(actor, Actor::Clerk),
        }
    }
}

/// What has happened to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CaseEvent {
    /// It was sent, and nobody else has to agree: the day it was received.
    Received,
    CosignAsked,
    /// The second person has agreed: the day it was received.
    Cosigned,
    CosignDeclined,
    CosignLapsed,
    TakenUp,
    Asked,
    Answered,
    Decided,
    Ready,
    Closed,
    Withdrawn,
}

impl CaseEvent {
    pub const ALL: [Self; 12] = [
        Self::Received,
        Self::CosignAsked,
        Self::Cosigned,
        Self::CosignDeclined,
        Self::CosignLapsed,
        Self::TakenUp,
        Self::Asked,
        Self::Answered,
        Self::Decided,
        Self::Ready,
        Self::Closed,
        Self::Withdrawn,
    ];

    /// The word in the database and in the names of texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::CosignAsked => "cosign-asked",
            Self::Cosigned => "cosigned",
            Self::CosignDeclined => "cosign-declined",
            Self::CosignLapsed => "cosign-lapsed",
            Self::TakenUp => "taken-up",
            Self::Asked => "asked",
            Self::Answered => "answered",
            Self::Decided => "decided",
            Self::Ready => "ready",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The event for a word of the database.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.key() == key)
    }

    /// What the audit log says of it.
    #[must_use]
    pub const fn audit(self) -> &'static str {
        match self {
            Self::Received => "application.received",
            Self::CosignAsked => "application.cosign-asked",
            Self::Cosigned => "application.cosigned",
            Self::CosignDeclined => "application.cosign-declined",
            Self::CosignLapsed => "application.cosign-lapsed",
            Self::TakenUp => "application.taken-up",
            Self::Asked => "application.asked",
            Self::Answered => "application.answered",
            Self::Decided => "application.decided",
            Self::Ready => "application.ready",
            Self::Closed => "application.closed",
            Self::Withdrawn => "application.withdrawn",
        }
    }
}
