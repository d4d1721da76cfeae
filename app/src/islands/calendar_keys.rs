//! Where a key leads in the calendar. Only free days can be reached; the rules are those of the ARIA grid pattern.

use crate::view_model::{DayCell, MonthView};

/// A key, already mirrored for languages written from right to left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Next,
    Previous,
    Up,
    Down,
    WeekStart,
    WeekEnd,
    NextMonth,
    PreviousMonth,
}

impl Key {
    /// Reads `KeyboardEvent.key`.
    pub fn read(key: &str, rtl: bool) -> Option<Self> {
        Some(match (key, rtl) {
            ("ArrowRight", false) | ("ArrowLeft", true) => Self::Next,
            ("ArrowLeft", false) | ("ArrowRight", true) => Self::Previous,
            ("ArrowUp", _) => Self::Up,
            ("ArrowDown", _) => Self::Down,
            ("Home", _) => Self::WeekStart,
            ("End", _) => Self::WeekEnd,
            ("PageDown", _) => Self::NextMonth,
            ("PageUp", _) => Self::PreviousMonth,
            _ => return None,
        })
    }
}

/// What a key does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// The focus goes to this day.
    Day(String),
    /// The month of this query is shown.
    Month(String),
}

/// The step from the day `from`; `None` where there is no further one.
pub(super) fn step(month: &MonthView, from: &str, key: Key) -> Option<Step> {
    let free = |cell: &DayCell| cell.query.is_some();
    let days: Vec<(usize, usize, &DayCell)> = month
        .weeks
        .iter()
        .enumerate()
        .flat_map(|(row, week)| {
            week.iter().enumerate().filter_map(move |(column, cell)| Some((row, column, cell.as_ref()?)))
        })
        .collect();
    let at = days.iter().position(|(_, _, cell)| cell.date == from)?;
    let (row, column, _) = days[at];
    let mut before = days[..at].iter().rev().filter(|(_, _, cell)| free(cell));
    let mut after = days[at + 1..].iter().filter(|(_, _, cell)| free(cell));
    let found = match key {
        Key::Next => after.next(),
        Key::Previous => before.next(),
        Key::Down => after.find(|(_, other, _)| *other == column),
        Key::Up => before.find(|(_, other, _)| *other == column),
        Key::WeekStart => before.take_while(|(other, _, _)| *other == row).last(),
        Key::WeekEnd => after.take_while(|(other, _, _)| *other == row).last(),
        Key::NextMonth => return month.next.clone().map(Step::Month),
        Key::PreviousMonth => return month.previous.clone().map(Step::Month),
    };
    found.map(|(_, _, cell)| Step::Day(cell.date.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// November 2026 begins on a Sunday; free are the 3rd, 5th, 6th, 10th and 17th.
    fn november() -> MonthView {
        let mut cells: Vec<Option<DayCell>> = vec![None; 6];
        for number in 1..=30_u8 {
            cells.push(Some(DayCell {
                date: format!("2026-11-{number:02}"),
                number,
                free: 0,
                query: [3, 5, 6, 10, 17].contains(&number).then(String::new),
                label: String::new(),
                today: false,
                chosen: false,
            }));
        }
        cells.resize(cells.len().next_multiple_of(7), None);
        MonthView {
            title: String::new(),
            previous: None,
            next: Some("?monat=2026-12".into()),
            weekdays: Vec::new(),
            weeks: cells.chunks(7).map(<[_]>::to_vec).collect(),
        }
    }

    #[test]
    fn keys_go_from_free_day_to_free_day() {
        for (from, key, expected) in [
            (3, Key::Next, Some(5)),
            (5, Key::Previous, Some(3)),
            (3, Key::Previous, None),
            (3, Key::Down, Some(10)),
            (10, Key::Down, Some(17)),
            (5, Key::Down, None),
            (17, Key::Up, Some(10)),
            (3, Key::WeekEnd, Some(6)),
            (6, Key::WeekEnd, None),
            (6, Key::WeekStart, Some(3)),
            (17, Key::Next, None),
        ] {
            let expected = expected.map(|number| Step::Day(format!("2026-11-{number:02}")));
            assert_eq!(step(&november(), &format!("2026-11-{from:02}"), key), expected, "{from} {key:?}");
        }
        assert_eq!(step(&november(), "2026-11-03", Key::NextMonth), Some(Step::Month("?monat=2026-12".into())));
        assert_eq!(step(&november(), "2026-11-03", Key::PreviousMonth), None);
        assert_eq!(step(&november(), "2026-12-01", Key::Next), None);
    }

    #[test]
    fn arrows_are_mirrored_from_right_to_left() {
        assert_eq!(Key::read("ArrowLeft", true), Some(Key::Next));
        assert_eq!(Key::read("ArrowLeft", false), Some(Key::Previous));
        assert_eq!(Key::read("Home", true), Some(Key::WeekStart));
        assert_eq!(Key::read("a", false), None);
    }
}
