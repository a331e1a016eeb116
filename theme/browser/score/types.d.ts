// What the arithmetic reads and makes. Figures are whole: basis points, 10000 is everything, or null.

// The scored model, as generator/spm_guide/model/scored_model.py writes it.

type Mode = 'quick' | 'full';

interface Question {
  id: string;
  core: boolean;
  rev: number;
  weight: number;
  always_applies: boolean;
}

interface Practice {
  id: string;
  area: string;
  weight: number;
  topics: string[];
  questions: Question[];
  /** Four: the first leads from level 0 to 1. */
  steps: { effort: number }[];
}

interface Area {
  id: string;
  practices: string[];
}

interface ThreadLink {
  id: string;
  area: string;
  practices: string[];
}

type Firmness = 'known' | 'applicable' | 'evidenced';
type FigureKind = Firmness | 'score' | 'continuity' | 'activity' | 'disconnected' | 'handover' | 'link' | 'level' | 'goals';
/** One of the kinds with the id it belongs to, or one figure minus another. */
type Figure = { [kind in FigureKind]?: string } & { difference?: [Figure, Figure] };

type Comparison = { figure: Figure; and?: undefined; or?: undefined; not?: undefined } & (
  | { at_least: number }
  | { at_most: number }
);
type Condition =
  | Comparison
  | { and: Condition[]; or?: undefined; not?: undefined; figure?: undefined }
  | { and?: undefined; or: Condition[]; not?: undefined; figure?: undefined }
  | { and?: undefined; or?: undefined; not: Condition; figure?: undefined };

interface Pattern {
  id: string;
  when: Condition;
  practices: string[];
}

/** A place of the finding: the first of its sentences that holds is said; one without `when` always does. */
interface Place {
  id: string;
  sentences: { id: string; when?: Condition }[];
}

interface Resource {
  id: string;
  topics: string[];
  languages: string[];
  cost: string;
  roles: string[];
  sizes: string[];
  stages: string[];
  regions: string[];
  overlaps: string[];
  status: string;
  superseded_by: string | null;
}

interface ReplacedRegion {
  id: string;
  now: string[];
}

interface VersionChanges {
  version: number;
  added: string[];
  dropped: string[];
  regions: ReplacedRegion[];
}

interface Model {
  id: string;
  version: number;
  areas: Area[];
  practices: Practice[];
  goals: string[];
  links: ThreadLink[];
  patterns: Pattern[];
  resources: Resource[];
  /** The older version first; missing in a model that never changed. */
  changes?: VersionChanges[];
  finding?: Place[];
}

// A checked result file: members may be missing, or null. What is not named here is kept and ignored.

type Given<T> = T | null | undefined;
/** A level 0-4, don't know, not applicable, or nothing yet. */
type AnswerValue = number | 'dk' | 'na' | null;
/** 0 no, 1 partly, 2 yes, don't know, or nothing yet. */
type LinkValue = number | 'dk' | null;
type Evidence = 'none' | 'said' | 'documented' | 'verified';
type ScopeKind = 'institution' | 'branch' | 'subsidiary' | 'programme';

interface EvidenceRecord {
  document?: string | null;
  page?: string | null;
  kept?: string | null;
  date?: string | null;
}

interface Answer {
  value?: AnswerValue;
  rev?: number;
  reason?: string | null;
  note?: string | null;
  evidence?: Evidence | null;
  records?: EvidenceRecord[] | null;
  flag?: boolean | null;
}

interface LinkAnswer {
  value?: LinkValue;
  note?: string | null;
}

interface Profile {
  type?: string | null;
  tier?: string | null;
  regions?: string[] | null;
  methodology?: string[] | null;
  services?: string[] | null;
  stage?: string | null;
  role?: string | null;
  languages?: string[] | null;
}

interface ResultFile {
  format: number;
  id?: string | null;
  model?: { id?: string | null; version?: number } | null;
  edition?: string | null;
  mode: Mode;
  created?: string | null;
  changed?: string | null;
  scope?: { kind?: ScopeKind | null; name?: string | null } | null;
  period?: { from?: string | null; to?: string | null } | null;
  profile?: Profile | null;
  goals?: string[] | null;
  /** By the id of the question. */
  answers?: Record<string, Answer> | null;
  /** By the id of the goal, then of the link. */
  links?: Record<string, Record<string, LinkAnswer>> | null;
  /** By the id of the practice. */
  targets?: Record<string, { level?: number | null; by?: string | null }> | null;
  plan?: unknown[] | null;
  sources?: unknown[] | null;
}

