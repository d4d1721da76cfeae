//! Mistakes in texts and the logo, warnings, and mistakes that take more than one replacement.

use crate::mistakes::{case, expect};
use crate::sample::{Pack, shown};
use domain::municipality::Severity;

const DE: &str = "texts/de.toml";
const EN: &str = "texts/en.toml";
const LOGO: &str = "logo.svg";

#[test]
#[rustfmt::skip]
fn texts() {
    expect(
        &[
            case(DE, "summary = \"Sie melden Ihre neue Wohnung an.\"\n", "", "[service.ummeldung]", "`summary` of [service.ummeldung] is missing in German", "add `summary`"),
            case(DE, "[fee.ummeldung]\ntext = \"je nach Aufwand\"\n", "", "", "the texts [fee.ummeldung] are missing in German", "add [fee.ummeldung] with text"),
            case(DE, "[skill.trauung]\nname = \"Trauung\"\n", "", "", "[skill.trauung] are missing in German", "with name"),
            case(DE, "slogan = \"Alles Wichtige online\"\n", "", "[municipality]", "`slogan` of [municipality]", "below [municipality]"),
            case(DE, "welcome = \"Willkommen.\"", "welcome = \"\"", "welcome", "the text is empty", "write a text"),
            case(EN, "\"Main entrance\"", "\"  \"", "way_inside", "the text is empty", "write a text"),
            case(DE, "description = [\"Ein Absatz.\", \"Noch einer.\"]", "description = []", "description", "the list is empty", "one paragraph"),
            case(DE, "legal_basis", "legalbasis", "legalbasis", "unknown key `legalbasis` in [service.ummeldung]", "did you mean `legal_basis`?"),
            case(DE, "[skill.meldewesen]", "[skils.meldewesen]\nname = \"x\"\n[skill.meldewesen]", "[skils", "unknown table [skils]", "did you mean `skill`?"),
            case(DE, "\"Willkommen.\"", "\"Will\\u202ekommen.\"", "welcome", "overrides the direction of writing (U+202E)", "type the text anew"),
            case(DE, "\"Willkommen.\"", "\"Will\\u2067kommen.\"", "welcome", "U+2067", "remove"),
            case(DE, "\"Willkommen.\"", "\"Will\\nkommen.\"", "welcome", "a line break", "one line"),
            case(DE, "\"Willkommen.\"", "\"Will\\u0000kommen.\"", "welcome", "a control character (U+0000)", "remove"),
            case(DE, "[\"umzug\", \"anmeldung\"]", "\"umzug\"", "search", "must be a list", "search = [\"umzug\"]"),
            case(DE, "[resource.dorf-1]", "[resource.Dorf]\nname = \"x\"\n[resource.dorf-1]", "[resource.Dorf]", "\"Dorf\" is no key of a resource", "[resource.<key>]"),
        ],
        Severity::Error,
    );
}

#[test]
#[rustfmt::skip]
fn warnings() {
    expect(
        &[
            case(EN, "summary = \"You register your new home.\"\n", "", "[service.ummeldung]", "`summary` of [service.ummeldung] is missing in en", "shown in German"),
            case(EN, "[fee.ummeldung]\ntext = \"depends on the effort\"\n", "", "", "the texts [fee.ummeldung] are missing in en", "translate text"),
            case(EN, "bring_note = \"Both as originals.\"\n", "", "[service.ummeldung]", "`bring_note`", "translate"),
            case(EN, "\"Identity card\", ", "", "bring", "`bring` of [service.ummeldung] has 1 entries, but 2 in German", "entry by entry"),
            case(EN, "\"Main entrance\", ", "", "way_inside", "1 entries, but 2", "entry by entry"),
            case(EN, "[\"A paragraph.\", \"Another one.\"]", "[\"Both.\"]", "description", "1 entries, but 2", "entry by entry"),
            case(EN, "[municipality]\n", "[municipality]\nname = \"Sampletown\"\n", "name", "\"Sampletown\" differs from \"Musterstadt\"", "remove the line"),
            case(DE, "access_note = \"Rampe links.\"\n", "", "access_note", "has no German text", "texts/de.toml").found_in(EN),
            case(DE, "[skill.meldewesen]", "[skill.meldewsen]\nname = \"x\"\n[skill.meldewesen]", "[skill.meldewsen]", "no resource has this skill", "did you mean [skill.meldewesen]?"),
            case(DE, "[closure.rosenmontag]", "[closure.fasnacht]\ntext = \"x\"\n[closure.rosenmontag]", "[closure.fasnacht]", "nothing refers to it", "remove it"),
        ],
        Severity::Warning,
    );
}

