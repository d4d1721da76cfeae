// Each municipality opens, in its colours and without a complaint of the browser.
import { readdirSync } from 'node:fs';
import { MUNICIPALITIES } from '../support/environment.mjs';
import { Portal } from '../support/portal';
import { expect, test } from '../support/test';

const slugs = readdirSync(MUNICIPALITIES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map((entry) => entry.name);

test('the plain address lists them all', async ({ portal, page }) => {
  await portal.open(Portal.of('x').replace('x.', ''));
  await expect(portal.title('portal-title')).toBeVisible();
  for (const slug of slugs) await expect(page.locator(`main a[href="${Portal.of(slug)}/"]`)).toBeVisible();
  await portal.press(page.locator(`main a[href="${Portal.of(slugs[0])}/"]`));
  await expect(portal.title('home-title')).toBeVisible();
});

for (const slug of slugs) {
  test(slug, async ({ portal, page }) => {
    await portal.open(`${Portal.of(slug)}/`);
    await expect(portal.title('home-title')).toBeVisible();
    await expect(page.getByText(portal.t('sample-banner'))).toBeVisible();
    // Not just any logo: it was loaded and has a size.
    const logo = page.getByRole('banner').locator('img');
    await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0);
    const brand = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--lotse-brand').trim());
    expect(brand).toMatch(/^#[0-9a-f]{6}$/i);
    await portal.press(page.locator('main a[href^="/leistungen/"]').first());
    await expect(page).toHaveURL(/\/leistungen\/[a-z-]+$/);
    await expect(portal.heading('service-bring')).toBeVisible();
    await portal.press(page.locator('main a[href^="/orte/"]').first());
    await expect(portal.heading('site-hours')).toBeVisible();
  });
}
