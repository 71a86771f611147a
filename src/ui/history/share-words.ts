import type { Rejected } from '../../core/history/past-run.ts';
import { numberWords } from '../words.ts';

const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 });

/** How many of those turned away a finding had foreseen: `10 of 12 (83%)`. */
export function shareWords({ foreseen, all }: Rejected): string {
  if (all === 0) return 'nobody was turned away';
  return `${numberWords(foreseen)} of ${numberWords(all)} (${percent.format(foreseen / all)})`;
}
