import '../parts/button.css';
import './data.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import {
  leaveDeskFile,
  type OpeningDesk,
  openDeskFile,
  openingDesk,
  openWithPassphrase,
  replaceDesk,
} from '../../state/open-desk-file.ts';
import { FileButton } from '../parts/file-button.tsx';
import { timeWords } from '../words.ts';
import { contentsWords, openingEndWords } from './desk-file-words.ts';
import { DeskProgress } from './desk-progress.tsx';
import { FocusPanel } from './focus-panel.tsx';

/** The button that opens a desk file, and all that comes of it; it stands wherever somebody may have one. */
export function OpenDeskFile() {
  return (
    <div class="open-desk">
      <div class="actions">
        <FileButton input="Desk file" label="Open desk file" take={(file) => void openDeskFile(file)} />
      </div>
      <Opening state={openingDesk.value} />
    </div>
  );
}

function Opening({ state }: { readonly state: OpeningDesk }) {
  switch (state.kind) {
    case 'none':
      return null;
    case 'reading':
      return <DeskProgress name={`Reading ${state.name}`} at={state.at} onCancel={leaveDeskFile} />;
    case 'restoring':
      return <DeskProgress name={`Opening ${state.name}`} at={state.at} onCancel={leaveDeskFile} />;
    case 'passphrase':
      return <AskPassphrase state={state} />;
    case 'found':
      return <FoundDesk state={state} />;
    case 'refused': {
      const { looksLike, expected, whatToDo } = state.refusal;
      return (
        <Told>
          <p>
            <strong>
              <bdi>{state.name}</bdi> was not opened. {looksLike}
            </strong>{' '}
            {expected}
          </p>
          <p>{whatToDo}</p>
        </Told>
      );
    }
    case 'ended':
      return (
        <Told>
          <p>
            <strong>
              <bdi>{state.name}</bdi> was not opened.
            </strong>{' '}
            {openingEndWords[state.why]}
          </p>
        </Told>
      );
  }
}

function Told({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="desk-told trouble" role="alert">
      {children}
      <div class="actions">
        <button type="button" onClick={leaveDeskFile}>
          Dismiss
        </button>
      </div>
    </div>
  );
}

function AskPassphrase({ state }: { readonly state: Extract<OpeningDesk, { kind: 'passphrase' }> }) {
  const typed = useSignal('');
  const { name, refused } = state;
  return (
    <FocusPanel label={`Passphrase of ${name}`} key={refused === null ? 'first' : 'again'}>
      {refused === null ? (
        <p>
          <bdi>{name}</bdi> is locked with a passphrase.
        </p>
      ) : (
        <div role="alert">
          <p>
            <strong>{refused.looksLike}</strong> {refused.expected}
          </p>
          <p>{refused.whatToDo}</p>
        </div>
      )}
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          void openWithPassphrase(typed.value);
        }}
      >
        <label>
          Passphrase of the file
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
        <div class="actions">
          <button type="submit" class="main">
            Unlock
          </button>
          <button type="button" class="quiet" onClick={leaveDeskFile}>
            Leave it
          </button>
        </div>
      </form>
    </FocusPanel>
  );
}

function FoundDesk({ state }: { readonly state: Extract<OpeningDesk, { kind: 'found' }> }) {
  const { name, made, contents, here } = state;
  return (
    <FocusPanel label={`What is in ${name}`}>
      <p>
        <strong>
          <bdi>{name}</bdi> was saved {timeWords(made)}.
        </strong>{' '}
        In it: {contentsWords(contents)}.
      </p>
      <p>
        It takes the place of all that is here: {contentsWords(here)}. What is here and not in that file is gone then.
        If it may be needed, leave everything as it is and save a desk file first.
      </p>
      <div class="actions">
        <button type="button" onClick={() => void replaceDesk()}>
          Replace what is here
        </button>
        <button type="button" class="quiet" onClick={leaveDeskFile}>
          Leave everything as it is
        </button>
      </div>
    </FocusPanel>
  );
}
