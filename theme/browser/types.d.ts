// What the page's scripts share. The types of a folder stand in a file of that name inside it.

type Plural = { [form in Intl.LDMLPluralRule]?: string } & { other: string };
interface InLanguage<T> {
  text: T;
  lang: string;
}
/** A text in the page's language, or one with its own: English where a translation is missing. */
type Words = string | InLanguage<string>;
/** Words by id. */
type Named = Record<string, Words>;
/** What fills the {places} of a text; `n` chooses its plural form. */
type Values = Record<string, string | number | null | undefined>;
type Children = (Node | null | undefined | false | 0 | '')[];

/** The JSON block of the page: generator/spm_guide/stage/assessment_data.py. */
interface Guide {
  model: Model;
  texts: {
    areas: Named;
    practices: Named;
    goals: Named;
    links: Named;
    issues: Named;
    roles: Named;
    /** Their wording stands in the page. */
    questions: Record<string, { roles: string[] }>;
  };
  interface: Record<string, Words | Plural | InLanguage<Plural>>;
  issues: Issue[];
  language: string;
  edition: string | null;
}

interface Issue {
  id: string;
  practices: string[];
  questions: string[];
  links: string[];
}

/** See later-parts.js. */
type LaterPart = 'results' | 'sums' | 'more' | 'sharing';

/** 'own', 'example' (what is changed is not kept) or 'newer' (of a newer version; it can only be looked at). */
type SessionKind = 'own' | 'example' | 'newer';

/** Where the reader is and how the form is shown: never part of a result. */
interface ReaderPlace {
  id?: string;
  screen?: string;
  issue?: string | null;
  onePage?: boolean;
  done?: boolean;
  keys?: boolean;
}

interface Session {
  guide: Guide;
  form: AnswerForm;
  file: ResultFile;
  kind: SessionKind;
  place: ReaderPlace;
  answer(id: string): Answer;
  changed(): void;
  show(file: ResultFile, kind: SessionKind): void;
  onShow(listener: () => void): void;
  onChange(listener: () => void): void;
}

interface MessageBox {
  tell(lines: (Words | Node)[], choices?: { words: string; act(): void }[]): void;
  clear(): void;
}

/** A file as this version asks, and what became of its answers where it was older. */
interface Taken {
  file: ResultFile;
  report: UpgradeReport | null;
}

interface Opening {
  start(carried: Carried | null): void;
  text(text: string | null): void;
  open(kept: Kept): void;
  example(file: ResultFile, name: Given<string>): void;
  leave(): void;
  clear(): void;
  removed(gone: Kept[]): void;
  conflict(other: Kept): void;
  elsewhere(other: Given<Kept>): void;
}

/** The namespace of all scripts, a member for each file. */
interface Spm {
  score: Score;
  messages: {
    load(json: string): Guide;
    say(id: string, values?: Values): InLanguage<string>;
    put<E extends Element>(element: E, words: Words): E;
    plain(words: Words): string;
    percent(basisPoints: number): string;
    number(value: number): string;
  };
  elements: {
    make<N extends keyof HTMLElementTagNameMap>(
      name: N,
      className?: string,
      words?: Given<Words>,
      children?: Children,
    ): HTMLElementTagNameMap[N];
    button(words: Words, act: () => void): HTMLButtonElement;
    link(words: Words, address: string): HTMLAnchorElement;
    fact(label: string, words: Given<Words> | Node[]): HTMLElement;
    draw(name: string, attributes: Record<string, string | number>, children?: Node[]): SVGElement;
    byId<Id extends string>(id: Id): PageElement<Id>;
    empty<E extends Node>(element: E): E;
    download(text: string, type: string, name: string): void;
  };
  laterScript: {
    need(address: string, then: (there: boolean) => void): void;
  };
  laterParts: {
    need(guide: Guide, part: LaterPart, then?: (there: boolean) => void): void;
  };
  session: {
    create(guide: Guide, form: AnswerForm): Session;
    fresh(guide: Guide): ResultFile;
    hasAnswers(file: ResultFile): boolean;
  };
  messageBox: {
    create(box: HTMLElement): MessageBox;
  };
  opening: {
    create(
      session: Session,
      screens: Screens,
      messages: MessageBox,
      saver: Saver,
      keepPlace: () => void,
    ): Opening;
  };
  assessmentForm: {
    enhance(form: AnswerForm, guide: Guide): void;
  };
  /** The saved assessments of generator/spm_guide/stage/examples.py, by id. */
  examples: Record<string, ResultFile>;
}

interface Window {
  spm: Spm;
}

/** The form of theme/templates/assessment.html: its fields by their names. */
interface AnswerForm extends HTMLFormElement {
  readonly elements: HTMLFormControlsCollection & Record<string, HTMLInputElement>;
}

/** Elements that the page always has, of a kind of their own. All others it has are HTML elements. */
interface PageElements {
  assessment: AnswerForm;
  back: HTMLAnchorElement;
  next: HTMLAnchorElement;
  confirm: HTMLDialogElement;
  contents: HTMLDialogElement;
  device: HTMLDialogElement;
  keys: HTMLDialogElement;
  'keys-on': HTMLInputElement;
  'one-page': HTMLInputElement;
  'file-input': HTMLInputElement;
  'later-style': HTMLLinkElement;
}
type PageElement<Id> = Id extends keyof PageElements ? PageElements[Id] : HTMLElement;

// Everything on the page is HTML, but for drawings.
interface ParentNode {
  querySelector<E extends HTMLElement = HTMLElement>(selectors: string): E | null;
  querySelectorAll<E extends HTMLElement = HTMLElement>(selectors: string): NodeListOf<E>;
}
interface Element {
  closest<E extends HTMLElement = HTMLElement>(selectors: string): E | null;
}
interface Document {
  getElementById<Id extends keyof PageElements>(id: Id): PageElements[Id];
}
