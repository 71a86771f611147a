/** What an address of a rule, repair or reason that is none leads to. */
export function NoEntry({ what }: { readonly what: string }) {
  return (
    <p class="sheet" role="alert">
      Termload knows no {what} of this name. The link may be old or cut off; all there are stand below.
    </p>
  );
}
