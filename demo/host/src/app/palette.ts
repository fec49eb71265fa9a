import { FuzzySuggestModal } from '../widgets/suggest';
import type { App } from './app';
import type { Command } from './commands';

export class CommandPalette extends FuzzySuggestModal<Command> {
  readonly #commands: Command[];

  constructor(app: App) {
    super(app);
    this.#commands = app.commands.listCommands();
    this.setPlaceholder('Select a command…');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  getItems(): Command[] {
    return this.#commands;
  }

  getItemText(command: Command): string {
    return command.name;
  }

  onChooseItem(command: Command): void {
    this.app.commands.executeCommandById(command.id);
  }
}
