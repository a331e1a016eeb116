// What is kept on this device, and what reads and writes saved assessments.

interface Flaw {
  code: string;
  /** As in "/answers/indicators-1/value"; empty for the file as a whole. */
  path: string;
  line: number;
  details: Record<string, string>;
}

interface StrictlyRead {
  value: unknown;
  /** By path. */
  lines: Record<string, number>;
  texts: { path: string; text: string }[];
  flaws: Flaw[];
}

/** An object of a file that is not checked yet. */
type Members = Record<string, unknown>;

/** Every assessment has a text as its id, the place a number. */
type StoreKey = string | number;

/** As it stands in a store: another version of the page, or another program, may have written it. */
interface StoredRecord {
  id: StoreKey;
  format?: number;
  version?: number | null;
  stamp?: string;
  text?: unknown;
  saved?: unknown;
  filed?: unknown;
  kind?: unknown;
  why?: unknown;
  of?: unknown;
  place?: unknown;
}

interface Store {
  all(): Promise<StoredRecord[]>;
  get(id: StoreKey): Promise<StoredRecord | undefined>;
  /** `decide` gets what stands there and returns what is to stand there, null for nothing, undefined to leave it. */
  change(id: StoreKey, decide: (old?: StoredRecord) => StoredRecord | null | undefined): Promise<unknown>;
}

/** An assessment that is kept, or a copy of one. */
interface Kept {
  id: string;
  text: string;
  /** Milliseconds since 1970. */
  saved: number;
  /** When it was last saved to a file, or null. */
  filed: number | null;
  version: number | null;
  kind: 'own' | 'copy';
  /** Why the copy was made, or null. */
  why: string | null;
  /** Id of the assessment it is, or is a copy of. */
  of: string;
  stamp?: string;
}

type KeptWhere = 'device' | 'visit' | 'none' | '';

/** What came of a change; with `reason` 'full', 'refused' or 'unknown' where it failed. */
interface Outcome {
  state: 'saved' | 'again' | 'conflict' | 'failed' | 'removed';
  at?: number;
  other?: Kept;
  reason?: string | null;
  kept?: Kept[];
}

interface SaveState {
  kind: 'empty' | 'saving' | 'saved' | 'failed' | 'conflict' | 'other' | 'example' | 'newer';
  at?: number;
  again?: boolean;
  reason?: string | null;
  other?: Kept | null;
  filed?: number | null;
  news?: boolean;
}

interface Saver {
  save(): Promise<SaveState>;
  keepMine(): Promise<SaveState>;
  takeTheirs(): Promise<Kept | null>;
  filed(): void;
  letGo(): void;
}

/** What a page in another language sent along, or a link. */
interface Carried {
  screen: string;
  kind?: SessionKind | 'link';
  place?: ReaderPlace;
  file?: ResultFile | null;
  problems?: Flaw[];
  text?: string;
}

interface Spm {
  strictJson: {
    read(text: string): StrictlyRead;
  };
  resultFile: {
    parse(text: string, model: Model): { file: ResultFile | null; problems: Flaw[] };
    empty(model: Model, now: Date): ResultFile;
    serialize(file: ResultFile): string;
    randomId(): string;
    /** Letters. */
    LONGEST_TEXT: number;
  };
  indexedStore: {
    open(name: string): Store;
  };
  visitStore: {
    open(name: string): Store;
    chosen(name: string): boolean;
    choose(name: string, on: boolean): void;
    goingOn(name: string): string | null;
    goOn(name: string, id?: string): void;
  };
  device: {
    start(guide: Guide): Promise<void>;
    list(): Promise<Kept[]>;
    read(id: string): Promise<Kept | null>;
    take(kept: Kept): Kept;
    seen(id: Given<string>): Kept | null;
    isGoingOn(): boolean;
    write(id: string, text: string): Promise<Outcome>;
    overwrite(id: string, text: string): Promise<Outcome>;
    makeRoom(id: string, text: string, why: string): Promise<Outcome>;
    copy(text: string, why: string): Promise<Outcome>;
    filed(id: string, at: number): Promise<unknown>;
    remove(id: StoreKey): Promise<Outcome>;
    removeAll(): Promise<Outcome>;
    putBack(kept: Kept[]): Promise<Outcome>;
    place(): ReaderPlace;
    keepPlace(next: ReaderPlace): Promise<unknown>;
    asPlace(given: unknown): ReaderPlace;
    onOther(listener: (id: string, kept: Kept | null) => void): void;
    onKind(listener: () => void): void;
    kind(): KeptWhere;
    trouble(): string | null;
    forThisVisit(on: boolean): Promise<Outcome>;
  };
  saver: {
    create(session: Session, onState: (state: SaveState) => void): Saver;
  };
  carry: {
    address(url: string, session: Session, screen: string): string;
    take(guide: Guide): Carried | null;
    encode(text: string): string;
    /** What the address of a link has before the answers. */
    LINK: string;
  };
  saveWords: {
    time(ms: number, short?: boolean): string;
    show(element: HTMLElement, session: Session, state: SaveState): void;
    failed(state: { reason?: string | null }): Words;
    nameOf(kept: { text: string }): string;
  };
  savedFiles: {
    save(session: Session, file: ResultFile, then: () => void): void;
    saveText(text: string): void;
    read(chosen: File, then: (text: string | null) => void): void;
  };
  onThisDevice: {
    fill(
      element: HTMLElement,
      session: Session,
      actions: { open(kept: Kept): void; removed(gone: Kept[]): void },
    ): Promise<HTMLElement>;
  };
}
