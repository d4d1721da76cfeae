//! Files of a form: they come with the page (multipart/form-data, RFC 7578), are stored while they come, and are known to the
//! application before the page is answered.

use super::changes::forget;
use super::{Opened, OwnApplication};
use crate::http::context::RequestContext;
use crate::http::error::HttpError;
use crate::http::extract::SafeForm;
use app::view_model::{ErrorKind, FileProblem as Shown};
use async_trait::async_trait;
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use bytes::Bytes;
use domain::form::{FileType, Form, Kind, Typed};
use domain::text::input::clean_line;
use services::application::{ApplicationError, NewFile, UploadLimits};
use services::files::{Chunks, FileLimits, FileProblem, MAX_PICTURE_PIXELS, ReadError};
use std::time::Duration;
use uuid::Uuid;

/// Files of one application.
const ALL_FILES: u32 = 60;
/// A connection that brings nothing for so long is given up.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest name of a file, in characters.
const NAME_MAX: usize = 150;

/// A body with files: its text fields, and what became of its files.
pub(super) struct Sent {
    pub form: SafeForm,
    /// Why the first file that was refused was refused.
    pub problem: Option<Shown>,
    /// Files that were taken: the name of the question's input, and the file's id.
    pub added: Vec<(String, Uuid)>,
}

impl Sent {
    /// A page without files.
    pub fn without_files(form: SafeForm) -> Self {
        Self { form, problem: None, added: Vec::new() }
    }
}

/// Reads a page with files; only those of questions of `step` are taken. Whatever goes wrong behind a file, the file is not kept.
pub(super) async fn receive(
    own: &OwnApplication,
    opened: &Opened,
    step: Option<usize>,
    body: Multipart,
) -> Result<Sent, HttpError> {
    let mut added = Vec::new();
    match read(own, opened, step, body, &mut added).await {
        Ok((fields, problem)) => Ok(Sent { form: SafeForm::of(own.context.clone(), fields), problem, added }),
        Err(error) => {
            let ids: Vec<Uuid> = added.iter().map(|(_, id)| *id).collect();
            forget(own, &ids).await?;
            Err(error)
        }
    }
}

type Fields = Vec<(String, String)>;

/// The token stands first, so that nothing is stored for a page that is not ours.
async fn read(
    own: &OwnApplication,
    opened: &Opened,
    step: Option<usize>,
    mut body: Multipart,
    added: &mut Vec<(String, Uuid)>,
) -> Result<(Fields, Option<Shown>), HttpError> {
    let context = &own.context;
    let most = context.state.limits.form_bytes.max(Typed::MAX_BYTES);
    let mut fields: Fields = Vec::new();
    let (mut genuine, mut problem, mut bytes) = (false, None, 0);
    while let Some(mut field) = body.next_field().await.map_err(malformed)? {
        let name = field.name().unwrap_or_default().to_owned();
        if field.file_name().is_none() {
            let mut value = Vec::new();
            bytes += name.len();
            loop {
                if bytes > most || fields.len() >= SafeForm::MOST_FIELDS {
                    return Err(HttpError(ErrorKind::TooLarge));
                }
                let Some(piece) = field.chunk().await.map_err(malformed)? else { break };
                bytes += piece.len();
                value.extend_from_slice(&piece);
            }
            fields.push((name, String::from_utf8_lossy(&value).into_owned()));
            continue;
        }
        genuine = genuine || is_genuine(context, &fields);
        if !genuine {
            return Err(HttpError(ErrorKind::Csrf));
        }
        let there = opened.draft.typed.get(&name).len() + added.iter().filter(|(path, _)| *path == name).count();
        match file(own, opened, step, (&name, there), field).await? {
            Taken::Nothing => {}
            Taken::Yes(id) => added.push((name, id)),
            Taken::No(why) => problem = problem.or(Some(why)),
        }
    }
    if !is_genuine(context, &fields) {
        return Err(HttpError(ErrorKind::Csrf));
    }
    Ok((fields, problem))
}

fn is_genuine(context: &RequestContext, fields: &[(String, String)]) -> bool {
    let token = fields.iter().find(|(name, _)| name == "csrf").map_or("", |(_, value)| value.as_str());
    context.known_visitor().is_some_and(|visitor| context.state.tokens.accept(visitor, token))
}

fn malformed(_: MultipartError) -> HttpError {
    HttpError(ErrorKind::Malformed)
}

enum Taken {
    /// An input that was left empty.
    Nothing,
    Yes(Uuid),
    No(Shown),
}

