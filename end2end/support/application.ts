// An application as a person fills it in: page by page, with what the page asks for.
import { expect, type Locator } from '@playwright/test';
import { Form, type Answer, type Answers, type Field, type JourneyStep } from './forms';
import { paper, type Paper } from './papers';
import type { Portal } from './portal';

/** Looks at a page: axe, pictures. */
type Look = (name: string) => Promise<void>;

const LONG_LIST = 8;
const PARTS: Record<string, string[]> = {
  date: ['day', 'month', 'year'],
  'birth-date': ['day', 'month', 'year'],
  'partial-date': ['day', 'month', 'year'],
  address: ['street', 'number', 'postal_code', 'city', 'country'],
};

/** What takes an answer back. */
const EMPTY: Record<string, Answer> = { text: '', long: '', name: '', number: '', country: '', nationality: '', choices: [], date: '', phone: '' };

/** As it is compared: without what languages put between digits, and without marks for directions and syllables. */
const bare = (text: string): string => text.normalize('NFC').replace(/[\s.,+()\-‑/\u00ad\u061c\u200e\u200f\u2066-\u2069]/g, '');

export class Application {
  /** What the check page must show, by the question's name on its page. */
  private readonly expected = new Map<string, string[]>();
  /** The addresses that were given, in the order of their questions. */
  readonly mails: string[] = [];

  constructor(
    readonly portal: Portal,
    readonly form: Form,
    /** Whose mailbox is looked into; each question for a mail address gets one of its own there. */
    private readonly mail: string,
    private readonly look: Look = async () => {},
  ) {}

  /** The address that the question gets. */
  mailOf(question: string): string {
    return `${question.replaceAll('_', '-')}.${this.mail}`;
  }

  /** From the service's page to the first question. */
  async begin(service: string): Promise<void> {
    const { portal } = this;
    await portal.open(service);
    await portal.press(portal.page.locator(`main a[href$="/antrag"]`));
    await expect(portal.page.getByRole('heading', { level: 1 })).toHaveText(this.form.title(portal.lang));
    await this.look('begin');
    await portal.press(portal.button('begin-button'));
    await this.expectStep(this.form.steps[0].key);
  }

  async expectStep(step: string): Promise<void> {
    await expect(this.portal.page).toHaveURL(new RegExp(`/antrag/[0-9a-f-]{36}/seite/${step}([?#].*)?$`));
    await expect(this.portal.page.getByRole('heading', { level: 1 })).toHaveText(this.form.title(this.portal.lang, step));
  }

  private input(name: string): Locator {
    return this.portal.page.locator(`[id="${name}"]`);
  }

  private async there(field: Field, path: string): Promise<boolean> {
    const part = PARTS[field.kind]?.[0];
    return (await this.portal.page.locator(`[name="${part ? `${path}.${part}` : path}"]`).count()) > 0;
  }

  /** Answers what the page asks now, and leaves for later what it does not ask yet. */
  private async fill(fields: Field[], answers: Answers, prefix: string, done: Set<string>): Promise<void> {
    for (const field of fields) {
      const path = prefix + field.key;
      // What was answered the last time and is not any more.
      const answer = answers[field.key] ?? (this.expected.has(path) ? EMPTY[field.kind] : undefined);
      if (answer === undefined || done.has(path) || !(await this.there(field, path))) continue;
      if (field.kind === 'group') {
        const rows = answer as Answers[];
        await this.haveRows(path, rows.length);
        for (const [index, row] of rows.entries()) await this.fill(field.field!, row, `${path}.${index}.`, done);
        continue;
      }
      await this.put(field, path, answer);
      done.add(path);
    }
  }

  /** Adds or takes away rows of a group until there are so many. */
  async haveRows(path: string, wanted: number): Promise<void> {
    const { page } = this.portal;
    const count = async (): Promise<number> => Number(await page.locator(`input[type="hidden"][name="${path}"]`).inputValue());
    for (let rows = await count(); rows !== wanted; rows = await count()) {
      const button = rows < wanted ? page.locator(`button[name="_dazu"][value="${path}"]`) : page.locator(`button[name="_weg"][value="${path}.${rows - 1}"]`);
      expect(await this.portal.loads(() => this.portal.press(button))).toBe(200);
      expect(await count()).toBe(rows + (rows < wanted ? 1 : -1));
    }
  }

