import { asLatin1 } from '../reading/file-kind.ts';

const tag = /<(\/?)(\w+)[^>]*>/g;

/**
 * Where in a user that Termload wrote the element of a field begins, as a byte; of one that is not there the nearest that it
 * would stand in. Null where there is none. `field`: as in a `Finding`.
 */
export function fieldMark(user: Uint8Array, field: string): number | null {
  const steps = field.split('/');
  const counts: Map<string, number>[] = [];
  let [matched, best]: [number, number] = [0, 0];
  let mark: number | null = null;
  for (const { index, 1: slash, 2: name = '' } of asLatin1(user).matchAll(tag)) {
    if (slash === '/') {
      counts.pop();
      matched = Math.min(matched, counts.length - 1);
      continue;
    }
    const depth = counts.length;
    const among = counts.at(-1);
    const position = (among?.get(name) ?? 0) + 1;
    among?.set(name, position);
    counts.push(new Map());
    if (depth === 0 || matched !== depth - 1 || !isStep(steps[depth - 1], name, position)) continue;
    matched = depth;
    if (depth <= best) continue;
    best = depth;
    mark = index;
  }
  return mark;
}

/** A step has a position only where there are several. */
function isStep(step: string | undefined, name: string, position: number): boolean {
  return step === `${name}[${position}]` || (step === name && position === 1);
}
