// Waiting for an earlier time: an offer is taken, kept away from, and missed.
//
// A list belongs to a town, and each time that is given up goes to whoever has waited longest. So each project has a town of
// its own, and its tests run one after the other.
import { expectAccessible, keepPicture } from '../support/look';
import { Portal, type Booked } from '../support/portal';
import { expect, test, type Person } from '../support/test';
import { pattern } from '../support/texts';

const TOWNS: Record<string, [string, string]> = {
  'desktop-js': ['erbach', 'reisepass'],
  'desktop-nojs': ['michelstadt', 'reisepass'],
  'phone-js': ['oberzent', 'reisepass'],
  'phone-nojs': ['kreis-reutlingen', 'aufenthaltserlaubnis'],
};

test.describe.configure({ mode: 'serial' });

/** Books the first or the last time of a day. */
async function book(portal: Portal, which: 'first' | 'last', person: Person): Promise<Booked & { when: string }> {
  const [town, service] = TOWNS[test.info().project.name];
  await portal.open(`${Portal.of(town)}/leistungen/${service}/zeiten?personen=1`);
  await portal.openDay();
  await portal.hold(which === 'first' ? portal.times.first() : portal.times.last());
  await portal.type({ name: person.name, mail: person.mail });
  await portal.toCheck();
  const booked = await portal.confirm();
  return { ...booked, when: await when(portal) };
}

/** Date and time of the appointment on the page. */
function when(portal: Portal): Promise<string> {
  return portal.page.getByRole('main').locator('dd strong').first().innerText();
}

async function wait(portal: Portal, address: string): Promise<void> {
  await portal.open(address);
  await portal.press(portal.link('waiting-open'));
  await expect(portal.title('waiting-page-title')).toBeVisible();
  await portal.page.locator('input[name="vorlauf"][value="0"]').check();
  await portal.press(portal.button('waiting-join'));
  await expect(portal.title('appointment-title')).toBeVisible();
  await expect(portal.link('waiting-change')).toBeVisible();
}

async function cancel(portal: Portal, address: string): Promise<void> {
  await portal.open(`${address}/absagen`);
  await portal.press(portal.button('cancel-yes'));
  await expect(portal.title('appointment-cancelled-title')).toBeVisible();
}

/** Somebody has the early time and gives it up; somebody with a late one waits, and opens the offer in the mail. */
async function offered(early: Portal, late: Portal, person: Person): Promise<[Booked & { when: string }, Booked & { when: string }]> {
  const first = await book(early, 'first', { ...person, mail: `a.${person.mail}` });
  const second = await book(late, 'last', person);
  expect(second.when).not.toBe(first.when);
  await wait(late, second.address);
  await cancel(early, first.address);
  await late.openMail(person.mail, pattern(late.lang, 'mail-offered-subject'));
  await late.press(late.mailedLink);
  await expect(late.title('offer-title')).toBeVisible();
  await expect(late.heading('offer-new')).toBeVisible();
  await expect(late.heading('offer-old')).toBeVisible();
  await expect(late.page.getByRole('main')).toContainText(first.when);
  await expect(late.page.getByRole('main')).toContainText(second.when);
  return [first, second];
}

test('an offer is taken', { tag: '@long' }, async ({ portal, person, newVisitor, js }) => {
  const [first, second] = await offered(await newVisitor(), portal, person);
  if (js) await expectAccessible(portal.page, 'offer');
  await keepPicture(portal.page, 'offer');
  // Opening the link changed nothing.
  await portal.open(second.address);
  await expect(portal.page.getByRole('main')).toContainText(second.when);
  await portal.press(portal.link('offer-view'));
  await portal.press(portal.button('offer-take'));
  await expect(portal.title('appointment-moved-title')).toBeVisible();
  expect(await when(portal)).toBe(first.when);
  await expect(portal.page.locator('.lotse-reference')).toContainText(second.reference);
  await portal.openMail(person.mail, pattern(portal.lang, 'mail-moved-subject'));
  await expect(portal.page.getByText('SEQUENCE:1')).toBeVisible();
});

test('an offer is missed, and one is declined', { tag: '@long' }, async ({ portal, person, newVisitor, js }) => {
  const [, second] = await offered(await newVisitor(), portal, person);
  // In another tab he leaves the list: the offer goes to somebody else while the question still stands here.
  const tab = await portal.tab();
  await tab.open(`${second.address}/warteliste`);
  await tab.press(tab.button('waiting-leave'));
  await expect(tab.link('waiting-open')).toBeVisible();
  await portal.press(portal.button('offer-take'));
  await expect(portal.title('offer-over-title')).toBeVisible();
  if (js) await expectAccessible(portal.page, 'offer, over');
  await portal.press(portal.link('offer-back'));
  expect(await when(portal)).toBe(second.when);

  const other = { ...person, mail: `b.${person.mail}` };
  const patient = await newVisitor();
  const [, kept] = await offered(await newVisitor(), patient, other);
  await patient.press(patient.button('offer-keep'));
  await expect(patient.title('offer-declined-title')).toBeVisible();
  await patient.press(patient.link('offer-back'));
  expect(await when(patient)).toBe(kept.when);
  // Nobody waits here for the tests that follow.
  await patient.press(patient.link('waiting-change'));
  await patient.press(patient.button('waiting-leave'));
  await expect(patient.link('waiting-open')).toBeVisible();
});
