/**
 * Finding children as a person types. The table childSearch belongs to the records of `child` (rowid = child.seq) and
 * is written in the same transaction as they are. Every term is one lookup of a word or of the beginning of one
 * (searchTokens.ts); rows come in the order of their seq, so SQLite stops at the first `limit` of them.
 */
import type { Database, Statement } from 'better-sqlite3';
import { type SearchTerm, searchTerms, termsByEar, tokenRules } from './searchTokens.ts';

/** Which children the person may see: a condition on the table `child`, e.g. `child.classId in (?, ?)`. */
export interface SearchScope {
  sql: string;
  params: readonly (string | number | null)[];
}

/** `byEar`: written otherwise, but it sounds alike. */
export interface Found {
  seq: number;
  byEar: boolean;
}

/** Stands for the rules by which the words were made, at a row that is no child's; § stays in no query. */
const rulesWord = `§rules${tokenRules}`;
const rulesRow = 0;

/** A query of more terms is a pasted text, not a child; SQLite would still look up each of its words. */
const mostTerms = 12;

export class ChildSearchIndex {
  private readonly db: Database;
  private readonly putWords: Statement<[number, string]>;
  private readonly removeWords: Statement<[number]>;
  private readonly finding = new Map<string | number, Statement<unknown[], number>>();

  /** Prepares its statements for the life of the connection; migration 0020 has made the table. */
  constructor(db: Database) {
    this.db = db;
    this.putWords = db.prepare('insert or replace into childSearch (rowid, tokens) values (?, ?)');
    this.removeWords = db.prepare('delete from childSearch where rowid = ?');
  }

  /** `tokens` from childTokens() replace those that the child had. */
  put(seq: number, tokens: string): void {
    this.putWords.run(seq, tokens);
  }

  /** The child is not found any more; one that was never there is no mistake. */
  remove(seq: number): void {
    this.removeWords.run(seq);
  }

  /**
   * Rewrites the index as one piece, without the words that were removed or replaced: until then those are found by
   * nobody but still in the file. For when the bin is emptied, after an import, and before a backup; searches are
   * fastest after it. 45 ms at 2,000 children, 1.1 s at 100,000.
   */
  purge(): void {
    this.db.exec("insert into childSearch (childSearch) values ('optimize')");
  }

  /** Whether the words of all children were made by these rules. */
  get isCurrent(): boolean {
    return this.rows(`"${rulesWord}"`, 1, undefined).length > 0;
  }

  /** Begins anew, by the rules of today; whoever calls puts every child, within the same transaction. */
  clear(): void {
    this.db.exec("insert into childSearch (childSearch) values ('delete-all')");
    this.putWords.run(rulesRow, rulesWord);
  }

  /**
   * The first `limit` children that match every term of the query, in the order of seq; after them, where there are
   * fewer, those that only sound so. Any text is a safe query.
   */
  find(query: string, { limit, scope }: { limit: number; scope?: SearchScope }): Found[] {
    const terms = searchTerms(query);
    if (terms.length === 0 || terms.length > mostTerms) return [];
    const exact = this.rows(terms.map(asWritten).join(' AND '), limit, scope);
    const found = exact.map((seq) => ({ seq, byEar: false }));
    if (exact.length >= limit) return found;
    const match = asHeard(terms);
    if (match === null) return found;
    const known = new Set(exact);
    for (const seq of this.rows(match, 2 * limit, scope)) {
      if (found.length === limit) break;
      if (!known.has(seq)) found.push({ seq, byEar: true });
    }
    return found;
  }

  private rows(match: string, limit: number, scope: SearchScope | undefined): number[] {
    const statement = this.statement(limit, scope?.sql);
    return scope ? statement.all(match, ...scope.params) : statement.all(match);
  }

  /** One statement a limit and scope: a limit that is bound makes SQLite plan anew, 2.2 of 5 microseconds. */
  private statement(limit: number, condition: string | undefined): Statement<unknown[], number> {
    const key = condition === undefined ? limit : `${limit} ${condition}`;
    let statement = this.finding.get(key);
    if (!statement) {
      if (!Number.isSafeInteger(limit)) throw new RangeError('a limit is a whole number');
      const from =
        condition === undefined
          ? 'childSearch where childSearch match ?'
          : `childSearch cross join child on child.seq = childSearch.rowid where childSearch match ? and (${condition})`;
      statement = this.db
        .prepare<unknown[], number>(
          `select childSearch.rowid from ${from} order by childSearch.rowid limit ${limit}`,
        )
        .pluck();
      this.finding.set(key, statement);
    }
    return statement;
  }
}

function asWritten({ text, whole }: SearchTerm): string {
  return whole ? `"${text}"` : `"${text}"*`;
}

/** Each term as written or by one of its sounds, a term alone by its sounds only; null where none can be heard. */
function asHeard(terms: readonly SearchTerm[]): string | null {
  const heard = terms.map((term) =>
    termsByEar(term)
      .map((sound) => `"${sound}"*`)
      .join(' OR '),
  );
  if (heard.every((each) => each === '')) return null;
  if (heard.length === 1) return heard[0]!;
  return terms
    .map((term, at) => (heard[at] ? `(${asWritten(term)} OR ${heard[at]})` : asWritten(term)))
    .join(' AND ');
}
