/** Why nothing can be kept or read here. */
export const faultWords = {
  'newer-version': 'A newer Termload has been used in this browser. Reload the page to get it.',
  unavailable:
    'This browser keeps nothing for Termload, as private windows often do. Open Termload in an ordinary window.',
  'storage-full': 'There is no room on this computer to keep this. Make some, and try again.',
  gone: 'The load is not open any more. Check its export again.',
} as const;
