import { BetweenMarks } from './between';
import { Breaks } from './breaks';
import { Containers, takeQuoteMark } from './containers';
import { Cursor } from './cursor';
import { frontmatterEnd } from './frontmatterEnd';
import type { ScannedHeading } from './heading';
import { endsHtml, htmlKind, type HtmlKind } from './html';
import {
  BLANK,
  BREAK,
  COMMENT,
  FENCED,
  FIRST,
  FRONTMATTER,
  HEADING,
  HTML,
  INDENTED,
  ITEM,
  KIND,
  MATH,
  NESTED,
  type Scan,
  TEXT,
  UNDERLINE,
} from './lines';
import { LineRoom } from './lineRoom';
import { isEmphasis, isOrdinary } from './ordinary';
import {
  atxLevel,
  atxText,
  endOfLine,
  fenceLength,
  markerLength,
  onlyDefinitions,
  onlySpace,
  runLength,
  staysFenced,
  trimEnd,
  underlineLevel,
} from './openers';

/** What an open block that holds no other blocks is: the line that follows may belong to it. */
const NONE = 0;
const PARAGRAPH = 1;
const FENCE = 2;
const INDENTED_CODE = 3;
const HTML_BLOCK = 4;
/** `$$` or `%%`: a block of Obsidian's. */
const BETWEEN = 5;

const CR = 13;
const LONE_CR = /\r(?!\n)/g;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Reads the block structure of a note in one pass: CommonMark 0.31 containers and leaves, and Obsidian's `$$` and `%%`.
 * What it gives stands in `room`, where one is given, until the next note is read into that.
 */
export function scan(text: string, room = new LineRoom()): Scan {
  return new Scanner(text.includes('\r') ? text.replace(LONE_CR, '\n') : text, room).run();
}

class Scanner {
  /** Those of the room, at hand. */
  #starts: Int32Array;
  #kinds: Uint8Array;
  /** The line that is being read. */
  #line = 0;
  readonly #headings: ScannedHeading[] = [];
  readonly #marked: number[] = [];
  private readonly cursor: Cursor;
  private readonly containers = new Containers();
  #leaf = NONE;
  /** The first line of the open paragraph, and the offset of its text. */
  #paragraphLine = 0;
  #paragraphFrom = 0;
  #fenceLine = 0;
  #fenceMark = 0;
  #fenceSize = 0;
  private html: HtmlKind = 6;
  /** What the open `$$` or `%%` block is, and the offset of the marker that ends it. */
  #between = MATH;
  #betweenEnd = 0;
  readonly #marks: BetweenMarks;
  readonly #breaks: Breaks;