/// Takes a file of the question whose input is `path`, which has so many already.
async fn file(
    own: &OwnApplication,
    opened: &Opened,
    step: Option<usize>,
    (path, there): (&str, usize),
    field: Field<'_>,
) -> Result<Taken, HttpError> {
    let name: String = clean_line(field.file_name().unwrap_or_default()).chars().take(NAME_MAX).collect();
    let mut body = Body { field, first: None };
    // A browser sends an input without a file as an empty part without a name.
    let first = body.next().await.map_err(|_| HttpError(ErrorKind::Malformed))?;
    let Some(first) = first else {
        return Ok(if name.is_empty() { Taken::Nothing } else { Taken::No(Shown::Empty) });
    };
    body.first = Some(first);
    let Some(question) = question(&opened.form, step, path) else { return Ok(Taken::Nothing) };
    if there >= question.most {
        drain(&mut body).await;
        return Ok(Taken::No(Shown::TooMany { max: question.most }));
    }
    let Some(intake) = &own.context.state.intake else { return Err(HttpError(ErrorKind::Busy)) };
    let applications = own.context.applications()?;
    let owner = own.owner()?;
    let id = applications.random.id(applications.clock.now());
    let key = applications.file_key(&owner, own.id).await?;
    let allowed = FileLimits { max_bytes: question.bytes, accept: question.accept };
    let received = match intake.take(id, key.bytes(), &mut body, &allowed).await {
        Ok(received) => received,
        Err(refused) => {
            // The browser shows our answer only once it has sent everything.
            drain(&mut body).await;
            return why(refused, question.bytes).map(Taken::No);
        }
    };
    // A file needs a name, and an ending by which it is opened; neither is taken from its sender without a look.
    let name = named(&name, received.kind.key());
    let new = NewFile {
        id,
        field: path,
        name: &name,
        size: received.size,
        media_type: received.kind.media_type(),
        sha512: received.sha512,
    };
    // How many a question has, the answers say: a row that moves up takes its files along.
    let limits = UploadLimits {
        files: ALL_FILES,
        file_bytes: question.bytes,
        all_files: ALL_FILES,
        all_bytes: own.context.state.application_bytes,
    };
    match applications.add_upload(&owner, own.id, &new, &limits).await {
        Ok(()) => {
            // The scanner has looked already, before the row was written.
            applications.settle_upload(id).await?;
            Ok(Taken::Yes(id))
        }
        Err(error) => {
            let _ = intake.files.remove(id).await;
            match error {
                ApplicationError::TooManyFiles => Ok(Taken::No(Shown::AllTooMany {
                    max: ALL_FILES,
                    max_mb: u32::try_from(limits.all_bytes / 1_000_000).unwrap_or(u32::MAX),
                })),
                error => Err(error.into()),
            }
        }
    }
}

/// What a question takes.
struct Question<'f> {
    accept: &'f [FileType],
    /// Files.
    most: usize,
    /// Of one file.
    bytes: u64,
}

/// The question of an input. `None`: the step has no such question.
fn question<'f>(form: &'f Form, step: Option<usize>, path: &str) -> Option<Question<'f>> {
    let (id, _) = form.input_of(path)?;
    let field = form.field(id);
    match &field.kind {
        Kind::File { accept, max_files, max_mb } if Some(field.step) == step => {
            Some(Question { accept, most: *max_files, bytes: u64::from(*max_mb) * 1_000_000 })
        }
        _ => None,
    }
}

fn why(problem: FileProblem, max_bytes: u64) -> Result<Shown, HttpError> {
    Ok(match problem {
        FileProblem::TooLarge { max_bytes: allowed } => {
            Shown::TooLarge { max_mb: u32::try_from(allowed.min(max_bytes) / 1_000_000).unwrap_or(u32::MAX) }
        }
        FileProblem::TooManyPixels => {
            Shown::TooManyPixels { max: u32::try_from(MAX_PICTURE_PIXELS / 1_000_000).unwrap_or(u32::MAX) }
        }
        FileProblem::Empty => Shown::Empty,
        FileProblem::Kind => Shown::Kind,
        FileProblem::Broken => Shown::Broken,
        FileProblem::Infected => Shown::Infected,
        FileProblem::Interrupted => return Err(HttpError(ErrorKind::Malformed)),
        FileProblem::Unavailable(error) => {
            tracing::error!(error = &*error as &dyn std::error::Error, "a file could not be taken");
            return Err(HttpError(ErrorKind::Busy));
        }
    })
}

/// The file's name without any folder, with the ending of what it really is.
fn named(name: &str, ending: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default().trim_matches(['.', ' ']);
    let stem = base.rsplit_once('.').map_or(base, |(stem, _)| stem);
    let stem: String = stem.chars().map(|letter| if r#"<>:"|?*=+@"#.contains(letter) { '_' } else { letter }).collect();
    if stem.is_empty() { format!("datei.{ending}") } else { format!("{stem}.{ending}") }
}

async fn drain(body: &mut Body<'_>) {
    while let Ok(Some(_)) = body.next().await {}
}

/// A part of the body as pieces.
struct Body<'f> {
    field: Field<'f>,
    /// Was read ahead.
    first: Option<Bytes>,
}

#[async_trait]
impl Chunks for Body<'_> {
    async fn next(&mut self) -> Result<Option<Bytes>, ReadError> {
        if let Some(first) = self.first.take() {
            return Ok(Some(first));
        }
        loop {
            let piece = tokio::time::timeout(PATIENCE, self.field.chunk()).await.map_err(|_| ReadError::Interrupted)?;
            match piece.map_err(|_| ReadError::Interrupted)? {
                Some(piece) if piece.is_empty() => {}
                piece => return Ok(piece),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn names_lead_nowhere_and_open_as_what_they_are() {
        for (name, expected) in [
            ("Pass.pdf", "Pass.pdf"),
            ("Pass.pdf.exe", "Pass.pdf.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\Users\\Anna\\Miete 2026.PDF", "Miete 2026.pdf"),
            (".htaccess", "htaccess.pdf"),
            ("=cmd|' /C calc'!A0", "C calc'!A0.pdf"),
            ("=1+1", "_1_1.pdf"),
            ("", "datei.pdf"),
            ("...", "datei.pdf"),
        ] {
            assert_eq!(named(name, "pdf"), expected, "{name}");
        }
    }
}
