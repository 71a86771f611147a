import type { TriedLayout } from '../../core/reading/sif/first-patron.ts';
import type { SifLayout, Span } from '../../core/reading/sif/sif-layout.ts';
import { CellField } from './cell-field.tsx';
import type { LayoutSlot, SlotGroup } from './layout-slots.ts';
import { numberIn } from './number-in.ts';

const last = 10_000;
const wrong = `A whole number from 1 to ${last}.`;

interface SlotTableProps {
  readonly group: SlotGroup;
  /** The first line of a file by this layout; null where none is tried. */
  readonly tried: TriedLayout | null;
  readonly onKeep: (layout: SifLayout) => Promise<null>;
}

/** Values of a layout, each with where it begins and how long it is. */
export function SlotTable({ group: { title, of, slots }, tried, onKeep }: SlotTableProps) {
  return (
    <table class="setting-table">
      <caption>
        <b>{title}</b>:{' '}
        {of === 'patron' ? 'columns count from the start of the line.' : 'columns count from the start of the address.'}{' '}
        An empty column says that the value is not in your file.
      </caption>
      <thead>
        <tr>
          <th scope="col">Value</th>
          <th scope="col">Column</th>
          <th scope="col">Characters</th>
          {tried !== null && <th scope="col">In the first line</th>}
        </tr>
      </thead>
      <tbody>
        {slots.map((slot) => (
          <tr key={slot.id}>
            <th scope="row">{slot.words}</th>
            <CellField
              column="Column"
              of={slot.words}
              value={textOf(slot.span?.[0])}
              most={5}
              number
              take={(text) => takeColumn(slot, text, onKeep)}
            />
            <CellField
              column="Characters"
              of={slot.words}
              value={textOf(slot.span?.[1])}
              most={5}
              number
              take={(text) => takeCharacters(slot, text, onKeep)}
            />
            {tried !== null && (
              <td class="tried">
                <span class="cell-label" aria-hidden="true">
                  In the first line
                </span>
                {slot.span !== null && <bdi>{triedValue(slot, slot.span, of, tried)}</bdi>}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const textOf = (number: number | undefined): string => (number === undefined ? '' : String(number));

async function takeColumn(
  { span, put, isNeeded }: LayoutSlot,
  text: string,
  onKeep: SlotTableProps['onKeep'],
): Promise<string | null> {
  if (text.trim() === '') return isNeeded ? 'This has to stand somewhere.' : onKeep(put(null));
  const column = numberIn(text);
  return isPlace(column) ? onKeep(put([column, span?.[1] ?? 1])) : wrong;
}

async function takeCharacters(
  { span, put }: LayoutSlot,
  text: string,
  onKeep: SlotTableProps['onKeep'],
): Promise<string | null> {
  if (span === null) return 'Type the column first.';
  const characters = numberIn(text);
  return isPlace(characters) ? onKeep(put([span[0], characters])) : wrong;
}

const isPlace = (number: number): boolean => number >= 1 && number <= last;

/** The number itself is never shown. */
function triedValue({ id }: LayoutSlot, span: Span, of: SlotGroup['of'], { value }: TriedLayout): string {
  const text = value(span, of);
  return id === 'ssn' && text !== '' ? 'there, and not shown' : text;
}
