//! Series that do not take place every week, seasons, exceptions and half holidays.

use crate::sample::{Pack, shown};
use domain::booking::opening::{DayState, day_state};
use domain::municipality::{MonthDay, Municipality, NthDays, OpeningHours, Repeat};
use jiff::civil::{Time, date};

const BASE: &str = r#"
[[hours]]
key = "markt"

[[hours.series]]
days = ["sat"]
from = "09:00"
to = "12:00"
every_weeks = 2
since = 2026-01-05

[[hours.series]]
days = ["sat"]
from = "12:00"
to = "13:00"
of_month = [1, 3, 5]

[[hours.season]]
from = "12-01"
to = "02-15"

[[hours.season.series]]
days = ["sat"]
from = "10:00"
to = "12:00"

[[hours.exception]]
date = 2026-12-25
open = [{ from = "14:00", to = "15:00" }, { from = "09:00", to = "11:00" }]
text = "staff-outing"

[[hours.exception]]
dates = [2026-10-10, 2026-10-17]
text = "staff-outing"
"#;

/// What `lotse check` says when `old` stands as `new` in the hours above.
fn after(old: &str, new: &str) -> (Option<Municipality>, String) {
    assert!(BASE.contains(old), "{old}");
    let mut pack = Pack::valid();
    pack.file("musterstadt/hours.toml").push_str(&BASE.replacen(old, new, 1));
    let compiled = pack.compile();
    // Nobody works at the market; that is not what this is about.
    let others: Vec<_> =
        compiled.diagnostics.into_iter().filter(|found| !found.message.contains("no resource")).collect();
    (compiled.municipality, shown(&others))
}

fn market(town: &Municipality) -> &OpeningHours {
    town.hours.iter().find(|hours| hours.key == "markt").expect("the market's hours")
}

#[test]
fn every_rule_is_read() {
    let (town, said) = after("", "");
    assert_eq!(said, "");
    let town = town.expect("compiled");
    let hours = market(&town);
    let repeats: Vec<Repeat> = hours.series.iter().map(|series| series.repeat).collect();
    assert_eq!(
        repeats,
        [Repeat::EveryWeeks { every: 2, since: date(2026, 1, 5) }, Repeat::OfMonth(NthDays::new([1, 3, 5]))]
    );
    let season = &hours.seasons[0];
    assert_eq!((season.from, season.to), (MonthDay { month: 12, day: 1 }, MonthDay { month: 2, day: 15 }));
    assert_eq!(season.series.len(), 1);
    let dates: Vec<_> = hours.exceptions.iter().map(|exception| exception.date).collect();
    assert_eq!(dates, [date(2026, 10, 10), date(2026, 10, 17), date(2026, 12, 25)]);
    let at = |hour| Time::constant(hour, 0, 0, 0);
    assert_eq!(hours.exceptions[2].open, [(at(9), at(11)), (at(14), at(15))]);
    assert_eq!(day_state(&town, hours, date(2026, 12, 25)), DayState::Open(hours.exceptions[2].open.clone()));
    assert!(matches!(day_state(&town, hours, date(2026, 10, 10)), DayState::Closed(_)));
}

#[test]
fn mistakes_are_explained() {
    for (old, new, message, remedy) in [
        ("every_weeks = 2\n", "every_weeks = 1\n", "`every_weeks`", "2 to 52"),
        ("since = 2026-01-05\n", "", "nothing says in which", "since = 2026-01-05"),
        ("every_weeks = 2\n", "", "`since` has no meaning", "valid_from"),
        (
            "since = 2026-01-05\n",
            "since = 2026-01-05\nof_month = [2]\n",
            "both `every_weeks` and `of_month`",
            "keep one",
        ),
        ("of_month = [1, 3, 5]", "of_month = []", "the list is empty", "5 is the last one"),
        ("of_month = [1, 3, 5]", "of_month = [6]", "6 is out of", "1 to 5"),
        ("to = \"02-15\"", "to = \"02-30\"", "there is no day \"02-30\"", "month stands first"),
        ("date = 2026-12-25\n", "", "needs either `date` or `dates`, this one has neither", "dates = ["),
        ("2026-10-17]", "2026-12-25]", "two exceptions for 2026-12-25", "make one of the two"),
        ("{ from = \"14:00\"", "{ from = \"10:00\"", "overlap", "make one time"),
        ("to = \"15:00\" }", "to = \"13:00\" }", "must be after", "swap"),
        (
            "[[hours.exception]]\n",
            "[[hours.season]]\nfrom = \"02-15\"\nto = \"03-01\"\n\n[[hours.exception]]\n",
            "two seasons of hours `markt` overlap",
            "each year",
        ),
        // Both take place on the first Saturday of some month.
        ("from = \"12:00\"\nto = \"13:00\"", "from = \"11:00\"\nto = \"13:00\"", "overlap on sat", "take the day out"),
    ] {
        let (town, said) = after(old, new);
        assert!(said.contains(message) && said.contains(remedy), "{new}\n{said}");
        assert!(town.is_none(), "{new}\n{said}");
        assert_eq!(said.matches("error:").count(), 1, "{new}\n{said}");
    }
}

#[test]
fn series_that_never_meet_may_overlap() {
    // Odd weeks beside even ones, and the first Saturday beside the last.
    let (_, said) = after("of_month = [1, 3, 5]", "every_weeks = 4\nsince = 2026-01-12");
    assert_eq!(said, "");
    let (_, said) = after(
        "from = \"12:00\"\nto = \"13:00\"\nof_month = [1, 3, 5]",
        "from = \"10:00\"\nto = \"13:00\"\nevery_weeks = 4\nsince = 2026-01-12",
    );
    assert_eq!(said, "");
    let (_, said) = after(
        "from = \"12:00\"\nto = \"13:00\"\nof_month = [1, 3, 5]",
        "from = \"10:00\"\nto = \"13:00\"\nevery_weeks = 4\nsince = 2026-01-19",
    );
    assert!(said.contains("overlap"), "{said}");
}

#[test]
fn a_hundred_thousand_exceptions() {
    let mut dates: Vec<String> = Vec::new();
    let mut day = date(2000, 1, 1);
    for _ in 0..50_000 {
        dates.push(day.to_string());
        day = day.tomorrow().expect("within range");
    }
    let dates = dates.join(",");
    let (town, said) = after("dates = [2026-10-10, 2026-10-17]", &format!("dates = [{dates}]"));
    assert!(said.contains("two exceptions for 2026-12-25") && said.matches("error:").count() == 1, "{said}");
    assert!(town.is_none());
    let single = BASE.find("[[hours.exception]]").map(|at| &BASE[at..]).expect("an exception");
    let all = format!("[[hours.exception]]\ndates = [{dates}]\ntext = \"staff-outing\"\n");
    let (town, said) = after(single, &format!("{all}\n[[hours]]\nkey = \"messe\"\n{all}"));
    assert_eq!(said, "");
    let town = town.expect("compiled");
    assert_eq!(town.hours.iter().map(|hours| hours.exceptions.len()).sum::<usize>(), 100_000);
    assert!(matches!(day_state(&town, market(&town), date(2100, 1, 2)), DayState::Closed(_)));
}
