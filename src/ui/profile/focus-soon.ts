/** Gives the focus to what will have this id once the screen has followed the last change. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
