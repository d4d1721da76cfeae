// The calendar: days, months and sites, in place with scripts and by plain pages without.
import { expect, inBothLanguages, test } from '../support/test';
import type { Page } from '@playwright/test';
import { nextMonth } from '../support/portal';

const ADDRESS = '/leistungen/personalausweis/zeiten';
/** Next month has many free days, whatever day it is today. */
const NEXT_MONTH = `${ADDRESS}?monat=${nextMonth()}`;
const JSON_ADDRESS = /\/kalender\.json/;

/** Marks the document: a page that was loaded anew has lost the mark. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'marked' in window);

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

inBothLanguages(() => {
  test('day, month and site', async ({ portal, page, js }) => {
    await portal.open(ADDRESS);
    await portal.ready();
    if (js) await mark(page);
    const month = page.locator('#monat');
    const november = await month.innerText();
    const day = await portal.days.first().getAttribute('data-day');
    await portal.press(portal.days.first());
    await expect(page).toHaveURL(new RegExp(`tag=${day}`));
    await portal.ready();
    await expect(portal.days.first()).toHaveAttribute('aria-current', 'true');
    if (js) await expect(page.locator('#tag')).toBeFocused();
    const opened = await page.locator('#tag').innerText();

    await portal.press(page.locator('#kalender a[data-month]').last());
    await expect(page).toHaveURL(/monat=/);
    await portal.ready();
    await expect(month).not.toHaveText(november);
    const december = await month.innerText();

    await page.locator('#ort').selectOption({ index: 1 });
    // With scripts the choice is enough; without, the button sends it.
    if (!js) await portal.press(portal.button('calendar-show'));
    await expect(page).toHaveURL(/ort=buergerbuero/);
    await expect(month).toHaveText(december);
    await expect(page.locator('#kalender section[aria-labelledby="tag"] h3')).toHaveCount(1);

    await page.goBack();
    await expect(page).not.toHaveURL(/ort=b/);
    await expect(month).toHaveText(december);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`tag=${day}`));
    await expect(month).toHaveText(november);
    await expect(page.locator('#tag')).toHaveText(opened);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${ADDRESS}$`));
    await page.goForward();
    await expect(page.locator('#tag')).toHaveText(opened);
    if (js) expect(await isMarked(page), 'the page was never loaded anew').toBe(true);
  });

  test('the names of the weekdays stand on one line each', async ({ portal, page }) => {
    await portal.open(ADDRESS);
    await portal.ready();
    const lines = await page.locator('#kalender th [aria-hidden="true"]').evaluateAll((names) =>
      names.map((name) => {
        const range = document.createRange();
        range.selectNodeContents(name);
        return `${name.textContent}: ${new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size}`;
      }),
    );
    expect(lines).toHaveLength(7);
    expect(lines.filter((line) => !line.endsWith(': 1'))).toEqual([]);
  });
});

test('free days are marked by more than colour, and say so', async ({ portal, page }) => {
  await portal.open(ADDRESS);
  await portal.ready();
  const cells = page.locator('#kalender td:not(:empty)');
  expect(await cells.count()).toBeGreaterThanOrEqual(28);
  for (const name of await portal.days.evaluateAll((days) => days.map((day) => day.textContent))) expect(name).toMatch(/frei/);
  await expect(portal.days.first()).toHaveAccessibleName(/, \d+\. \w+ \d{4}: .*frei/);
});

test('a chosen day can be opened in a tab of its own', { tag: '@desktop' }, async ({ portal, page, js }) => {
  await portal.open(NEXT_MONTH);
  await portal.ready();
  if (js) await mark(page);
  const before = page.url();
  const [tab] = await Promise.all([page.context().waitForEvent('page'), portal.days.nth(1).click({ modifiers: ['ControlOrMeta'] })]);
  await expect(tab).toHaveURL(/tag=/);
  expect(page.url()).toBe(before);
});

test.describe('the island', { tag: '@js' }, () => {
  test('loads the whole page when the data cannot be fetched', async ({ portal, page, guard }) => {
    guard.allowFailure(JSON_ADDRESS);
    await portal.open(NEXT_MONTH);
    await portal.ready();
    await mark(page);
    await page.route(JSON_ADDRESS, (route) => route.abort('failed'));
    const day = portal.days.last();
    const name = await day.getAttribute('data-day');
    await portal.press(day);
    await expect(page.getByRole('status').filter({ hasText: portal.t('calendar-failed') })).toHaveCount(1);
    await expect(page).toHaveURL(new RegExp(`tag=${name}`));
    await portal.ready();
    await expect(page.locator(`a[data-day="${name}"]`)).toHaveAttribute('aria-current', 'true');
    expect(await isMarked(page), 'the page was loaded anew').toBe(false);
  });

  test('says that it is loading, and ignores an answer that comes too late', async ({ portal, page }) => {
    await portal.open(NEXT_MONTH);
    await portal.ready();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let slow = true;
    await page.route(JSON_ADDRESS, async (route) => {
      const mine = slow;
      slow = false;
      if (mine) await held;
      await route.continue();
    });
    const [first, second] = [await portal.days.nth(0).getAttribute('data-day'), await portal.days.nth(1).getAttribute('data-day')];
    await portal.press(portal.days.nth(0));
    await expect(page.locator('#kalender')).toHaveAttribute('aria-busy', 'true');
    await portal.press(portal.days.nth(1));
    await expect(page).toHaveURL(new RegExp(`tag=${second}`));
    const late = page.waitForResponse((response) => response.url().includes(`tag=${first}`));
    release();
    await (await late).finished();
    await expect(page.locator('#kalender')).not.toHaveAttribute('aria-busy', 'true');
    await expect(page.locator(`a[data-day="${second}"]`)).toHaveAttribute('aria-current', 'true');
    await expect(page.locator(`a[data-day="${first}"]`)).not.toHaveAttribute('aria-current', 'true');
  });

  test('is not loaded where there is none', async ({ portal, page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await portal.open('/');
    await page.waitForLoadState('networkidle');
    expect(fetched.filter((address) => address.endsWith('.wasm'))).toEqual([]);
    await portal.open(NEXT_MONTH);
    await portal.ready();
    expect(fetched.filter((address) => address.endsWith('.wasm'))).toHaveLength(1);
  });
});
