/**
 * Whether the desk file is still up to date must be known after a crash too, whoever changed something and in whichever
 * thread. So it is noted in one place: a transaction that may write puts another stamp among the records of this computer,
 * itself, so that both are on the disk or neither is. One too many costs a saving; one too few would cost the change.
 */

const own = 'computer';

/** Where all threads hear that something has changed. */
export const changesChannel = 'termload-changes';

/** From now on each transaction of the database that may change what goes into a desk file notes that it did. */
export function noteChanges(database: IDBDatabase): void {
  const channel = new BroadcastChannel(changesChannel);
  const begin = database.transaction.bind(database);
  database.transaction = (stores, mode, options) => {
    const names = typeof stores === 'string' ? [stores] : [...stores];
    if (mode !== 'readwrite' || names.join() === own) return begin(stores, mode, options);
    const transaction = begin([...names, own], mode, options);
    transaction.objectStore(own).put({ id: 'changed', stamp: `${Date.now()} ${Math.random()}` });
    transaction.addEventListener('complete', () => channel.postMessage(null));
    // By these idb tells whether a transaction has a store that can be called its only one.
    Object.defineProperty(transaction, 'objectStoreNames', { value: names });
    return transaction;
  };
}
