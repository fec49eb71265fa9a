// The demo host's server: the page, one vault folder on disk, and news of what changes in it. For this machine only.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Folder, Refused } from './server/folder.mjs';
import { watchFolder } from './server/watch.mjs';

const DIST = fileURLToPath(new URL('./dist/', import.meta.url));
const MAX_BODY = 64 * 1024 * 1024;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
};

/**
 * Serves the built host and one vault folder on 127.0.0.1.
 *
 * @param {{ vault: string, port?: number, name?: string, dist?: string }} options `vault`: an existing folder;
 *   `port`: 0 or nothing for any free one; `name`: the vault's name (the folder's); `dist`: where the host was built.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} Rejects when the vault is no folder, when the host is
 *   not built, and with the system's own error (`code: 'EADDRINUSE'`) when the port is busy.
 */
export async function startServer({
  vault,
  port = 0,
  name = path.basename(path.resolve(vault)),
  plugins = null,
  dist = DIST,
}) {
  if (!fs.existsSync(vault)) throw new Error(`There is no folder ${vault}.`);
  if (!fs.statSync(vault).isDirectory()) throw new Error(`${vault} is a file; a vault is a folder.`);
  if (!fs.existsSync(path.join(dist, 'boot.js')))
    throw new Error(`The host is not built: ${dist} has no boot.js.`);
  const folder = new Folder(vault);
  const page = new Folder(dist);
  const id = createHash('sha256').update(folder.root).digest('hex').slice(0, 16);
  const listeners = new Set();
  const watcher = watchFolder(folder, (changed) => {
    for (const listener of listeners) listener.write(`${JSON.stringify(changed)}\n`);
  });

  const api = {
    'GET info': async () => json({ id, name, plugins: await pluginsOf(folder, plugins) }),
    'GET list': async ({ at, query }) => json(await folder.list(at, query.get('deep') === '1')),
    'GET stat': async ({ at }) => json(await folder.entry(at)),
    'GET file': async ({ at }) => bytes(await folder.read(at), 'application/octet-stream'),
    'PUT file': async ({ at, request }) => json(await folder.write(at, await bodyOf(request))),
    'DELETE file': async ({ at, query }) => json(await folder.remove(at, query.get('recursive') === '1')),
    'PUT folder': async ({ at }) => json(await folder.makeFolder(at)),
    'POST rename': async ({ at, query }) => json(await folder.rename(at, query.get('to') ?? '')),
  };

  async function answer(request, response) {
    const url = new URL(request.url, 'http://localhost');
    // A foreign site that points its own name at 127.0.0.1 sends its own name as the host.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
      throw new Refused(403, 'This server answers to 127.0.0.1 and localhost only.');
    }
    if (url.pathname.startsWith('/api/')) {
      // No foreign page can set this header without asking first, and nobody answers it.
      if (request.headers['x-demo-host'] !== '1')
        throw new Refused(403, 'The header X-Demo-Host is missing.');
      const call = url.pathname.slice(5);
      if (call === 'events') return subscribe(response);
      const handler = api[`${request.method} ${call}`];
      if (!handler) throw new Refused(404, `There is no ${request.method} ${call}.`);
      return send(
        response,
        await handler({ at: url.searchParams.get('path') ?? '', query: url.searchParams, request }),
      );
    }
    if (request.method !== 'GET') throw new Refused(405, 'Only GET here.');
    const wanted = decodePath(url.pathname);
    const [source, at] = wanted.startsWith('/vault/')
      ? [folder, wanted.slice(7)]
      : [page, wanted.slice(1) || 'index.html'];
    const type = TYPES[path.extname(at).toLowerCase()] ?? 'application/octet-stream';
    send(response, bytes(await source.read(at), type));
  }

  function subscribe(response) {
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' });
    response.write('\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (response.headersSent) return response.destroy();
      request.resume();
      const problem = json({ code: error.code ?? 'REFUSED', message: error.message });
      // That a file is not there is an answer, not a fault: with a status of 404 the browser would log an error.
      if (error.code && request.url.startsWith('/api/')) send(response, { problem: error.code, ...problem });
      else send(response, { status: error.status ?? (error.code === 'ENOENT' ? 404 : 500), ...problem });
    });
  });
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    watcher.close();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: async () => {
      watcher.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function pluginsOf(folder, wanted) {
  const names = (await folder.names('.obsidian/plugins')).filter((name) => wanted?.includes(name) ?? true);
  const whole = [];
  for (const name of names) {
    const files = await folder.names(`.obsidian/plugins/${name}`);
    if (files.includes('main.js') && files.includes('manifest.json')) whole.push(name);
  }
  return whole;
}

function decodePath(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    throw new Refused(400, 'The address is not valid percent-encoding.');
  }
}

async function bodyOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MAX_BODY) throw new Refused(413, `A file may have ${MAX_BODY / 1024 / 1024} MB here.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const json = (value) => bytes(JSON.stringify(value ?? null), 'application/json');
const bytes = (body, type) => ({ body, type });

function send(response, { status = 200, problem, body, type }) {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(problem && { 'X-Demo-Host-Problem': problem }),
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  response.end(body);
}
