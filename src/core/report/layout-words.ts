import type { LayoutFact } from './layout.ts';

/** A sentence for each thing that spoke for a layout. */
export function layoutSentence(fact: LayoutFact): string {
  switch (fact.fact) {
    case 'remembered':
      return 'You have chosen these columns before, for a report with the same headings.';
    case 'messages-known':
      return `${portion(fact)} that were looked at hold a message that Alma is known to send.`;
    case 'messages-are-sentences':
      return 'No message is known, but this column holds whole sentences.';
    case 'message-in-columns':
      return `The message stands in ${fact.columns} columns, which were joined.`;
    case 'ids-in-load':
      return `${portion(fact)} that were looked at hold an identifier of a user in your load.`;
    case 'ids-by-form':
      return 'No identifier of your load stands in the report; this column looks most like identifiers.';
    case 'header':
      return `Row ${fact.row} names the columns.`;
    case 'no-header':
      return 'No row names the columns.';
    case 'other-sheets':
      return `There are rejections on other sheets too: ${fact.names.map((name) => `“${name}”`).join(', ')}.`;
  }
}

function portion({ rows, of }: { readonly rows: number; readonly of: number }): string {
  return `${rows.toLocaleString('en')} of ${of.toLocaleString('en')} rows`;
}
