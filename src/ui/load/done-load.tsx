import type { Load } from '../../core/load.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { AnotherFile } from './another-file.tsx';
import { encodingWords } from './encoding-words.ts';
import { FindingGroups } from './finding-groups.tsx';
import { RepairsMade } from './repairs-made.tsx';
import { VerdictCard } from './verdict-card.tsx';
import { verdictHeading } from './verdict-words.ts';

/** All that came of one export. */
export function DoneLoad({ load }: { readonly load: Load }) {
  const { encoding } = load.source;
  return (
    <>
      <PageTitle words={`${verdictHeading(load)} · ${load.source.name}`} />
      <VerdictCard load={load} />
      <FindingGroups load={load} />
      <RepairsMade repairs={load.repairs} />
      {encoding !== null && (
        <section class="sheet" aria-labelledby="letters">
          <h3 id="letters">How the letters were read</h3>
          <p>{encodingWords(encoding)}</p>
        </section>
      )}
      <AnotherFile main={false} />
    </>
  );
}
