import type { EncodingFacts, Load, MemberFacts } from '../../core/load.ts';
import { countWords, listWords } from '../words.ts';

const names: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'ANSI (Windows-1252)',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'iso-8859-1': 'ISO-8859-1',
};

/** The name that Notepad and IT have for an encoding. */
export function encodingName(whatwgName: string): string {
  return names[whatwgName] ?? whatwgName.toUpperCase();
}

/** How the letters of all that was read are stored, in sentences. */
export function lettersWords(members: Load['members']): string {
  const [first, ...others] = members;
  if (first === undefined) return '';
  const isSame = others.every((one) => one.form === first.form && alike(one, first));
  if (!isSame) return `${storedWords(members)} Each file was read as it is stored.`;
  if (first.encoding === null) return 'A workbook says of each letter which one it is, so there is nothing to choose.';
  if (first.form === 'xml') return encodingWords(first.encoding);
  const mark = first.encoding.bom ? ' A byte order mark at the very start says so.' : '';
  const what = first.form === 'sif' ? 'A patron file' : 'A table that is text';
  return `${what} does not say how its letters are stored. They were read as ${encodingName(first.encoding.detected)}.${mark}`;
}

function alike({ encoding: one }: MemberFacts, { encoding: other }: MemberFacts): boolean {
  return one?.detected === other?.detected && one?.declared === other?.declared;
}

/** `Letters are stored as ANSI (Windows-1252) in 1 file, and as UTF-8 in 2 files.` */
function storedWords(members: Load['members']): string {
  const names = members.flatMap(({ encoding }) => (encoding === null ? [] : encodingName(encoding.detected)));
  const counted = [...new Set(names)].map((name) => {
    const count = names.filter((one) => one === name).length;
    return `as ${name} in ${countWords(count, 'file')}`;
  });
  return `Letters are stored ${listWords(counted)}.`;
}

/** What a document was stored in, in words for a table. */
export function storedIn({ encoding }: Pick<MemberFacts, 'encoding'>): string {
  return encoding === null ? 'cells of a workbook' : encodingName(encoding.detected);
}

/** How the letters of the file are stored, and whether its first line tells the truth about that, in sentences. */
export function encodingWords({ detected, declared, bom }: EncodingFacts): string {
  const name = encodingName(detected);
  const mark = bom ? ' A byte order mark at the very start says so too.' : '';
  if (declared === null) return `The letters are stored as ${name}.${mark} The file itself does not name its encoding.`;
  if (isSame(declared, detected))
    return `The letters are stored as ${name}, and the first line of the file says the same.${mark}`;
  return `The letters are stored as ${name}, although the first line of the file claims ${declared.toUpperCase()}.${mark} The letters were believed, not the claim.`;
}

/** Labels that mean the same to the WHATWG standard; the first line often has the older one. */
function isSame(declared: string, detected: string): boolean {
  const label = declared.trim().toLowerCase();
  const aliases: Readonly<Record<string, readonly string[]>> = {
    'utf-8': ['utf8'],
    'windows-1252': ['iso-8859-1', 'cp1252', 'latin1', 'ansi'],
    'utf-16le': ['utf-16'],
    'utf-16be': ['utf-16'],
  };
  return label === detected || (aliases[detected] ?? []).includes(label);
}
