import type { PhoneKind, SifLayout } from './sif-layout.ts';

/** How a patron file becomes users: where things stand in it, and what Alma calls them. */
export interface SifMapping {
  readonly layout: SifLayout;
  /** Codes of groups in the file, and Alma's; one that is not there stays as it is. */
  readonly groups: ReadonlyMap<string, string>;
  readonly types: SifTypes;
}

/** Alma's codes for what the file tells by its place or by a digit. */
export interface SifTypes {
  readonly barcode: string;
  /** By the digit of the address; one that is not here gets no type, and a rule tells of it. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly email: string;
  readonly phones: Readonly<Record<PhoneKind, string>>;
  readonly note: string;
}

/** The digit of an address that is an e-mail, with the address itself in line 1 (D 7.2). */
export const emailMark = '3';
/** The digit of an address that is preferred to others (D 7.2: permanent). */
export const permanentMark = '1';

/** Codes that Alma has from the start (D 1.3). It has none for the fax of a person. */
export const usualTypes: SifTypes = {
  barcode: 'BARCODE',
  addresses: { '1': 'home', '2': 'alternative' },
  email: 'personal',
  phones: { primary: 'home', mobile: 'mobile', fax: 'office', other: 'office' },
  note: 'OTHER',
};

/** What is taken for granted until somebody says otherwise: Alma's usual codes, groups as they stand in the file. */
export function usualMapping(layout: SifLayout): SifMapping {
  return { layout, groups: new Map(), types: usualTypes };
}
