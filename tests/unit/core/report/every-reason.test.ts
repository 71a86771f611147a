import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyMessage } from '../../../../src/core/report/classify-message.ts';
import { charactersRead } from '../../../../src/core/report/folded-message.ts';
import { type ReasonId, reasonFactOf, reasonFacts, stepsOf } from '../../../../src/core/report/reason-facts.ts';
import { ruleFacts } from '../../../../src/core/rules/rule-facts.ts';
import { hostileTexts, naughtyTexts } from './naughty-texts.ts';
import { allMatches, reasonExamples } from './reason-examples.ts';

for (const [reason, { matches, others }] of Object.entries(reasonExamples)) {
  describe(reason, () => {
    test.each(matches)('is the reason of “%s”', (marked, details) => {
      expect(classifyMessage(marked.replace('¦', ''))).toEqual({ reason, details });
    });
    test.each(others)('is not the reason of “%s”', (message) => {
      expect(classifyMessage(message).reason).not.toBe(reason);
    });
  });
}

const example = fc.constantFrom(...allMatches());
const space = fc.constantFrom(' ', '\u00A0', '\t', '\n', '\r\n', '  ', '\u202F', '\u200B', '\u3000');
const changeCase = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
);

describe('A reason stays what it is', () => {
  test('whatever spaces stand between the words and around them, and in any case', () => {
    fc.assert(
      fc.property(example, fc.array(space, { minLength: 40, maxLength: 40 }), changeCase, (example, spaces, change) => {
        let at = 0;
        const next = (): string => spaces[at++ % spaces.length] ?? ' ';
        const noisy = `${next()}${change(example.message).replace(/ /g, next)}${next()}`;
        expect(classifyMessage(noisy).reason).toBe(example.reason);
      }),
    );
  });

  test('wherever the message is cut off behind what tells it apart', () => {
    let cuts = 0;
    for (const { reason, message, cutFrom } of allMatches()) {
      for (let end = cutFrom ?? message.length; end < message.length; end++) {
        for (const dots of ['', '...', '…', ' ']) {
          expect([message.slice(0, end) + dots, classifyMessage(message.slice(0, end) + dots).reason]).toEqual([
            message.slice(0, end) + dots,
            reason,
          ]);
          cuts++;
        }
      }
    }
    expect(cuts).toBeGreaterThan(1000);
  });

  test('with a prefix of the job and words behind it', () => {
    const known = allMatches().filter(({ reason, cutFrom }) => reason !== 'other' && cutFrom !== null);
    for (const { reason, message } of known) {
      expect([message, classifyMessage(`ERROR [row 12] User Rejected: ${message}`).reason]).toEqual([message, reason]);
      expect([message, classifyMessage(`"${message}"`).reason]).toEqual([message, reason]);
      expect([message, classifyMessage(`${message} (row 12)`).reason]).toEqual([message, reason]);
    }
  });
});

describe('Details', () => {
  test('are the type and value of an identifier, leading zeros and all', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9_@-][A-Za-z0-9_.@-]{0,30}[A-Za-z0-9_@-]$/);
    const forms = fc.constantFrom(
      'take across institution',
      'taken AcrossInstitution.',
      'taken AcrossInstitut...',
      'taken AcrossInstitution in this feed',
    );
    fc.assert(
      fc.property(word, word, forms, (idType, idValue, form) => {
        const { details } = classifyMessage(`Identifier of type ${idType} and value ${idValue} is already ${form}`);
        expect(details).toEqual({ idType, idValue, inThisFeed: form.endsWith('feed') });
      }),
    );
  });

  test('never hold a value that the end of the text may have cut', () => {
    const message = 'Identifier of type BARCODE and value 290010000052';
    for (let end = 'Identifier of type BARCODE and value'.length; end <= message.length; end++) {
      expect(classifyMessage(message.slice(0, end)).details).toEqual({ idType: 'BARCODE', inThisFeed: false });
    }
  });
});

describe('A hostile message', () => {
  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Object.keys(reasonFacts)).toContain(classifyMessage(text).reason);
      }),
    );
    for (const text of naughtyTexts) expect(Object.keys(reasonFacts)).toContain(classifyMessage(text).reason);
  });

  test('is looked at only as far as the longest known one could reach', () => {
    for (const text of hostileTexts) {
      const read = text.trimStart().slice(0, charactersRead);
      expect(classifyMessage(text)).toEqual(classifyMessage(read));
    }
    const late = `${'x'.repeat(charactersRead)} User is not external`;
    expect(classifyMessage(late).reason).toBe('other');
    expect(classifyMessage(`${' '.repeat(charactersRead)} User is not external`).reason).toBe('user-not-external');
  });
});

describe('The facts', () => {
  test('name every rule that stops a load or turns a user away, so that what was foreseen can be told', () => {
    const foreseen = new Set<string>(Object.values(reasonFacts).flatMap(({ foreseenBy }) => foreseenBy));
    const grave = Object.entries(ruleFacts).filter(([, { severity }]) => severity === 'fatal' || severity === 'reject');
    expect(grave.map(([rule]) => rule).filter((rule) => !foreseen.has(rule))).toEqual([]);
  });

  test('are whole sentences, one each', () => {
    const reasons = Object.keys(reasonExamples) as (keyof typeof reasonExamples)[];
    for (const reason of reasons) {
      const { title, means } = reasonFactOf(reason);
      expect(title).not.toMatch(/\.$/);
      const steps = (['student', 'staff', 'unsure'] as const).flatMap((kind) => stepsOf(reason, kind));
      for (const sentence of [means, ...steps]) expect(sentence).toMatch(/^[A-Z][^.!?]*[.!?]$/);
    }
  });

  test('name the groups by which the library knows the extra account, and otherwise say that there often is one', () => {
    const plain = stepsOf('identifier-taken', 'unsure');
    const telling = (...groups: string[]): string[] =>
      stepsOf('identifier-taken', 'unsure', groups).filter((step, at) => step !== plain[at]);
    expect(telling()).toEqual([]);
    expect(telling('Mass Comm Student')).toEqual([
      'In your library the extra account is often in the group Mass Comm Student.',
    ]);
    expect(telling('A', 'B', 'C')).toEqual([
      'In your library the extra account is often in one of the groups A, B or C.',
    ]);
    expect(plain.some((step) => step.includes('such as Mass Comm Student'))).toBe(true);
    const others = (Object.keys(reasonFacts) as ReasonId[]).filter((reason) => reason !== 'identifier-taken');
    for (const reason of others) expect(stepsOf(reason, 'staff', ['A'])).toEqual(stepsOf(reason, 'staff'));
  });

  test('warn of toggling wherever they speak of it, whoever the group is for', () => {
    for (const kind of ['student', 'staff', 'unsure'] as const) {
      const steps = stepsOf('user-not-external', kind);
      const warning = steps.findIndex((step) => step.startsWith('Never toggle'));
      const toggling = steps.findIndex((step) => /toggle (it|the)/.test(step) && !step.startsWith('Never'));
      expect(warning).toBeGreaterThanOrEqual(0);
      expect(warning).toBeLessThan(toggling);
    }
  });
});
