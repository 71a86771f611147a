import type { Rejected } from '../../core/history/past-run.ts';
import { numberWords } from '../words.ts';

const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 });

/** The share alone: `83%`. */
export function percentWords({ foreseen, all }: Rejected): string {
  return all === 0 ? '–' : percent.format(foreseen / all);
}

/** How many of those turned away was foreseen: `10 of 12 (83%)`. */
export function shareWords(rejected: Rejected): string {
  const { foreseen, all } = rejected;
  if (all === 0) return 'nobody was turned away';
  return `${numberWords(foreseen)} of ${numberWords(all)} (${percentWords(rejected)})`;
}
