// Builds the demo host's page: node demo/host/build.mjs
import esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSurface } from './surface.mjs';

const HERE = fileURLToPath(new URL('./', import.meta.url));

/**
 * Bundles the host into a folder: index.html, boot.js, host.css and fonts.
 *
 * @param {string} [outDir] the folder (demo/host/dist/)
 * @returns {Promise<{ bytes: number }>} the size of boot.js. Rejects with esbuild's own errors.
 */
export async function buildHost(outDir = path.join(HERE, 'dist')) {
  const { outputFiles } = await esbuild.build({
    entryPoints: { boot: path.join(HERE, 'src/boot.ts'), host: path.join(HERE, 'host.css') },
    outdir: outDir,
    write: false,
    bundle: true,
    minify: true,
    sourcemap: 'linked',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
    loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty' },
    // Prism's languages look for it where Node would have it
    define: { OBSIDIAN_SURFACE: JSON.stringify(readSurface()), global: 'window' },
  });
  const index = path.join(outDir, 'index.html');
  const files = new Map(outputFiles.map((file) => [file.path, file.contents]));
  files.set(index, fs.readFileSync(path.join(HERE, 'index.html')));
  fs.mkdirSync(outDir, { recursive: true });
  for (const [file, contents] of files) put(file, contents);
  return { bytes: fs.statSync(path.join(outDir, 'boot.js')).size };
}

/**
 * Puts a file in its place at once, whole: a page may be reading the one before.
 *
 * @param {string} file
 * @param {Uint8Array} contents
 */
function put(file, contents) {
  const half = `${file}.${process.pid}`;
  fs.writeFileSync(half, contents);
  fs.renameSync(half, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { bytes } = await buildHost();
  console.log(`demo/host/dist/boot.js ${Math.round(bytes / 1024)} KB`);
}
