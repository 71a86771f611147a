import { useEffect } from 'preact/hooks';
import { leftOutBy } from '../../core/repairs/keep-one-choice.ts';
import { keepOneChoice } from '../../state/keep-one.ts';
import { KeepOneForm } from './keep-one-form.tsx';
import type { RepairFormProps } from './repair-form-props.ts';

/** Who would be kept of those who share an id; there is nothing to tick before that is known. */
export function KeepOneOffer({ onChoice }: RepairFormProps) {
  const choice = keepOneChoice();
  useEffect(() => {
    if (choice !== null) onChoice({ 'keep-one-of-duplicates': leftOutBy(choice) });
  }, [choice]);
  return <KeepOneForm applied={null} hasMore={false} />;
}
