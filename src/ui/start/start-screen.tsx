import './start-screen.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { loadState } from '../../state/load.ts';
import { LazyOpenDeskFile } from '../data/lazy-open-desk-file.tsx';
import { LazyReminders } from '../data/lazy-reminders.tsx';
import { LazyTermList } from '../desk/lazy-term-list.tsx';
import { ChooseFile } from '../parts/choose-file.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Tag } from '../parts/tag.tsx';
import { LazyKeptLoads } from '../rejections/lazy-kept-loads.tsx';
import { addressOf, goTo } from '../route.ts';
import { takeSample } from '../take-files.ts';
import { nameOfLoad, standOfLoad } from '../words.ts';

/** Where everybody begins: what the app does, and the file it does it to. */
export function StartScreen() {
  return (
    <div class="start">
      <PageTitle words="" />
      <div class="start-head">
        <FocusHeading level={1}>Your campus export, ready for Alma</FocusHeading>
        <Promises />
      </div>
      <LazyReminders />
      <GoOn />
      <LazyTermList />
      <div class="sheet drop-zone">
        <div class="drop-words">
          <label for="sis-export">SIS export</label>
          <p>
            Drop the file anywhere on this page, or choose it. Students and employees in two files? Take both together.
          </p>
        </div>
        <div class="actions">
          <ChooseFile main />
          <button type="button" onClick={takeSample}>
            Try it with a sample
          </button>
        </div>
        <p class="drop-note">
          <strong>Nothing leaves this computer.</strong> The file is read here and stays as it is: no upload, no
          account, no server. The people in the sample are made up.
        </p>
      </div>
      <div class="start-terms">
        <div class="actions">
          <button type="button" onClick={() => goTo('new-term')}>
            Start a term
          </button>
          <LazyOpenDeskFile />
        </div>
        <p class="soft">
          A term is a checklist from the export to the last list, with the load that was sent and whom Alma turned away.
          A file that is only checked belongs to none.
        </p>
      </div>
      <LazyKeptLoads />
      <WhichFile />
    </div>
  );
}

/** The specimens beside the lines only show what the lines say, so they are not read out. */
function Promises() {
  return (
    <ul class="promise">
      <li>
        <p>Puts every name into letters that Alma can read.</p>
        <p aria-hidden="true">
          <del>Mu�oz</del> → <ins>Muñoz</ins>
        </p>
      </li>
      <li>
        <p>Says whom Alma will turn away, why, and what to do now.</p>
        <p aria-hidden="true">
          line 81,204 <Tag tone="reject">Will be turned away</Tag>
        </p>
      </li>
      <li>
        <p>Gives you a zip that was opened again and checked.</p>
        <p aria-hidden="true">
          fall.zip <Tag tone="good">✓ 4,212 users</Tag>
        </p>
      </li>
    </ul>
  );
}

function GoOn() {
  const state = loadState.value;
  if (state.kind === 'none') return null;
  const name = nameOfLoad(state);
  return (
    <p class="go-on">
      <span>
        <strong>{name}</strong> is still open: {standOfLoad(state).toLowerCase()}.
      </span>{' '}
      <a href={addressOf('load')}>Go on to {name}</a>
    </p>
  );
}

function WhichFile() {
  return (
    <section class="which" aria-labelledby="which-file">
      <h2 id="which-file">Which file is it?</h2>
      <dl>
        <div>
          <dt>Where it comes from</dt>
          <dd>
            The campus student system (the “SIS”: Banner, Colleague, PeopleSoft …) writes it for Alma each term. If
            somebody else runs that export, ask them for “the Alma user file”.
          </dd>
        </div>
        <div>
          <dt>How to recognize it</dt>
          <dd>
            Its name often ends in <code>.xml</code> or <code>.txt</code>. Opened in Notepad it begins with{' '}
            <code>&lt;?xml</code> or <code>&lt;users&gt;</code>, and names follow. The name does not matter: Termload
            looks inside, and into a zip or gzip file too.
          </dd>
        </div>
        <div>
          <dt>If it is something else</dt>
          <dd>
            Drop it anyway. Tables (Excel, CSV) and the patron files of Voyager become a load too, and of anything else
            Termload says what it looks like. More under{' '}
            <a href={addressOf('help', { section: 'files' })}>Which files Termload reads</a>.
          </dd>
        </div>
      </dl>
    </section>
  );
}
