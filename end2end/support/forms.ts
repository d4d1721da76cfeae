// Forms as their folders describe them: questions, texts, and the journeys that the tests go in a browser.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { ROOT } from './environment.mjs';
import type { Language } from './texts';

export interface Field {
  key: string;
  kind: string;
  options?: string[];
  /** The questions of a group. */
  field?: Field[];
}

export type Answer = string | boolean | Answer[] | { [key: string]: Answer };
export type Answers = Record<string, Answer>;

/** A page and what is answered there; what the page must say to it. */
export interface JourneyStep {
  step: string;
  answers?: Answers;
  problems?: Record<string, string>;
  warnings?: Record<string, string>;
}

interface Journey {
  name: string;
  step: JourneyStep[];
}

interface FieldTexts {
  label: string;
  options?: Record<string, string>;
}

interface Texts {
  title?: string;
  step?: Record<string, { title: string }>;
  field?: Record<string, FieldTexts>;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_LENGTH = 24 * 3600 * 1000;

/** Where the tests' own town keeps its forms, and where all others' are. */
const FOLDERS = ['end2end/packs/probestadt/forms', 'municipalities/_shared/forms'];

/** Today where the towns are. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}

export class Form {
  private readonly folder: string;
  readonly steps: { key: string; field: Field[] }[];
  private readonly journeys: Journey[];
  /** Days from the journeys' today to ours. */
  private readonly later: number;

  constructor(readonly key: string) {
    this.folder = FOLDERS.map((folder) => join(ROOT, folder, key)).find((folder) => existsSync(folder))!;
    this.steps = this.read('form').step;
    const { today: then, journey } = this.read('journeys');
    this.journeys = journey;
    this.later = Math.round((Date.parse(today()) - Date.parse(String(then))) / DAY_LENGTH);
  }

  // The shapes are those of docs/forms.md; `lotse check` has looked at them.
  private read(name: string): any {
    return parse(readFileSync(join(this.folder, `${name}.toml`), 'utf8'));
  }

  private texts(lang: Language): Texts {
    return existsSync(join(this.folder, `${lang}.toml`)) ? this.read(lang) : {};
  }

  /** A journey, its days moved as if its today were ours. */
  journey(index: number): JourneyStep[] {
    return this.journeys[index].step.map((step) => ({ ...step, answers: this.moved(step.answers ?? {}) as Answers }));
  }

  private moved(answer: Answer): Answer {
    if (Array.isArray(answer)) return answer.map((one) => this.moved(one));
    if (typeof answer === 'object') return Object.fromEntries(Object.entries(answer).map(([key, one]) => [key, this.moved(one)]));
    if (typeof answer !== 'string' || !DAY.test(answer)) return answer;
    return new Date(Date.parse(answer) + this.later * DAY_LENGTH).toISOString().slice(0, 10);
  }

  fields(step: string): Field[] {
    return this.steps.find(({ key }) => key === step)!.field ?? [];
  }

  title(lang: Language, step?: string): string {
    const of = (texts: Texts): string | undefined => (step ? texts.step?.[step]?.title : texts.title);
    return of(this.texts(lang)) ?? of(this.texts('de'))!;
  }

  option(lang: Language, field: string, option: string): string {
    const of = (texts: Texts): string | undefined => texts.field?.[field]?.options?.[option];
    return of(this.texts(lang)) ?? of(this.texts('de'))!;
  }
}
