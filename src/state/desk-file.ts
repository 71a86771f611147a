import { signal } from '@preact/signals';
export const deskFileState = signal<'none' | 'older' | 'saved'>('none');
