import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { schemeOf } from '../../core/profile/term-settings.ts';
import { checkScheme } from '../../core/terms/check-scheme.ts';
import { longestCode } from '../../core/terms/term-code.ts';
import {
  type TermScheme,
  type YearCount,
  type YearDigits,
  yearCounts,
  yearDigits,
} from '../../core/terms/term-scheme.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { SelectField } from '../parts/select-field.tsx';
import { SchemePresets } from './scheme-presets.tsx';
import { SchemeText } from './scheme-text.tsx';
import { SeasonTable } from './season-table.tsx';
import { TermPreview } from './term-preview.tsx';

const idsOf = <Id extends string>(table: Readonly<Record<Id, { readonly words: string }>>) =>
  Object.entries<{ readonly words: string }>(table).flatMap(([id, { words }]) =>
    isIdIn(table, id) ? [{ id, words }] : [],
  );
const isIdIn = <Id extends string>(table: Readonly<Record<Id, unknown>>, id: string): id is Id =>
  Object.hasOwn(table, id);

const counts = idsOf<YearCount>(yearCounts);
const digits = idsOf<YearDigits>(yearDigits);

/** The scheme of term codes: edited as a draft, shown at once, and kept whenever it is whole. */
export function TermsPart() {
  const kept = schemeOf(profile.value);
  const draft = useSignal(kept);
  // A draft that is kept comes back as a new value; only one from elsewhere takes the place of what is being typed.
  const last = useRef(textOf(kept));
  useEffect(() => {
    if (textOf(kept) === last.current) return;
    last.current = textOf(kept);
    draft.value = kept;
  }, [kept]);
  const why = checkScheme(draft.value);
  const type = (scheme: TermScheme) => {
    draft.value = scheme;
  };
  const keep = async (scheme: TermScheme = draft.value) => {
    draft.value = scheme;
    if (checkScheme(scheme).length > 0 || textOf(scheme) === last.current) return;
    last.current = textOf(scheme);
    await editProfile('term codes', (before) => ({ ...before, termScheme: scheme }));
  };
  const scheme = draft.value;
  return (
    <>
      <SchemePresets scheme={scheme} onUse={(chosen) => void keep(chosen)} />
      <TermPreview scheme={scheme} why={why} />
      <SchemeText
        label="Name of this scheme"
        value={scheme.name}
        most={80}
        onType={(name) => type({ ...scheme, name })}
        onKeep={() => void keep()}
      />
      <SelectField
        class="setting"
        label="The code names"
        choices={counts}
        value={scheme.years}
        take={(years) => void keep({ ...scheme, years })}
      />
      <SelectField
        class="setting"
        label="The year is written with"
        choices={digits}
        value={scheme.digits}
        take={(chosen) => void keep({ ...scheme, digits: chosen })}
      />
      <SchemeText
        label="Pattern of the code"
        hint="{year} and {season} stand for the two parts; all else stands for itself. For instance {year}{season}, or 2{year}{season}."
        value={scheme.pattern}
        most={longestCode}
        onType={(pattern) => type({ ...scheme, pattern })}
        onKeep={() => void keep()}
      />
      <SeasonTable scheme={scheme} onType={type} onKeep={(changed) => void keep(changed)} />
    </>
  );
}

const textOf = (scheme: TermScheme): string => JSON.stringify(scheme);
