// One rule, two places: what is wrong with an answer is said when it is left, by the server's rules and in the server's words.
import type { Locator, Page } from '@playwright/test';
import { expect, inBothLanguages, test } from '../support/test';
import type { Portal } from '../support/portal';

const FORM = '/leistungen/hundesteuer-anmeldung/antrag';

const input = (page: Page, name: string): Locator => page.locator(`[id="${name}"]`);
const message = (page: Page, question: string): Locator => input(page, `${question}-fehler`);
/** What stands around a question's inputs. */
const frame = (page: Page, question: string): Locator => page.locator('[data-check]').filter({ has: page.locator(`[id^="${question}"]`) });

async function begin(portal: Portal): Promise<void> {
  await portal.open(FORM);
  await portal.press(portal.button('begin-button'));
  await expect(input(portal.page, 'familienname')).toBeVisible();
}

/** Types, or ticks where there is nothing to type. */
async function type(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    if (value === 'x') await input(page, name).check();
    else if ((await input(page, name).evaluate((element) => element.tagName)) === 'SELECT') await input(page, name).selectOption(value);
    else await input(page, name).fill(value);
  }
}

/** Leaves an input by keyboard. */
async function leave(page: Page, name: string): Promise<void> {
  await input(page, name).focus();
  await page.keyboard.press('Tab');
}

const next = (portal: Portal): Promise<void> => portal.press(portal.button('form-continue'));

/** Elements, attributes and texts, without what was typed. */
function shape(question: Locator): Promise<string> {
  return question.evaluate((element) => {
    const walk = (node: Element): string => {
      const attributes = [...node.attributes].filter(({ name }) => name !== 'value').map(({ name, value }) => `${name}=${value}`).sort();
      const texts = [...node.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE).map((child) => child.textContent).join('').trim();
      return `<${node.localName} ${attributes.join(' ')}>${texts}${[...node.children].map(walk).join('')}</>`;
    };
    return walk(element);
  });
}

/** A wrong answer is met with the same message, in the same place and marking the same inputs, by the browser and by the server. */
async function expectSame(portal: Portal, question: string, wrong: Record<string, string>, right: Record<string, string>): Promise<void> {
  const { page } = portal;
  const last = Object.keys(wrong).at(-1)!;
  const own = frame(page, question);
  // The server may have said that it is missing; that stays until there is something right or one goes on.
  const before = await message(page, question).allInnerTexts();
  await type(page, wrong);
  let live: string | undefined;
  if (portal.js) {
    expect(await message(page, question).allInnerTexts()).toEqual(before);
    await leave(page, last);
    await expect(own.locator('[aria-invalid]').first()).toBeAttached();
    await expect(message(page, question)).not.toHaveText(before);
    live = await shape(own);
    // Whoever hears the page hears which question is meant; the focus is elsewhere.
    const words = (await message(page, question).locator('.kern-body').evaluate((body) => body.lastChild!.textContent))!;
    await expect(page.locator('#lotse-status')).toContainText(words);
    await expect(input(page, last)).not.toBeFocused();
  }
  await portal.answers(422, () => next(portal));
  await expect(message(page, question)).toBeVisible();
  if (live) expect(await shape(own)).toBe(live);
  await type(page, right);
  if (portal.js) {
    await expect(message(page, question)).toHaveCount(0);
    await expect(own.locator('[aria-invalid]')).toHaveCount(0);
  }
}

