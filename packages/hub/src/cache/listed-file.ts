/** A file as a commit's listing names it; what huggingface_hub keeps in `trees/<commit>.json`. */
export interface ListedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Git's SHA-1 of the blob: of the content, or of a pointer to it when `largeFile` is there. */
  readonly blobId: string;
  readonly largeFile?: { readonly sha256: string; readonly size: number };
  readonly xetHash?: string;
}
