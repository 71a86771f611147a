import './file-view.css';
import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../core/finding.ts';
import type { Load } from '../../core/load.ts';
import { lineWords, placeWords } from '../../core/place-words.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import { closeInFile, type InFile, inFile } from '../../state/in-file.ts';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { byteWords } from '../words.ts';
import { CopyNote } from './copy-note.tsx';
import { formOfFinding, userNumber } from './read-members.ts';
import { XmlExcerpt } from './xml-excerpt.tsx';

/** The text around a finding, as it stands in the file. It stays on the page, so that closing it gives the focus back. */
export function FileView({ load }: { readonly load: Load }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = inFile.value;
  const isOpen = shown !== null;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog class="file-view" aria-labelledby="file-view" ref={dialog} onClose={closeInFile}>
      {shown !== null && <Shown load={load} shown={shown} />}
    </dialog>
  );
}

function Shown({ load, shown: { finding, stage } }: { readonly load: Load; readonly shown: InFile }) {
  const group = load.groups.find(({ rule }) => rule === finding.rule);
  const isMade = formOfFinding(finding) !== 'xml';
  return (
    <>
      <div class="file-view-head">
        <h3 id="file-view" tabIndex={-1} autofocus>
          {isMade ? madeHeading(finding) : headingWords(finding)}
        </h3>
        <p class="soft">{ruleFacts[finding.rule].title}</p>
        {isMade && <Origin finding={finding} name={load.source.name} />}
      </div>
      <Stage stage={stage} isMade={isMade} />
      <div class="actions">
        <button type="button" class={stage.kind === 'looking' ? '' : 'main'} onClick={closeInFile}>
          {stage.kind === 'looking' ? 'Cancel' : 'Close'}
        </button>
        {stage.kind === 'shown' && group !== undefined && <CopyNote group={group} findings={[finding]} />}
      </div>
    </>
  );
}

function Stage({ stage, isMade }: Pick<InFile, 'stage'> & { readonly isMade: boolean }) {
  switch (stage.kind) {
    case 'looking':
      return <Looking bytes={stage.bytes} totalBytes={stage.totalBytes} />;
    case 'ended':
      return (
        <p role="alert">
          {stage.why === 'unreadable'
            ? 'The file cannot be read any more. It was changed or moved since it was checked; check it again.'
            : 'This place was not found in the file again.'}
        </p>
      );
    case 'shown':
      return <XmlExcerpt excerpt={stage.excerpt} isMade={isMade} />;
  }
}

function Looking({ bytes, totalBytes }: { readonly bytes: number; readonly totalBytes: number | null }) {
  // The first word comes after a moment; what is found before needs no bar.
  if (bytes === 0) return <p class="looking" />;
  const words = totalBytes === null ? byteWords(bytes) : `${byteWords(bytes)} of ${byteWords(totalBytes)}`;
  return (
    <div class="looking">
      <p>Looking for the place in the file: {words}</p>
      <ProgressBar name="Looking for the place" done={totalBytes === null ? null : bytes / totalBytes} words={words} />
    </div>
  );
}

function headingWords({ user, file, place }: Finding): string {
  const line = place === null ? '' : `, ${lineWords(place, 'xml')}`;
  const where = `in ${file ?? 'the file'}${line}`;
  return user === null ? `I${where.slice(1)}` : `User ${userNumber(user).words} ${where}`;
}

/** What is no XML is shown as what was made of it. */
function madeHeading({ user }: Finding): string {
  return `As Termload writes it for Alma${user === null ? '' : `: user ${userNumber(user).words}`}`;
}

function Origin({ finding, name }: { readonly finding: Finding; readonly name: string }) {
  const { file, place } = finding;
  if (place === null) return null;
  return (
    <p>
      It comes from {placeWords(place, formOfFinding(finding))} of <bdi>{file ?? name}</bdi>.
    </p>
  );
}
