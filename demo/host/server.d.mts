export interface ServerOptions {
  /** An existing folder. */
  vault: string;
  /** 0 or nothing: any free one. */
  port?: number;
  /** The vault's name; the folder's if it is left out. */
  name?: string;
  /** The plugins to load, by folder; all that the vault holds if it is left out. */
  plugins?: readonly string[];
  /** Where the host was built; demo/host/dist/ if it is left out. */
  dist?: string;
}

export function startServer(options: ServerOptions): Promise<{ url: string; close: () => Promise<void> }>;
