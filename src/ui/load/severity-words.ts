import type { FindingGroup } from '../../core/finding.ts';
import type { Severity } from '../../core/severity.ts';
import { countWords, listWords, numberWords } from '../words.ts';

/** What Alma will do, in the words of a tag. */
export function severityWords({ severity, certainty }: Pick<FindingGroup, 'severity' | 'certainty'>): string {
  switch (severity) {
    case 'fatal':
      return 'Stops the whole load';
    case 'reject':
      return certainty === 'documented' ? 'Will be turned away' : 'Will probably be turned away';
    case 'harm':
      return 'Loads, but something is lost';
    case 'note':
      return 'For information';
  }
}

const severities: readonly Severity[] = ['fatal', 'reject', 'harm', 'note'];

/** How many places of each severity there are, as a sentence; one user may have several. `files`: of the load. */
export function placesWords(counts: Readonly<Record<Severity, number>>, files: number): string {
  const where = files > 1 ? 'in the files' : 'in the file';
  const found = severities.filter((severity) => counts[severity] > 0);
  const total = countWords(
    found.reduce((sum, severity) => sum + counts[severity], 0),
    'place',
  );
  if (found.length === 1) return `${total} ${where}.`;
  return `${total} ${where}: ${listWords(found.map((severity) => partWords(severity, counts)))}.`;
}

function partWords(severity: Severity, counts: Readonly<Record<Severity, number>>): string {
  const count = counts[severity];
  const figure = numberWords(count);
  switch (severity) {
    case 'fatal':
      return `${figure} that ${count === 1 ? 'stops' : 'stop'} the whole load`;
    case 'reject':
      return `${figure} that ${count === 1 ? 'gets' : 'get'} a user turned away`;
    case 'harm':
      return `${figure} where something is lost`;
    case 'note':
      return `${figure} for information`;
  }
}

/** What Alma will do with the users of this group, as a sentence, and how sure that is. */
export function almaWords(group: FindingGroup): string {
  const sure = group.certainty === 'documented';
  const many = group.users !== 1;
  const who = many ? `these ${countWords(group.users, 'user')}` : 'this user';
  switch (group.severity) {
    case 'fatal':
      return sure
        ? 'Alma gives up on the whole file, and nobody is loaded.'
        : 'Alma very probably gives up on the whole file; Ex Libris has not written that down.';
    case 'reject':
      return sure
        ? `Alma turns ${who} away and loads the others.`
        : `Alma probably turns ${who} away. Ex Libris has not written that down; it follows from their description of the format.`;
    case 'harm':
      return `Alma${sure ? '' : ', as far as we can tell,'} loads ${group.users === 0 ? 'the file' : who} and says nothing about it.`;
    case 'note':
      return 'Alma loads everybody all the same.';
  }
}
