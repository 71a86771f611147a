/** How many records the decisions of a desk, or the memory of people, are spread over. Stored: never to be changed. */
const buckets = 128;

/** The bucket of a key: FNV-1a, 32 bits, over UTF-16 units. Stored: never to be changed. */
export function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % buckets;
}

/** Things by the bucket of their key. */
export function byBucket<T>(things: Iterable<T>, keyOf: (thing: T) => string): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const bucket = bucketOf(keyOf(thing));
    const group = groups.get(bucket);
    if (group === undefined) groups.set(bucket, [thing]);
    else group.push(thing);
  }
  return groups;
}