/** What a file says about itself; null for what it does not give. */
interface Circumstances {
  id: string | null;
  model: string | null;
  modelVersion: number | null;
  edition: string | null;
  created: string | null;
  changed: string | null;
  scopeKind: ScopeKind | null;
  scopeName: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  merged: boolean;
}

// The score document.

interface SixFigures {
  score: number | null;
  low: number | null;
  high: number | null;
  known: number | null;
  applicable: number | null;
  evidenced: number | null;
}

interface MaturityRow extends SixFigures {
  id: string;
  provisional: boolean;
  narrow: boolean;
}

/** A practice of an area, with what it counts there. */
interface AreaMember {
  id: string;
  weight: number;
  figures: SixFigures;
}

interface Maturity {
  score: number | null;
  low: number | null;
  high: number | null;
  imbalance: number | null;
  areas: MaturityRow[];
  practices: MaturityRow[];
}

interface GoalRow {
  id: string;
  continuity: number;
  activity: number;
  disconnected: number;
  low: number;
  high: number;
  activity_low: number;
  activity_high: number;
  break_at: string | null;
  snaps_at: string | null;
  provisional: boolean;
}

interface HandoverRow {
  from: string;
  to: string;
  score: number | null;
}

interface Alignment {
  score: number | null;
  low: number | null;
  high: number | null;
  provisional: boolean;
  handovers: HandoverRow[];
  goals: GoalRow[];
}

interface PatternRow {
  id: string;
  state: 'fired' | 'clear' | 'unknown';
}

interface Recommendation {
  practice: string;
  step: number;
  priority: number;
  why: string[];
  resources: string[];
}

/** A recommendation before it has resources; `place` is that of its practice in the model. */
type RankedStep = Omit<Recommendation, 'resources'> & { place: number };

interface FindOut {
  practice: string;
  questions: string[];
}

interface ScoreDocument {
  format: number;
  model: string;
  model_version: number;
  mode: Mode;
  maturity: Maturity;
  alignment: Alignment;
  patterns: PatternRow[];
  recommendations: Recommendation[];
  find_out: FindOut[];
}

/** What conditions of patterns look at. */
interface Result {
  model: Model;
  file: ResultFile;
  maturity: Maturity;
  alignment: Alignment;
}

// An older file as a copy for the present model.

interface UpgradeReport {
  from: number;
  to: number;
  /** Ids of questions, like `new` and `dropped`. */
  carried: string[];
  changed: { id: string; from: number; to: number }[];
  new: string[];
  dropped: string[];
  /** Where several took the place of one. */
  regions: ReplacedRegion[];
}

// Towards SPI: no part of the score document.

/** A group of the Universal Standards, and the questions that touch each of them. */
interface Dimension {
  id: string;
  standards: { id: string; questions: string[] }[];
}

interface DimensionRow {
  id: string;
  standards: number;
  touched: number;
  asked: number;
  applicable: number;
  known: number;
  score: number | null;
  provisional: boolean;
}

// Several files.

interface Obstacle {
  code: string;
  /** Which of the files, and which one it contradicts. */
  place: number;
  against: number | null;
  found: string;
  wanted: string;
}

interface Said {
  role: string | null;
  value: AnswerValue;
}

interface Apart {
  spread: number | null;
  role_gap: number | null;
}

interface TallyRow extends Apart {
  answer: AnswerValue;
  median: number | null;
  levels: number[];
  dk: number;
  na?: number;
  unanswered: number;
  roles: { role: string; median: number | null }[];
}

interface MergedGoal {
  id: string;
  files: number;
  kept: boolean;
  links: (TallyRow & { id: string })[];
}

interface MergeDocument {
  format: number;
  model: string;
  model_version: number;
  files: number;
  mode: Mode;
  differences: string[];
  roles: { role: string; files: number }[];
  questions: (TallyRow & { id: string; asked: number })[];
  goals: MergedGoal[];
  talking_points: {
    questions: (Apart & { question: string })[];
    links: (Apart & { goal: string; link: string })[];
  };
}

