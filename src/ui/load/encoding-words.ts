import type { EncodingFacts } from '../../core/load.ts';

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
