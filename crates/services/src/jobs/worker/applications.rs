//! Mails about applications, and what happens to them by time.

use super::{ClaimedJob, NO_PACK, Outcome, Worker, outcome_of};
use crate::application::{ApplicationError, ApplicationId, ApplicationNotice};
use crate::ports::StoreError;
use uuid::Uuid;

/// It may be put right while the job waits.
const NO_KEY: &str = "there is no sealing key; see `sealing_key_file`";

impl Worker {
    pub(super) async fn mail_application(
        &self,
        claimed: &ClaimedJob,
        application: Uuid,
        event: Uuid,
    ) -> Result<Outcome, StoreError> {
        let Some(applications) = &self.applications else { return Ok(Outcome::Retry(NO_KEY.into())) };
        let Some(municipality) = self.municipalities.by_slug(&claimed.municipality) else {
            return Ok(Outcome::Retry(NO_PACK.into()));
        };
        let notice = applications.notice_of_event(ApplicationId(application), event, &municipality, &self.links);
        self.send_application(notice.await).await
    }

    pub(super) async fn mail_link(
        &self,
        claimed: &ClaimedJob,
        link: Uuid,
        reminds: bool,
    ) -> Result<Outcome, StoreError> {
        let Some(applications) = &self.applications else { return Ok(Outcome::Retry(NO_KEY.into())) };
        let Some(municipality) = self.municipalities.by_slug(&claimed.municipality) else {
            return Ok(Outcome::Retry(NO_PACK.into()));
        };
        let notice = applications.notice_of_link(link, reminds, &municipality, &self.links).await;
        self.send_application(notice).await
    }

    async fn send_application(
        &self,
        notice: Result<Option<ApplicationNotice>, ApplicationError>,
    ) -> Result<Outcome, StoreError> {
        match notice {
            Ok(Some(notice)) => Ok(outcome_of(self.application_mailer.send_application(&notice).await)),
            // Nobody is to be told any more.
            Ok(None) => Ok(Outcome::Done),
            Err(error) => retry(error),
        }
    }

    pub(super) async fn end_cosigning(&self, application: Uuid, link: Uuid) -> Result<Outcome, StoreError> {
        let Some(applications) = &self.applications else { return Ok(Outcome::Retry(NO_KEY.into())) };
        match applications.lapse(ApplicationId(application), link).await {
            Ok(true) => Ok(Outcome::Done),
            Ok(false) => Ok(Outcome::Retry("there is still time to agree".into())),
            Err(error) => retry(error),
        }
    }
}

fn retry(error: ApplicationError) -> Result<Outcome, StoreError> {
    match error {
        ApplicationError::Store(error) => Err(error),
        // A key that is missing in the file can be put back.
        error => Ok(Outcome::Retry(error.to_string())),
    }
}
