import { countWords } from './number-words.ts';

/** What files that belong together are called: `users.xml and 2 more files`. */
export function fileNames([first, ...others]: readonly { readonly name: string }[]): string {
  const name = first?.name ?? '';
  return others.length === 0 ? name : `${name} and ${countWords(others.length, 'more file')}`;
}
