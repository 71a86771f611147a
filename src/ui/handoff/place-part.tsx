import {
  leavePlace,
  type PlaceField,
  placeFields,
  placeTrouble,
  typedPlace,
  typePlace,
  wrongWith,
} from '../../state/hand-off-place.ts';
import { Part } from './part.tsx';
import { faultWords } from './trouble-words.ts';
import { TypedField } from './typed-field.tsx';

const words: Readonly<Record<PlaceField, { readonly label: string; readonly hint: string; readonly size: number }>> = {
  host: { label: 'Host', hint: 'The name of the server, for instance files.example.edu.', size: 30 },
  port: { label: 'Port', hint: '22 nearly everywhere.', size: 6 },
  folder: { label: 'Folder', hint: 'On the server; nothing, if it is the one in which you arrive.', size: 24 },
  user: { label: 'User name', hint: 'The one that came with the server.', size: 24 },
};

/** Where the zip goes. */
export function PlacePart({ level }: { readonly level: 2 | 3 }) {
  const trouble = placeTrouble.value;
  return (
    <Part level={level} title="Where it goes">
      <p>
        This is kept in your library’s profile. <strong>The password is not:</strong> Termload never asks for it, and
        keeps none. Type it only into the program that sends the zip.
      </p>
      <div class="place">
        {placeFields.map((field) => (
          <TypedField
            key={field}
            {...words[field]}
            text={typedPlace.value[field]}
            wrong={wrongWith(field)}
            onText={(text) => typePlace(field, text)}
            onLeave={() => void leavePlace(field)}
          />
        ))}
      </div>
      {trouble !== null && (
        <p role="alert">It holds until this page is closed, and is not kept. {faultWords[trouble]}</p>
      )}
    </Part>
  );
}
