//! What a page of a form that was sent changes: answers, rows, files.

use super::OwnApplication;
use crate::http::error::HttpError;
use crate::http::extract::SafeForm;
use domain::form::{Form, Typed};
use services::application::ApplicationError;
use std::collections::HashSet;
use uuid::Uuid;

/// The answers among the fields of a form; names that begin with an underscore are the page's own.
pub(super) fn answers(sent: &SafeForm) -> Typed {
    let mut typed = Typed::default();
    for (name, value) in sent.all().filter(|(name, _)| !name.starts_with('_') && *name != "csrf") {
        typed.push(name, value);
    }
    typed
}

/// Rows that come and go by buttons.
pub(super) fn rows(form: &Form, typed: &mut Typed, sent: &SafeForm) -> Option<String> {
    let add = sent.get("_dazu");
    if form.add_row(typed, add) {
        return Some(format!("{add}.{}", rows_of(typed, add).saturating_sub(1)));
    }
    let (group, row) = sent.get("_weg").rsplit_once('.')?;
    form.remove_row(typed, group, row.parse().ok()?).then(|| group.to_owned())
}

fn rows_of(typed: &Typed, group: &str) -> usize {
    typed.first(group).and_then(|count| count.parse().ok()).unwrap_or(0)
}

/// Takes the id of a file out of the answers, wherever it stands.
pub(super) fn drop_file(form: &Form, typed: &mut Typed, file: &str) {
    let found = typed.iter().find(|(name, values)| form.is_file(name) && values.iter().any(|value| value == file));
    let Some((name, values)) = found.map(|(name, values)| (name.to_owned(), values.to_vec())) else { return };
    typed.remove(&name);
    values.into_iter().filter(|value| value != file).for_each(|value| typed.push(name.clone(), value));
}

/// Deletes the files that the answers named before and do not name any more: they were removed, or the row they stood in was.
pub(super) async fn forget_files(
    own: &OwnApplication,
    form: &Form,
    before: &Typed,
    after: &Typed,
) -> Result<(), HttpError> {
    let named = |typed: &Typed| -> HashSet<Uuid> {
        let inputs = typed.iter().filter(|(name, _)| form.is_file(name));
        inputs.flat_map(|(_, values)| values.iter().filter_map(|value| value.parse().ok())).collect()
    };
    let gone: Vec<Uuid> = named(before).difference(&named(after)).copied().collect();
    forget(own, &gone).await
}

/// Deletes files of the application.
pub(super) async fn forget(own: &OwnApplication, files: &[Uuid]) -> Result<(), HttpError> {
    for file in files {
        match own.context.applications()?.remove_upload(&own.owner()?, own.id, *file).await {
            Ok(()) => {}
            // Gone already: a second click.
            Err(ApplicationError::NotFound) => continue,
            Err(error) => return Err(error.into()),
        }
        remove_contents(own, *file).await;
    }
    Ok(())
}

/// Deletes the contents of a file that no row knows any more. If that fails the sweeper will find it.
pub(super) async fn remove_contents(own: &OwnApplication, file: Uuid) {
    if let Some(intake) = &own.context.state.intake
        && let Err(error) = intake.files.remove(file).await
    {
        tracing::warn!(%error, "a removed file could not be deleted yet");
    }
}
