import type { Load } from '../../core/load.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { AnotherFile } from './another-file.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { FindingGroups } from './finding-groups.tsx';
import { LettersRead } from './letters-read.tsx';
import { MeasuredBy } from './measured-by.tsx';
import { PackedFiles } from './packed-files.tsx';
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
      {load.comparison !== null && <ComparisonView comparison={load.comparison} />}
      <PackedFiles load={load} />
      <RepairsMade repairs={load.repairs} />
      {encoding !== null && <LettersRead load={load} encoding={encoding} />}
      <MeasuredBy load={load} />
      <AnotherFile main={false} />
    </>
  );
}
