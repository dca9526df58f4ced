import { refuse } from '../../../shared/problem.ts';

/** What a reader of one XML part is told. Names come without their namespace prefix. */
export interface XmlHandlers {
  /** `attributes` is the tag's raw text after its name: ask attribute() for what is needed. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Decoded text; one run may come in several pieces. */
  text(text: string): void;
}

/**
 * No tag and no run of text may be longer, in characters. A cell holds 32,767 at most; without a bound a single
 * run would be copied again with every chunk.
 */
const longestToken = 1_000_000;
/** Elements within elements; a sheet has a handful. */
const deepest = 1_000;

/**
 * Reads XML as it comes, chunk by chunk, keeping nothing but the unfinished token. It knows what SpreadsheetML
 * needs (elements, text, CDATA, the five named and the numeric entities) and refuses a DOCTYPE, so nothing can
 * be declared, expanded or fetched. Throws Refusal 'fileDamaged' for what is not XML, and passes on what a
 * handler throws.
 */
export class XmlReader {
  private readonly handlers: XmlHandlers;
  private rest = '';
  private readonly open: string[] = [];
  private rootClosed = false;

  constructor(handlers: XmlHandlers) {
    this.handlers = handlers;
  }

  write(chunk: string): void {
    const source = this.rest + chunk;
    let position = 0;
    for (;;) {
      const start = source.indexOf('<', position);
      if (start === -1) break;
      if (start > position) this.emitText(source.slice(position, start));
      position = start;
      const end = markupEnd(source, start);
      if (end === -1) break;
      this.emitMarkup(source.slice(start, end));
      position = end;
    }
    this.rest = source.slice(position);
    if (this.rest.length > longestToken) refuse('fileBomb');
  }

  /** Says that the part is at its end, which must be the end of its root element. */
  end(): void {
    if (this.rest.trim() !== '' || !this.rootClosed) refuse('fileDamaged', { reason: 'xml' });
  }

  private emitText(raw: string): void {
    if (this.open.length > 0) this.handlers.text(decodeEntities(raw));
  }

  private emitMarkup(markup: string): void {
    if (markup.startsWith('<?') || markup.startsWith('<!--')) return;
    if (markup.startsWith('<![CDATA[')) {
      if (this.open.length > 0) this.handlers.text(markup.slice(9, -3));
      return;
    }
    if (markup.startsWith('<!')) refuse('fileDamaged', { reason: 'doctype' });
    if (markup.startsWith('</')) {
      this.closeElement(localName(markup.slice(2, -1).trimEnd()));
      return;
    }
    this.openElement(markup);
  }

  private openElement(markup: string): void {
    if (this.rootClosed) refuse('fileDamaged', { reason: 'xml' });
    const alone = markup.endsWith('/>');
    const body = markup.slice(1, alone ? -2 : -1);
    const nameEnd = body.search(/\s/);
    const name = localName(nameEnd === -1 ? body : body.slice(0, nameEnd));
    if (this.open.push(name) > deepest) refuse('fileDamaged', { reason: 'xml' });
    this.handlers.open(name, nameEnd === -1 ? '' : body.slice(nameEnd));
    if (alone) this.closeElement(name);
  }

  private closeElement(name: string): void {
    if (this.open.pop() !== name) refuse('fileDamaged', { reason: 'xml' });
    this.handlers.close(name);
    if (this.open.length === 0) this.rootClosed = true;
  }
}

/** The value of an attribute by its name as written (with prefix), decoded; undefined where it is missing. */
export function attribute(attributes: string, name: string): string | undefined {
  const each = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (let found = each.exec(attributes); found; found = each.exec(attributes)) {
    if (found[1] === name) return decodeEntities(found[2] ?? found[3] ?? '');
  }
  return undefined;
}

/** XML Schema's boolean, as Office writes it. */
export function flag(attributes: string, name: string): boolean {
  const value = attribute(attributes, name);
  return value === '1' || value === 'true';
}

/** Index after the markup that starts at `start`, or -1 while its end has not come yet. */
function markupEnd(source: string, start: number): number {
  if (source.charCodeAt(start + 1) === exclamation) {
    if (source.startsWith('<!--', start)) return after(source, '-->', start + 4);
    if (source.startsWith('<![CDATA[', start)) return after(source, ']]>', start + 9);
    const tooShortToTell = source.length - start < '<![CDATA['.length;
    if (tooShortToTell) return -1;
  }
  if (source.charCodeAt(start + 1) === questionMark) return after(source, '?>', start + 2);
  return tagEnd(source, start + 1);
}

const exclamation = 0x21;
const questionMark = 0x3f;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const greaterThan = 0x3e;

/** A '>' inside quotes belongs to an attribute's value. */
function tagEnd(source: string, from: number): number {
  for (let index = from; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (code === greaterThan) return index + 1;
    if (code === doubleQuote || code === singleQuote) {
      index = source.indexOf(code === doubleQuote ? '"' : "'", index + 1);
      if (index === -1) return -1;
    }
  }
  return -1;
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const namedEntities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:([^;&]{1,10});)?/g, (_, entity: string | undefined) => {
    return namedEntities.get(entity ?? '') ?? numericEntity(entity ?? '');
  });
}

function numericEntity(entity: string): string {
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(entity);
  const code = digits?.[1] ? Number.parseInt(digits[1], 16) : Number(digits?.[2] ?? Number.NaN);
  if (!isXmlCharacter(code)) refuse('fileDamaged', { reason: 'xml' });
  return String.fromCodePoint(code);
}

/** XML 1.0, production 2 (Char): no controls but tab and line ends, no half of a surrogate pair. */
export function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
