//! Pictures are written anew from their pixels. What a camera noted (place, time, device), what a program hid in them or behind their
//! end, thumbnails and all but the first frame of an animation do not come along.
//!
//! Memory: for each picture that is being worked on, the file (at most 25 MB), its pixels (at most 160 MB, and once more while they
//! are turned or reduced to 8 bits), and for progressive JPEG files the decoder's coefficients (6 bytes a pixel). The largest
//! picture takes 450 MB for a few seconds (progressive, four colours); a photograph of 12 megapixels takes 80 MB for one.

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::{DynamicImage, ImageDecoder, ImageError, Limits};
use services::files::{FileProblem, FileType, MAX_PICTURE_PIXELS, MAX_PICTURE_SIDE};
use std::io::Cursor;

/// Bytes of the decoded pixels: four for each of as many as there may be.
const MAX_PIXEL_BYTES: u64 = 4 * MAX_PICTURE_PIXELS;
/// What the decoder may need besides, for profiles and texts for instance.
const MAX_EXTRA_BYTES: u64 = 64 * 1024 * 1024;
/// Scans of a JPEG file. Cameras and programs write one, or about ten; each is a pass over all pixels, and a small file may ask
/// for very many.
const MAX_SCANS: usize = 32;
/// JPEG qualities that are tried until the picture is small enough.
const QUALITIES: [u8; 3] = [90, 75, 60];
/// Ways to write a PNG file that are tried until it is small enough: quickly, as photographs like it, and thoroughly, as scans with
/// few colours like it. Those grow, since each pixel gets its own colour again.
const PNG_WAYS: [(CompressionType, FilterType); 2] =
    [(CompressionType::Fast, FilterType::Adaptive), (CompressionType::Level(3), FilterType::NoFilter)];

/// The same picture, upright and without anything else, in at most `max_bytes`.
///
/// # Errors
/// [`FileProblem::Broken`], [`FileProblem::TooManyPixels`], or [`FileProblem::TooLarge`] if what is written anew is too large.
pub(super) fn anew(source: Vec<u8>, kind: FileType, max_bytes: u64) -> Result<Vec<u8>, FileProblem> {
    let fits = |bytes: Vec<u8>| (bytes.len() as u64 <= max_bytes).then_some(bytes);
    match kind {
        FileType::Jpg => {
            // In compressed pixels 0xFF is always followed by 0x00 or a number, so this finds scans only; a few more may be in
            // thumbnails.
            if source.windows(2).filter(|pair| pair == b"\xff\xda").count() > MAX_SCANS {
                return Err(FileProblem::Broken);
            }
            let picture = pixels(JpegDecoder::new(Cursor::new(source)).map_err(problem)?)?;
            // Grey stays grey; JPEG knows no transparency.
            let picture = match picture {
                DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => picture,
                other => DynamicImage::ImageRgb8(other.into_rgb8()),
            };
            for quality in QUALITIES {
                let mut written = Vec::new();
                let encoder = JpegEncoder::new_with_quality(&mut written, quality);
                picture.write_with_encoder(encoder).map_err(problem)?;
                if let Some(written) = fits(written) {
                    return Ok(written);
                }
            }
            Err(FileProblem::TooLarge { max_bytes })
        }
        FileType::Png => {
            let picture = pixels(PngDecoder::with_limits(Cursor::new(source), limits()).map_err(problem)?)?;
            for (compression, filter) in PNG_WAYS {
                let mut written = Vec::new();
                let encoder = PngEncoder::new_with_quality(&mut written, compression, filter);
                picture.write_with_encoder(encoder).map_err(problem)?;
                if let Some(written) = fits(written) {
                    return Ok(written);
                }
            }
            Err(FileProblem::TooLarge { max_bytes })
        }
        FileType::Pdf => Err(FileProblem::Broken),
    }
}

/// The pixels, the right way up (EXIF 2.32, tag 0x0112), with 8 bits for each colour.
fn pixels(mut decoder: impl ImageDecoder) -> Result<DynamicImage, FileProblem> {
    let (width, height) = decoder.dimensions();
    let many = u64::from(width) * u64::from(height) > MAX_PICTURE_PIXELS || decoder.total_bytes() > MAX_PIXEL_BYTES;
    if many || width > MAX_PICTURE_SIDE || height > MAX_PICTURE_SIDE {
        return Err(FileProblem::TooManyPixels);
    }
    decoder.set_limits(limits()).map_err(problem)?;
    // A picture whose notes cannot be read is still a picture.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(problem)?;
    picture.apply_orientation(orientation);
    Ok(match picture {
        DynamicImage::ImageLuma16(_) => DynamicImage::ImageLuma8(picture.into_luma8()),
        DynamicImage::ImageLumaA16(_) => DynamicImage::ImageLumaA8(picture.into_luma_alpha8()),
        DynamicImage::ImageRgb16(_) => DynamicImage::ImageRgb8(picture.into_rgb8()),
        DynamicImage::ImageRgba16(_) => DynamicImage::ImageRgba8(picture.into_rgba8()),
        other => other,
    })
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(MAX_PICTURE_SIDE);
    limits.max_image_height = Some(MAX_PICTURE_SIDE);
    limits.max_alloc = Some(MAX_EXTRA_BYTES);
    limits
}

fn problem(error: ImageError) -> FileProblem {
    match error {
        ImageError::Limits(limit) if matches!(limit.kind(), image::error::LimitErrorKind::DimensionError) => {
            FileProblem::TooManyPixels
        }
        _ => FileProblem::Broken,
    }
}
