import { useId } from 'preact/hooks';
import { mostParts } from '../../core/zip/part-plan.ts';
import { countWords, numberWords } from '../words.ts';

/** A whole number from 1 on, with or without a comma between thousands; null for what is none. */
export function usersIn(text: string): number | null {
  const digits = text.trim().replaceAll(',', '');
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null;
}

interface UsersPerFileProps {
  readonly text: string;
  /** Of the load. */
  readonly users: number;
  /** What the load is split by already, which needs no further word; null: it is not. */
  readonly chosen: number | null;
  readonly onType: (text: string) => void;
}

/** How many users go into a file at most, and how many files that makes. */
export function UsersPerFile({ text, users, chosen, onType }: UsersPerFileProps) {
  const id = useId();
  const perFile = usersIn(text);
  return (
    <p class="users-per-file">
      <label for={id}>Users in each file, at most</label>
      <input
        id={id}
        type="text"
        inputmode="numeric"
        size={8}
        autocomplete="off"
        value={text}
        aria-invalid={perFile === null}
        aria-describedby={`${id}-files`}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <span id={`${id}-files`} role="status" class="soft">
        {perFile === null && 'Type a whole number, 1 or more.'}
        {perFile !== null && perFile !== chosen && filesWords(perFile, users)}
      </span>
    </p>
  );
}

function filesWords(perFile: number, users: number): string {
  const files = Math.ceil(users / perFile);
  if (files <= mostParts) return `That makes ${countWords(files, 'file')} of ${countWords(users, 'user')}.`;
  const raised = Math.ceil(users / mostParts);
  return `That would make ${numberWords(files)} files, and Alma takes ${mostParts} in a zip: each will hold up to ${numberWords(raised)}.`;
}
