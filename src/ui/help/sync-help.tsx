import './sync-help.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { disagreement } from '../../core/preview/policy-words.ts';
import { addressOf } from '../route.ts';
import { countWords, listWords, numberWords } from '../words.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import { HelpEntry } from './help-entry.tsx';
import { HelpSearch } from './help-search.tsx';
import type { HelpSectionProps } from './help-section.ts';
import { NoEntry } from './no-entry.tsx';
import { SyncOptionsTable } from './sync-options-table.tsx';
import { SyncTable } from './sync-table.tsx';
import { findSync, isSyncEntry, type SyncEntry, syncEntries } from './sync-words.ts';

/** What a sync does to every field and list, both ways of sending users side by side. */
export function SyncHelp({ entry }: HelpSectionProps) {
  const query = useSignal('');
  // What the address names must not be hidden by an earlier search.
  useEffect(() => {
    if (entry !== undefined) query.value = '';
  }, [entry]);
  const found = findSync(query.value);
  return (
    <>
      {entry !== undefined && !isSyncEntry(entry) && <NoEntry what="table" />}
      <p class="help-about">
        “SIS sync” is the load of the student system; “Users API (PUT)” is a program that sends one user at a time. For
        one case in a sentence, with what to do, see <a href={addressOf('why')}>Why did my change vanish?</a>
      </p>
      <Certainties />
      <HelpSearch id="find-field" label="Find a field" query={query} found={foundWords(found.length)} />
      <div class="help-group">
        {found.map((one) => (
          <Entry key={one.id} told={one} isWanted={one.id === entry} />
        ))}
      </div>
      <section class="help-group" aria-labelledby="help-sync-settings">
        <h2 id="help-sync-settings">What the settings of a sync do</h2>
        <SyncOptionsTable />
      </section>
    </>
  );
}

function foundWords(found: number): string {
  if (found === syncEntries.length) return countWords(found, 'table');
  if (found === 0) return 'No table has these words. Try fewer, or only the beginning of one.';
  return `${numberWords(found)} of ${countWords(syncEntries.length, 'table')}`;
}

function Entry({ told, isWanted }: { readonly told: SyncEntry; readonly isWanted: boolean }) {
  const { id, title, about, fields } = told;
  return (
    <HelpEntry id={id} title={title} isWanted={isWanted}>
      <p>{about}</p>
      {fields.length > 1 && <p class="soft">{listWords(fields)}</p>}
      <SyncTable entry={told} />
    </HelpEntry>
  );
}

/** What the marks mean; of documents that disagree, what each says. */
function Certainties() {
  return (
    <section class="help-group" aria-labelledby="help-sync-sure">
      <h2 id="help-sync-sure">How sure it is</h2>
      <ul class="sync-sure">
        <li>What has no mark is written down in the document whose number stands beside it.</li>
        <li>
          <CertaintyMark certainty="inferred" /> Nobody has written down just this; it follows from the document.
        </li>
        <li>
          <CertaintyMark certainty="silent" /> What stands here is the safest reading. Try it with one user first.
        </li>
        <li>
          <CertaintyMark certainty="disputed" /> What stands here is the newer text. It is about protected fields that
          nobody changed by hand, and for which a load has nothing:
          <ul>
            {disagreement.map(({ who, says }) => (
              <li key={who}>
                {who}: {says}
              </li>
            ))}
          </ul>
        </li>
      </ul>
    </section>
  );
}
