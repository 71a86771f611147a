import '../data/data.css';
import { deskFileProgress } from '../../state/desk-file.ts';
import { SaveDeskFile } from '../data/save-desk-file.tsx';
import { addressOf } from '../route.ts';

/** The desk file is saved right here; all else about it stands under “Your data”. */
export function DeskFileWork() {
  return (
    <section class="sheet" aria-labelledby="desk-file-work">
      <h3 id="desk-file-work">The desk file</h3>
      <SaveDeskFile disabled={deskFileProgress.value !== null} />
      <p>
        Whether it is kept up to date where it was saved stands under <a href={addressOf('data')}>Your data</a>.
      </p>
    </section>
  );
}
