//! Pictures come out upright and bare, and those that are meant to hurt are refused.

use super::{ANY, Body, KEY, id, place};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use services::files::{FileLimits, FileProblem, FileStore as _, FileType, MAX_PICTURE_BYTES};
use std::io::Cursor;
use std::time::{Duration, Instant};

/// White, with a red corner at the top left.
fn corner(width: u32, height: u32) -> DynamicImage {
    let red = |x, y| x < width / 3 && y < height / 3;
    RgbImage::from_fn(width, height, |x, y| if red(x, y) { Rgb([255, 0, 0]) } else { Rgb([255; 3]) }).into()
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).expect("in memory");
    out.into_inner()
}

fn decoded(bytes: &[u8], format: ImageFormat) -> RgbImage {
    image::load_from_memory_with_format(bytes, format).expect("a picture").into_rgb8()
}

/// EXIF as a telephone writes it: which way is up, and where it was (Kehl, invented).
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    tiff.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    tiff.extend([0; 4]);
    // GPS: the reference "N", and nothing else.
    tiff.extend([1, 0, 1, 0, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0]);
    tiff.extend([0; 4]);
    tiff.extend(b"GPS 48.5734 7.8142");
    tiff
}

/// A JPEG file with a segment behind its first two bytes.
fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).expect("short").to_be_bytes();
    [&jpeg[..2], &[0xff, marker], &length, content, &jpeg[2..]].concat()
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut crc = u32::MAX;
    for byte in kind.iter().chain(content) {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
        }
    }
    let length = u32::try_from(content.len()).expect("short").to_be_bytes();
    [&length, &kind[..], content, &(!crc).to_be_bytes()].concat()
}

/// A PNG file with a chunk behind its first one.
fn with_chunk(png: &[u8], kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    [&png[..33], &chunk(kind, content), &png[33..]].concat()
}

/// A PNG file that says that it is this large.
fn png_header(width: u32, height: u32, depth: u8, colour: u8) -> Vec<u8> {
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let rest = encoded(&corner(8, 8), ImageFormat::Png);
    let header = chunk(b"IHDR", &[&size[..], &[depth, colour, 0, 0, 0]].concat());
    [&rest[..8], &header, &rest[33..]].concat()
}

