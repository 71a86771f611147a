import { isJsonObject, type JsonObject, type JsonValue, ownValue } from './json-value.ts';

/** Makes of a file of one version one of the next. */
export type Upgrade = (json: JsonObject) => JsonObject;

export type Versioned =
  | { readonly kind: 'open'; readonly json: JsonObject; readonly version: number }
  | { readonly kind: 'newer' }
  | { readonly kind: 'no-version' }
  /** `format`: what it says that it is; null where it says nothing. */
  | { readonly kind: 'other-format'; readonly format: string | null };

/**
 * Tells by `format` and `version` whether a file can be read, and brings one of an earlier version up to date.
 * `upgrades[0]` leads from version 1 to 2 and so on, so today's version is one more than there are upgrades.
 */
export function openVersioned(value: JsonValue, format: string, upgrades: readonly Upgrade[]): Versioned {
  const json = isJsonObject(value) ? value : {};
  const found = ownValue(json, 'format');
  if (found !== format) return { kind: 'other-format', format: typeof found === 'string' ? found : null };
  const version = ownValue(json, 'version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'no-version' };
  if (version > upgrades.length + 1) return { kind: 'newer' };
  const upgraded = upgrades.slice(version - 1).reduce((older, upgrade) => upgrade(older), json);
  return { kind: 'open', json: upgraded, version };
}
