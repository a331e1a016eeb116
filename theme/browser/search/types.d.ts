// The search. What it reads: generator/spm_guide/export/search_index.py.

/** A text, or a text and what is English in it. */
type SearchPassage = string | [string, string];

interface SearchData {
  language: string;
  words: Record<string, Words | Plural | InLanguage<Plural>>;
  /** Address, title, description, how many sections, how many entries. */
  pages: [string, SearchPassage, SearchPassage, number, number][];
  anchors: string;
  headings: SearchPassage[];
  /** Kind, anchor, title, text, note. */
  entries: ['term' | 'resource', string, SearchPassage, SearchPassage, SearchPassage][];
  vocabulary: string;
  common: string;
  lists: string;
}

interface Shown {
  own: string;
  english: string;
}

interface FoundWord {
  word: string;
  from: number;
  to: number;
}

/** A word as it is compared: without accents; without its ending; its strong letters, where that says something. */
interface WordForms {
  folded: string;
  stem: string;
  skeleton: string;
}

interface Forms {
  of(word: string): WordForms;
  variants(word: string): WordForms[];
}

/** A stemmer of theme/vendor/snowball/. */
interface Stemmer {
  stemWord(word: string): string;
}

/** Where a search can lead to. Places of one page have the same group, a term or resource one of its own. */
interface SearchPlace {
  group: string;
  kind: 'page' | 'section' | 'term' | 'resource';
  address: string;
  title: Shown;
  text: Shown;
  note?: Shown;
}

interface SearchIndex {
  language: string;
  places: SearchPlace[];
  words: Map<string, number[]>;
  common: Set<string>;
}

/** A word of the index; `places` are places and weights in turn. */
interface Known {
  word: string;
  places: number[];
  forms: WordForms;
}

interface Likely {
  known: Known;
  counts: number;
}

/** A typed word: what it counts at which place, and whether it is one that tells little. */
interface Sought {
  counts: Map<number, number>;
  common: boolean;
}

/** What belongs to one result: for each typed word the most it counts, and what each place has. */
interface Group {
  best: number[];
  parts: Map<number, number>;
}

interface SearchResult {
  page: SearchPlace;
  sections: SearchPlace[];
}

interface Search {
  /** The first twenty. */
  results: SearchResult[];
  /** Of all of them. */
  number: number;
  /** Words typed that stand nowhere, and those taken instead. */
  unknown: string[];
  meant: string[];
  /** Words of the index that were found. */
  words: Set<string>;
}

type Say = (id: string, values?: Record<string, string | number>) => InLanguage<string>;

interface Spm {
  searchData: SearchData;
  searchStemmer?: Stemmer;
  searchWords: {
    places(text: string): FoundWord[];
    of(text: string): string[];
    fold(word: string): string;
  };
  searchArabic: {
    bare(word: string): string;
    withoutPrefix(word: string): string;
    stem(word: string): string;
    skeleton(word: string): string;
  };
  searchForms: { create(language: string, stemmer: Stemmer | undefined): Forms };
  searchIndex: { read(data: SearchData): SearchIndex };
  searchSlips: {
    near(one: string, other: string, slips: number): boolean;
    meant(word: string, known: Known[]): Known | null;
  };
  searchFind: { create(index: SearchIndex, sameWords?: string, stemmer?: Stemmer): (text: string) => Search };
  searchSay: { create(data: SearchData): Say };
  searchMarks: { put<E extends HTMLElement>(element: E, text: Shown, words: Set<string>): E };
  searchView: { start(box: HTMLDialogElement): void };
}
