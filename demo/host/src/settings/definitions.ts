// The shapes of declarative settings, as obsidian.d.ts 1.13.1 has them, over the host's own classes.
import type { TFile, TFolder } from '../vault/files';
import type { ExtraButtonComponent } from './components';
import type { Setting, SettingGroup } from './setting';
import type { SettingPage } from './page';

/** A value, or how to get it anew at each render. */
export type Live<T> = T | (() => T);

interface ControlBase<V> {
  key: string;
  defaultValue?: V;
  /** A message: refused, and shown. Nothing: kept. */
  validate?: (value: V) => unknown;
  disabled?: Live<boolean>;
}
interface TextBase extends ControlBase<string> {
  placeholder?: string;
}
export interface NumberControl extends ControlBase<number> {
  type: 'number';
  placeholder?: string;
  min?: number;
  max?: number;
  step?: number | 'any';
}
export interface SliderControl extends ControlBase<number> {
  type: 'slider';
  min: number;
  max: number;
  step: number;
  displayFormat?: (value: number) => string;
}
export type TextControl = TextBase & { type: 'text' };
export type TextAreaControl = TextBase & { type: 'textarea'; rows?: number };
export type FileControl = TextBase & { type: 'file'; filter?: (file: TFile) => boolean };
export type FolderControl = TextBase & {
  type: 'folder';
  filter?: (folder: TFolder) => boolean;
  includeRoot?: boolean;
};
export type ToggleControl = ControlBase<boolean> & { type: 'toggle' };
export type DropdownControl = ControlBase<string> & { type: 'dropdown'; options: Record<string, string> };
export type ColorControl = ControlBase<string> & { type: 'color' };
export type SettingControl =
  | ToggleControl
  | DropdownControl
  | TextControl
  | TextAreaControl
  | NumberControl
  | FileControl
  | FolderControl
  | SliderControl
  | ColorControl;

interface DefinitionBase {
  name: string;
  desc?: string | DocumentFragment;
  aliases?: string[];
  searchable?: Live<boolean>;
  visible?: Live<boolean>;
}
export interface SettingDefinition extends DefinitionBase {
  control?: SettingControl;
  action?: (el: HTMLElement, index: number) => void;
  render?: (setting: Setting, group: SettingGroup) => unknown;
  disabled?: Live<boolean>;
}
export interface SettingDefinitionPage {
  type: 'page';
  name: string;
  desc?: string | DocumentFragment;
  displayValue?: Live<string>;
  status?: Live<'warning' | null>;
  items?: SettingDefinitionItem[];
  page?: () => SettingPage;
  visible?: Live<boolean>;
}
export type SettingGroupItem = SettingDefinition | SettingDefinitionPage;
export interface SettingDefinitionGroup {
  type: 'group' | 'list';
  heading?: string;
  cls?: string;
  search?: { placeholder?: string; match(definition: SettingDefinition, query: string): boolean };
  extraButtons?: ((component: ExtraButtonComponent) => unknown)[];
  items?: SettingGroupItem[];
  visible?: Live<boolean>;
  emptyState?: string | DocumentFragment;
  onReorder?: (oldIndex: number, newIndex: number) => void;
  onDelete?: (index: number) => void;
  addItem?: { name: string; action: (el: HTMLElement) => void };
}
export type SettingDefinitionItem = SettingDefinition | SettingDefinitionGroup | SettingDefinitionPage;

export const isPage = (item: SettingDefinitionItem): item is SettingDefinitionPage =>
  'type' in item && item.type === 'page';
export const isGroup = (item: SettingDefinitionItem): item is SettingDefinitionGroup =>
  'type' in item && item.type !== 'page';
export const isVisible = (item: SettingDefinitionItem): boolean => now(item.visible, true);

/** The present value of what may be a function. */
export function now<T extends string | boolean | null>(value: Live<T> | undefined, otherwise: T): T {
  return typeof value === 'function' ? value() : (value ?? otherwise);
}
