import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentNames } from '../../../../src/core/alma/user-fields.ts';
import { editStates, fileStates, type SyncMode, syncModes } from '../../../../src/core/preview/policy-cell.ts';
import { segmentCell, segmentRules } from '../../../../src/core/preview/segment-policy.ts';
import { usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { cellFor, policyClasses } from '../../../../src/core/preview/sync-policy.ts';
import {
  asksMore,
  caseOfEntry,
  caseOfField,
  formatCase,
  isSegment,
  nearestCase,
  parseCase,
  sentNows,
  subjectGroups,
  type VanishCase,
  waysOf,
} from '../../../../src/core/preview/vanish-case.ts';
import { caseWords, nowWords } from '../../../../src/core/preview/vanish-choice-words.ts';
import { vanishExamples } from '../../../../src/core/preview/vanish-examples.ts';
import {
  type Explanation,
  editStateOf,
  explainVanish,
  fileStateOf,
} from '../../../../src/core/preview/vanished-change.ts';
import { jargon, oneSentence, unquoted } from '../../ui/help/plain-words.ts';

const subjects = subjectGroups.flatMap((group) => group.subjects);

/** Every case that can be chosen. */
const cases: readonly VanishCase[] = subjects.flatMap((subject) =>
  waysOf(subject).flatMap((way) => {
    const more = asksMore({ subject, way });
    return (more ? (['value', 'nothing'] as const) : (['value'] as const)).flatMap((before) =>
      sentNows({ subject, way, before }).flatMap((now) =>
        (more ? [false, true] : [false]).map((override) => ({ subject, way, before, now, override })),
      ),
    );
  }),
);

const explained = (code: string, mode: SyncMode): Explanation => explainVanish(parseCase(code), mode);
const both = (code: string): string[] => syncModes.map((mode) => explained(code, mode).cell.effect);

test('every field of the policy and every list can be chosen, once', () => {
  const fields = Object.values(policyClasses).flatMap((one) => [...one.fields]);
  expect([...subjects].sort()).toEqual([...fields, ...segmentNames].sort());
  expect(cases.length).toBeGreaterThan(600);
});

describe('in every case', () => {
  const all = cases.flatMap((told) => syncModes.map((mode) => ({ told, mode, it: explainVanish(told, mode) })));
  const faulty = (isFaulty: (one: (typeof all)[number]) => boolean): string[] =>
    all.filter(isFaulty).map(({ told, mode, it }) => `${formatCase(told)} ${mode}: ${it.sentence}`);

  test('the answer is one sentence in plain words', () => {
    expect(faulty(({ it }) => !oneSentence.test(unquoted(it.sentence)) || jargon.test(it.sentence))).toEqual([]);
    expect(faulty(({ it }) => it.sentence.length > 230 || /undefined|null|_/.test(it.sentence))).toEqual([]);
  });

  test('what else is told ends as sentences do', () => {
    const texts = ({ it }: (typeof all)[number]) => [it.afterwards, it.remedy, ...it.also];
    expect(
      faulty((one) => texts(one).some((text) => !/^[A-Z“].*\.$/.test(text) || /undefined|null|_/.test(text))),
    ).toEqual([]);
  });

  test('the entry is the one of the table, unless the load turns the user away', () => {
    const wrong = faulty(({ told, mode, it }) => {
      const { subject, way, override } = told;
      if (way === 'internal' && mode === 'sis') return it.cell.effect !== 'kept' || it.cell.source !== 'D 3.1-8';
      const settings = {
        ...usualOptions,
        mode,
        openForUpdate: way !== 'no',
        override: new Set(override ? [subject] : []),
      };
      const expected = isSegment(subject)
        ? segmentCell(way !== 'load', fileStateOf(told), mode)
        : cellFor(subject, fileStateOf(told), editStateOf(told), settings);
      return it.cell !== expected;
    });
    expect(wrong).toEqual([]);
  });

  test('what is less than sure is told so from the first words on, and what is sure is not', () => {
    const hedge = /probably|As far as anybody can tell|By the newer of two documents/;
    expect(faulty(({ it }) => hedge.test(it.sentence) === (it.certainty === 'documented'))).toEqual([]);
    expect(
      faulty(({ told, it }) => it.certainty !== it.cell.certainty && !(told.way === 'no' && it.certainty === 'silent')),
    ).toEqual([]);
  });

  test('the sentence says what the entry says', () => {
    const verbs = {
      replaced: /replaces|keeps|removes/,
      cleared: /empties/,
      defaulted: /sets/,
      removed: /removes/,
      kept: /does not change|turns/,
      ignored: /does not look/,
    } as const;
    expect(faulty(({ it }) => !verbs[it.cell.effect].test(it.sentence))).toEqual([]);
  });

  test('what is left has nothing of what was lost', () => {
    expect(
      faulty(
        ({ it }) =>
          ['cleared', 'removed'].includes(it.cell.effect) !== /^No(?:thing| such)/.test(it.afterwards) &&
          !/removes/.test(it.sentence),
      ),
    ).toEqual([]);
  });

  test('an address leads back to it, and has nothing but codes', () => {
    for (const told of cases) {
      expect(parseCase(formatCase(told))).toEqual(told);
      expect(formatCase(told)).toMatch(/^[a-z_]+(-[a-z]+){2,4}$/);
    }
    expect(new Set(cases.map(formatCase)).size).toBe(cases.length);
  });

  test('no two cases of a field read alike', () => {
    expect(new Set(cases.map(caseWords)).size).toBe(cases.length);
    for (const told of cases)
      expect(new Set(sentNows(told).map((now) => nowWords(told)[now])).size).toBe(sentNows(told).length);
  });
});

test('every entry of the table is reached, but for what only a preview with marks asks', () => {
  const reached = new Set(cases.flatMap((told) => syncModes.map((mode) => explainVanish(told, mode).cell)));
  const tables = [...Object.values(policyClasses).map((one) => one.rules), ...Object.values(segmentRules)];
  const cells = tables.flatMap((table) =>
    syncModes.flatMap((mode) => fileStates.flatMap((file) => editStates.map((edit) => table[mode][file][edit]))),
  );
  expect(cells.filter((one) => !reached.has(one))).toEqual([]);
});

test('any text leads to a case whose address leads to itself', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...subjects,
      'yes',
      'no',
      'never',
      'load',
      'hand',
      'internal',
      'value',
      'nothing',
      'same',
      'override',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const found = parseCase(pieces.join('-'));
      expect(cases).toContainEqual(found);
      expect(parseCase(formatCase(found))).toEqual(found);
    }),
  );
});

