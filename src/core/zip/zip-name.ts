/** What a zip and its member are called after the export they came from: plain names that need no quoting anywhere. */
export function zipNames(exportName: string): { zip: string; member: string } {
  const stem = exportName
    .replace(/\.[A-Za-z0-9]{1,4}$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 80)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[-.]+|[-.]+$/g, '');
  const name = stem === '' ? 'export' : stem;
  return { zip: `${name}.zip`, member: `${name}.xml` };
}
