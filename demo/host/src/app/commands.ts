import type { Modifier } from '../core/keys';
import type { Editor, MarkdownFileInfo } from '../workspace/editor';
import type { Workspace } from '../workspace/workspace';

export interface Command {
  id: string;
  name: string;
  icon?: string;
  mobileOnly?: boolean;
  repeatable?: boolean;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => boolean | undefined;
  editorCallback?: (editor: Editor, info: MarkdownFileInfo) => unknown;
  editorCheckCallback?: (checking: boolean, editor: Editor, info: MarkdownFileInfo) => boolean | undefined;
  hotkeys?: { modifiers: Modifier[]; key: string }[];
}

/** `app.commands`: not in obsidian.d.ts, but what everybody uses. */
export class Commands {
  commands: Record<string, Command> = {};

  constructor(private readonly workspace: Workspace) {}

  /** Those that can be run now, by name. */
  listCommands(): Command[] {
    const able = Object.values(this.commands).filter((command) => this.#run(command, true));
    return able.sort((a, b) => a.name.localeCompare(b.name));
  }

  /** False for a command that is unknown or cannot be run now. */
  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    if (!command || !this.#run(command, true)) return false;
    this.#run(command, false);
    return true;
  }

  #run(command: Command, checking: boolean): boolean {
    const { checkCallback, callback, editorCallback, editorCheckCallback } = command;
    if (editorCallback ?? editorCheckCallback) {
      const info = this.workspace.activeEditor;
      if (!info?.editor) return false;
      if (editorCheckCallback) return Boolean(editorCheckCallback(checking, info.editor, info));
      if (!checking) editorCallback?.(info.editor, info);
      return true;
    }
    if (checkCallback) return Boolean(checkCallback(checking));
    if (!checking) callback?.();
    return true;
  }
}
