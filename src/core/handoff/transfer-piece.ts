/** What is shown for one way of sending, from top to bottom. */
export type TransferPiece =
  /** A sentence or two of what to do or to know. */
  | { readonly kind: 'say'; readonly words: string }
  /** A value to copy into a field of another program. `label`: as that program calls it. */
  | { readonly kind: 'field'; readonly label: string; readonly value: string }
  /** Text to copy and paste whole. `label`: what it does. */
  | { readonly kind: 'command'; readonly label: string; readonly text: string }
  /** An address to click or copy. */
  | { readonly kind: 'link'; readonly label: string; readonly address: string }
  /** Text to save as a file, UTF-8. */
  | { readonly kind: 'file'; readonly label: string; readonly name: string; readonly text: string };

export const say = (words: string): TransferPiece => ({ kind: 'say', words });
export const field = (label: string, value: string): TransferPiece => ({ kind: 'field', label, value });
export const command = (label: string, text: string): TransferPiece => ({ kind: 'command', label, text });

export const noPassword =
  'Type the password only into the program that asks for it. Termload never asks for it, keeps none and puts none into a command.';
export const onlyThisZip =
  'In this folder there should be only this zip: Alma loads whatever it finds there. What Alma has done already has a name that ends in “.handled” and may stay.';
export const otherKey =
  'If a program says that the key of a server you know has changed, do not send: ask those who gave you the user name.';
export const compareKey =
  'Compare what it shows with the fingerprint that came with your user name; if none came, ask those who run the server.';

/* How to have the zip at hand without typing where it is. */
export const openTerminal =
  'Open a terminal. Type cd and a space, drag the folder in which you saved the zip into the window, and press Enter.';
export const openPowerShell =
  'Open the folder in which you saved the zip. Click into its address line, type powershell, and press Enter.';
export const openCommandPrompt =
  'Open the folder in which you saved the zip. Click into its address line, type cmd, and press Enter.';
