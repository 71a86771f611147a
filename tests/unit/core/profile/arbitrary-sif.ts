import fc from 'fast-check';
import type { ProfileSif } from '../../../../src/core/profile/profile.ts';
import { sifLayouts } from '../../../../src/core/reading/sif/sif-layout.ts';
import { usualTypes } from '../../../../src/core/reading/sif/sif-mapping.ts';

/** A code as the profile has it. */
const code = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);

/** Layouts that serve, because they are known ones under another name, with room for more behind the patron. */
const layout = fc
  .tuple(
    fc.constantFrom(...Object.values(sifLayouts)),
    code,
    fc.nat(100),
    fc.option(fc.record({ from: fc.nat(20), characters: fc.integer({ min: 1, max: 20 }) })),
  )
  .map(([known, name, more, birth]) => ({
    ...known,
    name,
    user: {
      ...known.user,
      characters: known.user.characters + more + 60,
      fields: {
        ...known.user.fields,
        ...(birth === null ? {} : { birth_date: [known.user.characters + 1 + birth.from, birth.characters] as const }),
      },
    },
  }));

export const arbitrarySif: fc.Arbitrary<ProfileSif> = fc.record({
  layouts: fc.uniqueArray(layout, { selector: ({ name }) => name.toLowerCase(), maxLength: 3 }),
  groups: fc.uniqueArray(fc.record({ from: code, to: code }), { selector: ({ from }) => from, maxLength: 4 }),
  types: fc.record({
    barcode: code,
    addresses: fc.constantFrom(usualTypes.addresses, { '1': 'home' }, {}, { '9': 'work' }),
    email: code,
    phones: fc.record({ primary: code, mobile: code, fax: code, other: code }),
    note: code,
  }),
});
