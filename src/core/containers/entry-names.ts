import type { ZipFault, ZipMember } from '../zip/zip-directory.ts';

/** What systems put into zips beside what people put there. */
const junk = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

export function isJunk(name: string): boolean {
  return junk.test(slashed(name));
}

/** How Alma looks for files in a zip: XML, at the top, under a name of their own (D 2). */
export function isPlainName(name: string): boolean {
  return /^[^/\\]+\.xml$/i.test(name);
}

/** Word, Excel and PowerPoint write zips too. */
export function isWorkbook(names: readonly string[]): boolean {
  return names.includes('[Content_Types].xml');
}

/** Some programs for Windows write `\` between folders. */
function slashed(name: string): string {
  return name.replaceAll('\\', '/');
}

/** Methods that exports have been seen in, but that no browser can open (APPNOTE 4.4.5). */
const stored = 0;
const deflated = 8;

/** Why a member of a zip cannot be read; null when nothing speaks against it. */
export function entryFault({ name, encrypted, method }: ZipMember): ZipFault | null {
  if (encrypted) return { fault: 'The zip is protected by a password.' };
  if (/^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)/.test(slashed(name))) {
    return { fault: `“${name}” leads out of the zip, which no honest program writes.` };
  }
  if (method === stored || method === deflated) return null;
  return { fault: `“${name}” is compressed in a way that browsers cannot read.` };
}
