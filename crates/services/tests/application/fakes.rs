//! A store in memory, and everything around it.

use async_trait::async_trait;
use domain::case::{CaseEvent, CaseState};
use domain::form::Typed;
use domain::language::Language;
use jiff::Timestamp;
use services::Clock;
use services::application::{
    Act, ApplicationId, Applications, Beginning, FormEdition, LinkPurpose, NewApplication, NewLink, NewUpload,
    Overview, Owner, Save, Stored, StoredEvent, StoredLink, StoredUpload, Submission, Submit, Submitted, UploadAdded,
    UploadLimits, UploadState,
};
use services::booking::VisitorKey;
use services::jobs::{Job, NewJob};
use services::ports::{ApplicationStore, StoreError};
use services::seal::{DataKey, KEY, SealError, SealedKey, Sealer};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use testkit::{FixedClock, SeededRandom};
use uuid::Uuid;

pub const TOWN: &str = "musterstadt";

/// All tables.
#[derive(Default)]
pub struct Tables {
    pub rows: BTreeMap<ApplicationId, Stored>,
    pub visitors: BTreeSet<([u8; 32], ApplicationId)>,
    pub editions: HashMap<String, String>,
    pub events: Vec<StoredEvent>,
    pub links: Vec<(StoredLink, [u8; 32], u32)>,
    pub tries: HashMap<(String, String), u32>,
    pub references: BTreeSet<String>,
    pub uploads: Vec<StoredUpload>,
    pub jobs: Vec<NewJob>,
    pub audit: Vec<(&'static str, &'static str)>,
}

#[derive(Default)]
pub struct Store {
    pub tables: Mutex<Tables>,
    /// So many of the next saves find that somebody else was quicker, and has saved the same again.
    pub races: AtomicU32,
    /// So many of the next references are somebody's already.
    pub taken: AtomicU32,
}

impl Store {
    pub fn jobs(&self) -> Vec<Job> {
        self.tables.lock().unwrap().jobs.iter().map(|job| job.job.clone()).collect()
    }

    pub fn row(&self, id: ApplicationId) -> Stored {
        self.tables.lock().unwrap().rows[&id].clone()
    }
}

fn one_less(counter: &AtomicU32) -> bool {
    counter.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok()
}

#[async_trait]
impl ApplicationStore for Store {
    async fn begin(&self, new: &NewApplication, most: u32, now: Timestamp) -> Result<bool, StoreError> {
        if self.applications_of(&new.municipality, &new.visitor, now).await?.len() >= most as usize {
            return Ok(false);
        }
        let mut tables = self.tables.lock().unwrap();
        let beginning = &new.beginning;
        let edition = &beginning.edition;
        tables.editions.entry(edition.version.clone()).or_insert_with(|| edition.source.clone());
        tables.visitors.insert((new.visitor.0, new.id));
        let row = Stored {
            id: new.id,
            municipality: new.municipality.clone(),
            form: beginning.form.clone(),
            form_version: edition.version.clone(),
            service: beginning.service.clone(),
            language: beginning.language,
            state: CaseState::Draft,
            reference: None,
            revision: 0,
            created_at: now,
            saved_at: now,
            expires_at: Some(new.expires_at),
            submitted_at: None,
            due_at: None,
            closed_at: None,
            delete_at: None,
            draft_days: beginning.draft_days,
            retention_days: beginning.retention_days,
            key: new.key.clone(),
            answers: Some(new.answers.clone()),
            submission: None,
            status_code: None,
            code_hash: None,
        };
        tables.rows.insert(new.id, row);
        Ok(true)
    }

    async fn application(&self, id: ApplicationId) -> Result<Option<Stored>, StoreError> {
        Ok(self.tables.lock().unwrap().rows.get(&id).cloned())
    }

    async fn application_of(&self, id: ApplicationId, visitor: &VisitorKey) -> Result<Option<Stored>, StoreError> {
        let tables = self.tables.lock().unwrap();
        Ok(tables.rows.get(&id).filter(|_| tables.visitors.contains(&(visitor.0, id))).cloned())
    }

    async fn application_by_reference(&self, town: &str, reference: &str) -> Result<Option<Stored>, StoreError> {
        let tables = self.tables.lock().unwrap();
        let found = tables.rows.values().find(|row| row.reference.as_deref() == Some(reference));
        Ok(found.filter(|row| row.municipality == town).cloned())
    }

    async fn edition(&self, version: &str) -> Result<Option<String>, StoreError> {
        Ok(self.tables.lock().unwrap().editions.get(version).cloned())
    }

