// Everything that `require('obsidian')` has here. What obsidian.d.ts has besides throws when it is used.
import moment from 'moment';

export { App } from './app/app';
export { FileManager } from './app/fileManager';
export { Plugin } from './app/plugin';
export { Component } from './core/component';
export { debounce } from './core/debounce';
export { Events } from './core/events';
export { Keymap, Scope } from './core/keys';
export { apiVersion, getLanguage, Platform, requireApiVersion } from './core/platform';
export { renderMath } from './markdown/dress';
export { MarkdownRenderChild, MarkdownRenderer } from './markdown/renderer';
export { MetadataCache } from './metadata/cache';
export {
  getAllTags,
  getFrontMatterInfo,
  parseFrontMatterAliases,
  parseFrontMatterTags,
  parseYaml,
  stringifyYaml,
} from './metadata/frontmatter';
export {
  getLinkpath,
  parseLinktext,
  resolveSubpath,
  stripHeading,
  stripHeadingForLink,
} from './metadata/linktext';
export {
  AbstractTextComponent,
  BaseComponent,
  ButtonComponent,
  DropdownComponent,
  ExtraButtonComponent,
  SearchComponent,
  SliderComponent,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
  ValueComponent,
} from './settings/components';
export { SettingPage } from './settings/page';
export { Setting, SettingGroup } from './settings/setting';
export { PluginSettingTab, SettingTab } from './settings/tab';
export { FileSystemAdapter } from './vault/adapter';
export { TAbstractFile, TFile, TFolder } from './vault/files';
export { normalizePath } from './vault/path';
export { Vault } from './vault/vault';
export { HoverPopover } from './widgets/hover';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './widgets/icon';
export { Menu, MenuItem } from './widgets/menu';
export { Modal } from './widgets/modal';
export { Notice } from './widgets/notice';
export {
  prepareFuzzySearch,
  prepareSimpleSearch,
  renderMatches,
  renderResults,
  sortSearchResults,
} from './widgets/search';
export { FuzzySuggestModal, SuggestModal } from './widgets/suggest';
export { setTooltip } from './widgets/tooltip';
export { Editor, editorInfoField, editorLivePreviewField } from './workspace/editor';
export { WorkspaceLeaf } from './workspace/leaf';
export { MarkdownView } from './workspace/markdownView';
export { FileView, ItemView, View } from './workspace/view';
export { Workspace } from './workspace/workspace';
export { moment };
