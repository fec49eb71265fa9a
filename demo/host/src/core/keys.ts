import { Platform } from './platform';

export type Modifier = 'Mod' | 'Ctrl' | 'Meta' | 'Shift' | 'Alt';
export interface KeymapContext {
  modifiers: string | null;
  key: string | null;
  vkey: string;
}
export type KeymapListener = (event: KeyboardEvent, context: KeymapContext) => unknown;
export interface KeymapHandler {
  scope: Scope;
  modifiers: string | null;
  key: string | null;
  func: KeymapListener;
}
type Pressed = MouseEvent | KeyboardEvent | TouchEvent;

export class Scope {
  keys: KeymapHandler[] = [];
  constructor(readonly parent?: Scope) {}

  /** `null` for the modifiers or for the key stands for any. */
  register(modifiers: Modifier[] | null, key: string | null, func: KeymapListener): KeymapHandler {
    const handler = { scope: this, modifiers: modifiers && written(modifiers), key, func };
    this.keys.push(handler);
    return handler;
  }

  unregister(handler: KeymapHandler): void {
    this.keys = this.keys.filter((each) => each !== handler);
  }

  /** Handlers that fit get the key one after another, here and then in the scope above, until one returns something. */
  handleKey(event: KeyboardEvent): unknown {
    const modifiers = held(event);
    for (const each of this.keys) {
      if (each.modifiers !== null && each.modifiers !== modifiers) continue;
      if (each.key !== null && each.key.toLowerCase() !== event.key.toLowerCase()) continue;
      const result = each.func(event, { modifiers, key: event.key, vkey: event.key });
      if (result !== undefined) return result;
    }
    return this.parent?.handleKey(event);
  }
}

export class Keymap {
  #stack: Scope[] = [];
  readonly #root: Scope;

  constructor(
    root: Scope,
    private readonly viewScope: () => Scope | null,
  ) {
    this.#root = root;
    this._listen(window);
  }

  /** Before the page's own listeners, so that a command's key works while the editor has the focus. */
  _listen(win: Window): void {
    win.addEventListener(
      'keydown',
      (event) => {
        const scope = this.#stack.at(-1) ?? this.viewScope() ?? this.#root;
        if (event.isComposing || scope.handleKey(event) !== false) return;
        event.preventDefault();
        event.stopPropagation();
      },
      true,
    );
  }

  pushScope(scope: Scope): void {
    this.#stack.push(scope);
  }

  popScope(scope: Scope): void {
    this.#stack = this.#stack.filter((each) => each !== scope);
  }

  static isModifier(event: Pressed, modifier: Modifier): boolean {
    if (modifier === 'Shift') return event.shiftKey;
    if (modifier === 'Alt') return event.altKey;
    return physical(modifier) === 'Meta' ? event.metaKey : event.ctrlKey;
  }

  /** Where a link that was clicked so should open. */
  static isModEvent(event?: Pressed | null): boolean | 'tab' | 'split' | 'window' {
    if (!event) return false;
    if ('button' in event && event.button === 1) return 'tab';
    if (!Keymap.isModifier(event, 'Mod')) return false;
    if (!event.altKey) return 'tab';
    return event.shiftKey ? 'window' : 'split';
  }
}

const physical = (modifier: Modifier): Modifier =>
  modifier === 'Mod' ? (Platform.isMacOS ? 'Meta' : 'Ctrl') : modifier;
const written = (modifiers: readonly Modifier[]): string => modifiers.map(physical).sort().join(',');

function held(event: KeyboardEvent): string {
  const down: Modifier[] = [];
  if (event.altKey) down.push('Alt');
  if (event.ctrlKey) down.push('Ctrl');
  if (event.metaKey) down.push('Meta');
  if (event.shiftKey) down.push('Shift');
  return down.join(',');
}
