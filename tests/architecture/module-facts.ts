import { moduleText } from './module-text.ts';

export interface ModuleFacts {
  /** Everything imported or re-exported from, type-only and dynamic ones included, as written. */
  readonly specifiers: readonly string[];
  /** `import(…)` of something else than a plain string, which nobody can follow. */
  readonly opaqueImport: boolean;
  readonly defaultExport: boolean;
  /** Nothing in it but handing on what other files export. */
  readonly onlyReExports: boolean;
}

const fromOther = /(?:^|[;}])\s*(?:import|export)\b[^;"=(]*?\bfrom\s*"#(\d+)"/gm;
const forEffect = /(?:^|[;}])\s*import\s*"#(\d+)"/gm;
const dynamic = /\bimport\s*\(\s*"#(\d+)"/g;
const opaque = /\bimport\s*\((?!\s*"#\d+"\s*,?\s*\))/;
const isDefault = /(?:^|[;}])\s*export\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/m;
const importStatement = /\bimport\b[^;"]*"#\d+"\s*(?:with\s*\{[^}]*\}\s*)?;?/g;
const exportList = /\bexport\s+(?:type\s+)?(?:\{[^}]*\}|\*(?:\s+as\s+\w+)?)\s*(?:from\s*"#\d+")?\s*;?/g;

export function moduleFacts(source: string): ModuleFacts {
  const { code, strings } = moduleText(source);
  const numbers = [fromOther, forEffect, dynamic].flatMap((pattern) =>
    [...code.matchAll(pattern)].map((m) => Number(m[1])),
  );
  const withoutImports = code.replace(importStatement, '');
  return {
    specifiers: [...new Set(numbers.flatMap((n) => strings[n] ?? []))],
    opaqueImport: opaque.test(code),
    defaultExport: isDefault.test(code),
    onlyReExports: withoutImports.trim() !== '' && withoutImports.replace(exportList, '').trim() === '',
  };
}
