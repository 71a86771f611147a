/** The product's sign: a card that slides into its tray. Says nothing that the name beside it does not say. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">
        <path d="M16 6.5v10.5M11.5 13l4.5 4.5 4.5-4.5" />
        <path d="M7 18.5v4.5a2.5 2.5 0 0 0 2.5 2.5h13a2.5 2.5 0 0 0 2.5-2.5v-4.5" />
      </g>
    </svg>
  );
}