  /** Answers one question, and remembers what the check page must say. */
  async put(field: Field, path: string, answer: Answer): Promise<void> {
    const { page, lang } = this.portal;
    const say = (...words: string[]): void => void this.expected.set(path, words.filter((word) => word !== ''));
    switch (field.kind) {
      case 'yes-no':
        await this.input(`${path}.${answer ? 'yes' : 'no'}`).check();
        return say(this.portal.t(answer ? 'answer-yes' : 'answer-no'));
      case 'choice':
        if (field.options!.length < LONG_LIST) await this.input(`${path}.${answer}`).check();
        else await this.input(path).selectOption(answer as string);
        return say(this.form.option(lang, field.key, answer as string));
      case 'choices': {
        const chosen = answer as string[];
        for (const option of field.options!) await this.input(`${path}.${option}`).setChecked(chosen.includes(option));
        return say(...chosen.map((option) => this.form.option(lang, field.key, option)));
      }
      case 'consent':
        return this.input(`${path}.yes`).setChecked(answer as boolean);
      case 'country':
      case 'nationality':
        await this.input(path).selectOption(answer as string);
        return say(answer === '' ? '' : await this.input(path).locator('option:checked').innerText());
      case 'date':
      case 'birth-date':
      case 'partial-date': {
        const [year, month = '', day = ''] = (answer as string).split('-');
        await this.input(`${path}.day`).fill(String(Number(day) || ''));
        await this.input(`${path}.month`).fill(month);
        await this.input(`${path}.year`).fill(year);
        return say(year, String(Number(day) || ''));
      }
      case 'address': {
        const parts = answer as Record<string, string>;
        for (const part of PARTS.address) {
          if (parts[part] === undefined) continue;
          if (part === 'country') await this.input(`${path}.country`).selectOption(parts[part]);
          else await this.input(`${path}.${part}`).fill(parts[part]);
        }
        return say(parts.street, parts.postal_code, parts.city);
      }
      case 'file':
        await this.upload(path, (answer as string[]).map(paper));
        return say(...(answer as string[]));
      case 'mail':
        await this.input(path).fill(this.mailOf(field.key));
        this.mails.push(this.mailOf(field.key));
        return say(this.mailOf(field.key));
      case 'phone':
        await this.input(path).fill(answer as string);
        // However the country is written.
        return say((answer as string).replace(/^\+49/, ''));
      default:
        await this.input(path).fill(answer as string);
        await expect(page.locator(`[id="${path}"]`)).toHaveValue(answer as string);
        return say((answer as string).replace(/^0(?=\d:)/, ''));
    }
  }

  /** Chooses files and uploads them at once, as far as there is room. */
  async upload(path: string, papers: Paper[], status = 200): Promise<void> {
    const { page } = this.portal;
    await this.input(path).setInputFiles(papers);
    const button = page.locator('.lotse-upload').filter({ has: this.input(path) }).locator('button[name="_hochladen"]');
    const press = () => this.portal.press(button);
    const long = this.portal.js && papers.reduce((sum, { buffer }) => sum + buffer.length, 0) >= 500_000;
    expect(await (long ? this.portal.fetches(press, [status]) : this.portal.loads(press, [status]))).toBe(status);
    if (status !== 200) return;
    for (const { name } of papers) await expect(page.locator('.lotse-file__name', { hasText: name })).toBeVisible();
  }

  /** Presses "continue"; tells the status of the answer. */
  async proceed(allowed: number[] = []): Promise<number> {
    return this.portal.loads(() => this.portal.press(this.portal.button('form-continue')), allowed);
  }

  /** The summary of what is wrong has the focus, and each of its links leads to its question. */
  async expectProblems(problems: Record<string, string>): Promise<void> {
    const { portal } = this;
    const summary = portal.page.locator('section[aria-labelledby="fehler"]');
    await expect(summary).toBeVisible();
    if (portal.js) await expect(summary).toBeFocused();
    await this.look('with mistakes');
    for (const path of Object.keys(problems)) {
      const link = summary.locator(`a[href="#${path}"], a[href^="#${path}."]`).first();
      const target = (await link.getAttribute('href'))!.slice(1);
      await portal.press(link);
      await expect(this.input(target)).toBeInViewport();
      await expect(this.input(target)).toBeFocused();
      await expect(portal.page.locator(`[id="${path}-fehler"]`), path).not.toBeEmpty();
    }
  }

