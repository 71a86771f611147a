import type { Finding, FindingGroup } from '../../core/finding.ts';
import { noteOn } from '../../state/findings.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { severityWords } from './severity-words.ts';

interface CopyNoteProps {
  readonly group: FindingGroup;
  /** Whose places it gives; null: of the first that were found. */
  readonly findings: readonly Finding[] | null;
}

/** Where these findings are, for whoever makes the export, with nothing about any person. */
export function CopyNote({ group, findings }: CopyNoteProps) {
  return <CopyButton label="Copy a note for IT" text={() => noteOn(group.rule, severityWords(group), findings)} />;
}
