//! Closures and local holidays of `hours.toml`.

use super::hours::span;
use super::keys::Keys;
use super::texts::Texts;
use crate::municipality::model::{Closure, LocalHoliday, LocalHolidayRule, MonthDay, Text};
use crate::municipality::raw::{Fields, Node};
use jiff::civil::Date;

pub(super) fn closures(root: &Fields<'_>, hours: &Keys, texts: &Texts<'_>) -> Vec<Closure> {
    root.tables("closure").into_iter().map(|fields| closure(&fields, hours, texts)).collect()
}

pub(super) fn wording(fields: &Fields<'_>, texts: &Texts<'_>) -> Text {
    match fields.need("text").and_then(|node| node.key_text()) {
        Some(key) => texts.resolve("closure", &key.value, None).text("text"),
        None => Text::default(),
    }
}

fn closure(fields: &Fields<'_>, hours: &Keys, texts: &Texts<'_>) -> Closure {
    let text = wording(fields, texts);
    let from = fields.need("from").and_then(|node| node.date());
    let to_node = fields.find("to");
    let to = to_node.as_ref().and_then(Node::date);
    if let (Some(node), Some(from), Some(to)) = (to_node, from, to)
        && to < from
    {
        node.spot.error(
            format!("the closure ends on {to} before it begins on {from}"),
            "swap `from` and `to`, or correct the year",
        );
    }
    let part = span(fields, "start", "end", false);
    let mut applies_to = Vec::new();
    if let Some(node) = fields.find("hours") {
        let keys = node.keys().unwrap_or_default();
        if node.list().is_some_and(|list| list.is_empty()) {
            node.malformed::<()>("the list is empty", "name the hours, or remove the line to close everything");
        }
        for key in keys {
            hours.check("hours", "hours.toml", &key);
            applies_to.push(key.value);
        }
    }
    fields.done();
    let from = from.unwrap_or(Date::ZERO);
    Closure { from, to: to.unwrap_or(from), part, hours: applies_to, text }
}

pub(super) fn local_holidays(root: &Fields<'_>, texts: &Texts<'_>) -> Vec<LocalHoliday> {
    root.tables("local_holiday")
        .into_iter()
        .map(|fields| {
            let text = wording(&fields, texts);
            let rule = match (fields.find("date"), fields.find("easter")) {
                (Some(date), None) => month_day(&date).map(LocalHolidayRule::from),
                (None, Some(easter)) => {
                    let offset = easter.integer(-80..=80).and_then(|days| i16::try_from(days).ok());
                    offset.map(|offset| LocalHolidayRule::Easter { offset })
                }
                (both, _) => {
                    let how = if both.is_some() { "both" } else { "neither" };
                    fields.spot().error(
                        format!("a local holiday needs either `date` or `easter`, this one has {how}"),
                        "write date = \"12-24\", or easter = -47 for the days counted from Easter Sunday",
                    );
                    None
                }
            };
            let part = span(&fields, "start", "end", false);
            fields.done();
            LocalHoliday { part, rule: rule.unwrap_or(LocalHolidayRule::Easter { offset: 0 }), text }
        })
        .collect()
}

/// `"12-24"`; 29 February is possible and happens in leap years only.
pub(super) fn month_day(node: &Node<'_>) -> Option<MonthDay> {
    let text = node.text()?;
    let number = |part: &str| -> Option<i8> {
        (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
    };
    let parts = text.split_once('-').and_then(|(month, day)| Some((number(month)?, number(day)?)));
    let Some((month, day)) = parts else {
        return node.malformed(
            &format!("\"{text}\" is not a yearly day"),
            "write month and day with two digits each: \"12-24\"",
        );
    };
    if Date::new(2024, month, day).is_ok() {
        return Some(MonthDay { month, day });
    }
    let remedy = if Date::new(2024, day, month).is_ok() {
        format!("the month stands first: \"{day:02}-{month:02}\"")
    } else {
        "the month stands first, 01 to 12, then a day that it has".into()
    };
    node.malformed(&format!("there is no day \"{text}\" in any year"), remedy)
}
