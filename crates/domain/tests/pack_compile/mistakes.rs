//! One mistake at a time in the pack's data: each is found at its line, with a remedy, and brings no other with it.

use crate::sample::{Pack, shown};
use domain::municipality::Severity;

/// A replacement in a file of `musterstadt` and the one diagnostic that must follow.
pub struct Case {
    pub file: &'static str,
    pub old: &'static str,
    pub new: &'static str,
    /// File of the diagnostic; empty: the changed one.
    pub found_in: &'static str,
    /// Text whose first line is the diagnostic's; empty: the whole file.
    pub at: &'static str,
    pub message: &'static str,
    pub remedy: &'static str,
}

pub const fn case(
    file: &'static str,
    old: &'static str,
    new: &'static str,
    at: &'static str,
    message: &'static str,
    remedy: &'static str,
) -> Case {
    Case { file, old, new, found_in: "", at, message, remedy }
}

impl Case {
    pub const fn found_in(mut self, file: &'static str) -> Self {
        self.found_in = file;
        self
    }
}

/// What a change leads to: exactly one diagnostic.
pub fn expect(cases: &[Case], severity: Severity) {
    let mut failures = String::new();
    for case in cases {
        let mut pack = Pack::valid();
        let path = format!("musterstadt/{}", case.file);
        pack.replace(&path, case.old, case.new);
        let compiled = pack.compile();
        let found_in = if case.found_in.is_empty() { path } else { format!("musterstadt/{}", case.found_in) };
        let line = if case.at.is_empty() {
            0
        } else {
            let text = pack.file(&found_in);
            let offset = text.find(case.at).unwrap_or_else(|| panic!("no {:?} in {found_in}", case.at));
            text[..offset].matches('\n').count() + 1
        };
        let fits = compiled.diagnostics.first().is_some_and(|found| {
            found.severity == severity
                && found.file == found_in
                && found.line as usize == line
                && found.message.contains(case.message)
                && found.remedy.contains(case.remedy)
        });
        let refused = compiled.municipality.is_none() == (severity == Severity::Error);
        if !fits || !refused || compiled.diagnostics.len() != 1 {
            failures += &format!(
                "\n{:?} -> {:?}\n  wanted {found_in}:{line} {:?} {:?}\n  found\n{}",
                case.old,
                case.new,
                case.message,
                case.remedy,
                shown(&compiled.diagnostics)
            );
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

const M: &str = "municipality.toml";
const H: &str = "hours.toml";
const R: &str = "resources.toml";
const S: &str = "services.toml";
const P: &str = "sites.toml";

#[test]
#[rustfmt::skip]
fn syntax_keys_and_types() {
    expect(
        &[
            case(M, "\"Musterstadt\"\nofficial", "Musterstadt\nofficial", "name =", "not valid TOML", "name = \"Musterstadt\""),
            case(M, "[contact]", "[contact", "[contact", "not valid TOML", "brackets"),
            case(M, "street = ", "city = \"x\"\nstreet = ", "city = \"Musterstadt\"", "duplicate key", "only once"),
            case(M, "2026-11-01", "2026-02-30", "reviewed_on", "not valid TOML", "a date that exists"),
            case(H, "days = [\"mon\", \"tue\"]", "days = [\"mon\", \"tue\"", "from", "not valid TOML", "of the list"),
            case(M, "sample = true", "sample = true\nlogoo = 1", "logoo", "unknown key `logoo` in the file", "possible are: "),
            case(M, "vat_id", "vat_ids", "vat_ids", "unknown key `vat_ids` in [imprint]", "did you mean `vat_id`?"),
            case(M, "sample = true", "sample = true\n[thema]\nx = 1", "thema", "unknown table [thema]", "did you mean `theme`?"),
            case(S, "online = false", "onlin = false", "onlin", "service `ummeldung`", "did you mean `online`?"),
            case(S, "gate = true", "gate = \"yes\"", "gate", "must be true or false", "gate = true"),
            case(S, "kind = \"room\"", "kin = \"room\"", "kin ", "unknown key `kin`", "`kind`"),
            case(M, "city = \"Musterstadt\"\n", "", "[contact]", "`city` is missing in [contact]", "city = "),
            case(M, "sample = true\n", "", "", "`sample` is missing in the file", "sample = false"),
            case(P, "wheelchair = \"full\"\n", "", "[[site]]", "`wheelchair` is missing in site `rathaus`", "wheelchair = \"full\""),
            case(M, "name = \"Musterstadt\"", "name = 7", "name", "must be a text, but it is the number 7", "quotation marks"),
            case(M, "name = \"Musterstadt\"", "name = \" \"", "name", "the text is empty", "write a text"),
            case(M, "name = \"Musterstadt\"", "name = \"a\\u0007b\"", "name", "a control character (U+0007)", "remove"),
            case(S, "duration = 15", "duration = \"15\"", "duration", "must be a whole number", "duration = 15"),
            case(M, "sample = true", "sample = \"yes\"", "sample", "must be true or false", "sample = true"),
            case(M, "= 2026-11-01", "= \"2026-11-01\"", "reviewed_on", "must be a date", "reviewed_on = 2026-12-24"),
            case(M, "= 2026-11-01", "= 0206-11-01", "reviewed_on", "the year of 0206-11-01", "2000 to 2199"),
            case(M, "= 2026-11-01", "= 2026-11-01T08:00:00", "reviewed_on", "must be a date", "reviewed_on = "),
            case(R, "[\"meldewesen\"]", "\"meldewesen\"", "skills = \"", "must be a list", "skills = [\"meldewesen\"]"),
            case(M, "[\"musterstadt.localhost\"]", "[3]", "hosts", "must be a text", "quotation marks"),
        ],
        Severity::Error,
    );
}

#[test]
#[rustfmt::skip]
fn who_the_municipality_is() {
    expect(
        &[
            case(M, "082165006050", "08216500605", "ars", "not a regional key", "12 digits"),
            case(M, "082165006050", "08216050", "ars", "not a regional key", "AGS with 8 digits"),
            case(M, "082165006050", "066310009009", "ars", "belongs to HE, but `land` is BW", "keys in BW begin with 08"),
            case(M, "082165006050", "992165006050", "ars", "begins with 99, which is no Land", "01 (SH) to 16 (TH)"),
            case(M, "\"BW\"", "\"BaWü\"", "land", "\"BaWü\" is unknown", "BW"),
            case(M, "\"town\"", "\"twon\"", "kind", "\"twon\" is unknown", "did you mean `town`?"),
            case(M, "Europe/Berlin", "Europe/Berln", "time_zone", "not a known time zone", "\"Europe/Berlin\""),
            case(M, "[\"de\", \"en\"]", "[\"de\", \"en\", \"xx\"]", "languages", "\"xx\" is unknown", "de-leicht"),
            case(M, "[\"de\", \"en\"]", "[\"en\", \"de\"]", "languages", "the first language is en", "put \"de\" first"),
            case(M, "[\"de\", \"en\"]", "[\"de\", \"en\", \"de\"]", "languages", "stands twice", "remove one"),
            case(M, "musterstadt.localhost", "Musterstadt.localhost", "hosts", "in lower case", "\"musterstadt.localhost\""),
            case(M, "musterstadt.localhost", "musterstadt.localhost:8080", "hosts", "without port", "\"musterstadt.localhost\""),
            case(M, "musterstadt.localhost", "https://muster.de/x", "hosts", "without https://", "\"muster.de\""),
            case(M, "musterstadt.localhost", "müster.de", "hosts", "not a host name", "Punycode"),
            case(M, "musterstadt.localhost", "muster_stadt", "hosts", "not a host name", "termine.rastatt.de"),
            case(M, "musterstadt.localhost", "127.0.0.1", "hosts", "an address", "host name"),
            case(M, "musterstadt.localhost", "localhost", "hosts", "list of all", "rastatt.localhost"),
            case(M, "[\"musterstadt.localhost\"]", "[]", "hosts", "nobody reaches", "add one"),
            case(M, "[\"musterstadt.localhost\"]", "[\"a.de\", \"a.de\"]", "hosts", "stands twice", "remove one"),
        ],
        Severity::Error,
    );
}

#[test]
#[rustfmt::skip]
fn addresses_and_authorities() {
    expect(
        &[
            case(M, "buergerbuero@musterstadt.example", "buergerbuero(at)x.de", "mail", "not a mail address", "buergerbuero@"),
            case(M, "buergerbuero@musterstadt.example", "a@b", "mail", "not a mail address", "buergerbuero@"),
            case(M, "\"+49 7222 972-0\"", "\"07222 972-0\"", "phone", "not a phone number", "\"+49 7222 972-0\""),
            case(M, "\"+49 7222 972-0\"", "\"call us\"", "phone", "not a phone number", "country's code"),
            case(M, "https://musterstadt.example", "http://muster.example", "website", "https://", "\"https://muster.example\""),
            case(M, "https://musterstadt.example", "https://muster stadt", "website", "not a web address", "https://"),
            case(M, "\"76437\"", "\"7643\"", "postal_code", "not a German postal code", "five digits"),
            case(P, "\"76437\"", "\"00437\"", "postal_code", "not a German postal code", "five digits"),
            case(M, "DE123456788", "DE123456789", "vat_id", "check digit of \"DE123456789\" is wrong", "the last one would be 8"),
            case(M, "DE123456788", "DE 123 456 788", "vat_id", "not a German VAT id", "without blanks"),
            case(M, "retention_days = 30", "retention_days = 0", "appointment", "0 is out of range", "from 1 to 365"),
            case(M, "\"partial\"", "\"partly\"", "status", "\"partly\" is unknown", "full, partial, none"),
            case(P, "longitude = 8.2040\n", "", "latitude", "needs latitude and longitude", "add the other"),
            case(P, "48.8585", "8.2040", "latitude", "are not in Germany", "degrees"),
            case(P, "48.8585\nlongitude = 8.2040", "8.2\nlongitude = 48.8", "latitude", "not in Germany", "latitude = 48.8 and longitude = 8.2"),
            case(P, "\"none\"", "\"no\"", "wheelchair = \"no\"", "\"no\" is unknown", "possible are: full, partial, none"),
        ],
        Severity::Error,
    );
}

#[test]
#[rustfmt::skip]
fn colours() {
    expect(
        &[
            case(M, "#0b5a3c", "0b5a3c", "brand", "not a colour", "write \"#0b5a3c\""),
            case(M, "#ffffff", "#FFF", "on_brand", "not a colour", "write \"#ffffff\""),
            case(M, "#0b3d91", "blue", "focus", "not a colour", "six digits"),
            case(M, "#0b5a3c", "#1a9c6a", "brand", "`brand` (#1a9c6a) on white (#ffffff) is 3.49:1, but text needs 4.5:1", "nearest darker colour of the same hue that passes is \"#17875c\""),
            case(M, "#ffffff", "#2a8a62", "on_brand", "on `brand` (#0b5a3c)", "nearest lighter colour"),
            case(M, "#0b3d91", "#a0c0ff", "focus", "but controls needs 3:1", "darker"),
            case(M, "#7fd1ab\"\non_brand_dark = \"#06281a", "#5a2d2d\"\non_brand_dark = \"#000000", "brand_dark", "on the dark background (#10151c)", "lighter"),
            case(M, "#06281a", "#7fd1aa", "on_brand_dark", "on `brand_dark` (#7fd1ab)", "colour of the same hue"),
            case(M, "#9ec5ff", "#203050", "focus_dark", "`focus_dark`", "lighter"),
            case(M, "\"noto-sans\"", "\"comic-sans\"", "font", "\"comic-sans\" is unknown", "noto-sans"),
        ],
        Severity::Error,
    );
}

#[test]
#[rustfmt::skip]
fn hours_closures_and_holidays() {
    expect(
        &[
            case(H, "\"08:00\"", "\"8:00\"", "from", "not a time of day", "two digits"),
            case(H, "\"08:00\"", "08:00:00", "from", "must be a time of day", "\"08:00\""),
            case(H, "\"16:00\"", "\"24:00\"", "to = \"24", "does not exist", "23:55"),
            case(H, "\"08:00\"", "\"08:03\"", "from", "not on 5 minutes", "\"08:00\""),
            case(H, "to = \"16:00\"", "to = \"07:00\"", "to = ", "`to` (07:00) must be after `from` (08:00)", "swap"),
            case(H, "\"mon\"", "\"mo\"", "days = [", "\"mo\" is unknown", "did you mean `mon`?"),
            case(H, "\"mon\", \"tue\"", "\"mon\", \"mon\"", "days = [", "twice", "remove one"),
            case(H, "[\"mon\", \"tue\"]", "[]", "days = [", "empty", "at least one day"),
            case(H, "to = \"13:00\" }", "to = \"11:00\" }", "breaks", "`to` (11:00) must be after `from` (12:00)", "swap"),
            case(H, "from = \"12:00\"", "from = \"07:00\"", "breaks", "the break 07:00–13:00 is not inside 08:00–16:00", "shorten"),
            case(H, "to = \"13:00\" }", "to = \"13:00\" }, { from = \"12:30\", to = \"14:00\" }", "breaks", "overlap", "one break"),
            case(H, "[\"thu\"]", "[\"tue\", \"thu\"]", "[[hours.series]]\ndays = [\"tue\"", "overlap on tue: 08:00–18:00 here and 08:00–16:00 in line 5", "take the day out"),
            case(H, "2026-12-31", "2025-12-31", "[[hours.series]]", "ends on 2025-12-31 before it begins", "swap"),
            case(H, "to = 2026-07-11", "to = 2026-07-01", "to = 2026", "ends on 2026-07-01 before it begins on 2026-07-10", "swap"),
            case(H, "end = \"16:00\"\n", "", "[[closure]]", "only one of `start` and `end`", "give both"),
            case(H, "end = \"16:00\"", "end = \"11:00\"", "end = ", "must be after `start`", "swap"),
            case(H, "hours = [\"rathaus\"]", "hours = [\"rathus\"]", "hours = [\"rathus", "there is no hours `rathus`", "did you mean `rathaus`?"),
            case(H, "hours = [\"rathaus\"]", "hours = []", "hours = []", "the list is empty", "remove the line"),
            case(H, "\"12-24\"", "\"02-30\"", "date", "there is no day \"02-30\"", "month stands first"),
            case(H, "\"12-24\"", "\"24-12\"", "date", "there is no day", "\"12-24\""),
            case(H, "\"12-24\"", "\"24.12.\"", "date", "not a yearly day", "two digits"),
            case(H, "easter = -48", "easter = -48\ndate = \"01-02\"", "[[local_holiday]]\ntext = \"rosen", "this one has both", "write date"),
            case(H, "easter = -48\n", "", "[[local_holiday]]\ntext = \"rosen", "this one has neither", "write date"),
            case(H, "easter = -48", "easter = -148", "easter", "out of range", "-80 to 80"),
            case(H, "holidays = true", "holidays = 1", "holidays", "true or false", "holidays = true"),
        ],
        Severity::Error,
    );
}

#[test]
#[rustfmt::skip]
fn resources() {
    expect(
        &[
            case(R, "\"rathaus\"\nskills = [\"trau", "\"rathuas\"\nskills = [\"trau", "site = \"rathuas", "there is no site `rathuas` in sites.toml", "did you mean `rathaus`?"),
            case(R, "hours = \"dorf\"", "hours = \"dorff\"", "hours = \"dorff", "there is no hours `dorff` in hours.toml", "did you mean `dorf`?"),
            case(R, "\"room\"", "\"hall\"", "kind = \"hall", "\"hall\" is unknown", "desk, clerk, room"),
            case(R, "[\"meldewesen\"]", "[\"meldewesen\", \"meldewesen\"]", "skills = [\"meldewesen\", \"meldewesen", "twice", "remove one"),
            case(R, "[[resource]]\nkey = \"schalter-2\"", "[resource]\nkey = \"schalter-2\"", "[resource]\n", "not valid TOML: duplicate key", "two brackets"),
        ],
        Severity::Error,
    );
}

#[test]
#[rustfmt::skip]
fn services() {
    expect(
        &[
            case(S, "99115005104000", "9911500510400", "leika", "not a LeiKa key (it has 13 characters)", "14 digits"),
            case(S, "99115005104000", "99 115 005 104 000", "leika", "not a LeiKa key", "\"99115005104000\""),
            case(S, "use = \"ausweis\"", "use = \"auswies\"", "use", "there is no _shared/services/auswies.toml", "did you mean `ausweis`?"),
            case(S, "duration = 15", "duration = 0", "duration", "0 is out of range", "from 5 to 480"),
            case(S, "duration = 15", "duration = 12", "duration", "12 is not a multiple of 5", "write 10 or 15"),
            case(S, "duration = 15", "duration = 485", "duration", "485 is out of range", "from 5 to 480"),
            case(S, "cleanup = 5", "cleanup = 3", "cleanup", "not a multiple of 5", "0 or 5"),
            case(S, "\"residence\"", "\"residents\"", "topic", "\"residents\" is unknown", "did you mean `residence`?"),
            case(S, "sites = [\"rathaus\"]", "sites = [\"rathauss\"]", "sites", "there is no site `rathauss`", "did you mean `rathaus`?"),
            case(S, "sites = [\"rathaus\"]", "sites = [\"rathaus\", \"ortsverwaltung\"]", "sites", "nobody at the site `ortsverwaltung` can do service `ummeldung`: no resource has the skill `meldewesen`", "take the site out"),
            case(S, "needs = [{ skill = \"meldewesen\" }]\nsites", "needs = [{ skill = \"meldewese\" }]\nsites", "needs", "no resource has the skill `meldewese`", "did you mean `meldewesen`?"),
            case(S, "{ skill = \"meldewesen\" }]\nsites", "{ skill = \"meldewesen\", kind = \"room\" }]\nsites", "needs", "has the skill `meldewesen` and is a room", "of another kind"),
            case(S, "kind = \"room\" }, { skill = \"meldewesen\" }]", "kind = \"room\" }, { skill = \"trauung\" }]", "[[service]]\nkey = \"trauung\"", "it needs 2 different resources at once, but only 1", "same site"),
            case(S, "kind = \"room\" }, { skill = \"meldewesen\" }]", "kind = \"room\" }]\nsites = [\"ortsverwaltung\"]", "sites = [\"orts", "nobody at the site `ortsverwaltung`", "take the site"),
            case(S, "needs = [{ skill = \"meldewesen\" }]\n", "", "[[service]]", "`needs` is missing in service `ummeldung`", "needs = ["),
            case(S, "[{ skill = \"meldewesen\" }]\nsites", "[]\nsites", "needs", "the list is empty", "needs = ["),
            case(S, "amount = \"10.00\"", "amount = \"10,00\"", "amount", "\"10,00\" is not an amount", "\"10.00\""),
            case(S, "amount = \"10.00\"", "amount = 10", "amount", "must be a text", "quotation marks"),
            case(S, "up_to = \"15.00\"", "up_to = \"9.00\"", "up_to", "not above `amount`", "swap"),
            case(S, "[[service.fee]]\namount", "fee_free = true\n[[service.fee]]\namount", "[[service]]", "has fees and `fee_free = true`", "remove `fee_free`"),
            case(S, "fee_free = true\n", "", "[[service]]\nkey = \"trauung\"", "no fees and does not say that it is free", "fee_free = true"),
            case(S, "latest_days = 60", "latest_days = 401", "latest_days", "401 is out of range", "from 1 to 400"),
            case(S, "\"2h\"", "\"2 hours\"", "earliest", "not a shortest notice", "\"2h\""),
            case(S, "\"2h\"", "\"61d\"", "earliest", "beyond the 60 days", "raise `latest_days`"),
            case(S, "\"2h\"", "\"1441h\"", "earliest", "beyond the 60 days", "shorten"),
            case(S, "online = false", "reoffer = { after = 5, within = 5 }", "reoffer", "`within` must be greater", "leave at least some minutes"),
            case(S, "online = false", "reoffer = { after = 0, within = 60 }", "reoffer", "0 is out of range", "from 1 to 240"),
            case(S, "online = false", "reoffer = { after = 5, within = 1441 }", "reoffer", "1441 is out of range", "from 2 to 1440"),
            case(S, "online = false", "reoffer = { after = 5 }", "reoffer", "`within` is missing", "`within`"),
            case(S, "online = false", "reoffer = 60", "reoffer", "must be a table", "write `reoffer`"),
            case(S, "online = false", "reoffer = { after = 5, within = 60, before = 3 }", "reoffer", "unknown key `before`", "remove it"),
            case(S, "online = false", "waiting = { offer_minutes = 120 }", "waiting", "a waiting list needs `reoffer`", "reoffer = { after = 5, within = 60 }"),
            case(S, "online = false", "reoffer = { after = 5, within = 60 }\nwaiting = { offer_minutes = 20 }", "waiting", "20 is out of range", "from 30 to 2880"),
            case(S, "online = false", "reoffer = { after = 5, within = 60 }\nwaiting = {}", "waiting", "`offer_minutes` is missing", "offer_minutes = 120"),
            case(S, "contact = \"mail\"", "contact = \"fax\"", "contact", "\"fax\" is unknown", "mail, phone, either, both"),
            case(S, "max_persons = 3", "max_persons = 3\nreminders = [\"2 days\"]", "reminders", "\"2 days\" does not say how long before", "\"3h\""),
            case(S, "max_persons = 3", "max_persons = 3\nreminders = \"1d\"", "reminders", "must be a list", "reminders = [\"1d\"]"),
            case(S, "max_persons = 3", "max_persons = 3\nreminders = [1]", "reminders", "must be a text", "quotation marks"),
            case(S, "max_persons = 3", "max_persons = 3\nreminders = [\"31d\"]", "reminders", "\"31d\" is out of range", "from \"30m\" to \"30d\""),
            case(S, "max_persons = 3", "max_persons = 3\nreminders = [\"20m\"]", "reminders", "\"20m\" is out of range", "from \"30m\""),
            case(S, "max_persons = 3", "max_persons = 3\nreminders = [\"1d\", \"24h\"]", "reminders", "come at the same time", "remove one"),
            case(S, "max_persons = 3", "max_persons = 3\nreminders = [\"5d\", \"4d\", \"3d\", \"2d\", \"1d\"]", "reminders", "5 reminders of one appointment are too many", "at most 4"),
            case(S, "max_persons = 3", "max_persons = 3\nsms = \"yes\"", "sms", "must be true or false", "sms = true"),
            case(M, "sample = true", "sample = true\nreminders = [\"soon\"]", "reminders", "does not say how long before", "\"3h\""),
            case(S, "max_persons = 3", "max_persons = 0", "max_persons", "0 is out of range", "from 1 to 20"),
        ],
        Severity::Error,
    );
}
