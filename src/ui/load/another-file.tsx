import { leaveLoad } from '../../state/load-verbs.ts';
import { ChooseFile } from '../parts/choose-file.tsx';
import { goTo } from '../route.ts';

/** The way on from a load: to another file, or out. */
export function AnotherFile({ main }: { readonly main: boolean }) {
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
          : 'Mended it, or have another one? Drop it on this page, or choose it.'}
      </p>
      <div class="actions">
        <ChooseFile main={main} />
        <button type="button" class="quiet" onClick={close}>
          Close this file
        </button>
      </div>
    </div>
  );
}
