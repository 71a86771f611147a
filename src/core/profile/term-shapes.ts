import { checkScheme } from '../terms/check-scheme.ts';
import { checkSteps, mostSteps } from '../terms/check-steps.ts';
import { copyParts } from '../terms/copy-parts.ts';
import { checkYearsAhead, mostYearsAhead, type YearsAhead } from '../terms/date-policy.ts';
import { whoWords } from '../terms/steps.ts';
import type { OwnStep, ProfileStep, StepChange, StepOfOurs } from '../terms/steps-for.ts';
import { type TermScheme, type TermSeason, yearCounts, yearDigits } from '../terms/term-scheme.ts';
import { isJsonObject, ownValue } from './json-value.ts';
import { record, type Shape, type WithOthers } from './shape.ts';
import { idOf, judged, line, listOf, oneOf, wholeNumber, yesOrNo } from './value-shapes.ts';

/*
 * The parts of a profile that core/terms works with, and judges. The shapes say what is in them, so that what this
 * version does not know is kept where it stands; the limits are those of the judges.
 */

const year = wholeNumber(0, mostYearsAhead);

export const yearsAhead: Shape<YearsAhead & WithOthers> = (() => {
  const shape = record<YearsAhead & WithOthers>({ expiry: year, purge: year });
  return judged(shape, (value) => {
    const [expiry, purge] = isJsonObject(value) ? [ownValue(value, 'expiry'), ownValue(value, 'purge')] : [];
    // What is no number is refused by the shape, with its place.
    return typeof expiry === 'number' && typeof purge === 'number' ? checkYearsAhead({ expiry, purge }) : [];
  });
})();

const season: Shape<TermSeason> = record<TermSeason>({
  word: line(30),
  sign: line(8),
  begins: line(5),
  half: oneOf('first', 'second'),
});

export const termScheme: Shape<TermScheme> = judged(
  record<TermScheme>({
    name: line(80),
    years: idOf(yearCounts),
    digits: idOf(yearDigits),
    pattern: line(30),
    seasons: listOf(season, 12),
  }),
  checkScheme,
);

const parts = {
  title: line(120),
  what: listOf(line(500), 20),
  copy: listOf(idOf(copyParts), 20),
  menu: listOf(line(80), 15),
  who: idOf(whoWords),
};
const id = line(60);

const nothing = { title: undefined, what: undefined, copy: undefined, menu: undefined, who: undefined };

const ours: Shape<StepOfOurs> = record<StepOfOurs>({
  kind: oneOf('ours'),
  id,
  change: record<StepChange>(parts, nothing),
  dropped: yesOrNo,
});

const own: Shape<OwnStep> = record<OwnStep>({
  kind: oneOf('own'),
  id,
  step: record<OwnStep['step']>(parts, { what: [], copy: [], menu: [], who: 'anybody' }),
});

const step: Shape<ProfileStep> = {
  expected: ours.expected,
  read: (value, here) => (isJsonObject(value) && ownValue(value, 'kind') === 'own' ? own : ours).read(value, here),
  write: (one) => (one.kind === 'own' ? own.write(one) : ours.write(one)),
};

export const profileSteps: Shape<readonly ProfileStep[]> = judged(listOf(step, mostSteps), checkSteps);
