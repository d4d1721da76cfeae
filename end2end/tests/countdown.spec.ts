// How long a time is still held.
import { expect, inBothLanguages, test } from '../support/test';
import { pattern } from '../support/texts';

const CLOCK = '\\d+:\\d\\d';

inBothLanguages((lang) => {
  test('is said without scripts and counted with them', async ({ portal, page, js }) => {
    await portal.holdSome();
    await expect(page.getByText(pattern(lang, 'hold-until')).first()).toBeVisible();
    const left = page.getByText(pattern(lang, 'hold-left', CLOCK));
    if (!js) {
      await expect(left).toHaveCount(0);
      return;
    }
    const seconds = async (): Promise<number> => {
      const [, minutes, rest] = (await left.innerText()).match(/(\d+):(\d\d)/)!;
      return Number(minutes) * 60 + Number(rest);
    };
    const before = await seconds();
    expect(before).toBeGreaterThan(14 * 60);
    expect(before).toBeLessThanOrEqual(15 * 60);
    await expect.poll(seconds).toBeLessThanOrEqual(before - 2);
  });

  test('warns before the end and says what happens then', { tag: '@js' }, async ({ portal, page }) => {
    // Only the browser's clock is moved; the server still holds the time.
    await page.clock.install();
    await portal.holdSome();
    const left = page.getByText(pattern(lang, 'hold-left', CLOCK));
    await expect(left).toBeVisible();
    const said = page.locator('.lotse-hold [role="status"]');
    await expect(said).toBeEmpty();
    await page.clock.runFor('10:02');
    await expect(said).toHaveText(portal.t('hold-five-minutes'));
    await page.clock.runFor('04:00');
    await expect(said).toHaveText(portal.t('hold-one-minute'));
    await page.clock.runFor('01:00');
    await expect(said).toHaveText(portal.t('hold-over'));
    await expect(left).toHaveCount(0);
    // As it says, one may go on.
    await portal.type({ name: 'Ada König', mail: 'ada@example.org' });
    await portal.toCheck();
  });
});
