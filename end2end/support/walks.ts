// The ways to every page and every state of a page, for tests that look at all of them.
import { expect } from '@playwright/test';
import { Application, enterCode, lookUp } from './application';
import { Form } from './forms';
import { CHECK, mailedCode, TIMES } from './gate';
import { bad, paper } from './papers';
import { Portal } from './portal';
import type { Person } from './test';
import { pattern } from './texts';

/** Called on each page. */
export type Look = (name: string) => Promise<void>;
export type Walk = (portal: Portal, look: Look, person: Person) => Promise<void>;

async function start(portal: Portal, look: Look): Promise<void> {
  await portal.open(Portal.of('x').replace('x.', ''));
  await look('list of municipalities');
  await portal.open('/');
  await look('start page');
  await portal.open('/suche?q=ausweis');
  await look('search with results');
  await portal.open('/suche?q=auswies');
  await look('search with similar results');
  await portal.open('/suche?q=xqzvw');
  await look('search without results');
  await portal.open('/suche');
  await look('all services');
}

async function services(portal: Portal, look: Look): Promise<void> {
  await portal.open('/leistungen/personalausweis');
  await look('service at several sites');
  await portal.open('/leistungen/fundsachen');
  await look('service without a fee');
  await portal.open('/orte/buergerbuero');
  await look('site');
  // The menu lies over the page, so nothing to press may be half under it: here are only texts.
  await portal.open('/datenschutz');
  await portal.press(portal.page.locator('summary').first());
  await look('language menu, open');
  for (const page of ['impressum', 'datenschutz', 'barrierefreiheit', 'hilfe']) {
    await portal.open(`/${page}`);
    // Everything that can be unfolded is looked at.
    await portal.page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await look(page);
  }
}

async function triage(portal: Portal, look: Look): Promise<void> {
  await portal.open('/wegweiser/wohnsitz?_von=wohnsitz-anmelden');
  await look('triage: first question');
  await portal.answers(422, () => portal.press(portal.button('form-continue')));
  await look('triage: nothing chosen');
  await portal.open('/wegweiser/wohnsitz?umzug=aus-deutschland');
  await look('triage: a number');
  await portal.open('/wegweiser/wohnsitz?umzug=aus-deutschland&personen=3');
  await look('triage: appointment and form');
  await portal.open('/wegweiser/wohnsitz?umzug=nach-deutschland');
  await look('triage: nothing to do');
}

async function times(portal: Portal, look: Look): Promise<void> {
  await portal.open('/leistungen/personalausweis/termin');
  await look('number of persons');
  await portal.press(portal.page.locator('summary', { hasText: portal.t('order-further-title') }));
  await look('what else, unfolded');
  await portal.open('/leistungen/wohngeld/termin');
  await look('how to meet');
  await portal.answers(422, () => portal.page.goto('/leistungen/personalausweis/termin?personen=99'));
  await look('number of persons, wrong');
  await portal.open('/leistungen/personalausweis/zeiten?personen=2');
  await portal.ready();
  await look('calendar');
  await portal.openDay();
  await look('calendar, day opened');
  await portal.open('/leistungen/fundsachen/zeiten');
  await portal.ready();
  await look('calendar of one site');
  await portal.answers(422, () => portal.page.goto('/leistungen/personalausweis/zeiten?tag=2026-02-32'));
  await portal.ready();
  await look('calendar with a notice');
}

async function booking(portal: Portal, look: Look, person: Person): Promise<void> {
  const { page } = portal;
  await portal.holdSome();
  await look('own data');
  await portal.type({ name: 'Ada 3', mail: 'ada@', phone: '12' });
  await portal.answers(422, () => portal.press(portal.button('data-continue')));
  await look('own data with mistakes');
  await portal.type(person);
  await portal.toCheck();
  await look('check');
  await portal.press(page.locator('main a[href$="/zeit"]').first());
  await portal.ready();
  await look('another time');
  await portal.open('/');
  await expect(portal.heading('hold-note-title')).toBeVisible();
  await look('start page with a held time');
}

async function appointment(portal: Portal, look: Look, person: Person): Promise<void> {
  const { address } = await portal.book(person);
  await look('confirmed');
  // Before the cancellation: a mail that is overtaken by the next one is not sent.
  await portal.openMail(person.mail, pattern(portal.lang, 'mail-confirmed-subject'));
  await look('mail');
  await portal.open(address);
  await look('appointment');
  await portal.open(`${address}/absagen`);
  await look('really cancel?');
  await portal.press(portal.button('cancel-yes'));
  await expect(portal.title('appointment-cancelled-title')).toBeVisible();
  await look('cancelled');
  await portal.open('/demo/mailbox');
  await look('mailbox');
}

