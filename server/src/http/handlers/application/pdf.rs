//! A copy of what was sent, for whoever sent it (OZG § 9a (4)).

use super::OwnApplication;
use crate::http::error::{Answer, HttpError};
use crate::http::format::{date_time, text};
use adapters::pdf::{ApplicationPdf, Attachment, Bilingual, Embedded, Labels, Row, Section, render};
use app::view_model::ErrorKind;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse as _;
use domain::form::record::{Record, RecordStep, Words};
use domain::language::Language;
use domain::municipality::Municipality;
use jiff::Timestamp;
use locale::Arg;
use serde_json::Value;
use services::application::{Submission, Upload};

/// `GET /antrag/{application}/antrag.pdf`
pub async fn download(own: OwnApplication) -> Answer {
    let applications = own.context.applications()?;
    let owner = own.owner()?;
    let case = applications.own_case(&owner, own.id).await?;
    let submission = applications.sent(own.id).await?;
    let files = applications.uploads(&owner, own.id).await?;
    let pdf = document(own.municipality()?, &case.reference, case.submitted_at, &submission, &files)?;
    let pdf = tokio::task::spawn_blocking(move || render(&pdf)).await.map_err(|_| HttpError(ErrorKind::Internal))?;
    let pdf = pdf.map_err(|error| {
        tracing::error!(%error, "the PDF of an application could not be made");
        HttpError(ErrorKind::Internal)
    })?;
    // A reference is letters and digits.
    let name = format!("attachment; filename=\"antrag-{}.pdf\"", case.reference);
    let name = HeaderValue::from_str(&name).map_err(|_| HttpError(ErrorKind::Internal))?;
    let kind = HeaderValue::from_static("application/pdf");
    let private = HeaderValue::from_static("private, no-store");
    Ok((
        StatusCode::OK,
        [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name), (header::CACHE_CONTROL, private)],
        pdf,
    )
        .into_response())
}

fn document(
    municipality: &Municipality,
    reference: &str,
    submitted_at: Timestamp,
    submission: &Submission,
    files: &[Upload],
) -> Result<ApplicationPdf, HttpError> {
    let internal = |_| HttpError(ErrorKind::Internal);
    let record: Record = serde_json::from_str(&submission.texts).map_err(internal)?;
    let answers: Value = serde_json::from_str(&submission.answers).map_err(internal)?;
    let language = submission.language;
    let say = |german: String, other: String| Bilingual { other: (other != german).then_some(other), german };
    let key = |key: &'static str| say(text(Language::De, key, &[]), text(language, key, &[]));
    let page = || {
        let args: [(&str, Arg<'_>); 2] = [("page", "{page}".into()), ("pages", "{pages}".into())];
        say(text(Language::De, "pdf-page", &args), text(language, "pdf-page", &args))
    };
    let when =
        say(date_time(Language::De, municipality, submitted_at), date_time(language, municipality, submitted_at));
    // A file of a question that was not asked in the end was never shown for checking, and is no part of it.
    let files: Vec<(String, &Upload)> =
        files.iter().filter_map(|file| Some((place(&answers, &file.id.to_string())?, file))).collect();
    let attachments: Vec<Attachment> = files
        .iter()
        .map(|(_, file)| Attachment { name: file.name.clone(), size: file.size, sha512: hex(&file.sha512) })
        .collect();
    let data = serde_json::json!({
        "form": record.title.de,
        "form_version": submission.form_version,
        "reference": reference,
        "ars": municipality.ars,
        "submitted_at": submitted_at.to_string(),
        "language": language.code(),
        "trust": submission.trust,
        "answers": answers,
        "attachments": files.iter().map(|(question, file)| serde_json::json!({
            "name": file.name, "media_type": file.media_type, "bytes": file.size, "sha512": hex(&file.sha512), "question": question,
        })).collect::<Vec<_>>(),
    });
    Ok(ApplicationPdf {
        language,
        title: words(&record.title),
        municipality: municipality.official_name.clone(),
        address: vec![
            municipality.contact.street.clone(),
            format!("{} {}", municipality.contact.postal_code, municipality.contact.city),
        ],
        reference: reference.to_owned(),
        facts: vec![
            (key(locale::key("sent-at")), when),
            (key(locale::key("pdf-trust")), key(locale::key("pdf-trust-none"))),
        ],
        sections: record.steps.iter().map(section).collect(),
        attachments,
        notes: vec![key(locale::key("pdf-note"))],
        data: Embedded {
            name: "application.json".to_owned(),
            mime: "application/json".to_owned(),
            bytes: serde_json::to_vec_pretty(&data).map_err(internal)?,
        },
        labels: Labels {
            reference: key(locale::key("sent-reference")),
            check: key(locale::key("pdf-check")),
            attachments: key(locale::key("pdf-attachments")),
            file: key(locale::key("pdf-file")),
            size: key(locale::key("pdf-size")),
            checksum: key(locale::key("pdf-checksum")),
            embedded: key(locale::key("pdf-embedded")),
            notes: key(locale::key("pdf-notes")),
            empty: key(locale::key("form-not-answered")),
            unprintable: key(locale::key("pdf-unprintable")),
            page: page(),
        },
        created: submitted_at,
    })
}

fn words(words: &Words) -> Bilingual {
    Bilingual { german: words.de.clone(), other: words.shown.clone() }
}

/// A step; each row of a group is a part with a heading of its own.
fn section(step: &RecordStep) -> Section {
    let mut section = Section { heading: words(&step.title), rows: Vec::new(), groups: Vec::new() };
    for line in &step.lines {
        match &line.value {
            None => section.groups.push(Section { heading: words(&line.label), rows: Vec::new(), groups: Vec::new() }),
            Some(value) => {
                let row = Row { label: words(&line.label), value: words(value) };
                // Names of inputs within a row have full stops.
                match section.groups.last_mut().filter(|_| line.name.contains('.')) {
                    Some(group) => group.rows.push(row),
                    None => section.rows.push(row),
                }
            }
        }
    }
    section
}

/// The name of the input whose answer is this file.
fn place(answers: &Value, file: &str) -> Option<String> {
    let below = |key: String, value: &Value| {
        let rest = place(value, file)?;
        Some(if rest.is_empty() { key } else { format!("{key}.{rest}") })
    };
    match answers {
        Value::Object(fields) => fields.iter().find_map(|(key, value)| below(key.clone(), value)),
        Value::Array(all) if all.iter().any(|one| one.as_str() == Some(file)) => Some(String::new()),
        Value::Array(rows) => rows.iter().enumerate().find_map(|(index, row)| below(index.to_string(), row)),
        _ => None,
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::place;
    use serde_json::json;

    #[test]
    fn only_files_that_are_answers_have_a_place() {
        let answers =
            json!({ "name": "b", "pass": ["a"], "kinder": [{ "foto": [] }, { "foto": ["b", "c"], "alt": 3 }] });
        assert_eq!(place(&answers, "a").as_deref(), Some("pass"));
        assert_eq!(place(&answers, "b").as_deref(), Some("kinder.1.foto"));
        assert_eq!(place(&answers, "d"), None);
    }
}
