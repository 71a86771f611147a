import './erased.css';
import '../parts/button.css';
import { beginAnew, type erasure } from '../../state/tabs.ts';

const words: Readonly<Record<Exclude<typeof erasure.value, 'none'>, readonly [title: string, text: string]>> = {
  erasing: ['Erasing everything…', 'This takes a moment. Leave this page open.'],
  elsewhere: ['Everything is being erased in another tab', 'So this tab has let go of all that it held. Close it.'],
  erased: [
    'Everything is erased',
    'Nothing of Termload is left in this browser, not even the page itself. Files that were saved, such as a desk file, are where you put them. Close this tab; or begin anew, for which the network is needed.',
  ],
  incomplete: [
    'Not everything could be erased',
    'Something is still in use. Close all other tabs of Termload, begin anew, and erase once more; or clear the data of this site in the settings of the browser.',
  ],
};

/**
 * What is left of the page once everything is erased. It belongs to the first load, because nothing may be fetched then:
 * it would be there again.
 */
export function ErasedScreen({ how }: { readonly how: keyof typeof words }) {
  const [title, text] = words[how];
  const isOver = how !== 'erasing';
  return (
    <main class="erased">
      <div role="status">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      {isOver && (
        <p class="actions">
          <button type="button" onClick={beginAnew}>
            Begin anew
          </button>
        </p>
      )}
    </main>
  );
}
