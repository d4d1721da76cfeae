// What becomes of a held time: lost, run out, taken before one's eyes, prolonged.
//
// Time cannot be moved from outside. But a visitor keeps two holds only: with a third one the oldest loses its time, just as
// if it had run out. The town has one desk, so a time that is taken is gone.
import { expect, inBothLanguages, test } from '../support/test';
import { nextMonth, Portal } from '../support/portal';
import { pattern } from '../support/texts';

const SERVICE = 'meldebescheinigung';

/** Opens the one-desk town's calendar next month, on a day that only this worker uses. */
async function openDay(portal: Portal): Promise<string> {
  await portal.open(`${Portal.of('brombachtal')}/leistungen/${SERVICE}/zeiten?monat=${nextMonth()}`);
  await portal.ready();
  const day = await portal.days.nth(test.info().parallelIndex).getAttribute('data-day');
  await portal.open(`${Portal.of('brombachtal')}/leistungen/${SERVICE}/zeiten?tag=${day}`);
  await portal.ready();
  return day!;
}

/** Holds the first free time; the day, and the time as the button sends it. */
async function holdFirst(portal: Portal): Promise<{ day: string; value: string }> {
  const day = await openDay(portal);
  const value = (await portal.times.first().getAttribute('value'))!;
  await portal.hold(portal.times.first());
  return { day, value };
}

/** Two more holds of the same visitor, in further tabs: the first one loses its time. */
async function loseHold(portal: Portal): Promise<void> {
  for (const _ of [2, 3]) {
    const tab = await portal.tab();
    await holdFirst(tab);
    await tab.page.close();
  }
}

inBothLanguages(() => {
  test('a hold that somebody else took meanwhile is said kindly, with the nearest times', async ({ portal, page, person, newVisitor }) => {
    const { day, value: lost } = await holdFirst(portal);
    await portal.type(person);
    await loseHold(portal);
    const other = await newVisitor();
    await openDay(other);
    await other.hold(other.page.locator(`section[aria-labelledby="tag"] button[value="${lost}"]`));
    await other.type({ name: 'Ada König', phone: '030 23125002' });
    await other.toCheck();
    await other.confirm();

    // What was typed had not even been sent when the time was lost.
    await portal.press(portal.button('data-continue'));
    await expect(portal.title('times-title-change')).toBeVisible();
    await expect(portal.heading('times-hold-lost-title')).toBeVisible();
    await expect(page.getByText(portal.t('times-hold-lost-text'))).toBeVisible();
    await portal.ready();
    expect(await portal.nextTimes.count()).toBeGreaterThanOrEqual(3);
    await expect(page.locator(`button[value="${lost}"]`)).toHaveCount(0);
    // The nearest times are those of the same day.
    await expect.soft(page.locator(`a[data-day="${day}"]`)).toHaveAttribute('aria-current', 'true');

    await portal.hold(portal.nextTimes.first());
    await portal.expectTyped(person);
    await portal.toCheck();
    await expect(page.getByRole('main')).toContainText(person.name);
    await portal.confirm();
  });

  test('a hold that ran out while nobody wanted the time', async ({ portal, page, person }) => {
    const { day, value } = await holdFirst(portal);
    await portal.type(person);
    await loseHold(portal);
    await portal.press(portal.button('data-continue'));
    await expect(portal.heading('times-hold-expired-title')).toBeVisible();
    await portal.ready();
    // The same time, once more: its day is open.
    await expect(page.locator(`a[data-day="${day}"]`)).toHaveAttribute('aria-current', 'true');
    await portal.hold(page.locator(`section[aria-labelledby="tag"] button[value="${value}"]`));
    await portal.expectTyped(person);
    await portal.press(portal.button('hold-release'));
    await expect(portal.page).toHaveURL(/\/leistungen\/[a-z-]+$/);
  });

  test('a time that is taken before the click', async ({ portal, page, newVisitor }) => {
    await openDay(portal);
    const other = await newVisitor();
    const { value } = await holdFirst(other);
    await portal.answers(409, () => portal.press(page.locator(`section[aria-labelledby="tag"] button[value="${value}"]`)));
    await expect(portal.heading('times-taken-title')).toBeVisible();
    // The same day is open, without that time.
    await expect(page.locator(`button[value="${value}"]`)).toHaveCount(0);
    await portal.ready();
    await portal.hold(portal.times.first());
    await portal.press(portal.button('hold-release'));
    await expect(portal.page).toHaveURL(/\/leistungen\/[a-z-]+$/);
    await other.press(other.button('hold-release'));
    await expect(other.page).toHaveURL(/\/leistungen\/[a-z-]+$/);
  });
});

test('more time is given once, even to somebody quick, and keeps what was typed', async ({ portal, page, person }) => {
  await holdFirst(portal);
  await portal.type(person);
  const until = page.getByText(pattern('de', 'hold-until')).first();
  const before = await until.innerText();
  await portal.press(portal.button('hold-extend'));
  await expect(portal.button('hold-extend')).toHaveCount(0);
  await portal.expectTyped(person);
  expect(await until.innerText(), 'the end is later than before').not.toBe(before);
  await portal.press(portal.button('hold-release'));
  await expect(portal.page).toHaveURL(/\/leistungen\/[a-z-]+$/);
});
