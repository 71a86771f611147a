import { signal } from '@preact/signals';
import { schemeOf, yearsAheadOf } from '../core/profile/term-settings.ts';
import type { Decision, Rejection } from '../core/report/rejection.ts';
import { sampleExport } from '../core/sample/sample-export.ts';
import { sampleFiles } from '../core/sample/sample-files.ts';
import { samplePreviousExport, samplePreviousReport } from '../core/sample/sample-previous.ts';
import { sampleTerms } from '../core/sample/sample-terms.ts';
import { policyDates } from '../core/terms/date-policy.ts';
import { codeOfTerm, type TermName } from '../core/terms/term-code.ts';
import { hasDatabase, openDatabase } from '../storage/open-database.ts';
import { readTerms } from '../storage/term-store.ts';
import { prepareForTerm } from './load-verbs.ts';
import { tellProblem } from './problems.ts';
import { readProfile } from './profile.ts';
import { readQuietly, sendQuietly } from './quiet-load.ts';
import { closeTerm, startTerm } from './term-verbs.ts';
import { today } from './today.ts';
import { triageState } from './triage.ts';
import { decide, openTriage } from './triage-verbs.ts';

/** What of the made-up college is being made; null: nothing. */
export const sampleWalk = signal<'previous' | 'current' | null>(null);

/**
 * Makes two terms of the made-up college by the same ways as real ones: one that is over, with its load, its report and
 * what was decided; and the present one, whose export is prepared on screen. Gives the id of the present one, null when
 * they cannot be made here. Where they are already, they are not made again.
 */
export async function walkSample(): Promise<string | null> {
  if (sampleWalk.value !== null) return null;
  const known = await knownSample();
  if (known !== null) return known;
  try {
    sampleWalk.value = 'previous';
    const profile = await readProfile();
    const terms = sampleTerms(today(), schemeOf(profile));
    const before = await aSampleTerm(terms.previous);
    const day = today();
    const sent = before && (await sendQuietly(fileOf(samplePreviousExport(day), sampleFiles.previous.export), before));
    if (before === null || sent === null) return null;
    await readQuietly(fileOf(await samplePreviousReport(), sampleFiles.previous.report), sent);
    await decideOn(sent);
    await closeTerm(before);
    sampleWalk.value = 'current';
    const now = await aSampleTerm(terms.current);
    if (now !== null) void prepareForTerm([fileOf(sampleExport(day), sampleFiles.current.export)], now);
    return now;
  } catch (error) {
    tellProblem('The sample could not be made, because of a fault in Termload.', error);
    return null;
  } finally {
    sampleWalk.value = null;
  }
}

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name: string): File => new File([bytes], name);

/** The present term of the made-up college, if it was made before. */
async function knownSample(): Promise<string | null> {
  if (!(await hasDatabase())) return null;
  const database = await openDatabase();
  const terms = typeof database === 'string' ? [] : await readTerms(database);
  return terms.find(({ sample, closed }) => sample && closed === null)?.id ?? null;
}

async function aSampleTerm(name: TermName): Promise<string | null> {
  const profile = await readProfile();
  const code = codeOfTerm(schemeOf(profile), name);
  if (code === null) return null;
  const { expiry, purge } = policyDates(today(), yearsAheadOf(profile));
  const begun = await startTerm({ ...name, code, expiry, purge }, true);
  return typeof begun === 'string' ? null : begun.id;
}

/** What somebody at that college made of the report: accounts of employees are expected, some wait, the rest is done. */
async function decideOn(loadId: string): Promise<void> {
  await openTriage(loadId);
  const open = triageState.value;
  if (open.kind !== 'open') return;
  const of = (wanted: (rejection: Rejection) => boolean): Rejection[] => open.rejections.filter(wanted);
  const expected = of(({ reason, sent }) => reason === 'user-not-external' && sent !== null);
  const waiting = of(({ reason }) => reason === 'mandatory-missing' || reason === 'identifier-taken');
  const rest = of((rejection) => !expected.includes(rejection) && !waiting.includes(rejection));
  for (const rejection of expected) {
    const group = rejection.sent?.group ?? null;
    await decide([rejection], (before): Decision => ({ ...before, status: 'ignored', expectedIn: group }));
  }
  await decide(waiting, (before) => ({ ...before, status: 'waiting', note: 'Asked the registrar.' }));
  await decide(rest, (before) => ({ ...before, status: 'fixed' }));
  triageState.value = { kind: 'none' };
}
