import { Platform } from '../core/platform';
import { setIcon } from '../widgets/icon';
import { Menu } from '../widgets/menu';
import { setTooltip, showTooltips } from '../widgets/tooltip';
import { killDeadLinks } from '../workspace/links';
import type { App } from './app';
import { FileExplorer } from './explorer';
import { CommandPalette } from './palette';
import { previewPages } from './pagePreview';

/** Puts the app on the page, with the few things of its own that it has. */
export function showShell(app: App): void {
  const { workspace, vault } = app;
  document.body.addClasses(['app-container', Platform.isMobile ? 'is-mobile' : 'is-desktop']);
  document.body.toggleClass('is-phone', Platform.isPhone);
  const page = document.body.createDiv('horizontal-main-container');
  if (Platform.isPhone) document.body.append(phoneBar(app));
  else {
    page.append(app.ribbonEl);
    document.body.append(app.statusBarEl);
  }
  page.append(workspace.containerEl);
  ownCommands(app);
  killDeadLinks();
  showTooltips();
  previewPages(app);
  vault.on('rename', (file: never) => workspace._renamed(file));
  vault.on('delete', (file: never) => workspace._deleted(file));

  workspace._creators.set('file-explorer', (leaf) => new FileExplorer(leaf));
  void workspace.leftSplit.tabs.add().setViewState({ type: 'file-explorer' });
  if (!Platform.isPhone) workspace.leftSplit.expand();
  workspace.setActiveLeaf(workspace.rootSplit.tabs.add());
}

function ownCommands(app: App): void {
  const own = (id: string, name: string, icon: string, callback: () => unknown): void => {
    app.commands.commands[id] = { id, name, icon, callback };
    const button = app.ribbonEl.createEl('button', 'clickable-icon side-dock-ribbon-action');
    setIcon(button, icon);
    setTooltip(button, name);
    button.addEventListener('click', () => void callback());
  };
  own('app:toggle-left-sidebar', 'Toggle left sidebar', 'panel-left', () => app.workspace.leftSplit.toggle());
  own('app:toggle-right-sidebar', 'Toggle right sidebar', 'panel-right', () =>
    app.workspace.rightSplit.toggle(),
  );
  own('command-palette:open', 'Open command palette', 'terminal', () => new CommandPalette(app).open());
  own('app:open-settings', 'Open settings', 'settings', () => app.setting.open());
  own('theme:toggle-light-dark', 'Toggle light/dark mode', 'moon', () => {
    for (const theme of ['theme-light', 'theme-dark']) document.body.classList.toggle(theme);
    app.workspace.trigger('css-change');
  });
  const key = (letter: string, id: string): void => {
    app.scope.register(['Mod'], letter, () => {
      app.commands.executeCommandById(id);
      return false;
    });
  };
  key('p', 'command-palette:open');
  key(',', 'app:open-settings');
}

/** What a phone has instead of the ribbon and the side bars' handles. */
function phoneBar(app: App): HTMLElement {
  const bar = createDiv('mobile-navbar');
  const { leftSplit, rightSplit } = app.workspace;
  const button = (icon: string, name: string, act: (event: MouseEvent) => unknown): void => {
    const el = bar.createEl('button', 'clickable-icon mobile-navbar-action');
    setIcon(el, icon);
    setTooltip(el, name);
    el.addEventListener('click', (event) => void act(event));
  };
  button('menu', 'Files', () => leftSplit.toggle());
  button('terminal', 'Command palette', () => new CommandPalette(app).open());
  button('settings', 'Settings', () => app.setting.open());
  button('circle-ellipsis', 'More', (event) => {
    const menu = new Menu();
    for (const el of app.ribbonEl.findAll('.side-dock-ribbon-action')) {
      menu.addItem((item) => item.setTitle(el.getAttr('aria-label') ?? '').onClick(() => el.click()));
    }
    menu.showAtMouseEvent(event);
  });
  button('panel-right', 'Right sidebar', () => rightSplit.toggle());
  return bar;
}
