// The portal as a visitor uses it: by what he reads on it.
import { expect, test, type Locator, type Page, type Response } from '@playwright/test';
import { HOST } from './environment.mjs';
import type { Guard } from './guard';
import type { Person } from './test';
import { text, type Language } from './texts';

/** A booked appointment. */
export interface Booked {
  reference: string;
  /** Its address without a query. */
  address: string;
}

/** As addresses name it: "2026-12". */
export function nextMonth(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + 1, 1)).toISOString().slice(0, 7);
}

export class Portal {
  constructor(
    readonly page: Page,
    readonly lang: Language,
    readonly js: boolean,
    readonly guard: Guard,
  ) {}

  /** The address of a municipality. */
  static of(municipality: string): string {
    return `http://${municipality}.${HOST}`;
  }

  t(key: string): string {
    return text(this.lang, key);
  }

  /** The page's one `<h1>`, if it is this text. */
  title(key: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.t(key), exact: true });
  }

  heading(key: string): Locator {
    return this.page.getByRole('main').getByRole('heading', { name: this.t(key) });
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.t(key), exact: true });
  }

  link(key: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name: this.t(key), exact: true });
  }

  field(id: 'name' | 'mail' | 'phone' | 'reference' | 'proof' | 'code' | 'q'): Locator {
    return this.page.locator(`input#${id}`);
  }

  /** With the finger on a phone, otherwise with the mouse. */
  async press(what: Locator): Promise<void> {
    if (test.info().project.use.hasTouch) await what.tap();
    else await what.click();
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** A second tab of the same browser. */
  async tab(): Promise<Portal> {
    return new Portal(await this.page.context().newPage(), this.lang, this.js, this.guard);
  }

  /** Does something that loads a page, and expects its status. */
  async answers(status: number, action: () => Promise<unknown>): Promise<void> {
    expect(await this.loads(action, [status]), this.page.url()).toBe(status);
  }

  /** Does something that loads a page, and tells its status; it may be one of these. */
  async loads(action: () => Promise<unknown>, allowed: number[] = []): Promise<number> {
    for (const status of allowed) if (status >= 400) this.guard.allowStatus(status);
    const [response] = await Promise.all([
      this.page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() !== 303),
      // The new document may have the old one's address.
      this.page.waitForEvent('load'),
      action(),
    ]);
    return response.status();
  }

  /** Does something by which a script sends the page's form, and tells the status of the answer. */
  async fetches(action: () => Promise<unknown>, allowed: number[] = []): Promise<number> {
    for (const status of allowed) if (status >= 400) this.guard.allowStatus(status);
    const sent = (response: Response): boolean => response.request().resourceType() === 'xhr' && response.status() !== 303;
    const [response] = await Promise.all([this.page.waitForResponse(sent), action()]);
    await response.finished();
    return response.status();
  }

  // --- The calendar ---

  /** Waits until the calendar's island has taken over; without scripts it never does. */
  async ready(): Promise<void> {
    const table = this.page.locator('#kalender table');
    await expect(table).toBeVisible();
    if (this.js) await expect(table).toHaveAttribute('role', 'grid');
  }

  /** Days with free times. */
  get days(): Locator {
    return this.page.locator('#kalender a[data-day]');
  }

  /** The times of the opened day. */
  get times(): Locator {
    return this.page.locator('#kalender section[aria-labelledby="tag"] button[name="zeit"]');
  }

  /** "Nächste freie Zeiten". */
  get nextTimes(): Locator {
    return this.page.locator('#kalender section[aria-labelledby="naechste"] button[name="zeit"]');
  }

  /**
   * Opens a day of next month that no other test of this moment takes times from, and names it. This month may be nearly
   * over, and its next days are full of the demo's appointments.
   */
  async openDay(): Promise<string> {
    await this.ready();
    await this.press(this.page.locator('#kalender a[data-month]').last());
    await expect(this.page).toHaveURL(/[?&]monat=/);
    await this.ready();
    const count = await this.days.count();
    const { parallelIndex, project } = test.info();
    const offset = ['desktop-js', 'desktop-nojs', 'phone-js', 'phone-nojs'].indexOf(project.name);
    const day = this.days.nth((offset * 2 + parallelIndex) % count);
    const name = (await day.getAttribute('data-day'))!;
    await this.press(day);
    await expect(this.page).toHaveURL(new RegExp(`[?&]tag=${name}`));
    await expect(this.page.locator(`a[data-day="${name}"]`)).toHaveAttribute('aria-current', 'true');
    return name;
  }

  /** A time of the opened day: the two workers begin at its two ends. */
  get ownTime(): Locator {
    return test.info().parallelIndex % 2 === 0 ? this.times.first() : this.times.last();
  }

  // --- The steps of a booking ---

  async choosePersons(count: number): Promise<void> {
    await expect(this.title('persons-title')).toBeVisible();
    await this.page.locator(`input[name="personen"][value="${count}"]`).check();
    await this.press(this.button('continue'));
    await expect(this.title('times-title')).toBeVisible();
  }

  /** From a calendar to the page for one's data: holds a time. */
  async hold(time: Locator): Promise<void> {
    await this.press(time);
    await expect(this.title('data-title')).toBeVisible();
  }

  /** The shortest way to a held time. */
  async holdSome(service = 'personalausweis', persons = 1): Promise<void> {
    await this.open(`/leistungen/${service}/zeiten?personen=${persons}`);
    await this.openDay();
    await this.hold(this.ownTime);
  }

  async type(person: Partial<Person>): Promise<void> {
    for (const id of ['name', 'mail', 'phone'] as const) {
      const value = person[id];
      if (value !== undefined) await this.field(id).fill(value);
    }
  }

  async expectTyped(person: Partial<Person>): Promise<void> {
    for (const id of ['name', 'mail', 'phone'] as const) {
      const value = person[id];
      if (value !== undefined) await expect(this.field(id)).toHaveValue(value);
    }
  }

  async toCheck(): Promise<void> {
    await this.press(this.button('data-continue'));
    await expect(this.title('check-title')).toBeVisible();
  }

  /** The binding click. */
  async confirm(): Promise<Booked> {
    await this.press(this.button('check-confirm'));
    await expect(this.title('appointment-confirmed-title')).toBeVisible();
    const reference = (await this.page.locator('.lotse-reference').innerText()).trim();
    expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    return { reference, address: this.page.url().split('?')[0] };
  }

  /** Books without looking left or right. */
  async book(person: Partial<Person>, service = 'personalausweis', persons = 1): Promise<Booked> {
    await this.holdSome(service, persons);
    await this.type(person);
    await this.toCheck();
    return this.confirm();
  }

  // --- The demo's mailbox ---

  /** Waits for a mail to this address whose subject says this, and opens it. */
  async openMail(to: string, subject: RegExp, town = ''): Promise<void> {
    const mail = this.page.getByRole('listitem').filter({ hasText: to }).getByRole('link', { name: subject });
    await expect(async () => {
      await this.open(`${town}/demo/mailbox`);
      await expect(mail).toHaveCount(1, { timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await this.press(mail);
    await expect(this.page.getByText(to).first()).toBeVisible();
  }

  /** The same where several mails say so: the newest. */
  async openAnyMail(to: string, subject: RegExp): Promise<void> {
    const mail = this.page.getByRole('listitem').filter({ hasText: to }).getByRole('link', { name: subject }).first();
    await expect(async () => {
      await this.open('/demo/mailbox');
      await expect(mail).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await this.press(mail);
    await expect(this.page.getByText(to).first()).toBeVisible();
  }

  /** The link to the appointment in the opened mail. */
  get mailedLink(): Locator {
    return this.page.getByRole('main').getByRole('link', { name: /\/termine\// });
  }
}
