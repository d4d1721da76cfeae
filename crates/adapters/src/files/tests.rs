//! The stored form, the kinds, and pictures that nobody would send by accident.

use super::kind::{Watch, sniff};
use super::seal::{Opener, PIECE, START, Sealer};
use super::{id_of, picture};
use image::{DynamicImage, ImageFormat, RgbImage};
use proptest::prelude::*;
use services::files::{Chunks as _, FileProblem, FileType, ReadError};
use std::io::Cursor;
use uuid::Uuid;

const KEY: [u8; 32] = [7; 32];
const ID: Uuid = Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_00ab);
/// Bytes of a piece with its proof.
const SEALED: usize = PIECE + 16;
/// Bytes in front of the first piece.
const HEAD: usize = 1 + START;

fn content(size: usize) -> Vec<u8> {
    (0..size).map(|at| u8::try_from(at * 31 % 251).expect("small")).collect()
}

async fn seal(plain: &[u8], steps: usize) -> Vec<u8> {
    let mut sealer = Sealer::begin(Vec::new(), ID, &KEY, &[3; START]).await.expect("in memory");
    for piece in plain.chunks(steps) {
        sealer.write(piece).await.expect("in memory");
    }
    sealer.finish().await.expect("in memory")
}

async fn open_as(sealed: &[u8], id: Uuid, key: &[u8; 32]) -> Result<Vec<u8>, ReadError> {
    let mut opener = Opener::begin(sealed, id, key).await?;
    let mut plain = Vec::new();
    while let Some(piece) = opener.next().await? {
        plain.extend_from_slice(&piece);
    }
    assert!(matches!(opener.next().await, Ok(None)), "nothing comes after the end");
    Ok(plain)
}

async fn open(sealed: &[u8]) -> Result<Vec<u8>, ReadError> {
    open_as(sealed, ID, &KEY).await
}

#[tokio::test]
async fn what_was_sealed_opens_whatever_its_size() {
    for size in [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3_000_000] {
        for steps in [PIECE, 1000, 70_000, 1 << 20] {
            let plain = content(size);
            let sealed = seal(&plain, steps).await;
            let pieces = size.div_ceil(PIECE).max(1);
            assert_eq!(sealed.len(), HEAD + size + 16 * pieces, "{size} in steps of {steps}");
            assert!(size < 100 || !sealed.windows(50).any(|window| window == &plain[..50]));
            assert_eq!(open(&sealed).await.expect("opens"), plain, "{size} in steps of {steps}");
        }
    }
}

#[tokio::test]
async fn what_was_changed_does_not_open() {
    let sealed = seal(&content(3 * PIECE + 100), PIECE).await;
    let damaged = async |bytes: &[u8], what: &str| {
        assert!(matches!(open(bytes).await, Err(ReadError::Damaged)), "{what}");
    };
    for at in [0, 1, HEAD - 1, HEAD, HEAD + 5, HEAD + PIECE, HEAD + SEALED, sealed.len() - 1] {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        damaged(&changed, &format!("byte {at}")).await;
    }
    for length in [0, 1, HEAD, HEAD + 1, HEAD + SEALED, HEAD + 2 * SEALED, HEAD + 3 * SEALED, sealed.len() - 1] {
        damaged(&sealed[..length], &format!("cut off at {length}")).await;
    }
    let (head, pieces) = sealed.split_at(HEAD);
    let [one, two, rest] = [&pieces[..SEALED], &pieces[SEALED..2 * SEALED], &pieces[2 * SEALED..]];
    damaged(&[head, two, one, rest].concat(), "exchanged").await;
    damaged(&[head, one, rest].concat(), "one left out").await;
    damaged(&[head, one, one, two, rest].concat(), "one twice").await;
    damaged(&[&sealed[..], b"x"].concat(), "something behind").await;
    damaged(&[&sealed[..], pieces].concat(), "all of it twice").await;
    assert!(matches!(open_as(&sealed, Uuid::nil(), &KEY).await, Err(ReadError::Damaged)), "another id");
    assert!(matches!(open_as(&sealed, ID, &[8; 32]).await, Err(ReadError::Damaged)), "another key");
}

