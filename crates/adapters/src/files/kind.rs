//! What kind of file something is, by its content alone.
//!
//! Only three kinds are ever taken, so three beginnings are enough, and everything else is refused by not being one of them.
//! Pictures are decoded and written anew afterwards (`picture`), which settles what they are. A PDF file is stored as it
//! is, so more is asked of it ([`Watch::pdf`]).
//!
//! What a PDF file contains is not looked into. Scripts, forms and attachments are common in honest ones (fillable forms, electronic
//! invoices), can hide from anything that is no complete reader, and are encrypted in encrypted files, which are allowed, too.
//! That is the scanner's task and the reader's on the clerk's side; ours is that no browser ever runs one in the portal's name:
//! PDF files are handed out as downloads only, with `nosniff`.

use services::files::{FileProblem, FileType};

/// Bytes of a file's beginning that are looked at: an image of a CD says what it is as far in as 32,769.
const HEAD: usize = 40 * 1024;
/// Bytes of its end: the last record of a ZIP archive may have a comment of 65,535 behind its 22 bytes.
const TAIL: usize = 22 + 65_535;
/// What must be in the last kilobyte of a PDF file, as Acrobat sees it (PDF Reference 1.7, appendix H, note 18).
const PDF_END: usize = 1024;

/// Bytes that are enough to tell the kind.
pub(super) const ENOUGH: usize = 64;

/// The kind a file begins like.
pub(super) fn sniff(head: &[u8]) -> Option<FileType> {
    if head.starts_with(b"\xff\xd8\xff") {
        Some(FileType::Jpg)
    } else if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(FileType::Png)
    } else {
        begins_like_pdf(head).then_some(FileType::Pdf)
    }
}

/// Readers look for the first line within a kilobyte, and anything may be in front of it. We allow white space and a byte order
/// mark, which some programs write, and nothing that could make it another kind of file.
fn begins_like_pdf(head: &[u8]) -> bool {
    let start = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let start = &start[..start.len().min(32)];
    start.trim_ascii_start().starts_with(b"%PDF-")
}

/// Remembers beginning and end of a file that streams by.
pub(super) struct Watch {
    head: Vec<u8>,
    tail: Vec<u8>,
}

impl Watch {
    pub(super) fn new() -> Self {
        Self { head: Vec::new(), tail: Vec::new() }
    }

    pub(super) fn see(&mut self, bytes: &[u8]) {
        let missing = HEAD.saturating_sub(self.head.len()).min(bytes.len());
        self.head.extend_from_slice(&bytes[..missing]);
        let last = &bytes[bytes.len().saturating_sub(TAIL)..];
        // Moving the rest to the front only now and then keeps many small pieces cheap.
        if self.tail.len() + last.len() > 2 * TAIL {
            let keep = TAIL.saturating_sub(last.len());
            self.tail.drain(..self.tail.len() - keep.min(self.tail.len()));
        }
        self.tail.extend_from_slice(last);
    }

    /// Whether what has passed by is a PDF file, as far as its frame says, and nothing else at the same time.
    pub(super) fn pdf(&self) -> Result<(), FileProblem> {
        let tail = &self.tail[self.tail.len().saturating_sub(TAIL)..];
        let end = &tail[tail.len().saturating_sub(PDF_END)..];
        // Without them it is cut off, or no PDF file (ISO 32000-1, 7.5.5).
        let Some(mark) = rfind(end, b"%%EOF") else { return Err(FileProblem::Broken) };
        if rfind(end, b"startxref").is_none() {
            return Err(FileProblem::Broken);
        }
        let behind = &end[mark + 5..];
        let something_behind = behind.iter().any(|byte| !byte.is_ascii_whitespace() && *byte != 0);
        if something_behind || is_zip(tail) || at(&self.head, 257, b"ustar") || at(&self.head, 32_769, b"CD001") {
            return Err(FileProblem::Kind);
        }
        Ok(())
    }
}

/// Archives in ZIP form are read from their end, so any file can be one as well. Programs differ in what they tolerate behind
/// the last record; we look for it in each place where one of them would (APPNOTE 4.3.16). The four zeros are numbers of disks.
fn is_zip(tail: &[u8]) -> bool {
    tail.windows(8).any(|record| record == b"PK\x05\x06\0\0\0\0")
}

fn at(bytes: &[u8], place: usize, wanted: &[u8]) -> bool {
    bytes.get(place..).is_some_and(|rest| rest.starts_with(wanted))
}

fn rfind(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}
