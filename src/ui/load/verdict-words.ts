import { hasExpectedRejects, isExpectedHere } from '../../core/expected-here.ts';
import { refusedFile } from '../../core/file-of.ts';
import type { FindingGroup } from '../../core/finding.ts';
import type { Load, RepairCount } from '../../core/load.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import type { Severity } from '../../core/severity.ts';
import { countWords, numberWords } from '../words.ts';
import { encodingName } from './encoding-words.ts';
import { formWords } from './kind-words.ts';

/** The verdict as a heading: `Ready, with 9 people Alma will turn away`. */
export function verdictHeading(load: Load): string {
  switch (load.verdict) {
    case 'blocked':
      return `Not ready: ${whatStops(load)}`;
    case 'review':
      return `Ready, with ${whatToLookAt(load)}`;
    case 'ready':
      return 'Ready to send';
  }
}

/** What happened to the file, in one or two sentences. */
export function verdictSentence(load: Load): string {
  const refused = refusedFile(load);
  if (refused !== null) {
    return 'A load that lacks the people of one file is worse than none, so no zip was made of the others. Leave that file out, or choose the right one with the others again.';
  }
  if (load.verdict === 'blocked') {
    const read =
      load.users === 0 ? 'No users could be read.' : `${countWords(load.users, 'user was', 'users were')} read.`;
    const whole = load.files.length > 1 ? 'all of it' : 'the whole file';
    return `Alma would refuse ${whole}, so no zip was made. ${read} What to do now is below.`;
  }
  return `${whoLoads(load)} ${whatWasDone(load)} The zip was opened again and checked.`;
}

function whatStops(load: Load): string {
  const refused = refusedFile(load);
  if (refused !== null) return `nobody can be read from ${refused.name}`;
  const [first, ...more] = ofSeverity(load, 'fatal');
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
  const { users, people, files } = load;
  const [file, its] = files.length > 1 ? ['files', 'their'] : ['file', 'its'];
  const { leftOut, heldBack } = notSent(load);
  const inFile = users + leftOut + heldBack;
  const all = countWords(inFile, 'user');
  const but = hasExpectedRejects(load) ? ', but for those whom Alma is expected to turn away' : '';
  if (people.reject > 0 || inFile > users) {
    const loading = `${numberWords(users - people.reject)} of ${its} ${all} will load${but}.`;
    return `As far as the ${file} can tell, ${loading}${notSentWords(leftOut, heldBack)}`;
  }
  return `As far as the ${file} can tell, ${users === 1 ? `${its} one user` : `all of ${its} ${all}`} will load${but}.`;
}

/** Users of the file that somebody chose not to send: those left out, and those that wait in a zip of their own. */
export function notSent({ repairs }: Pick<Load, 'repairs'>): { readonly leftOut: number; readonly heldBack: number } {
  const countOf = (id: RepairCount['repair']) => repairs.find(({ repair }) => repair === id)?.count ?? 0;
  return {
    leftOut: countOf('leave-out-broken-users') + countOf('keep-one-of-duplicates'),
    heldBack: countOf('hold-back-rejects'),
  };
}

/** ` You chose to leave out 2 and to hold back 1.`; empty where all are sent. */
function notSentWords(leftOut: number, heldBack: number): string {
  const parts = [
    leftOut > 0 ? `to leave out ${numberWords(leftOut)}` : '',
    heldBack > 0 ? `to hold back ${numberWords(heldBack)}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` You chose ${parts.join(' and ')}.`;
}

function whatWasDone({ source, files, members, repairs: made }: Load): string {
  const repairs = made.filter(({ repair }) => !toldElsewhere.has(repair));
  const encoding = source.encoding;
  if (files.length > 1) return `The ${numberWords(files.length)} files became one list.`;
  const [form = 'xml'] = members.map((member) => member.form);
  if (form !== 'xml' && members.length === 1) {
    return `The ${formWords(form)} was written as the XML that Alma reads.`;
  }
  if (encoding !== null && repairs.some(({ repair }) => repair === 'to-utf8')) {
    return `It was written in ${encodingName(encoding.detected)} and is UTF-8 now.`;
  }
  if (repairs.length > 0) return `${countWords(repairs.length, 'thing was', 'things were')} put right in the zip.`;
  const isSplitAlone = made.every(({ repair }) => repair === 'split-files');
  return isSplitAlone ? 'The text needed no change.' : 'Nothing else needed a change.';
}

/** They put nothing right: the line of the zip tells of a split, the sentence before of those who are not sent. */
const toldElsewhere: ReadonlySet<RepairCount['repair']> = new Set([
  'split-files',
  'leave-out-broken-users',
  'keep-one-of-duplicates',
  'hold-back-rejects',
]);

/** Without what is expected here. */
function ofSeverity(load: Load, severity: Severity): FindingGroup[] {
  return load.groups.filter((group) => group.severity === severity && !isExpectedHere(load, group.rule));
}
