import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimBlank } from '../../../src/core/blank.ts';
import { identifierKey } from '../../../src/core/rules/identifier-case.ts';
import { anExport, anIdentifier, aUser } from '../../fixtures/an-export.ts';
import { runPass } from '../../fixtures/run-pass.ts';
import { settings } from '../../fixtures/settings.ts';

/** Few letters, so that ids meet; some have no one-to-one small letter, or one beyond Latin-1. */
const id = fc
  .array(fc.constantFrom('a', 'A', 'é', 'É', 'ß', 'Ω', 'ω', 'ω'.normalize('NFD'), 'İ', '7', ' '), { maxLength: 3 })
  .map((letters) => letters.join(''));
const people = fc.array(fc.record({ primaryId: id, barcode: id }), { minLength: 1, maxLength: 8 });

for (const caseCounts of [false, true]) {
  test(`identifiers are one where they are one text ${caseCounts ? 'as written' : 'in any case'}, without blanks around it`, () => {
    const keyOf = caseCounts ? trimBlank : identifierKey;
    fc.assert(
      fc.property(people, (all) => {
        const xml = anExport(
          all.map(({ primaryId, barcode }) =>
            aUser({ primaryId, emails: [], identifiers: [anIdentifier({ value: barcode })] }),
          ),
        );
        const { findings } = runPass(xml, undefined, { ...settings, caseCounts });
        const told = (rule: string): string[] =>
          findings.filter((one) => one.rule === rule).map(({ user, value }) => `${user?.index} ${value}`);
        const owners = new Map<string, number>();
        const taken: string[] = [];
        const repeated: string[] = [];
        for (const [index, { primaryId, barcode }] of all.entries()) {
          const values = [primaryId, barcode].filter((value) => trimBlank(value) !== '');
          for (const [at, value] of values.entries()) {
            if (values.slice(0, at).some((earlier) => keyOf(earlier) === keyOf(value))) {
              repeated.push(`${index} ${value}`);
              continue;
            }
            const owner = owners.get(keyOf(value));
            if (owner === undefined) owners.set(keyOf(value), index);
            else taken.push(`${index} ${value}`);
          }
        }
        expect(told('identifier-taken-in-file')).toEqual(taken);
        expect(told('identifier-repeated-on-user')).toEqual(repeated);
      }),
    );
  });
}
