/** What a document of an export was before it was XML. */
export type MemberForm = 'xml' | 'sif' | 'table';

/** What an export turned out to be; `several`: more than one file in one load. */
export type SourceKind = 'xml' | 'zip' | 'gzip' | 'sif' | 'table' | 'several' | 'unknown';
