// A whole booking and a whole form without mouse or finger. Arrow keys in the calendar need the island, so this runs where scripts do.
import { Form } from '../support/forms';
import { Portal } from '../support/portal';
import { expect, inBothLanguages, test } from '../support/test';
import type { Locator, Page } from '@playwright/test';

/** Presses Tab until `target` has the focus; each stop on the way must be visible and have a visible ring. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 120; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement!;
      const style = getComputedStyle(element);
      // A radio's ring may be drawn around its label or by its neighbour: KERN draws it on the input itself.
      const { width, height } = element.getBoundingClientRect();
      return { what: element.outerHTML.slice(0, 120), body: element === document.body, ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, size: width * height };
    });
    if (stop.body) continue;
    expect(stop.ring, `no focus ring: ${stop.what}`).toBe(true);
    expect(stop.size, `focus on something without size: ${stop.what}`).toBeGreaterThan(0);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} cannot be reached with the Tab key`);
}

const focusedDay = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement!.getAttribute('data-day'));

inBothLanguages((lang) => {
  test('the whole booking by keyboard', { tag: '@js' }, async ({ portal, page, person }) => {
    await portal.open('/');
    // The first stop leads past everything that is the same on each page.
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: portal.t('skip-link') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await tabTo(page, portal.field('q'));
    await page.keyboard.type('Personalausweis');
    await page.keyboard.press('Enter');
    await expect(portal.title('search-title')).toBeVisible();
    await tabTo(page, page.locator('main a[href="/leistungen/personalausweis"]'));
    await page.keyboard.press('Enter');
    await expect(portal.heading('service-bring')).toBeVisible();
    await tabTo(page, portal.link('service-book'));
    await page.keyboard.press('Enter');

    await expect(portal.title('persons-title')).toBeVisible();
    await tabTo(page, page.locator('#personen'));
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('input[name="personen"][value="2"]')).toBeChecked();
    await tabTo(page, portal.button('continue'));
    await page.keyboard.press('Enter');

    await portal.ready();
    const reachable = page.locator('#kalender a[data-day][tabindex="0"]');
    await expect(reachable).toHaveCount(1);
    await tabTo(page, reachable);
    // Next month has many free days, whatever day it is today.
    await page.keyboard.press('PageDown');
    await expect(page).toHaveURL(/monat=/);
    const [, month] = page.url().match(/monat=([0-9-]+)/)!;
    await expect.poll(async () => (await focusedDay(page))?.slice(0, 7)).toBe(month);
    const first = (await focusedDay(page))!;
    const [next, previous] = lang === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    await page.keyboard.press(next);
    const second = (await focusedDay(page))!;
    expect(second > first, `${next} leads from ${first} to a later day, not to ${second}`).toBe(true);
    await page.keyboard.press(previous);
    expect(await focusedDay(page)).toBe(first);
    // The first day has none before it.
    await page.keyboard.press(previous);
    expect(await focusedDay(page)).toBe(first);
    await page.keyboard.press('ArrowDown');
    const weekLater = (await focusedDay(page))!;
    expect(Date.parse(weekLater) - Date.parse(first), 'one week down').toBe(7 * 24 * 3600 * 1000);
    await page.keyboard.press('ArrowUp');
    expect(await focusedDay(page)).toBe(first);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const chosen = (await focusedDay(page))!;
    await expect(page.locator(':focus')).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`tag=${chosen}`));
    await expect(page.locator('#tag')).toBeFocused();
    await expect(page.locator('#tag')).toBeInViewport();
    await tabTo(page, portal.times.nth(test.info().parallelIndex));
    await page.keyboard.press('Enter');

    await expect(portal.title('data-title')).toBeVisible();
    await tabTo(page, portal.field('name'));
    await page.keyboard.insertText(person.name);
    await tabTo(page, portal.field('mail'));
    await page.keyboard.type(person.mail);
    // Enter in a field goes on; it does not change the language.
    await page.keyboard.press('Enter');
    await expect(portal.title('check-title')).toBeVisible();
    await tabTo(page, portal.button('check-confirm'));
    await page.keyboard.press('Enter');
    await expect(portal.title('appointment-confirmed-title')).toBeVisible();
    await expect(page.getByRole('main')).toContainText(person.name);
  });
});

inBothLanguages((lang) => {
  test('a whole form by keyboard', async ({ portal, page, js }) => {
    const form = new Form('kurz');
    const title = (step: string): Locator => page.getByRole('heading', { level: 1, name: form.title(lang, step), exact: true });
    await portal.open(`${Portal.of('probestadt')}/leistungen/kurz/antrag`);
    await tabTo(page, portal.button('begin-button'));
    await page.keyboard.press('Enter');
    await expect(title('angaben')).toBeVisible();
    // Enter in a field goes on, and nothing is there yet: the summary has the focus, its links lead to the questions.
    await tabTo(page, page.locator('#name'));
    portal.guard.allowStatus(422);
    await page.keyboard.press('Enter');
    const summary = page.locator('section[aria-labelledby="fehler"]');
    await expect(summary).toBeVisible();
    if (js) await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveCount(4);
    await tabTo(page, summary.getByRole('link').first());
    await page.keyboard.press('Enter');
    await expect(page.locator('#name')).toBeFocused();
    await page.keyboard.insertText('Łucja Ångström');
    await tabTo(page, page.locator('[id="ja_nein.yes"]'));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[id="ja_nein.no"]')).toBeChecked();
    await tabTo(page, page.locator('[id="mehrere.brot"]'));
    await page.keyboard.press('Space');
    await tabTo(page, page.locator('[id="mehrere.obst"]'));
    await page.keyboard.press('Space');
    await tabTo(page, page.locator('#lang'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.locator('#absatz'));
    // In several lines Enter is a new one.
    await page.keyboard.type('Eins');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Zwei');
    await tabTo(page, portal.button('form-continue'));
    await page.keyboard.press('Enter');
    await expect(title('dateien')).toBeVisible();
    await tabTo(page, page.locator('#nachweis'));
    await tabTo(page, page.locator('#bemerkung'));
    await page.keyboard.type('Fertig');
    await page.keyboard.press('Enter');
    await expect(portal.title('form-check-title')).toBeVisible();
    for (const words of ['Łucja Ångström', 'Eins', 'Zwei', 'Fertig', form.option(lang, 'lang', 'zwei')]) await expect(page.getByRole('main')).toContainText(words);
    await tabTo(page, portal.button('form-send'));
    await page.keyboard.press('Enter');
    await expect(portal.title('sent-title')).toBeVisible();
    await tabTo(page, portal.link('sent-status'));
    await page.keyboard.press('Enter');
    await expect(portal.title('status-title')).toBeVisible();
  });
});

test('the language menu by keyboard', async ({ portal, page, js }) => {
  await portal.open('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const menu = page.locator('summary').first();
  await expect(menu, 'the first thing after the skip link').toBeFocused();
  await page.keyboard.press('Enter');
  const english = page.getByRole('link', { name: 'English', exact: true });
  await expect(english).toBeVisible();
  if (js) {
    await page.keyboard.press('Escape');
    await expect(english).toBeHidden();
    await expect(menu).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await tabTo(page, english);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