    async fn applications_of(
        &self,
        town: &str,
        visitor: &VisitorKey,
        now: Timestamp,
    ) -> Result<Vec<Overview>, StoreError> {
        let tables = self.tables.lock().unwrap();
        let mine = |row: &&Stored| {
            row.municipality == town
                && tables.visitors.contains(&(visitor.0, row.id))
                && (row.state != CaseState::Draft || row.is_live_draft(now))
        };
        let overview = |row: &Stored| Overview {
            id: row.id,
            form: row.form.clone(),
            service: row.service.clone(),
            state: row.state,
            reference: row.reference.clone(),
            saved_at: row.saved_at,
            expires_at: row.expires_at,
            submitted_at: row.submitted_at,
            due_at: row.due_at,
        };
        Ok(tables.rows.values().filter(mine).map(overview).collect())
    }

    async fn cases(
        &self,
        _: &str,
        _: CaseState,
        _: Option<(Timestamp, ApplicationId)>,
        _: u32,
    ) -> Result<Vec<Overview>, StoreError> {
        unreachable!()
    }

    async fn save(&self, save: &Save, now: Timestamp) -> Result<bool, StoreError> {
        let mut tables = self.tables.lock().unwrap();
        let row = tables.rows.get_mut(&save.id).unwrap();
        if one_less(&self.races) {
            row.revision += 1;
        }
        if row.revision != save.revision || !row.is_live_draft(now) {
            return Ok(false);
        }
        row.revision += 1;
        row.answers = Some(save.answers.clone());
        (row.saved_at, row.expires_at) = (now, Some(save.expires_at));
        Ok(true)
    }

    async fn discard(&self, id: ApplicationId) -> Result<bool, StoreError> {
        let mut tables = self.tables.lock().unwrap();
        if tables.rows.get(&id).is_none_or(|row| row.state != CaseState::Draft) {
            return Ok(false);
        }
        tables.rows.remove(&id);
        Ok(true)
    }

    async fn submit(&self, submit: &Submit, now: Timestamp) -> Result<Submitted, StoreError> {
        let mut tables = self.tables.lock().unwrap();
        let tables = &mut *tables;
        let Some(row) = tables.rows.get_mut(&submit.id) else { return Ok(Submitted::Gone) };
        if row.state != CaseState::Draft {
            return Ok(Submitted::Before);
        }
        if row.revision != submit.revision {
            return Ok(Submitted::Stale);
        }
        if one_less(&self.taken) || (row.reference.is_none() && !tables.references.insert(submit.reference.clone())) {
            return Ok(Submitted::ReferenceTaken);
        }
        row.state = submit.step.to;
        row.revision += 1;
        row.reference.get_or_insert_with(|| submit.reference.clone());
        row.language = submit.language;
        (row.submitted_at, row.expires_at) = (Some(now), submit.cosign.as_ref().map(|link| link.expires_at));
        row.submission = Some(submit.submission.clone());
        (row.status_code, row.code_hash) = (Some(submit.status_code.clone()), Some(submit.code_hash.to_vec()));
        if submit.cosign.is_none() {
            row.answers = None;
        }
        keep_only(&mut tables.uploads, submit.id, submit.files.as_deref());
        tables.links.retain(|(link, ..)| link.application != submit.id);
        tables.links.extend(submit.cosign.as_ref().map(|link| kept(link, now)));
        tables.events.push(happened(submit.id, &submit.event, now));
        tables.audit.push((submit.audit.actor, submit.audit.action));
        tables.jobs.extend(submit.jobs.clone());
        Ok(Submitted::Now)
    }

    async fn act(&self, act: &Act, now: Timestamp) -> Result<bool, StoreError> {
        let mut tables = self.tables.lock().unwrap();
        let tables = &mut *tables;
        let row = tables.rows.get_mut(&act.id).unwrap();
        if row.revision != act.revision {
            return Ok(false);
        }
        row.state = act.step.to;
        row.revision += 1;
        (row.due_at, row.expires_at, row.delete_at) = (act.due_at, act.expires_at, act.delete_at);
        row.closed_at = row.state.is_over().then_some(now);
        if row.state != CaseState::Draft {
            row.answers = None;
        }
        keep_only(&mut tables.uploads, act.id, act.files.as_deref());
        tables.links.retain(|(link, ..)| link.application != act.id);
        tables.events.push(happened(act.id, &act.event, now));
        tables.audit.push((act.audit.actor, act.audit.action));
        tables.jobs.extend(act.jobs.clone());
        Ok(true)
    }

    async fn events(&self, id: ApplicationId) -> Result<Vec<StoredEvent>, StoreError> {
        let tables = self.tables.lock().unwrap();
        Ok(tables.events.iter().filter(|event| event.application == id).cloned().collect())
    }

    async fn try_status(
        &self,
        town: &str,
        reference: &str,
        _: Timestamp,
        most: u32,
        _: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tables = self.tables.lock().unwrap();
        let tries = tables.tries.entry((town.into(), reference.into())).or_default();
        *tries += 1;
        Ok(*tries <= most)
    }