#[test]
#[rustfmt::skip]
fn the_logo_only_draws() {
    expect(
        &[
            case(LOGO, "<g ", "<script>alert(1)</script><g ", "<script", "holds a <script>", "remove it"),
            case(LOGO, "<g ", "<foreignObject/><g ", "<foreignObject", "holds a <foreignObject>", "remove it"),
            case(LOGO, "<g ", "<svg:script xmlns:svg=\"http://www.w3.org/2000/svg\"/><g ", "<svg:script", "<svg:script> is not allowed", "plain"),
            case(LOGO, "<g ", "<animate attributeName=\"href\"/><g ", "<animate", "<animate> is not allowed", "plain"),
            case(LOGO, "<g ", "<image href=\"data:image/png;base64,AA==\"/><g ", "<image", "holds an <image>", "paths"),
            case(LOGO, "<g ", "<g onclick=\"x()\" ", "<g", "event handler, `onclick`", "remove it"),
            case(LOGO, "<g ", "<g OnLoad = 'x()' ", "<g", "event handler, `OnLoad`", "remove it"),
            case(LOGO, "xlink:href=\"#a\"", "xlink:href=\"https://evil.example/x.svg#a\"", "<use", "external reference", "into the file itself"),
            case(LOGO, "xlink:href=\"#a\"", "href=\"&#106;avascript:x()\"", "<use", "external reference", "into the file itself"),
            case(LOGO, "url('#a')", "url(https://evil.example/x)", "<g", "`fill` of <path> holds an external reference", "into the file"),
            case(LOGO, "stroke: none", "background: u\\72l(x)", "<g", "holds an external reference", ""),
            case(LOGO, "stroke: none", "&#117;rl(x)", "<g", "holds an escape", "without &"),
            case(LOGO, "fill: url(#a)", "fill: url(//evil.example)", "<style", "a style holds an external reference", "remove it"),
            case(LOGO, ".b > path", "@import 'x'; .b", "<style", "a style holds an external reference", "remove it"),
            case(LOGO, ".b > path", "\\@ .b", "<style", "a style holds an escape", "without"),
            case(LOGO, "<!-- drawn by hand -->", "<!DOCTYPE svg [<!ENTITY a \"b\">]>", "<!DOCTYPE", "a document type", "plain"),
            case(LOGO, "<!-- drawn by hand -->", "<?xml-stylesheet href=\"x\"?>", "<?xml-stylesheet", "processing instruction", "plain"),
            case(LOGO, "<!-- drawn by hand -->", "<!--><script>-->", "<!-->", "a comment holds", "remove the comment"),
            case(LOGO, "</title>", "<b>x</b></title>", "<title", "<b> is not allowed", "plain"),
            case(LOGO, "</title>", "<style>x</style></title>", "<title", "inside of a title", "remove"),
            case(LOGO, "</g>", "", "</svg>", "</svg> closes nothing", "plain"),
            case(LOGO, "  <use xlink:href=\"#a\" />\n</svg>\n", "  <use/>", "<use", "not one complete <svg>", "again"),
            case(LOGO, "</svg>", "</svg><svg/>", "</svg>", "not one <svg>", "export"),
            case(LOGO, "</svg>", "</svg>text", "</svg>", "text outside", "export"),
            case(LOGO, "class=\"b\"", "class=b", "<g", "no quoted value", "plain"),
            case(LOGO, "http://www.w3.org/2000/svg\" xmlns", "http://www.w3.org/1999/xhtml\" xmlns", "<svg", "<svg> is not SVG", "plain"),
        ],
        Severity::Error,
    );
}

