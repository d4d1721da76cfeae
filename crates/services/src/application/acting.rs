//! What is done to a case: by the office, by the citizen, by time.

use super::uploads::answered_files;
use super::vault::Purpose;
use super::{Act, ApplicationError, ApplicationId, ApplicationNoticeKind, Applications, NewEvent, Stored, days};
use crate::jobs::Job;
use domain::case::{Actor, CaseAction, CaseState, NotPossible};
use jiff::Timestamp;

/// What goes with an action.
#[derive(Clone, Default)]
pub struct Note {
    /// What is said about it; empty: nothing.
    pub text: String,
    /// Only for the office. The citizen sees neither the note nor that something happened, and gets no mail.
    pub internal: bool,
    /// Until when the citizen should answer, or collect it.
    pub due_at: Option<Timestamp>,
}

impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Note(internal: {})", self.internal)
    }
}

impl Applications {
    /// Does an action to a case that was read at `revision`, and writes the citizen a mail about it where there is something to say.
    /// The answer is the new state.
    ///
    /// # Errors
    /// [`ApplicationError::NotPossible`] in its state or for this actor, [`ApplicationError::Stale`] if it has been changed since,
    /// [`ApplicationError::NotFound`], or when the database does not answer.
    pub async fn act(
        &self,
        actor: Actor,
        id: ApplicationId,
        revision: i64,
        action: CaseAction,
        note: &Note,
    ) -> Result<CaseState, ApplicationError> {
        let stored = self.store.application(id).await?.ok_or(ApplicationError::NotFound)?;
        if stored.revision != revision {
            return Err(ApplicationError::Stale);
        }
        self.act_on(&stored, actor, action, note).await
    }

    pub(super) async fn act_on(
        &self,
        stored: &Stored,
        actor: Actor,
        action: CaseAction,
        note: &Note,
    ) -> Result<CaseState, ApplicationError> {
        let now = self.clock.now();
        let refused = NotPossible { from: stored.state, action };
        // Sending is more than an action ([`Applications::submit`]).
        if !action.is_for(actor) || matches!(action, CaseAction::Submit | CaseAction::AskCosigner) {
            return Err(refused.into());
        }
        let step = stored.state.act(action)?;
        let event = self.random.id(now);
        let text = note.text.trim();
        let sealed = match text {
            "" => None,
            text => Some(self.seal(&stored.key, stored.id, Purpose::Note(event), text.as_bytes())?),
        };
        let mut jobs = Vec::new();
        if !note.internal && ApplicationNoticeKind::about(step.event).is_some() {
            let job = Job::ApplicationMail { application: stored.id.0, event };
            jobs.push(self.job(&stored.municipality, job, now, now));
        }
        // What the second person has answered does not become a draft again: from now on only what was sent belongs to the case.
        let answered = stored.state == CaseState::Cosigning && step.to != CaseState::Draft;
        let sent = if answered { self.submission(stored)? } else { None };
        let files = sent.map(|sent| answered_files(&sent)).transpose()?;
        let waits = matches!(step.to, CaseState::Question | CaseState::Ready);
        let act = Act {
            id: stored.id,
            revision: stored.revision,
            step,
            due_at: note.due_at.filter(|_| waits),
            expires_at: (step.to == CaseState::Draft).then(|| now + days(stored.draft_days)),
            delete_at: step.to.is_over().then(|| now + days(stored.retention_days)),
            files,
            event: NewEvent { id: event, kind: step.event, note: sealed, visible: !note.internal },
            audit: self.audit(stored, actor, step.event.audit(), now),
            jobs,
        };
        match self.store.act(&act, now).await? {
            true => Ok(step.to),
            false => Err(ApplicationError::Stale),
        }
    }
}
