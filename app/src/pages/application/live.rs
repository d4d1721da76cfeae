//! What the checks in the browser need from a page: the sentences for all that they may find.
//!
//! `style/live.js` has an answer checked by the server's own code (`live/`) when it is left, and is told in a word what is wrong.
//! The sentence is the server's too, written beforehand for each question of the page. Without scripts nothing of this is used.

use super::problems::{problem_words, too_long, too_short};
use crate::components::field_error;
use crate::context::page;
use crate::text::{Words, ta};
use crate::view_model::StepView;
use domain::form::Kind;
use domain::form::kind::Problem;
use domain::form::kind::spec::{Spec, word};
use domain::text::latin::NameProblem;
use leptos::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

/// Stands where the browser puts in what depends on the answer; nobody types it.
const VARIABLE: char = '\u{FFFC}';
/// A second one.
const MESSAGE: char = '\u{FFFD}';

/// Numbers that have a sentence of their own in some language.
const EXACT: [usize; 2] = [1, 2];
/// Numbers whose sentences the browser takes for others of the same plural form (CLDR), the digits exchanged: together they have all
/// forms of the ten languages. The first has the form of most numbers.
const FORMS: [usize; 4] = [100, 3, 11, 21];
/// Stands for the limit in the same sentences; shares no digit with these numbers.
const LIMIT: usize = 777_777;

/// A sentence, or several by a number.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Sentence {
    Plain(String),
    Counted(BTreeMap<usize, String>),
}

/// By the word for the problem.
type Sentences = BTreeMap<String, Sentence>;

/// `None`: nothing can be mistyped on this page.
pub(super) fn live_texts(view: &StepView) -> Option<AnyView> {
    let kinds = view.asked.iter().map(|asked| &view.form.field(asked.field).kind);
    let texts: BTreeMap<String, Sentences> = kinds
        .filter_map(|kind| Spec::of(kind, view.today).map(|spec| (spec.to_string(), sentences(&spec, kind))))
        .collect();
    if texts.is_empty() {
        return None;
    }
    let texts = serde_json::to_string(&texts).ok()?;
    let (question, message) = (VARIABLE.to_string(), MESSAGE.to_string());
    let fault = ta("form-fault", &[("question", question.as_str().into()), ("message", message.as_str().into())]);
    let page = page();
    let template = view! {
        <template
            id="lotse-live"
            data-js=page.assets.url("pkg/live.js")
            data-wasm=page.assets.url("pkg/live_bg.wasm")
            data-fault=fault
            data-texts=texts
        >
            {field_error(String::new(), Words::plain(""))}
        </template>
    };
    Some(template.into_any())
}

fn sentences(spec: &Spec, kind: &Kind) -> Sentences {
    spec.problems().into_iter().map(|problem| (word(problem), sentence(problem, kind))).collect()
}

fn sentence(problem: Problem, kind: &Kind) -> Sentence {
    let plain = |problem| Sentence::Plain(problem_words(problem, kind).to_string());
    match problem {
        Problem::TooShort { min, .. } => counted(min, |_, missing| too_short(missing)),
        Problem::TooLong { max, .. } | Problem::Name(NameProblem::TooLong { max, .. }) => counted(max, too_long),
        Problem::Name(NameProblem::Sign(_)) => plain(Problem::Name(NameProblem::Sign(VARIABLE))),
        problem => plain(problem),
    }
}

