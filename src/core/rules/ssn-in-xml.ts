import { maskSsn } from './ssn.ts';

/** With limits, or a file that is made for it takes hours. */
const typeElement = /<(?:[\w.-]{1,100}:)?id_type(?:\s[^>]{0,1000})?>([\s\S]{0,500}?)<\//g;
const saysSsn = /^\s*(?:<!\[CDATA\[)?\s*ssn\s*(?:\]\]>)?\s*$/i;
const digitRun = /\d(?:[ -]?\d)*/g;
const reference = /&#(?:x([0-9a-f]+)|(\d+));/gi;
/** Not looked for further away: a type and its value stand beside each other. */
const reach = 2000;

/**
 * XML as it stands in the export, with social security numbers masked but for their last four digits. The text keeps its
 * length, so that lines and columns stay what they are. `secrets` are digits known to be such numbers from elsewhere;
 * those that the text itself gives a type are found here, also where it is cut or damaged.
 */
export function hideSsnInXml(xml: string, secrets: ReadonlySet<string>): string {
  const known = new Set(secrets);
  const typed = hideTyped(xml, known);
  const referred = typed.replace(/[^<>]+/g, (run) => (run.includes('&#') ? hideReferred(run, known) : run));
  if (known.size === 0) return maskSsn(referred);
  const mask = (run: string): string => (known.has(digitsOf(run)) ? maskDigits(run) : run);
  const masked = referred.replace(digitRun, (run) => {
    const whole = mask(run);
    return whole === run ? run.replace(/\d+/g, mask) : whole;
  });
  return maskSsn(masked);
}

/** Masks what stands as value beside the type SSN, and notes its digits. */
function hideTyped(xml: string, known: Set<string>): string {
  if (!/ssn/i.test(xml)) return xml;
  let text = xml;
  for (const { index, 0: whole, 1: content = '' } of xml.matchAll(typeElement)) {
    if (!saysSsn.test(content)) continue;
    const end = index + whole.length;
    const before = xml.slice(Math.max(0, index - reach), index);
    const from = index - (before.length - lastIdentifier(before));
    const behind = xml.slice(end, end + reach);
    const to = end + (behind.search(/<\/(?:[\w.-]+:)?user_identifier\b/) + 1 || behind.length + 1) - 1;
    text = text.slice(0, from) + hideValues(text.slice(from, to), known) + text.slice(to);
  }
  return text;
}

/** Where the identifier begins that is open at the end of the text. */
function lastIdentifier(text: string): number {
  return Math.max(0, text.lastIndexOf('user_identifier'));
}

function hideValues(text: string, known: Set<string>): string {
  // A value that is cut off has no end tag, nor has one that a broken tag follows.
  const open = /(<(?:[\w.-]{1,100}:)?value(?:\s[^>]*)?>)([\s\S]*?)(?=<\/|$)/g;
  return text.replace(open, (_, tag: string, content: string) => {
    const digits = digitsOf(resolved(content));
    if (digits.length > 4) known.add(digits);
    return tag + maskDigits(content);
  });
}

/** A number of which a part is written as references reads as one all the same. */
function hideReferred(run: string, known: ReadonlySet<string>): string {
  const plain = resolved(run);
  const runs = plain.match(digitRun) ?? [];
  const told = maskSsn(plain) !== plain || runs.some((digits) => known.has(digitsOf(digits)));
  return told ? run.replace(reference, (found) => '*'.repeat(found.length)).replace(/\d/g, '*') : run;
}

function resolved(text: string): string {
  return text.replace(reference, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code < 128 ? String.fromCharCode(code) : whole;
  });
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** All digits but the last four; where references hide which those are, all. */
function maskDigits(text: string): string {
  if (text.includes('&#')) return text.replace(reference, (found) => '*'.repeat(found.length)).replace(/\d/g, '*');
  let left = digitsOf(text).length - 4;
  return text.replace(/\d/g, (digit) => (left-- > 0 ? '*' : digit));
}
