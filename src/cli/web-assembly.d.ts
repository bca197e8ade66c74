/** What src/search-index/ uses of it: Node has it, and the types of Node do not. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  interface Table {
    grow(size: number): number;
    set(index: number, value: unknown): void;
  }
  interface Instance {
    readonly exports: object;
  }
  function instantiate(bytes: Uint8Array<ArrayBuffer>, imports: object): Promise<{ readonly instance: Instance }>;
}
