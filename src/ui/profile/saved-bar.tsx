import { type EditNews, editNews, edits, undoEdit } from '../../state/profile-edits.ts';
import { focusSoon } from './focus-soon.ts';

const troubles = {
  'newer-version':
    'A newer Termload has been used in this browser. Reload the page to get it; until then nothing is kept.',
  unavailable:
    'This browser keeps nothing for Termload, as private windows often do: it holds until the page is closed.',
  'storage-full': 'There is no room on this computer to keep it.',
} as const;

function newsWords(news: EditNews): string {
  switch (news.kind) {
    case 'none':
      return 'Every change is saved as you make it.';
    case 'saved':
      return `Saved: ${news.what}.`;
    case 'undone':
      return `Taken back: ${news.what}.`;
    case 'not-kept':
      return troubles[news.why];
  }
}

/** Says that a change is saved, and takes changes back, the last one first. */
export function SavedBar() {
  const last = edits.value.at(-1);
  const undo = async () => {
    await undoEdit();
    if (edits.value.length === 0) focusSoon('profile-news');
  };
  return (
    <div class="saved-bar">
      <p role="status" id="profile-news" tabIndex={-1}>
        {newsWords(editNews.value)}
      </p>
      <button type="button" disabled={last === undefined} aria-describedby="profile-undo" onClick={() => void undo()}>
        Undo
      </button>
      <span class="visually-hidden" id="profile-undo">
        {last === undefined ? 'Nothing to take back' : `Takes back: ${last.what}`}
      </span>
    </div>
  );
}
