//! Following a case.

use super::submitting::STATUS;
use super::vault::{Purpose, code_hash, read_status_code, same};
use super::{
    ApplicationError, ApplicationId, Applications, Case, Happening, Owner, STATUS_TRIES, Stored, Submission, WITHIN,
    parse_reference,
};
use domain::case::{Actor, CaseState};

impl Applications {
    /// The case of a reference, for whoever knows the code. An unknown reference and a wrong code take the same way, and answer
    /// the same. What is a draft again, since a second person did not agree, is from now on this visitor's, too: the browser that
    /// began it may be closed long since.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`], [`ApplicationError::TooManyTries`] for that reference within an hour, or when the database
    /// does not answer.
    pub async fn status(&self, owner: &Owner<'_>, reference: &str, code: &str) -> Result<Case, ApplicationError> {
        let municipality = owner.municipality;
        // What cannot be a reference or a code is a slip, and everybody may know so.
        let (Some(reference), Some(code)) = (parse_reference(reference), read_status_code(code)) else {
            return Err(ApplicationError::NotFound);
        };
        let now = self.clock.now();
        if !self.store.try_status(municipality, &reference, now - WITHIN, STATUS_TRIES, now).await? {
            return Err(ApplicationError::TooManyTries);
        }
        let stored = self.store.application_by_reference(municipality, &reference).await?;
        let key = match &stored {
            Some(stored) => self.sealer.data_key(&stored.key)?,
            None => self.sealer.data_key(&self.sealer.new_key()?)?,
        };
        let hash = code_hash(&key, STATUS, &code);
        let right = same(&hash, stored.as_ref().and_then(|stored| stored.code_hash.as_deref()));
        match stored {
            Some(stored) if right => {
                self.store.forgive_status(municipality, &reference).await?;
                if stored.is_live_draft(now) {
                    self.store.adopt(stored.id, &owner.visitor, now).await?;
                }
                self.case(&stored).await
            }
            _ => Err(ApplicationError::NotFound),
        }
    }

    /// The owner's case, for the browser that sent it.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`], also for what was never sent, or when the database does not answer.
    pub async fn own_case(&self, owner: &Owner<'_>, id: ApplicationId) -> Result<Case, ApplicationError> {
        let stored = self.own(owner, id).await?;
        self.case(&stored).await
    }

    /// What was sent, for the owner's copy and the office.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`] before it is sent, or when the database does not answer.
    pub async fn sent(&self, id: ApplicationId) -> Result<Submission, ApplicationError> {
        let stored = self.store.application(id).await?.ok_or(ApplicationError::NotFound)?;
        self.submission(&stored)?.ok_or(ApplicationError::NotFound)
    }

    /// The case of a reference, for the office; with all that has happened.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`], or when the database does not answer.
    pub async fn case_of(&self, municipality: &str, reference: &str) -> Result<Case, ApplicationError> {
        let reference = parse_reference(reference).ok_or(ApplicationError::NotFound)?;
        let stored = self.store.application_by_reference(municipality, &reference).await?;
        let stored = stored.ok_or(ApplicationError::NotFound)?;
        self.view(&stored, Actor::Clerk).await
    }

    async fn case(&self, stored: &Stored) -> Result<Case, ApplicationError> {
        self.view(stored, Actor::Citizen).await
    }

    /// A case as somebody may see it. A citizen sees what was told, a clerk everything.
    async fn view(&self, stored: &Stored, who: Actor) -> Result<Case, ApplicationError> {
        // Also what is a draft again since a second person did not agree: its owner looks for it here.
        let (Some(reference), Some(submitted_at)) = (stored.reference.clone(), stored.submitted_at) else {
            return Err(ApplicationError::NotFound);
        };
        let mut timeline = Vec::new();
        for event in self.store.events(stored.id).await? {
            if event.visible || who == Actor::Clerk {
                let open = |sealed: &Vec<u8>| self.text(&stored.key, stored.id, Purpose::Note(event.id), sealed);
                let note = event.note.as_ref().map(open).transpose()?;
                timeline.push(Happening { at: event.at, event: event.kind, note });
            }
        }
        Ok(Case {
            id: stored.id,
            municipality: stored.municipality.clone(),
            form: stored.form.clone(),
            service: stored.service.clone(),
            language: stored.language,
            reference,
            state: stored.state,
            revision: stored.revision,
            submitted_at,
            // The second person's time is the case's, until there is an answer.
            due_at: stored.due_at.or(stored.expires_at.filter(|_| stored.state == CaseState::Cosigning)),
            closed_at: stored.closed_at,
            timeline,
            can_go_on: who == Actor::Citizen && stored.is_live_draft(self.clock.now()),
            cosign_code: if who == Actor::Citizen { self.cosign_code(stored).await? } else { None },
            actions: stored.state.actions().filter(|action| action.is_for(who)).collect(),
        })
    }
}
