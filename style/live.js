// An answer is checked when it is left: by the server's own rules (WASM made of live/) and with the server's sentences, which the
// page brings along. Nobody is told anything while typing, or about what was left empty; a message goes as soon as the answer is right.
// What depends on several answers, and what is only unlikely, the server says when the page is sent. If anything here fails, it
// says everything.

const given = document.getElementById("lotse-live");
const texts = JSON.parse(given.dataset.texts);
const status = document.getElementById("lotse-status");
const plural = new Intl.PluralRules(document.documentElement.lang);

/** Between the parts of a date or an address (domain::form::kind::spec). */
const BETWEEN = "\x1f";
/** In sentences, where something of the answer belongs; and where another sentence does. */
const [VARIABLE, MESSAGE] = ["\ufffc", "\ufffd"];
/** Larger numbers stand for all of their plural form, and this one for those that remain (app/…/application/live.rs). */
const [EXACT, MOST] = [2, 100];

let loading = null;
/** The rules, loaded when somebody comes to the first question; nothing, if the device cannot. */
function rules() {
  loading ??= import(given.dataset.js)
    .then(async (module) => {
      await module.default({ module_or_path: given.dataset.wasm });
      return module;
    })
    .catch(() => null);
  return loading;
}

/** While a button is held down nothing may move, or the click is lost. */
let released = Promise.resolve();
addEventListener("pointerdown", () => {
  released = new Promise((resolve) => {
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(resolve), { once: true });
  });
}, true);

const inputs = (question) => [...question.querySelectorAll("[name]")];
const answer = (question) => inputs(question).map((input) => input.value).join(BETWEEN);
/** As the server wrote it. */
const before = (question) =>
  inputs(question).map((input) => input.defaultValue ?? (input.querySelector("[selected]") ?? input.options[0]).value).join(BETWEEN);
const message = (question) => question.querySelector(":scope > .kern-error");

/** The answers that were checked last. @type {WeakMap<Element, string>} */
const checked = new WeakMap();

/** Checks an answer that has changed. Somebody who is still typing only learns that it is right now. */
async function check(question, left) {
  const now = answer(question);
  if (now === (checked.get(question) ?? before(question))) return;
  const { check: find, visible } = (await rules()) ?? {};
  if (!find) return;
  // The tables for this would be most of the WASM, and the browser has them.
  const typed = now.split(BETWEEN).map((part) => visible(part).normalize("NFC")).join(BETWEEN);
  const found = find(question.dataset.check, typed);
  // A touch's click comes in the same task as the loss of the focus.
  await new Promise((resolve) => setTimeout(resolve));
  await released;
  if (answer(question) !== now || (found && !left)) return;
  checked.set(question, now);
  show(question, found);
}

/** The sentence for a word and what of the answer belongs into it. */
function sentence(texts, word, variable) {
  const known = texts[word];
  if (typeof known === "string") return known.replace(VARIABLE, variable);
  const form = plural.select(variable);
  const alike = Object.keys(known).find((number) => number > EXACT && plural.select(number) === form);
  return (known[variable] ?? known[alike] ?? known[MOST]).replace(VARIABLE, variable);
}

/** Puts a message where the server would, or takes it away. */
function show(question, found) {
  const fields = inputs(question);
  const several = question.tagName === "FIELDSET";
  const name = several ? fields[0].name.replace(/\.[^.]*$/, "") : fields[0].name;
  const [word, variable] = found.split(" ");
  const part = word.split(".")[1];
  const id = `${name}-fehler`;
  const text = found && sentence(texts[question.dataset.check], word, variable);
  message(question)?.remove();
  if (text) {
    const element = given.content.firstElementChild.cloneNode(true);
    element.id = id;
    element.querySelector(".kern-body").append(text);
    question.append(element);
  }
  question.classList.toggle(several ? "kern-fieldset--error" : "kern-form-input--error", Boolean(text));
  const described = several ? question : fields[0];
  const ids = (described.getAttribute("aria-describedby") ?? "").split(" ").filter((other) => other && other !== id);
  if (text) ids.push(id);
  if (ids.length > 0) described.setAttribute("aria-describedby", ids.join(" "));
  else described.removeAttribute("aria-describedby");
  for (const field of fields.filter((field) => field.tagName !== "SELECT")) {
    const wrong = Boolean(text) && (!part || field.name === `${name}.${part}`);
    field.classList.toggle("kern-form-input__input--error", wrong);
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  // The focus is elsewhere by now: whoever hears the page hears which question is meant, when nothing else is being said.
  const label = question.querySelector("legend, label").textContent.trim();
  status.textContent = text ? given.dataset.fault.replace(VARIABLE, () => label).replace(MESSAGE, () => text) : "";
}

const questionOf = (event) => event.target.closest?.("[data-check]");

/** Where somebody is. A change comes before the loss of the focus, but the page's active element is none by then. */
let here = null;
document.addEventListener("focusin", (event) => {
  here = questionOf(event);
  if (here) rules();
});
document.addEventListener("focusout", (event) => {
  const question = questionOf(event);
  // Another window is not the next question.
  if (question && !question.contains(event.relatedTarget) && document.hasFocus()) check(question, true);
});
// Filled in by the browser, while one is elsewhere.
document.addEventListener("change", (event) => {
  const question = questionOf(event);
  if (question && question !== here) check(question, true);
});
document.addEventListener("input", (event) => {
  const question = questionOf(event);
  if (question && message(question)) check(question, false);
});