  constructor(
    private readonly text: string,
    private readonly room: LineRoom,
  ) {
    ({ starts: this.#starts, kinds: this.#kinds } = room.begin(text.length));
    this.cursor = new Cursor(text);
    this.#marks = new BetweenMarks(text);
    this.#breaks = new Breaks(text);
  }

  run(): Scan {
    const { text } = this;
    const length = text.length;
    const first = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    const bodyAt = frontmatterEnd(text, first);
    let body = 0;
    let at = first;
    while (at < length) {
      let end = text.indexOf('\n', at);
      if (end === -1) end = length;
      if (this.#line + 2 > this.#starts.length)
        ({ starts: this.#starts, kinds: this.#kinds } = this.room.grow());
      this.#starts[this.#line] = at;
      this.#kinds[this.#line] = at < bodyAt ? FRONTMATTER : this.#readLine(at, end);
      this.#line++;
      if (at < bodyAt) body = this.#line;
      at = end + 1;
    }
    this.#starts[this.#line] = text.charCodeAt(length - 1) === 10 ? length : length + 1;
    this.room.endAt(this.#line);
    return {
      text,
      count: this.#line,
      starts: this.#starts,
      kinds: this.#kinds,
      headings: this.#headings,
      marked: this.#marked,
      unclosedFence: this.#leaf === FENCE ? this.#fenceLine : -1,
      body,
    };
  }

  #readLine(from: number, lineFeed: number): number {
    const kind = this.#readPlainly(from, lineFeed);
    if (kind >= 0) return kind;
    this.cursor.begin(from, endOfLine(this.text, from, lineFeed));
    const read = this.#readBlocks();
    if ((read & KIND) === TEXT) this.#marked.push(this.#line);
    return this.containers.depth > 0 ? read | NESTED : read;
  }

  /** The lines that most notes are made of, told by their first characters; -1: it has to be looked at closely. */
  #readPlainly(from: number, lineFeed: number): number {
    const { containers, text } = this;
    if (this.#leaf > PARAGRAPH) {
      return this.#leaf === FENCE && containers.depth === 0 && staysFenced(text, from, this.#fenceMark)
        ? FENCED
        : -1;
    }
    if (from === lineFeed) return this.#blankLine();
    const code = text.charCodeAt(from);
    if (isOrdinary(code)) return this.#plainText(from);
    if (from + 2 >= lineFeed) return -1;
    if (code === 35) return this.#openHeading(from, endOfLine(this.text, from, lineFeed), 0);
    const second = text.charCodeAt(from + 1);
    if (second === 32) return code === 45 || code === 42 ? this.#plainItem(from) : -1;
    if (code === 45) return this.#plainBreak(from, lineFeed);
    if (code !== 42 || !isEmphasis(text, from)) return -1;
    this.#marked.push(this.#line);
    return this.#plainText(from);
  }

  #blankLine(): number {
    if (this.containers.depth === 0) {
      this.#leaf = NONE;
      return BLANK;
    }
    if (!this.containers.keepsBlank) return -1;
    this.#leaf = NONE;
    return BLANK | NESTED;
  }

  /** A line that begins at column 0 with a character that opens no block continues no list item and no quote. */
  #plainText(from: number): number {
    if (this.containers.depth > 0) {
      if (this.#leaf === PARAGRAPH) return TEXT | NESTED;
      this.containers.close(0);
    }
    return this.#paragraph(from);
  }

  /** `- word` and `* word` at column 0. */
  #plainItem(from: number): number {
    if (!isOrdinary(this.text.charCodeAt(from + 2))) return -1;
    this.containers.close(0);
    this.containers.openItem(2);
    this.containers.fill();
    this.#leaf = NONE;
    return this.#paragraph(from + 2) | ITEM | NESTED;
  }

  /** `---` at column 0 that cannot be an underline. */
  #plainBreak(from: number, lineFeed: number): number {
    if (from + 3 !== lineFeed || !this.text.startsWith('---', from)) return -1;
    if (this.#leaf === PARAGRAPH && this.containers.depth === 0) return -1;
    return this.#open(0, NONE, BREAK);
  }

  #readBlocks(): number {
    const matched = this.containers.match(this.cursor, this.text);
    if (this.#leaf > PARAGRAPH) {
      const kind = matched === this.containers.depth ? this.#continueLeaf() : -1;
      if (kind >= 0) return kind;
      this.#leaf = NONE;
    }
    return this.#openBlocks(matched);
  }

  /** The line as one of the open leaf block; -1: the block has ended before it. */
  #continueLeaf(): number {
    const { cursor } = this;
    switch (this.#leaf) {
      case FENCE:
        if (this.#closesFence()) this.#leaf = NONE;
        return FENCED;
      case INDENTED_CODE:
        if (cursor.blank) return BLANK;
        return cursor.indent >= 4 ? INDENTED : -1;
      case HTML_BLOCK:
        return this.#continueHtml();
      default:
        if (this.#betweenEnd < cursor.end) this.#leaf = NONE;
        return this.#between;
    }
  }

  #closesFence(): boolean {
    const { cursor, text } = this;
    if (cursor.indent > 3 || cursor.code !== this.#fenceMark) return false;
    const length = runLength(text, cursor.next, cursor.end);
    return length >= this.#fenceSize && onlySpace(text, cursor.next + length, cursor.end);
  }

  #continueHtml(): number {
    const { cursor, html } = this;
    if (html >= 6) {
      if (!cursor.blank) return HTML;
      this.#leaf = NONE;
      return BLANK;
    }
    if (endsHtml(html, this.text.slice(cursor.at, cursor.end))) this.#leaf = NONE;
    return html === 2 ? COMMENT : HTML;
  }

  #openBlocks(matchedContainers: number): number {
    const { cursor, containers, text } = this;
    let matched = matchedContainers;
    let flags = 0;
    for (;;) {
      if (cursor.blank) {
        containers.close(matched);
        this.#leaf = NONE;
        return BLANK | flags;
      }
      if (cursor.indent >= 4) {
        if (this.#leaf === PARAGRAPH) return TEXT | flags;
        return this.#open(matched, INDENTED_CODE, INDENTED) | flags;
      }
      if (cursor.code === 62) {
        containers.close(matched);
        containers.openQuote();
        takeQuoteMark(cursor, text);
      } else {
        const kind = this.#openLeaf(cursor.code, matched);
        if (kind >= 0) return kind | flags;
        if (!this.#openItem(matched)) return this.#textLine(matched) | flags;
        flags |= ITEM;
      }
      this.#leaf = NONE;
      matched = containers.depth;
    }
  }

  #open(matched: number, leaf: number, kind: number): number {
    this.containers.close(matched);
    this.containers.fill();
    this.#leaf = leaf;
    return kind;
  }

  #textLine(matched: number): number {
    if (this.#leaf === PARAGRAPH) return TEXT;
    this.containers.close(matched);
    this.containers.fill();
    return this.#paragraph(this.cursor.next);
  }

  #paragraph(from: number): number {
    if (this.#leaf === PARAGRAPH) return TEXT;
    this.#leaf = PARAGRAPH;
    this.#paragraphLine = this.#line;
    this.#paragraphFrom = from;
    return TEXT | FIRST;
  }

  /** A leaf block that begins with this character, other than a paragraph; -1: none does. */
  #openLeaf(code: number, matched: number): number {
    switch (code) {
      case 35: // #
        return this.#openHeading(this.cursor.next, this.cursor.end, matched);
      case 96: // `
      case 126: // ~
        return this.#openFence(code, matched);
      case 60: // <
        return this.#openHtml(matched);
      case 61: // =
      case 45: // -
      case 42: // *
      case 95: // _
        return this.#underlineOrBreak(matched);
      case 36: // $
      case 37: // %
        return this.#openBetween(code, matched);
      default:
        return -1;
    }
  }

