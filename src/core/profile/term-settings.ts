import { plainYearsAhead, type YearsAhead } from '../terms/date-policy.ts';
import type { SisDateFormat } from '../terms/sis-date.ts';
import { type StepList, stepsFor } from '../terms/steps-for.ts';
import { termPresets } from '../terms/term-presets.ts';
import type { TermScheme } from '../terms/term-scheme.ts';
import type { Profile } from './profile.ts';

/** What a profile says of terms, and what holds where it says nothing. */

/** The procedure's own (D 7.3). */
const plainScheme: TermScheme = termPresets['year-digit-letter'].scheme;

export function schemeOf(profile: Profile): TermScheme {
  return profile.termScheme ?? plainScheme;
}

export function yearsAheadOf(profile: Profile): YearsAhead {
  return profile.datePolicy ?? plainYearsAhead;
}

export function stepListOf(profile: Profile): StepList {
  return stepsFor(profile.steps);
}

export function dateFormatOf(profile: Profile): SisDateFormat {
  return profile.sisDateFormat ?? 'MM/DD/YYYY';
}
