// Booking an appointment from the first search to the calendar file.
import { readFile } from 'node:fs/promises';
import { Portal } from '../support/portal';
import { expect, inBothLanguages, test } from '../support/test';
import { pattern } from '../support/texts';

inBothLanguages((lang) => {
  test('book for one, from the search to the calendar file', async ({ portal, page, js, person }) => {
    await portal.open('/');
    await expect(portal.title('home-title')).toBeVisible();
    await portal.field('q').fill(lang === 'de' ? 'ausweis beantragen' : 'هوية');
    await portal.press(portal.button('search-button'));
    await expect(portal.title('search-title')).toBeVisible();
    await portal.press(page.locator('main a[href="/leistungen/personalausweis"]'));

    // Said before it is asked: cost, duration, what to bring, where.
    for (const key of ['service-costs', 'service-duration', 'service-appointment', 'service-bring', 'service-where']) {
      await expect(portal.heading(key)).toBeVisible();
    }
    await expect(page.getByText('Herrenstraße 15')).toBeVisible();
    await portal.press(portal.link('service-book'));
    await expect(page.getByText(pattern(lang, 'step')).first()).toContainText(portal.t('step-order'));
    await portal.choosePersons(1);
    const day = await portal.openDay();
    await portal.hold(portal.ownTime);
    await portal.type({ name: person.name, mail: person.mail });
    await portal.toCheck();

    const summary = page.getByRole('main');
    await expect(summary).toContainText(person.name);
    await expect(summary).toContainText(person.mail);
    const { reference, address } = await portal.confirm();

    for (const key of ['service-bring', 'site-way-inside', 'appointment-keep-title', 'appointment-change-title']) {
      await expect(portal.heading(key)).toBeVisible();
    }
    await expect(summary).toContainText(person.mail);
    await expect(page.getByText(/, 76\d{3} Rastatt/)).toBeVisible();
    await expect(portal.button('appointment-print')).toBeVisible({ visible: js });
    const [download] = await Promise.all([page.waitForEvent('download'), portal.press(portal.link('appointment-calendar'))]);
    const file = (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
    expect(file).toContain(`DTSTART;TZID=Europe/Berlin:${day.replaceAll('-', '')}T`);
    expect(file).toContain(reference);

    // The link leads back to it, without the words for a fresh booking.
    await portal.open(address);
    await expect(portal.title('appointment-title')).toBeVisible();
    await expect(page.getByText(reference)).toBeVisible();
  });

  test('book for three by a next free time and with a phone number only', async ({ portal, page, person }) => {
    // The next free times are the same for everybody: each language has a town of its own.
    await portal.open(`${Portal.of(lang === 'de' ? 'michelstadt' : 'erbach')}/leistungen/reisepass`);
    await portal.press(portal.link('service-book'));
    await portal.choosePersons(3);
    await expect(page).toHaveURL(/personen=3/);
    const persons = lang === 'de' ? '3 Personen' : '3 أشخاص';
    await expect(page.getByRole('main')).toContainText(persons);
    await portal.ready();
    // Opening another month keeps the number.
    await portal.press(page.locator('#kalender a[data-month]').last());
    await expect(page).toHaveURL(/personen=3&monat=/);
    await portal.hold(portal.nextTimes.first());
    await portal.type({ name: person.name, phone: person.phone });
    await portal.toCheck();
    await expect(page.getByRole('main')).toContainText(persons);
    await expect(page.getByText(portal.t('check-next-number'))).toBeVisible();
    await portal.confirm();
    await expect(page.getByRole('main')).toContainText(persons);
    await expect(page.getByText(portal.t('appointment-keep-number'))).toBeVisible();
  });
});

test('the button pressed twice books once', { tag: '@long' }, async ({ portal, page, person }) => {
  await portal.holdSome();
  await portal.type(person);
  await portal.toCheck();
  const check = page.url();
  const { reference } = await portal.confirm();
  // Back to the page of the button, which no longer is one.
  await portal.open(check);
  await expect(portal.title('appointment-title')).toBeVisible();
  await expect(page.getByText(reference)).toBeVisible();
});

test('giving up forgets the time and what was typed', { tag: '@long' }, async ({ portal, page, person }) => {
  await portal.holdSome();
  const data = page.url();
  await portal.type(person);
  await portal.press(portal.button('hold-release'));
  await expect(page).toHaveURL(/\/leistungen\/personalausweis$/);
  await portal.answers(404, () => page.goto(data));
  await expect(portal.title('error-unknown-booking-title')).toBeVisible();
  await expect(page.getByText(portal.t('hold-note-title'))).toHaveCount(0);
});
