import { useEffect } from 'preact/hooks';

/** Nobody types on within so many milliseconds, as far as can be told. */
const typingPause = 200;

/**
 * Does something once nobody types any more, and again when `about` or the text is another by then.
 * `act` is told by `isWanted` whether what it has found still is what is looked for.
 */
export function useTypingPause(
  text: string,
  about: string,
  act: (text: string, isWanted: () => boolean) => void,
): void {
  useEffect(() => {
    let isWanted = true;
    const waiting = setTimeout(() => act(text, () => isWanted), typingPause);
    return () => {
      isWanted = false;
      clearTimeout(waiting);
    };
  }, [text, about]);
}