interface Change {
  old: number | null;
  new: number | null;
  change: number | null;
}

interface ComparedFile {
  changed: string | null;
  mode: Mode;
  model_version: number | null;
  edition: string | null;
  scope: { kind: ScopeKind | null; name: string | null };
  period: { from: string | null; to: string | null };
}

/** What a file says about a question that can't be compared. */
type AnswerState = AnswerValue | 'not-asked' | 'other-revision';
type ComparedState = AnswerState | 'not-in-version';

interface FilesCompared {
  format: number;
  model: string;
  model_version: number;
  old: ComparedFile;
  new: ComparedFile;
  in_order: boolean | null;
  differences: string[];
  areas: (Change & { id: string; practices: number })[];
  practices: (Change & { id: string; questions: number })[];
  goals: (Change & { id: string; links: number })[];
  questions: (Change & { id: string })[];
  not_counted: {
    questions: { id: string; old: ComparedState; new: ComparedState }[];
    goals: { id: string; old: boolean; new: boolean }[];
    links: { goal: string; link: string; old: LinkValue; new: LinkValue }[];
    unknown: { id: string; old: boolean; new: boolean }[];
  };
}

// Explanations: every step of the arithmetic.

interface Sum {
  figure: string;
  numerator: number;
  denominator: number;
  result: number | null;
}

interface AnswerRow {
  id: string;
  weight: number;
  said: AnswerState;
  evidenced: boolean;
}

interface PriorityExplained {
  rank: number;
  step: number;
  weight: number;
  gap: number;
  upstream: number;
  boost: number;
  ease: number;
  numerator: number;
  denominator: number;
  priority: number;
  reasons: { code: string; said: number | null }[];
}

interface QuestionExplained {
  kind: 'question';
  id: string;
  practice: string;
  mode: Mode;
  rev: number;
  answers: AnswerRow[];
  parts: { figure: string; part: number; numerator: number; part_below: number; denominator: number }[];
}

interface PracticeExplained {
  kind: 'practice';
  id: string;
  area: string;
  mode: Mode;
  answers: AnswerRow[];
  sums: Sum[];
  provisional: boolean;
  narrow: boolean;
  recommendation: PriorityExplained | null;
  find_out: string[];
}

interface AreaExplained {
  kind: 'area';
  id: string;
  practices: (SixFigures & { id: string; weight: number })[];
  sums: Sum[];
  provisional: boolean;
  narrow: boolean;
  whole: {
    areas: { id: string; score: number | null; low: number | null; high: number | null }[];
    score: number | null;
    low: number | null;
    high: number | null;
    imbalance: number | null;
  };
}

interface LinkRow {
  id: string;
  said: LinkValue;
  point: number;
  holds: number;
  best: number;
  best_holds: number;
}

type LinkColumn = 'point' | 'holds' | 'best' | 'best_holds';

interface HandoverExplained {
  from: string;
  to: string;
  links: string[];
  goals: { id: string; ends: number[]; arrives: number }[];
  numerator: number;
  denominator: number;
  result: number | null;
}

interface GoalExplained {
  kind: 'goal';
  id: string;
  chosen: boolean;
  links: LinkRow[];
  sums: Sum[];
  disconnected: number | null;
  break_at: string | null;
  snaps_at: string | null;
  provisional: boolean;
  handovers: HandoverExplained[];
  alignment: {
    goals: { id: string; continuity: number; high: number }[];
    score: number | null;
    high: number | null;
  };
}

interface ConditionJoined {
  join: 'and' | 'or' | 'not';
  parts: ConditionExplained[];
  holds: boolean | null;
}
interface ConditionCompared {
  join?: undefined;
  figure: Figure;
  values: (number | null)[];
  value: number | null;
  at_least: number | null;
  at_most: number | null;
  holds: boolean | null;
}
type ConditionExplained = ConditionJoined | ConditionCompared;

interface PatternExplained {
  kind: 'pattern';
  id: string;
  state: PatternRow['state'];
  condition: ConditionExplained;
  practices: string[];
}

type Explanation = QuestionExplained | PracticeExplained | AreaExplained | GoalExplained | PatternExplained;

