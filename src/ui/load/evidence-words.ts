import type { WordEvidence } from '../../core/evident-word.ts';
import type { EncodingFacts } from '../../core/load.ts';
import { countWords, numberWords } from '../words.ts';
import { encodingName } from './encoding-words.ts';

/** Evidence of an export that Alma could have read. */
type SeenEvidence = WordEvidence & { readonly believed: string };

export function isSeen(evidence: WordEvidence): evidence is SeenEvidence {
  return evidence.believed !== null;
}

/** What Alma would have made of the words of the export as it came, in sentences. */
export function almaWords(evidence: SeenEvidence, encoding: EncodingFacts, isMended: boolean): string {
  const { distinct, different } = evidence;
  if (different === 0) {
    return distinct === 1
      ? 'Alma would have read it just so. Does it look right?'
      : 'Alma would have read all of them just so. Do they look right?';
  }
  const which =
    different === distinct
      ? distinct === 1
        ? 'it would have seen this word'
        : `it would have seen all ${numberWords(distinct)} words`
      : `it would have seen ${numberWords(different)} of these ${countWords(distinct, 'word')}`;
  return [
    `${beliefWords(evidence, encoding)} So ${which} as the first column shows.`,
    holdsLost(evidence)
      ? 'A � means that it would have found no letter there; one is enough to stop the whole load.'
      : '',
    isMended ? 'In the zip, words stand as they are read now.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Why Alma reads the file in that encoding. */
function beliefWords({ believed }: SeenEvidence, { detected, declared }: EncodingFacts): string {
  const name = encodingName(believed);
  if (declared === null) return `The file does not name its encoding, and Alma takes such files for ${name}.`;
  if (believed === 'iso-8859-1' && detected === 'windows-1252') {
    return 'The first line of the file names ISO-8859-1. Alma believes it, and that lacks the signs that ANSI adds, such as curly quotation marks.';
  }
  const isKnown = believed !== 'utf-8' || /^utf-?8$/i.test(declared.trim());
  return isKnown
    ? `The first line of the file claims ${name}, and Alma believes it.`
    : `The first line of the file claims ${declared}, which is no known encoding. Alma is taken to read it as ${name}.`;
}

/** Whether Alma would have met a byte without a letter where there is one now. */
function holdsLost({ first }: WordEvidence): boolean {
  return first.some(({ word, inAlma }) => inAlma?.includes('\ufffd') === true && !word.includes('\ufffd'));
}
