//! The second person who has to agree.

use super::{
    ApplicationError, ApplicationId, Applications, LinkPurpose, NewLink, Note, Stored, StoredLink, Submission,
};
use domain::case::{Actor, CaseAction, CaseState};
use domain::language::Language;
use jiff::Timestamp;
use uuid::Uuid;

/// What the second person is asked about.
#[derive(Debug, Clone)]
pub struct Cosigning {
    pub form: String,
    pub service: String,
    pub language: Language,
    /// What was sent; the page shows the steps that concern the second person, and no others.
    pub submission: Submission,
    /// Until when there is time to agree.
    pub until: Timestamp,
}

impl Applications {
    pub(super) fn cosign_link(
        &self,
        stored: &Stored,
        mail: &str,
        until: Timestamp,
        now: Timestamp,
    ) -> Result<NewLink, ApplicationError> {
        self.new_link(stored, LinkPurpose::Cosign, mail, None, until, now)
    }

    async fn cosignable(&self, municipality: &str, token: &str) -> Result<(StoredLink, Stored), ApplicationError> {
        let (link, stored) = self.link_of(municipality, LinkPurpose::Cosign, token).await?;
        if stored.state != CaseState::Cosigning || link.expires_at <= self.clock.now() {
            return Err(ApplicationError::NotFound);
        }
        Ok((link, stored))
    }

    /// What the second person is asked about, by the mailed link.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`] once it is answered or over, or when the database does not answer.
    pub async fn cosigning(&self, municipality: &str, token: &str) -> Result<Cosigning, ApplicationError> {
        let (link, stored) = self.cosignable(municipality, token).await?;
        let submission = self.submission(&stored)?.ok_or(ApplicationError::NotFound)?;
        let (form, service, language) = (stored.form, stored.service, stored.language);
        Ok(Cosigning { form, service, language, submission, until: link.expires_at })
    }

    /// The second person agrees: the application is received. Or does not: it is the applicant's draft again.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`] once it is answered or over, [`ApplicationError::Stale`] if it is withdrawn at the same
    /// moment, or when the database does not answer.
    pub async fn cosign(&self, municipality: &str, token: &str, agrees: bool) -> Result<(), ApplicationError> {
        let (_, stored) = self.cosignable(municipality, token).await?;
        let action = if agrees { CaseAction::Cosign } else { CaseAction::DeclineCosign };
        self.act_on(&stored, Actor::Cosigner, action, &Note::default()).await.map(drop)
    }

    /// The time to agree is over, unless it was answered, or the link is of another time it was sent. `false`: too early.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(crate) async fn lapse(&self, id: ApplicationId, link: Uuid) -> Result<bool, ApplicationError> {
        let Some(link) = self.store.link(link).await? else { return Ok(true) };
        if link.expires_at > self.clock.now() {
            // The clock that took the job out is ahead of this one.
            return Ok(false);
        }
        let Some(stored) = self.store.application(id).await?.filter(|stored| stored.state == CaseState::Cosigning)
        else {
            return Ok(true);
        };
        match self.act_on(&stored, Actor::Portal, CaseAction::LapseCosign, &Note::default()).await {
            Ok(_) => Ok(true),
            // Answered at the same moment.
            Err(ApplicationError::Stale) => Ok(true),
            Err(error) => Err(error),
        }
    }
}
