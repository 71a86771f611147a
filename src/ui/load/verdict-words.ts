import { hasExpectedRejects, isExpectedHere } from '../../core/expected-here.ts';
import type { FindingGroup } from '../../core/finding.ts';
import type { Load } from '../../core/load.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import type { Severity } from '../../core/severity.ts';
import { countWords, numberWords } from '../words.ts';
import { encodingName } from './encoding-words.ts';

/** The verdict as a heading: `Ready, with 9 people Alma will turn away`. */
export function verdictHeading(load: Load): string {
  switch (load.verdict) {
    case 'blocked':
      return `Not ready: ${whatStops(ofSeverity(load, 'fatal'))}`;
    case 'review':
      return `Ready, with ${whatToLookAt(load)}`;
    case 'ready':
      return 'Ready to send';
  }
}

/** What happened to the file, in one or two sentences. */
export function verdictSentence(load: Load): string {
  if (load.verdict === 'blocked') {
    const read =
      load.users === 0 ? 'No users could be read.' : `${countWords(load.users, 'user was', 'users were')} read.`;
    return `Alma would refuse the whole file, so no zip was made. ${read} What to do now is below.`;
  }
  return `${whoLoads(load)} ${whatWasDone(load)} The zip was opened again and checked.`;
}

function whatStops(groups: readonly FindingGroup[]): string {
  const [first, ...more] = groups;
  if (first === undefined) return 'something stops the whole load';
  const title = ruleFacts[first.rule].title;
  const reason = title.charAt(0).toLowerCase() + title.slice(1);
  return more.length === 0 ? reason : `${reason}, and ${countWords(more.length, 'more problem')}`;
}

function whatToLookAt(load: Load): string {
  const { reject: away, harm: lose } = load.people;
  if (away > 0) {
    const sure = ofSeverity(load, 'reject').some(({ certainty }) => certainty === 'documented');
    return `${countWords(away, 'person', 'people')} Alma will ${sure ? '' : 'probably '}turn away`;
  }
  if (lose === 0) return shrunkWords(load) ?? 'something that gets lost on the way';
  return `${countWords(lose, 'person who loads but loses', 'people who load but lose')} something`;
}

/** Null where no group has fallen far. */
function shrunkWords({ groups }: Load): string | null {
  const swing = groups.find(({ rule }) => rule === 'count-swing');
  if (swing === undefined) return null;
  const [only, ...more] = swing.first;
  if (more.length > 0) return `far fewer people of ${countWords(swing.first.length, 'group')} than before`;
  return `far fewer people ${only?.value ? `of the group ${only.value}` : 'without a group'} than before`;
}

function whoLoads(load: Load): string {
  const { users, people } = load;
  const all = countWords(users, 'user');
  const but = hasExpectedRejects(load) ? ', but for those whom Alma is expected to turn away' : '';
  if (people.reject > 0) {
    return `As far as the file can tell, ${numberWords(users - people.reject)} of its ${all} will load${but}.`;
  }
  return `As far as the file can tell, ${users === 1 ? 'its one user' : `all of its ${all}`} will load${but}.`;
}

function whatWasDone({ source, repairs: made }: Load): string {
  // A split puts nothing right, and the line of the zip tells it.
  const repairs = made.filter(({ repair }) => repair !== 'split-files');
  const encoding = source.encoding;
  if (encoding !== null && repairs.some(({ repair }) => repair === 'to-utf8')) {
    return `It was written in ${encodingName(encoding.detected)} and is UTF-8 now.`;
  }
  if (repairs.length > 0) return `${countWords(repairs.length, 'thing was', 'things were')} put right in the zip.`;
  return 'The text needed no change.';
}

/** Without what is expected here. */
function ofSeverity(load: Load, severity: Severity): FindingGroup[] {
  return load.groups.filter((group) => group.severity === severity && !isExpectedHere(load, group.rule));
}
