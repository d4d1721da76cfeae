//! Which glyph of a run of text shows which characters of it.

use super::text::is_right_to_left;
use std::ops::Range;
use typst::layout::Em;
use typst::text::{Glyph, TextItem};
use unicode_normalization::UnicodeNormalization;

/// Gives each glyph its own character, as far as there is one.
pub(super) fn share_out(item: &mut TextItem) {
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(item.glyphs.len());
    for same in item.glyphs.chunk_by(|a, b| a.range == b.range) {
        let shared = characters(&item.text, &same[0].range).filter(|(base, ranges)| {
            same.len() == ranges.len() || (same.len() == 1 && ranges.len() > 1 && is_right_to_left(*base))
        });
        match shared {
            Some((_, ranges)) if same.len() < ranges.len() => glyphs.extend(apart(item, &same[0], ranges)),
            Some((base, mut ranges)) if ranges.len() > 1 => {
                if is_right_to_left(base) {
                    ranges.reverse();
                }
                glyphs.extend(same.iter().zip(ranges).map(|(glyph, range)| only(glyph, range)));
            }
            _ => glyphs.extend_from_slice(same),
        }
    }
    item.glyphs = glyphs;
}

/// Writes "ǹ" as "n" and its mark where the font sets it so: then there are as many characters as glyphs, which is the same letter
/// (canonical equivalence). Only where the order of runs is settled: it moves their places in the text that was set.
pub(super) fn decompose(item: &mut TextItem) {
    let mut text = String::with_capacity(item.text.len());
    let (mut done, mut changed) = (0, false);
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(item.glyphs.len());
    for same in item.glyphs.chunk_by(|a, b| a.range == b.range) {
        let range = same[0].range();
        let letter: String = item.text.get(range.clone()).unwrap_or_default().nfd().collect();
        // Backwards or with gaps: nothing here is worth the trouble.
        let (Some(before), true) = (item.text.get(done..range.start), range.start >= done) else { return };
        text.push_str(before);
        let from = text.len();
        done = range.end;
        // "ị" is set with the glyph of "ı": as two it would need an explanation for each.
        if same.len() > 1 && letter.chars().count() == same.len() && !letter.starts_with('i') {
            text.push_str(&letter);
            changed = true;
        } else {
            text.push_str(&item.text[range]);
        }
        let (Ok(start), Ok(end)) = (u16::try_from(from), u16::try_from(text.len())) else { return };
        glyphs.extend(same.iter().map(|glyph| Glyph { range: start..end, ..glyph.clone() }));
    }
    if changed {
        (item.text, item.glyphs) = (text.into(), glyphs);
        share_out(item);
    }
}

/// The glyph for a part of its characters.
fn only(glyph: &Glyph, range: Range<u16>) -> Glyph {
    let span = (glyph.span.0, glyph.span.1.saturating_add(range.start - glyph.range.start));
    Glyph { range, span, ..glyph.clone() }
}

/// The first character of a cluster and the ranges of all, in the order in which they are read.
fn characters(text: &str, range: &Range<u16>) -> Option<(char, Vec<Range<u16>>)> {
    let cluster = text.get(usize::from(range.start)..usize::from(range.end))?;
    let base = cluster.chars().next()?;
    let ranges = cluster.char_indices().map(|(at, c)| {
        let start = range.start + u16::try_from(at).ok()?;
        Some(start..start + u16::try_from(c.len_utf8()).ok()?)
    });
    Some((base, ranges.collect::<Option<_>>()?))
}

/// An Arabic ligature ("لا") and before it, that is on its left, a glyph without ink for each further letter. Most programs turn
/// the text of a line around glyph by glyph and then read "ال": from "no" it becomes "the".
fn apart(item: &TextItem, glyph: &Glyph, ranges: Vec<Range<u16>>) -> Vec<Glyph> {
    // One for each letter that occurs here: a glyph that has always the same text needs no explanation in the PDF.
    let blank = |range: &Range<u16>| {
        let like = match item.text.get(usize::from(range.start)..usize::from(range.end))? {
            "ا" => '\u{200c}',
            "أ" => '\u{200d}',
            "إ" => '\u{200e}',
            "آ" => '\u{200f}',
            "ل" => '\u{2009}',
            "ه" => '\u{202f}',
            _ => return None,
        };
        item.font.ttf().glyph_index(like).map(|id| id.0)
    };
    let parts = ranges.len() as f64;
    let advance = glyph.x_advance / parts;
    let mut apart = Vec::with_capacity(ranges.len());
    for range in ranges[1..].iter().rev() {
        let Some(id) = blank(range) else { return vec![glyph.clone()] };
        apart.push(Glyph { id, x_advance: advance, x_offset: Em::zero(), ..only(glyph, range.clone()) });
    }
    let x_offset = glyph.x_offset - advance * (parts - 1.0);
    apart.push(Glyph { x_offset, x_advance: advance, ..only(glyph, ranges[0].clone()) });
    apart
}
