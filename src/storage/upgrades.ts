import type { IDBPDatabase } from 'idb';

/**
 * The steps from one version of the database to the next; the first makes version 1 of nothing. A step is never changed
 * once it has been released, and each past version is a fixture that today's code opens
 * (tests/browser/past-databases.test.ts).
 */
export const upgrades: readonly ((database: IDBPDatabase<unknown>) => void)[] = [
  (database) => {
    database.createObjectStore('terms', { keyPath: 'id' });
    database.createObjectStore('profile', { keyPath: 'id' });
    database.createObjectStore('loads', { keyPath: 'id' });
    database.createObjectStore('users', { keyPath: ['loadId', 'block'] });
    database.createObjectStore('reports', { keyPath: 'id' }).createIndex('load', 'loadId');
    database.createObjectStore('rejections', { keyPath: ['reportId', 'block'] });
    database.createObjectStore('decisions', { keyPath: ['desk', 'bucket'] });
    database.createObjectStore('changes', { keyPath: 'number', autoIncrement: true }).createIndex('desk', 'desk');
    database.createObjectStore('memory', { keyPath: 'bucket' });
  },
];
