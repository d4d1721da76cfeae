//! Makes the text of the PDF right for programs that read it aloud or copy from it. What is seen does not change.
//!
//! - Where letters have marks, typst makes a run of text of each height and gives all of them the whole letter: "J̌" is read "J̌J̌"
//!   (typst issue 8767, for the sequences of DIN 91379). Here such runs become one again, and each glyph gets its own character.
//! - Arabic words are written in the order they have on the paper, from left to right. ISO 32000-1, 14.8.2.3.3 wants the order in
//!   which they are read; only the letters of a word may be turned around.

use super::glyphs::{decompose, share_out};
use super::text::is_right_to_left;
use typst::layout::{Abs, Em, Frame, FrameItem, GroupItem, Point, Transform};
use typst::text::{Glyph, TextItem};

type Placed = (Point, TextItem);

/// Mends all lines of `frame`.
pub(super) fn mend(frame: &mut Frame) {
    let mut items: Vec<(Point, FrameItem)> = Vec::with_capacity(frame.items().len());
    let mut line: Vec<Placed> = Vec::new();
    for (point, item) in frame.items() {
        match item {
            FrameItem::Text(text) => line.push((*point, text.clone())),
            FrameItem::Group(group) if is_run(group) => {
                line.extend(group.frame.items().filter_map(|(inner, item)| match item {
                    FrameItem::Text(text) => Some((*point + *inner, text.clone())),
                    _ => None,
                }));
            }
            other => {
                items.extend(mended(&mut line));
                let mut other = other.clone();
                if let FrameItem::Group(group) = &mut other {
                    mend(&mut group.frame);
                }
                items.push((*point, other));
            }
        }
    }
    items.extend(mended(&mut line));
    frame.clear();
    frame.push_multiple(items);
}

/// Typst puts the parts of a run into a group if there are more than a few.
fn is_run(group: &GroupItem) -> bool {
    let bare = group.clip.is_none() && group.label.is_none() && group.parent.is_none();
    let soft = group.transform == Transform::identity() && group.frame.kind().is_soft();
    bare && soft && group.frame.items().all(|(_, item)| matches!(item, FrameItem::Text(_)))
}

/// The texts that stood beside each other, in the order in which they are read.
fn mended(line: &mut Vec<Placed>) -> impl Iterator<Item = (Point, FrameItem)> {
    let mut joined: Vec<Placed> = Vec::with_capacity(line.len());
    for (point, text) in line.drain(..) {
        match joined.last_mut().map(|before| (join((before.0, &before.1), (point, &text)), before)) {
            Some((Some(both), before)) => before.1 = both,
            _ => joined.push((point, text)),
        }
    }
    joined.iter_mut().for_each(|(_, text)| share_out(text));
    let turned = joined.iter().any(|(_, text)| is_turned(text));
    let ordered = if turned { in_order(joined) } else { joined };
    let mut whole: Vec<Placed> = Vec::with_capacity(ordered.len());
    for (point, text) in ordered {
        match whole.last_mut().map(|before| (append((before.0, &before.1), (point, &text)), before)) {
            Some((Some(both), before)) => before.1 = both,
            _ => whole.push((point, text)),
        }
    }
    whole.iter_mut().for_each(|(_, text)| decompose(text));
    whole.into_iter().map(|(point, text)| (point, FrameItem::Text(text)))
}

/// Whether the glyphs go from the last character to the first.
fn is_turned(text: &TextItem) -> bool {
    matches!(text.glyphs.as_slice(), [first, .., last] if first.range.start > last.range.start)
}

fn is_ahead(text: &TextItem) -> bool {
    matches!(text.glyphs.as_slice(), [first, .., last] if first.range.start < last.range.start)
}

/// Words from right to left become runs of their own; then all are sorted by where they are in the text that was set.
fn in_order(line: Vec<Placed>) -> Vec<Placed> {
    let mut words: Vec<Placed> = Vec::new();
    for (point, text) in line {
        if is_turned(&text) { words.extend(words_of(point, &text)) } else { words.push((point, text)) }
    }
    let mut sorted = Vec::with_capacity(words.len());
    for part in words.chunk_by_mut(|a, b| span(&a.1) == span(&b.1)) {
        let mut places: Vec<(usize, usize, &Placed)> = part.iter().filter_map(place).collect();
        places.sort_by_key(|place| place.0);
        // Two texts from the same line of the template both begin at 0: then the order on the paper has to do.
        let clear = places.len() == part.len() && places.windows(2).all(|pair| pair[0].1 <= pair[1].0);
        if clear {
            sorted.extend(places.into_iter().map(|(_, _, word)| word.clone()));
        } else {
            sorted.extend_from_slice(part);
        }
    }
    sorted
}

fn span(text: &TextItem) -> Option<typst::syntax::Span> {
    text.glyphs.first().map(|glyph| glyph.span.0)
}

/// From where to where a run goes in the text that was set.
fn place(word: &Placed) -> Option<(usize, usize, &Placed)> {
    let from = origin(word.1.glyphs.first()?)?;
    Some((from, from + word.1.text.len(), word))
}

