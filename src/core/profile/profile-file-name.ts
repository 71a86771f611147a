/** `prairie-state-college-termload-profile.json`; without a library's name `termload-profile.json`. */
export function profileFileName(library: string): string {
  const plain = library
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return `${plain === '' ? '' : `${plain}-`}termload-profile.json`;
}
