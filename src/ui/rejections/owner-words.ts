import type { Owner } from '../../core/report/reason-facts.ts';

/** Who can settle it, in a sentence. */
export const ownerWords: Readonly<Record<Owner, string>> = {
  library: 'The library can settle this in Alma.',
  registrar: 'The registrar has to put this right in the student system.',
  IT: 'Whoever sets up Alma, or whoever makes the export, has to put this right.',
};
