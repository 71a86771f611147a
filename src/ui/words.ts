import type { Verdict } from '../core/load.ts';
import type { LoadState } from '../state/load.ts';

// biome-ignore lint/performance/noBarrelFile: files need them too; the page takes all its words from here.
export { countWords, numberWords } from '../core/number-words.ts';

const language = 'en-US';
const list = new Intl.ListFormat(language, { type: 'conjunction' });

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `14200000` → `14.2 MB`; thousands, as file systems outside Windows and the zip's own limits count. */
export function byteWords(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const unit = byteUnits[power] ?? 'byte';
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  });
  return format.format(bytes / 1000 ** power);
}

/** Seconds that are only guessed, so never more exact than a person needs. */
export function timeLeftWords(seconds: number | null): string {
  if (seconds === null) return 'not known yet';
  if (seconds < 5) return 'a few seconds';
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds`;
  if (seconds < 90) return 'about a minute';
  return `about ${Math.round(seconds / 60)} minutes`;
}

/** `['a', 'b', 'c']` → `a, b, and c`. */
export function listWords(items: readonly string[]): string {
  return list.format(items);
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  blocked: 'Not ready',
  review: 'Ready, with things to look at',
  ready: 'Ready to send',
};

/** The file that the state is about; empty when there is none. */
export function nameOfLoad(state: LoadState): string {
  if (state.kind === 'none') return '';
  return state.kind === 'done' ? state.load.source.name : state.name;
}

/** Where a load stands, in three words for a link to it. */
export function standOfLoad(state: LoadState): string {
  switch (state.kind) {
    case 'none':
      return '';
    case 'running':
      return 'Being checked';
    case 'asking':
      return 'A question';
    case 'ended':
      return state.why === 'cancelled' ? 'Cancelled' : 'Not finished';
    case 'done':
      return verdictWords[state.load.verdict];
  }
}

const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });

/** An ISO time as a day on the person's own calendar: `Nov 22, 2026`. */
export function dayWords(time: string): string {
  return day.format(new Date(time));
}

const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

/** An ISO time on the person's own clock: `Nov 22, 2026, 9:41 AM`. */
export function timeWords(time: string): string {
  return moment.format(new Date(time));
}