  /** One page of a journey, up to the next one or to what the page says against it. */
  async step({ step, answers = {}, problems, warnings }: JourneyStep): Promise<void> {
    const { portal, form } = this;
    await this.expectStep(step);
    const done = new Set<string>();
    let asked = Object.keys(warnings ?? {}).length > 0;
    let looked = false;
    for (let turn = 0; turn < 6; turn++) {
      // A button for one more row brings what the answers so far have brought up, too.
      for (let before = -1; before < done.size; ) {
        before = done.size;
        await this.fill(form.fields(step), answers, '', done);
      }
      if (!looked) await this.look(step);
      looked = true;
      const status = await this.proceed(problems || asked ? [422] : []);
      if (status === 422 && problems) return this.expectProblems(problems);
      const pending = portal.page.locator('.lotse-warning input[type="checkbox"]:not(:checked)');
      if (status === 422 && asked) {
        await expect(pending).toHaveCount(Object.keys(warnings!).length);
        await this.look(`${step} asks`);
        for (const [path, code] of Object.entries(warnings!)) await this.input(`ok.${path}.${code}`).check();
        asked = false;
        continue;
      }
      expect(status, await this.complaint()).toBe(200);
      if (!new URL(portal.page.url()).pathname.endsWith(`/seite/${step}`)) {
        expect(problems, `${step} was taken although it has a mistake`).toBeUndefined();
        expect(asked, `${step} was taken without a question`).toBe(false);
        return;
      }
      // Questions that came up by what was just answered are no mistakes.
      await expect(portal.heading('form-more-title')).toBeVisible();
      if (turn === 0) await this.look(`${step} asks more`);
    }
    throw new Error(`${step} asks for ever`);
  }

  private async complaint(): Promise<string> {
    return (await this.portal.page.locator('.lotse-alert').allInnerTexts()).join('\n');
  }

  /** All of a journey, up to the check page. */
  async go(journey: JourneyStep[]): Promise<void> {
    for (const step of journey) {
      if (step.step === 'check') await this.expectCheck();
      else await this.step(step);
    }
  }

  /** Every answer stands on the check page, and nothing is missing. */
  async expectCheck(): Promise<void> {
    const { portal } = this;
    await expect(portal.title('form-check-title')).toBeVisible();
    await expect(portal.page.locator('main .kern-alert--warning')).toHaveCount(0);
    const shown = bare(await portal.page.getByRole('main').innerText());
    const missing = [...this.expected].flatMap(([path, words]) => words.filter((word) => !shown.includes(bare(word))).map((word) => `${path}: ${word}`));
    expect(missing, 'answers that the check page does not show').toEqual([]);
    await this.look('check');
  }

  /** By the page's link to a step and back again. */
  async changeAndBack(step: string): Promise<void> {
    const { portal } = this;
    await portal.press(portal.page.locator(`main a[href*="/seite/${step}?zurueck=pruefen"]`));
    await this.expectStep(step);
    expect(await this.proceed()).toBe(200);
    await this.expectCheck();
  }

  /** The deliberate act; what waits for a second person has not come in yet. */
  async send(waits = false): Promise<{ reference: string; code: string; cosignCode: string }> {
    const { portal } = this;
    await portal.press(portal.button('form-send'));
    await expect(portal.title(waits ? 'sent-alert' : 'sent-title')).toBeVisible();
    const [reference, code, cosignCode = ''] = await portal.page.locator('.lotse-code').allInnerTexts();
    expect(reference).toMatch(/\S{6,}/);
    expect(code).toMatch(/\S{6,}/);
    expect(cosignCode).toMatch(waits ? /^\d{6}$/ : /^$/);
    await this.look('sent');
    return { reference, code, cosignCode };
  }
}

/** The second person enters the code that the applicant has passed on. */
export async function enterCode(portal: Portal, code: string, status = 200): Promise<void> {
  await portal.page.locator('#code').fill(code);
  expect(await portal.loads(() => portal.press(portal.button('resume-button')), [status])).toBe(status);
}

/** Looks up what became of an application. */
export async function lookUp(portal: Portal, reference: string, code: string, status = 200): Promise<void> {
  await portal.page.locator('#nummer').fill(reference);
  await portal.page.locator('#code').fill(code);
  expect(await portal.loads(() => portal.press(portal.button('status-button')), [status])).toBe(status);
}