/// Errors and warnings after `change`, as lines.
fn after(change: impl Fn(&mut Pack)) -> String {
    let mut pack = Pack::valid();
    change(&mut pack);
    shown(&pack.compile().diagnostics)
}

#[test]
fn files() {
    let logo = after(|pack| pack.remove("musterstadt/logo.svg"));
    assert!(logo.contains("municipality.toml:44: error: the logo \"logo.svg\" is not in the pack's folder"), "{logo}");
    let large = after(|pack| {
        let filler = format!("<title>{}</title>", "x".repeat(50_000));
        pack.replace("musterstadt/logo.svg", "<g ", &format!("{filler}<g "));
    });
    assert!(large.starts_with("musterstadt/logo.svg: error: the logo has 50") && large.contains("50 kB"), "{large}");
    assert_eq!(large.lines().count(), 1, "{large}");

    let no_hours = after(|pack| pack.remove("musterstadt/hours.toml"));
    assert_eq!(no_hours.lines().count(), 1, "{no_hours}");
    assert!(no_hours.starts_with("musterstadt/hours.toml: error: the file is missing"), "{no_hours}");
    let renamed = after(|pack| {
        pack.remove("musterstadt/sites.toml");
        pack.add("musterstadt/site.toml", crate::sample::SITES);
    });
    assert!(renamed.contains("musterstadt/site.toml: warning: no program reads this file"), "{renamed}");
    assert!(renamed.contains("rename site.toml to sites.toml"), "{renamed}");
    assert_eq!(renamed.lines().count(), 2, "{renamed}");

    let no_german = after(|pack| pack.remove("musterstadt/texts/de.toml"));
    assert!(no_german.starts_with("musterstadt/texts/de.toml: error: the file is missing"), "{no_german}");
    assert_eq!(no_german.matches("error").count(), 1, "{no_german}");
    let no_english = after(|pack| pack.remove("musterstadt/texts/en.toml"));
    assert!(no_english.starts_with("musterstadt/texts/en.toml: warning: the file is missing"), "{no_english}");
    assert_eq!(no_english.lines().count(), 1, "{no_english}");
    let more = after(|pack| {
        pack.add("musterstadt/texts/fr.toml", "");
        pack.add("musterstadt/texts/fra.toml", "");
        pack.add("musterstadt/README.md", "");
    });
    assert!(more.contains("texts/fr.toml: warning: the pack's `languages` do not name fr"), "{more}");
    assert!(more.contains("\"fra\" is no language of the portal"), "{more}");
    assert_eq!(more.lines().count(), 2, "{more}");
}

#[test]
fn keys_that_stand_twice_and_folders() {
    let twice = after(|pack| pack.replace("musterstadt/resources.toml", "schalter-2", "schalter-1"));
    assert!(
        twice.contains("resources.toml:9: error: the resource key `schalter-1` is already used in line 1"),
        "{twice}"
    );
    assert!(twice.contains("`schalter-1-2`"), "{twice}");
    let malformed = after(|pack| pack.replace("musterstadt/sites.toml", "\"rathaus\"", "\"Rat Haus\""));
    assert!(malformed.contains("sites.toml:2: error: `key` in [[site]]: \"Rat Haus\" is no key"), "{malformed}");
    assert!(malformed.contains("\"rat-haus\""), "{malformed}");
    // Nobody knows now which references are wrong, so none is reported.
    assert_eq!(malformed.matches("error").count(), 1, "{malformed}");
    let folder = after(|pack| {
        pack.pack.slug = "Muster Stadt".into();
        for file in &mut pack.pack.files {
            file.path = file.path.replace("musterstadt/", "Muster Stadt/");
        }
    });
    assert!(
        folder.starts_with("Muster Stadt: error: the folder's name") && folder.contains("muster-stadt"),
        "{folder}"
    );
    assert_eq!(folder.lines().count(), 1, "{folder}");
}