test('an address that is old or cut off leads to what is nearest', () => {
  expect(formatCase(parseCase(''))).toBe('user_group-yes-value-same');
  expect(formatCase(parseCase('no_such_field-no-blank'))).toBe('user_group-no-blank');
  expect(formatCase(parseCase('email'))).toBe('email-load-same');
  expect(formatCase(parseCase('email-yes-absent'))).toBe('email-load-absent');
  expect(formatCase(parseCase('campus_code-yes-nothing-same'))).toBe('campus_code-yes-nothing-other');
  expect(formatCase(parseCase('gender-yes-value-same-override'))).toBe('gender-yes-other');
});

describe('the cases that the documents speak of', () => {
  test('3.1-1 a plain field is emptied by a file without it, whatever staff answered', () => {
    for (const way of ['yes', 'no', 'never']) expect(both(`expiry_date-${way}-absent`)).toEqual(['cleared', 'cleared']);
  });

  test('3.1-2 a protected field that staff changed is left, and 3.1-6 after No it is replaced', () => {
    expect(both('user_group-yes-value-other')).toEqual(['kept', 'kept']);
    expect(explained('user_group-no-other', 'sis').cell.effect).toBe('replaced');
  });

  test('3.1-6 what No means for the Users API is written nowhere', () => {
    expect(explained('user_group-no-other', 'api')).toMatchObject({
      cell: { effect: 'kept', certainty: 'documented' },
      certainty: 'silent',
      sources: ['D 3.3', 'D 3.1-6'],
    });
    expect(explained('gender-no-other', 'api').certainty).toBe('documented');
  });

  test('3.1-4 the old value sent again gives the change up, in a load', () => {
    expect(explained('user_group-yes-value-same', 'sis')).toMatchObject({
      cell: { effect: 'replaced', source: 'D 3.1-4' },
      afterwards: 'What it had before the change.',
    });
    expect(explained('user_group-yes-value-same', 'api').certainty).toBe('silent');
  });

  test('3.1-5 where a protected field that nobody changed comes empty, documents disagree', () => {
    expect(explained('campus_code-never-absent', 'sis')).toMatchObject({
      certainty: 'disputed',
      afterwards: 'Nothing.',
    });
    expect(explained('preferred_language-never-blank', 'sis').also.join()).toContain('by different documents');
  });

  test('3.1-7 entries of a load go with a file that lacks them, those added by hand stay', () => {
    for (const segment of segmentNames) {
      expect(both(`${segment}-load-absent`)).toEqual(['removed', 'removed']);
      expect(explained(`${segment}-hand-blank`, 'sis').cell.effect).toBe('kept');
      expect(explained(`${segment}-hand-other`, 'api')).toMatchObject({ certainty: 'silent' });
      expect(explained(`${segment}-hand-marked`, 'api').cell.effect).toBe('replaced');
    }
    expect(explained('email-hand-other', 'sis').also.join()).toContain('preferred');
  });

  test('3.1-8 an internal account is turned away by a load, and updated by the Users API', () => {
    expect(explained('gender-internal-other', 'sis').sentence).toContain('turns the whole user away');
    expect(explained('gender-internal-other', 'api').cell.effect).toBe('replaced');
  });

  test('3.3 override does nothing in a load, and replaces in the API', () => {
    expect(both('user_group-yes-value-other-override')).toEqual(['kept', 'replaced']);
    expect(explained('user_group-yes-value-other-override', 'sis').also.join()).toContain('It does nothing');
    expect(explained('user_group-yes-value-other-override', 'sis').sources).toEqual(['D 3.1-2', 'D 2']);
  });
});

