import type { FindingGroup } from '../../core/finding.ts';
import type { ChosenRepairs } from '../../core/repairs/chosen-repairs.ts';

/** What the form of a repair is told, and how it hands up its choice. */
export interface RepairFormProps {
  /** The finding that it stands under. */
  readonly group: FindingGroup;
  /** What the tick of the repair would add to what is chosen; empty: it cannot be ticked yet. */
  readonly choice: ChosenRepairs;
  /** Hands up another choice. It ends with the offer, so nothing is kept for the next file. */
  readonly onChoice: (choice: ChosenRepairs) => void;
}
