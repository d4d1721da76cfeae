// Back, reload, a second tab: nothing that was typed or chosen is lost.
import { expect, test } from '../support/test';

test('back from the check to the data, to the calendar, and forth again', async ({ portal, page, person }) => {
  await portal.holdSome();
  const data = page.url();
  await portal.type(person);
  await portal.toCheck();
  await page.goBack();
  await expect(page).toHaveURL(data);
  await portal.expectTyped(person);
  await page.goBack();
  await expect(portal.title('times-title')).toBeVisible();
  // The held time waits there.
  await expect(portal.heading('hold-note-title')).toBeVisible();
  await portal.press(portal.link('hold-note-continue'));
  await portal.expectTyped(person);
  await portal.toCheck();
  await portal.confirm();
});

test('back to the data before they were sent', async ({ portal, page, person }) => {
  await portal.holdSome();
  await portal.type(person);
  await portal.press(page.getByRole('banner').getByRole('link', { name: /Rastatt/ }));
  await expect(portal.title('home-title')).toBeVisible();
  await page.goBack();
  await portal.expectTyped(person);
});

test('reload keeps what was sent', async ({ portal, page, person }) => {
  await portal.holdSome();
  await portal.type({ name: person.name, mail: 'unfertig@' });
  await portal.answers(422, () => portal.press(portal.button('data-continue')));
  await page.goto(page.url());
  await portal.expectTyped({ name: person.name, mail: 'unfertig@' });
  await portal.type(person);
  await portal.toCheck();
  await page.reload();
  await expect(page.getByRole('main')).toContainText(person.name);
});

test('reload keeps what was not sent yet', { tag: '@js' }, async ({ portal, page, person }) => {
  await portal.holdSome();
  await portal.type({ name: person.name, mail: 'unfertig@' });
  await page.reload();
  await portal.expectTyped({ name: person.name, mail: 'unfertig@' });
  await portal.type(person);
  await portal.toCheck();
  // What was sent is the portal's; the tab has forgotten it.
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a second tab goes on where the first one is', { tag: '@long' }, async ({ portal, page, person }) => {
  await portal.holdSome();
  await portal.type(person);
  await portal.toCheck();
  const second = await portal.tab();
  await second.open('/');
  await expect(second.heading('hold-note-title')).toBeVisible();
  await second.press(second.link('hold-note-continue'));
  await second.expectTyped(person);
  await second.type({ name: 'Ada König' });
  await second.toCheck();
  // The first tab still shows the older name and books what counts: the newer one.
  await portal.confirm();
  await expect(page.getByRole('main')).toContainText('Ada König');
  await second.press(second.button('check-confirm'));
  await expect(second.page.getByText('Ada König')).toBeVisible();
  expect(second.page.url().split('?')[0]).toBe(page.url().split('?')[0]);
});

test('a second booking does not ask again', { tag: '@long' }, async ({ portal, person }) => {
  await portal.holdSome();
  await portal.type(person);
  await portal.toCheck();
  await portal.holdSome('reisepass');
  await portal.expectTyped(person);
  await portal.toCheck();
  await portal.confirm();
});

test('another time for the same booking', { tag: '@long' }, async ({ portal, page, person }) => {
  await portal.holdSome();
  await portal.type(person);
  await portal.toCheck();
  await portal.press(page.locator('main a[href$="/zeit"]').first());
  await expect(portal.title('times-title-change')).toBeVisible();
  await expect(portal.link('times-keep')).toBeVisible();
  const day = await portal.openDay();
  const chosen = (await portal.ownTime.getAttribute('value'))!.split('@')[0];
  await portal.press(portal.ownTime);
  await expect(portal.title('data-title')).toBeVisible();
  await portal.expectTyped(person);
  await portal.toCheck();
  const [year, monthOfYear, dayOfMonth] = day.split('-').map(Number);
  const time = new Date(Number(chosen) * 1000).toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' });
  await expect(page.getByRole('main')).toContainText(time);
  const name = new Date(Date.UTC(year, monthOfYear - 1, dayOfMonth)).toLocaleDateString('de-DE', { timeZone: 'UTC', day: 'numeric', month: 'long' });
  await expect(page.getByRole('main')).toContainText(name);
});
