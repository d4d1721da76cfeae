// What happens when time passes: a hold runs out, an offer is missed. Each with a demo of its own, whose clock is set ahead.
import { expectAccessible, keepPicture } from '../support/look';
import { nextMonth, type Booked, type Portal } from '../support/portal';
import { expect, inBothLanguages, test, type Person } from '../support/test';
import { pattern } from '../support/texts';

inBothLanguages((lang) => {
  test('a hold runs out, and nothing typed is lost', async ({ portal, page, person, ownDemo, js }) => {
    await portal.open(`${ownDemo.of('rastatt')}/leistungen/personalausweis/zeiten`);
    await portal.openDay();
    const time = (await portal.ownTime.getAttribute('value'))!;
    await portal.hold(portal.ownTime);
    await portal.type(person);
    await ownDemo.minutesPass(16);
    await portal.press(portal.button('data-continue'));
    await expect(portal.title('times-title-change')).toBeVisible();
    await expect(portal.heading('times-hold-expired-title')).toBeVisible();
    if (js) await expectAccessible(page, 'hold run out');
    await keepPicture(page, 'hold run out');
    // It is still free: one press, and all is as before.
    await portal.ready();
    await portal.hold(page.locator(`button[value="${time}"]`).first());
    await portal.expectTyped(person);
    await portal.toCheck();
    await portal.confirm();
  });

  test('an offer is missed', async ({ portal, page, person, newVisitor, ownDemo, js }) => {
    const book = async (who: Portal, day: number, person: Partial<Person>): Promise<Booked> => {
      await who.open(`${ownDemo.of('erbach')}/leistungen/reisepass/zeiten?monat=${nextMonth()}`);
      await who.ready();
      await who.press(who.days.nth(day));
      await who.ready();
      await who.hold(who.times.first());
      await who.type(person);
      await who.toCheck();
      return who.confirm();
    };
    const early = await newVisitor();
    const first = await book(early, 3, { name: person.name, mail: `a.${person.mail}` });
    const second = await book(portal, 5, { name: person.name, mail: person.mail });
    await portal.press(portal.link('waiting-open'));
    await page.locator('input[name="vorlauf"][value="0"]').check();
    await portal.press(portal.button('waiting-join'));
    await expect(portal.link('waiting-change')).toBeVisible();
    await early.open(`${first.address}/absagen`);
    await early.press(early.button('cancel-yes'));
    await expect(early.title('appointment-cancelled-title')).toBeVisible();
    await portal.openMail(person.mail, pattern(lang, 'mail-offered-subject'), ownDemo.of('erbach'));

    // Two hours to answer, by day only.
    await ownDemo.minutesPass(26 * 60);
    await portal.press(portal.mailedLink);
    await expect(portal.title('offer-over-title')).toBeVisible();
    if (js) await expectAccessible(page, 'offer missed');
    await keepPicture(page, 'offer missed');
    await expect(portal.button('offer-take')).toHaveCount(0);
    // The own appointment stays, and goes on waiting.
    await portal.press(portal.link('offer-back'));
    await expect(portal.title('appointment-title')).toBeVisible();
    expect(page.url().split('?')[0]).toBe(second.address);
    await expect(portal.link('waiting-change')).toBeVisible();
  });
});
