/**
 * TypeScript source reduced to what imports and exports can be found in: comments, regular expressions and template
 * literals are blanked, each quoted string becomes `"#n"`, n being its index in `strings`.
 * TypeScript 7 has no API to ask instead. Limits: JSX text is read as code, which is why a quote without an end on its
 * line counts as text; a regular expression is told from a division by what stands before it.
 */
export interface ModuleText {
  readonly code: string;
  readonly strings: readonly string[];
}

const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const quoted = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/y;
const regularExpression = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const beforeRegularExpression = /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\breturn|=>)\s*$/;

export function moduleText(source: string): ModuleText {
  const strings: string[] = [];
  // One entry for each template literal that is open at this place: how many braces are open in its `${}`.
  const templates: number[] = [];
  let code = '';
  let at = 0;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const skipTemplateText = () => {
    while (at < source.length) {
      const char = source[at];
      at += char === '\\' ? 2 : 1;
      if (char === '`') return;
      if (char === '$' && source[at] === '{') {
        at += 1;
        templates.push(0);
        return;
      }
    }
  };

  while (at < source.length) {
    if (match(comment)) {
      code += ' ';
      continue;
    }
    const string = match(quoted);
    if (string) {
      code += `"#${strings.length}"`;
      strings.push(string[1] ?? string[2] ?? '');
      continue;
    }
    const char = source[at] ?? '';
    if (char === '/' && beforeRegularExpression.test(code.slice(-40)) && match(regularExpression)) continue;
    at += 1;
    const open = templates.at(-1);
    if (char === '`') skipTemplateText();
    else if (char === '}' && open === 0) {
      templates.pop();
      skipTemplateText();
    } else {
      if (open !== undefined && char === '{') templates[templates.length - 1] = open + 1;
      if (open !== undefined && char === '}') templates[templates.length - 1] = open - 1;
      code += char === '"' || char === "'" ? ' ' : char;
    }
  }
  return { code, strings };
}
