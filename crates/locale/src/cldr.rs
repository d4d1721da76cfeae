//! Formatters of dates, times and numbers from CLDR, built once per language.

use crate::Language;
use icu_calendar::Gregorian;
use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_datetime::fieldsets::{E, T, YM, YMD, YMDE};
use icu_datetime::options::{Alignment, YearStyle};
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use std::sync::OnceLock;

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// The formatters of one language.
pub(crate) struct Cldr {
    pub date_long: Formatter<YMDE>,
    pub date_plain: Formatter<YMD>,
    pub date_short: Formatter<YMD>,
    pub month_year: Formatter<YM>,
    pub weekday_long: Formatter<E>,
    pub weekday_short: Formatter<E>,
    pub time: NoCalendarFormatter<T>,
    pub number: DecimalFormatter,
    pub collator: CollatorBorrowed<'static>,
}

/// The formatters of `language`.
pub(crate) fn cldr(language: Language) -> &'static Cldr {
    static ALL: [OnceLock<Cldr>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    ALL[language as usize].get_or_init(|| Cldr::new(language))
}

impl Cldr {
    fn new(language: Language) -> Self {
        // Fails only if the data were not compiled in; a test builds all languages.
        const COMPILED_IN: &str = "CLDR data of all languages is compiled in";
        let locale = cldr_locale(language);
        let prefs = || DateTimeFormatterPreferences::from(&locale);
        let mut collation = CollatorPreferences::from(&locale);
        // "Schalter 2" before "Schalter 10"
        collation.numeric_ordering = Some(CollationNumericOrdering::True);
        let mut strength = CollatorOptions::default();
        strength.strength = Some(Strength::Tertiary);
        Self {
            date_long: Formatter::try_new(prefs(), YMDE::long()).expect(COMPILED_IN),
            date_plain: Formatter::try_new(prefs(), YMD::long()).expect(COMPILED_IN),
            date_short: Formatter::try_new(prefs(), short_date(language)).expect(COMPILED_IN),
            month_year: Formatter::try_new(prefs(), YM::long()).expect(COMPILED_IN),
            weekday_long: Formatter::try_new(prefs(), E::long()).expect(COMPILED_IN),
            weekday_short: Formatter::try_new(prefs(), E::short()).expect(COMPILED_IN),
            time: NoCalendarFormatter::try_new(prefs(), T::hm()).expect(COMPILED_IN),
            number: DecimalFormatter::try_new(
                (&locale).into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .expect(COMPILED_IN),
            collator: Collator::try_new(collation, strength).expect(COMPILED_IN),
        }
    }
}

/// The language in CLDR, on the 24-hour clock and in Western digits, as letters and signs in Germany show them.
fn cldr_locale(language: Language) -> Locale {
    let tag = match language {
        Language::De | Language::DeLeicht => "de",
        // As in Europe: day before month.
        Language::En => "en-GB",
        other => other.code(),
    };
    Locale::try_from_str(&format!("{tag}-u-hc-h23-nu-latn")).expect("a well-formed language tag")
}

fn short_date(language: Language) -> YMD {
    match language {
        // In figures, 03/04 is another day to a reader from the US than to one from the UK.
        Language::En => YMD::medium(),
        // Leichte Sprache writes the month in letters.
        Language::DeLeicht => YMD::long(),
        _ => YMD::short().with_year_style(YearStyle::Full).with_alignment(Alignment::Column),
    }
}
