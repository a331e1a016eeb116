// Results, and the words that come with them.

/** What results are told about themselves, beside the file. */
interface About {
  example: boolean;
  issue: string | null;
}

interface StepWords {
  action: Words;
  role: string;
  effort: number;
  deliverable: Words;
  done: Words;
}

interface PatternWords {
  name: Words;
  inside: Words;
  matters: Words;
  first_move: Words;
  case: { name: Words; text: Words; source: string };
  pages: string[];
}

interface ResourceWords {
  title: string;
  publisher: string;
  address: string;
  languages: string[];
  cost: string;
  summary: Words;
  effort: Words | null;
}

/** generator/spm_guide/stage/assessment_data.py, results_script. */
interface WordsOfResults {
  interface: Guide['interface'];
  model: Pick<Model, 'patterns' | 'resources' | 'finding'>;
  finding: Named;
  /** By practice. */
  steps: Record<string, StepWords[]>;
  patterns: Record<string, PatternWords>;
  issues: Record<string, { explanation: Words; pages: string[] }>;
  pages: Record<string, { title: Words; address: string }>;
  practicePages: Record<string, string | null>;
  dimensions: (Dimension & { name: Words })[];
}

/** generator/spm_guide/stage/assessment_resources.py */
interface WordsOfResources {
  languages: Record<string, string>;
  resources: Record<string, ResourceWords>;
}

/** Words that may be told louder. */
type Sentence = InLanguage<string> & { strong?: boolean };

interface Marks {
  provisional: boolean;
  narrow: boolean;
}
type Marked = Marks & { score?: number | null };

/** A fraction and the whole number it is rounded to. */
type Quotient = Pick<Sum, 'numerator' | 'denominator' | 'result'>;

/** Across, as in "50%", and down. */
type Point = [string | number, number];

/** What a figure can open into. */
type SumKind = 'overall' | 'alignment' | 'area' | 'practice' | 'priority' | 'goal' | 'pattern' | 'handover';

/** A link in the picture of a thread. */
interface Knot {
  id: string;
  area: string;
  /** no, partly, yes as 0, 1, 2, or null */
  value: number | null;
  /** How many steps it hangs below the thread. */
  loose: number;
  thread: 'whole' | 'frayed' | 'loose' | 'unknown';
  /** Where the thread snaps. */
  gap: boolean;
}

type View = (guide: Guide, scored: ScoreDocument, file: ResultFile, about: About) => HTMLElement | null;

interface Spm {
  wordsOfResults: WordsOfResults;
  wordsOfResources: WordsOfResources;
  wordsOfStandards: Record<string, { name: Words; not_covered: Words }>;
  wordsOfSums: Guide['interface'];
  resultsAreas: { view: View };
  resultsBasis: {
    line(guide: Guide, scored: ScoreDocument, file: ResultFile, about: About): HTMLElement;
    caption(guide: Guide, scored: ScoreDocument, file: ResultFile, about: About): HTMLElement;
  };
  resultsFindOut: { view(guide: Guide, scored: ScoreDocument): HTMLElement | null };
  resultsFinding: { view(guide: Guide, scored: ScoreDocument, file: ResultFile): HTMLElement | null };
  resultsLater(
    key: string,
    summary: Words | Node[],
    address: string,
    content: () => Node,
    soon?: boolean,
  ): HTMLDetailsElement;
  resultsFold(key: string, summary: Words | Node[], content: Children | (() => Children)): HTMLDetailsElement;
  resultsRedraw(body: HTMLElement, nodes: Children): void;
  resultsHandovers: {
    view: View;
    name(guide: Guide, handover: HandoverRow): Words;
  };
  resultsIssue: { view: View };
  resultsPatterns: { view(guide: Guide, scored: ScoreDocument, file: ResultFile): HTMLElement };
  resultsPractices: { view: View };
  resultsResource: { view(guide: Guide, id: string, profile: Profile): HTMLElement };
  resultsScores: {
    band(score: number): Words;
    words(score: number | null): Node[];
    bar(figures: { score: number | null; low?: number | null; high?: number | null }): Node;
    range(figures: { low: number | null; high: number | null }): HTMLElement | null;
    marks(figures: Marked): string[];
    marksView(figures: Marked): HTMLElement[];
  };
  resultsSteps: {
    view(guide: Guide, scored: ScoreDocument, file: ResultFile): HTMLElement;
    facts(guide: Guide, step: StepWords): HTMLElement[];
  };
  resultsSums: {
    disclosure(guide: Guide, scored: ScoreDocument, file: ResultFile, id: string, kind: SumKind): HTMLElement;
    under(
      summary: Node[],
      guide: Guide,
      scored: ScoreDocument,
      file: ResultFile,
      id: string,
      kind: SumKind,
    ): HTMLElement;
  };
  resultsTable(caption: Words, heads: Words[], rows: (Words | Node)[][]): HTMLElement;
  resultsThreads: { view: View };
  resultsTowardsSpi: { view(guide: Guide, file: ResultFile): HTMLElement };
  resultsView: {
    show(body: HTMLElement, guide: Guide, scored: ScoreDocument, file: ResultFile, about: About): void;
    spoken(guide: Guide, scored: ScoreDocument): Words | null;
  };
  resultsWay: {
    named(words: Words, name: Words): Node[];
    page(id: string): HTMLAnchorElement;
    practice(guide: Guide, id: string): HTMLAnchorElement;
    question(guide: Guide, id: string): HTMLElement;
    list(items: Node[], className?: string): HTMLElement;
  };
  threadPicture: {
    knots(guide: Guide, goal: string, file: ResultFile): Knot[];
    state(value: number | null): string;
    picture(all: Knot[]): Node;
    sign(name: string): Node;
  };
  sumText: {
    sumText(expression: string, sum: Quotient): string;
    added(terms: unknown[]): string;
    weighted(pairs: unknown[][]): string;
    signs(text: string): string;
    view(text: string): HTMLElement;
  };
  sumsOfMaturity: {
    area(guide: Guide, explained: AreaExplained): HTMLElement[];
    practice(guide: Guide, explained: PracticeExplained): HTMLElement[];
    priority(found: PriorityExplained): HTMLElement[];
    overall(whole: AreaExplained['whole']): HTMLElement[];
    row(label: string, result: number | null, text: string | null): HTMLElement;
    list(rows: HTMLElement[]): HTMLElement;
    figures(
      explained: { sums: Sum[] },
      expression: (figure: keyof SixFigures, place: number) => string,
    ): HTMLElement;
    columns(names: string[]): Words[];
  };
  sumsOfPatterns(guide: Guide, explained: PatternExplained): HTMLElement[];
  sumsOfThreads: {
    goal(guide: Guide, explained: GoalExplained): HTMLElement[];
    handover(guide: Guide, all: HandoverExplained[], from: string): HTMLElement[];
    alignment(found: GoalExplained['alignment']): HTMLElement[];
  };
  workings(guide: Guide, scored: ScoreDocument, file: ResultFile, id: string, kind: SumKind): HTMLElement[];
}
