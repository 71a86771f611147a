import { type WiredRepairId, wiredRepairs } from '../../core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../core/repairs/offered-repairs.ts';
import { type RepairId, repairFactOf, repairFacts } from '../../core/repairs/repair-facts.ts';
import { HelpEntry } from './help-entry.tsx';
import type { HelpSectionProps } from './help-section.ts';
import { NoEntry } from './no-entry.tsx';

const repairs = Object.keys(repairFacts).filter(isRepair);
const ofForm = repairs.filter((id) => !repairFactOf(id).ofPeople);
const ofPeople = repairs.filter((id) => repairFactOf(id).ofPeople);

function isRepair(id: string): id is RepairId {
  return Object.hasOwn(repairFacts, id);
}

function isOffered(id: string): id is WiredRepairId {
  return wiredRepairs.some((known) => known === id);
}

/** Every repair with its words. */
export function RepairsHelp({ entry }: HelpSectionProps) {
  return (
    <>
      {entry !== undefined && !isRepair(entry) && !isOffered(entry) && <NoEntry what="repair" />}
      <p class="help-about">
        Termload does the following by itself, where a file needs it. None of it changes a name, a number or a date.
        Your export stays as it is, and each repair that was made is listed below the verdict.
      </p>
      <Repairs ids={ofForm} wanted={entry} />
      <p class="help-about">
        The following is done with patron files and tables only: the first always, the second where you say under “How
        the table is read” that zeros are missing.
      </p>
      <Repairs ids={ofPeople} wanted={entry} />
      <p class="help-about">
        The following is offered under the findings that it settles, or beside the zip if it settles none, and done only
        if you choose it. The file is checked again with it; every value before and after can be saved.
      </p>
      <div class="help-group">
        {wiredRepairs.map((id) => (
          <HelpEntry key={id} id={id} title={offeredRepairs[id].sentence} isWanted={id === entry}>
            <p>{offeredRepairs[id].risk}</p>
          </HelpEntry>
        ))}
      </div>
    </>
  );
}

interface RepairsProps {
  readonly ids: readonly RepairId[];
  /** As the address has it. */
  readonly wanted: string | undefined;
}

function Repairs({ ids, wanted }: RepairsProps) {
  return (
    <div class="help-group">
      {ids.map((id) => (
        <HelpEntry key={id} id={id} title={repairFacts[id].done} isWanted={id === wanted}>
          <p>{repairFacts[id].why}</p>
        </HelpEntry>
      ))}
    </div>
  );
}
