/** What a zip and its members are called after the export they came from: plain names that need no quoting anywhere. */
export interface ZipNames {
  readonly zip: string;
  /** The member of that number, from 1. Sorted by name they stand in their order. */
  member(number: number): string;
}

/** What the zip of those is called who are held back from another. */
export function heldBackName(zip: string): string {
  return zip.replace(/(?:\.zip)?$/i, '-held-back.zip');
}

export function zipNames(exportName: string): ZipNames {
  const bare = exportName.replace(/\.(?:zip|gz)$/i, '');
  const stem = bare
    .replace(/\.[A-Za-z0-9]{1,4}$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 80)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[-.]+|[-.]+$/g, '');
  const name = stem === '' ? 'export' : stem;
  return {
    // A zip beside the one it was made from must not take its name.
    zip: /\.zip$/i.test(exportName) ? `${name}-for-alma.zip` : `${name}.zip`,
    member: (number) => (number === 1 ? `${name}.xml` : `${name}_${String(number).padStart(2, '0')}.xml`),
  };
}
