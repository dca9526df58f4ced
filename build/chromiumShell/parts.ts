/**
 * Long messages of the page come in parts. A call of a binding holds the page until the browser has passed its text on:
 * 20 ms for a part of a picture, but half a second for a picture of 5 MB, in which no key would be answered.
 */

/** Characters of a message that go in one call. */
export const partLength = 256 * 1024;

/** What stands before each part: whether a message begins and whether it ends with it. */
export const partMarks = { whole: '=', first: '<', middle: '-', last: '>' } as const;

/** Joins the parts of one page; `undefined` until a message is whole. A message that was begun anew replaces a half one. */
export class Parts {
  private gathered: string[] = [];

  take(part: string): string | undefined {
    const mark = part[0];
    const text = part.slice(1);
    if (mark === partMarks.whole || mark === partMarks.first) this.gathered = [];
    this.gathered.push(text);
    if (mark === partMarks.first || mark === partMarks.middle) return undefined;
    const message = this.gathered.join('');
    this.gathered = [];
    return message;
  }
}
