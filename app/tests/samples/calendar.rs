//! November 2026 as the server would send it.

use app::routes::{calendar_query, order_fields};
use app::view_model::*;
use domain::booking::Order;
use domain::language::Language;
use jiff::civil::{Date, Weekday, date};

fn labels() -> CalendarLabels {
    CalendarLabels {
        previous_month: "Voriger Monat".into(),
        next_month: "Nächster Monat".into(),
        next_times: "Nächste freie Zeiten".into(),
        all_sites: "Alle Orte".into(),
        from: "Ich komme aus".into(),
        from_anywhere: "Egal".into(),
        site: "Ort".into(),
        show: "Anzeigen".into(),
        choose_day: "Tag wählen".into(),
        no_times_that_day: "An diesem Tag ist keine Zeit mehr frei. Bitte wählen Sie einen anderen Tag.".into(),
        nothing_free: "Zurzeit ist kein Termin frei.".into(),
        loading: "Freie Zeiten werden geladen …".into(),
        failed: "Das hat nicht geklappt. Die Seite wird neu geladen.".into(),
        today: "heute".into(),
        free: "frei".into(),
    }
}

fn month(language: Language, first: Date, chosen: Date) -> MonthView {
    let today = date(2026, 11, 20);
    let mut cells: Vec<Option<DayCell>> = vec![None; first.weekday().to_monday_zero_offset().unsigned_abs().into()];
    for day in 1..=first.days_in_month() {
        let date = date(first.year(), first.month(), day);
        let open = date > today && !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && day % 4 != 1;
        let free = if open { 12 } else { 0 };
        cells.push(Some(DayCell {
            date: date.to_string(),
            number: day.unsigned_abs(),
            free,
            query: open
                .then(|| calendar_query(&order_fields(&Order::new("personalausweis", 1)), None, None, Some(date))),
            label: format!(
                "{}: {}",
                locale::date_long(language, date),
                if open { "12 freie Zeiten" } else { "keine freie Zeit" }
            ),
            today: date == today,
            chosen: date == chosen,
        }));
    }
    cells.resize(cells.len().next_multiple_of(7), None);
    let following =
        if first.month() == 12 { date(first.year() + 1, 1, 1) } else { date(first.year(), first.month() + 1, 1) };
    MonthView {
        title: locale::month_year(language, first),
        previous: (first > today).then(|| {
            calendar_query(&order_fields(&Order::new("personalausweis", 1)), None, Some(date(2026, 11, 1)), None)
        }),
        next: (first < date(2027, 1, 1))
            .then(|| calendar_query(&order_fields(&Order::new("personalausweis", 1)), None, Some(following), None)),
        weekdays: Weekday::Monday
            .cycle_forward()
            .take(7)
            .map(|weekday| (locale::weekday_short(language, weekday), locale::weekday_long(language, weekday)))
            .collect(),
        weeks: cells.chunks(7).map(<[_]>::to_vec).collect(),
    }
}

fn part(title: &str, hours: std::ops::Range<i8>, site: &str) -> DayPart {
    let times = hours.flat_map(|hour| [0, 20, 40].map(move |minute| (hour, minute))).map(|(hour, minute)| TimeButton {
        value: format!("{}@{site}", i64::from(hour) * 3600 + i64::from(minute) * 60),
        label: format!("{hour:02}:{minute:02} Uhr"),
        spoken: format!("Dienstag, 24. November 2026, {hour:02}:{minute:02} Uhr, Bürgerbüro"),
    });
    DayPart { title: title.into(), times: times.collect() }
}

/// The calendar with a day opened.
pub fn calendar(language: Language, chosen: Date) -> CalendarView {
    let group = |site: &str, name: &str, place: &str| SiteGroup {
        site: site.into(),
        name: name.into(),
        place: place.into(),
        parts: vec![part("Vormittag", 8..12, site), part("Nachmittag", 14..16, site)],
    };
    let next = |day: i8, time: (i8, i8), site: &str| NextTime {
        value: format!("{day}@{site}"),
        label: locale::date_time_long(language, date(2026, 11, day).at(time.0, time.1, 0, 0)),
        site: site.into(),
    };
    CalendarView {
        base: "/leistungen/personalausweis/zeiten".into(),
        csrf: "csrf-token".into(),
        order: order_fields(&Order::new("personalausweis", 2)),
        site: None,
        places: vec![SiteOption { key: "ottersdorf".into(), name: "Ottersdorf".into() }],
        place: None,
        sites: vec![
            SiteOption { key: "buergerbuero".into(), name: "Bürgerbüro".into() },
            SiteOption { key: "ottersdorf".into(), name: "Ortsverwaltung Ottersdorf".into() },
        ],
        month: month(language, chosen.first_of_month(), chosen),
        day: Some(DayView {
            date: chosen.to_string(),
            title: locale::date_long(language, chosen),
            instead: Vec::new(),
            sites: vec![
                group("buergerbuero", "Bürgerbüro", "Innenstadt"),
                group("ottersdorf", "Ortsverwaltung Ottersdorf", "Friedrichstraße 24, Rastatt"),
            ],
        }),
        next: vec![
            next(23, (8, 20), "Bürgerbüro"),
            next(23, (8, 40), "Bürgerbüro"),
            next(23, (9, 0), "Ortsverwaltung Ottersdorf"),
            next(24, (10, 20), "Bürgerbüro"),
            next(24, (10, 40), "Bürgerbüro"),
            next(26, (14, 0), "Bürgerbüro"),
        ],
        nothing_free: false,
        labels: labels(),
    }
}
