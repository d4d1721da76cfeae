//! Drafts: begin, save, go on, throw away.

use super::vault::Purpose;
use super::{
    ApplicationError, ApplicationId, Applications, Beginning, Draft, FormEdition, MOST_DRAFTS, NewApplication,
    Overview, Owner, Save, Stored, days,
};
use crate::ports::StoreError;
use domain::case::CaseState;
use domain::form::Typed;

/// How often a save is tried while others save, too. Each lost race is one that somebody won.
const RACES: u32 = 50;

impl Applications {
    /// Begins an application. Nothing was typed yet.
    ///
    /// # Errors
    /// [`ApplicationError::TooManyDrafts`], or when the database does not answer.
    pub async fn begin(&self, owner: &Owner<'_>, beginning: Beginning) -> Result<ApplicationId, ApplicationError> {
        let now = self.clock.now();
        let id = ApplicationId(self.random.id(now));
        let key = self.sealer.new_key()?;
        let new = NewApplication {
            id,
            municipality: owner.municipality.to_owned(),
            visitor: owner.visitor,
            answers: self.seal_json(&key, id, Purpose::Answers, &Typed::default())?,
            key,
            expires_at: now + days(beginning.draft_days),
            beginning,
        };
        match self.store.begin(&new, MOST_DRAFTS, now).await? {
            true => Ok(id),
            false => Err(ApplicationError::TooManyDrafts),
        }
    }

    /// The owner's application, whatever its state; drafts that are over are gone.
    pub(super) async fn own(&self, owner: &Owner<'_>, id: ApplicationId) -> Result<Stored, ApplicationError> {
        let now = self.clock.now();
        let found = self.store.application_of(id, &owner.visitor).await?;
        let own = |stored: &Stored| {
            stored.municipality == owner.municipality && (stored.state != CaseState::Draft || stored.is_live_draft(now))
        };
        found.filter(own).ok_or(ApplicationError::NotFound)
    }

    /// The owner's draft.
    pub(super) async fn own_draft(&self, owner: &Owner<'_>, id: ApplicationId) -> Result<Stored, ApplicationError> {
        let stored = self.own(owner, id).await?;
        if stored.state == CaseState::Draft { Ok(stored) } else { Err(ApplicationError::Sent) }
    }

    /// A draft with all that was typed, and the form it was begun with.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`], [`ApplicationError::Sent`], or when the database does not answer.
    pub async fn load(&self, owner: &Owner<'_>, id: ApplicationId) -> Result<Draft, ApplicationError> {
        let stored = self.own_draft(owner, id).await?;
        let typed = self.typed(&stored)?;
        let source = self.store.edition(&stored.form_version).await?;
        let source = source.ok_or_else(|| StoreError::Corrupt("a form without its edition".to_owned()))?;
        let Some(expires_at) = stored.expires_at else { return Err(ApplicationError::NotFound) };
        Ok(Draft {
            id,
            form: stored.form,
            edition: FormEdition { version: stored.form_version, source },
            service: stored.service,
            language: stored.language,
            typed,
            revision: stored.revision,
            saved_at: stored.saved_at,
            expires_at,
        })
    }

    /// Changes what was typed, and prolongs the draft. The answer is what is stored now.
    ///
    /// `edit` is done to whatever is there, again if somebody else was quicker: two tabs that change different steps both win. It
    /// answers `false` where what it finds is not what the person has seen; then nothing is written.
    ///
    /// # Errors
    /// [`ApplicationError::Stale`], [`ApplicationError::NotFound`], [`ApplicationError::Sent`],
    /// [`ApplicationError::TooMuch`], or when the database does not answer.
    pub async fn save(
        &self,
        owner: &Owner<'_>,
        id: ApplicationId,
        mut edit: impl FnMut(&mut Typed) -> bool + Send,
    ) -> Result<Typed, ApplicationError> {
        for _ in 0..RACES {
            let now = self.clock.now();
            let stored = self.own_draft(owner, id).await?;
            let mut typed = self.typed(&stored)?;
            if !edit(&mut typed) {
                return Err(ApplicationError::Stale);
            }
            typed.check_size()?;
            let save = Save {
                id,
                revision: stored.revision,
                answers: self.seal_json(&stored.key, id, Purpose::Answers, &typed)?,
                expires_at: now + days(stored.draft_days),
            };
            if self.store.save(&save, now).await? {
                return Ok(typed);
            }
        }
        Err(ApplicationError::Stale)
    }

    /// The visitor's live drafts in a municipality, saved last first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn drafts_of(&self, owner: &Owner<'_>) -> Result<Vec<Overview>, ApplicationError> {
        let mut all = self.applications_of(owner).await?;
        all.retain(|overview| overview.state == CaseState::Draft);
        Ok(all)
    }

    /// The same with what was sent.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn applications_of(&self, owner: &Owner<'_>) -> Result<Vec<Overview>, ApplicationError> {
        Ok(self.store.applications_of(owner.municipality, &owner.visitor, self.clock.now()).await?)
    }

    /// Throws a draft away, with its key and files.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`], [`ApplicationError::Sent`], or when the database does not answer.
    pub async fn discard(&self, owner: &Owner<'_>, id: ApplicationId) -> Result<(), ApplicationError> {
        self.own_draft(owner, id).await?;
        match self.store.discard(id).await? {
            true => Ok(()),
            false => Err(ApplicationError::Sent),
        }
    }
}