  #openHeading(at: number, end: number, matched: number): number {
    const level = atxLevel(this.text, at, end);
    if (level === 0) return -1;
    this.#open(matched, NONE, HEADING);
    this.#addHeading(this.#line, level, atxText(this.text, at + level, end));
    return HEADING;
  }

  #openFence(code: number, matched: number): number {
    const { cursor } = this;
    const length = fenceLength(this.text, cursor.next, cursor.end);
    if (length === 0) return -1;
    this.#fenceLine = this.#line;
    this.#fenceMark = code;
    this.#fenceSize = length;
    return this.#open(matched, FENCE, FENCED);
  }

  #openHtml(matched: number): number {
    const line = this.text.slice(this.cursor.next, this.cursor.end);
    const kind = htmlKind(line, this.#leaf === PARAGRAPH);
    if (kind === null) return -1;
    this.html = kind;
    return this.#open(matched, endsHtml(kind, line) ? NONE : HTML_BLOCK, kind === 2 ? COMMENT : HTML);
  }

  #underlineOrBreak(matched: number): number {
    const { cursor, text } = this;
    if (this.#leaf === PARAGRAPH && matched === this.containers.depth) {
      const level = underlineLevel(text, cursor.next, cursor.end);
      if (level > 0 && !onlyDefinitions(text, this.#paragraphFrom, (this.#starts[this.#line] ?? 0) - 1))
        return this.#underline(level);
    }
    return this.#breaks.beginsAt(cursor.next, cursor.end) ? this.#open(matched, NONE, BREAK) : -1;
  }

  /** The open paragraph becomes a setext heading. */
  #underline(level: number): number {
    const from = this.#paragraphFrom;
    const to = trimEnd(this.text, from, (this.#starts[this.#line] ?? 0) - 1);
    for (let line = this.#paragraphLine; line < this.#line; line++) {
      this.#kinds[line] = ((this.#kinds[line] ?? 0) & ~15) | HEADING;
    }
    const withoutReturn = this.text.charCodeAt(to - 1) === CR ? trimEnd(this.text, from, to - 1) : to;
    this.#addHeading(this.#paragraphLine, level, { from, to: withoutReturn });
    this.#leaf = NONE;
    return UNDERLINE;
  }

  #addHeading(line: number, level: number, { from, to }: { from: number; to: number }): void {
    const nested = this.containers.depth > 0;
    this.#headings.push({ line, last: this.#line, level, from, to, nested, said: null });
  }

  /** `$$` and `%%` begin a block only where the marker that ends it stands on a later line. */
  #openBetween(code: number, matched: number): number {
    const { cursor, text } = this;
    const end = this.#marks.endOf(cursor.next, code);
    if (end === -1) return -1;
    const kind = code === 36 ? MATH : COMMENT;
    if (end < cursor.end) return onlySpace(text, end + 2, cursor.end) ? this.#open(matched, NONE, kind) : -1;
    this.#between = kind;
    this.#betweenEnd = end;
    return this.#open(matched, BETWEEN, kind);
  }

  /** A list item begins; one that interrupts a paragraph must have content and, if numbered, number 1. */
  #openItem(matched: number): boolean {
    const { cursor, text, containers } = this;
    const length = markerLength(text, cursor.next, cursor.end);
    if (length === 0) return false;
    if (this.#leaf === PARAGRAPH && matched === containers.depth) {
      if (onlySpace(text, cursor.next + length, cursor.end)) return false;
      if (length > 2 || (length === 2 && text.charCodeAt(cursor.next) !== 49)) return false;
    }
    containers.close(matched);
    const before = cursor.indent + length;
    cursor.skipMarker(length);
    const behind = cursor.blank || cursor.indent > 4 ? 1 : cursor.indent;
    containers.openItem(before + behind);
    cursor.skipColumns(behind);
    return true;
  }
}
