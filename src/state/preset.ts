import { signal } from '@preact/signals';
import type { PresetId } from '../core/rules/preset.ts';

/** The one setting that is kept before there is a profile; it names no person. */
const place = 'termload-preset';

/** What exports are measured by. */
export const preset = signal<PresetId>(remembered());

export function rememberPreset(chosen: PresetId): void {
  preset.value = chosen;
  try {
    localStorage.setItem(place, chosen);
  } catch {
    // A browser that keeps nothing forgets this too.
  }
}

function remembered(): PresetId {
  try {
    return localStorage.getItem(place) === 'i-share' ? 'i-share' : 'alma';
  } catch {
    return 'alma';
  }
}
