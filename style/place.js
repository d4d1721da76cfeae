// The place of a German postal code is filled in when the code is left, or offered if there are several. What was typed is never
// written over. The server fills in the same when the page is sent.

const status = document.getElementById("lotse-status");
/** In sentences, where the place belongs. */
const VARIABLE = "\ufffc";
/** What was filled in here, which may be replaced. @type {WeakMap<Element, string>} */
const filled = new WeakMap();

async function places(address, code) {
  const answer = await fetch(`${address.dataset.places}?plz=${code}`).catch(() => null);
  return answer?.ok ? answer.json() : [];
}

/** What can be chosen while typing. */
function offer(city, names) {
  const id = `${city.id}-orte`;
  let list = document.getElementById(id);
  if (!list) {
    list = document.createElement("datalist");
    list.id = id;
    city.after(list);
    city.setAttribute("list", id);
  }
  list.replaceChildren(...names.map((name) => new Option(name, name)));
}

document.addEventListener("change", async (event) => {
  const address = event.target.closest?.("[data-places]");
  if (!address || !/\.(postal_code|country)$/.test(event.target.name)) return;
  const part = (name) => address.querySelector(`[name$=".${name}"]`);
  const [code, city, country] = [part("postal_code"), part("city"), part("country")];
  const typed = code.value;
  const digits = typed.replace(/\D/g, "");
  if (digits.length !== 5 || (country && country.value !== "DE")) return;
  const names = await places(address, digits);
  if (code.value !== typed) return;
  offer(city, names);
  const own = city.value !== "" && city.value === filled.get(city);
  if (city.value.trim() !== "" && !own) return;
  const name = names.length === 1 ? names[0] : "";
  if (name !== city.value) {
    city.value = name;
    filled.set(city, name);
    city.dispatchEvent(new Event("input", { bubbles: true }));
    // Whoever is there already and types, types instead of it.
    if (document.activeElement === city) city.select();
  }
  const say = names.length > 1 ? address.dataset.several : address.dataset.filled;
  const list = new Intl.ListFormat(document.documentElement.lang, { type: "disjunction" });
  if (names.length > 0) status.textContent = say.replace(VARIABLE, () => list.format(names));
});
