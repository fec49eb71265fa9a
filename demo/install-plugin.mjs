// @ts-check
// `npm run install-plugin -- PATH`: builds the plugin and copies it into a vault of Obsidian.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { asTyped, root } from './paths.mjs';
import { copyPlugin, folderProblem, messageOf } from './plugin.mjs';

const usage = 'Say which vault, as in: npm run install-plugin -- ~/notes';

await install(process.argv.slice(2));

/** @param {readonly string[]} argv */
async function install(argv) {
  const [path] = argv;
  if (path === undefined || argv.length > 1 || path.startsWith('-')) return fail(usage);
  const vault = asTyped(path);
  const problem = folderProblem(vault) ?? vaultProblem(vault);
  if (problem !== null) return fail(problem);
  const packages = ensurePackages(root);
  if ('problem' in packages) return fail(packages.problem);
  const { buildPlugin } = await import('../esbuild.config.mjs');
  const { problems } = await buildPlugin();
  if (problems.length > 0) return fail(problems.join('\n'));
  try {
    console.log(`Viva is in ${copyPlugin(root, vault)}`);
  } catch (error) {
    return fail(`The plugin could not be put into "${vault}": ${messageOf(error)}. May you write there?`);
  }
  console.log('In Obsidian: Settings → Community plugins, load the list anew, switch Viva on.');
}

/** @param {string} folder */
function vaultProblem(folder) {
  if (existsSync(join(folder, '.obsidian'))) return null;
  return `"${folder}" is no vault of Obsidian (it has no .obsidian folder): open it in Obsidian once, then try again.`;
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