test('the worked examples show what they say', () => {
  const effects = vanishExamples.map(({ shown }) => syncModes.map((mode) => explainVanish(shown, mode).cell.effect));
  expect(effects).toEqual([
    ['kept', 'replaced'],
    ['replaced', 'kept'],
    ['replaced', 'replaced'],
    ['kept', 'kept'],
  ]);
  for (const { question, answer } of vanishExamples) {
    expect(question).toMatch(/\?$/);
    expect(answer).not.toMatch(jargon);
  }
});

describe('from a preview', () => {
  test('a field leads to the case with its entry of the table', () => {
    for (const field of ['user_group', 'gender', 'preferred_language', 'pref_first_name'] as const) {
      for (const file of fileStates) {
        for (const edit of editStates) {
          for (const openForUpdate of [true, false]) {
            const settings = { ...usualOptions, openForUpdate };
            const told = explainVanish(caseOfField(field, file, edit, openForUpdate), 'sis');
            expect(told.cell).toEqual(cellFor(field, file, edit, settings));
          }
        }
      }
    }
    expect(caseOfField('user_group', 'value', null, true)).toEqual(nearestCase('user_group', ['never', 'other']));
  });

  test('an entry leads to the case with its entry of the table', () => {
    for (const internal of [true, false]) {
      for (const file of fileStates) {
        for (const mode of syncModes) {
          expect(explainVanish(caseOfEntry('email', internal, file), mode).cell).toBe(
            segmentCell(internal, file, mode),
          );
        }
      }
    }
  });
});
