import './hand-off.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useEffect } from 'preact/hooks';
import { closeHandOff, handOff, openHandOff, shownSending } from '../../state/hand-off.ts';
import { OtherLoads } from './other-loads.tsx';
import { PlacePart } from './place-part.tsx';
import { faultWords } from './trouble-words.ts';
import { UploadedPart } from './uploaded-part.tsx';
import { CheckParts, SendParts } from './ways.tsx';
import { ZipPart } from './zip-part.tsx';

interface HandOffViewProps {
  /** A kept load; left out for the load on screen. */
  readonly loadId: string | undefined;
  /** Of the headings of its parts. */
  readonly level?: 2 | 3;
}

/** All that it takes to bring one zip to the server, in the order in which it is done. */
export function HandOffView({ loadId, level = 2 }: HandOffViewProps) {
  useEffect(() => closeHandOff, []);
  useEffect(() => void openHandOff(loadId), [loadId]);
  return (
    <div class="hand-off">
      <State level={level} />
    </div>
  );
}

function State({ level }: { readonly level: 2 | 3 }) {
  const state = handOff.value;
  switch (state.kind) {
    case 'open': {
      const sending = shownSending(state);
      const shown = { open: state, sending, level };
      return (
        <>
          <ZipPart {...shown} />
          <PlacePart level={level} />
          <SendParts {...shown} />
          <CheckParts {...shown} />
          <UploadedPart {...shown} />
        </>
      );
    }
    case 'opening':
      return <p aria-busy="true">Opening…</p>;
    case 'fault':
      return <p role="alert">{faultWords[state.why]}</p>;
    case 'not-kept':
      return (
        <>
          <p role="alert">This load is not kept here, or not any more. Check its export again to get its zip.</p>
          <OtherLoads level={level} />
        </>
      );
    case 'none':
      return (
        <>
          <p>A zip is handed off once its export is checked. No load is open here.</p>
          <OtherLoads level={level} />
        </>
      );
  }
}
