import { describe, expect, test } from 'vitest';
import { layoutFaults } from '../../../src/core/reading/sif/layout-faults.ts';
import { type SifLayout, sifLayouts } from '../../../src/core/reading/sif/sif-layout.ts';
import { layoutLengths, slotsOf } from '../../../src/ui/profile/layout-slots.ts';

const slots = (layout: SifLayout) => slotsOf(layout).flatMap((group) => group.slots);
const slot = (layout: SifLayout, id: string) => {
  const found = slots(layout).find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
};
const own = (layout: SifLayout): SifLayout => ({ ...layout, name: 'Ours' });

describe.each(Object.entries(sifLayouts))('the layout %s', (_, known) => {
  test('shows every stretch that it has, each under a name of its own', () => {
    const all = slots(known);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ words }) => words)).size).toBe(all.length);
    const { user, address } = known;
    const stretches = [
      ...Object.values(user.fields),
      ...user.barcodes.flatMap(({ barcode, group, status }) => [barcode, group, status]),
      ...[user.ssn, user.addressCount, address.type].filter((span) => span !== null),
      ...Object.values(address.fields),
      ...Object.values(address.phones),
    ];
    expect(all.filter(({ span }) => span !== null)).toHaveLength(stretches.length);
  });

  test('takes each stretch back as it was', () => {
    for (const { id, span, put } of slots(known)) {
      if (span === null) continue;
      expect(put(span), id).toEqual(known);
      const moved = put([span[0], span[1] + 1]);
      expect(slot(moved, id).put(span), id).toEqual(known);
    }
  });

  test('lets go of what need not be there, and of nothing else', () => {
    for (const { id, span, put, isNeeded } of slots(known)) {
      if (span === null) continue;
      const left = slots(put(null)).filter((one) => one.span !== null).length;
      const gone = slots(known).filter((one) => one.span !== null).length - left;
      expect(gone, id).toBe(isNeeded ? 0 : id.startsWith('barcode-') ? 3 : 1);
    }
  });

  test('has lengths that are changed one by one', () => {
    for (const { id, value, put } of layoutLengths) {
      const longer = put(known, value(known) + 1);
      expect(value(longer), id).toBe(value(known) + 1);
      expect(put(longer, value(known)), id).toEqual(known);
    }
  });
});

test('a place for one more barcode goes on with its group and its status', () => {
  const layout = own(slot(sifLayouts.zorvlib, 'barcode-1').put([61, 1]));
  expect(layout.user.barcodes).toEqual([{ barcode: [61, 25], group: [86, 10], status: [96, 1] }]);
  expect(layoutFaults(layout)).toEqual([]);
});

test('the shortest line follows from the rest', () => {
  expect(slot(sifLayouts.voyager, 'address-count').put(null).user.fewest).toBe(311);
  expect(slot(sifLayouts.zorvlib, 'address-count').put([120, 1]).user.fewest).toBe(120);
});
