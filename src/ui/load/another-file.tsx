import { loadState } from '../../state/load.ts';
import { leaveLoad } from '../../state/load-verbs.ts';
import { ChooseFile } from '../parts/choose-file.tsx';
import { goTo } from '../route.ts';
import { AddFile } from './add-file.tsx';

/** The way on from a load: to another file, or out. */
export function AnotherFile({ main }: { readonly main: boolean }) {
  const state = loadState.value;
  const term = state.kind === 'none' ? null : state.term;
  const isAlone = state.kind === 'done' && state.load.files.length === 1;
  const close = () => {
    leaveLoad();
    goTo('start');
  };
  return (
    <div class="closing">
      <p>
        <label for="sis-export" class="visually-hidden">
          SIS export
        </label>
        {main
          ? 'The same file again, or another one:'
          : 'Mended it, or have another one? Drop it on this page, or choose it.'}{' '}
        {term !== null && `It is prepared for ${term.name} too. `}
        {isAlone && 'Are students and employees in files of their own? Add the other one, and they become one load.'}
      </p>
      <div class="actions">
        <ChooseFile main={main} />
        {isAlone && <AddFile />}
        <button type="button" class="quiet" onClick={close}>
          Close this file
        </button>
      </div>
    </div>
  );
}
