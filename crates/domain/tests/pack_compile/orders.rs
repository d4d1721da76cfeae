//! What may share an appointment, ways to meet, who may book what, and what is kept back.

use crate::mistakes::{case, expect};
use crate::sample::{Pack, shown};
use domain::municipality::{Channel, Combine, Release, Reserve, Severity};
use jiff::civil::time;

const SERVICES: &str = "services.toml";
const RESOURCES: &str = "resources.toml";
const HOURS: &str = "hours.toml";

#[test]
fn all_of_it_is_read() {
    let mut pack = Pack::valid();
    pack.replace("musterstadt/services.toml", "max_persons = 3\n", "max_persons = 3\nadded = 5\ncombine = true\nchannels = [\"phone\", \"video\"]\nvideo_link = \"https://video.example/r/{reference}?x=1\"\n");
    pack.replace("musterstadt/services.toml", "key = \"trauung\"\n", "key = \"trauung\"\ncombine = [\"ummeldung\"]\n");
    pack.replace(
        "musterstadt/services.toml",
        "{ skill = \"meldewesen\" }]\nearliest = \"14d\"",
        "{ skill = \"meldewesen\", preparation = 15, cleanup = 0 }]\nearliest = \"14d\"",
    );
    pack.replace("musterstadt/resources.toml", "skills = [\"meldewesen\"]\n", "skills = [\"meldewesen\"]\nchannels = [\"site\", \"phone\", \"video\"]\nshared = \"springer\"\ninternal_hours = \"dorf\"\n");
    pack.replace("musterstadt/resources.toml", "key = \"dorf-1\"\n", "key = \"dorf-1\"\nshared = \"springer\"\n");
    pack.file("musterstadt/hours.toml").push_str(
        "\n[[hours]]\nkey = \"spaet\"\n[hours.reserve]\nshare = 40\nrelease = [{ days = 1, at = \"12:00\", share = 20 }, { days = 0, at = \"07:30\", share = 0 }]\n[[hours.series]]\ndays = [\"fri\"]\nfrom = \"08:00\"\nto = \"12:00\"\n",
    );
    pack.replace("musterstadt/resources.toml", "key = \"trauzimmer\"\n", "key = \"nur-intern\"\nkind = \"desk\"\nsite = \"rathaus\"\nskills = [\"meldewesen\"]\nhours = \"spaet\"\ninternal = true\n\n[[resource]]\nkey = \"trauzimmer\"\n");
    for file in ["de", "en"] {
        pack.replace(
            &format!("musterstadt/texts/{file}.toml"),
            "[resource.schalter-1]",
            "[resource.nur-intern]\nname = \"Büro\"\n[resource.schalter-1]",
        );
    }
    let compiled = pack.compile();
    let town = compiled.municipality.unwrap_or_else(|| panic!("{}", shown(&compiled.diagnostics)));
    let [move_in, cards, wedding] =
        ["ummeldung", "personalausweis", "trauung"].map(|key| town.service(key).expect("it"));
    assert_eq!((move_in.added_minutes, &move_in.combine), (5, &Combine::Any));
    assert_eq!(move_in.channels, [Channel::Phone, Channel::Video]);
    assert_eq!(move_in.video_link.as_deref(), Some("https://video.example/r/{reference}?x=1"));
    assert_eq!((cards.added_minutes, &cards.combine), (cards.duration_minutes, &Combine::No));
    assert_eq!((&cards.channels, &cards.video_link), (&vec![Channel::Site], &None));
    assert_eq!(wedding.combine, Combine::With(vec!["ummeldung".into()]));
    let buffers: Vec<_> = wedding.needs.iter().map(|need| (need.preparation_minutes, need.cleanup_minutes)).collect();
    assert_eq!(buffers, [(None, None), (Some(15), Some(0))]);
    let resource = |key: &str| town.resource(key).expect("it");
    // The same clerk at two sites is one.
    assert_eq!(
        (resource("schalter-2").id.as_str(), resource("dorf-1").id.as_str()),
        ("_shared/springer", "_shared/springer")
    );
    assert_eq!(resource("schalter-1").id, "musterstadt/schalter-1");
    assert_eq!(resource("schalter-2").internal_hours.map(|index| town.hours[index].key.as_str()), Some("dorf"));
    assert_eq!(resource("schalter-2").channels, Channel::ALL);
    assert_eq!((resource("nur-intern").internal, resource("schalter-1").internal), (true, false));
    let late = town.hours.iter().find(|hours| hours.key == "spaet").expect("it");
    let release = |days, hour, minute, share| Release { days, at: time(hour, minute, 0, 0), share };
    let releases = vec![release(1, 12, 0, 20), release(0, 7, 30, 0)];
    assert_eq!(late.reserve, Some(Reserve { block_minutes: 30, share: 40, releases }));
}

