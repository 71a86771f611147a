import { formatCase, type VanishCase } from '../../core/preview/vanish-case.ts';
import { addressOf } from '../route.ts';

/** The address of the page that explains a case; it holds codes of choices and nothing of anybody. */
export function whyAddress(told: VanishCase): string {
  return addressOf('why', { case: formatCase(told) });
}
