/* Tests import the workers' jobs into a program with DOM types, which lack what only workers have: a cutting of the real ones. */

interface FileSystemSyncAccessHandle {
  read(buffer: ArrayBuffer | ArrayBufferView<ArrayBuffer>, options?: { at?: number }): number;
  write(buffer: ArrayBuffer | ArrayBufferView<ArrayBufferLike>, options?: { at?: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

interface FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}