#[test]
fn only_our_names_are_files() {
    assert_eq!(id_of(&ID.to_string()), Some(ID));
    assert_eq!(id_of(&format!("{ID}.part")), Some(ID));
    assert_eq!(id_of(&format!("{ID}.raw")), Some(ID));
    for other in [format!("{ID}.raw.part"), ID.simple().to_string(), ID.to_string().to_uppercase(), "README".into()] {
        assert_eq!(id_of(&other), None, "{other}");
    }
}

#[test]
fn kinds_are_told_by_their_beginning() {
    let found = |head: &[u8]| sniff(head);
    assert_eq!(found(b"%PDF-1.7\n"), Some(FileType::Pdf));
    assert_eq!(found(b"\xef\xbb\xbf\r\n%PDF-1.4"), Some(FileType::Pdf));
    assert_eq!(found(b"\xff\xd8\xff\xe0"), Some(FileType::Jpg));
    assert_eq!(found(b"\x89PNG\r\n\x1a\n"), Some(FileType::Png));
    let others: [&[u8]; 9] = [
        b"PK\x03\x04",
        b"MZ\x90\0",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><p>%PDF-1.4",
        b"GIF89a",
        b"RIFF\0\0\0\0WEBP",
        b"\0\0\0\x18ftypheic",
        b"PK%PDF-1.4",
        b"",
    ];
    for other in others {
        assert_eq!(found(other), None, "{}", String::from_utf8_lossy(other));
    }
}

/// A PDF file, as far as its frame says.
fn pdf(middle: &[u8], behind: &[u8]) -> Vec<u8> {
    [b"%PDF-1.7\n", middle, b"\nstartxref\n9\n%%EOF\n", behind].concat()
}

fn watch(bytes: &[u8], steps: usize) -> Result<(), FileProblem> {
    let mut watch = Watch::new();
    bytes.chunks(steps).for_each(|piece| watch.see(piece));
    watch.pdf()
}

#[test]
fn a_pdf_file_is_one_and_nothing_else() {
    let archive_end = [b"PK\x05\x06\0\0\0\0\x01\0\x01\0" as &[u8], &[0; 10]].concat();
    let mut tar = vec![b' '; 512];
    tar[248..253].copy_from_slice(b"ustar");
    let mut disc = vec![b' '; 40_000];
    disc[32_760..32_765].copy_from_slice(b"CD001");
    for steps in [7, 4096, 1 << 20] {
        assert!(watch(&pdf(&content(300_000), b"\r\n \0\0"), steps).is_ok());
        assert!(watch(&pdf(b"", b""), steps).is_ok());
        assert!(matches!(watch(&pdf(&[], &[b' '; 2000]), steps), Err(FileProblem::Broken)), "the end is too far off");
        assert!(matches!(watch(b"%PDF-1.7\nand so on", steps), Err(FileProblem::Broken)), "cut off");
        assert!(matches!(watch(b"%PDF-1.7\n%%EOF", steps), Err(FileProblem::Broken)), "no table");
        let kinds: [(&str, Vec<u8>); 6] = [
            ("a page behind", pdf(b"", b"<script>alert(1)</script>")),
            ("an archive behind", pdf(b"", &archive_end)),
            ("an archive whose comment is the end", pdf(&archive_end, b"")),
            ("the same far from the end", pdf(&[&archive_end[..], &content(60_000)].concat(), b"")),
            ("a tape archive", pdf(&tar, b"")),
            ("a disc", pdf(&disc, b"")),
        ];
        for (what, bytes) in kinds {
            assert!(matches!(watch(&bytes, steps), Err(FileProblem::Kind)), "{what} in steps of {steps}");
        }
    }
}

/// A small picture with some life in it.
fn picture_of(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, y| image::Rgb([(x * 7) as u8, (y * 5) as u8, (x * y) as u8])).into()
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).expect("in memory");
    out.into_inner()
}