    async fn forgive_status(&self, town: &str, reference: &str) -> Result<(), StoreError> {
        self.tables.lock().unwrap().tries.remove(&(town.into(), reference.into()));
        Ok(())
    }

    async fn add_link(
        &self,
        link: &NewLink,
        job: &NewJob,
        _: Timestamp,
        most: u32,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tables = self.tables.lock().unwrap();
        let sent = tables.links.iter().filter(|(other, ..)| other.application == link.application).count();
        if sent >= most as usize {
            return Ok(false);
        }
        tables.links.push(kept(link, now));
        tables.jobs.push(job.clone());
        Ok(true)
    }

    async fn link(&self, id: Uuid) -> Result<Option<StoredLink>, StoreError> {
        let tables = self.tables.lock().unwrap();
        Ok(tables.links.iter().find(|(link, ..)| link.id == id).map(|(link, ..)| link.clone()))
    }

    async fn link_by_token(&self, token_hash: &[u8; 32]) -> Result<Option<StoredLink>, StoreError> {
        let tables = self.tables.lock().unwrap();
        Ok(tables.links.iter().find(|(_, hash, _)| hash == token_hash).map(|(link, ..)| link.clone()))
    }

    async fn try_link(
        &self,
        id: Uuid,
        right: Option<&VisitorKey>,
        most: u32,
        _: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tables = self.tables.lock().unwrap();
        let tables = &mut *tables;
        let (link, _, tries) = tables.links.iter_mut().find(|(link, ..)| link.id == id).unwrap();
        if *tries >= most {
            return Ok(false);
        }
        match right {
            Some(visitor) => drop(tables.visitors.insert((visitor.0, link.application))),
            None => *tries += 1,
        }
        Ok(true)
    }

    async fn cosign_link(&self, id: ApplicationId) -> Result<Option<StoredLink>, StoreError> {
        let tables = self.tables.lock().unwrap();
        let mine = |link: &StoredLink| link.application == id && link.purpose == LinkPurpose::Cosign;
        Ok(tables.links.iter().find(|(link, ..)| mine(link)).map(|(link, ..)| link.clone()))
    }

    async fn try_cosign(&self, id: Uuid, right: bool, most: u32, _: Timestamp) -> Result<bool, StoreError> {
        let mut tables = self.tables.lock().unwrap();
        let (.., tries) = tables.links.iter_mut().find(|(link, ..)| link.id == id).unwrap();
        if *tries >= most {
            return Ok(false);
        }
        *tries += u32::from(!right);
        Ok(true)
    }

    async fn adopt(&self, id: ApplicationId, visitor: &VisitorKey, _: Timestamp) -> Result<(), StoreError> {
        self.tables.lock().unwrap().visitors.insert((visitor.0, id));
        Ok(())
    }

    async fn add_upload(
        &self,
        upload: &NewUpload,
        limits: &UploadLimits,
        now: Timestamp,
    ) -> Result<UploadAdded, StoreError> {
        let mut tables = self.tables.lock().unwrap();
        let tables = &mut *tables;
        let row = tables.rows.get_mut(&upload.application).unwrap();
        if row.state != CaseState::Draft {
            return Ok(UploadAdded::Gone);
        }
        if upload.size > limits.file_bytes {
            return Ok(UploadAdded::TooMuch);
        }
        row.revision += 1;
        tables.uploads.push(StoredUpload {
            id: upload.id,
            application: upload.application,
            field: upload.field.clone(),
            name: upload.name.clone(),
            size: upload.size,
            media_type: upload.media_type.clone(),
            sha512: upload.sha512.to_vec(),
            state: UploadState::Pending,
            created_at: now,
        });
        Ok(UploadAdded::Now)
    }

    async fn uploads(&self, id: ApplicationId) -> Result<Vec<StoredUpload>, StoreError> {
        let tables = self.tables.lock().unwrap();
        Ok(tables.uploads.iter().filter(|upload| upload.application == id).cloned().collect())
    }

    async fn remove_upload(&self, id: ApplicationId, upload: Uuid) -> Result<bool, StoreError> {
        let mut tables = self.tables.lock().unwrap();
        let before = tables.uploads.len();
        tables.uploads.retain(|kept| (kept.application, kept.id) != (id, upload));
        Ok(tables.uploads.len() < before)
    }

    async fn settle_upload(&self, upload: Uuid) -> Result<bool, StoreError> {
        let mut tables = self.tables.lock().unwrap();
        let pending = |kept: &&mut StoredUpload| kept.id == upload && kept.state == UploadState::Pending;
        let Some(kept) = tables.uploads.iter_mut().find(pending) else { return Ok(false) };
        kept.state = UploadState::Clean;
        Ok(true)
    }
}

