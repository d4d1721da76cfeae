// Long lists are lists of the browser's own; with scripts there is a field to search them.
import { Application } from '../support/application';
import { Form } from '../support/forms';
import { expectAccessible, keepPicture } from '../support/look';
import { Portal } from '../support/portal';
import { expect, inBothLanguages, test } from '../support/test';

const SERVICE = `${Portal.of('kreis-reutlingen')}/leistungen/fuehrerschein-umtausch`;
/** A journey with a licence of our days, which has sixteen classes. */
const CARD = 6;

inBothLanguages((lang) => {
  test('a nationality is found by any of its names', async ({ portal, page, person }) => {
    const form = new Form('fuehrerschein-umtausch');
    const application = new Application(portal, form, person.mail);
    await application.begin(SERVICE);
    await application.go(form.journey(0).slice(0, 1));
    await application.expectStep('geburt');
    const list = page.locator('select[id="staatsangehoerigkeit"]');
    const field = page.locator('[id="staatsangehoerigkeit-suche"]');
    const shown = (): Promise<string[]> => list.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    const all = await shown();
    expect(all.length).toBeGreaterThan(250);
    if (!portal.js) {
      await expect(field).toHaveCount(0);
      await list.selectOption('TR');
    } else {
      await expect(field).toHaveAccessibleName(new RegExp(`^${portal.t('list-search')}: .`));
      const found = page.locator('.lotse-list-search').filter({ has: field }).getByRole('status');
      await expect(found).toBeHidden();
      for (const name of ['türkei', 'Tuerkei', 'TURKEI', 'Türkiye', ...(lang === 'ar' ? ['تركيا'] : [])]) {
        await field.fill(name);
        expect(await shown(), name).toEqual(['', 'TR']);
        await expect(found).toContainText('1');
      }
      await expectAccessible(page, 'a list that is searched');
      await keepPicture(page, `list, ${lang}, searched`);
      // Nothing is chosen by searching alone, and Enter does not send the page.
      await expect(list).toHaveValue('');
      await field.press('Enter');
      await expect(list).toBeFocused();
      await expect(list).toHaveValue('TR');
      // What is chosen stays, whatever is looked for.
      await page.keyboard.press('Shift+Tab');
      await expect(field).toBeFocused();
      await field.fill('gui');
      expect((await shown()).slice(0, 1)).toEqual(['']);
      expect(await shown()).toEqual(expect.arrayContaining(['TR', 'GN', 'GW', 'GQ']));
      await expect(list).toHaveValue('TR');
      await field.fill('xyzxyz');
      await expect(found).toHaveText(portal.t('list-none'));
      expect(await shown()).toEqual(['', 'TR']);
      await field.press('Escape');
      expect(await shown()).toEqual(all);
      await expect(found).toBeHidden();
      // The whole list is back when one goes on, without anything lost.
      await field.fill('schweiz');
      await field.press('ArrowDown');
      await expect(list).toBeFocused();
      await expect(list).toHaveValue('TR');
      await page.keyboard.press('Tab');
      expect(await shown()).toEqual(all);
    }
    // The list is what is sent; the rest of the page is missing.
    expect(await application.proceed([422])).toBe(422);
    await expect(list).toHaveValue('TR');
    expect(new URL(page.url()).search).toBe('');
  });

  test('boxes are found, and those that are ticked stay', async ({ portal, page, person }) => {
    const form = new Form('fuehrerschein-umtausch');
    const application = new Application(portal, form, person.mail);
    const journey = form.journey(CARD);
    const at = journey.findIndex(({ step }) => step === 'klassen');
    await application.begin(SERVICE);
    await application.go(journey.slice(0, at));
    await application.expectStep('klassen');
    const boxes = page.locator('input[name="klassen_karte"]');
    await expect(boxes).toHaveCount(16);
    const field = page.locator('[id="klassen_karte-suche"]');
    if (!portal.js) await expect(field).toHaveCount(0);
    else {
      await page.locator('[id="klassen_karte.b"]').check();
      await field.fill('c1');
      await expect(boxes.filter({ visible: true })).toHaveCount(3);
      await expect(page.locator('[id="klassen_karte.b"]')).toBeVisible();
      await field.press('Enter');
      await expect(page.locator('[id="klassen_karte.c1"]')).toBeFocused();
      await field.fill('');
      await expect(boxes.filter({ visible: true })).toHaveCount(16);
      await page.locator('[id="klassen_karte.b"]').uncheck();
    }
    await application.go(journey.slice(at, at + 1));
  });
});
