// What goes to people and comes back from them.

/** What a file holds, in numbers, and the name that somebody typed. */
interface Holding {
  answers: number;
  links: number;
  notes: number;
  documents: number;
  name: string;
}

type ShareContent = (guide: Guide, form: AnswerForm, file: ResultFile) => ResultFile;

interface ShareContents {
  everything: ShareContent;
  answers: ShareContent;
  contribution: ShareContent;
}

interface Spm {
  shareContents: ShareContents & { holding(file: ResultFile): Holding; isExample(file: ResultFile): boolean };
  fileNames: {
    of(name: Given<string>, mode: Mode, ending: string): string;
    safe(name: Given<string>): string;
  };
  pageBlock: {
    written(file: ResultFile): string;
    read(text: string): string | null;
  };
  otherFiles: {
    open(
      session: Session,
      text: string,
      from: Carried['kind'],
      take: (file: ResultFile) => void,
      tell: MessageBox['tell'],
    ): void;
    read(text: string, model: Model): { file: ResultFile | null; problems: Flaw[] };
  };
  toldAnswers: {
    view(session: Session, file: ResultFile): HTMLElement;
  };
  savedPage: {
    html(session: Session, file: ResultFile): string;
    save(session: Session, file: ResultFile): void;
    saveAs(session: Session, file: ResultFile, name: string): void;
  };
  shareLink: {
    /** '' where the page has no address for others. */
    to(file: ResultFile): string;
    page(): string;
    /** Letters. */
    LONGEST: number;
  };
  shareDialog: {
    open(session: Session, filed: (file: ResultFile) => void): void;
  };
  /** generator/spm_guide/stage/assessment_sharing.py */
  wordsOfSharing: Guide['interface'];
  /** theme/styles/saved-page.css and what it needs: generator/spm_guide/stage/assets.py */
  savedPageStyle: string;
}
