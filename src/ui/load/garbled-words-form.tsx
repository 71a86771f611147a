import { loadState } from '../../state/load.ts';
import { GarbledWordList } from './garbled-word-list.tsx';
import type { RepairFormProps } from './repair-form-props.ts';

/** A file of at most so many bytes is read again in a moment, so that its words are shown at once. */
const readAtOnce = 20e6;

/** The words that would be mended, before they are. */
export function GarbledWordsForm({ choice, onChoice }: RepairFormProps) {
  const state = loadState.value;
  return (
    <GarbledWordList
      except={choice['undo-mojibake']?.except ?? []}
      onExcept={(except) => onChoice({ 'undo-mojibake': { except } })}
      isOpen={state.kind === 'done' && state.load.source.bytes <= readAtOnce}
    />
  );
}
