import { signal } from '@preact/signals';

/** Of whoever ticks and uploads, as typed last; remembered for the visit. */
export const initials = signal('');
