import { loadState } from '../../state/load.ts';
import type { TermDesk } from '../../state/terms.ts';
import { ChooseFile } from '../parts/choose-file.tsx';
import { addressOf } from '../route.ts';
import { byteWords, countWords, dayWords, standOfLoad } from '../words.ts';

/** Where the export of the term is given, and what came of those that were. */
export function PrepareWork({ desk }: { readonly desk: TermDesk }) {
  const state = loadState.value;
  const isHere = state.kind !== 'none' && state.term?.id === desk.term.id;
  return (
    <>
      {isHere && (
        <p class="go-on">
          <span>The load of this term is on screen: {standOfLoad(state).toLowerCase()}.</span>{' '}
          <a href={addressOf('load')}>Go to the load</a>
        </p>
      )}
      <div class="sheet drop-zone">
        <div class="drop-words">
          <label for="sis-export">SIS export</label>
          <p>
            Drop the file anywhere on this page, or choose it; several together become one load. It is kept as the next
            run of {desk.term.name}.
          </p>
        </div>
        <div class="actions">
          <ChooseFile main={desk.loads.length === 0} label="Choose the export" />
        </div>
      </div>
      <PreviewLink desk={desk} />
      <Runs desk={desk} />
    </>
  );
}

/** To what the sync will do with the newest load, as long as its zip is kept. */
export function PreviewLink({ desk: { loads, term } }: { readonly desk: TermDesk }) {
  const [newest] = loads;
  if (newest === undefined || term.closed !== null) return null;
  return (
    <p class="sheet">
      Before you send it, see what the sync will do to each user:{' '}
      <a href={addressOf('preview', { load: newest.id })}>Preview</a>
    </p>
  );
}

/** The runs of the term, the newest first. */
export function Runs({ desk }: { readonly desk: TermDesk }) {
  const runs = desk.loads.flatMap((load) => load.runs.map((run) => ({ load, run })));
  if (runs.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="runs">
      <h3 id="runs">Runs of this term</h3>
      <ul class="runs">
        {runs
          .sort((one, other) => other.run.number - one.run.number)
          .map(({ load, run }) => (
            <li key={`${load.id} ${run.number}`}>
              <b>Run {run.number}</b>, {dayWords(run.made)}: <span class="zip-name">{run.zip}</span>
              <small class="soft">
                {run.users === null
                  ? `${countWords(load.users, 'user')} of ${load.source.name}, ${byteWords(load.zip.bytes)}`
                  : `${countWords(run.users.length, 'user')} of run ${load.runs[0]?.number ?? 1}, mended`}
                . {runStand(run)}
              </small>
            </li>
          ))}
      </ul>
    </section>
  );
}

function runStand({ saved, uploaded }: TermDesk['loads'][number]['runs'][number]): string {
  if (uploaded !== null) {
    return `Uploaded ${dayWords(uploaded.at)}${uploaded.initials === '' ? '' : ` by ${uploaded.initials}`}.`;
  }
  return saved === null ? 'Not saved yet: the next preparation takes its place.' : 'Saved, not marked as uploaded.';
}
