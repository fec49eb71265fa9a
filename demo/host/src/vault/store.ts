/** What stands at a path on disk; times in ms, size in bytes. */
export interface Entry {
  path: string;
  kind: 'file' | 'folder';
  ctime: number;
  mtime: number;
  size: number;
}

/** What the server knows of the vault as a whole. */
export interface VaultInfo {
  id: string;
  name: string;
  plugins: string[];
}

/** A file operation that failed, with the system's own code (ENOENT, EEXIST …), as Node's errors have. */
export class StoreError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  const numbers = [value.ctime, value.mtime, value.size].every((each) => typeof each === 'number');
  return numbers && typeof value.path === 'string' && (value.kind === 'file' || value.kind === 'folder');
}

function isInfo(value: unknown): value is VaultInfo {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    Array.isArray(value.plugins)
  );
}

function expect<T>(value: unknown, is: (value: unknown) => value is T, what: string): T {
  if (!is(value)) throw new Error(`The server sent no ${what}: ${JSON.stringify(value)}`);
  return value;
}

/** The server's side of the vault. Every method rejects with a StoreError where the disk says no. */
export class Store {
  async info(): Promise<VaultInfo> {
    return expect(await this.#json('GET', 'info'), isInfo, 'vault');
  }

  /** What lies in a folder ('' for the vault), or with `deep` all that lies below it. */
  async list(path: string, deep: boolean): Promise<Entry[]> {
    const list = await this.#json('GET', 'list', { path, deep: deep ? '1' : '0' });
    return Array.isArray(list) ? list.map((each) => expect(each, isEntry, 'entry')) : [];
  }

  async stat(path: string): Promise<Entry | null> {
    const entry = await this.#json('GET', 'stat', { path });
    return entry === null ? null : expect(entry, isEntry, 'entry');
  }

  async read(path: string): Promise<ArrayBuffer> {
    const response = await this.#call('GET', 'file', { path });
    return response.arrayBuffer();
  }

  async write(path: string, data: BodyInit): Promise<void> {
    await this.#json('PUT', 'file', { path }, data);
  }

  async remove(path: string, recursive: boolean): Promise<void> {
    await this.#json('DELETE', 'file', { path, recursive: recursive ? '1' : '0' });
  }

  async makeFolder(path: string): Promise<void> {
    await this.#json('PUT', 'folder', { path });
  }

  async rename(path: string, to: string): Promise<void> {
    await this.#json('POST', 'rename', { path, to });
  }

  /** Calls `tell` for each path that may have changed on disk. Resolves when the news have begun, ends with the page. */
  async watch(tell: (path: string) => void): Promise<void> {
    const response = await this.#call('GET', 'events');
    if (!response.body) throw new Error('The server tells no news.');
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    void this.#follow(reader, tell);
  }

  async #follow(reader: ReadableStreamDefaultReader<string>, tell: (path: string) => void): Promise<void> {
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }));
      if (done || value === undefined) return; // the server was stopped, or the page is going
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter(Boolean)) {
        const path: unknown = JSON.parse(line);
        if (typeof path === 'string') tell(path);
      }
    }
  }

  async #json(method: string, call: string, query = {}, body?: BodyInit): Promise<unknown> {
    return (await this.#call(method, call, query, body)).json();
  }

  async #call(method: string, call: string, query = {}, body?: BodyInit): Promise<Response> {
    const address = `/api/${call}?${new URLSearchParams(query).toString()}`;
    const response = await fetch(address, { method, headers: { 'X-Demo-Host': '1' }, body: body ?? null });
    if (response.ok && !response.headers.has('X-Demo-Host-Problem')) return response;
    const problem: unknown = await response.json();
    const said = isRecord(problem) ? problem : {};
    throw new StoreError(String(said.code), String(said.message));
  }
}
