// The search forgives.
import { expect, test } from '../support/test';

const FINDS: [typed: string, service: string][] = [
  ['Auswies', 'personalausweis'],
  ['perso', 'personalausweis'],
  ['  AUSWEIS   verloren ', 'personalausweis-verlust'],
  ['umgezogen', 'wohnsitz-ummelden'],
  ['einburgerung', 'einbuergerung'],
  ['Einbuergerung', 'einbuergerung'],
  ['fuhrungszeugniss', 'fuehrungszeugnis'],
  ['heiraten', 'eheschliessung-anmelden'],
];

test('typing errors, synonyms and umlauts', async ({ portal, page }) => {
  await portal.open('/suche');
  for (const [typed, service] of FINDS) {
    await test.step(typed, async () => {
      await portal.field('q').fill(typed);
      await portal.press(portal.button('search-button'));
      await expect(page).toHaveURL(/\?q=/);
      await expect(portal.field('q')).toHaveValue(typed.trim().replace(/ +/g, ' '));
      await expect.soft(page.locator(`main a[href="/leistungen/${service}"]`), `"${typed}" finds ${service}`).toBeVisible();
      await portal.open('/suche');
    });
  }
});

test('nothing found: what helps then', async ({ portal, page }) => {
  await portal.open('/suche?q=xqzvw');
  await expect(page.getByText(portal.t('search-none-what'))).toBeVisible();
  await expect(page.locator('main a[href^="tel:"]')).toBeVisible();
  await portal.press(portal.link('search-none-all'));
  await expect(portal.heading('search-all')).toBeVisible();
  expect(await page.locator('main a[href^="/leistungen/"]').count()).toBeGreaterThan(20);
});

test.describe('ar', () => {
  test.use({ lang: 'ar' });
  test('in Arabic, by Arabic and by German words', async ({ portal, page }) => {
    for (const typed of ['هوية', 'جواز', 'Personalausweis', 'Auswies']) {
      await portal.open(`/suche?q=${encodeURIComponent(typed)}`);
      const service = typed === 'جواز' ? 'reisepass' : 'personalausweis';
      await expect.soft(page.locator(`main a[href="/leistungen/${service}"]`), typed).toBeVisible();
    }
  });
});
