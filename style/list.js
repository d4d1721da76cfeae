// Long lists get a field to search them by. What is chosen in the list is sent; this only takes out of sight what was not looked
// for. Case and accents make no difference, and a country is also found by its German, its English and its own name.

const given = document.getElementById("lotse-list");
/** In the sentence, where the number belongs. */
const VARIABLE = "\ufffc";
const enumeration = new Intl.ListFormat(document.documentElement.lang, { type: "unit" });
const FEW = 3;
/** Letters that are typed as their neighbour, and do not come apart. */
const ALIKE = { ß: "ss", æ: "a", œ: "o", ø: "o", ł: "l", đ: "d", ı: "i", ґ: "г", ى: "ي", ة: "ه" };

/** Words in the writing for comparison, a blank before each; as domain::text::search::fold does. */
function fold(text) {
  const bare = text.normalize("NFKD").toLowerCase().replace(/[\p{M}·\u00ad\u0640\u200b-\u200f]/gu, "");
  const words = bare.replace(/[ßæœøłđıґىة]/g, (letter) => ALIKE[letter]).replace(/([aou])e/g, "$1");
  return ` ${words.replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
}

const dictionaries = new Map();
function dictionary(language, style) {
  const key = language + style;
  if (!dictionaries.has(key)) dictionaries.set(key, new Intl.DisplayNames(language, { type: "region", style }));
  return dictionaries.get(key);
}

/** What a country is called elsewhere. */
function names(code) {
  if (!/^[A-Z]{2}$/.test(code)) return [];
  try {
    const own = new Intl.Locale(`und-${code}`).maximize().language;
    return [own, "de", "en"].flatMap((language) => ["long", "short"].map((style) => dictionary(language, style).of(code)));
  } catch {
    return [];
  }
}

for (const list of document.querySelectorAll("[data-list]")) {
  const select = list.tagName === "SELECT";
  const before = select ? list.parentElement : list;
  const frame = before.parentElement;
  const box = given.content.firstElementChild.cloneNode(true);
  const [label, input, status] = box.children;
  input.id = `${select ? list.id : list.querySelector("input").name}-suche`;
  label.htmlFor = input.id;
  input.setAttribute("aria-label", `${label.textContent}: ${frame.querySelector("label, legend").textContent.trim()}`);
  before.before(box);

  const entries = [...(select ? list.options : list.children)];
  let words = null;
  /** Made when somebody searches: few do. */
  const known = () =>
    (words ??= new Map(entries.map((entry) => [entry, [entry.textContent, ...(select ? names(entry.value) : [])].map(fold).join("")])));
  const answered = (entry) => (select ? entry.value !== "" : true);
  const chosen = (entry) => (select ? entry.value === list.value : entry.querySelector("input").checked);
  const fits = (entry, parts) =>
    answered(entry) && parts.every((part) => known().get(entry).includes(part.length > 2 ? part : ` ${part}`));

  let found = entries;
  /** Leaves what fits, and what is chosen already: it goes on being sent, so it stays to be seen. */
  function search() {
    const parts = fold(input.value).trim().split(" ").filter(Boolean);
    found = parts.length > 0 ? entries.filter((entry) => fits(entry, parts)) : entries;
    const shown = new Set(found);
    for (const entry of entries) if (chosen(entry) || !answered(entry)) shown.add(entry);
    if (select) {
      const { value } = list;
      // Phones show options that are only hidden.
      list.replaceChildren(...entries.filter((entry) => shown.has(entry)));
      list.value = value;
    } else {
      for (const entry of entries) entry.hidden = !shown.has(entry);
    }
    status.textContent = parts.length > 0 ? told() : "";
  }

  /** How many fit; a few by their names, which a closed list does not show. */
  function told() {
    if (found.length === 0) return given.dataset.none;
    const names = found.length > FEW ? "" : ` (${enumeration.format(found.map((entry) => entry.textContent.trim()))})`;
    return given.dataset.found.replace(VARIABLE, found.length) + names;
  }

  /** The whole list again. */
  function clear() {
    if (input.value === "") return;
    input.value = "";
    search();
  }

  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const goes = event.key === "Enter" || event.key === "ArrowDown";
    if (event.key === "Escape") clear();
    // Enter would send the form.
    if (event.key === "Escape" || goes) event.preventDefault();
    if (!goes || input.value === "" || found.length === 0) return;
    if (select && event.key === "Enter" && found.length === 1) {
      list.value = found[0].value;
      for (const type of ["input", "change"]) list.dispatchEvent(new Event(type, { bubbles: true }));
    }
    (select ? list : found[0].querySelector("input")).focus();
  });
  if (select) list.addEventListener("blur", (event) => event.relatedTarget !== input && clear());
}
