import {
  cell,
  type EditState,
  type FileState,
  type PolicyCell,
  type PolicyCertainty,
  type PolicyEffect,
  type PolicySource,
  type SyncMode,
} from './policy-cell.ts';
import { segmentCell } from './segment-policy.ts';
import { type OptionEffect, optionFacts } from './sync-options.ts';
import { cellFor, classIdOf } from './sync-policy.ts';
import { isSegment, type VanishCase } from './vanish-case.ts';
import type { Cause } from './vanish-cause.ts';
import { fieldCauses, overrideCause, turnedAwayCause } from './vanish-causes.ts';
import { handCauses, loadedCauses } from './vanish-list-causes.ts';
import { afterwards, does, subjectInText, whoDoes } from './vanish-words.ts';

/** What one kind of sync does in a case, in words. */
export interface Explanation {
  /** The entry of the table; where the user is turned away, what comes of that. */
  readonly cell: PolicyCell;
  /** The entry’s, but where what was chosen has a doubt of its own. */
  readonly certainty: PolicyCertainty;
  /** What all of it rests on. */
  readonly sources: readonly PolicySource[];
  /** Why, in one sentence. */
  readonly sentence: string;
  /** What Alma has after the sync. */
  readonly afterwards: string;
  /** What to do so that it does not vanish again. */
  readonly remedy: string;
  /** What else is to be known here, a sentence each. */
  readonly also: readonly string[];
}

const turnedAway = cell('kept', 'D 3.1-8');

/** What the table says, and what it is told by. */
export function explainVanish(told: VanishCase, mode: SyncMode): Explanation {
  const isTurnedAway = told.way === 'internal' && mode === 'sis';
  const found = isTurnedAway ? turnedAway : cellOf(told, mode);
  const { because, remedy } = isTurnedAway ? turnedAwayCause : causeOf(told, mode);
  const settings = settingsIn(told, mode);
  // A doubt about a setting is one about the answer.
  const certainty = settings.find((one) => one.certainty === 'silent')?.certainty ?? found.certainty;
  const verb = isTurnedAway ? 'turns the whole user away' : does(told, found.effect, subjectInText(told.subject));
  return {
    cell: found,
    certainty,
    sources: [found.source, ...settings.map((one) => one.source)],
    sentence: `${whoDoes[mode][certainty]} ${verb}, because ${because}.`,
    afterwards: afterwards(told, found.effect),
    remedy,
    also: isTurnedAway ? [] : alsoOf(told, mode, found.effect),
  };
}

/** What the file has, in the words of the table. */
export function fileStateOf({ way, now }: VanishCase): FileState {
  if (now === 'blank' || now === 'absent') return now;
  // A list that brings none of a kind is absent for that kind.
  return now === 'other' && way === 'hand' ? 'absent' : 'value';
}

/** What was done in Alma, in the words of the table. Of an internal account somebody asks who changed it by hand. */
export function editStateOf({ way, before, now }: VanishCase): EditState {
  if (way === 'never') return 'never';
  const again = before === 'value' ? now === 'same' : now === 'blank' || now === 'absent';
  return way === 'yes' && again ? 'sent-again' : 'edited';
}

function cellOf(told: VanishCase, mode: SyncMode): PolicyCell {
  const { subject, way, override } = told;
  const file = fileStateOf(told);
  if (isSegment(subject)) return segmentCell(way !== 'load', file, mode);
  return cellFor(subject, file, editStateOf(told), {
    mode,
    openForUpdate: way !== 'no',
    override: new Set(override ? [subject] : []),
  });
}

function causeOf(told: VanishCase, mode: SyncMode): Cause {
  const { subject, way, now, override } = told;
  if (isSegment(subject)) return (way === 'load' ? loadedCauses : handCauses)[mode][now];
  const file = fileStateOf(told);
  if (override && mode === 'api' && file === 'value') return overrideCause;
  const id = classIdOf(subject);
  if (id === null) throw new Error(`${subject} holds lists, and what vanishes is an entry.`);
  const one = fieldCauses[id][mode][file];
  if ('because' in one) return one;
  return one[way === 'no' ? 'unprotected' : editStateOf(told)];
}

/** What decides besides the table: a setting that the case names. */
function settingsIn(told: VanishCase, mode: SyncMode): readonly OptionEffect[] {
  if (leavesDoubt(told, mode)) return [optionFacts.openForUpdate.api];
  return told.override && mode === 'sis' ? [optionFacts.override.sis] : [];
}

/** Whether the table reads Yes for No, and it matters. */
function leavesDoubt({ subject, way, ...told }: VanishCase, mode: SyncMode): boolean {
  if (mode !== 'api' || way !== 'no' || isSegment(subject)) return false;
  const file = fileStateOf({ subject, way, ...told });
  const settings = { mode, openForUpdate: true, override: new Set<string>() };
  return cellFor(subject, file, 'never', settings).effect !== cellFor(subject, file, 'edited', settings).effect;
}

function alsoOf(told: VanishCase, mode: SyncMode, effect: PolicyEffect): readonly string[] {
  const also: string[] = [];
  if (told.override && mode === 'sis') also.push(`“override”: ${optionFacts.override.sis.means}`);
  if (told.override && mode === 'api' && fileStateOf(told) !== 'value') {
    also.push('“override” replaces with what is sent; where nothing is sent it changes nothing.');
  }
  if (told.way === 'internal') {
    also.push('Only a load turns internal accounts away; the Users API updates them.');
  }
  if (told.subject === 'preferred_language' && effect === 'defaulted') {
    also.push(optionFacts.defaultLanguage.sis.means);
  }
  const mayBeTwice = told.subject === 'address' || told.subject === 'email';
  if (mayBeTwice && told.way === 'hand' && mode === 'sis' && told.now !== 'blank' && told.now !== 'absent') {
    also.push('If it is the preferred one and the file brings a preferred one too, Alma probably has two afterwards.');
  }
  return also;
}
