// What the host does not keep of obsidian.d.ts, looked at one by one. A plugin that uses what is absent fails with a
// sentence that names it.

/** Whole exports that the host lacks: nothing in Viva needs them. */
export const ABSENT_EXPORTS: readonly string[] = words(`
  AbstractInputSuggest BasesEntry BasesEntryGroup BasesQueryResult BasesView BasesViewConfig BooleanValue
  CapacitorAdapter ColorComponent ConfirmationButton ConfirmationModal DateValue DisplayValueComponent DurationValue
  EditableFileView EditorSuggest FileValue HTMLValue IconValue ImageValue LinkValue ListValue MarkdownEditView
  MarkdownPreviewRenderer MarkdownPreviewView MenuSeparator MomentFormatComponent NotNullValue NullValue NumberValue
  ObjectValue PopoverSuggest PrimitiveValue ProgressBarComponent QueryController RegExpValue RelativeDateValue
  RenderContext SecretComponent SecretStorage StringValue TagValue Tasks TextFileView UrlValue Value
  WorkspaceContainer WorkspaceFloating WorkspaceItem WorkspaceMobileDrawer WorkspaceParent WorkspaceRibbon
  WorkspaceRoot WorkspaceSidedock WorkspaceSplit WorkspaceTabs WorkspaceWindow arrayBufferToBase64 arrayBufferToHex
  base64ToArrayBuffer displayTooltip editorEditorField editorViewField finishRenderMath getBlobArrayBuffer
  hexToArrayBuffer htmlToMarkdown iterateCacheRefs iterateRefs livePreviewState loadMathJax loadMermaid loadPdfJs
  loadPrism parseFrontMatterEntry parseFrontMatterStringArray parsePropertyId request requestUrl sanitizeHTMLToDom
`);

/** Members that the host's classes lack. */
export const ABSENT_MEMBERS: readonly string[] = words(`
  App.renderContext App.secretStorage
  ButtonComponent.removeDestructive
  Editor.blur Editor.exec Editor.getDoc Editor.getRange Editor.getScrollInfo Editor.listSelections
  Editor.processLines Editor.redo Editor.refresh Editor.replaceRange Editor.scrollTo Editor.setLine
  Editor.setSelection Editor.setSelections Editor.somethingSelected Editor.transaction Editor.undo Editor.wordAt
  FileManager.getAvailablePathForAttachment FileManager.processFrontMatter FileManager.promptForDeletion
  FileManager.trashFile
  FileSystemAdapter.appendBinary FileSystemAdapter.getBasePath FileSystemAdapter.getFilePath
  FileSystemAdapter.getFullPath FileSystemAdapter.trashLocal FileSystemAdapter.trashSystem
  HoverPopover.state
  MarkdownRenderer.app MarkdownRenderer.file MarkdownRenderer.hoverPopover
  MarkdownView.currentMode MarkdownView.previewMode MarkdownView.showSearch
  Menu.setParentElement Menu.setUseNativeMenu
  Plugin.registerBasesView Plugin.registerEditorSuggest Plugin.registerExtensions
  Plugin.registerMarkdownCodeBlockProcessor
  Setting.addColorPicker Setting.addDisplayValue Setting.addMomentFormat Setting.addProgressBar
  ValueComponent.registerOptionListener
  Vault.appendBinary Vault.copy Vault.createBinary Vault.modifyBinary Vault.trash
  Workspace.changeLayout Workspace.createLeafBySplit Workspace.createLeafInParent Workspace.duplicateLeaf
  Workspace.getGroupLeaves Workspace.getLayout Workspace.getLeafById Workspace.getUnpinnedLeaf
  Workspace.leftRibbon Workspace.rightRibbon Workspace.splitActiveLeaf
  WorkspaceLeaf.setGroup WorkspaceLeaf.setGroupMember
`).concat([
  'FileSystemAdapter.static mkdir',
  'FileSystemAdapter.static readLocalFile',
  'MarkdownRenderer.static renderMarkdown',
]);

/** Whose type is another one, and why that does no harm. */
export const DIFFERING: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    words(`App Editor FileManager FileSystemAdapter Keymap MenuItem MetadataCache SettingTab TAbstractFile TFile TFolder
      Vault Workspace WorkspaceLeaf`).map((name) => [
      `${name}.constructor`,
      'Only the app itself makes one.',
    ]),
  ),
  'DataAdapter.appendBinary': 'Absent from the adapter.',
  'DataAdapter.trashLocal': 'Absent from the adapter.',
  'DataAdapter.trashSystem': 'Absent from the adapter.',
  'SettingTab.settingItems':
    'The host reads definitions by a looser type, which takes all that Obsidian declares.',
  'SettingTab.getSettingDefinitions': 'The same.',
  'PluginSettingTab.getSettingDefinitions': 'The same.',
  'Workspace.leftSplit':
    'One class stands for side bars and drawers; it can be folded and has no window of its own.',
  'Workspace.rightSplit': 'The same.',
  'Workspace.rootSplit': 'The same.',
  'Workspace.moveLeafToPopout': 'Of the window that it gives, a plugin needs the window and its document.',
  'WorkspaceItem.getContainer': 'There is one window.',
  'WorkspaceItem.getRoot': 'It gives the one class for all parts of the window.',
  'WorkspaceItem.parent': 'The same.',
  'WorkspaceLeaf.parent': 'The same.',
  'View.onOpen': 'Protected: two protected members are never the same to the compiler.',
  'View.onClose': 'The same.',
  resolveSubpath: 'Obsidian declares that a heading always has a next one; after the last there is none.',
  moment: 'The same library, of which one declaration also knows its default export.',
};

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
