//! The letter as plain text; it is complete by itself.

use crate::letter::{About, Letter};
use std::borrow::Cow;

pub(super) fn render(letter: &Letter<'_>) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    paragraphs.extend(letter.sample.iter().map(|sample| format!("*** {} ***", sample.text)));
    paragraphs.push(letter.greeting.text.clone());
    paragraphs.push(letter.lead.text.clone());
    for fact in &letter.facts {
        paragraphs.push(format!("{}:\n{}", fact.label.text, lines(fact.about, &fact.plain_lines(letter.language))));
        if let (Some(note), Some(paragraph)) = (&fact.note, paragraphs.last_mut()) {
            paragraph.push_str(&format!("\n  {}", note.text));
        }
    }
    paragraphs.push(format!("{}\n{}:\n{}", letter.hint.text, letter.button.text, letter.target));
    paragraphs.extend(letter.other.iter().map(|(text, address)| format!("{}:\n{address}", text.text)));
    paragraphs.extend(letter.closing.iter().map(|message| message.text.clone()));
    // "-- " begins a signature (RFC 3676 section 4.3).
    paragraphs.push(format!("-- \n{}", letter.sender.join("\n")));
    let mut text = paragraphs.join("\n\n");
    text.push('\n');
    text
}

fn lines(about: About, lines: &[Cow<'_, str>]) -> String {
    let lines = lines.iter().enumerate().map(|(index, line)| match about {
        About::Way => format!("  {}. {line}", index + 1),
        About::Bring | About::Fee => format!("  - {line}"),
        _ => format!("  {line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}
