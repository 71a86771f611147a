import { addressMarks, phoneKinds } from '../../core/reading/sif/sif-fields.ts';
import type { SifTypes } from '../../core/reading/sif/sif-mapping.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { CellField } from './cell-field.tsx';
import { phoneWords } from './layout-slots.ts';

/** A code of Alma's, and what in the file it stands for. */
interface TypeRow {
  readonly words: string;
  readonly value: string;
  readonly put: (types: SifTypes, code: string) => SifTypes;
}

function rowsOf({ barcode, addresses, email, phones, note }: SifTypes): TypeRow[] {
  return [
    { words: 'Barcode', value: barcode, put: (types, code) => ({ ...types, barcode: code }) },
    ...addressMarks.slice(0, shownMarks(addresses)).map((mark) => ({
      words: `Address of kind ${mark}${markWords[mark] ?? ''}`,
      value: addresses[mark] ?? '',
      put: (types: SifTypes, code: string) => ({ ...types, addresses: withCode(types.addresses, mark, code) }),
    })),
    { words: 'E-mail (address of kind 3)', value: email, put: (types, code) => ({ ...types, email: code }) },
    ...phoneKinds.map((kind) => ({
      words: phoneWords[kind],
      value: phones[kind],
      put: (types: SifTypes, code: string) => ({ ...types, phones: { ...types.phones, [kind]: code } }),
    })),
    { words: 'Note', value: note, put: (types, code) => ({ ...types, note: code }) },
  ];
}

const markWords: Readonly<Record<string, string>> = { '1': ' (permanent)', '2': ' (temporary)' };

/** The two that Voyager knows, and on to the last one that has a code, with one more behind it. */
function shownMarks(addresses: SifTypes['addresses']): number {
  const last = addressMarks.findLastIndex((mark) => addresses[mark] !== undefined);
  return Math.min(Math.max(2, last + 2), addressMarks.length);
}

/** One that is empty gets no type; then a finding tells of it. */
function withCode(addresses: SifTypes['addresses'], mark: string, code: string): SifTypes['addresses'] {
  const { [mark]: _, ...others } = addresses;
  return code === '' ? others : { ...others, [mark]: code };
}

/** Alma's codes for what the file tells by its place or by a digit. */
export function PatronTypes() {
  const keep = (row: TypeRow) => (text: string) =>
    editProfile('types of patron files', (before) => ({
      ...before,
      sif: { ...before.sif, types: row.put(before.sif.types, text.trim()) },
    }));
  return (
    <table class="setting-table">
      <caption>What Alma calls these. To begin with, they are the codes that Alma has from the start.</caption>
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col">Type in Alma</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(profile.value.sif.types).map((row) => (
          <tr key={row.words}>
            <th scope="row">{row.words}</th>
            <CellField column="Type in Alma" of={row.words} value={row.value} most={255} take={keep(row)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
