//! From a draft to a case.

use super::uploads::answered_files;
use super::vault::{Purpose, code_hash, read_status_code};
use super::{
    ApplicationError, ApplicationId, Applications, NewEvent, Owner, Receipt, Stored, Submission, Submit, Submitted,
    days, reference_of,
};
use crate::jobs::Job;
use domain::case::{Actor, CaseState, Step};
use jiff::Timestamp;

/// The second person who has to agree before the application counts as received.
#[derive(Clone)]
pub struct Cosigner {
    pub mail: String,
    /// How long there is time to agree.
    pub days: u16,
}

impl std::fmt::Debug for Cosigner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Cosigner({} days)", self.days)
    }
}

/// What the code of a receipt is hashed for.
pub(super) const STATUS: &[u8] = b"status";

impl Applications {
    /// Sends a draft as the person has checked it at `revision`. Whoever sends it again gets the same receipt. With a
    /// `cosigner` it waits for that person first.
    ///
    /// # Errors
    /// [`ApplicationError::Stale`] if it has been changed since, [`ApplicationError::NotFound`], or when the database does not
    /// answer.
    pub async fn submit(
        &self,
        owner: &Owner<'_>,
        id: ApplicationId,
        revision: i64,
        submission: &Submission,
        cosigner: Option<&Cosigner>,
    ) -> Result<Receipt, ApplicationError> {
        let mut attempt = 0;
        loop {
            let now = self.clock.now();
            let stored = self.own(owner, id).await?;
            if stored.state != CaseState::Draft {
                return self.receipt(&stored, true);
            }
            if stored.revision != revision || stored.form_version != submission.form_version {
                return Err(ApplicationError::Stale);
            }
            let step = if cosigner.is_some() { stored.state.ask_cosigner()? } else { stored.state.submit()? };
            let code = self.draw_code();
            let submit = self.to_submit(&stored, step, submission, cosigner, attempt, &code, now)?;
            match self.store.submit(&submit, now).await? {
                Submitted::Now => {
                    let reference = submit.reference;
                    return Ok(Receipt { reference, code: Some(code), submitted_at: now, again: false });
                }
                // The next look says which it is.
                Submitted::Before | Submitted::Gone => {}
                Submitted::Stale => return Err(ApplicationError::Stale),
                Submitted::ReferenceTaken => attempt += 1,
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "only gathers what the store wants in one piece")]
    fn to_submit(
        &self,
        stored: &Stored,
        step: Step,
        submission: &Submission,
        cosigner: Option<&Cosigner>,
        attempt: u32,
        code: &str,
        now: Timestamp,
    ) -> Result<Submit, ApplicationError> {
        let (id, key) = (stored.id, &stored.key);
        let event = NewEvent { id: self.random.id(now), kind: step.event, note: None, visible: true };
        let mut jobs = Vec::new();
        if !submission.mail.is_empty() {
            let job = Job::ApplicationMail { application: id.0, event: event.id };
            jobs.push(self.job(&stored.municipality, job, now, now));
        }
        let mut cosign = None;
        if let Some(cosigner) = cosigner {
            let until = now + days(cosigner.days);
            let link = self.cosign_link(stored, &cosigner.mail, until, now)?;
            jobs.push(self.job(&stored.municipality, Job::ApplicationLink { link: link.id }, now, now));
            // Half of the time is left then.
            let half = now + days(cosigner.days) / 2;
            jobs.push(self.job(&stored.municipality, Job::CosignReminder { link: link.id }, half, now));
            let job = Job::CosignEnds { application: id.0, link: link.id };
            jobs.push(self.job(&stored.municipality, job, until, now));
            cosign = Some(link);
        }
        // With a second person, it may become a draft again: then the answers that do not count now may count after all.
        let files = match &cosign {
            Some(_) => None,
            None => Some(answered_files(submission)?),
        };
        let canonical = read_status_code(code).unwrap_or_default();
        Ok(Submit {
            id,
            revision: stored.revision,
            step,
            reference: stored.reference.clone().unwrap_or_else(|| reference_of(id, attempt)),
            language: submission.language,
            submission: self.seal_json(key, id, Purpose::Submission, submission)?,
            status_code: self.seal(key, id, Purpose::StatusCode, code.as_bytes())?,
            code_hash: code_hash(&self.sealer.data_key(key)?, STATUS, &canonical),
            cosign,
            files,
            event,
            audit: self.audit(stored, Actor::Citizen, step.event.audit(), now),
            jobs,
        })
    }

    /// What the owner of a case was given for it. The code is forgotten after a day.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`] as long as it is a draft, or when the database does not answer.
    pub async fn receipt_of(&self, owner: &Owner<'_>, id: ApplicationId) -> Result<Receipt, ApplicationError> {
        let stored = self.own(owner, id).await?;
        self.receipt(&stored, true)
    }

    fn receipt(&self, stored: &Stored, again: bool) -> Result<Receipt, ApplicationError> {
        let (Some(reference), Some(submitted_at), true) =
            (stored.reference.clone(), stored.submitted_at, stored.state != CaseState::Draft)
        else {
            return Err(ApplicationError::NotFound);
        };
        let open = |sealed: &Vec<u8>| self.text(&stored.key, stored.id, Purpose::StatusCode, sealed);
        let code = stored.status_code.as_ref().map(open).transpose()?;
        Ok(Receipt { reference, code, submitted_at, again })
    }
}
