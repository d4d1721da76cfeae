//! What the law of each Land says, by way of the crate `holiday_de`.

use crate::municipality::Land;
use holiday_de::{GermanHoliday, GermanRegion};
use jiff::ToSpan;
use jiff::civil::Date;

/// The public holidays in all of `land`, ascending; computed anew at each call.
pub(super) fn holidays(land: Land, year: i16) -> Vec<(Date, &'static str)> {
    let mut kinds = region(land).holidays_in_year(i32::from(year));
    if kinds.is_empty() {
        return Vec::new();
    }
    correct(land, &mut kinds);
    let mut holidays: Vec<_> = kinds.into_iter().filter_map(|kind| Some((date(kind, year)?, name(kind)))).collect();
    holidays.sort_unstable();
    // Two holidays on one day (Christi Himmelfahrt on 1 May, as in 2008) close it once.
    holidays.dedup_by_key(|(date, _)| *date);
    holidays
}

/// Mends what the crate leaves out or adds.
fn correct(land: Land, kinds: &mut Vec<GermanHoliday>) {
    match land {
        // FTG Brandenburg § 2 Abs. 1 Nr. 3 and 7 name Easter Sunday and Whit Sunday. The crate leaves out all Sundays.
        Land::BB => kinds.extend([GermanHoliday::Ostersonntag, GermanHoliday::Pfingstsonntag]),
        // BayFTG Art. 1 Abs. 1 Nr. 2: Mariä Himmelfahrt only in municipalities with a mostly Catholic population. The
        // crate gives it to all of Bavaria; with us the pack of such a municipality says so, as a local holiday.
        Land::BY => kinds.retain(|kind| *kind != GermanHoliday::MariaeHimmelfahrt),
        _ => {}
    }
}

/// The crate's names, but for one that does not say what it is about.
fn name(kind: GermanHoliday) -> &'static str {
    match kind {
        // Berlin 2028 only. This is what PyPI `holidays` calls it, citing Berlin's law.
        GermanHoliday::SiebzehnterJuni => "75. Jahrestag des Aufstandes vom 17. Juni 1953",
        kind => kind.description(),
    }
}

fn date(kind: GermanHoliday, year: i16) -> Option<Date> {
    let since_epoch = kind.date(i32::from(year))?.to_epoch_days();
    Date::constant(1970, 1, 1).checked_add(since_epoch.days()).ok()
}

const fn region(land: Land) -> GermanRegion {
    match land {
        Land::BW => GermanRegion::BadenWuerttemberg,
        Land::BY => GermanRegion::Bayern,
        Land::BE => GermanRegion::Berlin,
        Land::BB => GermanRegion::Brandenburg,
        Land::HB => GermanRegion::Bremen,
        Land::HH => GermanRegion::Hamburg,
        Land::HE => GermanRegion::Hessen,
        Land::MV => GermanRegion::MechlenburgVorpommern,
        Land::NI => GermanRegion::Niedersachsen,
        Land::NW => GermanRegion::NordrheinWestfalen,
        Land::RP => GermanRegion::RheinlandPfalz,
        Land::SL => GermanRegion::Saarland,
        Land::SN => GermanRegion::Sachsen,
        Land::ST => GermanRegion::SachsenAnhalt,
        Land::SH => GermanRegion::SchleswigHolstein,
        Land::TH => GermanRegion::Thueringen,
    }
}
