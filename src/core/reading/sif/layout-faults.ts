import { fieldWords } from '../../field-words.ts';
import { type SifLayout, type Span, sifLayouts } from './sif-layout.ts';

const known = new Set<string>(Object.values(sifLayouts).map(({ name }) => name));

/** What a stretch is called, and where it is. */
export type NamedSpan = readonly [words: string, span: Span];

/** Why nothing could be read by this layout, or what must not be, in sentences; none where it serves. */
export function layoutFaults(layout: SifLayout): string[] {
  const { name, user, address } = layout;
  const ofUser = userSpans(layout);
  const { ssn } = user;
  return [
    ...(name.trim() === '' ? ['The layout needs a name.'] : []),
    ...(known.has(name) ? ['Termload has a layout of this name already: give yours another.'] : []),
    ...(['primary_id', 'last_name'] as const)
      .filter((field) => user.fields[field] === undefined)
      .map((field) => `It does not say where the ${fieldWords(field).toLowerCase()} stands.`),
    ...(user.fewest > user.characters ? ['The shortest line is longer than a patron without addresses.'] : []),
    ...beyond(ofUser, user.characters, 'the patron'),
    ...beyond(addressSpans(layout), address.characters, 'an address'),
    ...ofUser
      .filter(([, span]) => ssn !== null && overlap(span, ssn))
      .map(([words]) => `${words} takes in columns of the social security number, which is never read.`),
  ];
}

function userSpans({ user }: SifLayout): NamedSpan[] {
  const { fields, barcodes, addressCount } = user;
  return [
    ...Object.entries(fields).map(([field, span]): NamedSpan => [fieldWords(field), span]),
    ...barcodes.flatMap((one, index): NamedSpan[] => [
      [`Barcode ${index + 1}`, one.barcode],
      [`Group of barcode ${index + 1}`, one.group],
      [`Status of barcode ${index + 1}`, one.status],
    ]),
    ...(addressCount === null ? [] : [['Number of addresses', addressCount] as const]),
  ];
}

function addressSpans({ address }: SifLayout): NamedSpan[] {
  return [
    ['Kind of address', address.type],
    ...Object.entries(address.fields).map(([field, span]): NamedSpan => [fieldWords(field), span]),
    ...Object.entries(address.phones).map(([kind, span]): NamedSpan => [`Phone, ${kind}`, span]),
  ];
}

function beyond(spans: readonly NamedSpan[], characters: number, whole: string): string[] {
  return spans
    .filter(([, span]) => endOf(span) > characters)
    .map(([words, span]) => `${words} ends in column ${endOf(span)}, but ${whole} has ${characters} characters.`);
}

const endOf = ([column, characters]: Span): number => column + characters - 1;

function overlap(one: Span, other: Span): boolean {
  return one[0] <= endOf(other) && other[0] <= endOf(one);
}