async function moving(portal: Portal, look: Look, person: Person): Promise<void> {
  const { address } = await portal.book(person);
  await portal.open(`${address}/verschieben`);
  await portal.ready();
  await look('move: another time');
  await portal.openDay();
  await portal.press(portal.times.nth(Math.floor((await portal.times.count()) / 2)));
  await expect(portal.title('move-title')).toBeVisible();
  await look('really move?');
  await portal.press(portal.button('move-yes'));
  await expect(portal.title('appointment-moved-title')).toBeVisible();
  await look('moved');
}

async function reminded(portal: Portal, look: Look, person: Person): Promise<void> {
  await portal.book(person);
  await portal.openMail(person.mail, pattern(portal.lang, 'mail-reminder-subject'));
  await look('mail that reminds');
  await portal.press(portal.page.getByRole('main').getByRole('link', { name: /\/a\// }));
  await expect(portal.title('cannot-come-title')).toBeVisible();
  await look('cannot come?');
  await portal.press(portal.button('cannot-come-button'));
  await expect(portal.title('appointment-cancelled-title')).toBeVisible();
  await look('cancelled by one tap');
}

async function gate(portal: Portal, look: Look, person: Person): Promise<void> {
  const { page } = portal;
  await portal.open(TIMES);
  await portal.openDay();
  await look('calendar of a protected service');
  const time = (await portal.ownTime.getAttribute('value'))!;
  await portal.open(`${CHECK}?zeit=${time}`);
  if (portal.js) await expect(page.locator('#lotse-gate')).toHaveText(portal.t('gate-ready'), { timeout: 30_000 });
  await look('short check');
  await portal.field('mail').fill('ada@');
  await portal.answers(422, () => portal.press(portal.button('gate-mail-send')));
  await look('short check with a mistake');
  await portal.field('mail').fill(person.mail);
  await portal.press(portal.button('gate-mail-send'));
  await expect(portal.field('code')).toBeVisible();
  await look('mailed code');
  await portal.field('code').fill('12345');
  await portal.answers(422, () => portal.press(portal.button('gate-code-check')));
  await look('mailed code with a mistake');
  await mailedCode(portal, person.mail);
}

async function waiting(portal: Portal, look: Look, person: Person): Promise<void> {
  const { address } = await portal.book({ name: person.name, mail: person.mail }, 'niederlassungserlaubnis');
  await look('confirmed, can wait');
  await portal.open(`${address}/warteliste`);
  await look('waiting list');
  await portal.press(portal.button('waiting-join'));
  await expect(portal.link('waiting-change')).toBeVisible();
  await look('appointment that waits');
  await portal.press(portal.link('waiting-change'));
  await look('waiting list, on it');
  await portal.press(portal.button('waiting-leave'));
  await expect(portal.link('waiting-open')).toBeVisible();
}

async function mailedLink(portal: Portal, look: Look, person: Person): Promise<void> {
  const { page } = portal;
  await portal.holdSome('einbuergerung');
  await portal.type({ name: person.name, mail: person.mail });
  await portal.toCheck();
  await look('check, with a link by mail');
  await portal.press(portal.button('fair-check-button'));
  await expect(portal.title('fair-await-title')).toBeVisible();
  await look('open the link in the mail');
  await portal.openMail(person.mail, pattern(portal.lang, 'fair-mail-subject'));
  await portal.press(page.getByRole('main').getByRole('link', { name: /\/bestaetigen\// }));
  await expect(portal.title('fair-link-title')).toBeVisible();
  await look('what the mailed link opens');
  await portal.press(portal.button('fair-link-yes'));
  await expect(portal.title('appointment-confirmed-title')).toBeVisible();
  await look('confirmed, personal');
}

async function mistakes(portal: Portal, look: Look): Promise<void> {
  const { page } = portal;
  await portal.open('/termin-finden');
  await look('find an appointment');
  await portal.field('reference').fill('4F7K-2M9Q');
  await portal.field('proof').fill('ada@example.org');
  await portal.answers(422, () => portal.press(portal.button('find-button')));
  await look('appointment not found');
  for (const address of ['/gibt-es-nicht', '/termine/AAAA', '/buchung/01890a5d-ac96-774b-bcce-b302099a8057/daten', Portal.of('nirgendwo')]) {
    await portal.answers(404, () => page.goto(address));
    await look(`404 at ${address}`);
  }
}

async function embedding(portal: Portal, look: Look): Promise<void> {
  await portal.open('/einbetten');
  if (portal.js) await expect(portal.page.locator('lotse-termin').getByRole('listitem').first()).toBeVisible();
  await look('for the own website');
}

const APPLY = `${Portal.of('probestadt')}/leistungen/kurz`;

async function applying(portal: Portal, look: Look, person: Person): Promise<void> {
  const { page } = portal;
  const form = new Form('kurz');
  const [first, second, files] = form.journey(1);
  const application = new Application(portal, form, person.mail);
  await portal.open('/leistungen/hundesteuer-anmeldung');
  await look('service with a form and appointments');
  await portal.open(APPLY);
  await look('service with a form');
  await application.begin(APPLY);
  await look('first page of a form');
  await application.proceed([422]);
  await look('page of a form with mistakes');
  await application.step(first);
  await look('page with a group');
  await application.haveRows('personen', 2);
  await application.proceed([422]);
  await look('page with a group with mistakes');
  await application.step(second);
  await application.upload('nachweis', [bad.drawing()], 422);
  await look('page with a file that was refused');
  await application.upload('nachweis', [paper('foto.png')]);
  await look('page with a file');
  await application.step({ ...files, answers: {} });
  await look('check page');
  const { reference, code, cosignCode } = await application.send(true);
  await look('sent');

  await portal.open(`${Portal.of('probestadt')}/status`);
  await look('status');
  await lookUp(portal, reference, 'AAAA-AAAA', 422);
  await look('status with a mistake');
  await lookUp(portal, reference, code);
  await look('case');
  await portal.openMail(person.mail, pattern('de', 'case-mail-cosign-title'), Portal.of('probestadt'));
  await portal.press(page.getByRole('main').getByRole('link', { name: /\/antraege\/zustimmen\// }).first());
  await expect(portal.title('cosign-title')).toBeVisible();
  const link = page.url();
  await look('code of the second person');
  await enterCode(portal, cosignCode === '123456' ? '654321' : '123456', 422);
  await look('code of the second person with a mistake');
  await enterCode(portal, cosignCode);
  await look('second person');
  await portal.press(portal.button('cosign-agree'));
  await expect(page.getByText(portal.t('cosign-agreed'))).toBeVisible();
  await look('second person agreed');
  await portal.answers(404, () => page.goto(link));
  await look('second person, once more');
}

async function interrupted(portal: Portal, look: Look, person: Person): Promise<void> {
  const { page } = portal;
  await new Application(portal, new Form('kurz'), person.mail).begin(APPLY);
  await portal.press(portal.button('form-later'));
  await expect(portal.title('later-title')).toBeVisible();
  await look('later');
  await portal.answers(422, () => portal.press(portal.button('later-button')));
  await look('later with a mistake');
  await page.locator('#mail').fill(person.mail);
  await portal.loads(() => portal.press(portal.button('later-button')));
  await look('later, link sent');
  await portal.openMail(person.mail, pattern(portal.lang, 'case-mail-resume-title'), Portal.of('probestadt'));
  await portal.press(page.getByRole('main').getByRole('link', { name: /\/antraege\/weiter\// }));
  await expect(portal.title('resume-title')).toBeVisible();
  await look('resume');
  await page.locator('#code').fill('12345');
  await portal.answers(422, () => portal.press(portal.button('resume-button')));
  await look('resume with a mistake');
  await portal.open(`${APPLY}/antrag`);
  await look('begin, with a draft');
  await portal.answers(404, () => page.goto(`${Portal.of('probestadt')}/antraege/weiter/AAAAAAAAAAAAAAAAAAAAAA`));
  await look('resume, gone');
  await portal.answers(404, () => page.goto(`${Portal.of('probestadt')}/antrag/01890a5d-ac96-774b-bcce-b302099a8057`));
  await look('no such application');
  await portal.open(`${APPLY}/antrag`);
  await portal.press(page.locator('main a[href$="/loeschen"]').first());
  await look('delete');
  await portal.loads(() => portal.press(portal.button('discard-yes')));
  await look('deleted');
}

export const walks: Record<string, Walk> = {
  start,
  services,
  triage,
  times,
  booking,
  gate,
  appointment,
  moving,
  waiting,
  reminded,
  mailedLink,
  mistakes,
  embedding,
  applying,
  interrupted,
};
