/** The files of a project, wherever they lie: on a disk, or in a file system that only the editor can read. */
export interface Files {
  /** The text of a file, without a byte-order mark; `undefined` where there is none that can be read. */
  read(uri: string): Promise<string | undefined>;
  /** Whether a file or folder lies there. */
  exists(uri: string): Promise<boolean>;
  /** What lies in a folder; nothing where there is none that can be read. */
  list?(uri: string): Promise<readonly FolderItem[]>;
}

/** A file or folder by its name. */
export interface FolderItem {
  readonly name: string;
  readonly folder: boolean;
}
