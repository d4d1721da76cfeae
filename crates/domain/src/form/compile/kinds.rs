//! What kind of question it is, with its limits.

use crate::form::model::{Bound, FileType, Kind, SpanOf};
use crate::municipality::raw::{Fields, Node};
use crate::municipality::suggest::one_of;
use crate::plausibility;

const WORDS: [&str; 21] = [
    "text",
    "long",
    "name",
    "number",
    "money",
    "date",
    "birth-date",
    "partial-date",
    "time",
    "yes-no",
    "choice",
    "choices",
    "country",
    "nationality",
    "address",
    "phone",
    "mail",
    "file",
    "group",
    "consent",
    "info",
];

pub(super) fn kind(fields: &Fields<'_>) -> Option<Kind> {
    let node = fields.need("kind")?;
    let word = node.text()?;
    if let Some(code) = plausibility::Kind::from_key(&word) {
        return Some(Kind::Code(code));
    }
    Some(match word.as_str() {
        "text" => {
            let (min, max) = lengths(fields, 100, 500);
            Kind::Text { min, max }
        }
        "long" => {
            let (min, max) = lengths(fields, 2_000, 10_000);
            Kind::Long { min, max }
        }
        "name" => Kind::Name { max: count(fields, "max", 1..=250).unwrap_or(120) },
        "number" => number(fields),
        "money" => {
            let (min, max) = (whole(fields, "min").unwrap_or(0), whole(fields, "max").unwrap_or(1_000_000_000));
            ordered(fields, min <= max);
            Kind::Money { min, max }
        }
        "date" => Kind::Date { min: bound(fields, "min"), max: bound(fields, "max") },
        "birth-date" => Kind::BirthDate,
        "partial-date" => Kind::PartialDate,
        "time" => Kind::Time,
        "yes-no" => Kind::YesNo,
        "choice" => Kind::Choice { options: options(fields) },
        "choices" => {
            let options = options(fields);
            let min = count(fields, "min", 1..=100).unwrap_or(1);
            let max = count(fields, "max", 1..=100).unwrap_or(options.len().max(1));
            ordered(fields, min <= max);
            Kind::Choices { options, min, max }
        }
        "country" => Kind::Country,
        "nationality" => Kind::Nationality,
        "address" => Kind::Address { abroad: fields.find("abroad").and_then(|node| node.boolean()).unwrap_or(false) },
        "phone" => Kind::Phone,
        "mail" => Kind::Mail,
        "file" => file(fields),
        "group" => {
            let min = count(fields, "min", 0..=50).unwrap_or(0);
            let max = count(fields, "max", 1..=50).unwrap_or(50);
            ordered(fields, min <= max);
            Kind::Group { min, max, fields: Vec::new() }
        }
        "consent" => Kind::Consent,
        "info" => Kind::Info,
        _ => {
            let codes = plausibility::Kind::ALL.map(plausibility::Kind::key);
            let all: Vec<&str> = WORDS.iter().chain(&codes).copied().collect();
            return node.malformed(&format!("there is no kind \"{word}\""), one_of(&word, &all));
        }
    })
}

fn count(fields: &Fields<'_>, key: &'static str, range: std::ops::RangeInclusive<i64>) -> Option<usize> {
    usize::try_from(fields.find(key)?.integer(range)?).ok()
}

fn whole(fields: &Fields<'_>, key: &'static str) -> Option<i64> {
    fields.find(key)?.integer(-1_000_000_000_000..=1_000_000_000_000)
}

fn ordered(fields: &Fields<'_>, ordered: bool) {
    if !ordered {
        fields.spot().error(format!("`min` of {} is above `max`", fields.name()), "swap the two");
    }
}

fn lengths(fields: &Fields<'_>, default: usize, most: i64) -> (usize, usize) {
    let min = count(fields, "min", 0..=most).unwrap_or(0);
    let max = count(fields, "max", 1..=most).unwrap_or(default.max(min));
    ordered(fields, min <= max);
    (min, max)
}

fn number(fields: &Fields<'_>) -> Kind {
    let (min, max) = (whole(fields, "min"), whole(fields, "max"));
    ordered(fields, min.zip(max).is_none_or(|(min, max)| min <= max));
    let decimals = count(fields, "decimals", 0..=4).and_then(|decimals| u8::try_from(decimals).ok());
    Kind::Number { min, max, decimals: decimals.unwrap_or(0) }
}

fn options(fields: &Fields<'_>) -> Vec<String> {
    let Some(list) = fields.need("options").and_then(|node| node.list()) else { return Vec::new() };
    let mut options: Vec<String> = Vec::new();
    for node in list {
        let Some(option) = node.text() else { continue };
        let fits = option.len() <= 60
            && option.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte));
        if !fits {
            node.malformed::<()>(
                &format!("\"{option}\" is no key of an option"),
                "use small letters, digits, hyphens and underscores",
            );
        } else if options.contains(&option) {
            node.malformed::<()>(&format!("the option \"{option}\" stands twice"), "remove one of the two");
        } else {
            options.push(option);
        }
    }
    if options.len() < 2 {
        fields.spot().warning(
            format!("{} has less than two options", fields.name()),
            "add options, or make it a consent or yes-no",
        );
    }
    options
}

fn file(fields: &Fields<'_>) -> Kind {
    let accept = fields.find("accept").and_then(|node| node.list()).map(|list| {
        list.iter().filter_map(|node| node.choice(&FileType::ALL.map(|kind| (kind.key(), kind)))).collect::<Vec<_>>()
    });
    let max_mb = fields.find("max_mb").and_then(|node| node.integer(1..=100)).and_then(|mb| u32::try_from(mb).ok());
    Kind::File {
        accept: accept.filter(|accept| !accept.is_empty()).unwrap_or_else(|| FileType::ALL.to_vec()),
        max_files: count(fields, "max_files", 1..=20).unwrap_or(1),
        max_mb: max_mb.unwrap_or(10),
    }
}

fn bound(fields: &Fields<'_>, key: &'static str) -> Option<Bound> {
    let node = fields.find(key)?;
    let text = node.text()?;
    match parse_bound(&text) {
        Some(bound) => Some(bound),
        None => bad_bound(&node, &text),
    }
}

fn bad_bound(node: &Node<'_>, text: &str) -> Option<Bound> {
    node.malformed(
        &format!("\"{text}\" is no day"),
        "write \"2026-12-24\", \"today\", \"today+14d\", \"today-16y\" or \"today+6m\"",
    )
}

fn parse_bound(text: &str) -> Option<Bound> {
    let Some(rest) = text.strip_prefix("today") else { return text.parse().ok().map(Bound::Day) };
    if rest.is_empty() {
        return Some(Bound::FromToday(SpanOf::Days(0)));
    }
    let (number, unit) = rest.split_at_checked(rest.len() - 1)?;
    let number: i16 = number.strip_prefix('+').unwrap_or(number).parse().ok().filter(|n: &i16| n.abs() <= 9_999)?;
    Some(Bound::FromToday(match unit {
        "d" => SpanOf::Days(number),
        "m" => SpanOf::Months(number),
        "y" => SpanOf::Years(number),
        _ => return None,
    }))
}