/// The sentences of `words(limit, number)` for all numbers, without the forms that are like the first.
fn counted(limit: usize, words: fn(usize, usize) -> Words) -> Sentence {
    let form = |number: usize| {
        let text = words(LIMIT, number).as_str().replace(&LIMIT.to_string(), &MESSAGE.to_string());
        text.replace(&number.to_string(), &VARIABLE.to_string()).replace(MESSAGE, &limit.to_string())
    };
    let most = form(FORMS[0]);
    let others = FORMS[1..].iter().map(|number| (*number, form(*number))).filter(|(_, text)| *text != most);
    let exact = EXACT.map(|number| (number, words(limit, number).to_string()));
    Sentence::Counted(others.chain(exact).chain([(FORMS[0], most.clone())]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::{PageContext, Scope};
    use domain::form::{Bound, SpanOf};
    use domain::plausibility;
    use domain::text::input::{MailProblem, PhoneProblem};
    use jiff::civil::{Date, date};
    use locale::Language;

    const TODAY: Date = date(2026, 11, 21);

    fn in_language<T>(language: Language, work: impl FnOnce() -> T) -> T {
        let context = PageContext {
            language,
            municipality: None,
            path: "/".into(),
            nonce: String::new(),
            csrf: String::new(),
            assets: Default::default(),
            theme_url: None,
            logo_url: None,
            demo: false,
        };
        Owner::new_root(None).with(|| {
            provide_context(Scope::new(context));
            work()
        })
    }

    /// Each kind that is checked, with every limit it can have.
    fn kinds() -> Vec<Kind> {
        let bound = |days| Some(Bound::FromToday(SpanOf::Days(days)));
        let mut kinds = vec![
            Kind::Text { min: 15, max: 100 },
            Kind::Long { min: 2, max: 2000 },
            Kind::Name { max: 120 },
            Kind::Number { min: Some(0), max: Some(50), decimals: 0 },
            Kind::Number { min: Some(0), max: Some(50), decimals: 2 },
            Kind::Money { min: 0, max: 100_000 },
            Kind::Date { min: bound(-7), max: bound(14) },
            Kind::BirthDate,
            Kind::PartialDate,
            Kind::Time,
            Kind::Address { abroad: false },
            Kind::Address { abroad: true },
            Kind::Phone,
            Kind::Mail,
        ];
        kinds.extend(plausibility::Kind::ALL.map(Kind::Code));
        kinds
    }

    /// Whether it can be found when an answer is left. A new problem does not compile until this is known.
    const fn is_live(problem: Problem) -> bool {
        match problem {
            // Leaving a question empty is no mistake yet.
            Problem::Missing | Problem::Name(NameProblem::Empty) => false,
            Problem::Mail(MailProblem::Empty) | Problem::Phone(PhoneProblem::Empty) => false,
            Problem::Code(_, plausibility::Problem::Empty) => false,
            // Nobody types these.
            Problem::NotAnOption | Problem::TooFew { .. } | Problem::TooMany { .. } => false,
            Problem::TooShort { .. }
            | Problem::TooLong { .. }
            | Problem::Illegible
            | Problem::NotANumber
            | Problem::Decimals { .. }
            | Problem::TooSmall { .. }
            | Problem::TooLarge { .. }
            | Problem::DatePart(_)
            | Problem::NoSuchDate
            | Problem::TooEarly { .. }
            | Problem::TooLate { .. }
            | Problem::Future
            | Problem::TooOld
            | Problem::NoSuchTime
            | Problem::AddressPart(_)
            | Problem::Name(_)
            | Problem::Mail(_)
            | Problem::Phone(_)
            | Problem::Code(..) => true,
        }
    }

    /// One of each, but for the kinds of codes.
    fn all_problems() -> Vec<Problem> {
        let names = [NameProblem::TooLong { max: 1, actual: 2 }, NameProblem::Digit, NameProblem::Sign('<')];
        let mails = [MailProblem::TooLong, MailProblem::MissingAt, MailProblem::Space, MailProblem::NotAscii];
        let hosts = [MailProblem::BadLocalPart, MailProblem::BadDomain];
        let phones = [PhoneProblem::TooShort, PhoneProblem::TooLong, PhoneProblem::BadCharacter('x')];
        let parts = ["street", "number", "postal_code", "city", "country"];
        let mut all = vec![
            Problem::TooShort { min: 2, actual: 1 },
            Problem::TooLong { max: 1, actual: 2 },
            Problem::Illegible,
            Problem::NotANumber,
            Problem::Decimals { decimals: 2 },
            Problem::TooSmall { min: 0, digits: 0 },
            Problem::TooLarge { max: 0, digits: 0 },
            Problem::NoSuchDate,
            Problem::TooEarly { min: TODAY },
            Problem::TooLate { max: TODAY },
            Problem::Future,
            Problem::TooOld,
            Problem::NoSuchTime,
            Problem::Name(NameProblem::OtherScript('Я')),
        ];
        all.extend(["day", "month", "year"].map(Problem::DatePart));
        all.extend(parts.map(Problem::AddressPart));
        all.extend(names.map(Problem::Name));
        all.extend(mails.into_iter().chain(hosts).map(Problem::Mail));
        all.extend(phones.map(Problem::Phone));
        for code in plausibility::Kind::ALL {
            all.extend(plausibility::Problem::ALL.map(|problem| Problem::Code(code, problem)));
        }
        all.retain(|problem| is_live(*problem));
        all
    }

    #[test]
    fn the_page_brings_a_sentence_for_all_that_can_be_found() {
        for language in Language::ALL {
            in_language(language, || {
                let brought: BTreeMap<String, Vec<(Kind, Sentence)>> =
                    kinds().into_iter().fold(BTreeMap::new(), |mut all, kind| {
                        for (word, sentence) in sentences(&Spec::of(&kind, TODAY).expect("is checked"), &kind) {
                            all.entry(word).or_default().push((kind.clone(), sentence));
                        }
                        all
                    });
                for problem in all_problems() {
                    let sentences = brought.get(&word(problem)).unwrap_or_else(|| panic!("{problem:?} has none"));
                    // Whatever exactly it is, the server would say the same.
                    for (kind, found) in sentences {
                        let limits = matches!(
                            problem,
                            Problem::Decimals { .. }
                                | Problem::TooSmall { .. }
                                | Problem::TooLarge { .. }
                                | Problem::TooEarly { .. }
                                | Problem::TooLate { .. }
                        );
                        if let (Sentence::Plain(found), false) = (found, limits) {
                            let server = problem_words(problem, kind).to_string();
                            assert_eq!(found.replace(VARIABLE, "<"), server, "{language} {problem:?}");
                        }
                    }
                }
            });
        }
    }

    #[test]
    fn counted_sentences_are_the_servers() {
        in_language(Language::De, || {
            let Sentence::Counted(texts) = counted(100, too_long) else { panic!("is counted") };
            assert_eq!(texts[&1], "Das ist ein Zeichen zu lang. Erlaubt sind 100 Zeichen.");
            assert_eq!(texts[&FORMS[0]], "Das ist \u{FFFC} Zeichen zu lang. Erlaubt sind 100 Zeichen.");
            assert_eq!(texts.len(), 3);
        });
        for language in Language::ALL {
            in_language(language, || {
                for words in [too_long as fn(usize, usize) -> Words, |_, missing| too_short(missing)] {
                    let Sentence::Counted(texts) = counted(500, words) else { panic!("is counted") };
                    // For each number one of them is right; by its plural form the browser finds which. (Past 102 the server's
                    // plural rules, `intl_pluralrules`, have wrong forms in Arabic; the browser has the right ones.)
                    let most = if language == Language::Ar { 103 } else { 1200 };
                    for number in 1..most {
                        let server = words(500, number).to_string();
                        let fits = texts.values().any(|text| text.replace(VARIABLE, &number.to_string()) == server);
                        assert!(fits, "{language} {number}: {server} {texts:?}");
                    }
                }
            });
        }
    }
}
