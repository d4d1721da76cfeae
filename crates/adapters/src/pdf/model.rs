//! What an application says, ready to be set: plain data without types of the typesetter.
//!
//! Nothing here has a `Debug` that shows it: it is all personal.

use domain::language::Language;
use jiff::Timestamp;

/// Everything that stands in the PDF of an application.
pub struct ApplicationPdf {
    /// The citizen's language: the one of each [`Bilingual::other`].
    pub language: Language,
    /// What it is: "Anmeldung eines Hundes".
    pub title: Bilingual,
    pub municipality: String,
    /// Lines of the municipality's address.
    pub address: Vec<String>,
    /// Number of the case.
    pub reference: String,
    /// About the case: received at, level of trust, …
    pub facts: Vec<(Bilingual, Bilingual)>,
    pub sections: Vec<Section>,
    pub attachments: Vec<Attachment>,
    /// Sentences at the end.
    pub notes: Vec<Bilingual>,
    /// The same application for programs.
    pub data: Embedded,
    pub labels: Labels,
    pub created: Timestamp,
}

/// German, which leads, and below it the citizen's language.
#[derive(Clone, Default)]
pub struct Bilingual {
    pub german: String,
    /// `None` if the citizen's language is German, and for what people typed.
    pub other: Option<String>,
}

impl Bilingual {
    /// What is the same in all languages: names, numbers, what people typed.
    #[must_use]
    pub fn same(text: impl Into<String>) -> Self {
        Self { german: text.into(), other: None }
    }

    #[must_use]
    pub fn new(german: impl Into<String>, other: impl Into<String>) -> Self {
        Self { german: german.into(), other: Some(other.into()) }
    }
}

/// A step of the form, or one entry of a group (the second child).
pub struct Section {
    pub heading: Bilingual,
    pub rows: Vec<Row>,
    /// Parts with headings of their own; they stand behind the rows and may hold groups themselves.
    pub groups: Vec<Section>,
}

/// A question and its answer. An empty answer is set as [`Labels::empty`].
pub struct Row {
    pub label: Bilingual,
    pub value: Bilingual,
    /// Sentences below the answer: what the person was asked about it and said is right.
    pub remarks: Vec<Bilingual>,
}

/// A file that was handed in with the application. It is named here; it is not in the PDF.
pub struct Attachment {
    pub name: String,
    /// In bytes.
    pub size: u64,
    /// In hex.
    pub sha512: String,
}

/// The file that is in the PDF.
pub struct Embedded {
    /// Letters, digits, `.`, `-` and `_`: `application.json`.
    pub name: String,
    /// `application/json`
    pub mime: String,
    pub bytes: Vec<u8>,
}

/// The PDF's own words. They come from outside, because texts stand in `locales/`.
pub struct Labels {
    /// "Vorgang"
    pub reference: Bilingual,
    /// "Prüfzeile": the first 16 hex digits of the SHA-512 of [`ApplicationPdf::data`]; they stand on each page.
    pub check: Bilingual,
    /// "Anlagen"
    pub attachments: Bilingual,
    /// "Datei"
    pub file: Bilingual,
    /// "Größe"
    pub size: Bilingual,
    /// "Prüfsumme (SHA-512)"
    pub checksum: Bilingual,
    /// "In dieser PDF-Datei enthalten": below the name of [`ApplicationPdf::data`]
    pub embedded: Bilingual,
    /// "Hinweise"
    pub notes: Bilingual,
    /// "keine Angabe"
    pub empty: Bilingual,
    /// "Zeichen, die hier nicht gedruckt werden können, stehen als Nummer da, z. B. [U+1F642]."
    pub unprintable: Bilingual,
    /// "Seite {page} von {pages}"
    pub page: Bilingual,
}
