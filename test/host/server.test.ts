import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../demo/host/server.mjs';

interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

interface Answer {
  status: number;
  problem: string | undefined;
  body: Buffer;
}

describe('the server of the demo host', () => {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-host-server-'));
  const vault = path.join(work, 'vault');
  const dist = path.join(work, 'dist');
  let url = '';
  let close: () => Promise<void>;

  beforeAll(async () => {
    fs.mkdirSync(vault);
    fs.mkdirSync(dist);
    fs.writeFileSync(path.join(dist, 'boot.js'), '');
    fs.writeFileSync(path.join(vault, 'raw.md'), Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x00]));
    fs.writeFileSync(path.join(work, 'secret.txt'), 'secret');
    fs.symlinkSync(path.join(work, 'secret.txt'), path.join(vault, 'link.md'));
    fs.symlinkSync(work, path.join(vault, 'up'));
    ({ url, close } = await startServer({ vault, dist }));
  });
  afterAll(async () => {
    await close();
    fs.rmSync(work, { recursive: true });
  });

  function ask(at: string, options: Ask = {}): Promise<Answer> {
    const { method = 'GET', headers = { 'X-Demo-Host': '1' }, body = '' } = options;
    return new Promise((resolve, reject) => {
      const request = http.request(url + at, { method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const problem = response.headers['x-demo-host-problem']?.toString();
          resolve({ status: response.statusCode ?? 0, problem, body: Buffer.concat(parts) });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  it('gives the bytes of a file as they are', async () => {
    const { status, body } = await ask('api/file?path=raw.md');
    expect(status).toBe(200);
    expect([...body]).toEqual([0xef, 0xbb, 0xbf, 0xff, 0x00]);
  });

  it('writes, tells what stands there, renames and deletes', async () => {
    await ask('api/file?path=new.md', { method: 'PUT', body: 'hello' });
    const entry: unknown = JSON.parse((await ask('api/stat?path=new.md')).body.toString());
    expect(entry).toMatchObject({ path: 'new.md', kind: 'file', size: 5 });
    await ask('api/rename?path=new.md&to=newer.md', { method: 'POST' });
    expect(fs.readFileSync(path.join(vault, 'newer.md'), 'utf8')).toBe('hello');
    await ask('api/file?path=newer.md', { method: 'DELETE' });
    expect(fs.existsSync(path.join(vault, 'newer.md'))).toBe(false);
    expect(fs.readdirSync(vault).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('says by its code what the disk says', async () => {
    expect((await ask('api/file?path=none.md')).problem).toBe('ENOENT');
    expect((await ask('api/file?path=no/such/folder.md', { method: 'PUT' })).problem).toBe('ENOENT');
    expect((await ask('vault/none.md')).status).toBe(404);
  });

  it.each<[string, string, Ask]>([
    ['a path that climbs out', 'api/file?path=../secret.txt', {}],
    ['a link that leads out', 'api/file?path=link.md', {}],
    ['a folder that is a link out', 'api/file?path=up/secret.txt', {}],
    ['a page that climbs out', 'vault/%2e%2e%2fsecret.txt', {}],
    ['a request without the header', 'api/list', { headers: {} }],
    ['a foreign host name', 'api/list', { headers: { 'X-Demo-Host': '1', Host: 'evil.example' } }],
    ['the removal of the vault', 'api/file?path=', { method: 'DELETE' }],
  ])('refuses %s', async (_what, at, options) => {
    const { status, body } = await ask(at, options);
    expect(status).toBe(403);
    expect(body.toString()).not.toContain('secret"');
  });

  it('leaves links to elsewhere out of the list', async () => {
    const list = (await ask('api/list?path=&deep=1')).body.toString();
    expect(list).not.toMatch(/link\.md|"up/);
    expect(list).toContain('raw.md');
  });

  it('tells what is wrong with a vault that is none', async () => {
    await expect(startServer({ vault: path.join(work, 'none'), dist })).rejects.toThrow('There is no folder');
    await expect(startServer({ vault: path.join(work, 'secret.txt'), dist })).rejects.toThrow('is a file');
    await expect(startServer({ vault, dist: vault })).rejects.toThrow('The host is not built');
  });
});