inBothLanguages(() => {
  test('what is wrong is said when a question is left, as the server says it', async ({ portal, page }) => {
    await begin(portal);
    await type(page, { 'halter_art.person': 'x' });
    await expectSame(portal, 'familienname', { familienname: 'Muster<mann' }, { familienname: 'Mustermann' });
    // It is asked now.
    await expectSame(
      portal,
      'geboren',
      { 'geboren.day': '31', 'geboren.month': '2', 'geboren.year': '1980' },
      { 'geboren.day': '28' },
    );
    await expectSame(portal, 'vornamen', { vornamen: 'A'.repeat(123) }, { vornamen: 'Ada' });
    await expectSame(
      portal,
      'anschrift',
      { 'anschrift.street': 'Hauptstraße', 'anschrift.postal_code': '7643', 'anschrift.city': 'Rastatt' },
      { 'anschrift.postal_code': '76437' },
    );
    await next(portal);
    await type(page, { 'gemeinsam.no': 'x' });
    await next(portal);

    const dog = { hund_name: 'Bello', 'hund_geschlecht.weiblich': 'x', rasse: 'Dackel', listenhund: 'keine', 'herkunft.privat': 'x' };
    const born = { 'hund_geboren.day': '1', 'hund_geboren.month': '4', 'hund_geboren.year': '2024' };
    const since = { 'hund_seit.day': '1', 'hund_seit.month': '7', 'hund_seit.year': '2024' };
    const row = (answers: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(answers).map(([name, value]) => [`hunde.0.${name}`, value]));
    await type(page, row({ ...dog, ...born, ...since }));
    await expectSame(portal, 'bestand', { bestand: '51' }, { bestand: '0' });
    await expectSame(portal, 'hunde.0.hund_geboren', row({ 'hund_geboren.year': '24' }), row({ 'hund_geboren.year': '2024' }));
    await expectSame(portal, 'hunde.0.chip', row({ chip: '276' }), row({ chip: '' }));
    await next(portal);
    await type(page, { 'mitgebracht.no': 'x' });
    await next(portal);
    await type(page, { 'weniger.no': 'x' });
    await next(portal);
    await type(page, { 'lastschrift.yes': 'x' });
    await next(portal);
    await type(page, { 'konto_eigen.yes': 'x' });
    await expectSame(portal, 'iban', { iban: 'DE44 5001 0517 5407 3249 30' }, { iban: 'DE44 5001 0517 5407 3249 31' });
  });

  test('nobody is disturbed @js', async ({ portal, page }) => {
    await begin(portal);
    // Not while typing, not when something was left empty, not within a question.
    await input(page, 'familienname').pressSequentially('3');
    await page.waitForTimeout(300);
    await expect(message(page, 'familienname')).toHaveCount(0);
    await leave(page, 'familienname');
    await expect(message(page, 'familienname')).toBeVisible();
    await input(page, 'familienname').fill('');
    await expect(message(page, 'familienname')).toHaveCount(0);
    await leave(page, 'vornamen');
    await input(page, 'anschrift.street').fill('Hauptstraße');
    await leave(page, 'anschrift.street');
    await page.waitForTimeout(300);
    await expect(page.locator('.kern-error:visible')).toHaveCount(0);
    await leave(page, 'anschrift.city');
    await expect(message(page, 'anschrift')).toBeVisible();
    // What the server said of an empty answer stays until there is one.
    await portal.answers(422, () => next(portal));
    await expect(message(page, 'vornamen')).toBeVisible();
    await leave(page, 'vornamen');
    await page.waitForTimeout(300);
    await expect(message(page, 'vornamen')).toBeVisible();
    await input(page, 'vornamen').fill('Ada');
    await expect(message(page, 'vornamen')).toHaveCount(0);
  });
});

test('a click on the way out of a wrong answer is not lost @js', async ({ portal, page }) => {
  await begin(portal);
  await input(page, 'vornamen').fill('Ada');
  await leave(page, 'vornamen');
  await page.waitForLoadState('networkidle');
  await input(page, 'familienname').fill('3');
  const button = portal.button('form-continue');
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await button.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.waitForTimeout(500);
  // Nothing has moved under the pointer.
  expect(await button.boundingBox()).toEqual({ x, y, width, height });
  await portal.answers(422, () => page.mouse.up());
});

test('without the rules the server says everything @js @desktop', async ({ portal, page, guard }) => {
  guard.allowFailure(/live_bg\.[0-9a-f]+\.wasm$/);
  await page.route(/live_bg\.[0-9a-f]+\.wasm$/, (route) => route.abort());
  await begin(portal);
  await input(page, 'familienname').fill('3');
  await leave(page, 'familienname');
  await portal.answers(422, () => next(portal));
  await expect(message(page, 'familienname')).toBeVisible();
});
