import { yearsAheadOf } from '../../core/profile/term-settings.ts';
import type { DatesToSet } from '../../core/repairs/chosen-repairs.ts';
import { policyDates } from '../../core/terms/date-policy.ts';
import { loadState } from '../../state/load.ts';
import { profile } from '../../state/profile.ts';
import { today } from '../../state/today.ts';

/** The dates that are offered: those of the term, else those of the library’s policy. */
export function datesToSet(): DatesToSet {
  const state = loadState.value;
  const { expiry, purge } = policyDates(today(), yearsAheadOf(profile.value));
  const term = state.kind === 'none' ? null : state.term;
  return { who: 'without', expiry: term?.expiry ?? expiry, purge: term?.purge ?? purge };
}
