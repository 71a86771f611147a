import type { LoadEnding, EndedLoad as State } from '../../state/load.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { AnotherFile } from './another-file.tsx';

interface EndingWords {
  readonly heading: string;
  readonly what: string;
  readonly now: string;
}

const endings = {
  cancelled: {
    heading: 'You cancelled the check',
    what: 'Nothing was made and nothing was kept. The export is as it was.',
    now: 'Check it again whenever you like.',
  },
  unreadable: {
    heading: 'The file could not be read to its end',
    what: 'It was moved, changed or taken away while it was being read, or the drive that it lies on went away.',
    now: 'Look whether it is still in its place. If it lies on a network drive or a stick, copy it to this computer, and check the copy.',
  },
  'storage-full': {
    heading: 'There is no room for the zip on this computer',
    what: 'While it is made, the zip lies in the browser’s own storage, and that is full.',
    now: 'Empty the Downloads folder or the recycle bin, then check the file again.',
  },
  stopped: {
    heading: 'The check stopped by itself',
    what: 'The part of Termload that reads files fell silent. Most often the computer had no memory left. The export is as it was.',
    now: 'Close other windows and programs, then check the file again.',
  },
} as const satisfies Record<LoadEnding, EndingWords>;

/** A check that came to no verdict: what happened and what to do now. */
export function EndedLoad({ state: { name, why, file } }: { readonly state: State }) {
  const { heading: general, what, now } = endings[why];
  const heading = file === null ? general : `${file} could not be read to its end`;
  return (
    <>
      <PageTitle words={`${heading} · ${name}`} />
      <div class="sheet ending">
        <FocusHeading level={2}>{heading}</FocusHeading>
        <p>{what}</p>
        <p>
          <strong>{now}</strong>
        </p>
        <AnotherFile main />
      </div>
    </>
  );
}