/// The words of a run from right to left, each with the blank behind it. What stands last in the run comes first.
fn words_of(point: Point, run: &TextItem) -> Vec<Placed> {
    let text = |glyph: &Glyph| run.text.get(glyph.range()).unwrap_or_default();
    // The PDF has to say what these are (`ActualText`).
    let special = |same: &[Glyph]| same.len() > 1 || text(&same[0]).contains(['\u{200c}', '\u{200d}']);
    let mut words: Vec<Vec<Glyph>> = Vec::new();
    let mut alone = false;
    for same in run.glyphs.chunk_by(|a, b| a.range == b.range) {
        // Only what the PDF can write as one string is turned around as one. A blank is on the left of the word that it ends.
        let goes_on = |word: &Vec<Glyph>| word.last().is_some_and(|last| last.y_offset == same[0].y_offset);
        let special = special(same);
        match words.last_mut() {
            Some(word) if goes_on(word) && !alone && !special && text(&same[0]) != " " => word.extend_from_slice(same),
            _ => words.push(same.to_vec()),
        }
        alone = special;
    }
    let mut placed = Vec::with_capacity(words.len());
    let mut x = point.x;
    for mut glyphs in words {
        let start = glyphs.iter().map(|glyph| glyph.range.start).min().unwrap_or(0);
        let end = glyphs.iter().map(|glyph| glyph.range.end).max().unwrap_or(0);
        let Some(text) = run.text.get(usize::from(start)..usize::from(end)) else { return vec![(point, run.clone())] };
        for glyph in &mut glyphs {
            glyph.range = glyph.range.start - start..glyph.range.end - start;
        }
        let word = TextItem { text: text.into(), glyphs, ..run.clone() };
        let width = word.width();
        placed.push((Point::new(x, point.y), word));
        x += width;
    }
    placed.reverse();
    placed
}

/// Both runs as one, if the second goes on where the first ends, on the paper and in the text.
fn join((start, a): (Point, &TextItem), (point, b): (Point, &TextItem)) -> Option<TextItem> {
    if !alike(a, b) || !near(start.x + a.width(), point.x, 0.01) || !near(start.y, point.y, a.size.to_pt()) {
        return None;
    }
    let (last, first) = (a.glyphs.last()?, b.glyphs.first()?);
    let (from_a, from_b) = (origin(last)?, origin(first)?);
    // A blank at the end of a line stands on the right, in Arabic too, where it comes after what stands on the left.
    let against =
        if from_a < from_b { is_turned(a) || is_turned(b) } else { from_b < from_a && (is_ahead(a) || is_ahead(b)) };
    if last.span.0 != first.span.0 || against {
        return None;
    }
    let (text, from) = union((from_a, &a.text), (from_b, &b.text))?;
    let rise = Em::from_abs(start.y - point.y, a.size);
    let glyphs = [shifted(a, from_a - from, Em::zero())?, shifted(b, from_b - from, rise)?].concat();
    Some(TextItem { text: text.into(), glyphs, ..a.clone() })
}

/// The same for runs that have nothing to do with each other but to stand side by side, as the pieces of a long word.
fn append((start, a): (Point, &TextItem), (point, b): (Point, &TextItem)) -> Option<TextItem> {
    let turned = |text: &TextItem| text.text.chars().any(is_right_to_left);
    let beside = near(start.x + a.width(), point.x, 0.02) && near(start.y, point.y, 0.001);
    if !alike(a, b) || !beside || turned(a) || turned(b) {
        return None;
    }
    let glyphs = [a.glyphs.clone(), shifted(b, a.text.len(), Em::zero())?].concat();
    Some(TextItem { text: format!("{}{}", a.text, b.text).into(), glyphs, ..a.clone() })
}

fn near(a: Abs, b: Abs, points: f64) -> bool {
    (a - b).to_pt().abs() < points
}

fn alike(a: &TextItem, b: &TextItem) -> bool {
    let look = a.font == b.font && a.size == b.size && a.fill == b.fill && a.stroke == b.stroke;
    look && (a.lang, a.region) == (b.lang, b.region)
}

/// The glyphs of a run for a text in which its own begins at `by`, and on a line that lies lower by `rise`.
fn shifted(run: &TextItem, by: usize, rise: Em) -> Option<Vec<Glyph>> {
    let by = u16::try_from(by).ok()?;
    let shift = |glyph: &Glyph| {
        let range = glyph.range.start.checked_add(by)?..glyph.range.end.checked_add(by)?;
        Some(Glyph { range, y_offset: glyph.y_offset + rise, ..glyph.clone() })
    };
    run.glyphs.iter().map(shift).collect()
}

/// Where the run's text begins in the text that was set. Long texts saturate the number, and then nobody knows.
fn origin(glyph: &Glyph) -> Option<usize> {
    (glyph.span.1 < u16::MAX).then(|| usize::from(glyph.span.1).checked_sub(usize::from(glyph.range.start)))?
}

/// Two overlapping or touching parts of a text as one, and where it begins.
fn union(a: (usize, &str), b: (usize, &str)) -> Option<(String, usize)> {
    let ((from, first), (behind, second)) = if a.0 <= b.0 { (a, b) } else { (b, a) };
    let shared = (from + first.len()).checked_sub(behind)?;
    let overlap = first.get(behind - from..)?;
    let rest = match second.get(shared..) {
        Some(rest) => second.starts_with(overlap).then_some(rest)?,
        None => overlap.starts_with(second).then_some("")?,
    };
    Some((format!("{first}{rest}"), from))
}