fn keep_only(uploads: &mut Vec<StoredUpload>, id: ApplicationId, files: Option<&[Uuid]>) {
    uploads.retain(|upload| upload.application != id || files.is_none_or(|files| files.contains(&upload.id)));
}

fn kept(link: &NewLink, now: Timestamp) -> (StoredLink, [u8; 32], u32) {
    let stored = StoredLink {
        id: link.id,
        application: link.application,
        purpose: link.purpose,
        code_hash: link.code_hash.map(|hash| hash.to_vec()),
        sealed: link.sealed.clone(),
        created_at: now,
        expires_at: link.expires_at,
        used_at: None,
    };
    (stored, link.token_hash, 0)
}

fn happened(id: ApplicationId, event: &services::application::NewEvent, now: Timestamp) -> StoredEvent {
    let (note, visible) = (event.note.clone(), event.visible);
    StoredEvent { id: event.id, application: id, at: now, kind: event.kind, note, visible }
}

/// Turns every bit and notes what for: nothing of what was typed can be found in the store, and what is opened in another place
/// than it was sealed for does not open.
#[derive(Default)]
pub struct Turner(AtomicU8);

fn turned(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| !byte).collect()
}

impl Sealer for Turner {
    fn new_key(&self) -> Result<SealedKey, SealError> {
        Ok(SealedKey(vec![self.0.fetch_add(1, Ordering::Relaxed); KEY]))
    }

    fn seal(&self, key: &SealedKey, context: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError> {
        Ok([&key.0[..], &turned(context), &turned(plain)].concat())
    }

    fn open(&self, key: &SealedKey, context: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        let rest = sealed.strip_prefix(&key.0[..]).ok_or(SealError::Broken)?;
        Ok(turned(rest.strip_prefix(&turned(context)[..]).ok_or(SealError::Broken)?))
    }

    fn data_key(&self, key: &SealedKey) -> Result<DataKey, SealError> {
        let mut bytes = [0; KEY];
        bytes.copy_from_slice(&key.0);
        Ok(DataKey::new(bytes.into()))
    }
}

/// Everything of a test.
pub struct Desk {
    pub store: Arc<Store>,
    pub clock: Arc<FixedClock>,
    pub applications: Applications,
}

impl Desk {
    pub fn new() -> Self {
        let (store, clock) = (Arc::new(Store::default()), Arc::new(FixedClock::default()));
        let applications = Applications {
            store: Arc::clone(&store) as _,
            sealer: Arc::new(Turner::default()),
            clock: Arc::clone(&clock) as _,
            random: Arc::new(SeededRandom::default()),
        };
        Self { store, clock, applications }
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A draft of [`ada`] with her name.
    pub async fn draft(&self) -> ApplicationId {
        let id = self.applications.begin(&ada(), beginning()).await.unwrap();
        self.type_in(id, "name", "Ada König").await;
        id
    }

    pub async fn type_in(&self, id: ApplicationId, name: &str, value: &str) {
        let edit = |typed: &mut Typed| {
            typed.set(name, vec![value.to_owned()]);
            true
        };
        self.applications.save(&ada(), id, edit).await.unwrap();
    }

    /// Ada's application, and what she was given for it.
    pub async fn sent(&self) -> (ApplicationId, services::application::Receipt) {
        let id = self.draft().await;
        let receipt = self.applications.submit(&ada(), id, 1, &submission(), None).await.unwrap();
        (id, receipt)
    }

    pub async fn happened(&self, id: ApplicationId) -> Vec<CaseEvent> {
        self.store.events(id).await.unwrap().iter().map(|event| event.kind).collect()
    }
}

pub fn ada() -> Owner<'static> {
    Owner { municipality: TOWN, visitor: VisitorKey([1; 32]) }
}

pub fn bob() -> Owner<'static> {
    Owner { municipality: TOWN, visitor: VisitorKey([2; 32]) }
}

/// Ada, at another municipality.
pub fn elsewhere() -> Owner<'static> {
    Owner { municipality: "anderswo", ..ada() }
}

pub fn beginning() -> Beginning {
    Beginning {
        form: "hund".into(),
        edition: FormEdition { version: "hund@1".into(), source: "Wie heißt der Hund?".into() },
        service: "personalausweis".into(),
        language: Language::De,
        draft_days: 30,
        retention_days: 90,
    }
}

pub fn submission() -> Submission {
    Submission {
        form_version: "hund@1".into(),
        answers: r#"{"name":"Ada König"}"#.into(),
        texts: "{}".into(),
        language: Language::Fr,
        trust: "none".into(),
        mail: "ada@example.org".into(),
    }
}
