//! A copy of what was sent, for whoever sent it (OZG § 9a (4)).

mod sections;

use super::OwnApplication;
use super::status::case_of;
use crate::http::context::RequestContext;
use crate::http::error::{Answer, HttpError};
use crate::http::extract::SafeForm;
use crate::http::format::{date_time, text};
use adapters::pdf::{ApplicationPdf, Attachment, Bilingual, Embedded, Labels, render};
use app::view_model::ErrorKind;
use axum::Extension;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse as _;
use domain::case::CaseState;
use domain::form::record::{Record, RecordLine, Words};
use domain::language::Language;
use domain::municipality::Municipality;
use locale::Arg;
use serde_json::{Value, json};
use services::application::{Case, Consent, Submission, Upload};
use std::net::IpAddr;

/// `GET /antrag/{application}/antrag.pdf`
pub async fn download(own: OwnApplication) -> Answer {
    let case = own.context.applications()?.own_case(&own.owner()?, own.id).await?;
    answer(&own.context, &case).await
}

/// `POST /status/antrag.pdf`: the same in any browser, for whoever has reference and code. Neither ever stands in an address.
pub async fn download_by_code(address: Option<Extension<IpAddr>>, sent: SafeForm) -> Answer {
    match case_of(address, &sent).await? {
        // A draft again: what was sent does not count, and its owner goes on with it.
        Ok(case) if case.state == CaseState::Draft => Err(HttpError(ErrorKind::UnknownApplication)),
        Ok(case) => answer(&sent.context, &case).await,
        Err(page) => Ok(page),
    }
}

async fn answer(context: &RequestContext, case: &Case) -> Answer {
    let applications = context.applications()?;
    let submission = applications.sent(case.id).await?;
    let files = applications.sent_files(case.id).await?;
    let pdf = document(context.municipality()?, case, &submission, &files)?;
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
    case: &Case,
    submission: &Submission,
    files: &[(String, Upload)],
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
    let time = |at| say(date_time(Language::De, municipality, at), date_time(language, municipality, at));
    let mut facts = vec![
        (key(locale::key("sent-at")), time(case.submitted_at)),
        (key(locale::key("pdf-trust")), key(locale::key("pdf-trust-none"))),
    ];
    let consent = case.consent();
    if let Some(consent) = consent {
        let said = match consent {
            Consent::Pending => key(locale::key("pdf-cosign-pending")),
            Consent::Given { at } => {
                let at = time(at);
                let german = text(Language::De, "pdf-cosign-given", &[("when", at.german.as_str().into())]);
                let when = at.other.unwrap_or(at.german);
                say(german, text(language, "pdf-cosign-given", &[("when", when.as_str().into())]))
            }
            Consent::Missing => key(locale::key("pdf-cosign-missing")),
        };
        facts.push((key(locale::key("pdf-cosign")), said));
    }
    let attachments: Vec<Attachment> = files
        .iter()
        .map(|(_, file)| Attachment { name: file.name.clone(), size: file.size, sha512: hex(&file.sha512) })
        .collect();
    let data = json!({
        "form": record.title.de,
        "form_version": submission.form_version,
        "reference": case.reference,
        "ars": municipality.ars,
        "submitted_at": case.submitted_at.to_string(),
        "language": language.code(),
        "trust": submission.trust,
        "answers": answers,
        "confirmed": record.steps.iter().flat_map(|step| &step.lines).flat_map(confirmed).collect::<Vec<_>>(),
        "consent": consent.map(|consent| match consent {
            Consent::Pending => json!({ "state": "pending" }),
            Consent::Given { at } => json!({ "state": "given", "at": at.to_string() }),
            Consent::Missing => json!({ "state": "missing" }),
        }),
        "attachments": files.iter().map(|(question, file)| json!({
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
        reference: case.reference.clone(),
        facts,
        sections: record.steps.iter().flat_map(|step| sections::of(step, language)).collect(),
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
        created: case.submitted_at,
    })
}

fn words(words: &Words) -> Bilingual {
    Bilingual { german: words.de.clone(), other: words.shown.clone() }
}

/// The warnings of a question that the person has said to be no mistake, for programs.
fn confirmed(line: &RecordLine) -> impl Iterator<Item = Value> {
    line.confirmed.iter().enumerate().map(|(index, code)| {
        let message = line.warnings.get(index).map(|warning| warning.de.as_str());
        json!({ "question": line.name, "warning": code, "message": message })
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
