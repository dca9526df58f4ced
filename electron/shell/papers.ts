/** Papers on their way to the printer: HTML kept in memory under a token that opens it once. */
import { randomUUID } from 'node:crypto';
import { paperHeaders } from './contentPolicy.ts';
import type { ServedFile } from './pageFiles.ts';

export class Papers {
  private readonly waiting = new Map<string, string>();

  /** Lays the paper out and returns its token. */
  lay(html: string): string {
    const token = randomUUID();
    this.waiting.set(token, html);
    return token;
  }

  /** Hands the paper over and forgets it; a used or made-up token is 404. */
  serve(token: string): ServedFile {
    const html = this.waiting.get(token);
    this.waiting.delete(token);
    const body = new TextEncoder().encode(html ?? '');
    return { status: html === undefined ? 404 : 200, headers: paperHeaders, body };
  }

  /** Forgets a paper that was never fetched. */
  drop(token: string): void {
    this.waiting.delete(token);
  }
}
