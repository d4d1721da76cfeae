//! Going on with a draft in another browser: a link by mail, and a code that is shown where the link was asked for. Neither is
//! enough alone, so a mailbox that others read, or a mistyped address, opens nothing.

use super::vault::{Purpose, SealedLink, code_hash, same};
use super::{
    ApplicationError, ApplicationId, Applications, LINK_TRIES, LinkPurpose, MOST_LINKS, NewLink, Owner, Stored,
    StoredLink, WITHIN,
};
use crate::gate::read_code;
use crate::jobs::Job;
use data_encoding::BASE64URL_NOPAD;
use domain::case::CaseState;
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

/// A link is on its way.
#[derive(Clone, PartialEq, Eq)]
pub struct Asked {
    /// Six digits, to be shown on the page and nowhere else.
    pub code: String,
    /// Until when draft and link are good, unless the draft is saved again.
    pub until: Timestamp,
}

impl std::fmt::Debug for Asked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Asked({})", self.until)
    }
}

/// What the code of a link is hashed for.
const fn hashed_for(purpose: LinkPurpose) -> &'static [u8] {
    match purpose {
        LinkPurpose::Resume => b"resume",
        LinkPurpose::Cosign => b"cosign",
    }
}

/// Random bytes of a token, 32 characters in the address.
const TOKEN: usize = 24;

fn hash_of(token: &str) -> [u8; 32] {
    Sha256::new().chain_update(b"application-link\0").chain_update(token).finalize().into()
}

impl Applications {
    /// A link with a token nobody can guess; only its hash can be read in the database.
    pub(super) fn new_link(
        &self,
        stored: &Stored,
        purpose: LinkPurpose,
        mail: &str,
        code: &str,
        expires_at: Timestamp,
        now: Timestamp,
    ) -> Result<NewLink, ApplicationError> {
        let mut random = [0; TOKEN];
        self.random.fill(&mut random);
        let token = BASE64URL_NOPAD.encode(&random);
        let (id, token_hash) = (self.random.id(now), hash_of(&token));
        let code_hash = Some(code_hash(&self.sealer.data_key(&stored.key)?, hashed_for(purpose), code));
        // The applicant may read it again as long as the second person has not answered.
        let code = (purpose == LinkPurpose::Cosign).then(|| code.to_owned());
        let contents = SealedLink { mail: mail.to_owned(), token, code };
        let sealed = self.seal_json(&stored.key, stored.id, Purpose::Link(id), &contents)?;
        Ok(NewLink { id, application: stored.id, purpose, token_hash, code_hash, sealed, expires_at })
    }

    /// Whether what was typed is the code of a link.
    pub(super) fn is_code(&self, link: &StoredLink, stored: &Stored, typed: &str) -> Result<bool, ApplicationError> {
        let typed = read_code(typed).unwrap_or_default();
        let hash = code_hash(&self.sealer.data_key(&stored.key)?, hashed_for(link.purpose), &typed);
        Ok(same(&hash, link.code_hash.as_deref()))
    }

    /// The link of a token, with its application.
    pub(super) async fn link_of(
        &self,
        municipality: &str,
        purpose: LinkPurpose,
        token: &str,
    ) -> Result<(StoredLink, Stored), ApplicationError> {
        let link = self.store.link_by_token(&hash_of(token)).await?.filter(|link| link.purpose == purpose);
        let link = link.ok_or(ApplicationError::NotFound)?;
        let stored = self.store.application(link.application).await?;
        let stored = stored.filter(|stored| stored.municipality == municipality).ok_or(ApplicationError::NotFound)?;
        Ok((link, stored))
    }

    /// Has a link mailed to an address that was checked before, and says the code to be shown.
    ///
    /// # Errors
    /// [`ApplicationError::TooManyLinks`], [`ApplicationError::NotFound`], [`ApplicationError::Sent`], or when the database does not
    /// answer.
    pub async fn ask_resume(
        &self,
        owner: &Owner<'_>,
        id: ApplicationId,
        mail: &str,
    ) -> Result<Asked, ApplicationError> {
        let now = self.clock.now();
        let stored = self.own_draft(owner, id).await?;
        let Some(until) = stored.expires_at else { return Err(ApplicationError::NotFound) };
        let code = self.six_digits();
        let link = self.new_link(&stored, LinkPurpose::Resume, mail, &code, until, now)?;
        let job = self.job(&stored.municipality, Job::ApplicationLink { link: link.id }, now, now);
        if !self.store.add_link(&link, &job, now - WITHIN, MOST_LINKS, now).await? {
            // Sent or thrown away meanwhile, or asked for too often.
            self.own_draft(owner, id).await?;
            return Err(ApplicationError::TooManyLinks);
        }
        Ok(Asked { code, until })
    }

    /// Whether a token leads to a live draft of this municipality, so that a page may ask for the code.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`], or when the database does not answer.
    pub async fn can_resume(&self, municipality: &str, token: &str) -> Result<(), ApplicationError> {
        self.resumable(municipality, token).await.map(drop)
    }

    async fn resumable(&self, municipality: &str, token: &str) -> Result<(StoredLink, Stored), ApplicationError> {
        let (link, stored) = self.link_of(municipality, LinkPurpose::Resume, token).await?;
        if !stored.is_live_draft(self.clock.now()) {
            return Err(ApplicationError::NotFound);
        }
        Ok((link, stored))
    }

    /// Opens a mailed link with its code: from now on the draft is this visitor's, too. The link stays good.
    ///
    /// # Errors
    /// [`ApplicationError::WrongCode`], [`ApplicationError::TooManyTries`] after [`LINK_TRIES`] wrong ones,
    /// [`ApplicationError::NotFound`], or when the database does not answer.
    pub async fn resume(&self, owner: &Owner<'_>, token: &str, code: &str) -> Result<ApplicationId, ApplicationError> {
        let (link, stored) = self.resumable(owner.municipality, token).await?;
        let right = self.is_code(&link, &stored, code)?;
        let visitor = right.then_some(&owner.visitor);
        match self.store.try_link(link.id, visitor, LINK_TRIES, self.clock.now()).await? {
            true if right => Ok(stored.id),
            true => Err(ApplicationError::WrongCode),
            false => Err(ApplicationError::TooManyTries),
        }
    }

    /// Any of a million is as likely as another.
    pub(super) fn six_digits(&self) -> String {
        loop {
            let mut random = [0; 4];
            self.random.fill(&mut random);
            let number = u32::from_be_bytes(random);
            // The rest would make small numbers likelier.
            if number < u32::MAX / 1_000_000 * 1_000_000 {
                return format!("{:06}", number % 1_000_000);
            }
        }
    }

    /// What the job needs that mails a link: the application, the address and the token. `None`: it leads nowhere any more.
    pub(super) async fn link_to_mail(
        &self,
        link: uuid::Uuid,
    ) -> Result<Option<(LinkPurpose, Stored, SealedLink, Timestamp)>, ApplicationError> {
        let now = self.clock.now();
        let Some(link) = self.store.link(link).await? else { return Ok(None) };
        let Some(stored) = self.store.application(link.application).await? else { return Ok(None) };
        let live = match link.purpose {
            LinkPurpose::Resume => stored.is_live_draft(now),
            LinkPurpose::Cosign => stored.state == CaseState::Cosigning && link.expires_at > now,
        };
        if !live {
            return Ok(None);
        }
        let contents = self.link_contents(&stored.key, stored.id, link.id, &link.sealed)?;
        Ok(Some((link.purpose, stored, contents, link.expires_at)))
    }
}