#[test]
#[rustfmt::skip]
fn mistakes() {
    expect(
        &[
            case(SERVICES, "max_persons = 3\n", "max_persons = 3\nadded = 20\n", "added = 20", "20 minutes are more than the 15 minutes of `duration`", "lower `added`"),
            case(SERVICES, "max_persons = 3\n", "max_persons = 3\ncombine = [\"trauunk\"]\n", "[[service]]", "combined with `trauunk`, which does not exist", "did you mean"),
            case(SERVICES, "max_persons = 3\n", "max_persons = 3\ncombine = []\n", "combine", "the list is empty", "combine = false"),
            case(SERVICES, "max_persons = 3\n", "max_persons = 3\ncombine = \"all\"\n", "combine", "must be true or false", "combine = true"),
            case(SERVICES, "max_persons = 3\n", "max_persons = 3\nchannels = []\n", "channels", "the list is empty", "channels = [\"site\"]"),
            case(SERVICES, "max_persons = 3\n", "max_persons = 3\nchannels = [\"site\", \"site\"]\n", "channels", "\"site\" stands twice", "remove one"),
            case(SERVICES, "max_persons = 3\n", "max_persons = 3\nchannels = [\"fax\"]\n", "channels", "\"fax\" is unknown", "possible are"),
            case(SERVICES, "max_persons = 3\n", "max_persons = 3\nchannels = [\"site\", \"phone\"]\n", "[[service]]", "offered by `phone`, but nobody", "to a resource in resources.toml"),
            case(SERVICES, "max_persons = 3\n", "max_persons = 3\nvideo_link = \"https://video.example/\"\n", "video_link", "not offered by video", "add \"video\""),
            case(SERVICES, "needs = [{ skill = \"meldewesen\" }]", "needs = [{ skill = \"meldewesen\", cleanup = 7 }]", "needs", "7 is not a multiple of 5", "5 or 10"),
            case(RESOURCES, "hours = \"dorf\"\n", "hours = \"dorf\"\ninternal = true\ninternal_hours = \"rathaus\"\n", "internal_hours", "booked by the office only", "remove one"),
            case(RESOURCES, "hours = \"dorf\"\n", "hours = \"dorf\"\ninternal_hours = \"dorff\"\n", "internal_hours", "there is no hours `dorff`", "did you mean `dorf`?"),
            case(RESOURCES, "hours = \"dorf\"\n", "hours = \"dorf\"\nshared = \"Der Springer\"\n", "shared", "is no key", "der-springer"),
            case(HOURS, "holidays = true\n", "holidays = true\nreserve = { share = 30 }\n", "reserve", "never releases what it keeps back", "release = ["),
            case(HOURS, "holidays = true\n", "holidays = true\nreserve = { share = 0, release = [{ days = 0, at = \"07:00\", share = 0 }] }\n", "reserve", "0 is out of range", "from 1 to 100"),
            case(HOURS, "holidays = true\n", "holidays = true\nreserve = { share = 30, release = [{ days = 0, at = \"07:00\", share = 30 }] }\n", "reserve", "keeps back 30 percent, not less than the 30", "lower `share`"),
            case(HOURS, "holidays = true\n", "holidays = true\nreserve = { share = 30, release = [{ days = 0, at = \"07:00\", share = 10 }, { days = 1, at = \"08:00\", share = 0 }] }\n", "reserve", "not in the order of time", "begin with the earliest"),
            case(HOURS, "holidays = true\n", "holidays = true\nreserve = { share = 30, release = [{ days = 1, at = \"07:00\", share = 10 }, { days = 1, at = \"07:00\", share = 0 }] }\n", "reserve", "not in the order of time", "the earlier hour"),
        ],
        Severity::Error,
    );
    expect(
        &[case(SERVICES, "max_persons = 3\n", "max_persons = 3\ncombine = [\"trauung\"]\n", "[[service]]", "not the other way round", "add \"ummeldung\" to `combine`")],
        Severity::Warning,
    );
}
