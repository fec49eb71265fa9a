// @ts-check
/**
 * Whether this Node is new enough. Kept in words that an old Node understands too.
 *
 * @param {string} version as in `process.versions.node`
 * @param {[major: number, minor: number]} needed
 * @returns {string | null} one sentence that says what to do; null where all is well
 */
export function nodeProblem(version, needed) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return null;
  return `This needs Node ${needed.join('.')} or newer, and here is ${version}: install a newer one from https://nodejs.org.`;
}
