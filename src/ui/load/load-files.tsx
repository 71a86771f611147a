import './load-files.css';
import { membersOf, refusedFile } from '../../core/file-of.ts';
import type { FileFacts, Load } from '../../core/load.ts';
import { filesOnScreen, orderFiles } from '../../state/load-verbs.ts';
import { byteWords, countWords } from '../words.ts';
import { AddFile } from './add-file.tsx';
import { storedIn } from './encoding-words.ts';
import { kindWords } from './kind-words.ts';

/** What a load of several files is made of, in the order in which they win; any change checks all of them again. */
export function LoadFiles({ load }: { readonly load: Load }) {
  const { files } = load;
  if (files.length < 2) return null;
  return (
    <section class="sheet load-files" aria-labelledby="load-files">
      <h3 id="load-files">Files of this load</h3>
      <p>Where two people share an id, the one in the upper file loads.</p>
      <ol>
        {files.map((file, index) => (
          <li key={file.name}>
            <p class="load-file">
              <b>
                <bdi>{file.name}</bdi>
              </b>{' '}
              <small class="soft">{factWords(load, file)}</small>
            </p>
            <FileActions file={file} index={index} last={files.length - 1} />
          </li>
        ))}
      </ol>
      <div class="actions">
        <AddFile />
        <span class="soft">It becomes the lowest one. Whatever you change here, all files are checked again.</span>
      </div>
    </section>
  );
}

interface FileActionsProps {
  readonly file: FileFacts;
  readonly index: number;
  /** Of the lowest file. */
  readonly last: number;
}

function FileActions({ file: { name }, index, last }: FileActionsProps) {
  return (
    <div class="actions">
      <button type="button" aria-label={`Up: ${name}`} disabled={index === 0} onClick={() => move(index, -1)}>
        Up
      </button>
      <button type="button" aria-label={`Down: ${name}`} disabled={index === last} onClick={() => move(index, 1)}>
        Down
      </button>
      <button type="button" aria-label={`Leave this file out: ${name}`} onClick={() => leaveOut(index)}>
        Leave this file out
      </button>
    </div>
  );
}

/** `XML, 14.2 MB, 4,212 users, letters as UTF-8`. */
function factWords(load: Load, file: FileFacts): string {
  const size = byteWords(file.bytes);
  if (file === refusedFile(load)) return `${size}, cannot be read`;
  if (file.kind === null || file.kind === 'several') return `${size}, not read yet`;
  const members = membersOf(load, file);
  const users = members.reduce((sum, { users: own }) => sum + own, 0);
  const [only, ...others] = members;
  const stored = only === undefined || others.length > 0 ? '' : `, ${storedIn(only)}`;
  return `${kindWords(file.kind)}, ${size}, ${countWords(users, 'user')}${stored}`;
}

function move(index: number, by: 1 | -1): void {
  const files = [...filesOnScreen()];
  files.splice(index + by, 0, ...files.splice(index, 1));
  void orderFiles(files);
}

function leaveOut(index: number): void {
  void orderFiles(filesOnScreen().filter((_, at) => at !== index));
}

/** The way on without the file in which nothing can be read; nothing where there is none. */
export function LeaveRefusedOut({ load }: { readonly load: Load }) {
  const refused = refusedFile(load);
  if (refused === null) return null;
  return (
    <button type="button" class="main" onClick={() => leaveOut(load.files.indexOf(refused))}>
      Leave this file out
    </button>
  );
}
