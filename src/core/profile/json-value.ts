/** What JSON can say. Names that could reach an object's prototype never occur: `readJson` refuses them. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonValue;
}

export function isJsonObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under a name of its own, never one that all objects have. */
export function ownValue(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The same value with the names of all its objects sorted, so that equal values make equal texts. */
export function inStableOrder(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(inStableOrder);
  if (!isJsonObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, inStableOrder(value[name] ?? null)]));
}
