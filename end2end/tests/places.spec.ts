// The place follows from the postal code, as far as the operator's list says (end2end/places.csv).
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, keepPicture } from '../support/look';
import type { Portal } from '../support/portal';
import { expect, inBothLanguages, test } from '../support/test';

const FORM = '/leistungen/hundesteuer-anmeldung/antrag';

const input = (page: Page, name: string): Locator => page.locator(`[id="${name}"]`);

async function begin(portal: Portal): Promise<void> {
  await portal.open(FORM);
  await portal.press(portal.button('begin-button'));
  await expect(input(portal.page, 'familienname')).toBeVisible();
}

/** Everything of the page but postal code and place. */
async function fillTheRest(page: Page): Promise<void> {
  await input(page, 'halter_art.person').check();
  const answers = { familienname: 'Öztürk', vornamen: 'Şükrü', 'anschrift.street': 'Lindenrain', 'anschrift.number': '5' };
  for (const [name, value] of Object.entries(answers)) await input(page, name).fill(value);
}

async function fillBirth(page: Page): Promise<void> {
  const born = { 'geboren.day': '29', 'geboren.month': '2', 'geboren.year': '1988' };
  for (const [name, value] of Object.entries(born)) await input(page, name).fill(value);
}

inBothLanguages((lang) => {
  test('the browser fills in the place, and never over what was typed @js', async ({ portal, page }) => {
    await begin(portal);
    const [code, city] = [input(page, 'anschrift.postal_code'), input(page, 'anschrift.city')];
    const status = page.locator('#lotse-status');
    const leave = async (typed: string): Promise<void> => {
      await code.fill(typed);
      await code.press('Tab');
    };
    await leave('76437');
    await expect(city).toHaveValue('Rastatt');
    await expect(status).toContainText('Rastatt');
    // A mistyped code: what was filled in here goes with it.
    await leave('10115');
    await expect(city).toHaveValue('Berlin');
    // Several: none is chosen, all are offered.
    await leave('64711');
    await expect(city).toHaveValue('');
    await expect(status).toContainText('Erbach');
    await expect(status).toContainText('Michelstadt');
    const offered = page.locator('datalist option');
    expect(await offered.evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))).toEqual(['Erbach', 'Michelstadt']);
    await expectAccessible(page, 'an address with places to choose among');
    await keepPicture(page, `places, ${lang}, several`);
    // Own words stay.
    await city.fill('Vielbrunn');
    await leave('76437');
    await expect(offered).toHaveCount(1);
    await expect(city).toHaveValue('Vielbrunn');
    // Nothing is asked that is no postal code.
    let asked = 0;
    page.on('request', (request) => (asked += Number(request.url().includes('/orte'))));
    for (const none of ['7643', 'SW1A 1AA', '']) await leave(none);
    expect(asked).toBe(0);
  });

  test('a place that does not belong to the code is asked about', async ({ portal, page }) => {
    await begin(portal);
    await fillTheRest(page);
    await input(page, 'anschrift.postal_code').fill('76437');
    await input(page, 'anschrift.city').fill('Karlsruhe');
    await portal.answers(422, () => portal.press(portal.button('form-continue')));
    await fillBirth(page);
    const box = input(page, 'ok.anschrift.place-elsewhere');
    await expect(page.locator('.lotse-warning')).toContainText('Rastatt');
    if (portal.js) await expectAccessible(page, 'a place that is asked about');
    await keepPicture(page, `places, ${lang}, asked`);
    // Put right, there is nothing to ask; and the place need not be typed at all.
    await input(page, 'anschrift.city').fill('');
    await portal.press(portal.button('form-continue'));
    await expect(input(page, 'gemeinsam.no')).toBeVisible();
    await portal.press(page.locator('.lotse-back a'));
    await expect(input(page, 'anschrift.city')).toHaveValue('Rastatt');
    await expect(box).toHaveCount(0);
    // Right all the same.
    await input(page, 'anschrift.city').fill('Karlsruhe');
    await portal.answers(422, () => portal.press(portal.button('form-continue')));
    await box.check();
    await portal.press(portal.button('form-continue'));
    await expect(input(page, 'gemeinsam.no')).toBeVisible();
  });
});
