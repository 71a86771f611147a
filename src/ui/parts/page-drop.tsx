import './page-drop.css';
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dropWords, refusal, takeDropped } from '../take-files.ts';

const hovering = signal(false);

/** Lets a file be dropped anywhere on the page, and shows that it may be. */
export function PageDrop() {
  useEffect(listen, []);
  if (!hovering.value) return null;
  return (
    <div class="page-drop">
      <p>{dropWords()}</p>
    </div>
  );
}

function listen(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  // Entering a child comes before leaving its parent, so only leaving the window itself (no related target) ends it.
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) hovering.value = false;
  };
  addEventListener('dragenter', over, { signal });
  addEventListener('dragover', over, { signal });
  addEventListener('dragleave', leave, { signal });
  addEventListener('drop', drop, { signal });
  return () => stop.abort();
}

function over(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  hovering.value = true;
}

function drop(event: DragEvent): void {
  hovering.value = false;
  const transfer = event.dataTransfer;
  if (!transfer?.types.includes('Files')) return;
  event.preventDefault();
  const isFolder = [...transfer.items].some((item) => item.webkitGetAsEntry()?.isDirectory === true);
  if (isFolder) refusal.value = 'That is a folder. Open it, and drop the file that the student system wrote.';
  else takeDropped([...transfer.files]);
}
