// The form: its screens and what stands at the questions.

interface Screens {
  go(id: string): void;
  refresh(): void;
  allOnOnePage(on: boolean): void;
  onShow(listener: (id: string) => void): void;
}

/** Values of the fields that are chosen, by the names of the fields. */
type Chosen = Record<string, string[]>;

/** A line of the review. */
interface ReviewRow {
  above: Words;
  /** Id of the element it leads to. */
  to: string;
  words: Words;
  under: Words | Node;
}

interface ReviewParts {
  /** By list. */
  counts: Record<string, HTMLElement>;
  number: HTMLElement;
  none: HTMLElement;
  list: HTMLElement;
}

/** How many have an answer, of how many. */
interface Count extends Values {
  n: number;
  total: number;
}

/** What changed from version to version of the model, the older change first. */
interface ToldChanges {
  summaries: { version: number; summary: Words }[];
  /** By question. */
  questions: Record<string, { rev: number; reason: Words }[]>;
  dropped: Named;
}

interface Spm {
  answers: {
    fromForm(form: AnswerForm, file: ResultFile, model: Model): void;
    toForm(form: AnswerForm, file: ResultFile, model: Model): void;
    toOtherRevision(file: ResultFile, question: Question): Answer | null;
    member<T extends object, K extends keyof T & string>(object: T, key: K): NonNullable<T[K]>;
    touched(form: AnswerForm): boolean;
    question(model: Model, id: string): Question | null;
    wording(id: string): Words;
    anyToOtherRevision(file: ResultFile, model: Model): boolean;
  };
  changedQuestions: {
    show(form: AnswerForm, guide: Guide, file: ResultFile, keep: (() => void) | null): void;
  };
  extras: {
    enhance(session: Session): void;
  };
  hints: {
    enhance(form: AnswerForm, guide: Guide): void;
  };
  keyboard: {
    enhance(session: Session, keepPlace: () => void): void;
  };
  progress: {
    show(session: Session): void;
    ofPractice(practice: Practice, file: ResultFile): Count;
    ofGoal(goal: string, model: Model, file: ResultFile): Count;
    sum(counts: Count[]): Count;
  };
  review: {
    enhance(session: Session, screens: Screens): void;
  };
  screens: {
    start(session: Session): Screens;
  };
  takeBack: {
    enhance(form: AnswerForm): void;
    now(choice: HTMLInputElement): void;
  };
  upgradeReport: {
    elements(form: AnswerForm, guide: Guide, report: UpgradeReport): Node[];
  };
  welcome: {
    enhance(session: Session, act: { example(file: ResultFile, name: Given<string>): void; failed(id: string): void }): void;
    ask(kept: Kept, act: { goOn(): void; another(): void; remove(): void }): void;
  };
  /** generator/spm_guide/stage/assessment_more.py */
  wordsOfMore: {
    interface: Guide['interface'];
    changes: ToldChanges;
    modelChanges: VersionChanges[];
  };
  /** What counts as an answer, by question: generator/spm_guide/stage/assessment_hints.py. */
  wordsOfHints: Record<
    string,
    { reason: Words; enough: Words; not_enough: Words; enough_when_small: Words; page: string }
  >;
  wordsOfUnclear: Words;
}