/// A JPEG file that says that it is this large.
fn jpeg_header(width: u16, height: u16) -> Vec<u8> {
    let mut jpeg = encoded(&corner(8, 8), ImageFormat::Jpeg);
    let at = jpeg.windows(2).position(|pair| pair == b"\xff\xc0").expect("a frame") + 5;
    jpeg[at..at + 2].copy_from_slice(&height.to_be_bytes());
    jpeg[at + 2..at + 4].copy_from_slice(&width.to_be_bytes());
    jpeg
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[tokio::test]
async fn a_photograph_comes_out_upright_and_without_its_place() {
    let place = place();
    let sent = encoded(&corner(60, 30), ImageFormat::Jpeg);
    // Which corner is red when the picture is shown as its EXIF says.
    for (orientation, size, red) in
        [(1, (60, 30), (2, 2)), (3, (60, 30), (57, 27)), (6, (30, 60), (27, 2)), (8, (30, 60), (2, 57))]
    {
        let sent = with_segment(&sent, 0xe1, &[b"Exif\0\0", &exif(orientation)[..]].concat());
        assert!(contains(&sent, b"GPS 48.5734"));
        let (received, stored) = place.stored(&sent).await.expect("taken");
        assert_eq!(received.kind, FileType::Jpg);
        for gone in [&b"Exif"[..], b"GPS", b"\xff\xe1"] {
            assert!(!contains(&stored, gone), "{orientation}");
        }
        let picture = decoded(&stored, ImageFormat::Jpeg);
        assert_eq!(picture.dimensions(), size, "{orientation}");
        let [r, g, b] = picture.get_pixel(red.0, red.1).0;
        assert!(r > 200 && g < 60 && b < 60, "{orientation}: {r} {g} {b}");
    }
    assert!(place.left().is_empty());
}

#[tokio::test]
async fn what_is_hidden_in_or_behind_a_picture_does_not_come_along() {
    let place = place();
    let jpeg = encoded(&corner(60, 30), ImageFormat::Jpeg);
    let jpeg = with_segment(&jpeg, 0xfe, b"SECRET comment");
    let jpeg = with_segment(&jpeg, 0xe2, b"ICC_PROFILE\0\x01\x01SECRET profile");
    let jpeg = [&jpeg[..], b"PK\x03\x04SECRET archive PK\x05\x06\0\0\0\0"].concat();
    let (_, stored) = place.stored(&jpeg).await.expect("taken");
    assert!(!contains(&stored, b"SECRET") && !contains(&stored, b"PK\x05\x06"));
    assert!(stored.ends_with(b"\xff\xd9"));

    let original = encoded(&corner(60, 30), ImageFormat::Png);
    let png = with_chunk(&original, b"tEXt", b"Author\0SECRET name");
    let png = with_chunk(&png, b"iTXt", b"Comment\0\0\0\0\0SECRET text");
    let png = with_chunk(&png, b"eXIf", &[&exif(6)[..], b"SECRET"].concat());
    let png = [&png[..], b"<script>SECRET</script>"].concat();
    let (received, stored) = place.stored(&png).await.expect("taken");
    assert_eq!(received.kind, FileType::Png);
    assert!(!contains(&stored, b"SECRET") && !contains(&stored, b"tEXt") && !contains(&stored, b"eXIf"));
    let picture = decoded(&stored, ImageFormat::Png);
    assert_eq!(picture.dimensions(), (30, 60), "PNG files say which way is up, too");
    assert_eq!(picture.get_pixel(27, 2).0, [255, 0, 0]);
}

#[tokio::test]
async fn no_other_kind_passes_as_a_picture() {
    let place = place();
    let others: [&[u8]; 7] = [
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        b"<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>",
        b"<!doctype html><script>alert(1)</script>",
        b"PK\x03\x04\x14\0\0\0",
        b"MZ\x90\0\x03\0\0\0",
        b"GIF89a\x01\0\x01\0",
        b"\0\0\0\x18ftypheic\0\0\0\0",
    ];
    for other in others {
        assert!(matches!(place.receive(id(1), other).await, Err(FileProblem::Kind)));
    }
    for broken in [&b"\xff\xd8\xff<svg onload=alert(1)>"[..], b"\x89PNG\r\n\x1a\n<script>"] {
        assert!(matches!(place.receive(id(1), broken).await, Err(FileProblem::Broken)));
    }
    assert!(place.left().is_empty());
}

#[tokio::test]
async fn a_picture_that_would_burst_is_refused_by_its_header() {
    let place = place();
    let started = Instant::now();
    for (what, sent) in [
        ("50 megapixels", jpeg_header(10_000, 5000)),
        ("a long side", jpeg_header(12_001, 100)),
        ("all there is", jpeg_header(65_535, 65_535)),
        ("a decompression bomb", png_header(30_000, 30_000, 1, 0)),
        ("one of 2 billion", png_header(2_000_000_000, 2_000_000_000, 8, 2)),
        ("41 megapixels", png_header(6_400, 6_400, 8, 0)),
        ("30 megapixels of 64 bits", png_header(6_000, 5_000, 16, 6)),
    ] {
        assert!(sent.len() < 2000, "{what}");
        assert!(matches!(place.receive(id(1), &sent).await, Err(FileProblem::TooManyPixels)), "{what}");
    }
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    assert!(place.left().is_empty());
}

#[tokio::test]
async fn a_picture_has_a_limit_of_its_own() {
    let place = place();
    let limits = FileLimits { max_bytes: 100_000_000, accept: &FileType::ALL };
    let mut sent = encoded(&corner(8, 8), ImageFormat::Jpeg);
    sent.resize(26_000_000, 0);
    let refused = place.files.receive(id(1), &KEY, &mut Body::of(&sent, 1 << 20), &limits).await;
    assert!(matches!(refused, Err(FileProblem::TooLarge { max_bytes: MAX_PICTURE_BYTES })));
    assert!(place.left().is_empty());
}

#[tokio::test]
async fn many_pictures_wait_for_each_other() {
    let place = place();
    let sent = encoded(&corner(200, 100), ImageFormat::Jpeg);
    let tasks: Vec<_> = (0..20)
        .map(|number| {
            let (files, sent) = (std::sync::Arc::clone(&place.files), sent.clone());
            tokio::spawn(async move { files.receive(id(number), &KEY, &mut Body::of(&sent, 1000), &ANY).await })
        })
        .collect();
    for task in tasks {
        task.await.expect("no panic").expect("taken");
    }
    assert_eq!(place.left().len(), 20);
}