#[test]
fn colours_that_forms_do_not_need_are_reduced() {
    let wide = DynamicImage::ImageRgba16(picture_of(20, 10).into_rgba16());
    let written = picture::anew(encoded(&wide, ImageFormat::Png), FileType::Png, 1_000_000).expect("a picture");
    let read = image::load_from_memory_with_format(&written, ImageFormat::Png).expect("a picture");
    assert_eq!(read.color(), image::ColorType::Rgba8);
    let grey = DynamicImage::ImageLuma8(picture_of(20, 10).into_luma8());
    let written = picture::anew(encoded(&grey, ImageFormat::Jpeg), FileType::Jpg, 1_000_000).expect("a picture");
    let read = image::load_from_memory_with_format(&written, ImageFormat::Jpeg).expect("a picture");
    assert_eq!(read.color(), image::ColorType::L8);
}

#[test]
fn a_picture_never_grows_past_its_limit() {
    let picture = picture_of(300, 300);
    let source = encoded(&picture, ImageFormat::Jpeg);
    let best = picture::anew(source.clone(), FileType::Jpg, 1_000_000).expect("a picture").len() as u64;
    let smaller = picture::anew(source.clone(), FileType::Jpg, best - 1).expect("written with a lower quality");
    assert!((smaller.len() as u64) < best);
    assert!(matches!(picture::anew(source, FileType::Jpg, 100), Err(FileProblem::TooLarge { max_bytes: 100 })));
    let source = encoded(&picture, ImageFormat::Png);
    assert!(matches!(picture::anew(source, FileType::Png, 100), Err(FileProblem::TooLarge { .. })));
}

#[test]
fn a_jpeg_file_with_passes_without_end_is_refused() {
    let mut source = encoded(&picture_of(20, 10), ImageFormat::Jpeg);
    let at = source.windows(2).position(|pair| pair == b"\xff\xda").expect("a scan");
    let scan = source[at..source.len() - 2].to_vec();
    for _ in 0..100 {
        let end = source.len() - 2;
        source.splice(end..end, scan.iter().copied());
    }
    assert!(matches!(picture::anew(source, FileType::Jpg, 1_000_000), Err(FileProblem::Broken)));
}

/// A change to a file: at which of 1000 places, and what.
fn changes() -> impl Strategy<Value = Vec<(usize, u8)>> {
    prop::collection::vec((0..1000_usize, any::<u8>()), 1..12)
}

proptest! {
    /// Decoders are allowed to refuse, and nothing else; here a panic would be seen.
    #[test]
    fn no_bytes_make_a_decoder_stumble(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        for (kind, start) in [(FileType::Jpg, &b"\xff\xd8\xff"[..]), (FileType::Png, b"\x89PNG\r\n\x1a\n")] {
            let _ = picture::anew(bytes.clone(), kind, 1_000_000);
            let _ = picture::anew([start, &bytes].concat(), kind, 1_000_000);
        }
        let _ = sniff(&bytes);
        let _ = watch(&bytes, 100);
    }

    #[test]
    fn no_changed_picture_makes_a_decoder_stumble(changes in changes(), cut in 0..1000_usize) {
        let picture = picture_of(40, 30);
        for (kind, format) in [(FileType::Jpg, ImageFormat::Jpeg), (FileType::Png, ImageFormat::Png)] {
            let mut source = encoded(&picture, format);
            let size = source.len();
            for (place, byte) in &changes {
                source[place * size / 1000] = *byte;
            }
            let _ = picture::anew(source.clone(), kind, 1_000_000);
            source.truncate(cut * size / 1000);
            let _ = picture::anew(source, kind, 1_000_000);
        }
    }

    #[test]
    fn no_stored_bytes_make_the_opener_stumble(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        prop_assert!(runtime.block_on(open(&bytes)).is_err());
        prop_assert!(runtime.block_on(open(&[&[1], &bytes[..]].concat())).is_err());
    }
}