/** The arithmetic: `spm.score`, a member for each file of the folder. */
interface Score {
  arithmetic: {
    WHOLE: number;
    div(a: number, b: number): number;
    icbrt(x: number): number;
  };
  asked: {
    own<T>(object: Given<Record<string, T>>, key: string): T | undefined;
    questions(practice: Practice, mode: Mode): Question[];
    isAsked(question: Question, mode: Mode): boolean;
    value(question: Question, file: ResultFile): number | 'na' | null;
    present(question: Question, file: ResultFile): AnswerValue;
    revOf(answer: Answer): number;
    goals(model: Model, file: ResultFile): string[];
  };
  fileAge: {
    age(file: unknown, model: Model): 'older' | 'present' | 'newer';
    versionOf(file: unknown, model: Model): number | null;
  };
  upgrade(data: ResultFile, model: Model): { file: ResultFile; report: UpgradeReport };
  maturity: {
    maturity(model: Model, file: ResultFile): Maturity;
    unanswered(practice: Practice, file: ResultFile): string[];
    isEvidenced(question: Question, file: ResultFile): boolean;
    ENOUGH: number;
    TOP_LEVEL: number;
    FIGURES: (keyof SixFigures)[];
  };
  band(score: number): string;
  towardsSpi(model: Model, dimensions: Dimension[], file: ResultFile): DimensionRow[];
  alignment: {
    alignment(model: Model, file: ResultFile): Alignment;
    linkValue(goal: string, link: string, file: ResultFile): number | null;
    linkSaid(goal: string, link: string, file: ResultFile): LinkValue;
    YES: number;
    HANDOVERS: number[][];
    continuityOf(list: number[]): number;
    activityOf(list: number[]): number;
    runningMinimum(list: number[]): number[];
  };
  figures: {
    value(figure: Figure, result: Result): number | null;
  };
  patterns: {
    patterns(result: Result): PatternRow[];
    fired(model: Model, states: PatternRow[]): Pattern[];
    holds(condition: Condition, result: Result): boolean | null;
  };
  recommendations: {
    recommendations(model: Model, file: ResultFile, maturity: Maturity, alignment: Alignment, fired: Pattern[]): Recommendation[];
    findOut(model: Model, file: ResultFile, maturity: Maturity): FindOut[];
    fitReasons(resource: Resource, profile: Profile): [string, number, boolean][];
    FACTORS: { UPSTREAM: number[]; BOOSTED: number; PLAIN: number; BEYOND_EFFORT: number; PRIORITY_UNIT: number };
  };
  document(model: Model, file: ResultFile): ScoreDocument;
  canonical(document: ScoreDocument): string;
  finding(model: Model, scored: ScoreDocument, file: ResultFile): string[];

  inOrder: { sorted(texts: string[]): string[] };
  circumstances(file: ResultFile): Circumstances;
  oneInstitution: {
    mergeObstacles(model: Model, files: ResultFile[]): Obstacle[];
    otherModels(model: Model, files: ResultFile[]): Obstacle[];
    sameName(name: Given<string>): string;
    scopeWords(about: Circumstances): string;
  };
  differences(files: ResultFile[]): string[];
  tally: {
    tally(said: Said[], top: number, roles: string[]): TallyRow;
    worthTalking(row: Apart): boolean;
  };
  mergeDocument(model: Model, files: ResultFile[]): MergeDocument;
  mergedFile(model: Model, files: ResultFile[], merged: MergeDocument, id: string): ResultFile;
  answerState(question: Question, file: ResultFile): AnswerState;
  comparison(model: Model, before: ResultFile, after: ResultFile): FilesCompared;
  explainMaturity: {
    question(practice: Practice, one: Question, file: ResultFile): QuestionExplained;
    practice(model: Model, one: Practice, file: ResultFile, document: ScoreDocument): PracticeExplained;
    area(model: Model, one: Area, document: ScoreDocument): AreaExplained;
  };
  explainGoal(model: Model, goal: string, file: ResultFile, document: ScoreDocument): GoalExplained;
  explainPattern(pattern: Pattern, result: Result): PatternExplained;
  explanations(model: Model, file: ResultFile, document: ScoreDocument, id: string): Explanation[];
}
