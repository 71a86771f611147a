/** Namespaces in XML 1.0 (3rd edition): which prefix stands for what, element by element. */

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

interface Binding {
  readonly prefix: string;
  readonly uri: string;
  readonly depth: number;
}

export class XmlNamespaces {
  private readonly bindings: Binding[] = [];

  /** Nothing is declared, so names without a prefix need no look. */
  get empty(): boolean {
    return this.bindings.length === 0;
  }

  /** Binds a prefix (empty: the default namespace) for the element at `depth`. Returns what forbids it, or null. */
  declare(prefix: string, uri: string, depth: number): string | null {
    if (prefix === 'xmlns') return 'The prefix “xmlns” must not be declared.';
    if ((prefix === 'xml') !== (uri === xmlNamespace)) return 'The prefix “xml” belongs to its own namespace only.';
    if (uri === xmlnsNamespace) return 'The namespace of “xmlns” must not be declared.';
    if (prefix !== '' && uri === '') return `The prefix “${prefix}” is declared without a namespace.`;
    this.bindings.push({ prefix, uri, depth });
    return null;
  }

  /** Forgets what the element at `depth` declared. */
  leave(depth: number): void {
    while ((this.bindings.at(-1)?.depth ?? -1) >= depth) this.bindings.pop();
  }

  /** The namespace of a prefix; undefined when it is not declared. The empty prefix always has one, if only ''. */
  uri(prefix: string): string | undefined {
    for (let index = this.bindings.length - 1; index >= 0; index--) {
      const binding = this.bindings[index];
      if (binding?.prefix === prefix) return binding.uri;
    }
    if (prefix === 'xml') return xmlNamespace;
    if (prefix === 'xmlns') return xmlnsNamespace;
    return prefix === '' ? '' : undefined;
  }
}
