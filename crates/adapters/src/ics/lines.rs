//! The last step from icalendar's output to the file.

use super::when;
use icalendar::Property;

/// Octets of a line, without its CRLF (RFC 5545 section 3.1).
const WIDTH: usize = 75;

/// Adds the time zone's rules and the reminder, and folds all lines anew.
///
/// icalendar 0.17 gives each component it writes a DTSTAMP and a UID, which neither a VTIMEZONE nor a VALARM may have,
/// and lets the last line of a folded property grow to 76 octets; so these things are done here.
pub(super) fn finish(written: &str, zone: Option<&str>, reminder: Option<&str>) -> String {
    let unfolded = written.replace("\r\n ", "");
    let mut file = String::with_capacity(written.len() + 1024);
    for line in unfolded.split("\r\n").filter(|line| !line.is_empty()) {
        match line {
            "BEGIN:VEVENT" if zone.is_some() => when::BERLIN_RULES.iter().for_each(|rule| fold(rule, &mut file)),
            "END:VEVENT" => reminder.into_iter().for_each(|text| alarm(text, &mut file)),
            _ => {}
        }
        fold(line, &mut file);
    }
    file
}

/// A reminder one calendar day before.
fn alarm(text: &str, file: &mut String) {
    let description: Result<String, _> = Property::new("DESCRIPTION", text).try_into();
    let Ok(description) = description else { return };
    let description = description.replace("\r\n ", "");
    for line in ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D", description.trim_end_matches("\r\n"), "END:VALARM"] {
        fold(line, file);
    }
}

/// Appends `line` in pieces of at most 75 octets, never cutting a character.
fn fold(line: &str, file: &mut String) {
    let mut rest = line;
    let mut width = WIDTH;
    while rest.len() > width {
        let cut = rest.floor_char_boundary(width);
        file.push_str(&rest[..cut]);
        file.push_str("\r\n ");
        rest = &rest[cut..];
        // The space that begins a continuation counts.
        width = WIDTH - 1;
    }
    file.push_str(rest);
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_at_75_octets_and_never_in_a_character() {
        for text in
            ["x".repeat(75), "x".repeat(76), "x".repeat(149), "x".repeat(150), "ä🙂م".repeat(200), " ".repeat(300)]
        {
            let mut file = String::new();
            fold(&text, &mut file);
            assert!(file.split("\r\n").all(|line| line.len() <= WIDTH), "{file}");
            assert_eq!(file.replace("\r\n ", ""), format!("{text}\r\n"));
        }
    }
}
