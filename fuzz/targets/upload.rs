//! What kind of file an upload is, whether a PDF is nothing else as well, and pictures written anew.
//!
//! The input is the file. The modules are the adapters' own, taken by their path: the crate around them brings typesetting, mail
//! and TLS, which would all be compiled for the fuzzer.
#![no_main]

use libfuzzer_sys::fuzz_target;
use services::files::{FileProblem, FileType};

#[path = "../../crates/adapters/src/files/kind.rs"]
mod kind;
#[path = "../../crates/adapters/src/files/picture.rs"]
mod picture;

/// What is allowed; so little that smaller qualities are tried as well.
const MAX_BYTES: u64 = 50_000;

fuzz_target!(|data: &[u8]| {
    let kind = kind::sniff(&data[..data.len().min(kind::ENOUGH)]);
    assert_eq!(kind, kind::sniff(data), "more of the file says something else");
    match kind {
        Some(FileType::Pdf) => pdf(data),
        Some(kind) => picture(data, kind),
        None => {}
    }
});

fn pdf(data: &[u8]) {
    let look = |pieces: usize| {
        let mut watch = kind::Watch::new();
        data.chunks(pieces.max(1)).for_each(|piece| watch.see(piece));
        watch.pdf().map_err(|problem| problem.to_string())
    };
    let whole = look(data.len());
    assert_eq!(whole, look(data.len() / 7 + 1), "pieces matter");
    assert_eq!(whole, look(1_000), "pieces matter");
    assert!(whole.is_err() || !is_archive(data), "a ZIP archive as well");
}

/// Whether a program that reads ZIP archives by the book would take it for one: a last record whose comment ends with the file.
fn is_archive(data: &[u8]) -> bool {
    let fits = |record: &[u8]| {
        let length = record.get(20..22).map(|bytes| usize::from(bytes[0]) | usize::from(bytes[1]) << 8);
        record.starts_with(b"PK\x05\x06\0\0\0\0") && length.is_some_and(|length| record.len() == 22 + length)
    };
    let from = data.len().saturating_sub(22 + 65_535);
    (from..data.len()).any(|at| fits(&data[at..]))
}

fn picture(data: &[u8], kind: FileType) {
    let Ok(written) = picture::anew(data.to_vec(), kind, MAX_BYTES) else { return };
    assert!(written.len() as u64 <= MAX_BYTES && kind::sniff(&written) == Some(kind));
    let notes: &[&[u8]] = match kind {
        FileType::Jpg => &[b"Exif\0\0", b"http://ns.adobe.com", b"ICC_PROFILE"],
        _ => &[b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"iCCP", b"acTL"],
    };
    let head = &written[..written.len().min(200)];
    assert!(notes.iter().all(|note| !head.windows(note.len()).any(|window| window == *note)), "notes came along");
    let again = picture::anew(written, kind, MAX_BYTES);
    assert!(matches!(again, Ok(_) | Err(FileProblem::TooLarge { .. })), "what was written cannot be read");
}
