import type { ComponentType } from 'preact';
import type { OfferedRepairId } from '../../core/repairs/chosen-repairs.ts';
import { DatesSet } from './dates-set.tsx';
import { DatesToSetForm } from './dates-to-set-form.tsx';
import { FilesMade } from './files-made.tsx';
import { GarbledWordsForm } from './garbled-words-form.tsx';
import { GarbledWordsMended } from './garbled-words-mended.tsx';
import { HeldBackChosen } from './held-back-chosen.tsx';
import { KeepOneChosen } from './keep-one-chosen.tsx';
import { KeepOneOffer } from './keep-one-offer.tsx';
import { LettersToType } from './letters-to-type.tsx';
import { LettersTyped } from './letters-typed.tsx';
import type { RepairFormProps } from './repair-form-props.ts';

/** What a repair needs to know beyond its tick. One that is not here needs nothing. */
export const repairForms: Readonly<Partial<Record<OfferedRepairId, ComponentType<RepairFormProps>>>> = {
  'undo-mojibake': GarbledWordsForm,
  'replace-character': LettersToType,
  'set-dates': DatesToSetForm,
  'keep-one-of-duplicates': KeepOneOffer,
};

/** What stands with a repair that is chosen, beyond its sentence and count. */
export const chosenForms: Readonly<Partial<Record<OfferedRepairId, ComponentType>>> = {
  'undo-mojibake': GarbledWordsMended,
  'replace-character': LettersTyped,
  'set-dates': DatesSet,
  'keep-one-of-duplicates': KeepOneChosen,
  'hold-back-rejects': HeldBackChosen,
  'split-files': FilesMade,
};