#[test]
fn long_services_and_unused_parts() {
    let too_long = after(|pack| {
        pack.replace("musterstadt/services.toml", "latest_days = 365", "latest_days = 365\ncleanup = 240");
        pack.replace("musterstadt/services.toml", "duration = 60", "duration = 400");
    });
    assert!(
        too_long.contains("error: service `trauung` takes 640 minutes with preparation and clean-up"),
        "{too_long}"
    );
    assert!(too_long.contains("never open longer than 600 at a stretch"), "{too_long}");
    let crowd = after(|pack| {
        pack.replace("musterstadt/services.toml", "max_persons = 3", "max_persons = 20");
        pack.replace("musterstadt/services.toml", "per_person = 10", "per_person = 60");
    });
    assert!(crowd.contains("warning: service `ummeldung` takes 1160 minutes for 20 persons"), "{crowd}");
    let unused = after(|pack| {
        let resource = crate::sample::RESOURCES.find("\n[[resource]]\nkey = \"dorf-1\"").unwrap();
        pack.file("musterstadt/resources.toml").truncate(resource);
    });
    assert!(unused.contains("sites.toml:12: warning: no resource is at the site `ortsverwaltung`"), "{unused}");
    assert!(unused.contains("hours.toml:18: warning: no resource uses the hours `dorf`"), "{unused}");
    assert!(unused.contains("[resource.dorf-1]: nothing refers to it"), "{unused}");
    let never = after(|pack| {
        let hours = pack.file("musterstadt/hours.toml");
        *hours = hours.replace("\n[[hours.series]]\ndays = [\"wed\"]\nfrom = \"14:00\"\nto = \"15:00\"\n", "");
    });
    assert!(never.contains("hours.toml:18: warning: hours `dorf` has no series, so it is never open"), "{never}");
}

#[test]
fn all_mistakes_at_once() {
    let all = after(|pack| {
        pack.replace("musterstadt/municipality.toml", "\"BW\"", "\"XX\"");
        pack.replace("musterstadt/municipality.toml", "#0b5a3c", "#ffffff");
        pack.replace("musterstadt/sites.toml", "\"76437\"", "\"x\"");
        pack.replace("musterstadt/hours.toml", "\"12-24\"", "\"02-30\"");
        pack.replace("musterstadt/resources.toml", "\"desk\"", "\"dsk\"");
        pack.replace("musterstadt/services.toml", "duration = 15", "duration = 7");
        pack.replace("musterstadt/services.toml", "duration = 60", "duration = 0");
        pack.replace("musterstadt/texts/de.toml", "bring_note", "note");
    });
    for part in
        ["XX", "contrast of `brand`", "\"x\" is not a German postal", "02-30", "dsk", "7 is not", "0 is out", "`note`"]
    {
        assert!(all.contains(part), "{part} in\n{all}");
    }
    assert_eq!(all.matches("error:").count(), 8, "{all}");
}

#[test]
fn series_may_follow_each_other() {
    let apart = after(|pack| {
        pack.file("musterstadt/hours.toml").push_str(
            "\n[[hours]]\nkey = \"x\"\n\
             [[hours.series]]\ndays = [\"mon\"]\nfrom = \"08:00\"\nto = \"12:00\"\nvalid_until = 2026-11-08\n\
             [[hours.series]]\ndays = [\"mon\"]\nfrom = \"09:00\"\nto = \"13:00\"\nvalid_from = 2026-11-03\n\
             [[hours.series]]\ndays = [\"mon\"]\nfrom = \"13:00\"\nto = \"14:00\"\n",
        );
    });
    // The common validity, Tuesday to Sunday, has no Monday; touching series do not overlap.
    assert!(!apart.contains("overlap"), "{apart}");
}
