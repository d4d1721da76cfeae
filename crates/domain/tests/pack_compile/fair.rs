//! Limits by person, confirmation by a mailed link, personal appointments.

use crate::mistakes::{case, expect};
use crate::sample::{Pack, shown};
use domain::municipality::{Limits, Severity};

const SERVICES: &str = "services.toml";
const MAIN: &str = "municipality.toml";

#[test]
fn all_of_it_is_read() {
    let mut pack = Pack::valid();
    pack.replace(
        "musterstadt/services.toml",
        "contact = \"mail\"\n",
        "contact = \"mail\"\nlimits = { per_mail = 1, per_person = 2, days = 90 }\nconfirm_by_mail = \"2h\"\npersonal = true\n",
    );
    pack.replace(
        "musterstadt/municipality.toml",
        "[accessibility]\n",
        "[limits]\nper_phone = 3\nper_account = 4\n\n[accessibility]\n",
    );
    let compiled = pack.compile();
    let town = compiled.municipality.unwrap_or_else(|| panic!("{}", shown(&compiled.diagnostics)));
    let service = town.service("ummeldung").expect("it");
    let none = Limits::default();
    assert_eq!(service.limits, Limits { per_mail: Some(1), per_person: Some(2), days: Some(90), ..none });
    assert_eq!((service.confirm_by_mail, service.personal), (Some(120), true));
    assert_eq!(town.limits, Limits { per_phone: Some(3), per_account: Some(4), ..none });
    let other = town.service("trauung").expect("it");
    assert_eq!((other.limits, other.confirm_by_mail, other.personal), (none, None, false));
}

#[test]
#[rustfmt::skip]
fn mistakes() {
    expect(
        &[
            case(SERVICES, "contact = \"mail\"\n", "contact = \"mail\"\nlimits = { per_mail = 0 }\n", "limits", "0 is out of range", "from 1 to 50"),
            case(SERVICES, "contact = \"mail\"\n", "contact = \"mail\"\nlimits = { days = 30 }\n", "limits", "limits nothing", "per_mail = 1"),
            case(SERVICES, "contact = \"mail\"\n", "contact = \"both\"\nlimits = { per_phone = 1, per_male = 1 }\n", "limits", "unknown key `per_male`", "did you mean `per_mail`?"),
            case(SERVICES, "contact = \"mail\"\n", "contact = \"mail\"\nlimits = { per_phone = 1 }\n", "limits", "asks only for the mail address", "remove `per_phone`"),
            case(SERVICES, "contact = \"mail\"\n", "contact = \"phone\"\nlimits = { per_mail = 1 }\n", "limits", "asks only for the telephone number", "remove `per_mail`"),
            case(SERVICES, "contact = \"mail\"\n", "contact = \"mail\"\nlimits = 1\n", "limits", "must be a table", "`limits`"),
            case(SERVICES, "contact = \"mail\"\n", "contact = \"either\"\nconfirm_by_mail = \"60m\"\n", "confirm_by_mail", "nobody has to give a mail address", "contact = \"mail\""),
            case(SERVICES, "contact = \"mail\"\n", "contact = \"mail\"\nconfirm_by_mail = \"5m\"\n", "confirm_by_mail", "\"5m\" is not a time limit", "\"60m\""),
            case(SERVICES, "contact = \"mail\"\n", "contact = \"mail\"\nconfirm_by_mail = \"25h\"\n", "confirm_by_mail", "10 minutes to 24 hours", "\"2h\""),
            case(SERVICES, "contact = \"mail\"\n", "contact = \"mail\"\nconfirm_by_mail = \"1d\"\n", "confirm_by_mail", "\"1d\" is not a time limit", "minutes"),
            case(SERVICES, "contact = \"mail\"\n", "contact = \"mail\"\nconfirm_by_mail = 60\n", "confirm_by_mail", "must be a text", ""),
            case(SERVICES, "contact = \"mail\"\n", "contact = \"mail\"\npersonal = \"yes\"\n", "personal", "must be true or false", ""),
            case(MAIN, "[accessibility]\n", "[limits]\nper_mail = 51\n[accessibility]\n", "per_mail", "51 is out of range", "from 1 to 50"),
        ],
        Severity::Error,
    );
    expect(
        &[
            case(SERVICES, "contact = \"mail\"\n", "contact = \"mail\"\nlimits = { per_mail = 1, days = 31 }\n", "[privacy]", "counts appointments for 31 days, but after 30", "raise `appointment_retention_days`").found_in(MAIN),
            case(MAIN, "[accessibility]\n", "[limits]\nper_mail = 1\ndays = 365\n[accessibility]\n", "[privacy]", "counts appointments for 365 days", "lower `days`"),
        ],
        Severity::Warning,
    );
    expect(
        &[case(SERVICES, "contact = \"mail\"\n", "contact = \"either\"\nlimits = { per_mail = 1 }\n", "limits", "one may choose which of the two", "both `per_mail` and `per_phone`")],
        Severity::Warning,
    );
}
