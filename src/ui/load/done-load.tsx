import type { Load } from '../../core/load.ts';
import { sampleTermOf } from '../../core/sample/sample-files.ts';
import { loadState } from '../../state/load.ts';
import { LazySampleWalk } from '../desk/lazy-sample-walk.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { TablesRead } from '../table/tables-read.tsx';
import { AnotherFile } from './another-file.tsx';
import { ChosenRepairsView } from './chosen-repairs.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { FindingGroups } from './finding-groups.tsx';
import { HoldBack } from './hold-back.tsx';
import { useKeptPlace } from './kept-place.ts';
import { LettersRead } from './letters-read.tsx';
import { LoadFiles } from './load-files.tsx';
import { MeasuredBy } from './measured-by.tsx';
import { PackedFiles } from './packed-files.tsx';
import { PatronFileRead } from './patron-file-read.tsx';
import { RepairsMade } from './repairs-made.tsx';
import { VerdictCard } from './verdict-card.tsx';
import { verdictHeading } from './verdict-words.ts';

/** All that came of one export. */
export function DoneLoad({ load }: { readonly load: Load }) {
  const { name } = load.source;
  const state = loadState.value;
  useKeptPlace(load.source.sha256);
  const isSample = sampleTermOf(name) !== null && state.kind === 'done' && state.term === null;
  return (
    <>
      <PageTitle words={`${verdictHeading(load)} · ${load.source.name}`} />
      <VerdictCard load={load} />
      <LoadFiles load={load} />
      <ChosenRepairsView load={load} />
      <HoldBack load={load} />
      <FindingGroups load={load} />
      {load.comparison !== null && <ComparisonView comparison={load.comparison} />}
      <PackedFiles load={load} />
      <PatronFileRead load={load} />
      {load.members.some(({ form }) => form === 'table') && <TablesRead load={load} />}
      <RepairsMade load={load} />
      {load.words !== null && <LettersRead load={load} />}
      <MeasuredBy load={load} />
      {isSample && <LazySampleWalk />}
      <AnotherFile main={false} />
    </>
  );
}
