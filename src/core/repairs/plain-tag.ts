import { joinBytes } from '../join-bytes.ts';
import type { StartTag } from '../reading/xml-handler.ts';
import type { XmlName } from '../reading/xml-name-table.ts';

const encoder = new TextEncoder();

/** Whether a tag carries a prefix or declares a namespace; `xml:lang` and its like are everybody's. */
export function hasNamespace(tag: StartTag): boolean {
  if (tag.name.prefix !== '') return true;
  for (let index = 0; index < tag.attributeCount; index++) if (isForeign(tag.attributeNames[index])) return true;
  return false;
}

function isForeign(name: XmlName | undefined): boolean {
  return name !== undefined && (name.local === 'xmlns' || (name.prefix !== '' && name.prefix !== 'xml'));
}

/** The same tag under `name`, without namespace declarations and without attributes of other namespaces. */
export function plainTag(bytes: Uint8Array, tag: StartTag, name: string): Uint8Array {
  const parts: Uint8Array[] = [encoder.encode(`<${name}`)];
  for (let index = 0; index < tag.attributeCount; index++) {
    const attribute = tag.attributeNames[index];
    if (attribute === undefined || isForeign(attribute)) continue;
    const value = bytes.subarray((tag.valueStart[index] ?? 0) - 1, (tag.valueEnd[index] ?? 0) + 1);
    parts.push(encoder.encode(` ${attribute.name}=`), value);
  }
  parts.push(encoder.encode(tag.selfClosing ? '/>' : '>'));
  return joinBytes(...parts);
}
