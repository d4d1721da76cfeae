// Print, forced colours, 200 % zoom, 4K.
import type { Page } from '@playwright/test';
import { expect, inBothLanguages, test } from '../support/test';
import { expectNoSideways, expectUsable } from '../support/look';

async function pages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
}

inBothLanguages(() => {
  test('a confirmation prints on one page', async ({ portal, page, person }) => {
    await portal.book(person, 'personalausweis', 3);
    // Only what helps on paper.
    await page.emulateMedia({ media: 'print' });
    for (const key of ['appointment-cancel', 'appointment-calendar']) await expect(portal.link(key)).toBeHidden();
    await expect(page.locator('.lotse-reference')).toBeVisible();
    await expect(page.getByRole('main').getByText(person.name)).toBeVisible();
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await page.emulateMedia({ media: null });
    expect.soft(await pages(page), 'personalausweis').toBe(1);
    // The one with the most to bring.
    await portal.book({ name: person.name, mail: person.mail }, 'niederlassungserlaubnis');
    expect.soft(await pages(page), 'niederlassungserlaubnis').toBe(1);
  });
});

test('forced colours: free, chosen and other days can be told apart', async ({ portal, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await portal.open('/leistungen/personalausweis/zeiten');
  const chosen = await portal.openDay();
  const look = (selector: string): Promise<{ border: string; background: string; text: string }> =>
    page.locator(selector).first().evaluate((element) => {
      const { borderTopColor, backgroundColor, color } = getComputedStyle(element);
      return { border: borderTopColor, background: backgroundColor, text: color };
    });
  const page_ = await look('body');
  const free = await look(`#kalender a[data-day]:not([data-day="${chosen}"])`);
  const opened = await look(`a[data-day="${chosen}"]`);
  const full = await look('#kalender td > span');
  expect(free.border, 'a free day has a frame').not.toBe(page_.background);
  expect(full.border, 'another day has none').toBe(page_.background);
  expect(opened.background, 'the chosen day is filled').not.toBe(free.background);
  expect(opened.text).not.toBe(opened.background);
  const button = await look('#kalender section[aria-labelledby="tag"] button');
  expect(button.border, 'a time has a frame').not.toBe(page_.background);
  // Icons are masks over a background, which forced colours would take away.
  const icon = await page.locator('.kern-icon:visible').first().evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(icon).not.toBe(page_.background);
});

test.describe('200 % zoom', { tag: '@desktop' }, () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  test('a booking on a desktop', async ({ portal, page, person }) => {
    await portal.open('/');
    await expectNoSideways(page, 640, 'start page');
    await portal.book(person);
    await expectNoSideways(page, 640, 'confirmed');
    await expectUsable(page, 'confirmed');
  });
});

test.describe('4K', { tag: '@desktop' }, () => {
  test.use({ viewport: { width: 3840, height: 2160 } });
  test('text grows with a screen far away', async ({ portal, page }) => {
    await portal.open('/leistungen/personalausweis/zeiten');
    await portal.ready();
    const size = await page.locator('h1').evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
    expect(size).toBeGreaterThan(60);
    // Lines stay readable: the content does not spread over the whole screen.
    expect((await page.locator('#kalender').boundingBox())!.width).toBeLessThan(2400);
  });
});
