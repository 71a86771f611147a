import type { PresetId } from '../core/rules/preset.ts';

/** Whose demands a file can be measured by. */
export const presetChoices: readonly { readonly id: PresetId; readonly name: string; readonly words: string }[] = [
  { id: 'alma', name: 'Alma', words: 'What Alma itself needs, and nothing more.' },
  {
    id: 'i-share',
    name: 'CARLI I-Share',
    words: 'Also what CARLI asks of its libraries, because copies of a record elsewhere depend on it.',
  },
];
