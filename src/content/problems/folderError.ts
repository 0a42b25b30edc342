/** The content folder cannot be used at all. The message says what is wrong, where, and the remedy. */
export class ContentFolderError extends Error {
  override readonly name = 'ContentFolderError';
  readonly code: 'content_folder_unreadable' | 'content_folder_empty';
  readonly folder: string;

  constructor(code: ContentFolderError['code'], folder: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.folder = folder;
  }
}
