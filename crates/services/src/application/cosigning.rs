//! The second person who has to agree: by a mailed link, and a code that the applicant is shown and passes on. So a mistyped address
//! shows nobody what was typed.

use super::{
    ApplicationError, ApplicationId, Applications, LINK_TRIES, LinkPurpose, NewLink, Note, Stored, StoredLink,
    Submission,
};
use domain::case::{Actor, CaseAction, CaseState};
use jiff::Timestamp;
use uuid::Uuid;

/// What the second person is asked about.
#[derive(Debug, Clone)]
pub struct Cosigning {
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
        self.new_link(stored, LinkPurpose::Cosign, mail, &self.six_digits(), until, now)
    }

    /// The code that the applicant passes on to the second person, as long as that person may answer.
    pub(super) async fn cosign_code(&self, stored: &Stored) -> Result<Option<String>, ApplicationError> {
        if stored.state != CaseState::Cosigning {
            return Ok(None);
        }
        let Some(link) = self.store.cosign_link(stored.id).await? else { return Ok(None) };
        Ok(self.link_contents(&stored.key, stored.id, link.id, &link.sealed)?.code)
    }

    async fn cosignable(&self, municipality: &str, token: &str) -> Result<(StoredLink, Stored), ApplicationError> {
        let (link, stored) = self.link_of(municipality, LinkPurpose::Cosign, token).await?;
        if stored.state != CaseState::Cosigning || link.expires_at <= self.clock.now() {
            return Err(ApplicationError::NotFound);
        }
        Ok((link, stored))
    }

    /// Whether a token still waits for an answer here, so that a page may ask for the code.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`] once it is answered or over, or when the database does not answer.
    pub async fn can_cosign(&self, municipality: &str, token: &str) -> Result<(), ApplicationError> {
        self.cosignable(municipality, token).await.map(drop)
    }

    /// The application of a token, for whoever knows its code.
    async fn opened(
        &self,
        municipality: &str,
        token: &str,
        code: &str,
    ) -> Result<(Cosigning, Stored), ApplicationError> {
        let (link, stored) = self.cosignable(municipality, token).await?;
        let right = self.is_code(&link, &stored, code)?;
        match self.store.try_cosign(link.id, right, LINK_TRIES, self.clock.now()).await? {
            true if right => {}
            true => return Err(ApplicationError::WrongCode),
            false => return Err(ApplicationError::TooManyTries),
        }
        let submission = self.submission(&stored)?.ok_or(ApplicationError::NotFound)?;
        Ok((Cosigning { submission, until: link.expires_at }, stored))
    }

    /// What the second person is asked about, by the mailed link and the code.
    ///
    /// # Errors
    /// [`ApplicationError::WrongCode`], [`ApplicationError::TooManyTries`] after [`LINK_TRIES`] wrong ones,
    /// [`ApplicationError::NotFound`] once it is answered or over, or when the database does not answer.
    pub async fn cosigning(&self, municipality: &str, token: &str, code: &str) -> Result<Cosigning, ApplicationError> {
        self.opened(municipality, token, code).await.map(|(asked, _)| asked)
    }

    /// The second person agrees: the application is received. Or does not: it is the applicant's draft again. The answer is what it
    /// was about.
    ///
    /// # Errors
    /// As [`Applications::cosigning`]; [`ApplicationError::Stale`] if it is withdrawn at the same moment.
    pub async fn cosign(
        &self,
        municipality: &str,
        token: &str,
        code: &str,
        agrees: bool,
    ) -> Result<Cosigning, ApplicationError> {
        let (asked, stored) = self.opened(municipality, token, code).await?;
        let action = if agrees { CaseAction::Cosign } else { CaseAction::DeclineCosign };
        self.act_on(&stored, Actor::Cosigner, action, &Note::default()).await?;
        Ok(asked)
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
