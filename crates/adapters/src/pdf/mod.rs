//! The PDF of an application, for the citizen and for the office.
//!
//! It is PDF/A-3a (ISO 19005-3: kept for decades, with the data for programs inside) and PDF/UA-1 (ISO 14289-1: read aloud,
//! navigated) at the same time; OZG § 9a (4) wants a copy to be made available. Typst sets it in this process: `application.typ` is
//! the template, and what people typed comes to it as data only.

mod fonts;
mod glyphs;
mod mend;
mod model;
mod text;
mod texts;
mod world;

pub use model::{ApplicationPdf, Attachment, Bilingual, Embedded, Labels, Row, Section};

use jiff::tz::TimeZone;
use sha2::{Digest, Sha512};
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Datetime, Smart};
use typst::model::Document;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use world::Desk;

/// Why there is no PDF. Nothing of what people typed is in it.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// PDF/UA wants a title; a document without the others is of no use.
    #[error("the PDF needs a text for `{0}`")]
    Missing(&'static str),
    #[error("`{0}` is no name for an embedded file (letters, digits, `.`, `-`, `_`)")]
    FileName(String),
    #[error("`{0}` is no media type")]
    MediaType(String),
    #[error("the time of creation cannot be written: a year from 0 to 9999 is wanted")]
    Created,
    /// A mistake of ours: any text can be set.
    #[error("the PDF could not be set: {0}")]
    Typeset(String),
}

/// Sets `pdf`. The same application gives the same bytes.
///
/// Takes about 0.1 s of one core: call it where nothing waits for the thread (`spawn_blocking`).
///
/// # Errors
/// When a text that must be there is missing, or the embedded file cannot be described.
pub fn render(pdf: &ApplicationPdf) -> Result<Vec<u8>, PdfError> {
    check(pdf)?;
    let digest = hex(&Sha512::digest(&pdf.data.bytes));
    let texts = texts::texts(pdf, &digest);
    let desk = Desk { texts: Bytes::new(texts.to_string().into_bytes()), data: Bytes::new(pdf.data.bytes.clone()) };
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {digest}", pdf.reference)),
        creator: Smart::Custom(Some("Lotse".into())),
        timestamp: Some(timestamp(pdf.created).ok_or(PdfError::Created)?),
        page_ranges: None,
        standards: PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .map_err(|error| PdfError::Typeset(error.message().to_string()))?,
        tagged: true,
        pretty: false,
    };
    let document = typst::compile::<PagedDocument>(&desk).output;
    let bytes =
        document.and_then(|document| typst_pdf::pdf(&mended(&document), &options)).map_err(|errors| failure(&errors));
    // Typst remembers what it computed, and that is what people typed. Hardly anything of it fits the next application.
    typst::comemo::evict(0);
    bytes
}

fn mended(document: &PagedDocument) -> PagedDocument {
    let mut pages = EcoVec::from(document.pages());
    for page in pages.make_mut() {
        mend::mend(&mut page.frame);
    }
    PagedDocument::new(pages, document.info().clone())
}

fn check(pdf: &ApplicationPdf) -> Result<(), PdfError> {
    for (what, text) in
        [("title", &pdf.title.german), ("municipality", &pdf.municipality), ("reference", &pdf.reference)]
    {
        if text::printable(text).is_empty() {
            return Err(PdfError::Missing(what));
        }
    }
    let name = &pdf.data.name;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if name.is_empty() || name.len() > 100 || name.starts_with('.') || !name.chars().all(plain) {
        return Err(PdfError::FileName(name.clone()));
    }
    let token = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "+-._".contains(c));
    match pdf.data.mime.split_once('/') {
        Some((kind, sub)) if token(kind) && token(sub) => Ok(()),
        _ => Err(PdfError::MediaType(pdf.data.mime.clone())),
    }
}

fn timestamp(created: jiff::Timestamp) -> Option<Timestamp> {
    let at = created.to_zoned(TimeZone::UTC).datetime();
    let part = |part: i8| u8::try_from(part).ok();
    let (month, day) = (part(at.month())?, part(at.day())?);
    let (hour, minute, second) = (part(at.hour())?, part(at.minute())?, part(at.second())?);
    let year = u16::try_from(at.year()).ok()?;
    Some(Timestamp::new_utc(Datetime::from_ymd_hms(year.into(), month, day, hour, minute, second)?))
}

/// Typst's messages may quote the text they are about.
fn failure(errors: &[SourceDiagnostic]) -> PdfError {
    let kinds = errors.iter().map(|error| error.message.split(['`', '"']).next().unwrap_or_default().trim());
    PdfError::Typeset(kinds.collect::<Vec<_>>().join("; "))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
