import { useSignal } from '@preact/signals';
import {
  cancelDeskFile,
  type DeskFileTrouble,
  deskFile,
  deskFileProgress,
  deskFileState,
  deskFileTrouble,
  goOnSaving,
  type KnownDeskFile,
  keepInFile,
  openTheirs,
  overwriteTheirs,
} from '../../state/desk-file.ts';
import { openDeskFile } from '../../state/open-desk-file.ts';
import { Tag } from '../parts/tag.tsx';
import { timeWords } from '../words.ts';
import { AskTwice } from './ask-twice.tsx';
import { troubleWords } from './desk-file-words.ts';
import { DeskProgress } from './desk-progress.tsx';
import { OpenDeskFile } from './open-desk-file.tsx';
import { SaveDeskFile } from './save-desk-file.tsx';

/** The file that holds everything: where it stands, how to save it, and how to bring it back. */
export function DeskFileView() {
  const progress = deskFileProgress.value;
  const isLoud = progress !== null && !progress.quiet;
  return (
    <section class="sheet data-part" aria-labelledby="desk-file">
      <h2 id="desk-file">The desk file</h2>
      <p>
        One file that holds everything on this page: to go on at another computer, to hand the work to a colleague, or
        to have a second copy on a shared drive.
      </p>
      <Standing />
      {isLoud && <DeskProgress name="Saving the desk file" at={progress.at} onCancel={cancelDeskFile} />}
      {deskFileTrouble.value !== null && <Trouble why={deskFileTrouble.value} file={deskFile.value} />}
      <SaveDeskFile disabled={isLoud} />
      <h3>Bring one back</h3>
      <p>
        What is in a desk file takes the place of what is here. First you are told what that is, and nothing happens
        before you say so.
      </p>
      <OpenDeskFile />
    </section>
  );
}

const stands = {
  none: { tone: 'note', tag: 'Not saved yet' },
  older: { tone: 'harm', tag: 'Something has changed since' },
  saved: { tone: 'good', tag: '✓ Holds everything' },
} as const;

function Standing() {
  const file = deskFile.value;
  const { tone, tag } = stands[deskFileState.value];
  const canBeKept = 'showSaveFilePicker' in window && window.showSaveFilePicker !== undefined;
  return (
    <div class="desk-standing" role="status">
      <p>
        <Tag tone={tone}>{tag}</Tag>{' '}
        {file !== null && (
          <>
            <bdi>{file.name}</bdi>, saved {timeWords(file.savedAt)}
            {file.sealed ? ', locked with a passphrase' : ''}.
          </>
        )}
      </p>
      {file?.handle != null && (
        <p>
          It is kept up to date there by itself while Termload is open
          {deskFileProgress.value?.quiet === true ? ', and is being saved now' : ''}.
        </p>
      )}
      {file !== null && file.handle === null && window.showOpenFilePicker !== undefined && canBeKept && (
        <p>
          If it lies on a shared drive, it can be kept up to date there:{' '}
          <button type="button" class="quiet" onClick={() => void keepInFile()}>
            Choose that file
          </button>
        </p>
      )}
      {file?.handle == null && (
        <p>
          {canBeKept
            ? 'Once it is saved, it is kept up to date in that place by itself, while Termload is open.'
            : 'This browser can only download it, so it has to be saved again after each day’s work.'}
        </p>
      )}
    </div>
  );
}

interface TroubleProps {
  readonly why: DeskFileTrouble;
  readonly file: KnownDeskFile | null;
}

/** Which troubles a click on “Go on saving” may mend. */
const goOnWith: readonly DeskFileTrouble[] = [
  'not-permitted',
  'passphrase-needed',
  'gone',
  'not-written',
  'storage-full',
];

function Trouble({ why, file }: TroubleProps) {
  const name = file?.name ?? 'The desk file';
  return (
    <div class="desk-told trouble" role="alert">
      <p>{troubleWords[why](name)}</p>
      {file?.handle != null && goOnWith.includes(why) && <GoOn file={file} asks={why === 'passphrase-needed'} />}
      {file !== null && why === 'changed-there' && <Conflict name={file.name} />}
    </div>
  );
}

function GoOn({ file, asks }: { readonly file: KnownDeskFile; readonly asks: boolean }) {
  const typed = useSignal('');
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        void goOnSaving(asks ? typed.value : null);
      }}
    >
      {asks && (
        <label>
          Passphrase of {file.name}
          <input
            type="password"
            autocomplete="off"
            required
            value={typed.value}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value;
            }}
          />
        </label>
      )}
      <div class="actions">
        <button type="submit">Go on saving to {file.name}</button>
      </div>
    </form>
  );
}

/** Somebody else has saved theirs there: three ways on, and none is taken by itself. */
function Conflict({ name }: { readonly name: string }) {
  const open = async () => {
    const theirs = await openTheirs();
    if (theirs !== null) await openDeskFile(theirs.file, theirs.handle);
  };
  return (
    <>
      <ul class="desk-ways">
        <li>To go on with what they saved, open theirs. What you changed since you saved last is gone then.</li>
        <li>To keep both, save yours as another file, below.</li>
        <li>To keep only yours, overwrite theirs.</li>
      </ul>
      <div class="actions">
        <button type="button" onClick={() => void open()}>
          Open theirs
        </button>
        <AskTwice
          label="Overwrite theirs"
          sure={`Overwrite ${name}`}
          keep="Leave it as it is"
          onSure={() => overwriteTheirs()}
        >
          What they have saved in {name} is lost. If you are not sure, ask them first.
        </AskTwice>
      </div>
    </>
  );
}
