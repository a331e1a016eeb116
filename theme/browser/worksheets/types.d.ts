// The worksheets in the guide's pages.

/** The JSON block of a worksheet: generator/spm_guide/stage/page_parts.py. */
interface WorksheetData {
  language: string;
  interface: Guide['interface'];
  /** Only of the tool chooser. */
  rules: ChooserRule[];
}

/** Question id -> answer id; a question that is not named may have any answer. */
interface ChooserRule {
  when: Record<string, string>;
}

interface MatrixTotals {
  weights: number;
  highest: number;
  options: { total: number | null; missing: number }[];
}

/** What somebody entered, for the low or the high case; by the names of the fields. */
interface CaseEntry {
  values: Record<string, number | null>;
  formula: string;
  counted: string;
}

interface CaseFigures {
  left: number;
  rate: number | null;
  avoidable: number;
  replacement: number;
  value: number;
  cost: number;
  breakEven: number | null;
  kept: number | null;
  benefits: number[];
  loss: number | null;
}

interface CaseResult {
  which: string;
  figures: CaseFigures | null;
  entry: CaseEntry;
}

interface Spm {
  sheet: {
    field(form: HTMLFormElement, name: string): HTMLInputElement;
    number(form: HTMLFormElement, name: string): number | null;
    shown(value: number): string;
    percent(value: number): string;
    tell(place: HTMLElement, words: Words[]): void;
    live(sheet: HTMLElement, acts: Record<string, () => void>): void;
    follow(form: HTMLFormElement, show: () => void): void;
  };
  csv: {
    of(rows: (string | number)[][]): string;
    save(name: string, rows: (string | number)[][]): void;
  };
  chooser: {
    start(sheet: HTMLElement, data: WorksheetData): void;
    fitting(rules: ChooserRule[], answers: Record<string, string>): number[];
  };
  catalogue: { start(sheet: HTMLElement): void };
  linkBuilder: { start(sheet: HTMLElement): void };
  matrixSums: {
    totals(weights: (number | null)[], scores: (number | null)[][]): MatrixTotals;
    CLOSE: number;
  };
  matrix: { start(sheet: HTMLElement): void };
  caseSums: {
    missing(entry: CaseEntry): string[];
    figures(entry: CaseEntry): CaseFigures;
    SHARES: number[];
  };
  calculator: { start(sheet: HTMLElement): void };
}
