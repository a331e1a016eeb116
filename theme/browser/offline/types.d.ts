// The guide on a device: what the page and the service worker share.

/** One version of a language. */
interface CopyList {
  /** Fingerprint of the list. */
  version: string;
  /** Bytes that the files take on a device. */
  space: number;
  /** Path below the language's folder -> fingerprint of the file. */
  files: Record<string, string>;
}

interface DeviceCopy {
  place(home: string, kind: string, name: string): string;
  put(home: string, address: string, text: string): Promise<void>;
  text(home: string, address: string): Promise<string | null>;
  names(home: string, kind: string): Promise<string[]>;
  drop(home: string, address: string): Promise<void>;
  latest(home: string, signal?: AbortSignal): Promise<CopyList>;
  listOf(home: string, version: string): Promise<CopyList | null>;
  missing(home: string, list: CopyList): Promise<string[]>;
  keep(
    home: string,
    list: CopyList,
    told?: (kept: number, all: number) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  settle(home: string, list: CopyList): Promise<void>;
  active(home: string): Promise<string | null>;
  file(home: string, list: CopyList, path: string): Promise<Response | undefined>;
  tidy(home: string, used: Set<string>): Promise<void>;
  remove(home: string): Promise<boolean>;
  trouble(name: string): Error;
}

interface Spm {
  deviceCopy: DeviceCopy;
  copyControl: { look(): Promise<void> };
}
