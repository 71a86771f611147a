import type { ReasonDetails } from '../report/classify-message.ts';
import { withoutSecrets } from '../rules/ssn.ts';

export type Redact = (text: string) => string;

/** Whatever may be masked without being known: most texts are not, and need no closer look. */
const mayBeOne = /\d{3}[ .-]?\d{2}[ .-]?\d{4}/;
/** The word, and nine digits within a few characters of it. */
const named = /(?<=(?:\bssn|social security)\D{0,30})\d{3}([ .-]?)\d{2}\1\d{4}(?!\d)/gi;
/** The usual groups with spaces or dots; with hyphens they are known already. */
const grouped = /(?<![\d.-])\d{3}([ .])\d{2}\1\d{4}(?![\d-])/g;

/**
 * Takes social security numbers out of any text, messages of Alma and notes of people alike, but for their last four
 * digits (DESIGN §7). Nine digits alone are not one: many student numbers look so. Those that Alma's messages call by
 * their type are known from the `details` of all rejections.
 */
export function redactor(details: Iterable<ReasonDetails>): Redact {
  const secrets = new Set<string>();
  for (const { idType = '', idValue = '' } of details) {
    const digits = idValue.replace(/\D/g, '');
    if (isSsnType(idType) && digits.length > 4) secrets.add(digits);
  }
  return (text) => (secrets.size > 0 || mayBeOne.test(text) ? masked(withoutSecrets(text, secrets)) : text);
}

const isSsnType = (type: string): boolean => /^\W*(?:ssn|social\W*security.*)\W*$/i.test(type);

function masked(text: string): string {
  return text.replace(named, lastFour).replace(grouped, lastFour);
}

const lastFour = (number: string): string => `***-**-${number.slice(-4)}`;
