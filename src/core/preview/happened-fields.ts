import type { Difference, HappenedKind } from './difference.ts';
import { equalValues } from './equal-values.ts';
import { shown } from './preview-fields.ts';
import type { FieldChange, PreviewUser, TopField } from './preview-shape.ts';
import { comparedFields } from './sync-policy.ts';

/** A user before the sync, as it was foretold to be, and as Alma has it afterwards. */
export interface ThreeStates {
  readonly before: PreviewUser;
  readonly predicted: PreviewUser;
  readonly after: PreviewUser;
}

/** What became of the fields directly below a user; `told`: the changes that were foretold. */
export function happenedFields(told: readonly FieldChange[], states: ThreeStates): Difference[] {
  const { before, predicted, after } = states;
  return comparedFields
    .filter((name) => !before.unknown.has(name) && !after.unknown.has(name))
    .flatMap((name) => {
      const texts = [before, predicted, after].map(({ fields }) => fields.get(name) ?? null);
      const [old = null, foretold = null, now = null] = texts;
      // Alma makes an identifier for a new user who has none (D 1.2).
      if (name === 'primary_id' && foretold === null) return [];
      const kind = kindOf(name, old, foretold, now);
      if (kind === null) return [];
      // What Alma puts into an empty field of a new user is no change of its own.
      const change = told.find((one) => one.name === name) ?? (kind === 'not-foretold' ? null : defaulted);
      return [
        {
          field: name,
          kind,
          before: shown(name, old),
          predicted: shown(name, foretold),
          happened: shown(name, now),
          effect: change?.effect ?? null,
          cell: change?.cell ?? null,
        },
      ];
    });
}

const defaulted = { effect: 'defaulted', cell: null } as const;

/** Null where nothing was foretold and nothing happened. */
function kindOf(
  name: TopField,
  before: string | null,
  predicted: string | null,
  happened: string | null,
): HappenedKind | null {
  const isStaying = equalValues(name, before, predicted);
  if (equalValues(name, predicted, happened)) return isStaying ? null : 'as-foretold';
  if (isStaying) return 'not-foretold';
  return equalValues(name, before, happened) ? 'not-done' : 'otherwise';
}
