//! What the mails about an application say, put together when a job wants to send one.

use super::{ApplicationError, ApplicationId, ApplicationNotice, ApplicationNoticeKind, Applications, LinkPurpose};
use crate::booking::Links;
use domain::case::CaseState;
use domain::language::Language;
use domain::municipality::Municipality;
use std::sync::Arc;
use uuid::Uuid;

impl Applications {
    /// The mail about an event. `None`: there is nobody to tell, or something newer to tell.
    ///
    /// # Errors
    /// When the database does not answer, or something does not open.
    pub(crate) async fn notice_of_event(
        &self,
        id: ApplicationId,
        event: Uuid,
        municipality: &Arc<Municipality>,
        links: &Links,
    ) -> Result<Option<ApplicationNotice>, ApplicationError> {
        let at = self.clock.now();
        let Some(stored) = self.store.application(id).await? else { return Ok(None) };
        let events = self.store.events(id).await?;
        let told = |event: &&super::StoredEvent| event.visible && ApplicationNoticeKind::about(event.kind).is_some();
        let latest = events.iter().rev().find(told);
        let Some(event) = events.iter().filter(told).find(|found| found.id == event) else { return Ok(None) };
        let Some(kind) = ApplicationNoticeKind::about(event.kind) else { return Ok(None) };
        // That it has arrived is always said; of the rest only how it stands.
        if kind != ApplicationNoticeKind::Received && latest.is_some_and(|latest| latest.id != event.id) {
            return Ok(None);
        }
        let mail = self.submission(&stored)?.map(|submission| submission.mail).unwrap_or_default();
        if mail.is_empty() {
            return Ok(None);
        }
        Ok(Some(ApplicationNotice {
            kind,
            id: event.id,
            mail,
            language: stored.language,
            also: None,
            service: stored.service,
            reference: stored.reference,
            link: links.application_status_url(municipality, stored.language),
            due_at: stored.due_at.filter(|_| matches!(stored.state, CaseState::Question | CaseState::Ready)),
            municipality: Arc::clone(municipality),
            at,
        }))
    }

    /// The mail with a link, or the one that reminds a second person of it. `None`: it leads nowhere any more.
    ///
    /// # Errors
    /// When the database does not answer, or something does not open.
    pub(crate) async fn notice_of_link(
        &self,
        link: Uuid,
        reminds: bool,
        municipality: &Arc<Municipality>,
        links: &Links,
    ) -> Result<Option<ApplicationNotice>, ApplicationError> {
        let at = self.clock.now();
        let Some((purpose, stored, contents, until)) = self.link_to_mail(link).await? else { return Ok(None) };
        let (kind, language, address) = match purpose {
            LinkPurpose::Resume => {
                let address = links.resume_url(municipality, &contents.token, stored.language);
                (ApplicationNoticeKind::Resume, stored.language, address)
            }
            // Which language the second person reads nobody knows: German, and below it the applicant's.
            LinkPurpose::Cosign => {
                let kind = if reminds { ApplicationNoticeKind::CosignReminder } else { ApplicationNoticeKind::Cosign };
                (kind, Language::De, links.cosign_url(municipality, &contents.token))
            }
        };
        Ok(Some(ApplicationNotice {
            kind,
            id: link,
            mail: contents.mail,
            language,
            also: Some(stored.language).filter(|also| *also != language),
            service: stored.service,
            reference: stored.reference.filter(|_| purpose == LinkPurpose::Cosign),
            link: address,
            due_at: Some(until),
            municipality: Arc::clone(municipality),
            at,
        }))
    }
}
