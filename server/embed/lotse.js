// <lotse-termin service="personalausweis"><a href="…">Termin buchen</a></lotse-termin> on the town's own website: the next
// free times as links. Until they are there, and if they cannot be had, the link inside is shown. Sets no cookie, asks nobody
// but the portal this file comes from, and nothing about the visitor. Optional: lang, site, persons.
(() => {
  'use strict';
  const own = document.currentScript || document.querySelector('script[src$="/einbetten/lotse.js"]');
  if (!own || customElements.get('lotse-termin')) return;
  const portal = new URL('..', own.src);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; font: inherit; color: var(--lotse-text, inherit); }
    :host([hidden]) { display: none; }
    p { margin: 0 0 .5em; }
    .name { font-weight: bold; font-size: 1.2em; }
    ul { list-style: none; margin: 0 0 1em; padding: 0; }
    a { display: inline-block; min-height: 44px; line-height: 1.4; padding: .55em 0; box-sizing: border-box; color: var(--lotse-link, LinkText); }
    a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
    .button { padding: .55em 1.2em; border: 2px solid; border-radius: var(--lotse-radius, 4px); text-decoration: none;
      background: var(--lotse-button, #1f3f8f); color: var(--lotse-on-button, #fff); }
  `);
  const make = (name, attributes, ...inner) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inner);
    return made;
  };

  customElements.define('lotse-termin', class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      this.attachShadow({ mode: 'open' }).append(make('slot', {}));
      this.shadowRoot.adoptedStyleSheets = [sheet];
      this.load().catch(() => {});
    }

    async load() {
      const lang = this.lang || this.closest('[lang]')?.lang || 'de';
      const query = new URLSearchParams({ lang: /^de-(leicht|simple)/.test(lang) ? 'de-leicht' : lang.split('-')[0] });
      for (const [attribute, field] of [['site', 'ort'], ['persons', 'personen']]) {
        if (this.hasAttribute(attribute)) query.set(field, this.getAttribute(attribute));
      }
      const service = encodeURIComponent(this.getAttribute('service') || '');
      const address = new URL(`leistungen/${service}/naechste.json?${query}`, portal);
      const answer = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (answer.ok) this.show(await answer.json());
    }

    show(next) {
      const times = next.times.map((time) => make('li', { part: 'time' }, make('a', { href: time.link }, `${time.when}, ${time.name}`)));
      // Who stands on the link inside stands on ours afterwards.
      const here = this.contains(document.activeElement);
      this.shadowRoot.replaceChildren(
        make('div', { role: 'group', 'aria-labelledby': 'name', lang: next.lang, dir: next.dir },
          make('p', { id: 'name', class: 'name', part: 'name' }, next.name),
          make('p', { id: 'next', part: 'heading' }, times.length ? next.heading : next.nothing),
          ...(times.length ? [make('ul', { 'aria-labelledby': 'next', part: 'times' }, ...times)] : []),
          make('a', { href: next.link, class: 'button', part: 'button' }, next.book)));
      if (here) this.shadowRoot.querySelector('.button').focus({ preventScroll: true });
    }
  });
})();
