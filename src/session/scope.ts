/** Which cards. */
export type Scope =
  | { readonly kind: 'vault' }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'note'; readonly path: string }
  | { readonly kind: 'category'; readonly path: string; readonly category: string }
  | { readonly kind: 'topic'; readonly key: string };
