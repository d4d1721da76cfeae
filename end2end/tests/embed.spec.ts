// The next free times on a town's own website, which is another origin.
import type { Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inBothLanguages, test } from '../support/test';
import { Portal } from '../support/portal';

/** Opens a town's own website, which a server of its own hands out under a name of its own. */
async function website(page: Page, lang: string, inner = ''): Promise<void> {
  const portal = Portal.of('rastatt');
  const body = `<!DOCTYPE html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><title>Town</title>
    <script async src="${portal}/einbetten/lotse.js"></script></head>
    <body style="font-family: monospace"><h1>Town</h1>
    <lotse-termin service="personalausweis"${inner}><a href="${portal}/leistungen/personalausweis?lang=${lang}">Termin</a></lotse-termin>
    </body></html>`;
  // Strict, as a careful town's: nothing inline runs, and only the portal may be asked.
  const policy = `default-src 'none'; script-src ${portal}; connect-src ${portal}; style-src-attr 'unsafe-inline'`;
  const server = createServer((request, answer) => {
    const found = request.url === '/';
    answer.writeHead(found ? 200 : 204, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    answer.end(found ? body : undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  page.on('close', () => server.close());
  await page.goto(`http://website.localhost:${(server.address() as AddressInfo).port}/`);
}

inBothLanguages((lang) => {
  test('the plain link is always there', async ({ portal, page, js }) => {
    await website(page, lang);
    if (js) await expect(page.locator('lotse-termin').getByRole('listitem').first()).toBeVisible();
    const link = js ? page.getByRole('link', { name: portal.t('service-book') }) : page.getByRole('link', { name: 'Termin' });
    await portal.press(link);
    await expect(page).toHaveURL(/\/leistungen\/personalausweis\?lang=/);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  });

  test('the next times lead to their day', { tag: '@js' }, async ({ portal, page }) => {
    await website(page, lang);
    const times = page.locator('lotse-termin').getByRole('list', { name: portal.t('calendar-next-times') }).getByRole('link');
    await expect(times).toHaveCount(6);
    // It looks like the page it stands on.
    expect(await times.first().evaluate((link) => getComputedStyle(link).fontFamily)).toBe('monospace');
    expect((await times.first().boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await expect(page.locator('lotse-termin').getByRole('group')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
    expect(await page.context().cookies(), 'no cookie is set').toEqual([]);
    const day = new URL((await times.first().getAttribute('href'))!).searchParams.get('tag');
    await portal.press(times.first());
    await portal.ready();
    await expect(portal.times.first()).toBeVisible();
    expect(new URL(page.url()).searchParams.get('tag')).toBe(day);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  });
});

test('when the portal cannot be reached the link stays', { tag: '@js' }, async ({ page, guard }) => {
  guard.allowFailure(/naechste\.json/);
  await page.route('**/naechste.json*', (route) => route.abort());
  await website(page, 'de');
  await expect(page.getByRole('link', { name: 'Termin' })).toBeVisible();
  await expect(page.locator('lotse-termin').getByRole('listitem')).toHaveCount(0);
});

test('the page for web editors shows the same', { tag: '@js' }, async ({ portal, page }) => {
  await portal.open('/einbetten');
  await page.getByLabel(portal.t('summary-service')).selectOption('reisepass');
  await portal.press(portal.button('calendar-show'));
  await expect(page).toHaveURL(/leistung=reisepass/);
  await expect(page.locator('code').last()).toContainText('<lotse-termin service="reisepass" lang="de">');
  await expect(page.locator('lotse-termin').getByRole('listitem').first()).toBeVisible();
});
