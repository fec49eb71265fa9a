// `npm run install-plugin -- PATH`: builds the plugin and copies it into a vault of Obsidian.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { asTyped, root } from './paths.mjs';
import { copyPlugin, folderProblem } from './plugin.mjs';

const usage = 'Say which vault, as in: npm run install-plugin -- ~/notes';

await install(process.argv.slice(2));

async function install(argv) {
  if (argv.length !== 1 || argv[0].startsWith('-')) return fail(usage);
  const vault = asTyped(argv[0]);
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
    return fail(`The plugin could not be put into "${vault}": ${error.message}. May you write there?`);
  }
  console.log('In Obsidian: Settings → Community plugins, load the list anew, switch Viva on.');
}

function vaultProblem(folder) {
  if (existsSync(join(folder, '.obsidian'))) return null;
  return `"${folder}" is no vault of Obsidian (it has no .obsidian folder): open it in Obsidian once, then try again.`;
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
