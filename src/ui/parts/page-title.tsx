import { useEffect } from 'preact/hooks';

/** The title of tab and history: what is on screen first, the product last. */
export function PageTitle({ words }: { readonly words: string }) {
  useEffect(() => {
    document.title = words === '' ? 'Termload' : `${words} · Termload`;
  }, [words]);
  return null;
}
